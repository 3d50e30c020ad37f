"""Where patterns stand, on sentences short enough to see."""

import pytest

from rhetorica.analysis.matching import find_matches
from rhetorica.analysis.patterns import parse_pattern
from rhetorica.errors import OptionError
from rhetorica.text.index import TokenIndex


def found(text: str, pattern: str, **settings: object) -> list[str]:
    index = TokenIndex.build([text])
    tokens = index.tokens(lists="items")
    matches = find_matches(index, tokens, parse_pattern(pattern), **settings)  # type: ignore[arg-type]
    spans = zip(matches.first.tolist(), matches.last.tolist(), strict=True)
    return [text[tokens.start[first] : tokens.end[last - 1]] for first, last in spans]


FRONT = "At the front line, a front-line nurse and frontline teachers; front lines. In front: lines."


@pytest.mark.parametrize("pattern", ["front line*", "front-line*", "frontline*", "FRONT LINE*"])
def test_space_hyphen_and_nothing_are_spellings_of_one_another(pattern: str) -> None:
    assert found(FRONT, pattern) == ["front line", "front-line", "frontline", "front lines"]


@pytest.mark.parametrize(
    ("pattern", "hits"),
    [
        ("front line*", ["front line", "front lines"]),
        ("front-line*", ["front-line"]),
        ("frontline*", ["frontline"]),
        ("line", ["line", "line"]),
    ],
)
def test_exact_spelling_tells_them_apart(pattern: str, hits: list[str]) -> None:
    assert found(FRONT, pattern, hyphen="exact") == hits


def test_a_glob_does_not_swallow_the_next_word() -> None:
    assert found("A line manager, a line-manager.", "line*") == ["line", "line"]
    assert found("The line staff stand.", "lines*") == []


def test_function_words_are_never_written_as_one() -> None:
    assert found("It may be maybe; a part is apart; every day is everyday.", "may be") == ["may be"]
    assert found("It may be maybe; a part is apart; every day is everyday.", "apart") == ["apart"]
    assert found("It may be maybe; a part is apart; every day is everyday.", "everyday") == ["everyday"]


def test_short_parts_are_one_word_only_with_a_hyphen() -> None:
    text = "We co-operate, we cooperate; co operate is odd."
    assert found(text, "cooperate") == ["co-operate", "cooperate"]
    assert found(text, "co-operate") == ["co-operate", "cooperate", "co operate"]


def test_punctuation_between_words_is_no_match_unless_the_pattern_has_some() -> None:
    text = "We saw Manchester United, states of joy. The United States won. United: States? United “States”."
    assert found(text, "united states") == ["United States", "United “States"]
    assert found(text, "united, states") == [
        "United, states",
        "United States",
        "United: States",
        "United “States",
    ]


def test_a_match_crosses_neither_sentence_nor_list_item_nor_paragraph() -> None:
    assert found("We rest. Now we go.", "rest, now") == []
    assert found("We need:\n\n– big boats;\n\n– new nets.", "boats, new") == []
    assert found("We rest\n\nNow we go.", "rest now") == []


def test_a_match_crosses_no_speech() -> None:
    index = TokenIndex.build(["We will", "rest now"])
    assert not len(find_matches(index, index.tokens(), parse_pattern("will rest")).first)


def test_overlapping_matches_count_once_from_the_left_the_longest_first() -> None:
    assert found("never never never", "never never") == ["never never"]
    assert found("go go go go", "go go") == ["go go", "go go"]
    # The word alone fits, and so does the word with the one that a hyphen joins to it.
    assert found("a well-being plan", "well*") == ["well"]
    assert found("a sea-side seat", "sea s*") == ["sea-side"]


def test_case_counts_where_asked() -> None:
    text = "The US and us. Frontline staff; the front line; Front Line; front-line."
    assert found(text, "US", case=True) == ["US"]
    assert found(text, "front line", case=True) == ["front line", "front-line"]
    assert found(text, "Frontline", case=True) == ["Frontline"]
    assert found(text, "F* L*", case=True, hyphen="exact") == ["Front Line"]


def test_a_lone_star_is_any_one_word() -> None:
    text = "Citizens of the world, citizens of the whole world."
    assert found(text, "* of the world") == ["Citizens of the world"]
    assert found(text, "*") == [word.strip(",.") for word in text.split()]


def test_marks_inside_words_do_not_matter() -> None:
    text = "Don’t co\u00adoperate at the cafe\u0301 in the U.S. for £1.7 billion."
    for pattern in ("don't", "cooperate", "café", "u.s.", "£1.7", "£*", "co?perate"):
        assert len(found(text, pattern)) == 1, pattern


def test_dropped_furniture_is_not_searched() -> None:
    index = TokenIndex.build(["We won. [Applause]"])
    pattern = parse_pattern("applause")
    assert not len(find_matches(index, index.tokens(), pattern).first)
    assert len(find_matches(index, index.tokens(furniture="keep"), pattern).first) == 1


def test_an_unknown_spelling_rule_is_refused() -> None:
    with pytest.raises(OptionError, match="hyphen='keep'"):
        found("one", "one", hyphen="keep")


@pytest.mark.parametrize("text", ["", " ", "…", "one"])
def test_nothing_is_found_in_nothing(text: str) -> None:
    assert found(text, "two three") == []
