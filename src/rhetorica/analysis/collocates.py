"""Which words keep company with a word or phrase? Those that stand near it more often than by chance.

Method: surface co-occurrence (Evert 2008, Corpora and collocations). The span is every word that stands so
near a hit, in the same sentence, each counted once however many hits it is near. A word's count in the span
is set against its count outside the hits: by G² (Dunning 1993), which finds what is sure, and by logDice
(Rychlý 2008), which finds what is typical.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from rhetorica.analysis.association import expected_count, log_dice, signed_g2
from rhetorica.analysis.frequencies import WordFeatures, counted_types
from rhetorica.analysis.kwic import Hits, Wanted, find_hits, notes_on
from rhetorica.analysis.matching import Hyphen
from rhetorica.analysis.stretches import Stretches
from rhetorica.corpus import Corpus, Speech, as_corpus
from rhetorica.errors import OptionError
from rhetorica.results import Evidence, Result, Signature
from rhetorica.results.columns import LazyColumn, rounded
from rhetorica.text.index import Furniture, Tokens


@dataclass(frozen=True, slots=True)
class CollocateRow:
    """A word near the hits.

    `count` is how often it stands in the span, `total` how often outside the hits, `expected` the count that
    chance would give. `g2` is negative where it stands there less often than that.
    """

    collocate: str
    count: int
    total: int
    expected: float
    g2: float
    log_dice: float
    speeches: int


class Collocates(Result[CollocateRow]):
    """Words that stand near the hits, by G²."""

    kind: ClassVar[str] = "collocates"
    row_type: ClassVar[type] = CollocateRow
    display: ClassVar[tuple[str, ...]] = (
        "collocate",
        "count",
        "total",
        "expected",
        "g2",
        "log_dice",
        "speeches",
    )
    labels: ClassVar[Mapping[str, str]] = {"g2": "G²", "log_dice": "logDice"}
    digits: ClassVar[Mapping[str, int]] = {"expected": 1, "g2": 1}


def collocates(
    corpus: Corpus | Speech | str,
    pattern: Wanted,
    *,
    window: int = 5,
    left: int | None = None,
    right: int | None = None,
    min_count: int = 3,
    features: WordFeatures = "words",
    case: bool = False,
    regex: bool = False,
    hyphen: Hyphen = "variants",
    furniture: Furniture = "drop",
) -> Collocates:
    """Find the words that keep company with a pattern.

    Parameters
    ----------
    corpus : Corpus, Speech or str
        Speeches, or one text.
    pattern : str or row of phrases
        As for `rhetorica.kwic`.
    window : int, default 5
        Words on either side; never beyond the sentence.
    left, right : int, optional
        The same for one side only.
    min_count : int, default 3
        Times a word stands there at least.
    features : {"words", "content"}
        All words, or those that are neither function words nor numerals. No figure depends on it.
    case, regex, hyphen, furniture
        As for `rhetorica.kwic`.

    Returns
    -------
    Collocates
        A row a word, highest `g2` first. Words of the hits themselves count neither as collocates nor in the
        totals. `log_dice` is 14 + log2(2 · count / (hits + total)). The evidence of a row quotes the stretch
        from the collocate to the nearest hit.

    Raises
    ------
    OptionError
        As for `rhetorica.kwic`, or if a window or `min_count` is too small.
    EmptyCorpusError
        If the corpus holds no speech.

    Examples
    --------
    >>> text = "Red tape kills. Cut red tape! Less red tape. Cut the red tape now. They cut bread."
    >>> [(row.collocate, row.count, row.total) for row in collocates(text, "red tape", min_count=2)]
    [('cut', 2, 3)]
    """
    corpus = as_corpus(corpus)
    before, after = (window if side is None else side for side in (left, right))
    for name, value, least in (("left", before, 0), ("right", after, 0), ("min_count", min_count, 1)):
        if value < least:
            raise OptionError(f"{name}={value} is too small", hint=f"use {least} or more")
    index = corpus.index
    tokens = index.tokens(furniture=furniture, lists="items")
    counted = counted_types(index, tokens, features)
    stretches = Stretches(index, tokens, furniture=furniture)
    search = find_hits(corpus, tokens, stretches, pattern, case=case, regex=regex, hyphen=hyphen)
    hits = search.hits
    span, outside = _span(tokens, hits, before, after)
    size = len(index.vocabulary)
    count = np.bincount(tokens.ids[span], minlength=size)
    total = np.bincount(tokens.ids[outside], minlength=size)
    kept = np.flatnonzero(counted & (count >= min_count))
    sums = (int(span.sum()), int(outside.sum()))
    g2 = rounded(signed_g2(count[kept], sums[0], total[kept], sums[1]))
    order = sorted(range(len(kept)), key=lambda i: (-g2[i], index.vocabulary[kept[i]]))
    word, g2 = kept[order], g2[order]
    near = _Near(tokens, span, word)
    columns: dict[str, Any] = {
        "collocate": LazyColumn(len(word), lambda row: index.vocabulary[int(word[row])]),
        "count": count[word],
        "total": total[word],
        "expected": expected_count(sums[0], total[word], sums[1]),
        "g2": g2,
        "log_dice": log_dice(count[word], len(hits), total[word]),
        "speeches": near.speeches(),
    }
    return Collocates(
        columns,
        signature=Signature(
            "collocates",
            pattern=search.wording,
            matching=search.matching,
            case=case,
            hyphen=hyphen,
            left=before,
            right=after,
            min_count=min_count,
            features=features,
            furniture=furniture,
        ),
        notes=[*corpus.notes, *notes_on(corpus, furniture), *search.notes, *_notes(hits, corpus, sums[0])],
        evidence=lambda: Evidence(near.evidence(corpus.ids, hits, before=before, after=after), corpus=corpus),
    )


def _notes(hits: Hits, corpus: Corpus, span: int) -> list[str]:
    if not len(hits):
        return []
    speeches = len(np.unique(hits.speech))
    found = f"{len(hits):,} hit{'' if len(hits) == 1 else 's'} in {speeches:,} of {len(corpus):,} speeches"
    return [f"{found}; {span:,} words stand within the window"]


def _span(tokens: Tokens, hits: Hits, before: int, after: int) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Tell which tokens stand in the window of a hit, and which are in no hit."""
    sentence, size = tokens.sentence, len(tokens.ids)
    outside = ~_covered(hits.first, hits.last, size)
    if not len(hits) or not size:
        return ~outside, outside
    at = np.minimum(hits.first, tokens.bounds[1:][hits.speech] - 1)
    first = np.maximum(hits.first - before, np.searchsorted(sentence, sentence[at], side="left"))
    last = np.minimum(hits.last + after, np.searchsorted(sentence, sentence[at], side="right"))
    return _covered(first, np.maximum(first, last), size) & outside, outside


