"""Speeches as vectors: which words count, and how much each weighs.

Weights do not depend on the other speeches, so the score of two speeches stays the same whatever the corpus
around them.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rhetorica.text.background import Background
from rhetorica.text.contractions import expansion
from rhetorica.text.function_words import FUNCTION_WORDS
from rhetorica.text.index import Flag, TokenIndex, Tokens
from rhetorica.text.words import hash_word

MOST_IDF: Final = float(np.log(1000.0))
"""A word found in one of a thousand stretches, or in none, weighs this: oddities must not carry a score."""


@dataclass(frozen=True, slots=True)
class Vectors:
    """Sparse vectors in coordinate form, sorted by row, then by column."""

    row: NDArray[np.int64]
    column: NDArray[np.int64]
    count: NDArray[np.int64]
    value: NDArray[np.float64]
    """Weight, each row scaled to length 1."""
    rows: int
    columns: int

    def of(self, row: int) -> slice:
        """Return where the entries of a row stand."""
        first, last = np.searchsorted(self.row, (row, row + 1)).tolist()
        return slice(first, last)

    def empty_rows(self) -> NDArray[np.bool_]:
        """Tell which rows have no entry."""
        empty: NDArray[np.bool_] = np.bincount(self.row, minlength=self.rows) == 0
        return empty


@dataclass(frozen=True, slots=True)
class Terms:
    """What counts as one word for similarity: possessives count as their noun."""

    names: tuple[str, ...]
    hashes: NDArray[np.uint64]
    of_type: NDArray[np.int64]
    """Term of each type of the index."""


def terms(index: TokenIndex) -> Terms:
    """Gather the types of an index into terms: "children's" counts as "children".

    Examples
    --------
    >>> gathered = terms(TokenIndex.build(["The children's ferry; it's theirs. Children!"]))
    >>> sorted(gathered.names)
    ['children', 'ferry', "it's", 'the', 'theirs']
    """
    place: dict[str, int] = {}
    of_type = np.empty(len(index.vocabulary), dtype=np.int64)
    for number, word in enumerate(index.vocabulary):
        noun = word[:-2] if word.endswith("'s") and len(word) > 2 and expansion(word) is None else word
        of_type[number] = place.setdefault(noun, len(place))
    hashes = np.array([hash_word(name) for name in place], dtype=np.uint64)
    return Terms(tuple(place), hashes, of_type)


def term_weights(
    words: Terms, tokens: Tokens, *, features: str, weighting: str, background: Background
) -> NDArray[np.float64]:
    """Return what one term weighs before its count comes in; 0 leaves it out.

    Parameters
    ----------
    words : Terms
        The terms to weigh.
    tokens : Tokens
        Where they stand.
    features : {"content", "words", "function"}
        Content words (neither function words nor numerals), all words, or function words only.
    weighting : {"background", "count", "binary"}
        With "background" a term weighs its inverse document frequency there, at most ln 1000; otherwise 1.
    background : Background
        Where document frequencies come from.
    """
    size = len(words.names)
    function = np.fromiter((name in FUNCTION_WORDS for name in words.names), dtype=np.bool_, count=size)
    weight = np.ones(size)
    if weighting == "background":
        weight = np.minimum(background.idf(words.hashes), MOST_IDF)
    if features == "function":
        weight[~function] = 0.0
    elif features == "content":
        weight[function] = 0.0
        weight[words.of_type[tokens.ids[tokens.has(Flag.NUMERAL)]]] = 0.0
    return weight


def vectors(
    term: NDArray[np.int64],
    row: NDArray[np.int64],
    weight: NDArray[np.float64],
    *,
    rows: int,
    weighting: str,
) -> Vectors:
    """Return one vector a row: 1 + ln(count) times the term's weight, or the count, or 1.

    The logarithm is that of Buckley, Salton & Allan (1993, TREC-1): a word used twenty times tells more than
    one used once, but not twenty times as much.

    Parameters
    ----------
    term : int64 array of shape (tokens,)
        Term of each token.
    row : int64 array of shape (tokens,)
        Vector each token belongs to.
    weight : float64 array of shape (terms,)
        As `term_weights` gives it.
    rows : int
        Number of vectors.
    weighting : {"background", "count", "binary"}
        How a count enters.
    """
    columns = len(weight)
    used = weight[term] > 0
    cells, count = np.unique(row[used] * columns + term[used], return_counts=True)
    row, column = cells // columns, cells % columns
    value = count.astype(np.float64)
    if weighting == "background":
        value = (1.0 + np.log(value)) * weight[column]
    elif weighting == "binary":
        value = np.ones(len(count))
    length = np.sqrt(np.bincount(row, weights=value**2, minlength=rows))
    return Vectors(row, column, count, value / length[row], rows, columns)


def products_of_pairs(
    vectors: Vectors, left: NDArray[np.int64], right: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Return the cosine of some pairs of rows; NaN where one is empty."""
    dense = np.zeros(vectors.columns)
    result = np.full(len(left), np.nan)
    empty = vectors.empty_rows()
    for pair, (a, b) in enumerate(zip(left.tolist(), right.tolist(), strict=True)):
        if empty[a] or empty[b]:
            continue
        one, other = vectors.of(a), vectors.of(b)
        dense[vectors.column[one]] = vectors.value[one]
        result[pair] = dense[vectors.column[other]] @ vectors.value[other]
        dense[vectors.column[one]] = 0.0
    return result
