"""kwic, frequencies and collocates from the command line."""

import csv
import io
import json
import os
import subprocess
import sys
from typing import get_args

import pytest

from rhetorica.cli import choices


def test_kwic_shows_hits_below_one_another(run, folder) -> None:
    result = run("kwic", "front line*", folder, "--window", "3")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "3 hits in 2 of 3 speeches",
        "",
        "ada  harbour open. The front line is where the",
        "ada      done, and the front line is tired. … We",
        "ben       Friends, the front line is where the",
    ]


def test_nothing_found_is_no_failure(run, folder) -> None:
    result = run("kwic", "budgits", folder)
    assert result.exit_code == 0
    assert result.stdout.startswith("0 hits in 0 of 3 speeches\n")
    assert "Note: 'budgits' was not found" in result.stderr
    assert "like it are: budgets" in result.stderr


def test_whole_sentences_with_what_is_known_of_the_speech(run, folder) -> None:
    result = run("kwic", "never again", folder, "--sentences", "--fields", "speaker,date", "-q")
    assert result.stdout.splitlines()[2:4] == [
        "ada  Ada Example  2010-07",
        "    Never again shall a ship be turned away.",
    ]


def test_expressions_order_and_sides(run, folder) -> None:
    result = run(
        "kwic",
        r"\bwe (will|have)\b",
        folder,
        "--regex",
        "--sort",
        "right",
        "--left",
        "0",
        "--right",
        "2",
        "-f",
        "csv",
    )
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert [row["right"] for row in rows] == sorted(row["right"] for row in rows)
    assert {row["left"] for row in rows} == {""}


def test_case_and_spelling(run, folder) -> None:
    def hits(*settings: str) -> int:
        return len(run("kwic", "we", folder, "-f", "jsonl", *settings).stdout.splitlines())

    assert hits("--case") < hits() == hits("--hyphen", "exact")


def test_a_sample_is_the_same_each_time(run, folder) -> None:
    one, two = (
        run("kwic", "*", folder, "--sample", "5", "--seed", "3", "-f", "csv").stdout for _ in range(2)
    )
    assert one == two
    assert len(one.splitlines()) == 6


def test_json_has_the_hits_with_their_evidence(run, folder) -> None:
    document = json.loads(run("kwic", "front line", folder, "-f", "json").stdout)
    assert document["kind"] == "kwic"
    (evidence,) = document["rows"][0]["evidence"]
    assert evidence["quote"] == document["rows"][0]["match"] == "front line"
    assert evidence["in_name"] is False


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["", "--regex"], 1, "Error: the regular expression is empty"),
        (["(a", "--regex"], 1, "invalid at character 2"),
        ([""], 1, "Error: the pattern is empty"),
        (["—"], 1, "holds no word"),
        (["a", "--fields", "speeker"], 1, "no field 'speeker'"),
        (["a", "--sort", "size"], 2, "'size' is not one of"),
        (["a", "--sample", "0"], 2, "0 is not in the range"),
        (["a", "--window", "-1"], 2, "-1 is not in the range"),
    ],
)
def test_what_cannot_be_ends_with_its_code_and_a_message(run, folder, arguments, code, message) -> None:
    result = run("kwic", arguments[0], folder, *arguments[1:])
    assert result.exit_code == code
    assert message in result.stderr
    assert result.stdout == ""


def test_a_pattern_without_speeches_is_a_wrong_use(run) -> None:
    result = run("kwic", "front line")
    assert result.exit_code == 2
    assert "PATH" in result.stderr


def test_a_terminal_that_is_none_gets_no_colour_and_its_width(folder) -> None:
    command = [sys.executable, "-m", "rhetorica", "kwic", "the", str(folder), "-q"]
    done = subprocess.run(
        command, capture_output=True, text=True, env={**os.environ, "COLUMNS": "40"}, timeout=60
    )
    assert "\x1b" not in done.stdout
    assert 30 < max(len(line) for line in done.stdout.splitlines()) <= 40


def test_frequencies_by_speaker_are_a_table_each(run, folder) -> None:
    out = run("frequencies", folder, "--by", "speaker", "--features", "content", "-n", "2").stdout
    for speaker in ("Ada Example", "Ben Example", "Cléo Example"):
        assert f"{speaker}\n" in out
    rows = list(csv.DictReader(io.StringIO(run("frequencies", folder, "-f", "csv").stdout)))
    assert (rows[0]["word"], sum(json.loads(rows[0]["by_speech"]).values())) == ("the", int(rows[0]["count"]))


def test_collocates_are_a_table(run, folder) -> None:
    result = run("collocates", "front line", folder, "--window", "2", "--min-count", "2")
    assert result.exit_code == 0
    assert "logDice" in result.stdout
    assert "3 hits in 2 of 3 speeches" in result.stderr


def test_choices_are_those_of_the_library() -> None:
    from rhetorica.analysis import frequencies, kwic, matching

    assert choices.HYPHENS == matching.HYPHENS
    assert choices.ORDERS == kwic.ORDERS == get_args(choices.Order)
    assert choices.WORD_FEATURES == frequencies.WORD_FEATURES
