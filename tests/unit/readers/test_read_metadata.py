"""What is known of a speech comes from its front matter, a sidecar, or its file name, in that order."""

import pytest

from rhetorica.errors import InputError, OptionError, TableError
from rhetorica.readers import read
from rhetorica.readers.frontmatter import split
from rhetorica_testing.files import write_files, write_zip


def test_a_sidecar_names_files_with_or_without_suffix_and_folder(tmp_path):
    files = {
        "a.txt": "A.",
        "sub/b.txt": "B.",
        "sub/c.txt": "C.",
        "sub/d.v2.txt": "D.",
        "metadata.csv": (
            "file,Speaker,date,title,event,party\n"
            "./a.txt,Ada,2010-07,T,E,Green\nsub\\b,Ben,2011,,,\nc.txt,Cy,,,,\nsub/d.v2,Dee,,,,\n"
        ),
    }
    for place in (write_files(tmp_path / "s", files), write_zip(tmp_path / "s.zip", files)):
        corpus = read(place)
        assert [speech.speaker for speech in corpus] == ["Ada", "Ben", "Cy", "Dee"]
        first = corpus[0]
        assert (str(first.date), first.title, first.event, dict(first.meta)) == (
            "2010-07",
            "T",
            "E",
            {"party": "Green"},
        )
        assert corpus.notes == ()


def test_a_sidecar_in_a_sub_folder_speaks_for_it_and_the_nearer_is_believed(tmp_path):
    write_files(
        tmp_path,
        {
            "sub/a.txt": "A.",
            "sub/metadata.csv": "file,speaker\na.txt,Near\n",
            "metadata.csv": "file,speaker,party\nsub/a.txt,Far,Green\n",
        },
    )
    corpus = read(tmp_path)
    assert (corpus[0].speaker, corpus[0].get("party"), corpus.notes) == ("Near", "Green", ())


def test_rows_without_a_file_and_files_without_a_row_are_noted(tmp_path):
    write_files(
        tmp_path,
        {"a.txt": "A.", "b.txt": "B.", "c.txt": "C.", "metadata.csv": "file,party\na.txt,\nx.txt,G\n"},
    )
    corpus = read(tmp_path)
    assert corpus.notes == (
        f"1 row of {(tmp_path / 'metadata.csv').as_posix()} fits no file: x.txt",
        "2 files have no row in their metadata table: b.txt, c.txt",
    )
    assert read(tmp_path / "a.txt").notes == ()


def test_a_bare_name_that_two_files_bear_fits_neither(tmp_path):
    write_files(tmp_path, {"x/a.txt": "1", "y/a.txt": "2", "metadata.csv": "file,speaker\na.txt,Ada\n"})
    corpus = read(tmp_path)
    assert [speech.speaker for speech in corpus] == [None, None]
    assert len(corpus.notes) == 2


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ("name,speaker\na,Ada\n", "no column 'file'; it has name, speaker"),
        ("file,speaker\na.txt,Ada\na.txt,Ben\n", "line 3: a second, different row for 'a.txt'"),
        ("file,file\na,b\n", "two columns named file"),
        ("", "has no header"),
        ('file,speaker\na.txt,"Ada\n', "quote opened on line 2 is never closed"),
    ],
)
def test_a_sidecar_that_cannot_be_believed_is_an_error(tmp_path, table, fault):
    write_files(tmp_path, {"a.txt": "A.", "metadata.csv": table})
    with pytest.raises(TableError, match=fault) as caught:
        read(tmp_path)
    assert caught.value.hint


def test_a_metadata_table_may_be_named_and_replaces_those_found(tmp_path):
    write_files(
        tmp_path,
        {
            "s/a.txt": "A.",
            "s/metadata.csv": "file,speaker,party\na.txt,Ada,Green\n",
            "other.csv": "file;speaker\na.txt;Zoë\nb.txt;Ben\n",
        },
    )
    corpus = read(tmp_path / "s", metadata=tmp_path / "other.csv")
    assert (corpus[0].speaker, dict(corpus[0].meta)) == ("Zoë", {})
    assert "fits no file: b.txt" in corpus.notes[0]
    with pytest.raises(InputError, match="no metadata table"):
        read(tmp_path / "s", metadata="missing.csv")


def test_front_matter_is_not_part_of_the_text_and_goes_before_the_sidecar(tmp_path):
    block = '---\r\nspeaker: "Ada: the First"\r\n\r\n# a comment\r\ndate: 2010-07\r\nparty:\r\n---\r\n'
    write_files(
        tmp_path,
        {
            "a.md": f"{block}\r\nNow.\r\n---\r\n",
            "b.txt": "---\nspeaker: Ben\n---\nB.",
            "metadata.csv": "file,speaker,party\na.md,Wrong,Green\nb.txt,Wrong,Blue\n",
        },
    )
    first, second = read(tmp_path)
    assert first.text == "\r\nNow.\r\n---\r\n"
    assert (first.speaker, str(first.date), first.get("party")) == ("Ada: the First", "2010-07", "Green")
    assert (second.text, second.speaker, second.get("party")) == ("B.", "Ben", "Blue")


