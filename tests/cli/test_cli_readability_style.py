"""`readability` with all it offers, its list of measures, and `style`, on three small speeches."""

import json
import subprocess
import sys

import pytest

from rhetorica.analysis.measures import DEFAULT_MEASURES, MEASURES


@pytest.mark.parametrize("arguments", [("--measures", "list"), ("--measures",)])
def test_the_measures_are_listed_with_direction_unit_and_source_without_reading_anything(
    run, arguments: tuple[str, ...]
) -> None:
    result = run("readability", *arguments)
    assert result.exit_code == 0
    assert result.stderr == ""
    heading, rule, *lines = result.stdout.splitlines()
    assert heading.split() == ["name", "direction", "unit", "range", "language", "source"]
    assert rule.startswith("──")
    assert [line.split()[0] for line in lines] == list(MEASURES)
    (elf,) = (line for line in lines if line.startswith("easy_listening"))
    assert "harder" in elf
    assert "Fang 1966" in elf


def test_listing_the_measures_needs_no_numpy() -> None:
    script = (
        "import sys\nfrom rhetorica.cli import cli\n"
        "try:\n    cli.main(['readability', '--measures', 'list'])\n"
        "except SystemExit as stop:\n    assert stop.code == 0\n"
        "assert not {'numpy', 'scipy', 'textstat', 'rich'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, timeout=60)


def test_all_measures_are_columns(run, folder) -> None:
    header = run("readability", folder, "--measures", "all", "-f", "csv").stdout.splitlines()[0].split(",")
    assert [name for name in header if name in MEASURES] == list(MEASURES)


def test_intervals_are_columns_and_the_seed_decides(run, folder) -> None:
    def rows(*arguments: str) -> list[dict[str, float]]:
        options = ("--intervals", "--measures", "lix", "--resamples", "200", *arguments)
        found: list[dict[str, float]] = json.loads(run("readability", folder, *options, "-f", "json").stdout)[
            "rows"
        ]
        return found

    assert all(row["lix_low"] <= row["lix"] <= row["lix_high"] for row in rows())
    assert rows() == rows("--seed", "0")
    assert rows() != rows("--seed", "5")


def test_too_few_resamples_are_a_wrong_use(run, folder) -> None:
    assert run("readability", folder, "--intervals", "--resamples", "10").exit_code == 2


def test_intervals_stand_beside_their_measure_on_screen(run, folder) -> None:
    heading = run("readability", folder, "--intervals", "--measures", "rix").stdout.splitlines()[0]
    assert heading.split() == ["id", "words", "sentences", "RIX", "low", "high"]


def test_textstat_counts_when_asked(run, folder) -> None:
    rows = json.loads(run("readability", folder, "--backend", "textstat", "-f", "json").stdout)
    assert rows["signature"]["backend"].startswith("textstat-")
    assert all(row[name] is not None for row in rows["rows"] for name in DEFAULT_MEASURES)


def test_textstat_has_no_intervals(run, folder) -> None:
    result = run("readability", folder, "--backend", "textstat", "--intervals")
    assert result.exit_code == 1
    assert "no intervals" in result.stderr


def test_style_has_a_row_a_speech_with_counts_rates_and_bounds(run, folder) -> None:
    rows = json.loads(run("style", folder, "-f", "json").stdout)["rows"]
    assert [row["id"] for row in rows] == ["ada", "ben", "cleo"]
    for row in rows:
        assert row["first_plural_per_1000"] == pytest.approx(1000 * row["first_plural"] / row["words"])
        assert row["first_plural_low"] <= row["first_plural_per_1000"] <= row["first_plural_high"]


def test_style_quotes_its_evidence(run, folder) -> None:
    (folder / "dora.txt").write_text("Who pays? We pay £20 million to the Bank of Ambleford. So be it.")
    rows = json.loads(run("style", folder, "-f", "json").stdout)["rows"]
    quotes = {line["feature"]: line["quote"] for line in rows[-1]["evidence"]}
    assert quotes == {"questions": "Who pays?", "money": "£20 million", "names": "Bank of Ambleford"}


def test_style_shows_rates_and_says_why_intervals_are_too_narrow(run, folder) -> None:
    result = run("style", folder)
    assert "‰" in result.stdout
    assert "too narrow" in result.stderr
