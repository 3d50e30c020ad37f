"""Cosines and neighbours of sparse rows, worked by hand."""

import os
import subprocess
import sys

import numpy as np
import pytest

from rhetorica.errors import OptionError
from rhetorica.kernels.gram import cosine_matrix, top_neighbours


def entries(matrix: list[list[float]]) -> tuple[np.ndarray, np.ndarray, np.ndarray, int, int]:
    dense = np.array(matrix, dtype=np.float64)
    rows, columns = np.nonzero(dense)
    return rows, columns, dense[rows, columns], *dense.shape


def many_rows(count: int, *, seed: int = 1) -> tuple[np.ndarray, np.ndarray, np.ndarray, int, int]:
    """Rows like speeches: some columns that most share, many that few do."""
    random = np.random.default_rng(seed)
    column = np.minimum(random.zipf(1.3, (count, 60)), 4_000) - 1
    cell = np.unique((np.arange(count)[:, np.newaxis] * 4_000 + column).ravel())
    return cell // 4_000, cell % 4_000, random.random(cell.size) + 0.1, count, 4_000


def test_cosine_is_the_product_of_rows_of_length_one():
    matrix = cosine_matrix(*entries([[3, 4], [4, 3], [0, 5]]))
    assert matrix == pytest.approx(np.array([[1, 0.96, 0.8], [0.96, 1, 0.6], [0.8, 0.6, 1]]))


def test_rows_without_a_common_column_have_cosine_zero():
    assert cosine_matrix(*entries([[1, 0, 2], [0, 7, 0]]))[0, 1] == 0


def test_a_row_is_exactly_as_like_itself_as_can_be():
    assert np.diagonal(cosine_matrix(*many_rows(200))).tolist() == [1.0] * 200


def test_a_row_of_zeros_has_no_cosine():
    matrix = cosine_matrix(*entries([[1, 2], [0, 0], [2, 1]]))
    assert np.isnan(matrix[1]).all()
    assert np.isnan(matrix[:, 1]).all()
    assert matrix[0, 2] == pytest.approx(0.8)


def test_opposite_rows_have_cosine_minus_one():
    assert cosine_matrix(*entries([[1, -2], [-3, 6]]))[0, 1] == pytest.approx(-1)


def test_entries_of_one_cell_add_up_in_any_order():
    rows, columns = np.array([1, 0, 1, 0, 1]), np.array([0, 1, 1, 0, 0])
    scattered = cosine_matrix(rows, columns, np.array([1.0, 4.0, 3.0, 3.0, 3.0]), 2, 2)
    assert scattered == pytest.approx(cosine_matrix(*entries([[3, 4], [4, 3]])))


@pytest.mark.parametrize("size", [1e-300, 1e-160, 1e200])
def test_size_of_the_values_does_not_matter(size):
    rows, columns, values, *shape = entries([[3, 4], [4, 3]])
    assert cosine_matrix(rows, columns, values * size, *shape)[0, 1] == pytest.approx(0.96)


def test_no_rows_make_an_empty_matrix():
    nothing = np.empty(0, dtype=np.int64)
    assert cosine_matrix(nothing, nothing, np.empty(0), 0, 0).shape == (0, 0)
    assert np.isnan(cosine_matrix(nothing, nothing, np.empty(0), 2, 0)).all()
    neighbour, score = top_neighbours(nothing, nothing, np.empty(0), 0, 0)
    assert neighbour.shape == score.shape == (0, 0)


def test_nearest_come_first_and_never_the_row_itself():
    neighbour, score = top_neighbours(*entries([[3, 4], [4, 3], [0, 5], [1, 0]]), k=2)
    assert neighbour.tolist() == [[1, 2], [0, 3], [0, 1], [1, 0]]
    assert score.round(3).tolist() == [[0.96, 0.8], [0.96, 0.8], [0.8, 0.6], [0.8, 0.6]]


def test_of_equally_near_rows_the_lower_comes_first():
    neighbour, _ = top_neighbours(*entries([[1, 0], [2, 0], [7, 0], [0, 1], [3, 0]]), k=3)
    assert neighbour.tolist() == [[1, 2, 4], [0, 2, 4], [0, 1, 4], [0, 1, 2], [0, 1, 2]]


