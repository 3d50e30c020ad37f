"""Delimited tables after RFC 4180: cells quoted or not, of any length.

The standard csv module refuses cells over 131,072 characters unless a limit of the whole process is raised,
and a speech is often longer. One regular expression finds a cell and what ends it; nothing is scanned twice.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from rhetorica.corpus.hints import listing
from rhetorica.errors import TableError

DELIMITERS = (",", ";", "\t")

_FIRST_RECORD = re.compile(r'(?:"[^"]*+"|[^"\r\n])*+')
_QUOTED = re.compile(r'"[^"]*+(?:""[^"]*+)*+"')


class Row(NamedTuple):
    """The cells of one record, by column, and the line of the file it begins on."""

    line: int
    cells: dict[str, str]


class Table(NamedTuple):
    """The columns of a table and its rows; `short` counts the rows with fewer cells than columns."""

    columns: tuple[str, ...]
    rows: list[Row]
    short: int


def read_table(text: str, *, where: str) -> Table:
    r"""Read a table with a header; its delimiter (comma, semicolon, tab) is the commonest in the header.

    Raises
    ------
    TableError
        If there is no header, two columns bear one name, a row has more cells than the header, or a quote is
        never closed.

    Examples
    --------
    >>> table = read_table('id;text\na;"We will win; ""now""."\n', where="speeches.csv")
    >>> table.columns, table.rows
    (('id', 'text'), [Row(line=2, cells={'id': 'a', 'text': 'We will win; "now".'})])
    """
    records = parse(text, delimiter=sniff(text), where=where)
    header = [name.strip() for name in next(records, (0, []))[1]]
    named = [name for name in header if name]
    if not named:
        raise TableError(f"{where} has no header", hint="name the columns in its first line")
    twice = sorted({name for name in named if named.count(name) > 1})
    if twice:
        raise TableError(f"{where} has two columns named {listing(twice)}", hint="rename one of them")
    rows = []
    short = 0
    line, counted = 1, 0
    for start, cells in records:
        line += _newlines(text, counted, start)
        counted = start
        if len(cells) > len(header):
            raise TableError(
                f"{where}, line {line:,}: {len(cells)} cells under {len(header)} columns",
                hint="put a cell that holds the delimiter in double quotes",
            )
        short += len(cells) < len(header)
        rows.append(Row(line, {name: cell for name, cell in zip(header, cells, strict=False) if name}))
    return Table(tuple(named), rows, short)


def sniff(text: str) -> str:
    r"""Find the delimiter that the first record holds most often outside quotes, the comma where none does.

    Examples
    --------
    >>> sniff('a;"b,c,d";e\n'), sniff("text\n")
    (';', ',')
    """
    record = _FIRST_RECORD.match(text.lstrip("\r\n"))
    bare = _QUOTED.sub("", record[0] if record else "")
    return max(DELIMITERS, key=bare.count)


def parse(text: str, *, delimiter: str, where: str) -> Iterator[tuple[int, list[str]]]:
    r"""Read the records of a table, each with the character it begins at; blank lines are passed over.

    Examples
    --------
    >>> list(parse('a,"b ""c"", d"\r\n\r\n,\n', delimiter=",", where="t.csv"))
    [(0, ['a', 'b "c", d']), (18, ['', ''])]
    """
    cell = _cell(delimiter)
    position, length = 0, len(text)
    while position < length:
        start = position
        cells: list[str] = []
        end = delimiter
        quoted = None
        while end == delimiter:
            match = cell.match(text, position)
            if match is None:
                raise _misquoted(text, position, where)
            quoted, plain, end = match.groups()
            cells.append(plain if quoted is None else quoted.replace('""', '"'))
            position = match.end()
        if len(cells) > 1 or cells[0] or quoted is not None:
            yield start, cells


@cache
def _cell(delimiter: str) -> re.Pattern[str]:
    # Possessive quantifiers (*+) never go back, so the time is linear and no stack grows with the cell.
    quoted = r'"([^"]*+(?:""[^"]*+)*+)"'
    plain = rf'((?!")[^{delimiter}\r\n]*+)'
    return re.compile(rf"(?:{quoted}|{plain})({delimiter}|\r\n|\r|\n|\Z)")


def _misquoted(text: str, position: int, where: str) -> TableError:
    line = 1 + _newlines(text, 0, position)
    whole = _QUOTED.match(text, position)
    if whole is None:
        return TableError(
            f"{where}: the quote opened on line {line:,} is never closed",
            hint='end the cell with ", and write a quote inside a quoted cell twice: ""',
        )
    line += _newlines(text, position, whole.end())
    return TableError(
        f"{where}, line {line:,}: text follows the closing quote of a cell",
        hint='write a quote inside a quoted cell twice: ""',
    )


def _newlines(text: str, start: int, end: int) -> int:
    return text.count("\n", start, end) + text.count("\r", start, end) - text.count("\r\n", start, end)
