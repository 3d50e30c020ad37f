"""Laws of sentences: counts add up over paragraphs, and neither quotation marks nor Unicode forms matter."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rhetorica.text.boundaries import review, without_openings
from rhetorica.text.index import TokenIndex
from rhetorica.text.sentences import blank
from rhetorica_testing import strategies
from rhetorica_testing.labels import passages

SENTENCES = (
    "We came down in the dark.",
    "Nobody knew, and nobody asked!",
    "Who paid £1.7 billion, Mr. Will?",
    "The U.S. Office of Mills did not.",
    "They asked me.",
    "I said “Never!” and I meant it.",
    "“The gate was open. The dog was gone,” she told us.",
    "He wrote ‘We’re cold. We are wet.’ on the miller’s door.",
    "To those who ask “Why now?” I say “Why not then?”",
    "“Who let it in?” Ann Hill asked.",
    "(The clerk was ill. His café was shut.)",
    "Perhaps tomorrow… Perhaps never.",
    "It takes two things: 1. A lamp. 2. A hand.",
    "No.",
    "The lamp—the only lamp—went out in May.",
)
"""Each a paragraph by itself: a capital first, a stop last, and nothing open."""

paragraphs = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5).map(" ".join)
speeches = st.lists(paragraphs, max_size=5)
STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def words(text: str, **settings: str) -> list[str]:
    index = TokenIndex.build([text])
    return [index.vocabulary[i] for i in index.tokens(**settings).ids]


def sentences(text: str) -> list[int]:
    """Return the number of words of each sentence."""
    tokens = TokenIndex.build([text]).tokens()
    return [tokens.sentence.tolist().count(number) for number in dict.fromkeys(tokens.sentence.tolist())]


@given(st.lists(strategies.texts(max_words=15), max_size=4))
def test_words_add_up_where_a_text_is_split_at_paragraph_breaks(parts):
    whole = words("\n\n".join(parts), furniture="keep")
    assert whole == [word for part in parts for word in words(part, furniture="keep")]


@given(speeches)
def test_sentences_add_up_where_a_text_is_split_at_paragraph_breaks(parts):
    assert sentences("\n\n".join(parts)) == [size for part in parts for size in sentences(part)]


@given(speeches)
def test_the_style_of_quotation_marks_changes_no_sentence(parts):
    text = "\n\n".join(parts)
    assert sentences(text) == sentences(text.translate(STRAIGHT))


@pytest.mark.parametrize("passage", passages(), ids=lambda passage: passage.name)
def test_the_style_of_quotation_marks_changes_no_labelled_sentence(passage):
    assert sentences(passage.text) == sentences(passage.text.translate(STRAIGHT))


@given(speeches)
def test_composed_and_decomposed_characters_give_the_same_sentences(parts):
    text = "\n\n".join(parts)
    assert sentences(unicodedata.normalize("NFC", text)) == sentences(unicodedata.normalize("NFD", text))


@given(strategies.texts())
@example("(a) (b. C.) “D. E.")
@example('"""')
@example("'(")
def test_taking_marks_out_moves_nothing(text):
    bare = without_openings(text)
    assert len(bare) == len(text)
    assert all(a.upper() == b.upper() for a, b in zip(bare, text, strict=True) if a.isalnum() or b.isalnum())


@given(strategies.texts(), st.lists(st.integers(0, 200), max_size=6))
def test_boundaries_under_review_stay_in_their_run_and_ascend(text, places):
    clean = blank(text, [])
    bounds = sorted({0, len(clean), *(place for place in places if place < len(clean))})
    if len(bounds) < 2:
        return
    starts = review(clean, without_openings(clean), bounds)
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    assert starts[-1] < len(clean)
