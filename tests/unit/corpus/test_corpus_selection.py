"""Finding, choosing and grouping speeches."""

import pickle

import pytest

from rhetorica.corpus import Corpus, Speech, as_corpus
from rhetorica.errors import DuplicateIdError, EmptyCorpusError, OptionError, UnknownSpeechError

CORPUS = Corpus(
    [
        Speech("balls", "Now. Now.", speaker="Ed Balls", date="2009-10-23", meta={"party": "Labour"}),
        Speech("east", "Now.", speaker="Tim Loughton", date="2010-07", meta={"party": "Conservative"}),
        Speech("live", "Then.", speaker="Tim Loughton", date="2010", meta={"party": "Conservative"}),
        Speech("undated", "", meta={"country": "UK"}),
        Speech("timpson", "Soon.", speaker="Edward Timpson", date="2013", meta={"party": "Conservative"}),
    ],
    notes=["1 file left out: x.pdf"],
)


def test_a_speech_is_found_by_id_and_by_place():
    assert CORPUS["east"] is CORPUS[1] is CORPUS[-4]
    assert "east" in CORPUS
    assert CORPUS["east"] in CORPUS
    assert Speech("east", "Other.") not in CORPUS
    assert 3 not in CORPUS
    assert len(CORPUS) == 5
    assert list(CORPUS) == [CORPUS[id] for id in CORPUS.ids]


def test_an_unknown_id_names_the_nearest():
    with pytest.raises(UnknownSpeechError, match="easst") as caught:
        CORPUS["easst"]
    assert caught.value.hint == "did you mean 'east'?"
    with pytest.raises(KeyError, match="no speech bears the id 'x'"):
        Corpus([])["x"]


def test_a_slice_is_a_corpus_in_the_slice_s_order():
    assert CORPUS[1:3].ids == ("east", "live")
    assert CORPUS[::-2].ids == ("timpson", "live", "balls")
    assert CORPUS[1:3].notes == CORPUS.notes


def test_ids_select_in_the_order_given():
    assert CORPUS.select(["timpson", "balls"]).ids == ("timpson", "balls")
    with pytest.raises(UnknownSpeechError):
        CORPUS.select(["timpson", "ball"])
    with pytest.raises(DuplicateIdError):
        CORPUS.select(["balls", "balls"])
    with pytest.raises(OptionError, match="list of ids"):
        CORPUS.select("balls")


def test_two_speeches_with_one_id_are_both_named():
    with pytest.raises(DuplicateIdError, match=r"speeches 1 and 3 .*Ada.*Ben"):
        Corpus([Speech("a", "", speaker="Ada"), Speech("b", ""), Speech("a", "", speaker="Ben")])


def test_where_combines_conditions_and_takes_several_values():
    assert CORPUS.where(party="Conservative", speaker="Tim Loughton").ids == ("east", "live")
    assert CORPUS.where(speaker=["Ed Balls", "Edward Timpson"]).ids == ("balls", "timpson")
    assert CORPUS.where(year="2010").ids == ("east", "live")
    assert CORPUS.where(id=["live"]).ids == ("live",)
    assert CORPUS.where(party="(unknown)").ids == ("undated",)
    assert CORPUS.where().ids == CORPUS.ids


def test_where_without_a_match_is_empty_and_says_what_is_near():
    none = CORPUS.where(speaker="Tim Lawton")
    assert len(none) == 0
    assert none.notes[-1] == "1 condition on 'speaker' fits no speech (near: 'Tim Loughton'): 'Tim Lawton'"
    assert none.where(party="Labour").ids == ()


def test_an_unknown_field_names_the_nearest():
    for ask in (lambda: CORPUS.where(partie="Labour"), lambda: CORPUS.group_by("partie")):
        with pytest.raises(OptionError, match="partie") as caught:
            ask()
        assert caught.value.hint.startswith("did you mean 'party'")
    with pytest.raises(OptionError, match="no value"):
        CORPUS.where(party=3)


