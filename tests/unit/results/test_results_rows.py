"""Rows, selections and order of a result."""

import math

import numpy as np
import pytest

from rhetorica.errors import OptionError
from rhetorica.results import LazyColumn, Result, Signature, rounded
from rhetorica_testing.results import Finding, Findings, findings


def test_a_result_is_a_sequence_of_typed_rows() -> None:
    result = findings()
    assert len(result) == 3
    assert isinstance(result[0], Finding)
    assert [row.count for row in result] == [3, 2, 2]
    assert repr(result[-1]) == repr(result[2])  # a NaN equals nothing, itself included
    assert type(result[0].count) is int
    assert type(result[0].score) is float
    assert type(result[0].rare) is bool
    with pytest.raises(IndexError):
        result[3]


def test_a_slice_is_a_result_of_the_same_kind() -> None:
    part = findings()[1:]
    assert isinstance(part, Findings)
    assert [row.id for row in part] == ["harbour", "a, b"]
    assert part.signature == findings().signature
    assert part.notes == ("one was skipped",)
    assert [row.id for row in findings()[::-1]] == ["a, b", "harbour", "front line"]


def test_a_result_is_frozen() -> None:
    result = findings()
    with pytest.raises(AttributeError, match="frozen"):
        result.notes = ()  # type: ignore[misc]
    with pytest.raises(ValueError, match="read-only"):
        result.columns["count"][0] = 9  # type: ignore[index]
    with pytest.raises(TypeError):
        result.columns["count"] = []  # type: ignore[index]


def test_the_arrays_given_stay_writeable_for_their_owner() -> None:
    counts = np.array([1, 2, 3])
    findings(count=counts)
    counts[0] = 5


def test_rows_are_built_only_when_read() -> None:
    asked: list[int] = []

    def cell(row: int) -> str:
        asked.append(row)
        return f"row {row}"

    size = 1_000_000
    result = Findings(
        {
            "id": LazyColumn(size, cell),
            "kind": LazyColumn(size, lambda row: "echo"),
            "count": range(size),
            "score": np.zeros(size),
            "rare": np.zeros(size, dtype=bool),
            "by_speech": LazyColumn(size, lambda row: {}),
            "forms": LazyColumn(size, lambda row: ()),
        },
        signature=Signature("findings"),
    )
    assert result.top(3)[1].id == "row 1"
    assert result[500:][0].count == 500
    assert repr(result.top(1))
    assert asked == [1, 500, 0]


def test_columns_must_be_of_one_length() -> None:
    with pytest.raises(OptionError, match="differ in length"):
        findings(id=["only one"])


def test_a_column_that_every_row_needs_must_be_there() -> None:
    with pytest.raises(OptionError, match="lacks the column 'kind'"):
        Findings({"id": []}, signature=Signature("findings"))


def test_columns_beyond_the_row_type_become_fields() -> None:
    result = findings(smog=np.array([1.5, np.nan, 2.0]), label=["x", None, "y"])
    assert isinstance(result[0], Finding)
    assert result[0].smog == 1.5  # type: ignore[attr-defined]
    assert result[1].label is None  # type: ignore[attr-defined]
    assert "smog,label" in result.to_csv()


def test_fields_with_a_default_need_no_column_and_are_not_exported() -> None:
    result = findings()
    assert result[0].group is None
    assert "group" not in result.to_dicts()[0]
    assert findings(group=["a", None, "b"])[2].group == "b"


class TestTop:
    def test_it_keeps_the_first_rows(self) -> None:
        assert [row.id for row in findings().top(2)] == ["front line", "harbour"]
        assert len(findings().top(10)) == 3
        assert len(findings().top(0)) == 0

    def test_a_negative_number_is_refused(self) -> None:
        with pytest.raises(OptionError, match=r"top\(-1\)"):
            findings().top(-1)


