"""Evidence: a line for every occurrence behind a number, with the words themselves and where they stand.

Offsets index the text the user gave: `speech.text[start:end]` is the quote, always.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol, Self

from rhetorica.results.base import Result
from rhetorica.results.columns import LazyColumn
from rhetorica.results.signature import Signature


class Quotable(Protocol):
    """What evidence needs of a speech; `rhetorica.Speech` has it."""

    @property
    def text(self) -> str:
        """All characters of the speech."""


class Texts(Protocol):
    """Speeches by their id; a corpus is that, and so is a dictionary."""

    def __getitem__(self, key: str, /) -> Any:
        """Give the speech that bears an id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """One occurrence.

    `row` is the row of the result it belongs to, `start` and `end` are character offsets in the speech,
    `paragraph` and `sentence` count from 0 within it, `share` is how far into the speech it begins (0 to 1).
    `quoted` says that it stands inside quotation marks, `in_name` that capitals inside a sentence make it a
    name. `occasion` is the event of the speech, or its title where no event is known.
    """

    row: int
    id: str
    start: int
    end: int
    paragraph: int | None = None
    sentence: int | None = None
    share: float = float("nan")
    quoted: bool | None = None
    in_name: bool | None = None
    quote: str = ""
    speaker: str | None = None
    occasion: str | None = None
    date: str | None = None

    def cite(self) -> str:
        r"""Quote it with its source.

        Examples
        --------
        >>> row = EvidenceRow(row=0, id="a", start=0, end=10, quote="Never\nmore", date="2010", speaker="Ann")
        >>> row.cite()
        '“Never more” (Ann, 2010)'
        """
        source = ", ".join(part for part in (self.speaker, self.occasion, self.date) if part) or self.id
        return f"“{' '.join(self.quote.split())}” ({source})"


class Evidence(Result[EvidenceRow]):
    """Occurrences behind the rows of a result.

    Parameters
    ----------
    columns : mapping of str to sequence
        At least `row`, `id`, `start` and `end`; further columns become further fields of each row.
    corpus : mapping of id to speech, optional
        The corpus, from which quotes and sources are taken when asked for. Without it the columns hold them,
        as they do in evidence read back from json.
    signature, notes
        As for every result.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> corpus = {"a": SimpleNamespace(text="We will win.", speaker="Ann", event=None, date="2010")}
    >>> evidence = Evidence({"row": [0], "id": ["a"], "start": [3], "end": [11]}, corpus=corpus)
    >>> evidence[0].quote, evidence[0].share, evidence[0].cite()
    ('will win', 0.25, '“will win” (Ann, 2010)')
    """

    kind: ClassVar[str] = "evidence"
    row_type: ClassVar[type] = EvidenceRow
    display: ClassVar[tuple[str, ...]] = ("row", "quote", "id", "start", "end")

    def __init__(
        self,
        columns: Mapping[str, Sequence[Any]],
        *,
        corpus: Texts | None = None,
        signature: Signature | None = None,
        notes: Sequence[str] = (),
    ) -> None:
        complete = {**_from_texts(columns, corpus), **columns} if corpus is not None else dict(columns)
        super().__init__(complete, signature=signature or Signature({}), notes=notes)

    def of_row(self, row: int) -> Self:
        """Keep the occurrences of one row of the result.

        Examples
        --------
        >>> evidence = Evidence({"row": [0, 1], "id": ["a", "a"], "start": [3, 5], "end": [4, 9]})
        >>> [each.start for each in evidence.of_row(1)]
        [5]
        """
        return self._chosen(self._places_by_row().get(row, []))

    def named(self, name: str, cells: Sequence[Any]) -> Self:
        """Put a cell of its row beside each occurrence, such as the phrase; nothing where the name is taken.

        Examples
        --------
        >>> evidence = Evidence({"row": [0, 1], "id": ["a", "a"], "start": [3, 5], "end": [4, 9]})
        >>> evidence.named("phrase", ["we win", "we lose"])[1].phrase
        'we lose'
        """
        if name in self._columns:
            return self
        rows = self._columns["row"]
        cell = LazyColumn(len(self), lambda place: cells[int(rows[place])])
        columns = {"row": rows, name: cell, **self._columns}
        named = type(self)(columns, signature=self.signature, notes=self.notes)
        named._columns = {column: named._columns[column] for column in columns}  # beside its row
        return named

    def cite(self) -> list[str]:
        """Quote every occurrence with its source."""
        return [row.cite() for row in self]

    def _for_rows(self, positions: Sequence[int]) -> Self:
        """Evidence of a selection of rows, numbered anew."""
        by_row = self._places_by_row()
        places = [place for position in positions for place in by_row.get(position, [])]
        renumbered = [number for number, position in enumerate(positions) for _ in by_row.get(position, [])]
        return self._chosen(places, row=renumbered)

    def _places_by_row(self) -> dict[int, list[int]]:
        # Kept by its name in the instance; a selection has columns of its own and makes it anew.
        cached: dict[int, list[int]] | None = self.__dict__.get("places_by_row")
        if cached is None:
            cached = {}
            for place, row in enumerate(self.columns["row"]):
                cached.setdefault(int(row), []).append(place)
            self.__dict__["places_by_row"] = cached
        return cached


def _from_texts(columns: Mapping[str, Sequence[Any]], corpus: Texts) -> dict[str, Sequence[Any]]:
    """Columns that follow from the speech and the offsets, computed at each access."""
    ids, start, end = columns["id"], columns["start"], columns["end"]

    def speech(place: int) -> Any:
        return corpus[str(ids[place])]

    def share(place: int) -> float:
        length = len(speech(place).text)
        return int(start[place]) / length if length else float("nan")

    def text_of(place: int, *names: str) -> str | None:
        values = (getattr(speech(place), name, None) for name in names)
        return next((str(value) for value in values if value is not None), None)

    length = len(ids)
    return {
        "share": LazyColumn(length, share),
        "quote": LazyColumn(length, lambda place: speech(place).text[int(start[place]) : int(end[place])]),
        "speaker": LazyColumn(length, lambda place: text_of(place, "speaker")),
        "occasion": LazyColumn(length, lambda place: text_of(place, "event", "title")),
        "date": LazyColumn(length, lambda place: text_of(place, "date")),
    }
