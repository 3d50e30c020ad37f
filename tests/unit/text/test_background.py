"""The background: probabilities that can be worked by hand from a tiny source, and the laws of the bundled one."""

from pathlib import Path

import numpy as np
import pytest

from rhetorica.errors import InputError, OptionError
from rhetorica.text.background import Background
from rhetorica.text.background_build import build_background
from rhetorica.text.index import TokenIndex
from rhetorica.text.words import hash_word


def hashes(text: str) -> np.ndarray:
    return np.array([hash_word(word) for word in text.split()], dtype=np.uint64)


def bits(background: Background, text: str) -> list[float]:
    words = hashes(text)
    table = background.surprisal(words, np.zeros(len(words), dtype=np.int32))
    return [float(table[min(place, 3), place]) for place in range(len(words))]


@pytest.fixture(scope="module")
def tiny() -> Background:
    # 8 words: "the" 4, "tide" 3, "turns" 3, "rises" 1 … in 40 sentences of the same kind.
    return build_background({"one": ["The tide turns. " * 30 + "The moon rises. " * 10]}, name="tiny")


def test_a_word_costs_the_negative_logarithm_of_its_share(tiny: Background) -> None:
    assert bits(tiny, "the")[0] == pytest.approx(-np.log2(40 / 120), abs=0.06)
    assert bits(tiny, "moon")[0] == pytest.approx(-np.log2(10 / 120), abs=0.06)


def test_a_word_in_context_costs_its_conditional_share(tiny: Background) -> None:
    assert bits(tiny, "the tide")[1] == pytest.approx(-np.log2(30 / 40), abs=0.12)
    assert bits(tiny, "the moon rises")[2] == pytest.approx(0, abs=0.12)


def test_an_unseen_pair_backs_off_to_the_word_at_a_price(tiny: Background) -> None:
    assert bits(tiny, "moon tide")[1] == pytest.approx(bits(tiny, "tide")[0] - np.log2(0.4), abs=1e-9)


def test_context_never_reaches_into_the_sentence_before(tiny: Background) -> None:
    words = hashes("the tide")
    apart = tiny.surprisal(words, np.array([0, 1], dtype=np.int32))
    assert apart[3, 1] == apart[0, 1]


def test_sources_of_any_size_weigh_the_same() -> None:
    background = build_background({"long": ["Boats sail. " * 900], "short": ["Nets dry. " * 10]})
    assert bits(background, "boats")[0] == pytest.approx(bits(background, "nets")[0], abs=0.12)


def test_saving_and_loading_changes_nothing(tiny: Background, tmp_path: Path) -> None:
    tiny.save(tmp_path / "tiny.npz")
    again = Background.load(tmp_path / "tiny.npz")
    assert again.digest == tiny.digest
    assert again.sources == tiny.sources
    assert bits(again, "the moon rises") == bits(tiny, "the moon rises")


def test_what_is_no_background_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text.npz").write_text("no")
    for name in ("text.npz", "none.npz"):
        with pytest.raises(InputError, match=name):
            Background.load(tmp_path / name)
    with pytest.raises(OptionError):
        build_background({"empty": ["", "…"]})


def test_furniture_is_not_counted() -> None:
    text = "We sail. [Applause]\n\nThey sail.\n\nYou sail.\n\n" * 6
    background = build_background({"one": [text]})
    assert not background.knows(1, hashes("applause")).any()


def test_the_bundled_background_tells_nouns_from_verbs_and_rare_from_common() -> None:
    background = Background.default()
    want, children = background.nominality(hashes("want children")).tolist()
    assert want < 0.3 < children
    the, bureaucracy, unknown = background.idf(["the", "bureaucracy", "qwertyish"]).tolist()
    assert 0 <= the < bureaucracy < unknown
    assert np.isnan(background.nominality(hashes("qwertyish"))).all()


def test_a_text_of_the_sources_overlaps_and_another_does_not() -> None:
    text = " ".join(
        f"Boat {n} left pier {n % 7} at dawn with {n * 3} crates of cod for the town." for n in range(300)
    )
    background = build_background({"one": [text]})
    other = text.replace("cod", "rye").replace("dawn", "dusk").replace("town", "fort").replace("pier", "ford")
    index = TokenIndex.build([text, other])
    tokens = index.tokens()
    share = background.overlap(index.hashes[tokens.ids], tokens.sentence, tokens.speech, 2)
    assert share[0] == 1
    assert share[1] == 0
