"""Word counts, checked by eye."""

import pytest

import rhetorica as rh
from rhetorica.analysis.frequencies import Frequencies
from rhetorica.errors import EmptyCorpusError, OptionError
from rhetorica.results import Result

CORPUS = rh.Corpus(
    [
        rh.Speech("a", "We rest. We will rest, and the front-line rests: 10 nets.", speaker="Ada"),
        rh.Speech("b", "The nets rest. [Applause]", speaker="Ben"),
        rh.Speech("c", "Rest, the rest!"),
    ]
)


def counts(result: Frequencies) -> dict[str, int]:
    return {row.word: row.count for row in result}


def test_words_come_by_count_then_by_the_alphabet() -> None:
    result = rh.frequencies(CORPUS)
    assert [(row.word, row.count) for row in result][:4] == [("rest", 5), ("the", 3), ("nets", 2), ("we", 2)]
    assert [row.word for row in result if row.count == 1] == ["10", "and", "front", "line", "rests", "will"]


def test_rates_are_per_thousand_words_of_all() -> None:
    (row,) = rh.frequencies(CORPUS).where(word="rest")
    # 12 words (front-line is two), 3, 3.
    assert row.per_1000 == pytest.approx(5 / 18 * 1000)
    assert (row.speeches, dict(row.by_speech)) == (3, {"a": 2, "b": 1, "c": 2})


def test_content_words_are_neither_function_words_nor_numerals_and_rates_stay() -> None:
    result = rh.frequencies(CORPUS, features="content")
    assert set(counts(result)) == {"rest", "rests", "nets", "front", "line"}
    assert result.where(word="rest")[0].per_1000 == rh.frequencies(CORPUS).where(word="rest")[0].per_1000


def test_groups_have_counts_and_rates_of_their_own() -> None:
    result = rh.frequencies(CORPUS, by="speaker")
    rest = {row.group: (row.count, row.per_1000, dict(row.by_speech)) for row in result.where(word="rest")}
    assert rest == {
        "Ada": (2, pytest.approx(2000 / 12), {"a": 2}),
        "Ben": (1, pytest.approx(1000 / 3), {"b": 1}),
        "(unknown)": (2, pytest.approx(2000 / 3), {"c": 2}),
    }
    assert [row.group for row in result] == sorted(
        (row.group for row in result), key=["Ada", "Ben", "(unknown)"].index
    )


def test_min_count_holds_in_each_group() -> None:
    assert counts(rh.frequencies(CORPUS, min_count=2)) == {"rest": 5, "the": 3, "nets": 2, "we": 2}
    assert [(row.group, row.word) for row in rh.frequencies(CORPUS, by="speaker", min_count=2)] == [
        ("Ada", "rest"),
        ("Ada", "we"),
        ("(unknown)", "rest"),
    ]


def test_furniture_counts_only_if_kept() -> None:
    assert "applause" not in counts(rh.frequencies(CORPUS))
    assert counts(rh.frequencies(CORPUS, furniture="keep"))["applause"] == 1


@pytest.mark.parametrize("text", ["", "…", "[Applause]"])
def test_nothing_said_has_no_words(text: str) -> None:
    assert len(rh.frequencies(text)) == 0
    assert len(rh.frequencies(rh.Corpus([rh.Speech("a", text, speaker="Ada")]), by="speaker")) == 0


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(EmptyCorpusError):
        rh.frequencies(rh.Corpus([]))
    with pytest.raises(OptionError, match="no speech has a field 'party'"):
        rh.frequencies(CORPUS, by="party")
    with pytest.raises(OptionError, match="min_count=0"):
        rh.frequencies(CORPUS, min_count=0)
    with pytest.raises(OptionError, match="features='function'"):
        rh.frequencies(CORPUS, features="function")  # type: ignore[arg-type]


def test_a_selection_counts_its_own_speeches_only() -> None:
    assert counts(rh.frequencies(CORPUS.where(speaker="Ben"))) == {"the": 1, "nets": 1, "rest": 1}


def test_frequencies_survive_json() -> None:
    for by in (None, "speaker"):
        result = rh.frequencies(CORPUS, by=by)
        assert Result.from_json(result.to_json()) == result