def _covered(first: NDArray[np.int64], last: NDArray[np.int64], size: int) -> NDArray[np.bool_]:
    """Tell which of so many places lie in a range."""
    change = np.zeros(size + 1, dtype=np.int64)
    np.add.at(change, first, 1)
    np.add.at(change, last, -1)
    return np.cumsum(change[:-1]) > 0


class _Near:
    """Where each of some words stands in the span."""

    def __init__(self, tokens: Tokens, span: NDArray[np.bool_], word: NDArray[np.int64]) -> None:
        self.tokens = tokens
        self.rows = len(word)
        row_of = np.full(int(max(tokens.ids.max(initial=-1), word.max(initial=-1))) + 1, -1, dtype=np.int64)
        row_of[word] = np.arange(len(word))
        place = np.flatnonzero(span)
        row = row_of[tokens.ids[place]]
        place, row = place[row >= 0], row[row >= 0]
        order = np.argsort(row, kind="stable")
        self.place, self.row = place[order], row[order]

    def speeches(self) -> NDArray[np.int64]:
        """Count the speeches in which each word stands there."""
        speech = self.tokens.speech[self.place].astype(np.int64)
        size = len(self.tokens.bounds)
        return np.bincount(np.unique(self.row * size + speech) // size, minlength=self.rows)

    def evidence(self, ids: tuple[str, ...], hits: Hits, *, before: int, after: int) -> dict[str, Any]:
        """Return the columns of the evidence, each a stretch from the collocate to the nearest hit."""
        tokens, place = self.tokens, self.place
        speech, sentence = tokens.speech[place], tokens.sentence[place]
        opening = tokens.bounds[:-1][speech]
        following = np.searchsorted(hits.first, place)
        right_hit, left_hit = np.minimum(following, len(hits) - 1), np.maximum(following - 1, 0)
        to_right, to_left = hits.first[right_hit] - place, place - hits.last[left_hit] + 1
        near_right = (to_right >= 0) & (to_right <= before)
        near_right &= tokens.sentence[np.minimum(hits.first[right_hit], len(tokens.ids) - 1)] == sentence
        near_left = (to_left >= 1) & (to_left <= after)
        near_left &= tokens.sentence[np.maximum(hits.last[left_hit] - 1, 0)] == sentence
        nearest = np.where(near_right & (~near_left | (to_right < to_left)), right_hit, left_hit)
        return {
            "row": self.row,
            "id": LazyColumn(len(place), lambda line: ids[int(speech[line])]),
            "start": np.minimum(tokens.start[place], hits.start[nearest]),
            "end": np.maximum(tokens.end[place], hits.end[nearest]),
            "paragraph": tokens.paragraph[place] - tokens.paragraph[opening],
            "sentence": sentence - tokens.sentence[opening],
        }
