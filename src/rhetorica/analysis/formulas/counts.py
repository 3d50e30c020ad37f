"""What formulas are made of: counts as numbers or arrays, and division that leaves what is undefined so."""

from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Count = TypeVar("Count", float, NDArray[Any])
"""A count: a number, or an array of them."""


def ratio(part: Count, whole: Count) -> Count:
    """Divide; NaN where there is nothing to divide by.

    Examples
    --------
    >>> ratio(3.0, 4.0), ratio(3.0, 0.0)
    (0.75, nan)
    """
    quotient = np.full(np.broadcast(part, whole).shape, np.nan)
    np.divide(part, whole, out=quotient, where=np.not_equal(whole, 0))
    return quotient if isinstance(part, np.ndarray) else float(quotient)


def log_plus_one(value: Count) -> Count:
    """Return the natural logarithm of a value and one.

    Examples
    --------
    >>> log_plus_one(0.0)
    0.0
    """
    logarithm: Count = np.log1p(value) if isinstance(value, np.ndarray) else float(np.log1p(value))
    return logarithm
