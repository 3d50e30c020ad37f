"""The formulas: worked by hand from published coefficients, and without words or sentences."""

import inspect
import math

import numpy as np
import pytest

from rhetorica.analysis import formulas
from rhetorica.analysis.measures import DEFAULT_MEASURES, MEASURES, Measure
from rhetorica.analysis.readability import ReadabilityRow

# 120 words in 8 sentences: 15 words a sentence. Other counts chosen so that the shares are round.
COUNTS: dict[str, float] = {
    "words": 120,
    "sentences": 8,
    "syllables": 180,
    "characters": 540,
    "polysyllables": 15,
    "complex_words": 12,
    "difficult_words": 18,
    "unfamiliar_words": 24,
    "long_words": 30,
}


@pytest.mark.parametrize(
    ("name", "by_hand"),
    [
        ("flesch_reading_ease", 206.835 - 1.015 * 15 - 84.6 * 1.5),
        ("flesch_kincaid_grade", 0.39 * 15 + 11.8 * 1.5 - 15.59),
        ("gunning_fog", 0.4 * (15 + 10)),
        ("smog", 3.1291 + 1.0430 * math.sqrt(15 * 30 / 8)),
        ("ari", 4.71 * 4.5 + 0.5 * 15 - 21.43),
        ("coleman_liau", 0.0588 * 450 - 0.296 * (800 / 120) - 15.8),
        ("dale_chall", 0.1579 * 15 + 0.0496 * 15 + 3.6365),
        ("spache", 0.121 * 15 + 0.082 * 20 + 0.659),
        ("lix", 15 + 25),
        ("rix", 30 / 8),
        ("linsear_write", (105 * 1 + 15 * 3) / 8 / 2 - 1),
    ],
)
def test_a_measure_is_what_the_published_coefficients_give(name: str, by_hand: float) -> None:
    measure = MEASURES[name]
    value = measure.function(**{need: COUNTS[need] for need in measure.needs})
    assert type(value) is float
    assert value == pytest.approx(by_hand, abs=1e-9)


def test_linsear_write_loses_a_grade_up_to_twenty_points_a_sentence() -> None:
    assert formulas.linsear_write(words=20, sentences=1, polysyllables=0) == 9
    assert formulas.linsear_write(words=21, sentences=1, polysyllables=0) == 10.5


def test_dale_chall_adds_its_constant_to_easy_texts_too() -> None:
    assert formulas.dale_chall(words=100, sentences=10, difficult_words=0) == pytest.approx(4.1325)


@pytest.mark.parametrize(
    ("words", "sentences", "unfamiliar", "published"),
    [(132, 7, 6, 5.3684), (131, 9, 20, 6.7490), (113, 6, 17, 6.9474)],
)
def test_dale_and_challs_own_passages_come_out_from_their_printed_counts(
    words: int, sentences: int, unfamiliar: int, published: float
) -> None:
    assert formulas.dale_chall(words, sentences, unfamiliar) == pytest.approx(published, abs=0.1)
    # In the paper's worksheets share and mean are rounded to whole numbers: then the score is theirs exactly.
    mean, share = round(words / sentences), round(100 * unfamiliar / words)
    assert formulas.dale_chall(100 * mean, 100, share * mean) == pytest.approx(published, abs=1e-9)


@pytest.mark.parametrize("measure", MEASURES.values(), ids=lambda measure: measure.name)
def test_a_measure_without_words_or_sentences_is_undefined(measure: Measure) -> None:
    nothing = dict.fromkeys(measure.needs, 0)
    assert math.isnan(measure.function(**nothing))


@pytest.mark.parametrize("measure", MEASURES.values(), ids=lambda measure: measure.name)
def test_arrays_give_what_the_numbers_give_one_by_one(measure: Measure) -> None:
    columns = {need: np.array([COUNTS[need], 2 * COUNTS[need], 0.0]) for need in measure.needs}
    values = measure.function(**columns)
    single = [measure.function(**{need: float(columns[need][i]) for need in measure.needs}) for i in range(3)]
    np.testing.assert_array_equal(values, single)


def test_arrays_of_integers_are_divided_exactly() -> None:
    assert formulas.rix(sentences=np.array([2, 3]), long_words=np.array([1, 1])).tolist() == [0.5, 1 / 3]


@pytest.mark.parametrize("measure", MEASURES.values(), ids=lambda measure: measure.name)
def test_the_registry_says_what_each_function_takes(measure: Measure) -> None:
    assert measure.needs == tuple(inspect.signature(measure.function).parameters)
    assert measure.function is getattr(formulas, measure.name)
    assert set(measure.needs) <= set(COUNTS)
    assert any(year in measure.source for year in ("19", "unknown"))
    assert "References" in (measure.function.__doc__ or "")


def test_the_default_measures_are_columns_of_the_row_in_their_order() -> None:
    fields = list(ReadabilityRow.__dataclass_fields__)
    assert tuple(fields[-len(DEFAULT_MEASURES) :]) == DEFAULT_MEASURES
    assert len(DEFAULT_MEASURES) == 11
