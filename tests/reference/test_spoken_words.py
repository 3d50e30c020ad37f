"""Spoken words of five real speeches, against a count by hand; the furniture was removed by hand for it."""

import csv

import pytest

from rhetorica.text.index import Flag, TokenIndex

pytestmark = pytest.mark.reference

BY_HAND = {
    "2010-loughton-east-of-england": 2731,
    "2010-loughton-community-care-live": 2752,
    "2009-balls-ncas": 3002,
    "2013-timpson-ncas": 2798,
    "2019-zahawi-adcs": 2940,
}
"""Hyphenated words count as two."""

NEVER_SPOKEN = (
    "was published under",
    "updates to this page",
    "posted november",
    "published 9 february",
    "published 18 october",
    "published 25 november",
    "by admin",
    "contact us at",
)

REASONS = {
    "2010-loughton-east-of-england": {"title, summary or byline": 3, "publication line": 3, "sub-heading": 3},
    "2010-loughton-community-care-live": {"title, summary or byline": 3, "publication line": 3},
    "2009-balls-ncas": {"title, summary or byline": 1, "publication line": 1},
    "2013-timpson-ncas": {
        "title, summary or byline": 3,
        "publication line": 2,
        "sub-heading": 7,
        "gloss": 1,
        "contact text": 1,
    },
    "2019-zahawi-adcs": {"title, summary or byline": 1},
}


@pytest.fixture(scope="module")
def speeches(shared):
    with (shared / "speeches" / "metadata.csv").open(encoding="utf-8", newline="") as table:
        files = [row["file"] for row in csv.DictReader(table)]
    return {
        name.removesuffix(".txt"): (shared / "speeches" / name).read_bytes().decode("utf-8") for name in files
    }


@pytest.fixture(scope="module")
def indexes(speeches):
    return {name: TokenIndex.build([text]) for name, text in speeches.items()}


def test_all_five_speeches_are_there(speeches):
    assert speeches.keys() == BY_HAND.keys()


@pytest.mark.parametrize("name", BY_HAND)
def test_spoken_words_are_within_one_per_cent_of_the_count_by_hand(indexes, name):
    assert len(indexes[name].tokens().ids) == pytest.approx(BY_HAND[name], rel=0.01)


@pytest.mark.parametrize("name", BY_HAND)
def test_no_phrase_of_the_page_is_spoken(indexes, name):
    index = indexes[name]
    spoken = " ".join(index.vocabulary[i] for i in index.tokens().ids)
    assert not [phrase for phrase in NEVER_SPOKEN if phrase in spoken]


@pytest.mark.parametrize("name", BY_HAND)
def test_what_was_left_out_is_counted_by_reason(indexes, name):
    (spans,) = indexes[name].furniture
    reasons = [span.reason for span in spans]
    assert {reason: reasons.count(reason) for reason in reasons} == REASONS[name]


@pytest.mark.parametrize("name", BY_HAND)
def test_nearly_every_sentence_has_its_stop(indexes, name):
    tokens = indexes[name].tokens()
    assert tokens.has(Flag.ENDED).sum() > 0.9 * (tokens.sentence[-1] + 1)
