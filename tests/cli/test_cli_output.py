"""What is written, where, in which form, and how much of it."""

import csv
import io
import json
import os
from pathlib import Path

import pytest

from rhetorica.results import Result


class TestForms:
    def test_a_table_by_default(self, run, folder) -> None:
        lines = run("info", folder, "-q").stdout.splitlines()
        assert lines[0].startswith("3 speeches, ")
        assert any(line.split()[:3] == ["ada", "Ada", "Example"] for line in lines)

    def test_json_is_the_whole_result(self, run, folder) -> None:
        result = run("info", folder, "-f", "json")
        document = json.loads(result.stdout)
        assert document["kind"] == "info"
        assert [row["id"] for row in document["rows"]] == ["ada", "ben", "cleo"]
        assert document["rows"][2]["speaker"] == "Cléo Example"
        assert Result.from_json(result.stdout)[0].id == "ada"

    def test_jsonl_is_a_row_a_line(self, run, folder) -> None:
        lines = run("info", folder, "-f", "jsonl").stdout.splitlines()
        assert [json.loads(line)["id"] for line in lines] == ["ada", "ben", "cleo"]

    def test_csv_is_utf_8_with_its_own_line_ends(self, run, folder) -> None:
        written = run("info", folder, "-f", "csv").stdout_bytes
        assert written.endswith(b"\r\n")
        rows = list(csv.DictReader(io.StringIO(written.decode(), newline="")))
        assert [row["speaker"] for row in rows] == ["Ada Example", "Ben Example", "Cléo Example"]

    def test_markdown_and_html_bear_the_signature(self, run, folder) -> None:
        assert r"Made by rhetorica: info\|rhetorica:" in run("info", folder, "-f", "md").stdout
        page = run("info", folder, "-f", "html").stdout
        assert page.startswith("<!doctype html>")
        assert "Made by rhetorica: info|rhetorica:" in page
        assert "Cléo Example" in page

    def test_an_unknown_form_is_a_wrong_use(self, run, folder) -> None:
        assert run("info", folder, "-f", "xml").exit_code == 2

    def test_a_table_that_is_piped_is_cut_only_where_columns_says_so(self, run, folder, monkeypatch) -> None:
        (folder / f"{'long' * 40}.txt").write_text("We will.")
        monkeypatch.delenv("COLUMNS", raising=False)
        assert "long" * 40 in run("info", folder).stdout
        monkeypatch.setenv("COLUMNS", "80")
        table = run("info", folder).stdout.partition("\n\n")[2]
        assert max(map(len, table.splitlines())) <= 80


