"""Words with their offsets: where each begins and ends, what it looks like, and a hash of its folded form.

Method: one class per code point, edges where the class changes, a polynomial hash per word from one running
sum (Karp & Rabin 1987, IBM Journal of Research and Development 31). A word is letters and digits with inner
apostrophes (don't), decimal points (1.7), thousands commas (10,000), initials (U.S.), an ampersand between
letters (A&E), and a currency sign before digits (£224). Combining marks and zero-width characters go with the
character before them. Hyphens split and leave a mark; all other dashes separate.
"""

from dataclasses import dataclass
from enum import IntFlag
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rhetorica.text import characters as c

_BASE: Final = 0x9E3779B97F4A7C15
_PADDING: Final = 4


class Flag(IntFlag):
    """What is known of a token besides its type."""

    SENTENCE_START = 1
    PARAGRAPH_START = 2
    ITEM_START = 4
    """A list item that continues a sentence begins here."""
    JOINED = 8
    """A hyphen joins the token to the next."""
    CAPITAL = 16
    """The first character is a capital letter."""
    UPPER = 32
    """Two or more letters, all capitals."""
    FURNITURE = 64
    """Nobody spoke it."""
    QUOTED = 128
    """It stands in quotation marks."""
    NUMERAL = 256
    """It holds a digit."""
    BREAK = 512
    """Punctuation stands between it and the token before: not quotation marks, nor a joining hyphen."""
    ENDED = 1024
    """The last of a sentence, and a full stop, question or exclamation mark follows."""
    NAME = 2048
    """A capital inside a sentence that is not all capitals; never "I"."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one stretch of text, in order; offsets are characters of the stretch."""

    start: NDArray[np.int64]
    end: NDArray[np.int64]
    hashes: NDArray[np.uint64]
    """Hash of each word's folded form."""
    flags: NDArray[np.uint16]
    """JOINED, CAPITAL, UPPER and NUMERAL."""
    breaks: NDArray[np.int64]
    """Offsets of punctuation outside words, quotation marks and apostrophes left out."""
    stops: NDArray[np.int64]
    """Offsets of full stops, question and exclamation marks, those inside words (U.S.) too."""


