"""What the top of the page says: what stands out, nothing more, and never an accusation."""

import re

import pytest

from rhetorica import Corpus, Speech, compare
from rhetorica_testing.pages import Element, read_page

LINE = "We shall not wait for a kinder winter, nor for a braver council"
SIMPLE = "We met. We sat. We ate. It was good. She sang. He slept. They left. I stayed. We won. You saw. " * 3
HARD = (
    "Notwithstanding considerable administrative complications, intergovernmental representatives "
    "subsequently reconsidered comprehensive constitutional arrangements concerning organisational "
    "accountability. "
    "Unprecedented socioeconomic uncertainties nevertheless necessitated extraordinarily deliberate "
    "parliamentary examination of institutional responsibilities. "
) * 8


def talk(id: str, text: str, *, speaker: str | None = None, date: str | None = None) -> Speech:
    return Speech(id, text, speaker=speaker, date=date)


def findings(*speeches: Speech) -> str:
    return "\n".join(compare(Corpus(speeches)).findings)


def test_a_line_of_two_speakers_is_shared_and_the_earlier_is_named() -> None:
    said = findings(
        talk("late", f"I agree. {LINE}. So be it.", speaker="Ben", date="2013"),
        talk("early", f"{LINE}. Remember that.", speaker="Ada", date="2010-07"),
    )
    assert f"“{LINE}” is shared by two speakers: Ada (2010), the earlier, and Ben (2013)." in said


def test_where_dates_overlap_neither_is_the_earlier() -> None:
    speeches = [
        talk("a", f"{LINE}. Remember that.", speaker="Ada", date="2010-07"),
        talk("b", f"I agree. {LINE}.", speaker="Ben", date="2010"),
    ]
    result = compare(Corpus(speeches))
    assert "earlier" not in " ".join(result.findings)
    assert "The dates do not tell which is earlier." in read_page(result.to_html()).text


def test_a_line_of_one_speaker_in_two_speeches_is_told_apart_by_date() -> None:
    said = findings(
        talk("a", f"{LINE}. Remember that.", speaker="Ada", date="2010-07"),
        talk("b", f"I repeat: {LINE}.", speaker="Ada", date="2010-09-02"),
    )
    assert f"Ada says “{LINE}” in two speeches (July 2010 and 2 September 2010)." in said


def test_a_line_within_one_speech_comes_back() -> None:
    assert f"Ada says “{LINE}” twice." in findings(talk("a", f"{LINE}. So. {LINE}.", speaker="Ada"))
    assert f"In a, “{LINE}” comes back twice." in findings(talk("a", f"{LINE}. So. {LINE}."))


def test_a_long_line_is_cut_at_the_top_and_whole_below() -> None:
    words = [f"{chr(97 + i // 10)}{chr(97 + i % 10)}lberry" for i in range(60)]
    long = f"We mourn {' '.join(words)}."
    result = compare(f"{long} Alas. {long}")
    assert words[-1] not in " ".join(result.findings)
    assert words[-1] in read_page(result.to_html()).one(id="lines").text


def test_where_nothing_is_shared_it_says_so() -> None:
    said = findings(
        talk("a", f"{LINE}. So. {LINE}.", speaker="Ada"), talk("b", "Budgets are not poems.", speaker="Ben")
    )
    assert "No line that stands out is shared by two speakers." in said
    assert "No topic comes up" in said or "talk of" not in said


@pytest.mark.parametrize("text", ["", " \n", "…"])
def test_where_there_is_nothing_to_read_it_says_so(text: str) -> None:
    assert findings(talk("a", text)) == "There is not a word to read."


def test_where_nothing_comes_back_it_says_so() -> None:
    assert findings(talk("a", "Never")) == "No line comes back."


def test_copies_are_named_and_their_lines_are_no_finding() -> None:
    text = f"{LINE}. Remember that."
    said = findings(talk("a", text, speaker="Ada"), talk("b", text, speaker="Ben"), talk("c", "Hello."))
    assert "Ada and Ben have the same text, character for character" in said
    assert "is shared by" not in said


def test_the_verdict_on_likeness_is_on_the_page_twice() -> None:
    speeches = [talk(str(i), f"{SIMPLE} Speech of {word}.") for i, word in enumerate(("tin", "oak", "salt"))]
    result = compare(Corpus(speeches))
    page = read_page(result.to_html())
    assert result.similarity.verdict in page.one(id="findings").text
    assert result.similarity.verdict in page.one(id="likeness").text


def test_a_pair_that_stands_out_is_called_by_its_names() -> None:
    subjects = ["harbours", "orchards", "violins", "glaciers", "saddles", "lanterns", "kettles", "sparrows"]
    own = [
        " ".join(f"{subject[:4]}{letter}ling" for letter in "abcdefghijklmnopqrst") for subject in subjects
    ]
    speeches = [
        talk(f"s{i}", f"Common ground matters to members. {words}.", speaker=f"Speaker {i}")
        for i, words in enumerate(own)
    ]
    speeches.append(talk("twin", f"Common ground matters to citizens. {own[3]}.", speaker="Speaker 9"))
    result = compare(Corpus(speeches))
    assert result.similarity.outliers
    assert "Speaker 3 and Speaker 9" in " ".join(result.findings)


