"""Furniture: what stands in a transcript but was spoken by nobody, found by rule, speech by speech.

Titles and summaries of the web page, bylines, sub-headings, stage directions ("[Applause]"), speaker labels,
the audience's own words, glosses on names, references, publication lines, numbers of pages and paragraphs,
signatures, contact text. Each span carries its reason, so that what was left out can be counted and shown.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from rhetorica.text import wording
from rhetorica.text.layout import PAGE_NUMBER, Block, starts_lower

BETWEEN_PAGES: Final = frozenset({"page number", "running head"})
"""Reasons of what stands where one page ends and the next begins, often inside a sentence."""
_EDGE_BLOCKS: Final = 8
_EDGE_LINE: Final = 200
_HEAD_WORDS: Final = 160
_HEADING_WORDS: Final = 12
_TITLE_WORDS: Final = 25
_PROSE_SHARE: Final = 0.6
_CAPITALS_SHARE: Final = 0.4
_SIGNATURE_LINES: Final = 4
_TALK_SHARE: Final = 0.25


_BRACKETED: Final = (
    (wording.STAGE_DIRECTION, "stage direction"),
    (wording.GLOSS, "gloss"),
    (wording.REFERENCE, "reference"),
    (wording.REMARK, "stage direction"),
)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch that was left out: character offsets and the reason."""

    start: int
    end: int
    reason: str


def find_furniture(text: str, found: Sequence[Block]) -> tuple[list[Span], list[Block]]:
    r"""Find what nobody spoke.

    Parameters
    ----------
    text : str
        A whole speech after `rhetorica.text.layout.plain_lines`.
    found : sequence of Block
        Its blocks.

    Returns
    -------
    spans : list of Span
        Sorted, without overlap.
    spoken : list of Block
        The blocks that hold spoken words.

    Examples
    --------
    >>> from rhetorica.text.layout import blocks
    >>> text = "Thank you. [Applause]\n\nLet us begin.\n\nPublished 9 May 2011"
    >>> [(text[span.start:span.end], span.reason) for span in find_furniture(text, blocks(text))[0]]
    [('[Applause]', 'stage direction'), ('Published 9 May 2011', 'publication line')]
    """
    reasons: dict[int, str] = {}
    _mark_lines(found, reasons)
    _mark_running_heads(found, reasons)
    _mark_head(found, reasons)
    _mark_signature(found, reasons)
    _mark_headings(found, reasons)
    _mark_contact(found, reasons)
    spoken = [(i, block) for i, block in enumerate(found) if i not in reasons]
    labels = _labels([block for _, block in spoken])
    for i, block in spoken:
        if block.start in labels and wording.AUDIENCE.match(block.text):
            reasons[i] = "audience"
    spans = [Span(found[i].start, found[i].end, reason) for i, reason in reasons.items()]
    heard = [block for i, block in spoken if i not in reasons]
    for block in heard:
        if block.start in labels:
            spans.append(Span(block.start, labels[block.start], "speaker label"))
        spans += _inside(text, block)
    spans += _paragraph_numbers(heard)
    if heard and (ends := wording.ENDS.search(text, max(heard[-1].body, heard[-1].end - 12), heard[-1].end)):
        spans.append(Span(ends.start(), heard[-1].end, "publication line"))
    return _without_overlap(spans), heard


def _mark_lines(found: Sequence[Block], reasons: dict[int, str]) -> None:
    """Mark lines that tell by their own wording."""
    for i, block in enumerate(found):
        text = block.text
        if len(text) > _EDGE_LINE:
            continue
        if PAGE_NUMBER.fullmatch(text):
            reasons[i] = "page number"
        elif (i < _EDGE_BLOCKS or i >= len(found) - _EDGE_BLOCKS) and wording.PUBLICATION.fullmatch(text):
            reasons[i] = "publication line"
        elif text.startswith("[") and text.endswith("]") and "[" not in text[1:]:
            reasons[i] = "stage direction"


def _mark_running_heads(found: Sequence[Block], reasons: dict[int, str]) -> None:
    """Mark the line beside a page number that comes back with other page numbers."""
    beside = [j for i, reason in reasons.items() if reason == "page number" for j in (i - 1, i + 1)]
    lines = {
        j: re.sub(r"\d+", "", found[j].text)
        for j in beside
        if 0 <= j < len(found) and j not in reasons and _is_title_like(found[j], _HEADING_WORDS)
    }
    times = Counter(lines.values())
    reasons.update({j: "running head" for j, line in lines.items() if times[line] > 1})


def _is_title_like(block: Block, limit: int) -> bool:
    text = block.text
    return (
        not block.item
        and not block.closed
        and len(text) <= _EDGE_LINE
        and "\n" not in text
        and not text.endswith((",", ":", ";", "-", "–", "—"))
        and len(text.split()) <= limit
        and not starts_lower(text)
    )


