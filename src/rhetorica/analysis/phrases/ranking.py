"""Ranking phrases by what their repetition tells beyond the background, and beyond longer phrases.

A phrase's expected count is N times its probability under the background's back-off model. Topics rank by the
log-likelihood ratio G² (Dunning 1993, Computational Linguistics 19) of their count against it, after the
C-value discount for longer topics around them (Frantzi & Ananiadou 1999, JNLP 6). Lines rank by the bits that
one occurrence carries beyond chance, growing with the square root of the repeats that no better line covers.
"""

import heapq
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rhetorica.analysis.phrases import candidates
from rhetorica.analysis.phrases.candidates import TOPIC_WORDS, Phrases, WordClasses
from rhetorica.analysis.phrases.nesting import Nest
from rhetorica.analysis.phrases.variants import Words
from rhetorica.text.index import Flag, Tokens

CONSIDERED: Final = 20_000
"""Lines, best first, among which covered occurrences are found; the rest is far from any top."""

ENTRY_BITS: Final = 11.0
"""What a line must carry beyond chance before it is worth an entry of its own."""
ENOUGH_BITS: Final = 150.0
"""Where the worth of length flattens, some fifteen words: a sentence copied once is a passage, not a line."""
LEAST_EXPECTED: Final = 0.01
"""Added to every expected count, so that topics rank by how often they come, not by how odd they are."""
FRAGMENT_SHARE: Final = 0.9
LEAST_SCORE: Final = 1.0
"""Less than a bit is nothing."""
LINE_WORDS: Final = 4
"""Shorter lines weigh less: two words a third, three words two thirds."""
NOUNS_ONLY: Final = 0.35
HEADLESS: Final = 0.25


