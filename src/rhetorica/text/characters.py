"""What each character is to a tokeniser, and its folded form: tables over code points, filled as scripts are met.

The tables memoise pure functions of the Unicode database; nothing in them depends on the texts read before.
"""

import unicodedata
from typing import Final

import numpy as np
from numpy.typing import NDArray

# Classes are ordered so that one comparison tells characters inside words from all others.
UNKNOWN: Final = 0
SPACE: Final = 1
QUOTE: Final = 2
OTHER: Final = 3
APOSTROPHE: Final = 4
HYPHEN: Final = 5
PERIOD: Final = 6
COMMA: Final = 7
CURRENCY: Final = 8
AMPERSAND: Final = 9
INVISIBLE: Final = 10
FIRST_WORD_CLASS: Final = 20
LOWER: Final = 20
UPPER: Final = 21
UNCASED: Final = 22
DIGIT: Final = 23
MARK: Final = 24

_APOSTROPHES = "'’ʼ＇"
_QUOTES = '"“”„‟«»‹›‘‚‛`´″'
_HYPHENS = "-‐‑"
# Zero-width and format characters that may stand inside a word without being part of it.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f"

_classes = np.zeros(0x110000, dtype=np.uint8)
_folded = np.zeros(0x110000, dtype=np.uint32)
_special = np.zeros(0x110000, dtype=np.bool_)


def fold(word: str) -> str:
    """Return the form under which a word is counted: NFC, case folded, straight apostrophes, no soft hyphens.

    Examples
    --------
    >>> fold("Don’t"), fold("STRASSE"), fold("straße")
    ("don't", 'strasse', 'strasse')
    """
    for sign in _INVISIBLE:
        word = word.replace(sign, "")
    for sign in _APOSTROPHES:
        word = word.replace(sign, "'")
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", word).casefold())


def _class_of(character: str) -> int:
    for characters, number in (
        (_APOSTROPHES, APOSTROPHE),
        (_QUOTES, QUOTE),
        (_HYPHENS, HYPHEN),
        (_INVISIBLE, INVISIBLE),
        (".", PERIOD),
        (",", COMMA),
        ("&", AMPERSAND),
    ):
        if character in characters:
            return number
    category = unicodedata.category(character)
    if category == "Lu":
        return UPPER
    if category == "Ll":
        return LOWER
    if category[0] == "L":
        return UNCASED
    if category[0] == "M":
        return MARK
    if category[0] == "N":
        return DIGIT
    if category == "Sc":
        return CURRENCY
    if category[0] == "Z" or character.isspace():
        return SPACE
    return OTHER


def _learn(codes: NDArray[np.uint32]) -> None:
    for code in codes.tolist():
        character = chr(code)
        form = fold(character) or character
        _folded[code] = ord(form[0])
        number = _class_of(character)
        _special[code] = number >= FIRST_WORD_CLASS and (len(form) > 1 or number == MARK)
        _special[code] |= number == INVISIBLE
        _classes[code] = number


def classify(codes: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """Return the class of each code point.

    Parameters
    ----------
    codes : uint32 array
        Unicode code points.

    Returns
    -------
    uint8 array of the same length
        One of the class numbers of this module.

    Examples
    --------
    >>> classify(np.array([ord("a"), ord("’")], dtype=np.uint32)).tolist() == [LOWER, APOSTROPHE]
    True
    """
    classes = _classes[codes]
    unknown = classes == UNKNOWN
    if unknown.any():
        _learn(np.unique(codes[unknown]))
        classes = _classes[codes]
    return classes


def folded(codes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Return the folded code point of each code point that `classify` has seen."""
    return _folded[codes]


def needs_normalising(codes: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """Tell which code points fold to nothing or to several, so that their word takes the slow, exact path."""
    return _special[codes]
