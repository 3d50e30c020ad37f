"""The corpus: an immutable, ordered collection of speeches with unique ids, and selections from it."""

import operator
from collections.abc import Callable, Iterable, Iterator, Sequence
from threading import RLock
from typing import TYPE_CHECKING, Any, SupportsIndex, overload

from rhetorica.corpus.hints import did_you_mean, kind_of, listing
from rhetorica.corpus.selection import Emptied, choose, known_fields
from rhetorica.corpus.speech import ATTRIBUTES, Speech
from rhetorica.errors import DuplicateIdError, OptionError, UnknownSpeechError

if TYPE_CHECKING:
    import datetime as dt

    from rhetorica.corpus.dates import PartialDate
    from rhetorica.text.index import TokenIndex

UNKNOWN = "(unknown)"
"""The group of the speeches that lack the field grouped by."""

_BUILDING = RLock()


class Corpus(Sequence[Speech]):
    """Speeches in order, each with its own id.

    Parameters
    ----------
    speeches : iterable of Speech
        In the order they are to be listed.
    notes : iterable of str, optional
        What a reader of the results should know: what was left out, filled in or is doubtful.

    Raises
    ------
    DuplicateIdError
        If two speeches bear the same id.

    Examples
    --------
    >>> corpus = Corpus([
    ...     Speech("a", "Never again.", speaker="Ada", date="2010"),
    ...     Speech("b", "Always.", speaker="Ben", date="2013-06-01", meta={"party": "Green"}),
    ... ])
    >>> corpus["b"].speaker, corpus[0].id, corpus[1:].ids
    ('Ben', 'a', ('b',))
    >>> corpus.where(since="2013").ids
    ('b',)
    >>> {party: group.ids for party, group in corpus.group_by("party").items()}
    {'(unknown)': ('a',), 'Green': ('b',)}
    """

    __slots__ = ("__weakref__", "_emptied", "_index", "_notes", "_place", "_positions", "_root", "_speeches")

    _root: "Corpus"
    _positions: Sequence[int]  # where the speeches stand in the root
    _index: "TokenIndex | None"
    _emptied: Emptied | None  # why a selection holds nothing

    def __init__(self, speeches: Iterable[Speech], *, notes: Iterable[str] = ()) -> None:
        self._speeches = _speeches_only(speeches)
        self._place = _places(self._speeches)
        self._notes = tuple(dict.fromkeys(notes))
        self._root = self
        self._positions = range(len(self._speeches))
        self._index = None
        self._emptied = None

    @classmethod
    def from_frame(cls, frame: Any, *, text: str = "text", id: str = "id", **columns: str) -> "Corpus":
        """Take a data frame, one row a speech.

        Parameters
        ----------
        frame : pandas.DataFrame, polars.DataFrame, polars.LazyFrame, pyarrow.Table, …
            Any frame that narwhals knows.
        text : str
            The column of the texts. A missing text makes an empty speech, with a note.
        id : str
            The column of the ids. Without a column "id", rows are numbered from 1.
        **columns : str
            The column of a field, as in `speaker="name"`. Every column not named here becomes a field under
            its own name; missing values are absent.

        Raises
        ------
        TableError
            If a column named here is missing, or a row has no id.
        DuplicateIdError
            If two rows bear the same id.

        Examples
        --------
        >>> import polars
        >>> frame = polars.DataFrame({"id": ["a"], "text": ["Never again."], "name": ["Ada"], "year": [2010]})
        >>> speech = Corpus.from_frame(frame, speaker="name")["a"]
        >>> speech.speaker, dict(speech.meta)
        ('Ada', {'year': '2010'})
        """
        from rhetorica.corpus.frames import records_of_frame

        speeches, notes = records_of_frame(frame, text=text, id=id, columns=columns)
        return cls(speeches, notes=notes)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids, in order."""
        return tuple(self._place)

    @property
    def notes(self) -> tuple[str, ...]:
        """What was left out, filled in or is doubtful, from reading to the last selection."""
        return self._notes

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that at least one speech has, attributes first."""
        return known_fields(self._speeches)

    @property
    def index(self) -> "TokenIndex":  # type: ignore[override]  # Sequence.index, of no use where ids are unique
        """The tokens of all speeches, made at first use and kept.

        A selection slices the index of the corpus it was made from, so that speeches are tokenised once.
        """
        with _BUILDING:
            if self._index is None:
                self._index = self._make_index()
            return self._index

    def where(
        self,
        /,
        *,
        since: "str | dt.date | PartialDate | None" = None,
        until: "str | dt.date | PartialDate | None" = None,
        **fields: str | Iterable[str],
    ) -> "Corpus":
        """Select the speeches that fit every condition, in order.

        Parameters
        ----------
        since, until : str or date, optional
            The first and last day, month or year to keep. A speech whose partial date may lie on either side
            is kept, with a note; one without a date is left out, with a note.
        **fields : str or list of str
            Values a field may have, as in `speaker="Ada"` or `party=["Green", "Labour"]`. "(unknown)" stands
            for speeches without the field. `year` is taken from the date where there is no such field.

        Raises
        ------
        OptionError
            If no speech of the corpus has such a field, or a date is none.

        Examples
        --------
        >>> late = Corpus([Speech("a", "Now.", date="2013")]).where(since="2013-06")
        >>> late.ids, late.notes
        (('a',), ("1 speech is dated too roughly for since='2013-06' and was kept: a (2013)",))
        """
        for field in fields:
            self._require_field(field)
        selection = choose(self._speeches, since=since, until=until, fields=fields, unknown=UNKNOWN)
        chosen = self._selected(selection.positions, notes=selection.notes)
        chosen._emptied = selection.emptied or self._emptied
        return chosen

    def select(self, ids: Iterable[str]) -> "Corpus":
        """Select speeches by id, in the order of the ids.

        Examples
        --------
        >>> Corpus([Speech("a", "One."), Speech("b", "Two.")]).select(["b", "a"]).ids
        ('b', 'a')
        """
        if isinstance(ids, str):
            raise OptionError(f"select() takes a list of ids, not {ids!r}", hint=f"write select([{ids!r}])")
        return self._selected([self._position(id) for id in ids])

    def group_by(self, field: str) -> dict[str, "Corpus"]:
        """Part the corpus by the value of a field, in order of first appearance.

        Speeches without the field are gathered under "(unknown)". Raises OptionError if no speech has it.
        """
        self._require_field(field)
        groups: dict[str, list[int]] = {}
        for position, speech in enumerate(self._speeches):
            value = speech.get(field)
            groups.setdefault(UNKNOWN if value is None else value, []).append(position)
        return {value: self._selected(positions) for value, positions in groups.items()}

    @overload
    def __getitem__(self, key: SupportsIndex | str) -> Speech: ...
    @overload
    def __getitem__(self, key: slice) -> "Corpus": ...
    def __getitem__(self, key: SupportsIndex | str | slice) -> "Speech | Corpus":
        if isinstance(key, slice):
            return self._selected(range(len(self))[key])
        if isinstance(key, str):
            return self._speeches[self._position(key)]
        return self._speeches[operator.index(key)]

    def __len__(self) -> int:
        return len(self._speeches)

    def __iter__(self) -> Iterator[Speech]:
        return iter(self._speeches)

    def __contains__(self, value: object) -> bool:
        if isinstance(value, str):
            return value in self._place
        return isinstance(value, Speech) and self._place.get(value.id, -1) >= 0 and self[value.id] == value

    def __eq__(self, other: object) -> bool:
        return self._speeches == other._speeches if isinstance(other, Corpus) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.ids)

    def __reduce__(self) -> tuple[Callable[..., "Corpus"], tuple[object, ...]]:
        # A copy in another process stands alone: neither the index nor the corpus it was cut from travels.
        return _restore, (self._speeches, self._notes)

    def __repr__(self) -> str:
        shown = 5
        lines = [_summary(self._speeches), *(f"  {speech!r}" for speech in self._speeches[:shown])]
        if len(self) > shown:
            lines.append(f"  … and {len(self) - shown:,} more")
        return "\n".join(lines)

    def _position(self, id: str) -> int:
        if id not in self._place:
            otherwise = f"the ids are {listing(self.ids)}" if self._place else "the corpus is empty"
            hint = did_you_mean(id, self.ids, otherwise=otherwise)
            raise UnknownSpeechError(f"no speech bears the id {id!r}", hint=hint)
        return self._place[id]

    def _require_field(self, field: str) -> None:
        # A field is known if the corpus the selection began with has it: a selection of none is no error.
        known = [*dict.fromkeys(("id", *ATTRIBUTES, "year", *self._root.fields))]
        if field not in known:
            raise OptionError(
                f"no speech has a field {field!r}",
                hint=did_you_mean(field, known, otherwise=f"the fields are {listing(known, limit=20)}"),
            )

    def _selected(self, positions: Sequence[int], *, notes: Iterable[str] = ()) -> "Corpus":
        part = Corpus([self._speeches[position] for position in positions], notes=(*self._notes, *notes))
        part._root = self._root
        part._positions = [self._positions[position] for position in positions]
        return part

    def _make_index(self) -> "TokenIndex":
        from rhetorica.text.index import TokenIndex

        root = self._root
        if root is not self and (root._index is not None or 4 * _characters(self) >= _characters(root)):
            return root.index.select(self._positions)
        # Three speeches out of ten thousand are not worth tokenising all of them.
        return TokenIndex.build([speech.text for speech in self._speeches])


