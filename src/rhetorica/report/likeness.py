"""Likeness on the page: a shaded grid in the order of a clustering, and why the top pairs are alike."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isnan, nan
from typing import TYPE_CHECKING, Final

import numpy as np

from rhetorica.analysis.similarity import MOST_SPEECHES
from rhetorica.report.findings import verdict
from rhetorica.report.lines import Lines
from rhetorica.report.roll import Entry, Roll, shortened
from rhetorica.report.wording import score, spread, visible

if TYPE_CHECKING:
    from rhetorica.analysis.similarity import Similarity
    from rhetorica.report.comparison import Comparison

LARGEST_GRID: Final = 60
"""Speeches in the grid; of more, those in the most alike pairs."""

NUMBERED: Final = 15
"""Up to so many speeches, the cells show their numbers."""

LONGEST_LABEL: Final = 32
SMALL_LABEL: Final = 22
"""Characters of a row's label, at most."""

PAIRS: Final = 10
SHADES: Final = 8
_DARKEST: Final = 0.5
_WORDS_TO_HALVE: Final = 200
_TERMS: Final = 10
_SHARED_LINES: Final = 5


@dataclass(frozen=True, slots=True)
class Cell:
    """A score: as text, as one of eight shades (-1 where undefined), and where it is explained."""

    text: str
    shade: int
    anchor: str
    own: bool
    """Whether it sets the halves of one speech against each other."""


@dataclass(frozen=True, slots=True)
class Term:
    """A shared word: its part of the score in per cent, and how often each speech has it."""

    term: str
    percent: float
    count_a: int
    count_b: int


@dataclass(frozen=True, slots=True)
class SharedLine:
    """A line both speeches have; `anchor` is empty where the page does not quote it."""

    phrase: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Why two speeches are alike."""

    anchor: str
    a: Entry
    b: Entry
    score: str
    terms: tuple[Term, ...]
    more_terms: int
    more_percent: float
    lines: tuple[SharedLine, ...]
    more_lines: int


@dataclass(frozen=True, slots=True)
class Likeness:
    """Everything the part shows."""

    verdict: str
    rows: tuple[tuple[Entry, tuple[Cell, ...]], ...]
    labels: Mapping[str, str]
    """What the rows are called, by id: names short enough that the year is seen."""
    left_out: int
    numbered: bool
    scale: str
    """The score that has the darkest shade."""
    between: str
    within: str
    short: bool
    """Whether a speech is too short to be halved."""
    pairs: tuple[Pair, ...]
    more_pairs: int


def likeness(comparison: "Comparison", roll: Roll, shown: Lines) -> Likeness:
    """Gather grid, yardstick and explanations."""
    result = comparison.similarity
    said = verdict(comparison, roll)
    if not 1 < len(roll) <= MOST_SPEECHES:
        return Likeness(said, (), {}, 0, False, "", "", "", False, (), 0)
    halves = _halves(comparison)
    known = [value for value in halves.values() if not isnan(value)]
    scores = np.asarray(result.columns["score"], dtype=np.float64)
    between = scores[np.isfinite(scores)]
    top = [pair for pair in result.pairs(top=PAIRS) if pair.score > 0]
    anchors = {frozenset((pair.a, pair.b)): f"pair-{number}" for number, pair in enumerate(top, start=1)}
    # The shades reach half-way at least, so that texts with little in common look so.
    highest = max([*between.tolist(), *known, _DARKEST])
    ids = _grid_ids(result)
    return Likeness(
        verdict=said,
        rows=_grid(result, halves, roll, ids, anchors, highest),
        labels=labels(
            [roll[id] for id in ids], longest=LONGEST_LABEL if len(ids) <= NUMBERED else SMALL_LABEL
        ),
        left_out=len(roll) - len(ids),
        numbered=len(ids) <= NUMBERED,
        scale=score(highest),
        between=spread(between.tolist()) if len(between) else "",
        within=spread(known) if known else "",
        short=len(known) < len(roll),
        pairs=tuple(
            _pair(result, pair.a, pair.b, roll, shown, anchors[frozenset((pair.a, pair.b))]) for pair in top
        ),
        more_pairs=int((between > 0).sum()) - len(top),
    )


def labels(entries: Sequence[Entry], *, longest: int) -> dict[str, str]:
    """Call each speech by a label of at most so many characters, unlike every other, the year kept.

    Examples
    --------
    >>> from rhetorica.corpus import Corpus, Speech
    >>> roll = Roll(Corpus([Speech("a", "", speaker="Franklin Delano Roosevelt", date="1937")]))
    >>> labels(roll.entries, longest=22)
    {'a': 'F. D. Roosevelt, 1937'}
    """
    short = {entry.id: shortened(entry, longest) for entry in entries}
    taken = Counter(short.values())
    return {entry.id: short[entry.id] if taken[short[entry.id]] == 1 else entry.name for entry in entries}


def _grid_ids(result: "Similarity") -> list[str]:
    """Choose the speeches of the grid, in the order of the clustering."""
    ids = set(result.ids)
    if len(ids) > LARGEST_GRID:
        ids = set()
        for pair in result.pairs():
            if len(ids | {pair.a, pair.b}) > LARGEST_GRID:
                break
            ids |= {pair.a, pair.b}
    return [id for id in result.order if id in ids]


def _halves(comparison: "Comparison") -> dict[str, float]:
    """Score the halves of each speech that is long enough for its halves to say something."""
    words = dict(
        zip(comparison.readability.columns["id"], comparison.readability.columns["words"], strict=True)
    )
    return {
        id: value if words[id] >= _WORDS_TO_HALVE else nan
        for id, value in comparison.similarity.halves.items()
    }


def _grid(
    result: "Similarity",
    halves: dict[str, float],
    roll: Roll,
    ids: list[str],
    anchors: dict[frozenset[str], str],
    highest: float,
) -> tuple[tuple[Entry, tuple[Cell, ...]], ...]:
    place = {id: position for position, id in enumerate(result.ids)}
    matrix = result.matrix

    def cell(a: str, b: str) -> Cell:
        value = halves[a] if a == b else float(matrix[place[a], place[b]])
        shade = -1 if isnan(value) else min(int(value / highest * SHADES), SHADES - 1)
        return Cell(score(value), shade, anchors.get(frozenset((a, b)), ""), a == b)

    return tuple((roll[a], tuple(cell(a, b) for b in ids)) for a in ids)


def _pair(result: "Similarity", a: str, b: str, roll: Roll, shown: Lines, anchor: str) -> Pair:
    first, second = sorted((roll[a], roll[b]), key=lambda entry: entry.number)
    explanation = result.explain(first.id, second.id)
    total = sum(explanation.columns["share"])
    rows = list(explanation.top(_TERMS))
    percent = [row.share / total * 100 for row in rows]
    both = [phrase for phrase, ids in shown.shared if {a, b} <= ids]
    return Pair(
        anchor=anchor,
        a=first,
        b=second,
        score=score(explanation.score),
        terms=tuple(
            Term(visible(row.term), part, row.count_a, row.count_b)
            for row, part in zip(rows, percent, strict=True)
        ),
        more_terms=len(explanation) - len(rows),
        more_percent=max(0.0, 100 - sum(percent)),
        lines=tuple(SharedLine(phrase, shown.anchors.get(phrase, "")) for phrase in both[:_SHARED_LINES]),
        more_lines=max(0, len(both) - _SHARED_LINES),
    )
