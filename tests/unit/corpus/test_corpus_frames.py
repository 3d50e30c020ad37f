"""Data frames of three libraries make the same corpus."""

import datetime as dt

import pandas
import polars
import pyarrow
import pytest

from rhetorica.corpus import Corpus
from rhetorica.errors import DuplicateIdError, OptionError, TableError

COLUMNS = {
    "id": ["a", "b", "c"],
    "text": ["Now.\r\n", None, "Then."],
    "speaker": ["Ada", None, ""],
    "date": ["2010-07", "last week", None],
    "given": [dt.date(2010, 7, 1), None, dt.date(2011, 1, 2)],
    "year": [2010, None, 2011],
    "share": [0.5, float("nan"), None],
}
LIBRARIES = {
    "pandas": pandas.DataFrame,
    "polars": lambda columns: polars.DataFrame(columns, strict=False),
    "polars lazy": lambda columns: polars.LazyFrame(columns, strict=False),
    "pyarrow": pyarrow.table,
}


@pytest.fixture(params=LIBRARIES.values(), ids=LIBRARIES.keys())
def frame_of(request):
    return request.param


def test_rows_become_speeches_and_missing_values_are_absent(frame_of):
    corpus = Corpus.from_frame(frame_of(COLUMNS))
    assert corpus.ids == ("a", "b", "c")
    assert [speech.text for speech in corpus] == ["Now.\r\n", "", "Then."]
    assert [speech.speaker for speech in corpus] == ["Ada", None, None]
    assert [str(speech.date) for speech in corpus] == ["2010-07", "None", "None"]
    assert [dict(speech.meta) for speech in corpus] == [
        {"given": "2010-07-01", "year": "2010", "share": "0.5"},
        {"date_as_written": "last week"},
        {"given": "2011-01-02", "year": "2011"},
    ]
    assert len(corpus.notes) == 2
    assert "'last week' (b)" in corpus.notes[0]
    assert corpus.notes[1] == "1 speech is empty: b"


def test_columns_are_named_by_field(frame_of):
    frame = frame_of({"said": ["Now."], "key": [7], "name": ["Ada"], "when": [dt.date(2010, 7, 1)]})
    corpus = Corpus.from_frame(frame, text="said", id="key", speaker="name", date="when", party="name")
    assert (corpus[0].id, corpus[0].text, str(corpus[0].date)) == ("7", "Now.", "2010-07-01")
    assert corpus[0].get("party") == "Ada"
    assert corpus[0].speaker == "Ada"
    assert Corpus.from_frame(frame, text="said", id="name", speaker="name")["Ada"].speaker == "Ada"


def test_rows_without_an_id_column_are_numbered(frame_of):
    assert Corpus.from_frame(frame_of({"text": ["Now.", "Then."]})).ids == ("1", "2")


def test_a_missing_column_is_named_with_those_there_are(frame_of):
    frame = frame_of({"Text": ["Now."], "id": ["a"]})
    with pytest.raises(TableError, match="no column 'text'; it has Text, id") as caught:
        Corpus.from_frame(frame)
    assert caught.value.hint == "did you mean 'Text'?"
    for wrong in ({"id": "key"}, {"speaker": "name"}):
        with pytest.raises(TableError, match="no column"):
            Corpus.from_frame(frame, text="Text", **wrong)


def test_ids_are_present_and_unique(frame_of):
    with pytest.raises(TableError, match="row 2"):
        Corpus.from_frame(frame_of({"id": ["a", None], "text": ["x", "y"]}))
    with pytest.raises(DuplicateIdError):
        Corpus.from_frame(frame_of({"id": ["a", "a"], "text": ["x", "y"]}))


def test_two_columns_for_one_field_are_refused():
    with pytest.raises(TableError, match="'speaker'"):
        Corpus.from_frame(pandas.DataFrame({"text": ["x"], "name": ["A"], "speaker": ["B"]}), speaker="name")
    with pytest.raises(TableError, match="one name"):
        Corpus.from_frame(pandas.DataFrame([["x", "y"]], columns=["text", "text"]))


@pytest.mark.parametrize("wrong", [[1], {"text": ["Now."]}, "text", None])
def test_what_is_no_frame_is_refused(wrong):
    with pytest.raises(OptionError, match="not a data frame"):
        Corpus.from_frame(wrong)
