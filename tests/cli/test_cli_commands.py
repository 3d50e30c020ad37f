"""What each command answers on three small speeches."""

import json
from itertools import product

import pytest

from rhetorica.cli.commands.similarity import whole_id
from rhetorica.errors import UnknownSpeechError


class TestInfo:
    def test_it_says_what_was_read_and_what_was_left_out(self, run, folder) -> None:
        lines = run("info", folder, "-q").stdout.splitlines()
        assert lines[0].startswith("3 speeches, ")
        assert lines[0].endswith("2010-07 to 2019")
        assert lines[1].startswith("Fields: speaker (3 values), date (3 values), ")
        assert "event (2 values in 2 of 3 speeches)" in lines[1]
        assert "party (2 values in 3" not in lines[1]
        assert lines[2].startswith("Left out as never spoken: ")
        assert "stage direction (1)" in lines[2]

    def test_verbose_shows_every_stretch_that_was_left_out(self, run, folder) -> None:
        (folder / "dora.txt").write_text("\n\n".join(f"We are {number}. [Applause]" for number in range(50)))
        assert "[Applause]" not in run("info", folder).stdout
        assert run("info", folder, "-v").stdout.count("[Applause]") == 51

    def test_what_was_left_out_is_evidence_in_json(self, run, folder) -> None:
        rows = json.loads(run("info", folder, "-f", "json").stdout)["rows"]
        text = (folder / "ada.txt").read_text()
        assert {line["reason"] for line in rows[0]["evidence"]} >= {"stage direction"}
        assert all(text[line["start"] : line["end"]] == line["quote"] for line in rows[0]["evidence"])


class TestReadability:
    def test_a_row_a_speech(self, run, folder) -> None:
        rows = json.loads(run("readability", folder, "-f", "json").stdout)["rows"]
        assert [row["id"] for row in rows] == ["ada", "ben", "cleo"]
        assert all(row["flesch_reading_ease"] is not None for row in rows)

    def test_measures_by_name(self, run, folder) -> None:
        header = run("readability", folder, "--measures", "smog, lix", "-f", "csv").stdout.splitlines()[0]
        assert header.endswith(",smog,lix")

    def test_an_unknown_measure_is_an_error_with_the_near_miss(self, run, folder) -> None:
        result = run("readability", folder, "--measures", "smgo")
        assert result.exit_code == 1
        assert "smog" in result.stderr.split("Hint:")[1]

    def test_furniture_can_be_kept(self, run, folder) -> None:
        def words(*arguments: str) -> int:
            return json.loads(run("readability", folder, "-f", "json", *arguments).stdout)["rows"][0]["words"]

        assert words("--furniture", "keep") > words() == words("--furniture", "drop")


class TestPhrases:
    def test_lines_and_topics_are_two_tables(self, run, folder) -> None:
        out = run("phrases", folder).stdout
        assert out.startswith("Lines: ")
        assert "\nTopics: " in out
        assert "front line" in out
        assert out.splitlines()[1].split()[:2] == ["phrase", "kind"]

    def test_json_holds_both_in_one_with_their_list(self, run, folder) -> None:
        document = json.loads(run("phrases", folder, "-f", "json").stdout)
        assert document["kind"] == "phrases"
        assert {row["list"] for row in document["rows"]} <= {"line", "topic"}
        assert any("front line is where the work" in row["phrase"] for row in document["rows"])

    @pytest.mark.parametrize(("which", "other"), [("lines", "Topics"), ("topics", "Lines")])
    def test_one_list_alone(self, run, folder, which, other) -> None:
        assert other not in run("phrases", folder, "--list", which).stdout
        rows = json.loads(run("phrases", folder, "--list", which, "-f", "json").stdout)["rows"]
        assert {row["list"] for row in rows} <= {which[:-1]}

    def test_n_counts_for_each_list(self, run, folder) -> None:
        rows = json.loads(run("phrases", folder, "-n", "1", "-f", "json").stdout)["rows"]
        assert [row["list"] for row in rows] == ["line", "topic"]
        assert "more, -n 0 for all" in run("phrases", folder, "-n", "1").stdout

    def test_evidence_quotes_the_file(self, run, folder) -> None:
        rows = json.loads(run("phrases", folder, "-f", "json").stdout)["rows"]
        assert rows
        for row in rows:
            assert len(row["evidence"]) == row["count"]
            for line in row["evidence"]:
                text = (folder / f"{line['id']}.txt").read_bytes().decode()
                assert text[line["start"] : line["end"]] == line["quote"]

    def test_numbers_too_low_are_a_wrong_use(self, run, folder) -> None:
        assert run("phrases", folder, "--min-count", "1").exit_code == 2
        assert run("phrases", folder, "--min-speeches", "0").exit_code == 2

    def test_phrases_of_several_speeches_only(self, run, folder) -> None:
        rows = json.loads(run("phrases", folder, "--min-speeches", "2", "-f", "json").stdout)["rows"]
        assert rows
        assert all(row["speeches"] >= 2 for row in rows)


