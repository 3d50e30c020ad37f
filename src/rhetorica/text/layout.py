"""How a transcript is laid out: its lines gathered into blocks, and the blocks into runs of connected prose.

A block is a paragraph, a list item or a heading. Lines of a hard-wrapped paragraph are one block. A run joins
blocks that one sentence passes through: list items that continue it, a paragraph cut in two by a page break,
and captions, line after line.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, TypeAlias

from rhetorica.text.boundaries import BEFORE_NAMES

Lines: TypeAlias = list[tuple[int, str]]
"""Lines that no blank line separates: the offset of each and its words without outer space."""

_DOCUMENT_PART: Final = r"(?:\d{1,3}(?:/\d{1,3})?|\d\d-\d{5}|[a-z]{1,2}/\d+/[\w.]+|\d\d/\d\d/\d{4})"
PAGE_NUMBER: Final = re.compile(
    r"(?:page\s+\d{1,4}|[-–—]?\s*\d{1,3}\s*[-–—]?)(?:\s+(?:of|/)\s+\d{1,4})?"
    # "3 06-52879", "A/70/PV.16 29/09/2015": beside the number of the document, as in UN records.
    rf"|(?=.*(?:\d\d-\d{{5}}|[a-z]/\d)){_DOCUMENT_PART}(?:\s+{_DOCUMENT_PART}){{0,3}}",
    re.IGNORECASE,
)
_SPACE: Final = r"[ \t\u00a0\u2002-\u200a\u202f\u3000]"
_BULLET: Final = re.compile(
    r"(?:[•‣◦▪●·∙*]"  # • more time
    rf"|(?:--|[-–—])(?={_SPACE})"  # – more time
    rf"|\(?(?:[a-z]|[ivx]{{1,4}}|\d{{1,2}})\)(?={_SPACE})"  # (a) more time; 2) more time
    rf"|\d{{1,2}}\.(?={_SPACE}+[a-z])"  # 1. more time
    rf"){_SPACE}*"
)
_TIGHT_BULLET: Final = re.compile(r"(?:--|[-–—])(?=\w)")
_NUMBERED: Final = re.compile(rf"\d{{1,3}}\.{_SPACE}+[\"“‘']?[A-Z]")
_BLANK_LINE: Final = re.compile(r"\n[^\S\n]*\n\s*")
_CLOSERS: Final = "\"'’”»)]*_"
_STOPS: Final = (".", "?", "!", "…", "。", "！", "？", "؟", "۔", "।")
_MORE_TO_COME: Final = (":", ";")
_AND_OR: Final = re.compile(r"[;,]\s*(?:and|or|but|nor)$", re.IGNORECASE)
_MAX_WRAP: Final = 120
_ROOMY_SHARE: Final = 0.2
_MAX_CAPTION: Final = 60
_FEWEST_CAPTIONS: Final = 6
_DIVIDED_SHARE: Final = 0.25
_INNER_STOP: Final = re.compile(r"[.?!][\"”’')\]]*\s")
_WRAPPED_SHARE: Final = 0.4
_NEARLY_FULL: Final = 0.85


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list item or heading; offsets are characters of the speech, outer space left out."""

    start: int
    end: int
    body: int
    """Offset of the first character after the bullet."""
    text: str
    r"""The block's words without bullet; an inner line end is a "\n"."""
    above: bool
    """A blank line, or the beginning of the text, stands above."""
    below: bool
    """A blank line, or the end of the text, stands below."""
    item: bool
    """The block begins with a bullet."""
    closed: bool
    """The block ends with a full stop, question or exclamation mark, within closing quotes."""

    @property
    def alone(self) -> bool:
        """Whether blank lines stand on both sides."""
        return self.above and self.below


def plain_lines(text: str) -> str:
    r"""Return a text of the same length in which every kind of line end is a single newline.

    Examples
    --------
    >>> plain_lines("one\r\ntwo\u2028three")
    'one \ntwo\nthree'
    """
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    for sign in "\x0b\x0c\x85\u2028\u2029":
        if sign in text:
            text = text.replace(sign, "\n")
    return text


def closes(text: str) -> bool:
    """Tell whether a line ends a sentence by its punctuation.

    Examples
    --------
    >>> closes("We will win.”"), closes("three things:"), closes("(Applause.)")
    (True, False, True)
    """
    if text[-1:].isalnum():
        return False
    return text.endswith(_STOPS) or text.rstrip().rstrip(_CLOSERS).rstrip().endswith(_STOPS)


def starts_lower(text: str) -> bool:
    """Tell whether the first letter or digit of a line is a small letter.

    Examples
    --------
    >>> starts_lower("– and so on"), starts_lower("“And so on”"), starts_lower("")
    (True, False, False)
    """
    for character in text:
        if character.isalnum():
            return character.islower()
    return False