def _is_prose(found: Iterable[Block]) -> bool:
    """Tell whether blocks mostly end as sentences do; without that, a line without a stop proves nothing."""
    ends = [block.closed or block.text.endswith((":", ";", ",")) for block in found]
    return len(ends) > 2 and sum(ends) >= _PROSE_SHARE * len(ends)


def _mark_head(found: Sequence[Block], reasons: dict[int, str]) -> None:
    """Mark title, summary and byline above the speech."""
    if not _is_prose(found[1:]):
        return
    published = [i for i in range(min(_EDGE_BLOCKS, len(found))) if reasons.get(i) == "publication line"]
    if published and _heads_a_page(found[: published[-1]], reasons):
        last = published[-1]
    elif 0 not in reasons and _opens_with_title(found):
        last = 0
    else:
        return
    if _is_byline(found, last + 1):
        last += 1
    for i in range(last + 1):
        reasons.setdefault(i, "title, summary or byline")


def _heads_a_page(above: Sequence[Block], reasons: dict[int, str]) -> bool:
    """Tell whether the blocks above a publication line are title and summary, and not the speech."""
    if sum(len(block.text.split()) for block in above) > _HEAD_WORDS:
        return False
    return not above or 0 in reasons or not (above[0].closed or _sounds_spoken(above[0].text))


def _opens_with_title(found: Sequence[Block]) -> bool:
    first, second = found[0], found[1]
    return (
        first.alone
        and _is_title_like(first, _TITLE_WORDS)
        and not _sounds_spoken(first.text)
        and not second.item
        and not starts_lower(second.text)
        and not second.text.startswith(("“", "‘", '"', "'"))
    )


def _is_byline(found: Sequence[Block], i: int) -> bool:
    return i + 1 < len(found) and wording.BYLINE.fullmatch(found[i].text) is not None


def _mark_headings(found: Sequence[Block], reasons: dict[int, str]) -> None:
    """Mark short lines without a stop that stand above paragraphs of prose."""
    body = [i for i in range(len(found)) if i not in reasons]
    in_capitals = {i for i in body if found[i].text.isupper()}
    if not _is_prose(found[i] for i in body if i not in in_capitals):
        return
    candidates: set[int] = set()
    # From the end, so that a heading above a heading finds the lower one decided.
    for i in reversed(body[:-1] if body else []):
        if _may_be_heading(found, i, reasons) and (
            i in in_capitals or i + 1 in candidates or len(found[i + 1].text) > len(found[i].text)
        ):
            candidates.add(i)
    capitals = candidates & in_capitals
    # Text all in capitals is a style (captions, shouting); a few lines in capitals are headings.
    length = sum(len(found[i].text) for i in body)
    few = sum(len(found[i].text) for i in in_capitals) <= _CAPITALS_SHARE * length
    headings = capitals if few else set()
    lines = candidates - in_capitals
    # Three short lines in a row are verse.
    verse = {j for i in lines if {i + 1, i + 2} <= lines for j in (i, i + 1, i + 2)}
    if len(lines) * 3 <= len(body):
        headings |= lines - verse
    reasons.update(dict.fromkeys(sorted(headings), "sub-heading"))


def _may_be_heading(found: Sequence[Block], i: int, reasons: dict[int, str]) -> bool:
    block, following = found[i], found[i + 1]
    if not block.above or not _is_title_like(block, _HEADING_WORDS) or starts_lower(following.text):
        return False
    before = found[i - 1] if i > 0 and i - 1 not in reasons else None
    if before and not (before.closed or before.item or _is_title_like(before, _HEADING_WORDS)):
        return False
    if block.text.isupper():
        return True
    if not block.below and not (following.closed and len(following.text) > 4 * len(block.text)):
        return False
    return not _sounds_spoken(block.text)


def _sounds_spoken(line: str) -> bool:
    if wording.UNFINISHED.search(line):
        return True
    return wording.SPOKEN_LINE.search(line) is not None and not wording.QUESTION_WORD.match(line)


def _mark_signature(found: Sequence[Block], reasons: dict[int, str]) -> None:
    """Mark the name, place and date below a written message."""
    for i in range(max(1, len(found) - _SIGNATURE_LINES), len(found)):
        text = found[i].text
        if not (text.isupper() and wording.SIGNATURE.fullmatch(text)):
            continue
        below = [block.text for block in found[i + 1 :]]
        dated = bool(below) and wording.ENDING_DATE.fullmatch(below[-1]) is not None
        initial = not below and any(len(name) == 2 and name[1] == "." for name in text.split())
        if (dated or initial) and all(len(line.split()) <= 6 for line in below):
            reasons.update(dict.fromkeys(range(i, len(found)), "signature"))
            return


