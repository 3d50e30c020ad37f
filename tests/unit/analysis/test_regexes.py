"""Regular expressions: where they match, and that they always end."""

import pytest

import rhetorica as rh
from rhetorica.analysis import regexes
from rhetorica.errors import OptionError


def found(text: str, expression: str, **settings: object) -> list[str]:
    hits = rh.kwic(text, expression, regex=True, **settings)  # type: ignore[arg-type]
    assert [" ".join(text[hit.start : hit.end].split()) for hit in hits] == [hit.match for hit in hits]
    return [hit.match for hit in hits]


def test_an_expression_sees_one_sentence_at_a_time() -> None:
    text = "Never again. We said: never, never again!\n\nNot now"
    assert found(text, r"^\w+") == ["Never", "We", "Not"]
    assert found(text, r"\S+$") == ["again.", "again!", "now"]
    assert found(text, r"again.*Not") == []


def test_white_space_of_any_kind_is_one_space() -> None:
    assert found("We hold the front\r\n  line\u00a0today.", "front line today") == ["front line today"]


def test_what_nobody_spoke_is_absent() -> None:
    text = "We will win [Applause] the day."
    assert found(text, "win the day|applause") == ["win [Applause] the day"]
    assert found(text, "applause", furniture="keep") == ["Applause"]


def test_case_counts_where_asked() -> None:
    assert found("The US and us.", r"\bus\b") == ["US", "us"]
    assert found("The US and us.", r"\bus\b", case=True) == ["us"]


def test_the_quotation_mark_that_opens_a_sentence_is_part_of_it() -> None:
    assert found("He left. “We will win,” she said.", r"^“We.*said\.$") == ["“We will win,” she said."]


def test_matches_without_a_character_are_none() -> None:
    assert found("One two.", r"x*") == []
    assert found("One two.", r"\b") == []
    assert found("A bba b.", r"b*") == ["bb", "b"]


def test_everything_matches_once_a_sentence() -> None:
    assert found("One two. Three.", ".*") == ["One two.", "Three."]


def test_an_expression_may_match_inside_a_word_and_between_words() -> None:
    (hit,) = rh.kwic("Debureaucratise it — now.", "bureau", regex=True, window=1)
    assert (hit.left, hit.match, hit.right) == ("De", "bureau", "cratise it")
    (dash,) = rh.kwic("Debureaucratise it — now.", "—", regex=True, window=1)
    assert (dash.left, dash.match, dash.right) == ("it", "—", "now.")


@pytest.mark.parametrize(
    ("expression", "reason"),
    [
        ("", "is empty"),
        ("(a", "at character 2: missing \\)"),
        ("a**", "at character 2: multiple repeat"),
        ("[z", "at character 2: unterminated character set"),
        ("*a", "at character 0: nothing to repeat"),
        ("x{3,1}", "at character 2: min repeat greater than max repeat"),
        (r"\p{Nonsense}", "unknown property"),
        ("(?R)", "recurs at character 0"),
        ("a(?1)", "recurs at character 1"),
        ("(a{1000}){1000}", "counts in braces"),
        ("a{99999999999}", "counts in braces"),
        ("a" * 1001, "has 1,001 characters"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_place(expression: str, reason: str) -> None:
    with pytest.raises(OptionError, match=reason) as refused:
        rh.kwic("One two.", expression, regex=True)
    assert refused.value.hint


def test_an_escaped_bracket_before_a_question_mark_is_no_recursion() -> None:
    assert found("They (Rome) fell.", r"\(?Rome") == ["(Rome"]


@pytest.mark.parametrize("expression", ["(a|aa)+$", "(a+)+$", "(a|a?)+$", "(.*?a){20}!"])
def test_an_expression_that_never_ends_is_stopped(expression: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regexes, "SECONDS", 0.1)
    with pytest.raises(OptionError, match="was stopped after") as stopped:
        rh.kwic("a" * 20_000 + "b", expression, regex=True)
    assert stopped.value.hint


def test_one_sentence_out_of_many_is_enough_to_be_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regexes, "SECONDS", 0.1)
    corpus = rh.Corpus([rh.Speech("a", "Once more."), rh.Speech("b", "Go on. " + "a" * 20_000 + "b")])
    with pytest.raises(OptionError, match="was stopped after"):
        rh.kwic(corpus, "(a|aa)+$", regex=True)
