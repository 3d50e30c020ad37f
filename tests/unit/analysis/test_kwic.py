"""The concordance on texts short enough to see."""

import pytest

import rhetorica as rh
from rhetorica.analysis.kwic import Kwic
from rhetorica.analysis.kwic.context import LONGEST
from rhetorica.errors import EmptyCorpusError, OptionError
from rhetorica.results import Result

TEXT = "The harbour is open. We keep the harbour open, she said; keep it “always”. [Applause] Never shut it."


def corpus() -> rh.Corpus:
    return rh.Corpus(
        [
            rh.Speech("b", "We keep the harbour. They close the harbour.", speaker="Ada", date="2011"),
            rh.Speech("a", "You open a harbour.", speaker="Ben"),
            rh.Speech("c", "I like the harbour.", speaker="Ada", date="2009-05", meta={"party": "Green"}),
        ]
    )


def lines(hits: Kwic) -> list[tuple[str, str, str]]:
    return [(hit.left, hit.match, hit.right) for hit in hits]


class TestWindows:
    def test_words_on_either_side_run_on_into_the_next_sentence(self) -> None:
        assert lines(rh.kwic(TEXT, "harbour", window=2)) == [
            ("The", "harbour", "is open."),
            ("keep the", "harbour", "open, she"),
        ]

    def test_left_and_right_apart(self) -> None:
        assert lines(rh.kwic(TEXT, "open", left=0, right=1)) == [("", "open", ". We"), ("", "open", ", she")]
        assert lines(rh.kwic(TEXT, "open", window=1, right=0)) == [
            ("is", "open", ""),
            ("harbour", "open", ""),
        ]

    def test_eight_words_by_default(self) -> None:
        text = "one two three four five six seven eight nine ten here ten nine eight seven six five four three two"
        assert lines(rh.kwic(text, "here")) == [
            ("three four five six seven eight nine ten", "here", "ten nine eight seven six five four three")
        ]

    def test_a_context_takes_the_signs_that_open_and_close_it(self) -> None:
        assert lines(rh.kwic(TEXT, "always", window=1)) == [("it “", "always", "”. … Never")]
        assert lines(rh.kwic("He said: “We will win.” So be it.", "will", window=1)) == [
            ("“We", "will", "win.”")
        ]

    def test_a_context_marks_what_was_left_out_of_it(self) -> None:
        (hit,) = rh.kwic(TEXT, "shut", window=3)
        assert hit.left == "it “always”. … Never"
        (kept,) = rh.kwic(TEXT, "shut", window=3, furniture="keep")
        assert kept.left == "“always”. [Applause] Never"

    def test_no_context_comes_from_another_speech(self) -> None:
        assert lines(rh.kwic(corpus(), "open")) == [("You", "open", "a harbour.")]

    def test_whole_sentences(self) -> None:
        hits = rh.kwic(TEXT, "harbour", unit="sentences")
        assert lines(hits) == [
            ("The", "harbour", "is open."),
            ("We keep the", "harbour", "open, she said; keep it “always”."),
        ]
        assert [hit.sentence for hit in hits] == [
            "The harbour is open.",
            "We keep the harbour open, she said; keep it “always”.",
        ]

    def test_sentences_beyond_the_one_of_the_hit(self) -> None:
        (hit,) = rh.kwic("One. Two. Three here. Four. Five.", "here", unit="sentences", window=1)
        assert (hit.left, hit.right) == ("Two. Three", ". Four.")
        (hit,) = rh.kwic("One. Two. Three here. Four. Five.", "here", unit="sentences", left=9, right=0)
        assert (hit.left, hit.right, hit.sentence) == ("One. Two. Three", ".", "Three here.")

    def test_a_sentence_without_end_is_cut(self) -> None:
        (hit,) = rh.kwic("go " * 1_000 + "here " + "on " * 1_000, "here", unit="sentences")
        assert len(hit.left.split()) == len(hit.right.split()) == LONGEST
        assert len(hit.sentence.split()) == 2 * LONGEST + 1

    def test_white_space_is_one_space(self) -> None:
        text = "We hold\r\n   the front\n line\u00a0now."
        (hit,) = rh.kwic(text, "front line")
        assert (hit.left, hit.match, hit.right) == ("We hold the", "front line", "now.")
        assert text[hit.start : hit.end] == "front\n line"


