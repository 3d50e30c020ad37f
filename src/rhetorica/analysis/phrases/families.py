"""Single words as topics, each with its family: bureaucracy, bureaucratic and bureaucrats are one.

Names, function words and verbs are left out. A family ranks by G² of its count against what the background
expects of all its forms together.
"""

import numpy as np
from numpy.typing import NDArray

from rhetorica.analysis.phrases.candidates import Phrases, WordClasses
from rhetorica.analysis.phrases.ranking import LEAST_EXPECTED, log_likelihood
from rhetorica.analysis.phrases.variants import Words
from rhetorica.text.families import family_of
from rhetorica.text.index import Flag


def single_words(
    words: Words, classes: WordClasses, bits: NDArray[np.float64], *, min_count: int
) -> tuple[Phrases, NDArray[np.float64]]:
    """Find word families that come back.

    Parameters
    ----------
    words : Words
        The words to look at.
    classes : WordClasses
        What each of them is.
    bits : float64 array of shape (4, tokens)
        `Background.surprisal` of the words.
    min_count : int
        Times a family occurs, at least.

    Returns
    -------
    phrases : Phrases
        Topics of one word, in no particular order.
    score : float64 array
        G² against the background, 0 or more.
    """
    tokens = words.tokens
    number: dict[str, int] = {}
    family = np.array(
        [number.setdefault(head, len(number)) for head in family_of(words.vocabulary)], dtype=np.int64
    )
    part = words.second_part.copy()
    part[:-1] |= words.second_part[1:]
    usable = ~(classes.function | classes.verb)[tokens.ids] & ~tokens.has(Flag.NAME) & ~part
    positions = np.flatnonzero(usable)
    of = family[tokens.ids[positions]] if len(family) else np.zeros(0, dtype=np.int64)
    order = np.argsort(of, kind="stable")
    positions, of = positions[order], of[order]
    count = np.bincount(of, minlength=len(number))
    frequent = np.flatnonzero(count >= min_count)
    expected = np.full(len(number), LEAST_EXPECTED)
    # Each form of a family adds its own probability, once.
    _, once = np.unique(words.spoken[positions], return_index=True)
    np.add.at(expected, of[once], len(tokens.ids) * np.exp2(-bits[0, positions[once]]))
    kept = np.isin(of, frequent)
    offsets = np.concatenate([[0], np.cumsum(count[frequent])])
    found = Phrases(
        first=positions[kept][offsets[:-1]],
        length=np.ones(len(frequent), dtype=np.int32),
        count=count[frequent].astype(np.int32),
        offsets=offsets,
        positions=positions[kept],
        width=np.ones(int(kept.sum()), dtype=np.int32),
        topic=np.ones(len(frequent), dtype=np.bool_),
        names=0,
    )
    return found, log_likelihood(count[frequent].astype(np.float64), expected[frequent])


def joined(
    first: tuple[Phrases, NDArray[np.float64]], second: tuple[Phrases, NDArray[np.float64]]
) -> tuple[Phrases, NDArray[np.float64]]:
    """Put two lots of phrases into one."""
    (a, a_score), (b, b_score) = first, second
    both = Phrases(
        first=np.concatenate([a.first, b.first]),
        length=np.concatenate([a.length, b.length]),
        count=np.concatenate([a.count, b.count]),
        offsets=np.concatenate([a.offsets, b.offsets[1:] + a.offsets[-1]]),
        positions=np.concatenate([a.positions, b.positions]),
        width=np.concatenate([a.width, b.width]),
        topic=np.concatenate([a.topic, b.topic]),
        names=a.names,
    )
    return both, np.concatenate([a_score, b_score])
