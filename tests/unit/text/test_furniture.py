import json
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from rhetorica.text.furniture import find_furniture
from rhetorica.text.index import TokenIndex
from rhetorica.text.layout import blocks, plain_lines

BODY = [
    "I came to Castle Wend because the bridge is down and the ferry is late.",
    "The mill has stood empty for nine winters. Nobody has asked why, and nobody will until we do.",
    "So let us ask the council of Grisedike, and let us ask it in the open.",
    "We shall ask again next week, and the week after that, until somebody answers the door.",
    "It is a small bridge. It was never a small question, not for those who have to cross.",
]


def furniture(text: str) -> list[tuple[str, str]]:
    plain = plain_lines(text)
    spans, _ = find_furniture(plain, blocks(plain))
    assert all(a.end <= b.start for a, b in pairwise(spans))
    return [(span.reason, text[span.start : span.end].strip()) for span in spans]


def speech(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


def spoken(text: str) -> list[str]:
    index = TokenIndex.build([text])
    return [index.vocabulary[i] for i in index.tokens().ids]


def test_the_head_of_a_web_page_is_left_out():
    text = speech(
        "The Minister for Bridges at the ferrymen’s congress",
        "The Minister explains how the bridge will be mended, and by whom.",
        "This was published under the 2001 to 2004 Willow government",
        "Ann Hill",
        *BODY,
        "Updates to this page\nPublished 9 May 2003",
    )
    assert furniture(text) == [
        ("title, summary or byline", "The Minister for Bridges at the ferrymen’s congress"),
        ("title, summary or byline", "The Minister explains how the bridge will be mended, and by whom."),
        ("publication line", "This was published under the 2001 to 2004 Willow government"),
        ("title, summary or byline", "Ann Hill"),
        ("publication line", "Updates to this page"),
        ("publication line", "Published 9 May 2003"),
    ]


@pytest.mark.parametrize("byline", ["Ann Hill", "By Ann Hill", "The Minister for Bridges", "Sir Ben O’Vale"])
def test_a_byline_may_be_a_name_or_an_office(byline):
    found = furniture(speech("Speech at Castle Wend", byline, *BODY))
    assert found == [
        ("title, summary or byline", "Speech at Castle Wend"),
        ("title, summary or byline", byline),
    ]


def test_a_title_alone_is_left_out():
    assert (
        furniture(speech("My speech to the ferrymen – 9 May 2003", *BODY))[0][0] == "title, summary or byline"
    )


@pytest.mark.parametrize(
    "opening",
    [
        "Thank you, Ann",
        "Good morning, ferrymen of Lorrandy",
        "My lords and ladies of the mill",
        "Members of the Ferrymen’s Union",
        "Mr Speaker",
        "Friends",
        "We meet again",
        "What I have come to say is that",
    ],
)
def test_an_opening_without_its_stop_is_no_title(opening):
    assert furniture(speech(opening, *BODY)) == []


def test_words_spoken_before_a_date_stay():
    text = speech("Good evening, and thank you all for crossing the river.", "9 May 2003", *BODY)
    assert furniture(text) == [("publication line", "9 May 2003")]


def test_a_long_beginning_above_a_date_is_the_speech():
    long = [f"{body} {body}" for body in BODY]
    text = speech("The mill at Castle Wend", *long, "9 May 2003", *BODY)
    assert furniture(text) == [
        ("title, summary or byline", "The mill at Castle Wend"),
        ("publication line", "9 May 2003"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Published 9 May 2003",
        "First published: 9 May 2003, last updated 2 June 2003",
        "Posted 9 May 2003 by admin",
        "Posted in Speeches by admin",
        "Share this page",
        "Check against delivery",
        "ENDS",
        "Ends.",
        "2003-05-09",
    ],
)
def test_lines_about_the_page_are_left_out_at_either_end(line):
    assert furniture(speech(*BODY, line)) == [("publication line", line)]
    assert furniture(speech(*BODY)) == []


def test_the_mark_of_the_end_may_stand_behind_the_last_sentence():
    assert furniture(speech(*BODY, "Come home. Ends")) == [("publication line", "Ends")]
    assert furniture(speech(*BODY, "This is how it Ends")) == []


def test_sub_headings_are_left_out():
    text = speech(BODY[0], "The price of a bridge", *BODY[1:3], "What the ferry costs", *BODY[3:], BODY[1])
    assert furniture(text) == [
        ("sub-heading", "The price of a bridge"),
        ("sub-heading", "What the ferry costs"),
    ]


@pytest.mark.parametrize("heading", ["Why we came", "What I shan’t say", "How the ferry got you home"])
def test_a_heading_that_begins_with_a_question_word_may_talk_of_us(heading):
    assert furniture(speech(*BODY, heading, *BODY)) == [("sub-heading", heading)]


def test_a_heading_may_stand_right_above_its_paragraph():
    text = speech(BODY[0], "The price of a bridge\n" + BODY[1], *BODY[1:], *BODY)
    assert furniture(text) == [("sub-heading", "The price of a bridge")]


def test_a_heading_may_stand_above_a_heading():
    text = speech(*BODY, "RIVERS", "Ferries", *BODY, *BODY)
    assert furniture(text) == [("sub-heading", "RIVERS"), ("sub-heading", "Ferries")]


def test_many_headings_in_capitals_are_headings_still():
    text = speech(*(part for i, body in enumerate(BODY) for part in (f"PART {'ABCDE'[i]}", body)))
    assert [reason for reason, _ in furniture(text)] == ["sub-heading"] * 5


@pytest.mark.parametrize(
    "line",
    [
        "Thank you",
        "We are all ferrymen now",
        "It has never been asked",
        "My lords and members of this house",
        "The rule of the ferry is that",
        "The mill, the bridge, the ferry,",
        "and then the winter came",
    ],
)
def test_a_spoken_line_without_its_stop_is_no_heading(line):
    assert furniture(speech(*BODY[:2], line, *BODY[2:])) == []


def test_verse_is_no_row_of_headings():
    verse = ["The river takes the reed", "The mill takes the grain", "The ferry takes the lot"]
    assert furniture(speech(*BODY, *verse, *BODY, *BODY)) == []


def test_two_lines_of_verse_are_no_headings():
    verse = ["The river takes the reeds away", "The mill takes the grain."]
    assert furniture(speech(*BODY, *verse, *BODY)) == []


def test_captions_in_capitals_are_no_headings():
    lines = [line.upper() for body in BODY for line in (body[:30], body[30:60], body[60:]) if line]
    assert furniture(speech(*lines)) == []


def test_a_speech_without_stops_keeps_its_lines():
    assert furniture(speech(*(body.replace(".", "")[:60] for body in BODY))) == []


@pytest.mark.parametrize(
    "direction",
    [
        "[Applause]",
        "(Laughter.)",
        "[ Interruption. ]",
        "(Loud and prolonged applause)",
        "[laughter and applause]",
        "(Moment of silence.)",
        "[The audience sang.]",
        "[Inaudible]",
        "[Some members: “Hear, hear!”]",
        "(From the gallery: “Hear, hear!”)",
        "[The Minister held up a lamp.]",
        "(applause from\nthe gallery)",
    ],
)
def test_stage_directions_are_left_out_and_their_sentence_stays(direction):
    text = speech(f"We will cross {direction} the river on foot. Nobody will stop us.", *BODY)
    assert furniture(text) == [("stage direction", direction)]
    index = TokenIndex.build([text])
    tokens = index.tokens()
    words = [index.vocabulary[i] for i in tokens.ids[tokens.sentence == 0]]
    assert words == "we will cross the river on foot".split()


@pytest.mark.parametrize(
    "aside",
    [
        "(and I saw the video last night)",
        "(the mill, not the music hall)",
        "(all nine of them)",
        "[the ferrymen]",
        "(Lord knows why)",
        "(Chair after chair was empty)",
        "(Mr Hill, who said so, is here)",
        "(my mother said: “never”)",
    ],
)
def test_a_spoken_aside_stays(aside):
    assert furniture(speech(f"We will cross {aside} the river on foot.", *BODY)) == []


@pytest.mark.parametrize(
    "gloss",
    [
        "(Councillor Hill, Chair of the Ferry Board)",
        "(Mr. Vale)",
        "(Dame Ann O’Hill)",
        "(Minister for Bridges)",
        "(Shadow Minister for Bridges and the Fens)",
        "(Member for North Wend)",
        "[LFB]",
    ],
)
def test_an_editors_gloss_is_left_out_and_its_sentence_stays(gloss):
    text = speech(f"Thanks, Ben {gloss} for the boat. It floats.", *BODY)
    assert furniture(text) == [("gloss", gloss)]
    assert " ".join(spoken(text)).startswith("thanks ben for the boat it floats")


def test_the_name_of_a_member_is_a_gloss_and_a_place_is_not():
    text = (
        "The hon. Members for North Wend (Ann Hill) and for Vale (Ben Oak) wrote the Roads (South Vale) Act."
    )
    assert furniture(text) == [("gloss", "(Ann Hill)"), ("gloss", "(Ben Oak)")]


@pytest.mark.parametrize(
    "reference",
    [
        "[Official Report, 9 May 2003; Vol. 4, c. 12.]",
        "[see note]",
        "[sic]",
        "(A/54/1)",
        "[resolution 12 (III)]",
        "(resolution 12 (1999))",
    ],
)
def test_a_reference_is_left_out_and_its_sentence_stays(reference):
    text = speech(f"That was said {reference} long ago. Nobody heard.", *BODY)
    assert furniture(text) == [("reference", reference)]
    assert " ".join(spoken(text)).startswith("that was said long ago nobody")


@pytest.mark.parametrize(
    "label",
    [
        "MINISTER HILL:",
        "MS HILL (Vale) (Willow):",
        "MS HILL (Dr Vale):",
        "Mr. Hill:",
        "The Prime Minister:",
        "Senator Ann Hill:",
        "MÜLLER-ÖZ:",
    ],
)
def test_speaker_labels_are_left_out(label):
    text = speech(f"{label} Good evening to the north bank.", *BODY)
    assert furniture(text) == [("speaker label", label)]


def test_a_name_is_a_label_where_it_comes_back():
    text = speech(*(f"{name}: {body}" for name, body in zip(["Ann Hill", "Ben Oak"] * 3, BODY, strict=False)))
    assert [label for _, label in furniture(text)] == ["Ann Hill:", "Ben Oak:"] * 2 + ["Ann Hill:"]
    assert furniture(speech("Ann Hill: we owe her the ferry.", *BODY)) == []


def test_words_before_a_colon_that_come_back_twice_in_a_long_speech_are_no_labels():
    text = speech(
        *(f"{words}: {body}" for words in ("Free Ferries", "Dry Feet") for body in BODY[:2]), *BODY * 3
    )
    assert furniture(text) == []


def test_letters_label_questions_and_answers_where_both_come():
    text = speech(
        "Q: Who broke it?", f"A: Nobody. {BODY[1]}", "Q. And who will mend it?", "A. You will.", *BODY
    )
    assert [label for _, label in furniture(text)] == ["Q:", "A:", "Q.", "A."]
    assert furniture(speech("A: that is the plan.", "A. Hill wrote it.", *BODY)) == []


@pytest.mark.parametrize("label", ["The PRESIDENT (09:40):", "The DEPUTY SPEAKER:", "The Acting President:"])
def test_who_presides_may_be_labelled_in_capitals(label):
    assert furniture(speech(f"{label} Order!", *BODY)) == [("speaker label", label)]


def test_a_title_with_a_stop_is_a_label_where_it_comes_back():
    text = speech("The President. We crossed.", BODY[0], "The President. We stayed.", *BODY)
    assert furniture(text) == [("speaker label", "The President.")] * 2
    assert furniture(speech("The President. That is who crossed.", *BODY)) == []


@pytest.mark.parametrize(
    "salutation",
    [
        "Mr. President:",
        "Madam Speaker:",
        "MEMBERS OF THE CONGRESS:",
        "My fellow citizens:",
        "FRIENDS:",
        "Secondly:",
        "THIRD:",
        "We ask three things:",
    ],
)
def test_a_salutation_is_no_speaker_label(salutation):
    assert furniture(speech(f"{salutation} the river is ours.", *BODY)) == []
    assert furniture(speech(salutation, *BODY)) == []


def test_what_the_audience_calls_is_left_out():
    text = speech("AUDIENCE: One more bridge! One more bridge!", *BODY, "Audience: Boo!")
    assert furniture(text) == [
        ("audience", "AUDIENCE: One more bridge! One more bridge!"),
        ("audience", "Audience: Boo!"),
    ]


@pytest.mark.parametrize("number", ["12", "- 12 -", "Page 12", "Page 3 of 12", "03-12345 12"])
def test_a_page_number_is_left_out_and_the_sentence_goes_on(number):
    text = speech("We asked the people of", number, "Castle Wend to stay. They did.", *BODY)
    assert furniture(text) == [("page number", number)]
    tokens = TokenIndex.build([text]).tokens()
    assert (tokens.sentence == 0).sum() == len("We asked the people of Castle Wend to stay".split())
    assert tokens.paragraph[:9].tolist() == [0] * 9


def test_a_page_number_among_wrapped_lines_is_left_out():
    text = (
        "The council has met eleven times since the bridge\n"
        "came down, and eleven times the council has asked\n"
        "for a report about it.\n7\n\n"
        "The ferrymen of Castle Wend have written it twice,\n"
        "and both times the council has lost it, which is a\n"
        "gift of a kind."
    )
    assert furniture(text) == [("page number", "7")]


def test_a_line_that_comes_back_beside_page_numbers_is_left_out():
    parts = [part for i, body in enumerate(BODY) for part in (body, f"{i + 1}\nFerry congress, session {i}")]
    assert [reason for reason, _ in furniture(speech(*parts, BODY[0]))].count("running head") == 5


def test_a_number_that_is_a_line_of_the_speech_is_not_lost_in_a_sentence():
    assert furniture(speech("We built 12 boats in 1999.", *BODY)) == []


def test_numbered_paragraphs_lose_their_numbers():
    text = "\n".join(f"{i + 40}.\t{body}" for i, body in enumerate(BODY))
    assert furniture(text) == [("paragraph number", f"{i}.") for i in range(40, 45)]


def test_two_numbers_prove_no_numbering():
    assert furniture(speech("1. First, the river.", *BODY, "2. Then the mill.")) == []


def test_figures_that_do_not_count_on_are_no_numbering():
    text = speech("90. That was his age.", BODY[0], "11. That was hers.", BODY[1], "40. That was the year.")
    assert furniture(text) == []


def test_the_numbers_of_items_are_left_out_and_their_bullets_hold_no_words():
    text = speech("We need:", "(a) time;", "(b) oars; and", "(iii) a boat.", *BODY)
    assert furniture(text) == [("list number", "(a)"), ("list number", "(b)"), ("list number", "(iii)")]
    assert " ".join(spoken(text)).startswith("we need time oars and a boat i came")
    assert furniture(speech("We need:", "• time;", "– oars.", *BODY)) == []


def test_contact_text_after_the_speech_is_left_out():
    text = speech(
        *BODY,
        "Thank you.",
        "Your ideas",
        "If you have an idea for the bridge, contact us at bridge@wend.example and tell us the cost.",
        "Published 9 May 2003",
    )
    assert furniture(text) == [
        ("sub-heading", "Your ideas"),
        (
            "contact text",
            "If you have an idea for the bridge, contact us at bridge@wend.example and tell us the cost.",
        ),
        ("publication line", "Published 9 May 2003"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "For further information contact the Press Office,\nThe Old Mill, Wend 2200.",
        "For media enquiries please telephone the press office of the Ferry Board on 2214.",
    ],
)
def test_a_last_line_for_enquiries_is_left_out(line):
    assert furniture(speech(*BODY, line)) == [("contact text", part) for part in line.split("\n")]


def test_an_address_that_is_read_out_stays():
    text = speech(*BODY, "So write to me, or contact the mill at www.mill.example, and come.", BODY[0])
    assert furniture(text) == []


@pytest.mark.parametrize(
    "lines", [["ANN B. HILL"], ["ANN HILL", "The Old Mill,", "May 9, 2003."], ["ANN HILL", "9 May 2003"]]
)
def test_a_signature_is_left_out(lines):
    assert furniture(speech(*BODY, "\n".join(lines))) == [("signature", line) for line in lines]


def test_a_last_cry_in_capitals_is_no_signature():
    assert furniture(speech(*BODY, "LONG LIVE LORRANDY")) == []


def test_a_last_thank_you_without_a_stop_stays():
    assert furniture(speech(*BODY, "Thank you")) == []


@pytest.mark.parametrize(
    "text", ["", "\n\n", "Never", "Never.", "Thank you", "“", "•", "• ", "1", ":", "(a)"]
)
def test_texts_of_a_word_or_less_are_read(text):
    furniture(text)
    TokenIndex.build([text])


def test_a_text_of_furniture_only_has_no_tokens():
    index = TokenIndex.build(["[Applause]\n\n12\n\nPublished 9 May 2003"])
    assert len(index.tokens().ids) == 0
    assert len(index.tokens(furniture="keep").ids) == 6


CORPUS = Path(__file__).parents[3] / "corpus"
FILES = [file["file"] for file in tomllib.loads((CORPUS / "manifest.toml").read_text("utf-8"))["files"]]


@pytest.mark.parametrize("file", FILES)
def test_the_furniture_of_our_own_speeches_is_found_and_nothing_else(file):
    truth = json.loads((CORPUS / "truth.json").read_text(encoding="utf-8"))
    original = {copy["file"]: copy["of"] for copy in truth["duplicate"]}.get(file, file)
    text = (CORPUS / file).read_bytes().decode()
    (spans,) = TokenIndex.build([text]).furniture
    # The words of the audience belong to the furniture, as its noises do.
    planted = [span for span in truth["furniture"] + truth["other_voice"] if span["file"] == original]
    found = characters(text, [(span.start, span.end) for span in spans])
    assert found == characters(text, [(span["start"], span["end"]) for span in planted])


def characters(text: str, stretches: list[tuple[int, int]]) -> dict[int, str]:
    """What stands in some stretches, white space left out: a label may or may not take its space along."""
    return {i: text[i] for start, end in stretches for i in range(start, end) if not text[i].isspace()}


def test_our_own_speeches_are_there():
    assert FILES
