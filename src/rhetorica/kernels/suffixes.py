"""Suffixes: which stretches of a sequence come back, however long they are.

Method: a suffix array by prefix doubling (Manber & Myers 1993), each round one stable radix sort of the
suffixes still undecided; common prefixes of neighbours by binary lifting over the ranks of the rounds; the
intervals of common prefixes (Abouelhoda, Kurtz & Ohlebusch 2004) by descent in a pyramid of minima. The
cost is O(n log l) for n symbols and a longest repeat of l, never O(n l).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

MOST_ROUNDS = 8
"""A sequence that says one shorter sequence more than this many times in a row is no repeat of its own."""


def stable_order(values: NDArray[np.int32]) -> NDArray[np.int64]:
    """Order that sorts non-negative values, equal ones staying as they stood.

    Radix sorts of 16 bits: three times faster than comparing.

    Examples
    --------
    >>> stable_order(np.array([2, 0, 2, 1], dtype=np.int32)).tolist()
    [1, 3, 0, 2]
    """
    low = values.astype(np.uint16)
    high = int(values.max(initial=0)) >> 16
    if high < 4:
        # Few values beyond 16 bits: apart from the others, each part in one pass.
        parts = [np.flatnonzero(values >> 16 == part) for part in range(high + 1)] if high else []
        sorted_parts = [part[np.argsort(low[part], kind="stable")] for part in parts]
        return np.concatenate(sorted_parts) if high else np.argsort(low, kind="stable")
    order = np.argsort(low, kind="stable")
    return order[np.argsort((values >> 16).astype(np.uint16)[order], kind="stable")]


def expand(starts: NDArray[np.int64], sizes: NDArray[np.int64]) -> NDArray[np.int64]:
    """Join the ranges `start, start + 1, …` of the given sizes into one array.

    Examples
    --------
    >>> expand(np.array([7, 2]), np.array([2, 3])).tolist()
    [7, 8, 2, 3, 4]
    """
    ends = np.cumsum(sizes)
    joined = np.repeat(starts - ends + sizes, sizes)
    joined += np.arange(joined.size)
    return joined


def constant_within(values: NDArray[np.int32], bounds: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Tell for each range between bounds whether it holds one and the same value; 0 is unlike any other.

    Examples
    --------
    >>> values = np.array([4, 4, 4, 5, 0, 0], dtype=np.int32)
    >>> constant_within(values, np.array([0, 2, 4, 6])).tolist()
    [True, False, False]
    """
    return _constant(values, bounds[:-1], bounds[1:])


@dataclass(frozen=True, slots=True)
class SharedPrefixes:
    """Sequences of symbols that come back and can be extended to neither side.

    Sequence i covers `length[i]` places and begins at the places `place[start[i]:stop[i]]`, in no order.
    """

    place: NDArray[np.int32]
    length: NDArray[np.int64]
    start: NDArray[np.int64]
    stop: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Round:
    """What one round of doubling leaves: the suffixes whose first `width` symbols come back, by class."""

    width: int
    suffix: NDArray[np.int32]  # grouped by class, ascending within it
    rank: NDArray[np.int32]  # slot of the first member of the class
    stretch_start: NDArray[np.int32]  # see _stretches
    stretch_stop: NDArray[np.int32]
    stretch_gap: NDArray[np.int32]


def shared_prefixes(
    symbol: NDArray[np.int32],
    place: NDArray[np.int32],
    span: NDArray[np.int32],
    before: NDArray[np.int32],
    *,
    min_count: int,
    overlap: int,
) -> SharedPrefixes:
    """Find every maximal repeat of one or more symbols.

    Parameters
    ----------
    symbol : array of int32
        The sequence, non-negative.
    place : array of int32
        Where each symbol stands, ascending.
    span : array of int32
        Places each symbol covers, the same wherever it stands. If the next symbol does not begin right
        after, there is a border that no repeat crosses.
    before : array of int32
        What stands before each symbol, 0 for a thing unlike any other.
    min_count : int
        Least number of occurrences.
    overlap : int
        Tokens a repeat holds beyond the places it covers.

    Returns
    -------
    SharedPrefixes
        Without the sequences that repeat a shorter one more than `MOST_ROUNDS` times in a row.
    """
    # The sequence with borders written out. Nothing is read from before the first symbol or at a border.
    border = np.ones(symbol.size, dtype=np.bool_)
    border[:-1] = place[1:] != place[:-1] + span[:-1]
    written = np.arange(symbol.size, dtype=np.int32)
    written[1:] += np.cumsum(border[:-1], dtype=np.int32)
    size = symbol.size + int(np.count_nonzero(border))
    place_of, end_of, before_of = (np.zeros(size, dtype=np.int32) for _ in range(3))
    place_of[written] = place
    end_of[written] = place + span
    before_of[written] = before

    slots, rounds, split = _doubling(symbol, written, size, min_count=min_count)
    start, stop, symbols = _intervals(_common_prefixes(slots, rounds, split))
    enough = stop - start >= min_count
    start, stop, symbols = start[enough], stop[enough], symbols[enough]
    exemplar = slots[start]
    length = (end_of[exemplar + symbols - 1] - place_of[exemplar]).astype(np.int64)
    fit = ~_constant(before_of[slots], start, stop)
    fit &= ~_mere_rounds(exemplar, symbols, length + overlap, rounds, place_of)
    return SharedPrefixes(place=place_of[slots], length=length[fit], start=start[fit], stop=stop[fit])


