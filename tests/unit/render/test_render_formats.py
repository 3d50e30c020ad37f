"""One table in every format."""

import csv
import io
import json
from html.parser import HTMLParser

import pytest

from rhetorica.render import (
    Column,
    Table,
    html_page,
    json_text,
    to_csv,
    to_html,
    to_json,
    to_jsonl,
    to_markdown,
)

COLUMNS = [
    Column(name="phrase"),
    Column(name="count", type="integer"),
    Column(name="per_1000", type="number"),
]


def table(*rows: list[object], **options: object) -> Table:
    return Table(columns=COLUMNS, rows=rows, **options)  # type: ignore[arg-type]


class TestCsv:
    def test_a_header_then_a_line_a_row_ending_in_crlf(self) -> None:
        assert to_csv(table(["front line", 9, 1.5])) == "phrase,count,per_1000\r\nfront line,9,1.5\r\n"

    def test_commas_quotes_and_newlines_come_back(self) -> None:
        phrase = 'he said, "no"\nand left\r\n'
        rows = list(csv.reader(io.StringIO(to_csv(table([phrase, 1, 0.0])), newline="")))
        assert rows[1][0] == phrase

    def test_undefined_numbers_are_empty_cells(self) -> None:
        assert to_csv(table(["a", None, float("nan")])).endswith("\r\na,,\r\n")

    def test_infinite_numbers_are_inf(self) -> None:
        assert to_csv(table(["a", 1, float("-inf")])).endswith("a,1,-inf\r\n")

    @pytest.mark.parametrize("text", ["=1+1", "+44", "-1", "@home"])
    def test_data_is_not_altered_for_spreadsheets(self, text: str) -> None:
        rows = list(csv.reader(io.StringIO(to_csv(table([text, 1, 1.0])), newline="")))
        assert rows[1][0] == text

    def test_nested_values_are_json(self) -> None:
        rows = list(csv.reader(io.StringIO(to_csv(table([{"a": 1}, 1, 1.0])), newline="")))
        assert json.loads(rows[1][0]) == {"a": 1}


class TestMarkdown:
    def test_numbers_are_aligned_right(self) -> None:
        assert to_markdown(table(["a", 1, 2.0])).splitlines() == [
            "| phrase | count | per 1000 |",
            "| :--- | ---: | ---: |",
            "| a | 1 | 2.00 |",
        ]

    @pytest.mark.parametrize(
        ("text", "escaped"),
        [
            ("a|b", r"a\|b"),
            ("a\nb", "a b"),
            ("*not* bold", r"\*not\* bold"),
            ("<b>", r"\<b>"),
            ("[a](b)", r"\[a\](b)"),
            ("looked_after", "looked_after"),
            ("_so_", r"\_so\_"),
            ("`x`", r"\`x\`"),
            ("a\\|b", r"a\\\|b"),
            ("R&D &amp;", r"R&D \&amp;"),
        ],
    )
    def test_what_would_be_markup_is_escaped(self, text: str, escaped: str) -> None:
        assert to_markdown(table([text, 1, 1.0])).splitlines()[-1] == f"| {escaped} | 1 | 1.00 |"

    def test_caption_above_and_what_was_left_off_below(self) -> None:
        lines = to_markdown(table(["a", 1, 1.0], caption="Lines", more=3, remedy="-n 0 for all")).splitlines()
        assert lines[0] == "**Lines**"
        assert lines[-1] == "… 3 more, -n 0 for all"


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


class TestHtml:
    def test_headings_name_their_scope(self) -> None:
        tags = _Tags()
        tags.feed(to_html(table(["a", 1, 1.0], caption="Lines", more=2)))
        scopes = [attributes["scope"] for tag, attributes in tags.seen if tag == "th"]
        assert scopes == ["col", "col", "col", "row"]
        assert [tag for tag, _ in tags.seen].count("td") == 3  # two cells and the line below
        assert "… 2 more" in tags.text

    def test_text_never_becomes_markup(self) -> None:
        hostile = "<script>alert('x')</script>&amp;\""
        tags = _Tags()
        tags.feed(to_html(Table(columns=[Column(name="<i>")], rows=[[hostile]], caption="<u>")))
        assert {tag for tag, _ in tags.seen} == {"table", "caption", "thead", "tbody", "tr", "th"}
        assert hostile in tags.text

    def test_a_page_says_its_character_set_and_title(self) -> None:
        page = html_page("Lines & topics", [to_html(table())])
        assert '<meta charset="utf-8">' in page
        assert "<title>Lines &amp; topics</title>" in page
        assert "http" not in page  # nothing is fetched


class TestJson:
    def test_nan_is_null_and_infinity_a_text(self) -> None:
        assert json.loads(json_text([float("nan"), float("inf"), float("-inf")])) == [
            None,
            "Infinity",
            "-Infinity",
        ]

    def test_unicode_is_written_as_it_is(self) -> None:
        assert json_text("“Büro” 👋") == '"“Büro” 👋"'

    def test_lone_surrogates_and_line_separators_are_escaped(self) -> None:
        text = "a\ud800\u2028\u2029\x85b"
        written = json_text(text)
        assert written.isascii()
        assert len(written.splitlines()) == 1
        assert json.loads(written) == text

    def test_one_row_a_line(self) -> None:
        lines = to_jsonl([{"id": "a\nb"}, {"id": "c"}]).splitlines()
        assert [json.loads(line) for line in lines] == [{"id": "a\nb"}, {"id": "c"}]

    def test_a_document_has_one_row_a_line_and_parses(self) -> None:
        document = {"kind": "demo", "rows": [{"id": "a"}, {"id": "b"}], "notes": ["x"], "empty": []}
        written = to_json(document)
        assert json.loads(written) == document
        assert '{"id": "a"},' in written.splitlines()