class TestOrder:
    TEXT = "a big cat sat. the big cat ran. a red cat sat. my red cat hid."

    def test_left_is_by_the_nearest_word_first(self) -> None:
        hits = rh.kwic(self.TEXT, "cat", sort="left", window=2)
        assert [hit.left for hit in hits] == ["a big", "the big", "a red", "my red"]

    def test_right(self) -> None:
        hits = rh.kwic(self.TEXT, "cat", sort="right", left=0, right=1)
        assert [hit.right for hit in hits] == ["hid.", "ran.", "sat.", "sat."]
        starts = [hit.start for hit in hits.where(right="sat.")]
        # "sat. the" comes behind "sat. my".
        assert starts == sorted(starts, reverse=True)

    def test_match(self) -> None:
        assert [hit.match for hit in rh.kwic(self.TEXT, "?a?", sort="match")] == ["cat"] * 4 + [
            "ran",
            "sat",
            "sat",
        ]

    def test_speech_and_date(self) -> None:
        assert [hit.id for hit in rh.kwic(corpus(), "harbour")] == ["b", "b", "a", "c"]
        assert [hit.id for hit in rh.kwic(corpus(), "harbour", sort="speech")] == ["a", "b", "b", "c"]
        assert [hit.id for hit in rh.kwic(corpus(), "harbour", sort="date")] == ["c", "b", "b", "a"]

    def test_the_start_of_a_speech_comes_before_any_word(self) -> None:
        two = rh.Corpus([rh.Speech("a", "aa cat"), rh.Speech("b", "cat aa")])
        assert [hit.id for hit in rh.kwic(two, "cat", sort="left")] == ["b", "a"]
        assert [hit.id for hit in rh.kwic(two, "cat", sort="right")] == ["a", "b"]

    def test_evidence_keeps_pace_with_the_order(self) -> None:
        hits = rh.kwic(corpus(), "harbour", sort="date")
        assert [line.id for line in hits.evidence] == [hit.id for hit in hits]
        assert [line.start for line in hits.evidence] == [hit.start for hit in hits]


class TestSample:
    def hits(self, size: int | None, seed: int = 0, order: int = 1) -> list[tuple[str, int]]:
        speeches = [rh.Speech(f"s{number}", "go " * 50) for number in range(4)]
        found = rh.kwic(rh.Corpus(speeches[::order]), "go", sample=size, seed=seed)
        return [(hit.id, hit.start) for hit in found]

    def test_the_same_seed_draws_the_same_hits_whatever_the_order_of_speeches(self) -> None:
        assert self.hits(20) == self.hits(20)
        assert set(self.hits(20)) == set(self.hits(20, order=-1))
        assert self.hits(20) != self.hits(20, seed=1)

    def test_a_sample_comes_in_the_order_of_the_corpus_and_holds_every_smaller_one(self) -> None:
        every = self.hits(None)
        drawn = self.hits(20)
        assert [hit for hit in every if hit in set(drawn)] == drawn
        assert set(self.hits(5)) < set(drawn)

    def test_a_sample_is_spread_over_the_speeches(self) -> None:
        assert {id for id, _ in self.hits(40)} == {"s0", "s1", "s2", "s3"}

    def test_a_sample_of_more_than_there_is_is_all(self) -> None:
        assert self.hits(1000) == self.hits(None)

    def test_a_sample_is_noted_and_its_seed_is_in_the_signature(self) -> None:
        result = rh.kwic(corpus(), "harbour", sample=2, seed=7)
        assert "2 of 4 hits were drawn" in result.notes
        assert (result.signature["sample"], result.signature["seed"]) == (2, 7)