def blocks(text: str) -> list[Block]:
    r"""Divide a text into paragraphs and list items.

    Parameters
    ----------
    text : str
        A whole speech after `plain_lines`.

    Returns
    -------
    list of Block
        In order, without overlap.

    Examples
    --------
    >>> [block.text for block in blocks("We need:\n\n  • more time;\n  • less paper.\n")]
    ['We need:', 'more time;', 'less paper.']
    """
    groups = _groups(text)
    document_width = _wrap_width([lines for lines in groups if len(lines) > 1])
    found: list[Block] = []
    for lines in groups:
        width = document_width
        if not width and len(lines) > 3:
            width = _wrap_width([lines])
        in_list = bool(found) and (found[-1].item or found[-1].text.endswith(_MORE_TO_COME))
        bounds = _divide(lines, width, in_list=in_list)
        for i, (start, body, end) in enumerate(bounds):
            words = text[body:end]
            found.append(
                Block(
                    start=start,
                    end=end,
                    body=body,
                    text=words,
                    above=i == 0,
                    below=i == len(bounds) - 1,
                    item=body > start,
                    closed=closes(words),
                )
            )
    return found


def _groups(text: str) -> list[Lines]:
    """Return the groups of lines that blank lines separate."""
    groups: list[Lines] = []
    position = 0
    for end, following in [*(match.span() for match in _BLANK_LINE.finditer(text)), (len(text), 0)]:
        lines: Lines = []
        for line in text[position:end].split("\n"):
            if words := line.strip():
                lines.append((position + line.index(words[0]), words))
            position += len(line) + 1
        if lines:
            groups.append(lines)
        position = following
    return groups


def _wrap_width(groups: Sequence[Lines]) -> int:
    """Return the width at which an editor wrapped the paragraphs, or 0 where lines end as the author's do.

    Wrapped lines break off inside a sentence: many go on with a small letter (or, in scripts without small
    letters, with any letter) after a line without its stop. Text all in capitals shows it by its right edge:
    hardly a line had room for the next word.
    """
    lengths = sorted(len(line) for lines in groups for _, line in lines[:-1])
    if not lengths:
        return 0
    width = lengths[int(0.9 * len(lengths))]
    if width > _MAX_WRAP:
        return 0
    carried = sum(
        (following[0].islower() or (following[0].isalpha() and not following[0].isupper()))
        and not _ends(line)
        for lines in groups
        for (_, line), (_, following) in pairwise(lines)
    )
    if carried >= _WRAPPED_SHARE * len(lengths):
        return width
    return lengths[-1] if len(lengths) >= _FEWEST_CAPTIONS and _fill_the_width(groups, lengths[-1]) else 0


def _fill_the_width(groups: Sequence[Lines], width: int) -> bool:
    room: list[bool] = []
    for lines in groups:
        for (_, line), (_, following) in pairwise(lines):
            if not line.isupper():
                return False
            # A line in brackets stands by itself.
            if line[0] not in "[(" and following[0] not in "[(":
                room.append(len(line) + 1 + len(following.split(maxsplit=1)[0]) <= width)
    return sum(room) <= _ROOMY_SHARE * len(room)


def _ends(line: str) -> bool:
    return closes(line) or line.endswith(_MORE_TO_COME)


def _divide(lines: Lines, width: int, *, in_list: bool) -> list[tuple[int, int, int]]:
    """Divide lines that no blank line separates into blocks: the start, body and end of each."""
    bounds: list[tuple[int, int, int]] = []
    previous = ""
    after_number = False
    for position, (start, line) in enumerate(lines):
        # Most lines begin with a letter, and "(a)" or "a)" is the only bullet that does.
        bullet = None if line[0].isalpha() and ")" not in line[:5] else _BULLET.match(line)
        if bullet is None and in_list:
            bullet = _TIGHT_BULLET.match(line)
        if bullet is not None and position and _is_dash_inside_sentence(line, previous, width):
            bullet = None
        # A number alone breaks off a wrapped line; elsewhere it may be a line of the speech.
        at_edge = len(lines) > 1 and position in (0, len(lines) - 1)
        number = len(line) < 40 and (at_edge or width > 0) and PAGE_NUMBER.fullmatch(line) is not None
        if bullet is None and bounds and bounds[-1][1] == bounds[-1][2]:
            # The bullet stood on a line of its own.
            bounds[-1] = (bounds[-1][0], start, start + len(line))
        elif position and not (bullet or number or after_number) and _same_block(previous, line, width):
            first, body, _ = bounds[-1]
            bounds[-1] = (first, body, start + len(line))
        else:
            bounds.append((start, start + (bullet.end() if bullet else 0), start + len(line)))
            in_list = bullet is not None
        in_list = in_list or line.endswith(_MORE_TO_COME)
        previous, after_number = line, number
    return bounds


