"""The line that says how a number was made."""

import rhetorica
from rhetorica.results import Signature


def test_it_is_short_enough_to_paste() -> None:
    signature = Signature(
        "readability", furniture="drop", intervals=False, measures=("smog", "lix"), seed=None
    )
    assert str(signature) == (
        f"readability|rhetorica:{rhetorica.__version__}|furniture:drop|intervals:no|measures:smog+lix|seed:none"
    )


def test_it_is_a_mapping_in_the_order_given() -> None:
    signature = Signature("phrases", min_count=2, min_words=3)
    assert list(signature) == ["analysis", "rhetorica", "min_count", "min_words"]
    assert signature["min_words"] == 3


def test_one_that_is_read_back_equals_the_one_written() -> None:
    signature = Signature("phrases", measures=("a", "b"), weights={"a": 0.1 + 0.2})
    again = Signature(dict(signature))
    assert again == signature
    assert hash(again) == hash(signature)
    assert str(again) == str(signature)


def test_another_setting_makes_another_signature() -> None:
    assert Signature("phrases", min_count=2) != Signature("phrases", min_count=3)
