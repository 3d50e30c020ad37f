"""From repeated word sequences to phrases: edges cut, noun-like topics told from lines, names set aside.

What kind of word a word is comes from two observations: our lists of function words, and how often the word
follows words that announce a noun or a verb, in the background and in the corpus itself. No tagger, no
training data.
"""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rhetorica.analysis.phrases.variants import Words
from rhetorica.kernels.repeats import Repeats, maximal_repeats
from rhetorica.kernels.suffixes import expand
from rhetorica.text import function_words as words
from rhetorica.text.background import Background
from rhetorica.text.contractions import expansion
from rhetorica.text.index import Flag, Tokens

TOPIC_WORDS: Final = 4
"""The longest topic; longer noun phrases are lines."""
VERB_BELOW: Final = 0.3
"""Words that follow noun cues less often than this, of all cues, count as verbs."""
_PRIOR: Final = 10.0
"""Observations the background is worth against what the corpus itself shows of a word."""
_NAME_SHARE: Final = 0.75
_MOST_OF_IT: Final = 0.6
_ALL_OF_IT: Final = 0.95
_MOSTLY_AT_EDGE: Final = 0.5
_BASE: Final = 0x9E3779B97F4A7C15
_CLAUSE_WORDS: Final = 6
_LEADING: Final = frozenset(
    """
    and or but nor to that which who than as so because if
    """.split()
)
_OPENING: Final = frozenset("that which who as so because if".split())
_LEADING_NOUNS: Final = _LEADING | frozenset(
    """
    of with for by from
    """.split()
)
_TRAILING: Final = (
    words.DETERMINERS
    | words.PREPOSITIONS
    | words.CONJUNCTIONS
    | words.AUXILIARIES
    | frozenset(
        """
    i we he she they who whom whose my our your his her its their not also just very more most
    """.split()
    )
    | frozenset(
        """
    i'm we're they're we've i've it's that's there's we'll i'll
    """.split()
    )
) - frozenset(
    """
    all both either neither same more most
    """.split()
)
_INSIDE_TOPIC: Final = frozenset(
    """
    of and for in the on at with after to by
    """.split()
)


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases as columns, one entry a phrase; positions are token positions in `Tokens`."""

    first: NDArray[np.int64]
    """First token of one occurrence, from which the words are read."""
    length: NDArray[np.int32]
    count: NDArray[np.int32]
    offsets: NDArray[np.int64]
    """The occurrences of phrase r are positions[offsets[r]:offsets[r + 1]]."""
    positions: NDArray[np.int64]
    width: NDArray[np.int32]
    """Words of each occurrence: those of the phrase, but for near-equal forms folded into a line."""
    topic: NDArray[np.bool_]
    """Noun-like, and at most four words; the others are lines."""
    names: int
    """How many were set aside because they are names."""

    def take(self, chosen: NDArray[np.int64]) -> "Phrases":
        """Keep the phrases at these places, in this order."""
        counts = self.count[chosen].astype(np.int64)
        offsets = np.concatenate([[0], np.cumsum(counts)])
        places = expand(self.offsets[chosen], counts)
        return replace(
            self,
            first=self.first[chosen],
            length=self.length[chosen],
            count=self.count[chosen],
            offsets=offsets,
            positions=self.positions[places],
            width=self.width[places],
            topic=self.topic[chosen],
        )


@dataclass(frozen=True, slots=True)
class WordClasses:
    """What each type is; boolean arrays over the vocabulary."""

    function: NDArray[np.bool_]
    verb: NDArray[np.bool_]
    subject: NDArray[np.bool_]
    """A pronoun or auxiliary, which makes a phrase part of a clause."""
    clausal: NDArray[np.bool_]
    """Verbs, pronouns and auxiliaries; not words in -ing, which head noun phrases as well."""
    person: NDArray[np.bool_]
    """Words that stand for who acts: i, we, you, they, that's."""
    headless: NDArray[np.bool_]
    """Prepositions and auxiliaries: a clause that begins with one has lost its beginning."""
    leading: NDArray[np.bool_]
    """Left out at the start of a line."""
    leading_nouns: NDArray[np.bool_]
    """Left out at the start of a line without verb or pronoun."""
    opening: NDArray[np.bool_]
    """Those of them that stay where they open a sentence."""
    trailing: NDArray[np.bool_]
    """Left out at the end of a line."""
    possessive: NDArray[np.bool_]
    """Ends in 's or s', so that a noun must follow."""
    sense: NDArray[np.bool_]
    """Negations, numbers and the like: words that turn the sense of what they stand with."""
    inside: NDArray[np.bool_]
    """Allowed inside a topic though a function word."""