def _is_dash_inside_sentence(line: str, previous: str, width: int) -> bool:
    # In wrapped text a dash may come to stand at the beginning of a line.
    return (
        line[0] in "-–—"
        and width > 0
        and not _ends(previous)
        and not previous.endswith(",")
        and not _fits(previous, " ".join(line.split(maxsplit=2)[:2]), width)
    )


def _same_block(previous: str, line: str, width: int) -> bool:
    """Tell whether a line goes on with the paragraph of the line before."""
    if not width:
        return starts_lower(line) and not _ends(previous)
    # The author began a new paragraph where the next word would still have fitted.
    fits = _fits(previous, line.split(maxsplit=1)[0], width)
    if not _ends(previous):
        # Captions in capitals often have no stop to tell it.
        return not (line.isupper() and previous.isupper() and (fits or "[" in (line[0], previous[0])))
    if fits:
        return False
    return not (line[0].isdigit() and _NUMBERED.match(line))


def _fits(previous: str, word: str, width: int) -> bool:
    return len(previous) + 1 + len(word) < _NEARLY_FULL * width


@dataclass(frozen=True, slots=True)
class Run:
    """Connected prose: `start` and `end` offsets, and where blocks begin inside it."""

    start: int
    end: int
    bullets: tuple[tuple[int, int], ...]
    """Bullets, to be read as white space."""
    items: tuple[int, ...]
    """Offsets of items that continue the sentence before them."""
    paragraphs: tuple[int, ...]
    """Offsets where a paragraph or an item begins."""


def runs(found: Sequence[Block], *, page_breaks: Sequence[int] = ()) -> list[Run]:
    r"""Join the blocks that one sentence passes through.

    Parameters
    ----------
    found : sequence of Block
        Blocks of one speech, those nobody spoke left out.
    page_breaks : sequence of int, optional
        Offsets of the page numbers left out, ascending: a sentence without its stop goes on beyond them.

    Returns
    -------
    list of Run
        In order.

    Examples
    --------
    >>> text = "We need:\n\n– more time;\n\n– less paper.\n\nThat is all."
    >>> [text[run.start:run.end].replace(chr(10), " ") for run in runs(blocks(text))]
    ['We need:  – more time;  – less paper.', 'That is all.']
    """
    joined: list[list[Block]] = []
    captions = _are_captions(found)
    for block in found:
        before = joined[-1][-1] if joined else None
        if before and (_continues(before, block, page_breaks) or (captions and _flows(before, block))):
            joined[-1].append(block)
        else:
            joined.append([block])
    return [_run(parts) for parts in joined]


def _run(parts: list[Block]) -> Run:
    first = parts[0]
    if len(parts) == 1 and not first.item:
        return Run(first.start, first.end, (), (), (first.start,))
    items = tuple(part.body for part in parts[1:] if part.item)
    return Run(
        start=first.start,
        end=parts[-1].end,
        bullets=tuple((part.start, part.body) for part in parts if part.item),
        items=items,
        paragraphs=(first.body, *items),
    )


def _continues(before: Block, block: Block, page_breaks: Sequence[int]) -> bool:
    """Tell whether a sentence runs on from one block into the next."""
    if before.closed:
        return False
    ending, text = before.text, block.text
    if starts_lower(text):
        return True
    if not block.item:
        page_turned = bisect_left(page_breaks, before.end) < bisect_left(page_breaks, block.start)
        return page_turned and not ending.endswith(_MORE_TO_COME)
    return _more_follows(text) or (before.item and _more_follows(ending))


def _are_captions(found: Sequence[Block]) -> bool:
    """Tell whether blocks are lines as they were shown below a picture: short, and sentences end inside them."""
    lines = [block.text for block in found if not block.item]
    if len(lines) < _FEWEST_CAPTIONS or 2 * sum(block.closed for block in found) > len(found):
        return False
    if sorted(map(len, lines))[int(0.9 * len(lines))] > _MAX_CAPTION:
        return False
    return sum(_INNER_STOP.search(line) is not None for line in lines) >= _DIVIDED_SHARE * len(lines)


def _flows(before: Block, block: Block) -> bool:
    """Tell whether a caption goes on with the one before it."""
    return not block.item and (not before.closed or before.text.split()[-1] in BEFORE_NAMES)


def _more_follows(item: str) -> bool:
    return item.endswith((";", ",")) or _AND_OR.search(item[-8:]) is not None
