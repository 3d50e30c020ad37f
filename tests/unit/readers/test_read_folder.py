"""What a folder, a zip, a pattern and a list of files give."""

import io
import os
import re
import sys
from pathlib import Path

import pytest

from rhetorica.errors import DuplicateIdError, InputError, OptionError
from rhetorica.readers import read, sample
from rhetorica_testing.files import write_files, write_zip

FRONT = "---\nspeaker: Ada\n---\n"
MIXED = {
    "b.txt": "B.",
    "sub/a.TXT": "A.",
    "sub/deep/c.md": f"{FRONT}C.",
    "notes.md": "# Notes",
    "README.md": "About.",
    "sub/LICENSE-texts.txt": "Free.",
    "manifest.toml": "x = 1",
    "truth.json": "{}",
    "metadata.csv": "file,speaker\nb.txt,Ben\nsub/a.TXT,Al\nsub/deep/c.md,Cy\n",
    "table.csv": "id,text\nx,X.\n",
    "photo.jpg": b"\xff\xd8\x00",
    "scan.pdf": b"%PDF",
    "plain": "No suffix.",
    ".hidden.txt": "Hidden.",
    "._b.txt": b"\x00\x05",
    ".git/c.txt": "Hidden too.",
    "__MACOSX/b.txt": "System.",
    "binary.txt": b"MZ\x00\x01",
    "truth-and-trust.txt": "T.",
}
NOTES = {
    "4 hidden or system files left out: ",
    "4 files about the speeches left out: README.md, manifest.toml, sub/LICENSE-texts.txt and 1 more",
    "1 .csv file left out: table.csv",
    "1 .jpg file left out: photo.jpg",
    "1 .pdf file left out: scan.pdf",
    "1 file without a suffix left out: plain",
    "1 file left out as binary (it holds NUL bytes): binary.txt",
    "1 Markdown file without front matter left out: notes.md",
    "1 file has no row in its metadata table: truth-and-trust.txt",
}


def as_folder(tmp_path: Path, files: dict) -> Path:
    return write_files(tmp_path / "speeches", files)


def as_zip(tmp_path: Path, files: dict) -> Path:
    return write_zip(tmp_path / "speeches.zip", files)


@pytest.mark.parametrize("made", [as_folder, as_zip])
def test_a_folder_or_zip_gives_its_texts_by_path_and_counts_the_rest_by_kind(tmp_path, made):
    corpus = read(made(tmp_path, MIXED))
    assert {speech.id: speech.text for speech in corpus} == {
        "b": "B.", "sub/a": "A.", "sub/deep/c": "C.", "truth-and-trust": "T."
    }  # fmt: skip
    assert corpus.ids == ("b", "sub/a", "sub/deep/c", "truth-and-trust")
    assert [speech.speaker for speech in corpus] == ["Ben", "Al", "Ada", None]
    # In which order the hidden are met differs between a folder and a zip; nothing else does.
    assert {re.sub("(?<=system files left out: ).*", "", note) for note in corpus.notes} == NOTES


def test_ids_are_paths_below_the_one_folder_or_the_common_parent_of_several(tmp_path):
    write_files(tmp_path, {"x/a/one.txt": "1", "x/b/two.txt": "2", "x/b/deep/three.txt": "3"})
    write_zip(tmp_path / "x" / "z.zip", {"four.txt": "4"})
    x = tmp_path / "x"
    assert read(x / "a").ids == ("one",)
    assert read(x / "a" / "one.txt").ids == ("one",)
    assert read(x / "a", x / "b").ids == ("a/one", "b/deep/three", "b/two")
    assert read(x / "b" / "two.txt", x / "a").ids == ("b/two", "a/one")
    assert read(x / "b" / "two.txt", x / "b" / "deep" / "three.txt").ids == ("two", "deep/three")
    assert read(x / "a", x / "z.zip").ids == ("a/one", "z/four")
    assert read(x / "z.zip").ids == ("four",)
    assert read(x).ids == ("a/one", "b/deep/three", "b/two")


def test_a_file_named_twice_is_read_once(tmp_path, monkeypatch):
    write_files(tmp_path, {"a.txt": "A.", "b.txt": "B."})
    monkeypatch.chdir(tmp_path)
    assert read("b.txt", ".", tmp_path).ids == ("b", "a")
    assert read("./a.txt", "*.txt").ids == ("a", "b")


def test_relative_and_absolute_paths_give_the_same_ids(tmp_path, monkeypatch):
    write_files(tmp_path, {"s/sub/a.txt": "A."})
    monkeypatch.chdir(tmp_path / "s")
    assert read(".").ids == read("../s").ids == read(tmp_path / "s").ids == ("sub/a",)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert read("~/s").ids == ("sub/a",)


