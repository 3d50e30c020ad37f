"""Does any pair stand out? An outlier test on what two speeches share beyond what each shares with all.

Model: score(a, b) = level(a) + level(b) + rest. A pair stands out if its externally studentised residual is
larger than a t distribution allows at 5 % over all pairs (Bonferroni; Cook & Weisberg 1982, Residuals and
Influence in Regression, section 2.2).
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

LEVEL: Final = 0.05
FEWEST: Final = 5
"""Below five speeches the model leaves fewer than five degrees of freedom, and nothing can be told."""


def standing_out(matrix: NDArray[np.float64]) -> list[tuple[int, int]]:
    """Return the pairs that stand out, most remarkable first.

    Parameters
    ----------
    matrix : float64 array of shape (n, n)
        Symmetric scores, higher is more alike; the diagonal is not looked at. Rows of NaN are left out.

    Returns
    -------
    list of (int, int)
        Positions a < b. Empty where nothing stands out, or where there are fewer than five speeches to
        compare.

    Examples
    --------
    >>> rng = np.random.default_rng(1)
    >>> noise = rng.normal(0.3, 0.02, (8, 8))
    >>> scores = (noise + noise.T) / 2
    >>> scores[2, 5] = scores[5, 2] = 0.9
    >>> standing_out(scores)
    [(2, 5)]
    """
    from scipy.stats import t as student

    off_diagonal = matrix.copy()
    np.fill_diagonal(off_diagonal, 0.0)
    usable = np.flatnonzero(np.isfinite(off_diagonal).sum(axis=1) > 1)
    usable = usable[np.isfinite(off_diagonal[np.ix_(usable, usable)]).all(axis=1)] if len(usable) else usable
    n = len(usable)
    if n < FEWEST:
        return []
    scores = off_diagonal[np.ix_(usable, usable)]
    pairs = n * (n - 1) / 2
    # Least squares on all pairs has a closed form: every speech meets every other once.
    level = (scores.sum(axis=1) - scores.sum() / (2 * (n - 1))) / (n - 2)
    rest = scores - level[:, None] - level[None, :]
    a, b = np.triu_indices(n, k=1)
    rest = rest[a, b]
    freedom = pairs - n
    leverage = 2.0 / (n - 1)
    variance = float(rest @ rest) / freedom
    if variance <= 1e-24:
        return []
    inner = rest / np.sqrt(variance * (1.0 - leverage))
    outer = inner * np.sqrt((freedom - 1) / np.maximum(freedom - inner**2, 1e-12))
    limit = float(student.isf(LEVEL / pairs, freedom - 1))
    found = np.flatnonzero(outer > limit)
    found = found[np.lexsort((found, -np.round(outer[found], 9)))]
    return [(int(usable[a[i]]), int(usable[b[i]])) for i in found.tolist()]
