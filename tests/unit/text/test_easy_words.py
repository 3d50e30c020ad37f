"""Easy words: the two lists and the inflections each counts as easy."""

import subprocess
import sys

import pytest

from rhetorica.errors import RhetoricaError
from rhetorica.text import easy_words
from rhetorica.text.easy_words import (
    dale_chall_source,
    dale_chall_words,
    is_easy_for_dale_chall,
    is_easy_for_spache,
    spache_words,
)


@pytest.mark.parametrize(
    "word",
    [
        "mother",
        "mothers",
        "mother's",
        "mothers'",
        "says",
        "churches",
        "stories",
        "helped",
        "hoped",
        "stopped",
        "carried",
        "helping",
        "hoping",
        "stopping",
        "taken",
        "longer",
        "longest",
        "bravest",
        "prettier",
        "gladly",
        "don't",
        "weren't",
        "there's",
        "baby",
        "good",
        "bye",
        "b",
        "1948",
        "£224",
    ],
)
def test_words_of_the_list_and_their_regular_inflections_are_easy(word: str) -> None:
    assert is_easy_for_dale_chall([word]).tolist() == [True]


@pytest.mark.parametrize(
    "word",
    [
        "bureaucracy",
        "burner",
        "easily",
        "necessary",
        "prevented",
        "diseases",
        "blackish",
        "u.s.",
        "tb",
        "мир",
        "s's",
    ],
)
def test_other_words_are_difficult(word: str) -> None:
    assert is_easy_for_dale_chall([word]).tolist() == [False]


def test_the_singular_of_a_listed_plural_is_easy_but_no_word_is_cut_that_is_no_plural() -> None:
    listed = dale_chall_words()
    assert {"babies", "baby", "socks", "sock", "potatoes", "potato", "circus", "always"} <= listed
    assert not {"circu", "alway", "potatoe", "doe", "wa", "movy"} & listed


def test_spache_does_not_count_adverbs_and_comparatives_as_easy() -> None:
    assert is_easy_for_spache(["glad", "asked", "mothers", "stopping"]).tolist() == [True] * 4
    assert is_easy_for_spache(["gladly", "braver", "government"]).tolist() == [False] * 3


def test_the_lists_have_the_size_they_were_published_with() -> None:
    assert 2_900 < len(dale_chall_words()) < 3_000
    assert 1_000 < len(spache_words()) < 1_100
    assert all(word == word.casefold() for word in dale_chall_words() | spache_words())


def test_textstat_is_read_but_not_imported() -> None:
    code = (
        "import sys; from rhetorica.text.easy_words import dale_chall_words; "
        "assert dale_chall_words(); assert 'textstat' not in sys.modules and 'nltk' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_missing_list_is_an_error_that_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(easy_words, "find_spec", lambda _: None)
    dale_chall_words.cache_clear()
    with pytest.raises(RhetoricaError, match="pip install"):
        dale_chall_words()


def test_the_source_of_the_list_names_its_version() -> None:
    assert dale_chall_source().startswith("textstat-0.7.")
