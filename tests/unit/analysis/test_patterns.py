"""Patterns as readers type them."""

import fnmatch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhetorica.analysis.patterns import Link, glob_test, may_be_one_word, parse_pattern, surface
from rhetorica.errors import OptionError


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("bureaucra*", ("bureaucra*",)),
        ("Front Line", ("front", "line")),
        ("front-line*", ("front", "line*")),
        ("  red \n tape ", ("red", "tape")),
        ("U.S. Office", ("u.s.", "office")),
        ("don’t", ("don't",)),
        ("A&E", ("a&e",)),
        ("10,000 nurses", ("10,000", "nurses")),
        ("£224", ("£224",)),
        ("£*", ("£*",)),
        ("“red tape”", ("red", "tape")),
        ("wom?n", ("wom?n",)),
        ("*", ("*",)),
        ("**", ("*",)),
        ("* of the world", ("*", "of", "the", "world")),
        ("[Applause]", ("applause",)),
        ("STRASSE", ("strasse",)),
        ("cafe\u0301", ("café",)),
        ("co\u00adoperate", ("cooperate",)),
    ],
)
def test_a_pattern_is_cut_into_words_as_a_text_is(text: str, words: tuple[str, ...]) -> None:
    assert parse_pattern(text).words == words


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("front line", Link.SPACE),
        ("front-line", Link.HYPHEN),
        ("front, line", Link.PUNCTUATION),
        ("front—line", Link.PUNCTUATION),
        ("front - line", Link.PUNCTUATION),
        ("front “line”", Link.SPACE),
    ],
)
def test_what_stands_between_two_words_is_known(text: str, link: Link) -> None:
    assert parse_pattern(text).links == (link,)


@pytest.mark.parametrize("text", ["", " ", "\n", "—", "“”", "…", "!", "-", "\u00ad", "\u200b"])
def test_a_pattern_without_a_word_is_refused(text: str) -> None:
    with pytest.raises(OptionError, match=r"is empty|holds no word") as refused:
        parse_pattern(text)
    assert refused.value.hint


def test_a_text_in_place_of_a_pattern_is_refused() -> None:
    with pytest.raises(OptionError, match="2,000 characters"):
        parse_pattern("word " * 400)


@given(st.text(st.sampled_from("ab.*?"), max_size=8), st.text(st.sampled_from("ab.\n"), max_size=10))
def test_a_glob_means_what_a_shell_means(glob: str, word: str) -> None:
    assert glob_test(glob)(word) == fnmatch.fnmatchcase(word, glob)


def test_a_glob_of_many_stars_takes_a_long_word_in_its_stride() -> None:
    assert not glob_test("*a" * 50 + "*b")("a" * 200_000)


@pytest.mark.parametrize(
    ("first", "second", "link", "may"),
    [
        ("front", "line", Link.SPACE, True),
        ("front", "line*", Link.SPACE, True),
        ("child", "care", Link.SPACE, True),
        ("every", "day", Link.SPACE, False),
        ("may", "be", Link.SPACE, False),
        ("a", "part", Link.SPACE, False),
        ("front", "*", Link.SPACE, False),
        ("front*", "line", Link.SPACE, False),
        ("front", "line", Link.PUNCTUATION, False),
        ("co", "operate", Link.SPACE, False),
        ("co", "operate", Link.HYPHEN, True),
        ("on", "line", Link.HYPHEN, True),
        ("on", "*", Link.HYPHEN, False),
        ("top", "10", Link.SPACE, False),
    ],
)
def test_two_words_are_one_only_where_both_say_something(
    first: str, second: str, link: Link, may: bool
) -> None:
    assert may_be_one_word(first, second, link) is may


def test_the_surface_keeps_capitals_and_nothing_else() -> None:
    assert surface("Co\u00adOperate") == "CoOperate"
    assert surface("Don’t") == "Don't"
    assert parse_pattern("Front-line “Staff*”").surface == "FrontlineStaff*"
