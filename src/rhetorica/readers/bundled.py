"""Our own collection of speeches, shipped with the package: something to begin with, without a network."""

from collections.abc import Callable
from pathlib import Path

from rhetorica.corpus import Corpus
from rhetorica.errors import InputError
from rhetorica.readers.reading import read

_PACKAGE = Path(__file__).parents[1]


def sample(*, progress: Callable[[int, int], object] | None = None) -> Corpus:
    """Read the speeches that come with rhetorica.

    Parameters
    ----------
    progress : callable, optional
        Called with the number of files read and of all files, after each.

    Examples
    --------
    >>> corpus = sample()
    >>> all(speech.text and speech.speaker for speech in corpus)
    True
    """
    return read(_folder(), progress=progress)


def _folder() -> Path:
    """Find the collection: in the installed package, or beside the sources of an editable install."""
    checkout = _PACKAGE.parents[1]
    inside, beside = _PACKAGE / "_sample", checkout / "corpus"
    if inside.is_dir():
        return inside
    if (checkout / "pyproject.toml").is_file() and beside.is_dir():
        return beside
    raise InputError(f"the sample speeches are not in '{_PACKAGE}'", hint="install rhetorica again")