@pytest.mark.parametrize(
    "text",
    [
        "", "---", "---\n", "Now.\n---\na: b\n---\n", "---\nNever again.\n---\nNow.",
        "---\nspeaker: Ada\nNo end.", "----\na: b\n----\n", "---\n---\nNow.", "---\n- a\n- b\n---\n",
    ],
)  # fmt: skip
def test_a_rule_above_prose_is_no_front_matter(text):
    assert split(text, where="a.txt") is None


@pytest.mark.parametrize(
    ("block", "fault"),
    [
        ("speaker: Ada\ntags:\n  - a\n", r"a\.md, line 4: .* is not 'key: value': '- a'"),
        ("speaker: Ada\nspeaker: Ben\n", "line 3: .* gives 'speaker' again"),
        ("speaker: Ada\nand more\n", "line 3"),
    ],
)
def test_front_matter_beyond_key_and_value_is_an_error_with_its_line(tmp_path, block, fault):
    write_files(tmp_path, {"a.md": f"---\n{block}---\nNow."})
    with pytest.raises(InputError, match=fault):
        read(tmp_path)


def test_a_named_markdown_file_needs_no_front_matter(tmp_path):
    write_files(tmp_path, {"a.md": "# Now"})
    assert [(speech.id, speech.text) for speech in read(tmp_path / "a.md")] == [("a", "# Now")]


def test_a_date_at_the_beginning_of_a_name_is_taken_with_a_note_where_nothing_else_gives_one(tmp_path):
    dated = ("2010-07-09-hall", "2010-07 hall", "1789-Washington", "2010-13-a")
    names = (*dated, "0042-speech", "20100709", "x-2010", "3010-x")
    write_files(tmp_path, {f"{name}.txt": "Now." for name in names})
    write_files(tmp_path, {"sub/2011-x.txt": "Now.", "sub/metadata.csv": "file,date\n2011-x.txt,2011-05\n"})
    corpus = read(tmp_path)
    assert {speech.id: str(speech.date) for speech in corpus if speech.date} == {
        "2010-07-09-hall": "2010-07-09",
        "2010-07 hall": "2010-07",
        "1789-Washington": "1789",
        "2010-13-a": "2010",
        "sub/2011-x": "2011-05",
    }
    assert [note.partition(":")[0] for note in corpus.notes] == ["4 dates were taken from file names"]
    assert {speech.date for speech in read(tmp_path, pattern="") if "sub" not in speech.id} == {None}


def test_a_pattern_names_the_parts_of_a_file_name(tmp_path):
    write_files(
        tmp_path, {"2010-07-loughton-front-line.txt": "A.", "2010-balls-now.txt": "B.", "other.txt": "C."}
    )
    corpus = read(tmp_path, pattern="{date}-{speaker}-{title}")
    assert [(str(s.date), s.speaker, s.title) for s in corpus[:2]] == [
        ("2010-07", "loughton", "front-line"),
        ("2010", "balls", "now"),
    ]
    assert corpus.notes == ("1 file name does not fit the pattern: other.txt",)


def test_a_pattern_with_a_slash_describes_the_path(tmp_path):
    write_files(tmp_path, {"green/ada/x.txt": "A.", "blue/ben/y.txt": "B."})
    corpus = read(tmp_path, pattern="{party}/{speaker}/{}")
    assert [(speech.get("party"), speech.speaker) for speech in corpus] == [("blue", "ben"), ("green", "ada")]


@pytest.mark.parametrize(
    "pattern", ["no field", "{}", "{a}{a}", "{a", "a}", "{a b}", "{id}", "{text}-{date}", "{{a}}"]
)
def test_a_pattern_that_names_nothing_is_refused(tmp_path, pattern):
    with pytest.raises(OptionError, match="file-name pattern") as caught:
        read(tmp_path, pattern=pattern)
    assert "{date}-{speaker}-{title}" in caught.value.hint


def test_a_date_nobody_can_read_costs_the_speech_nothing_else(tmp_path):
    write_files(tmp_path, {"a.txt": "A.", "metadata.csv": "file,date,speaker\na.txt,July 2010,Ada\n"})
    corpus = read(tmp_path)
    assert (corpus[0].date, corpus[0].speaker, corpus[0].get("date_as_written")) == (None, "Ada", "July 2010")
    assert "'July 2010' (a)" in corpus.notes[0]


def test_an_id_in_the_metadata_is_kept_beside_the_path(tmp_path):
    write_files(tmp_path, {"a.txt": "A.", "metadata.csv": "file,id,text\na.txt,17,short\n"})
    corpus = read(tmp_path)
    assert corpus.ids == ("a",)
    assert dict(corpus[0].meta) == {"id_as_written": "17", "text_as_written": "short"}
