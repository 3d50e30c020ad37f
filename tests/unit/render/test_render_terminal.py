"""Tables as lines of text."""

import io
import re
import unicodedata

from rhetorica.render import Column, Table, print_table, to_text
from rhetorica.render.terminal import text_width

WIDE = Table(
    columns=[
        Column(name="id"),
        Column(name="quote"),
        *[Column(name=f"measure_{number}", type="number") for number in range(12)],
    ],
    rows=[["community-care-live", "a long passage of words that goes on and on " * 3, *[1.25] * 12]],
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_columns_line_up_under_their_headings() -> None:
    table = Table(
        columns=[Column(name="phrase"), Column(name="count", type="integer")],
        rows=[["front line", 9], ["early intervention", 12]],
        caption="Topics",
        more=2,
        remedy="-n 0 for all",
    )
    assert to_text(table).splitlines() == [
        "Topics",
        "phrase              count",
        "──────────────────  ─────",
        "front line              9",
        "early intervention     12",
        "… 2 more, -n 0 for all",
    ]


def test_headings_fold_at_their_words_and_stand_on_the_line() -> None:
    table = Table(
        columns=[Column(name="id"), Column(name="flesch_reading_ease", type="number")], rows=[["a", 6.5]]
    )
    assert to_text(table).splitlines() == [
        "     flesch",
        "    reading",
        "id     ease",
        "──  ───────",
        "a      6.50",
    ]


def test_nothing_is_cut_where_no_width_is_given() -> None:
    assert "words that goes on and on a long passage" in to_text(WIDE)
    assert "…" not in to_text(WIDE)


def test_no_line_is_wider_than_asked() -> None:
    for width in range(20, 200, 7):
        assert all(text_width(line) <= width for line in to_text(WIDE, width=width).splitlines())


def test_the_first_column_gives_way_last() -> None:
    lines = to_text(WIDE, width=150).splitlines()
    assert lines[-1].startswith("community-care-live  a long passage")


def test_columns_left_off_are_named() -> None:
    lines = to_text(WIDE, width=60).splitlines()
    assert lines[-1].startswith("… columns left off to fit: measure")
    assert "measure_0" not in lines[-1]


def test_wide_and_combining_characters_keep_columns_in_line() -> None:
    table = Table(
        columns=[Column(name="phrase"), Column(name="n")], rows=[["演説", "x"], ["cafe\u0301s", "y"]]
    )
    lines = to_text(table).splitlines()[2:]
    assert {text_width(line) for line in lines} == {9}


def test_text_is_never_cut_inside_a_character_with_its_accent() -> None:
    table = Table(columns=[Column(name="phrase")], rows=[["e\u0301" * 50]])
    cut = to_text(table, width=20).splitlines()[-1]
    assert cut.endswith("…")
    assert unicodedata.normalize("NFC", cut) == "é" * 19 + "…"


def test_a_table_without_rows_still_has_its_headings() -> None:
    assert to_text(Table(columns=[Column(name="id")], rows=[])).splitlines() == ["id", "──"]


def test_a_stream_that_is_no_terminal_gets_no_escape_codes() -> None:
    stream = io.StringIO()
    print_table(WIDE, stream)
    assert "\x1b" not in stream.getvalue()
    assert stream.getvalue() == to_text(WIDE)


def test_a_terminal_gets_its_width_and_weight(monkeypatch) -> None:
    monkeypatch.setenv("COLUMNS", "70")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    stream = Terminal()
    print_table(WIDE, stream)
    assert "\x1b[1m" in stream.getvalue()
    assert re.sub("\x1b\\[[0-9;]*m", "", stream.getvalue()) == to_text(WIDE, width=70)


def test_no_color_leaves_no_colour(monkeypatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "1")
    stream = Terminal()
    print_table(Table(columns=[Column(name="id")], rows=[["a"]], caption="Lines"), stream)
    assert "36" not in stream.getvalue()  # cyan


def test_square_brackets_are_text_and_not_markup(monkeypatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    stream = Terminal()
    print_table(Table(columns=[Column(name="id")], rows=[["[red]a[/red] :smile:"]]), stream)
    assert "[red]a[/red] :smile:" in stream.getvalue()
