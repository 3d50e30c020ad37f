"""When and where a phrase is used: certain dates only, zeroes shown, openings and closes told."""

import pytest

import rhetorica as rh
from rhetorica.analysis.phrases import PhraseRow, Phrases
from rhetorica.errors import OptionError
from rhetorica.results import Result

LINE = "No form ever mended a fishing net."


def corpus(*dates: str | None) -> rh.Corpus:
    texts = [LINE + " We rowed on." * 20, "Nets are dear. " * 20 + LINE, "The bell rang. " * 20 + LINE]
    return rh.Corpus(
        rh.Speech(f"s{place}", text, speaker=f"Speaker {place}", date=date)
        for place, (text, date) in enumerate(zip(texts, dates, strict=True))
    )


def line(result: Phrases) -> PhraseRow:
    (row,) = result.lines.where(phrase="No form ever mended a fishing net")
    return row


def test_first_and_last_use_follow_the_dates_not_the_order() -> None:
    row = line(rh.phrases(corpus("2012", "2010-05", "2011")))
    assert row.first_use == {"id": "s1", "speaker": "Speaker 1", "date": "2010-05"}
    assert row.last_use == {"id": "s0", "speaker": "Speaker 0", "date": "2012"}


@pytest.mark.parametrize("dates", [("2010", "2010-05", "2012"), (None, "2010", "2012")])
def test_an_uncertain_first_use_is_none(dates: tuple[str | None, ...]) -> None:
    assert line(rh.phrases(corpus(*dates))).first_use is None


def test_a_phrase_that_mostly_ends_speeches_is_a_close() -> None:
    assert line(rh.phrases(corpus("2010", "2011", "2012"))).position == "close"


def test_rates_are_per_thousand_words_of_each_speech() -> None:
    speeches = corpus("2010", "2011", "2012")
    row = line(rh.phrases(speeches))
    words = {id: int(n) for id, n in zip(speeches.ids, [7 + 60, 60 + 7, 60 + 7], strict=True)}
    assert row.per_1000 == {id: pytest.approx(1000 / words[id]) for id in row.by_speech}
    assert row.of == 3


def test_a_timeline_shows_the_speeches_without_the_phrase_too() -> None:
    speeches = [*corpus("2012", "2010-05", "2011"), rh.Speech("silent", "Taxes fell.", date="2010-12")]
    result = rh.phrases(rh.Corpus([*speeches, rh.Speech("undated", "Taxes rose.")]))
    timeline = result.timeline(line(result))
    assert [(row.date, row.count) for row in timeline] == [
        ("2010-05", 1),
        ("2010-12", 0),
        ("2011", 1),
        ("2012", 1),
    ]
    assert timeline.notes == ("1 speeches without a date are not shown",)
    assert timeline.dots().splitlines()[1].endswith("·")


def test_a_timeline_needs_dates_and_texts() -> None:
    result = rh.phrases(corpus(None, None, None))
    with pytest.raises(OptionError, match="no speech has a date"):
        result.timeline(line(result))
    back = Result.from_json(result.to_json())
    with pytest.raises(OptionError, match="read back"):
        back.timeline(line(result))  # type: ignore[attr-defined]
