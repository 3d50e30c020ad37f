"""What similarity returns: pairs, neighbours, explanations, and the yardsticks beside them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar, Self

import numpy as np
from numpy.typing import NDArray

from rhetorica.analysis.similarity.outliers import FEWEST, LEVEL, standing_out
from rhetorica.analysis.similarity.vectors import Terms, Vectors, products_of_pairs
from rhetorica.corpus import Corpus
from rhetorica.corpus.hints import did_you_mean, listing
from rhetorica.errors import OptionError, UnknownSpeechError
from rhetorica.kernels import gram
from rhetorica.results import Result, Signature
from rhetorica.results.columns import LazyColumn, rounded

MOST_SPEECHES = 5_000
"""Above this many, a full matrix is refused."""


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two speeches and their score; `kind` says that higher is more alike (similarity)."""

    a: str
    b: str
    score: float
    kind: str


@dataclass(frozen=True, slots=True)
class NeighbourRow:
    """A speech, one of those most like it, and their score; rank 1 is the most alike."""

    id: str
    neighbour: str
    rank: int
    score: float


@dataclass(frozen=True, slots=True)
class TermRow:
    """A word two speeches share: its share of their score, its counts, and its weight."""

    term: str
    share: float
    count_a: int
    count_b: int
    weight: float


class Neighbours(Result[NeighbourRow]):
    """The nearest speeches of every speech."""

    kind: ClassVar[str] = "neighbours"
    row_type: ClassVar[type] = NeighbourRow
    display: ClassVar[tuple[str, ...]] = ("id", "rank", "neighbour", "score")
    digits: ClassVar[Mapping[str, int]] = {"score": 3}


class Explanation(Result[TermRow]):
    """Why two speeches score as they do: the shares of the terms add up to the score."""

    kind: ClassVar[str] = "explanation"
    row_type: ClassVar[type] = TermRow
    display: ClassVar[tuple[str, ...]] = ("term", "share", "count_a", "count_b", "weight")
    digits: ClassVar[Mapping[str, int]] = {"share": 4, "weight": 2}

    _pair: tuple[str, str] = ("", "")
    _total: float = float("nan")
    _corpus: Corpus | None = None

    @property
    def a(self) -> str:
        """The first speech."""
        return self._pair[0]

    @property
    def b(self) -> str:
        """The second speech."""
        return self._pair[1]

    @property
    def score(self) -> float:
        """The score that the shares of all terms add up to."""
        return self._total

    @cached_property
    def phrases(self) -> Any:
        """Lines and topics that both speeches have (`rhetorica.Phrases`)."""
        from rhetorica.analysis.phrases import phrases

        if self._corpus is None:
            raise OptionError(
                "an explanation read back from a file has no texts", hint="explain the pair again"
            )
        return phrases(self._corpus.select(self._pair), min_speeches=2)