def test_copies_that_stand_out_as_alike_are_named_once() -> None:
    words = ("tin", "oak", "salt", "wool", "clay", "rope", "tar")
    speeches = [talk(word, f"Our {word} must be guarded, and {word}yards built.") for word in words]
    result = compare(Corpus([*speeches, talk("twin", speeches[0].text)]))
    assert result.similarity.outliers == (("tin", "twin"),)
    assert sum("twin" in finding for finding in result.findings) == 1


def test_hardest_and_easiest_are_named_only_where_the_gap_is_clear() -> None:
    clear = findings(talk("simple", SIMPLE), talk("hard", HARD))
    assert re.search(r"simple \(grade .*\) is the easiest to read, hard \(grade .*\) the hardest", clear)
    alike = findings(talk("a", SIMPLE), talk("b", f"{SIMPLE} We met again."))
    assert "No speech is clearly harder to read than another" in alike


def test_a_few_sentences_say_nothing_of_hardest_and_easiest() -> None:
    assert "Flesch" not in findings(
        talk("a", "We met. We sat."), talk("b", "Notwithstanding, we reconsidered.")
    )


def test_the_page_never_accuses(page: Element) -> None:
    assert not re.search(
        r"borrow|plagiar|cop(?:y|ied) from|stole|lift(?:ed|s) from|taken from", page.text, re.I
    )


def test_at_most_five_things_stand_out(harbour: Corpus) -> None:
    assert 1 <= len(compare(harbour).findings) <= 5


def test_a_topic_names_the_other_wordings_that_were_counted() -> None:
    result = compare(
        Corpus(
            [
                talk(
                    "a", "The lighthouse keepers came. I met lighthouse keepers, and one lighthouse keeper."
                ),
                talk(
                    "b", "A lighthouse keeper wrote. The lighthouse keepers had gone; lighthouse keepers go."
                ),
            ]
        )
    )
    assert "“lighthouse keepers” (6 times, with “lighthouse keeper”)" in "\n".join(result.findings)
    assert "also: lighthouse keeper 2" in read_page(result.to_html()).one(id="topics").text


def test_occurrences_in_names_are_told_beside_the_count() -> None:
    said = "The harbour trust met. We thank the harbour trust. It was the Harbour Trust that paid."
    result = compare(said)
    (row,) = (row for row in result.phrases.topics if row.phrase.casefold() == "harbour trust")
    assert row.in_names == 1
    assert "3 times, 1 of them in names" in read_page(result.to_html()).one(id="topics").text


def test_the_kind_with_the_best_line_leads() -> None:
    result = compare(
        Corpus(
            [
                talk("a", f"{LINE}. So. {LINE}. So. {LINE}. Nobody paid me to count.", speaker="Ada"),
                talk("b", "I know. Nobody paid me to count.", speaker="Ben"),
            ]
        )
    )
    kinds = list(dict.fromkeys(row.kind for row in result.phrases.lines if row.score > 0))
    assert kinds[:2] == ["refrain", "echo"]
    headings = [heading.text for heading in read_page(result.to_html()).one(id="lines").all("h3")]
    assert [heading.split()[0] for heading in headings[:2]] == ["Refrains", "Echoes"]


def test_rows_of_the_grid_keep_their_years_and_notes_begin_with_a_capital() -> None:
    name = "Wilhelmina Josephine Montgomery-Featherstonehaugh"
    speeches = [talk(str(year), f"{LINE}. {year}.", speaker=name, date=str(year)) for year in (1933, 1937)]
    page = read_page(compare(Corpus(speeches, notes=["copies count once"])).to_html())
    (grid,) = (table for table in page.one(id="likeness").all("table") if table.get("class") == "grid")
    labels = [link.text for link in grid.all("a") if link.get("href").startswith("#speech")]
    assert sorted(label[-6:] for label in labels) == [", 1933", ", 1937"]
    assert all(label.startswith("W. J. Mont") and len(label) <= 32 for label in labels)
    assert "Copies count once" in page.one(id="read").text


def test_page_and_program_hide_the_same_lines(harbour: Corpus) -> None:
    result = compare(harbour)
    hidden = sum(row.score <= 0 for row in result.phrases.lines)
    shown = len(result.phrases.lines) - hidden
    lines = read_page(result.to_html()).one(id="lines")
    more = sum(map(int, re.findall(r"… (\d+) more: rhetorica", lines.text)))
    assert len([each for each in lines.all("details") if each.get("class") == "line"]) + more == shown
    assert (f"{hidden} more" in lines.text) == bool(hidden)
