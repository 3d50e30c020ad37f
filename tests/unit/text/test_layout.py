import pytest

from rhetorica.text.layout import blocks, closes, plain_lines, runs, starts_lower


def texts(text: str) -> list[str]:
    return [" ".join(block.text.split()) for block in blocks(plain_lines(text))]


def run_texts(text: str) -> list[str]:
    plain = plain_lines(text)
    return [" ".join(plain[run.start : run.end].split()) for run in runs(blocks(plain))]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_end_parts_paragraphs(line_end):
    assert texts(f"We came.{line_end}They left.{line_end}{line_end}We stayed.") == [
        "We came.",
        "They left.",
        "We stayed.",
    ]


def test_line_ends_are_made_plain_without_moving_an_offset():
    text = "a\r\nb\rc\u2028d\n"
    assert plain_lines(text) == "a \nb\nc\nd\n"


def test_blocks_leave_outer_space_out():
    text = "\n\n  \u00a0We came. \t\n\n \n\tThey left.  \n"
    assert [text[block.start : block.end] for block in blocks(text)] == ["We came.", "They left."]


def test_a_paragraph_a_line_stays_a_paragraph_a_line():
    text = "The orchard is ours.\nWe planted it in March.\nNobody else watered it."
    assert texts(text) == text.split("\n")


WRAPPED = """The orchard that stands behind the old mill was
planted in the year the bridge came down, and it has
fed the children of Grisedike ever since. Nobody has
counted the trees. Nobody, I am told by the Mayor of
Grisedike, has dared to.

It will stand another year if the council of Castle
Wend does nothing at all, which is what it does best."""


def test_lines_wrapped_by_an_editor_are_one_paragraph():
    assert [block.text.count("\n") for block in blocks(WRAPPED)] == [4, 1]
    assert texts(WRAPPED)[0].endswith("by the Mayor of Grisedike, has dared to.")


def test_wrapped_paragraphs_without_blank_lines_are_told_apart_by_a_short_last_line():
    text = WRAPPED.replace("\n\n", "\n").replace("if the council", "and the council")
    assert [part.split()[0] for part in texts(text)] == ["The", "It"]


def test_a_dash_that_wrapping_puts_first_is_no_bullet():
    text = WRAPPED.replace("planted in", "– planted in")
    assert not any(block.item for block in blocks(text))


@pytest.mark.parametrize(
    "mark", ["•", "·", "* ", "– ", "— ", "- ", "-- ", "(a) ", "b) ", "(iv) ", "3) ", "2. ", "•\t", "•\n"]
)
def test_bullets_begin_items(mark):
    text = f"We need:\n\n{mark}more time;\n\n{mark}less paper."
    assert [(block.item, block.text) for block in blocks(text)] == [
        (False, "We need:"),
        (True, "more time;"),
        (True, "less paper."),
    ]


def test_a_dash_stuck_to_its_word_is_a_bullet_only_in_a_list():
    text = "We need:\n—more time;\n—less paper.\n\nThat.\n—So I hear—is luck."
    assert [block.item for block in blocks(text)] == [False, True, True, False, False]


def test_a_year_or_a_figure_at_the_start_of_a_line_is_no_bullet():
    assert not any(block.item for block in blocks("It was cold.\n1987. What a year.\n3.5 metres of snow."))


@pytest.mark.parametrize("between", ["\n\n", "\n", "\r\n\r\n", "\n \n"])
def test_items_that_continue_a_sentence_belong_to_its_run(between):
    text = between.join(["We need:", "– more time;", "– less paper; and", "– a wall.", "That is all."])
    assert run_texts(text) == ["We need: – more time; – less paper; and – a wall.", "That is all."]


def test_items_that_are_sentences_stand_alone():
    text = "Three things.\n\n• We need time.\n\n• We need paper.\n\n• We need you."
    assert len(run_texts(text)) == 4


def test_a_blank_line_before_a_small_letter_does_not_end_the_sentence():
    assert run_texts("We will build the\n\nbridge again.\n\nSoon.") == [
        "We will build the bridge again.",
        "Soon.",
    ]


def test_a_paragraph_that_continues_another_is_not_a_new_one():
    (run,) = runs(blocks("We will build the\n\nbridge again."))
    assert run.paragraphs == (0,)


def test_a_sentence_goes_on_beyond_a_page_number():
    text = "We asked the people of\n\nCastle Wend to stay."
    found = blocks(text)
    assert len(runs(found)) == 2
    assert len(runs(found, page_breaks=[found[0].end + 1])) == 1


def test_a_closed_paragraph_ends_its_run_before_a_page_number():
    found = blocks("They stayed.\n\nCastle Wend is grateful.")
    assert len(runs(found, page_breaks=[found[0].end + 1])) == 2


def test_a_page_number_inside_wrapped_lines_is_a_block_of_its_own():
    text = WRAPPED.replace("planted in", "12\nplanted in")
    assert [block.text for block in blocks(text)][1] == "12"


def test_closing_marks_may_stand_behind_the_stop():
    assert all(map(closes, ["We will.", "Will we?”", "We “will!”)", "We will…", "هل نريد؟"]))
    assert not any(map(closes, ["We will", "three things:", "We will,", "", "”"]))


def test_a_small_letter_is_found_behind_dashes_and_quotes():
    assert starts_lower("– “and so”")
    assert not starts_lower("– “And”")
    assert not starts_lower("5 of us")


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\u00a0\n\t"])
def test_an_empty_text_has_no_blocks(text):
    assert blocks(text) == [] == runs(blocks(text))


CAPTIONS = [
    "We have had a long winter",
    "here. The people of",
    "Castle Wend have had a longer",
    "one. I asked Mrs.",
    "Hill about it. She said",
    "it was cold. That is",
    "Grisedike for you.",
    "Nobody else would say so.",
]


@pytest.mark.parametrize("style", [str, str.upper])
def test_a_sentence_goes_on_from_caption_to_caption(style):
    assert run_texts("\n\n".join(map(style, CAPTIONS))) == [
        style(" ".join(CAPTIONS[:-1])),
        style(CAPTIONS[-1]),
    ]


def test_short_paragraphs_are_no_captions():
    text = "\n\n".join(["Much to mend.", "Much to row for", "Much to carry.", "Nothing to sell."] * 2)
    assert len(run_texts(text)) == 8


def test_lines_in_capitals_that_had_no_room_for_the_next_word_are_wrapped():
    lines = ["WE BUILT THIS BRIDGE WITH OUR OWN", "HANDS AND WE SHALL KEEP IT AS LONG AS"]
    lines += ["THERE IS A STONE TO STAND ON AND A", "LAMP TO SEE IT BY", "[APPLAUSE]"]
    lines += ["THEY ASKED WHAT THE BRIDGE WOULD COST", "AND I SAID IT WOULD COST US LESS THAN"]
    lines += ["ONE MORE YEAR WITHOUT A BRIDGE WOULD", "COST US ALL"]
    assert texts("\n".join(lines)) == [" ".join(lines[:4]), lines[4], " ".join(lines[5:])]


def test_lines_in_capitals_that_had_room_are_lines():
    lines = ["WE BUILT THE BRIDGE", "WE KEPT IT", "AND WE SHALL NOT SELL IT TO THEM", "NEVER"] * 3
    assert texts("\n".join(lines)) == lines
