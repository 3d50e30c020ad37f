"""Quotes: an occurrence inside the sentence around it, cut from the speech's own text by offsets."""

import unicodedata
from dataclasses import dataclass
from typing import Final

import numpy as np

from rhetorica.corpus import Corpus
from rhetorica.report.roll import Entry, Roll
from rhetorica.report.wording import visible
from rhetorica.text.index import Furniture

WIDEST: Final = 220
"""Characters shown at most on either side."""

_OPENING: Final = frozenset({"Ps", "Pi", "Sc"})


@dataclass(frozen=True, slots=True)
class Quote:
    """One occurrence: `match` is `speech.text[start:end]`, `before` and `after` are what surrounds it."""

    entry: Entry
    start: int
    end: int
    before: str
    match: str
    after: str


class Quoter:
    """Quotes from the speeches of a corpus.

    Examples
    --------
    >>> from rhetorica.corpus import Speech
    >>> corpus = Corpus([Speech("a", "We met. “We will win,” she said. We left.")])
    >>> quote = Quoter(corpus, Roll(corpus)).quote("a", 9, 20)
    >>> quote.before, quote.match, quote.after
    ('“', 'We will win', ',” she said.')
    """

    def __init__(self, corpus: Corpus, roll: Roll, *, furniture: Furniture = "drop") -> None:
        self._roll = roll
        self._tokens = corpus.index.tokens(furniture=furniture, lists="items")

    def quote(self, id: str, start: int, end: int) -> Quote:
        """Quote a stretch of a speech with the rest of its sentence."""
        entry = self._roll[id]
        text = entry.speech.text
        left, right = self._sentence(entry.position, text, start, end)
        before, after = text[left:start], text[end:right]
        if len(before) > WIDEST:
            before = "… " + before[-WIDEST:].partition(" ")[2]
        if len(after) > WIDEST:
            after = after[:WIDEST].rpartition(" ")[0] + " …"
        return Quote(entry, start, end, visible(before), visible(text[start:end]), visible(after))

    def _sentence(self, position: int, text: str, start: int, end: int) -> tuple[int, int]:
        """Find where the sentence begins and ends that holds a stretch."""
        tokens = self._tokens
        part = slice(int(tokens.bounds[position]), int(tokens.bounds[position + 1]))
        starts, ends, sentence = tokens.start[part], tokens.end[part], tokens.sentence[part]
        if not len(starts):
            return start, end
        first = min(int(np.searchsorted(ends, start, side="right")), len(starts) - 1)
        last = max(int(np.searchsorted(starts, end)) - 1, first)
        opening = int(np.searchsorted(sentence, sentence[first]))
        following = int(np.searchsorted(sentence, sentence[last], side="right"))
        left = min(start, int(starts[opening]))
        right = max(end, int(ends[following - 1]))
        return _with_opening(text, left), _with_closing(
            text, right, int(starts[following]) if following < len(starts) else len(text)
        )


def _with_opening(text: str, left: int) -> int:
    while left and (unicodedata.category(text[left - 1]) in _OPENING or text[left - 1] in "\"'"):
        left -= 1
    return left


def _with_closing(text: str, right: int, limit: int) -> int:
    while right < limit and not text[right].isspace() and unicodedata.category(text[right]) not in _OPENING:
        right += 1
    return right
