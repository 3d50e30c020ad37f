"""What sentencex gets wrong, put right: one rule at a time, each beside what it must leave alone."""

import pytest

from rhetorica.text.boundaries import without_openings
from rhetorica.text.index import TokenIndex
from rhetorica.text.layout import Run
from rhetorica.text.sentences import blank, sentence_starts


def split(text: str) -> list[str]:
    """Return the sentences of a text, from the first word of each to its last."""
    tokens = TokenIndex.build([text]).tokens()
    ends = dict(zip(tokens.sentence, tokens.end, strict=True))
    starts: dict[int, int] = {}
    for sentence, start in zip(tokens.sentence, tokens.start, strict=True):
        starts.setdefault(sentence, start)
    return [text[start : ends[sentence]] for sentence, start in starts.items()]


@pytest.mark.parametrize(
    ("text", "openings"),
    [
        ("They asked me. I went.", ["They", "I"]),
        ("It was in May. Ann knew.", ["It", "Ann"]),
        ("She fell ill. Ann came.", ["She", "Ann"]),
        ("Shall we go? No. Ann stays.", ["Shall", "No", "Ann"]),
        ("Shall we go? No. I stay.", ["Shall", "No", "I"]),
        ("SHALL WE GO? NO. ANN STAYS.", ["SHALL", "NO", "ANN"]),
        ("It was she and I. Ann left.", ["It", "Ann"]),
        ("We sold nets, oars, etc. I kept one.", ["We", "I"]),
        ("We met at 6 p.m. I was late.", ["We", "I"]),
        ("He asked me. “Ann left.”", ["He", "Ann"]),
        ("He told me. [Applause] I laughed.", ["He", "I"]),
    ],
)
def test_a_short_word_that_is_also_an_abbreviation_may_end_a_sentence(text, openings):
    assert [sentence.split()[0] for sentence in split(text)] == openings


@pytest.mark.parametrize(
    "sentence",
    [
        "Platform No. 4 is shut.",
        "Order No. VII was lost.",
        "See art. 12 and para. 3 of vol. 2, pp. 4 to 7.",
        "I met Mr. Will and Dr. Great.",
        "MR. WILL IS LATE.",
        "Lieut. Hill and Cllr. Second rowed.",
        "The U.S. Intelligence Act fell.",
        "J. R. Hill and I. B. Oak came.",
    ],
)
def test_an_abbreviation_before_its_name_or_number_ends_nothing(sentence):
    assert len(split(f"We met. {sentence} We left.")) == 3


def test_a_number_that_counts_belongs_to_what_it_counts():
    assert split("Do this: 1. Come early. 2. Bring a lamp. 3. Stay.") == [
        "Do this: 1. Come early",
        "2. Bring a lamp",
        "3. Stay",
    ]
    assert split("5. The clause falls.") == ["5. The clause falls"]


@pytest.mark.parametrize("text", ["The score was 4. Nobody cheered.", "How many? 12. Nobody was asked."])
def test_a_number_that_counts_nothing_ends_its_sentence(text):
    assert split(text)[-1].startswith("Nobody")


def test_an_ellipsis_ends_a_sentence_before_a_capital_and_a_hesitation_does_not():
    assert len(split("Perhaps tomorrow… Perhaps never.")) == 2
    assert len(split("We waited… and we left.")) == 1
    assert len(split("Well… Ann knows. Well... Ben knows.")) == 2


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»")])
def test_the_sentences_of_a_quotation_are_sentences(opening, closing):
    quotation = f"{opening}It was dark. It was late,{closing}"
    assert split(f"{quotation} he said. We left.") == [
        "It was dark",
        f"It was late,{closing} he said",
        "We left",
    ]
    assert len(split(f"He said, {opening}We go. We do not come back.{closing} They went.")) == 3


@pytest.mark.parametrize("mark", ["“(b)", "(2)", "[2]"])
def test_a_letter_or_number_in_brackets_holds_no_sentences_together(mark):
    assert (
        len(split(f"{mark} We shall mend it. Ann will pay. Ben will not. The point is made {mark[-3:]}."))
        == 4
    )


def test_a_stop_within_a_quotation_ends_a_sentence_behind_a_letter():
    assert len(split('He spelt it with a small "h." Incidentally, he lied.')) == 2
    assert len(split("They ask, “Who pays?” I said, “You do.”")) == 2


def test_a_quotation_that_is_never_closed_is_divided_too():
    assert len(split("“I was nine. My father carried me.")) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "“Why now?” Mr. Hill asked.",
        "“Why now?” I asked.",
        "“Never!” Ann Hill cried.",
        "To those who ask “Why now?” I say “Why not?” and I mean it.",
        "When they ask “Who pays?” I tell them.",
        "The cry of “Shame!” went round.",
    ],
)
def test_a_quotation_with_its_own_stop_may_stand_inside_a_sentence(sentence):
    assert len(split(f"We met. {sentence} We left.")) == 3


@pytest.mark.parametrize(
    "text", ["“Why now?” He turned.", "“No.” I said nothing.", "“Why?” The hall fell silent."]
)
def test_a_sentence_may_begin_behind_a_quotation(text):
    assert len(split(text)) == 2


def test_brackets_that_open_a_sentence_hold_sentences_and_others_do_not():
    assert len(split("It is short. (The clerk was ill. His wife wrote.) We left.")) == 4
    assert len(split("The lamp (the big one. It was new.) was lit. We left.")) == 2


def test_a_sentence_begins_with_its_quotation_mark():
    text = "He left. “Good.” ‘Go.’"
    starts = sentence_starts(blank(text, []), [Run(0, len(text), (), (), (0,))])
    assert [text[start] for start in starts] == ["H", "“", "‘"]


def test_other_languages_are_left_to_sentencex():
    text = "Er traf me. Ich ging."
    german = TokenIndex.build([text], language="de").tokens().sentence.tolist()
    english = TokenIndex.build([text]).tokens().sentence.tolist()
    assert max(english) == 1
    assert max(german) <= 1


@pytest.mark.parametrize(
    "text", ["", "“", "'", "((((", "“”", '"' * 50, "(A. (B. (C.", "’", "1. 2. 3.", "... …"]
)
def test_marks_without_words_are_read(text):
    assert len(without_openings(text)) == len(text)
    TokenIndex.build([text])
