"""The formulas: worked by hand from published coefficients, and without words or sentences."""

import inspect
import math
import re

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
    "monosyllables": 78,
    "polysyllables": 15,
    "complex_words": 12,
    "difficult_words": 18,
    "unfamiliar_words": 24,
    "long_words": 30,
    "mini_words": 48,
    "types": 72,
    "spaces": 120,
    "prepositions": 12,
    "conjunctions": 6,
}
# What those come to, as the papers write it: words a sentence, syllables and letters a word, per cent.
LENGTH, SYLLABLES, LETTERS = 15, 1.5, 4.5
ONE, THREE, COMPLEX, DIFFICULT, UNFAMILIAR, LONG = 65, 12.5, 10, 15, 20, 25
CLOZE = 0.886593 - 0.083640 * 4.5 + 0.161911 * 0.85**3 - 0.021401 * 15 + 0.000577 * 225 - 0.000005 * 3375


@pytest.mark.parametrize(
    ("name", "by_hand"),
    [
        ("flesch_reading_ease", 206.835 - 1.015 * LENGTH - 84.6 * SYLLABLES),
        ("flesch_kincaid_grade", 0.39 * LENGTH + 11.8 * SYLLABLES - 15.59),
        ("gunning_fog", 0.4 * (LENGTH + COMPLEX)),
        ("smog", 3.1291 + 1.0430 * math.sqrt(15 * 30 / 8)),
        ("ari", 4.71 * LETTERS + 0.5 * LENGTH - 21.43),
        ("coleman_liau", 0.0588 * 450 - 0.296 * (800 / 120) - 15.8),
        ("dale_chall", 0.1579 * DIFFICULT + 0.0496 * LENGTH + 3.6365),
        ("spache", 0.121 * LENGTH + 0.082 * UNFAMILIAR + 0.659),
        ("lix", LENGTH + LONG),
        ("rix", 30 / 8),
        ("linsear_write", (105 * 1 + 15 * 3) / 8 / 2 - 1),
        ("flesch_powers_sumner_kearl", -2.2029 + 0.0778 * LENGTH + 0.0455 * 150),
        ("farr_jenkins_paterson", 1.599 * ONE - 1.015 * LENGTH - 31.517),
        ("gunning_fog_powers_sumner_kearl", 3.0680 + 0.0877 * LENGTH + 0.0984 * COMPLEX),
        ("gunning_fog_navy", ((105 + 3 * 15) / 8 - 3) / 2),
        ("smog_c", 2.8795 + 0.9986 * math.sqrt(15 * 30 / 8 + 5)),
        ("smog_simple", 3 + math.sqrt(15 * 30 / 8)),
        ("ari_simple", LENGTH + 9 * LETTERS),
        ("ari_navy", 0.37 * LENGTH + 5.84 * LETTERS - 26.01),
        ("ari_navy_simple", 0.4 * LENGTH + 6 * LETTERS - 27.4),
        ("coleman_1", 1.29 * ONE - 38.45),
        ("coleman_2", 1.16 * ONE + 1.48 * (800 / 120) - 37.95),
        ("coleman_liau_cloze", 141.8401 - 0.214590 * 450 + 1.079812 * (800 / 120)),
        (
            "coleman_liau_grade",
            -27.4004 * (141.8401 - 0.214590 * 450 + 1.079812 * (800 / 120)) / 100 + 23.06395,
        ),
        ("forcast", 20 - 97.5 / 10),
        ("forcast_grade", 20.43 - 0.11 * 97.5),
        ("easy_listening", 60 / 8),
        ("strain_index", 3 * 180 / 8 / 10),
        ("wheeler_smith", LENGTH * 10 * 42 / 120),
        ("mcalpine_eflaw", (120 + 48) / 8),
        ("dale_chall_new", 64 - 0.95 * DIFFICULT - 0.69 * LENGTH),
        ("dale_chall_powers_sumner_kearl", 3.2672 + 0.1155 * DIFFICULT + 0.0596 * LENGTH),
        ("spache_1953", 0.141 * LENGTH + 0.086 * UNFAMILIAR + 0.839),
        ("bormuth_cloze", CLOZE),
        (
            "bormuth_grade",
            4.275
            + 12.881 * CLOZE
            - 34.934 * CLOZE**2
            + 20.388 * CLOZE**3
            + 26.194 * 0.35
            - 2.046 * 0.35**2
            - 11.767 * 0.35**3
            - 44.285 * (CLOZE * 0.35)
            + 97.620 * (CLOZE * 0.35) ** 2
            - 59.538 * (CLOZE * 0.35) ** 3,
        ),
        ("degrees_of_reading_power", 100 - 100 * CLOZE),
        ("danielson_bryan_1", 1.0364 * LETTERS + 0.0194 * 67.5 - 0.6059),
        ("danielson_bryan_2", 131.059 - 10.364 * LETTERS - 0.194 * 67.5),
        ("mean_sentence_length", LENGTH),
        ("mean_word_syllables", SYLLABLES),
        ("smog_german", math.sqrt(15 * 30 / 8) - 2),
        (
            "wiener_sachtextformel_1",
            0.1935 * THREE + 0.1672 * LENGTH + 0.1297 * LONG - 0.0327 * ONE - 0.875,
        ),
        ("wiener_sachtextformel_2", 0.2007 * THREE + 0.1682 * LENGTH + 0.1373 * LONG - 2.779),
        ("wiener_sachtextformel_3", 0.2963 * THREE + 0.1905 * LENGTH - 1.1144),
        ("wiener_sachtextformel_4", 0.2744 * THREE + 0.2656 * LENGTH - 1.693),
        ("dickes_steiwer", 235.95993 - 73.021 * math.log(5.5) - 12.56438 * math.log(16) - 50.03293 * 0.6),
        ("traenkle_bailer_1", 224.6814 - 79.8304 * math.log(5.5) - 12.24032 * math.log(16) - 1.292857 * 10),
        ("traenkle_bailer_2", 234.1063 - 96.11069 * math.log(5.5) - 2.05444 * 10 - 1.02805 * 5),
        ("fucks", SYLLABLES * LENGTH),
        ("fernandez_huerta", 206.84 - 0.60 * 150 - 1.02 * LENGTH),
        ("szigriszt_pazos", 206.835 - 62.3 * SYLLABLES - LENGTH),
        ("gutierrez_polini", 95.2 - 9.7 * LETTERS - 0.35 * LENGTH),
        ("crawford", -0.205 * (800 / 120) + 0.049 * 150 - 3.407),
        ("gulpease", 89 + (300 * 8 - 10 * 540) / 120),
    ],
)
def test_a_measure_is_what_the_published_coefficients_give(name: str, by_hand: float) -> None:
    measure = MEASURES[name]
    value = measure.function(**{need: COUNTS[need] for need in measure.needs})
    assert type(value) is float
    assert value == pytest.approx(by_hand, abs=1e-9)


