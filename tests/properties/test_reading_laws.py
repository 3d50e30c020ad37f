"""What is written is read back, character for character."""

import json
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from rhetorica.corpus import Corpus
from rhetorica.readers import read
from rhetorica.readers.frontmatter import split
from rhetorica_testing import strategies
from rhetorica_testing.files import write_files, write_zip

NEWLINES = st.sampled_from(("\n", "\r\n", "\r", "\n\r", "\x0b", "\u2028", "\x85"))


def spoken() -> st.SearchStrategy[str]:
    """Texts a text file may hold: no NUL, and nothing that reads as a byte-order mark or front matter."""
    with_newlines = st.tuples(strategies.texts(), NEWLINES).map(
        lambda drawn: drawn[0].replace("\n", drawn[1])
    )
    return with_newlines.filter(lambda text: "\0" not in text and not text.startswith(("\ufeff", "---")))


@given(st.lists(spoken(), min_size=1, max_size=4), st.sampled_from(("utf-8", "utf-8-sig", "utf-16")))
def test_texts_come_back_from_folders_and_zips_whatever_their_newlines(texts, encoding):
    files = {f"sub/{number}.txt": text.encode(encoding) for number, text in enumerate(texts)}
    with tempfile.TemporaryDirectory() as place:
        folder = write_files(Path(place, "s"), files)
        archive = write_zip(Path(place, "s.zip"), files)
        for corpus in (read(folder), read(archive)):
            assert corpus.ids == tuple(f"sub/{number}" for number in range(len(texts)))
            assert [speech.text for speech in corpus] == texts


@given(strategies.corpora(min_size=1))
def test_a_corpus_comes_back_from_json_lines(corpus):
    with tempfile.TemporaryDirectory() as place:
        path = Path(place, "speeches.jsonl")
        lines = (
            json.dumps({
                "id": speech.id, "text": speech.text, "speaker": speech.speaker, "title": speech.title,
                "date": speech.date and str(speech.date), "event": speech.event, **speech.meta,
            })
            for speech in corpus
        )  # fmt: skip
        path.write_text("\n".join(lines), encoding="utf-8")
        assert read(path) == corpus


@given(strategies.corpora(min_size=1))
def test_a_corpus_comes_back_from_a_frame(corpus):
    import polars

    columns = ("id", "text", "speaker", "date", "title", "event", "party", "country", "kind of speech")
    frame = polars.DataFrame(
        {name: [speech.get(name) for speech in corpus] for name in columns},
        schema=dict.fromkeys(columns, polars.String),
    )
    assert Corpus.from_frame(frame) == corpus


@given(
    st.dictionaries(
        st.text("abc ", min_size=1, max_size=5).map(str.strip).filter(bool), st.text("ab: -'é", max_size=6)
    ),
    spoken(),
    st.sampled_from(("\n", "\r\n", "\r")),
)
def test_front_matter_gives_back_its_fields_and_the_rest_untouched(fields, body, newline):
    block = newline.join(f'{key}: "{value}"' for key, value in fields.items())
    parted = split(f"---{newline}{block}{newline}---{newline}{body}", where="a.md")
    assert parted == ((fields, body) if fields else None)
