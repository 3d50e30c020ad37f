"""How does each speech sound? Contractions, pronouns, questions, negation, modals, numerals, names, sentences.

Method: counts by form (`rhetorica.analysis.style.marks`), each with its rate per 1,000 words and an exact
Poisson interval (Garwood 1936); quantiles of sentence length; shares of short sentences and of quoted words.
English only.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Final

import numpy as np
from numpy.typing import NDArray

from rhetorica.analysis.counting import sentence_counts
from rhetorica.analysis.readability import sentence_source, without_sentences
from rhetorica.analysis.style.marks import FEATURES, Marks, Runs, end_of_question
from rhetorica.corpus import Corpus, Speech, as_corpus
from rhetorica.corpus.hints import listing
from rhetorica.kernels.rates import rates
from rhetorica.results import Evidence, Result, Signature
from rhetorica.text.index import Flag, Furniture, Lists, TokenIndex, Tokens

SHORT: Final = 8
"""Words that a short sentence has at most."""
EVIDENT: Final = ("questions", "money", "names")
"""Features whose occurrences are listed as evidence."""
_CLUSTERS: Final = (
    "the intervals take occurrences as independent; in a speech they cluster, so they are too narrow"
)


@dataclass(frozen=True, slots=True)
class StyleRow:
    """One speech: what occurs in it, how often in 1,000 words, and between what bounds (95 %).

    Pronouns include possessives and contractions ("my", "I've"). A numeral, sum or name of several words is
    one; sums of money are numerals too. Sentence lengths are in words: those that a tenth, half and nine
    tenths of the sentences do not exceed, and the longest.
    """

    id: str
    words: int
    sentences: int
    contractions: int
    first_singular: int
    first_plural: int
    second_person: int
    third_person: int
    questions: int
    """Sentences that end in a question mark."""
    negations: int
    modals: int
    numerals: int
    """Numbers in digits or words, but for "one" alone."""
    money: int
    """Sums of money."""
    names: int
    """Words, or words in a row, with capitals inside a sentence."""
    short_sentences: int
    """Sentences of eight words or fewer."""
    quoted_words: int
    """Words inside quotation marks."""
    sentence_q10: float
    sentence_median: float
    sentence_q90: float
    sentence_longest: float
    short_sentence_share: float
    quoted_share: float
    contractions_per_1000: float
    contractions_low: float
    contractions_high: float
    first_singular_per_1000: float
    first_singular_low: float
    first_singular_high: float
    first_plural_per_1000: float
    first_plural_low: float
    first_plural_high: float
    second_person_per_1000: float
    second_person_low: float
    second_person_high: float
    third_person_per_1000: float
    third_person_low: float
    third_person_high: float
    questions_per_1000: float
    questions_low: float
    questions_high: float
    negations_per_1000: float
    negations_low: float
    negations_high: float
    modals_per_1000: float
    modals_low: float
    modals_high: float
    numerals_per_1000: float
    numerals_low: float
    numerals_high: float
    money_per_1000: float
    money_low: float
    money_high: float
    names_per_1000: float
    names_low: float
    names_high: float


class StyleEvidence(Evidence):
    """Questions, sums of money and names, each with its `feature`."""

    display: ClassVar[tuple[str, ...]] = ("id", "feature", "quote", "start", "end")


class Style(Result[StyleRow]):
    """A row per speech, in the order of the corpus."""

    kind: ClassVar[str] = "style"
    row_type: ClassVar[type] = StyleRow
    display: ClassVar[tuple[str, ...]] = (
        "id",
        "words",
        "sentence_median",
        "short_sentence_share",
        "questions_per_1000",
        "contractions_per_1000",
        "first_singular_per_1000",
        "first_plural_per_1000",
        "second_person_per_1000",
        "negations_per_1000",
        "modals_per_1000",
        "money_per_1000",
        "names_per_1000",
        "quoted_share",
    )
    labels: ClassVar[Mapping[str, str]] = {
        **{f"{name}_per_1000": f"{name.replace('_', ' ')} ‰" for name in FEATURES},
        "sentence_median": "words a sentence",
        "short_sentence_share": "short sentences",
        "first_singular_per_1000": "I ‰",
        "first_plural_per_1000": "we ‰",
        "second_person_per_1000": "you ‰",
        "quoted_share": "quoted words",
    }
    digits: ClassVar[Mapping[str, int]] = {f"{name}_per_1000": 1 for name in FEATURES} | {
        "sentence_median": 0
    }


def style(corpus: Corpus | Speech | str, *, furniture: Furniture = "drop", lists: Lists = "join") -> Style:
    """Count the marks of style in each speech.

    Parameters
    ----------
    corpus : Corpus, Speech or str
        Speeches, or one text.
    furniture : {"drop", "keep"}
        Whether text nobody spoke (headings, bylines, applause) is left out.
    lists : {"join", "items"}
        Whether list items that continue a sentence belong to it or count as sentences.

    Returns
    -------
    Style
        A row per speech: counts, then ``<name>_per_1000`` with the bounds ``<name>_low`` and ``<name>_high``
        of an exact Poisson interval of 95 % (Garwood 1936), also per 1,000 words. Occurrences cluster within a
        speech, which the intervals do not know: they are too narrow. Questions, sums of money and names are
        listed as evidence.

    Raises
    ------
    OptionError
        If a setting is unknown.
    EmptyCorpusError
        If there is no speech.

    Notes
    -----
    Words are told by form, not parsed. "I'd" holds a modal, whether "would" or "had"; "will" is a modal but
    after an article or possessive ("the will of the people"), "may" but before digits; a capital inside a
    sentence makes "May" and "Will" names. "US" and "IT" are no pronouns. "cannot" is a negation and a modal,
    but no contraction; the "'s" of "it's" is one, that of "children's" is not. A name that opens a sentence is
    not seen, and titles and months count as names: they have capitals. Sums of money have a currency sign or
    word.

    Rates and shares are NaN where there are no words; what rests on sentences is NaN, with a note, where a
    long text has no sentence ends (as in `rhetorica.readability`).

    Examples
    --------
    >>> row = style("We can't wait. Will you join us? It will cost £20 million.")[0]
    >>> row.contractions, row.first_plural, row.modals, row.questions, row.money
    (1, 2, 3, 1, 1)
    >>> round(row.questions_per_1000, 1), round(row.questions_low, 1), round(row.questions_high, 1)
    (83.3, 2.1, 464.3)
    """
    corpus = as_corpus(corpus)
    index = corpus.index
    tokens = index.tokens(furniture=furniture, lists=lists)
    marks = Marks(index, tokens)
    occurrences = {name: marks.of(name) for name in FEATURES}
    words = np.diff(tokens.bounds)
    sentences = sentence_counts(tokens)
    undefined = without_sentences(tokens, words, sentences)
    columns: dict[str, Any] = {"id": list(corpus.ids), "words": words, "sentences": sentences}
    for name, runs in occurrences.items():
        columns[name] = np.bincount(tokens.speech[runs.first], minlength=len(words))
        spoken = np.where(undefined, 0, words) if name == "questions" else words
        for ending, values in zip(("per_1000", "low", "high"), rates(columns[name], spoken), strict=True):
            columns[f"{name}_{ending}"] = values
    columns |= _sentence_lengths(tokens, undefined)
    columns["quoted_words"] = np.bincount(tokens.speech[tokens.has(Flag.QUOTED)], minlength=len(words))
    columns["quoted_share"] = _share(columns["quoted_words"], words)
    return Style(
        columns,
        signature=Signature("style", furniture=furniture, lists=lists, sentences=sentence_source()),
        notes=_notes(corpus.ids, words, undefined),
        evidence=lambda: _evidence(corpus, index, tokens, {name: occurrences[name] for name in EVIDENT}),
    )


def _sentence_lengths(tokens: Tokens, undefined: NDArray[np.bool_]) -> dict[str, NDArray[Any]]:
    lengths = np.bincount(tokens.sentence)
    speech = tokens.speech[np.flatnonzero(np.diff(tokens.sentence, prepend=-1))]
    bounds = np.searchsorted(speech, np.arange(len(undefined) + 1))
    quantiles = np.full((4, len(undefined)), np.nan)
    for place in np.flatnonzero(~undefined).tolist():
        own = lengths[bounds[place] : bounds[place + 1]]
        quantiles[:, place] = np.quantile(own, (0.1, 0.5, 0.9, 1))
    short = np.bincount(speech[lengths <= SHORT], minlength=len(undefined))
    names = ("sentence_q10", "sentence_median", "sentence_q90", "sentence_longest")
    return {
        **dict(zip(names, quantiles, strict=True)),
        "short_sentences": short,
        "short_sentence_share": np.where(undefined, np.nan, _share(short, np.diff(bounds))),
    }


def _share(part: NDArray[Any], whole: NDArray[Any]) -> NDArray[np.float64]:
    share = np.full(len(part), np.nan)
    np.divide(part, whole, out=share, where=whole > 0)
    return share


def _notes(ids: Sequence[str], words: NDArray[Any], undefined: NDArray[np.bool_]) -> list[str]:
    remarks = (
        (words == 0, "no words, so no rates"),
        (undefined & (words > 0), "no sentence ends in a long text, so nothing is said of its sentences"),
    )
    notes = [
        f"{remark}: {listing(ids[place] for place in np.flatnonzero(where).tolist())}"
        for where, remark in remarks
        if where.any()
    ]
    return [*notes, _CLUSTERS]


def _evidence(
    corpus: Corpus, index: TokenIndex, tokens: Tokens, occurrences: Mapping[str, Runs]
) -> StyleEvidence:
    first = np.concatenate([runs.first for runs in occurrences.values()])
    last = np.concatenate([runs.last for runs in occurrences.values()])
    feature = np.repeat(list(occurrences), [len(runs.first) for runs in occurrences.values()])
    order = np.lexsort((last, first))
    first, last, feature = first[order], last[order], feature[order]
    speech = tokens.speech[first]
    opening = tokens.bounds[speech]
    end = tokens.end[last].astype(np.int64)
    for place in np.flatnonzero(feature == "questions").tolist():
        end[place] = end_of_question(index.texts[speech[place]], int(end[place]))
    return StyleEvidence(
        {
            "row": speech,
            "id": [corpus.ids[place] for place in speech.tolist()],
            "start": tokens.start[first],
            "end": end,
            "paragraph": tokens.paragraph[first] - tokens.paragraph[opening],
            "sentence": tokens.sentence[first] - tokens.sentence[opening],
            "quoted": tokens.has(Flag.QUOTED)[first],
            "in_name": tokens.has(Flag.NAME)[first],
            "feature": feature.tolist(),
        },
        corpus=corpus,
    )
