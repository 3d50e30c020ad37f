"""Laws of similarity: symmetric, bounded, independent of the rest of the corpus and of its order."""

import json
import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

import rhetorica as rh
from rhetorica.analysis.similarity import Similarity
from rhetorica.corpus import Corpus
from rhetorica_testing.strategies import corpora, texts, tiny_corpora

OPTIONS = st.fixed_dictionaries(
    {
        "features": st.sampled_from(("content", "words", "function")),
        "weighting": st.sampled_from(("background", "count", "binary")),
    }
)


def rows(result: Similarity) -> list[dict[str, object]]:
    """Rows with null for NaN, so that they can be compared."""
    found: list[dict[str, object]] = json.loads(result.to_json())["rows"]
    return found


@given(tiny_corpora(), OPTIONS)
def test_the_matrix_is_symmetric_bounded_and_one_on_its_diagonal(
    corpus: Corpus, options: dict[str, str]
) -> None:
    matrix = rh.similarity(corpus, **options).matrix
    assert np.array_equal(matrix, matrix.T, equal_nan=True)
    defined = matrix[np.isfinite(matrix)]
    assert ((defined >= 0) & (defined <= 1 + 1e-12)).all()
    assert all(math.isnan(value) or value == 1 for value in np.diag(matrix).tolist())


@given(tiny_corpora(min_size=2), st.randoms(use_true_random=False))
def test_the_order_of_the_speeches_changes_nothing_but_the_order(corpus: Corpus, random: st.DrawFn) -> None:
    shuffled = list(corpus)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert rows(rh.similarity(corpus)) == rows(rh.similarity(Corpus(shuffled)))


@given(corpora(min_size=3, max_size=5, of=texts()))
def test_the_score_of_a_pair_does_not_depend_on_the_rest_of_the_corpus(corpus: Corpus) -> None:
    pair = rh.similarity(Corpus(list(corpus)[:2]))
    whole = rh.similarity(corpus).where(a=pair[0].a, b=pair[0].b)
    assert rows(whole) == rows(pair)


@given(tiny_corpora(min_size=2), OPTIONS)
def test_shares_add_up_to_the_score_of_every_pair(corpus: Corpus, options: dict[str, str]) -> None:
    result = rh.similarity(corpus, **options)
    for row in result:
        if math.isfinite(row.score):
            assert math.isclose(
                sum(term.share for term in result.explain(row.a, row.b)), row.score, abs_tol=1e-9
            )


@given(corpora(min_size=1, max_size=4, of=texts()))
def test_identical_speeches_score_one(corpus: Corpus) -> None:
    speech = corpus[0]
    twins = rh.similarity(Corpus([rh.Speech("one", speech.text), rh.Speech("two", speech.text)]))
    assert math.isnan(twins[0].score) or twins[0].score == 1
