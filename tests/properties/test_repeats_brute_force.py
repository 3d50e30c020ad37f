"""Maximal repeats against their definition, applied to every substring there is."""

from collections import defaultdict

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from rhetorica.kernels import repeats as kernel
from rhetorica.kernels.repeats import Repeats, drop_overlaps, maximal_repeats
from rhetorica_testing.strategies import must_occur

Segments = list[list[int]]
Rows = list[tuple[int, int, tuple[int, ...]]]


@st.composite
def segment_lists(draw) -> Segments:
    """Segments of few types, with copies of earlier stretches planted, some many times on end."""
    types = draw(st.integers(1, 4))
    word = st.integers(0, types - 1)
    segments = draw(st.lists(st.lists(word, max_size=14), min_size=1, max_size=5))
    for _ in range(draw(st.integers(0, 3))):
        source = draw(st.sampled_from(segments))
        target = draw(st.sampled_from(segments))
        first = draw(st.integers(0, len(source)))
        copied = source[first : draw(st.integers(first, len(source)))] * draw(
            st.sampled_from((1, 1, 2, 9, 10))
        )
        at = draw(st.integers(0, len(target)))
        target[at:at] = copied[:60]
    return segments


def levels() -> SearchStrategy[int]:
    """Length at which the suffix array takes over: mostly far below the real one, so that it has work."""
    return st.sampled_from((1, 2, 2, 3, 5, 8))


def arrays(segments: Segments) -> tuple[np.ndarray, np.ndarray]:
    ids = np.array([word for segment in segments for word in segment], dtype=np.int32)
    segment = np.repeat(np.arange(len(segments), dtype=np.int32), [len(part) for part in segments])
    return ids, segment


def rows(repeats: Repeats) -> Rows:
    assert repeats.first.tolist() == [int(repeats.occurrences(i)[0]) for i in range(len(repeats))]
    assert repeats.count.tolist() == np.diff(repeats.offsets).tolist()
    return [
        (int(length), int(repeats.first[i]), tuple(repeats.occurrences(i).tolist()))
        for i, length in enumerate(repeats.length)
    ]


def by_brute_force(
    segments: Segments, *, min_length: int = 2, min_count: int = 2, max_length: int | None = None
) -> Rows:
    places: dict[tuple[int, ...], list[int]] = defaultdict(list)
    offset = 0
    for segment in segments:
        for first in range(len(segment)):
            for last in range(first + 1, len(segment) + 1):
                places[tuple(segment[first:last])].append(offset + first)
        offset += len(segment)
    extended = {
        part
        for words, found in places.items()
        for part in (words[1:], words[:-1])
        if part and len(places[part]) == len(found)
    }
    return sorted(
        (len(words), found[0], tuple(found))
        for words, found in places.items()
        if words not in extended
        and min_length <= len(words) <= (max_length or len(words))
        and len(found) >= min_count
        and not is_mere_rounds(words)
    )


def is_mere_rounds(words: tuple[int, ...]) -> bool:
    period = next(p for p in range(1, len(words) + 1) if words[p:] == words[: len(words) - p])
    return len(words) > 8 * period


def apart(found: Rows, min_count: int) -> Rows:
    kept: Rows = []
    for length, first, places in found:
        chosen: list[int] = []
        for place in places:
            if not chosen or place >= chosen[-1] + length:
                chosen.append(place)
        if len(chosen) >= min_count:
            kept.append((length, first, tuple(chosen)))
    return kept


def test_repeats_are_those_of_the_definition():
    with must_occur("repeats longer than the levels") as occurrences:

        @settings(max_examples=400)
        @given(
            segment_lists(),
            levels(),
            st.sampled_from((1, 2, 2, 4, 9)),
            st.sampled_from((2, 2, 3, 4)),
            st.sampled_from((None, None, 1, 3, 9)),
        )
        def agrees(segments, level, min_length, min_count, max_length):
            ids, segment = arrays(segments)
            limits = {"min_length": min_length, "min_count": min_count, "max_length": max_length}
            found = rows(kernel._all_repeats(ids, segment, min_length, min_count, max_length, level))
            occurrences.saw(any(length > level for length, *_ in found))
            assert found == by_brute_force(segments, **limits)

        agrees()


def test_by_default_overlapping_occurrences_count_once():
    with must_occur("overlaps") as occurrences:

        @given(segment_lists(), st.integers(2, 3))
        def agrees(segments, min_count):
            ids, segment = arrays(segments)
            every = by_brute_force(segments, min_count=min_count)
            expected = apart(every, min_count)
            occurrences.saw(expected != every)
            assert rows(maximal_repeats(ids, segment, min_count=min_count)) == expected
            overlapping = maximal_repeats(ids, segment, min_count=min_count, overlaps=True)
            assert rows(overlapping) == every
            assert rows(drop_overlaps(overlapping, min_count=min_count)) == expected

        agrees()


def test_many_rounds_of_longer_sequences_agree_with_the_definition():
    with must_occur("sequences of more than eight rounds", share=0.5) as occurrences:
        word = st.integers(0, 5)

        @settings(max_examples=60)
        @given(
            st.lists(word, min_size=1, max_size=9),
            st.sampled_from((10, 9, 11, 8)),
            st.lists(word, max_size=3),
            st.lists(word, max_size=3),
            st.integers(0, 30),
            levels(),
        )
        def agrees(said, times, before, after, cut, level):
            segments = [before + said * times + after, (said * times)[cut:]]
            ids, segment = arrays(segments)
            occurrences.saw(is_mere_rounds(tuple(said * times)))
            assert rows(kernel._all_repeats(ids, segment, 2, 2, None, level)) == by_brute_force(segments)

        agrees()


@given(segment_lists(), st.permutations(range(4)), st.sampled_from((1, 10**6, 10**12)))
def test_names_of_the_types_do_not_matter(segments, names, factor):
    ids, segment = arrays(segments)
    renamed = np.array(names, dtype=np.int64)[ids] * factor
    assert rows(maximal_repeats(renamed, segment)) == rows(maximal_repeats(ids, segment))


@given(segment_lists())
def test_the_order_of_the_words_may_be_reversed(segments):
    ids, segment = arrays(segments)
    backwards = rows(maximal_repeats(ids[::-1], segment.max(initial=0) - segment[::-1], overlaps=True))
    turned = sorted(
        (length, tuple(sorted(ids.size - place - length for place in places)))
        for length, _, places in backwards
    )
    found = rows(maximal_repeats(ids, segment, overlaps=True))
    assert turned == sorted((length, places) for length, _, places in found)


@given(segment_lists(), levels())
def test_a_text_said_twice_doubles_what_came_back_and_repeats_every_segment(segments, level):
    ids, segment = arrays(segments)
    twice = np.concatenate((ids, ids)), np.concatenate((segment, segment + segment.max(initial=0) + 1))
    doubled = {(length, places) for length, _, places in rows(kernel._all_repeats(*twice, 2, 2, None, level))}
    for length, _, places in rows(kernel._all_repeats(ids, segment, 2, 2, None, level)):
        assert (length, (*places, *(place + ids.size for place in places))) in doubled
    offset = 0
    for part in segments:
        if len(part) > 1 and not is_mere_rounds(tuple(part)):
            found = [places for length, places in doubled if length == len(part)]
            assert any({offset, offset + ids.size} <= set(places) for places in found)
        offset += len(part)