def test_osman_is_what_the_published_coefficients_give() -> None:
    value = formulas.osman(120, 8, syllables=300, complex_words=12, long_words=30, faseeh_words=6)
    assert value == pytest.approx(200.791 - 1.015 * 15 - 24.181 * (2.5 + 0.1 + 0.25 + 0.05))


def test_bormuths_grade_needs_more_understanding_for_a_higher_criterion() -> None:
    text = {"words": 120, "sentences": 8, "characters": 540, "difficult_words": 18}
    assert formulas.bormuth_grade(**text, criterion=0.55) > formulas.bormuth_grade(**text)


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
def test_the_registry_says_where_a_measure_comes_from(measure: Measure) -> None:
    assert measure.function is getattr(formulas, measure.name)
    assert set(measure.needs) <= set(COUNTS)
    assert re.search(r"\b(?:18|19|20)\d\d\b|unknown", measure.source)
    assert measure.lowest < measure.highest


@pytest.mark.parametrize("name", formulas.__all__)
def test_a_formula_tells_its_source_its_direction_and_an_example(name: str) -> None:
    text = " ".join((inspect.getdoc(getattr(formulas, name)) or "").split())
    for heading in ("Parameters ---", "Returns ---", "References ---", "Examples ---"):
        assert heading in text
    assert re.search(r"\brises as a text gets harder|\bfalls as a text gets harder", text)
    if name in MEASURES:
        assert ("falls as" in text) == (MEASURES[name].direction == "easier")


def test_every_formula_is_a_measure_but_the_one_for_arabic() -> None:
    assert set(formulas.__all__) == {*MEASURES, "osman"}


def test_measures_are_named_as_other_programs_name_them_once() -> None:
    names = [measure.quanteda for measure in MEASURES.values() if measure.quanteda]
    assert len(set(names)) == len(names)
    assert MEASURES["flesch_kincaid_grade"].quanteda == "Flesch.Kincaid"
    assert MEASURES["smog"].textstat == "smog_index"


@pytest.mark.parametrize(
    ("name", "in_words"),
    [
        ("forcast", "5 to 20"),
        ("ari", "from -16.2"),
        ("gulpease", "up to 379"),
        ("bormuth_grade", "unbounded"),
    ],
)
def test_a_range_is_told_in_words(name: str, in_words: str) -> None:
    assert MEASURES[name].range == in_words


def test_the_default_measures_are_columns_of_the_row_in_their_order() -> None:
    fields = list(ReadabilityRow.__dataclass_fields__)
    assert tuple(fields[-len(DEFAULT_MEASURES) :]) == DEFAULT_MEASURES
    assert len(DEFAULT_MEASURES) == 11
