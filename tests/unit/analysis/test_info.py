"""What was read, and what of it was never spoken."""

from rhetorica.analysis.info import info
from rhetorica.corpus import Corpus, Speech
from rhetorica.results import Result

CORPUS = Corpus(
    [
        Speech(
            "a",
            "Thank you. [Applause]\n\nLet us begin.",
            speaker="Ada",
            date="2010-07",
            meta={"party": "Green"},
        ),
        Speech("b", "We won. [Applause] Now we work.", date="2013", meta={"party": "Green"}),
        Speech("c", ""),
    ],
    notes=["one was skipped"],
)


def test_spoken_words_and_words_left_out_are_counted_apart() -> None:
    assert [(row.words, row.words_left_out, row.left_out) for row in info(CORPUS)] == [
        (5, 1, 1),
        (5, 1, 1),
        (0, 0, 0),
    ]


def test_what_was_left_out_is_quoted_with_its_reason() -> None:
    result = info(CORPUS)
    assert [(row.id, row.quote, row.reason) for row in result.evidence] == [
        ("a", "[Applause]", "stage direction"),
        ("b", "[Applause]", "stage direction"),
    ]
    assert result[1:].evidence[0].row == 0


def test_the_overview_is_counts_dates_fields_and_what_was_left_out() -> None:
    assert info(CORPUS).overview == (
        "3 speeches, 10 words spoken, 2010-07 to 2013 (1 without a date)",
        "Fields: speaker (1 value in 1 of 3 speeches), date (2 values in 2 of 3 speeches), "
        "party (1 value in 2 of 3 speeches)",
        "Left out as never spoken: 2 stretches, 2 words: stage direction (2)",
    )
    assert info("We won.").overview == (
        "1 speech, 2 words spoken, no dates",
        "Nothing was left out as never spoken",
    )


def test_notes_are_those_of_the_corpus_and_it_comes_back_from_json() -> None:
    result = info(CORPUS)
    assert result.notes == ("one was skipped",)
    assert Result.from_json(result.to_json()) == result
