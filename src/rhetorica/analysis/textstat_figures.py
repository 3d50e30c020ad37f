"""What does textstat itself say of a text? Its own figures to the digit, for who must match earlier work.

Method: the installed files of textstat are imported as a private copy under a name of its own, so that its
caches and its language stay the caller's. Two modules of the copy are replaced: the one that downloads the
CMU Pronouncing Dictionary through NLTK, by our table of the same dictionary (a stated revision, not NLTK's
older one), and the one that finds the list of easy words by the name of the package, by one that reads the
same file. So nothing is downloaded, and neither textstat nor NLTK is imported.
"""

import itertools
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from rhetorica.errors import MissingExtraError
from rhetorica.text.syllables import TABLE_REVISION, syllable_table

_LANGUAGE: Final = "en_US"
_REMEDY: Final = 'python -m pip install "textstat==0.7.13"'
# Each is a function of the copy and its arguments after the text.
_COUNTS: Final[dict[str, tuple[str, tuple[object, ...]]]] = {
    "words": ("count_words", ()),
    "sentences": ("count_sentences", ()),
    "syllables": ("count_syllables", (_LANGUAGE,)),
    "characters": ("count_letters", ()),
    "polysyllables": ("count_polysyllable_words", (_LANGUAGE,)),
    "difficult_words": ("count_difficult_words", (_LANGUAGE, 0)),
    "complex_words": ("count_difficult_words", (_LANGUAGE, 3)),
    "unfamiliar_words": ("count_difficult_words", (_LANGUAGE, 2)),
    "long_words": ("count_long_words", ()),
}
_MEASURES: Final[dict[str, tuple[str, tuple[object, ...]]]] = {
    "flesch_reading_ease": ("flesch_reading_ease", (_LANGUAGE,)),
    "flesch_kincaid_grade": ("flesch_kincaid_grade", (_LANGUAGE,)),
    "gunning_fog": ("gunning_fog", (_LANGUAGE,)),
    "smog": ("smog_index", (_LANGUAGE,)),
    "ari": ("automated_readability_index", ()),
    "coleman_liau": ("coleman_liau_index", ()),
    "dale_chall": ("dale_chall_readability_score", (_LANGUAGE,)),
    "spache": ("spache_readability", (_LANGUAGE,)),
    "lix": ("lix", ()),
    "rix": ("rix", ()),
    "linsear_write": ("linsear_write_formula", (_LANGUAGE, False, True)),
    "mcalpine_eflaw": ("mcalpine_eflaw", ()),
    "mean_sentence_length": ("words_per_sentence", ()),
    "mean_word_syllables": ("syllables_per_word", (_LANGUAGE,)),
    "wiener_sachtextformel_1": ("wiener_sachtextformel", (1, _LANGUAGE)),
    "wiener_sachtextformel_2": ("wiener_sachtextformel", (2, _LANGUAGE)),
    "wiener_sachtextformel_3": ("wiener_sachtextformel", (3, _LANGUAGE)),
    "wiener_sachtextformel_4": ("wiener_sachtextformel", (4, _LANGUAGE)),
    "fernandez_huerta": ("fernandez_huerta", (_LANGUAGE,)),
    "szigriszt_pazos": ("szigriszt_pazos", (_LANGUAGE,)),
    "gutierrez_polini": ("gutierrez_polini", ()),
    "crawford": ("crawford", (_LANGUAGE,)),
    "gulpease": ("gulpease_index", ()),
}
TEXTSTAT_MEASURES: Final = tuple(_MEASURES)
"""Measures that textstat has too, by our names."""
# The words of CMUdict in which no vowel is sounded; our table counts one syllable for them.
_WITHOUT_VOWEL: Final = frozenset(("fs", "hm", "hmm", "hmmm", "mm", "sh", "shh", "ths"))
_COPIES: Final = itertools.count(1)