class TestEvidence:
    def test_it_tells_place_quotation_and_name(self) -> None:
        text = "We met at the front line.\n\nIt says “the front line”, and Front Line is a programme."
        evidence = rh.kwic(text, "front line").evidence
        assert [(line.paragraph, line.sentence) for line in evidence] == [(0, 0), (1, 1), (1, 1)]
        assert [line.quoted for line in evidence] == [False, True, False]
        assert [line.in_name for line in evidence] == [False, False, True]
        assert [line.quote for line in evidence] == ["front line", "front line", "Front Line"]
        assert evidence[0].share == pytest.approx(14 / len(text))

    def test_a_capital_that_opens_a_sentence_is_no_name(self) -> None:
        (line,) = rh.kwic("Frontline staff stay.", "frontline").evidence
        assert not line.in_name

    def test_it_is_cited(self) -> None:
        assert rh.kwic(corpus(), "like").evidence.cite() == ["“like” (Ada, 2009-05)"]


class TestFields:
    def test_what_is_known_of_a_speech_is_a_column(self) -> None:
        hits = rh.kwic(corpus(), "harbour", fields=["speaker", "year", "party"])
        assert [(hit.speaker, hit.year, hit.party) for hit in hits][-2:] == [
            ("Ben", None, None),
            ("Ada", "2009", "Green"),
        ]
        assert "speaker" in hits.to_csv().splitlines()[0]

    def test_an_unknown_field_is_refused_with_the_near_miss(self) -> None:
        with pytest.raises(OptionError, match="no field 'speeker'") as refused:
            rh.kwic(corpus(), "harbour", fields=["speeker"])
        assert "speaker" in str(refused.value.hint)

    def test_a_field_that_every_concordance_has_is_refused(self) -> None:
        with pytest.raises(OptionError, match="'match' is a column"):
            rh.kwic(corpus(), "harbour", fields=["match"])
        with pytest.raises(OptionError, match="list of names"):
            rh.kwic(corpus(), "harbour", fields="speaker")


class TestPhraseRows:
    TEXT = (
        "On the quay-side they wait. The quay side is cold. Our Quay-side men wait there, on the quay-side. "
        "We will not wait for spring. I say we will not wait for spring."
    )

    def test_a_row_shows_exactly_its_occurrences(self) -> None:
        for row in rh.phrases(self.TEXT):
            hits = rh.kwic(self.TEXT, row)
            assert [(hit.start, hit.end) for hit in hits] == [(o["start"], o["end"]) for o in row.occurrences]
            assert len(hits) == row.count
            assert hits.signature["matching"] == "phrase"

    def test_the_wording_of_a_row_finds_its_spellings_too(self) -> None:
        rows = rh.phrases(self.TEXT)
        assert rows
        for row in rows:
            assert len(rh.kwic(self.TEXT, row.phrase)) == row.count

    def test_occurrences_in_other_speeches_are_counted_in_a_note(self) -> None:
        two = rh.Corpus([rh.Speech("a", self.TEXT), rh.Speech("b", self.TEXT + " Amen.")])
        row = rh.phrases(two, duplicates="keep")[0]
        hits = rh.kwic(two.select(["a"]), row)
        assert {hit.id for hit in hits} == {"a"}
        assert (
            f"{row.count - len(hits)} of {row.count} occurrences are not in these speeches or were left out"
            in (hits.notes)
        )

    def test_a_row_read_back_from_json_does_as_well(self) -> None:
        row = Result.from_json(rh.phrases(self.TEXT).to_json())[0]
        assert len(rh.kwic(self.TEXT, row)) == row.count

    def test_a_row_is_no_regular_expression(self) -> None:
        with pytest.raises(OptionError, match="not a row"):
            rh.kwic(self.TEXT, rh.phrases(self.TEXT)[0], regex=True)
        with pytest.raises(OptionError, match="not an int"):
            rh.kwic(self.TEXT, 7)  # type: ignore[arg-type]


