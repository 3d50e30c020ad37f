"""Measures of association, worked by hand."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhetorica.analysis.association import expected_count, log_dice, signed_g2


def test_g2_of_a_table_worked_by_hand() -> None:
    # 10 of 30 against 40 of 1,000: cells 10, 20, 30, 940 where chance has 1.2, 28.8, 38.8, 931.2.
    by_hand = 2 * (
        10 * math.log(10 / 1.2)
        + 20 * math.log(20 / 28.8)
        + 30 * math.log(30 / 38.8)
        + 940 * math.log(940 / 931.2)
    )
    assert signed_g2(10, 30, 40, 1000) == pytest.approx(by_hand)


def test_g2_is_nothing_where_chance_is_met_and_negative_below_it() -> None:
    assert signed_g2(5, 50, 100, 1000) == pytest.approx(0.0, abs=1e-12)
    # No cell but the empty one: 2 · (50 ln(50/45) + 100 ln(100/95) + 850 ln(850/855)).
    by_hand = 2 * (50 * math.log(50 / 45) + 100 * math.log(100 / 95) + 850 * math.log(850 / 855))
    assert signed_g2(0, 50, 100, 1000) == pytest.approx(-by_hand)


@given(
    st.lists(st.tuples(*[st.integers(0, 60)] * 4), min_size=1).map(
        lambda drawn: np.array(drawn, dtype=np.float64).T
    )
)
def test_g2_is_that_of_scipy(cells: np.ndarray) -> None:
    from scipy.stats import chi2_contingency

    a, b, c, d = cells
    found = signed_g2(a, a + b, a + c, a + b + c + d)
    for place, (w, x, y, z) in enumerate(cells.T.tolist()):
        if min(w + x, y + z, w + y, x + z) > 0:
            g2 = chi2_contingency([[w, x], [y, z]], correction=False, lambda_="log-likelihood").statistic
            assert abs(found[place]) == pytest.approx(g2, abs=1e-8)
            assert found[place] == pytest.approx(0, abs=1e-8) or (found[place] > 0) == (w * z > x * y)
        else:
            assert found[place] == pytest.approx(0.0, abs=1e-8)


def test_log_dice_as_its_author_defines_it() -> None:
    assert log_dice(8, 8, 8) == 14.0
    # Half of both alone: one less.
    assert log_dice(4, 8, 8) == 13.0
    assert log_dice(3, 18, 45) == pytest.approx(14 + math.log2(6 / 63))
    assert log_dice(0, 8, 8) == -math.inf


def test_expected_counts_of_nothing_are_nothing() -> None:
    assert expected_count([3, 0], [4, 4], [6, 0]).tolist() == [2.0, 0.0]
