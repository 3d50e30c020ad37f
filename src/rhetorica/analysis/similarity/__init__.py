"""Similarity: which speeches are alike, and which words make them so.

Method: the cosine of two speeches' word vectors. By default content words count, each weighted by how rare it
is in the background, so two texts alone have a score and no other speech changes it.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rhetorica.analysis.similarity.tables import (
    MOST_SPEECHES,
    Explanation,
    NeighbourRow,
    Neighbours,
    PairRow,
    Similarity,
    TermRow,
    matrix_of,
)
from rhetorica.analysis.similarity.vectors import Vectors, term_weights, terms, vectors
from rhetorica.corpus import Corpus, Speech, as_corpus
from rhetorica.corpus.hints import listing
from rhetorica.errors import OptionError
from rhetorica.results import Signature
from rhetorica.results.columns import LazyColumn
from rhetorica.text.background import Background
from rhetorica.text.index import Furniture

__all__ = [
    "MOST_SPEECHES",
    "Explanation",
    "NeighbourRow",
    "Neighbours",
    "PairRow",
    "Similarity",
    "TermRow",
    "similarity",
]

METHODS = ("cosine",)
FEATURES = ("content", "words", "function")
WEIGHTINGS = ("background", "count", "binary")


def similarity(
    corpus: Corpus | Speech | str,
    *,
    method: str = "cosine",
    features: str = "content",
    weighting: str = "background",
    furniture: Furniture = "drop",
    background: Background | None = None,
) -> Similarity:
    """Compare every speech with every other.

    Parameters
    ----------
    corpus : Corpus, Speech or str
        Speeches.
    method : {"cosine"}
        Cosine of the angle between two word vectors.
    features : {"content", "words", "function"}
        Which words count: content words (neither function words nor numerals), all, or function words only.
    weighting : {"background", "count", "binary"}
        What a word weighs: (1 + ln count) times its inverse document frequency in the background; its count;
        or 1.
    furniture : {"drop", "keep"}
        Whether titles, stage directions and the like are left out.
    background : Background, optional
        Where document frequencies come from; the bundled one by default.

    Returns
    -------
    Similarity
        A row a pair, most alike first; scores from 0 (no word in common) to 1 (the same words in the same
        proportions), NaN where a speech has no word that counts. `.matrix`, `.pairs(top=…)`, `.explain(a,
        b)`, `.nearest(k)`, `.halves`, `.verdict`.

    Raises
    ------
    OptionError
        If an option has an unknown value, or there are more than 5,000 speeches (use `nearest`).
    EmptyCorpusError
        If the corpus holds no speech.

    Examples
    --------
    >>> from rhetorica import Corpus, Speech
    >>> corpus = Corpus([
    ...     Speech("a", "The harbour needs its ferry."),
    ...     Speech("b", "Give the harbour a ferry."),
    ...     Speech("c", "Taxes fell."),
    ... ])
    >>> result = similarity(corpus)
    >>> [(row.a, row.b) for row in result.pairs(top=1)]
    [('a', 'b')]
    >>> sorted(result.explain("a", "b").columns["term"])
    ['ferry', 'harbour']
    """
    corpus = as_corpus(corpus)
    for name, value, choices in (
        ("method", method, METHODS),
        ("features", features, FEATURES),
        ("weighting", weighting, WEIGHTINGS),
    ):
        if value not in choices:
            raise OptionError(f"{name}={value!r} is unknown", hint=f"choose from {', '.join(choices)}")
    background = background or Background.default()
    index = corpus.index
    tokens = index.tokens(furniture=furniture)
    words = terms(index)
    weight = term_weights(words, tokens, features=features, weighting=weighting, background=background)
    term = words.of_type[tokens.ids]
    n = len(corpus)
    speech = tokens.speech.astype(np.int64)
    own = vectors(term, speech, weight, rows=n, weighting=weighting)
    size = np.diff(tokens.bounds)
    second = np.arange(len(speech)) - tokens.bounds[:-1][speech] >= (size // 2)[speech]
    halves = vectors(term, 2 * speech + second, weight, rows=2 * n, weighting=weighting)
    signature = Signature(
        "similarity",
        method=method,
        features=features,
        weighting=weighting,
        furniture=furniture,
        background=f"{background.name}-{background.digest}",
    )
    notes = list(corpus.notes)
    empty = [corpus.ids[i] for i in np.flatnonzero(own.empty_rows()).tolist()]
    if empty:
        notes.append(f"no score, for want of words that count: {listing(empty)}")
    if n > MOST_SPEECHES:
        notes.append(f"pairs are not listed above {MOST_SPEECHES:,} speeches: use .nearest(k)")
    columns, matrix = _pairs(corpus.ids, own)
    result = Similarity(columns, signature=signature, notes=notes)
    result._corpus = corpus
    result._vectors = own
    result._halves = halves
    result._terms = words
    result._weight = weight
    result._scores = matrix
    return result


def _pairs(ids: tuple[str, ...], own: Vectors) -> tuple[dict[str, Any], NDArray[np.float64] | None]:
    """Return the columns of all pairs, most alike first, and the matrix."""
    if own.rows > MOST_SPEECHES:
        return {"a": [], "b": [], "score": [], "kind": []}, None
    matrix = matrix_of(own)
    a, b = np.triu_indices(own.rows, k=1)
    score = matrix[a, b]
    name = np.argsort(np.argsort(np.array(ids, dtype=object)))
    # Within a pair and among ties, ids decide, not the order of the corpus.
    a, b = np.where(name[a] < name[b], a, b), np.where(name[a] < name[b], b, a)
    order = np.lexsort((name[b], name[a], -np.nan_to_num(score, nan=-1.0)))
    a, b, score = a[order], b[order], score[order]
    return {
        "a": LazyColumn(len(a), lambda row: ids[int(a[row])]),
        "b": LazyColumn(len(b), lambda row: ids[int(b[row])]),
        "score": score,
        "kind": LazyColumn(len(a), lambda _: "similarity"),
    }, matrix
