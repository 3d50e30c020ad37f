"""Where a pattern stands in the words of a corpus: one pass over token ids, whatever the number of words.

Each word of the pattern becomes a mask over the vocabulary; places where the first word stands are then
followed word by word, all at once. A match never crosses a sentence.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, get_args

import numpy as np
from numpy.typing import NDArray

from rhetorica.analysis.patterns import (
    Link,
    Pattern,
    can_stand_in_compound,
    glob_test,
    is_literal,
    literal_start,
    may_be_one_word,
    surface,
)
from rhetorica.errors import OptionError
from rhetorica.text.index import Flag, TokenIndex, Tokens
from rhetorica.text.words import hash_word

Hyphen: TypeAlias = Literal["variants", "exact"]
HYPHENS: Final[tuple[Hyphen, ...]] = get_args(Hyphen)


@dataclass(frozen=True, slots=True)
class Matches:
    """Matches in order, none inside or across another."""

    first: NDArray[np.int64]
    """First token of each match, a position in `Tokens`."""
    last: NDArray[np.int64]
    """The token after its last one."""


def find_matches(
    index: TokenIndex,
    tokens: Tokens,
    pattern: Pattern,
    *,
    hyphen: Hyphen = "variants",
    case: bool = False,
) -> Matches:
    """Find every place where a pattern stands.

    Parameters
    ----------
    index : TokenIndex
        Whose vocabulary the tokens use.
    tokens : Tokens
        The words to look at.
    pattern : Pattern
        What to look for. Punctuation between two words of the text is no match unless the pattern has some
        there too.
    hyphen : {"variants", "exact"}
        With "variants" a space, a hyphen and nothing between two words are spellings of the same; with
        "exact" each stands for itself.
    case : bool
        Whether capitals must agree.

    Returns
    -------
    Matches
        Where matches overlap, the leftmost counts, and of those that begin together the longest.

    Raises
    ------
    OptionError
        If `hyphen` has another value.

    Examples
    --------
    >>> from rhetorica.analysis.patterns import parse_pattern
    >>> index = TokenIndex.build(["The front line, the front-line staff, frontline work; in front: lines."])
    >>> found = find_matches(index, index.tokens(), parse_pattern("front line*"))
    >>> [index.texts[0][index.start[a] : index.end[b - 1]] for a, b in zip(found.first, found.last)]
    ['front line', 'front-line', 'frontline']
    """
    if hyphen not in HYPHENS:
        raise OptionError(f"hyphen={hyphen!r} is unknown", hint="use 'variants' or 'exact'")
    search = _Search(index, tokens, pattern, variants=hyphen == "variants")
    first, last = search.run()
    if case:
        agrees = glob_test(pattern.surface)
        kept = [
            agrees(_surface_of(index, tokens, a, b))
            for a, b in zip(first.tolist(), last.tolist(), strict=True)
        ]
        first, last = first[kept], last[kept]
    return disjoint(first, last)


def disjoint(first: NDArray[np.int64], last: NDArray[np.int64]) -> Matches:
    """Keep the leftmost of matches that overlap, and of those that begin together the longest.

    Examples
    --------
    >>> kept = disjoint(np.array([0, 0, 1, 3]), np.array([1, 2, 3, 5]))
    >>> kept.first.tolist(), kept.last.tolist()
    ([0, 3], [2, 5])
    """
    order = np.lexsort((-last, first))
    first, last = first[order], last[order]
    kept = np.ones(len(first), dtype=np.bool_)
    if (first[1:] < last[:-1]).any():
        end = -1
        for place, (a, b) in enumerate(zip(first.tolist(), last.tolist(), strict=True)):
            kept[place] = a >= end
            end = b if a >= end else end
    return Matches(first[kept], last[kept])


def word_mask(index: TokenIndex, word: str) -> NDArray[np.bool_]:
    """Tell which types of a vocabulary fit one word of a pattern."""
    mask = np.zeros(len(index.vocabulary), dtype=np.bool_)
    if is_literal(word):
        mask[_type_of(index, word)] = True
    else:
        fits = glob_test(word)
        mask[:] = np.fromiter(map(fits, index.vocabulary), dtype=np.bool_, count=len(mask))
    return mask


def _type_of(index: TokenIndex, word: str) -> slice:
    """Return where a word stands in the vocabulary, an empty slice where it does not."""
    wanted = np.uint64(hash_word(word))
    place = int(np.searchsorted(index.hashes, wanted))
    found = place < len(index.hashes) and index.hashes[place] == wanted
    return slice(place, place + int(found))


def _surface_of(index: TokenIndex, tokens: Tokens, first: int, last: int) -> str:
    text = index.texts[int(tokens.speech[first])]
    starts, ends = tokens.start[first:last].tolist(), tokens.end[first:last].tolist()
    return "".join(surface(text[a:b]) for a, b in zip(starts, ends, strict=True))


@dataclass(frozen=True, slots=True)
class _Reached:
    """Partial matches: where each began, and the token that comes next."""

    first: NDArray[np.int64]
    next: NDArray[np.int64]


class _Search:
    def __init__(self, index: TokenIndex, tokens: Tokens, pattern: Pattern, *, variants: bool) -> None:
        self.index = index
        self.tokens = tokens
        self.pattern = pattern
        self.variants = variants
        self.joined = tokens.has(Flag.JOINED)
        self.broken = tokens.has(Flag.BREAK)

    def run(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Follow the pattern word by word; each word may be one token, two, or half a token."""
        words, links = self.pattern.words, self.pattern.links
        size = len(self.tokens.ids)
        every = np.arange(size, dtype=np.int64)
        reached: list[list[_Reached]] = [[] for _ in range(len(words) + 1)]
        reached[0].append(_Reached(every, every))
        for place, word in enumerate(words):
            here = _gathered(reached[place])
            if place:
                here = self._linked(here, links[place - 1])
            reached[place].clear()
            reached[place + 1].append(self._followed(here, word_mask(self.index, word)))
            if not self.variants:
                continue
            reached[place + 1].extend(self._in_two(here, word))
            if place + 1 < len(words) and may_be_one_word(word, words[place + 1], links[place]):
                both = word_mask(self.index, word + words[place + 1])
                reached[place + 2].append(self._followed(here, both))
        found = _gathered(reached[-1])
        return found.first, found.next

    def _linked(self, here: _Reached, link: Link) -> _Reached:
        """Keep what goes on in the same sentence, and behind what the pattern has between its words."""
        following = here.next
        kept = following < len(self.tokens.ids)
        first, following = here.first[kept], following[kept]
        kept = self.tokens.sentence[following] == self.tokens.sentence[first]
        if link is not Link.PUNCTUATION:
            kept &= ~self.broken[following]
            if not self.variants:
                kept &= self.joined[following - 1] == (link is Link.HYPHEN)
        return _Reached(first[kept], following[kept])

    def _followed(self, here: _Reached, mask: NDArray[np.bool_]) -> _Reached:
        fits = mask[self.tokens.ids[here.next]]
        return _Reached(here.first[fits], here.next[fits] + 1)

    def _in_two(self, here: _Reached, word: str) -> Iterator[_Reached]:
        """Find a word of the pattern that the text writes as two: front-line and front line for frontline."""
        tokens, size = self.tokens, len(self.tokens.ids)
        start = literal_start(word)
        for cut in range(1, len(start)):
            one, other = word[:cut], word[cut:]
            known = _type_of(self.index, one)
            if known.start == known.stop:
                continue
            chosen = np.flatnonzero(tokens.ids[here.next] == known.start)
            place = here.next[chosen]
            chosen, place = chosen[place + 1 < size], place[place + 1 < size]
            spelled = self.joined[place]
            if can_stand_in_compound(one) and can_stand_in_compound(literal_start(other)):
                spelled |= ~self.broken[place + 1]
            spelled &= tokens.sentence[place + 1] == tokens.sentence[place]
            chosen, place = chosen[spelled], place[spelled]
            fits = word_mask(self.index, other)[tokens.ids[place + 1]] if len(place) else spelled[:0]
            yield _Reached(here.first[chosen[fits]], place[fits] + 2)


def _gathered(parts: list[_Reached]) -> _Reached:
    if len(parts) == 1:
        return parts[0]
    first = np.concatenate([part.first for part in parts])
    following = np.concatenate([part.next for part in parts])
    return _Reached(first, following)
