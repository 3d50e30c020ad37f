"""Spellings of one phrase are one row, each with its own count; what changes the sense is never folded."""

import pytest
from hypothesis import given

import rhetorica as rh
from rhetorica.analysis.phrases.variants import fold_words, singular
from rhetorica.text.background import Background
from rhetorica_testing.strategies import corpora, texts


def spellings(text: str, phrase: str) -> dict[str, int]:
    (row,) = rh.phrases(text).where(phrase=phrase)
    return {variant["form"]: variant["count"] for variant in row.variants}


def test_a_compound_is_its_two_words_where_the_corpus_has_both() -> None:
    text = "The quay side is cold. Quayside men wait. They like the quay-side. The quayside sings."
    assert spellings(text, "quayside") == {"quayside": 2, "quay side": 1, "quay-side": 1}


def test_a_compound_stays_whole_where_the_corpus_has_no_two_words() -> None:
    text = "Quayside nets dry. We mend quayside nets."
    assert [row.words for row in rh.phrases(text).topics] == [2]


def test_a_contraction_is_what_it_stands_for() -> None:
    text = "I'm proud of these boats. Believe me: I am proud of these boats."
    (row,) = rh.phrases(text).lines
    assert {variant["form"] for variant in row.variants} == {
        "I'm proud of these boats",
        "I am proud of these boats",
    }
    for each in row.occurrences:
        assert text[each["start"] : each["end"]] in ("I'm proud of these boats", "I am proud of these boats")


def test_no_occurrence_begins_or_ends_inside_a_contraction() -> None:
    text = "They don't mend torn nets. We can't mend torn nets. You do not mend torn nets."
    forms = {text[o["start"] : o["end"]] for row in rh.phrases(text) for o in row.occurrences}
    assert "can't mend torn nets" not in forms
    assert "mend torn nets" in forms


def test_plural_and_singular_nouns_are_one_topic() -> None:
    text = "A harbour pilot waits. Two harbour pilots sleep. The harbour pilots wake."
    assert spellings(text, "harbour pilots") == {"harbour pilots": 2, "harbour pilot": 1}


@pytest.mark.parametrize(
    "text",
    [
        "More money for boats. No money for boats.",
        "We do mend nets here. We do not mend nets here.",
        "They lost forty old boats. They lost fifty old boats.",
    ],
)
def test_negation_and_number_are_never_folded(text: str) -> None:
    first, second = (part.strip(" .") for part in text.split(". ", 1))
    for row in rh.phrases(text):
        assert row.phrase not in (first, second)


@pytest.mark.parametrize("word", ["news", "goods", "means", "bus", "crisis", "glass", "his", "was"])
def test_words_that_only_look_like_plurals_stay(word: str) -> None:
    corpus = rh.Corpus([rh.Speech("a", f"{word} {word[:-1]}.")])
    words = fold_words(corpus.index, corpus.index.tokens(), Background.default())
    assert len(set(words.tokens.ids.tolist())) == 2


def test_regular_plurals() -> None:
    pairs = {"cases": "case", "houses": "house", "nurses": "nurse", "classes": "class", "families": "family"}
    assert {plural: singular(plural) for plural in pairs} == pairs


@given(corpora(min_size=1, max_size=3, of=texts()))
def test_folding_keeps_every_word_its_place_and_its_sentence(corpus: rh.Corpus) -> None:
    plain = corpus.index.tokens()
    words = fold_words(corpus.index, plain, Background.default())
    whole = ~words.second_part
    assert words.tokens.start[whole].tolist() == plain.start.tolist()
    assert words.tokens.sentence[whole].tolist() == plain.sentence.tolist()
    assert (words.tokens.bounds[1:] >= plain.bounds[1:]).all()
    assert len(words.spoken) == len(words.tokens.ids)


def test_a_shorter_form_inside_a_line_is_its_variant_not_a_line_of_its_own() -> None:
    text = (
        "Each lantern on the pier burned for the missing crew. We rowed."
        " Each lantern on the pier burned for the missing crew."
        " Her candle on the pier burned for the missing crew."
    )
    (line,) = rh.phrases(text).lines
    assert line.count == 3
    assert [variant["count"] for variant in line.variants] == [2, 1]
    assert text[line.occurrences[2]["start"] : line.occurrences[2]["end"]].endswith(
        "burned for the missing crew"
    )


def test_a_form_with_another_negation_stays_a_line_of_its_own() -> None:
    text = (
        "We will never leave the harbour families behind. Believe it."
        " We will never leave the harbour families behind. They gladly leave the harbour families behind."
    )
    counts = {row.phrase: row.count for row in rh.phrases(text).lines}
    assert counts["We will never leave the harbour families behind"] == 2
    assert counts["leave the harbour families behind"] == 3


def test_a_copy_of_a_speech_counts_once_and_is_named() -> None:
    text = " ".join(
        f"On day {day} the harbour bell rang {day * 2} times for the cod fleet." for day in range(9)
    )
    speeches = [rh.Speech("a", text), rh.Speech("b", "Nets are dear."), rh.Speech("copy", text.upper())]
    once = rh.phrases(rh.Corpus(speeches))
    assert "copies count once: copy repeats a" in once.notes
    assert {id for row in once for id in row.by_speech} == {"a"}
    kept = rh.phrases(rh.Corpus(speeches), duplicates="keep")
    assert {id for row in kept for id in row.by_speech} == {"a", "copy"}


def test_capitals_of_a_caption_are_not_the_wording_shown() -> None:
    corpus = rh.Corpus(
        [rh.Speech("a", "THE COD FLEET SAILS AT NOON"), rh.Speech("b", "The cod fleet sails at noon.")]
    )
    assert [row.phrase for row in rh.phrases(corpus).lines] == ["The cod fleet sails at noon"]


def test_single_words_come_with_their_family_and_without_names_and_verbs() -> None:
    text = (
        "Bureaucracy grows. The bureaucrats want it. A bureaucratic harbour wants a bell. They want to ring it."
        " We met Hobb. They like Hobb."
    )
    rows = {row.phrase.lower(): row for row in rh.phrases(text, min_words=1).topics if row.words == 1}
    (family,) = [row for row in rows.values() if row.count == 3]
    assert {variant["form"].lower() for variant in family.variants} == {
        "bureaucracy",
        "bureaucrats",
        "bureaucratic",
    }
    assert not {"want", "hobb", "they"} & set(rows)


def test_single_words_are_listed_only_on_request() -> None:
    text = "Bureaucracy grows. Bureaucracy sleeps."
    assert not len(rh.phrases(text))
    assert [row.phrase for row in rh.phrases(text, min_words=1)] == ["Bureaucracy"]


@given(corpora(min_size=1, max_size=3, of=texts()))
def test_single_words_slice_back(corpus: rh.Corpus) -> None:
    for row in rh.phrases(corpus, min_words=1):
        assert row.count == len(row.occurrences) >= 2
        for each in row.occurrences:
            assert corpus[each["id"]].text[each["start"] : each["end"]]
