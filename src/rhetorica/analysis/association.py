"""How strongly do two things go together? Measures of association from counts of both, of either, of all."""

import numpy as np
from numpy.typing import ArrayLike, NDArray


def signed_g2(joint: ArrayLike, first: ArrayLike, second: ArrayLike, total: ArrayLike) -> NDArray[np.float64]:
    """Return G² over the four cells, negative where the two come together less often than by chance.

    G² = 2 Σ O ln(O / E), the log-likelihood ratio of Dunning (1993, Computational Linguistics 19); a cell
    without observations adds nothing.

    Parameters
    ----------
    joint : array
        Times both come together.
    first, second : array
        Times each comes.
    total : array
        Times there was a chance to.

    Examples
    --------
    >>> signed_g2(10, 30, 40, 1000).round(3).tolist()
    30.069
    >>> signed_g2([5, 0], 50, 100, 1000).round(3).tolist()
    [0.0, -10.824]
    """
    both, one, other, every = (np.asarray(each, dtype=np.float64) for each in (joint, first, second, total))
    expected = expected_count(one, other, every)
    cells: tuple[tuple[NDArray[np.float64], NDArray[np.float64]], ...] = (
        (both, expected),
        (one - both, one - expected),
        (other - both, other - expected),
        (every - one - other + both, every - one - other + expected),
    )
    g2 = 2.0 * sum(_cell(observed, chance) for observed, chance in cells)
    signed: NDArray[np.float64] = np.where(both < expected, -1.0, 1.0) * np.maximum(g2, 0.0) + 0.0
    return signed


def expected_count(first: ArrayLike, second: ArrayLike, total: ArrayLike) -> NDArray[np.float64]:
    """Return how often two things come together by chance; 0 where nothing comes at all.

    Examples
    --------
    >>> expected_count(30, 40, 1000).tolist()
    1.2
    """
    product = np.asarray(first, dtype=np.float64) * np.asarray(second, dtype=np.float64)
    every = np.asarray(total, dtype=np.float64)
    return np.divide(product, every, out=np.zeros(np.broadcast(product, every).shape), where=every > 0)


def log_dice(joint: ArrayLike, first: ArrayLike, second: ArrayLike) -> NDArray[np.float64]:
    """Return logDice (Rychlý 2008, RASLAN): 14 where two things only come together, 13 for half of that.

    14 + log2(2 · joint / (first + second)). It does not depend on the size of the corpus.

    Examples
    --------
    >>> log_dice([8, 4], 8, [8, 24]).tolist()
    [14.0, 12.0]
    """
    both = np.asarray(joint, dtype=np.float64)
    of_each = np.asarray(first, dtype=np.float64) + np.asarray(second, dtype=np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        result: NDArray[np.float64] = 14.0 + np.log2(2.0 * both / of_each)
    return result


def _cell(observed: NDArray[np.float64], chance: NDArray[np.float64]) -> NDArray[np.float64]:
    some = (observed > 0) & (chance > 0)
    ratio = np.divide(observed, chance, out=np.ones(some.shape), where=some)
    result: NDArray[np.float64] = observed * np.log(ratio)
    return result
