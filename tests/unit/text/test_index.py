import numpy as np
import pytest

from rhetorica.errors import OptionError
from rhetorica.text.index import Flag, Span, TokenIndex
from rhetorica.text.words import hash_word


def flagged(text: str, flag: Flag, **options) -> list[str]:
    tokens = TokenIndex.build([text]).tokens(**options)
    return [
        text[a:b] for a, b in zip(tokens.start[tokens.has(flag)], tokens.end[tokens.has(flag)], strict=True)
    ]


def sentences(text: str, **options) -> list[str]:
    tokens = TokenIndex.build([text]).tokens(**options)
    return [
        " ".join(text[a:b] for a, b in zip(tokens.start[inside], tokens.end[inside], strict=True))
        for inside in (tokens.sentence == i for i in range(tokens.sentence.max(initial=-1) + 1))
    ]


def test_the_columns_of_a_small_index():
    index = TokenIndex.build(["We met.", "", "“Never!” we said."])
    forms = [index.vocabulary[i] for i in index.ids]
    assert forms == ["we", "met", "never", "we", "said"]
    assert index.start.tolist() == [0, 3, 1, 9, 12]
    assert index.end.tolist() == [2, 6, 6, 11, 16]
    assert index.bounds.tolist() == [0, 2, 2, 5]
    tokens = index.tokens()
    assert tokens.speech.tolist() == [0, 0, 2, 2, 2]
    assert tokens.sentence.tolist() == [0, 0, 1, 1, 1]
    assert tokens.paragraph.tolist() == [0, 0, 1, 1, 1]
    assert tokens.bounds.tolist() == [0, 2, 2, 5]


def test_columns_have_the_promised_types():
    index = TokenIndex.build(["We met."])
    tokens = index.tokens()
    assert [column.dtype for column in (index.ids, index.start, index.end)] == [np.int32] * 3
    assert (index.hashes.dtype, index.flags.dtype, index.bounds.dtype) == (np.uint64, np.uint16, np.int64)
    assert [column.dtype for column in (tokens.speech, tokens.sentence, tokens.paragraph)] == [np.int32] * 3


def test_hashes_are_those_of_the_vocabulary_in_ascending_order():
    index = TokenIndex.build(["Don’t we, don't WE? Café, cafe\u0301, £1.7 — and the U.S."])
    assert index.hashes.tolist() == sorted(index.hashes.tolist())
    assert index.hashes.tolist() == [hash_word(form) for form in index.vocabulary]
    assert sorted(index.vocabulary) == ["and", "café", "don't", "the", "u.s.", "we", "£1.7"]


def test_furniture_is_masked_and_never_lost():
    text = "Thank you. [Applause] We begin."
    index = TokenIndex.build([text])
    assert index.furniture == ((Span(11, 21, "stage direction"),),)
    assert len(index.tokens().ids) == 4
    assert [index.vocabulary[i] for i in index.tokens(furniture="keep").ids] == [
        "thank", "you", "applause", "we", "begin",
    ]  # fmt: skip
    assert index.tokens().bounds.tolist() == [0, 4]


def test_a_kept_title_is_a_sentence_of_its_own():
    text = "The bridge at Wend\n\nIt fell.\n\nIt was old. It was loved.\n\nNobody knew why."
    assert sentences(text, furniture="keep")[:2] == ["The bridge at Wend", "It fell"]
    assert sentences(text)[0] == "It fell"


def test_a_gloss_that_is_kept_stays_in_its_sentence():
    text = "Thanks, Ben (Councillor Hill) for coming. Sit down."
    assert sentences(text, furniture="keep")[0] == "Thanks Ben Councillor Hill for coming"
    assert sentences(text)[0] == "Thanks Ben for coming"


def test_list_items_belong_to_their_sentence_or_stand_alone():
    text = "We need:\n\n– more time;\n\n– less paper.\n\nThat is all."
    assert sentences(text) == ["We need more time less paper", "That is all"]
    assert sentences(text, lists="items") == ["We need", "more time", "less paper", "That is all"]


def test_every_item_is_a_paragraph():
    tokens = TokenIndex.build(["We need:\n\n– more time;\n\n– less paper.\n\nThat is all."]).tokens()
    assert tokens.paragraph.tolist() == [0, 0, 1, 1, 2, 2, 3, 3, 3]


@pytest.mark.parametrize("options", [{"furniture": "hide"}, {"lists": "split"}])
def test_an_unknown_setting_is_refused_with_the_choices(options):
    with pytest.raises(OptionError, match="unknown") as raised:
        TokenIndex.build(["We met."]).tokens(**options)
    assert "use '" in raised.value.hint


