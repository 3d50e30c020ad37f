"""The table every format starts from: typed columns, rows of plain values, a caption, what was left off."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

ColumnType = Literal["text", "integer", "number", "boolean", "object"]
Side = Literal["left", "right"]
Layout = Literal["columns", "concordance", "passages"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table.

    Parameters
    ----------
    name : str
        Name in csv and json.
    label : str, optional
        Heading in tables for people; the name with spaces for underscores when empty.
    type : {"text", "integer", "number", "boolean", "object"}
        What the cells hold; "object" is anything nested.
    align : {"left", "right"}, optional
        Side the cells stand on; numbers stand right unless told otherwise.
    digits : int
        Decimals of a number in tables for people.

    Examples
    --------
    >>> Column(name="per_1000", type="number").heading
    'per 1000'
    """

    name: str
    label: str = ""
    type: ColumnType = "text"
    align: Side | None = None
    digits: int = 2

    @property
    def heading(self) -> str:
        """The label, or the name made readable."""
        return self.label or self.name.replace("_", " ")

    @property
    def side(self) -> Side:
        """Where the cells stand."""
        if self.align is not None:
            return self.align
        return "right" if self.type in ("integer", "number") else "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Columns and rows, with what a reader needs around them.

    Parameters
    ----------
    columns : sequence of Column
    rows : sequence of sequences
        One cell a column, in the order of the columns.
    caption : str
        Shown above the table; empty for none.
    more : int
        Rows left off at the end.
    remedy : str
        How to see the rows left off, as in "-n 0 for all".
    layout : {"columns", "concordance", "passages"}
        How text shows it. The last two are for tables that end in three columns: what stands before a match,
        the match, and what stands behind it.

    Examples
    --------
    >>> Table(columns=[Column(name="id")], rows=[["a"]], more=1412, remedy="-n 0 for all").more_line
    '… 1,412 more, -n 0 for all'
    """

    columns: Sequence[Column]
    rows: Sequence[Sequence[object]]
    caption: str = ""
    more: int = 0
    remedy: str = ""
    layout: Layout = "columns"

    @property
    def more_line(self) -> str:
        """The line that says how many rows were left off; empty when none."""
        if self.more <= 0:
            return ""
        return f"… {self.more:,} more" + (f", {self.remedy}" if self.remedy else "")
