"""Columns of a result: arrays, lists, or sequences that compute a cell when it is asked for."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, overload

import numpy as np
from numpy.typing import ArrayLike, NDArray

from rhetorica.render import significant


class LazyColumn(Sequence[Any]):
    """A column whose cells are computed one by one, at each access.

    Parameters
    ----------
    length : int
        Number of rows.
    cell : callable
        Gives the cell of a row number from 0 to `length` - 1.

    Examples
    --------
    >>> list(LazyColumn(3, lambda row: row * row))
    [0, 1, 4]
    """

    __slots__ = ("_cell", "_length")

    def __init__(self, length: int, cell: Callable[[int], Any]) -> None:
        self._length = length
        self._cell = cell

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, key: int) -> Any: ...
    @overload
    def __getitem__(self, key: slice) -> Sequence[Any]: ...
    def __getitem__(self, key: int | slice) -> Any:
        if isinstance(key, slice):
            return take(self, range(self._length)[key])
        return self._cell(range(self._length)[key])

    def __iter__(self) -> Iterator[Any]:
        return map(self._cell, range(self._length))


def take(column: Sequence[Any], positions: Sequence[int]) -> Sequence[Any]:
    """Choose the cells at some positions; a lazy column stays lazy."""
    if isinstance(column, np.ndarray):
        if isinstance(positions, range) and positions.step > 0:
            return column[positions.start : positions.stop : positions.step]
        return column[np.asarray(positions, dtype=np.intp)]
    if isinstance(column, list | tuple):
        return [column[position] for position in positions]
    return LazyColumn(len(positions), lambda row: column[positions[row]])


def frozen(column: Sequence[Any]) -> Sequence[Any]:
    """Guard a column against being written to, without copying arrays."""
    if isinstance(column, np.ndarray):
        view = column.view()
        view.flags.writeable = False
        return view
    return tuple(column) if isinstance(column, list) else column


def scalar(value: Any) -> Any:
    """Turn a numpy scalar into the Python value it stands for."""
    return value.item() if isinstance(value, np.generic) else value


def python_values(column: Sequence[Any]) -> Iterable[Any]:
    """Give the cells of a column as Python values."""
    values: Iterable[Any] = column.tolist() if isinstance(column, np.ndarray) else map(scalar, column)
    return values


def rounded(values: ArrayLike, *, digits: int = 12) -> NDArray[np.float64]:
    """Round an array to significant digits, for sorting: equal scores stay equal on every machine.

    The same figures as `rhetorica.render.significant` gives one by one.

    Examples
    --------
    >>> rounded([0.1 + 0.2, 1 / 3]).tolist()
    [0.3, 0.333333333333]
    """
    given = np.asarray(values, dtype=np.float64)
    result = given + 0.0  # a copy, without negative zeros
    ordinary = np.isfinite(given) & (given != 0)
    sizes = np.abs(given[ordinary])
    places = digits - 1 - np.floor(np.log10(sizes)).astype(np.int64)
    # Powers of ten are exact up to 22. Beyond, and for the few products near a half, round one by one.
    exact = (places >= 0) & (places <= 22)
    scaled = given[ordinary] * 10.0 ** np.where(exact, places, 0)
    exact &= np.abs(np.abs(scaled - np.trunc(scaled)) - 0.5) > 1e-3
    quick = np.rint(scaled) / 10.0 ** np.where(exact, places, 0)
    slow = np.flatnonzero(~exact)
    quick[slow] = [significant(value, digits=digits) for value in given[ordinary][slow].tolist()]
    result[ordinary] = quick
    return result
