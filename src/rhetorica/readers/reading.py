"""Reading: folders, files, patterns, zips, CSV and JSON Lines become one corpus."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

from rhetorica.corpus import Corpus, Speech
from rhetorica.corpus.hints import listing
from rhetorica.corpus.notes import Tally
from rhetorica.corpus.records import speech_from_record
from rhetorica.errors import DuplicateIdError, InputError, OptionError
from rhetorica.readers.decoding import check_encoding
from rhetorica.readers.documents import Document, Settings
from rhetorica.readers.entries import LINES, TABLES, Entry
from rhetorica.readers.filenames import compile_pattern
from rhetorica.readers.folders import file_entry, portable
from rhetorica.readers.jsonlines import read_lines
from rhetorica.readers.places import Shape, find_places
from rhetorica.readers.planning import Plan, make_plan
from rhetorica.readers.sidecars import NO_ROW, Joined, join, read_sidecar
from rhetorica.readers.tables import read_csv
from rhetorica.readers.texts import read_text


def read(
    *paths: str | os.PathLike[str],
    encoding: str = "utf-8",
    text: str = "text",
    id: str = "id",
    metadata: str | os.PathLike[str] | None = None,
    pattern: str | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> Corpus:
    """Read speeches.

    Parameters
    ----------
    *paths : str or path
        Folders, zips of text files, single files, patterns such as `"speeches/**/*.txt"`, CSV (`.csv`,
        `.tsv`) and JSON Lines (`.jsonl`, `.ndjson`) with a column of texts, or `"-"` for standard input.
        A folder or zip gives its `.txt` files, and its `.md` files that have front matter, at any depth; all
        else in it is left out and counted in the notes. A table is read only where it is named.
    encoding : str
        The encoding of files without a byte-order mark.
    text, id : str
        The columns of a table that hold the texts and the ids. Without a column "id" rows are numbered.
    metadata : str or path, optional
        A CSV with a column `file` and whatever is known of each file. Without it, every `metadata.csv` that
        lies beside the speeches is used.
    pattern : str, optional
        What the names of files say, as in `"{date}-{speaker}-{title}"`. Without it, a date from 1500 to 2199
        at the beginning of a name is taken, with a note, where nothing else gives one; `""` prevents that.
    progress : callable, optional
        Called with the number of files read and of all files, after each.

    Returns
    -------
    Corpus
        In the order of the arguments, folders sorted by path. The id of a file is its path below the folder
        read, or below the folder that all arguments share, without suffix. The text is the file's, character
        for character, less a byte-order mark and front matter.

    Raises
    ------
    InputError
        If a path is missing, empty, unreadable or no text; EncodingError if a byte does not fit the encoding;
        TableError if a table lacks a column or a row cannot be read.
    DuplicateIdError
        If two speeches would bear the same id.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "2010-07-hall.txt").write_text("Never again.")
    ...     corpus = read(folder)
    >>> corpus[0].id, str(corpus[0].date), corpus.notes
    ('2010-07-hall', '2010-07', ('1 date was taken from a file name: 2010-07 (2010-07-hall)',))
    """
    settings = _settings(encoding, text, id, pattern)
    tally = Tally()
    speeches: list[Speech] = []
    places: dict[str, str] = {}
    with ExitStack() as closing:
        found = find_places(paths, tally=tally)
        plan = make_plan(found, tally=tally, closing=closing)
        whole = all(place.shape in (Shape.FOLDER, Shape.ARCHIVE) for place in found)
        known = _metadata(plan, metadata, whole=whole, encoding=encoding, tally=tally)
        for done, entry in enumerate(plan.entries, start=1):
            before = len(speeches)
            for document in _documents(entry, settings, known.fields.get(entry.path, {}), tally):
                _require_new(document, places)
                speeches.append(speech_from_record(document.id, document.text, document.fields, tally=tally))
            if len(speeches) > before and entry.path in known.without_row:
                tally.add(NO_ROW, entry.path)
            if progress is not None:
                progress(done, len(plan.entries))
    if not speeches:
        names = listing(f"'{os.fsdecode(path)}'" for path in paths)
        raise InputError(f"{names} holds no speech", hint="; ".join(tally.notes()))
    return Corpus(speeches, notes=tally.notes())


def _settings(encoding: str, text: str, id: str, pattern: str | None) -> Settings:
    check_encoding(encoding)
    if text == id:
        raise OptionError(f"text and id are both column '{text}'", hint="name two columns")
    return Settings(
        encoding=encoding,
        text=text,
        id=id,
        pattern=compile_pattern(pattern) if pattern else None,
        dates_from_names=pattern is None,
        whole_path=pattern is not None and "/" in pattern,
    )


def _metadata(
    plan: Plan, path: str | os.PathLike[str] | None, *, whole: bool, encoding: str, tally: Tally
) -> Joined:
    """Gather what sidecars, or the table the caller names, say of each text file."""
    texts = [entry.path for entry in plan.entries if entry.suffix not in (*TABLES, *LINES)]
    if path is None:
        sidecars = [
            read_sidecar(entry, folder=entry.folder, encoding=encoding, complete=entry.where in plan.complete)
            for entry in plan.sidecars
        ]
    else:
        table = Path(path)
        if not table.is_file():
            raise InputError(f"there is no metadata table '{portable(str(table))}'", hint="check the path")
        entry = file_entry(table, portable(table.name), named=True)
        sidecars = [read_sidecar(entry, folder="", encoding=encoding, complete=whole)]
    return join(sidecars, texts, tally=tally)


def _documents(
    entry: Entry, settings: Settings, sidecar: Mapping[str, str], tally: Tally
) -> Iterator[Document]:
    if entry.suffix in TABLES:
        return read_csv(entry, settings=settings, tally=tally)
    if entry.suffix in LINES:
        return read_lines(entry, settings=settings)
    return read_text(entry, settings=settings, sidecar=sidecar, tally=tally)


def _require_new(document: Document, places: dict[str, str]) -> None:
    if document.id in places:
        raise DuplicateIdError(
            f"two speeches bear the id '{document.id}': {places[document.id]} and {document.where}",
            hint="an id is the path without suffix, or the id column of a table: rename one of the two",
        )
    places[document.id] = document.where
