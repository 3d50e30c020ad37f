"""What the five real speeches are known to hold, counted by hand; see ../shared/speeches/README.md."""

from pathlib import Path

import pytest

import rhetorica as rh

pytestmark = pytest.mark.reference

EAST, LIVE, BALLS, TIMPSON, ZAHAWI = (
    "2010-loughton-east-of-england",
    "2010-loughton-community-care-live",
    "2009-balls-ncas",
    "2013-timpson-ncas",
    "2019-zahawi-adcs",
)


@pytest.fixture(scope="module")
def corpus(shared: Path) -> rh.Corpus:
    return rh.read(shared / "speeches")


@pytest.mark.parametrize(
    ("phrase", "counts"),
    [("early intervention", {EAST: 3, LIVE: 2, BALLS: 4}), ("best practice", {EAST: 3, BALLS: 3})],
)
def test_topics_come_with_the_counts_of_a_hand_count(
    corpus: rh.Corpus, phrase: str, counts: dict[str, int]
) -> None:
    (row,) = rh.phrases(corpus).topics.where(phrase=phrase)
    assert dict(row.by_speech) == counts
    for each in row.occurrences:
        assert corpus[each["id"]].text[each["start"] : each["end"]].lower() == phrase


def test_no_furniture_is_a_phrase(corpus: rh.Corpus) -> None:
    left_out = dict(zip(corpus.ids, corpus.index.furniture, strict=True))
    for row in rh.phrases(corpus):
        for each in row.occurrences:
            assert not any(
                span.start < each["end"] and each["start"] < span.end for span in left_out[each["id"]]
            )
            assert "published under" not in row.phrase.lower()
            assert "updates to this page" not in row.phrase.lower()


def test_an_early_speech_repeats_a_stump_line_of_its_speaker(corpus: rh.Corpus) -> None:
    stump = rh.phrases(corpus).lines.where(kind="stump line")
    assert {id for row in stump for id in row.by_speech} == {EAST, LIVE}


def test_similarity_prints_ten_pairs_and_explains_the_first(corpus: rh.Corpus) -> None:
    result = rh.similarity(corpus)
    assert len(result.pairs(top=10)) == 10
    first = result[0]
    assert sum(row.share for row in result.explain(first.a, first.b)) == pytest.approx(first.score, abs=1e-9)


@pytest.mark.parametrize("folder", ["speeches", "corpora/us_inaugural"])
def test_phrases_are_the_same_whatever_the_order_of_the_speeches(shared: Path, folder: str) -> None:
    speeches = list(rh.read(shared / folder))
    one = [(row.phrase.lower(), row.kind, row.score) for row in rh.phrases(rh.Corpus(speeches))[:300]]
    other = [(row.phrase.lower(), row.kind, row.score) for row in rh.phrases(rh.Corpus(speeches[::-1]))[:300]]
    assert one == other


def test_a_filter_changes_no_score(corpus: rh.Corpus) -> None:
    whole = {row.phrase: row.score for row in rh.phrases(corpus)}
    assert all(whole[row.phrase] == row.score for row in rh.phrases(corpus, min_speeches=3))


def test_front_line_comes_with_its_spellings_and_its_names_apart(corpus: rh.Corpus) -> None:
    (row,) = rh.phrases(corpus).topics.where(phrase="front line")
    assert dict(row.by_speech) == {EAST: 1, LIVE: 13, BALLS: 1, TIMPSON: 3}
    assert row.in_names == 2


def test_bureaucracy_comes_with_its_family(corpus: rh.Corpus) -> None:
    families = [
        row
        for row in rh.phrases(corpus, min_words=1).topics.where(words=1)
        if any(variant["form"].lower().startswith("bureaucra") for variant in row.variants)
    ]
    assert [dict(row.by_speech) for row in families] == [{EAST: 5, LIVE: 4}]
