"""Where tokens stand, as bits on each: sentence, paragraph, list item, quotation, furniture, name.

Layout, furniture and sentences are found in the characters of a speech; here their offsets meet the offsets
of its words, for many speeches at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rhetorica.text.furniture import BETWEEN_PAGES, Span, find_furniture
from rhetorica.text.layout import blocks, plain_lines, runs
from rhetorica.text.sentences import blank, quotations, sentence_starts
from rhetorica.text.words import Flag, Words, hash_word

_INSIDE_SENTENCES: Final = frozenset({"gloss", "stage direction", "reference", *BETWEEN_PAGES})
_I: Final = np.array([hash_word(form) for form in ("i", "i'm", "i've", "i'll", "i'd")], dtype=np.uint64)


@dataclass(slots=True)
class Places:
    """Where things stand in texts that lie end to end: character offsets, ascending."""

    sentences: list[int] = field(default_factory=list)
    paragraphs: list[int] = field(default_factory=list)
    items: list[int] = field(default_factory=list)
    quotations: list[tuple[int, int]] = field(default_factory=list)
    furniture: list[tuple[int, int]] = field(default_factory=list)
    set_apart: list[tuple[int, int]] = field(default_factory=list)
    """Furniture that stands outside sentences."""
    hidden: list[tuple[int, int]] = field(default_factory=list)
    """What the sentence rules read as white space: furniture and bullets."""

    def read(self, text: str, base: int, language: str) -> tuple[Span, ...]:
        """Add the places of one text that begins at `base`, and return its furniture."""
        plain = plain_lines(text)
        spans, spoken = find_furniture(plain, blocks(plain))
        pages = [span.start for span in spans if span.reason in BETWEEN_PAGES]
        prose = runs(spoken, page_breaks=pages)
        furniture = [(span.start, span.end) for span in spans]
        hidden = sorted(furniture + [bullet for run in prose for bullet in run.bullets])
        clean = blank(plain, hidden)
        apart = [
            (span.start, span.end)
            for span in spans
            if span.reason not in _INSIDE_SENTENCES
            or (span.reason == "stage direction" and plain[max(0, span.start - 1) : span.start] in "\n")
        ]
        self.sentences += [base + i for i in sentence_starts(clean, prose, language=language)]
        self.paragraphs += [base + i for run in prose for i in run.paragraphs]
        self.items += [base + i for run in prose for i in run.items]
        for known, found in (
            (self.quotations, quotations(plain)),
            (self.furniture, furniture),
            (self.set_apart, apart),
            (self.hidden, hidden),
        ):
            known += [(base + start, base + end) for start, end in found]
        return tuple(spans)


def flag_places(words: Words, places: Places, bounds: Sequence[tuple[int, int]]) -> None:
    """Set the flags that depend on where a token stands.

    Parameters
    ----------
    words : Words
        The words of the texts; their flags are changed.
    places : Places
        What stands where.
    bounds : sequence of (int, int)
        Offsets at which each text begins and ends.
    """
    start, flags = words.start, words.flags
    if not len(start):
        return
    begins, ends = np.array(bounds, dtype=np.int64).T
    first_tokens = np.searchsorted(start, begins)
    _flag_breaks(words, first_tokens[first_tokens < len(start)])
    unspoken = _covered(start, places.furniture)
    flags[unspoken] |= np.uint16(Flag.FURNITURE)
    flags[_first_inside(start, places.set_apart)] |= np.uint16(Flag.SENTENCE_START | Flag.PARAGRAPH_START)
    flags[_covered(start, places.quotations)] |= np.uint16(Flag.QUOTED)
    spoken = np.flatnonzero(~unspoken)
    if not len(spoken):
        return
    for offsets, flag in (
        (places.sentences, Flag.SENTENCE_START),
        (places.paragraphs, Flag.PARAGRAPH_START),
        (places.items, Flag.ITEM_START),
    ):
        # A place without a spoken word of its own text behind it flags nothing.
        where = np.array(offsets, dtype=np.int64)
        stretches = np.column_stack((where, ends[np.searchsorted(ends, where)]))
        flags[spoken[_first_inside(start[spoken], stretches)]] |= np.uint16(flag)
    _flag_ends(words, spoken, places.hidden, ends)
    _flag_names(words, spoken)


def _covered(offsets: NDArray[np.int64], stretches: Sequence[tuple[int, int]]) -> NDArray[np.bool_]:
    """Tell which of some ascending offsets lie inside a stretch."""
    change = np.zeros(len(offsets) + 1, dtype=np.int32)
    edges = np.searchsorted(offsets, np.array(stretches, dtype=np.int64).reshape(-1, 2))
    np.add.at(change, edges[:, 0], 1)
    np.add.at(change, edges[:, 1], -1)
    depth = np.cumsum(change[:-1])
    return np.greater(depth, 0)


def _first_inside(
    offsets: NDArray[np.int64], stretches: Sequence[tuple[int, int]] | NDArray[np.int64]
) -> NDArray[np.int64]:
    """Return the position of the first offset inside each stretch that holds one."""
    first, last = np.searchsorted(offsets, np.asarray(stretches, dtype=np.int64).reshape(-1, 2)).T
    inside: NDArray[np.int64] = first[first < last]
    return inside


def _flag_breaks(words: Words, first_tokens: NDArray[np.int64]) -> None:
    after = np.searchsorted(words.start, words.breaks)
    broken = np.zeros(len(words.start), dtype=np.bool_)
    broken[after[after < len(words.start)]] = True
    broken[first_tokens] = False
    joined = (words.flags & np.uint16(Flag.JOINED)) != 0
    broken[1:] &= ~joined[:-1]
    words.flags[broken] |= np.uint16(Flag.BREAK)


def _flag_ends(
    words: Words, spoken: NDArray[np.int64], hidden: Sequence[tuple[int, int]], ends: NDArray[np.int64]
) -> None:
    """Flag the last token of each sentence that a full stop, question or exclamation mark follows."""
    opening = np.flatnonzero((words.flags[spoken] & np.uint16(Flag.SENTENCE_START)) != 0)
    last = spoken[np.append(opening[1:], len(spoken)) - 1]
    following = np.append(words.start[spoken[opening[1:]]], ends[-1])
    # "U.S." at the end of a sentence has its stop inside the word.
    nearest = words.end[last] - 1
    limit = np.minimum(following, ends[np.searchsorted(ends, nearest)])
    stops = words.stops[~_covered(words.stops, hidden)]
    found = np.append(stops, np.iinfo(np.int64).max)[np.searchsorted(stops, nearest)]
    words.flags[last[found < limit]] |= np.uint16(Flag.ENDED)


def _flag_names(words: Words, spoken: NDArray[np.int64]) -> None:
    """Flag capitals inside a sentence, except "I" and where capitals are the style of the whole sentence."""
    flags = words.flags[spoken]
    opening = (flags & np.uint16(Flag.SENTENCE_START)) != 0
    opening[0] = True
    inner = (flags & np.uint16(Flag.CAPITAL)) != 0
    inner &= ~opening
    sentence = np.cumsum(opening) - 1
    size = np.bincount(sentence)
    titled = (np.bincount(sentence, weights=inner) > 0.8 * (size - 1)) & (size > 3)
    upper = (flags & np.uint16(Flag.UPPER)) != 0
    shouted = (np.bincount(sentence, weights=upper) > 0.5 * size) & (size > 1)
    names = spoken[inner & ~(titled | shouted)[sentence]]
    words.flags[names[~np.isin(words.hashes[names], _I)]] |= np.uint16(Flag.NAME)
