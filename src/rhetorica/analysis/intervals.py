"""How sure is a readability figure? What it would be if the speaker's sentences were drawn again.

Method: the sentences of a speech are drawn with replacement, as many as it has, and each formula is worked
out on each draw; the bounds cut off 2.5 % at either end (percentile bootstrap: Efron 1979, Annals of
Statistics 7(1)). Neighbouring sentences are alike, which the draws ignore: true intervals are a little wider.
"""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rhetorica.analysis.counting import Counts
from rhetorica.analysis.measures import MEASURES
from rhetorica.kernels.resample import percentile_bounds, resampled_sums

NOT_RESAMPLED: Final = frozenset({"types"})
"""Counts that do not add up over sentences: of the different words a draw always has fewer than the text."""


def has_interval(name: str) -> bool:
    """Tell whether a measure can be resampled.

    Examples
    --------
    >>> has_interval("smog"), has_interval("dickes_steiwer")
    (True, False)
    """
    return NOT_RESAMPLED.isdisjoint(MEASURES[name].needs)


def bootstrap(
    counts: Counts, estimates: Mapping[str, NDArray[np.float64]], *, resamples: int, seed: int
) -> dict[str, NDArray[np.float64]]:
    """Resample the sentences of each speech.

    Parameters
    ----------
    counts : Counts
        Of the speeches.
    estimates : mapping of str to float64 array
        Measures that can be resampled, with their value for each speech; NaN gets no interval.
    resamples : int
        How often the sentences of each speech are drawn.
    seed : int
        Of the random numbers; the interval of a speech does not depend on the other speeches.

    Returns
    -------
    dict of str to float64 array
        "<measure>_low" and "<measure>_high", one entry a speech. An interval holds its estimate: where a
        formula bends so that the bounds would leave it out, the nearer bound is moved to it.
    """
    names = list(estimates)
    if not names:
        return {}
    needs = list(dict.fromkeys(need for name in names for need in MEASURES[name].needs))
    by_sentence = counts.by_sentence(needs)
    values = np.array([estimates[name] for name in names])
    bounds = np.full((2, *values.shape), np.nan)
    for speech in np.flatnonzero(~np.isnan(values).all(axis=0)).tolist():
        sums = resampled_sums(by_sentence[counts.sentences_of(speech)], resamples=resamples, seed=seed)
        bounds[:, :, speech] = percentile_bounds(_worked_out(names, needs, sums))
    bounds[0] = np.minimum(bounds[0], values)
    bounds[1] = np.maximum(bounds[1], values)
    return {
        f"{name}_{end}": bounds[side, place]
        for place, name in enumerate(names)
        for side, end in enumerate(("low", "high"))
    }


def _worked_out(names: Sequence[str], needs: Sequence[str], sums: NDArray[np.float64]) -> NDArray[np.float64]:
    """Work out each measure on each draw: an array (draws, measures)."""
    drawn = dict(zip(needs, sums.T, strict=True))
    if "spaces" in drawn:
        drawn["spaces"] = drawn["spaces"] - 1
    measures = [MEASURES[name] for name in names]
    return np.column_stack([each.function(**{need: drawn[need] for need in each.needs}) for each in measures])