def test_a_mask_is_made_once():
    index = TokenIndex.build(["We met."])
    assert index.tokens() is index.tokens(furniture="drop", lists="join")
    assert index.tokens() is not index.tokens(lists="items")


def test_a_break_is_punctuation_before_a_word():
    text = "We met, and—50% of us—“never” left (yet). Front-line, and/or not"
    assert flagged(text, Flag.BREAK) == ["and", "50", "never", "yet", "Front", "and"]


def test_no_break_stands_before_the_first_word_of_a_speech():
    index = TokenIndex.build(["We left.", "… and came back."])
    assert [bool(flags & Flag.BREAK) for flags in index.flags] == [False] * 5


def test_the_last_word_of_a_sentence_knows_its_stop():
    text = (
        "“We met,” I said. (So we did!)\n\nDid we? In the U.S. And then three things:\n\nFirst this\n\nThat…"
    )
    assert flagged(text, Flag.ENDED) == ["said", "did", "we", "U.S.", "That"]


def test_a_stop_behind_a_gloss_ends_the_sentence():
    assert flagged("We met Ben (Councillor Hill, Chair of the Ferry Board). Then home", Flag.ENDED) == ["Ben"]


def test_the_stop_of_a_stage_direction_ends_no_sentence():
    assert flagged("We came [Applause.]\n\nThen home", Flag.ENDED) == []


def test_an_item_without_words_marks_nothing_in_the_next_speech():
    index = TokenIndex.build(["We need:\n\n• time;\n\n•", "They left."])
    assert [bool(flags & Flag.ITEM_START) for flags in index.flags] == [False, False, True, False, False]


def test_the_stop_of_one_speech_does_not_end_another():
    index = TokenIndex.build(["We met", "… and left"])
    assert not (index.flags & Flag.ENDED).any()


def test_names_are_capitals_inside_a_sentence():
    text = (
        "In Castle Wend I met Ann. I’m sure the NHS was there. “I’ll pay,” she said. NOBODY WILL PAY. He did."
    )
    assert flagged(text, Flag.NAME) == ["Castle", "Wend", "Ann", "NHS"]


def test_the_name_in_a_salutation_is_a_name():
    assert flagged("Dear Ann. We came.", Flag.NAME) == ["Ann"]


def test_the_words_of_a_headline_are_no_names():
    assert flagged("So It Came That Nobody Won The Day. Ann won.", Flag.NAME) == []


def test_words_in_quotation_marks_are_flagged():
    assert flagged("He said “never again” and it’s 'the end', “open", Flag.QUOTED) == [
        "never",
        "again",
        "the",
        "end",
    ]


def test_selecting_speeches_keeps_the_vocabulary_and_their_order():
    index = TokenIndex.build(["We met.", "They left.", "", "We stayed."])
    chosen = index.select([3, 0, 3])
    assert chosen.texts == ("We stayed.", "We met.", "We stayed.")
    assert chosen.vocabulary is index.vocabulary
    assert [chosen.vocabulary[i] for i in chosen.ids] == ["we", "stayed", "we", "met", "we", "stayed"]
    assert chosen.tokens().sentence.tolist() == [0, 0, 1, 1, 2, 2]
    assert index.select([]).tokens().sentence.tolist() == []


@pytest.mark.parametrize("texts", [[], [""], ["", ""], ["—"], ["😀"], ["\n\n"], ["[Applause]"]])
def test_texts_without_words_have_empty_columns(texts):
    index = TokenIndex.build(texts)
    for tokens in (index.tokens(), index.tokens(lists="items")):
        assert len(tokens.ids) == len(tokens.sentence) == 0
        assert tokens.bounds.tolist() == [0] * (len(texts) + 1)


def test_one_word_is_one_sentence():
    tokens = TokenIndex.build(["Never"]).tokens()
    assert tokens.sentence.tolist() == tokens.paragraph.tolist() == [0]


def test_three_thousand_words_without_a_stop_are_one_sentence():
    tokens = TokenIndex.build(["we went on and on " * 600]).tokens()
    assert len(tokens.ids) == 3000
    assert tokens.sentence.max() == 0
    assert not tokens.has(Flag.ENDED).any()


def test_words_of_many_scripts_are_counted():
    index = TokenIndex.build(["Привет, мир! שלום עולם. مرحبا بالعالم؟ नमस्ते दुनिया। 世界。 Γειά σου;"])
    assert len(index.ids) == 11
    assert index.tokens().sentence.max() >= 3


def test_a_long_line_of_unclosed_quotes_is_read():
    index = TokenIndex.build(["“We said ‘no " * 20_000])
    assert len(index.ids) == 60_000
