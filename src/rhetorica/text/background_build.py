"""Building a background: n-gram probabilities from collections of texts, each source weighing the same.

Counts are taken inside sentences, furniture left out. The most probable n-grams of each order are kept.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rhetorica.errors import OptionError
from rhetorica.kernels.counts import ngram_hashes, sum_by_key
from rhetorica.text.background import ORDERS, Background, digest_of, overlap_sample, pack
from rhetorica.text.function_words import NOUN_CUES, VERB_CUES
from rhetorica.text.index import TokenIndex
from rhetorica.text.words import hash_word

KEEP: Final = (70_000, 170_000, 130_000, 80_000)
"""N-grams kept of each order: about 2 MB in all."""
MIN_COUNT: Final = (3, 4, 4, 4)
STRETCH: Final = 1_000
_BATCH: Final = 300


@dataclass(slots=True)
class _Tally:
    """Counts of one source."""

    texts: int = 0
    words: int = 0
    stretches: int = 0
    grams: list[list[tuple[NDArray[np.uint64], NDArray[np.float64]]]] = field(
        default_factory=lambda: [[] for _ in range(ORDERS)]
    )
    spread: list[tuple[NDArray[np.uint64], NDArray[np.float64]]] = field(default_factory=list)
    after_noun_cue: list[tuple[NDArray[np.uint64], NDArray[np.float64]]] = field(default_factory=list)
    after_verb_cue: list[tuple[NDArray[np.uint64], NDArray[np.float64]]] = field(default_factory=list)
    sample: list[NDArray[np.uint32]] = field(default_factory=list)


def build_background(
    sources: Mapping[str, Iterable[str]],
    *,
    name: str = "background",
    keep: tuple[int, int, int, int] = KEEP,
    progress: Callable[[str, int], None] | None = None,
) -> Background:
    """Build a background from texts.

    Parameters
    ----------
    sources : mapping of str to iterable of str
        Texts of each source. Sources weigh the same, whatever their size.
    name : str
        What the background is called in signatures.
    keep : tuple of four int
        N-grams kept of each order, the most probable ones.
    progress : callable, optional
        Called with a source's name and the texts read so far.

    Returns
    -------
    Background

    Raises
    ------
    OptionError
        If no source holds a word.

    Examples
    --------
    >>> texts = ["Of the people, by the people.", "For the people."]
    >>> background = build_background({"ours": texts}, name="tiny")
    >>> background.name, len(background.keys[0])
    ('tiny', 2)
    """
    tallies = {source: _tally(source, texts, progress) for source, texts in sources.items()}
    tallies = {source: tally for source, tally in tallies.items() if tally.words}
    if not tallies:
        raise OptionError("a background needs at least one text with words", hint="name a folder of texts")
    keys: list[NDArray[np.uint64]] = []
    weights: list[NDArray[np.float64]] = []
    for order in range(ORDERS):
        kept, weight = _probabilities(list(tallies.values()), order, keep[order])
        keys.append(kept)
        weights.append(weight)
    words = keys[0]
    spread = _shares(words, [(tally.spread, tally.stretches) for tally in tallies.values()])
    noun = _shares(words, [(tally.after_noun_cue, tally.words) for tally in tallies.values()])
    verb = _shares(words, [(tally.after_verb_cue, tally.words) for tally in tallies.values()])
    # One observation in a million words on either side keeps words that were hardly seen near the middle.
    nominal = np.round(255 * (noun + 1e-6) / (noun + verb + 2e-6)).astype(np.uint8)
    packed_keys = tuple((order_keys >> np.uint64(32)).astype(np.uint32) for order_keys in keys)
    bits = tuple(pack(weight) for weight in weights)
    packed_spread = pack(np.maximum(spread, 2.0**-28))
    sample = np.unique(np.concatenate([part for tally in tallies.values() for part in tally.sample]))
    return Background(
        name=name,
        sources=tuple(
            {"name": source, "texts": tally.texts, "words": tally.words} for source, tally in tallies.items()
        ),
        keys=packed_keys,
        bits=bits,
        spread=packed_spread,
        nominal=nominal,
        sample=sample,
        digest=digest_of([*packed_keys, *bits, packed_spread, nominal, sample]),
    )


def _tally(source: str, texts: Iterable[str], progress: Callable[[str, int], None] | None) -> _Tally:
    tally = _Tally()
    noun_cues = np.array(sorted(hash_word(word) for word in NOUN_CUES), dtype=np.uint64)
    verb_cues = np.array(sorted(hash_word(word) for word in VERB_CUES), dtype=np.uint64)
    iterator = iter(texts)
    while batch := list(islice(iterator, _BATCH)):
        index = TokenIndex.build(batch)
        tokens = index.tokens()
        hashes = index.hashes[tokens.ids]
        for order in range(ORDERS):
            tally.grams[order].append(_count(ngram_hashes(hashes, tokens.sentence, order + 1)[0]))
        # A word counts once a stretch.
        types = len(index.vocabulary)
        once = np.unique(np.arange(len(hashes)) // STRETCH * types + tokens.ids) % types
        tally.spread.append(_count(index.hashes[once]))
        tally.stretches += -(-len(hashes) // STRETCH)
        same = tokens.sentence[1:] == tokens.sentence[:-1]
        tally.after_noun_cue.append(_count(hashes[1:][same & np.isin(hashes[:-1], noun_cues)]))
        tally.after_verb_cue.append(_count(hashes[1:][same & np.isin(hashes[:-1], verb_cues)]))
        tally.sample.append(overlap_sample(hashes, tokens.sentence))
        tally.texts += len(batch)
        tally.words += len(hashes)
        if progress is not None:
            progress(source, tally.texts)
    return tally


def _count(hashes: NDArray[np.uint64]) -> tuple[NDArray[np.uint64], NDArray[np.float64]]:
    keys, counts = np.unique(hashes, return_counts=True)
    return keys, counts.astype(np.float64)


def _merge(
    parts: list[tuple[NDArray[np.uint64], NDArray[np.float64]]],
) -> tuple[NDArray[np.uint64], NDArray[np.float64]]:
    return sum_by_key(
        np.concatenate([keys for keys, _ in parts]), np.concatenate([sums for _, sums in parts])
    )


def _probabilities(
    tallies: list[_Tally], order: int, keep: int
) -> tuple[NDArray[np.uint64], NDArray[np.float64]]:
    """Return the kept n-grams of an order with their mean probability over the sources."""
    seen: list[tuple[NDArray[np.uint64], NDArray[np.float64]]] = []
    shares: list[tuple[NDArray[np.uint64], NDArray[np.float64]]] = []
    for tally in tallies:
        keys, counts = _merge(tally.grams[order])
        tally.grams[order] = []
        seen.append((keys, counts))
        shares.append((keys, counts / tally.words / len(tallies)))
    keys, counts = _merge(seen)
    _, probability = _merge(shares)
    frequent = counts >= MIN_COUNT[order]
    keys, probability = keys[frequent], probability[frequent]
    if len(keys) > keep:
        # Ties at the threshold are all dropped, so that the choice does not depend on hashes.
        threshold = np.partition(probability, -keep - 1)[-keep - 1]
        keys, probability = keys[probability > threshold], probability[probability > threshold]
    # Two n-grams whose upper halves agree are one entry: the more probable one stays.
    upper = keys >> np.uint64(32)
    firsts = (
        np.flatnonzero(np.concatenate([[True], upper[1:] != upper[:-1]]))
        if len(keys)
        else np.zeros(0, np.int64)
    )
    return keys[firsts], np.maximum.reduceat(probability, firsts) if len(keys) else probability


def _shares(
    words: NDArray[np.uint64], parts: list[tuple[list[tuple[NDArray[np.uint64], NDArray[np.float64]]], int]]
) -> NDArray[np.float64]:
    """Return the mean over the sources of (count of each word / total)."""
    result = np.zeros(len(words))
    for counted, total in parts:
        keys, sums = _merge(counted)
        if not len(keys):
            continue
        place = np.minimum(np.searchsorted(keys, words), len(keys) - 1)
        result += np.where(keys[place] == words, sums[place], 0.0) / total / len(parts)
    return result