class TestSimilarity:
    def test_a_row_a_pair_most_alike_first(self, run, folder) -> None:
        rows = json.loads(run("similarity", folder, "-f", "json").stdout)["rows"]
        assert len(rows) == 3
        assert [row["score"] for row in rows] == sorted((row["score"] for row in rows), reverse=True)

    def test_the_table_says_whether_a_pair_stands_out(self, run, folder) -> None:
        assert "stands out" in run("similarity", folder).stdout.splitlines()[0]

    def test_the_shares_of_an_explanation_add_up_to_the_score(self, run, folder) -> None:
        first = json.loads(run("similarity", folder, "-f", "json").stdout)["rows"][0]
        result = run("similarity", folder, "--explain", first["a"][:2], first["b"][:2], "-f", "json")
        shares = [row["share"] for row in json.loads(result.stdout)["rows"]]
        assert sum(shares) == pytest.approx(first["score"])

    def test_an_explanation_shows_what_both_say(self, run, folder) -> None:
        out = run("similarity", folder, "--explain", "a", "b").stdout
        assert out.startswith("ada and ben: 0.")
        assert "Lines in both" in out
        assert "Topics in both" in out
        assert "front line" in out

    def test_an_explanation_comes_back_from_json(self, run, folder) -> None:
        from rhetorica.results import Result

        out = run("similarity", folder, "--explain", "a", "b", "-f", "json").stdout
        assert Result.from_json(out).to_json() == out

    def test_the_nearest_of_each(self, run, folder) -> None:
        rows = json.loads(run("similarity", folder, "--nearest", "1", "-f", "json").stdout)["rows"]
        assert sorted(row["id"] for row in rows) == ["ada", "ben", "cleo"]
        assert run("similarity", folder, "--nearest", "0").exit_code == 2

    def test_an_unknown_beginning_is_an_error_that_names_the_ids(self, run, folder) -> None:
        result = run("similarity", folder, "--explain", "x", "b")
        assert result.exit_code == 1
        assert "ada, ben, cleo" in result.stderr

    def test_parts_of_ids(self) -> None:
        assert whole_id(["2009-balls", "2010-ball"], "balls") == "2009-balls"
        assert whole_id(["b-a", "a-b"], "a") == "a-b"
        assert whole_id(["a", "ab", "b"], "a") == "a"
        assert whole_id(["2010-07-hall", "2013"], "2010") == "2010-07-hall"
        with pytest.raises(UnknownSpeechError, match="'a' fits 2 ids"):
            whole_id(["ab", "ac"], "a")
        with pytest.raises(UnknownSpeechError, match="'z' fits no id"):
            whole_id([f"a{number}" for number in range(20)], "z")


class TestReport:
    def test_it_writes_report_html_here_and_says_so(self, run, folder, tmp_path) -> None:
        result = run("report", folder)
        assert result.exit_code == 0
        assert result.stdout == ""
        assert result.stderr.splitlines()[0] == "Wrote report.html"
        assert "<!doctype html>" in (tmp_path / "report.html").read_text(encoding="utf-8").lower()

    def test_it_writes_where_it_is_told(self, run, folder, tmp_path) -> None:
        assert run("report", folder, "-q", "-o", tmp_path / "x.html").stderr == ""
        assert (tmp_path / "x.html").exists()
        assert not (tmp_path / "report.html").exists()

    def test_a_dash_is_standard_output(self, run, folder, tmp_path) -> None:
        result = run("report", folder, "-q", "-o", "-")
        assert result.stdout.lower().startswith("<!doctype html>")
        assert not (tmp_path / "report.html").exists()

    def test_a_report_is_html(self, run, folder) -> None:
        result = run("report", folder, "-o", "x.json")
        assert result.exit_code == 2
        assert "end the name in .html" in result.stderr


