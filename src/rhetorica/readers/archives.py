"""Zips of text files: read in place, never unpacked, so no name in one can write anywhere."""

import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from rhetorica.corpus.notes import Tally
from rhetorica.errors import InputError
from rhetorica.readers.entries import UNSAFE, Entry
from rhetorica.readers.folders import load, portable

_ENCRYPTED = 0x1


def files_inside(path: Path, *, prefix: str, tally: Tally, closing: ExitStack) -> Iterator[Entry]:
    """List the files of a zip.

    Parameters
    ----------
    path : Path
        The zip.
    prefix : str
        What stands before the path of every entry, "" or ending in "/".
    tally : Tally
        Where names that point outside the zip are counted; such files are left out.
    closing : ExitStack
        Closes the zip when all has been read.
    """
    archive = closing.enter_context(_open(path))
    for member in archive.infolist():
        name = portable(member.filename.replace("\\", "/"))
        if member.is_dir() or name.endswith("/") or stat.S_ISLNK(member.external_attr >> 16):
            continue
        if name.startswith("/") or ":" in name.partition("/")[0] or ".." in name.split("/"):
            tally.add(UNSAFE, repr(name))
            continue
        yield _entry(archive, member, prefix + name, where=f"{portable(str(path))}/{name}")


def _entry(archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: str, *, where: str) -> Entry:
    def read() -> bytes:
        if member.flag_bits & _ENCRYPTED:
            raise InputError(
                f"'{where}' is encrypted", hint="unpack the zip with its password and read the folder"
            )
        try:
            return archive.read(member)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
            raise InputError(f"'{where}' cannot be read: {error}", hint="make the zip again") from None

    return Entry(path, where, read)


def _open(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except PermissionError:
        load(path)
        raise
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise InputError(
            f"'{portable(str(path))}' is not a zip that can be read: {error}", hint="make the zip again"
        ) from None
