"""Repeats: which sequences of tokens come back, and where.

Method: *maximal* repeats, those no token can be added to on either side without losing an occurrence. Up to
eight tokens they are found level by level: an (n+1)-gram can come back only where both its n-grams do, so
each level is one stable radix sort of the places the level before has left. Beyond that few places are
left, and a suffix array over them finds the longer ones at a cost that does not grow with their length (see
`rhetorica.kernels.suffixes`).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rhetorica.errors import OptionError
from rhetorica.kernels.suffixes import MOST_ROUNDS, constant_within, expand, shared_prefixes, stable_order

LONGEST_LEVEL = 8
"""Longest n-gram sought level by level; at most `MOST_ROUNDS`, so levels need not look for mere rounds."""


@dataclass(frozen=True, slots=True)
class Repeats:
    """Sequences that come back, by length and then by where they first stand.

    Attributes
    ----------
    length : array of int32
        Tokens in each sequence.
    count : array of int32
        Occurrences of each.
    first : array of int64
        Position of its first token in its first occurrence.
    offsets : array of int64
        Occurrences of sequence i are `positions[offsets[i]:offsets[i + 1]]`.
    positions : array of int64
        First token of every occurrence, ascending within a sequence.
    """

    length: NDArray[np.int32]
    count: NDArray[np.int32]
    first: NDArray[np.int64]
    offsets: NDArray[np.int64]
    positions: NDArray[np.int64]

    def __len__(self) -> int:
        return self.length.size

    def occurrences(self, index: int) -> NDArray[np.int64]:
        """Positions of one sequence, ascending."""
        return self.positions[self.offsets[index] : self.offsets[index + 1]]

    def select(self, keep: NDArray[np.bool_]) -> "Repeats":
        """Only the sequences marked True, in the same order."""
        if keep.all():
            return self
        chosen = self.positions[np.repeat(keep, self.count)]
        return _table(self.length[keep], self.count[keep].astype(np.int64), chosen)


def maximal_repeats(
    ids: NDArray[np.integer],
    segment: NDArray[np.integer],
    *,
    min_length: int = 2,
    min_count: int = 2,
    max_length: int | None = None,
    overlaps: bool = False,
) -> Repeats:
    """Find the sequences of tokens that come back inside segments and are maximal.

    A sequence is maximal if no sequence one token longer, to the left or to the right, occurs as often. The
    border of a segment counts as a token unlike any other: what once ends a segment cannot be extended to
    the right.

    A sequence that is a shorter one more than eight times over ("no no no no no no no no no") is left out,
    so that one word said ten thousand times on end does not make ten thousand repeats; up to eight rounds
    are there.

    Parameters
    ----------
    ids : array of int
        Type of each token, non-negative.
    segment : array of int
        Segment (sentence) of each token, never decreasing.
    min_length : int
        Fewest tokens, 1 or more.
    min_count : int
        Fewest occurrences, 2 or more.
    max_length : int, optional
        Most tokens. Longer repeats are left out, not cut.
    overlaps : bool
        Whether occurrences of a sequence that overlap one another all count. What is maximal is decided
        with all of them; then, by default, `drop_overlaps` keeps those a reader would count.

    Returns
    -------
    Repeats
        By length, then by first position.

    Raises
    ------
    OptionError
        For arrays of different length, negative ids, decreasing segments, or limits out of range.

    Examples
    --------
    >>> words = "we will win and we will not rest and we will win".split()
    >>> names = sorted(set(words))
    >>> ids = np.array([names.index(word) for word in words])
    >>> repeats = maximal_repeats(ids, np.zeros(len(words), dtype=np.int32))
    >>> for i in range(len(repeats)):
    ...     first = repeats.first[i]
    ...     print(" ".join(words[first : first + repeats.length[i]]), repeats.occurrences(i).tolist())
    we will [0, 4, 9]
    we will win [0, 9]
    and we will [3, 8]
    """
    if ids.ndim != 1 or ids.shape != segment.shape:
        shapes = f"ids has shape {ids.shape} and segment {segment.shape}"
        raise OptionError(shapes, hint="pass one segment number for each token")
    if min_length < 1:
        raise OptionError(f"min_length is {min_length}", hint="pass 1 or more")
    if min_count < 2:
        raise OptionError(f"min_count is {min_count}", hint="pass 2 or more; what occurs once is no repeat")
    if ids.size and int(ids.min()) < 0:
        raise OptionError("ids holds a negative number", hint="number the types from 0")
    if np.any(segment[1:] < segment[:-1]):
        raise OptionError("segment decreases", hint="number the segments in the order of the tokens")
    repeats = _all_repeats(ids, segment, min_length, min_count, max_length)
    return repeats if overlaps else drop_overlaps(repeats, min_count=min_count)


def drop_overlaps(repeats: Repeats, *, min_count: int = 2) -> Repeats:
    """Count occurrences of one sequence that overlap one another once, greedily from the left.

    That is the largest number of occurrences with no token in common, the count of a text editor's search.
    Sequences left with fewer than `min_count` vanish.

    Examples
    --------
    >>> ids = np.array([7, 7, 7, 7, 7])
    >>> every = maximal_repeats(ids, np.zeros(5, dtype=np.int32), overlaps=True)
    >>> [every.occurrences(i).tolist() for i in range(len(every))]
    [[0, 1, 2, 3], [0, 1, 2], [0, 1]]
    >>> apart = drop_overlaps(every)
    >>> [apart.occurrences(i).tolist() for i in range(len(apart))]
    [[0, 2]]
    """
    positions = repeats.positions
    near = np.zeros(positions.size, dtype=np.bool_)  # overlaps the occurrence before it
    gap = np.subtract(positions[1:], positions[:-1], dtype=np.int32, casting="unsafe")
    np.less(gap, np.repeat(repeats.length, repeats.count)[1:], out=near[1:])
    del gap
    near[repeats.offsets[:-1]] = False
    if not near.any():
        return repeats.select(repeats.count >= min_count)
    return _thinned(repeats, near, min_count)


def _thinned(repeats: Repeats, near: NDArray[np.bool_], min_count: int) -> Repeats:
    """Drop overlapping occurrences, only looking at the chains of them."""
    chained = near.copy()
    chained[:-1] |= near[1:]
    member = np.flatnonzero(chained)
    position = repeats.positions[member]
    owner = np.searchsorted(repeats.offsets, member, side="right") - 1
    # Each occurrence points to the next that begins at or after its end, in its own chain if there is one.
    head = ~near[member]
    chain = np.cumsum(head)
    spread = int(repeats.positions.max()) + 1 + 2 * int(repeats.length.max())
    place = chain * spread + position
    following = np.searchsorted(place, place + repeats.length[owner])
    following = np.append(following, member.size)
    following[:-1][np.append(chain, 0)[following[:-1]] != chain] = member.size
    # Mark what can be reached from the heads, in strides that double.
    taken = np.append(head, False)
    stride = 1
    while stride < member.size and np.any(following[:-1] < member.size):
        taken[following[taken]] = True
        following = following[following]
        stride *= 2
    dropped = ~taken[:-1]
    count = repeats.count - np.bincount(owner[dropped], minlength=len(repeats))
    enough = count >= min_count
    keep = np.repeat(enough, repeats.count)
    keep[member[dropped]] = False
    return _table(repeats.length[enough], count[enough], repeats.positions[keep])


def _table(length: NDArray[np.int32], count: NDArray[np.int64], positions: NDArray[np.int64]) -> Repeats:
    offsets = _offsets(count)
    return Repeats(length, count.astype(np.int32), positions[offsets[:-1]], offsets, positions)


@dataclass(frozen=True, slots=True)
class _Level:
    """The n-grams of one length that come back: their places grouped by n-gram, ascending within it."""

    length: int
    place: NDArray[np.int32]
    bounds: NDArray[np.int64]  # range of each n-gram in `place`


@dataclass(frozen=True, slots=True)
class _Found:
    """Maximal repeats of some lengths, in final order."""

    length: NDArray[np.int32]
    count: NDArray[np.int64]
    place: NDArray[np.int32]


def _all_repeats(
    ids: NDArray[np.integer],
    segment: NDArray[np.integer],
    min_length: int,
    min_count: int,
    max_length: int | None,
    longest_level: int = LONGEST_LEVEL,
) -> Repeats:
    """`maximal_repeats` with all occurrences; tests set the length at which the suffix array takes over."""
    if not 1 <= longest_level <= MOST_ROUNDS:
        raise OptionError(f"longest_level is {longest_level}", hint=f"pass 1 to {MOST_ROUNDS}")
    longest = ids.size if max_length is None else max_length
    text, origin = _bordered(ids, segment, min_count, longest_level)
    found: list[_Found] = []
    level = _single_tokens(text, min_count)
    repeated_at = np.zeros(text.size, dtype=np.uint8)  # length of the longest n-gram here known to come back
    while level.place.size:
        repeated_at[level.place] = level.length
        before = _before(level, text, repeated_at)
        if level.length >= min(min_length, longest_level):
            left = constant_within(before, level.bounds)
            right = constant_within(text.take(level.place + level.length, mode="clip"), level.bounds)
            if min_length <= level.length <= longest:
                found.append(_maximal(level, left | right))
            if level.length == longest_level < longest:
                found.append(_longer(level, left, right, text, min_length, longest, min_count))
        if level.length >= min(longest, longest_level):
            break
        level = _next_level(level, before, min_count)
    del level, text, repeated_at
    return _gathered(found, origin)


def _bordered(
    ids: NDArray[np.integer], segment: NDArray[np.integer], min_count: int, margin: int
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Tokens as symbols from 1, a 0 before each segment, zeros at the end; and the token at each place.

    Types too rare to be part of a repeat are 0 as well: they end what stands beside them like a border.
    """
    if ids.size and int(ids.max()) > 4 * ids.size:
        ids = np.unique(ids, return_inverse=True)[1]
    frequent = np.bincount(ids) >= min_count
    symbol = np.cumsum(frequent, dtype=np.int32) * frequent
    place = np.ones(ids.size, dtype=np.int32)
    place[1:] += segment[1:] != segment[:-1]
    np.cumsum(place, out=place)
    text = np.zeros((int(place[-1]) if ids.size else 0) + 1 + margin, dtype=np.int32)
    text[place] = symbol[ids]
    origin = np.zeros(text.size, dtype=np.int32)
    origin[place] = np.arange(ids.size, dtype=np.int32)
    return text, origin