class TestEvidence:
    def test_occurrences_take_the_place_of_rows_in_every_form(self, run, folder, tmp_path) -> None:
        rows = json.loads(run("phrases", folder, "-f", "json").stdout)["rows"]
        count = sum(row["count"] for row in rows)
        out = run("phrases", folder, "--evidence", "-f", "csv").stdout.splitlines()
        columns = (
            "row,phrase,id,start,end,paragraph,sentence,share,quoted,in_name,quote,speaker,occasion,date"
        )
        assert out[0] == columns
        assert len(out) == 1 + count
        lines = [
            json.loads(line)
            for line in run("phrases", folder, "--evidence", "-f", "jsonl").stdout.splitlines()
        ]
        assert len(lines) == count
        assert all(line["phrase"] == rows[line["row"]]["phrase"] for line in lines)
        assert run("phrases", folder, "--evidence", "-o", tmp_path / "evidence.csv").exit_code == 0
        assert (tmp_path / "evidence.csv").read_text(encoding="utf-8").splitlines() == out
        for form in ("table", "md", "html", "json"):
            assert (
                "front line is where the work is done"
                in run("phrases", folder, "--evidence", "-f", form).stdout
            )

    def test_where_an_analysis_has_none_it_says_so(self, run, folder) -> None:
        result = run("readability", folder, "--evidence")
        assert result.exit_code == 1
        assert "no occurrences" in result.stderr
        assert "\nHint: " in result.stderr


class TestWhatIsOfNote:
    def test_tables_leave_out_what_comes_back_by_chance_and_count_it(self, run, tmp_path) -> None:
        said = (
            "We will keep the harbour open. I want to say that it is one of the things we have to do. "
            "We will keep the harbour open. I want to say one of the best. We have to be there."
        )
        names = ["".join(parts) for parts in product("bdfglmn", "aeiou", "bdfglmnprt", "aeiou")][:1500]
        # Many words, so that short and common phrases may come back by chance.
        (tmp_path / "x.txt").write_text(f"{said}\n\n{'. '.join(names)}.")
        ask = ("phrases", tmp_path / "x.txt", "--list", "lines")
        rows = json.loads(run(*ask, "-f", "json").stdout)["rows"]
        noted = sum(row["score"] > 0 for row in rows)
        hidden = len(rows) - noted
        assert noted
        assert hidden
        out = run(*ask).stdout
        more = f"{hidden} more {'is' if hidden == 1 else 'are'} common enough to come back by chance, -n 0 for all"
        assert out.startswith(f"Lines: {noted} ({more})\n")
        assert len(out.splitlines()) == 3 + noted
        assert len(run(*ask, "-n", "0").stdout.splitlines()) == 3 + len(rows)
        run(*ask, "-o", tmp_path / "lines.txt")
        assert len((tmp_path / "lines.txt").read_text(encoding="utf-8").splitlines()) == 3 + len(rows)

    def test_where_nothing_is_of_note_it_says_so(self, run, tmp_path) -> None:
        (tmp_path / "x.txt").write_text("Now. Then.")
        for form in ("table", "md", "html"):
            out = run("phrases", tmp_path / "x.txt", "-f", form).stdout
            assert "No line stands out." in out
            assert "No topic stands out." in out
            assert "phrase |" not in out

    def test_one_speech_has_nothing_to_be_compared_with(self, run, folder) -> None:
        out = run("similarity", folder / "ada.txt").stdout
        assert out == "There is one speech only, so there is nothing to compare.\n"
        assert json.loads(run("similarity", folder / "ada.txt", "-f", "json").stdout)["rows"] == []

    def test_a_speech_is_not_compared_with_itself(self, run, folder) -> None:
        result = run("similarity", folder, "--explain", "ada", "ada")
        assert result.exit_code == 1
        assert result.stderr.splitlines()[-1] == "Hint: name two different speeches"

    def test_speeches_without_a_line_in_common_are_said_to_have_none(self, run, tmp_path) -> None:
        (tmp_path / "a.txt").write_text("The harbour needs a ferry.")
        (tmp_path / "b.txt").write_text("Taxes fell; a ferry sank.")
        out = run("similarity", tmp_path / "a.txt", tmp_path / "b.txt", "--explain", "a", "b").stdout
        assert "No line of note stands in both." in out
        assert "Lines in both" not in out
