"""Results as json, csv, tables and data frames."""

import builtins
import csv
import importlib
import io
import json
import math
from pathlib import Path

import numpy as np
import pytest

from rhetorica.errors import InputError, MissingExtraError, OptionError
from rhetorica.results import Evidence, Result
from rhetorica_testing.results import Findings, Form, findings


class TestDicts:
    def test_every_column_as_plain_values(self) -> None:
        first = findings().to_dicts()[0]
        assert first == {
            "id": "front line",
            "kind": "echo",
            "count": 3,
            "score": 0.3,
            "rare": True,
            "by_speech": {"ada": 2, "ben": 1},
            "forms": [{"form": "front line", "count": 2}, {"form": "front-line", "count": 1}],
        }
        assert math.isnan(findings().to_dicts()[1]["score"])


class TestJson:
    def test_the_document_has_its_five_members(self) -> None:
        document = json.loads(findings().to_json())
        assert list(document) == ["schema_version", "kind", "signature", "rows", "notes"]
        assert document["schema_version"] == 1
        assert document["kind"] == "findings for tests"
        assert document["signature"]["seed"] == 1
        assert document["notes"] == ["one was skipped"]
        assert document["rows"][1]["score"] is None

    def test_evidence_is_nested_in_the_row_it_belongs_to(self) -> None:
        rows = json.loads(findings().to_json())["rows"]
        assert [[line["quote"] for line in row["evidence"]] for row in rows] == [
            ["front line", "front-line", "front line"],
            ["hold"],
            [],
        ]
        assert "row" not in rows[0]["evidence"][0]

    def test_it_comes_back_as_the_same_result(self) -> None:
        result = findings()
        again = Result.from_json(result.to_json())
        assert isinstance(again, Findings)
        assert again == result
        assert again.to_json() == result.to_json()
        assert again[0].forms == (Form("front line", 2), Form("front-line", 1))
        assert again[0].by_speech == {"ada": 2, "ben": 1}
        assert math.isnan(again[1].score)

    def test_a_kind_reads_itself_and_refuses_others(self) -> None:
        text = findings().to_json()
        assert Findings.from_json(text) == findings()
        with pytest.raises(OptionError, match="'findings for tests', not 'evidence'"):
            Evidence.from_json(text)

    def test_an_empty_result_comes_back(self) -> None:
        empty = findings()[:0]
        assert Result.from_json(empty.to_json()) == empty

    def test_columns_beyond_the_row_type_come_back(self) -> None:
        result = findings(smog=np.array([1.0, np.nan, 2.0]), label=["x", None, "y"], years=[[1], [], [2, 3]])
        again = Result.from_json(result.to_json())
        assert again == result
        assert math.isnan(again[1].smog)
        assert again[1].label is None

    def test_optional_text_comes_back_as_none_and_infinity_as_a_number(self) -> None:
        result = findings(group=["a", None, "b"], low=[math.inf, -math.inf, math.nan])
        again = Findings.from_json(result.to_json())
        assert [row.group for row in again] == ["a", None, "b"]
        assert [again[0].low, again[1].low] == [math.inf, -math.inf]
        assert math.isnan(again[2].low)

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("not json", "not json"),
            ("[]", "not a result"),
            ("{}", "not a result"),
            (
                '{"schema_version": 2, "kind": "x", "signature": {}, "rows": [], "notes": []}',
                "schema version 2",
            ),
            (
                '{"schema_version": 1, "kind": "x", "signature": {}, "rows": [], "notes": []}',
                "no result of kind 'x'",
            ),
        ],
    )
    def test_what_is_not_a_result_is_refused_with_a_remedy(self, text: str, message: str) -> None:
        with pytest.raises(OptionError, match=message) as caught:
            Result.from_json(text)
        assert caught.value.hint

    def test_jsonl_has_a_row_a_line_with_its_evidence(self) -> None:
        lines = [json.loads(line) for line in findings().to_jsonl().splitlines()]
        assert lines == json.loads(findings().to_json())["rows"]


class TestCsv:
    def test_flat_columns_and_counts_as_json(self) -> None:
        rows = list(csv.DictReader(io.StringIO(findings().to_csv(), newline="")))
        assert list(rows[0]) == ["id", "kind", "count", "score", "rare", "by_speech"]
        assert rows[0]["score"] == "0.3"
        assert rows[0]["rare"] == "true"
        assert json.loads(rows[0]["by_speech"]) == {"ada": 2, "ben": 1}
        assert rows[1]["score"] == ""
        assert rows[2]["id"] == "a, b"

    def test_an_empty_result_has_its_header(self) -> None:
        assert findings()[:0].to_csv() == "id,kind,count,score,rare,by_speech\r\n"


