"""Cosines from sparse coordinates against the textbook formula on dense rows."""

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from rhetorica.kernels.gram import cosine_matrix, top_neighbours


def dense_matrices() -> SearchStrategy[np.ndarray]:
    """Up to 12 rows of few different values, so that zeros, equal rows and ties are common."""
    value = st.sampled_from((0.0, 0.0, 0.0, 1.0, 2.0, 0.5, -1.0))
    return st.integers(1, 7).flatmap(
        lambda width: st.lists(st.lists(value, min_size=width, max_size=width), min_size=1, max_size=12).map(
            lambda rows: np.array(rows, dtype=np.float64)
        )
    )


def entries(dense: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, int, int]:
    rows, columns = np.nonzero(dense)
    return rows, columns, dense[rows, columns], *dense.shape


def cosine(one: np.ndarray, other: np.ndarray) -> float:
    if not one.any() or not other.any():
        return math.nan
    return math.fsum(one * other) / math.sqrt(math.fsum(one**2) * math.fsum(other**2))


def naive(dense: np.ndarray) -> np.ndarray:
    return np.array([[cosine(one, other) for other in dense] for one in dense])


@given(dense_matrices(), st.integers(1, 13))
def test_the_matrix_is_that_of_the_formula(dense, block):
    matrix = cosine_matrix(*entries(dense), block=block)
    np.testing.assert_allclose(matrix, naive(dense), atol=1e-12)
    assert np.array_equal(matrix, matrix.T, equal_nan=True)
    assert all(cell == 1 or math.isnan(cell) for cell in np.diagonal(matrix).tolist())
    assert np.nanmax(np.abs(matrix), initial=0) <= 1


@given(dense_matrices(), st.integers(1, 13), st.integers(1, 13))
def test_neighbours_are_the_first_of_all_rows_in_order_of_the_formula(dense, k, block):
    neighbour, score = top_neighbours(*entries(dense), k=k, block=block)
    expected = naive(dense)
    for row, cosines in enumerate(expected.round(9).tolist()):
        others = [other for other in range(len(dense)) if other != row]
        ranked = sorted(others, key=lambda other: 2 if math.isnan(cosines[other]) else -cosines[other])
        assert neighbour[row].tolist() == ranked[:k]
        np.testing.assert_allclose(score[row], expected[row, ranked[:k]], atol=1e-12)


@given(dense_matrices(), st.randoms(use_true_random=False))
def test_cosines_move_with_the_rows(dense, random):
    order = list(range(len(dense)))
    random.shuffle(order)
    moved = cosine_matrix(*entries(dense[order]))
    assert np.array_equal(moved, cosine_matrix(*entries(dense))[np.ix_(order, order)], equal_nan=True)


@given(dense_matrices(), st.randoms(use_true_random=False))
def test_order_of_the_entries_does_not_matter(dense, random):
    rows, columns, values, *shape = entries(dense)
    order = list(range(rows.size))
    random.shuffle(order)
    shuffled = cosine_matrix(rows[order], columns[order], values[order], *shape)
    assert np.array_equal(shuffled, cosine_matrix(rows, columns, values, *shape), equal_nan=True)


@given(dense_matrices(), st.sampled_from((0.25, 3.0, 1e100)))
def test_scaling_a_row_changes_no_cosine(dense, factor):
    scaled = dense.copy()
    scaled[0] *= factor
    np.testing.assert_allclose(cosine_matrix(*entries(scaled)), cosine_matrix(*entries(dense)), atol=1e-12)
