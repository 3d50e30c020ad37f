"""CSV: one speech a row, in a column of texts; every other column is metadata."""

from collections.abc import Iterator

from rhetorica.corpus.hints import did_you_mean, listing
from rhetorica.corpus.notes import Kind, Tally
from rhetorica.errors import InputError, TableError
from rhetorica.readers.decoding import decode, is_binary
from rhetorica.readers.delimited import read_table
from rhetorica.readers.documents import Document, Settings
from rhetorica.readers.entries import Entry

_SHORT = Kind("row has fewer cells than the header", "rows have fewer cells than the header")


def decoded(entry: Entry, *, settings: Settings) -> str:
    """Load and decode a table, refusing what is no text at all."""
    data = entry.load()
    if is_binary(data, encoding=settings.encoding):
        raise InputError(
            f"'{entry.where}' is not a text file: it holds NUL bytes",
            hint="export the table as CSV in UTF-8; if it is UTF-16, say --encoding utf-16",
        )
    return decode(data, where=entry.where, encoding=settings.encoding)


def read_csv(entry: Entry, *, settings: Settings, tally: Tally) -> Iterator[Document]:
    """Read the rows of a CSV file.

    Raises
    ------
    TableError
        If there is no column of texts, no row, or a row without an id.
    """
    table = read_table(decoded(entry, settings=settings), where=entry.where)
    require_column(table.columns, settings.text, option="text", where=entry.where)
    if settings.id != "id":
        require_column(table.columns, settings.id, option="id", where=entry.where)
    if not table.rows:
        raise TableError(f"{entry.where} has a header and no row", hint="add a row for each speech")
    if table.short:
        tally.update(_SHORT, [entry.where] * table.short)
    numbered = settings.id not in table.columns
    for number, row in enumerate(table.rows, start=1):
        fields = dict(row.cells)
        text = fields.pop(settings.text, "")
        id = f"{entry.id}-{number}" if numbered else fields.pop(settings.id, "").strip()
        where = f"{entry.where}, line {row.line:,}"
        if not id:
            raise TableError(f"{where}: the row has no id in column '{settings.id}'", hint="fill the column")
        yield Document(id, text, where, fields)


def require_column(columns: tuple[str, ...], column: str, *, option: str, where: str) -> None:
    """Raise TableError, naming the columns there are, unless the table has this one."""
    if column in columns:
        return
    near = did_you_mean(column, columns, otherwise=f"say which column holds the {option}:")
    raise TableError(
        f"{where} has no column '{column}'; it has {listing(columns, limit=20)}",
        hint=f'{near} --{option}-column NAME (in Python: {option}="NAME")',
    )