class TestWhere:
    def test_a_value_a_choice_of_values_or_a_function(self) -> None:
        result = findings()
        assert [row.id for row in result.where(kind="echo")] == ["front line", "a, b"]
        assert [row.id for row in result.where(id=["harbour", "a, b"])] == ["harbour", "a, b"]
        assert [row.id for row in result.where(count=lambda count: count > 2)] == ["front line"]
        assert [row.id for row in result.where(kind="echo", count=2)] == ["a, b"]
        assert len(result.where(kind="formula")) == 0

    def test_a_text_is_one_value_and_not_its_letters(self) -> None:
        assert len(findings().where(kind="echoes")) == 0

    def test_an_unknown_column_is_refused_with_the_near_miss(self) -> None:
        with pytest.raises(OptionError, match="no column 'knd'") as caught:
            findings().where(knd="echo")
        assert caught.value.hint == "did you mean 'kind'?"


class TestSort:
    def test_by_one_column_either_way_with_the_undefined_last(self) -> None:
        result = findings()
        assert [row.id for row in result.sort("score")] == ["front line", "a, b", "harbour"]
        assert [row.id for row in result.sort("score", descending=True)] == ["a, b", "front line", "harbour"]

    def test_ties_go_by_id(self) -> None:
        assert [row.id for row in findings().sort("count")] == ["a, b", "harbour", "front line"]
        assert [row.id for row in findings().sort("count", descending=True)] == [
            "front line",
            "a, b",
            "harbour",
        ]

    def test_differences_in_the_last_bits_are_ties(self) -> None:
        scores = np.array([0.1 + 0.2, 0.3, 0.3 - 1e-16])
        assert [row.id for row in findings(score=scores).sort("score")] == ["a, b", "front line", "harbour"]

    def test_by_several_columns(self) -> None:
        assert [row.id for row in findings().sort(["kind", "score"])] == ["front line", "a, b", "harbour"]

    def test_an_unknown_column_is_refused(self) -> None:
        with pytest.raises(OptionError, match="no column 'length'"):
            findings().sort("length")


class TestEquality:
    def test_results_with_the_same_content_are_equal_even_where_undefined(self) -> None:
        assert findings() == findings()
        assert findings()[:2] == findings().top(2)

    def test_another_cell_note_or_signature_makes_them_differ(self) -> None:
        assert findings() != findings(count=[3, 2, 1])
        assert findings() != findings()[:2]
        assert findings() != "findings"

    def test_a_result_has_no_hash(self) -> None:
        with pytest.raises(TypeError):
            hash(findings())


def test_what_a_kind_keeps_privately_is_carried_by_selections_but_not_what_it_caches() -> None:
    from functools import cached_property

    class Counted(Findings):
        kind = ""

        @cached_property
        def total(self) -> int:
            return sum(row.count for row in self)

    result = Counted(findings().columns, signature=Signature("findings"))
    result._source = "speeches"
    assert result.total == 7
    assert result[1:]._source == "speeches"
    assert result[1:].total == 4


def test_an_array_is_rounded_as_its_numbers_are_one_by_one() -> None:
    from rhetorica.render import significant

    generator = np.random.default_rng(3)
    values = np.concatenate(
        [
            generator.normal(size=500) * 10.0 ** generator.integers(-40, 40, size=500),
            [
                0.0,
                -0.0,
                np.nan,
                np.inf,
                -np.inf,
                1e-320,
                1e300,
                0.1 + 0.2,
                123456789012.5,
                123456789013.5,
                5e-324,
            ],
        ]
    )
    one_by_one = [significant(value) for value in values.tolist()]
    np.testing.assert_array_equal(rounded(values), one_by_one)
    assert not math.copysign(1, float(rounded([-0.0])[0])) < 0
    assert rounded([[0.1 + 0.2]]).shape == (1, 1)
    assert rounded([]).size == 0


def test_a_result_without_columns_is_empty() -> None:
    from dataclasses import dataclass

    @dataclass(frozen=True, slots=True)
    class Nothing:
        pass

    class Nothings(Result[Nothing]):
        row_type = Nothing

    assert len(Nothings({}, signature=Signature("nothing"))) == 0
    assert Nothings({}, signature=Signature("nothing")).to_dicts() == []
