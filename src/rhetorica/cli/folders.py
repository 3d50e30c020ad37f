"""Ids for people: the folder that all ids of a table share is said once, above it, instead of in every row."""

import dataclasses
import posixpath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rhetorica.render import Table

_ID_COLUMNS = frozenset({"id", "a", "b", "neighbour"})


def without_folder(table: "Table") -> "Table":
    """Leave the folder that all ids share out of a table, and name it in the caption.

    Examples
    --------
    >>> from rhetorica.render import Column, Table
    >>> table = without_folder(Table(columns=[Column(name="id")], rows=[["uk/2010-a"], ["uk/2011-b"]]))
    >>> table.caption, [row[0] for row in table.rows]
    ('Ids below uk/', ['2010-a', '2011-b'])
    """
    places = [place for place, column in enumerate(table.columns) if column.name in _ID_COLUMNS]
    ids = [str(row[place]) for row in table.rows for place in places]
    if len(set(ids)) < 2:
        return table
    folder = posixpath.commonpath([posixpath.dirname(id) for id in ids])
    if not folder:
        return table
    rows = [
        [str(cell)[len(folder) + 1 :] if place in places else cell for place, cell in enumerate(row)]
        for row in table.rows
    ]
    caption = f"{table.caption} (ids below {folder}/)" if table.caption else f"Ids below {folder}/"
    return dataclasses.replace(table, rows=rows, caption=caption)
