"""A table as lines of text: aligned, headings folded at their words, long cells cut with an ellipsis.

On a terminal the width is the terminal's and rich adds weight and colour (it knows NO_COLOR and dumb
terminals). Anywhere else nothing is cut, so that a pipe loses no text.
"""

import textwrap
from collections.abc import Sequence
from typing import IO

from rhetorica.render.cells import printable, shown
from rhetorica.render.concordance import concordance_lines, passage_lines
from rhetorica.render.lines import Line, cut_end, text_width
from rhetorica.render.table import Column, Table

__all__ = ["print_table", "text_width", "to_text"]

_GAP = "  "
_NARROWEST_TEXT = 16


def to_text(table: Table, *, width: int | None = None) -> str:
    """Lay a table out as plain text.

    Parameters
    ----------
    table : Table
    width : int, optional
        Columns of the screen. Text is cut and, where that is not enough, columns at the right are left off
        and counted. Nothing is cut when None.

    Examples
    --------
    >>> from rhetorica.render import Column
    >>> columns = [Column(name="phrase"), Column(name="count", type="integer")]
    >>> print(to_text(Table(columns=columns, rows=[["front line", 9]])), end="")
    phrase      count
    ──────────  ─────
    front line      9
    """
    return "".join(line.text + "\n" for line in _lines(table, width))


def print_table(table: Table, stream: IO[str]) -> None:
    """Write a table to a stream, in colour and cut to the width where the stream is a terminal."""
    if not stream.isatty():
        stream.write(to_text(table))
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(file=stream, highlight=False, markup=False, emoji=False, soft_wrap=True)
    for line in _lines(table, max(console.width, 20)):
        console.print(Text.assemble(*line.pieces, no_wrap=True, overflow="ignore"))


def _lines(table: Table, width: int | None) -> list[Line]:
    if table.layout == "columns":
        return _columns(table, width)
    lay_out = concordance_lines if table.layout == "concordance" else passage_lines
    lines = lay_out(table, width)
    if table.caption:
        lines.insert(0, Line.of(table.caption, "bold cyan"))
    if table.more_line:
        lines.append(Line.of(table.more_line, "dim"))
    return lines


def _columns(table: Table, width: int | None) -> list[Line]:
    cells = [[printable(shown(*cell)) for cell in zip(table.columns, row, strict=True)] for row in table.rows]
    widths = _fitted(table.columns, cells, width)
    columns = table.columns[: len(widths)]
    lines = [Line.of(table.caption, "bold cyan")] if table.caption else []
    headings = [_folded(column, size) for column, size in zip(columns, widths, strict=True)]
    height = max((len(heading) for heading in headings), default=0)
    for level in range(height):
        row = [([""] * (height - len(heading)) + heading)[level] for heading in headings]
        lines.append(Line.of(_joined(columns, row, widths), "bold"))
    if columns:
        lines.append(Line.of(_GAP.join("─" * size for size in widths), "dim"))
    lines += [Line.of(_joined(columns, row[: len(widths)], widths)) for row in cells]
    left_off = [column.heading for column in table.columns[len(widths) :]]
    if table.more_line:
        lines.append(Line.of(table.more_line, "dim"))
    if left_off:
        text = f"{_GAP.strip()}… columns left off to fit: {', '.join(left_off)}"
        lines.append(Line.of(cut_end(text, width or len(text)), "dim"))
    return lines


def _joined(columns: Sequence[Column], cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = []
    for column, cell, size in zip(columns, cells, widths, strict=True):
        text = cut_end(cell, size)
        space = " " * (size - text_width(text))
        padded.append(space + text if column.side == "right" else text + space)
    return _GAP.join(padded).rstrip()


def _folded(column: Column, size: int) -> list[str]:
    return textwrap.wrap(column.heading, max(size, 1), break_long_words=False) or [""]


def _fitted(columns: Sequence[Column], cells: Sequence[Sequence[str]], width: int | None) -> list[int]:
    """Widths of the columns that fit, from the left; fewer than the columns where not all do."""
    # A heading folds, so a column need be no wider than its cells and the longest word above them.
    natural = [
        max(
            max((text_width(word) for word in column.heading.split()), default=1),
            max((text_width(row[place]) for row in cells), default=1),
        )
        for place, column in enumerate(columns)
    ]
    if width is None:
        return natural
    least = [
        min(size, _NARROWEST_TEXT) if column.side == "left" else size
        for column, size in zip(columns, natural, strict=True)
    ]
    kept = len(columns)
    while kept > 1 and sum(least[:kept]) + len(_GAP) * (kept - 1) > width:
        kept -= 1
    sizes = natural[:kept]
    if kept == 1:
        return [min(sizes[0], width)]
    excess = sum(sizes) + len(_GAP) * (kept - 1) - width
    while excess > 0:
        # The first column says what a row is about: it gives way last. Of the others the widest does.
        others = [place for place in range(1, kept) if sizes[place] > least[place]]
        sizes[max(others, key=sizes.__getitem__, default=0)] -= 1
        excess -= 1
    return sizes
