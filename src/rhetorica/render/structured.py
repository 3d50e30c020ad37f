"""Json and JSON Lines: one row a line, so that a file can be read, searched and compared line by line.

NaN is written as null, infinities as the texts "Infinity" and "-Infinity", because json has no number for any
of them. Line separators other than the newline are escaped, so that a row stays on its line everywhere.
"""

import json
import math
import re
from collections.abc import Iterable, Mapping
from typing import Any

from rhetorica.render.cells import plain

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
_ESCAPED = re.compile("[\ud800-\udfff\u0085\u2028\u2029]")


def json_text(value: object) -> str:
    """Write one value as json on a single line.

    Examples
    --------
    >>> json_text({"score": float("nan"), "quote": "“no”"})
    '{"score": null, "quote": "“no”"}'
    """
    try:
        text = _ENCODER.encode(plain(value))
    except ValueError:  # NaN or infinity, which few values hold
        text = _ENCODER.encode(writable(value))
    return _ESCAPED.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def to_jsonl(rows: Iterable[Mapping[str, object]]) -> str:
    """Write rows as JSON Lines.

    Examples
    --------
    >>> print(to_jsonl([{"id": "a"}, {"id": "b"}]), end="")
    {"id": "a"}
    {"id": "b"}
    """
    return "".join(json_text(row) + "\n" for row in rows)


def to_json(document: Mapping[str, object]) -> str:
    """Write an object as json: a member a line, and of a list of objects an element a line.

    Examples
    --------
    >>> print(to_json({"kind": "demo", "rows": [{"id": "a"}, {"id": "b"}]}), end="")
    {
    "kind": "demo",
    "rows": [
    {"id": "a"},
    {"id": "b"}
    ]
    }
    """
    members = [f"{json_text(name)}: {_member(value)}" for name, value in document.items()]
    return "{\n" + ",\n".join(members) + "\n}\n"


def _member(value: object) -> str:
    if isinstance(value, list) and value and all(isinstance(item, Mapping) for item in value):
        return "[\n" + ",\n".join(json_text(item) for item in value) + "\n]"
    return json_text(value)


def writable(value: object) -> Any:
    """Make a value plain and free of what json has no number for.

    Examples
    --------
    >>> writable((1.5, float("nan"), float("inf")))
    [1.5, None, 'Infinity']
    """
    return _finite(plain(value))


def _finite(value: Any) -> Any:
    if isinstance(value, float) and not math.isfinite(value):
        return None if math.isnan(value) else ("Infinity" if value > 0 else "-Infinity")
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_finite(item) for item in value]
    return value
