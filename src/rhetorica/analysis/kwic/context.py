"""The context of hits: words or whole sentences on either side, as text."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rhetorica.analysis.kwic.hits import Hits
from rhetorica.analysis.stretches import Stretches
from rhetorica.text.index import Tokens

LONGEST: Final = 500
"""Words of context on either side at most, where whole sentences are asked for."""


@dataclass(frozen=True, slots=True)
class Window:
    """How much is shown on either side: words, or sentences beyond the one of the hit."""

    unit: str
    left: int
    right: int


class Contexts:
    """The texts around each of some hits, made when asked for."""

    def __init__(self, tokens: Tokens, stretches: Stretches, hits: Hits, window: Window) -> None:
        self.tokens = tokens
        self.stretches = stretches
        self.hits = hits
        if window.unit == "words":
            bounds = tokens.bounds
            self.first = np.maximum(hits.first - window.left, bounds[:-1][hits.speech])
            self.last = np.minimum(hits.last + window.right, bounds[1:][hits.speech])
        else:
            self.first, self.last = sentence_bounds(tokens, hits, before=window.left, after=window.right)
        self.sentence_first, self.sentence_last = sentence_bounds(tokens, hits)
        self.shows_left = window.unit == "sentences" or window.left > 0
        self.shows_right = window.unit == "sentences" or window.right > 0

    def left(self, hit: int) -> str:
        """Return what stands before a hit."""
        return self._before(hit, int(self.first[hit])) if self.shows_left else ""

    def match(self, hit: int) -> str:
        """Return the words of a hit, on one line."""
        speech, start, end = (
            int(column[hit]) for column in (self.hits.speech, self.hits.start, self.hits.end)
        )
        return " ".join(self.stretches.texts[speech][start:end].split())

    def right(self, hit: int) -> str:
        """Return what stands behind a hit."""
        return self._behind(hit, int(self.last[hit])) if self.shows_right else ""

    def sentence(self, hit: int) -> str:
        """Return the sentence a hit stands in."""
        first, last = int(self.sentence_first[hit]), int(self.sentence_last[hit])
        start = min(self.stretches.opening(first), int(self.hits.start[hit]))
        end = max(self.stretches.closing(last - 1), int(self.hits.end[hit]))
        return self.stretches.text(int(self.hits.speech[hit]), start, end)

    def _before(self, hit: int, first: int) -> str:
        speech, end = int(self.hits.speech[hit]), int(self.hits.start[hit])
        start = end
        if first < self.tokens.bounds[speech + 1]:
            start = min(self.stretches.opening(first), end)
        return self.stretches.text(speech, start, end)

    def _behind(self, hit: int, last: int) -> str:
        speech, start = int(self.hits.speech[hit]), int(self.hits.end[hit])
        end = start
        if last > self.tokens.bounds[speech]:
            end = max(self.stretches.closing(last - 1), start)
        return self.stretches.text(speech, start, end)


def sentence_bounds(
    tokens: Tokens, hits: Hits, *, before: int = 0, after: int = 0
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return where the sentence of each hit begins and ends, and so many more on either side.

    Parameters
    ----------
    tokens : Tokens
        With their sentences.
    hits : Hits
        Each inside one sentence.
    before, after : int
        Sentences beyond it, of the same speech.

    Returns
    -------
    first, last : int64 arrays
        The first token, and the one behind the last; at most 500 from the hit.
    """
    opening, closing = tokens.bounds[:-1][hits.speech], tokens.bounds[1:][hits.speech]
    sentence = tokens.sentence.astype(np.int64)
    one = sentence[np.minimum(hits.first, closing - 1)]
    other = sentence[np.maximum(hits.last - 1, np.minimum(hits.first, closing - 1))]
    first = np.maximum(np.searchsorted(sentence, one - before, side="left"), opening)
    last = np.minimum(np.searchsorted(sentence, other + after, side="right"), closing)
    return np.maximum(first, hits.first - LONGEST), np.minimum(last, hits.last + LONGEST)
