"""The roll of the speeches: in which order the page lists them, and what it calls each of them.

Ids are paths and may be long; a reader wants "Ada Example, 2010". A name is the speaker with as much of the
date as tells the speeches apart, and falls back on the id.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rhetorica.corpus import Corpus, Speech
from rhetorica.corpus.dates import PartialDate
from rhetorica.report.wording import day, visible

_LONGEST_NAME: Final = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """A speech as the page knows it; `number` counts from 1 in order of date."""

    number: int
    position: int
    """Its place in the corpus."""
    id: str
    name: str
    speech: Speech

    def prose(self, *remarks: str) -> str:
        """Give the name as a sentence has it, what tells it apart and further remarks in brackets.

        Examples
        --------
        >>> Roll(Corpus([Speech("a", "", speaker="Ada", date="2013")]))["a"].prose("twice")
        'Ada (2013, twice)'
        """
        speaker = visible(self.speech.speaker or "")
        main, rest = self.name, ""
        if speaker and self.name.startswith(f"{speaker}, "):
            main, rest = speaker, self.name[len(speaker) + 2 :]
        brackets = ", ".join(part for part in (rest, *remarks) if part)
        return f"{main} ({brackets})" if brackets else main

    @property
    def anchor(self) -> str:
        """Where the page lists it."""
        return f"speech-{self.number}"

    @property
    def source(self) -> str:
        """Who, where and when, as far as known."""
        speech = self.speech
        parts = (speech.speaker, speech.event or speech.title, day(speech.date) if speech.date else None)
        return visible(", ".join(part for part in parts if part)) or visible(self.id)


class Roll:
    """All speeches, in order of date, then id; those without a date last.

    Examples
    --------
    >>> late, early = Speech("b", "", speaker="Ada", date="2013"), Speech("a", "", speaker="Ben", date="2010")
    >>> roll = Roll(Corpus([late, early]))
    >>> [(entry.number, entry.name) for entry in roll]
    [(1, 'Ben, 2010'), (2, 'Ada, 2013')]
    >>> roll["b"].position
    0
    """

    def __init__(self, corpus: Corpus) -> None:
        order = sorted(range(len(corpus)), key=lambda place: _when(corpus[place]))
        names = _names([corpus[place] for place in order])
        self.entries = tuple(
            Entry(number, place, corpus[place].id, name, corpus[place])
            for number, (place, name) in enumerate(zip(order, names, strict=True), start=1)
        )
        self._by_id = {entry.id: entry for entry in self.entries}

    def __getitem__(self, id: str) -> Entry:
        return self._by_id[id]

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    @property
    def speakers(self) -> tuple[str, ...]:
        """The speakers that are known, in order."""
        return tuple(dict.fromkeys(entry.speech.speaker for entry in self if entry.speech.speaker))

    def earliest(self, ids: Sequence[str]) -> Entry | None:
        """Find the speech that was certainly given before the others; None where dates do not tell."""
        entries = sorted((self[id] for id in ids), key=lambda entry: entry.number)
        first, rest = entries[0], entries[1:]
        date = first.speech.date
        certain = date is not None and all(
            other.speech.date is not None and date.precedes(other.speech.date) for other in rest
        )
        return first if certain and rest else None


def shortened(entry: Entry, longest: int) -> str:
    """Shorten a name that is too long: first names to initials, then the speaker's end; never the date."""
    speaker = visible(entry.speech.speaker or "")
    if len(entry.name) <= longest:
        return entry.name
    if not speaker or not entry.name.startswith(speaker):
        return f"…{entry.name[1 - longest :]}"
    date = entry.name[len(speaker) :]
    *first, last = speaker.split() or [speaker]
    short = " ".join([*(f"{name[0]}." for name in first), last])
    room = max(longest - len(date), 2)
    return (short if len(short) <= room else f"{short[: room - 1]}…") + date


def _when(speech: Speech) -> tuple[bool, PartialDate, str]:
    return speech.date is None, speech.date or PartialDate(9999), speech.id


def _names(speeches: Sequence[Speech]) -> list[str]:
    """Call each speech by the shortest name no other has."""
    shared = _shared_folder([speech.id for speech in speeches])
    ways: tuple[Callable[[Speech], str], ...] = (
        lambda speech: _with(speech.speaker, str(speech.date.year) if speech.date else None),
        lambda speech: _with(speech.speaker, day(speech.date) if speech.date else None),
        lambda speech: speech.id[shared:] if len(speech.id) - shared <= _LONGEST_NAME else "",
        lambda speech: speech.id,
    )
    names = [""] * len(speeches)
    for way in ways:
        proposed = [name or way(speech) for name, speech in zip(names, speeches, strict=True)]
        taken = Counter(proposed)
        names = [
            name or (new if taken[new] == 1 and len(new) <= _LONGEST_NAME else "")
            for name, new in zip(names, proposed, strict=True)
        ]
    return [visible(name or _cut(speech.id)) for name, speech in zip(names, speeches, strict=True)]


def _with(speaker: str | None, date: str | None) -> str:
    return "" if speaker is None else ", ".join(part for part in (speaker, date) if part)


def _shared_folder(ids: Sequence[str]) -> int:
    """Length of the folder that all ids begin with."""
    folders = {id.rpartition("/")[0] for id in ids}
    only = folders.pop() if len(folders) == 1 else ""
    return len(only) + 1 if only else 0


def _cut(id: str) -> str:
    return id if len(id) <= _LONGEST_NAME else f"…{id[1 - _LONGEST_NAME :]}"
