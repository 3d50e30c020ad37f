"""Concordances as lines: matches below one another, whatever the width."""

import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhetorica.render import Column, Table, print_table, to_html, to_markdown, to_text
from rhetorica.render.lines import cut_end, cut_start, text_width

NAMES = ("id", "left", "match", "right")
ROWS = [
    ["spring", "we stand at the ", "front line", " of the storm."],
    ["a-long-name-of-a-speech", "", "Front-line", " nurses know it"],
    ["c", "so do “", "frontline", "” teachers"],
]


def table(rows: list[list[str]] = ROWS, layout: str = "concordance", **more: object) -> Table:
    columns = [Column(name=name, align="right" if name == "left" else None) for name in NAMES]
    return Table(columns=columns, rows=rows, layout=layout, **more)  # type: ignore[arg-type]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_matches_stand_below_one_another_and_nothing_is_cut_without_a_width() -> None:
    assert to_text(table(caption="Hits", more=2, remedy="-n 0 for all")).splitlines() == [
        "Hits",
        "spring                   we stand at the front line of the storm.",
        "a-long-name-of-a-speech                  Front-line nurses know it",
        "c                                 so do “frontline” teachers",
        "… 2 more, -n 0 for all",
    ]


def test_the_left_context_is_cut_at_its_start_and_the_right_at_its_end() -> None:
    assert to_text(table(), width=46).splitlines() == [
        "spring         …d at the front line of the st…",
        "a-long-name-…            Front-line nurses kn…",
        "c                 so do “frontline” teachers",
    ]


cells = st.text(st.sampled_from("ab —“é演\u0301\n"), max_size=30)


@given(st.lists(st.tuples(cells, cells, cells.filter(str.strip), cells), max_size=6), st.integers(20, 120))
def test_no_line_is_wider_than_asked_and_matches_begin_in_one_column(
    rows: list[tuple[str, str, str, str]], width: int
) -> None:
    marked = [[id, left, "ǂ" + match, right] for id, left, match, right in rows]
    lines = to_text(table(marked), width=width).splitlines()
    assert len(lines) == len(rows)
    assert all(text_width(line) <= width for line in lines)
    assert len({text_width(line[: line.index("ǂ")]) for line in lines}) <= 1
    whole = to_text(table(marked)).splitlines()
    assert len({text_width(line[: line.index("ǂ")]) for line in whole}) <= 1


@given(st.lists(st.tuples(cells, cells, cells, cells), max_size=4), st.integers(20, 100))
def test_passages_keep_every_word_and_the_width(rows: list[tuple[str, str, str, str]], width: int) -> None:
    lines = to_text(table([list(row) for row in rows], layout="passages"), width=width).splitlines()
    assert all(text_width(line) <= width for line in lines)


def test_a_passage_is_folded_below_where_it_is_from() -> None:
    assert to_text(table(ROWS[:1], layout="passages"), width=24).splitlines() == [
        "spring",
        "    we stand at the",
        "    front line of the",
        "    storm.",
    ]
    assert to_text(table(ROWS[:1], layout="passages")).splitlines() == [
        "spring",
        "    we stand at the front line of the storm.",
    ]


@pytest.mark.parametrize("layout", ["concordance", "passages"])
def test_the_match_is_coloured_on_a_terminal_only(layout: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("NO_COLOR", raising=False)
    terminal, pipe = Terminal(), io.StringIO()
    print_table(table(layout=layout), terminal)
    print_table(table(layout=layout), pipe)
    assert "\x1b[1;31mFront-line\x1b[0m" in terminal.getvalue()
    assert re.sub(r"\x1b\[[0-9;]*m", "", terminal.getvalue()) == to_text(table(layout=layout), width=80)
    assert "\x1b" not in pipe.getvalue()
    monkeypatch.setenv("NO_COLOR", "1")
    plain = Terminal()
    print_table(table(layout=layout), plain)
    assert "31" not in plain.getvalue()


def test_other_formats_have_four_columns() -> None:
    assert to_markdown(table()).splitlines()[0] == "| id | left | match | right |"
    assert to_html(table()).count("<td") == 9


@pytest.mark.parametrize("layout", ["concordance", "passages"])
def test_no_hits_are_no_lines(layout: str) -> None:
    assert to_text(table([], layout=layout), width=40) == ""


@given(st.text(st.sampled_from("ab é演\u0301"), max_size=20), st.integers(1, 25))
def test_a_cut_text_fits_and_is_part_of_the_whole(text: str, size: int) -> None:
    for cut, kept in ((cut_end, str.startswith), (cut_start, str.endswith)):
        found = cut(text, size)
        assert text_width(found) <= size
        assert kept(text, found.strip("…")) or found == text