def test_names_are_written_alike_on_every_system(tmp_path):
    write_zip(tmp_path / "z.zip", {"sub\\cafe\u0301.txt": "A."})
    assert read(tmp_path / "z.zip").ids == ("sub/café",)


def test_a_pattern_takes_what_a_folder_would_and_what_its_suffix_names(tmp_path):
    folder = as_folder(tmp_path, MIXED)
    assert set(read(f"{folder}/*").ids) == {"b", "sub/a", "sub/deep/c", "truth-and-trust"}
    assert read(f"{folder}/*.txt")["b"].speaker == "Ben"
    assert set(read(f"{folder}/*.txt").ids) == {"b", "truth-and-trust"}
    assert set(read(f"{folder}/**/[bc].*").ids) == {"b", "sub/deep/c"}
    assert read(f"{folder}/*.csv").ids == ("x",)
    with pytest.raises(InputError, match="nothing fits the pattern"):
        read(f"{folder}/*.text")
    with pytest.raises(InputError, match="no speech fits the pattern") as caught:
        read(f"{folder}/p*")
    assert "photo.jpg, plain" in caught.value.hint


def test_a_name_with_brackets_is_a_name_where_it_exists(tmp_path):
    write_files(tmp_path, {"now [final].txt": "A."})
    assert read(tmp_path / "now [final].txt").ids == ("now [final]",)


def test_files_that_a_shell_names_along_with_the_speeches_are_left_out(tmp_path):
    folder = write_files(
        tmp_path,
        {"a.txt": "A.", "b.txt": "B.", "README.md": "About.", "metadata.csv": "file,speaker\na,Ada\nb,Ben\n"},
    )
    corpus = read(*sorted(folder.iterdir()))
    assert {speech.id: speech.speaker for speech in corpus} == {"a": "Ada", "b": "Ben"}
    assert [note.partition(":")[0] for note in corpus.notes] == ["1 file about the speeches left out"]
    assert read(folder / "README.md")[0].text == "About."


def test_standard_input_is_a_dash(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("\ufeffNow.\r\n".encode())))
    assert [(speech.id, speech.text) for speech in read("-")] == [("stdin", "Now.\r\n")]
    monkeypatch.setattr(sys, "stdin", io.StringIO("Then."))
    write_files(tmp_path, {"a.txt": "A."})
    assert read("-", tmp_path / "a.txt").ids == ("stdin", "a")


def test_progress_is_told_after_each_file(tmp_path):
    seen = []
    read(
        write_files(tmp_path, {f"{n}.txt": "." for n in "abc"}), progress=lambda *counts: seen.append(counts)
    )
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_an_empty_file_is_an_empty_speech_with_a_note(tmp_path):
    corpus = read(write_files(tmp_path, {"a.txt": "", "b.txt": " \n", "c.txt": "C."}))
    assert [speech.text for speech in corpus] == ["", " \n", "C."]
    assert corpus.notes == ("2 speeches are empty: a, b",)


def test_an_empty_folder_is_an_error_that_says_what_it_holds(tmp_path):
    with pytest.raises(InputError, match="holds no speech") as caught:
        read(tmp_path)
    assert caught.value.hint == "the folder is empty"
    write_files(tmp_path, {"a.pdf": "", "b.pdf": "", "sub/t.csv": "text\nx\n"})
    with pytest.raises(InputError, match="holds no speech") as caught:
        read(tmp_path)
    assert "2 × .pdf file, 1 × .csv file" in caught.value.hint
    assert "t.csv'" in caught.value.hint
    write_zip(tmp_path / "z.zip", {})
    with pytest.raises(InputError) as caught:
        read(tmp_path / "z.zip")
    assert caught.value.hint == "the zip is empty"


def test_a_folder_whose_texts_all_turn_out_to_be_none_says_why(tmp_path):
    with pytest.raises(InputError, match="holds no speech") as caught:
        read(write_files(tmp_path, {"a.md": "# A", "b.txt": b"\0"}))
    assert "without front matter" in caught.value.hint
    assert "binary" in caught.value.hint


