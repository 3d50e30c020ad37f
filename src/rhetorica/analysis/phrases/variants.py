"""Spellings of one phrase: what is said to be the same before repeats are sought.

Contractions stand for two words ("I'm", "I am"), compounds written as one word for their parts where the
corpus has those side by side too ("frontline", "front line"), and a plural noun for its singular where the
corpus has both. Hyphens never count. Nothing is folded that changes a negation or a number, and every count
is kept: each spelling is shown with its own.
"""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rhetorica.text.background import Background
from rhetorica.text.contractions import expansion
from rhetorica.text.function_words import FUNCTION_WORDS, NUMBER_WORDS
from rhetorica.text.index import Flag, TokenIndex, Tokens
from rhetorica.text.words import hash_word

_SHORTEST_PART: Final = 3
_LEAST_APART: Final = 0.1
_NOUN_FROM: Final = 0.5
_OPENING_FLAGS: Final = Flag.SENTENCE_START | Flag.PARAGRAPH_START | Flag.ITEM_START | Flag.BREAK
_CLOSING_FLAGS: Final = Flag.ENDED | Flag.JOINED
_IRREGULAR: Final = {"children": "child", "men": "man", "women": "woman", "lives": "life", "wives": "wife"}
# Plurals in form that are words of their own.
_OWN_WORDS: Final = frozenset(
    """
    goods arms customs news means works contents economics politics ethics physics statistics series species
    minutes spirits colours manners damages savings earnings premises proceedings thanks glasses
    """.split()
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words phrases are made of: tokens after folding, contractions and compounds as two."""

    tokens: Tokens
    """`ids` are identities: positions in `vocabulary`; a part of a token has the offsets of the whole."""
    vocabulary: tuple[str, ...]
    hashes: NDArray[np.uint64]
    """Hash of each identity."""
    spoken: NDArray[np.uint64]
    """Hash of each word as it stands, before plurals are folded: what the background is asked for."""
    second_part: NDArray[np.bool_]
    """Which words begin inside a token."""


def fold_words(index: TokenIndex, tokens: Tokens, background: Background) -> Words:
    """Fold spellings that never change what is said.

    Parameters
    ----------
    index : TokenIndex
        Whose vocabulary the tokens use.
    tokens : Tokens
        The words to look at.
    background : Background
        From which nouns are told from verbs.

    Returns
    -------
    Words

    Examples
    --------
    >>> index = TokenIndex.build(["I'm on the frontline. The front line moves."])
    >>> words = fold_words(index, index.tokens(), Background.default())
    >>> [words.vocabulary[i] for i in words.tokens.ids]
    ['i', 'am', 'on', 'the', 'front', 'line', 'the', 'front', 'line', 'moves']
    """
    number_of = {word: number for number, word in enumerate(index.vocabulary)}
    parts = {
        number: (_number(pair[0], number_of), _number(pair[1], number_of))
        for number, word in enumerate(index.vocabulary)
        if (pair := expansion(word)) is not None
    }
    parts.update(_compounds(index.vocabulary, number_of, tokens))
    vocabulary = tuple(number_of)
    hashes = np.concatenate(
        [
            index.hashes,
            np.array([hash_word(word) for word in vocabulary[len(index.vocabulary) :]], dtype=np.uint64),
        ]
    )
    expanded, second_part = _expand(tokens, parts)
    singular = _singulars(vocabulary, number_of, background.nominality(hashes))
    return Words(
        tokens=replace(expanded, ids=singular[expanded.ids]),
        vocabulary=vocabulary,
        hashes=hashes,
        spoken=hashes[expanded.ids],
        second_part=second_part,
    )


def _number(word: str, number_of: dict[str, int]) -> int:
    return number_of.setdefault(word, len(number_of))


def _compounds(
    vocabulary: tuple[str, ...], number_of: dict[str, int], tokens: Tokens
) -> dict[int, tuple[int, int]]:
    """Find words that the corpus also has as two: "frontline" beside "front line"."""
    found: list[tuple[int, int, int]] = []
    for number, word in enumerate(vocabulary):
        if len(word) < 2 * _SHORTEST_PART or not word.isalpha() or word in FUNCTION_WORDS:
            continue
        for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            first, second = number_of.get(word[:cut]), number_of.get(word[cut:])
            if first is None or second is None or not {word[:cut], word[cut:]}.isdisjoint(FUNCTION_WORDS):
                continue
            found.append((number, first, second))
    if not found:
        return {}
    size = len(number_of)
    words, firsts, seconds = np.array(found, dtype=np.int64).T
    pairs = _pairs(tokens, firsts, seconds, size)
    wanted = firsts * size + seconds
    apart = np.searchsorted(pairs, wanted, side="right") - np.searchsorted(pairs, wanted)
    whole = np.bincount(tokens.ids, minlength=size)[words]
    # A word broken by a scanner ("settle ment") is rare beside the whole word; a spelling is not.
    both = ((apart > 0) & (apart >= _LEAST_APART * whole)).tolist()
    return {
        number: (first, second) for (number, first, second), kept in zip(found, both, strict=True) if kept
    }


def _pairs(
    tokens: Tokens, firsts: NDArray[np.int64], seconds: NDArray[np.int64], size: int
) -> NDArray[np.int64]:
    """Return first * size + second of neighbours, sorted, of those that may make up a wanted pair."""
    first, second = np.zeros(size, dtype=np.bool_), np.zeros(size, dtype=np.bool_)
    first[firsts] = second[seconds] = True
    place = np.flatnonzero(first[tokens.ids[:-1]] & second[tokens.ids[1:]])
    beside = tokens.sentence[place + 1] == tokens.sentence[place]
    beside &= (tokens.flags[place + 1] & np.uint16(Flag.BREAK)) == 0
    place = place[beside]
    return np.sort(tokens.ids[place].astype(np.int64) * size + tokens.ids[place + 1])


def _expand(tokens: Tokens, parts: dict[int, tuple[int, int]]) -> tuple[Tokens, NDArray[np.bool_]]:
    """Write the tokens that stand for two words as two."""
    if not parts:
        return tokens, np.zeros(len(tokens.ids), dtype=np.bool_)
    two = np.isin(tokens.ids, np.fromiter(parts, dtype=np.int32, count=len(parts)))
    source = np.repeat(np.arange(len(two)), two + 1)
    second = np.zeros(len(source), dtype=np.bool_)
    second[1:] = source[1:] == source[:-1]
    first = two[source] & ~second
    ids = tokens.ids[source]
    halves = np.zeros((int(max(parts)) + 1, 2), dtype=np.int32)
    for number, pair in parts.items():
        halves[number] = pair
    ids[first], ids[second] = halves[ids[first], 0], halves[ids[second], 1]
    flags = tokens.flags[source]
    flags[second] &= np.uint16(0xFFFF & ~_OPENING_FLAGS)
    flags[first] &= np.uint16(0xFFFF & ~_CLOSING_FLAGS)
    bounds = np.concatenate([[0], np.cumsum(two + 1)])[tokens.bounds]
    columns = (tokens.start, tokens.end, tokens.speech, tokens.sentence, tokens.paragraph)
    start, end, speech, sentence, paragraph = (column[source] for column in columns)
    return Tokens(ids, start, end, flags, speech, sentence, paragraph, bounds), second


def _singulars(
    vocabulary: tuple[str, ...], number_of: dict[str, int], nominal: NDArray[np.float64]
) -> NDArray[np.int32]:
    """Return the singular of each word, or the word itself."""
    result = np.arange(len(vocabulary), dtype=np.int32)
    noun = ~(nominal < _NOUN_FROM)
    for number, word in enumerate(vocabulary):
        if (
            word[-1:] not in "sn"
            or len(word) < 4
            or word in _OWN_WORDS
            or word in NUMBER_WORDS
            or word in FUNCTION_WORDS
        ):
            continue
        single = number_of.get(singular(word), number)
        if noun[number] and noun[single] and vocabulary[single] not in FUNCTION_WORDS:
            result[number] = single
    return result


def singular(word: str) -> str:
    """Return the regular singular of a plural noun; other words come back as they are.

    Examples
    --------
    >>> [singular(word) for word in ("workers", "authorities", "crises", "boxes", "bus", "children")]
    ['worker', 'authority', 'crises', 'box', 'bus', 'child']
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith(("ss", "us", "is")) or (word.endswith("ses") and word[-4:-3] not in tuple("aeunrs")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "zes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word
