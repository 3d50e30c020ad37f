"""The readability part of the page: every speech a dot on one scale of grades, and the table of measures."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, isnan
from typing import TYPE_CHECKING, Final

from rhetorica.report.roll import Entry, Roll
from rhetorica.report.wording import decimal

if TYPE_CHECKING:
    from rhetorica.report.comparison import Comparison

LONGEST_STRIP: Final = 40
"""Up to so many speeches have a line each; of more, the hardest and the easiest."""

DIFFERENT: Final = 0.5
"""Grades between the two readings of lists from which both are shown."""

_ENDS: Final = 10
_TICKS: Final = 8
_SHORT: Final = 100
_MEASURES: Final = (
    ("flesch_reading_ease", "Flesch ease", 0),
    ("flesch_kincaid_grade", "F–K grade", 1),
    ("gunning_fog", "Fog", 1),
    ("smog", "SMOG", 1),
    ("ari", "ARI", 1),
    ("coleman_liau", "Coleman–Liau", 1),
    ("dale_chall", "Dale–Chall", 1),
    ("lix", "LIX", 0),
)


@dataclass(frozen=True, slots=True)
class Dot:
    """A speech on the scale: grades with list items joined and apart, and where they lie in per cent."""

    entry: Entry
    grade: float
    apart: float
    at: float
    apart_at: float
    both: bool
    """Whether the two differ enough to show both."""

    @property
    def text(self) -> str:
        """The grade."""
        return decimal(self.grade)

    @property
    def apart_text(self) -> str:
        """The grade with list items as sentences."""
        return decimal(self.apart)


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the scale."""

    grade: int
    at: float


@dataclass(frozen=True, slots=True)
class Strip:
    """Everything the part shows."""

    dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    every: tuple[Dot, ...]
    """Those of all speeches that have a grade."""
    cut: bool
    undefined: tuple[Entry, ...]
    short: tuple[Entry, ...]
    """Those with a grade that are too short for it to say much."""
    headings: tuple[str, ...]
    rows: tuple[tuple[Entry, tuple[str, ...]], ...]

    @property
    def lists_matter(self) -> bool:
        """Whether the reading of lists matters for any speech shown."""
        return any(dot.both for dot in self.dots)


def strip(comparison: "Comparison", roll: Roll) -> Strip:
    """Place every speech on the scale and gather its measures."""
    joined = {row.id: row for row in comparison.readability}
    apart = {row.id: row for row in comparison.items}
    graded = [entry for entry in roll if not isnan(joined[entry.id].flesch_kincaid_grade)]
    values = [
        (entry, joined[entry.id].flesch_kincaid_grade, apart[entry.id].flesch_kincaid_grade)
        for entry in graded
    ]
    shown = [value for _, *pair in values for value in pair if not isnan(value)]
    ticks, low, high = _scale(shown)

    def at(grade: float) -> float:
        return round((grade - low) / (high - low) * 100, 2)

    dots = tuple(
        Dot(entry, grade, other, at(grade), at(other), abs(grade - other) > DIFFERENT)
        for entry, grade, other in values
    )
    return Strip(
        dots=_ends(dots),
        ticks=tuple(Tick(tick, at(tick)) for tick in ticks),
        every=dots,
        cut=len(dots) > LONGEST_STRIP,
        undefined=tuple(entry for entry in roll if isnan(joined[entry.id].flesch_kincaid_grade)),
        short=tuple(entry for entry in graded if joined[entry.id].words < _SHORT),
        headings=("Words", "Sentences", "Words per sentence", *(label for _, label, _ in _MEASURES)),
        rows=tuple((entry, _cells(joined[entry.id])) for entry in roll),
    )


def _cells(row: object) -> tuple[str, ...]:
    words: int = getattr(row, "words")  # noqa: B009 - rows of a result have no common type
    sentences: int = getattr(row, "sentences")  # noqa: B009
    return (
        f"{words:,}",
        f"{sentences:,}",
        decimal(words / sentences if sentences else float("nan")),
        *(decimal(getattr(row, name), digits) for name, _, digits in _MEASURES),
    )


def _ends(dots: tuple[Dot, ...]) -> tuple[Dot, ...]:
    """Keep the hardest and the easiest where there are too many, hardest first."""
    if len(dots) <= LONGEST_STRIP:
        return dots
    ranked = sorted(dots, key=lambda dot: (-dot.grade, dot.entry.number))
    return tuple(ranked[:_ENDS] + ranked[-_ENDS:])


def _scale(values: Sequence[float]) -> tuple[range, int, int]:
    """Choose round ticks that hold all values."""
    low, high = floor(min(values, default=0.0)), ceil(max(values, default=10.0))
    step = next(
        step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500) if (high - low) <= step * _TICKS or step == 500
    )
    low, high = low // step * step, -(-high // step) * step
    if low == high:
        low, high = low - step, high + step
    return range(low, high + 1, step), low, high
