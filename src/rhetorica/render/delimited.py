"""Csv as RFC 4180 has it: commas, CRLF, quotes doubled, a header line.

Numbers keep twelve significant digits, what is undefined is an empty cell, nested values are compact json.
Cells that begin with = + - or @ are written as they are: a spreadsheet may take them for formulas, but a
quote sign put before them would change the data for every other program. Import the file as text where the
speeches come from strangers.
"""

import csv
import io
import math

from rhetorica.render.cells import is_missing, plain
from rhetorica.render.structured import json_text
from rhetorica.render.table import Table


def to_csv(table: Table) -> str:
    r"""Write a table as csv.

    Examples
    --------
    >>> from rhetorica.render import Column
    >>> to_csv(Table(columns=[Column(name="id"), Column(name="score")], rows=[["a, b", 0.5]]))
    'id,score\r\n"a, b",0.5\r\n'
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    # Python's csv writes a row of one empty cell as "", which every reader takes for an empty cell.
    writer.writerows([_cell(value) for value in row] for row in table.rows)
    return stream.getvalue()


def _cell(value: object) -> str:
    value = plain(value)
    if is_missing(value):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(value) if math.isfinite(value) else ("inf" if value > 0 else "-inf")
    if isinstance(value, dict | list):
        return json_text(value)
    return str(value)
