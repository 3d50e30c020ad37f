"""Words with their offsets: where each word of a text begins and ends, what it looks like, and a hash of its folded form.

Method: one class per code point, edges where the class changes, a vectorised polynomial hash per word. A word is
letters and digits with inner apostrophes (don't), decimal points (1.7), thousands commas (10,000), initials (U.S.),
an ampersand between letters (A&E), and a currency sign before digits (£224). Hyphens split and leave a mark; all
other dashes separate.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rhetorica.text import characters as c

_BASE: Final = np.uint64(0x9E3779B97F4A7C15 | 1)
_MIX_1: Final = np.uint64(0xBF58476D1CE4E5B9)
_MIX_2: Final = np.uint64(0x94D049BB133111EB)


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one stretch of text; all arrays have one entry a word."""

    start: NDArray[np.int32]
    end: NDArray[np.int32]
    hashes: NDArray[np.uint64]
    joined: NDArray[np.bool_]
    """A hyphen, and nothing else, stands between this word and the next."""
    capital: NDArray[np.bool_]
    """The first letter is upper case."""
    upper: NDArray[np.bool_]
    """Two or more letters, all upper case."""
    numeral: NDArray[np.bool_]
    """The word holds a digit."""
    after_break: NDArray[np.bool_]
    """Punctuation other than quotation marks and a joining hyphen stands before the word."""


