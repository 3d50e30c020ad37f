"""Laws of the token index, over texts as they come and over texts made to break it."""

import unicodedata
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhetorica.text import index as index_module
from rhetorica.text import sentences
from rhetorica.text.characters import fold
from rhetorica.text.index import Flag, TokenIndex, Tokens
from rhetorica_testing import strategies
from rhetorica_testing.naive_words import Word, naive_words

# Letters that meet in words with everything a word may hold, close together.
tangles = st.text(
    st.sampled_from([*"aAéÉßİŉ世한19½.,'’-‐&$£% \n\r\u2028“”\u0301\u200b\u00ad\ufe0f"]),
    max_size=14,
)
texts = st.one_of(strategies.texts(), strategies.texts(), tangles)
many_texts = st.lists(texts, max_size=6)

# Furniture between sentences whose words no rule could take for any.
SCRAPS = (
    "[Applause]", "(Laughter.)", "(Councillor Hill)", "[see note]", "12", "Published 9 May 2003", "MS HILL:",
    "Audience: Boo!", "The price of a bridge", "• ", "(a) ", "– ", "•", "1. ", "\n", "\n\n", "\n\n", " ", ";",
    ":", "“", "”",
)  # fmt: skip
transcripts = st.lists(st.one_of(strategies.tiny_sentences(), st.sampled_from(SCRAPS)), max_size=25).map(
    " ".join
)

COLUMNS = ("ids", "start", "end", "flags", "bounds")
SETTINGS = [(furniture, lists) for furniture in ("drop", "keep") for lists in ("join", "items")]


def forms(index: TokenIndex) -> list[str]:
    return [index.vocabulary[i] for i in index.ids]


def same(one: TokenIndex, other: TokenIndex) -> None:
    """Two indexes hold the same, up to the numbers of their types."""
    assert forms(one) == forms(other)
    assert one.furniture == other.furniture
    for column in COLUMNS[1:]:
        assert getattr(one, column).tolist() == getattr(other, column).tolist(), column


@given(many_texts)
def test_words_and_their_looks_agree_with_a_naive_tokeniser(drawn):
    index = TokenIndex.build(drawn)
    looks = np.array([Flag.CAPITAL, Flag.UPPER, Flag.NUMERAL, Flag.JOINED, Flag.BREAK], dtype=np.uint16)
    for text, (first, last) in zip(drawn, pairwise(index.bounds.tolist()), strict=True):
        columns = (getattr(index, name)[first:last] for name in ("start", "end", "ids", "flags"))
        assert [
            Word(start, end, index.vocabulary[i], *map(bool, flags & looks))
            for start, end, i, flags in zip(*columns, strict=True)
        ] == naive_words(text)


@given(many_texts)
def test_offsets_slice_back(drawn):
    index = TokenIndex.build(drawn)
    speech = np.repeat(np.arange(len(drawn)), np.diff(index.bounds))
    for i, (start, end) in enumerate(zip(index.start.tolist(), index.end.tolist(), strict=True)):
        assert fold(drawn[speech[i]][start:end]) == index.vocabulary[index.ids[i]]
    for first, last in pairwise(index.bounds.tolist()):
        edges = np.column_stack((index.start[first:last], index.end[first:last])).ravel()
        assert (np.diff(edges)[::2] > 0).all()
        assert (np.diff(edges)[1::2] >= 0).all()


@given(many_texts)
def test_types_are_the_folded_forms(drawn):
    index = TokenIndex.build(drawn)
    assert len(set(index.vocabulary)) == len(index.vocabulary) == len(index.hashes)
    assert (np.diff(index.hashes.astype(object)) > 0).all()
    assert set(index.ids.tolist()) == set(range(len(index.vocabulary)))


@given(texts)
def test_composed_and_decomposed_characters_give_the_same_words(text):
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert forms(TokenIndex.build([composed])) == forms(TokenIndex.build([decomposed]))


@given(strategies.prose())
def test_the_style_of_quotation_marks_changes_no_word(text):
    straight = text.translate(str.maketrans("“”‘’", "\"\"''"))
    assert forms(TokenIndex.build([text])) == forms(TokenIndex.build([straight]))


@given(st.lists(st.one_of(texts, transcripts), max_size=5))
def test_a_speech_is_read_the_same_among_others_as_alone(drawn):
    index = TokenIndex.build(drawn)
    for position, text in enumerate(drawn):
        same(index.select([position]), TokenIndex.build([text]))


