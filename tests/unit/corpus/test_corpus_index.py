"""The index is made once for a corpus, and sliced for what is selected from it."""

import pytest

from rhetorica.corpus import Corpus, Speech
from rhetorica.text.index import TokenIndex


@pytest.fixture
def built(monkeypatch):
    """Record the texts of every index built."""
    calls = []
    build = TokenIndex.build

    def recording(texts, **settings):
        calls.append(list(texts))
        return build(texts, **settings)

    monkeypatch.setattr(TokenIndex, "build", recording)
    return calls


def corpus_of(*texts):
    return Corpus(Speech(str(number), text) for number, text in enumerate(texts))


def test_the_index_is_made_at_first_use_and_kept(built):
    corpus = corpus_of("We will win.", "We will not.")
    assert not built
    assert corpus.index is corpus.index
    assert built == [["We will win.", "We will not."]]


def test_a_selection_slices_the_index_of_the_corpus_it_began_with(built):
    corpus = corpus_of("One.", "Two now.", "Three now then.", "Four.")
    selected = corpus[1:].select(["2", "1"])
    assert selected.index.texts == ("Three now then.", "Two now.")
    assert corpus.index.texts[3] == "Four."
    assert len(built) == 1
    words = [selected.index.vocabulary[type_] for type_ in selected.index.tokens().ids]
    assert words == ["three", "now", "then", "two", "now"]


def test_a_small_part_of_a_corpus_is_indexed_alone_unless_the_whole_is_indexed(built):
    corpus = corpus_of("Now.", "word " * 200)
    assert corpus[:1].index.texts == ("Now.",)
    assert built == [["Now."]]
    assert corpus.index.texts[0] == "Now."
    again = corpus[:1]
    assert again.index.texts == ("Now.",)
    assert len(built) == 2


def test_an_empty_corpus_has_an_index_of_nothing():
    assert len(Corpus([]).index.tokens().ids) == 0
