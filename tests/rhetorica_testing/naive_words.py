"""A second, slow tokeniser, written from the definition of a word alone, to hold the real one against.

Each character becomes one letter that says what it is; marks and invisible characters are taken out and go
with the character before them; then one regular expression finds the words.
"""

import re
import unicodedata
from typing import NamedTuple

WORD = re.compile(
    r"""
    (?: \$ (?=9) )?                                   # a currency sign before digits
    [Aax9] (?: [Aax9]                                 # letters, digits: A capital, a small, x uncased
      | (?<=[Aax9]) ' (?=[Aax])                       # don't, the 1990's
      | (?<=9) \. (?=9)                               # 1.7
      | (?<=9) , (?=999(?!9))                         # 10,000
      | (?<=[Aax]) & (?=[Aax])                        # A&E
      | (?<= (?<![Aax9]) [Aax] ) \. (?= [Aax] (?![Aax9]) )  # U.S
    )*
    """,
    re.VERBOSE,
)


class Word(NamedTuple):
    """One word: where it stands, how it is counted, and what is known of it."""

    start: int
    end: int
    form: str
    capital: bool
    upper: bool
    numeral: bool
    joined: bool
    broken: bool


def kind(character: str) -> str:
    """Say what a character is, in one letter."""
    category = unicodedata.category(character)
    if character in "\n\x0b\x0c\x85\u2028\u2029":
        return "n"
    if character.isspace() or category.startswith("Z"):
        return " "
    if category == "Cf" or "\ufe00" <= character <= "\ufe0f":
        return "i"
    if category.startswith("M"):
        return "m"
    for signs, letter in (
        ("'’ʼ＇", "'"),
        ("-‐‑", "-"),
        (".", "."),
        (",", ","),
        ("&", "&"),
        ('"“”„‟«»‹›‘‚‛`´″', "q"),
        ("%‰@#*_/\\§†‡°", "s"),
    ):
        if character in signs:
            return letter
    if category == "Sc":
        return "$"
    return {"Lu": "A", "Ll": "a"}.get(category) or {"L": "x", "N": "9", "S": "s"}.get(category[0], "!")


def fold(text: str) -> str:
    """Fold a word as its definition says."""
    visible = "".join(character for character in text if kind(character) != "i")
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", visible).casefold())
    return unicodedata.normalize("NFC", "".join("'" if c in "’ʼ＇" else c for c in folded))


def naive_words(text: str) -> list[Word]:
    """Find the words of a text, one character at a time."""
    everything = [kind(character) for character in text]
    places = [i for i, letter in enumerate(everything) if letter not in "mi"]
    letters = "".join(everything[i] for i in places)
    spans = []
    for match in WORD.finditer(letters):
        first, last = match.span()
        initials = last - first > 2 and letters[last - 2] == "." and letters[last - 1] != "9"
        spans.append((first, last + (initials and letters[last : last + 1] == ".")))
    return [_word(text, everything, places, letters, spans, i) for i in range(len(spans))]


def _word(
    text: str,
    everything: list[str],
    places: list[int],
    letters: str,
    spans: list[tuple[int, int]],
    i: int,
) -> Word:
    first, last = spans[i]
    end = places[last - 1] + 1
    while end < len(text) and everything[end] in "mi":
        end += 1
    while everything[end - 1] == "i":
        end -= 1
    start = places[first]
    inside = letters[first:last]
    gap = letters[spans[i - 1][1] : first] if i else ""
    return Word(
        start,
        end,
        fold(text[start:end]),
        capital=inside[0] == "A",
        upper=inside.count("A") > 1 and "a" not in inside,
        numeral="9" in inside,
        joined=i + 1 < len(spans) and _joins(letters[last : spans[i + 1][0]]),
        broken=any(letter in "!-,." for letter in gap) and not _joins(gap),
    )


def _joins(gap: str) -> bool:
    return re.fullmatch(r"-(?: *n *)?", gap) is not None
