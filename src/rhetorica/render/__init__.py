"""A generic table as terminal text, markdown, html, csv or json.

Nothing here knows what a speech is. Cells are plain values; each format decides how to show, quote or escape
them. Tables for people (terminal, markdown, html) round to a column's digits; tables for programs (csv, json)
keep twelve significant digits.
"""

from rhetorica.render.cells import plain, printable, significant
from rhetorica.render.delimited import to_csv
from rhetorica.render.files import check_folder, write_text
from rhetorica.render.markup import html_line, html_page, markdown_line, to_html, to_markdown
from rhetorica.render.structured import json_text, to_json, to_jsonl
from rhetorica.render.table import Column, Table
from rhetorica.render.terminal import print_table, to_text

__all__ = [
    "Column",
    "Table",
    "check_folder",
    "html_line",
    "html_page",
    "json_text",
    "markdown_line",
    "plain",
    "print_table",
    "printable",
    "significant",
    "to_csv",
    "to_html",
    "to_json",
    "to_jsonl",
    "to_markdown",
    "to_text",
    "write_text",
]
