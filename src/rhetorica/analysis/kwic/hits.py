"""Hits: where a pattern, a regular expression or a phrase already found stands, as columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol, TypeAlias, runtime_checkable

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from rhetorica.analysis.matching import Hyphen, find_matches
from rhetorica.analysis.patterns import Pattern, is_literal, parse_pattern
from rhetorica.analysis.regexes import find_expression
from rhetorica.analysis.stretches import Stretches
from rhetorica.corpus import Corpus
from rhetorica.corpus.hints import kind_of
from rhetorica.errors import OptionError
from rhetorica.results.columns import LazyColumn
from rhetorica.text.index import Flag, TokenIndex, Tokens


@runtime_checkable
class Occurring(Protocol):
    """A row that says where it occurs, as one of `rhetorica.phrases` does."""

    @property
    def phrase(self) -> str:
        """Its wording."""

    @property
    def occurrences(self) -> Sequence[Any]:
        """Mappings with `id`, `start` and `end`."""


Wanted: TypeAlias = str | Occurring
_LONGEST_WORD: Final = 60


@dataclass(frozen=True, slots=True)
class Hits:
    """Hits in the order of the corpus, one entry a hit."""

    speech: NDArray[np.int64]
    start: NDArray[np.int64]
    end: NDArray[np.int64]
    first: NDArray[np.int64]
    """The first token of the hit or, where it holds none, the one behind it."""
    last: NDArray[np.int64]
    """The token behind its last one."""

    def take(self, places: NDArray[np.int64]) -> "Hits":
        """Keep the hits at some places, in that order."""
        return Hits(
            self.speech[places], self.start[places], self.end[places], self.first[places], self.last[places]
        )

    def __len__(self) -> int:
        return len(self.speech)


@dataclass(frozen=True, slots=True)
class Search:
    """What was looked for and found."""

    hits: Hits
    wording: str
    matching: str
    """words, regex or phrase."""
    notes: tuple[str, ...]


def find_hits(
    corpus: Corpus,
    tokens: Tokens,
    stretches: Stretches,
    wanted: Wanted,
    *,
    case: bool,
    regex: bool,
    hyphen: Hyphen,
) -> Search:
    """Find all hits.

    Parameters
    ----------
    corpus : Corpus
        Where to look.
    tokens : Tokens
        The words to look at.
    stretches : Stretches
        Of the same tokens.
    wanted : str or row
        A pattern, a regular expression, or a row with occurrences.
    case, regex, hyphen
        As of `rhetorica.kwic`.

    Raises
    ------
    OptionError
        If what is wanted is empty or invalid.
    """
    index = corpus.index
    if not isinstance(wanted, str):
        if not isinstance(wanted, Occurring):
            raise OptionError(
                f"a pattern or a row of rh.phrases() is needed, not {kind_of(wanted)}",
                hint='write a word or a phrase, as in "front line*"',
            )
        return _of_row(corpus, tokens, wanted)
    if regex:
        found = find_expression(index, tokens, stretches, wanted, case=case)
        hits = locate(tokens, found.speech, found.start, found.end)
        return Search(hits, wanted, "regex", _unfound(hits, wanted))
    pattern = parse_pattern(wanted)
    matches = find_matches(index, tokens, pattern, hyphen=hyphen, case=case)
    hits = Hits(
        speech=tokens.speech[matches.first].astype(np.int64),
        start=tokens.start[matches.first].astype(np.int64),
        end=tokens.end[matches.last - 1].astype(np.int64),
        first=matches.first,
        last=matches.last,
    )
    nearest = () if len(hits) else _near_words(index, tokens, pattern)
    return Search(hits, wanted, "words", (*_unfound(hits, wanted), *nearest))


def _of_row(corpus: Corpus, tokens: Tokens, row: Occurring) -> Search:
    position = {id: place for place, id in enumerate(corpus.ids)}
    spans = [(each["id"], each["start"], each["end"]) for each in row.occurrences]
    here = sorted((position[id], start, end) for id, start, end in spans if id in position)
    columns = np.array(here, dtype=np.int64).reshape(-1, 3).T
    hits = locate(tokens, columns[0], columns[1], columns[2])
    # What touches no word lies in text left out, or was found in another text of the same id.
    hits = hits.take(np.flatnonzero(hits.first < hits.last))
    notes = _unfound(hits, row.phrase)
    if gone := len(spans) - len(hits):
        notes += (f"{gone:,} of {len(spans):,} occurrences are not in these speeches or were left out",)
    return Search(hits, row.phrase, "phrase", notes)


def _near_words(index: TokenIndex, tokens: Tokens, pattern: Pattern) -> tuple[str, ...]:
    """Name the words most like those of a pattern that nobody says."""
    said = [index.vocabulary[number] for number in np.unique(tokens.ids).tolist()]
    notes = []
    for word in dict.fromkeys(pattern.words):
        if is_literal(word) and word not in said and len(word) < _LONGEST_WORD:
            near = process.extract(word, said, scorer=fuzz.ratio, processor=None, score_cutoff=75.0, limit=3)
            like = f"; like it are: {', '.join(sorted(each for each, *_ in near))}" if near else ""
            notes.append(f"nobody says '{word}'{like}")
    return tuple(notes)


def _unfound(hits: Hits, wording: str) -> tuple[str, ...]:
    return () if len(hits) else (f"'{wording}' was not found",)


def locate(
    tokens: Tokens, speech: NDArray[np.int64], start: NDArray[np.int64], end: NDArray[np.int64]
) -> Hits:
    """Find the tokens that stretches of text touch.

    Examples
    --------
    >>> from rhetorica.text.index import TokenIndex
    >>> tokens = TokenIndex.build(["One two three."]).tokens()
    >>> hits = locate(tokens, np.array([0]), np.array([5]), np.array([9]))
    >>> hits.first.tolist(), hits.last.tolist()
    ([1], [3])
    """
    # One number orders speech and offset, so that one search serves all.
    size = 1 + max(int(tokens.end.max(initial=0)), int(end.max(initial=0)))
    base = tokens.speech.astype(np.int64) * size
    first = np.searchsorted(base + tokens.end, speech * size + start, side="right")
    last = np.searchsorted(base + tokens.start, speech * size + end, side="left")
    return Hits(speech, start, end, first, np.maximum(first, last))


def evidence_columns(corpus: Corpus, tokens: Tokens, hits: Hits) -> dict[str, Any]:
    """Return the columns of evidence for hits, one line a hit, numbered in their order."""
    count, ids = len(hits), corpus.ids
    opening = tokens.bounds[:-1][hits.speech]
    # A hit of signs only at the end of a speech has no token behind it.
    within = np.minimum(hits.first, tokens.bounds[1:][hits.speech] - 1)
    name = np.concatenate([[0], np.cumsum(tokens.has(Flag.NAME))])
    return {
        "row": np.arange(count),
        "id": LazyColumn(count, lambda place: ids[int(hits.speech[place])]),
        "start": hits.start,
        "end": hits.end,
        "paragraph": tokens.paragraph[within] - tokens.paragraph[opening],
        "sentence": tokens.sentence[within] - tokens.sentence[opening],
        "quoted": tokens.has(Flag.QUOTED)[within],
        # One capital inside a longer phrase may be a name in it; a name has them at most of its words.
        "in_name": (name[hits.last] - name[hits.first]) * 2 > hits.last - hits.first,
    }