def mix(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Scramble 64-bit values (the finaliser of SplitMix64; Steele, Lea & Flood 2014, OOPSLA)."""
    values = (values ^ (values >> np.uint64(30))) * _MIX_1
    values = (values ^ (values >> np.uint64(27))) * _MIX_2
    return values ^ (values >> np.uint64(31))


def hash_word(form: str) -> int:
    """Return the 64-bit hash of a folded form: the same on every machine and in every process.

    Examples
    --------
    >>> hash_word("front") == hash_word("front") != hash_word("line")
    True
    """
    codes = np.frombuffer(form.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    if not len(codes):
        return 0
    return int(_hash_runs(codes, np.zeros(1, dtype=np.int64), np.array([len(codes)]))[0])


def _hash_runs(
    codes: NDArray[np.uint32], first: NDArray[np.int64], length: NDArray[np.int64]
) -> NDArray[np.uint64]:
    # `codes` holds the characters of all words end to end; word i is codes[first[i] : first[i] + length[i]].
    within = np.arange(len(codes), dtype=np.int64) - np.repeat(first, length)
    powers = np.ones(int(length.max()), dtype=np.uint64)
    powers[1:] = _BASE
    np.multiply.accumulate(powers, out=powers)
    terms = mix(codes.astype(np.uint64) + np.uint64(1))
    terms *= powers[within]
    return mix(np.add.reduceat(terms, first))


def find_words(codes: NDArray[np.uint32]) -> Words:
    """Find the words of one stretch of text.

    Parameters
    ----------
    codes : uint32 array
        The code points of the stretch. It should begin and end at white space or at the ends of the text.

    Returns
    -------
    Words
        Words in order; offsets are character indices into `codes`. Words whose folding is not one character
        for one (combining marks, soft hyphens) get their hash from `hash_word` of their folded form.

    Examples
    --------
    >>> text = "£1.7 billion—don't"
    >>> words = find_words(np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32))
    >>> [text[a:b] for a, b in zip(words.start, words.end)]
    ['£1.7', 'billion', "don't"]
    """
    size = len(codes)
    # Two spaces of padding on either side spare every neighbour test its bounds check.
    classes = np.full(size + 6, c.SPACE, dtype=np.uint8)
    classes[3:-3] = c.classify(codes)
    inside = classes >= c.FIRST_WORD_CLASS
    _join_inner_signs(classes, inside)
    edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    start, end = edges[::2], edges[1::2]
    end = end + _final_stops(classes, inside, end)
    start = start - ((classes[start - 1] == c.CURRENCY) & (classes[start] == c.DIGIT))
    if not len(start):
        none = np.zeros(0, dtype=np.bool_)
        offsets = np.zeros(0, dtype=np.int32)
        return Words(offsets, offsets, np.zeros(0, dtype=np.uint64), none, none, none, none, none)
    joined = np.zeros(len(start), dtype=np.bool_)
    joined[:-1] = (classes[end[:-1]] == c.HYPHEN) & (start[1:] == end[:-1] + 1)
    first_letter = classes[start + (classes[start] == c.CURRENCY)]
    starts = (start - 3).astype(np.int32)
    ends = (end - 3).astype(np.int32)
    return Words(
        start=starts,
        end=ends,
        hashes=_hash_words(codes, starts, ends),
        joined=joined,
        capital=first_letter == c.UPPER,
        upper=_all_upper(classes, start, end),
        numeral=_any(classes == c.DIGIT, start, end),
        after_break=_break_before(classes, start, end, joined),
    )


def _join_inner_signs(classes: NDArray[np.uint8], inside: NDArray[np.bool_]) -> None:
    """Mark apostrophes, points, commas and so on that stand inside a word."""
    signs = np.flatnonzero((classes >= c.APOSTROPHE) & (classes <= c.INVISIBLE) & (classes != c.HYPHEN))
    if not len(signs):
        return
    kind = classes[signs]
    before, after = classes[signs - 1], classes[signs + 1]
    word_before, word_after = before >= c.FIRST_WORD_CLASS, after >= c.FIRST_WORD_CLASS
    letter_before, letter_after = word_before & (before != c.DIGIT), word_after & (after != c.DIGIT)
    digit_before, digit_after = before == c.DIGIT, after == c.DIGIT
    thousands = (
        digit_before
        & digit_after
        & (classes[signs + 2] == c.DIGIT)
        & (classes[signs + 3] == c.DIGIT)
        & (classes[np.minimum(signs + 4, len(classes) - 1)] != c.DIGIT)
    )
    # "U.S.": single letters between stops.
    alone_before = letter_before & (classes[signs - 2] < c.FIRST_WORD_CLASS)
    alone_after = letter_after & (classes[signs + 2] < c.FIRST_WORD_CLASS)
    joins = (
        ((kind == c.APOSTROPHE) & word_before & letter_after)
        | ((kind == c.PERIOD) & ((digit_before & digit_after) | (alone_before & alone_after)))
        | ((kind == c.COMMA) & thousands)
        | ((kind == c.AMPERSAND) & letter_before & letter_after)
        | ((kind == c.INVISIBLE) & word_before & word_after)
    )
    inside[signs[joins]] = True


def _final_stops(
    classes: NDArray[np.uint8], inside: NDArray[np.bool_], end: NDArray[np.int64]
) -> NDArray[np.bool_]:
    # The last stop of "U.S." belongs to the word: a stop, one letter, and before it a stop inside the word.
    return (
        (classes[end] == c.PERIOD)
        & (classes[end - 2] == c.PERIOD)
        & inside[end - 2]
        & (classes[end - 1] != c.DIGIT)
    )


def _any(mask: NDArray[np.bool_], start: NDArray[np.int64], end: NDArray[np.int64]) -> NDArray[np.bool_]:
    found = np.flatnonzero(mask)
    return np.searchsorted(found, start) < np.searchsorted(found, end)


def _all_upper(
    classes: NDArray[np.uint8], start: NDArray[np.int64], end: NDArray[np.int64]
) -> NDArray[np.bool_]:
    upper = np.flatnonzero(classes == c.UPPER)
    two = np.searchsorted(upper, end) - np.searchsorted(upper, start) >= 2
    result = np.zeros(len(start), dtype=np.bool_)
    # Only words with two capitals are asked for small letters: few, so the second search is short.
    result[two] = ~_any(classes == c.LOWER, start[two], end[two])
    return result


def _break_before(
    classes: NDArray[np.uint8], start: NDArray[np.int64], end: NDArray[np.int64], joined: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    punctuation = ((classes >= c.OTHER) & (classes <= c.AMPERSAND)) & (classes != c.APOSTROPHE)
    marks = np.flatnonzero(punctuation)
    following = np.searchsorted(start, marks, side="right")
    outside = np.ones(len(marks), dtype=np.bool_)
    has_previous = following > 0
    outside[has_previous] = marks[has_previous] >= end[following[has_previous] - 1]
    following = following[outside & (following < len(start))]
    result = np.zeros(len(start), dtype=np.bool_)
    result[following] = True
    result[1:] &= ~joined[:-1]
    return result


def _hash_words(
    codes: NDArray[np.uint32], start: NDArray[np.int32], end: NDArray[np.int32]
) -> NDArray[np.uint64]:
    length = (end - start).astype(np.int64)
    first = np.cumsum(length) - length
    where = np.arange(int(length.sum()), dtype=np.int64) + np.repeat(start - first, length)
    characters = codes[where]
    hashes = _hash_runs(c.folded(characters), first, length)
    special = c.needs_normalising(characters)
    if special.any():
        for word in np.unique(np.searchsorted(first, np.flatnonzero(special), side="right") - 1).tolist():
            form = codes[start[word] : end[word]].tobytes().decode("utf-32-le", "surrogatepass")
            hashes[word] = hash_word(c.fold(form))
    return hashes