def test_a_date_that_straddles_a_bound_stays_with_a_note_and_an_undated_speech_goes_with_one():
    chosen = CORPUS.where(since="2010-06", until="2013-06")
    assert chosen.ids == ("east", "live", "timpson")
    assert chosen.notes == (
        "1 file left out: x.pdf",
        "2 speeches are dated too roughly for since='2010-06' and until='2013-06' and were kept: "
        "live (2010), timpson (2013)",
        "1 speech without a date was left out by since='2010-06' and until='2013-06': undated",
    )


def test_bounds_include_themselves_whatever_their_precision():
    assert CORPUS.where(until="2010-07-01").ids == ("balls", "east", "live")
    assert CORPUS.where(since="2010-07-31", until="2010-07-31").ids == ("east", "live")
    assert CORPUS.where(since="2013", until="2013").notes[1:] == (
        "1 speech without a date was left out by since='2013' and until='2013': undated",
    )
    with pytest.raises(OptionError, match="no day between"):
        CORPUS.where(since="2013", until="2012")
    with pytest.raises(OptionError, match="not a date"):
        CORPUS.where(since="last year")


def test_groups_come_in_order_of_appearance_and_gather_the_unknown():
    groups = CORPUS.group_by("party")
    assert {name: group.ids for name, group in groups.items()} == {
        "Labour": ("balls",),
        "Conservative": ("east", "live", "timpson"),
        "(unknown)": ("undated",),
    }
    assert list(CORPUS.group_by("year")) == ["2009", "2010", "(unknown)", "2013"]
    assert list(CORPUS.group_by("event")) == ["(unknown)"]


def test_fields_are_those_some_speech_has():
    assert CORPUS.fields == ("speaker", "date", "party", "country")
    assert CORPUS[3:4].fields == ("country",)
    assert Corpus([]).fields == ()


def test_a_corpus_compares_by_its_speeches_and_travels_without_its_index():
    copy = pickle.loads(pickle.dumps(CORPUS[1:]))
    assert copy == CORPUS[1:]
    assert copy.notes == CORPUS.notes
    assert hash(copy) == hash(CORPUS[1:])
    assert copy != CORPUS
    assert CORPUS.__eq__(list(CORPUS)) is NotImplemented


def test_a_corpus_is_made_of_speeches_only():
    for wrong in ("text", ["text"], Speech("a", ""), 3, None):
        with pytest.raises(OptionError):
            Corpus(wrong)


def test_a_corpus_introduces_itself_in_a_few_lines():
    lines = repr(CORPUS).splitlines()
    assert lines[0] == "Corpus of 5 speeches, 3 speakers, 2009-10-23 to 2013, 23 characters"
    assert lines[1] == "  Speech('balls', Ed Balls, 2009-10-23, 9 characters)"
    many = Corpus(Speech(str(number), "Now.") for number in range(1200))
    assert repr(many).splitlines()[-1] == "  … and 1,195 more"
    assert repr(Corpus([])) == "Corpus of 0 speeches, 0 characters"


def test_conditions_that_each_fit_some_but_not_together_are_all_named():
    none = CORPUS.where(year="2010", speaker="Ed Balls")
    with pytest.raises(EmptyCorpusError) as caught:
        as_corpus(none)
    assert (
        caught.value.message
        == "no speech fits all of: year=2010, speaker=Ed Balls (each alone fits some)"
        == none.notes[-1]
    )
    with pytest.raises(EmptyCorpusError, match="no speech fits all of: speaker=Ed Balls, since 2013"):
        as_corpus(CORPUS.where(speaker="Ed Balls", since="2013"))


def test_bounds_that_leave_nothing_are_set_against_the_dates_there_are():
    with pytest.raises(EmptyCorpusError, match=r"^no speech since 2030; dates run from 2009\S* to 2013\S*\n"):
        as_corpus(CORPUS.where(since="2030"))
    with pytest.raises(EmptyCorpusError, match="no speech until 1990; dates run"):
        as_corpus(CORPUS.where(until="1990"))
    with pytest.raises(EmptyCorpusError, match="none has a date"):
        as_corpus(Corpus([Speech("a", "")]).where(since="2030"))


def test_a_value_nobody_has_is_answered_with_the_nearest_first():
    with pytest.raises(EmptyCorpusError) as caught:
        as_corpus(CORPUS.where(speaker="Tim Lawton", year="2010"))
    assert caught.value.hint.startswith("did you mean 'Tim Loughton'? ")
