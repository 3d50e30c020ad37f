"""Laws of the formulas: harder counts never make a text easier, and size alone changes nothing."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rhetorica.analysis.formulas import bormuth_cloze, bormuth_grade
from rhetorica.analysis.measures import MEASURES, Measure

EVERY_MEASURE = pytest.mark.parametrize("measure", MEASURES.values(), ids=lambda measure: measure.name)
# Bormuth's grade is a cubic that turns round where no prose is; it has a law of its own.
STEADY_MEASURE = pytest.mark.parametrize(
    "measure",
    [measure for measure in MEASURES.values() if measure.name != "bormuth_grade"],
    ids=lambda measure: measure.name,
)
SIZES = {"words", "sentences", "spaces"}
EASY = {"monosyllables"}
# His cubic in sentence length rises by so much between 31 and 46 words, where it should fall.
BORMUTHS_DENT = {"bormuth_cloze": 0.008, "degrees_of_reading_power": 0.8}


@st.composite
def counts(draw: st.DrawFn) -> dict[str, int]:
    """Counts a text can have: no more sentences than words, at least a syllable and a letter a word."""
    words = draw(st.integers(2, 5_000))
    share = st.integers(0, words)
    monosyllables = draw(share)
    return {
        "words": words,
        "sentences": draw(st.integers(1, words)),
        "syllables": words + draw(share),
        "characters": words + draw(st.integers(0, 9 * words)),
        "monosyllables": monosyllables,
        "polysyllables": draw(st.integers(0, words - monosyllables)),
        "complex_words": draw(share),
        "difficult_words": draw(share),
        "unfamiliar_words": draw(share),
        "long_words": draw(share),
        "mini_words": draw(share),
        "types": draw(st.integers(1, words)),
        "spaces": words - 1,
        "prepositions": draw(share),
        "conjunctions": draw(share),
    }


def score(measure: Measure, counts: dict[str, int]) -> float:
    """Value of a measure, turned so that more is harder."""
    value = float(measure.function(**{need: counts[need] for need in measure.needs}))
    return value if measure.direction == "harder" else -value


@EVERY_MEASURE
@settings(max_examples=30)
@given(counts=counts())
def test_a_measure_stays_in_its_range(measure: Measure, counts: dict[str, int]) -> None:
    value = float(measure.function(**{need: counts[need] for need in measure.needs}))
    assert measure.lowest - 1e-9 <= value <= measure.highest + 1e-9


@STEADY_MEASURE
@settings(max_examples=30)
@given(counts=counts(), more=st.integers(1, 50))
def test_more_of_what_makes_words_hard_makes_the_text_harder(
    measure: Measure, counts: dict[str, int], more: int
) -> None:
    for need in set(measure.needs) - SIZES:
        other = counts | {need: counts[need] + more}
        if need in EASY:
            assert score(measure, other) < score(measure, counts)
        elif need == "difficult_words" and "characters" in measure.needs:
            # Bormuth's cube of the share of familiar words is flat where there are none.
            assert score(measure, other) >= score(measure, counts)
        else:
            assert score(measure, other) > score(measure, counts)


@STEADY_MEASURE
@settings(max_examples=30)
@given(counts=counts(), fewer=st.integers(1, 50))
def test_fewer_sentences_of_the_same_words_are_never_easier(
    measure: Measure, counts: dict[str, int], fewer: int
) -> None:
    longer = counts | {"sentences": max(1, counts["sentences"] - fewer)}
    # Two of the scores differ by one rounding where only the last bit of a sum moves.
    allowed = BORMUTHS_DENT.get(measure.name, 1e-9)
    assert score(measure, longer) >= score(measure, counts) - allowed


@given(st.integers(20, 60), st.integers(1, 60), st.integers(0, 99))
def test_bormuths_grade_rises_as_his_cloze_falls(letters: int, length: int, difficult: int) -> None:
    text = {"words": 100.0 * length, "sentences": 100.0, "characters": 10.0 * letters * length}
    easier = text | {"difficult_words": float(difficult * length)}
    harder = text | {"difficult_words": float((difficult + 1) * length)}
    if bormuth_cloze(**harder) > -0.05:
        assert bormuth_grade(**harder) > bormuth_grade(**easier)


@EVERY_MEASURE
@settings(max_examples=30)
@given(counts=counts(), times=st.integers(2, 9))
def test_a_text_said_twice_is_as_hard_as_said_once(
    measure: Measure, counts: dict[str, int], times: int
) -> None:
    again = {name: times * count for name, count in counts.items()}
    assert math.isclose(score(measure, again), score(measure, counts), rel_tol=1e-12, abs_tol=1e-9)
