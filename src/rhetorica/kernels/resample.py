"""How far would a figure move with other units of the same kind? The bootstrap, on plain arrays.

Method: units are drawn with replacement, as many as there are, and summed (Efron 1979, Annals of Statistics
7(1)); an interval is what lies between two quantiles of what the draws give.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

# Draws held at a time.
_BLOCK: Final = 1 << 21


def resampled_sums(counts: NDArray[np.float64], *, resamples: int, seed: int) -> NDArray[np.float64]:
    """Sum units drawn with replacement, again and again.

    Parameters
    ----------
    counts : float64 array (units, quantities)
        What each unit adds to each quantity. Whole numbers come out exact.
    resamples : int
        How often to draw.
    seed : int
        Of the random numbers. The draws depend on the seed and on the number of units alone.

    Returns
    -------
    float64 array (resamples, quantities)

    Examples
    --------
    Three sentences of seven words have 21 words however they are drawn.

    >>> resampled_sums(np.full((3, 1), 7.0), resamples=2, seed=0).tolist()
    [[21.0], [21.0]]
    """
    units, quantities = counts.shape
    sums = np.zeros((resamples, quantities))
    if not units:
        return sums
    generator = np.random.default_rng(seed)
    step = max(1, _BLOCK // units)
    for first in range(0, resamples, step):
        block = min(step, resamples - first)
        drawn = generator.integers(units, size=(block, units)) + units * np.arange(block)[:, None]
        times = np.bincount(drawn.ravel(), minlength=block * units).reshape(block, units)
        sums[first : first + block] = times.astype(np.float64) @ counts
    return sums


def percentile_bounds(
    samples: NDArray[np.float64], *, tail: float = 0.025
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the bounds that cut off equal shares at both ends of each column.

    Parameters
    ----------
    samples : float64 array (resamples, quantities)
    tail : float, default 0.025
        Share of the samples cut off at each end.

    Returns
    -------
    low, high : float64 arrays (quantities)
        NaN where a sample is.

    Examples
    --------
    >>> low, high = percentile_bounds(np.arange(101.0)[:, None], tail=0.05)
    >>> low.tolist(), high.tolist()
    ([5.0], [95.0])
    """
    low, high = np.quantile(samples, [tail, 1 - tail], axis=0)
    return low, high
