"""The concordance against hand counts of the five speeches and the hits of quanteda on the inaugurals."""

import csv
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

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
def speeches(shared: Path) -> rh.Corpus:
    return rh.read(shared / "speeches")


@pytest.fixture(scope="module")
def inaugurals(shared: Path) -> rh.Corpus:
    return rh.read(shared / "corpora" / "us_inaugural")


def by_speech(hits: Any) -> Counter[str]:
    return Counter(hits.columns["id"])


@pytest.mark.parametrize("pattern", ["front line*", "front-line*", "frontline*"])
def test_the_front_line_and_its_variants_come_with_the_counts_of_a_hand_count(
    speeches: rh.Corpus, pattern: str
) -> None:
    hits = rh.kwic(speeches, pattern)
    assert by_speech(hits) == {EAST: 1, LIVE: 13, BALLS: 1, TIMPSON: 3}
    names = [line for line in hits.evidence if line.in_name]
    assert sorted(line.id for line in names) == [LIVE, TIMPSON]


@pytest.mark.parametrize(
    ("pattern", "counts"),
    [
        ("bureaucra*", {EAST: 5, LIVE: 4}),
        ("early intervention", {EAST: 3, LIVE: 2, BALLS: 4}),
        ("best practice", {EAST: 3, BALLS: 3}),
        ("red tape", {EAST: 2, TIMPSON: 1}),
    ],
)
def test_other_patterns_come_with_the_counts_of_a_hand_count(
    speeches: rh.Corpus, pattern: str, counts: dict[str, int]
) -> None:
    assert by_speech(rh.kwic(speeches, pattern)) == counts
    expression = pattern.replace("*", r"\w*").replace(" ", "[ -]")
    assert by_speech(rh.kwic(speeches, rf"\b{expression}\b", regex=True)) == counts


def test_every_phrase_shows_exactly_its_occurrences(speeches: rh.Corpus) -> None:
    rows = rh.phrases(speeches)
    assert len(rows) > 100
    for row in rows:
        assert len(rh.kwic(speeches, row)) == row.count


def test_the_hits_of_quanteda_on_the_inaugurals(shared: Path, inaugurals: rh.Corpus) -> None:
    path = shared / "reference" / "inaugural_quanteda" / "kwic_united_states.csv"
    with path.open(encoding="utf-8", newline="") as file:
        theirs = list(csv.DictReader(file))
    hits = rh.kwic(inaugurals, "united states", window=5, furniture="keep")
    assert len(hits) == len(theirs) == 165
    # The file writes one name as one word; and its windows count punctuation, so that ours are the longer.
    assert Counter((hit.id, hit.match, *words(hit.left)[-2:]) for hit in hits) == Counter(
        (row["docname"].replace("VanBuren", "Van-Buren"), row["keyword"], *words(row["pre"])[-2:])
        for row in theirs
    )


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


@pytest.fixture(scope="module")
def cases(shared: Path) -> dict[str, Any]:
    every = json.loads((shared / "reference" / "reference_values.json").read_text(encoding="utf-8"))
    return {case["id"]: case for case in every}


def test_counts_of_quanteda_on_the_inaugurals(cases: dict[str, Any], inaugurals: rh.Corpus) -> None:
    expected = cases["frames-120"]["expected"]
    assert len(rh.kwic(inaugurals, "secur*")) == expected["secur"]
    we_will = by_speech(rh.kwic(inaugurals, "we will"))
    assert {id: we_will[id] for id in expected["we_will_top"]} == expected["we_will_top"]
    assert sum(we_will.values()) == expected["we_will"]


def test_contexts_of_quanteda(cases: dict[str, Any], inaugurals: rh.Corpus) -> None:
    case = cases["frames-119"]
    (speech,) = [speech for speech in inaugurals if speech.id == "2005-Bush"]
    ours = rh.kwic(speech, "secur*", window=4)
    assert [hit.match for hit in ours] == [row["keyword"] for row in case["expected"]]
    for hit, row in zip(ours, case["expected"], strict=True):
        assert words(hit.right)[:2] == words(row["post"])[:2]


def test_a_lone_star_and_what_follows_as_quanteda_finds_them(cases: dict[str, Any]) -> None:
    case = cases["quanteda-430"]
    hits = rh.kwic(case["input"], " ".join(case["options"]["pattern"]), window=3)
    assert [hit.match for hit in hits] == [row["keyword"] for row in case["expected"]]


@pytest.mark.parametrize("id", ["frames-136", "frames-142"])
def test_windows_of_quanteda(cases: dict[str, Any], id: str) -> None:
    case = cases[id]
    text, pattern = case["input"]["text"], case["input"]["pattern"]
    hits = rh.kwic(text, pattern, window=case["options"]["window"])
    assert [(hit.left, hit.match, hit.right) for hit in hits] == [
        (row["pre"], row["keyword"], row["post"]) for row in case["expected"]
    ]


def test_phrase_globs_of_quanteda_with_exact_spelling(cases: dict[str, Any]) -> None:
    globs = next(case for case in cases.values() if case.get("function") == "kwic phrase glob")
    corpus = rh.Corpus(rh.Speech(id, text) for id, text in globs["input"]["texts"].items())
    ours = [
        (hit.id, " ".join(hit.match.split()))
        for pattern in globs["input"]["patterns"]
        for hit in rh.kwic(corpus, pattern, hyphen="exact")
    ]
    theirs = [(row["docname"], row["keyword"]) for row in globs["expected"]]
    assert sorted(ours) == sorted(theirs)
