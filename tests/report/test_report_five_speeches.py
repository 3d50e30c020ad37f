"""The page of five real speeches: what it says of them is what they hold."""

import pytest

from rhetorica import compare, read
from rhetorica.report import Comparison
from rhetorica_testing.pages import Element, read_page


@pytest.fixture(scope="module")
def result(shared) -> Comparison:
    return compare(read(shared / "speeches"))


@pytest.fixture(scope="module")
def five(result: Comparison) -> Element:
    return read_page(result.to_html())


@pytest.mark.reference
def test_every_quote_of_the_five_speeches_is_exact(result: Comparison, five: Element) -> None:
    quotes = [element for element in five.all() if "data-start" in element.attributes]
    assert len(quotes) > 100
    for quote in quotes:
        text = result.corpus[quote.get("data-id")].text
        assert quote.text == text[int(quote.get("data-start")) : int(quote.get("data-end"))]


@pytest.mark.reference
def test_of_the_five_speeches_no_pair_stands_out(five: Element) -> None:
    assert "No pair stands out" in five.one(id="findings").text


@pytest.mark.reference
def test_all_five_speeches_talk_of_social_workers(five: Element) -> None:
    assert "All five speeches talk of “social workers”" in five.one(id="findings").text


@pytest.mark.reference
def test_the_list_of_one_speech_moves_its_grade_and_both_are_shown(five: Element) -> None:
    assert "Ed Balls (2009) 11.7 and 9.4" in five.one(id="readability").text
