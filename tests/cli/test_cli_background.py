"""`rhetorica background`: built from a folder, shown, and used."""

import json
from pathlib import Path

from click.testing import CliRunner

from rhetorica.cli import cli
from rhetorica.text.background import Background

TEXT = "The tide table hangs in the harbour office. We read the tide table. They sell the tide table. "


def test_a_background_is_built_from_texts_shown_and_used(tmp_path: Path) -> None:
    source = tmp_path / "archive"
    source.mkdir()
    (source / "a.txt").write_text(TEXT * 5, encoding="utf-8")
    speech = tmp_path / "speech.txt"
    speech.write_text("They trust the tide table. Nobody repaired it. A tide table never lies.")
    target = tmp_path / "mine.npz"
    run = CliRunner().invoke(cli, ["background", "build", str(source), "-o", str(target)])
    assert run.exit_code == 0, run.output
    assert "archive: 1 text" in run.stderr
    shown = CliRunner().invoke(cli, ["background", "show", str(target)])
    assert shown.output.startswith("mine-")
    used = CliRunner().invoke(cli, ["phrases", str(speech), "--background", str(target), "-f", "json"])
    document = json.loads(used.stdout)
    assert document["signature"]["background"] == f"mine-{Background.load(target).digest}"
    usual = CliRunner().invoke(cli, ["phrases", str(speech), "-f", "json"])
    (mine,), (bundled,) = document["rows"], json.loads(usual.stdout)["rows"]
    assert mine["phrase"] == bundled["phrase"] == "tide table"
    assert mine["score"] < bundled["score"]


def test_a_file_that_is_no_background_is_refused_with_the_remedy(tmp_path: Path) -> None:
    speech = tmp_path / "speech.txt"
    speech.write_text("We trust the tide table.")
    for name in (str(speech), str(tmp_path / "none.npz")):
        run = CliRunner().invoke(cli, ["phrases", str(speech), "--background", name])
        assert run.exit_code == 1
        assert "background build" in run.stderr


def test_a_background_needs_a_word(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    run = CliRunner().invoke(cli, ["background", "build", str(tmp_path), "-o", str(tmp_path / "x.npz")])
    assert run.exit_code == 1
    assert not (tmp_path / "x.npz").exists()
