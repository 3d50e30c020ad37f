"""Tables for pages: markdown with its special characters escaped, html whose headings name their scope."""

import html
import re
from collections.abc import Sequence

from rhetorica.render.cells import printable, shown
from rhetorica.render.table import Table

# What would start markup inside a cell; an underscore only does so at the edge of a word.
_MARKDOWN = re.compile(r"[\\|`*<\[\]~]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)")

_STYLE = """body{font:16px/1.5 system-ui,sans-serif;margin:2rem;color:#1c1c1c;background:#fff}
table{border-collapse:collapse;margin:0 0 2rem}caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{padding:.25rem .75rem .25rem 0;text-align:left;vertical-align:top;border-bottom:1px solid #ddd}
th[scope=row]{font-weight:400}.number{text-align:right;font-variant-numeric:tabular-nums}"""


def to_markdown(table: Table) -> str:
    r"""Write a table as a markdown table.

    Examples
    --------
    >>> from rhetorica.render import Column
    >>> print(to_markdown(Table(columns=[Column(name="phrase")], rows=[["a|b"]])), end="")
    | phrase |
    | :--- |
    | a\|b |
    """
    lines = [f"**{_markdown_cell(table.caption)}**", ""] if table.caption else []
    lines.append(_markdown_row([column.heading for column in table.columns]))
    lines.append(
        "| " + " | ".join("---:" if column.side == "right" else ":---" for column in table.columns) + " |"
    )
    for row in table.rows:
        lines.append(_markdown_row([shown(*cell) for cell in zip(table.columns, row, strict=True)]))
    if table.more_line:
        lines += ["", table.more_line]
    return "\n".join(lines) + "\n"


def markdown_line(text: str) -> str:
    r"""Write a line of text as a paragraph of markdown.

    Examples
    --------
    >>> markdown_line("*5* speeches")
    '\\*5\\* speeches\n'
    """
    return _markdown_cell(text) + "\n"


def _markdown_row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(_markdown_cell(cell) for cell in cells) + " |"


def _markdown_cell(text: str) -> str:
    return _MARKDOWN.sub(lambda match: "\\" + match.group(), printable(text))


def to_html(table: Table) -> str:
    """Write a table as a plain html table: no style, no script, every heading with its scope.

    Examples
    --------
    >>> from rhetorica.render import Column
    >>> print(to_html(Table(columns=[Column(name="id")], rows=[["<b>"]])), end="")
    <table>
    <thead>
    <tr><th scope="col">id</th></tr>
    </thead>
    <tbody>
    <tr><th scope="row">&lt;b&gt;</th></tr>
    </tbody>
    </table>
    """
    number = [' class="number"' if column.side == "right" else "" for column in table.columns]
    lines = ["<table>"]
    if table.caption:
        lines.append(f"<caption>{html.escape(table.caption)}</caption>")
    headings = "".join(
        f'<th scope="col"{kind}>{html.escape(column.heading)}</th>'
        for column, kind in zip(table.columns, number, strict=True)
    )
    lines += ["<thead>", f"<tr>{headings}</tr>", "</thead>", "<tbody>"]
    for row in table.rows:
        cells = [html.escape(shown(*cell)) for cell in zip(table.columns, row, strict=True)]
        first = f'<th scope="row"{number[0]}>{cells[0]}</th>' if cells else ""
        rest = "".join(f"<td{kind}>{cell}</td>" for cell, kind in zip(cells[1:], number[1:], strict=True))
        lines.append(f"<tr>{first}{rest}</tr>")
    lines.append("</tbody>")
    if table.more_line:
        lines.append(
            f'<tfoot><tr><td colspan="{len(table.columns)}">{html.escape(table.more_line)}</td></tr></tfoot>'
        )
    lines.append("</table>")
    return "\n".join(lines) + "\n"


def html_line(text: str) -> str:
    r"""Write a line of text as a paragraph of html.

    Examples
    --------
    >>> html_line("<5 speeches")
    '<p>&lt;5 speeches</p>\n'
    """
    return f"<p>{html.escape(text)}</p>\n"


def html_page(title: str, fragments: Sequence[str], *, language: str = "en") -> str:
    """Put html fragments on a page of their own, with the character set a browser needs.

    Examples
    --------
    >>> html_page("Phrases", ["<p>none</p>"]).startswith("<!doctype html>")
    True
    """
    return (
        f'<!doctype html>\n<html lang="{html.escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{html.escape(title)}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n<body>\n"
        + "".join(fragments)
        + "</body>\n</html>\n"
    )
