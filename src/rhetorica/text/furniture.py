"""Furniture: what stands in a transcript but was spoken by nobody, found by rule, speech by speech.

Titles and summaries of the web page, bylines, sub-headings, stage directions ("[Applause]"), speaker labels, glosses
on names, publication lines, page and paragraph numbers, contact text. Each span carries its reason, so that what was
left out can be counted and shown.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from rhetorica.text.layout import Block, Kind, starts_lower

_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
_DATE: Final = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}/\d{{1,2}}/\d{{2,4}})"
_PUBLICATION: Final = re.compile(
    r"this (?:speech |news article |page |content )?was published under\b.*"
    r"|updates? to this page|(?:share|print|back to top of|top of) (?:this )?page|related content|contents?"
    rf"|(?:first |last )?(?:published|posted|updated|delivered|issued|retrieved|accessed)(?: on| at| by| in)?:?\s*{_DATE}.*"
    rf"|posted (?:on |in |by )?.{{0,40}}\bby \w+|(?:date|location|venue|speaker|delivered on|topic|original script|source):\s.{{0,120}}"
    rf"|(?:original script|transcript of the speech|check against delivery|transcript).{{0,60}}|{_DATE}",
    re.IGNORECASE,
)
_STAGE_WORDS: Final = (
    r"(?:applause|laughter|laughs?|cheers?|cheering|booing|boos|music|crosstalk|cross-talk|inaudible|unintelligible"
    r"|interruptions?|interjections?|chants?|chanting|standing ovation|whistling|silence|pause[sd]?|video|audio"
    r"|audience members?|crowd|gap in transcript|end of (?:speech|transcript)|political content)"
)
_STAGE: Final = re.compile(
    rf"[\[(](?:[^\[\]()\n]{{0,40}}\b)?{_STAGE_WORDS}\b[^\[\]()\n]{{0,30}}[\])]\.?|\[[^\]\n]{{0,40}}\bcontent (?:removed|redacted)[^\]\n]{{0,30}}\]",
    re.IGNORECASE,
)
_GLOSS: Final = re.compile(
    r"\s?\((?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Senator|Minister|Secretary"
    r"|Chair|Chairman|Chairwoman|President|Director|Mayor|Chief)\b\.?\s[^()\n]{3,120}\)"
)
_LABEL_UPPER: Final = re.compile(
    r"(?:[A-Z][A-Z.'’\-]*\s+){0,4}[A-Z][A-Z.'’\-]+(?:\s?\([^)\n]{1,40}\)){0,2}:(?=\s|$)"
)
_LABEL_TITLE: Final = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Senator|President|Prime Minister|Councillor|The (?:Prime Minister|President|Minister"
    r"|Speaker|Chairman|Chair|Chancellor|Secretary of State))\.?)(?:\s+[A-Z][\w'’\-]+\.?){0,3}(?:\s?\([^)\n]{1,40}\)){0,3}:(?=\s|$)"
)
_PAGE_NUMBER: Final = re.compile(
    r"(?:page\s+\d{1,4}|[-–—]?\s*\d{1,3}\s*[-–—]?)(?:\s+(?:of|/)\s+\d{1,4})?", re.IGNORECASE
)
_PARAGRAPH_NUMBER: Final = re.compile(r"(\d{1,3})\.(?=[\s\u00a0])")
_ADDRESS: Final = re.compile(r"[\w.+-]+@[\w-]+\.\w|https?://|www\.\w")
_CONTACT: Final = re.compile(
    r"\b(?:contact|e-?mail|telephone|phone|enquir\w+|inquir\w+|press office|media|further information|follow|visit)\b",
    re.IGNORECASE,
)
_CLOSING: Final = re.compile(
    r"(?:and )?(?:thank you|thanks)\b.{0,60}|notes? (?:to|for) editors.*", re.IGNORECASE
)
_ADDRESSED: Final = re.compile(
    r"\b(?:gentlemen|ladies|members|fellow|citizens|friends|colleagues|lords|excellenc\w+)\b"
    r"|^(?:mr|mrs|ms|madam)\.? (?:president|speaker|chair\w*|secretary|prime minister)\b",
    re.IGNORECASE,
)
_UNFINISHED: Final = re.compile(
    r"\b(?:the|a|an|of|to|that|how|which|and|or|in|for|with|by|is|are|was|will|be|not)$", re.IGNORECASE
)
_NAME_LINE: Final = re.compile(r"(?:By\s+)?(?:[A-Z][\w.'’\-]+\s+){1,4}[A-Z][\w'’\-]+")
_SALUTATION: Final = re.compile(
    r"\b(?:thanks?|i|i'm|i’m|ladies|gentlemen|mr|madam|mister|welcome|good (?:morning|afternoon|evening)|hello|dear|friends"
    r"|colleagues|comrades|fellow|amen|god|we|you)\b",
    re.IGNORECASE,
)
_HEAD_BLOCKS: Final = 8
_HEAD_WORDS: Final = 160
_HEADING_WORDS: Final = 12
_TITLE_WORDS: Final = 25
_PROSE_SHARE: Final = 0.6


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch that was left out: character offsets and the reason."""

    start: int
    end: int
    reason: str


