"""Counts by speech and by sentence: what each word adds."""

import numpy as np
import pytest

from rhetorica.analysis.counting import COUNTS, Counts, acronyms, sentence_counts
from rhetorica.text.index import TokenIndex

TEXTS = ("We asked the NSPCC why. It said nothing of importance!", "", "So be it, and so it is to be. No.")


@pytest.fixture
def counts() -> Counts:
    index = TokenIndex.build(TEXTS)
    return Counts.of_tokens(index, index.tokens())


def test_every_count_has_an_entry_a_speech(counts: Counts) -> None:
    of = counts.of(
        [*COUNTS, "types", "spaces", "monosyllables", "mini_words", "prepositions", "conjunctions"]
    )
    assert {name: values.tolist() for name, values in of.items()} == {
        "words": [10, 0, 10],
        "sentences": [2, 0, 2],
        "syllables": [17, 0, 10],
        "characters": [43, 0, 21],
        "polysyllables": [2, 0, 0],
        "difficult_words": [2, 0, 0],
        "complex_words": [2, 0, 0],
        "unfamiliar_words": [2, 0, 0],
        "long_words": [2, 0, 0],
        "types": [10, 0, 7],
        "spaces": [9, 0, 9],
        "monosyllables": [7, 0, 10],
        "mini_words": [5, 0, 10],
        "prepositions": [1, 0, 1],
        "conjunctions": [1, 0, 3],
    }


def test_counts_by_sentence_stand_in_the_order_of_the_text(counts: Counts) -> None:
    by_sentence = counts.by_sentence(["words", "sentences", "syllables", "spaces"])
    assert by_sentence.tolist() == [[5, 1, 9, 5], [5, 1, 8, 5], [9, 1, 9, 9], [1, 1, 1, 1]]


def test_sentences_of_a_speech_are_found_among_all(counts: Counts) -> None:
    assert [counts.sentences_of(speech) for speech in range(3)] == [slice(0, 2), slice(0, 0), slice(2, 4)]


def test_no_words_at_all_have_no_sentences() -> None:
    index = TokenIndex.build(["", " "])
    counts = Counts.of_tokens(index, index.tokens())
    assert counts.by_sentence(["words", "syllables"]).shape == (0, 2)
    assert sentence_counts(counts.tokens).tolist() == [0, 0]
    assert counts.of(["types", "spaces"])["types"].tolist() == [0, 0]


def test_an_unknown_count_is_an_error(counts: Counts) -> None:
    with pytest.raises(KeyError):
        counts.of(["adverbs"])


def test_capitals_in_a_shouted_sentence_are_no_acronyms() -> None:
    tokens = TokenIndex.build(["ALL OF US. The NHS and UK."]).tokens()
    assert np.flatnonzero(acronyms(tokens)).tolist() == [4, 6]
