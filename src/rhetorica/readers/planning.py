"""Places to entries: every file to read, with the path its id is made of, and the sidecars beside it."""

import os
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from rhetorica.corpus.notes import Tally
from rhetorica.errors import InputError
from rhetorica.readers.archives import files_inside
from rhetorica.readers.entries import LINES, SIDECAR, TABLES, Entry, sort_out
from rhetorica.readers.folders import file_entry, files_below, portable
from rhetorica.readers.places import Place, Shape


@dataclass(frozen=True, slots=True)
class Plan:
    """The files to read, in order, and the sidecars; `complete` names those whose folder is read whole."""

    entries: list[Entry]
    sidecars: list[Entry]
    complete: frozenset[str]


def make_plan(places: list[Place], *, tally: Tally, closing: ExitStack) -> Plan:
    """List the files of all places; a file two arguments name is listed once.

    Raises
    ------
    InputError
        If a folder or zip holds no text.
    """
    base = _common_folder([place.root for place in places if place.shape is not Shape.STDIN])
    entries: dict[str, Entry] = {}
    sidecars: dict[str, Entry] = {}
    complete: set[str] = set()
    for place in places:
        texts, beside = _entries(place, base, tally, closing)
        for entry in texts:
            entries.setdefault(os.path.abspath(entry.where), entry)
        for entry in beside:
            sidecars.setdefault(os.path.abspath(entry.where), entry)
        if place.shape in (Shape.FOLDER, Shape.ARCHIVE):
            complete.update(entry.where for entry in beside)
    return Plan(list(entries.values()), list(sidecars.values()), frozenset(complete))


def _entries(place: Place, base: str, tally: Tally, closing: ExitStack) -> tuple[list[Entry], list[Entry]]:
    """List the texts of one place, and its sidecars."""
    if place.shape is Shape.STDIN:
        return [Entry("stdin", "standard input", _read_stdin, named=True)], []
    prefix = _below(place.root, base)
    if place.shape is Shape.FILE:
        entry = file_entry(place.path, prefix + portable(place.path.name), named=place.named)
        sidecar = place.path.with_name(SIDECAR)
        is_one = entry.suffix not in (*TABLES, *LINES) and sidecar.is_file()
        return [entry], [file_entry(sidecar, prefix + SIDECAR)] * is_one
    found = (
        files_below(place.path, prefix=prefix, tally=tally)
        if place.shape is Shape.FOLDER
        else files_inside(place.path, prefix=prefix, tally=tally, closing=closing)
    )
    files = sort_out(found, prefix=prefix, tally=tally)
    if not files.texts:
        raise _empty(place, files.rest, files.tables)
    return files.texts, files.sidecars


def _empty(place: Place, rest: str, tables: list[Entry]) -> InputError:
    hint = f"it holds {rest}" if rest else f"the {place.shape.value} is empty"
    if tables and place.shape is Shape.FOLDER:
        hint += f"; a table or zip is read when named: '{tables[0].where}'"
    elif rest:
        hint += "; texts end in .txt, or in .md with front matter"
    return InputError(f"'{portable(str(place.path))}' holds no speech", hint=hint)


def _common_folder(roots: list[str]) -> str:
    """Find the folder all ids are counted from, "" where there is none (two drives on Windows)."""
    drives = {os.path.splitdrive(root)[0] for root in roots}
    return os.path.commonpath(roots) if len(drives) == 1 else ""


def _below(root: str, base: str) -> str:
    """Write the way from the common folder to a root: "" or ending in "/"."""
    way = os.path.relpath(root, base) if base else root.replace(":", "")
    return "" if way == "." else f"{portable(Path(way).as_posix())}/"


def _read_stdin() -> bytes:
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        return sys.stdin.read().encode() if sys.stdin is not None else b""
    data: bytes = stream.read()
    return data
