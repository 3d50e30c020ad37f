"""Zips are read in place."""

import stat
import zipfile

import pytest

from rhetorica.errors import InputError
from rhetorica.readers import read
from rhetorica_testing.files import write_files, write_zip


@pytest.mark.parametrize(
    "name", ["../evil.txt", "/etc/evil.txt", "a/../../evil.txt", "C:/evil.txt", "..\\evil.txt"]
)
def test_a_name_that_points_outside_is_left_out_and_writes_nothing(tmp_path, name):
    corpus = read(write_zip(tmp_path / "a.zip", {"good.txt": "A.", name: "Evil."}))
    assert corpus.ids == ("good",)
    assert "points outside the archive" in corpus.notes[0]
    assert [path.name for path in tmp_path.rglob("*")] == ["a.zip"]


def test_a_link_in_a_zip_is_no_speech(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("a.txt", "A.")
    assert read(tmp_path / "a.zip").ids == ("a",)


def test_a_file_that_is_no_zip_or_a_broken_one_is_an_error(tmp_path):
    write_files(tmp_path, {"text.zip": "Not a zip.", "empty.zip": b""})
    whole = write_zip(tmp_path / "a.zip", {"a.txt": "Now. " * 1000}).read_bytes()
    broken = bytearray(whole)
    broken[40:44] = b"\xff\xff\xff\xff"
    write_files(tmp_path, {"broken.zip": bytes(broken), "short.zip": whole[:60]})
    for name in ("text.zip", "empty.zip", "broken.zip", "short.zip"):
        with pytest.raises(InputError, match=name.replace(".", r"\.")):
            read(tmp_path / name)


def test_an_encrypted_file_is_an_error_that_says_so(tmp_path):
    data = bytearray(write_zip(tmp_path / "a.zip", {"a.txt": "A."}).read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    write_files(tmp_path, {"a.zip": bytes(data)})
    with pytest.raises(InputError, match=r"a\.zip/a\.txt' is encrypted"):
        read(tmp_path / "a.zip")


def test_a_file_of_a_zip_is_named_in_errors_with_its_zip(tmp_path):
    write_zip(tmp_path / "a.zip", {"sub/a.txt": b"caf\xe9"})
    with pytest.raises(InputError, match=r"a\.zip/sub/a\.txt: byte 0xE9 at offset 3"):
        read(tmp_path / "a.zip")
    assert read(tmp_path / "a.zip", encoding="latin-1")[0].text == "café"
