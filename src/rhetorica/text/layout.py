"""How a transcript is laid out: its lines gathered into blocks, and the blocks into runs of connected prose.

A block is a paragraph, a list item or a heading. Lines of a hard-wrapped paragraph are one block. A run joins blocks
that one sentence passes through: list items that continue it, and a paragraph cut in two by a page break.
"""

import re
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

_BULLET: Final = re.compile(
    r"[ \t\u00a0]*(?:[•‣◦▪●·*∙]|[-–—](?=[ \t\u00a0])|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)(?=[ \t\u00a0]))[ \t\u00a0]*"
)
_CLOSERS: Final = "\"'’”»)]*_"
_STOPS: Final = ".?!…。！？؟۔।"
_AND_OR: Final = re.compile(r"[;,]\s*(?:and|or|but|nor)$", re.IGNORECASE)
_MAX_WRAP: Final = 120
_LINE: Final = re.compile(r"[^\r\n\x0b\x0c\u2028\u2029]+")
_NEWLINES: Final = re.compile(r"\r\n|[\r\n\x0b\x0c\u2028\u2029]")


class Kind(Enum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text set off from its neighbours; `start` and `end` are character offsets without outer space."""

    start: int
    end: int
    kind: Kind
    text: str
    """The block's words without bullet; inner line ends as they stand."""
    alone: bool
    """Blank lines (or the ends of the text) stand on both sides."""
    body: int
    """Offset of the first character after the bullet."""

    @property
    def closed(self) -> bool:
        """Whether the block ends with a full stop, question or exclamation mark, within closing quotes."""
        return closes(self.text)


def closes(text: str) -> bool:
    """Tell whether a line ends a sentence by its punctuation.

    Examples
    --------
    >>> closes("We will win.”"), closes("three things:"), closes("(Applause.)")
    (True, False, True)
    """
    return text.rstrip().rstrip(_CLOSERS).rstrip().endswith(tuple(_STOPS))


def starts_lower(text: str) -> bool:
    """Tell whether the first letter or digit of a line is a small letter."""
    for character in text:
        if character.isalnum():
            return character.islower()
    return False


def blocks(text: str) -> list[Block]:
    """Divide a text into paragraphs and list items.

    Parameters
    ----------
    text : str
        A whole speech.

    Returns
    -------
    list of Block
        In order, without overlap. Headings are told apart later, by `rhetorica.text.furniture`.

    Examples
    --------
    >>> [block.text for block in blocks("We need:\\n\\n  • more time;\\n  • less paper.\\n")]
    ['We need:', 'more time;', 'less paper.']
    """
    found: list[Block] = []
    group: list[tuple[int, int]] = []
    groups: list[list[tuple[int, int]]] = []
    last = 0
    for match in _LINE.finditer(text):
        start, end = match.span()
        content = match.group()
        stripped = content.strip()
        if not stripped:
            continue
        start += len(content) - len(content.lstrip())
        if group and len(_NEWLINES.findall(text, last, start)) > 1:
            groups.append(group)
            group = []
        group.append((start, start + len(stripped)))
        last = end
    if group:
        groups.append(group)
    widths = [_wrap_width(text, lines) for lines in groups]
    widest = max(widths, default=0)
    for lines, width in zip(groups, widths, strict=True):
        # Two lines alone prove no wrapping, but they may follow the width of longer paragraphs.
        pieces = _divide(
            text, lines, wrapped=width > 0 or (len(lines) == 2 and _is_forced(text, lines, widest))
        )
        found.extend(replace(piece, alone=True) if len(pieces) == 1 else piece for piece in pieces)
    return found


def _divide(text: str, lines: list[tuple[int, int]], *, wrapped: bool) -> list[Block]:
    """Divide lines that no blank line separates into blocks."""
    pieces: list[Block] = []
    for position, (start, end) in enumerate(lines):
        line = text[start:end]
        bullet = _BULLET.match(line)
        body = start + (bullet.end() if bullet else 0)
        if position and not bullet:
            previous = text[lines[position - 1][0] : lines[position - 1][1]]
            continues = starts_lower(line) and not closes(previous) and not previous.endswith((":", ";"))
            if wrapped or continues:
                merged = pieces[-1]
                pieces[-1] = replace(merged, end=end, text=text[merged.body : end])
                continue
        kind = Kind.ITEM if bullet else Kind.PARAGRAPH
        pieces.append(Block(start, end, kind, text[body:end], alone=False, body=body))
    return pieces


def _wrap_width(text: str, lines: list[tuple[int, int]]) -> int:
    """Return the width at which an editor wrapped a paragraph, or 0."""
    width = max(end - start for start, end in lines)
    return width if len(lines) > 2 and width <= _MAX_WRAP and _is_forced(text, lines, width) else 0


def _is_forced(text: str, lines: list[tuple[int, int]], width: int) -> bool:
    # A line was broken by an editor, not by the author, if the next line's first word would not have fitted.
    forced = 0
    for (start, end), (following, following_end) in zip(lines, lines[1:], strict=False):
        word = text[following:following_end].split(maxsplit=1)[0]
        forced += width >= end - start >= width - len(word) - 3
    return forced >= 0.8 * (len(lines) - 1)


@dataclass(frozen=True, slots=True)
class Run:
    """Connected prose: `start` and `end` offsets, and where list items begin inside it."""

    start: int
    end: int
    blanks: tuple[tuple[int, int], ...]
    """Bullets, to be read as white space."""
    items: tuple[int, ...]
    """Offsets of items that continue the sentence before them."""
    paragraphs: tuple[int, ...]
    """Offsets where a block begins."""


def runs(found: list[Block]) -> list[Run]:
    """Join the blocks that one sentence passes through.

    Parameters
    ----------
    found : list of Block
        Blocks of one speech, those nobody spoke left out.

    Returns
    -------
    list of Run
        In order.

    Examples
    --------
    >>> text = "We need:\\n\\n– more time;\\n\\n– less paper.\\n\\nThat is all."
    >>> [text[run.start:run.end].replace(chr(10), " ") for run in runs(blocks(text))]
    ['We need:  – more time;  – less paper.', 'That is all.']
    """
    joined: list[list[Block]] = []
    for block in found:
        if joined and _continues(joined[-1][-1], block):
            joined[-1].append(block)
        else:
            joined.append([block])
    return [
        Run(
            start=parts[0].start,
            end=parts[-1].end,
            blanks=tuple((part.start, part.body) for part in parts if part.body > part.start),
            items=tuple(part.body for part in parts[1:] if part.kind is Kind.ITEM),
            paragraphs=tuple(part.body for part in parts),
        )
        for parts in joined
    ]


def _continues(before: Block, block: Block) -> bool:
    """Tell whether a sentence runs on from one block into the next."""
    if Kind.HEADING in (before.kind, block.kind) or before.closed:
        return False
    ending = before.text.rstrip()
    lower = starts_lower(block.text)
    if block.kind is Kind.ITEM:
        more_to_come = block.text.rstrip().endswith((";", ",")) or bool(_AND_OR.search(block.text.rstrip()))
        runs_on = ending.endswith((";", ",")) or bool(_AND_OR.search(ending))
        return lower or more_to_come or (before.kind is Kind.ITEM and runs_on)
    return lower
