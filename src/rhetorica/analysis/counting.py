"""What do the readability formulas count? Every count of every speech, or of every sentence.

Method: facts of each word type (`rhetorica.analysis.wordfacts`) gathered over the tokens of the index give
what each token adds to each count; sums over speeches are what the formulas take, sums over sentences what
their bootstrap draws from.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from rhetorica.analysis.wordfacts import WordFacts, word_facts
from rhetorica.text.function_words import CONJUNCTIONS, PREPOSITIONS
from rhetorica.text.index import Flag, TokenIndex, Tokens
from rhetorica.text.syllables import count_syllables

COUNTS: Final = (
    "words",
    "sentences",
    "syllables",
    "characters",
    "polysyllables",
    "difficult_words",
    "complex_words",
    "unfamiliar_words",
    "long_words",
)
"""Counts that every row of readability shows."""
_SAMPLE: Final = 100
_MINI: Final = 3


@dataclass(frozen=True, slots=True)
class Counts:
    """What can be counted in some speeches: `of` sums by speech, `by_sentence` by sentence.

    Examples
    --------
    >>> index = TokenIndex.build(["Early intervention works. It does."])
    >>> counts = Counts.of_tokens(index, index.tokens())
    >>> counts.of(["syllables", "polysyllables"])["syllables"].tolist()
    [9]
    >>> counts.by_sentence(["words"]).tolist()
    [[3.0], [2.0]]
    """

    tokens: Tokens
    types: Sequence[str]
    """The words that occur."""
    ids: NDArray[np.int64]
    """Place of each token's type among them."""
    facts: WordFacts
    syllables: NDArray[np.int16]
    """Of each token."""
    named: NDArray[np.bool_]
    """Which tokens are names, among those for which it makes a difference."""

    @classmethod
    def of_tokens(cls, index: TokenIndex, tokens: Tokens) -> "Counts":
        """Work out the facts of the types that the tokens point to in the vocabulary of an index."""
        types, ids = _used(tokens.ids, len(index.vocabulary))
        words = [index.vocabulary[i] for i in types.tolist()]
        facts = word_facts(words)
        syllables = _syllables(tokens, ids, words, facts)
        return cls(tokens, words, ids, facts, syllables, _names(tokens, ids, facts, len(words)))

    def of(self, names: Iterable[str]) -> dict[str, NDArray[np.int64]]:
        """Count in each speech.

        Parameters
        ----------
        names : iterable of str
            Names of `COUNTS`, or "monosyllables", "mini_words" (of one to three letters or digits),
            "prepositions", "conjunctions", "types" (different words), "spaces" (between words).

        Returns
        -------
        dict of str to int64 array
            One entry a speech.
        """
        return {name: self._of(name) for name in names}

    def by_sentence(self, names: Sequence[str]) -> NDArray[np.float64]:
        """Count in each sentence, all but types, which do not add up; spaces are the words.

        Returns
        -------
        float64 array (sentences, counts)
        """
        sentences = int(self.tokens.sentence[-1]) + 1 if len(self.ids) else 0
        sums = np.ones((sentences, len(names)))
        for place, name in enumerate(names):
            if name != "sentences":
                weights = None if name in ("words", "spaces") else self._added(name)
                sums[:, place] = np.bincount(self.tokens.sentence, weights=weights, minlength=sentences)
        return sums

    def sentences_of(self, speech: int) -> slice:
        """Return the rows of `by_sentence` that belong to a speech."""
        first, last = self.tokens.bounds[speech : speech + 2].tolist()
        if first == last:
            return slice(0, 0)
        return slice(int(self.tokens.sentence[first]), int(self.tokens.sentence[last - 1]) + 1)

    def _of(self, name: str) -> NDArray[np.int64]:
        bounds = self.tokens.bounds
        words = np.diff(bounds).astype(np.int64)
        if name == "words":
            return words
        if name == "spaces":
            return np.maximum(words - 1, 0)
        if name == "sentences":
            return sentence_counts(self.tokens)
        if name == "types":
            keys = _distinct(self.tokens.speech.astype(np.int64) * len(self.types) + self.ids)
            return np.bincount(keys // max(1, len(self.types)), minlength=len(words)).astype(np.int64)
        sums = np.bincount(self.tokens.speech, weights=self._added(name), minlength=len(words))
        return sums.astype(np.int64)

    def _added(self, name: str) -> NDArray[Any]:
        """Return what each token adds to a count."""
        facts, ids = self.facts, self.ids
        added: NDArray[Any]
        match name:
            case "syllables":
                added = self.syllables
            case "monosyllables":
                added = self.syllables == 1
            case "polysyllables":
                added = self.syllables >= 3
            case "characters":
                added = facts.characters[ids]
            case "long_words":
                added = facts.long[ids]
            case "mini_words":
                added = (facts.characters <= _MINI)[ids]
            case "difficult_words":
                added = facts.difficult[ids] & ~self.named
            case "complex_words":
                added = facts.complex[ids] & ~self.named
            case "unfamiliar_words":
                added = self._first_in_sample(facts.unfamiliar[ids] & ~self.named)
            case "prepositions":
                added = self._among(PREPOSITIONS)
            case "conjunctions":
                added = self._among(CONJUNCTIONS)
            case _:
                raise KeyError(name)
        return added

    def _among(self, words: frozenset[str]) -> NDArray[np.bool_]:
        listed = np.fromiter((word in words for word in self.types), np.bool_, count=len(self.types))
        among: NDArray[np.bool_] = listed[self.ids]
        return among

    def _first_in_sample(self, wanted: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Tell which of the wanted tokens are the first of their type in their hundred words of a speech."""
        places = np.flatnonzero(wanted)
        speech = self.tokens.speech[places]
        sample = (places - self.tokens.bounds[speech]) // _SAMPLE
        # Samples numbered over all speeches: those of a speech begin where the previous speech's end.
        samples = -(-np.diff(self.tokens.bounds) // _SAMPLE)
        keys = ((np.cumsum(samples) - samples)[speech] + sample) * len(self.types) + self.ids[places]
        order = np.argsort(keys, kind="stable")
        ordered = keys[order]
        first = np.ones(len(ordered), dtype=np.bool_)
        first[1:] = ordered[1:] != ordered[:-1]
        found = np.zeros(len(wanted), dtype=np.bool_)
        found[places[order[first]]] = True
        return found


def sentence_counts(tokens: Tokens) -> NDArray[np.int64]:
    """Count the sentences of each speech.

    Examples
    --------
    >>> sentence_counts(TokenIndex.build(["We came. We saw.", ""]).tokens()).tolist()
    [2, 0]
    """
    first, last = tokens.bounds[:-1], tokens.bounds[1:]
    spoken = first < last
    sentences = np.zeros(len(first), dtype=np.int64)
    sentences[spoken] = tokens.sentence[last[spoken] - 1] - tokens.sentence[first[spoken]] + 1
    return sentences


def _used(ids: NDArray[np.int32], size: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Types that occur, and each token's place among them: a selection shares the vocabulary of the whole."""
    present = np.bincount(ids, minlength=size) > 0
    place = np.cumsum(present) - 1
    return np.flatnonzero(present), place[ids]


def _syllables(
    tokens: Tokens, ids: NDArray[np.int64], words: Sequence[str], facts: WordFacts
) -> NDArray[np.int16]:
    syllables = facts.syllables[ids]
    places = np.flatnonzero(acronyms(tokens))
    types = _distinct(ids[places])
    spelled = count_syllables([words[i] for i in types.tolist()], upper=[True] * len(types))
    syllables[places] = spelled[np.searchsorted(types, ids[places])]
    return syllables


def acronyms(tokens: Tokens) -> NDArray[np.bool_]:
    """Tell which tokens stand in capitals among words that do not.

    Examples
    --------
    >>> acronyms(TokenIndex.build(["It helps the US. NOT NOW."]).tokens()).tolist()
    [False, False, False, True, False, False]
    """
    capitals = tokens.has(Flag.UPPER)
    places = np.flatnonzero(capitals)
    if len(places):
        # In a sentence mostly in capitals, capitals do not mark an acronym.
        shouted = np.bincount(tokens.sentence[places], minlength=int(tokens.sentence[-1]) + 1)
        quiet = 2 * shouted <= np.bincount(tokens.sentence, minlength=len(shouted))
        capitals[places] = quiet[tokens.sentence[places]]
    return capitals


def _names(tokens: Tokens, ids: NDArray[np.int64], facts: WordFacts, size: int) -> NDArray[np.bool_]:
    """Tell which tokens are names, among those for which it makes a difference."""
    matters = np.flatnonzero((facts.complex | facts.difficult | facts.unfamiliar)[ids])
    word = tokens.speech[matters].astype(np.int64) * size + ids[matters]
    capital = tokens.has(Flag.CAPITAL)[matters]
    abbreviation = tokens.has(Flag.UPPER)[matters]
    proper = _distinct(word[tokens.has(Flag.NAME)[matters] & ~abbreviation])
    proper = proper[~_found(proper, _distinct(word[~capital]))]
    candidates = np.flatnonzero(capital & ~abbreviation)
    named = np.zeros(len(ids), dtype=np.bool_)
    named[matters[candidates]] = _found(word[candidates], proper)
    return named


def _distinct(values: NDArray[Any]) -> NDArray[Any]:
    # np.unique hashes since numpy 2.3, which takes ten times as long on these keys (measured).
    ordered = np.sort(values)
    first = np.ones(len(ordered), dtype=np.bool_)
    first[1:] = ordered[1:] != ordered[:-1]
    distinct: NDArray[Any] = ordered[first]
    return distinct


def _found(values: NDArray[Any], ordered: NDArray[Any]) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = np.zeros(len(values), dtype=np.bool_)
    if len(ordered):
        place = np.minimum(np.searchsorted(ordered, values), len(ordered) - 1)
        found = ordered[place] == values
    return found