def _single_tokens(text: NDArray[np.int32], min_count: int) -> _Level:
    place = np.flatnonzero(text).astype(np.int32)
    symbol = text[place]
    return _frequent(1, place[stable_order(symbol)], _changes(symbol), min_count)


def _before(level: _Level, text: NDArray[np.int32], repeated_at: NDArray[np.uint8]) -> NDArray[np.int32]:
    """Symbol before each n-gram, or 0 if the n-gram one to the left does not come back.

    What 0 hides makes no difference: were it before every occurrence, that n-gram would come back.
    """
    front = text * (repeated_at == level.length)
    before: NDArray[np.int32] = front.take(level.place - 1, mode="clip")
    return before


def _next_level(level: _Level, before: NDArray[np.int32], min_count: int) -> _Level:
    """Group the (n+1)-grams, given the n-grams and the symbol before each.

    The n-grams in their order, moved one to the left and sorted stably by the symbol now in front, are the
    (n+1)-grams in theirs.
    """
    candidate = before != 0
    symbol = before[candidate]
    # Number of the n-gram that is the tail, and the place, in one.
    pair = np.repeat(np.arange(level.bounds.size - 1, dtype=np.int64) << 32, np.diff(level.bounds))
    pair += level.place
    pair -= 1
    pair = pair[candidate].take(stable_order(symbol), mode="clip")
    begins = _changes(symbol)
    place = pair.astype(np.int32)  # the low half
    pair >>= 32
    begins[1:] |= pair[1:] != pair[:-1]
    return _frequent(level.length + 1, place, begins, min_count)


