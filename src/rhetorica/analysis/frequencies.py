"""How often is each word said, in all speeches or in each group of them? Counts, and rates that compare.

A word is the finest token: "front-line" is two. Counts are of folded forms, so that "The" is "the".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Final, Literal, TypeAlias, get_args

import numpy as np
from numpy.typing import NDArray

from rhetorica.analysis.kwic import notes_on
from rhetorica.corpus import Corpus, Speech, as_corpus
from rhetorica.errors import OptionError
from rhetorica.results import Result, Signature
from rhetorica.results.columns import LazyColumn
from rhetorica.text.function_words import FUNCTION_WORDS
from rhetorica.text.index import Flag, Furniture, TokenIndex, Tokens

WordFeatures: TypeAlias = Literal["words", "content"]
WORD_FEATURES: Final[tuple[WordFeatures, ...]] = get_args(WordFeatures)


@dataclass(frozen=True, slots=True)
class FrequencyRow:
    """A word: times it is said, times in a thousand words, speeches that have it, times in each of them.

    With `by` there is a row for each group that says it, all numbers are of that group, and `group` names it.
    """

    word: str
    count: int
    per_1000: float
    speeches: int
    by_speech: Mapping[str, int]
    group: str | None = None


class Frequencies(Result[FrequencyRow]):
    """Words, the most frequent first; with groups, group by group."""

    kind: ClassVar[str] = "frequencies"
    row_type: ClassVar[type] = FrequencyRow
    display: ClassVar[tuple[str, ...]] = ("group", "word", "count", "per_1000", "speeches")
    labels: ClassVar[Mapping[str, str]] = {"per_1000": "per 1,000"}


def frequencies(
    corpus: Corpus | Speech | str,
    *,
    by: str | None = None,
    features: WordFeatures = "words",
    min_count: int = 1,
    furniture: Furniture = "drop",
) -> Frequencies:
    """Count every word.

    Parameters
    ----------
    corpus : Corpus, Speech or str
        Speeches, or one text.
    by : str, optional
        A field, such as "speaker" or "year": count for each of its values. Speeches without it are gathered
        under "(unknown)".
    features : {"words", "content"}
        All words, or those that are neither function words nor numerals.
    min_count : int, default 1
        Times a word is said at least, in its group.
    furniture : {"drop", "keep"}
        Whether titles, stage directions and the like are left out.

    Returns
    -------
    Frequencies
        A row a word, or a word of a group: `word`, `count`, `per_1000` (of all words, whatever the features),
        `speeches`, `by_speech`. Most frequent first, then by the alphabet. The evidence for a word is its
        concordance: ``rh.kwic(corpus, row.word, hyphen="exact")``.

    Raises
    ------
    OptionError
        If no speech has the field, or a setting has a value it cannot have.
    EmptyCorpusError
        If the corpus holds no speech.

    Examples
    --------
    >>> for row in frequencies("We will rebuild. We will!", min_count=2):
    ...     print(row.word, row.count, row.per_1000)
    we 2 400.0
    will 2 400.0
    """
    corpus = as_corpus(corpus)
    if min_count < 1:
        raise OptionError(f"min_count={min_count} is too small", hint="use 1 or more")
    index = corpus.index
    tokens = index.tokens(furniture=furniture, lists="items")
    counted = counted_types(index, tokens, features)
    group, names = _groups(corpus, by)
    table = _Table(corpus, tokens, group)
    places = table.ranked(np.flatnonzero(counted[table.word] & (table.count >= min_count)), index.vocabulary)
    total = np.bincount(group[tokens.speech], minlength=len(names))
    word, of_group, count = table.word[places], table.group[places], table.count[places]
    columns: dict[str, Any] = {
        "word": LazyColumn(len(places), lambda row: index.vocabulary[int(word[row])]),
        "count": count,
        "per_1000": count * 1000.0 / total[of_group],
        "speeches": table.speeches[places],
        "by_speech": LazyColumn(len(places), lambda row: table.by_speech(int(places[row]))),
    }
    if by is not None:
        columns["group"] = LazyColumn(len(places), lambda row: names[int(of_group[row])])
    return Frequencies(
        columns,
        signature=Signature(
            "frequencies", by=by, features=features, min_count=min_count, furniture=furniture
        ),
        notes=[*corpus.notes, *notes_on(corpus, furniture)],
    )


def counted_types(index: TokenIndex, tokens: Tokens, features: str) -> NDArray[np.bool_]:
    """Tell which types of a vocabulary are counted.

    Parameters
    ----------
    index : TokenIndex
        Of the vocabulary.
    tokens : Tokens
        Whose numerals are known.
    features : {"words", "content"}
        All, or neither function words nor numerals.

    Raises
    ------
    OptionError
        If `features` has another value.
    """
    if features not in WORD_FEATURES:
        raise OptionError(f"features={features!r} is unknown", hint="use 'words' or 'content'")
    size = len(index.vocabulary)
    if features == "words":
        return np.ones(size, dtype=np.bool_)
    content = np.fromiter(
        (word not in FUNCTION_WORDS for word in index.vocabulary), dtype=np.bool_, count=size
    )
    content[tokens.ids[tokens.has(Flag.NUMERAL)]] = False
    return content


def _groups(corpus: Corpus, by: str | None) -> tuple[NDArray[np.int64], Sequence[str]]:
    """Return the group of each speech, and the names of the groups."""
    group = np.zeros(len(corpus), dtype=np.int64)
    if by is None:
        return group, [""]
    parts = corpus.group_by(by)
    place = {id: number for number, part in enumerate(parts.values()) for id in part.ids}
    group[:] = [place[id] for id in corpus.ids]
    return group, list(parts)


class _Table:
    """Counts by word and group, one entry a pair that occurs, and behind them those by speech."""

    def __init__(self, corpus: Corpus, tokens: Tokens, group: NDArray[np.int64]) -> None:
        self.ids = corpus.ids
        speeches = len(corpus)
        # Sorted by group, then word, then speech.
        key = (group[tokens.speech] << 32) + tokens.ids
        cells, cell_count = np.unique(key * speeches + tokens.speech, return_counts=True)
        self.cell_speech, self.cell_count = cells % speeches, cell_count
        pairs = cells // speeches
        new = np.ones(len(pairs), dtype=np.bool_)
        new[1:] = pairs[1:] != pairs[:-1]
        first = np.flatnonzero(new)
        self.offsets = np.append(first, len(pairs))
        self.word = (pairs[first] & 0xFFFFFFFF).astype(np.int64)
        self.group = pairs[first] >> 32
        self.count = np.add.reduceat(cell_count, first) if len(first) else cell_count
        self.speeches = np.diff(self.offsets)

    def ranked(self, places: NDArray[np.int64], vocabulary: Sequence[str]) -> NDArray[np.int64]:
        """Order entries by group, then count, then the alphabet."""
        word, count, group = self.word.tolist(), self.count.tolist(), self.group.tolist()
        order = sorted(
            places.tolist(), key=lambda place: (group[place], -count[place], vocabulary[word[place]])
        )
        return np.array(order, dtype=np.int64)

    def by_speech(self, place: int) -> dict[str, int]:
        """Return the count in each speech that has the word, in the order of the corpus."""
        cells = slice(int(self.offsets[place]), int(self.offsets[place + 1]))
        counts = zip(self.cell_speech[cells].tolist(), self.cell_count[cells].tolist(), strict=True)
        return {self.ids[speech]: count for speech, count in counts}
