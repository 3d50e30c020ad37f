"""Maximal repeats, worked by hand."""

import numpy as np
import pytest

from rhetorica.errors import OptionError
from rhetorica.kernels.repeats import Repeats, drop_overlaps, maximal_repeats


def find(text: str, **limits) -> dict[str, list[int]]:
    """Repeats of words in a text whose segments end at a bar, with their positions, in the order given."""
    sentences = [sentence.split() for sentence in text.split("|")]
    words = [word for sentence in sentences for word in sentence]
    number = {word: i for i, word in enumerate(dict.fromkeys(words))}
    ids = np.array([number[word] for word in words], dtype=np.int32)
    segment = np.repeat(np.arange(len(sentences), dtype=np.int32), [len(sentence) for sentence in sentences])
    repeats = maximal_repeats(ids, segment, **limits)
    return {
        " ".join(words[first : first + length]): repeats.occurrences(i).tolist()
        for i, (first, length) in enumerate(zip(repeats.first.tolist(), repeats.length.tolist(), strict=True))
    }


def random_speech(length: int, *, seed: int = 1, types: int = 3_000) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, types, length).astype(np.int32)


def test_a_phrase_said_twice_is_found_with_both_its_places():
    assert find("we stand ready | today we stand here") == {"we stand": [0, 4]}


def test_a_phrase_always_inside_the_same_longer_one_is_not_listed():
    assert find("ask not what | then ask not what | ask not what") == {"ask not what": [0, 4, 7]}


def test_a_phrase_that_also_stands_alone_is_listed_beside_the_longer_one():
    found = find("ask not what | ask not why | ask not what")
    assert found == {"ask not": [0, 3, 6], "ask not what": [0, 6]}


def test_a_phrase_never_crosses_a_border():
    assert find("yes we can | yes we | can") == {"yes we": [0, 3]}


def test_a_border_is_unlike_any_other_border():
    # "can" follows each time, but once beyond the border; "then" and the border before differ too.
    assert find("then yes we | can | yes we can") == {"yes we": [1, 4]}


def test_order_is_by_length_then_by_first_place():
    assert list(find("c d x a b x e f g | a b | e f g | c d")) == ["c d", "a b", "e f g"]


def test_single_words_are_found_on_request():
    assert find("peace now | peace then", min_length=1) == {"peace": [0, 2]}


def test_min_count_sets_the_fewest_occurrences():
    text = "a b c | a b d | a b c"
    assert find(text, min_count=3) == {"a b": [0, 3, 6]}
    assert find(text, min_count=4) == {}


def test_repeats_beyond_max_length_are_left_out_not_cut():
    assert find("a b c d | a b c d | a b", max_length=3) == {"a b": [0, 4, 8]}


def test_a_chant_is_counted_as_a_reader_would():
    chant = "four more years four more years four more years four more years"
    assert find(chant) == {"four more years": [0, 3, 6, 9], "four more years four more years": [0, 6]}
    assert find(chant, overlaps=True)["four more years four more years"] == [0, 3, 6]


def test_overlapping_occurrences_that_leave_one_are_no_repeat():
    assert find("step by step by step") == {}
    assert find("step by step by step", overlaps=True) == {"step by step": [0, 2]}


def test_occurrences_that_touch_do_not_overlap():
    assert find("no no no no") == {"no no": [0, 2]}


def test_overlaps_are_dropped_from_the_left_in_each_chain_apart():
    found = find("ha ha ha ha ha | ho | ha ha ha", overlaps=True)
    assert found["ha ha"] == [0, 1, 2, 3, 6, 7]
    assert find("ha ha ha ha ha | ho | ha ha ha") == {"ha ha": [0, 2, 6], "ha ha ha": [0, 6]}


def test_dropping_overlaps_takes_the_repeats_left_with_too_few():
    ids = np.zeros(9, dtype=np.int32)
    every = maximal_repeats(ids, np.zeros(9, dtype=np.int32), overlaps=True)
    assert [repeat.tolist() for repeat in map(drop_overlaps(every).occurrences, range(3))] == [
        [0, 2, 4, 6], [0, 3, 6], [0, 4],
    ]  # fmt: skip
    assert drop_overlaps(every, min_count=4).length.tolist() == [2]


def test_dropping_overlaps_where_there_are_none_changes_nothing():
    repeats = maximal_repeats(random_speech(2_000, types=20), np.zeros(2_000, dtype=np.int32))
    again = drop_overlaps(repeats)
    assert len(repeats) > 100
    assert np.array_equal(again.positions, repeats.positions)


def test_more_than_eight_rounds_of_one_sequence_are_no_repeat_of_their_own():
    lengths = [len(phrase.split()) for phrase in find("no " * 30, overlaps=True)]
    assert lengths == [2, 3, 4, 5, 6, 7, 8]
    lengths = [len(phrase.split()) for phrase in find("tick tock " * 30, overlaps=True)]
    assert lengths == [2, 4, 6, 8, 10, 12, 14, 16]


