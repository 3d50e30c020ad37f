"""Folders: every file below one, in a fixed order on every system."""

import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from rhetorica.corpus.notes import Kind, Tally
from rhetorica.errors import InputError
from rhetorica.readers.entries import Entry, is_hidden

_NO_FILE = Kind(
    "link that leads nowhere or above, or special file, left out",
    "links that lead nowhere or above, or special files, left out",
)


def files_below(folder: Path, *, prefix: str, tally: Tally) -> Iterator[Entry]:
    """List the files of a folder and its sub-folders; hidden folders are listed but not entered.

    Parameters
    ----------
    folder : Path
        The folder.
    prefix : str
        What stands before the path of every entry, "" or ending in "/".
    tally : Tally
        Where broken links, links to a folder above and files that are none (pipes, devices) are counted.

    Raises
    ------
    InputError
        If a folder may not be listed: passing over it would lose speeches unseen.
    """
    for parent, folders, names in os.walk(folder, onerror=_refuse, followlinks=True):
        place = Path(parent).relative_to(folder).as_posix()
        above = prefix if place == "." else f"{prefix}{place}/"
        hidden = [name for name in folders if is_hidden(name)]
        loops = [name for name in folders if name not in hidden and _leads_above(Path(parent, name))]
        folders[:] = sorted({*folders}.difference(hidden, loops))
        for name in sorted([*names, *hidden, *loops]):
            path, written = Path(parent, name), portable(above + name)
            if is_hidden(name) or path.is_file():
                yield file_entry(path, written)
            else:
                tally.add(_NO_FILE, written)


def _leads_above(folder: Path) -> bool:
    """Tell whether a folder is a link to one it lies in, where a walk would never end."""
    return folder.is_symlink() and Path(os.path.realpath(folder.parent)).is_relative_to(
        os.path.realpath(folder)
    )


def file_entry(path: Path, name: str, *, named: bool = False) -> Entry:
    """Make the entry of one file."""
    return Entry(name, portable(str(path)), lambda: load(path), named=named)


def load(path: Path) -> bytes:
    """Read a file whole, or say why not."""
    try:
        return path.read_bytes()
    except PermissionError:
        raise InputError(
            f"'{portable(str(path))}' may not be read", hint="ask for permission, or leave it out"
        ) from None
    except OSError as error:
        raise InputError(
            f"'{portable(str(path))}' cannot be read: {error.strerror or error}", hint="check the file"
        ) from None


def portable(name: str) -> str:
    r"""Write a name the same on every system: composed letters, and no bytes that are not Unicode.

    Examples
    --------
    >>> portable("cafe\u0301.txt")
    'café.txt'
    """
    return unicodedata.normalize("NFC", name.encode("utf-8", "backslashreplace").decode())


def _refuse(error: OSError) -> None:
    raise InputError(
        f"the folder '{error.filename}' cannot be listed: {error.strerror}", hint="ask for permission"
    ) from None
