"""Selection: which speeches fit conditions on their fields and dates, and what is doubtful about it."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rhetorica.corpus.dates import PartialDate
from rhetorica.corpus.hints import near_misses
from rhetorica.corpus.notes import Kind, Tally
from rhetorica.corpus.speech import ATTRIBUTES, Speech
from rhetorica.errors import OptionError


class Selection(NamedTuple):
    """Positions of the speeches chosen, and notes on the choice."""

    positions: list[int]
    notes: tuple[str, ...]


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
    for field, value in fields.items():
        wanted = frozenset([value] if isinstance(value, str) else map(str, _several(field, value)))
        values = [speech.get(field) for speech in speeches]
        fitting = [place for place in positions if (values[place] or unknown) in wanted]
        if positions and not fitting:
            tally.add(_no_such_value(field, wanted, {found for found in values if found}), listed(wanted))
        positions = fitting
    return Selection(_within(speeches, positions, since, until, tally), tally.notes())


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


def _within(
    speeches: Sequence[Speech],
    positions: list[int],
    since: str | dt.date | PartialDate | None,
    until: str | dt.date | PartialDate | None,
    tally: Tally,
) -> list[int]:
    """Keep what may lie within the bounds, counting what is undated or only perhaps within."""
    if since is None and until is None:
        return positions
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
