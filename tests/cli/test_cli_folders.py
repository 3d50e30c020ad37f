"""The folder all ids share is said once; ids of several folders stay whole; files keep them in any case."""

import json
from pathlib import Path


def test_a_shared_folder_stands_in_the_caption_and_ids_in_files_stay_whole(run, tmp_path: Path) -> None:
    (tmp_path / "uk").mkdir()
    for name in ("a", "b"):
        (tmp_path / "uk" / f"{name}.txt").write_text("The boats sail at noon.")
    table = run("readability", str(tmp_path)).stdout
    assert "Ids below uk/" in table
    assert "uk/a" not in table
    rows = json.loads(run("readability", str(tmp_path), "-f", "json").stdout)["rows"]
    assert [row["id"] for row in rows] == ["uk/a", "uk/b"]


def test_ids_of_several_folders_stay_whole(run, tmp_path: Path) -> None:
    for folder in ("uk", "us"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text("The boats sail at noon.")
    table = run("readability", str(tmp_path)).stdout
    assert "uk/a" in table
    assert "Ids below" not in table
