"""Word families: labelled pairs, contraries, words the table lacks, and what must hold of any word."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhetorica.text.families import families, family_of, family_table
from rhetorica.text.family_rules import IRREGULAR, derivation_bases, inflection_bases
from rhetorica.text.function_words import CONTRACTIONS, FUNCTION_WORDS

LABELS = Path(__file__).parents[2] / "labels" / "families.tsv"


def labelled(relation: str) -> list[tuple[str, str]]:
    lines = LABELS.read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
    return [(row["first"], row["second"]) for row in rows if row["relation"] == relation]


def same_family(*words: str) -> bool:
    return len(set(family_of(words))) == 1


def test_labels_are_a_hundred_pairs_and_as_many_traps() -> None:
    assert len(labelled("same")) == 100
    assert len(labelled("different")) >= 150


@pytest.mark.parametrize(("first", "second"), labelled("same"))
def test_labelled_relatives_are_of_one_family(first: str, second: str) -> None:
    assert same_family(first, second)


@pytest.mark.parametrize(("first", "second"), labelled("different"))
def test_words_of_different_meaning_are_of_different_families(first: str, second: str) -> None:
    assert not same_family(first, second)


@pytest.mark.parametrize(
    "members",
    [
        "bureaucracy bureaucracies bureaucratic bureaucrat bureaucrats bureaucracy's",
        "averse aversion",
        "child children childhood children's child's",
        "innovate innovation innovative innovator",
        "protect protection protective",
        "intervene intervention interventions",
        "vulnerable vulnerability",
        "inspect inspector inspection",
        "organise organize organisation organizations",
        "labour labor labours",
        "go goes going went gone",
    ],
)
def test_a_family_holds_inflections_and_derivations(members: str) -> None:
    assert same_family(*members.split())


@pytest.mark.parametrize(
    ("word", "contrary"),
    [
        ("happy", "unhappy"),
        ("legal", "illegal"),
        ("home", "homeless"),
        ("care", "careless"),
        ("trust", "distrust"),
        ("accountable", "unaccountable"),
        ("protected", "unprotected"),
    ],
)
def test_contraries_are_of_different_families(word: str, contrary: str) -> None:
    assert not same_family(word, contrary)


@pytest.mark.parametrize(("first", "second"), [("four", "fourth"), ("two", "second"), ("six", "sixty")])
def test_numbers_and_their_ordinals_are_of_different_families(first: str, second: str) -> None:
    assert not same_family(first, second)


@pytest.mark.parametrize(
    ("word", "head"),
    [
        ("jobcentres", "jobcentre"),
        ("policymakers", "policymaker"),
        ("minister's", "minister"),
        ("ministers'", "minister"),
        ("chairwomen", "chairwoman"),
        ("screenshots", "screenshot"),
        ("laming", "laming"),
    ],
)
def test_inflections_of_words_the_table_lacks_are_joined(word: str, head: str) -> None:
    assert family_of([word]) == [head]


@pytest.mark.parametrize(
    "word", ["nspcc", "u.s.", "1.7", "£224", "don't", "tusk", "xs", "s", "", "'s", "é", "children’"]
)
def test_a_word_without_known_relatives_is_its_own_family(word: str) -> None:
    assert family_of([word]) == [word]


def test_function_words_are_families_of_their_own() -> None:
    words = sorted(FUNCTION_WORDS | CONTRACTIONS)
    assert family_of(words) == words


def test_a_head_is_the_head_of_its_own_family() -> None:
    table = family_table()
    assert [head for head in set(table.values()) if table[head] != head] == []


def test_a_head_is_no_longer_than_the_forms_made_from_it_by_an_ending() -> None:
    # "reject" heads "rejection", never the other way.
    table = family_table()
    assert [word for word, head in table.items() if word + "s" == head or word + "ion" == head] == []


def test_an_irregular_form_is_the_base_of_no_other() -> None:
    assert set(IRREGULAR).isdisjoint(IRREGULAR.values())


@given(st.lists(st.text(alphabet="abcdefgilmnoprstuy'éé-19", max_size=14)))
def test_any_word_has_one_head_whatever_stands_beside_it(words: list[str]) -> None:
    heads = family_of(words)
    assert heads == [family_of([word])[0] for word in words]
    assert family_of(heads) == heads


@given(
    st.lists(st.sampled_from(sorted(family_table())), max_size=4),
    st.sampled_from(["", "s", "es", "ed", "ing", "'s", "ness", "ly", "isation", "ability", "men"]),
)
def test_heads_of_made_up_words_are_their_own_heads(parts: list[str], ending: str) -> None:
    (head,) = family_of(["".join(parts) + ending])
    assert family_of([head]) == [head]


@given(st.lists(st.sampled_from(sorted(family_table()))))
def test_families_lose_no_word_and_invent_none(words: list[str]) -> None:
    gathered = families(words)
    assert sorted(word for members in gathered.values() for word in members) == sorted(set(words))
    assert list(gathered) == sorted(gathered)


@given(st.text(alphabet="abdeginorstyvl", max_size=12))
def test_a_proposed_base_is_hardly_longer_than_the_word(word: str) -> None:
    proposals = [*inflection_bases(word), *(base for _, base in derivation_bases(word))]
    assert all(len(base) <= len(word) + 3 for base in proposals)
