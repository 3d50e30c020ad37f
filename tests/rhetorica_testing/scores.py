"""How well a division into sentences meets the labels: precision, recall and their harmonic mean, F.

A *reading* is what a program makes of a text: its words, each with the number of the sentence it stands in.
Two readers are held against the labels: sentencex alone, given the paragraphs that blank lines part, and the
token index. Words that the labels call furniture count for neither, so that one that does not know furniture
is judged by its sentences alone.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

import sentencex

from rhetorica.text.index import Flag, TokenIndex
from rhetorica_testing.labels import Passage, SharedSentence

_WORD = re.compile(r"[£$€]?\w(?:[\w.,'’]*\w)?")
_PARAGRAPH = re.compile(r"(?:(?!\n[^\S\n]*\n).)+", re.DOTALL)


class Word(NamedTuple):
    """A word: where it stands and the number of its sentence."""

    start: int
    end: int
    sentence: int


Reading: TypeAlias = list[Word]
Reader: TypeAlias = Callable[[str], Reading]


def read_with_sentencex(text: str) -> Reading:
    """Divide each paragraph with sentencex and nothing else."""
    words: Reading = []
    number = 0
    for paragraph in _PARAGRAPH.finditer(text):
        position = paragraph.start()
        for sentence in sentencex.segment("en", paragraph.group()):
            end = position + len(sentence)
            words += [Word(*word.span(), number) for word in _WORD.finditer(text, position, end)]
            position = end
            number += 1
    return words


def read_with_index(text: str, *, lists: Literal["join", "items"] = "join") -> Reading:
    """Divide a text as every analysis sees it."""
    tokens = TokenIndex.build([text]).tokens(lists=lists)
    return [
        Word(*word)
        for word in zip(tokens.start.tolist(), tokens.end.tolist(), tokens.sentence.tolist(), strict=True)
    ]


@dataclass(frozen=True, slots=True)
class Score:
    """How many boundaries were found, missed and made up."""

    found: int = 0
    missed: int = 0
    made_up: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.found + other.found, self.missed + other.missed, self.made_up + other.made_up)

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.made_up)

    @property
    def recall(self) -> float:
        return self.found / (self.found + self.missed)

    @property
    def f(self) -> float:
        return 2 * self.found / (2 * self.found + self.missed + self.made_up)

    @property
    def right(self) -> bool:
        return not self.missed and not self.made_up

    def __str__(self) -> str:
        return f"precision {self.precision:.4f}, recall {self.recall:.4f}, F {self.f:.4f}"


def total(scores: Iterable[Score]) -> Score:
    """Add scores up."""
    return sum(scores, Score())


def boundaries(passage: Passage, read: Reader) -> tuple[set[int], set[int]]:
    """Return the boundaries inside a passage that a reader missed and those it made up.

    A boundary is the beginning of a sentence's first spoken word; that of the first sentence counts for none.
    """
    found = set(_starts(word for word in read(passage.text) if not _covered(word.start, passage.furniture)))
    wanted = set(passage.sentences[1:])
    return wanted - found, found - wanted


def item_boundaries(passage: Passage, read: Reader) -> tuple[set[int], set[int]]:
    """Return the same where list items stand as sentences of their own."""
    found = set(_starts(word for word in read(passage.text) if not _covered(word.start, passage.furniture)))
    wanted = {*passage.sentences[1:], *passage.items}
    return wanted - found, found - wanted


def score_passage(passage: Passage, read: Reader) -> Score:
    """Score the boundaries inside a passage."""
    missed, made_up = boundaries(passage, read)
    return Score(len(passage.sentences) - 1 - len(missed), len(missed), len(made_up))


def _starts(words: Iterable[Word]) -> list[int]:
    first: dict[int, int] = {}
    for word in words:
        first.setdefault(word.sentence, word.start)
    return list(first.values())[1:]


def _covered(offset: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in stretches)


def count_words(passage: Passage) -> list[int]:
    """Count the words of each labelled sentence as the index does, hyphenated compounds as one."""
    tokens = TokenIndex.build([passage.text]).tokens()
    apart = tokens.start[~tokens.has(Flag.JOINED)].tolist()
    bounds = [*passage.sentences[1:], len(passage.text)]
    return [
        sum(start <= offset < end for offset in apart)
        for start, end in zip([0, *bounds], bounds, strict=False)
    ]


def furniture(passage: Passage) -> tuple[set[str], set[str]]:
    """Return the furniture of a passage that was missed and that was made up, as text with its offset."""

    def trimmed(stretches: Iterable[tuple[int, int]]) -> set[str]:
        pieces = ((start, passage.text[start:end]) for start, end in stretches)
        return {f"{start + len(text) - len(text.lstrip())}: {text.strip()}" for start, text in pieces}

    spans = TokenIndex.build([passage.text]).furniture[0]
    found = trimmed((span.start, span.end) for span in spans)
    wanted = trimmed(passage.furniture)
    return wanted - found, found - wanted


def score_shared(text: str, label: SharedSentence, words: Reading) -> Score:
    """Score a sentence of the shared texts: its beginning, its end, and what divides it.

    The beginning is met where the sentence's first word stands first in a sentence of the reading, numbers
    that are no part of the label ("48.") aside; the end likewise.
    """
    inside = [word for word in words if label.start <= word.start < label.end]
    if not inside:
        return Score(missed=2)
    first, last = inside[0].sentence, inside[-1].sentence
    around = [word for word in words if word.sentence in (first, last)]
    begun = not any(
        word.sentence == first and word.start < label.start and not _is_number(text, word) for word in around
    )
    ended = not any(word.sentence == last and word.start >= label.end for word in around)
    divided = len({word.sentence for word in inside}) - 1
    return Score(begun + ended, 2 - begun - ended, divided)


def _is_number(text: str, word: Word) -> bool:
    return text[word.start : word.end].strip(".").isdigit()
