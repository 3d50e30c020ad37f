"""Our reader of delimited tables against the standard library's."""

import csv
import io

from hypothesis import assume, example, given
from hypothesis import strategies as st

from rhetorica.readers.delimited import parse, read_table, sniff

CELLS = st.text(st.sampled_from('ab ,;\t"\n\r“é'), max_size=8)
DELIMITER = st.sampled_from((",", ";", "\t"))


def tables(*, min_columns: int = 1) -> st.SearchStrategy[list[list[str]]]:
    return st.integers(min_columns, 4).flatmap(
        lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=5)
    )


def cells(text: str, delimiter: str) -> list[list[str]]:
    return [record for _, record in parse(text, delimiter=delimiter, where="t.csv")]


@given(
    tables(),
    DELIMITER,
    st.sampled_from((csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC)),
    st.sampled_from(("\r\n", "\n", "\r")),
)
def test_what_the_standard_writer_writes_is_read_back(rows, delimiter, quoting, newline):
    # Quoting as little as it can, the writer of Python 3.11 guards only the characters of its own newline.
    newline = "\r\n" if quoting == csv.QUOTE_MINIMAL else newline
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=delimiter, quoting=quoting, lineterminator=newline).writerows(rows)
    assert cells(written.getvalue(), delimiter) == rows


@given(st.text(st.sampled_from("ab ,\n\r"), max_size=30))
@example("a\r\r\nb")
@example(",\r\n,")
@example("a,\r")
def test_unquoted_text_is_read_as_the_standard_reader_reads_it(text):
    expected = [row for row in csv.reader(io.StringIO(text, newline="")) if row]
    assert cells(text, ",") == expected


@given(tables(min_columns=2), DELIMITER)
def test_the_delimiter_is_found_and_rows_bear_the_line_they_begin_on(rows, delimiter):
    header = [f"column{number}" for number in range(len(rows[0]) if rows else 2)]
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=delimiter, lineterminator="\n")
    writer.writerow(header)
    begins = []
    for row in rows:
        begins.append(written.getvalue().count("\n") + 1)
        writer.writerow(row)
    # A lone \r ends a line for an editor and for us; counting only \n here keeps the expectation simple.
    assume(not any("\r" in cell for row in rows for cell in row))
    text = written.getvalue()
    assert sniff(text) == delimiter
    table = read_table(text, where="t.csv")
    assert table.columns == tuple(header)
    assert [list(row.cells.values()) for row in table.rows] == rows
    assert [row.line for row in table.rows] == begins


def test_a_megabyte_in_one_cell_and_a_hundred_thousand_quotes_are_read():
    cell = 'He said ""no"".\r\n' * 70_000
    assert cells(f'id,text\na,"{cell}"\n', ",")[1] == ["a", cell.replace('""', '"')]
