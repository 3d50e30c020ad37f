"""Entries: the files a folder or zip holds or a caller names, and which of them to read.

A folder is read as a person would: texts are taken; what describes them is not a speech, what is hidden was
not meant to be seen. Whatever is left out is counted, so that nothing is passed over in silence.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rhetorica.corpus.hints import listing
from rhetorica.corpus.notes import Kind, Tally

SIDECAR = "metadata.csv"
TABLES = (".csv", ".tsv")
LINES = (".jsonl", ".ndjson")
ARCHIVES = (".zip",)
MARKDOWN = ".md"
TEXTS = (".txt", ".text")

HIDDEN = Kind("hidden or system file left out", "hidden or system files left out")
ABOUT = Kind("file about the speeches left out", "files about the speeches left out")
BINARY = Kind(
    "file left out as binary (it holds NUL bytes)", "files left out as binary (they hold NUL bytes)"
)
UNSAFE = Kind(
    "file left out whose name points outside the archive",
    "files left out whose names point outside the archive",
)

_ABOUT = re.compile(r"(?:(?:readme|licen[sc]e)(?![a-z]).*|(?:manifest|truth)(?:\.[^.]*)?)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Entry:
    """A file to read.

    Parameters
    ----------
    path : str
        Below the folder read, with "/" between its parts.
    where : str
        The file as messages name it.
    load : callable
        Returns its bytes.
    named : bool
        Whether the caller named this very file, so that it cannot be passed over.
    """

    path: str
    where: str
    load: Callable[[], bytes]
    named: bool = False

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.rpartition("/")[2]

    @property
    def folder(self) -> str:
        """The path without its last part, "" at the top."""
        return self.path.rpartition("/")[0]

    @property
    def suffix(self) -> str:
        """The end of the name from its last dot, in lower case; "" where there is none."""
        return suffix_of(self.name)

    @property
    def id(self) -> str:
        """The path without the suffix of a text or table."""
        known = self.suffix in (*TEXTS, MARKDOWN, *TABLES, *LINES)
        return self.path[: -len(self.suffix)] if known and len(self.suffix) < len(self.name) else self.path


def suffix_of(name: str) -> str:
    """Take the suffix of a file name, in lower case.

    Examples
    --------
    >>> suffix_of("2010.Speech.TXT"), suffix_of("README"), suffix_of(".txt")
    ('.txt', '', '')
    """
    stem, dot, suffix = name.rpartition(".")
    return f".{suffix.lower()}" if dot and stem else ""


def is_hidden(path: str) -> bool:
    """Tell whether a file or a folder above it is hidden: dot-files, `._*` and `__MACOSX`.

    Examples
    --------
    >>> is_hidden("a/._b.txt"), is_hidden("__MACOSX/b.txt"), is_hidden("a/b.txt")
    (True, True, False)
    """
    return any(part.startswith(".") or part == "__MACOSX" for part in path.split("/"))


def is_about(name: str) -> bool:
    """Tell whether a file is about the speeches: README*, LICENSE*, a manifest or a truth file.

    Examples
    --------
    >>> [is_about(name) for name in ("README.md", "LICENSE-texts.txt", "truth-and-trust.txt")]
    [True, True, False]
    """
    return _ABOUT.fullmatch(name.casefold()) is not None


def is_text(name: str) -> bool:
    """Tell whether a file may be a speech by its suffix: `.txt`, or `.md`, which needs front matter."""
    return suffix_of(name) in (".txt", MARKDOWN)


def other(name: str) -> Kind:
    """Name the kind of a file that is no text, by its suffix."""
    suffix = suffix_of(name)
    if suffix:
        return Kind(f"{suffix} file left out", f"{suffix} files left out")
    return Kind("file without a suffix left out", "files without a suffix left out")


@dataclass(frozen=True, slots=True)
class Sorted:
    """The files of a folder or zip: texts, sidecars, tables it would be read from, the rest in words."""

    texts: list[Entry]
    sidecars: list[Entry]
    tables: list[Entry]
    rest: str


def sort_out(entries: Iterable[Entry], *, prefix: str, tally: Tally) -> Sorted:
    """Part the texts and sidecars of a folder or zip from what is left out, in the order of their paths.

    Parameters
    ----------
    entries : iterable of Entry
        All files found.
    prefix : str
        The part of every path that leads to the folder itself.
    tally : Tally
        Where what is left out is counted.
    """
    texts: list[Entry] = []
    sidecars: list[Entry] = []
    tables: list[Entry] = []
    rest: dict[str, int] = {}
    for entry in sorted(entries, key=lambda entry: entry.path.split("/")):
        if is_hidden(entry.path.removeprefix(prefix)):
            kind = HIDDEN
        elif is_about(entry.name):
            kind = ABOUT
        elif entry.name == SIDECAR:
            sidecars.append(entry)
            continue
        elif is_text(entry.name):
            texts.append(entry)
            continue
        else:
            kind = other(entry.name)
            if entry.suffix in (*TABLES, *LINES, *ARCHIVES):
                tables.append(entry)
        tally.add(kind, entry.path)
        label = kind.one.removesuffix(" left out")
        rest[label] = rest.get(label, 0) + 1
    return Sorted(texts, sidecars, tables, listing(f"{count:,} × {label}" for label, count in rest.items()))