def test_a_missing_path_names_the_nearest(tmp_path):
    write_files(tmp_path, {"speeches/balls.txt": "A.", "other.txt": ""})
    for wrong, hint in (
        ("speches", "'speeches'"),
        ("speeches/bals.txt", "'balls.txt'"),
        ("spech/x/y", "'speeches'"),
    ):
        with pytest.raises(InputError, match="there is no") as caught:
            read(tmp_path / wrong)
        assert hint in caught.value.hint
    with pytest.raises(InputError) as caught:
        read(tmp_path / "qqq")
    assert "holds other.txt, speeches" in caught.value.hint


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.html", "a.xlsx", "a.json", "a.tar.gz"])
def test_a_format_that_is_not_read_says_what_to_do(tmp_path, name):
    with pytest.raises(InputError, match="are not read") as caught:
        read(write_files(tmp_path, {name: "x"}) / name)
    assert caught.value.hint


def test_a_named_binary_file_is_an_error(tmp_path):
    folder = write_files(tmp_path, {"a.txt": b"MZ\0", "b.txt": "B.", "c.csv": b"text\n\0"})
    for names in (["a.txt"], ["b.txt", "a.txt"], ["c.csv"]):
        with pytest.raises(InputError, match="is not a text file") as caught:
            read(*(folder / name for name in names))
        assert "UTF-8" in caught.value.hint


def test_two_files_with_one_id_are_both_named(tmp_path):
    folder = write_files(tmp_path, {"a.txt": "A.", "a.md": f"{FRONT}A."})
    with pytest.raises(DuplicateIdError, match=r"'a': .*a\.md and .*a\.txt"):
        read(folder)


@pytest.mark.parametrize("wrong", [(), (["a", "b"],), (3,), (None,)])
def test_what_is_no_path_is_refused(wrong):
    with pytest.raises(OptionError) as caught:
        read(*wrong)
    assert "rh.read(" in caught.value.hint


def test_an_unreadable_file_is_an_error_and_never_passed_over(tmp_path, monkeypatch):
    folder = write_files(tmp_path, {"a.txt": "A.", "b.txt": "B."})
    real = Path.read_bytes

    def forbidding(path):
        if path.name == "b.txt":
            raise PermissionError(13, "Permission denied")
        return real(path)

    # Permission bits do not bind a super-user, who may be running the tests.
    monkeypatch.setattr(Path, "read_bytes", forbidding)
    with pytest.raises(InputError, match=r"b\.txt' may not be read"):
        read(folder)


def test_a_folder_that_cannot_be_listed_is_an_error(tmp_path, monkeypatch):
    folder = write_files(tmp_path, {"a.txt": "A.", "sub/b.txt": "B."})
    real = os.scandir

    def forbidding(path):
        if os.fspath(path).endswith("sub"):
            raise PermissionError(13, "Permission denied", os.fspath(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", forbidding)
    with pytest.raises(InputError, match="cannot be listed"):
        read(folder)


def test_links_are_followed_but_not_in_circles_and_what_is_no_file_is_counted(tmp_path):
    folder = write_files(tmp_path / "s", {"a.txt": "A.", "sub/b.txt": "B."})
    write_files(tmp_path / "elsewhere", {"c.txt": "C."})
    (folder / "linked").symlink_to(tmp_path / "elsewhere")
    (folder / "sub" / "circle").symlink_to(folder)
    (folder / "broken.txt").symlink_to(tmp_path / "missing.txt")
    os.mkfifo(folder / "pipe.txt")
    corpus = read(folder)
    assert corpus.ids == ("a", "linked/c", "sub/b")
    assert corpus.notes == (
        "3 links that lead nowhere or above, or special files, left out: broken.txt, pipe.txt, sub/circle",
    )


def test_a_name_that_is_not_unicode_is_readable_all_the_same(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("A.")
    corpus = read(tmp_path)
    corpus.ids[0].encode()
    assert corpus[0].text == "A."


def test_the_sample_speeches_need_no_network_and_say_who_spoke_when():
    corpus = sample()
    assert len(corpus) >= 3
    assert all(speech.speaker and speech.date and speech.title for speech in corpus)
    assert all(len(speech.text.split()) >= 700 for speech in corpus)


@pytest.mark.parametrize(
    "sentence",
    ["We choose to go.", "Now/then we choose to go.", "Now.\nThen.", "We choose. " * 2000],
    ids=range(4),
)
def test_a_sentence_in_place_of_a_path_is_answered_with_how_to_analyse_a_text(sentence):
    with pytest.raises(InputError) as caught:
        read(sentence)
    assert "rh.Speech(" in caught.value.hint
    assert "rhetorica COMMAND -" in caught.value.hint


def test_a_name_with_a_space_that_is_nearly_right_is_still_corrected(tmp_path):
    (tmp_path / "my speech.txt").write_text("Now.")
    with pytest.raises(InputError) as caught:
        read(tmp_path / "my speach.txt")
    assert caught.value.hint == "did you mean 'my speech.txt'?"
