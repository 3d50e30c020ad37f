"""The shared strategies draw what they promise, or the tests that rest on them prove nothing."""

import unicodedata
from unicodedata import bidirectional

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhetorica.corpus import UNKNOWN
from rhetorica_testing import strategies
from rhetorica_testing.strategies import corpus_repeats, must_occur, repeats


def some_character(fits):
    return lambda text: any(map(fits, text))


def has_a_group_of_several(corpus):
    return any(len(group) > 1 for group in corpus.group_by("speaker").values())


@pytest.mark.parametrize(
    ("what", "drawn", "interesting", "share"),
    [
        ("repeats in tiny corpora", strategies.tiny_corpora(), corpus_repeats, 0.4),
        ("repeats in tiny token lists", strategies.tiny_token_lists(), repeats, 0.4),
        ("curly quotes", strategies.texts(), some_character(set("“”‘’").__contains__), 0.2),
        ("emoji", strategies.texts(), some_character(lambda c: unicodedata.category(c) == "So"), 0.1),
        ("combining marks", strategies.texts(), some_character("\u0301".__eq__), 0.05),
        ("right-to-left", strategies.texts(), some_character(lambda c: bidirectional(c) in ("R", "AL")), 0.1),
        ("texts of one word or none", strategies.texts(), lambda text: len(text.split()) < 2, 0.1),
        ("holes", strategies.corpora(min_size=2), lambda corpus: UNKNOWN in corpus.group_by("speaker"), 0.2),
        ("groups of several", strategies.corpora(), has_a_group_of_several, 0.1),
    ],
)
def test_a_strategy_delivers(what, drawn, interesting, share):
    with must_occur(what, share=share) as occurrences:

        @given(drawn)
        def draw(value):
            occurrences.saw(interesting(value))

        draw()


def test_a_run_without_the_interesting_case_fails():
    @given(st.just([[1, 2, 3]]))
    def draw(sequences):
        occurrences.saw(repeats(sequences))

    run = must_occur("repeats")
    occurrences = run.__enter__()
    draw()
    with pytest.raises(AssertionError, match="repeats occurred in 0 of"):
        run.__exit__(None, None, None)
    with pytest.raises(AssertionError, match="no example"), must_occur("repeats"):
        pass