class TestFiles:
    @pytest.mark.parametrize(
        ("name", "beginning"),
        [
            ("x.json", "{"),
            ("x.jsonl", '{"id": "ada"'),
            ("x.ndjson", '{"id": "ada"'),
            ("x.CSV", "id,speaker"),
            ("x.md", "3 speeches"),
            ("x.markdown", "3 speeches"),
            ("x.html", "<!doctype html>"),
            ("x.txt", "3 speeches"),
        ],
    )
    def test_the_suffix_decides(self, run, folder, tmp_path, name, beginning) -> None:
        result = run("info", folder, "-o", tmp_path / name)
        assert result.exit_code == 0
        assert result.stdout == ""
        assert f"Wrote {tmp_path / name}" in result.stderr
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(beginning)

    def test_a_form_that_was_named_wins_over_the_suffix(self, run, folder, tmp_path) -> None:
        run("info", folder, "-o", tmp_path / "x.txt", "-f", "json")
        assert json.loads((tmp_path / "x.txt").read_text(encoding="utf-8"))["kind"] == "info"

    def test_an_unknown_suffix_is_a_wrong_use_with_a_remedy(self, run, folder, tmp_path) -> None:
        result = run("info", folder, "-o", tmp_path / "x.docx")
        assert result.exit_code == 2
        assert "or say -f" in result.stderr
        assert not (tmp_path / "x.docx").exists()

    def test_a_dash_is_standard_output(self, run, folder) -> None:
        assert run("info", folder, "-o", "-").stdout == run("info", folder).stdout

    def test_a_missing_folder_is_an_error_and_nothing_is_made(self, run, folder, tmp_path) -> None:
        before = sorted(os.listdir(tmp_path))
        for command in ("info", "report", "phrases"):
            result = run(command, folder, "-o", tmp_path / "missing" / "x.html")
            assert result.exit_code == 1
            assert result.stderr.splitlines() == [
                f"Error: there is no folder '{tmp_path / 'missing'}' to write 'x.html' into",
                "Hint: make the folder first",
            ]
        assert sorted(os.listdir(tmp_path)) == before

    def test_a_target_that_cannot_be_is_noticed_before_anything_is_read(self, run, tmp_path) -> None:
        result = run("info", tmp_path / "no-such-speeches", "-o", tmp_path / "missing" / "x.csv")
        assert "no folder" in result.stderr

    def test_an_error_leaves_the_old_file(self, run, tmp_path) -> None:
        (tmp_path / "x.csv").write_text("old")
        assert run("info", tmp_path / "no-such-speeches", "-o", tmp_path / "x.csv").exit_code == 1
        assert (tmp_path / "x.csv").read_text() == "old"


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Forty speeches in a table."""
    path = tmp_path / "many.csv"
    rows = "".join(f'{number:02},"Number {number} speaks."\n' for number in range(40))
    path.write_text("id,text\n" + rows, encoding="utf-8")
    return path


class TestTop:
    def test_thirty_rows_on_screen_and_a_word_on_the_rest(self, run, many) -> None:
        out = run("info", many).stdout
        assert "… 10 more, -n 0 for all" in out
        assert "\n29 " in out
        assert "\n30 " not in out

    def test_all_rows_with_n_0(self, run, many) -> None:
        out = run("info", many, "-n", "0").stdout
        assert "more" not in out
        assert "\n39 " in out

    @pytest.mark.parametrize("form", ["csv", "jsonl"])
    def test_all_rows_in_data(self, run, many, form) -> None:
        assert len(run("info", many, "-f", form).stdout.splitlines()) == 40 + (form == "csv")

    def test_all_rows_in_files(self, run, many, tmp_path) -> None:
        run("info", many, "-o", tmp_path / "x.txt")
        assert "\n39 " in (tmp_path / "x.txt").read_text(encoding="utf-8")

    @pytest.mark.parametrize("form", ["csv", "jsonl"])
    def test_n_counts_in_data_too_when_given(self, run, many, form) -> None:
        assert len(run("info", many, "-f", form, "-n", "3").stdout.splitlines()) == 3 + (form == "csv")

    def test_a_negative_n_is_a_wrong_use(self, run, many) -> None:
        assert run("info", many, "-n", "-1").exit_code == 2


class TestSelection:
    def test_where_keeps_speeches_with_a_value(self, run, folder) -> None:
        out = run("info", folder, "--where", "party=Green", "-f", "jsonl").stdout
        assert [json.loads(line)["id"] for line in out.splitlines()] == ["ada", "cleo"]

    def test_another_value_of_the_same_field_widens_and_another_field_narrows(self, run, folder) -> None:
        def ids(*conditions: str) -> list[str]:
            given = [part for condition in conditions for part in ("--where", condition)]
            out = run("info", folder, *given, "-f", "jsonl").stdout
            return [json.loads(line)["id"] for line in out.splitlines()]

        assert ids("speaker=Ada Example", "speaker=Ben Example") == ["ada", "ben"]
        assert ids("party=Green", "event=Budget") == ["cleo"]

    def test_since_and_until(self, run, folder) -> None:
        out = run("info", folder, "--since", "2011", "--until", "2013-06", "-f", "jsonl").stdout
        assert [json.loads(line)["id"] for line in out.splitlines()] == ["ben"]

    @pytest.mark.parametrize(
        "arguments",
        [
            ("--where", "party"),
            ("--where", "=Green"),
            ("--where", "since=2010"),
            ("--since", "June"),
            ("--until", "2010-13"),
        ],
    )
    def test_a_condition_that_is_none_is_a_wrong_use_with_a_remedy(self, run, folder, arguments) -> None:
        result = run("info", folder, *arguments)
        assert result.exit_code == 2
        assert "Hint: " in result.stderr

    def test_an_unknown_field_is_an_error_with_the_near_miss(self, run, folder) -> None:
        result = run("info", folder, "--where", "partys=Green")
        assert result.exit_code == 1
        assert "party" in result.stderr.split("Hint:")[1]

    def test_a_selection_of_nothing_is_an_error(self, run, folder) -> None:
        result = run("info", folder, "--where", "party=Blue")
        assert result.exit_code == 1
        assert result.stderr.startswith("Error: the corpus holds no speech\nHint: ")


class TestLoudness:
    def test_notes_go_to_standard_error_once(self, run, folder) -> None:
        (folder / "notes.docx").write_bytes(b"PK\x00")
        result = run("info", folder, "-f", "json")
        notes = json.loads(result.stdout)["notes"]
        assert notes
        assert result.stderr.splitlines() == [f"Note: {note}" for note in notes]

    def test_quiet_says_nothing(self, run, folder, tmp_path) -> None:
        (folder / "notes.docx").write_bytes(b"PK\x00")
        assert run("info", folder, "-q").stderr == ""
        assert run("info", folder, "-q", "-o", tmp_path / "x.csv").stderr == ""

    def test_verbose_says_how_it_was_made(self, run, folder) -> None:
        assert "Signature: info|rhetorica:" in run("info", folder, "-v").stderr
        assert "Signature" not in run("info", folder).stderr

    def test_what_is_said_is_one_line_and_steers_no_terminal(self, run, tmp_path) -> None:
        result = run("info", tmp_path / "a\nb\x1b[31m")
        assert result.exit_code == 1
        assert "\x1b" not in result.stderr
        assert result.stderr.splitlines()[0].startswith("Error: ")
        assert result.stderr.splitlines()[1].startswith("Hint: ")
