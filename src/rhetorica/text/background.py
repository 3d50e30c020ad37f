"""The background: how common words and phrases are in political English, so that a repeat can be weighed.

A table of 1- to 4-grams with their probabilities, made from several sources of equal weight, and for single
words the share of 1,000-word stretches that hold them and how often they follow words that announce a verb or
a noun. Unseen n-grams back off to shorter ones ("stupid backoff"; Brants, Popat, Xu, Och & Dean 2007, EMNLP).
"""

import hashlib
import json
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rhetorica.errors import InputError
from rhetorica.kernels.counts import ngram_hashes
from rhetorica.text.words import hash_word

ORDERS: Final = 4
SCHEMA: Final = 1
OVERLAP_WORDS: Final = 8
OVERLAP_SAMPLE: Final = np.uint64(512)
_BUCKET_BITS: Final = 18
_BACKOFF: Final = float(np.log2(0.4))
_LEVELS: Final = 9.0
"""Probabilities are kept as -log2 p in steps of 1/9 of a bit; a byte reaches down to 2 to the power -28."""


@dataclass(frozen=True, slots=True)
class Background:
    """A table of word and phrase probabilities.

    Examples
    --------
    >>> background = Background.default()
    >>> the, children, bureaucracy = background.idf(["the", "children", "bureaucracy"])
    >>> bool(the < children < bureaucracy)
    True
    """

    name: str
    sources: tuple[dict[str, object], ...]
    """What it was made from: name, texts, words of each source."""
    keys: tuple[NDArray[np.uint32], ...]
    """For each order, sorted upper halves of the n-gram hashes."""
    bits: tuple[NDArray[np.uint8], ...]
    """For each order, -log2 of the n-gram's probability, in ninths of a bit."""
    spread: NDArray[np.uint8]
    """For each word, -log2 of the share of 1,000-word stretches that hold it, in ninths of a bit."""
    nominal: NDArray[np.uint8]
    """For each word, how often it follows noun cues rather than verb cues, from 0 (verb) to 255 (noun)."""
    sample: NDArray[np.uint32]
    """A sample of the sources' 8-word runs, to tell when a corpus overlaps them."""
    digest: str
    """First 12 hexadecimal digits of the SHA-256 of all the arrays."""
    _buckets: tuple[NDArray[np.int32], ...] = field(init=False, repr=False, compare=False)
    """For each order, where in `keys` the keys with the same leading bits begin."""

    def __post_init__(self) -> None:
        edges = np.arange((1 << _BUCKET_BITS) + 1, dtype=np.uint64) << np.uint64(32 - _BUCKET_BITS)
        buckets = tuple(np.searchsorted(keys, edges).astype(np.int32) for keys in self.keys)
        object.__setattr__(self, "_buckets", buckets)

    @classmethod
    def default(cls) -> "Background":
        """Return the bundled background (read once)."""
        return _bundled()

    @classmethod
    def load(cls, path: str | Path) -> "Background":
        """Read a background that `save` wrote.

        Raises
        ------
        InputError
            If there is no such file or it is not a background of this version.
        """
        path = Path(path)
        if not path.is_file():
            raise InputError(
                f"there is no background file '{path}'",
                hint="make one with `rhetorica background build PATH -o FILE`",
            )
        try:
            with np.load(path, allow_pickle=False) as data:
                return _unpack({name: data[name] for name in data.files})
        except (ValueError, KeyError, OSError) as error:
            raise InputError(
                f"'{path}' is not a background of this version of rhetorica",
                hint="make it again with `rhetorica background build PATH -o FILE`",
            ) from error

    def save(self, path: str | Path) -> None:
        """Write the background to a file."""
        arrays: dict[str, NDArray[np.generic]] = {"spread": self.spread, "nominal": self.nominal}
        for order in range(ORDERS):
            arrays[f"keys{order + 1}"] = np.diff(self.keys[order], prepend=np.uint32(0))
            arrays[f"bits{order + 1}"] = self.bits[order]
        arrays["sample"] = np.diff(self.sample, prepend=np.uint32(0))
        about = json.dumps({"schema": SCHEMA, "name": self.name, "sources": self.sources})
        arrays["about"] = np.frombuffer(about.encode(), dtype=np.uint8)
        with Path(path).open("wb") as file:
            np.savez_compressed(file, allow_pickle=False, **arrays)

    def describe(self) -> str:
        """Say what the background was made from and how large it is.

        Examples
        --------
        >>> print(Background.default().describe().splitlines()[0].split("-")[0])
        political
        """
        lines = [
            f"{self.name}-{self.digest}: "
            + ", ".join(
                f"{len(keys):,} {order}-gram{'s' if len(keys) != 1 else ''}"
                for order, keys in enumerate(self.keys, start=1)
            )
        ]
        lines += [
            f"  {each['name']}: {each['texts']:,} texts, {each['words']:,} words" for each in self.sources
        ]
        return "\n".join(lines)

    def surprisal(self, hashes: NDArray[np.uint64], segment: NDArray[np.int32]) -> NDArray[np.float64]:
        """Return how unexpected each token is, given up to three tokens before it.

        Parameters
        ----------
        hashes : uint64 array of shape (tokens,)
            Hash of each token's type (`TokenIndex.hashes[ids]`).
        segment : int32 array of shape (tokens,)
            Sentence of each token; context never reaches over its start.

        Returns
        -------
        float64 array of shape (4, tokens)
            Row k: -log2 of the probability of the token given the k tokens before it, in bits. A phrase of n
            words starting at token i has the surprisal [0, i] + [1, i + 1] + [2, i + 2] + [3, i + 3] + … +
            [3, i + n - 1].
        """
        result = np.empty((ORDERS, len(hashes)))
        result[0], _ = self._lookup(1, hashes)
        context = result[0].copy()
        for order in range(2, ORDERS + 1):
            row = result[order - 1]
            row[:] = result[order - 2]
            grams, first = ngram_hashes(hashes, segment, order)
            bits, found = self._lookup(order, grams)
            last = first + order - 1
            # P(w | h) = P(hw) / P(h); where hw or h is unseen, a share of what the shorter context gives.
            conditional = bits - context[last - 1]
            found &= ~np.isnan(conditional)
            row[last] = np.where(found, np.maximum(conditional, 0.0), row[last] - _BACKOFF)
            # Rows ending at each token, for the next order's denominator.
            context = np.full(len(hashes), np.nan)
            context[last] = np.where(found, bits, np.nan)
        return result

    def idf(self, words: "list[str] | NDArray[np.uint64]") -> NDArray[np.float64]:
        """Return the inverse document frequency of words; a document is a stretch of 1,000 running words.

        Parameters
        ----------
        words : list of str or uint64 array
            Folded forms, or their hashes.

        Returns
        -------
        float64 array
            Natural logarithm of (stretches / stretches that hold the word), 0 or more.
        """
        place, found = self._place(1, _as_hashes(words))
        spread = np.where(found, self.spread[place], self.spread.max(initial=0) + _LEVELS)
        result: NDArray[np.float64] = spread / _LEVELS * np.log(2.0)
        return result

    def nominality(self, hashes: NDArray[np.uint64]) -> NDArray[np.float64]:
        """Return how noun-like words are: 0 after verb cues only, 1 after noun cues only, NaN if unknown."""
        place, found = self._place(1, hashes)
        return np.where(found, self.nominal[place] / 255.0, np.nan)

    def knows(self, order: int, hashes: NDArray[np.uint64]) -> NDArray[np.bool_]:
        """Tell which n-grams of an order the table holds."""
        return self._place(order, hashes)[1]

    def overlap(
        self, hashes: NDArray[np.uint64], segment: NDArray[np.int32], speech: NDArray[np.int32], speeches: int
    ) -> NDArray[np.float64]:
        """Return the share of each speech's sampled 8-word runs that stand in the background's sources too.

        Parameters
        ----------
        hashes, segment, speech : arrays of shape (tokens,)
            Hash, sentence and speech of each token.
        speeches : int
            Number of speeches.

        Returns
        -------
        float64 array of shape (speeches,)
            From 0 to 1; 0 where fewer than two runs were found.
        """
        runs, first = ngram_hashes(hashes, segment, OVERLAP_WORDS)
        sampled = np.flatnonzero(runs % OVERLAP_SAMPLE == 0)
        keys = (runs[sampled] >> np.uint64(32)).astype(np.uint32)
        found = np.isin(keys, self.sample)
        of = speech[first[sampled]]
        shared, total = np.bincount(of[found], minlength=speeches), np.bincount(of, minlength=speeches)
        share: NDArray[np.float64] = np.where(shared > 1, shared / np.maximum(total, 1), 0.0)
        return share

    def _place(self, order: int, hashes: NDArray[np.uint64]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        keys = self.keys[order - 1]
        wanted = (hashes >> np.uint64(32)).astype(np.uint32)
        if not len(keys):
            return np.zeros(len(wanted), dtype=np.int64), np.zeros(len(wanted), dtype=np.bool_)
        # A look-up by leading bits leaves a handful of keys to compare: several times faster than bisection.
        buckets = self._buckets[order - 1]
        bucket = wanted >> np.uint32(32 - _BUCKET_BITS)
        first, last = buckets[bucket], buckets[bucket + np.uint32(1)]
        place = first.copy()
        for _ in range(int((last - first).max(initial=0))):
            place += (place < last) & (keys[np.minimum(place, len(keys) - 1)] < wanted)
        place = np.minimum(place, len(keys) - 1)
        return place, keys[place] == wanted

    def _lookup(
        self, order: int, hashes: NDArray[np.uint64]
    ) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
        place, found = self._place(order, hashes)
        bits = self.bits[order - 1]
        # A word the table lacks is taken to be half as likely as the rarest word in it.
        rarest = (float(bits.max(initial=0)) + _LEVELS) / _LEVELS
        return np.where(found, bits[place] / _LEVELS if len(bits) else rarest, rarest), found


def overlap_sample(hashes: NDArray[np.uint64], segment: NDArray[np.int32]) -> NDArray[np.uint32]:
    """Return the sampled 8-word runs of a text: those whose hash divides by 512, cut to 32 bits."""
    runs, _ = ngram_hashes(hashes, segment, OVERLAP_WORDS)
    runs = np.unique(runs[runs % OVERLAP_SAMPLE == 0])
    return (runs >> np.uint64(32)).astype(np.uint32)


def pack(values: NDArray[np.float64]) -> NDArray[np.uint8]:
    """Return -log2 of probabilities in ninths of a bit, as bytes."""
    return np.clip(np.round(-np.log2(values) * _LEVELS), 0, 255).astype(np.uint8)


def digest_of(arrays: "list[NDArray[np.generic]]") -> str:
    """Return the first 12 hexadecimal digits of the SHA-256 of arrays."""
    digest = hashlib.sha256()
    for array in arrays:
        digest.update(np.ascontiguousarray(array).tobytes())
    return digest.hexdigest()[:12]


def _as_hashes(words: "list[str] | NDArray[np.uint64]") -> NDArray[np.uint64]:
    if isinstance(words, np.ndarray):
        return words
    return np.array([hash_word(word) for word in words], dtype=np.uint64)


@cache
def _bundled() -> Background:
    with (files("rhetorica.text") / "data" / "background.npz").open("rb") as file, np.load(file) as data:
        return _unpack({name: data[name] for name in data.files})


def _unpack(data: dict[str, NDArray[np.generic]]) -> Background:
    about = json.loads(data["about"].tobytes())
    if about["schema"] != SCHEMA:
        raise ValueError(f"schema {about['schema']}")
    keys = tuple(np.cumsum(data[f"keys{order}"], dtype=np.uint32) for order in range(1, ORDERS + 1))
    bits = tuple(data[f"bits{order}"].astype(np.uint8) for order in range(1, ORDERS + 1))
    spread, nominal = data["spread"].astype(np.uint8), data["nominal"].astype(np.uint8)
    sample = np.cumsum(data["sample"], dtype=np.uint32)
    return Background(
        name=about["name"],
        sources=tuple(about["sources"]),
        keys=keys,
        bits=bits,
        spread=spread,
        nominal=nominal,
        sample=sample,
        digest=digest_of([*keys, *bits, spread, nominal, sample]),
    )
