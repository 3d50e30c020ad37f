"""The token index: every word of every speech once, as columns that all analyses read through masks.

A speech is tokenised once, into the finest words, with flags for what a setting may hide or join (furniture,
hyphens, list items, quotations). `TokenIndex.tokens` gives the columns one analysis sees.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Final, Literal, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from rhetorica.errors import OptionError
from rhetorica.text import characters
from rhetorica.text.furniture import Span
from rhetorica.text.places import Places, flag_places
from rhetorica.text.words import Flag, Words, find_words

__all__ = ["Flag", "Furniture", "Lists", "Span", "TokenIndex", "Tokens"]

Furniture: TypeAlias = Literal["drop", "keep"]
Lists: TypeAlias = Literal["join", "items"]
Scalar = TypeVar("Scalar", bound=np.generic)
_BATCH: Final = 1 << 18
_STRETCH: Final = 1 << 17
_LONGEST_STRETCH: Final = 1 << 20
# Not behind a hyphen, which may join the words on either side of a line end.
_CUT: Final = re.compile(r"(?<=[^\s\-‐‑])\s")
_BETWEEN: Final = "\n\n"
"""What stands between speeches tokenised together: it joins nothing."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens one setting lets through; all arrays but `bounds` have one entry a token."""

    ids: NDArray[np.int32]
    """Type of each token: a position in `TokenIndex.vocabulary`."""
    start: NDArray[np.int32]
    """Character offset of the first character, in the speech's own text."""
    end: NDArray[np.int32]
    """Character offset after the last character."""
    flags: NDArray[np.uint16]
    """Bits of `Flag`."""
    speech: NDArray[np.int32]
    """Position of the speech."""
    sentence: NDArray[np.int32]
    """Number of the sentence, counted from 0 over the whole index."""
    paragraph: NDArray[np.int32]
    """Number of the paragraph or list item, counted from 0 over the whole index."""
    bounds: NDArray[np.int64]
    """Token range of each speech: speech i has the tokens bounds[i] to bounds[i + 1]."""

    def has(self, flag: Flag) -> NDArray[np.bool_]:
        """Tell which tokens carry a flag."""
        found: NDArray[np.bool_] = (self.flags & np.uint16(flag)) != 0
        return found


@dataclass(frozen=True, slots=True)
class TokenIndex:
    """Columns over all words of some speeches.

    Examples
    --------
    >>> index = TokenIndex.build(["We can win. We will."])
    >>> [index.vocabulary[i] for i in index.ids]
    ['we', 'can', 'win', 'we', 'will']
    >>> index.tokens().sentence.tolist()
    [0, 0, 0, 1, 1]
    """

    texts: tuple[str, ...]
    vocabulary: tuple[str, ...]
    """Folded form of each type."""
    hashes: NDArray[np.uint64]
    """Hash of each type's folded form, the same in every process."""
    ids: NDArray[np.int32]
    start: NDArray[np.int32]
    end: NDArray[np.int32]
    flags: NDArray[np.uint16]
    bounds: NDArray[np.int64]
    furniture: tuple[tuple[Span, ...], ...]
    """What was left out of each speech."""
    _masked: dict[tuple[str, str], Tokens] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def build(cls, texts: Sequence[str], *, language: str = "en") -> "TokenIndex":
        """Tokenise texts.

        Parameters
        ----------
        texts : sequence of str
            One a speech.
        language : str, default "en"
            ISO 639 code, for the sentence rules.

        Returns
        -------
        TokenIndex
        """
        builder = _Builder(language)
        for text in texts:
            builder.add(text)
        return builder.finish(tuple(texts))

    def select(self, positions: Sequence[int]) -> "TokenIndex":
        """Return the index of the speeches at these positions; the vocabulary stays that of the whole."""
        ranges = [slice(int(self.bounds[i]), int(self.bounds[i + 1])) for i in positions]

        def take(column: NDArray[Scalar]) -> NDArray[Scalar]:
            return np.concatenate([column[r] for r in ranges]) if ranges else column[:0]

        return TokenIndex(
            texts=tuple(self.texts[i] for i in positions),
            vocabulary=self.vocabulary,
            hashes=self.hashes,
            ids=take(self.ids),
            start=take(self.start),
            end=take(self.end),
            flags=take(self.flags),
            bounds=np.cumsum([0, *(r.stop - r.start for r in ranges)], dtype=np.int64),
            furniture=tuple(self.furniture[i] for i in positions),
        )

    def tokens(self, *, furniture: Furniture = "drop", lists: Lists = "join") -> Tokens:
        """Return the columns one setting lets through.

        Parameters
        ----------
        furniture : {"drop", "keep"}
            Whether words nobody spoke are left out.
        lists : {"join", "items"}
            Whether list items that continue a sentence belong to it or stand as sentences of their own.

        Returns
        -------
        Tokens
            Made once per setting, then reused.

        Raises
        ------
        OptionError
            If a setting has another value.
        """
        if furniture not in ("drop", "keep"):
            raise OptionError(f"furniture={furniture!r} is unknown", hint="use 'drop' or 'keep'")
        if lists not in ("join", "items"):
            raise OptionError(f"lists={lists!r} is unknown", hint="use 'join' or 'items'")
        if (furniture, lists) not in self._masked:
            self._masked[furniture, lists] = self._mask(furniture, lists)
        return self._masked[furniture, lists]

    def _mask(self, furniture: Furniture, lists: Lists) -> Tokens:
        bounds = self.bounds
        columns = (self.ids, self.start, self.end, self.flags)
        if furniture == "drop":
            keep = (self.flags & np.uint16(Flag.FURNITURE)) == 0
            if not keep.all():
                bounds = np.concatenate([[0], np.cumsum(keep)])[bounds]
                columns = (self.ids[keep], self.start[keep], self.end[keep], self.flags[keep])
        ids, start, end, flags = columns
        opening = Flag.SENTENCE_START | (Flag.ITEM_START if lists == "items" else Flag(0))
        new_sentence = (flags & np.uint16(opening)) != 0
        new_paragraph = (flags & np.uint16(Flag.PARAGRAPH_START)) != 0
        firsts = bounds[:-1][bounds[:-1] < bounds[1:]]
        new_sentence[firsts] = True
        new_paragraph[firsts] = True
        return Tokens(
            ids=ids,
            start=start,
            end=end,
            flags=flags,
            speech=np.repeat(np.arange(len(bounds) - 1, dtype=np.int32), np.diff(bounds)),
            sentence=np.cumsum(new_sentence, dtype=np.int32) - np.int32(1),
            paragraph=np.cumsum(new_paragraph, dtype=np.int32) - np.int32(1),
            bounds=bounds,
        )


