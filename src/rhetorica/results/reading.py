"""The way back from json: the document checked, the kind found, cells turned into what the row type says."""

import importlib
import importlib.util
import json
import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rhetorica.errors import OptionError
from rhetorica.results.fields import hint_of, hints, required, restored

SCHEMA_VERSION = 1
_MEMBERS = frozenset({"schema_version", "kind", "signature", "rows", "notes"})
_REMEDY = "give the text that to_json() returned"


def document_of(text: str) -> dict[str, Any]:
    """Parse the text and check that it is a result this version can read."""
    try:
        document = json.loads(text)
    except ValueError as error:
        raise OptionError(f"this is not json: {error}", hint=_REMEDY) from error
    if not isinstance(document, dict) or not document.keys() >= _MEMBERS:
        raise OptionError("this json is not a result of rhetorica", hint=_REMEDY)
    if document["schema_version"] > SCHEMA_VERSION:
        raise OptionError(
            f"this result has schema version {document['schema_version']}, later than {SCHEMA_VERSION}",
            hint="pip install --upgrade rhetorica",
        )
    return document


def import_analyses(*, first: str) -> Iterator[str]:
    """Import the analyses one after the other, each of which makes its kinds of result known."""
    package = importlib.util.find_spec("rhetorica.analysis")
    folders = package.submodule_search_locations if package else None
    names = [module.name for module in pkgutil.iter_modules(folders)]
    for name in sorted(names, key=lambda name: name != first):
        importlib.import_module(f"rhetorica.analysis.{name}")
        yield name


def columns_of(row_type: type, rows: Sequence[Mapping[str, Any]]) -> dict[str, list[Any]]:
    """Turn rows read from json into columns of what the row type says."""
    if not rows:
        return {name: [] for name in required(row_type)}
    columns = {}
    for name in rows[0]:
        cells = [row[name] for row in rows]
        hint = hints(row_type).get(name) or hint_of(cells)
        columns[name] = [restored(hint, cell) for cell in cells]
    return columns
