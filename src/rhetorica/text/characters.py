"""What each character is to a tokeniser, and its folded form: tables over code points.

The tables are filled as scripts are met. They memoise pure functions of the Unicode database; nothing in them
depends on the texts read before.
"""

import unicodedata
from typing import Final

import numpy as np
from numpy.typing import NDArray

# Classes are ordered so that one comparison tells characters inside words from all others, and another the
# punctuation that parts words (from OTHER to PERIOD) from what merely stands between them.
UNKNOWN: Final = 0
SPACE: Final = 1
LINE_END: Final = 2
QUOTE: Final = 3
SYMBOL: Final = 4
CURRENCY: Final = 5
AMPERSAND: Final = 6
APOSTROPHE: Final = 7
MARK: Final = 8
INVISIBLE: Final = 9
OTHER: Final = 10
HYPHEN: Final = 11
COMMA: Final = 12
STOP: Final = 13
PERIOD: Final = 14
FIRST_WORD_CLASS: Final = 20
LOWER: Final = 20
UPPER: Final = 21
UNCASED: Final = 22
DIGIT: Final = 23

_APOSTROPHES: Final = "'’ʼ＇"
# The first sixteen variation selectors are marks to Unicode, yet change no letter.
_SELECTORS: Final = "".join(map(chr, range(0xFE00, 0xFE10)))
_STRAIGHT: Final = str.maketrans(dict.fromkeys(_APOSTROPHES, "'"))
_CLASS_OF: Final = {
    **dict.fromkeys(_APOSTROPHES, APOSTROPHE),
    **dict.fromkeys('"“”„‟«»‹›‘‚‛`´″', QUOTE),
    **dict.fromkeys("-‐‑", HYPHEN),
    # "\r" is mere space, so that "\r\n" is one line end.
    **dict.fromkeys("\n\x0b\x0c\x85\u2028\u2029", LINE_END),
    **dict.fromkeys(_SELECTORS, INVISIBLE),
    **dict.fromkeys("?!…。！？؟۔।", STOP),
    **dict.fromkeys("%‰@#*_/\\§†‡°", SYMBOL),
    ".": PERIOD,
    ",": COMMA,
    "&": AMPERSAND,
}
_CLASS_OF_CATEGORY: Final = {"Lu": UPPER, "Ll": LOWER, "Sc": CURRENCY, "Cf": INVISIBLE}
_CLASS_OF_GROUP: Final = {"L": UNCASED, "M": MARK, "N": DIGIT, "Z": SPACE, "S": SYMBOL}
_HANGUL_PARTS: Final = range(0x1100, 0x1200)

_MIX_1: Final = np.uint64(0xBF58476D1CE4E5B9)
_MIX_2: Final = np.uint64(0x94D049BB133111EB)

_classes = np.zeros(0x110000, dtype=np.uint8)
_weights = np.zeros(0x110000, dtype=np.uint64)
_special = np.zeros(0x110000, dtype=np.bool_)


def fold(word: str) -> str:
    """Return the form under which a word is counted: NFC, case folded, apostrophes straight, all visible.

    Examples
    --------
    >>> fold("Don’t"), fold("STRASSE"), fold("straße")
    ("don't", 'strasse', 'strasse')
    """
    if word.isascii():
        return word.lower()
    visible = "".join(character for character in word if _class_of(character) != INVISIBLE)
    folded = unicodedata.normalize("NFC", visible).casefold()
    return unicodedata.normalize("NFC", folded.translate(_STRAIGHT))


def _class_of(character: str) -> int:
    if character in _CLASS_OF:
        return _CLASS_OF[character]
    if character.isspace():
        return SPACE
    category = unicodedata.category(character)
    return _CLASS_OF_CATEGORY.get(category) or _CLASS_OF_GROUP.get(category[0], OTHER)


def _learn(codes: NDArray[np.uint32]) -> None:
    for code in codes.tolist():
        character = chr(code)
        form = fold(character) or character
        number = _class_of(character)
        folded = np.array([ord(form[0])], dtype=np.uint64)
        _weights[code] = mix(folded + np.uint64(1))[0]
        _special[code] = number in (MARK, INVISIBLE) or code in _HANGUL_PARTS or len(form) > 1
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


def weighed(codes: NDArray[np.uint32]) -> NDArray[np.uint64]:
    """Return the number that each code point `classify` has seen adds to a hash; equal where the fold is."""
    return _weights[codes]


def needs_normalising(codes: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """Tell which code points fold to nothing or to several, or join with others to one.

    A word with one of them takes the slow, exact path.
    """
    return _special[codes]


def mix(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Scramble 64-bit values (the finaliser of SplitMix64; Steele, Lea & Flood 2014, OOPSLA)."""
    values = (values ^ (values >> np.uint64(30))) * _MIX_1
    values = (values ^ (values >> np.uint64(27))) * _MIX_2
    return values ^ (values >> np.uint64(31))