class TestNothing:
    @pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "[Applause]", "😀"])
    def test_nothing_is_found_where_nothing_is_said(self, text: str) -> None:
        for settings in ({}, {"regex": True}, {"unit": "sentences"}, {"sort": "left"}, {"sample": 3}):
            hits = rh.kwic(text, "x", **settings)
            assert len(hits) == 0
            assert "'x' was not found" in hits.notes
            assert len(hits.evidence) == 0

    def test_no_speech_at_all_is_an_error(self) -> None:
        with pytest.raises(EmptyCorpusError):
            rh.kwic(rh.Corpus([]), "x")

    def test_the_words_most_like_one_nobody_says_are_named(self) -> None:
        notes = rh.kwic(TEXT, "the harbor").notes
        assert "nobody says 'harbor'; like it are: harbour" in notes

    @pytest.mark.parametrize(
        "settings",
        [
            {"window": -1},
            {"left": -1},
            {"right": -1},
            {"unit": "letters"},
            {"sort": "size"},
            {"sample": 0},
            {"seed": -1},
            {"hyphen": "any"},
            {"furniture": "some"},
        ],
    )
    def test_a_setting_that_cannot_be_is_refused_by_name(self, settings: dict[str, object]) -> None:
        with pytest.raises(OptionError, match=next(iter(settings))):
            rh.kwic(TEXT, "harbour", **settings)  # type: ignore[arg-type]


class TestPlenty:
    def test_a_pattern_that_matches_everything(self) -> None:
        hits = rh.kwic(TEXT, "*")
        words = TEXT.replace(" [Applause]", "").translate(str.maketrans("", "", ".,;“”")).split()
        assert [hit.match for hit in hits] == words

    def test_one_word_ten_thousand_times(self) -> None:
        text = "go " * 10_000
        assert len(rh.kwic(text, "go")) == 10_000
        assert len(rh.kwic(text, "go go")) == 5_000
        assert len(rh.kwic(text, "g*", sort="left", sample=10)) == 10
        assert len(rh.kwic(text, "go", regex=True)) == 10_000
        assert rh.kwic(text, "go", window=2)[5_000].left == "go go"

    def test_ten_megabytes_in_one_line(self) -> None:
        text = "we hold the front line and go on "
        line = rh.Corpus([rh.Speech("a", text * (10_000_000 // len(text)))])
        hits = rh.kwic(line, "front line", unit="sentences")
        assert len(hits) == 10_000_000 // len(text)
        # No row costs more than its window, so that all of them can be written.
        assert len(hits[len(hits) // 2 :][0].sentence) < 6_000
        assert len(rh.kwic(line, r"front\s+line", regex=True)) == len(hits)

    def test_one_word_of_ten_megabytes(self) -> None:
        line = rh.Corpus([rh.Speech("a", "a" * 10_000_000)])
        assert len(rh.kwic(line, "*a*b*")) == 0
        assert len(rh.kwic(line, "b")) == 0


def test_the_signature_names_every_setting() -> None:
    signature = rh.kwic(TEXT, "harbour", unit="sentences", case=True, sort="left").signature
    assert str(signature) == (
        f"kwic|rhetorica:{rh.__version__}|pattern:harbour|matching:words|case:yes|hyphen:variants|unit:sentences"
        "|left:0|right:0|sort:left|sample:none|seed:0|furniture:drop"
    )


def test_a_concordance_survives_json() -> None:
    hits = rh.kwic(corpus(), "harbour", fields=["speaker"])
    back = Result.from_json(hits.to_json())
    assert back == hits
    assert repr(back).splitlines()[0] == "Kwic: 4 rows"


def test_what_was_left_out_is_noted() -> None:
    assert any("stage direction" in note for note in rh.kwic(TEXT, "harbour").notes)
    assert not any("stage direction" in note for note in rh.kwic(TEXT, "harbour", furniture="keep").notes)


def test_matches_stand_below_one_another_in_the_interpreter() -> None:
    shown = repr(rh.kwic(corpus(), "harbour", window=3)).splitlines()[1:5]
    assert len({line.index("harbour") for line in shown}) == 1
