"""How is a numeral read aloud? "1.7" is "one point seven", "2009" a year, "£20bn" "twenty billion pounds".

Flesch (1948) has figures counted as they are normally read. Where readings differ ours is: four digits from
1010 to 2099 without a comma are a year; "and" stands before the last tens and units ("two hundred and
four"); decimals are read digit by digit, save prices ("£4.50": "four pounds fifty"); more than fifteen
digits, or a leading nought, are read one by one.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

_ONES: Final[Sequence[str]] = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS: Final = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES: Final = ("", "thousand", "million", "billion", "trillion")
_ORDINALS: Final = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_CURRENCIES: Final = {"£": "pounds", "$": "dollars", "€": "euros", "¥": "yen", "₹": "rupees", "¢": "cents"}
_UNITS: Final = {
    "k": ("thousand",),
    "m": ("million",),
    "mn": ("million",),
    "bn": ("billion",),
    "tn": ("trillion",),
    "km": ("kilometres",),
    "kg": ("kilograms",),
    "mph": ("miles", "an", "hour"),
}
_FRACTIONS: Final = {
    "½": ("half",),
    "¼": ("quarter",),
    "¾": ("three", "quarters"),
    "⅓": ("third",),
    "⅔": ("two", "thirds"),
    "⅛": ("eighth",),
}
_KEPT: Final = frozenset(_FRACTIONS) | frozenset(_CURRENCIES)
_PLAIN: Final = re.compile(r"(\D?)(\d[\d,]*)(?:\.(\d+))?([½¼¾⅓⅔⅛]?)([a-z]*)")
_ROMAN_ONES: Final = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_ROMAN: Final = re.compile(rf"(x{{0,3}})({'|'.join(_ROMAN_ONES)})")
_RUN: Final = re.compile(r"\d+|[^\W\d_]+|[½¼¾⅓⅔⅛&]")
_LONGEST_NUMBER: Final = 15


def read_out(form: str) -> list[str]:
    """Read a word that holds digits aloud, as English words.

    Parameters
    ----------
    form : str
        A folded form with at least one digit, such as ``"£1.7"``, ``"1990s"``, ``"3rd"``, ``"g7"``.

    Returns
    -------
    list of str
        Lower-case words; letters beside digits stand alone unless they are a unit (``"20bn"``).

    Examples
    --------
    >>> read_out("£1.7"), read_out("2009"), read_out("10,000")
    (['one', 'point', 'seven', 'pounds'], ['two', 'thousand', 'and', 'nine'], ['ten', 'thousand'])
    >>> read_out("1980s"), read_out("21st"), read_out("g7")
    (['nineteen', 'eighties'], ['twenty', 'first'], ['g', 'seven'])
    """
    if not form.isascii():
        # "m²" has a two; fractions keep their sign, because "1½" is not "one one two".
        form = "".join(sign if sign in _KEPT else _plain_sign(sign) for sign in form)
    plain = _PLAIN.fullmatch(form.replace("'", ""))
    words = _read_plain(*plain.groups("")) if plain else None
    if words is not None:
        return words
    spoken: list[str] = []
    for run in _RUN.findall(form):
        spoken += _read_run(run)
    return spoken


def roman_value(form: str) -> int:
    """Return the value of a Roman numeral from 2 to 39, or 0 for any other word, "i", "v" and "x" among them.

    Examples
    --------
    >>> roman_value("xiv"), roman_value("six"), roman_value("x")
    (14, 0, 0)
    """
    match = _ROMAN.fullmatch(form) if 2 <= len(form) <= 7 else None
    if match is None:
        return 0
    tens, ones = match.groups()
    return 10 * len(tens) + _ROMAN_ONES.index(ones)


def _plain_sign(sign: str) -> str:
    return unicodedata.normalize("NFKC", sign).casefold()


def _read_plain(sign: str, digits: str, decimals: str, fraction: str, suffix: str) -> list[str] | None:
    currency = [_CURRENCIES.get(sign, "")] if sign in _CURRENCIES else []
    if sign.isalpha():
        return None
    if fraction:
        digits_read = _integer(digits)
        article = [] if fraction in "¾⅔" else ["a"]
        return [*digits_read, "and", *article, *_FRACTIONS[fraction], *currency]
    if decimals:
        if currency and not suffix and _is_price(digits, decimals):
            return [*_integer(digits), *currency, *_cardinal(int(decimals))]
        words = [*_integer(digits), "point", *(_ONES[int(digit)] for digit in decimals)]
    elif _is_year(digits) and not currency and suffix in ("", "s"):
        words = _year(int(digits))
    else:
        words = _integer(digits)
    if suffix in ("", *_UNITS):
        return [*words, *_UNITS.get(suffix, ()), *currency]
    if suffix == "s":
        return [*words[:-1], _plural(words[-1]), *currency]
    # "22d" is how older American print writes "22nd".
    if (suffix in ("st", "nd", "rd", "th") or (suffix == "d" and len(digits) == 2)) and not decimals:
        return [*words[:-1], _ordinal(words[-1])]
    return [*words, *suffix, *currency] if len(suffix) <= 2 else [*words, suffix, *currency]


def _read_run(run: str) -> list[str]:
    if run.isdecimal():
        return _integer(run)
    if run in _FRACTIONS:
        return list(_FRACTIONS[run])
    if run == "&":
        return ["and"]
    # Letters beside digits name things: G7, M25, H1N1.
    return list(run) if len(run) <= 2 else [run]


def _is_price(digits: str, decimals: str) -> bool:
    # "£1.75" is most often followed by "billion"; "£4.50" and "£1,234.56" are pounds and pence.
    return len(decimals) == 2 and (int(decimals[1]) == 0 or len(digits) > 2) and int(decimals) > 0


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and digits.isdecimal() and 1010 <= int(digits) <= 2099


def _year(year: int) -> list[str]:
    century, rest = divmod(year, 100)
    if 2000 <= year <= 2009:
        return _cardinal(year)
    if rest == 0:
        return [*_cardinal(century), "hundred"]
    return [*_cardinal(century), *(["oh"] if rest < 10 else []), *_cardinal(rest)]


def _integer(digits: str) -> list[str]:
    digits = digits.replace(",", "")
    if len(digits) > _LONGEST_NUMBER or (len(digits) > 1 and int(digits[0]) == 0):
        return [_ONES[int(digit)] for digit in digits]
    return _cardinal(int(digits))


def _cardinal(number: int) -> list[str]:
    if number < 20:
        return [_ONES[number]]
    if number < 100:
        tens, ones = divmod(number, 10)
        return [_TENS[tens], *([_ONES[ones]] if ones else [])]
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return [_ONES[hundreds], "hundred", *(["and", *_cardinal(rest)] if rest else [])]
    words: list[str] = []
    groups = []
    while number:
        number, group = divmod(number, 1000)
        groups.append(group)
    for place in range(len(groups) - 1, 0, -1):
        if groups[place]:
            words += [*_cardinal(groups[place]), _SCALES[place]]
    if groups[0]:
        words += [*(["and"] if groups[0] < 100 else []), *_cardinal(groups[0])]
    return words


def _ordinal(word: str) -> str:
    if word.endswith("y"):
        return word[:-1] + "ieth"
    return _ORDINALS.get(word, word + "th")


def _plural(word: str) -> str:
    if word.endswith("y"):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith("x") else "s")
