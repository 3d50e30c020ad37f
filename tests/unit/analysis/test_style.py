"""Style: what a careful person counts, sentence by sentence, and what is said where nothing can be."""

import math

import numpy as np
import pytest
from scipy.stats import chi2, poisson

from rhetorica.analysis.style import EVIDENT, Style, StyleRow, style
from rhetorica.analysis.style.marks import FEATURES
from rhetorica.corpus import Corpus, Speech
from rhetorica.errors import OptionError
from rhetorica.kernels.rates import poisson_interval, rates
from rhetorica.results import Result


def row(text: str, **settings: str) -> StyleRow:
    return style(text, **settings)[0]


def found(text: str, feature: str) -> list[str]:
    """Quotes of the occurrences of one feature that is evidence."""
    return [line.quote for line in style(text).evidence if line.feature == feature]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("We're sure it's theirs, and they don't mind.", 3),
        ("We’re sure it’s theirs, and they don’t mind.", 3),
        ("The children's rights and the workers' pay are everyone's business.", 0),
        ("'Tis true: she'd go, he'll stay, you've won, I'm lost, who's next?", 6),
        ("Who cannot go should not go.", 0),
        ("O accurs'd hour! Let's leave at six o'clock.", 1),
    ],
)
def test_contractions_are_two_words_drawn_together(text: str, count: int) -> None:
    assert row(text).contractions == count


def test_pronouns_are_counted_by_person_with_possessives_and_contractions() -> None:
    counted = row("I told you myself that we've lost our way, and they know it. Let's ask him for your sake.")
    assert counted.first_singular == 2
    assert counted.first_plural == 3
    assert counted.second_person == 2
    assert counted.third_person == 3


def test_acronyms_are_no_pronouns_but_shouted_pronouns_are() -> None:
    assert row("The US economy needs IT and helps us.").first_plural == 1
    assert row("The US economy needs IT and helps us.").third_person == 0
    assert row("THEY HELP US NOW.").first_plural == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("We will not go. No, never! Nobody asked, nor did nothing happen.", 6),
        ("It isn't so, it can't be so, and it cannot stay so.", 3),
        ("She lives at No 10. He works at No. 11 now. I know nought of notes.", 0),
        ("No one came. Ten said no.", 2),
        ("No 10 of us would agree? No: ten of us.", 1),
    ],
)
def test_negations_are_words_that_deny(text: str, count: int) -> None:
    assert row(text).negations == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("We must go, we can't wait, we'll win and they'd lose.", 4),
        ("The will of the people is our will, and a can of beans has its might.", 0),
        ("That will do. This might too.", 2),
        ("In May we asked William and Will. We may ask again.", 1),
        ("May I begin? May 2010 was cold.", 1),
        ("You cannot and you ought to know it. You should, you shall.", 4),
        ("We've come and he's gone.", 0),
    ],
)
def test_modals_are_told_from_nouns_months_and_names(text: str, count: int) -> None:
    assert row(text).modals == count


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Why? Because. Who pays for it?", ["Why?", "Who pays for it?"]),
        ("Are we ready?! We are.", ["Are we ready?"]),
        ("“Will we win?” he asked her. She knew.", []),
        ("He asked: “Will we win?” They did not know.", ["He asked: “Will we win?"]),
        ("We ended it. [Any questions?] Then we left.", []),
        ("Is this the U.S.?", ["Is this the U.S.?"]),
    ],
)
def test_questions_are_sentences_that_end_in_a_question_mark(text: str, asked: list[str]) -> None:
    assert found(text, "questions") == asked
    assert row(text).questions == len(asked)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("In 1998 there were two hundred and four of them, 3.5 per cent.", 3),
        ("It cost £1.7 billion, or twenty-five million pounds, in 2010-11.", 3),
        ("One of us won. No one knew. Only one in ten.", 1),
        ("We met the G7 about Covid-19 and flew an F-16 in the mid-1990s.", 1),
        ("Thousands came, then a dozen, then one hundred.", 3),
        ("In 2010, 20 came and 30 left.", 3),
    ],
)
def test_numerals_are_numbers_in_digits_or_words_each_counted_once(text: str, count: int) -> None:
    assert row(text).numerals == count


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("It cost £1.7 billion and $20.", ["£1.7 billion", "$20"]),
        (
            "Ten thousand pounds, 50p, one dollar and 30 cents.",
            ["Ten thousand pounds", "50p", "one dollar", "30 cents"],
        ),
        ("We spent millions of pounds, £224m in all.", ["millions of pounds", "£224m"]),
        ("It cost 20 million US dollars.", ["20 million US dollars"]),
        ("Some 30 per cent paid a pound. In 2010 we had 5 schools.", []),
    ],
)
def test_sums_of_money_have_a_currency(text: str, sums: list[str]) -> None:
    assert found(text, "money") == sums
    assert row(text).money == len(sums)
    assert row(text).numerals >= len(sums)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We asked Mr. Gordon Brown of the Treasury.", ["Mr. Gordon Brown", "Treasury"]),
        (
            "We asked the Secretary of State, Ada Bell, and the NHS.",
            ["Secretary of State", "Ada Bell", "NHS"],
        ),
        ("Ambleford waited. Then I came with my Kim Bromley-Derry.", ["Kim Bromley-Derry"]),
        ("WE WILL WIN IN AMBLEFORD.", []),
        ("So I said nothing.", []),
    ],
)
def test_names_are_words_in_a_row_with_capitals_inside_a_sentence(text: str, names: list[str]) -> None:
    assert found(text, "names") == names
    assert row(text).names == len(names)


