"""JSON Lines: one speech a line, an object with a text and whatever else is known."""

import json
from collections.abc import Iterator

from rhetorica.errors import TableError
from rhetorica.readers.documents import Document, Settings
from rhetorica.readers.entries import Entry
from rhetorica.readers.tables import decoded, require_column


def read_lines(entry: Entry, *, settings: Settings) -> Iterator[Document]:
    """Read the objects of a JSON Lines file; blank lines are passed over.

    Raises
    ------
    TableError
        If a line is no JSON object or lacks its text, naming the line; or if there is none at all.
    """
    number = 0
    # Only \n ends a line: a JSON string may hold every other line separator.
    for line, written in enumerate(decoded(entry, settings=settings).split("\n"), start=1):
        if not written.strip():
            continue
        number += 1
        where = f"{entry.where}, line {line:,}"
        record = _object(written, where)
        require_column(tuple(record), settings.text, option="text", where=where)
        said = record.pop(settings.text)
        if said is not None and not isinstance(said, str):
            raise TableError(f"{where}: '{settings.text}' is not a string", hint="quote the text")
        if settings.id != "id":
            require_column(tuple(record), settings.id, option="id", where=where)
        given = _string(record.pop(settings.id, None))
        fields = {name: found for name, value in record.items() if (found := _string(value)) is not None}
        yield Document(given or f"{entry.id}-{number}", said or "", where, fields)
    if not number:
        raise TableError(
            f"{entry.where} holds no line", hint='write a line a speech: {"id": "a", "text": "…"}'
        )


def _object(line: str, where: str) -> dict[str, object]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
        raise TableError(
            f"{where}: this is not JSON ({reason})",
            hint="write one object a line, without line breaks inside",
        ) from None
    if not isinstance(record, dict):
        raise TableError(
            f"{where}: this is not a JSON object", hint='write a line a speech: {"id": "a", "text": "…"}'
        )
    return record


def _string(value: object) -> str | None:
    """Write a value as a string: lists and objects as JSON, null and NaN not at all."""
    if value is None or value != value:
        return None
    if isinstance(value, str):
        return value.strip() or None
    return json.dumps(value, ensure_ascii=False)
