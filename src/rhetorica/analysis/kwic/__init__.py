"""The concordance: every place where a word, phrase or pattern stands, with the words around it.

Keywords in context (Luhn 1960, American Documentation 11): one line a hit, the hits below one another. A
pattern is matched over the words of each sentence (`rhetorica.analysis.matching`), a regular expression over
its text.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Final, Literal, TypeAlias, get_args

from rhetorica.analysis.kwic.context import Contexts, Window
from rhetorica.analysis.kwic.hits import Hits, Occurring, Search, Wanted, evidence_columns, find_hits
from rhetorica.analysis.kwic.ordering import ORDERS, Order, ordered, sampled
from rhetorica.analysis.matching import Hyphen
from rhetorica.analysis.stretches import Stretches
from rhetorica.corpus import Corpus, Speech, as_corpus
from rhetorica.corpus.speech import ATTRIBUTES
from rhetorica.errors import OptionError
from rhetorica.render import Column, Table
from rhetorica.results import Evidence, Result, Signature
from rhetorica.results.columns import LazyColumn
from rhetorica.results.fields import known
from rhetorica.text.furniture import describe
from rhetorica.text.index import Furniture

__all__ = ["ORDERS", "UNITS", "Hits", "Kwic", "KwicRow", "Occurring", "Search", "Wanted", "find_hits", "kwic"]

Unit: TypeAlias = Literal["words", "sentences"]
UNITS: Final[tuple[Unit, ...]] = get_args(Unit)
WORDS: Final = 8
"""Words shown on either side unless told otherwise."""


@dataclass(frozen=True, slots=True)
class KwicRow:
    """One hit: where it stands, and the text before it, its own, the text behind it, and its sentence.

    `start` and `end` are character offsets in the speech. White space is one space in all four texts, and "…"
    stands where text nobody spoke was left out.
    """

    id: str
    start: int
    end: int
    left: str
    match: str
    right: str
    sentence: str


class Kwic(Result[KwicRow]):
    """A row a hit, in the order asked for."""

    kind: ClassVar[str] = "kwic"
    row_type: ClassVar[type] = KwicRow
    display: ClassVar[tuple[str, ...]] = ("id", "left", "match", "right")

    _corpus: Corpus | None = None

    @property
    def speeches(self) -> int:
        """How many speeches have a hit."""
        return len(set(self.columns["id"]))

    def to_table(self, *, limit: int | None = None, caption: str = "", remedy: str = "") -> Table:
        """Give the hits as a table whose matches stand below one another; whole sentences stand as text."""
        extra = [name for name in self.columns if name not in _OWN]
        names = ["id", *extra, "left", "match", "right"]
        whole = self.signature.get("unit") == "sentences"
        columns = [
            Column(name=name, align="right" if name == "left" and not whole else "left") for name in names
        ]
        count = len(self) if limit is None else min(limit, len(self))
        rows = [self._shown(place, names) for place in range(count)]
        return Table(
            columns=columns,
            rows=rows,
            caption=caption,
            more=len(self) - count,
            remedy=remedy,
            layout="passages" if whole else "concordance",
        )

    def _shown(self, place: int, names: Sequence[str]) -> list[Any]:
        """Cells of a row, left and right with the space that parts them from the match, if one does."""
        cells = {name: self.columns[name][place] for name in names}
        before, behind = " ", " "
        if self._corpus is not None:
            text = self._corpus[str(cells["id"])].text
            start, end = (int(self.columns[name][place]) for name in ("start", "end"))
            before = " " * (start > 0 and text[start - 1].isspace())
            behind = " " * text[end : end + 1].isspace()
        if cells["left"]:
            cells["left"] += before
        if cells["right"]:
            cells["right"] = behind + cells["right"]
        return list(cells.values())


_OWN: Final = ("id", "start", "end", "left", "match", "right", "sentence")


def kwic(
    corpus: Corpus | Speech | str,
    pattern: Wanted,
    *,
    window: int | None = None,
    unit: Unit = "words",
    left: int | None = None,
    right: int | None = None,
    case: bool = False,
    regex: bool = False,
    hyphen: Hyphen = "variants",
    sort: Order | None = None,
    sample: int | None = None,
    seed: int = 0,
    fields: Sequence[str] = (),
    furniture: Furniture = "drop",
) -> Kwic:
    """Find every place where a pattern stands, with the words around it.

    Parameters
    ----------
    corpus : Corpus, Speech or str
        Speeches, or one text.
    pattern : str or row of phrases
        A word, a phrase, or either with globs: in a word ``*`` stands for any letters, none included, ``?``
        for one; a ``*`` alone is any one word. Or a row of `rhetorica.phrases`, whose occurrences are then
        shown, whatever their spelling.
    window : int, optional
        Words on either side, 8 by default; with ``unit="sentences"`` sentences beyond the one of the hit, 0
        by default.
    unit : {"words", "sentences"}
        What a window counts. Words run on into the next sentence, never into another speech. Of a sentence
        without end 500 words on either side are shown.
    left, right : int, optional
        The same for one side only.
    case : bool, default False
        Whether capitals must agree.
    regex : bool, default False
        Whether the pattern is a regular expression (in the syntax of the `regex` package) over the text of
        each sentence, every run of white space in it one space. Empty matches are no hits. A search that
        takes longer than 10 seconds, and one more for each million characters, is stopped with an error.
    hyphen : {"variants", "exact"}
        With "variants" the words "front line", "front-line" and "frontline" are spellings of one another,
        whichever of them the pattern has. What is written with a space or as one word counts as such only if
        both parts have three letters or more and neither is a function word: "every day" is not "everyday".
        With "exact" they are told apart. A single word is found inside hyphenated ones either way.
    sort : {"left", "match", "right", "speech", "date"}, optional
        By the words before the hit, the nearest first; by its own; by those behind it; by id; by date,
        undated speeches last. By default hits come in the order of the corpus.
    sample : int, optional
        How many hits to draw at random; all by default.
    seed : int, default 0
        The same seed draws the same hits, whatever the order of the speeches.
    fields : sequence of str
        What else to show of each speech, such as "speaker" or "date": a column each.
    furniture : {"drop", "keep"}
        Whether titles, stage directions and the like are left out.

    Returns
    -------
    Kwic
        A row a hit: `id`, `start`, `end`, `left`, `match`, `right`, `sentence`. Hits do not overlap: the
        leftmost counts, of two that begin together the longer. None crosses a sentence, and punctuation
        between two words is no match unless the pattern has some there: "United, states" is not "united
        states", while "yes, we can" finds it with and without. Evidence tells paragraph and sentence, whether
        the hit is `quoted` and whether it is part of a name (`in_name`).

    Raises
    ------
    OptionError
        If the pattern holds no word, a regular expression is invalid (the message says where) or takes too
        long, or a setting has a value it cannot have.
    EmptyCorpusError
        If the corpus holds no speech.

    Examples
    --------
    >>> text = "Here on the front line today, frontline staff know it. Ask front-line nurses tonight."
    >>> for row in kwic(text, "front line*", window=2):
    ...     print(f"{row.left:>12} [{row.match}] {row.right}")
          on the [front line] today, frontline
     line today, [frontline] staff know
         it. Ask [front-line] nurses tonight.
    """
    corpus = as_corpus(corpus)
    span = _window(unit, window, left, right)
    if regex and not isinstance(pattern, str):
        raise OptionError("regex=True needs a regular expression, not a row", hint="leave regex out")
    asked = _columns_of_fields(corpus, fields)
    tokens = corpus.index.tokens(furniture=furniture, lists="items")
    stretches = Stretches(corpus.index, tokens, furniture=furniture)
    search = find_hits(corpus, tokens, stretches, pattern, case=case, regex=regex, hyphen=hyphen)
    hits = search.hits.take(sampled(corpus, search.hits, sample, seed))
    hits = hits.take(ordered(corpus, tokens, hits, sort))
    result = Kwic(
        _columns(corpus, hits, Contexts(tokens, stretches, hits, span), asked),
        signature=Signature(
            "kwic",
            pattern=search.wording,
            matching=search.matching,
            case=case,
            hyphen=hyphen,
            unit=unit,
            left=span.left,
            right=span.right,
            sort=sort,
            sample=sample,
            seed=seed,
            furniture=furniture,
        ),
        notes=[*corpus.notes, *notes_on(corpus, furniture), *_notes(search, hits)],
        evidence=lambda: Evidence(evidence_columns(corpus, tokens, hits), corpus=corpus),
    )
    result._corpus = corpus
    return result


def notes_on(corpus: Corpus, furniture: Furniture) -> list[str]:
    """Say what was left out as never spoken."""
    if furniture == "keep":
        return []
    left_out = describe(span for spans in corpus.index.furniture for span in spans)
    return [f"not spoken, left out: {left_out}"] if left_out else []


def _window(unit: str, window: int | None, left: int | None, right: int | None) -> Window:
    if unit not in UNITS:
        raise OptionError(f"unit={unit!r} is unknown", hint="use 'words' or 'sentences'")
    usual = (WORDS if unit == "words" else 0) if window is None else window
    sides = Window(unit, usual if left is None else left, usual if right is None else right)
    for name, value in (("window", usual), ("left", sides.left), ("right", sides.right)):
        if value < 0:
            raise OptionError(f"{name}={value} is negative", hint="give 0 or more")
    return sides


def _columns_of_fields(corpus: Corpus, fields: Sequence[str]) -> dict[str, list[str | None]]:
    if isinstance(fields, str):
        raise OptionError(f"fields takes a list of names, not {fields!r}", hint=f"write fields=[{fields!r}]")
    there = tuple(dict.fromkeys([*ATTRIBUTES, "year", *corpus.fields]))
    taken = [name for name in fields if name in _OWN]
    if taken:
        raise OptionError(f"'{taken[0]}' is a column of every concordance", hint="choose another field")
    return {known(there, name, what="field"): [speech.get(name) for speech in corpus] for name in fields}


def _columns(
    corpus: Corpus, hits: Hits, contexts: Contexts, asked: Mapping[str, Sequence[str | None]]
) -> dict[str, Any]:
    count, ids = len(hits), corpus.ids

    def of_speech(values: Sequence[str | None]) -> LazyColumn:
        return LazyColumn(count, lambda hit: values[int(hits.speech[hit])])

    return {
        "id": of_speech(ids),
        "start": hits.start,
        "end": hits.end,
        "left": LazyColumn(count, contexts.left),
        "match": LazyColumn(count, contexts.match),
        "right": LazyColumn(count, contexts.right),
        "sentence": LazyColumn(count, contexts.sentence),
        **{name: of_speech(values) for name, values in asked.items()},
    }


def _notes(search: Search, shown: Hits) -> list[str]:
    drawn = (
        [] if len(shown) == len(search.hits) else [f"{len(shown):,} of {len(search.hits):,} hits were drawn"]
    )
    return [*search.notes, *drawn]
