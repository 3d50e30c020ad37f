"""The lines and topics of the page: what is said again by kind, what is talked of by speech, each quoted."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from rhetorica.report.quotes import Quote, Quoter
from rhetorica.report.roll import Entry, Roll
from rhetorica.report.wording import counted, visible

if TYPE_CHECKING:
    from rhetorica.analysis.phrases import PhraseRow, Phrases

LINES_PER_KIND: Final = 12
FORMULAS: Final = 6
TOPICS: Final = 15
COLUMNS: Final = 8
"""Up to so many speeches, topics are counted in a column each."""

_QUOTES: Final = 24
_TOPIC_QUOTES: Final = 6
_SHARED: Final = 2_000
_WORDINGS: Final = 4
_PUNCTUATION: Final = re.compile(r"[^\w\s-]")
_KINDS: Final[Mapping[str, tuple[str, str]]] = {
    "echo": ("Echoes", "said by several speakers"),
    "stump line": ("Stump lines", "one speaker, several speeches"),
    "refrain": ("Refrains", "said again within one speech"),
    "shared": ("Shared lines", "in several speeches, not all of whose speakers are known"),
    "formula": ("Formulas", "repeated, but common in political English"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """How often a phrase stands in a speech."""

    entry: Entry
    count: int


@dataclass(frozen=True, slots=True)
class Line:
    """A repeated phrase with its occurrences, in order of date."""

    anchor: str
    phrase: str
    count: int
    in_names: int
    """Occurrences that are part of a name."""
    also: str
    """The other spellings that were counted, capitals included."""
    places: tuple[Place, ...]
    wordings: tuple[str, ...]
    """How else it is worded, with counts."""
    earliest: Entry | None
    quotes: tuple[Quote, ...]
    more_quotes: int


@dataclass(frozen=True, slots=True)
class Kind:
    """The lines of one kind, best first, and how many more there are."""

    name: str
    heading: str
    meaning: str
    lines: tuple[Line, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Lines:
    """All kinds that occur, the one with the best line first."""

    kinds: tuple[Kind, ...]
    total: int
    weak: int
    """Lines that the background explains."""
    anchors: Mapping[str, str]
    """Where the page shows a line, by its wording."""
    shared: tuple[tuple[str, frozenset[str]], ...]
    """Wording and speeches of the lines in several speeches, formulas aside, best first."""


@dataclass(frozen=True, slots=True)
class Topics:
    """Topics, best first; `counts` has a number for each column."""

    columns: tuple[Entry, ...]
    rows: tuple[tuple[Line, tuple[int, ...]], ...]
    most: int
    more: int
    weak: int
    """Topics that the background explains."""
    speeches: int


def lines(phrases: "Phrases", roll: Roll, quoter: Quoter) -> Lines:
    """Gather the lines of each kind; a score of 0 means that the background explains the repeats."""
    found = phrases.lines
    chosen: dict[str, list[int]] = {name: [] for name in _KINDS}
    weak = 0
    for place, score in enumerate(found.columns["score"]):
        name = found.columns["kind"][place]
        if not score > 0:
            weak += 1
        else:
            chosen[name].append(place)
    kinds = []
    anchors: dict[str, str] = {}
    # Lines are ranked, so the kind whose first line comes first has the best one.
    for name in sorted(_KINDS, key=lambda name: chosen[name][:1] or [len(found)]):
        heading, meaning = _KINDS[name]
        places = chosen[name]
        if places:
            limit = FORMULAS if name == "formula" else LINES_PER_KIND
            rows = [found[place] for place in places[:limit]]
            views = tuple(
                _view(row, f"{name.replace(' ', '-')}-{number}", roll, quoter, limit=_QUOTES)
                for number, row in enumerate(rows, start=1)
            )
            anchors.update((view.phrase, view.anchor) for view in views)
            kinds.append(Kind(name, heading, meaning, views, len(places) - len(views)))
    several = sorted(chosen["echo"] + chosen["stump line"] + chosen["shared"])
    shared = tuple(
        (visible(found.columns["phrase"][place]), frozenset(found.columns["by_speech"][place]))
        for place in several[:_SHARED]
    )
    return Lines(tuple(kinds), len(found), weak, anchors, shared)


def topics(phrases: "Phrases", roll: Roll, quoter: Quoter) -> Topics:
    """Gather the best topics with their counts by speech."""
    every = phrases.topics
    found = every.where(score=lambda score: score > 0)
    rows = list(found.top(TOPICS))
    columns = roll.entries if 1 < len(roll) <= COLUMNS else ()
    views = tuple(
        (
            _view(row, f"topic-{number}", roll, quoter, limit=_TOPIC_QUOTES),
            tuple(row.by_speech.get(entry.id, 0) for entry in columns),
        )
        for number, row in enumerate(rows, start=1)
    )
    counts = [count for _, each in views for count in each] or [line.count for line, _ in views]
    return Topics(
        columns, views, max(counts, default=0), len(found) - len(rows), len(every) - len(found), len(roll)
    )


def _view(row: "PhraseRow", anchor: str, roll: Roll, quoter: Quoter, *, limit: int) -> Line:
    ids = sorted(row.by_speech, key=lambda id: roll[id].number)
    spans = sorted(row.occurrences, key=lambda each: (roll[each["id"]].number, each["start"]))
    shown = _spread_out(spans, limit)
    return Line(
        anchor=anchor,
        phrase=visible(row.phrase),
        count=row.count,
        in_names=row.in_names,
        also=visible(row.also),
        places=tuple(Place(roll[id], row.by_speech[id]) for id in ids),
        wordings=_wordings(row),
        earliest=roll.earliest(ids) if row.list == "line" else None,
        quotes=tuple(quoter.quote(each["id"], each["start"], each["end"]) for each in shown),
        more_quotes=len(spans) - len(shown),
    )


def _wordings(row: "PhraseRow") -> tuple[str, ...]:
    """Word the variants that differ by more than punctuation; hyphens and spaces count."""
    seen = {bare(row.phrase)}
    different = []
    for each in row.variants:
        words = bare(each["form"])
        if words not in seen:
            seen.add(words)
            different.append(f"“{visible(each['form'])}” ({each['count']:,})")
    return tuple(different[:_WORDINGS])


def bare(form: str) -> str:
    """Take capitals and punctuation away, by which wordings do not differ."""
    return _PUNCTUATION.sub("", form).casefold()


def _spread_out(spans: Sequence[Mapping[str, Any]], limit: int) -> list[Mapping[str, Any]]:
    """Choose at most `limit` occurrences, from as many speeches as possible, in order."""
    if len(spans) <= limit:
        return list(spans)
    turns: dict[str, int] = {}
    ranked = []
    for place, span in enumerate(spans):
        turn = turns[span["id"]] = turns.get(span["id"], 0) + 1
        ranked.append((turn, place))
    return [spans[place] for _, place in sorted(sorted(ranked)[:limit], key=lambda each: each[1])]


def said(line: Line) -> str:
    """Word how often a line occurs and where: in which speech, or in how many; and how often in a name."""
    often = counted(line.count, "time")
    if line.in_names:
        often += f", {line.in_names:,} of them in names"
        return f"{often}, in {len(line.places):,} speeches" if len(line.places) > 1 else often
    return f"{often} in {len(line.places):,} speeches" if len(line.places) > 1 else often
