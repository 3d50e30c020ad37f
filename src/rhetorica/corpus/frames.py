"""Data frames to speeches: any frame narwhals knows (pandas, polars, pyarrow), one row a speech."""

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from rhetorica.corpus.hints import did_you_mean, listing
from rhetorica.corpus.notes import Tally
from rhetorica.corpus.records import speech_from_record
from rhetorica.corpus.speech import Speech
from rhetorica.errors import OptionError, TableError

if TYPE_CHECKING:
    import narwhals as nw


def records_of_frame(
    frame: Any, *, text: str, id: str, columns: Mapping[str, str]
) -> tuple[list[Speech], tuple[str, ...]]:
    """Read the rows of a frame as speeches, with notes; see `Corpus.from_frame`."""
    data = _eager(frame)
    names = [str(name) for name in data.columns]
    for argument, column in (("text", text), *((("id", id),) if id != "id" else ()), *columns.items()):
        if column not in names:
            raise TableError(
                f"the frame has no column {column!r}; it has {listing(names, limit=20)}",
                hint=did_you_mean(column, names, otherwise=f'name the column that holds it: {argument}="…"'),
            )
    hidden = sorted(set(columns) & set(names) - set(columns.values()))
    if hidden:
        raise TableError(
            f"the frame has a column '{hidden[0]}' beside '{columns[hidden[0]]}', which is to be it",
            hint=f"drop or rename the column '{hidden[0]}'",
        )
    values = {name: _strings(data, column) for name, column in zip(names, data.columns, strict=True)}
    texts = values[text]
    ids = values.get(id) or [str(row) for row in range(1, len(texts) + 1)]
    used = {text, id, *columns.values()}
    taken = {name: column for name, column in values.items() if name not in used}
    taken |= {field: values[column] for field, column in columns.items()}
    tally = Tally()
    speeches = []
    for row, (name, said) in enumerate(zip(ids, texts, strict=True)):
        if name is None or not name.strip():
            raise TableError(f"row {row + 1} of the frame has no id in column {id!r}", hint="fill the column")
        fields = {field: found for field, column in taken.items() if (found := column[row]) is not None}
        speeches.append(speech_from_record(name.strip(), said or "", fields, tally=tally))
    return speeches, tally.notes()


def _eager(frame: Any) -> "nw.DataFrame[Any]":
    import narwhals as nw

    try:
        known = nw.from_native(frame)
    except nw.exceptions.DuplicateError as error:
        raise TableError(f"two columns of the frame bear one name: {error}", hint="rename one") from None
    except TypeError:
        raise OptionError(
            f"{type(frame).__name__} is not a data frame", hint="give a pandas, polars or pyarrow one"
        ) from None
    return known.collect() if isinstance(known, nw.LazyFrame) else known


def _strings(data: "nw.DataFrame[Any]", column: str) -> list[str | None]:
    """Read a column as strings, None where a value is missing."""
    series = data[column]
    missing = series.is_null().to_list()
    return [None if gap else _string(value) for gap, value in zip(missing, series.to_list(), strict=True)]


def _string(value: object) -> str | None:
    """Write a value as a person would: 2010 for the 2010.0 that holes make of a column of years."""
    if isinstance(value, float):
        # NaN alone differs from itself.
        return None if value != value else str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat()
    return str(value)