def find_furniture(text: str, found: list[Block]) -> tuple[list[Span], list[Block]]:
    """Find what nobody spoke.

    Parameters
    ----------
    text : str
        A whole speech.
    found : list of Block
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
    >>> text = "Thank you. [Applause]\\n\\nLet us begin.\\n\\nPublished 9 May 2011"
    >>> [(text[span.start:span.end], span.reason) for span in find_furniture(text, blocks(text))[0]]
    [('[Applause]', 'stage direction'), ('Published 9 May 2011', 'publication line')]
    """
    reasons: dict[int, str] = {}
    _mark_lines(found, reasons)
    _mark_head(found, reasons)
    _mark_headings(found, reasons)
    _mark_tail(found, reasons)
    spans = [Span(found[i].start, found[i].end, reason) for i, reason in reasons.items()]
    spoken = [block for i, block in enumerate(found) if i not in reasons]
    spans += _inline(text, spoken)
    return _without_overlap(spans), spoken


def _mark_lines(found: list[Block], reasons: dict[int, str]) -> None:
    """Mark lines that tell by their own wording."""
    for i, block in enumerate(found):
        if len(block.text) > 200:
            continue
        if _PUBLICATION.fullmatch(block.text.strip()) and (
            i < _HEAD_BLOCKS or i >= len(found) - _HEAD_BLOCKS
        ):
            reasons[i] = "publication line"
        elif _PAGE_NUMBER.fullmatch(block.text.strip()):
            reasons[i] = "page number"


def _is_title_like(block: Block, limit: int) -> bool:
    text = block.text.strip()
    return (
        block.kind is Kind.PARAGRAPH
        and not block.closed
        and not text.endswith((",", ":", ";", "-", "–", "—"))
        and len(text.split()) <= limit
        and "\n" not in text
        and not starts_lower(text)
    )


def _is_prose(found: Iterable[Block]) -> bool:
    """Tell whether blocks mostly end as sentences do; without that, a line without a stop proves nothing."""
    kinds = [block.closed or block.text.rstrip().endswith((":", ";", ",")) for block in found]
    return len(kinds) > 2 and sum(kinds) >= _PROSE_SHARE * len(kinds)


def _mark_head(found: list[Block], reasons: dict[int, str]) -> None:
    """Mark title, summary and byline above the speech."""
    head = found[:_HEAD_BLOCKS]
    if not _is_prose(found[1:]):
        return
    markers = [i for i in range(len(head)) if reasons.get(i) == "publication line"]
    last = markers[-1] if markers else -1
    if (
        last + 1 < len(head)
        and _is_byline(found, last + 1)
        and (markers or _opens_with_title(found, last + 1))
    ):
        last += 1
    if last >= 0 and sum(len(block.text.split()) for block in found[: last + 1]) > _HEAD_WORDS:
        last = -1
    if last < 0 and len(found) > 1 and _opens_with_title(found, 0):
        last = 0
        if _is_byline(found, 1):
            last = 1
    for i in range(last + 1):
        reasons.setdefault(i, "title, summary or byline")