class _Builder:
    """Gathers the columns, many short speeches or one long one at a time."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.batch: list[str] = []
        self.batch_size = 0
        self.hashes: list[NDArray[np.uint64]] = []
        self.start: list[NDArray[np.int32]] = []
        self.end: list[NDArray[np.int32]] = []
        self.flags: list[NDArray[np.uint16]] = []
        self.counts: list[NDArray[np.int64]] = []
        self.furniture: list[tuple[Span, ...]] = []

    def add(self, text: str) -> None:
        """Take one speech."""
        self.batch.append(text)
        self.batch_size += len(text)
        if self.batch_size >= _BATCH:
            self._tokenise()

    def _tokenise(self) -> None:
        begins = np.cumsum([0, *(len(text) + len(_BETWEEN) for text in self.batch)])[:-1]
        bounds = [(base, base + len(text)) for base, text in zip(begins.tolist(), self.batch, strict=True)]
        places = Places()
        for (base, _), text in zip(bounds, self.batch, strict=True):
            self.furniture.append(places.read(text, base, self.language))
        words = _words(_BETWEEN.join(self.batch))
        flag_places(words, places, bounds)
        counts = np.diff(np.searchsorted(words.start, np.append(begins, np.iinfo(np.int64).max)))
        shift = np.repeat(begins, counts)
        self.hashes.append(words.hashes)
        self.start.append((words.start - shift).astype(np.int32))
        self.end.append((words.end - shift).astype(np.int32))
        self.flags.append(words.flags)
        self.counts.append(counts)
        self.batch, self.batch_size = [], 0

    def finish(self, texts: tuple[str, ...]) -> TokenIndex:
        """Return the index of all speeches taken."""
        if self.batch:
            self._tokenise()
        bounds = np.concatenate([[0], *self.counts]).cumsum()
        start, end = _gather(self.start, np.int32), _gather(self.end, np.int32)
        flags = _gather(self.flags, np.uint16)
        hashes, ids = _types(_gather(self.hashes, np.uint64))
        # Any token of a type tells its form.
        example = np.zeros(len(hashes), dtype=np.int64)
        example[ids] = np.arange(len(ids))
        speech = np.searchsorted(bounds, example, side="right") - 1
        vocabulary = tuple(
            characters.fold(texts[i][first:last])
            for i, first, last in zip(
                speech.tolist(), start[example].tolist(), end[example].tolist(), strict=True
            )
        )
        return TokenIndex(texts, vocabulary, hashes, ids, start, end, flags, bounds, tuple(self.furniture))


def _words(text: str) -> Words:
    """Find the words of a text, stretch by stretch, each small enough for the processor's cache."""
    parts: list[Words] = []
    first = 0
    while first < len(text) or not parts:
        last = len(text)
        if last - first > _STRETCH:
            space = _CUT.search(text, first + _STRETCH, first + _LONGEST_STRETCH)
            last = space.start() if space else min(last, first + _LONGEST_STRETCH)
        codes = np.frombuffer(text[first:last].encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        found = find_words(codes)
        parts.append(
            replace(
                found,
                start=found.start + first,
                end=found.end + first,
                breaks=found.breaks + first,
                stops=found.stops + first,
            )
        )
        first = last
    if len(parts) == 1:
        return parts[0]
    return Words(
        *(np.concatenate([getattr(part, column.name) for part in parts]) for column in fields(Words))
    )


def _types(hashes: NDArray[np.uint64]) -> tuple[NDArray[np.uint64], NDArray[np.int32]]:
    """Return the distinct hashes, ascending, and the position of each token's hash among them.

    Most are told apart by the slot their highest bits name; only those that share a slot are sorted.
    """
    shift = np.uint64(64 - max(8, min(24, len(hashes).bit_length() - 2)))
    slot = (hashes >> shift).astype(np.int64)
    owner = np.zeros(1 << (64 - int(shift)), dtype=np.uint64)
    owner[slot] = hashes
    used = np.zeros(len(owner), dtype=np.bool_)
    used[slot] = True
    distinct = np.unique(np.concatenate([owner[used], np.unique(hashes[owner[slot] != hashes])]))
    number = np.zeros(len(owner), dtype=np.int32)
    number[(distinct >> shift).astype(np.int64)] = np.arange(len(distinct))
    ids = number[slot]
    wrong = np.flatnonzero(distinct[ids] != hashes) if len(hashes) else ids
    ids[wrong] = np.searchsorted(distinct, hashes[wrong])
    return distinct, ids


def _gather(parts: list[NDArray[Scalar]], dtype: type[Scalar]) -> NDArray[Scalar]:
    """Join the parts of a column, and let go of them."""
    column = np.concatenate(parts) if parts else np.zeros(0, dtype=dtype)
    parts.clear()
    return column