def find_phrases(words: Words, classes: WordClasses, *, min_words: int, min_count: int) -> Phrases:
    """Find every repeated phrase, its edges cut, each once.

    Parameters
    ----------
    words : Words
        The words to look at, spellings folded.
    classes : WordClasses
        What each of them is.
    min_words, min_count : int
        Words a phrase has, and times it occurs, at least.

    Returns
    -------
    Phrases
        Ordered by length, then by first position.
    """
    tokens = words.tokens
    repeats = maximal_repeats(tokens.ids, tokens.sentence, min_length=min_words, min_count=min_count)
    first, length, topic = _cut_edges(repeats, tokens, classes)
    clausal = (classes.verb | classes.subject)[tokens.ids]
    has_word = count_inside(~classes.function[tokens.ids], first, length) > 0
    line = (length >= min_words) & has_word & ((length >= 4) | (count_inside(clausal, first, length) > 0))
    kept = _one_a_core(words, first, length, repeats.count, np.flatnonzero(topic | line))
    phrases = _whole_occurrences(_columns(repeats, first, length, topic, kept), words, min_count)
    # A verb or pronoun makes a line of a phrase with a name in it, but not of the title of a treaty.
    clause = count_inside(clausal, phrases.first, phrases.length) > 0
    is_name = _are_names(phrases, tokens, classes, share=np.where(clause, _ALL_OF_IT, _MOST_OF_IT))
    chosen = phrases.take(np.flatnonzero(~is_name))
    return replace(chosen, names=int(is_name.sum()))


def _columns(
    repeats: Repeats,
    first: NDArray[np.int64],
    length: NDArray[np.int32],
    topic: NDArray[np.bool_],
    kept: NDArray[np.int64],
) -> Phrases:
    """Return the chosen repeats as phrases, each occurrence moved by what was cut at its start."""
    count = repeats.count[kept]
    positions = repeats.positions[expand(repeats.offsets[kept], count.astype(np.int64))]
    positions += np.repeat((first - repeats.first)[kept], count)
    return Phrases(
        first=first[kept],
        length=length[kept],
        count=count,
        offsets=np.concatenate([[0], np.cumsum(count, dtype=np.int64)]),
        positions=positions,
        width=np.repeat(length[kept], count),
        topic=topic[kept],
        names=0,
    )


def _whole_occurrences(phrases: Phrases, words: Words, min_count: int) -> Phrases:
    """Leave out occurrences that cut a contraction in two, and those of topics with punctuation inside."""
    owner = np.repeat(np.arange(len(phrases.first)), phrases.count)
    last = phrases.positions + phrases.length[owner] - 1
    breaks = count_inside(words.tokens.has(Flag.BREAK), phrases.positions + 1, phrases.length[owner] - 1)
    inside = np.append(words.second_part, False)
    kept = ((breaks == 0) | ~phrases.topic[owner]) & ~inside[phrases.positions] & ~inside[last + 1]
    count = np.bincount(owner[kept], minlength=len(phrases.first)).astype(np.int32)
    offsets = np.concatenate([[0], np.cumsum(count)])
    positions = phrases.positions[kept]
    frequent = np.flatnonzero(count >= min_count)
    first = phrases.first.copy()
    first[frequent] = positions[offsets[frequent]]
    return replace(
        phrases, first=first, count=count, offsets=offsets, positions=positions, width=phrases.width[kept]
    ).take(frequent)


