"""Arguments to files: what each path, pattern or `-` stands for, before anything is opened."""

import glob
import os
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from rhetorica.corpus.hints import did_you_mean, kind_of, listing
from rhetorica.corpus.notes import Tally
from rhetorica.errors import InputError, OptionError
from rhetorica.readers.entries import ABOUT, ARCHIVES, HIDDEN, SIDECAR, is_about, is_text, other, suffix_of
from rhetorica.readers.folders import portable

_AS_TEXT = "save it as plain text (.txt, UTF-8)"
_A_TEXT = "to analyse a text itself: rh.Speech(id, text), or `echo … | rhetorica COMMAND -`"
_LONGEST_NAME = 255
_REFUSED = {
    **dict.fromkeys((".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".html", ".htm", ".xml"), _AS_TEXT),
    **dict.fromkeys((".xls", ".xlsx", ".ods"), "export the table as CSV in UTF-8"),
    ".json": "write JSON Lines (.jsonl): one object a line",
    **dict.fromkeys(
        (".gz", ".tar", ".bz2", ".xz", ".7z", ".rar"), "unpack it and name the folder, or make a zip"
    ),
}


class Shape(Enum):
    """What an argument stands for."""

    FOLDER = "folder"
    ARCHIVE = "zip"
    FILE = "file"
    STDIN = "standard input"


@dataclass(frozen=True, slots=True)
class Place:
    """One thing to read.

    Parameters
    ----------
    shape : Shape
        What it is.
    path : Path
        Where it is, as the caller wrote it.
    named : bool
        Whether the caller wrote this very name, not a pattern.
    """

    shape: Shape
    path: Path
    named: bool = True

    @property
    def root(self) -> str:
        """The folder ids are counted from, were this the only argument; a zip counts as a folder."""
        whole = os.path.abspath(self.path)
        if self.shape is Shape.FOLDER:
            return whole
        return os.path.splitext(whole)[0] if self.shape is Shape.ARCHIVE else os.path.dirname(whole)


def find_places(arguments: tuple[str | os.PathLike[str], ...], *, tally: Tally) -> list[Place]:
    """Find what the arguments of `read` stand for, in their order.

    Raises
    ------
    InputError
        If a path or pattern names nothing, or a file of a format that is not read.
    OptionError
        If an argument is no path, or there is none.
    """
    if not arguments:
        raise OptionError("read() needs a path", hint='name a folder, as in rh.read("speeches/")')
    places = [place for argument in arguments for place in _find(argument, tally)]
    return [place for place in places if not _is_aside(place, places, tally)]


def _find(argument: str | os.PathLike[str], tally: Tally) -> list[Place]:
    if not isinstance(argument, str | os.PathLike):
        raise OptionError(
            f"{kind_of(argument)} is not a path",
            hint="give paths one by one: rh.read(first, second), or rh.read(*paths)",
        )
    name = os.fsdecode(argument)
    if name == "-":
        return [Place(Shape.STDIN, Path("-"))]
    if max(map(len, name.split("/"))) > _LONGEST_NAME:  # no system has such a name
        raise InputError(f"there is no '{' '.join(name[:60].split())} …'", hint=_A_TEXT)
    written = Path(name)
    path = written if os.path.lexists(written) else Path(os.path.expanduser(name))
    if path.exists():
        return [_place(path)]
    if glob.has_magic(name):
        return _expand(name, tally)
    raise _missing(path, name)


def _place(path: Path, *, named: bool = True) -> Place:
    if path.is_dir():
        return Place(Shape.FOLDER, path, named)
    suffix = suffix_of(path.name)
    if suffix in ARCHIVES:
        return Place(Shape.ARCHIVE, path, named)
    if suffix in _REFUSED:
        raise InputError(f"'{portable(str(path))}': {suffix} files are not read", hint=_REFUSED[suffix])
    return Place(Shape.FILE, path, named)


def _expand(pattern: str, tally: Tally) -> list[Place]:
    """Expand a pattern: it takes what a folder would take, and whatever has the very suffix it ends in."""
    hits = [Path(hit) for hit in sorted(glob.glob(pattern, recursive=True))]
    if not hits:
        raise InputError(f"nothing fits the pattern '{pattern}'", hint="** stands for folders of any depth")
    suffix = suffix_of(os.path.basename(pattern))
    places = []
    for hit in hits:
        if hit.name == SIDECAR:
            continue
        if "__MACOSX" in hit.parts:
            tally.add(HIDDEN, portable(hit.as_posix()))
            continue
        if is_about(hit.name) and not hit.is_dir():
            tally.add(ABOUT, portable(hit.as_posix()))
        elif hit.is_dir() or is_text(hit.name) or (suffix and suffix_of(hit.name) == suffix):
            places.append(_place(hit, named=False))
        else:
            tally.add(other(hit.name), portable(hit.as_posix()))
    if not places:
        raise InputError(
            f"no speech fits the pattern '{pattern}'", hint=f"it fits {listing(hit.name for hit in hits)}"
        )
    return places


def _is_aside(place: Place, places: list[Place], tally: Tally) -> bool:
    """Tell whether a named file only came along with others, as with the shell's `speeches/*`."""
    if place.shape is not Shape.FILE or not place.named or len(places) == 1:
        return False
    if is_about(place.path.name):
        tally.add(ABOUT, portable(place.path.as_posix()))
        return True
    beside = any(
        other is not place and other.path.name != SIDECAR and other.root == place.root for other in places
    )
    return place.path.name == SIDECAR and beside


def _missing(path: Path, name: str) -> InputError:
    spaced = len(name.split()) > 1
    parent = path.parent
    while not parent.is_dir() and parent != parent.parent:
        path, parent = parent, parent.parent
    if not parent.is_dir():
        return InputError(
            f"there is no '{portable(str(path))}'", hint=_A_TEXT if spaced else "check the spelling"
        )
    names = sorted(os.listdir(parent)) if os.access(parent, os.R_OK) else []
    visible = [portable(name) for name in names if not name.startswith(".")]
    holds = f"'{portable(str(parent))}' holds {listing(visible) if visible else 'nothing'}"
    hint = did_you_mean(path.name, visible, otherwise=_A_TEXT if spaced else holds)
    return InputError(f"there is no '{portable(str(path))}'", hint=hint)
