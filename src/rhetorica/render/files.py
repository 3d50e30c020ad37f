"""Put text into a file whole or not at all: written beside its target, then renamed over it."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from rhetorica.errors import InputError


def write_text(path: str | os.PathLike[str], text: str) -> None:
    """Write text as UTF-8, line ends as they are, so that no half-written file is ever left.

    Raises
    ------
    InputError
        Where the folder is missing, the path is a folder, or the file cannot be written.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write_text(Path(folder, "notes.txt"), "ready")
    ...     Path(folder, "notes.txt").read_text()
    'ready'
    """
    target = Path(path)
    check_folder(target)
    # A pipe or device (/dev/stdout, a named pipe) is written to; renaming over it would replace it.
    if target.exists() and not target.is_file():
        with _explained(target):
            target.write_bytes(text.encode("utf-8", "surrogatepass"))
        return
    target = target.resolve()  # a symbolic link keeps pointing where it did
    with _explained(target):
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:50]}.", suffix=".part", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(text.encode("utf-8", "surrogatepass"))
            os.chmod(name, _mode(target))
            os.replace(name, target)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(name)
            raise


def check_folder(path: str | os.PathLike[str]) -> None:
    """Raise InputError unless the path names a file, there or not, in a folder that is there.

    Worth asking before long work of which the file is to hold the outcome.
    """
    target = Path(path)
    if target.is_dir():
        raise InputError(f"'{target}' is a folder", hint="name a file in it")
    if not target.parent.is_dir():
        raise InputError(
            f"there is no folder '{target.parent}' to write '{target.name}' into",
            hint="make the folder first",
        )


@contextlib.contextmanager
def _explained(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(
            f"'{target}' cannot be written: {reason}", hint="choose another file or folder"
        ) from error


def _mode(target: Path) -> int:
    """Permissions of the file replaced, or those any new file would get (temporary files are private)."""
    if target.exists():
        return target.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
