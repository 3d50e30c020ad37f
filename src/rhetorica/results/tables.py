"""A result as a generic table: all flat columns for programs, the chosen ones for people."""

import itertools
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from rhetorica.render import Column, Table, json_text, plain, to_text
from rhetorica.render.table import ColumnType
from rhetorica.results.columns import python_values, scalar
from rhetorica.results.fields import Shape, hints, shape

if TYPE_CHECKING:
    from rhetorica.results.base import Result

SHOWN_ROWS = 10
SHOWN_WIDTH = 100
_SHOWN_NOTES = 3
_SHOWN_COUNTS = 5

_TYPES: dict[Shape, ColumnType] = {
    "text": "text",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "counts": "text",
    "nested": "object",
}


def flat(result: "Result[Any]") -> Table:
    """Take every flat column, counts as json text; nested columns are left out."""
    shapes = {name: each for name, each in _shapes(result).items() if each != "nested"}
    columns = [Column(name=name, type=_TYPES[each]) for name, each in shapes.items()]
    cells = [
        [
            _counts_text(value) if each == "counts" else plain(value)
            for value in python_values(result.columns[name])
        ]
        for name, each in shapes.items()
    ]
    return Table(columns=columns, rows=list(zip(*cells, strict=True)))


def displayed(
    result: "Result[Any]", *, limit: int | None = None, caption: str = "", remedy: str = ""
) -> Table:
    """Choose the columns for people, of the first rows; all flat columns where the kind names none."""
    shapes = _shapes(result)
    names = [name for name in result.display if name in shapes]
    names = names or [name for name, each in shapes.items() if each != "nested"]
    columns = [
        Column(
            name=name,
            label=result.labels.get(name, ""),
            type=_TYPES[shapes[name]],
            digits=result.digits.get(name, 2),
        )
        for name in names
    ]
    count = len(result) if limit is None else min(limit, len(result))
    cells = [[_shown(scalar(result.columns[name][place])) for place in range(count)] for name in names]
    rows = list(zip(*cells, strict=True))
    return Table(columns=columns, rows=rows, caption=caption, more=len(result) - count, remedy=remedy)


def summary(result: "Result[Any]") -> str:
    """Draw a small table for the interpreter, at most ten rows and a hundred characters wide."""
    name, count = type(result).__name__, len(result)
    heading = f"{name}: no rows" if not count else f"{name}: {count} row{'' if count == 1 else 's'}"
    lines = [heading]
    if count:
        lines.append(to_text(result.to_table(limit=SHOWN_ROWS), width=SHOWN_WIDTH).rstrip("\n"))
    lines += [_short(f"Note: {note}") for note in itertools.islice(result.notes, _SHOWN_NOTES)]
    if len(result.notes) > _SHOWN_NOTES:
        lines.append(f"… {len(result.notes) - _SHOWN_NOTES} more in .notes")
    return "\n".join(lines)


def _shapes(result: "Result[Any]") -> dict[str, Shape]:
    known = hints(result._row_type)
    return {name: shape(known[name]) for name in result.columns}


def _counts_text(value: Any) -> str | None:
    return None if value is None else json_text(value)


def _shown(value: Any) -> Any:
    if isinstance(value, Mapping):
        counts = [f"{key} {plain(item)}" for key, item in itertools.islice(value.items(), _SHOWN_COUNTS)]
        return ", ".join(counts) + (
            f" … {len(value) - _SHOWN_COUNTS} more" if len(value) > _SHOWN_COUNTS else ""
        )
    return value


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= SHOWN_WIDTH else text[: SHOWN_WIDTH - 1].rstrip() + "…"
