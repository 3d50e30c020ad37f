"""What do the readability formulas need to know of a word? Facts of each type of the vocabulary, as arrays.

Syllables, letters and easy words do not depend on where a word stands, so they are worked out once a type
and then gathered for millions of tokens.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rhetorica.text.easy_words import dale_chall_words, is_easy_for_dale_chall, is_easy_for_spache
from rhetorica.text.syllables import count_one, count_syllables, syllable_table

_LONG: Final = 6
# Second halves that are endings more often than words: "reason-able" is no compound.
_ENDINGS: Final = frozenset({
    "able", "age", "anger", "angers", "ant", "any", "ate", "devil", "dies", "don", "dying", "ear", "end",
    "enders", "ending", "fully", "ice", "less", "let", "list", "man", "ness", "owing", "rate", "red", "ring",
    "ship", "some", "ten", "the",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class WordFacts:
    """Arrays with one entry a type."""

    syllables: NDArray[np.int16]
    characters: NDArray[np.int32]
    """Letters and digits."""
    long: NDArray[np.bool_]
    """More than six letters."""
    complex: NDArray[np.bool_]
    """Three syllables or more by Gunning's rules, if it is not a name."""
    difficult: NDArray[np.bool_]
    """Not easy by Dale and Chall, if it is not a name."""
    unfamiliar: NDArray[np.bool_]
    """Not easy by Spache, if it is not a name."""


def word_facts(words: Sequence[str]) -> WordFacts:
    """Work out the facts of each word.

    Parameters
    ----------
    words : sequence of str
        Folded forms, as in `TokenIndex.vocabulary`.

    Returns
    -------
    WordFacts
        Arrays as long as `words`.

    Examples
    --------
    >>> facts = word_facts(["created", "bookkeeper", "democracy"])
    >>> facts.syllables.tolist(), facts.complex.tolist()
    ([3, 3, 4], [False, False, True])
    """
    syllables = count_syllables(words)
    letters = [sum(map(str.isalpha, word)) for word in words]
    return WordFacts(
        syllables=syllables,
        characters=np.array([sum(map(str.isalnum, word)) for word in words], dtype=np.int32),
        long=np.array(letters, dtype=np.int32) > _LONG,
        complex=_complex(words, syllables),
        difficult=~is_easy_for_dale_chall(words),
        unfamiliar=~is_easy_for_spache(words),
    )


def _complex(words: Sequence[str], syllables: NDArray[np.int16]) -> NDArray[np.bool_]:
    table, easy = syllable_table(), dale_chall_words()
    result = syllables >= 3
    for place in np.flatnonzero(result).tolist():
        word = words[place]
        result[place] = not (
            any(sign.isnumeric() for sign in word)
            or (syllables[place] == 3 and _is_lengthened(word, table))
            or _is_compound(word, table, easy)
        )
    return result


def _is_lengthened(word: str, table: Mapping[str, int]) -> bool:
    """Tell whether -ed or -es made the third syllable: created, trespasses."""
    stems = (word[:-1], word[:-2]) if word.endswith(("ed", "es")) else ()
    return any(stem in table and count_one(stem, table) == 2 for stem in stems)


def _is_compound(word: str, table: Mapping[str, int], easy: frozenset[str]) -> bool:
    """Tell whether two short easy words make up the word: bookkeeper, afternoon."""
    return any(
        word[:cut] in easy
        and _ends_compound(word[cut:], easy)
        and max(table.get(word[:cut], 3), table.get(word[cut:], 3)) <= 2
        for cut in range(3, len(word) - 2)
    )


def _ends_compound(word: str, easy: frozenset[str]) -> bool:
    stems = (word, *(word.removesuffix(ending) for ending in ("s", "er", "ers") if len(word) > 5))
    return word not in _ENDINGS and any(stem in easy for stem in stems)
