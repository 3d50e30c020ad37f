"""Laws of the formulas: harder counts never make a text easier, and size alone changes nothing."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhetorica.analysis.measures import MEASURES, Measure

EVERY_MEASURE = pytest.mark.parametrize("measure", MEASURES.values(), ids=lambda measure: measure.name)


@st.composite
def counts(draw: st.DrawFn) -> dict[str, int]:
    """Counts a text can have: no more sentences than words, at least a syllable and a letter a word."""
    words = draw(st.integers(1, 5_000))
    share = st.integers(0, words)
    return {
        "words": words,
        "sentences": draw(st.integers(1, words)),
        "syllables": words + draw(share),
        "characters": words + draw(st.integers(0, 9 * words)),
        "polysyllables": draw(share),
        "complex_words": draw(share),
        "difficult_words": draw(share),
        "unfamiliar_words": draw(share),
        "long_words": draw(share),
    }


def score(measure: Measure, counts: dict[str, int]) -> float:
    """Value of a measure, turned so that more is harder."""
    value = float(measure.function(**{need: counts[need] for need in measure.needs}))
    return value if measure.direction == "harder" else -value


@EVERY_MEASURE
@given(counts=counts(), more=st.integers(1, 50))
def test_more_of_what_makes_words_hard_makes_the_text_harder(
    measure: Measure, counts: dict[str, int], more: int
) -> None:
    for need in set(measure.needs) - {"words", "sentences"}:
        harder = counts | {need: counts[need] + more}
        assert score(measure, harder) > score(measure, counts)


@EVERY_MEASURE
@given(counts=counts(), fewer=st.integers(1, 50))
def test_fewer_sentences_of_the_same_words_are_never_easier(
    measure: Measure, counts: dict[str, int], fewer: int
) -> None:
    longer = counts | {"sentences": max(1, counts["sentences"] - fewer)}
    # Two of the scores differ by one rounding where only the last bit of a sum moves.
    assert score(measure, longer) >= score(measure, counts) - 1e-9


@EVERY_MEASURE
@given(counts=counts(), times=st.integers(2, 9))
def test_a_text_said_twice_is_as_hard_as_said_once(
    measure: Measure, counts: dict[str, int], times: int
) -> None:
    again = {name: times * count for name, count in counts.items()}
    assert math.isclose(score(measure, again), score(measure, counts), rel_tol=1e-12, abs_tol=1e-9)
