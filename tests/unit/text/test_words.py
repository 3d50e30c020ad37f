import numpy as np
import pytest

from rhetorica.text.characters import fold
from rhetorica.text.words import Flag, find_words, hash_word


def words_of(text: str):
    return find_words(np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32))


def split(text: str) -> list[str]:
    words = words_of(text)
    return [text[start:end] for start, end in zip(words.start, words.end, strict=True)]


def flagged(text: str, flag: Flag) -> list[str]:
    words = words_of(text)
    return [form for form, flags in zip(split(text), words.flags, strict=True) if flags & flag]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("—", []),
        ("Never", ["Never"]),
        ("Peace—not war", ["Peace", "not", "war"]),
        ("Peace – not--war", ["Peace", "not", "war"]),
        ("don't won’t rock'n'roll", ["don't", "won’t", "rock'n'roll"]),
        ("’tis the workers’ ‘right’", ["tis", "the", "workers", "right"]),
        ("It cost £1.7 billion, or €224.", ["It", "cost", "£1.7", "billion", "or", "€224"]),
        ("10,000 in 2010, 11", ["10,000", "in", "2010", "11"]),
        ("1,23 1,2345 1,234", ["1", "23", "1", "2345", "1,234"]),
        ("the U.S. Office", ["the", "U.S.", "Office"]),
        ("at 5 p.m. on 3.5.", ["at", "5", "p.m.", "on", "3.5"]),
        ("Mr. Hill etc.", ["Mr", "Hill", "etc"]),
        ("A&E and R & D", ["A&E", "and", "R", "D"]),
        ("front-line well‑being", ["front", "line", "well", "being"]),
        ("the 1990s, 21st and 1990's", ["the", "1990s", "21st", "and", "1990's"]),
        ("50% of us, and/or them", ["50", "of", "us", "and", "or", "them"]),
        ("co\u00adope\u00adrate\u00ad, a\u200bb\ufeff", ["co\u00adope\u00adrate", "a\u200bb"]),
        ("cafe\u0301 \u0301 E\u0301.U.", ["cafe\u0301", "E\u0301.U."]),
        ("😀 👩‍👧 we 🙏🏽", ["we"]),
        ("мир 世界 שלום नमस्ते", ["мир", "世界", "שלום", "नमस्ते"]),
    ],
)
def test_a_word_is_letters_and_digits_with_inner_signs(text, expected):
    assert split(text) == expected


def test_the_stop_of_a_lone_initial_is_not_part_of_it():
    assert split("Plan B. Then") == ["Plan", "B", "Then"]


def test_words_are_joined_by_a_hyphen_and_nothing_else():
    assert flagged("front-line, up-to-date, well - being, ten—one, co--op", Flag.JOINED) == [
        "front",
        "up",
        "to",
    ]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", " \n ", "\u2028"])
def test_a_hyphen_joins_over_one_line_end(line_end):
    assert flagged(f"the sixty-{line_end}fourth year", Flag.JOINED) == ["sixty"]


@pytest.mark.parametrize("gap", [" ", "\n\n", "\r\n\r\n", "\n(", " \n•\n"])
def test_a_hyphen_joins_over_nothing_longer(gap):
    assert flagged(f"the sixty-{gap}fourth year", Flag.JOINED) == []


def test_capitals_are_told_from_words_all_in_capitals():
    text = "The NHS, the U.S. and A&E; I saw McHill, E\u0301TE\u0301 and 1ST"
    assert flagged(text, Flag.CAPITAL) == ["The", "NHS", "U.S.", "A&E", "I", "McHill", "E\u0301TE\u0301"]
    assert flagged(text, Flag.UPPER) == ["NHS", "U.S.", "A&E", "E\u0301TE\u0301", "1ST"]


def test_a_word_with_a_digit_is_a_numeral():
    assert flagged("In 2010 the 1990s cost £1.7 or ½ of ten", Flag.NUMERAL) == ["2010", "1990s", "£1.7", "½"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Don’t", "don't"),
        ("STRASSE", "straße"),
        ("cafe\u0301", "CAFÉ"),
        ("co\u00adoperate", "cooperate"),
        ("한국", "\u1112\u1161\u11ab\u1100\u116e\u11a8"),
        ("ΟΔΟΣ", "οδος"),
    ],
)
def test_spellings_of_one_form_share_a_hash(one, other):
    assert fold(one) == fold(other)
    assert words_of(one).hashes.tolist() == words_of(other).hashes.tolist() == [hash_word(fold(one))]


def test_hashes_never_change():
    # The background's table is addressed by them.
    assert {form: hash_word(form) for form in ("the", "front", "don't", "£1.7")} == {
        "the": 16605363854327600655,
        "front": 14729077997492208915,
        "don't": 16734916065264062951,
        "£1.7": 14760392410541505690,
    }


def test_a_hash_depends_on_the_word_and_not_on_where_it_stands():
    hashes = words_of("ab ba ab a b aab ab").hashes.tolist()
    assert hashes[0] == hashes[2] == hashes[6]
    assert len(set(hashes)) == 5


def test_punctuation_between_words_is_found_and_symbols_are_not():
    text = "“We” are—50% of it, she’d say. (All) of us / them & you!"
    words = words_of(text)
    assert [text[i] for i in words.breaks] == ["—", ",", ".", "(", ")", "!"]
    assert [text[i] for i in words.stops] == [".", "!"]


def test_a_stop_inside_a_word_may_end_a_sentence_but_breaks_nothing():
    words = words_of("the U.S. won 1.7")
    assert words.stops.tolist() == [5, 7, 14]
    assert words.breaks.tolist() == []
