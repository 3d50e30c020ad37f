"""Patterns: words, phrases and globs as a reader types them, parsed by the rules by which texts are parsed.

A pattern is cut into words as a text is, so that "U.S.", "don't" and "10,000" are one word in both. In a word
`*` stands for any letters, none included, and `?` for exactly one. What stands between two words of a pattern
says what may stand between them in the text.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

import numpy as np

from rhetorica.errors import OptionError
from rhetorica.text.characters import fold
from rhetorica.text.function_words import FUNCTION_WORDS
from rhetorica.text.words import Flag, find_words

LONGEST: Final = 1_000
"""Characters a pattern has at most."""

# While a pattern is cut into words, letters that no language uses stand for * and ?.
_STAND_INS: Final = {"*": "\ua66e", "?": "\ua015"}
_TO_LETTERS: Final = str.maketrans(_STAND_INS)
_FROM_LETTERS: Final = str.maketrans({letter: sign for sign, letter in _STAND_INS.items()})
_STRAIGHT: Final = str.maketrans(dict.fromkeys("’ʼ＇", "'"))
_GLOB: Final = re.compile(r"[*?]")
_FEWEST_LETTERS: Final = 3


class Link(IntEnum):
    """What stands between two words of a pattern."""

    SPACE = 0
    HYPHEN = 1
    PUNCTUATION = 2


@dataclass(frozen=True, slots=True)
class Pattern:
    """A parsed pattern.

    Examples
    --------
    >>> parse_pattern("Front-line staff*").words
    ('front', 'line', 'staff*')
    """

    text: str
    """As it was given."""
    words: tuple[str, ...]
    """Folded form of each word, with its * and ?."""
    links: tuple[Link, ...]
    """What stands behind each word but the last."""
    surface: str
    """The words with their capitals, nothing between them."""


def parse_pattern(text: str) -> Pattern:
    """Parse a pattern.

    Parameters
    ----------
    text : str
        Words, a phrase, globs.

    Returns
    -------
    Pattern

    Raises
    ------
    OptionError
        If there is no word in it, or it is longer than 1,000 characters.
    """
    if len(text) > LONGEST:
        raise OptionError(
            f"the pattern has {len(text):,} characters", hint=f"use at most {LONGEST:,}: a phrase, not a text"
        )
    letters = text.translate(_TO_LETTERS)
    found = find_words(np.frombuffer(letters.encode("utf-32-le", "surrogatepass"), dtype=np.uint32))
    start, end = found.start.tolist(), found.end.tolist()
    if not start:
        what = "is empty" if not text.strip() else f"{text!r} holds no word"
        raise OptionError(f"the pattern {what}", hint='write a word or a phrase, as in "front line*"')
    # A currency sign belongs to the number behind it, also where a glob stands for that number.
    start = [
        i - (i > 0 and letters[i] in _STAND_INS.values() and unicodedata.category(letters[i - 1]) == "Sc")
        for i in start
    ]
    words = [letters[first:last] for first, last in zip(start, end, strict=True)]
    joined = (found.flags & np.uint16(Flag.JOINED)) != 0
    breaks = found.breaks.tolist()
    links = tuple(
        Link.HYPHEN
        if joined[i]
        else Link.PUNCTUATION
        if any(end[i] <= place < start[i + 1] for place in breaks)
        else Link.SPACE
        for i in range(len(words) - 1)
    )
    return Pattern(
        text=text,
        words=tuple(_simple(fold(word).translate(_FROM_LETTERS)) for word in words),
        links=links,
        surface=_simple("".join(surface(word) for word in words).translate(_FROM_LETTERS)),
    )


def surface(word: str) -> str:
    """Return a word as it is compared where case counts: `fold` without the folding of case.

    Examples
    --------
    >>> surface("Don’t")
    "Don't"
    """
    if word.isascii():
        return word
    visible = "".join(character for character in word if unicodedata.category(character) != "Cf")
    return unicodedata.normalize("NFC", visible).translate(_STRAIGHT)


def is_literal(word: str) -> bool:
    """Tell whether a word of a pattern holds neither * nor ?."""
    return _GLOB.search(word) is None


def literal_start(word: str) -> str:
    """Return what stands before the first * or ? of a word.

    Examples
    --------
    >>> literal_start("line*"), literal_start("line")
    ('line', 'line')
    """
    found = _GLOB.search(word)
    return word if found is None else word[: found.start()]


def glob_test(glob: str) -> Callable[[str], bool]:
    """Return a test whether a word fits a glob, in time linear in the word.

    Examples
    --------
    >>> fits = glob_test("bureaucra*")
    >>> fits("bureaucracy"), fits("bureau")
    (True, False)
    """
    first, *others = (re.escape(part).replace(r"\?", ".") for part in glob.split("*"))
    expression = first
    if others:
        *middle, last = others
        # The leftmost place of each part leaves most to the others: none has to be tried again.
        expression += "".join(f"(?>.*?{part})" for part in middle) + f".*{last}"
    fits = re.compile(expression, re.DOTALL).fullmatch
    return lambda word: fits(word) is not None


def may_be_one_word(first: str, second: str, link: Link) -> bool:
    """Tell whether two words of a pattern, written as one, are a spelling of it: front line, frontline.

    With a hyphen they are. With a space both must have three letters and say something: "every day" is not
    "everyday", nor "a part" "apart".

    Examples
    --------
    >>> may_be_one_word("front", "line*", Link.SPACE), may_be_one_word("may", "be", Link.SPACE)
    (True, False)
    """
    if not is_literal(first) or link is Link.PUNCTUATION:
        return False
    start = literal_start(second)
    if link is Link.HYPHEN:
        return bool(start)
    return all(can_stand_in_compound(each) for each in (first, start)) and second not in FUNCTION_WORDS


def can_stand_in_compound(word: str) -> bool:
    """Tell whether a word has three letters, nothing but letters, and is no function word."""
    return len(word) >= _FEWEST_LETTERS and word.isalpha() and word not in FUNCTION_WORDS


def _simple(glob: str) -> str:
    return re.sub(r"\*+", "*", glob)
