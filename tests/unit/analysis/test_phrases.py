"""Phrases on texts short enough to count by eye."""

import pytest

import rhetorica as rh
from rhetorica.errors import EmptyCorpusError, OptionError

HARBOUR = (
    "The harbour tax must go. Every fisherman knows it. I say the harbour tax must go, and it will.\n\n"
    "Nobody voted for the harbour tax."
)


def corpus(*texts: str, speakers: tuple[str | None, ...] = ()) -> rh.Corpus:
    names = speakers or (None,) * len(texts)
    return rh.Corpus(
        rh.Speech(f"s{place}", text, speaker=name)
        for place, (text, name) in enumerate(zip(texts, names, strict=True))
    )


def test_a_line_said_twice_is_found_with_its_offsets() -> None:
    (line,) = rh.phrases(HARBOUR).lines
    assert (line.phrase, line.count, line.kind) == ("the harbour tax must go", 2, "refrain")
    assert [HARBOUR[each["start"] : each["end"]] for each in line.occurrences] == [
        "The harbour tax must go",
        "the harbour tax must go",
    ]


def test_a_topic_gathers_the_function_words_at_its_edges() -> None:
    (topic,) = rh.phrases(HARBOUR).topics
    assert (topic.phrase, topic.count) == ("harbour tax", 3)


def test_a_phrase_never_crosses_a_sentence_a_list_item_or_a_speech() -> None:
    sentences = rh.phrases("We dream. Big boats sail. We dream. Big boats sank.")
    assert max(row.words for row in sentences) == 2
    items = rh.phrases("We need:\n\n– big boats;\n\n– new nets.\n\nWe need:\n\n– big boats;\n\n– new nets.")
    assert max(row.words for row in items) == 2
    speeches = rh.phrases(corpus("They mend", "new nets of rope", "They mend new nets of rope"))
    assert max(row.words for row in speeches) < 6


@pytest.mark.parametrize(
    ("speakers", "kind"),
    [(("Ada", "Ben"), "echo"), (("Ada", "Ada"), "stump line"), (("Ada", None), "shared")],
)
def test_who_says_a_line_decides_its_kind(speakers: tuple[str | None, ...], kind: str) -> None:
    line = "No form ever mended a fishing net."
    (row,) = rh.phrases(corpus(line, f"Remember this. {line}", speakers=speakers)).lines
    assert (row.kind, row.speeches) == (kind, 2)


def test_hyphen_and_case_are_spellings_of_one_phrase() -> None:
    text = (
        "On the quay-side they wait. The quay side is cold. Our Quay-side men wait there, on the quay-side."
    )
    (topic,) = rh.phrases(text).topics
    assert topic.count == 4
    assert {variant["form"]: variant["count"] for variant in topic.variants} == {
        "quay-side": 3,
        "quay side": 1,
    }


def test_names_are_not_listed_but_counted_in_a_note() -> None:
    text = "We met at Hobb Landing. They left Hobb Landing early. Nobody likes Hobb Landing."
    result = rh.phrases(text)
    assert not len(result.topics)
    assert "names are not listed, 1 that come back were left out" in result.notes


def test_punctuation_divides_a_topic() -> None:
    text = "We have harbour, tax and wind. The harbour tax hurts. A harbour tax hurts boats."
    (topic,) = rh.phrases(text).topics.where(phrase="harbour tax")
    assert topic.count == 2


def test_furniture_is_no_phrase_unless_kept() -> None:
    text = (
        "We mend nets. [Applause]\n\nThey mend boats. [Applause]\n\nYou mend sails.\n\nPublished 9 May 2011"
    )
    assert not [row for row in rh.phrases(text) if "pplause" in row.phrase]
    assert any("stage direction" in note for note in rh.phrases(text).notes)


def test_the_signature_names_every_setting_and_the_background() -> None:
    signature = rh.phrases(HARBOUR, min_count=3).signature
    assert signature["min_count"] == 3
    assert str(signature["background"]).startswith("political-english-")


@pytest.mark.parametrize("text", ["", "One", "One two three four.", "!?", "😀"])
def test_texts_without_repeats_have_no_phrases(text: str) -> None:
    assert len(rh.phrases(text)) == 0


def test_one_word_ten_thousand_times_is_bounded() -> None:
    result = rh.phrases("go " * 10_000)
    assert all(row.words <= 64 for row in result)


def test_values_too_small_are_refused_by_name() -> None:
    with pytest.raises(OptionError, match="min_words=0"):
        rh.phrases(HARBOUR, min_words=0)
    with pytest.raises(OptionError, match="min_count=1"):
        rh.phrases(HARBOUR, min_count=1)
    with pytest.raises(EmptyCorpusError):
        rh.phrases(rh.Corpus([]))


def test_min_speeches_leaves_out_what_one_speech_repeats() -> None:
    result = rh.phrases(corpus(HARBOUR, "The harbour tax pays for light."), min_speeches=2)
    assert [row.phrase for row in result] == ["harbour tax"]
