"""Repeated phrases: the lines that are said again, and the topics that are talked of, ranked by what matters.

Method: all maximal repeated word sequences inside sentences (`rhetorica.kernels.repeats`), their dangling
edges cut, parted into noun-like topics and lines, each list ranked against the background of political
English.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, ClassVar, Literal, Self

import numpy as np
from numpy.typing import NDArray

from rhetorica.analysis.copies import copies, without
from rhetorica.analysis.phrases import candidates, ranking
from rhetorica.analysis.phrases.families import joined, single_words
from rhetorica.analysis.phrases.rows import LINE, TOPIC, RowMaker
from rhetorica.analysis.phrases.timeline import Timeline, moments
from rhetorica.analysis.phrases.variants import Words, fold_words
from rhetorica.corpus import Corpus, Speech, as_corpus
from rhetorica.corpus.hints import listing
from rhetorica.errors import OptionError
from rhetorica.results import Evidence, Result, Signature
from rhetorica.text.background import Background
from rhetorica.text.index import Furniture, Tokens
from rhetorica.text.reasons import count_reasons

OVERLAP: float = 0.3
"""Share of a speech's sampled 8-word runs found in the background's sources that calls for a note."""


@dataclass(frozen=True, slots=True)
class PhraseRow:
    """A phrase with its variants.

    `list` is line or topic. `kind` of a line: refrain (one speech), stump line (one speaker, several
    speeches), echo (several speakers), shared (several speeches whose speakers are not all known), formula
    (the background knows it); of a topic: topic. `score` grows with how little the background explains the
    repeats: bits times the root of the repeats for lines, G² for topics; the two cannot be compared.
    `position` is opening or close where most occurrences stand in the first or last tenth of their speech.
    `also` names the other spellings that `count` holds, and `in_names` says how many occurrences are names.
    `first_use` and `last_use` (id, speaker, date) are None unless the dates make them certain. Rates are per
    1,000 words of each speech. A contraction counts as the two words it stands for.
    """

    phrase: str
    list: str
    kind: str
    words: int
    count: int
    speeches: int
    score: float
    variants: Sequence[Mapping[str, Any]]
    by_speech: Mapping[str, int]
    occurrences: Sequence[Mapping[str, Any]]
    also: str = ""
    in_names: int = 0
    of: int = 0
    position: str = ""
    first_use: Mapping[str, Any] | None = None
    last_use: Mapping[str, Any] | None = None
    per_1000: Mapping[str, float] = field(default_factory=dict)


class Phrases(Result[PhraseRow]):
    """Lines, then topics, each best first."""

    kind: ClassVar[str] = "phrases"
    row_type: ClassVar[type] = PhraseRow
    display: ClassVar[tuple[str, ...]] = ("phrase", "kind", "count", "speeches", "score", "also")
    digits: ClassVar[Mapping[str, int]] = {"score": 1}

    _corpus: Corpus | None = None
    _words: Sequence[int] = ()

    def timeline(self, row: PhraseRow) -> Timeline:
        """Follow one phrase through the dated speeches.

        Parameters
        ----------
        row : PhraseRow
            A row of this result.

        Returns
        -------
        Timeline
            A row a dated speech, earliest first, those without the phrase included. `.dots()` draws it.

        Raises
        ------
        OptionError
            If the result was read back from a file, or no speech has a date.
        """
        if self._corpus is None:
            raise OptionError("a result read back from a file has no speeches", hint="find the phrases again")
        columns = moments(self._corpus, list(self._words), row.by_speech)
        undated = len(self._corpus) - len(columns["id"])
        if not columns["id"]:
            raise OptionError("no speech has a date", hint="give dates in metadata.csv or with --pattern")
        notes = [f"{undated} speeches without a date are not shown"] if undated else []
        signature = Signature({**self.signature, "analysis": "timeline", "phrase": row.phrase})
        return Timeline(columns, signature=signature, notes=notes)

    @cached_property
    def lines(self) -> Self:
        """What is said again: four words or more, or with a verb or pronoun; ranked by information."""
        return self.where(list=LINE)

    @cached_property
    def topics(self) -> Self:
        """What is talked of: noun-like phrases; ranked by G² against the background."""
        return self.where(list=TOPIC)


def phrases(
    corpus: Corpus | Speech | str,
    *,
    min_count: int = 2,
    min_speeches: int = 1,
    min_words: int = 2,
    furniture: Furniture = "drop",
    duplicates: Literal["once", "keep"] = "once",
    background: Background | None = None,
) -> Phrases:
    """Find every repeated phrase, and rank lines and topics by what their repetition tells.

    Parameters
    ----------
    corpus : Corpus, Speech or str
        Speeches, or one text.
    min_count : int, default 2
        Times a phrase occurs at least, over all speeches.
    min_speeches : int, default 1
        Speeches it occurs in at least.
    min_words : int, default 2
        Words it has at least; a hyphenated word counts as several. With 1, topics hold single words too, each
        with its family: bureaucracy, bureaucratic, bureaucrats.
    furniture : {"drop", "keep"}
        Whether titles, stage directions and the like are left out.
    duplicates : {"once", "keep"}
        A speech that repeats an earlier one of the corpus nearly word for word counts once, with a note, or
        like any other.
    background : Background, optional
        What is common in such texts; the bundled one by default.

    Returns
    -------
    Phrases
        `.lines` and `.topics`, best first. Phrases never cross a sentence. A phrase that always stands inside
        the same longer one is not listed, and function words at its edges are not counted to it. Names are
        left out, with a note. The score of lines is in bits (times the square root of repeats), 0 or more;
        that of topics is G² (Dunning 1993), 0 or more. Higher is more remarkable.

    Raises
    ------
    OptionError
        If a number is below its least value.
    EmptyCorpusError
        If the corpus holds no speech.

    Examples
    --------
    >>> text = "We shall not wait for spring. We said it then. We shall not wait for spring, nor for summer."
    >>> [(row.phrase, row.count, row.kind) for row in phrases(text).lines]
    [('We shall not wait for spring', 2, 'refrain')]
    """
    corpus = as_corpus(corpus)
    for name, value, least in (
        ("min_count", min_count, 2),
        ("min_speeches", min_speeches, 1),
        ("min_words", min_words, 1),
    ):
        if value < least:
            raise OptionError(f"{name}={value} is too small", hint=f"use {least} or more")
    if duplicates not in ("once", "keep"):
        raise OptionError(f"duplicates={duplicates!r} is unknown", hint="use 'once' or 'keep'")
    background = background or Background.default()
    index = corpus.index
    tokens = index.tokens(furniture=furniture, lists="items")
    repeated = copies(index, tokens) if duplicates == "once" else {}
    words = fold_words(index, without(tokens, repeated), background)
    classes = candidates.word_classes(words, background)
    found = candidates.find_phrases(words, classes, min_words=max(min_words, 2), min_count=min_count)
    tokens = words.tokens
    bits = background.surprisal(words.spoken, tokens.sentence)
    lines, topics = found.take(np.flatnonzero(~found.topic)), found.take(np.flatnonzero(found.topic))
    content = ~(classes.function | classes.verb)[tokens.ids]
    ranked_topics = topics, ranking.score_topics(topics, bits, tokens, content)
    if min_words == 1:
        ranked_topics = joined(ranked_topics, single_words(words, classes, bits, min_count=min_count))
    ranked = (ranking.rank_lines(lines, bits, words, classes), ranking.ranked(*ranked_topics, words))
    # Filtered last, so that it changes which phrases are listed, and the score of none.
    maker = RowMaker(
        corpus,
        words,
        (_spread(ranked[0], tokens, min_speeches), _spread(ranked[1], tokens, min_speeches)),
        bits,
    )
    result = Phrases(
        maker.columns(),
        signature=Signature(
            "phrases",
            min_count=min_count,
            min_speeches=min_speeches,
            min_words=min_words,
            furniture=furniture,
            duplicates=duplicates,
            background=f"{background.name}-{background.digest}",
        ),
        notes=[*corpus.notes, *_notes(corpus, words, background, found.names, repeated)],
        evidence=lambda: Evidence(maker.evidence(), corpus=corpus),
    )
    result._corpus = corpus
    result._words = maker.sizes.tolist()
    return result


def _spread(
    ranked: tuple[candidates.Phrases, NDArray[np.float64]], tokens: Tokens, min_speeches: int
) -> tuple[candidates.Phrases, NDArray[np.float64]]:
    """Keep the phrases that stand in enough speeches."""
    found, score = ranked
    kept = np.flatnonzero(ranking.speeches_of(found, tokens) >= min_speeches)
    return found.take(kept), score[kept]


def _notes(
    corpus: Corpus, words: Words, background: Background, names: int, repeated: dict[int, int]
) -> list[str]:
    notes = []
    if left_out := count_reasons(span.reason for spans in corpus.index.furniture for span in spans):
        notes.append(f"not spoken, left out: {left_out}")
    if repeated:
        told = listing(f"{corpus.ids[copy]} repeats {corpus.ids[first]}" for copy, first in repeated.items())
        notes.append(f"copies count once: {told}")
    if names:
        notes.append(f"names are not listed, {names:,} that come back were left out")
    share = background.overlap(words.spoken, words.tokens.sentence, words.tokens.speech, len(corpus))
    known = [corpus.ids[i] for i in np.flatnonzero(share >= OVERLAP).tolist()]
    if known:
        notes.append(f"the background was made from these too, so their phrases rank low: {listing(known)}")
    return notes
