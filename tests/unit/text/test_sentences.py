import pytest

from rhetorica.text import sentences
from rhetorica.text.layout import Run
from rhetorica.text.sentences import blank, quotations, sentence_starts


def split(text: str, **options) -> list[str]:
    clean = blank(text, [])
    starts = sentence_starts(clean, [Run(0, len(text), (), (), (0,))], **options)
    return [clean[a:b].strip() for a, b in zip(starts, [*starts[1:], len(clean)], strict=True)]


@pytest.mark.parametrize(
    "sentence",
    [
        "It cost £1.7 billion.",
        "The U.S. Office of Roads paid.",
        "Mr. Hill met Dr. Vale and J. B. Wend at 5 p.m. on Monday.",
        "“We will win!” he said.",
        "Is it cold? he asked.",
        "About 15 per cent. of them stayed.",
        "We came…and we stayed.",
        "Never again.",
        "One bridge, three mills (all closed.) and a dog.",
    ],
)
def test_a_stop_inside_a_sentence_does_not_end_it(sentence):
    assert split(f"We met. {sentence} We left.") == ["We met.", sentence, "We left."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Never again. Never!", ["Never again.", "Never!"]),
        ("Who paid? You did.", ["Who paid?", "You did."]),
        ("He said “No.” Then he left.", ["He said “No.”", "Then he left."]),
        ("We won. 5 of us cried.", ["We won.", "5 of us cried."]),
        ("Wir siegen. Es ist kalt.", ["Wir siegen.", "Es ist kalt."]),
    ],
)
def test_sentences_end_at_their_stops(text, expected):
    assert split(text) == expected


def test_in_a_text_without_capitals_small_letters_begin_sentences():
    assert split("we won. they left. so what?") == ["we won.", "they left.", "so what?"]


@pytest.mark.parametrize("space", ["\u00a0", "\u2008", "\u2009", "\u3000", "\n", "\t", "\x85"])
def test_any_white_space_may_stand_behind_an_initial(space):
    assert split(f"We met J{space}. B.{space}Wend. We left.")[-1] == "We left."


def test_a_lone_surrogate_is_read_as_a_space():
    assert split("We met \ud83d us. We left.")[-1] == "We left."


def test_an_unknown_language_still_has_sentences():
    assert split("Aa bb. Cc dd.", language="qqq") == ["Aa bb.", "Cc dd."]


@pytest.mark.parametrize("longest", [25, 40, 57, 100])
def test_long_runs_read_in_pieces_have_the_same_sentences(monkeypatch, longest):
    text = (
        "We came by the mill. Nobody was there but the miller’s dog! Why? It cost £1.7 billion. We left. " * 6
    )
    whole = split(text)
    monkeypatch.setattr(sentences, "_LONGEST", longest)
    assert split(text) == whole


def test_a_sentence_longer_than_a_piece_stays_whole(monkeypatch):
    text = "We came. Then we went " + "and we went " * 30 + "home. We slept."
    whole = split(text)
    monkeypatch.setattr(sentences, "_LONGEST", 50)
    assert split(text) == whole
    assert len(whole) == 3


def test_every_run_begins_a_sentence():
    text = "We came. “and left.” so"
    assert sentence_starts(text, [Run(0, 8, (), (), (0,)), Run(21, 23, (), (), (21,))]) == [0, 21]


def test_blanked_stretches_keep_the_length():
    assert blank("one [a] two\nthree (b)", [(18, 21), (4, 7), (5, 6)]) == "one     two three    "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “never” and it’s true.", ["“never”"]),
        ("A 'good' dog, it's 'the miller's dog', the dogs' own.", ["'good'", "'the miller's dog'"]),
        ("A ‘good’ dog, ‘the miller’s dog’, the dogs’ own.", ["‘good’", "‘the miller’s dog’"]),
        ('The "old" mill, 5" wide, "Whose?" she said.', ['"old"', '"Whose?"']),
        ("« Jamais », dit-il.", ["« Jamais »"]),
        ("“Line one\nline two” ends.", ["“Line one\nline two”"]),
        ("“We came.\n\nWe left.”", []),
        ("“one “two” three", ["“two”"]),
        ("”“", []),
    ],
)
def test_quotations_are_found_in_their_marks(text, expected):
    assert [text[a:b] for a, b in quotations(text)] == expected


def test_a_quotation_that_never_ends_is_none():
    assert quotations("“" + "we went on " * 1000 + "”") == []
