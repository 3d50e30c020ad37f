"""How hard is each speech to follow? Counts of words, sentences and syllables, and the formulas made of them.

Method: what each word adds to each count (`rhetorica.analysis.counting`) summed by speech; then the published
formulas (`rhetorica.formulas`, sources there). English only. The formulas were made for print: compare
speeches with each other by them, not speeches with books.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any, ClassVar, Final, Literal, TypeAlias, get_args

import numpy as np
from numpy.typing import NDArray

from rhetorica.analysis.counting import COUNTS, Counts
from rhetorica.analysis.intervals import bootstrap, has_interval
from rhetorica.analysis.measures import DEFAULT_MEASURES, MEASURES
from rhetorica.analysis.textstat_figures import TEXTSTAT_MEASURES, textstat_figures, textstat_source
from rhetorica.corpus import Corpus, Speech, as_corpus
from rhetorica.corpus.hints import did_you_mean, listing
from rhetorica.errors import OptionError
from rhetorica.results import Result, Signature
from rhetorica.text.easy_words import dale_chall_source
from rhetorica.text.index import Flag, Furniture, Lists, Tokens
from rhetorica.text.syllables import TABLE_REVISION

Backend: TypeAlias = Literal["rhetorica", "textstat"]
LONGEST_MEAN_SENTENCE: Final = 200
"""Words per sentence above which a text is taken to be without punctuation."""
LONG_TEXT: Final = 100
"""Words from which a text in which no sentence ends is taken to be without punctuation."""
_SMOG_SENTENCES: Final = 30
_FEWEST_RESAMPLES: Final = 100
# Hard English has some 40 % of difficult words; German 77 %, French 94 % (measured on a few sentences).
_FOREIGN_SHARE: Final = 0.6
_FOREIGN_WORDS: Final = 20
_UNDEFINED: Final = float("nan")
_SHOWN: Final = tuple(name for name in DEFAULT_MEASURES if name not in ("spache", "rix", "linsear_write"))


@dataclass(frozen=True, slots=True)
class ReadabilityRow:
    """One speech: what was counted in it, and the measures made of the counts (NaN where undefined).

    Other measures are further fields, after the counts they need; so are the bounds of intervals.
    """

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
    labels: ClassVar[dict[str, str]] = {measure.name: measure.label for measure in MEASURES.values()} | {
        f"{measure.name}_{end}": end for measure in MEASURES.values() for end in ("low", "high")
    }
    digits: ClassVar[dict[str, int]] = dict.fromkeys(labels, 1) | {
        "bormuth_cloze": 2,
        "mean_word_syllables": 2,
    }

    @property
    def display(self) -> tuple[str, ...]:  # type: ignore[override]  # depends on the measures asked for
        """Columns shown in tables: the measures asked for; of the default ones those that fit a screen."""
        measures = tuple(name for name in MEASURES if name in self.columns)
        if measures == DEFAULT_MEASURES:
            measures = _SHOWN
        ends = ("", "_low", "_high")
        return ("id", "words", "sentences", *(f"{name}{end}" for name in measures for end in ends))


def readability(
    corpus: Corpus | Speech | str,
    *,
    measures: Literal["default", "all"] | Sequence[str] = "default",
    intervals: bool = False,
    seed: int = 0,
    resamples: int = 1000,
    furniture: Furniture = "drop",
    lists: Lists = "join",
    backend: Backend = "rhetorica",
) -> Readability:
    """Measure how hard each speech is to read.

    Parameters
    ----------
    corpus : Corpus, Speech or str
        Speeches, or one text.
    measures : {"default", "all"} or sequence of str
        Which measures to report; the names are those of `rhetorica.formulas`. The counts are always there.
    intervals : bool
        Whether each measure gets ``<measure>_low`` and ``<measure>_high``, between which it would lie in 95
        of 100 speeches made of sentences like these (bootstrap over sentences).
    seed, resamples : int
        Of the bootstrap: seed of its random numbers, and how often the sentences are drawn.
    furniture : {"drop", "keep"}
        Whether text nobody spoke (headings, bylines, applause) is left out.
    lists : {"join", "items"}
        Whether list items that continue a sentence belong to it or count as sentences.
    backend : {"rhetorica", "textstat"}
        Who counts. "textstat" gives textstat's own figures, its errors included, of the whole text as it
        stands (`furniture` and `lists` do not apply), from the installed package without network.

    Returns
    -------
    Readability
        A row per speech. A hyphenated word is as many words as it has parts. Polysyllables are words of three
        syllables or more, numerals read aloud.

    Raises
    ------
    OptionError
        If a measure or setting is unknown, or textstat does not have it.
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
    _check(intervals, resamples, backend)
    names = _chosen(measures, backend)
    corpus = as_corpus(corpus)
    if backend == "textstat":
        return _by_textstat(corpus, names)
    index = corpus.index
    tokens = index.tokens(furniture=furniture, lists=lists)
    counts = Counts.of_tokens(index, tokens)
    needs = dict.fromkeys([*COUNTS, *(need for name in names for need in MEASURES[name].needs)])
    counted = counts.of(needs)
    undefined = without_sentences(tokens, counted["words"], counted["sentences"])
    numbers = {need: values.astype(np.float64) for need, values in counted.items()}
    values: dict[str, NDArray[np.float64]] = {}
    for name in names:
        measure = MEASURES[name]
        figures = measure.function(**{need: numbers[need] for need in measure.needs})
        values[name] = np.where(undefined, np.nan, figures)
    settings: dict[str, object] = {}
    if intervals:
        resampled = {name: column for name, column in values.items() if has_interval(name)}
        values |= bootstrap(counts, resampled, resamples=resamples, seed=seed)
        settings = {"intervals": "sentences", "seed": seed, "resamples": resamples}
    columns: dict[str, Any] = {"id": list(corpus.ids), **counted, **values}
    return Readability(
        columns,
        signature=Signature(
            "readability",
            furniture=furniture,
            lists=lists,
            sentences=sentence_source(),
            syllables=TABLE_REVISION,
            easy_words=dale_chall_source(),
            **settings,
        ),
        notes=_notes(corpus.ids, counted, undefined, names, intervals=intervals),
    )


