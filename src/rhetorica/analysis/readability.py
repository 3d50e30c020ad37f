"""How hard is each speech to follow? Counts of words, sentences and syllables, and the formulas made of them.

Method: facts of each word type (`rhetorica.analysis.wordfacts`) gathered over the tokens of the index and
summed by speech; then the published formulas (`rhetorica.analysis.formulas`, sources there). English only.
The formulas were made for print: compare speeches with each other by them, not speeches with books.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any, ClassVar, Final, Literal

import numpy as np
from numpy.typing import NDArray

from rhetorica.analysis.measures import DEFAULT_MEASURES, MEASURES
from rhetorica.analysis.wordfacts import WordFacts, word_facts
from rhetorica.corpus import Corpus, Speech, as_corpus
from rhetorica.corpus.hints import did_you_mean, listing
from rhetorica.errors import OptionError
from rhetorica.results import Result, Signature
from rhetorica.text.easy_words import dale_chall_source
from rhetorica.text.index import Flag, Furniture, Lists, TokenIndex, Tokens
from rhetorica.text.syllables import TABLE_REVISION, count_syllables

LONGEST_MEAN_SENTENCE: Final = 200
"""Words per sentence above which a text is taken to be without punctuation."""
LONG_TEXT: Final = 100
"""Words from which a text in which no sentence ends is taken to be without punctuation."""
_SAMPLE: Final = 100
_SMOG_SENTENCES: Final = 30
# Hard English has some 40 % of difficult words; German 77 %, French 94 % (measured on a few sentences).
_FOREIGN_SHARE: Final = 0.6
_FOREIGN_WORDS: Final = 20
_UNDEFINED: Final = float("nan")


@dataclass(frozen=True, slots=True)
class ReadabilityRow:
    """One speech: what was counted in it, and the measures made of the counts (NaN where undefined)."""

    id: str
    words: int
    sentences: int
    syllables: int
    characters: int
    """Letters and digits."""
    polysyllables: int
    """Words of three syllables or more."""
    difficult_words: int
    """Words Dale and Chall do not count as familiar."""
    complex_words: int
    """Words of three syllables or more by Gunning's rules."""
    unfamiliar_words: int
    """Different words Spache does not count as familiar, in each hundred words."""
    long_words: int
    """Words of more than six letters."""
    flesch_reading_ease: float = _UNDEFINED
    flesch_kincaid_grade: float = _UNDEFINED
    gunning_fog: float = _UNDEFINED
    smog: float = _UNDEFINED
    ari: float = _UNDEFINED
    coleman_liau: float = _UNDEFINED
    dale_chall: float = _UNDEFINED
    spache: float = _UNDEFINED
    lix: float = _UNDEFINED
    rix: float = _UNDEFINED
    linsear_write: float = _UNDEFINED


class Readability(Result[ReadabilityRow]):
    """A row per speech, in the order of the corpus."""

    kind = "readability"
    row_type = ReadabilityRow
    display: ClassVar[tuple[str, ...]] = (
        "id",
        "words",
        "sentences",
        "flesch_reading_ease",
        "flesch_kincaid_grade",
        "gunning_fog",
        "smog",
        "ari",
        "coleman_liau",
        "dale_chall",
        "lix",
    )
    labels: ClassVar[dict[str, str]] = {measure.name: measure.label for measure in MEASURES.values()}
    digits: ClassVar[dict[str, int]] = dict.fromkeys(MEASURES, 1)


