"""What an analysis may be given."""

from pathlib import Path

import pytest

from rhetorica.corpus import Corpus, Speech, as_corpus
from rhetorica.errors import EmptyCorpusError, OptionError


def test_a_text_is_a_corpus_of_one_speech():
    corpus = as_corpus("We will win.\n")
    assert [(speech.id, speech.text) for speech in corpus] == [("text", "We will win.\n")]
    assert as_corpus(Speech("a", "Now.")).ids == ("a",)
    assert as_corpus("").ids == ("text",)
    assert as_corpus(corpus) is corpus


def test_a_text_that_names_a_file_is_no_text(tmp_path):
    path = tmp_path / "speech.txt"
    path.write_text("Now.")
    for name in (str(path), str(tmp_path)):
        with pytest.raises(OptionError) as caught:
            as_corpus(name)
        assert caught.value.hint == f"use rh.read({name!r})"
    assert as_corpus(f"{path}\n{path}").ids == ("text",)
    assert as_corpus("\0").ids == ("text",)


@pytest.mark.parametrize("name", ["speeches/nowhere", "nowhere.txt", "C:\\nowhere", "NOWHERE.CSV"])
def test_a_word_that_looks_like_a_path_to_nothing_is_no_text(name):
    with pytest.raises(OptionError, match="looks like a path") as caught:
        as_corpus(name)
    assert "rh.read(" in caught.value.hint
    assert "Speech" in caught.value.hint
    assert as_corpus(f"See {name}.").ids == ("text",)
    assert as_corpus(Speech("a", name)).ids == ("a",)


def test_an_empty_corpus_is_refused_with_the_reason_it_is_empty():
    with pytest.raises(EmptyCorpusError):
        as_corpus(Corpus([]))
    with pytest.raises(EmptyCorpusError) as caught:
        as_corpus(Corpus([Speech("a", "", speaker="Ada")]).where(speaker="Adda"))
    assert "did you mean 'Ada'?" in caught.value.hint


@pytest.mark.parametrize("wrong", [Path("speeches"), ["We will win."], None, b"Now."])
def test_anything_else_is_refused_with_what_to_call(wrong):
    with pytest.raises(OptionError) as caught:
        as_corpus(wrong)
    assert "rh.read(" in caught.value.hint