def test_sentence_lengths_are_told_by_quantiles() -> None:
    sentences = [f"{'We ' * (length - 1)}win." for length in range(1, 12)]
    counted = row(" ".join(sentences))
    assert counted.sentences == 11
    assert (counted.sentence_q10, counted.sentence_median, counted.sentence_q90) == (2, 6, 10)
    assert counted.sentence_longest == 11
    assert counted.short_sentences == 8
    assert counted.short_sentence_share == pytest.approx(8 / 11)


def test_words_inside_quotation_marks_have_a_share() -> None:
    counted = row("He said “never again” to us all. We agreed.")
    assert (counted.quoted_words, counted.words) == (2, 9)
    assert counted.quoted_share == pytest.approx(2 / 9)


def test_rates_are_per_thousand_words_with_exact_poisson_bounds() -> None:
    text = "We will win this for you all now, and not for them. " * 25
    counted = row(text)
    assert counted.words == 300
    assert counted.negations == 25
    assert counted.negations_per_1000 == pytest.approx(1000 * 25 / 300)
    # Garwood by chi squared: 16.18 and 36.90 occurrences.
    assert counted.negations_low == pytest.approx(1000 * chi2.ppf(0.025, 50) / 2 / 300)
    assert counted.negations_high == pytest.approx(1000 * chi2.ppf(0.975, 52) / 2 / 300)
    assert counted.money_low == counted.money_per_1000 == 0
    assert counted.money_high == pytest.approx(1000 * -math.log(0.025) / 300)


def test_poisson_bounds_leave_two_and_a_half_per_cent_outside() -> None:
    counts = np.array([0, 1, 3, 10, 400])
    low, high = poisson_interval(counts)
    np.testing.assert_allclose(poisson.cdf(counts, high), 0.025)
    np.testing.assert_allclose(poisson.sf(counts[1:] - 1, low[1:]), 0.025)
    assert low[0] == 0


def test_rates_of_nothing_are_undefined() -> None:
    assert all(math.isnan(values[0]) for values in rates([0], [0]))


def test_a_speech_without_words_has_no_rates_and_a_note() -> None:
    result = style(Corpus([Speech("empty", ""), Speech("a", "We won. Why?")]))
    empty, spoken = result
    assert empty.words == empty.negations == empty.questions == 0
    for name in ("negations_per_1000", "negations_high", "quoted_share", "sentence_median"):
        assert math.isnan(getattr(empty, name))
        assert not math.isnan(getattr(spoken, name))
    assert any("no words" in note and "empty" in note for note in result.notes)


def test_three_thousand_words_without_a_stop_have_rates_but_nothing_of_sentences() -> None:
    result = style("we will not go on and on " * 500)
    counted = result[0]
    assert counted.negations_per_1000 == pytest.approx(1000 / 7)
    for name in ("questions_per_1000", "sentence_median", "sentence_longest", "short_sentence_share"):
        assert math.isnan(getattr(counted, name))
    assert any("no sentence ends" in note for note in result.notes)


def test_furniture_counts_only_when_kept() -> None:
    text = "We won.\n\n[Applause for Ada]\n\nWe will win."
    assert row(text).words == 5
    assert row(text, furniture="keep").words == 8


def test_list_items_may_stand_as_sentences() -> None:
    text = "We will:\n\n- build homes;\n- hire nurses;\n- mend roads.\n"
    assert row(text, lists="items").sentences > row(text).sentences


def test_a_row_does_not_depend_on_the_other_speeches() -> None:
    text = "Why should we pay £20 to the Bank of Ambleford? They don't."
    together = style(Corpus([Speech("b", "Is Will there? No."), Speech("a", text)]))
    assert together[1] == style(Corpus([Speech("a", text)]))[0]


def test_evidence_is_in_the_order_of_the_speech_and_slices_back() -> None:
    text = "Why?\n\nWe paid £20 to Ada Bell. “Was it the Bank?” he said to her."
    corpus = Corpus([Speech("b", "We won."), Speech("a", text)])
    lines = list(style(corpus).evidence)
    assert [line.feature for line in lines][:3] == ["questions", "money", "names"]
    assert all(line.row == 1 and text[line.start : line.end] == line.quote for line in lines)
    assert {line.feature for line in lines} <= set(EVIDENT)
    assert (lines[1].paragraph, lines[1].sentence) == (1, 1)
    (bank,) = (line for line in lines if line.quote == "Bank")
    assert bank.quoted
    assert bank.in_name


def test_evidence_of_a_selection_goes_with_it() -> None:
    result = style(Corpus([Speech("a", "Why?"), Speech("b", "How? When?")]))
    assert [line.quote for line in result.where(id="b").evidence] == ["How?", "When?"]


def test_clustering_is_told() -> None:
    assert any("too narrow" in note for note in style("We won.").notes)


def test_every_feature_has_its_four_columns() -> None:
    columns = style("We won.").columns
    assert all(f"{name}{end}" in columns for name in FEATURES for end in ("", "_per_1000", "_low", "_high"))


def test_an_unknown_setting_is_refused() -> None:
    with pytest.raises(OptionError, match="lists"):
        row("We won.", lists="throw")


def test_a_result_survives_json_with_its_undefined_values_and_evidence() -> None:
    result = style(Corpus([Speech("a", "Why pay £20 to the Bank?"), Speech("b", "")]))
    again = Result.from_json(result.to_json())
    assert isinstance(again, Style)
    assert again == result
    assert again.evidence[0].quote == result.evidence[0].quote


def test_the_signature_names_settings_and_sentences() -> None:
    signature = style("We won.", lists="items").signature
    assert (signature["furniture"], signature["lists"]) == ("drop", "items")
    assert str(signature["sentences"]).startswith("sentencex")
