"""The token index: every word of every speech once, as columns that all analyses read through masks.

A speech is tokenised once, into the finest words, with flags for what a setting may hide or join (furniture, hyphens,
list items, quotations). `TokenIndex.tokens` gives the columns one analysis sees.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntFlag
from typing import Final, Literal, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from rhetorica.errors import OptionError
from rhetorica.text import characters
from rhetorica.text.furniture import Span, find_furniture
from rhetorica.text.layout import Run, blocks, runs
from rhetorica.text.sentences import blank, quotations, sentence_starts
from rhetorica.text.words import Words, find_words

Furniture: TypeAlias = Literal["drop", "keep"]
Lists: TypeAlias = Literal["join", "items"]
Scalar = TypeVar("Scalar", bound=np.generic)
_BLOCK: Final = 1 << 18
_ENDS: Final = frozenset(".?!…。！？؟۔।")
_KEEPS_ITS_SENTENCE: Final = frozenset({"gloss", "stage direction"})


class Flag(IntFlag):
    """What is known of a token besides its type."""

    SENTENCE_START = 1
    PARAGRAPH_START = 2
    ITEM_START = 4
    JOINED = 8
    CAPITAL = 16
    UPPER = 32
    FURNITURE = 64
    QUOTED = 128
    NUMERAL = 256
    BREAK = 512
    ENDED = 1024
    NAME = 2048


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
        return (self.flags & np.uint16(flag)) != 0


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
    """Gathers the columns speech by speech, in stretches that fit the processor's cache."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.ids: list[NDArray[np.int32]] = []
        self.start: list[NDArray[np.int32]] = []
        self.end: list[NDArray[np.int32]] = []
        self.flags: list[NDArray[np.uint16]] = []
        self.counts = [0]
        self.furniture: list[tuple[Span, ...]] = []
        self.type_of: dict[int, int] = {}
        self.vocabulary: list[str] = []

    def add(self, text: str) -> None:
        """Tokenise one speech."""
        found = blocks(text)
        spans, spoken = find_furniture(text, found)
        prose = runs(spoken)
        starts, ends, flags, ids = [], [], [], []
        for first, last in _stretches(text):
            codes = np.frombuffer(text[first:last].encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
            words = find_words(codes)
            starts.append(words.start + np.int32(first))
            ends.append(words.end + np.int32(first))
            flags.append(_word_flags(words))
            ids.append(self._types(words, text, first))
        start, end = _concatenate(starts, np.int32), _concatenate(ends, np.int32)
        column = _concatenate(flags, np.uint16)
        self._flag_places(text, start, end, column, spans, prose)
        self.ids.append(_concatenate(ids, np.int32))
        self.start.append(start)
        self.end.append(end)
        self.flags.append(column)
        self.counts.append(len(start))
        self.furniture.append(tuple(spans))

    def finish(self, texts: tuple[str, ...]) -> TokenIndex:
        """Return the index of all speeches added."""
        return TokenIndex(
            texts=texts,
            vocabulary=tuple(self.vocabulary),
            hashes=np.fromiter(self.type_of, dtype=np.uint64, count=len(self.type_of)),
            ids=_concatenate(self.ids, np.int32),
            start=_concatenate(self.start, np.int32),
            end=_concatenate(self.end, np.int32),
            flags=_concatenate(self.flags, np.uint16),
            bounds=np.cumsum(self.counts, dtype=np.int64),
            furniture=tuple(self.furniture),
        )

    def _types(self, words: Words, text: str, offset: int) -> NDArray[np.int32]:
        hashes, first, inverse = np.unique(words.hashes, return_index=True, return_inverse=True)
        known = self.type_of
        numbers = np.empty(len(hashes), dtype=np.int32)
        for i, (value, word) in enumerate(zip(hashes.tolist(), first.tolist(), strict=True)):
            number = known.get(value)
            if number is None:
                number = known[value] = len(self.vocabulary)
                form = text[offset + int(words.start[word]) : offset + int(words.end[word])]
                self.vocabulary.append(characters.fold(form))
            numbers[i] = number
        return numbers[inverse]

    def _flag_places(
        self,
        text: str,
        start: NDArray[np.int32],
        end: NDArray[np.int32],
        flags: NDArray[np.uint16],
        spans: list[Span],
        prose: list[Run],
    ) -> None:
        """Set the flags that depend on where a token stands."""
        for span in spans:
            inside = slice(*np.searchsorted(start, (span.start, span.end)).tolist())
            flags[inside] |= np.uint16(Flag.FURNITURE)
            if span.reason not in _KEEPS_ITS_SENTENCE and inside.start < inside.stop:
                flags[inside.start] |= np.uint16(Flag.SENTENCE_START | Flag.PARAGRAPH_START)
        spoken = np.flatnonzero((flags & np.uint16(Flag.FURNITURE)) == 0)
        if not len(spoken):
            return
        spoken_start = start[spoken]
        hidden = [(span.start, span.end) for span in spans] + [pair for run in prose for pair in run.blanks]
        clean = blank(text, hidden)
        sentences = [
            offset
            for run in prose
            for offset in sentence_starts(clean, run.start, run.end, language=self.language)
        ]
        for offsets, flag in (
            (sentences, Flag.SENTENCE_START),
            ([offset for run in prose for offset in run.paragraphs], Flag.PARAGRAPH_START),
            ([offset for run in prose for offset in run.items], Flag.ITEM_START),
        ):
            at = np.searchsorted(spoken_start, np.array(offsets, dtype=np.int64))
            flags[spoken[at[at < len(spoken)]]] |= np.uint16(flag)
        for first, last in quotations(text):
            flags[slice(*np.searchsorted(start, (first, last)).tolist())] |= np.uint16(Flag.QUOTED)
        _flag_sentence_ends(clean, spoken, start, end, flags)
        _flag_names(text, spoken, start, end, flags)


def _flag_sentence_ends(
    clean: str,
    spoken: NDArray[np.int64],
    start: NDArray[np.int32],
    end: NDArray[np.int32],
    flags: NDArray[np.uint16],
) -> None:
    """Flag the last token of each sentence that a full stop, question or exclamation mark follows."""
    openings = np.flatnonzero((flags[spoken] & np.uint16(Flag.SENTENCE_START)) != 0)
    last = spoken[np.append(openings[1:], len(spoken)) - 1]
    following = np.append(start[spoken[openings[1:]]], len(clean))
    for token, stop in zip(last.tolist(), following.tolist(), strict=True):
        # "U.S." at the end of a sentence has its stop inside the word.
        tail = clean[end[token] - 1 : min(stop, end[token] + 12)]
        if not _ENDS.isdisjoint(tail):
            flags[token] |= np.uint16(Flag.ENDED)


def _flag_names(
    text: str,
    spoken: NDArray[np.int64],
    start: NDArray[np.int32],
    end: NDArray[np.int32],
    flags: NDArray[np.uint16],
) -> None:
    """Flag capitals inside a sentence, except "I" and sentences that are mostly capitals."""
    column = flags[spoken]
    capital = (column & np.uint16(Flag.CAPITAL)) != 0
    opens = (column & np.uint16(Flag.SENTENCE_START)) != 0
    opens[0] = True
    sentence = np.cumsum(opens) - 1
    size = np.bincount(sentence)
    shouted = np.bincount(sentence, weights=capital) > np.maximum(1, 0.6 * size)
    candidates = np.flatnonzero(capital & ~opens & ~shouted[sentence])
    first = [text[start[spoken[i]] : end[spoken[i]]] for i in candidates.tolist()]
    is_i = np.fromiter(
        (word == "I" or word[:2] in ("I'", "I’") for word in first), dtype=np.bool_, count=len(first)
    )
    flags[spoken[candidates[~is_i]]] |= np.uint16(Flag.NAME)


def _word_flags(words: Words) -> NDArray[np.uint16]:
    flags = np.zeros(len(words.start), dtype=np.uint16)
    for mask, flag in (
        (words.joined, Flag.JOINED),
        (words.capital, Flag.CAPITAL),
        (words.upper, Flag.UPPER),
        (words.numeral, Flag.NUMERAL),
        (words.after_break, Flag.BREAK),
    ):
        flags[mask] |= np.uint16(flag)
    return flags


def _stretches(text: str) -> list[tuple[int, int]]:
    """Cut a text at white space into stretches of bounded size."""
    cuts = [0]
    while len(text) - cuts[-1] > _BLOCK:
        limit = cuts[-1] + _BLOCK
        cut = max(text.rfind(" ", cuts[-1] + 1, limit), text.rfind("\n", cuts[-1] + 1, limit))
        cuts.append(cut if cut > 0 else limit)
    return list(zip(cuts, [*cuts[1:], len(text)], strict=True)) if text else []


def _concatenate(parts: list[NDArray[Scalar]], dtype: type[Scalar]) -> NDArray[Scalar]:
    return np.concatenate(parts) if parts else np.zeros(0, dtype=dtype)