def surprisal(phrases: Phrases, bits: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return -log2 of each phrase's probability under the background, in bits: of its most usual spelling.

    Parameters
    ----------
    phrases : Phrases
        One entry a phrase.
    bits : float64 array of shape (4, tokens)
        `Background.surprisal` of the tokens.
    """
    if not len(phrases.first):
        return np.zeros(0)
    # The least over all occurrences does not depend on which of them comes first.
    each = surprisal_at(phrases.positions, phrases.width, bits)
    result: NDArray[np.float64] = np.minimum.reduceat(each, phrases.offsets[:-1])
    return result


def surprisal_at(
    first: NDArray[np.int64], words: NDArray[np.int32], bits: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return -log2 of the probability of stretches of words, in bits."""
    sums = np.concatenate([[0.0], np.cumsum(bits[3])])
    result = np.zeros(len(first))
    for context in range(3):
        inside = words > context
        result[inside] += bits[context, first[inside] + context]
    longer = words > 3
    result[longer] += sums[first[longer] + words[longer]] - sums[first[longer] + 3]
    # Sums of thousands of bits differ in their last digits with the order of the speeches.
    return np.round(result, 6)


def log_likelihood(count: NDArray[np.float64], expected: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return G² of counts against expectations (Poisson), 0 where a count is not above its expectation.

    Examples
    --------
    >>> log_likelihood(np.array([10.0, 1.0]), np.array([2.0, 2.0])).round(3).tolist()
    [16.189, 0.0]
    """
    above = count > expected
    result = np.zeros(len(count))
    c, e = count[above], expected[above]
    result[above] = 2.0 * (c * np.log(c / e) - (c - e))
    return result


def score_topics(
    phrases: Phrases, bits: NDArray[np.float64], tokens: Tokens, content: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Return G² of each topic against the background, after the C-value discount.

    Parameters
    ----------
    phrases : Phrases
        Topics only.
    bits : float64 array of shape (4, tokens)
        `Background.surprisal` of the tokens.
    tokens : Tokens
        Where the phrases stand.
    content : bool array of shape (tokens,)
        Which tokens are neither function words nor verbs.
    """
    size = len(tokens.ids)
    expected = size * np.exp2(-surprisal(phrases, bits)) + LEAST_EXPECTED
    score = log_likelihood(_c_value_count(phrases, size), expected)
    # "official and elected": a noun always follows, so the phrase is a fragment.
    following = np.minimum(phrases.positions + np.repeat(phrases.length, phrases.count), size - 1)
    goes_on = content[following] & ~tokens.has(Flag.BREAK)[following]
    goes_on &= tokens.sentence[following] == tokens.sentence[phrases.positions]
    share = (
        np.add.reduceat(goes_on.astype(np.float64), phrases.offsets[:-1]) / phrases.count
        if len(score)
        else score
    )
    whole: NDArray[np.float64] = np.where(share >= FRAGMENT_SHARE, 0.0, score)
    return whole


def _c_value_count(phrases: Phrases, tokens: int) -> NDArray[np.float64]:
    """Return each count less the mean count of the longer topics around it: C-value without length factor."""
    owner = np.repeat(np.arange(len(phrases.first)), phrases.count)
    length = phrases.length[owner]
    at = np.full((TOPIC_WORDS + 1, tokens + 1), -1, dtype=np.int32)
    for words in range(2, TOPIC_WORDS + 1):
        chosen = length == words
        at[words, phrases.positions[chosen]] = owner[chosen]
    covered = np.zeros(len(phrases.first))
    around = np.zeros(len(phrases.first))
    for words in range(2, TOPIC_WORDS):
        chosen = length == words
        short, position = owner[chosen], phrases.positions[chosen]
        pairs = []
        inside = np.zeros(len(short), dtype=np.bool_)
        for longer in range(words + 1, TOPIC_WORDS + 1):
            for shift in range(longer - words + 1):
                found = np.where(position >= shift, at[longer, position - shift], -1)
                inside |= found >= 0
                pairs.append(np.stack([short[found >= 0], found[found >= 0]]))
        distinct = np.unique(np.concatenate(pairs, axis=1), axis=1)
        around += np.bincount(distinct[0], minlength=len(around))
        covered += np.bincount(short[inside], minlength=len(covered))
    return phrases.count - covered / np.maximum(around, 1)


def rank_lines(
    phrases: Phrases, bits: NDArray[np.float64], words: Words, classes: WordClasses
) -> tuple[Phrases, NDArray[np.float64]]:
    """Rank lines by the bits they carry beyond chance, times the root of the repeats no better line covers.

    A repeat in another speech counts twice. Lines whose edges fall on sentence ends and punctuation are
    whole, and weigh up to four times as much as fragments; lines without verb or pronoun weigh a third, and
    clauses without their beginning a quarter. A line inside a better one that comes back without it a few times is
    a variant of it (see `Nest`).

    Parameters
    ----------
    phrases : Phrases
        Lines only.
    bits : float64 array of shape (4, tokens)
        `Background.surprisal` of the tokens.
    words : Words
        Where the phrases stand.
    classes : WordClasses
        What each word is.

    Returns
    -------
    phrases : Phrases
        Best first, near-equal ones folded.
    score : float64 array
        0 or more.
    """
    tokens = words.tokens
    size = len(tokens.ids)
    carried = np.maximum(surprisal(phrases, bits) - np.log2(size / phrases.count) - ENTRY_BITS, 0.0)
    carried /= 1.0 + carried / ENOUGH_BITS
    carried *= 0.25 + 0.75 * _whole(phrases, tokens)
    carried *= np.minimum((phrases.length - 1) / (LINE_WORDS - 1), 1.0)
    clausal = candidates.count_inside(classes.clausal[tokens.ids], phrases.first, phrases.length) > 0
    carried[~clausal] *= NOUNS_ONLY
    # "into the profession to do", "have needed a social worker": a clause that lacks its beginning.
    carried[clausal & classes.headless[tokens.ids][phrases.first]] *= HEADLESS
    raw = carried * np.sqrt(phrases.count + speeches_of(phrases, tokens) - 2.0)
    # Ties are broken by the words themselves, so that the order of the speeches decides nothing.
    key = candidates.sequence_hashes(words, phrases.first, phrases.length)
    order = np.lexsort((key, -np.round(raw, 9)))
    score: NDArray[np.float64] = raw.copy()
    speech = tokens.speech.data
    nest = Nest(phrases, tokens, classes.sense[tokens.ids])
    # Best first; a line whose repeats turn out to be covered goes back with the score that is left to it.
    queue = [(-round(float(raw[r]), 9), int(key[r]), r) for r in order[:CONSIDERED].tolist()]
    heapq.heapify(queue)
    while queue:
        negative, tie, r = heapq.heappop(queue)
        left, known = nest.uncovered(r)
        if known and nest.fold(r, left):
            score[r] = 0.0
            continue
        # Covered occurrences together still count as one: the phrase is known, then comes back.
        repeats = len(left) + len({speech[p] for p in left}) - (0 if known else 2)
        worth = round(float(carried[r]) * max(repeats, 0) ** 0.5, 9)
        if worth < -negative - 1e-9:
            score[r] = worth
            if worth > 0:
                heapq.heappush(queue, (-worth, tie, r))
            continue
        nest.accept(r)
    phrases = nest.folded()
    for r in nest.hosts():
        places = slice(int(phrases.offsets[r]), int(phrases.offsets[r + 1]))
        repeats = int(phrases.count[r]) + len(set(tokens.speech[phrases.positions[places]].tolist())) - 2
        score[r] = carried[r] * repeats**0.5
    score[score < LEAST_SCORE] = 0.0
    return ranked(phrases.take(np.flatnonzero(~nest.gone)), score[~nest.gone], words)


def ranked(phrases: Phrases, score: NDArray[np.float64], words: Words) -> tuple[Phrases, NDArray[np.float64]]:
    """Order phrases by score; among ties the longer one, then by the words themselves."""
    score = np.round(score, 6)
    key = candidates.sequence_hashes(words, phrases.first, phrases.length)
    order = np.lexsort((key, -phrases.length, -score))
    return phrases.take(order), score[order]


def speeches_of(phrases: Phrases, tokens: Tokens) -> NDArray[np.int64]:
    """Count the speeches each phrase occurs in; occurrences are in the order of the corpus."""
    if not len(phrases.first):
        return np.zeros(0, dtype=np.int64)
    speech = tokens.speech[phrases.positions]
    new = np.ones(len(speech), dtype=np.bool_)
    new[1:] = speech[1:] != speech[:-1]
    new[phrases.offsets[:-1]] = True
    result: NDArray[np.int64] = np.add.reduceat(new, phrases.offsets[:-1], dtype=np.int64)
    return result


def _whole(phrases: Phrases, tokens: Tokens) -> NDArray[np.float64]:
    """Return the share of a phrase's edges that fall on sentence ends or punctuation, from 0 to 1."""
    if not len(phrases.first):
        return np.zeros(0)
    edge = np.ones(len(tokens.ids) + 1, dtype=np.bool_)
    edge[1:-1] = (tokens.sentence[1:] != tokens.sentence[:-1]) | tokens.has(Flag.BREAK)[1:]
    last = phrases.positions + np.repeat(phrases.length, phrases.count)
    edges = edge[phrases.positions].astype(np.float64) + edge[last]
    result: NDArray[np.float64] = np.add.reduceat(edges, phrases.offsets[:-1]) / (2.0 * phrases.count)
    return result