def test_rows_of_zeros_are_nearest_to_none():
    neighbour, score = top_neighbours(*entries([[1, 0], [0, 0], [1, -9]]), k=2)
    assert neighbour[0].tolist() == [2, 1]
    assert neighbour[1].tolist() == [0, 2]
    assert np.isnan(score[1]).all()
    assert np.isnan(score[0, 1])


def test_no_row_has_more_neighbours_than_there_are_others():
    neighbour, score = top_neighbours(*entries([[1, 0], [1, 1], [0, 1]]), k=10)
    assert neighbour.shape == score.shape == (3, 2)
    assert top_neighbours(*entries([[1, 0]]), k=10)[0].shape == (1, 0)


def test_neighbours_are_those_of_the_matrix():
    given = many_rows(300)
    matrix = cosine_matrix(*given)
    neighbour, score = top_neighbours(*given, k=7, block=64)
    assert np.array_equal(np.take_along_axis(matrix, neighbour, axis=1), score)
    np.fill_diagonal(matrix, -1)
    assert neighbour.tolist() == np.argsort(-matrix.round(12), axis=1, kind="stable")[:, :7].tolist()


def test_the_matrix_is_the_same_to_the_last_bit_whatever_the_blocks():
    given = many_rows(300)
    expected = cosine_matrix(*given)
    for block in (1, 7, 64, 10_000):
        assert np.array_equal(cosine_matrix(*given, block=block), expected)


def test_columns_of_few_rows_and_of_many_are_added_up_alike(monkeypatch):
    given = many_rows(120)
    expected = cosine_matrix(*given).round(12)
    for cells in (1 << 20, 50):
        monkeypatch.setattr("rhetorica.kernels.gram._MOST_CELLS", cells)
        for share in (0.0, 0.5, 1.0):
            monkeypatch.setattr("rhetorica.kernels.gram._DENSE_FROM", share)
            assert np.array_equal(cosine_matrix(*given).round(12), expected)


def test_order_of_the_rows_and_names_of_the_columns_change_no_bit():
    rows, columns, values, n_rows, n_columns = many_rows(200)
    random = np.random.default_rng(5)
    row_at, column_at = random.permutation(n_rows), random.permutation(n_columns)
    moved = cosine_matrix(row_at[rows], column_at[columns], values, n_rows, n_columns)
    expected = cosine_matrix(rows, columns, values, n_rows, n_columns)
    assert np.array_equal(moved[np.ix_(row_at, row_at)], expected)


def test_threads_of_the_machine_change_no_bit():
    program = (
        "import hashlib, numpy as np\n"
        "from rhetorica.kernels.gram import cosine_matrix\n"
        "cell = np.arange(0, 400 * 900, 7)\n"
        "matrix = cosine_matrix(cell // 900, cell % 900, 1.0 + cell % 13, 400, 900)\n"
        "print(hashlib.sha256(matrix.tobytes()).hexdigest())\n"
    )
    shown = {
        subprocess.run(
            [sys.executable, "-c", program],
            env=dict(os.environ, OPENBLAS_NUM_THREADS=threads, MKL_NUM_THREADS=threads),
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for threads in ("1", "2")
    }
    assert len(shown) == 1


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"rows": np.array([0, 2])}, "rows holds an index outside 0 to 1"),
        ({"columns": np.array([0, -1])}, "columns holds an index outside 0 to 2"),
        ({"values": np.array([1.0, np.nan])}, "infinity or NaN"),
        ({"values": np.array([1.0])}, "shapes"),
        ({"block": 0}, "block is 0"),
        ({"k": 0}, "k is 0"),
    ],
)
def test_arguments_that_make_no_sense_are_named(change, says):
    given = {"rows": np.array([0, 1]), "columns": np.array([0, 2]), "values": np.ones(2), **change}
    with pytest.raises(OptionError, match=says):
        top_neighbours(**given, n_rows=2, n_columns=3)
