"""Bytes become text without losing or gaining a character."""

import codecs

import pytest

from rhetorica.errors import EncodingError, OptionError
from rhetorica.readers import read
from rhetorica_testing.files import write_files

TEXT = "“Peace—not war”, she said.\r\nNaïve?\n\rΝαι 😀\u2028."


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
    ],
    ids=["utf-8", "utf-8 mark", "utf-16", "utf-16-be", "utf-32-le", "utf-32-be"],
)
def test_unicode_with_or_without_a_mark_is_read_without_it(tmp_path, data):
    assert read(write_files(tmp_path, {"a.txt": data}))[0].text == TEXT
    # The mark is a fact of the file, so it goes before what the caller believes.
    if data[0] > 0xEE or data[0] == 0:
        assert read(tmp_path, encoding="cp1252")[0].text == TEXT


def test_another_encoding_is_an_error_that_names_file_byte_and_option(tmp_path):
    write_files(tmp_path, {"a.txt": "We’ll “win”.".encode("cp1252")})
    with pytest.raises(EncodingError, match=r"a\.txt: byte 0x92 at offset 2 is not UTF-8") as caught:
        read(tmp_path)
    assert "--encoding cp1252" in caught.value.hint
    assert read(tmp_path, encoding="cp1252")[0].text == "We’ll “win”."


def test_the_offset_counts_the_byte_order_mark(tmp_path):
    write_files(tmp_path, {"a.txt": codecs.BOM_UTF8 + b"ab\xff"})
    with pytest.raises(EncodingError, match="0xFF at offset 5"):
        read(tmp_path)


def test_utf_16_without_a_mark_is_read_when_named(tmp_path):
    write_files(tmp_path, {"a.txt": TEXT.encode("utf-16-le")})
    assert read(tmp_path, encoding="utf-16-le")[0].text == TEXT


@pytest.mark.parametrize("wrong", ["utf-99", "hex", "rot13", "", "a\0b"])
def test_an_encoding_nobody_knows_is_refused_before_anything_is_read(tmp_path, wrong):
    with pytest.raises(OptionError, match="is not an encoding"):
        read(tmp_path / "missing", encoding=wrong)


def test_a_sidecar_may_be_utf_8_beside_texts_that_are_not_and_the_reverse(tmp_path):
    write_files(tmp_path, {"a.txt": b"caf\xe9", "metadata.csv": "file,speaker\na,Zoë\n".encode()})
    assert read(tmp_path, encoding="latin-1")[0].speaker == "Zoë"
    write_files(tmp_path, {"metadata.csv": "file,speaker\na,Zoë\n".encode("latin-1")})
    assert read(tmp_path, encoding="latin-1")[0].speaker == "Zoë"
