"""Intervals: sentences drawn again, by hand where that can be done, and what they must not depend on."""

import itertools
import math

import numpy as np
import pytest

from rhetorica.analysis.formulas import flesch_kincaid_grade
from rhetorica.analysis.measures import DEFAULT_MEASURES, MEASURES
from rhetorica.analysis.readability import Readability, readability
from rhetorica.corpus import Corpus, Speech
from rhetorica.errors import OptionError
from rhetorica.kernels.resample import percentile_bounds, resampled_sums
from rhetorica.results import Result

SPEECH = (
    "We came to the valley in the spring. The council of the county had closed both schools without reason. "
    "Why? Because it could. Nobody had asked the parents, the teachers or the children about anything. "
    "We asked. They answered us with generosity and extraordinary patience. Then we built a school. "
    "It stands. It will stand when this administration is forgotten. Remember that in November. "
) * 2


def bounds(result: Readability, name: str, row: int = 0) -> tuple[float, float, float]:
    return tuple(float(result.columns[column][row]) for column in (f"{name}_low", name, f"{name}_high"))


def test_every_interval_holds_its_estimate() -> None:
    result = readability(SPEECH, measures="all", intervals=True)
    for name in MEASURES:
        if name != "dickes_steiwer":
            low, estimate, high = bounds(result, name)
            assert low <= estimate <= high
            assert high - low > 0


def test_no_bound_of_a_default_measure_had_to_be_moved_to_its_estimate() -> None:
    result = readability(SPEECH, intervals=True)
    for name in DEFAULT_MEASURES:
        low, estimate, high = bounds(result, name)
        assert low < estimate < high


def test_two_sentences_have_the_bounds_of_their_three_draws() -> None:
    # Drawn twice the one, twice the other, or one of each: a quarter, a quarter, a half of the draws.
    result = readability("We won it all. Extraordinary generosity follows.", intervals=True)
    draws = ((8, 2, 8), (6, 2, 26), (7, 2, 17))
    grades = [flesch_kincaid_grade(words, sentences, syllables) for words, sentences, syllables in draws]
    assert bounds(result, "flesch_kincaid_grade") == pytest.approx((min(grades), grades[2], max(grades)))


def test_sentences_all_alike_leave_nothing_open() -> None:
    low, estimate, high = bounds(readability("We will win it. " * 40, intervals=True), "smog")
    assert low == estimate == high


def test_more_sentences_of_the_same_kind_make_it_surer() -> None:
    short = bounds(readability(SPEECH, intervals=True), "ari")
    long = bounds(readability(SPEECH * 9, intervals=True), "ari")
    assert long[2] - long[0] < 0.5 * (short[2] - short[0])


def test_the_seed_and_the_number_of_draws_are_in_the_signature_and_decide() -> None:
    one = readability(SPEECH, intervals=True, seed=1, resamples=200)
    again = readability(SPEECH, intervals=True, seed=1, resamples=200)
    other = readability(SPEECH, intervals=True, seed=2, resamples=200)
    assert one == again
    assert bounds(one, "lix") != bounds(other, "lix")
    assert (one.signature["seed"], one.signature["resamples"]) == (1, 200)
    assert "seed" not in readability(SPEECH).signature


def test_intervals_of_a_speech_do_not_depend_on_the_others() -> None:
    alone = readability(Corpus([Speech("a", SPEECH)]), intervals=True)
    both = readability(
        Corpus([Speech("b", "We won. They lost it all."), Speech("a", SPEECH)]), intervals=True
    )
    assert both[1] == alone[0]


def test_a_speech_without_sentences_has_no_interval() -> None:
    corpus = Corpus(
        [Speech("empty", ""), Speech("endless", "we will go on and on " * 50), Speech("a", SPEECH)]
    )
    result = readability(corpus, intervals=True)
    for name in DEFAULT_MEASURES:
        assert all(math.isnan(value) for row in (0, 1) for value in bounds(result, name, row))
        assert not any(math.isnan(value) for value in bounds(result, name, 2))


def test_one_sentence_is_all_there_is_to_draw() -> None:
    low, estimate, high = bounds(readability("Once upon a time.", intervals=True), "flesch_reading_ease")
    assert low == estimate == high


def test_a_measure_of_different_words_has_no_interval_and_a_note() -> None:
    result = readability(SPEECH, measures=["dickes_steiwer", "lix"], intervals=True)
    assert "dickes_steiwer_low" not in result.columns
    assert "lix_low" in result.columns
    assert any("dickes_steiwer" in note and "no interval" in note for note in result.notes)
    alone = readability(SPEECH, measures=["dickes_steiwer"], intervals=True)
    assert "dickes_steiwer" in alone.columns


def test_too_few_draws_are_refused() -> None:
    with pytest.raises(OptionError, match="resamples=99"):
        readability(SPEECH, intervals=True, resamples=99)


def test_a_table_shows_the_bounds_beside_the_measure() -> None:
    names = [
        column.name for column in readability(SPEECH, measures=["ari"], intervals=True).to_table().columns
    ]
    assert names[-3:] == ["ari", "ari_low", "ari_high"]


def test_intervals_survive_json() -> None:
    corpus = Corpus([Speech("a", SPEECH), Speech("empty", "")])
    result = readability(corpus, measures=["lix", "forcast"], intervals=True)
    assert Result.from_json(result.to_json()) == result


def test_sums_are_those_of_some_draw_with_replacement() -> None:
    counts = np.array([[1.0, 10.0], [2.0, 20.0], [4.0, 40.0]])
    possible = {sum(draw) for draw in itertools.product((1.0, 2.0, 4.0), repeat=3)}
    sums = resampled_sums(counts, resamples=500, seed=3)
    assert set(sums[:, 0]) == possible
    np.testing.assert_array_equal(sums[:, 1], 10 * sums[:, 0])


def test_the_mean_of_many_sums_is_the_sum() -> None:
    counts = np.arange(50.0)[:, None]
    assert resampled_sums(counts, resamples=4_000, seed=0).mean() == pytest.approx(counts.sum(), rel=0.01)


def test_more_units_than_are_held_at_a_time_are_drawn_in_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    from rhetorica.kernels import resample

    monkeypatch.setattr(resample, "_BLOCK", 30)
    sums = resampled_sums(np.ones((20, 1)), resamples=7, seed=0)
    assert sums.tolist() == [[20.0]] * 7


def test_nothing_to_draw_from_sums_to_nothing() -> None:
    assert resampled_sums(np.zeros((0, 2)), resamples=3, seed=0).tolist() == [[0.0, 0.0]] * 3


def test_bounds_cut_off_two_and_a_half_per_cent_at_either_end() -> None:
    low, high = percentile_bounds(np.arange(1001.0)[:, None])
    assert (low[0], high[0]) == pytest.approx((25, 975))
