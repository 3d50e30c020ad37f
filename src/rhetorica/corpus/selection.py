"""Selection: which speeches fit conditions on their fields and dates, and what is doubtful about it."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rhetorica.corpus.dates import PartialDate
from rhetorica.corpus.hints import listing, near_misses
from rhetorica.corpus.notes import Kind, Tally
from rhetorica.corpus.speech import ATTRIBUTES, Speech
from rhetorica.errors import OptionError


class Emptied(NamedTuple):
    """Why nothing is left, worded for the error of whoever needs a speech."""

    message: str
    hint: str


class Selection(NamedTuple):
    """Positions of the speeches chosen, notes on the choice, and why there are none if there are none."""

    positions: list[int]
    notes: tuple[str, ...]
    emptied: "Emptied | None" = None


def known_fields(speeches: Iterable[Speech]) -> tuple[str, ...]:
    """List the fields that at least one speech has, attributes first, then `meta` by first appearance."""
    seen: dict[str, None] = {}
    present: set[str] = set()
    for speech in speeches:
        seen.update(dict.fromkeys(speech.meta))
        present.update(name for name in ATTRIBUTES if getattr(speech, name) is not None)
    return (*(name for name in ATTRIBUTES if name in present), *seen)


def choose(
    speeches: Sequence[Speech],
    *,
    since: str | dt.date | PartialDate | None,
    until: str | dt.date | PartialDate | None,
    fields: Mapping[str, str | Iterable[str]],
    unknown: str,
) -> Selection:
    """Choose the speeches that fit all conditions.

    Parameters
    ----------
    speeches : sequence of Speech
        To choose from.
    since, until : date, optional
        Bounds, both included; a speech stays unless its whole span lies outside.
    fields : mapping
        The values each field may have.
    unknown : str
        The value that stands for a missing field.
    """
    tally = Tally()
    positions = list(range(len(speeches)))
    missing: list[Emptied] = []
    for field, value in fields.items():
        wanted = frozenset([value] if isinstance(value, str) else map(str, _several(field, value)))
        values = [speech.get(field) for speech in speeches]
        fitting = {place for place, found in enumerate(values) if (found or unknown) in wanted}
        if speeches and not fitting:
            known = {found for found in values if found}
            tally.add(_no_such_value(field, wanted, known), listed(wanted))
            missing.append(_without_value(field, wanted, known))
        positions = [place for place in positions if place in fitting]
    fitting_fields = len(positions)
    positions = _within(speeches, positions, since, until, tally)
    if positions or not speeches:
        return Selection(positions, tally.notes())
    if missing:
        return Selection([], tally.notes(), missing[0])
    dated = [] if since is None and until is None else [_bounds(since, until)]
    if dated and not _within(speeches, range(len(speeches)), since, until, Tally()):
        return Selection([], tally.notes(), _out_of_range(speeches, dated[0]))
    told = [f"{field}={_alternatives(value)}" for field, value in fields.items()] + dated
    message = f"no speech fits all of: {', '.join(told)} (each alone fits some)"
    notes = tally.notes() if fitting_fields else (*tally.notes(), message)
    return Selection([], notes, Emptied(message, "leave one of the conditions out"))


def listed(values: Iterable[str]) -> str:
    """Quote some values in a fixed order."""
    return ", ".join(map(repr, sorted(values)))


def _several(field: str, value: Iterable[str]) -> Iterable[str]:
    if not isinstance(value, Iterable):
        raise OptionError(f"{field}={value!r} is no value to look for", hint="give a str or a list of str")
    return value


def _no_such_value(field: str, wanted: Iterable[str], found: Iterable[str]) -> Kind:
    near = sorted({miss for value in wanted for miss in near_misses(value, found)})
    meant = f" (near: {listed(near)})" if near else ""
    return Kind(*[f"condition on '{field}' fits no speech{meant}"] * 2)


def _without_value(field: str, wanted: Iterable[str], found: Iterable[str]) -> Emptied:
    """Explain a value that no speech has, what was probably meant first."""
    known = sorted(found)
    near = list(dict.fromkeys(miss for value in sorted(wanted) for miss in near_misses(value, known)))
    meant = f"did you mean {' or '.join(map(repr, near))}? " if near else ""
    others = "" if near or not known else f"; there are: {listing(known)}"
    return Emptied(
        "the corpus holds no speech", f"{meant}no speech has {field}={_alternatives(wanted)}{others}"
    )


def _alternatives(value: str | Iterable[str]) -> str:
    return value if isinstance(value, str) else " or ".join(sorted(map(str, value)))


def _bounds(since: str | dt.date | PartialDate | None, until: str | dt.date | PartialDate | None) -> str:
    parts = (("since", since), ("until", until))
    return " and ".join(f"{word} {PartialDate.of(bound)}" for word, bound in parts if bound is not None)


def _out_of_range(speeches: Sequence[Speech], bounds: str) -> Emptied:
    """Explain bounds that no speech of any kind lies within."""
    dates = [speech.date for speech in speeches if speech.date is not None]
    if not dates:
        return Emptied(
            f"no speech {bounds}: none has a date",
            "give dates in metadata.csv or with a pattern of file names",
        )
    first, last = min(dates), max(dates, key=lambda date: (date.last, date.first))
    return Emptied(f"no speech {bounds}; dates run from {first} to {last}", "choose a date within")


def _within(
    speeches: Sequence[Speech],
    positions: Iterable[int],
    since: str | dt.date | PartialDate | None,
    until: str | dt.date | PartialDate | None,
    tally: Tally,
) -> list[int]:
    """Keep what may lie within the bounds, counting what is undated or only perhaps within."""
    if since is None and until is None:
        return list(positions)
    first = dt.date.min if since is None else PartialDate.of(since).first
    last = dt.date.max if until is None else PartialDate.of(until).last
    bounds = " and ".join(
        f"{name}='{PartialDate.of(bound)}'"
        for name, bound in (("since", since), ("until", until))
        if bound is not None
    )
    if first > last:
        raise OptionError(f"{bounds} leave no day between them", hint="exchange the two")
    undated = Kind(
        f"speech without a date was left out by {bounds}",
        f"speeches without a date were left out by {bounds}",
    )
    rough = Kind(
        f"speech is dated too roughly for {bounds} and was kept",
        f"speeches are dated too roughly for {bounds} and were kept",
    )
    kept = []
    for position in positions:
        speech = speeches[position]
        if speech.date is None:
            tally.add(undated, speech.id)
        elif speech.date.last >= first and speech.date.first <= last:
            kept.append(position)
            if speech.date.first < first or speech.date.last > last:
                tally.add(rough, f"{speech.id} ({speech.date})")
    return kept