def _doubling(
    symbol: NDArray[np.int32], written: NDArray[np.int32], size: int, *, min_count: int
) -> tuple[NDArray[np.int32], list[_Round], NDArray[np.int32]]:
    """Sort the suffixes by their first 1, 2, 4, … symbols until no such prefix comes back.

    Returns the suffixes in order, the rounds, and for each slot how many symbols its suffix and the one
    before it have in common at least: more than half of what they have in common at all.
    """
    # Borders come first, each in a class of its own.
    order = stable_order(symbol)
    members, ordered = written[order], symbol[order]
    borders = size - members.size
    is_border = np.ones(size, dtype=np.bool_)
    is_border[written] = False
    slots = np.concatenate((np.flatnonzero(is_border).astype(np.int32), members))
    rank = np.empty(size, dtype=np.int32)
    rank[slots[:borders]] = np.arange(borders, dtype=np.int32)
    split = np.zeros(size, dtype=np.int32)
    undecided = np.zeros(size, dtype=np.bool_)
    places = np.arange(borders, size)
    fresh = np.ones(members.size, dtype=np.bool_)
    fresh[1:] = ordered[1:] != ordered[:-1]

    rounds: list[_Round] = []
    width = 1
    while members.size:
        first = np.flatnonzero(fresh)
        sizes = np.diff(np.append(first, members.size))
        class_rank = np.repeat(places[first].astype(np.int32), sizes)
        rank[members] = class_rank
        # A class of fewer than min_count is of no interest: its members are decided as they stand.
        open_ = np.repeat(sizes >= min_count, sizes)
        undecided[members] = open_
        split[places[~open_ & ~fresh]] = width
        rank[members[~open_]] = places[~open_]
        members, places, class_rank = members[open_], places[open_], class_rank[open_]
        if not members.size:
            break
        rounds.append(_Round(width, members, class_rank, *_stretches(members, class_rank, width)))

        # Suffixes in order of what stands `width` on, then stably by their own class.
        candidates = slots[slots >= width] - np.int32(width)
        candidates = candidates[undecided[candidates]]
        ordinal = rank[candidates]
        order = stable_order(ordinal)
        members, class_rank = candidates[order], ordinal[order]
        slots[places] = members
        ahead = rank[members + width]
        fresh = np.empty(members.size, dtype=np.bool_)
        fresh[0] = True
        same = class_rank[1:] == class_rank[:-1]
        differs = ahead[1:] != ahead[:-1]
        fresh[1:] = differs | ~same
        split[places[1:][differs & same]] = width
        width *= 2
    return slots, rounds, split


def _common_prefixes(
    slots: NDArray[np.int32], rounds: list[_Round], split: NDArray[np.int32]
) -> NDArray[np.int32]:
    """Count the symbols each suffix has in common with the one before it in the order."""
    common = split.copy()
    rank = np.empty(slots.size, dtype=np.int32)
    for round_ in reversed(rounds):
        longer = np.flatnonzero(split > round_.width)
        if not longer.size:
            continue
        rank.fill(-1)
        rank[round_.suffix] = round_.rank
        left = rank[slots[longer - 1] + common[longer]]
        right = rank[slots[longer] + common[longer]]
        common[longer[(left == right) & (left >= 0)]] += np.int32(round_.width)
    return common


