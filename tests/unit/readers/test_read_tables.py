"""CSV and JSON Lines: a speech a row."""

import csv
import json

import pytest

from rhetorica.errors import DuplicateIdError, TableError
from rhetorica.readers import read
from rhetorica_testing.files import write_files

LONG = "Never again. “Now”, she said;\r\n" * 10_000


def test_a_row_is_a_speech_and_other_columns_are_what_is_known_of_it(tmp_path):
    write_files(
        tmp_path,
        {"t.csv": 'id,text,speaker,date,party\r\na,"One, ""two"".\r\nThree.",Ada,2010-07,\r\nb,,Ben,,G\r\n'},
    )
    first, second = read(tmp_path / "t.csv")
    assert (first.id, first.text, first.speaker, str(first.date)) == (
        "a",
        'One, "two".\r\nThree.',
        "Ada",
        "2010-07",
    )
    assert (second.text, dict(second.meta)) == ("", {"party": "G"})


def test_cells_longer_than_the_csv_module_allows_are_read_and_its_limit_is_left_alone(tmp_path):
    limit = csv.field_size_limit()
    assert len(LONG) > 2 * limit
    with open(tmp_path / "t.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["id", "text"], ["a", LONG], ["b", "Now."]])
    corpus = read(tmp_path / "t.csv")
    assert [speech.text for speech in corpus] == [LONG, "Now."]
    assert csv.field_size_limit() == limit


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_the_delimiter_is_the_one_the_header_holds(tmp_path, delimiter, mark):
    rows = [["id", "text", "what, where; when"], ["a", "One; two, three\tfour.", "x"]]
    lines = [
        delimiter.join(f'"{cell}"' if row is rows[0] or set(",;\t") & set(cell) else cell for cell in row)
        for row in rows
    ]
    write_files(tmp_path, {"t.csv": mark + "\n".join(lines)})
    corpus = read(tmp_path / "t.csv")
    assert corpus[0].text == "One; two, three\tfour."
    assert dict(corpus[0].meta) == {"what, where; when": "x"}


def test_columns_of_text_and_id_can_be_named(tmp_path):
    write_files(tmp_path, {"t.tsv": "nr\ttext\tsaid\n1\tsummary\tNow.\n2\t\tThen.\n"})
    corpus = read(tmp_path / "t.tsv", text="said", id="nr")
    assert [(speech.id, speech.text) for speech in corpus] == [("1", "Now."), ("2", "Then.")]
    assert corpus[0].get("text_as_written") == "summary"


def test_rows_without_ids_are_numbered_after_their_table(tmp_path):
    write_files(
        tmp_path, {"x/t.csv": "text\nNow.\n\nThen.\n", "x/l.jsonl": '{"text": "Soon."}\n', "y.txt": "Y."}
    )
    assert read(tmp_path / "x" / "t.csv").ids == ("t-1", "t-2")
    assert read(tmp_path / "x" / "t.csv", tmp_path / "x" / "l.jsonl").ids == ("t-1", "t-2", "l-1")
    assert read(tmp_path / "y.txt", tmp_path / "x" / "t.csv").ids == ("y", "x/t-1", "x/t-2")


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("id,Text\na,Now.\n", r"no column 'text'; it has id, Text"),
        ("id,said,\na,Now.,\n", r"no column 'text'; it has id, said"),
        ("id,text\n", "a header and no row"),
        ("", "has no header"),
        ("\n\n", "has no header"),
        ("id,text\na,One, two.\n", "line 2: 3 cells under 2 columns"),
        ('id,text\na,"One\n\nb,Two\n', "quote opened on line 2 is never closed"),
        ('id,text\n\na,"One "two" three"\n', "line 3: text follows the closing quote"),
        ("id,text\n ,Now.\n", "line 2: the row has no id"),
        ("id,id,text\na,b,c\n", "two columns named id"),
    ],
)
def test_a_table_that_cannot_be_read_says_where_and_what_to_do(tmp_path, content, fault):
    write_files(tmp_path, {"t.csv": content})
    with pytest.raises(TableError, match=fault) as caught:
        read(tmp_path / "t.csv")
    assert "t.csv" in caught.value.message
    assert caught.value.hint


def test_a_missing_column_of_texts_names_the_option(tmp_path):
    write_files(tmp_path, {"t.csv": "id,speech\na,Now.\n", "l.jsonl": '{"id": "a", "txt": "Now."}\n'})
    with pytest.raises(TableError) as caught:
        read(tmp_path / "t.csv")
    assert "--text" in caught.value.hint
    with pytest.raises(TableError, match="line 1 has no column 'text'") as caught:
        read(tmp_path / "l.jsonl")
    assert "did you mean 'txt'?" in caught.value.hint


def test_short_rows_and_unnamed_columns_are_borne(tmp_path):
    write_files(tmp_path, {"t.csv": ",id,text,party\n0,a,Now.\n1,b,Then.,Green\n"})
    corpus = read(tmp_path / "t.csv")
    assert [dict(speech.meta) for speech in corpus] == [{}, {"party": "Green"}]
    assert corpus.notes[0].startswith("1 row has fewer cells than the header")


def test_two_rows_with_one_id_are_both_named(tmp_path):
    write_files(tmp_path, {"t.csv": "id,text\na,One.\nb,Two.\na,Three.\n", "u.csv": "id,text\na,Four.\n"})
    with pytest.raises(DuplicateIdError, match=r"'a': .*t\.csv, line 2 and .*t\.csv, line 4"):
        read(tmp_path / "t.csv")
    with pytest.raises(DuplicateIdError, match=r"u\.csv, line 2 and .*t\.csv, line 2"):
        read(tmp_path / "u.csv", tmp_path / "t.csv")


def test_a_line_of_json_is_a_speech(tmp_path):
    records = [
        {
            "id": "a",
            "text": LONG,
            "speaker": "Ada",
            "date": "2010-07",
            "year": 2010,
            "tags": ["x", "ö"],
            "none": None,
        },
        {"id": 7, "text": "One\u2028two\x85three.", "nan": float("nan"), "yes": True},
        {"id": "c", "text": None},
    ]
    lines = "\r\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    write_files(tmp_path, {"l.jsonl": f"\ufeff{lines}\n\n"})
    first, second, third = read(tmp_path / "l.jsonl")
    assert (first.id, first.text, first.speaker) == ("a", LONG, "Ada")
    assert dict(first.meta) == {"year": "2010", "tags": '["x", "ö"]'}
    assert (second.id, second.text, dict(second.meta)) == ("7", "One\u2028two\x85three.", {"yes": "true"})
    assert third.text == ""


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("{", r"line 2: this is not JSON \(Expecting property name"),
        ("[1]", "line 2: this is not a JSON object"),
        ('{"text": 3}', "line 2: 'text' is not a string"),
        ("[" * 100_000, "line 2: this is not JSON"),
        ("9" * 5000, "line 2: this is not JSON"),
    ],
)
def test_a_bad_line_of_json_is_named(tmp_path, line, fault):
    write_files(tmp_path, {"l.ndjson": f'{{"text": "Now."}}\n{line}\n'})
    with pytest.raises(TableError, match=fault) as caught:
        read(tmp_path / "l.ndjson")
    assert "l.ndjson" in caught.value.message
    assert caught.value.hint


def test_json_lines_of_nothing_are_an_error(tmp_path):
    write_files(tmp_path, {"l.jsonl": "\n \n"})
    with pytest.raises(TableError, match="holds no line"):
        read(tmp_path / "l.jsonl")