class TestFiles:
    @pytest.mark.parametrize("format_", ["json", "jsonl", "csv"])
    def test_a_file_holds_what_the_text_does(self, tmp_path: Path, format_: str) -> None:
        write = getattr(findings(), f"to_{format_}")
        assert write(tmp_path / f"x.{format_}") is None
        assert (tmp_path / f"x.{format_}").read_bytes().decode() == write()

    def test_a_missing_folder_is_an_error_with_a_remedy(self, tmp_path: Path) -> None:
        with pytest.raises(InputError, match="no folder"):
            findings().to_csv(tmp_path / "missing" / "x.csv")


class TestTables:
    def test_the_summary_is_at_most_ten_rows_and_a_hundred_characters(self) -> None:
        many = 37
        base = findings()
        result = Findings(
            {name: [column[0]] * many for name, column in base.columns.items()}
            | {"id": ["long " * 60] * many},
            signature=base.signature,
            notes=["n" * 300] * 5,
        )
        lines = repr(result).splitlines()
        assert lines[0] == "Findings: 37 rows"
        assert max(map(len, lines)) <= 100
        assert "… 27 more" in lines
        assert lines[-1] == "… 2 more in .notes"

    def test_the_summary_shows_the_columns_chosen_with_their_digits_and_labels(self) -> None:
        assert repr(findings()).splitlines() == [
            "Findings: 3 rows",
            "id          kind     count  score  where",
            "──────────  ───────  ─────  ─────  ────────────",
            "front line  echo         3  0.300  ada 2, ben 1",
            "harbour     refrain      2      –  ada 2",
            "a, b        echo         2  7.500",
            "Note: one was skipped",
        ]

    def test_of_many_counts_the_first_five_are_shown(self) -> None:
        counts = {f"s{number}": number for number in range(8)}
        assert "s0 0, s1 1, s2 2, s3 3, s4 4 … 3 more\n" in repr(findings(by_speech=[counts, {}, {}]))

    def test_an_empty_result_says_so(self) -> None:
        assert repr(findings()[:0]).splitlines()[0] == "Findings: no rows"
        assert repr(findings()[:1]).splitlines()[0] == "Findings: 1 row"

    def test_a_notebook_gets_a_table(self) -> None:
        assert findings()._repr_html_().count("<tr>") == 4

    def test_markdown_and_html_hold_every_row(self) -> None:
        assert len(findings().to_markdown().splitlines()) == 5
        assert findings().to_html().count("<tr>") == 4


class TestFrames:
    def test_pandas(self) -> None:
        pytest.importorskip("pandas")
        frame = findings().to_pandas()
        assert list(frame.columns) == ["id", "kind", "count", "score", "rare", "by_speech"]
        assert frame["count"].tolist() == [3, 2, 2]
        assert frame["count"].dtype == "int64"
        assert frame["score"].isna().tolist() == [False, True, False]
        assert len(findings()[:0].to_pandas()) == 0

    def test_polars(self) -> None:
        polars = pytest.importorskip("polars")
        frame = findings().to_polars()
        assert frame.schema["score"] == polars.Float64
        assert frame["id"].to_list() == ["front line", "harbour", "a, b"]
        assert findings()[:0].to_polars().schema == frame.schema

    def test_arrow(self) -> None:
        pytest.importorskip("pyarrow")
        table = findings().to_arrow()
        assert table.column("count").to_pylist() == [3, 2, 2]
        assert findings()[:0].to_arrow().schema == table.schema

    @pytest.mark.parametrize("name", ["pandas", "polars"])
    def test_integers_with_holes_keep_both(self, name: str) -> None:
        pytest.importorskip(name)
        evidence = findings().evidence
        frame = getattr(Evidence({**evidence.columns, "paragraph": [1, None, None, 2]}), f"to_{name}")()
        values = frame["paragraph"].to_list()
        assert values[0] == 1
        assert str(values[1]) in ("None", "<NA>")

    @pytest.mark.parametrize(
        ("method", "module", "extra"),
        [
            ("to_pandas", "pandas", "pandas"),
            ("to_polars", "polars", "polars"),
            ("to_arrow", "pyarrow", "arrow"),
        ],
    )
    def test_a_missing_library_is_an_error_with_the_pip_line(
        self, method: str, module: str, extra: str, monkeypatch
    ) -> None:
        real = importlib.import_module

        def without(name: str, *arguments: object) -> object:
            if name == module:
                raise ModuleNotFoundError(name)
            return real(name, *arguments)

        monkeypatch.setattr(importlib, "import_module", without)
        with pytest.raises(MissingExtraError) as caught:
            getattr(findings(), method)()
        assert caught.value.hint == f'pip install "rhetorica[{extra}]"'
        assert isinstance(caught.value, builtins.ImportError)