def test_rounds_of_one_sequence_inside_a_longer_repeat_stay():
    rounds = "no " * 12
    assert "then " + rounds + "said he" in find(f"and then {rounds} said he | so then {rounds} said he")


def test_rounds_that_come_back_in_other_sentences_are_left_out_beyond_eight():
    found = find("so no no no no no no no no no | yes | no no no no no no no no no", overlaps=True)
    assert max(len(phrase.split()) for phrase in found) == 8


def test_one_word_without_end_does_not_explode():
    for types in (1, 2, 3):
        ids = np.arange(60_000, dtype=np.int32) % types
        repeats = maximal_repeats(ids, np.zeros_like(ids))
        assert repeats.length.max() == 8 * types
        assert repeats.positions.size < 4 * ids.size


def test_a_long_speech_given_twice_is_one_repeat():
    speech = random_speech(30_000, types=100_000)
    ids = np.concatenate((speech, speech))
    segment = np.repeat(np.array([0, 1], dtype=np.int32), speech.size)
    repeats = maximal_repeats(ids, segment)
    whole = int(np.argmax(repeats.length))
    assert repeats.length[whole] == speech.size
    assert repeats.occurrences(whole).tolist() == [0, speech.size]


def test_drafts_of_one_speech_share_the_stretches_between_their_changes():
    draft = random_speech(1_000, types=1_000_000)
    other, third = draft.copy(), draft.copy()
    other[400] = 2_000_000
    third[700] = 2_000_001
    ids = np.concatenate((draft, other, third))
    segment = np.repeat(np.arange(3, dtype=np.int32), 1_000)
    repeats = maximal_repeats(ids, segment, min_length=100)
    found = list(zip(repeats.first.tolist(), repeats.length.tolist(), repeats.count.tolist(), strict=True))
    assert found == [(401, 299, 3), (701, 299, 3), (0, 400, 3), (401, 599, 2), (0, 700, 2)]


def test_what_is_found_does_not_depend_on_the_size_of_the_ids():
    ids = np.array([7, 8, 9, 7, 8], dtype=np.int64)
    segment = np.zeros(5, dtype=np.int32)
    expected = maximal_repeats(ids, segment).positions.tolist()
    assert maximal_repeats(ids * 10**15, segment).positions.tolist() == expected == [0, 3]


def test_segment_numbers_may_have_gaps():
    ids = np.array([1, 2, 1, 2], dtype=np.int32)
    assert maximal_repeats(ids, np.array([3, 3, 90, 90])).occurrences(0).tolist() == [0, 2]


@pytest.mark.parametrize("size", [0, 1])
def test_nothing_comes_back_in_no_text_or_one_word(size):
    repeats = maximal_repeats(np.zeros(size, dtype=np.int32), np.zeros(size, dtype=np.int32), min_length=1)
    assert len(repeats) == 0
    assert repeats.offsets.tolist() == [0]
    assert repeats.positions.size == repeats.first.size == 0
    assert len(drop_overlaps(repeats)) == 0


def test_columns_have_the_types_promised():
    repeats = maximal_repeats(random_speech(500, types=5), np.zeros(500, dtype=np.int32))
    assert (repeats.length.dtype, repeats.count.dtype) == (np.int32, np.int32)
    assert {repeats.first.dtype, repeats.offsets.dtype, repeats.positions.dtype} == {np.dtype(np.int64)}


def test_a_selection_keeps_order_and_occurrences():
    repeats = maximal_repeats(random_speech(500, types=5), np.zeros(500, dtype=np.int32))
    keep = repeats.count > 3
    some: Repeats = repeats.select(keep)
    assert 0 < len(some) < len(repeats)
    for new, old in enumerate(np.flatnonzero(keep).tolist()):
        assert some.occurrences(new).tolist() == repeats.occurrences(old).tolist()
        assert some.first[new] == repeats.first[old]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ({"segment": np.zeros(2, dtype=np.int32)}, "one segment number for each token"),
        ({"segment": np.array([0, 1, 0])}, "segment decreases"),
        ({"ids": np.array([0, -1, 0])}, "negative"),
        ({"min_length": 0}, "min_length is 0"),
        ({"min_count": 1}, "min_count is 1"),
    ],
)
def test_arguments_that_make_no_sense_are_named(arguments, says):
    given = {"ids": np.zeros(3, dtype=np.int32), "segment": np.zeros(3, dtype=np.int32), **arguments}
    ids, segment = given.pop("ids"), given.pop("segment")
    with pytest.raises(OptionError, match=says):
        maximal_repeats(ids, segment, **given)
