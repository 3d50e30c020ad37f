"""Row types: what each column of a result holds, and how rows come back from json.

The type hints of the row's dataclass are the one description of its columns; tables, data frames and the way
back from json all read them here.
"""

import dataclasses
import difflib
import functools
import types
import typing
from collections.abc import Mapping, Sequence
from typing import Any, Literal, Union, get_args, get_origin

import numpy as np

from rhetorica.errors import OptionError
from rhetorica.results.columns import scalar

Shape = Literal["text", "integer", "number", "boolean", "counts", "nested"]

_DTYPES = {"b": bool, "i": int, "u": int, "f": float, "U": str}
_SCALARS: dict[Any, Shape] = {str: "text", bool: "boolean", int: "integer", float: "number"}


@functools.cache
def hints(row_type: type) -> dict[str, Any]:
    """Type hints of the fields of a row, in their order."""
    known = typing.get_type_hints(row_type)
    return {field.name: known[field.name] for field in dataclasses.fields(row_type)}


def required(row_type: type) -> list[str]:
    """Fields that have no default, so that a result must have their column."""
    return [
        field.name
        for field in dataclasses.fields(row_type)
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    ]


def shape(hint: Any) -> Shape:
    """Say what a column holds; "counts" are dictionaries of numbers, "nested" is all that is not flat.

    Examples
    --------
    >>> shape(float | None), shape(dict[str, int]), shape(list[dict[str, int]])
    ('number', 'counts', 'nested')
    """
    hint = _without_none(hint)
    if hint in _SCALARS:
        return _SCALARS[hint]
    origin = get_origin(hint)
    if origin is Literal:
        return "text"
    if isinstance(origin, type) and issubclass(origin, Mapping):
        arguments = get_args(hint)
        return "counts" if len(arguments) == 2 and arguments[1] in (int, float) else "nested"
    return "nested"


@functools.cache
def widened(row_type: type, extra: tuple[tuple[str, Any], ...]) -> type:
    """Add fields to a row type, for columns beyond those every row of its kind has."""
    if not extra:
        return row_type
    fields = [(name, hint, dataclasses.field(kw_only=True)) for name, hint in extra]
    made = dataclasses.make_dataclass(row_type.__name__, fields, bases=(row_type,), frozen=True, slots=True)
    made.__module__ = row_type.__module__
    return made


def hint_of(column: Sequence[Any]) -> Any:
    """Guess what a column holds from its cells; numbers where nothing is known, as NaN is written as null."""
    if isinstance(column, np.ndarray) and column.dtype.kind in _DTYPES:
        return _DTYPES[column.dtype.kind]
    for value in column:
        value = scalar(value)
        if value is None:
            continue
        if isinstance(value, bool):
            return bool | None
        if isinstance(value, float):
            return float
        if isinstance(value, int):
            # A later cell may still be a fraction, or undefined.
            rest = [scalar(other) for other in column]
            if any(isinstance(other, float) for other in rest):
                return float
            return int | None if any(other is None for other in rest) else int
        if isinstance(value, str):
            return str | None
        if isinstance(value, Mapping) and value and all(_is_number(item) for item in value.values()):
            return dict[str, float] if float in map(type, value.values()) else dict[str, int]
        return object
    return float


def restored(hint: Any, value: Any) -> Any:
    """Turn a value read from json into what the hint says: null into NaN, objects into rows.

    Examples
    --------
    >>> restored(tuple[float, ...], [1, None, "Infinity"])
    (1.0, nan, inf)
    """
    hint_alone = _without_none(hint)
    if value is None:
        return float("nan") if hint is float else None
    if hint_alone is float:
        return float(value)
    if isinstance(hint_alone, type) and dataclasses.is_dataclass(hint_alone):
        return hint_alone(**{name: restored(hints(hint_alone)[name], item) for name, item in value.items()})
    origin, arguments = get_origin(hint_alone), get_args(hint_alone)
    if origin is tuple:
        if len(arguments) == 2 and arguments[1] is Ellipsis:
            return tuple(restored(arguments[0], item) for item in value)
        return tuple(restored(each, item) for each, item in zip(arguments, value, strict=True))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {_key(arguments[0], key): restored(arguments[1], item) for key, item in value.items()}
    if isinstance(origin, type) and issubclass(origin, Sequence):
        return [restored(arguments[0], item) for item in value]
    return value


def known(names: Sequence[str], wanted: str, *, what: str = "column") -> str:
    """Return a name if it is one of several, or name the near miss."""
    if wanted in names:
        return wanted
    near = difflib.get_close_matches(wanted, names, n=1)
    hint = f"did you mean '{near[0]}'?" if near else f"there are: {', '.join(names)}"
    raise OptionError(f"there is no {what} '{wanted}'", hint=hint)


def _without_none(hint: Any) -> Any:
    if get_origin(hint) in (Union, types.UnionType):
        others = [each for each in get_args(hint) if each is not type(None)]
        return others[0] if len(others) == 1 else object
    return hint


def _key(hint: Any, key: str) -> Any:
    return int(key) if hint is int else key


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