def _opens_with_title(found: list[Block], i: int) -> bool:
    block = found[i]
    following = found[i + 1] if i + 1 < len(found) else None
    return (
        block.alone
        and _is_title_like(block, _TITLE_WORDS)
        and not _SALUTATION.search(block.text)
        and not _UNFINISHED.search(block.text)
        and following is not None
        and following.kind is not Kind.ITEM
        and not starts_lower(following.text)
        and following.text[0] not in "\"“‘'"
    )


def _is_byline(found: list[Block], i: int) -> bool:
    return i < len(found) and _NAME_LINE.fullmatch(found[i].text.strip()) is not None


def _mark_headings(found: list[Block], reasons: dict[int, str]) -> None:
    """Mark short lines without a stop that stand alone among prose."""
    body = [block for i, block in enumerate(found) if i not in reasons]
    if not _is_prose(body):
        return
    candidates = [
        i
        for i, block in enumerate(found)
        if i not in reasons
        and block.alone
        and _is_title_like(block, _HEADING_WORDS)
        and not _SALUTATION.search(block.text)
        and i + 1 < len(found)
        and (i == 0 or _ends_before(found[i - 1], reasons.get(i - 1)))
        and not starts_lower(found[i + 1].text)
    ]
    # Three short lines in a row are verse, not headings.
    lines = set(candidates)
    verse = {j for i in lines if {i + 1, i + 2} <= lines for j in (i, i + 1, i + 2)}
    if len(candidates) * 4 <= len(body):
        reasons.update(dict.fromkeys(sorted(lines - verse), "sub-heading"))


def _ends_before(block: Block, reason: str | None) -> bool:
    return (
        reason is not None or block.closed or block.kind is Kind.ITEM or _is_title_like(block, _HEADING_WORDS)
    )


def _mark_tail(found: list[Block], reasons: dict[int, str]) -> None:
    """Mark contact text after the speech, with the heading above it."""
    for i in range(max(0, len(found) - _HEAD_BLOCKS), len(found)):
        text = found[i].text
        if i in reasons or i <= len(found) // 2 or not (_ADDRESS.search(text) and _CONTACT.search(text)):
            continue
        above = range(max(0, i - 2), i)
        if any(
            reasons.get(j) == "sub-heading" or _CLOSING.fullmatch(found[j].text.strip(" .!")) for j in above
        ):
            for j in range(i, len(found)):
                reasons.setdefault(j, "contact text")
            return


def _inline(text: str, spoken: list[Block]) -> list[Span]:
    """Find furniture inside spoken blocks."""
    spans: list[Span] = []
    numbered: list[tuple[int, int, int]] = []
    for block in spoken:
        piece = text[block.start : block.end]
        if "(" in piece or "[" in piece:
            for pattern, reason in ((_STAGE, "stage direction"), (_GLOSS, "gloss")):
                spans += [
                    Span(block.start + match.start(), block.start + match.end(), reason)
                    for match in pattern.finditer(piece)
                ]
        if ":" in piece[:80] and (label := _LABEL_UPPER.match(piece) or _LABEL_TITLE.match(piece)):
            if not _ADDRESSED.search(label.group()):
                spans.append(Span(block.start, block.start + label.end(), "speaker label"))
        if piece[:1].isdigit() and (number := _PARAGRAPH_NUMBER.match(piece)):
            numbered.append((int(number.group(1)), block.start, block.start + number.end()))
    ascending = sum(b[0] == a[0] + 1 for a, b in zip(numbered, numbered[1:], strict=False))
    if len(numbered) >= 3 and ascending * 2 >= len(numbered) - 1:
        spans += [Span(start, end, "paragraph number") for _, start, end in numbered]
    return spans


def _without_overlap(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(spans):
        if kept and span.start < kept[-1].end:
            if span.end > kept[-1].end:
                kept[-1] = replace(kept[-1], end=span.end)
            continue
        kept.append(span)
    return kept
