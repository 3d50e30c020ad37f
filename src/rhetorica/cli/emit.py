"""The one way out: a result as a table, json, csv, markdown or html, to standard output or a file."""

import io
import os
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from rhetorica.cli import choices
from rhetorica.cli.folders import without_folder
from rhetorica.cli.options import Output

if TYPE_CHECKING:
    from rhetorica.render import Table
    from rhetorica.results import Result

_ALL = "-n 0 for all"


class Part(NamedTuple):
    """A table for people: its caption, its rows, and what to say in its place where there are none."""

    caption: str
    rows: "Result[Any]"
    nothing: str = ""


def emit(
    result: "Result[Any]",
    output: Output,
    *,
    notes: Iterable[str] = (),
    title: str = "",
    preface: Sequence[str] = (),
    split: str = "",
    captions: Mapping[str, str] | None = None,
    parts: Sequence[Part] = (),
    also: Sequence[Part] = (),
) -> None:
    """Write a result.

    Parameters
    ----------
    result : Result
    output : Output
    notes : iterable of str
        Notes beyond those of the result, such as those of the corpus.
    title : str
        Of a page.
    preface : sequence of str
        Lines for people, above the tables.
    split : str
        Column whose values part the rows into several tables; `-n` counts for each.
    captions : mapping
        The values of that column to show, with the caption of each table.
    parts : sequence of Part
        The tables themselves, where they are not simply all rows.
    also : sequence of Part
        Further tables, for people only.

    Raises
    ------
    OptionError
        If evidence is asked for and there is none.
    """
    from rhetorica.render import write_text

    if output.evidence:
        result, split, captions, parts, also = _occurrences(result), "", None, (), ()
    shown = captions or {}
    parts = parts or [Part(caption, result.where(**{split: value})) for value, caption in shown.items()]
    limit = _limit(output)
    if output.format in choices.FOR_PEOPLE:
        tables = [_table(part, limit) for part in [*(parts or [Part("", result)]), *also]]
        if output.format == "table":
            tables = [without_folder(table) for table in tables]
        foot = f"Made by rhetorica: {result.signature}"
        width = None if output.path else _piped_width()
        pieces = _pieces(output.format, tables, width, preface=preface, foot=foot, title=title)
    else:
        tables, pieces = [], [_data(_first(result, split, limit), output.format)]
    if output.path is not None:
        write_text(output.path, "".join(pieces))
        say_written(output)
    elif output.format == "table" and _on_terminal():
        _show(preface, tables)
    else:
        print_text("".join(pieces))
    say_notes([*result.notes, *notes], output)
    say_signature(output, result)


def say(text: str) -> None:
    """Say something in one line on standard error."""
    from rhetorica.render import printable

    click.echo(printable(text), err=True)


def say_notes(notes: Iterable[str], output: Output) -> None:
    """Say each note once, unless told to be quiet."""
    if not output.quiet:
        for note in dict.fromkeys(notes):
            say(f"Note: {note}")


def say_signature(output: Output, *results: "Result[Any]") -> None:
    """Say how the numbers were made, if asked to say more."""
    if output.verbose:
        for result in results:
            say(f"Signature: {result.signature}")


def say_written(output: Output) -> None:
    """Say which file was written, unless told to be quiet."""
    if not output.quiet:
        say(f"Wrote {output.path}")


def check_target(output: Output) -> None:
    """Find out before the work whether the output file can be written."""
    if output.path is not None:
        from rhetorica.render import check_folder

        check_folder(output.path)


def everything(output: Output) -> bool:
    """Tell whether all rows are wanted, those of no note included: in data, in files, and with -n 0."""
    return output.format not in choices.FOR_PEOPLE or output.path is not None or output.top == 0


def _table(part: Part, limit: int | None) -> "Table":
    from rhetorica.render import Table

    if part.nothing and not len(part.rows):
        return Table(columns=[], rows=[], caption=part.nothing)
    return part.rows.to_table(limit=limit, caption=part.caption, remedy=_ALL)


def _occurrences(result: "Result[Any]") -> "Result[Any]":
    """Give the occurrences behind the rows, each with the first cell of its row."""
    from rhetorica.errors import OptionError

    if not result.has_evidence:
        raise OptionError(
            f"{result.kind} has no occurrences to write",
            hint="leave --evidence out; it is for analyses of wording, such as phrases",
        )
    name = next(iter(result.columns))
    return result.evidence.named(name, result.columns[name])


def _limit(output: Output) -> int | None:
    if output.top is not None:
        return output.top or None
    return choices.TOP if output.path is None and output.format in choices.FOR_PEOPLE else None


def _first(result: "Result[Any]", split: str, limit: int | None) -> "Result[Any]":
    """Keep the first rows, of each part where there are parts."""
    if limit is None:
        return result
    if not split:
        return result.top(limit)
    seen: Counter[str] = Counter()
    places = []
    for place, value in enumerate(result.columns[split]):
        seen[str(value)] += 1
        if seen[str(value)] <= limit:
            places.append(place)
    return result.take(places)


def _data(result: "Result[Any]", form: str) -> str:
    return {"json": result.to_json, "jsonl": result.to_jsonl, "csv": result.to_csv}[form]()


def _pieces(
    form: str, tables: Sequence["Table"], width: int | None, *, preface: Sequence[str], foot: str, title: str
) -> list[str]:
    from rhetorica import render

    if form == "table":
        texts = [render.to_text(table, width=width) for table in tables]
        heads = [f"{line}\n" for line in preface]
        return [*heads, "\n" if heads else "", "\n".join(texts)]
    line, full = (
        (render.markdown_line, render.to_markdown) if form == "md" else (render.html_line, render.to_html)
    )
    bodies = [
        full(table) if table.columns else line(table.caption)
        for table in tables
        if table.caption or table.columns
    ]
    blocks = [*map(line, preface), *bodies, line(foot)]
    if form == "md":
        return ["\n".join(blocks)]
    return [render.html_page(title, blocks)]


def _piped_width() -> int | None:
    """Width a pipe asks for: none, unless the environment names one, as a previewer does."""
    columns = os.environ.get("COLUMNS", "")
    return max(int(columns), 20) if columns.isdecimal() else None


def _on_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _show(preface: Sequence[str], tables: Sequence["Table"]) -> None:
    """Write tables on the terminal, in its width and colours."""
    from rhetorica.render import print_table, printable

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal may lack a character
    for line in preface:
        sys.stdout.write(f"{printable(line)}\n")
    for number, table in enumerate(tables):
        if number or preface:
            sys.stdout.write("\n")
        print_table(table, sys.stdout)
    sys.stdout.flush()


def print_text(text: str) -> None:
    """Write text to standard output, as UTF-8 and with its own line ends on every system."""
    if sys.stdout is None:  # where a program starts us without one
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "surrogatepass"))
    sys.stdout.flush()
