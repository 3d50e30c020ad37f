"""The order of hits, and a sample of them that a seed makes the same everywhere."""

from typing import Final, Literal, TypeAlias, get_args

import numpy as np
from numpy.typing import NDArray

from rhetorica.analysis.kwic.hits import Hits
from rhetorica.corpus import Corpus
from rhetorica.errors import OptionError
from rhetorica.text.characters import fold, mix
from rhetorica.text.index import TokenIndex, Tokens
from rhetorica.text.words import hash_word

Order: TypeAlias = Literal["left", "match", "right", "speech", "date"]
ORDERS: Final[tuple[Order, ...]] = get_args(Order)
DEPTH: Final = 10
"""Words by which contexts are ordered."""

_STEP: Final = 0x9E3779B97F4A7C15


def ordered(corpus: Corpus, tokens: Tokens, hits: Hits, sort: Order | None) -> NDArray[np.int64]:
    """Return the places of hits in the order asked for; ties stay in the order of the corpus.

    Parameters
    ----------
    corpus : Corpus
        The speeches.
    tokens : Tokens
        Of their index.
    hits : Hits
        In the order of the corpus.
    sort : {"left", "match", "right", "speech", "date"} or None
        The words before the hit, the nearest first; its own; those behind it; the id; the date, undated
        last. None leaves them.
    """
    if sort is None:
        return np.arange(len(hits))
    if sort not in ORDERS:
        raise OptionError(f"sort={sort!r} is unknown", hint=f"use {', '.join(map(repr, ORDERS))} or None")
    if sort in ("left", "right"):
        return _by_context(corpus.index, tokens, hits, backwards=sort == "left")
    if sort == "match":
        forms = [
            fold(" ".join(corpus[speech].text[start:end].split()))
            for speech, start, end in zip(
                hits.speech.tolist(), hits.start.tolist(), hits.end.tolist(), strict=True
            )
        ]
        return np.array(sorted(range(len(forms)), key=forms.__getitem__), dtype=np.int64)
    if sort == "speech":
        sequence = sorted(range(len(corpus)), key=corpus.ids.__getitem__)
    else:
        dates = [speech.date for speech in corpus]
        dated = [place for place, date in enumerate(dates) if date is not None]
        undated = [place for place, date in enumerate(dates) if date is None]
        sequence = [*sorted(dated, key=dates.__getitem__), *undated]  # type: ignore[arg-type]  # none is None
    rank = np.empty(len(corpus), dtype=np.int64)
    rank[sequence] = np.arange(len(corpus))
    return np.argsort(rank[hits.speech], kind="stable")


def _by_context(index: TokenIndex, tokens: Tokens, hits: Hits, *, backwards: bool) -> NDArray[np.int64]:
    alphabet = sorted(range(len(index.vocabulary)), key=index.vocabulary.__getitem__)
    rank = np.empty(len(alphabet), dtype=np.int64)
    rank[alphabet] = np.arange(len(alphabet))
    opening, closing = tokens.bounds[:-1][hits.speech], tokens.bounds[1:][hits.speech]
    keys = []
    for distance in range(DEPTH):
        token = hits.first - 1 - distance if backwards else hits.last + distance
        inside = (token >= opening) & (token < closing)
        key = np.full(len(hits), -1, dtype=np.int64)
        key[inside] = rank[tokens.ids[token[inside]]]
        keys.append(key)
    return np.lexsort(keys[::-1])


def sampled(corpus: Corpus, hits: Hits, size: int | None, seed: int) -> NDArray[np.int64]:
    """Return the places of a random sample, in the order they were in; all where there are no more.

    A hit is drawn by a number made from the seed, the id of its speech and its offset, so that neither the
    order of the speeches nor the machine changes the sample, and a larger one holds the smaller.

    Parameters
    ----------
    corpus : Corpus
        The speeches.
    hits : Hits
        To draw from.
    size : int or None
        Hits to draw; None for all.
    seed : int
        Another seed, another sample.

    Raises
    ------
    OptionError
        If `size` is below 1 or `seed` below 0.
    """
    if size is not None and size < 1:
        raise OptionError(f"sample={size} draws nothing", hint="give 1 or more, or None for all")
    if seed < 0:
        raise OptionError(f"seed={seed} is negative", hint="give 0 or more")
    if size is None or size >= len(hits):
        return np.arange(len(hits))
    of_speech = np.array([hash_word(id) for id in corpus.ids], dtype=np.uint64)
    seeded = mix(of_speech + np.uint64(seed * _STEP % (1 << 64)))
    number = mix(seeded[hits.speech] + hits.start.astype(np.uint64) * np.uint64(_STEP))
    drawn = np.lexsort((hits.start, hits.speech, number))[:size]
    return np.sort(drawn)