def without_sentences(
    tokens: Tokens, words: NDArray[np.int64], sentences: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """Tell which speeches have no sentences to speak of."""
    ended = np.bincount(tokens.speech[tokens.has(Flag.ENDED)], minlength=len(words))
    without: NDArray[np.bool_] = (words == 0) | ((words >= LONG_TEXT) & (ended == 0))
    return without | (words > LONGEST_MEAN_SENTENCE * sentences)


def _by_textstat(corpus: Corpus, names: Sequence[str]) -> Readability:
    figures = textstat_figures([speech.text for speech in corpus], names)
    empty = [speech for speech, words in zip(corpus.ids, figures["words"], strict=True) if not words]
    return Readability(
        {"id": list(corpus.ids), **figures},
        signature=Signature("readability", **textstat_source()),
        notes=[f"textstat gives 0 to a text without words: {listing(empty)}"] if empty else [],
    )


def _check(intervals: bool, resamples: int, backend: str) -> None:
    if backend not in get_args(Backend):
        raise OptionError(f"backend={backend!r} is unknown", hint="use 'rhetorica' or 'textstat'")
    if intervals and backend == "textstat":
        raise OptionError("textstat has no intervals", hint="leave out one of intervals and backend")
    if resamples < _FEWEST_RESAMPLES:
        raise OptionError(
            f"resamples={resamples} is too few to cut off 2.5 % at either end",
            hint=f"use {_FEWEST_RESAMPLES} or more",
        )


def _chosen(measures: str | Sequence[str], backend: str) -> tuple[str, ...]:
    offered = tuple(MEASURES) if backend == "rhetorica" else TEXTSTAT_MEASURES
    if isinstance(measures, str):
        if measures == "default":
            return DEFAULT_MEASURES
        if measures == "all":
            return offered
        measures = [measures]
    for name in measures:
        if name not in MEASURES:
            raise OptionError(
                f"there is no measure {name!r}",
                hint=did_you_mean(name, MEASURES, otherwise=f"there are: {', '.join(MEASURES)}"),
            )
        if name not in offered:
            raise OptionError(f"textstat has no measure {name!r}", hint=f"it has: {', '.join(offered)}")
    return tuple(name for name in MEASURES if name in measures)


@cache
def sentence_source() -> str:
    """Name what finds the sentences, for signatures."""
    try:
        return f"sentencex-{version('sentencex')}"
    except PackageNotFoundError:
        return "sentencex"


def _notes(
    ids: Sequence[str],
    counts: dict[str, NDArray[np.int64]],
    undefined: NDArray[np.bool_],
    names: Sequence[str],
    *,
    intervals: bool,
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
    notes = [
        f"{remark}: {listing(ids[place] for place in np.flatnonzero(where).tolist())}"
        for where, remark in remarks
        if where.any()
    ]
    return [*notes, *_notes_on_measures(names, intervals=intervals)]


def _notes_on_measures(names: Sequence[str], *, intervals: bool) -> list[str]:
    notes = []
    foreign = [name for name in names if MEASURES[name].language not in ("English", "Swedish")]
    if foreign:
        languages = dict.fromkeys(MEASURES[name].language for name in foreign)
        notes.append(
            f"made for {' or '.join(languages)}, so that on English at most the order of speeches means "
            f"something: {listing(foreign)}"
        )
    fixed = [name for name in names if intervals and not has_interval(name)]
    if fixed:
        notes.append(f"no interval, because a draw of sentences has fewer different words: {listing(fixed)}")
    return notes
