"""How often, and how sure of it? Rates of counted occurrences with exact Poisson intervals, on plain arrays.

Method: Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28. The bounds are quantiles of
the gamma distribution, which are halves of those of chi squared with twice the degrees of freedom.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray


def poisson_interval(
    counts: ArrayLike, *, tail: float = 0.025
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return bounds for the number of occurrences to be expected, given the number that occurred.

    Parameters
    ----------
    counts : array of numbers
        Occurrences, 0 or more.
    tail : float, default 0.025
        Chance that is left outside at each end; at most that, because counts are whole.

    Returns
    -------
    low, high : float64 arrays
        The lower bound of 0 is 0.

    Examples
    --------
    >>> low, high = poisson_interval([0, 10])
    >>> low.round(2).tolist(), high.round(2).tolist()
    ([0.0, 4.8], [3.69, 18.39])
    """
    from scipy.special import gammaincinv

    occurred = np.asarray(counts, dtype=np.float64)
    low = np.where(occurred > 0, gammaincinv(np.maximum(occurred, 1), tail), 0.0)
    high = gammaincinv(occurred + 1, 1 - tail)
    return low.astype(np.float64), high.astype(np.float64)


def rates(
    counts: ArrayLike, of: ArrayLike, *, per: float = 1000
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Return rates with their exact Poisson intervals of 95 %.

    Parameters
    ----------
    counts : array of numbers
        Occurrences.
    of : array of numbers
        Words, or whatever they occurred in.
    per : float, default 1000

    Returns
    -------
    rate, low, high : float64 arrays
        NaN where there is nothing to occur in.

    Examples
    --------
    >>> [values.round(2).tolist() for values in rates([10], [2000])]
    [[5.0], [2.4], [9.2]]
    """
    occurred, whole = np.asarray(counts, dtype=np.float64), np.asarray(of, dtype=np.float64)
    factor = np.full(np.broadcast(occurred, whole).shape, np.nan)
    np.divide(per, whole, out=factor, where=whole > 0)
    low, high = poisson_interval(occurred)
    return occurred * factor, low * factor, high * factor
