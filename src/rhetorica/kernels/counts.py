"""Counting n-grams by hash: identities that do not depend on a process's vocabulary, and sums per key."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

_STEP: Final = np.uint64(0xD6E8FEB86659FD93)
_MIX_1: Final = np.uint64(0xBF58476D1CE4E5B9)
_MIX_2: Final = np.uint64(0x94D049BB133111EB)


def mix(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Scramble 64-bit values (the finaliser of SplitMix64; Steele, Lea & Flood 2014, OOPSLA)."""
    values = (values ^ (values >> np.uint64(30))) * _MIX_1
    values = (values ^ (values >> np.uint64(27))) * _MIX_2
    return values ^ (values >> np.uint64(31))


def extend_hashes(hashes: NDArray[np.uint64], following: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return the hashes of sequences lengthened by one item each.

    Examples
    --------
    >>> one, two = np.array([1], dtype=np.uint64), np.array([2], dtype=np.uint64)
    >>> bool((extend_hashes(one, two) != extend_hashes(two, one)).all())
    True
    """
    return mix(hashes * _STEP + following)


def ngram_hashes(
    hashes: NDArray[np.uint64], segment: NDArray[np.int32], n: int
) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Hash every n-gram that lies inside one segment.

    Parameters
    ----------
    hashes : uint64 array of shape (tokens,)
        Hash of each token.
    segment : int32 array of shape (tokens,)
        Non-decreasing number of the segment (sentence, speech) each token belongs to.
    n : int
        Words an n-gram has, 1 or more.

    Returns
    -------
    hashes : uint64 array
        One an n-gram.
    first : int64 array
        Position of the first token of each n-gram.

    Examples
    --------
    >>> tokens = np.array([7, 8, 7, 8], dtype=np.uint64)
    >>> found, first = ngram_hashes(tokens, np.array([0, 0, 1, 1], dtype=np.int32), 2)
    >>> first.tolist(), bool(found[0] == found[1])
    ([0, 2], True)
    """
    size = len(hashes) - n + 1
    if size <= 0:
        return np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int64)
    first = np.flatnonzero(segment[n - 1 :] == segment[:size])
    result = hashes[first]
    for i in range(1, n):
        result = extend_hashes(result, hashes[first + i])
    return result, first


def sum_by_key(
    keys: NDArray[np.uint64], values: NDArray[np.float64]
) -> tuple[NDArray[np.uint64], NDArray[np.float64]]:
    """Add up the values of equal keys; the keys come back sorted.

    Examples
    --------
    >>> keys, sums = sum_by_key(np.array([5, 3, 5], dtype=np.uint64), np.array([1.0, 2.0, 4.0]))
    >>> keys.tolist(), sums.tolist()
    ([3, 5], [2.0, 5.0])
    """
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    firsts = (
        np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
        if len(keys)
        else np.zeros(0, np.int64)
    )
    sums = np.add.reduceat(values[order], firsts) if len(keys) else values
    return keys[firsts], sums
