"""Collocates, worked by hand."""

import math

import pytest

import rhetorica as rh
from rhetorica.errors import EmptyCorpusError, OptionError
from rhetorica.results import Result

PLEA = (
    "Red tape is a tax on time. Cut red tape! We cut red tape once; we shall cut it again. No more red tape."
)


def test_every_figure_of_a_row_is_what_a_hand_count_gives() -> None:
    # Outside the four hits are 16 words: is a tax on time, cut, we cut once we shall cut it again, no more.
    # Within two words and the sentence stand 9: is a, cut, we cut once we, no more.
    result = rh.collocates(PLEA, "red tape", window=2, min_count=2)
    assert [(row.collocate, row.count, row.total) for row in result] == [("we", 2, 2), ("cut", 2, 3)]
    cut = result[1]
    assert cut.expected == pytest.approx(3 * 9 / 16)
    cells = [(2, 3 * 9 / 16), (7, 9 - 27 / 16), (1, 3 - 27 / 16), (6, 16 - 9 - 3 + 27 / 16)]
    assert cut.g2 == pytest.approx(2 * sum(o * math.log(o / e) for o, e in cells))
    assert cut.log_dice == pytest.approx(14 + math.log2(2 * 2 / (4 + 3)))
    assert cut.speeches == 1


def test_the_window_never_leaves_the_sentence() -> None:
    result = rh.collocates("They sleep. Nets tear. We mend.", "nets", min_count=1)
    assert [row.collocate for row in result] == ["tear"]


def test_a_word_near_two_hits_counts_once() -> None:
    (row,) = rh.collocates("nets near nets", "nets", min_count=1)
    assert (row.collocate, row.count) == ("near", 1)


def test_words_of_the_hits_are_no_collocates() -> None:
    result = rh.collocates("red tape red tape", "red tape", min_count=1)
    assert len(result) == 0
    assert "2 hits in 1 of 1 speeches; 0 words stand within the window" in result.notes


def test_left_and_right_apart() -> None:
    text = "one two nets three four"
    found = {
        (left, right): {
            row.collocate for row in rh.collocates(text, "nets", left=left, right=right, min_count=1)
        }
        for left in (0, 1)
        for right in (0, 1)
    }
    assert found == {(0, 0): set(), (0, 1): {"three"}, (1, 0): {"two"}, (1, 1): {"two", "three"}}


def test_what_stands_there_less_than_by_chance_is_negative() -> None:
    # Of 27 words outside the hits 21 are "and", so that chance would put 4.7 of them among the 6 near a hit.
    text = "Nets tear and. " * 3 + "And and and and and and rope. " * 3
    rows = {row.collocate: row for row in rh.collocates(text, "nets", window=2)}
    assert rows["and"].count == 3
    assert rows["and"].expected == pytest.approx(21 * 6 / 27)
    assert rows["and"].g2 < 0 < rows["tear"].g2


def test_content_words_only_and_no_figure_changes() -> None:
    every = {row.collocate: row for row in rh.collocates(PLEA, "red tape", min_count=1)}
    content = {row.collocate: row for row in rh.collocates(PLEA, "red tape", min_count=1, features="content")}
    assert set(content) == {"tax", "time", "cut"}
    assert all(every[word] == row for word, row in content.items())


def test_the_evidence_quotes_from_the_collocate_to_the_nearest_hit() -> None:
    result = rh.collocates(PLEA, "red tape", window=2, min_count=2)
    quotes = {
        row.collocate: [line.quote for line in result.evidence.of_row(n)] for n, row in enumerate(result)
    }
    assert quotes == {"we": ["We cut red tape", "red tape once; we"], "cut": ["Cut red tape", "cut red tape"]}


def test_the_evidence_stays_on_the_side_that_was_asked_for() -> None:
    (row,) = rh.collocates("nets one two three nets", "nets", left=0, right=1, min_count=1).evidence
    assert row.quote == "nets one"


def test_phrase_rows_and_expressions_have_collocates() -> None:
    (row,) = rh.phrases(PLEA, min_count=4).topics
    assert (
        rh.collocates(PLEA, row, min_count=2).to_dicts()
        == rh.collocates(PLEA, "red tape", min_count=2).to_dicts()
    )
    by_expression = rh.collocates(PLEA, "red.tape", regex=True, min_count=2)
    assert by_expression.to_dicts() == rh.collocates(PLEA, "red tape", min_count=2).to_dicts()


@pytest.mark.parametrize("text", ["", "…", "nets", "nets."])
def test_nothing_near_is_nothing(text: str) -> None:
    result = rh.collocates(text, "nets", min_count=1)
    assert len(result) == 0
    assert len(result.evidence) == 0


def test_a_pattern_that_matches_everything_leaves_nothing_outside() -> None:
    assert len(rh.collocates(PLEA, "*", min_count=1)) == 0


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(EmptyCorpusError):
        rh.collocates(rh.Corpus([]), "nets")
    for settings in ({"window": -1}, {"left": -1}, {"right": -1}, {"min_count": 0}, {"features": "some"}):
        with pytest.raises(OptionError):
            rh.collocates(PLEA, "tape", **settings)  # type: ignore[arg-type]


def test_collocates_survive_json() -> None:
    result = rh.collocates(PLEA, "red tape", min_count=1)
    assert Result.from_json(result.to_json()) == result