def _mark_contact(found: Sequence[Block], reasons: dict[int, str]) -> None:
    """Mark contact text after the speech; below a heading or a farewell, with all that follows it."""
    for i in range(max(len(found) // 2 + 1, len(found) - _EDGE_BLOCKS), len(found)):
        text = found[i].text
        if i not in reasons and wording.ENQUIRIES.fullmatch(text):
            reasons[i] = "contact text"
        elif not found[i].above and reasons.get(i - 1) == "contact text":
            reasons.setdefault(i, "contact text")
        if i in reasons or not _invites_to_write(text):
            continue
        above = range(max(0, i - 2), i)
        if any(
            reasons.get(j) == "sub-heading" or wording.CLOSING.fullmatch(found[j].text.strip(" .!"))
            for j in above
        ):
            for j in range(i, len(found)):
                reasons.setdefault(j, "contact text")
            return


def _invites_to_write(text: str) -> bool:
    if not any(sign in text for sign in wording.ADDRESS_SIGNS):
        return False
    return wording.ADDRESS.search(text) is not None and wording.CONTACT.search(text) is not None


def _labels(spoken: Sequence[Block]) -> dict[int, int]:
    """Return where the speaker labels stand: the start and end of each."""
    sure: dict[int, int] = {}
    doubtful: list[tuple[str, int, int]] = []
    letters: list[tuple[str, int, int]] = []
    for block in spoken:
        text = block.text
        if ":" in text[:120] and (label := wording.LABEL.match(text)):
            name = label.group(1)
            if wording.ADDRESSED.search(name) or wording.ORDINAL.fullmatch(name):
                continue
            in_capitals = name.isupper() and not any(map(str.isdigit, name))
            if in_capitals or wording.TITLED.fullmatch(name) or wording.AUDIENCE.fullmatch(name):
                sure[block.start] = block.body + label.end()
            elif " " in name and all(word[0].isupper() for word in name.split()):
                doubtful.append((name, block.start, block.body + label.end()))
        elif text.startswith(wording.LABEL_WITH_STOP_OPENINGS):
            if label := wording.LABEL_WITH_STOP.match(text):
                doubtful.append((label.group(1), block.start, block.body + label.end()))
        elif text[:1] in "QA" and (label := wording.ASKED_AND_ANSWERED.match(text)):
            letters.append((label.group(1), block.start, block.body + label.end()))
    # A name before a colon, or a title before a stop, is a label where it comes back: a name more than once,
    # but where the talk goes to and fro.
    times = Counter(name for name, _, _ in doubtful)
    back = [number for name, number in times.items() if number > 1 and name[-1] != "."]
    talk = len(back) > 1 and sum(back) >= _TALK_SHARE * len(spoken)
    found = [part for part in doubtful if times[part[0]] > (1 if part[0][-1] == "." or talk else 2)]
    if len({letter for letter, _, _ in letters}) > 1:
        found += letters
    return sure | {start: end for _, start, end in found}


def _inside(text: str, block: Block) -> list[Span]:
    """Find furniture inside a spoken block."""
    spans: list[Span] = []
    if block.item and any(map(str.isalnum, text[block.start : block.body])):
        spans.append(Span(block.start, block.body, "list number"))
    if "(" not in block.text and "[" not in block.text:
        return spans
    for bracket in wording.BRACKET.finditer(text, block.body, block.end):
        opening = bracket.start()
        for pattern, reason in _BRACKETED:
            if found := pattern.match(text, opening, block.end):
                # A gloss or reference goes with the space before it; a stage direction stands between two.
                spaced = reason != "stage direction" and opening > block.body
                space = spaced and text[opening - 1].isspace()
                spans.append(Span(opening - space, found.end(), reason))
                break
    if "Member" in block.text:
        for match in wording.MEMBER.finditer(text, block.body, block.end):
            spans.append(Span(match.start(1), match.end(1), "gloss"))
    return spans


def _paragraph_numbers(spoken: Sequence[Block]) -> list[Span]:
    """Find the numbers of paragraphs: three or more that mostly count on."""
    numbered = [
        (int(match.group(1)), Span(block.body, block.body + match.end(), "paragraph number"))
        for block in spoken
        if block.text[:1].isdigit() and (match := wording.PARAGRAPH_NUMBER.match(block.text))
    ]
    counting = sum(number + 1 == following for (number, _), (following, _) in pairwise(numbered))
    if len(numbered) < 3 or counting * 2 < len(numbered) - 1:
        return []
    return [span for _, span in numbered]


def _without_overlap(spans: Iterable[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(spans):
        if kept and span.start < kept[-1].end:
            kept[-1] = replace(kept[-1], end=max(span.end, kept[-1].end))
        else:
            kept.append(span)
    return kept


def describe(spans: Iterable[Span]) -> str:
    """Say in a few words what was left out, most frequent first; empty where nothing was.

    Examples
    --------
    >>> describe([Span(0, 4, "sub-heading"), Span(9, 12, "gloss"), Span(20, 25, "sub-heading")])
    'sub-heading (2), gloss (1)'
    """
    counted = Counter(span.reason for span in spans)
    return ", ".join(
        f"{reason} ({count:,})"
        for reason, count in sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    )
