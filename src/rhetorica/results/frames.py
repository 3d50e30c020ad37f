"""Results as the data frames of others: pandas, polars and arrow, each imported only when asked for."""

import importlib
from typing import TYPE_CHECKING, Any

from rhetorica.errors import MissingExtraError
from rhetorica.render import Column, Table

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

    from rhetorica.render.table import ColumnType


def to_pandas(table: Table) -> "pandas.DataFrame":
    """Make a pandas data frame; integers and truth values with holes get pandas' nullable types."""
    library = _library("pandas", extra="pandas")
    series = {}
    for column, values in _columns(table):
        holes = any(value is None for value in values)
        kinds: dict[ColumnType, str] = {
            "integer": "Int64" if holes else "int64",
            "number": "float64",
            "boolean": "boolean" if holes else "bool",
        }
        text = None if values else "object"  # pandas chooses its text type from what it finds
        series[column.name] = library.Series(values, dtype=kinds.get(column.type, text))
    frame: pandas.DataFrame = library.DataFrame(series)
    return frame


def to_polars(table: Table) -> "polars.DataFrame":
    """Make a polars data frame."""
    library = _library("polars", extra="polars")
    kinds = {"integer": library.Int64, "number": library.Float64, "boolean": library.Boolean}
    columns = _columns(table)
    frame: polars.DataFrame = library.DataFrame(
        {column.name: values for column, values in columns},
        schema={column.name: kinds.get(column.type, library.String) for column, _ in columns},
    )
    return frame


def to_arrow(table: Table) -> "pyarrow.Table":
    """Make an arrow table."""
    library = _library("pyarrow", extra="arrow")
    kinds = {"integer": library.int64(), "number": library.float64(), "boolean": library.bool_()}
    frame: pyarrow.Table = library.table(
        {
            column.name: library.array(values, type=kinds.get(column.type, library.string()))
            for column, values in _columns(table)
        }
    )
    return frame


def _columns(table: Table) -> list[tuple[Column, list[Any]]]:
    return [(column, [row[place] for row in table.rows]) for place, column in enumerate(table.columns)]


def _library(name: str, *, extra: str) -> Any:
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        raise MissingExtraError(
            f"{name} is not installed", hint=f'pip install "rhetorica[{extra}]"'
        ) from error
