"""Which words does every reader know? Two lists, and the inflections each counts as easy.

Sources: Dale & Chall (1948), "A Formula for Predicting Readability: Instructions", Educational Research
Bulletin 27(2), 37-54, whose list is read from the installed package textstat (resources/en/easy_words.txt,
MIT licence; a file is read, nothing is imported); Spache (1974), Good Reading for Poor Readers, whose
revised list ships with rhetorica (data/LICENSES.md).
"""

import re
from collections.abc import Callable, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rhetorica.errors import RhetoricaError
from rhetorica.text.syllables import syllable_table

_CONTRACTION: Final = re.compile(r"(.+?)(?:n't|'(?:s|d|m|ll|re|ve))$")
_NUMERAL: Final = re.compile(r"\W*\d")


@cache
def dale_chall_words() -> frozenset[str]:
    """Return the list of some 3,000 words that four in five pupils of the fourth grade knew.

    Hyphenated entries ("good-bye") are entered by their parts, because every part is a word of its own here.
    Where the file has a regular plural without its singular ("babies", "socks", "stripes") the singular is
    entered too, for who knows the one knows the other: Dale and Chall's rules go from singular to plural, and
    the printed list gives both ("baby(ies)"), of which typing it off lost some. The rule adds fourteen
    words; it holds for plurals of five letters or more whose singular the syllable table has.

    Raises
    ------
    RhetoricaError
        If textstat is not installed, or has no such list.

    Examples
    --------
    >>> "mother" in dale_chall_words(), "bureaucracy" in dale_chall_words()
    (True, False)
    """
    spec = find_spec("textstat")
    folders = list(spec.submodule_search_locations or ()) if spec is not None else []
    for folder in folders:
        path = Path(folder) / "resources" / "en" / "easy_words.txt"
        if path.is_file():
            words = set(path.read_text(encoding="utf-8").casefold().replace("’", "'").split())
            parts = {part for word in words for part in word.split("-")}
            return frozenset(words | parts | _singulars(words))
    raise RhetoricaError(
        "Dale and Chall's word list is missing: textstat's resources/en/easy_words.txt was not found",
        hint='python -m pip install "textstat>=0.7.13"',
    )


def _singulars(words: set[str]) -> set[str]:
    """Return the singulars of regular plurals that stand alone; words like "circus" are no plurals."""
    plurals = (word for word in words if re.fullmatch(r"\w{3,}[^aious]s", word))
    singulars = {re.sub(r"(?<=[szxho])es$|s$", "", re.sub(r"ies$", "ys", word)) for word in plurals}
    return {word for word in singulars if word not in words and word in syllable_table()}


def dale_chall_source() -> str:
    """Name the source of Dale and Chall's list, for signatures.

    Examples
    --------
    >>> dale_chall_source().startswith("textstat-")
    True
    """
    try:
        return f"textstat-{version('textstat')}"
    except PackageNotFoundError:
        return "textstat"


@cache
def spache_words() -> frozenset[str]:
    """Return Spache's revised list of some thousand words.

    Examples
    --------
    >>> "mother" in spache_words(), "bureaucracy" in spache_words()
    (True, False)
    """
    path = files("rhetorica.text") / "data" / "spache.txt"
    return frozenset(path.read_text(encoding="utf-8").split())


def is_easy_for_dale_chall(words: Sequence[str]) -> NDArray[np.bool_]:
    """Tell which words Dale and Chall count as familiar.

    Parameters
    ----------
    words : sequence of str
        Folded forms, as in `TokenIndex.vocabulary`.

    Returns
    -------
    bool array
        True for words of the list and, by their rules, their plurals and possessives, -s, -ed, -ing and -n
        of verbs, -er and -est of adjectives, -ly; and for single letters, numerals, and contractions of easy
        words. Names of persons and places are familiar too: that depends on where a word stands, not on its
        form.

    Notes
    -----
    Their -er holds for adjectives only ("a burner" is unfamiliar). Which words are adjectives the list does
    not say; an -er is taken for a comparative if the syllable table has the same word with -est.

    Examples
    --------
    >>> is_easy_for_dale_chall(["mothers", "longest", "burner", "easily", "10,000"]).tolist()
    [True, True, False, False, True]
    """
    easy = dale_chall_words()
    return _each(words, lambda word: _is_easy(word, easy, _dale_chall_stems))


def is_easy_for_spache(words: Sequence[str]) -> NDArray[np.bool_]:
    """Tell which words Spache counts as familiar.

    Parameters
    ----------
    words : sequence of str
        Folded forms, as in `TokenIndex.vocabulary`.

    Returns
    -------
    bool array
        True for words of his revised list, their plurals, possessives and -s, -ed, -ing forms, single
        letters, numerals, and contractions of easy words.

    Examples
    --------
    >>> is_easy_for_spache(["mothers", "asked", "quickly"]).tolist()
    [True, True, False]
    """
    easy = spache_words()
    return _each(words, lambda word: _is_easy(word, easy, _inflected_stems))


def _each(words: Sequence[str], test: Callable[[str], bool]) -> NDArray[np.bool_]:
    return np.fromiter((test(word) for word in words), dtype=np.bool_, count=len(words))


def _is_easy(word: str, easy: frozenset[str], stems: Callable[[str], list[str]]) -> bool:
    if word in easy or len(word) == 1 or _NUMERAL.match(word):
        return True
    word = word.strip("'")
    contraction = _CONTRACTION.match(word)
    if contraction:
        word = contraction[1]
    return word in easy or any(stem in easy for stem in stems(word))


def _inflected_stems(word: str) -> list[str]:
    stems: list[str] = []
    if word.endswith("s") and len(word) > 3:
        stems.append(word[:-1])
        if re.search(r"(?:[sxz]|[cs]h|o)es$", word):
            stems.append(word[:-2])
        if word.endswith("ies"):
            stems.append(word[:-3] + "y")
    for ending in ("ed", "ing"):
        if word.endswith(ending):
            stems += _before_vowel(word[: -len(ending)])
            if word.endswith("ied"):
                stems.append(word[:-3] + "y")
    return stems


def _dale_chall_stems(word: str) -> list[str]:
    stems = _inflected_stems(word)
    if word.endswith(("en", "wn")):
        stems.append(word[:-1])  # past participles: taken, grown
    if word.endswith("ly"):
        stems.append(word[:-2])
    if word.endswith("est") or (word.endswith("er") and word[:-1] + "st" in syllable_table()):
        rest = word[: -3 if word.endswith("est") else -2]
        stems += _before_vowel(rest)
        if rest.endswith("i"):
            stems.append(rest[:-1] + "y")
    return stems


def _before_vowel(rest: str) -> list[str]:
    """Stems to which an ending that begins with a vowel was added: jump, hope, stop."""
    if len(rest) < 2:
        return []
    doubled = len(rest) > 2 and rest[-1] == rest[-2] and rest[-1] not in "aeiou"
    return [rest, rest + "e", *([rest[:-1]] if doubled else [])]
