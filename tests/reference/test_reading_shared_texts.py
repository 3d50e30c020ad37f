"""The real collections are read whole, with what is known of them."""

import csv
import io
import zipfile

import pytest

from rhetorica.readers import read

pytestmark = pytest.mark.reference


def test_the_five_real_speeches_are_read_with_who_when_and_where(shared):
    corpus = read(shared / "speeches")
    with open(shared / "speeches" / "metadata.csv", newline="", encoding="utf-8") as file:
        rows = {row.pop("file").removesuffix(".txt"): row for row in csv.DictReader(file)}
    assert sorted(corpus.ids) == sorted(rows)
    for speech in corpus:
        assert {field: speech.get(field) for field in rows[speech.id]} == rows[speech.id]
        assert speech.text.encode() == (shared / "speeches" / f"{speech.id}.txt").read_bytes()
    assert [str(date) for date in sorted(speech.date for speech in corpus)] == [
        "2009-10-23", "2010-07", "2010-11", "2013-10-18", "2019-07",
    ]  # fmt: skip
    assert corpus.notes == ("1 file about the speeches left out: README.md",)
    assert corpus.where(speaker="Tim Loughton", since="2010-08").ids == ("2010-loughton-community-care-live",)


def test_the_un_debates_are_read_from_their_zip_character_for_character(shared):
    path = shared / "corpora" / "un_general_debate.zip"
    seen = []
    corpus = read(path, progress=lambda done, total: seen.append(total))
    assert len(corpus) == len(seen) == seen[0] == 10_568
    assert not any(speech.text.startswith("\ufeff") for speech in corpus)
    assert corpus.notes == ()
    with zipfile.ZipFile(path) as archive:
        for id in corpus.ids[::100]:
            assert corpus[id].text == archive.read(f"{id}.txt").decode("utf-8-sig")
        table = list(
            csv.DictReader(io.StringIO(archive.read("metadata.csv").decode("utf-8-sig"), newline=""))
        )
    for row in table[::100]:
        speech = corpus[row["file"].removesuffix(".txt")]
        assert [speech.get(field) or "" for field in ("speaker", "date", "title", "country")] == [
            row["speaker"].strip(), row["date"], row["title"].strip(), row["country"],
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "count"),
    [("us_inaugural", 60), ("us_sotu", 249), ("uk_covid_briefings", 268), ("uk_hansard.zip", 5_851)],
)
def test_every_speech_of_a_collection_is_read_and_dated(shared, name, count):
    corpus = read(shared / "corpora" / name)
    assert len(corpus) == count
    assert all(speech.date is not None for speech in corpus)
    assert corpus.notes == ()