def _speeches_only(speeches: Iterable[Speech]) -> tuple[Speech, ...]:
    hint = 'write rh.Corpus([rh.Speech(id="a", text="…")])'
    if isinstance(speeches, str | Speech) or not isinstance(speeches, Iterable):
        raise OptionError(f"a corpus is made of speeches, not of {kind_of(speeches)}", hint=hint)
    every = tuple(speeches)
    for number, speech in enumerate(every, start=1):
        if not isinstance(speech, Speech):
            raise OptionError(f"item {number} is {kind_of(speech)}, not a Speech", hint=hint)
    return every


def _places(speeches: Sequence[Speech]) -> dict[str, int]:
    places: dict[str, int] = {}
    for position, speech in enumerate(speeches):
        first = places.setdefault(speech.id, position)
        if first != position:
            raise DuplicateIdError(
                f"speeches {first + 1} and {position + 1} bear the same id: {speeches[first]!r}, {speech!r}",
                hint="give every speech an id of its own",
            )
    return places


def _characters(corpus: Corpus) -> int:
    return sum(len(speech.text) for speech in corpus)


def _summary(speeches: Sequence[Speech]) -> str:
    """Say in one line how many speeches, by how many speakers, from when to when, and how long."""
    parts = [f"{len(speeches):,} {'speech' if len(speeches) == 1 else 'speeches'}"]
    speakers = {speech.speaker for speech in speeches} - {None}
    if speakers:
        parts.append(f"{len(speakers):,} {'speaker' if len(speakers) == 1 else 'speakers'}")
    dates = sorted(speech.date for speech in speeches if speech.date is not None)
    if dates:
        parts.append(str(dates[0]) if dates[0] == dates[-1] else f"{dates[0]} to {dates[-1]}")
    parts.append(f"{sum(len(speech.text) for speech in speeches):,} characters")
    return f"Corpus of {', '.join(parts)}"


def _restore(speeches: tuple[Speech, ...], notes: tuple[str, ...]) -> Corpus:
    return Corpus(speeches, notes=notes)