def readability(
    corpus: Corpus | Speech | str,
    *,
    measures: Literal["default", "all"] | Sequence[str] = "default",
    furniture: Furniture = "drop",
    lists: Lists = "join",
) -> Readability:
    """Measure how hard each speech is to read.

    Parameters
    ----------
    corpus : Corpus, Speech or str
        Speeches, or one text.
    measures : {"default", "all"} or sequence of str
        Which measures to report; the names are those of `rhetorica.analysis.measures.MEASURES`. The counts
        are always there.
    furniture : {"drop", "keep"}
        Whether text nobody spoke (headings, bylines, applause) is left out.
    lists : {"join", "items"}
        Whether list items that continue a sentence belong to it or count as sentences.

    Returns
    -------
    Readability
        A row per speech. A hyphenated word is as many words as it has parts. Polysyllables are words of three
        syllables or more, numerals read aloud.

    Raises
    ------
    OptionError
        If a measure or setting is unknown.
    EmptyCorpusError
        If there is no speech.

    Notes
    -----
    All measures of a speech are NaN, with a note, where it has no words, and where it has no sentences to
    speak of: 100 words or more without a single sentence that ends in a full stop, question or exclamation
    mark, or more than 200 words per sentence. That is a transcript without punctuation, and a formula would
    say -4995.

    A name (familiar to Dale, Chall and Spache, never complex to Gunning) is a word with a capital, not all in
    capitals, that has a capital inside a sentence of the same speech and never stands there in lower case.

    Examples
    --------
    >>> row = readability("We can win. We will win, and we will not stop there.")[0]
    >>> row.words, row.sentences, row.syllables, round(row.flesch_kincaid_grade, 2)
    (12, 2, 12, -1.45)
    """
    names = _chosen(measures)
    corpus = as_corpus(corpus)
    index = corpus.index
    tokens = index.tokens(furniture=furniture, lists=lists)
    counts = count(index, tokens)
    undefined = _without_sentences(tokens, counts)
    columns: dict[str, Any] = {"id": list(corpus.ids), **counts}
    for name in names:
        measure = MEASURES[name]
        values = measure.function(**{need: counts[need].astype(np.float64) for need in measure.needs})
        columns[name] = np.where(undefined, np.nan, values)
    return Readability(
        columns,
        signature=Signature(
            "readability",
            furniture=furniture,
            lists=lists,
            sentences=_sentence_source(),
            syllables=TABLE_REVISION,
            easy_words=dale_chall_source(),
        ),
        notes=_notes(corpus.ids, counts, undefined, names),
    )


def count(index: TokenIndex, tokens: Tokens) -> dict[str, NDArray[np.int64]]:
    """Count what the measures need, in each speech.

    Parameters
    ----------
    index : TokenIndex
        Whose vocabulary the tokens point into.
    tokens : Tokens
        What one setting lets through.

    Returns
    -------
    dict of str to int64 array
        One entry a speech, by the names of the row.

    Examples
    --------
    >>> index = TokenIndex.build(["Early intervention works."])
    >>> counts = count(index, index.tokens())
    >>> counts["syllables"].tolist(), counts["polysyllables"].tolist()
    ([7], [1])
    """
    types, ids = _used(tokens.ids, len(index.vocabulary))
    words = [index.vocabulary[i] for i in types.tolist()]
    facts = word_facts(words)
    syllables = _syllables(tokens, ids, words, facts)
    named = _names(tokens, ids, facts, len(types))
    speeches = len(tokens.bounds) - 1

    def total(values: NDArray[Any]) -> NDArray[np.int64]:
        sums = np.bincount(tokens.speech, weights=values, minlength=speeches)
        return sums.astype(np.int64)

    return {
        "words": np.diff(tokens.bounds).astype(np.int64),
        "sentences": _sentences(tokens),
        "syllables": total(syllables),
        "characters": total(facts.characters[ids]),
        "polysyllables": total(syllables >= 3),
        "difficult_words": total(facts.difficult[ids] & ~named),
        "complex_words": total(facts.complex[ids] & ~named),
        "unfamiliar_words": _different_in_samples(tokens, ids, facts.unfamiliar[ids] & ~named, len(types)),
        "long_words": total(facts.long[ids]),
    }