class Similarity(Result[PairRow]):
    """All pairs of speeches, most alike first."""

    kind: ClassVar[str] = "similarity"
    row_type: ClassVar[type] = PairRow
    display: ClassVar[tuple[str, ...]] = ("a", "b", "score")
    digits: ClassVar[Mapping[str, int]] = {"score": 3}

    _corpus: Corpus | None = None
    _vectors: Vectors | None = None
    _halves: Vectors | None = None
    _terms: Terms | None = None
    _weight: NDArray[np.float64] | None = None
    _scores: NDArray[np.float64] | None = None

    @property
    def ids(self) -> tuple[str, ...]:
        """The speeches, in the order of the matrix."""
        return self._texts.ids

    @property
    def matrix(self) -> NDArray[np.float64]:
        """Scores of all pairs, shape (n, n): symmetric, 1 on the diagonal, NaN where no word counts."""
        if self._scores is None:
            self._scores = matrix_of(self._own_vectors)
        return self._scores

    def pairs(self, *, top: int | None = None) -> Self:
        """Return the pairs, most alike first; only the first `top` if given."""
        return self if top is None else self.top(top)

    def nearest(self, k: int = 10) -> Neighbours:
        """Return the `k` speeches most like each speech.

        Raises
        ------
        OptionError
            If `k` is below 1.
        """
        if k < 1:
            raise OptionError(f"nearest({k}) asks for no neighbour", hint="give 1 or more")
        own = self._own_vectors
        k = min(k, own.rows - 1)
        place, score = gram.top_neighbours(own.row, own.column, own.value, own.rows, own.columns, k=k)
        ids = self.ids
        columns: dict[str, Any] = {
            "id": LazyColumn(place.size, lambda cell: ids[cell // k]),
            "neighbour": LazyColumn(place.size, lambda cell: ids[int(place.ravel()[cell])]),
            "rank": np.tile(np.arange(1, k + 1), own.rows),
            "score": score.ravel(),
        }
        return Neighbours(
            columns,
            signature=Signature({**self.signature, "analysis": "neighbours", "k": k}),
            notes=self.notes,
        )

    def explain(self, a: str, b: str) -> Explanation:
        """Tell which words carry the score of two speeches.

        Parameters
        ----------
        a, b : str
            Ids.

        Returns
        -------
        Explanation
            A row a shared term, largest share first; the shares add up to the score. `.phrases` has the lines
            and topics that both speeches have.

        Raises
        ------
        UnknownSpeechError
            If an id is not in the corpus.
        OptionError
            If the two are the same speech.
        """
        own, ids = self._own_vectors, self.ids
        for id in (a, b):
            if id not in ids:
                raise UnknownSpeechError(
                    f"there is no speech '{id}'",
                    hint=did_you_mean(id, ids, otherwise=f"the ids are {listing(ids)}"),
                )
        if a == b:
            raise OptionError(f"'{a}' is one speech, named twice", hint="name two different speeches")
        one, other = own.of(ids.index(a)), own.of(ids.index(b))
        shared, at_one, at_other = np.intersect1d(
            own.column[one], own.column[other], assume_unique=True, return_indices=True
        )
        share = own.value[one][at_one] * own.value[other][at_other]
        words = [self._terms.names[i] for i in shared.tolist()] if self._terms is not None else []
        order = sorted(range(len(words)), key=lambda i: (-rounded(share[i : i + 1])[0], words[i]))
        weight = self._weight if self._weight is not None else np.ones(own.columns)
        columns: dict[str, Any] = {
            "term": [words[i] for i in order],
            "share": share[order],
            "count_a": own.count[one][at_one][order],
            "count_b": own.count[other][at_other][order],
            "weight": weight[shared][order],
        }
        explanation = Explanation(
            columns,
            signature=Signature({**self.signature, "analysis": "explanation", "a": a, "b": b}),
            notes=self.notes,
        )
        explanation._pair = (a, b)
        explanation._total = float(rounded(np.array([share.sum()]))[0])
        explanation._corpus = self._corpus
        return explanation

    @cached_property
    def halves(self) -> dict[str, float]:
        """A yardstick: how alike the first and the second half of each speech are."""
        if self._halves is None:
            raise _no_texts()
        even = np.arange(0, self._halves.rows, 2)
        scores = rounded(products_of_pairs(self._halves, even, even + 1))
        return dict(zip(self.ids, scores.tolist(), strict=True))

    @cached_property
    def outliers(self) -> tuple[tuple[str, str], ...]:
        """Pairs that stand out from what each speech shares with all others, most remarkable first."""
        ids = self.ids
        return tuple((ids[a], ids[b]) for a, b in standing_out(self.matrix))

    @property
    def verdict(self) -> str:
        """One sentence: which pair stands out, if any does."""
        n = len(self.ids)
        if n == 1:
            return "there is one speech only, so there is nothing to compare"
        if n < FEWEST:
            return f"{n} speeches are too few to tell whether a pair stands out"
        found = self.outliers
        if not found:
            return f"no pair stands out (outlier test over {n * (n - 1) // 2:,} pairs at {LEVEL:.0%})"
        named = "; ".join(f"{a} and {b}" for a, b in found[:3])
        if len(found) == 1:
            return f"one pair stands out: {named}"
        more = f"; and {len(found) - 3} more" if len(found) > 3 else ""
        return f"{len(found)} pairs stand out: {named}{more}"

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Ids in the leaf order of an average-linkage clustering, so that like stands beside like."""
        from scipy.cluster.hierarchy import leaves_list, linkage, optimal_leaf_ordering

        ids = self.ids
        if len(ids) < 3:
            return ids
        distance = 1.0 - np.nan_to_num(self.matrix, nan=0.0)
        condensed = distance[np.triu_indices(len(ids), k=1)].clip(0.0, None)
        tree = linkage(condensed, method="average")
        if len(ids) <= 500:
            tree = optimal_leaf_ordering(tree, condensed)
        return tuple(ids[i] for i in leaves_list(tree).tolist())

    @property
    def _texts(self) -> Corpus:
        if self._corpus is None:
            raise _no_texts()
        return self._corpus

    @property
    def _own_vectors(self) -> Vectors:
        if self._vectors is None:
            raise _no_texts()
        return self._vectors


def matrix_of(own: Vectors) -> NDArray[np.float64]:
    """Return the cosines of all rows with all rows; refused above the most speeches a matrix may have."""
    if own.rows > MOST_SPEECHES:
        raise OptionError(
            f"a matrix of {own.rows:,} speeches has {own.rows**2:,} scores",
            hint=f"use .nearest(k), which holds {MOST_SPEECHES:,} speeches or more, or select fewer",
        )
    matrix = rounded(gram.cosine_matrix(own.row, own.column, own.value, own.rows, own.columns))
    matrix.flags.writeable = False
    return matrix


def _no_texts() -> OptionError:
    return OptionError("a result read back from a file has no texts", hint="compute it again from the corpus")