def word_classes(folded: Words, background: Background) -> WordClasses:
    """Tell what each identity is."""
    vocabulary, tokens = folded.vocabulary, folded.tokens
    number_of = {word: number for number, word in enumerate(vocabulary)}

    def among(chosen: frozenset[str]) -> NDArray[np.bool_]:
        marked = np.zeros(len(vocabulary), dtype=np.bool_)
        marked[[number_of[word] for word in chosen if word in number_of]] = True
        return marked

    numeral = np.zeros(len(vocabulary), dtype=np.bool_)
    numeral[tokens.ids[tokens.has(Flag.NUMERAL)]] = True
    function = among(words.FUNCTION_WORDS | words.NUMBER_WORDS) | numeral
    possessive = np.fromiter(
        (word.endswith("'s") and expansion(word) is None for word in vocabulary),
        dtype=np.bool_,
        count=len(vocabulary),
    )
    noun_cue, verb_cue = among(words.NOUN_CUES), among(words.VERB_CUES)
    before, word = tokens.ids[:-1], tokens.ids[1:]
    same = tokens.sentence[1:] == tokens.sentence[:-1]
    size = len(vocabulary)
    nouns = np.bincount(word[same & noun_cue[before]], minlength=size)
    verbs = np.bincount(word[same & verb_cue[before]], minlength=size)
    prior = np.nan_to_num(background.nominality(folded.hashes), nan=1.0)
    nominal = (_PRIOR * prior + nouns) / (_PRIOR + nouns + verbs)
    verb = ~function & (nominal < VERB_BELOW)
    subject = among(words.SUBJECTS | words.AUXILIARIES)
    gerund = np.fromiter((word.endswith("ing") for word in vocabulary), dtype=np.bool_, count=len(vocabulary))
    return WordClasses(
        function=function,
        verb=verb,
        subject=subject,
        clausal=(verb & ~gerund) | subject,
        person=among(words.SUBJECTS),
        headless=among((words.PREPOSITIONS - {"like"}) | words.AUXILIARIES - {"let's", "let", "do", "can"}),
        leading=among(_LEADING),
        leading_nouns=among(_LEADING_NOUNS),
        opening=among(_OPENING),
        trailing=among(_TRAILING) | possessive,
        possessive=possessive,
        sense=among(words.SENSE_WORDS | words.NUMBER_WORDS) | numeral,
        inside=among(_INSIDE_TOPIC),
    )


def _cut_edges(
    repeats: Repeats, tokens: Tokens, classes: WordClasses
) -> tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.bool_]]:
    """Return first token and length of every repeat without its dangling edges, and whether it is a topic."""
    ids = tokens.ids
    function = classes.function[ids]
    first, length = _trim(repeats, function, function | classes.possessive[ids])
    hindrance = (function & ~classes.inside[ids]) | classes.verb[ids]
    content = count_inside(~function, first, length)
    topic = (length >= 2) & (length <= TOPIC_WORDS) & (content >= 2)
    topic &= count_inside(hindrance, first, length) == 0
    # "Measure the rope as often as you like": a whole clause does not shrink to the noun in it.
    subject = count_inside(classes.person[ids], repeats.first, repeats.length) > 0
    topic &= ~(subject & (repeats.length >= _CLAUSE_WORDS))
    trailing = classes.trailing[ids]
    clause_first, clause_length = _trim(repeats, classes.leading[ids], trailing)
    clause_end = clause_first + clause_length
    # "That door was open": at the start of sentences such a word opens a clause of its own.
    opens = _mostly_at_edge(repeats, tokens, ~topic & classes.opening[ids[repeats.first]])
    clause_first = np.where(opens, repeats.first, clause_first)
    noun_first, noun_length = _trim(repeats, classes.leading_nouns[ids], trailing)
    noun_end = noun_first + noun_length
    # "Leave no one behind.": at the end of sentences nothing dangles.
    after = repeats.first + repeats.length
    dangles = ~topic & ((clause_end != after) | (noun_end != after))
    closes = _mostly_at_edge(repeats, tokens, dangles, end=True)
    whole_clause = np.where(closes, after, clause_end) - clause_first
    whole_nouns = np.where(closes, after, noun_end) - noun_first
    clause_words = np.maximum(whole_clause, 0).astype(np.int32)
    noun_words = np.maximum(whole_nouns, 0).astype(np.int32)
    clause = count_inside((classes.verb | classes.subject)[ids], clause_first, clause_words) > 0
    first = np.where(topic, first, np.where(clause, clause_first, noun_first))
    length = np.where(topic, length, np.where(clause, clause_words, noun_words)).astype(np.int32)
    return first, length, topic


def _mostly_at_edge(
    repeats: Repeats, tokens: Tokens, asked: NDArray[np.bool_], *, end: bool = False
) -> NDArray[np.bool_]:
    """Tell which of the repeats asked for mostly begin, or end, a sentence."""
    mostly = np.zeros(len(repeats.first), dtype=np.bool_)
    chosen = np.flatnonzero(asked)
    if not len(chosen):
        return mostly
    count = repeats.count[chosen].astype(np.int64)
    places = repeats.positions[expand(repeats.offsets[chosen], count)]
    if end:
        places += np.repeat(repeats.length[chosen], count)
    edge = np.ones(len(tokens.ids) + 1, dtype=np.bool_)
    edge[1:-1] = tokens.sentence[1:] != tokens.sentence[:-1]
    at_edge = np.add.reduceat(edge[places], np.cumsum(count) - count, dtype=np.int64)
    mostly[chosen] = at_edge >= _MOSTLY_AT_EDGE * count
    return mostly


