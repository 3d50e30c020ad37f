"""The result every analysis returns: columns seen as rows, with evidence, signature, notes and exports.

A result is frozen. It holds columns (arrays, lists, or sequences that compute a cell when asked) and builds a
row only when that row is read, so that the pairs of a thousand speeches cost nothing until they are shown.
"""

import copy
import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar, overload

from rhetorica.errors import OptionError
from rhetorica.render import Table, plain, structured, to_csv, to_html, to_markdown, write_text
from rhetorica.render.cells import is_missing
from rhetorica.results import frames, reading, tables
from rhetorica.results.columns import frozen, python_values, scalar, take
from rhetorica.results.fields import hint_of, hints, known, required, widened
from rhetorica.results.signature import Signature

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

    from rhetorica.results.evidence import Evidence

Row = TypeVar("Row")
FilePath = str | os.PathLike[str]

_KINDS: dict[str, type["Result[Any]"]] = {}


class Result(Sequence[Row], Generic[Row]):
    """Rows of one kind, each with its evidence.

    Subclasses set `kind`, `row_type` (a frozen, slotted dataclass whose fields are the columns, in order)
    and, for tables, `display`, `labels` and `digits`. A subclass that needs more state keeps it in attributes
    that begin with an underscore: those are carried along by selections; cached properties are not. A result
    read back from json has columns, signature, notes and evidence only, so give such attributes a default on
    the class.

    Parameters
    ----------
    columns : mapping of str to sequence
        One column for each field of the row type that has no default. Columns the row type does not know
        become further fields.
    signature : Signature
        How the numbers were made.
    notes : sequence of str
        What was skipped or is doubtful.
    evidence : Evidence, or callable that returns it, optional
        The occurrences behind the rows.

    Examples
    --------
    >>> from dataclasses import dataclass
    >>> @dataclass(frozen=True, slots=True)
    ... class Length:
    ...     id: str
    ...     words: int
    >>> class Lengths(Result[Length]):
    ...     kind = "lengths"
    ...     row_type = Length
    >>> lengths = Lengths({"id": ["a", "b"], "words": [700, 900]}, signature=Signature("lengths"))
    >>> lengths.sort("words", descending=True)[0]
    Length(id='b', words=900)
    """

    kind: ClassVar[str] = ""
    row_type: ClassVar[type]
    display: ClassVar[tuple[str, ...]] = ()
    labels: ClassVar[Mapping[str, str]] = {}
    digits: ClassVar[Mapping[str, int]] = {}

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        if cls.kind:
            _KINDS.setdefault(cls.kind, cls)

    def __init__(
        self,
        columns: Mapping[str, Sequence[Any]],
        *,
        signature: Signature,
        notes: Sequence[str] = (),
        evidence: "Evidence | Callable[[], Evidence] | None" = None,
    ) -> None:
        fields = hints(self.row_type)
        missing = [name for name in required(self.row_type) if name not in columns]
        if missing:
            raise OptionError(f"{type(self).__name__} lacks the column '{missing[0]}'")
        extra = tuple((name, hint_of(column)) for name, column in columns.items() if name not in fields)
        self._row_type = widened(self.row_type, extra)
        ordered = [name for name in hints(self._row_type) if name in columns]
        self._columns = {name: frozen(columns[name]) for name in ordered}
        lengths = {name: len(column) for name, column in self._columns.items()}
        if len(set(lengths.values())) > 1:
            raise OptionError(f"the columns of {type(self).__name__} differ in length: {lengths}")
        self._length = next(iter(lengths.values()), 0)
        self._signature = signature
        self._notes = tuple(notes)
        self._given_evidence = evidence

    # What it holds ------------------------------------------------------------------------------------------

    @property
    def columns(self) -> Mapping[str, Sequence[Any]]:
        """The columns by name, as the analysis made them; read only."""
        return MappingProxyType(self._columns)

    @property
    def signature(self) -> Signature:
        """Every setting that could change a number."""
        return self._signature

    @property
    def notes(self) -> tuple[str, ...]:
        """What was skipped or is doubtful."""
        return self._notes

    @property
    def evidence(self) -> "Evidence":
        """The occurrences behind the rows, one a line; empty where an analysis has none."""
        given = self._given_evidence
        if given is None:
            from rhetorica.results.evidence import Evidence

            return Evidence({"row": [], "id": [], "start": [], "end": []}, signature=self._signature)
        if callable(given):
            given = self._given_evidence = given()
        if not given.signature:
            given = copy.copy(given)
            given._signature = self._signature
            self._given_evidence = given
        return given

    @property
    def has_evidence(self) -> bool:
        """Whether the analysis keeps the occurrences behind its rows."""
        return self._given_evidence is not None

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, key: int) -> Row: ...
    @overload
    def __getitem__(self, key: slice) -> Self: ...
    def __getitem__(self, key: int | slice) -> Row | Self:
        if isinstance(key, slice):
            return self._chosen(range(self._length)[key])
        place = range(self._length)[key]
        row: Row = self._row_type(**{name: scalar(column[place]) for name, column in self._columns.items()})
        return row

    def __iter__(self) -> Iterator[Row]:
        return (self[place] for place in range(self._length))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Result):
            return NotImplemented
        if self is other:
            return True
        heads = [(each.kind, len(each), dict(each.signature), each.notes) for each in (self, other)]
        return heads[0] == heads[1] and _comparable(self) == _comparable(other)

    __hash__ = None  # type: ignore[assignment]  # equal by content, and cells may be lists

    def __setattr__(self, name: str, value: object) -> None:
        if not name.startswith("_"):
            raise AttributeError(f"a result is frozen: '{name}' cannot be set")
        object.__setattr__(self, name, value)

    # Choosing and ordering rows -----------------------------------------------------------------------------

    def top(self, n: int) -> Self:
        """Keep the first `n` rows.

        Raises
        ------
        OptionError
            Where `n` is negative.
        """
        if n < 0:
            raise OptionError(f"top({n}) asks for a negative number of rows", hint="give 0 or more")
        return self[:n]

    def take(self, places: Sequence[int]) -> Self:
        """Keep the rows at some places, counted from 0, in that order."""
        return self._chosen([range(self._length)[place] for place in places])

    def where(self, **conditions: Any) -> Self:
        """Keep the rows that meet every condition.

        Parameters
        ----------
        **conditions
            Column name and the value its cells must have, or a list, tuple or set of values, or a function
            that is true for them: ``where(kind="echo", count=lambda count: count > 2)``.
        """
        places: Sequence[int] = range(self._length)
        for name, condition in conditions.items():
            column = self._columns[known(tuple(self._columns), name)]
            met = _test(condition)
            places = [place for place in places if met(scalar(column[place]))]
        return self._chosen(places)

    def sort(self, by: str | Sequence[str], *, descending: bool = False) -> Self:
        """Order the rows by one or more columns.

        Floats count with twelve significant digits. Ties are ordered by `id` where there is one and otherwise
        stay as they were; what is undefined comes last either way.
        """
        names = [known(tuple(self._columns), name) for name in ([by] if isinstance(by, str) else by)]
        places = list(range(self._length))
        if "id" in self._columns and "id" not in names:
            places.sort(key=lambda place: str(self._columns["id"][place]))
        for name in reversed(names):
            cells = [plain(value) for value in python_values(self._columns[name])]
            undefined = [place for place in places if is_missing(cells[place])]
            defined = [place for place in places if not is_missing(cells[place])]
            defined.sort(key=cells.__getitem__, reverse=descending)
            places = defined + undefined
        return self._chosen(places)

    def _chosen(self, places: Sequence[int], **replaced: Sequence[Any]) -> Self:
        """Rows at some places, as a result of the same kind, with the evidence that belongs to them."""
        chosen = object.__new__(type(self))
        chosen.__dict__.update((name, value) for name, value in self.__dict__.items() if name.startswith("_"))
        columns = {name: take(column, places) for name, column in self._columns.items()} | replaced
        chosen._columns = {name: frozen(column) for name, column in columns.items()}
        chosen._length = len(places)
        if self._given_evidence is not None:
            chosen._given_evidence = lambda: self.evidence._for_rows(places)
        return chosen

    # Exports ------------------------------------------------------------------------------------------------

    def to_dicts(self) -> list[dict[str, Any]]:
        """Give every row as a dictionary of plain values, nested ones included; evidence is its own table."""
        return [plain(row) for row in self._cells()]

    @overload
    def to_json(self, path: None = None) -> str: ...
    @overload
    def to_json(self, path: FilePath) -> None: ...
    def to_json(self, path: FilePath | None = None) -> str | None:
        """Write everything as json: signature, notes, rows with their evidence; `from_json` reads it back.

        Undefined numbers are null, infinite ones the texts "Infinity" and "-Infinity".
        """
        document = {
            "schema_version": reading.SCHEMA_VERSION,
            "kind": self.kind,
            "signature": dict(self._signature),
            "rows": self._document_rows(),
            "notes": list(self._notes),
        }
        return _delivered(structured.to_json(document), path)

    @overload
    def to_jsonl(self, path: None = None) -> str: ...
    @overload
    def to_jsonl(self, path: FilePath) -> None: ...
    def to_jsonl(self, path: FilePath | None = None) -> str | None:
        """Write the rows with their evidence as JSON Lines, without signature and notes."""
        return _delivered(structured.to_jsonl(self._document_rows()), path)

    @overload
    def to_csv(self, path: None = None) -> str: ...
    @overload
    def to_csv(self, path: FilePath) -> None: ...
    def to_csv(self, path: FilePath | None = None) -> str | None:
        """Write the flat columns as csv.

        Dictionaries of counts (`by_speech`) are written as json text; other nested columns are left out, and
        `result.evidence.to_csv()` is the table of occurrences. Undefined numbers are empty cells. Cells that
        begin with = + - or @ are not altered.
        """
        return _delivered(to_csv(tables.flat(self)), path)

    def to_table(self, *, limit: int | None = None, caption: str = "", remedy: str = "") -> Table:
        """Give the displayed columns as a generic table of at most `limit` rows."""
        return tables.displayed(self, limit=limit, caption=caption, remedy=remedy)

    def to_markdown(self) -> str:
        """Write the displayed columns as a markdown table."""
        return to_markdown(self.to_table())

    def to_html(self) -> str:
        """Write the displayed columns as a plain html table."""
        return to_html(self.to_table())

    def to_pandas(self) -> "pandas.DataFrame":
        """Give the columns of `to_csv` as a pandas data frame."""
        return frames.to_pandas(tables.flat(self))

    def to_polars(self) -> "polars.DataFrame":
        """Give the columns of `to_csv` as a polars data frame."""
        return frames.to_polars(tables.flat(self))

    def to_arrow(self) -> "pyarrow.Table":
        """Give the columns of `to_csv` as an arrow table."""
        return frames.to_arrow(tables.flat(self))

    def _cells(self) -> list[dict[str, Any]]:
        names, columns = list(self._columns), self._columns.values()
        cells = zip(*(python_values(column) for column in columns), strict=True)
        return [dict(zip(names, row, strict=True)) for row in cells]

    def _document_rows(self) -> list[dict[str, Any]]:
        """Rows with their evidence, as json has them."""
        rows = self._cells()
        if self._given_evidence is not None:
            for row in rows:
                row["evidence"] = []
            for line in self.evidence._cells():
                rows[line.pop("row")]["evidence"].append(line)
        return rows

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read back what `to_json` wrote, as the same kind of result.

        Raises
        ------
        OptionError
            Where the text is not a result, is of another kind than the class it was called on, or was written
            by a later version.
        """
        document = reading.document_of(text)
        found = _class_of(document["kind"])
        if not issubclass(found, cls):
            kinds = f"'{document['kind']}', not '{cls.kind}'"
            raise OptionError(f"this is a result of kind {kinds}", hint="use Result.from_json")
        rows: list[dict[str, Any]] = document["rows"]
        evidence = _nested_evidence(rows) if any("evidence" in row for row in rows) else None
        # Not the constructor of the class: what it adds to columns is not in the file.
        result = object.__new__(found)
        Result.__init__(
            result,
            reading.columns_of(found.row_type, rows),
            signature=Signature(document["signature"]),
            notes=document["notes"],
            evidence=evidence,
        )
        return result

    def __repr__(self) -> str:
        return tables.summary(self)

    def _repr_html_(self) -> str:
        return to_html(self.to_table(limit=tables.SHOWN_ROWS))


def _comparable(result: Result[Any]) -> Any:
    return structured.writable(result._document_rows())  # with null for NaN, which differs from itself


def _test(condition: Any) -> Callable[[Any], bool]:
    if callable(condition):
        return lambda value: bool(condition(value))
    if isinstance(condition, Collection) and not isinstance(condition, str | bytes | Mapping):
        return lambda value: value in condition
    return lambda value: bool(value == condition)


def _delivered(text: str, path: FilePath | None) -> str | None:
    if path is None:
        return text
    write_text(path, text)
    return None


def _class_of(kind: str) -> type[Result[Any]]:
    modules = reading.import_analyses(first=kind)
    while kind not in _KINDS and next(modules, None):
        pass
    if kind not in _KINDS:
        raise OptionError(f"no result of kind '{kind}' is known", hint="pip install --upgrade rhetorica")
    return _KINDS[kind]


def _nested_evidence(rows: Sequence[dict[str, Any]]) -> "Evidence":
    from rhetorica.results.evidence import Evidence, EvidenceRow

    lines = [{"row": place, **line} for place, row in enumerate(rows) for line in row.pop("evidence")]
    return Evidence(reading.columns_of(EvidenceRow, lines))
