"""What a speech holds and refuses."""

import dataclasses
import pickle

import pytest

from rhetorica.corpus import Speech
from rhetorica.errors import OptionError

FULL = Speech(
    id="a", text="Now.", speaker="Ada", date="2010-07", title="On now", event="Hall", meta={"party": "Green"}
)


def test_a_field_is_found_in_the_attributes_and_then_in_the_metadata():
    asked = ("id", "text", "speaker", "date", "title", "event", "party", "country")
    assert [FULL.get(field) for field in asked] == [
        "a",
        "Now.",
        "Ada",
        "2010-07",
        "On now",
        "Hall",
        "Green",
        None,
    ]


def test_the_year_comes_from_the_date_unless_the_metadata_has_one():
    assert FULL.get("year") == "2010"
    assert Speech("a", "", date="2010", meta={"year": "2009/10"}).get("year") == "2009/10"
    assert Speech("a", "").get("year") is None


def test_empty_values_are_absent():
    speech = Speech("a", "", speaker=" ", date="", title=None, meta={"party": "", "country": None, "n": 3})
    assert (speech.speaker, speech.date, speech.title, dict(speech.meta)) == (None, None, None, {"n": "3"})


def test_a_speech_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        FULL.text = "Never."
    with pytest.raises(TypeError):
        FULL.meta["party"] = "Blue"
    given = {"party": "Green"}
    speech = Speech("a", "", meta=given)
    given["party"] = "Blue"
    assert speech.get("party") == "Green"


def test_equal_speeches_are_equal_hash_alike_and_survive_pickling_and_replacement():
    assert pickle.loads(pickle.dumps(FULL)) == FULL == dataclasses.replace(FULL)
    assert hash(FULL) == hash(dataclasses.replace(FULL))
    assert dataclasses.replace(FULL, meta={}) != FULL
    assert FULL.meta == {"party": "Green"}


def test_the_text_is_kept_character_for_character():
    text = "\ufeff Now.\r\nThen\u2028\rcafe\u0301 \x00\n"
    assert Speech("a", text).text == text


@pytest.mark.parametrize("text", ["We \ud83d\ude00 win", "\udc80"])
def test_a_lone_surrogate_is_refused_with_its_place(text):
    with pytest.raises(
        OptionError, match=rf"'a'.* at character {min(map(text.find, text[-1:])) and 3}"
    ) as caught:
        Speech("a", text)
    assert "decode" in caught.value.hint
    assert str(caught.value).isprintable() or "\n" in str(caught.value)
    str(caught.value).encode()


@pytest.mark.parametrize(
    ("arguments", "culprit"),
    [
        ({"id": ""}, "''"),
        ({"id": 3}, "3"),
        ({"text": b"Now."}, "bytes"),
        ({"date": "July"}, "July"),
        ({"meta": {"speaker": "Ada"}}, "speaker"),
        ({"meta": [("party", "Green")]}, "list"),
        ({"speaker": "\ud800"}, "speaker"),
        ({"meta": {"party": "\ud800"}}, "party"),
    ],
)
def test_what_cannot_be_a_speech_is_refused_by_name_with_a_remedy(arguments, culprit):
    with pytest.raises(OptionError, match=culprit) as caught:
        Speech(**{"id": "a", "text": "Now.", **arguments})
    assert caught.value.hint