def _trim(
    repeats: Repeats, leading: NDArray[np.bool_], trailing: NDArray[np.bool_]
) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    first, length = repeats.first.astype(np.int64), repeats.length.astype(np.int64)
    places = np.arange(len(leading))
    # The next token that may open a phrase, and the last one that may close it, looked up for all at once.
    opens = np.minimum.accumulate(np.where(leading, len(leading), places)[::-1])[::-1]
    closes = np.maximum.accumulate(np.where(trailing, -1, places))
    if not len(first):
        return first, length.astype(np.int32)
    new_first = opens[first]
    new_last = closes[first + length - 1]
    return np.minimum(new_first, first + length - 1), np.maximum(new_last - new_first + 1, 0).astype(np.int32)


def count_inside(
    mask: NDArray[np.bool_], first: NDArray[np.int64], length: NDArray[np.int32]
) -> NDArray[np.int32]:
    """Count the marked tokens inside each phrase."""
    sums = np.zeros(len(mask) + 1, dtype=np.int32)
    np.cumsum(mask, out=sums[1:])
    result: NDArray[np.int32] = sums[first + length] - sums[first]
    return result


def _one_a_core(
    words: Words,
    first: NDArray[np.int64],
    length: NDArray[np.int32],
    count: NDArray[np.int32],
    chosen: NDArray[np.int64],
) -> NDArray[np.int64]:
    """Choose one repeat for each sequence of words: the most frequent, which holds all occurrences."""
    key = sequence_hashes(words, first[chosen], length[chosen])
    order = np.lexsort((first[chosen], -count[chosen], key))
    sorted_key = key[order]
    new = np.ones(len(order), dtype=np.bool_)
    new[1:] = sorted_key[1:] != sorted_key[:-1]
    kept = chosen[order[new]]
    return kept[np.lexsort((first[kept], length[kept]))]


def sequence_hashes(words: Words, first: NDArray[np.int64], length: NDArray[np.int32]) -> NDArray[np.uint64]:
    """Hash stretches of words of any length: equal words, equal hash."""
    ids, sizes = words.tokens.ids, length.astype(np.int64)
    total = int(sizes.sum())
    result = sizes.astype(np.uint64)
    if total < len(ids):
        # Few words in all: word by word.
        begins = np.cumsum(sizes) - sizes
        each = words.hashes[ids[expand(first, sizes)]]
        each *= _powers(_BASE, int(sizes.max(initial=0)))[expand(np.zeros_like(sizes), sizes)]
        spoken = np.flatnonzero(sizes)
        if len(spoken):
            result[spoken] += np.add.reduceat(each, begins[spoken])
        return result
    sums = np.zeros(len(ids) + 1, dtype=np.uint64)
    np.multiply(words.hashes[ids], _powers(_BASE, len(ids)), out=sums[1:])
    np.cumsum(sums, out=sums)
    inverses = _powers(pow(_BASE, -1, 1 << 64), len(ids) + 1)
    result += (sums[first + length] - sums[first]) * inverses[first]
    return result


def _powers(base: int, size: int) -> NDArray[np.uint64]:
    powers = np.full(size, base, dtype=np.uint64)
    powers[:1] = 1
    np.multiply.accumulate(powers, out=powers)
    return powers


def _are_names(
    phrases: Phrases, tokens: Tokens, classes: WordClasses, *, share: NDArray[np.float64]
) -> NDArray[np.bool_]:
    """Tell which phrases are names: nearly always a share of their words has capitals inside a sentence."""
    if not len(phrases.first):
        return np.zeros(0, dtype=np.bool_)
    content = ~classes.function[tokens.ids]
    opens = np.ones(len(tokens.ids), dtype=np.bool_)
    opens[1:] = tokens.sentence[1:] != tokens.sentence[:-1]
    name = tokens.has(Flag.NAME)
    capital = name | (tokens.has(Flag.CAPITAL) & opens) | tokens.has(Flag.UPPER)
    positions, length = phrases.positions, np.repeat(phrases.length, phrases.count)
    named = count_inside(content & name, positions, length) > 0
    # Only where some word is certainly a name do the others matter.
    certain = np.flatnonzero(named)
    positions, length = positions[certain], length[certain]
    least = np.repeat(share, phrases.count)[certain] * count_inside(content, positions, length)
    named[certain] = count_inside(content & capital, positions, length) > least
    count = np.add.reduceat(named, phrases.offsets[:-1], dtype=np.int64)
    return count >= _NAME_SHARE * phrases.count