def textstat_figures(texts: Sequence[str], measures: Sequence[str]) -> dict[str, list[Any]]:
    """Let textstat count and measure texts.

    Parameters
    ----------
    texts : sequence of str
        Handed over as they are.
    measures : sequence of str
        Names of `TEXTSTAT_MEASURES`.

    Returns
    -------
    dict of str to list
        The counts of a row of readability as textstat has them, and the measures; one entry a text.

    Raises
    ------
    MissingExtraError
        If textstat is not installed, or not arranged as version 0.7.13 is.

    Examples
    --------
    >>> figures = textstat_figures(["Never again. The war is over, my friends."], ["smog"])
    >>> figures["sentences"], figures["smog"]
    ([1], [3.1291])
    """
    wanted = {**_COUNTS, **{name: _MEASURES[name] for name in measures}}
    with private_textstat() as backend:
        functions = {**vars(backend.counts), **vars(backend.metrics)}
        return {
            name: [functions[function](text, *arguments) for text in texts]
            for name, (function, arguments) in wanted.items()
        }


def textstat_source() -> dict[str, str]:
    """Name what textstat's figures rest on, for signatures.

    Examples
    --------
    >>> sorted(textstat_source())
    ['backend', 'hyphenation', 'syllables']
    """
    return {
        "backend": _versioned("textstat"),
        "syllables": TABLE_REVISION,
        "hyphenation": _versioned("pyphen"),
    }


@contextmanager
def private_textstat() -> Iterator[Any]:
    """Import a copy of textstat's `backend`, and forget it afterwards.

    Examples
    --------
    >>> with private_textstat() as backend:
    ...     backend.counts.count_syllables("democracy", "en_US")
    4
    """
    spec = find_spec("textstat")
    if spec is None or not spec.submodule_search_locations:
        raise MissingExtraError("textstat is not installed", hint=_REMEDY)
    folder = Path(next(iter(spec.submodule_search_locations)))
    name = f"_textstat_of_rhetorica_{next(_COPIES)}"
    package = ModuleType(name)
    package.__path__ = [str(folder)]
    cmudict = _module(f"{name}.backend.utils._get_cmudict", get_cmudict=lambda _: _Pronunciations())
    easy_words = _module(f"{name}.backend.utils._get_lang_easy_words", get_lang_easy_words=_reader(folder))
    try:
        sys.modules.update({each.__name__: each for each in (package, cmudict, easy_words)})
        backend: Any = import_module(f"{name}.backend")
        _check(backend, cmudict, easy_words)
        yield backend
    finally:
        for key in [key for key in sys.modules if key == name or key.startswith(f"{name}.")]:
            del sys.modules[key]


def _check(backend: Any, cmudict: Any, easy_words: Any) -> None:
    """See that the copy uses what was put into it, so that it cannot reach for the network."""
    users = (
        (f"{backend.__name__}.counts._count_syllables", "get_cmudict", cmudict),
        (f"{backend.__name__}.validations._is_difficult_word", "get_lang_easy_words", easy_words),
    )
    for user, function, module in users:
        if getattr(sys.modules.get(user), function, None) is not getattr(module, function):
            raise MissingExtraError(f"{_versioned('textstat')} is not arranged as 0.7.13 is", hint=_REMEDY)


class _Pronunciations:
    """The dictionary as textstat reads it: the phones of a word, of which those with a digit are vowels."""

    def __getitem__(self, word: str) -> list[list[str]]:
        count = 0 if word in _WITHOUT_VOWEL else syllable_table()[word]
        return [["0"] * count]


def _reader(folder: Path) -> Callable[[str], set[str]]:
    words: set[str] = set()

    def get_lang_easy_words(_language: str) -> set[str]:
        if not words:
            text = (folder / "resources" / "en" / "easy_words.txt").read_text(encoding="utf-8")
            words.update(line.strip() for line in text.splitlines())
        return words

    return get_lang_easy_words


def _module(name: str, **contents: object) -> ModuleType:
    module = ModuleType(name)
    vars(module).update(contents)
    return module


def _versioned(package: str) -> str:
    try:
        return f"{package}-{version(package)}"
    except PackageNotFoundError:
        return package