def _changes(symbol: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Mark where the next symbol begins once these are sorted."""
    begins = np.zeros(symbol.size + 1, dtype=np.bool_)
    begins[np.cumsum(np.bincount(symbol))] = True
    begins[0] = True
    return begins[:-1]


def _frequent(length: int, place: NDArray[np.int32], begins: NDArray[np.bool_], min_count: int) -> _Level:
    """Only the n-grams with at least `min_count` places; one begins wherever `begins` says so."""
    sizes = np.diff(np.append(np.flatnonzero(begins), place.size))
    enough = sizes >= min_count
    return _Level(length, place[np.repeat(enough, sizes)], _offsets(sizes[enough]))


def _maximal(level: _Level, extensible: NDArray[np.bool_]) -> _Found:
    """Keep the n-grams that cannot be extended, by first place."""
    starts = level.bounds[:-1]
    kept = np.flatnonzero(~extensible)
    kept = kept[np.argsort(level.place[starts[kept]])]
    count = np.diff(level.bounds)[kept]
    return _Found(
        length=np.full(kept.size, level.length, dtype=np.int32),
        count=count,
        place=level.place[expand(starts[kept], count)],
    )


def _longer(
    level: _Level,
    left: NDArray[np.bool_],
    right: NDArray[np.bool_],
    text: NDArray[np.int32],
    min_length: int,
    longest: int,
    min_count: int,
) -> _Found:
    """Find the maximal repeats longer than the n-grams of a level, told which extend `left` and `right`.

    Where an n-gram is always followed by one and the same, which always follows it, no maximal repeat
    begins or ends between the two, so they are made one symbol: of two copies of a speech not much is left.
    """
    ngram_at = np.full(text.size, -1, dtype=np.int32)
    ngram_at[level.place] = np.repeat(np.arange(left.size, dtype=np.int32), np.diff(level.bounds))
    place = np.flatnonzero(ngram_at >= 0).astype(np.int32)
    ngram = ngram_at[place]
    del ngram_at
    joined = np.zeros(place.size, dtype=np.bool_)  # to the n-gram before
    joined[1:] = (place[1:] == place[:-1] + 1) & left[ngram[1:]] & right[ngram[:-1]]
    first = np.flatnonzero(~joined)
    shared = shared_prefixes(
        ngram[first],
        place[first],
        np.diff(np.append(first, place.size)).astype(np.int32),
        text[place[first] - 1],
        min_count=min_count,
        overlap=level.length - 1,
    )
    length = shared.length + level.length - 1
    fit = (length > level.length) & (length >= min_length) & (length <= longest)
    length, start = length[fit], shared.start[fit]
    count = shared.stop[fit] - start
    # Places ascending within each sequence, then the sequences by length and first place.
    owner = np.repeat(np.arange(length.size, dtype=np.int64), count) * text.size
    keyed = shared.place[expand(start, count)] + owner
    keyed.sort()
    ascending = (keyed - owner).astype(np.int32)
    begins = np.cumsum(count) - count
    ranking = np.lexsort((ascending[begins], length))
    return _Found(
        length=length[ranking].astype(np.int32),
        count=count[ranking],
        place=ascending[expand(begins[ranking], count[ranking])],
    )


def _gathered(found: list[_Found], origin: NDArray[np.int32]) -> Repeats:
    """One table of all lengths, places counted in tokens; empties the list as it goes."""
    length = np.concatenate([np.empty(0, dtype=np.int32), *(part.length for part in found)])
    count = np.concatenate([np.empty(0, dtype=np.int64), *(part.count for part in found)])
    positions = np.empty(int(count.sum()), dtype=np.int64)
    filled = positions.size
    while found:
        place = found.pop().place
        positions[filled - place.size : filled] = origin[place]
        filled -= place.size
    return _table(length, count, positions)


def _offsets(count: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(count, dtype=np.int64)))
