"""Gram matrices: the cosine of every row with every other, or each row's nearest, from sparse coordinates.

Method: columns that many rows share are multiplied as dense blocks; of the rare ones, the great majority,
only the pairs of rows that meet in them are added up. Columns of a single row enter its length and nothing
else.

A sum of floats depends on the order it is taken in, so on threads, blocks and the order of rows and columns.
Values and products are therefore split into a coarse part, whose sums are exact in any order, and a fine part
so small that its own rounding does not show (Ozaki, Ogita, Oishi & Rump 2012, Numerical Algorithms 59).
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rhetorica.errors import OptionError
from rhetorica.kernels.suffixes import expand

BLOCK: Final = 256
"""Rows multiplied at a time."""
DIGITS: Final = 12
"""Decimals that decide which row is nearer; what lies beyond is rounding."""
_DENSE_FROM: Final = 0.08
"""Share of the rows from which a column is cheaper as part of a dense product (measured)."""
_COARSE: Final = 2.0**26
"""Coarse values are multiples of 1 / 2^26, products of 1 / 2^52: sums of them below 2 are exact."""
_FINEST: Final = 2.0**62
"""What the fine parts add up to is a multiple of 1 / 2^62, so that a sum of zero is zero."""
_MOST_CELLS: Final = 1 << 22
"""Cells of a temporary dense block, and pairs of rare columns added up at a time."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """Rows scaled to length 1: entries of the dense and of the rare columns, without columns of one row."""

    rows: int
    empty: NDArray[np.bool_]  # by row
    width: int  # number of dense columns
    dense_row: NDArray[np.int64]  # ascending
    dense_column: NDArray[np.int64]  # 0 to width - 1
    dense_value: NDArray[np.float64]
    row: NDArray[np.int64]  # ascending
    column: NDArray[np.int64]
    value: NDArray[np.float64]
    bounds: NDArray[np.int64]  # range of each column in the two below
    row_by_column: NDArray[np.int64]  # ascending within a column
    value_by_column: NDArray[np.float64]


def cosine_matrix(
    rows: NDArray[np.integer],
    columns: NDArray[np.integer],
    values: NDArray[np.floating],
    n_rows: int,
    n_columns: int,
    *,
    block: int = BLOCK,
) -> NDArray[np.float64]:
    """Compute the cosine of each pair of rows.

    Parameters
    ----------
    rows, columns : array of int
        Row and column of each entry, in any order; entries of the same cell add up.
    values : array of float
        Its value, finite.
    n_rows, n_columns : int
        Shape of the matrix the entries are of.
    block : int
        Rows multiplied at a time; no matter for the result.

    Returns
    -------
    array of float64, shape (n_rows, n_rows)
        Symmetric; exactly 1 on the diagonal, NaN in the row and column of a row of zeros. Right to the last
        bit or two, and the same whatever the order of the entries, the blocks and the threads.

    Raises
    ------
    OptionError
        If the entries do not fit the shape, or a value is not finite.

    Examples
    --------
    >>> rows, columns = np.array([0, 0, 1]), np.array([0, 1, 0])
    >>> cosine_matrix(rows, columns, np.array([3.0, 4.0, 2.0]), 3, 2).round(3)
    array([[1. , 0.6, nan],
           [0.6, 1. , nan],
           [nan, nan, nan]])
    """
    unit = _unit(rows, columns, values, n_rows, n_columns)
    result = np.empty((n_rows, n_rows))
    for first, last in _blocks(n_rows, block):
        part = _cosines(unit, first, last, first)
        result[first:last, first:] = part
        result[first:, first:last] = part.T
        corner = np.triu(part[:, : last - first])
        result[first:last, first:last] = corner + np.triu(corner, 1).T
    diagonal = np.where(unit.empty, np.nan, 1.0)
    result[np.arange(n_rows), np.arange(n_rows)] = diagonal
    return result


def top_neighbours(
    rows: NDArray[np.integer],
    columns: NDArray[np.integer],
    values: NDArray[np.floating],
    n_rows: int,
    n_columns: int,
    *,
    k: int = 10,
    block: int = BLOCK,
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Find the `k` rows of highest cosine with each row, never itself, without holding all pairs.

    Parameters
    ----------
    rows, columns, values, n_rows, n_columns, block
        As for `cosine_matrix`.
    k : int
        Neighbours of each row, 1 or more; at most all others.

    Returns
    -------
    neighbour : array of int64, shape (n_rows, min(k, n_rows - 1))
        Nearest first; of cosines equal to 12 decimals the lower row first; rows of zeros last.
    score : array of float64, of the same shape
        Their cosines; NaN for and with a row of zeros.

    Raises
    ------
    OptionError
        If `k` is below 1, the entries do not fit the shape, or a value is not finite.

    Examples
    --------
    >>> rows, columns = np.array([0, 0, 1, 2]), np.array([0, 1, 0, 1])
    >>> neighbour, score = top_neighbours(rows, columns, np.array([3.0, 4.0, 2.0, 9.0]), 3, 2, k=1)
    >>> neighbour.ravel().tolist(), score.ravel().round(3).tolist()
    ([2, 0, 0], [0.8, 0.6, 0.8])
    """
    if k < 1:
        raise OptionError(f"k is {k}", hint="pass 1 or more")
    unit = _unit(rows, columns, values, n_rows, n_columns)
    k = min(k, max(n_rows - 1, 0))
    neighbour = np.empty((n_rows, k), dtype=np.int64)
    score = np.empty((n_rows, k))
    if not k:
        return neighbour, score
    for first, last in _blocks(n_rows, min(block, max(_MOST_CELLS // n_rows, 1))):
        part = _cosines(unit, first, last, 0)
        # Distances, in which a row of zeros is farther than anything and a row itself farther still.
        distance = 2.0 - part.round(DIGITS)
        distance[np.isnan(distance)] = 4.0
        own = np.arange(last - first)
        distance[own, own + first] = 5.0
        farthest = np.partition(distance, k - 1, axis=1)[:, k - 1 : k]
        row, column = np.nonzero(distance <= farthest)
        column = column[np.lexsort((column, distance[row, column], row))]
        of_row = np.searchsorted(row, own)[:, np.newaxis] + np.arange(k)
        neighbour[first:last] = column[of_row]
        score[first:last] = np.take_along_axis(part, neighbour[first:last], axis=1)
    return neighbour, score


def _unit(
    rows: NDArray[np.integer],
    columns: NDArray[np.integer],
    values: NDArray[np.floating],
    n_rows: int,
    n_columns: int,
) -> _Unit:
    if not (rows.shape == columns.shape == values.shape == (rows.size,)):
        shapes = f"rows, columns and values have shapes {rows.shape}, {columns.shape} and {values.shape}"
        raise OptionError(shapes, hint="pass three one-dimensional arrays of the same length")
    for name, index, bound in (("rows", rows, n_rows), ("columns", columns, n_columns)):
        if index.size and (int(index.min()) < 0 or int(index.max()) >= bound):
            raise OptionError(f"{name} holds an index outside 0 to {bound - 1}", hint=f"check n_{name}")
    if not np.isfinite(values).all():
        raise OptionError("values holds an infinity or NaN", hint="leave such entries out")
    cell = rows.astype(np.int64) * n_columns + columns
    value: NDArray[np.float64] = values.astype(np.float64)
    if np.any(cell[1:] <= cell[:-1]):
        cell, inverse = np.unique(cell, return_inverse=True)
        value = np.bincount(inverse, weights=value).astype(np.float64)
    cell, value = cell[value != 0], value[value != 0]
    row, column = np.divmod(cell, max(n_columns, 1))
    value = _to_unit_length(value, row, n_rows)

    shared_by = np.bincount(column, minlength=n_columns)
    dense = shared_by > max(1.0, _DENSE_FROM * n_rows)
    dense_number = np.cumsum(dense) - 1
    in_dense = dense[column]
    in_rare = ~in_dense & (shared_by[column] > 1)
    rare_row, rare_column, rare_value = row[in_rare], column[in_rare], value[in_rare]
    by_column = np.argsort(rare_column * n_rows + rare_row)
    return _Unit(
        rows=n_rows,
        empty=np.bincount(row, minlength=n_rows) == 0,
        width=int(np.count_nonzero(dense)),
        dense_row=row[in_dense],
        dense_column=dense_number[column[in_dense]],
        dense_value=value[in_dense],
        row=rare_row,
        column=rare_column,
        value=rare_value,
        bounds=np.concatenate(([0], np.cumsum(np.bincount(rare_column, minlength=n_columns)))),
        row_by_column=rare_row[by_column],
        value_by_column=rare_value[by_column],
    )


def _blocks(rows: int, block: int) -> Iterator[tuple[int, int]]:
    if block < 1:
        raise OptionError(f"block is {block}", hint="pass 1 or more")
    for first in range(0, rows, block):
        yield first, min(first + block, rows)


def _to_unit_length(value: NDArray[np.float64], row: NDArray[np.int64], n_rows: int) -> NDArray[np.float64]:
    """Scale each row to length 1, given its entries side by side."""
    bounds = np.searchsorted(row, np.arange(n_rows + 1)).tolist()
    largest = np.zeros(n_rows)
    np.maximum.at(largest, row, np.abs(value))
    # By a power of two first, so that squares neither overflow nor vanish.
    value = np.ldexp(value, -np.frexp(largest)[1][row])
    squares = (value**2).tolist()
    lengths = [math.sqrt(math.fsum(squares[first:last])) for first, last in pairwise(bounds)]
    return value / np.array(lengths)[row] if lengths else value


def _split(value: NDArray[np.float64], unit: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Nearest multiple of 1 / `unit`, and the rest."""
    coarse = value * unit
    np.rint(coarse, out=coarse)
    coarse /= unit
    return coarse, value - coarse


def _cosines(unit: _Unit, first: int, last: int, start: int) -> NDArray[np.float64]:
    """Cosines of rows `first` to `last` with the rows from `start` on."""
    exact = np.zeros((last - first, unit.rows - start))
    rest = np.zeros_like(exact)
    _add_dense_products(exact, rest, unit, first, start)
    _add_rare_products(exact, rest, unit, first, start)
    cosines = np.clip(exact + np.rint(rest * _FINEST) / _FINEST, -1.0, 1.0)
    cosines[unit.empty[first:last]] = np.nan
    cosines[:, unit.empty[start:]] = np.nan
    return cosines


def _add_dense_products(
    exact: NDArray[np.float64], rest: NDArray[np.float64], unit: _Unit, first: int, start: int
) -> None:
    size, others = exact.shape
    ours = slice(first - start, first - start + size)
    here = slice(*np.searchsorted(unit.dense_row, (start, unit.rows)).tolist())
    row, column, value = unit.dense_row[here] - start, unit.dense_column[here], unit.dense_value[here]
    step = max(_MOST_CELLS // max(others, 1), 1)
    for left in range(0, unit.width, step):
        right = min(left + step, unit.width)
        inside = slice(None) if right - left == unit.width else (column >= left) & (column < right)
        block = np.zeros((others, right - left))
        block[row[inside], column[inside] - left] = value[inside]
        coarse, fine = _split(block, _COARSE)
        exact += coarse[ours] @ coarse.T
        rest += coarse[ours] @ fine.T
        rest += fine[ours] @ block.T


def _add_rare_products(
    exact: NDArray[np.float64], rest: NDArray[np.float64], unit: _Unit, first: int, start: int
) -> None:
    # For each of our entries, those of its column from row `start` on.
    last = first + exact.shape[0]
    earlier, ours, later = np.searchsorted(unit.row, (start, first, last)).tolist()
    skipped = np.bincount(unit.column[:earlier], minlength=unit.bounds.size - 1)
    row, column, value = unit.row[ours:later], unit.column[ours:later], unit.value[ours:later]
    begin = (unit.bounds[:-1] + skipped)[column]
    size = unit.bounds[1:][column] - begin
    # What turns the row met into a cell.
    shift = (row - first) * exact.shape[1] - start
    ends = np.cumsum(size)
    low = 0
    while low < size.size:
        done = int(ends[low - 1]) if low else 0
        high = max(int(np.searchsorted(ends, done + _MOST_CELLS, side="right")), low + 1)
        met = expand(begin[low:high], size[low:high])
        cell = unit.row_by_column[met] + np.repeat(shift[low:high], size[low:high])
        product = unit.value_by_column[met] * np.repeat(value[low:high], size[low:high])
        for total, part in zip((exact, rest), _split(product, _COARSE**2), strict=True):
            total += np.bincount(cell, weights=part, minlength=total.size).reshape(total.shape)
        low = high
