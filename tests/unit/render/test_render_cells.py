"""What a cell looks like to people and to programs."""

import datetime
import math
from dataclasses import dataclass
from enum import Enum

import numpy as np
import pytest

from rhetorica.render import Column, plain, significant
from rhetorica.render.cells import printable, shown

NUMBER = Column(name="score", type="number", digits=3)


@dataclass(frozen=True, slots=True)
class Variant:
    form: str
    counts: tuple[float, ...]


class Side(Enum):
    LEFT = "left"


def test_twelve_significant_digits_hide_the_last_bits_of_a_sum() -> None:
    assert significant(0.1 + 0.2) == 0.3
    assert significant(123456789.123456789) == 123456789.123
    assert significant(1.23456789012345e-30) == 1.23456789012e-30


def test_negative_zero_is_zero() -> None:
    assert math.copysign(1, significant(-0.0)) == 1


@pytest.mark.parametrize("value", [math.inf, -math.inf])
def test_infinite_numbers_stay_infinite(value: float) -> None:
    assert significant(value) == value


def test_values_of_numpy_dataclasses_and_dates_become_plain() -> None:
    value = {
        "array": np.array([[1, 2]]),
        "scalar": np.float64(0.1 + 0.2),
        "text": np.str_("a"),
        "flag": np.bool_(True),
        "row": Variant("front-line", (1.0, 2.0)),
        "day": datetime.date(2010, 7, 1),
        "side": Side.LEFT,
        "set": {"b", "a"},
        3: None,
    }
    assert plain(value) == {
        "array": [[1, 2]],
        "scalar": 0.3,
        "text": "a",
        "flag": True,
        "row": {"form": "front-line", "counts": [1.0, 2.0]},
        "day": "2010-07-01",
        "side": "left",
        "set": ["a", "b"],
        "3": None,
    }
    assert type(plain(np.bool_(True))) is bool
    assert type(plain(np.str_("a"))) is str


def test_a_value_without_a_plain_form_is_refused() -> None:
    with pytest.raises(TypeError, match="object"):
        plain(object())


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.12345, "0.123"),
        (-0.0001, "0.000"),
        (-0.5, "-0.500"),
        (math.nan, "–"),
        (None, "–"),
        (math.inf, "∞"),
        (-math.inf, "-∞"),
        (True, "yes"),
        (False, "no"),
        (12345, "12345"),
        (1.5e300, "1.5e+300"),
        ({"a": 1}, '{"a": 1}'),
    ],
)
def test_cells_for_people(value: object, text: str) -> None:
    assert shown(NUMBER, value) == text


def test_numbers_stand_right_and_text_left_unless_told_otherwise() -> None:
    assert NUMBER.side == "right"
    assert Column(name="id").side == "left"
    assert Column(name="id", align="right").side == "right"


def test_no_control_character_reaches_a_terminal() -> None:
    assert printable("\x1b[31mred\x07") == "\ufffd[31mred\ufffd"
    assert printable("a\r\n\tb\u2028c") == "a   b c"
    assert printable("abc\u202edef\u2066") == "abcdef"
    assert printable("lone \ud800") == "lone \ufffd"


def test_accents_emoji_and_joiners_are_printed_as_they_are() -> None:
    for text in ("cafe\u0301", "👩\u200d👩\u200d👧", "演説", "“quote”"):
        assert printable(text) == text