def _intervals(
    common: NDArray[np.int32],
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Find the ranges of slots whose suffixes share more than those around: start, stop, symbols shared."""
    inner = np.flatnonzero(common > 0)
    if not inner.size:
        empty = np.empty(0, dtype=np.int64)
        return empty, empty, empty
    guarded = np.append(common, np.int32(0))
    guarded[0] = 0
    pyramid = _minima(guarded)
    start = _last_below(pyramid, inner, guarded[inner] + 1)
    # The leftmost of equal values stands for the interval.
    leader = guarded[start] < guarded[inner]
    inner, start = inner[leader], start[leader]
    backwards = guarded.size - 1
    mirrored = _minima(guarded[::-1])
    stop = backwards - _last_below(mirrored, backwards - inner, guarded[inner])
    return start, stop, guarded[inner].astype(np.int64)


def _minima(values: NDArray[np.int32]) -> list[NDArray[np.int32]]:
    """Pyramid of minima of pairs, pairs of pairs and so on; levels of odd length are padded."""
    levels = [values]
    while levels[-1].size > 1:
        below = levels[-1]
        if below.size % 2:
            below = np.append(below, np.int32(np.iinfo(np.int32).max))
            levels[-1] = below
        levels.append(np.minimum(below[::2], below[1::2]))
    return levels


def _last_below(
    pyramid: list[NDArray[np.int32]], at: NDArray[np.int64], limit: NDArray[np.int32]
) -> NDArray[np.int64]:
    """Find for each index in `at` the last one before it whose value is below its limit; it must exist."""
    node = at.copy()
    found_at = np.full(at.size, -1, dtype=np.int64)
    climbing = np.arange(at.size)
    for level, minima in enumerate(pyramid):
        here = node[climbing]
        found = (here & 1 == 1) & (minima[here - 1] < limit[climbing])
        hit = climbing[found]
        node[hit] -= 1
        found_at[hit] = level
        climbing = climbing[~found]
        if not climbing.size:
            break
        node[climbing] >>= 1
    for level in range(int(found_at.max(initial=0)), 0, -1):
        going = np.flatnonzero(found_at >= level)
        right = 2 * node[going] + 1
        node[going] = right - (pyramid[level - 1][right] >= limit[going])
    return node


def _stretches(
    members: NDArray[np.int32], class_rank: NDArray[np.int32], width: int
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]:
    """Find where suffix after suffix begins anew at one distance within its width: start, stop, distance."""
    gap = members[1:] - members[:-1]
    near = np.flatnonzero((gap <= width) & (class_rank[1:] == class_rank[:-1]))
    near = near[np.argsort(members[near])]
    suffix, gap = members[near], gap[near]
    breaks = np.ones(suffix.size + 1, dtype=np.bool_)
    breaks[1:-1] = (suffix[1:] != suffix[:-1] + 1) | (gap[1:] != gap[:-1])
    edge = np.flatnonzero(breaks)
    first, last = edge[:-1], edge[1:] - 1
    return suffix[first], suffix[last] + np.int32(1), gap[first]


def _constant(
    values: NDArray[np.int32], starts: NDArray[np.int64], stops: NDArray[np.int64]
) -> NDArray[np.bool_]:
    changes = np.zeros(values.size, dtype=np.int32)
    np.cumsum(values[1:] != values[:-1], out=changes[1:])
    constant: NDArray[np.bool_] = (values[starts] != 0) & (changes[starts] == changes[stops - 1])
    return constant


def _mere_rounds(
    exemplar: NDArray[np.int32],
    symbols: NDArray[np.int64],
    tokens: NDArray[np.int64],
    rounds: list[_Round],
    place_of: NDArray[np.int32],
) -> NDArray[np.bool_]:
    """Tell which sequences, given by one occurrence each, say a shorter one more than `MOST_ROUNDS` times.

    Of such a sequence look at the pieces whose width is the largest power of two within three quarters of
    it: wide enough to hold two rounds, narrow enough to come back a round later. The distance at which the
    first comes back and the length of a round are both periods of it, so the former divides the latter
    (Fine & Wilf 1965) and is a period of the whole; and all pieces up to the last round come back at that
    distance.
    """
    mere = np.zeros(exemplar.size, dtype=np.bool_)
    for round_ in rounds:
        if not round_.stretch_start.size:
            continue
        concerned = np.flatnonzero((3 * symbols >= 4 * round_.width) & (3 * symbols < 8 * round_.width))
        at = exemplar[concerned]
        stretch = np.searchsorted(round_.stretch_start, at, side="right") - 1
        inside = (stretch >= 0) & (at < round_.stretch_stop[stretch])
        concerned, at, stretch = concerned[inside], at[inside], stretch[inside]
        gap = round_.stretch_gap[stretch]
        many = MOST_ROUNDS * (place_of[at + gap] - place_of[at]).astype(np.int64) < tokens[concerned]
        throughout = round_.stretch_stop[stretch] - at > symbols[concerned] - gap - round_.width
        mere[concerned[many & throughout]] = True
    return mere