def hash_word(form: str) -> int:
    """Return the 64-bit hash of a folded form: the same on every machine and in every process.

    Examples
    --------
    >>> hash_word("front") == hash_word("front") != hash_word("line")
    True
    """
    codes = np.frombuffer(form.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    c.classify(codes)
    return int(_hash_runs(codes, np.zeros(1, dtype=np.int64), np.array([len(codes)]))[0])


def find_words(codes: NDArray[np.uint32]) -> Words:
    """Find the words of one stretch of text.

    Parameters
    ----------
    codes : uint32 array
        The code points of the stretch. It should begin and end at white space or at the ends of the text.

    Returns
    -------
    Words
        The words, and the punctuation between them.

    Examples
    --------
    >>> text = "£1.7 billion—don't"
    >>> words = find_words(np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32))
    >>> [text[a:b] for a, b in zip(words.start, words.end)]
    ['£1.7', 'billion', "don't"]
    """
    # Spaces of padding on either side spare every neighbour test its bounds check.
    classes = np.full(len(codes) + 2 * _PADDING, c.SPACE, dtype=np.uint8)
    classes[_PADDING:-_PADDING] = c.classify(codes)
    kept: NDArray[np.int64] | None = None
    all_classes = classes
    weightless = (classes == c.MARK) | (classes == c.INVISIBLE)
    if weightless.any():
        # Words are found as if marks were not there; a word then ends where its last character's marks do.
        kept = np.flatnonzero(~weightless)
        classes = classes[kept]
    inside = classes >= c.FIRST_WORD_CLASS
    _join_inner_signs(classes, inside)
    edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    start, end = edges[::2], edges[1::2]
    end = end + _final_stops(classes, inside, end)
    start = start - ((classes[start - 1] == c.CURRENCY) & (classes[start] == c.DIGIT))
    flags = _word_flags(classes, start, end)
    marks = np.flatnonzero((classes >= c.OTHER) & (classes < c.FIRST_WORD_CLASS))
    breaks, stops = marks[~inside[marks]], marks[classes[marks] >= c.STOP]
    if kept is not None:
        start, end, breaks, stops = kept[start], kept[end], kept[breaks], kept[stops]
        _trim(all_classes, end)
    start, end = start - _PADDING, end - _PADDING
    hashes = _hash_runs(codes, start, end)
    _hash_special(codes, start, end, hashes)
    return Words(start, end, hashes, flags, breaks - _PADDING, stops - _PADDING)


def _join_inner_signs(classes: NDArray[np.uint8], inside: NDArray[np.bool_]) -> None:
    """Mark apostrophes, points, commas and ampersands that stand inside a word."""
    signs = np.flatnonzero(
        (classes == c.APOSTROPHE) | (classes == c.PERIOD) | (classes == c.COMMA) | (classes == c.AMPERSAND)
    )
    # Most signs end a word: they are inside one only if a letter or digit follows.
    signs = signs[inside[signs + 1] & inside[signs - 1]]
    kind, before, after = classes[signs], classes[signs - 1], classes[signs + 1]
    digit_before, digit_after = before == c.DIGIT, after == c.DIGIT
    thousands = (
        digit_before
        & digit_after
        & (classes[signs + 2] == c.DIGIT)
        & (classes[signs + 3] == c.DIGIT)
        & (classes[signs + 4] != c.DIGIT)
    )
    # "U.S.": single letters between stops.
    initials = (
        ~(digit_before | digit_after)
        & (classes[signs - 2] < c.FIRST_WORD_CLASS)
        & (classes[signs + 2] < c.FIRST_WORD_CLASS)
    )
    joins = (
        ((kind == c.APOSTROPHE) & ~digit_after)
        | ((kind == c.PERIOD) & ((digit_before & digit_after) | initials))
        | ((kind == c.COMMA) & thousands)
        | ((kind == c.AMPERSAND) & ~(digit_before | digit_after))
    )
    inside[signs[joins]] = True


def _final_stops(
    classes: NDArray[np.uint8], inside: NDArray[np.bool_], end: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """Tell which words take the stop behind them: a stop inside the word, one letter, a stop."""
    final = np.zeros(len(end), dtype=np.bool_)
    stopped = np.flatnonzero(classes[end] == c.PERIOD)
    after = end[stopped]
    initials = (classes[after - 2] == c.PERIOD) & inside[after - 2] & (classes[after - 1] != c.DIGIT)
    final[stopped[initials]] = True
    inside[after[initials]] = True
    return final


def _word_flags(
    classes: NDArray[np.uint8], start: NDArray[np.int64], end: NDArray[np.int64]
) -> NDArray[np.uint16]:
    flags = np.zeros(len(start), dtype=np.uint16)
    if not len(start):
        return flags
    first = classes[start]
    flags[first == c.UPPER] = Flag.CAPITAL
    digits = np.flatnonzero(classes == c.DIGIT)
    flags[np.searchsorted(start, digits, side="right") - 1] |= np.uint16(Flag.NUMERAL)
    hyphened = np.flatnonzero(classes[end[:-1]] == c.HYPHEN)
    apart = hyphened[start[hyphened + 1] > end[hyphened] + 1].tolist()
    parted = [i for i in apart if not _is_line_end(classes[end[i] + 1 : start[i + 1]])]
    flags[np.setdiff1d(hyphened, parted, assume_unique=True)] |= np.uint16(Flag.JOINED)
    # Two letters at least, and no small one.
    words = np.flatnonzero((first != c.LOWER) & (end - start > 1) & (classes[start + 1] != c.LOWER))
    length = end[words] - start[words]
    word = np.repeat(np.arange(len(words)), length)
    characters = classes[np.arange(len(word)) + np.repeat(start[words] - np.cumsum(length) + length, length)]
    capitals = np.bincount(word[characters == c.UPPER], minlength=len(words))
    small = np.bincount(word[characters == c.LOWER], minlength=len(words))
    flags[words[(capitals > 1) & (small == 0)]] |= np.uint16(Flag.UPPER)
    return flags


def _is_line_end(classes: NDArray[np.uint8]) -> bool:
    return bool((classes <= c.LINE_END).all()) and np.count_nonzero(classes == c.LINE_END) == 1


def _trim(classes: NDArray[np.uint8], end: NDArray[np.int64]) -> None:
    """Leave invisible characters behind a word out of it."""
    tail = np.flatnonzero(classes[end - 1] == c.INVISIBLE)
    while len(tail):
        end[tail] -= 1
        tail = tail[classes[end[tail] - 1] == c.INVISIBLE]


def _hash_runs(
    codes: NDArray[np.uint32], start: NDArray[np.int64], end: NDArray[np.int64]
) -> NDArray[np.uint64]:
    """Hash stretches of code points: the sum of weight × base^position, counted from their start."""
    powers, inverses = _powers(1 << max(len(codes), 1 << 10).bit_length())
    sums = np.zeros(len(codes) + 1, dtype=np.uint64)
    np.cumsum(c.weighed(codes) * powers[: len(codes)], out=sums[1:])
    return c.mix((sums[end] - sums[start]) * inverses[start])


@cache
def _powers(size: int) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """Return base^i and base^-i modulo 2^64; the base is odd, so that it has an inverse."""
    tables = []
    for base in (_BASE, pow(_BASE, -1, 1 << 64)):
        table = np.full(size, base, dtype=np.uint64)
        table[0] = 1
        tables.append(np.multiply.accumulate(table))
    return tables[0], tables[1]


def _hash_special(
    codes: NDArray[np.uint32],
    start: NDArray[np.int64],
    end: NDArray[np.int64],
    hashes: NDArray[np.uint64],
) -> None:
    """Hash the words whose folding is not one character for one by their folded form."""
    if not len(start):
        return
    far = np.flatnonzero(codes >= 0x80)
    special = far[c.needs_normalising(codes[far])]
    word = np.searchsorted(start, special, side="right") - 1
    word = np.unique(word[(word >= 0) & (special < end[word])])
    for i in word.tolist():
        form = codes[start[i] : end[i]].tobytes().decode("utf-32-le", "surrogatepass")
        hashes[i] = hash_word(c.fold(form))
