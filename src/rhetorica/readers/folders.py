"""Folders: every file below one, in a fixed order on every system."""

import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from rhetorica.errors import InputError
from rhetorica.readers.entries import Entry, is_hidden


def files_below(folder: Path, *, prefix: str = "") -> Iterator[Entry]:
    """List the files of a folder and its sub-folders; hidden folders are listed but not entered.

    Parameters
    ----------
    folder : Path
        The folder.
    prefix : str
        What stands before the path of every entry, "" or ending in "/".

    Raises
    ------
    InputError
        If a folder may not be listed: passing over it would lose speeches unseen.
    """
    for parent, folders, names in os.walk(folder, onerror=_refuse):
        place = Path(parent).relative_to(folder).as_posix()
        above = prefix if place == "." else f"{prefix}{place}/"
        names += [name for name in folders if is_hidden(name)]
        folders[:] = sorted(name for name in folders if not is_hidden(name))
        for name in sorted(names):
            path = Path(parent, name)
            if is_hidden(name) or path.is_file():
                yield file_entry(path, portable(above + name))


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
