"""Whatever a result holds, it comes back from json, and its flat columns from csv."""

import csv
import io
import json
import math
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from rhetorica.render import Column, Table, significant, to_csv, to_text
from rhetorica.render.terminal import text_width
from rhetorica.results import Evidence, Result, Signature, rounded
from rhetorica_testing.results import Findings, Form, findings, speech

# Every character, also lone surrogates, controls and the separators json leaves alone.
texts = st.text(max_size=30)
numbers = st.floats(allow_nan=True, allow_infinity=True)
rows = st.fixed_dictionaries(
    {
        "id": texts,
        "kind": texts,
        "count": st.integers(-(2**62), 2**62),
        "score": numbers,
        "rare": st.booleans(),
        "by_speech": st.dictionaries(texts, st.integers(0, 99), max_size=3),
        "forms": st.lists(st.builds(Form, texts, st.integers(0, 9)), max_size=3).map(tuple),
        "group": st.none() | texts,
        "low": numbers,
        "smog": numbers,
    }
)


@st.composite
def results(draw: st.DrawFn) -> Findings:
    chosen = draw(st.lists(rows, max_size=5))
    columns = {name: [row[name] for row in chosen] for name in (chosen[0] if chosen else findings().columns)}
    corpus = {"a": speech(draw(texts), speaker=draw(st.none() | texts))}
    places = draw(st.lists(st.integers(0, len(chosen) - 1), max_size=4)) if chosen else []
    length = len(corpus["a"].text)
    spans = [sorted(draw(st.tuples(st.integers(0, length), st.integers(0, length)))) for _ in places]
    evidence = Evidence(
        {
            "row": places,
            "id": ["a"] * len(places),
            "start": [start for start, _ in spans],
            "end": [end for _, end in spans],
            "quoted": draw(st.lists(st.none() | st.booleans(), min_size=len(places), max_size=len(places))),
        },
        corpus=corpus,
    )
    settings = draw(
        st.dictionaries(st.sampled_from(["seed", "lists", "weights"]), texts | st.none() | st.booleans())
    )
    return Findings(
        columns,
        signature=Signature("findings", **settings),
        notes=draw(st.lists(texts, max_size=2)),
        evidence=draw(st.sampled_from([evidence, None])),
    )


@given(results())
def test_a_result_comes_back_from_json(result: Findings) -> None:
    text = result.to_json()
    again = Result.from_json(text)
    assert type(again) is Findings
    assert again == result
    assert again.to_json() == text
    assert [row.quote for row in sorted(result.evidence, key=lambda row: row.row)] == [
        row.quote for row in again.evidence
    ]
    for row, row_again in zip(result, again, strict=True):
        assert math.isnan(row.score) == math.isnan(row_again.score)
        assert row.forms == row_again.forms
        assert row.group == row_again.group


@given(results())
def test_json_is_strict_and_utf_8(result: Findings) -> None:
    text = result.to_json()
    text.encode("utf-8")

    def refuse(constant: str) -> None:
        raise AssertionError(constant)

    json.loads(text, parse_constant=refuse)
    assert len(result.to_jsonl().splitlines()) == len(result)


@given(results(), st.data())
def test_evidence_follows_its_rows_through_any_selection(result: Findings, data: st.DataObject) -> None:
    start, stop, step = data.draw(
        st.tuples(st.integers(-6, 6), st.integers(-6, 6), st.sampled_from([-2, -1, 1, 2]))
    )
    part = result[start:stop:step]
    places = range(len(result))[start:stop:step]
    assert [row.id for row in part] == [result[place].id for place in places]
    for number, place in enumerate(places):
        expected = [(line.start, line.end, line.quote) for line in result.evidence.of_row(place)]
        assert [(line.start, line.end, line.quote) for line in part.evidence.of_row(number)] == expected


@given(results())
def test_flat_columns_come_back_from_csv(result: Findings) -> None:
    lines = list(csv.reader(io.StringIO(result.to_csv(), newline="")))
    assert len(lines) == len(result) + 1
    for row, line in zip(result, lines[1:], strict=True):
        cells = dict(zip(lines[0], line, strict=True))
        assert cells["id"] == row.id
        assert int(cells["count"]) == row.count
        assert json.loads(cells["by_speech"]) == row.by_speech
        if math.isnan(row.score):
            assert cells["score"] == ""
        else:
            assert float(cells["score"]) == significant(row.score)


@given(results(), st.sampled_from(["id", "count", "score", "rare", "kind"]), st.booleans())
def test_sorting_orders_every_row_once_with_the_undefined_last(
    result: Findings, column: str, descending: bool
) -> None:
    ordered = result.sort(column, descending=descending)
    assert sorted(map(repr, ordered)) == sorted(map(repr, result))
    cells = [getattr(row, column) for row in ordered]
    defined = [cell for cell in cells if cell == cell]
    assert all(cell == cell for cell in cells[: len(defined)])
    keys = [significant(cell) if isinstance(cell, float) else cell for cell in defined]
    assert keys == sorted(keys, reverse=descending)


@given(st.lists(st.tuples(texts, numbers), max_size=5), st.integers(10, 90))
def test_a_table_never_breaks_a_line_nor_exceeds_its_width(
    cells: list[tuple[str, float]], width: int
) -> None:
    table = Table(columns=[Column(name="text"), Column(name="score", type="number", digits=1)], rows=cells)
    lines = to_text(table, width=width).splitlines()
    assert len(lines) - len(cells) in (2, 3)  # a line more where a column had to be left off
    assert all(text_width(line) <= width for line in lines)
    categories = {unicodedata.category(character) for line in lines for character in line}
    assert not categories & {"Cc", "Cs", "Zl", "Zp"}


@given(st.lists(st.lists(texts, min_size=2, max_size=2), max_size=5))
def test_any_text_comes_back_from_csv(cells: list[list[str]]) -> None:
    table = Table(columns=[Column(name="a"), Column(name="b")], rows=cells)
    assert list(csv.reader(io.StringIO(to_csv(table), newline="")))[1:] == cells


@given(st.lists(numbers))
def test_rounding_an_array_is_rounding_each_number(values: list[float]) -> None:
    for value, each in zip(values, rounded(values).tolist(), strict=True):
        assert each == significant(value) or math.isnan(value)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_rounding_is_done_once(value: float) -> None:
    assert significant(significant(value)) == significant(value)
