"""Evidence: the words themselves, and where they stand."""

import pytest

from rhetorica.results import Evidence, EvidenceRow, Result
from rhetorica_testing.results import SPEECHES, findings


def test_the_quote_is_the_text_between_the_offsets() -> None:
    for row in findings().evidence:
        assert row.quote == SPEECHES[row.id].text[row.start : row.end]


def test_evidence_of_a_row() -> None:
    assert [row.quote for row in findings().evidence.of_row(0)] == ["front line", "front-line", "front line"]
    assert len(findings().evidence.of_row(2)) == 0


def test_a_citation_names_speaker_event_and_date_as_far_as_they_are_known() -> None:
    assert findings().evidence.of_row(0).cite() == [
        "“front line” (Ada, Harbour, 2010-07)",
        "“front-line” (Ada, Harbour, 2010-07)",
        "“front line” (On lines)",
    ]


def test_a_citation_of_a_speech_nothing_is_known_of_names_its_id() -> None:
    assert EvidenceRow(row=0, id="a", start=0, end=2, quote="no").cite() == "“no” (a)"


def test_a_citation_is_one_line() -> None:
    assert EvidenceRow(row=0, id="a", start=0, end=9, quote="one \n  two").cite() == "“one two” (a)"


def test_share_is_how_far_into_the_speech_it_begins() -> None:
    assert findings().evidence.of_row(1)[0].share == 3 / len(SPEECHES["ada"].text)


def test_a_selection_of_rows_takes_its_evidence_along() -> None:
    result = findings()
    assert [row.row for row in result.sort("score", descending=True).evidence] == [1, 1, 1, 2]
    assert [row.quote for row in result[1:2].evidence] == ["hold"]
    assert [row.row for row in result[1:2].evidence] == [0]
    assert [row.quote for row in result.where(kind="echo").sort("score")[:1].evidence] == [
        "front line",
        "front-line",
        "front line",
    ]


def test_further_columns_are_further_fields() -> None:
    evidence = Evidence(
        {"row": [0], "id": ["ada"], "start": [3], "end": [7], "pattern": ["hol*"]}, corpus=SPEECHES
    )
    assert evidence[0].pattern == "hol*"  # type: ignore[attr-defined]
    assert evidence[0].quote == "hold"
    assert evidence.where(pattern="hol*")[0].cite() == "“hold” (Ada, Harbour, 2010-07)"


def test_evidence_bears_the_signature_of_its_result() -> None:
    assert findings().evidence.signature == findings().signature


def test_a_result_without_evidence_has_an_empty_table() -> None:
    result = findings()[2:]
    assert len(result.evidence) == 0
    assert result.evidence.to_dicts() == []


def test_evidence_can_be_made_when_first_asked_for() -> None:
    from rhetorica_testing.results import Findings

    made: list[int] = []

    def make() -> Evidence:
        made.append(1)
        return Evidence({"row": [1], "id": ["ben"], "start": [0], "end": [2]}, corpus=SPEECHES)

    source = findings()
    result = Findings(source.columns, signature=source.signature, evidence=make)
    assert result[1:].top(1)[0].id == "harbour"
    assert made == []
    assert [row.quote for row in result[1:].evidence] == ["No"]
    assert [row.quote for row in result.evidence] == ["No"]
    assert made == [1]


def test_a_quote_read_back_from_json_is_the_one_stored() -> None:
    again = Result.from_json(findings().to_json()).evidence
    assert [row.quote for row in again.of_row(0)] == ["front line", "front-line", "front line"]
    assert again.of_row(0).cite() == findings().evidence.of_row(0).cite()


def test_evidence_is_its_own_table() -> None:
    lines = findings().evidence.to_csv().split("\r\n")
    assert lines[0] == "row,id,start,end,sentence,share,quote,speaker,occasion,date"
    assert lines[1].startswith("1,ada,3,7,0,0.0")
    assert lines[1].endswith(",hold,Ada,Harbour,2010-07")


def test_an_empty_speech_has_no_share() -> None:
    from rhetorica_testing.results import speech

    evidence = Evidence({"row": [0], "id": ["x"], "start": [0], "end": [0]}, corpus={"x": speech("")})
    assert evidence[0].share != evidence[0].share
    assert evidence[0].quote == ""


def test_an_unknown_id_fails_when_its_quote_is_read() -> None:
    evidence = Evidence({"row": [0], "id": ["nobody"], "start": [0], "end": [0]}, corpus=SPEECHES)
    with pytest.raises(KeyError):
        evidence[0]
