"""Sidecars: a `metadata.csv` beside the speeches, with a row a file, joined on its column `file`.

A sidecar speaks for the folder it lies in and those below. Its `file` is a path from there, with or without
suffix; a bare name will do where only one file below bears it. Where two speak of one file, the nearer is
believed.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from rhetorica.corpus.hints import did_you_mean, listing
from rhetorica.corpus.notes import Kind, Tally
from rhetorica.errors import EncodingError, TableError
from rhetorica.readers.decoding import decode
from rhetorica.readers.delimited import Row, read_table
from rhetorica.readers.entries import Entry
from rhetorica.readers.folders import portable

NO_ROW = Kind("file has no row in its metadata table", "files have no row in their metadata table")


@dataclass(frozen=True, slots=True)
class Sidecar:
    """The rows of a metadata table, by the file each names.

    Parameters
    ----------
    folder : str
        The folder it speaks for, as entries write it; "" for everything.
    where : str
        The sidecar as messages name it.
    rows : dict
        Fields by file, the file as the sidecar writes it but with "/" and no "./".
    complete : bool
        Whether every file it may speak for was read, so that a row without a file is worth a note.
    """

    folder: str
    where: str
    rows: dict[str, dict[str, str]]
    complete: bool


class Joined(NamedTuple):
    """Fields by path, and the paths below a sidecar that has no row for them."""

    fields: Mapping[str, Mapping[str, str]]
    without_row: Set[str]


def read_sidecar(entry: Entry, *, folder: str, encoding: str, complete: bool) -> Sidecar:
    """Read a metadata table.

    Raises
    ------
    TableError
        If it has no column `file`, or says two different things of one file.
    """
    table = read_table(_text(entry, encoding), where=entry.where)
    if "file" not in table.columns:
        raise TableError(
            f"{entry.where} has no column 'file'; it has {listing(table.columns, limit=20)}",
            hint=did_you_mean("file", table.columns, otherwise="name each file in a column 'file'"),
        )
    rows: dict[str, dict[str, str]] = {}
    for row in table.rows:
        name, fields = _fields(row)
        if name and rows.setdefault(name, fields) != fields:
            raise TableError(
                f"{entry.where}, line {row.line:,}: a second, different row for '{name}'",
                hint="keep one of them",
            )
    return Sidecar(folder, entry.where, rows, complete)


def join(sidecars: Sequence[Sidecar], paths: Sequence[str], *, tally: Tally) -> Joined:
    """Gather what the sidecars say of each file, noting rows that fit no file."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    spoken_for: set[str] = set()
    # The nearest sidecar comes last, so that its word stands.
    for sidecar in sorted(sidecars, key=lambda sidecar: sidecar.folder.count("/") + bool(sidecar.folder)):
        below = [path for path in paths if not sidecar.folder or path.startswith(f"{sidecar.folder}/")]
        spoken_for.update(below)
        path_of = _names(below, start=len(sidecar.folder) + bool(sidecar.folder))
        unmatched = []
        for name, fields in sidecar.rows.items():
            path = path_of.get(name)
            if path is None:
                unmatched.append(name)
            else:
                found[path].update(fields)
        if sidecar.complete:
            one, several = f"row of {sidecar.where} fits no file", f"rows of {sidecar.where} fit no file"
            tally.update(Kind(one, several), unmatched)
    return Joined(found, spoken_for.difference(found))


def _text(entry: Entry, encoding: str) -> str:
    """Decode a sidecar, which is often UTF-8 beside texts that are not."""
    data = entry.load()
    try:
        return decode(data, where=entry.where, encoding="utf-8")
    except EncodingError:
        return decode(data, where=entry.where, encoding=encoding)


def _fields(row: Row) -> tuple[str, dict[str, str]]:
    name = portable(row.cells.get("file", "").strip().replace("\\", "/")).removeprefix("./")
    fields = {field: value for field, value in row.cells.items() if field != "file" and value.strip()}
    return name, fields


def _names(paths: Sequence[str], *, start: int) -> dict[str, str]:
    """Every name a sidecar may call a file by; a name that would fit two files fits none."""
    names: dict[str, str] = {}
    for shorten in (_whole, _stem, _last, _last_stem):
        fitting: defaultdict[str, list[str]] = defaultdict(list)
        for path in paths:
            fitting[shorten(path[start:])].append(path)
        for name, candidates in fitting.items():
            if len(candidates) == 1:
                names.setdefault(name, candidates[0])
    return names


def _whole(path: str) -> str:
    return path


def _stem(path: str) -> str:
    return path.rpartition(".")[0] or path


def _last(path: str) -> str:
    return path.rpartition("/")[2]


def _last_stem(path: str) -> str:
    return _stem(_last(path))