def _used(ids: NDArray[np.int32], size: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Types that occur, and each token's place among them: a selection shares the vocabulary of the whole."""
    present = np.bincount(ids, minlength=size) > 0
    place = np.cumsum(present) - 1
    return np.flatnonzero(present), place[ids]


def _syllables(
    tokens: Tokens, ids: NDArray[np.int64], words: Sequence[str], facts: WordFacts
) -> NDArray[np.int16]:
    syllables = facts.syllables[ids]
    capitals = tokens.has(Flag.UPPER)
    places = np.flatnonzero(capitals)
    if len(places):
        # In a sentence mostly in capitals, capitals do not mark an acronym.
        sentences = int(tokens.sentence[-1]) + 1
        shouted = np.bincount(tokens.sentence[places], minlength=sentences)
        quiet = 2 * shouted <= np.bincount(tokens.sentence, minlength=sentences)
        places = places[quiet[tokens.sentence[places]]]
        acronyms = _distinct(ids[places])
        spelled = count_syllables([words[i] for i in acronyms.tolist()], upper=[True] * len(acronyms))
        syllables[places] = spelled[np.searchsorted(acronyms, ids[places])]
    return syllables


def _names(tokens: Tokens, ids: NDArray[np.int64], facts: WordFacts, size: int) -> NDArray[np.bool_]:
    """Tell which tokens are names, among those for which it makes a difference."""
    matters = np.flatnonzero((facts.complex | facts.difficult | facts.unfamiliar)[ids])
    word = tokens.speech[matters].astype(np.int64) * size + ids[matters]
    capital = tokens.has(Flag.CAPITAL)[matters]
    abbreviation = tokens.has(Flag.UPPER)[matters]
    proper = _distinct(word[tokens.has(Flag.NAME)[matters] & ~abbreviation])
    proper = proper[~_among(proper, _distinct(word[~capital]))]
    candidates = np.flatnonzero(capital & ~abbreviation)
    named = np.zeros(len(ids), dtype=np.bool_)
    named[matters[candidates]] = _among(word[candidates], proper)
    return named


def _distinct(values: NDArray[Any]) -> NDArray[Any]:
    # np.unique hashes since numpy 2.3, which takes ten times as long on these keys (measured).
    ordered = np.sort(values)
    first = np.ones(len(ordered), dtype=np.bool_)
    first[1:] = ordered[1:] != ordered[:-1]
    distinct: NDArray[Any] = ordered[first]
    return distinct


def _among(values: NDArray[Any], ordered: NDArray[Any]) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = np.zeros(len(values), dtype=np.bool_)
    if len(ordered):
        place = np.minimum(np.searchsorted(ordered, values), len(ordered) - 1)
        found = ordered[place] == values
    return found


def _sentences(tokens: Tokens) -> NDArray[np.int64]:
    first, last = tokens.bounds[:-1], tokens.bounds[1:]
    spoken = first < last
    sentences = np.zeros(len(first), dtype=np.int64)
    sentences[spoken] = tokens.sentence[last[spoken] - 1] - tokens.sentence[first[spoken]] + 1
    return sentences


def _different_in_samples(
    tokens: Tokens, ids: NDArray[np.int64], wanted: NDArray[np.bool_], size: int
) -> NDArray[np.int64]:
    """Count the different types in each hundred words of a speech, summed by speech."""
    places = np.flatnonzero(wanted)
    speech = tokens.speech[places]
    sample = (places - tokens.bounds[speech]) // _SAMPLE
    # Samples numbered over all speeches: those of a speech begin where the previous speech's end.
    samples = -(-np.diff(tokens.bounds) // _SAMPLE)
    first_sample = np.cumsum(samples) - samples
    different = _distinct((first_sample[speech] + sample) * size + ids[places])
    owner = np.repeat(np.arange(len(samples)), samples)[different // size] if size else different
    return np.bincount(owner, minlength=len(samples)).astype(np.int64)


def _without_sentences(tokens: Tokens, counts: dict[str, NDArray[np.int64]]) -> NDArray[np.bool_]:
    words, sentences = counts["words"], counts["sentences"]
    ended = np.bincount(tokens.speech[tokens.has(Flag.ENDED)], minlength=len(words))
    without: NDArray[np.bool_] = (words == 0) | ((words >= LONG_TEXT) & (ended == 0))
    return without | (words > LONGEST_MEAN_SENTENCE * sentences)


def _chosen(measures: str | Sequence[str]) -> tuple[str, ...]:
    if isinstance(measures, str):
        if measures == "default":
            return DEFAULT_MEASURES
        if measures == "all":
            return tuple(MEASURES)
        measures = [measures]
    for name in measures:
        if name not in MEASURES:
            raise OptionError(
                f"there is no measure {name!r}",
                hint=did_you_mean(name, MEASURES, otherwise=f"there are: {', '.join(MEASURES)}"),
            )
    return tuple(name for name in MEASURES if name in measures)


@cache
def _sentence_source() -> str:
    try:
        return f"sentencex-{version('sentencex')}"
    except PackageNotFoundError:
        return "sentencex"


def _notes(
    ids: Sequence[str],
    counts: dict[str, NDArray[np.int64]],
    undefined: NDArray[np.bool_],
    names: Sequence[str],
) -> list[str]:
    words = counts["words"]
    short = ~undefined & (counts["sentences"] < _SMOG_SENTENCES) & ("smog" in names)
    foreign = (words >= _FOREIGN_WORDS) & (counts["difficult_words"] > _FOREIGN_SHARE * words)
    remarks = (
        (words == 0, "no words, so no measure"),
        (undefined & (words > 0), "no sentence ends in a long text, so every measure is undefined"),
        (short, f"SMOG is approximate below {_SMOG_SENTENCES} sentences"),
        (foreign, "most words are strange to English readers, and the measures are for English only"),
    )
    return [
        f"{remark}: {listing(ids[place] for place in np.flatnonzero(where).tolist())}"
        for where, remark in remarks
        if where.any()
    ]