@given(st.lists(st.one_of(texts, transcripts), min_size=1, max_size=5), st.data())
def test_selecting_is_building_from_the_selected(drawn, data):
    positions = data.draw(st.lists(st.integers(0, len(drawn) - 1), max_size=6))
    chosen = TokenIndex.build(drawn).select(positions)
    same(chosen, TokenIndex.build([drawn[i] for i in positions]))
    for furniture, lists in SETTINGS:
        one = chosen.tokens(furniture=furniture, lists=lists)
        other = TokenIndex.build([drawn[i] for i in positions]).tokens(furniture=furniture, lists=lists)
        assert one.sentence.tolist() == other.sentence.tolist()


@given(many_texts)
def test_masks_never_change_the_index(drawn):
    index = TokenIndex.build(drawn)
    before = [getattr(index, column).copy() for column in COLUMNS]
    for furniture, lists in SETTINGS:
        index.tokens(furniture=furniture, lists=lists)
    assert all(
        np.array_equal(getattr(index, column), old) for column, old in zip(COLUMNS, before, strict=True)
    )


@given(st.lists(st.one_of(texts, transcripts), max_size=4))
def test_furniture_is_sorted_and_does_not_overlap(drawn):
    index = TokenIndex.build(drawn)
    for text, spans in zip(drawn, index.furniture, strict=True):
        assert all(0 <= span.start < span.end <= len(text) and span.reason for span in spans)
        assert all(before.end <= after.start for before, after in pairwise(spans))


def test_a_token_is_furniture_where_a_span_holds_it():
    with strategies.must_occur("furniture among spoken words") as occurrences:

        @given(st.lists(st.one_of(texts, transcripts), max_size=4))
        def agrees(drawn):
            index = TokenIndex.build(drawn)
            speech = np.repeat(np.arange(len(drawn)), np.diff(index.bounds))
            held = [
                any(span.start <= start < span.end for span in index.furniture[speech[i]])
                for i, start in enumerate(index.start.tolist())
            ]
            assert ((index.flags & np.uint16(Flag.FURNITURE)) != 0).tolist() == held
            occurrences.saw(any(held) and not all(held))

        agrees()


def grows_by_one(numbers: np.ndarray) -> bool:
    return bool(len(numbers) == 0 or (numbers[0] == 0 and np.isin(np.diff(numbers), (0, 1)).all()))


@given(st.lists(st.one_of(texts, transcripts), max_size=5))
def test_sentences_and_paragraphs_number_on_and_never_cross_a_speech(drawn):
    index = TokenIndex.build(drawn)
    for furniture, lists in SETTINGS:
        tokens: Tokens = index.tokens(furniture=furniture, lists=lists)
        new_speech = np.diff(tokens.speech) > 0
        for numbers in (tokens.sentence, tokens.paragraph):
            assert grows_by_one(numbers)
            assert (np.diff(numbers)[new_speech] == 1).all()
        assert tokens.bounds.tolist() == [int((tokens.speech < i).sum()) for i in range(len(drawn) + 1)]


@given(st.lists(transcripts, max_size=3))
def test_items_on_their_own_only_divide_sentences(drawn):
    index = TokenIndex.build(drawn)
    joined, apart = index.tokens(lists="join"), index.tokens(lists="items")
    assert np.array_equal(joined.ids, apart.ids)
    assert (np.diff(joined.sentence) <= np.diff(apart.sentence)).all()


@given(st.lists(strategies.tiny_sentences(), min_size=1, max_size=8))
def test_plain_sentences_are_found_one_by_one(drawn):
    tokens = TokenIndex.build([" ".join(drawn)]).tokens()
    assert np.bincount(tokens.sentence).tolist() == [len(sentence.split()) for sentence in drawn]
    assert int(tokens.has(Flag.ENDED).sum()) == len(drawn)


@pytest.mark.parametrize("size", [1, 7, 40])
def test_texts_read_in_small_stretches_give_the_same_index(monkeypatch, size):
    @given(st.lists(st.one_of(texts, transcripts), max_size=4))
    def agrees(drawn):
        whole = TokenIndex.build(drawn)
        with monkeypatch.context() as patch:
            patch.setattr(index_module, "_STRETCH", size)
            patch.setattr(index_module, "_BATCH", size)
            pieces = TokenIndex.build(drawn)
        same(whole, pieces)
        assert whole.vocabulary == pieces.vocabulary
        assert np.array_equal(whole.ids, pieces.ids)

    agrees()


@pytest.mark.parametrize("longest", [30, 64])
def test_runs_read_in_small_pieces_have_the_same_sentences(monkeypatch, longest):
    @given(st.lists(strategies.tiny_sentences(), max_size=12))
    def agrees(drawn):
        text = " ".join(drawn)
        whole = TokenIndex.build([text]).tokens()
        with monkeypatch.context() as patch:
            patch.setattr(sentences, "_LONGEST", longest)
            assert TokenIndex.build([text]).tokens().sentence.tolist() == whole.sentence.tolist()

    agrees()
