"""What a cell looks like: values made plain, floats rounded to what can be trusted, text safe to print."""

import dataclasses
import datetime
import enum
import json
import math
import unicodedata
from collections.abc import Mapping
from typing import Any

from rhetorica.render.table import Column

MISSING = "–"
_ALREADY_PLAIN = frozenset({str, int, bool, type(None)})
_LARGE = 1e15  # decimals mean nothing from here on
_BIDI_CONTROLS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def significant(value: float, *, digits: int = 12) -> float:
    """Round to a number of significant digits, so that the last bits of a product do not show.

    Examples
    --------
    >>> significant(0.1 + 0.2)
    0.3
    """
    if not math.isfinite(value):
        return value
    return float(f"{value:.{digits}g}") + 0.0  # + 0.0 turns -0.0 into 0.0


def plain(value: Any) -> Any:
    """Turn a value into str, int, float, bool, None, list or dict, floats rounded to 12 significant digits.

    Dataclasses become dictionaries, numpy scalars and arrays their Python values, dates ISO text. NaN stays
    NaN: the format decides what to write for it.

    Raises
    ------
    TypeError
        For a value that has no plain form.

    Examples
    --------
    >>> plain({"a": (1, 2.0000000000001)})
    {'a': [1, 2.0]}
    """
    if type(value) in _ALREADY_PLAIN:
        return value
    if type(value) is float:
        return significant(value)
    if isinstance(value, enum.Enum):
        return plain(value.value)
    if isinstance(value, str):
        return str(value)
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        return significant(float(value))
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, set | frozenset):
        return [plain(item) for item in sorted(value)]
    if isinstance(value, datetime.date):
        return value.isoformat()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if hasattr(value, "tolist"):  # numpy scalars and arrays, without importing numpy
        return plain(value.tolist())
    raise TypeError(f"a cell cannot hold {type(value).__name__}")


def is_missing(value: object) -> bool:
    """Tell None and NaN from everything else."""
    return value is None or (isinstance(value, float) and math.isnan(value))


def shown(column: Column, value: object) -> str:
    """Write one cell for people: decimals cut to the column's digits, a dash for what is undefined.

    Examples
    --------
    >>> shown(Column(name="score", type="number", digits=3), 0.12345)
    '0.123'
    >>> shown(Column(name="score", type="number"), float("nan"))
    '–'
    """
    value = plain(value)
    if is_missing(value):
        return MISSING
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        if math.isinf(value):
            return "∞" if value > 0 else "-∞"
        if abs(value) >= _LARGE:
            return f"{value:.6g}"
        text = f"{value:.{column.digits}f}"
        return text.removeprefix("-") if not text.strip("-0.") else text  # no "-0.00"
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def printable(text: str) -> str:
    r"""Put text on one line and take out what could steer a terminal.

    Control characters would move the cursor or colour the screen; bidirectional overrides would reorder the
    cells that follow.

    Examples
    --------
    >>> printable("one\ntwo")
    'one two'
    """
    if text.isascii() and text.isprintable():
        return text
    kept = []
    for character in text:
        if character in _BIDI_CONTROLS:
            continue
        category = unicodedata.category(character)
        if character.isspace() or category in ("Zl", "Zp"):
            kept.append(" ")
        elif category in ("Cc", "Cs"):
            kept.append("\ufffd")
        else:
            kept.append(character)
    return "".join(kept)
