"""Lines of styled text and how wide they are on a terminal."""

import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A line as (text, style) pieces; the style is one that rich knows, empty for none."""

    pieces: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, text: str, style: str = "") -> "Line":
        """Make a line of one piece."""
        return cls(((text, style),))

    @property
    def text(self) -> str:
        """The line without its styles."""
        return "".join(text for text, _ in self.pieces)


def text_width(text: str) -> int:
    """Cells a text takes on a terminal: none for combining marks, two for wide characters.

    Examples
    --------
    >>> text_width("café"), text_width("演説")
    (4, 4)
    """
    if text.isascii():
        return len(text)
    return sum(character_width(character) for character in text)


def character_width(character: str) -> int:
    """Cells one character takes."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def cut_end(text: str, size: int) -> str:
    """Cut a text that is too wide at its end.

    Examples
    --------
    >>> cut_end("the front line", 8)
    'the fro…'
    """
    if text_width(text) <= size:
        return text
    used = 0
    for place, character in enumerate(text):
        used += character_width(character)
        if used > size - 1:
            return text[:place].rstrip() + "…"
    return text


def cut_start(text: str, size: int) -> str:
    """Cut a text that is too wide at its start.

    Examples
    --------
    >>> cut_start("on the front line", 8)
    '…nt line'
    """
    if text_width(text) <= size:
        return text
    used = 0
    for place in range(len(text) - 1, -1, -1):
        used += character_width(text[place])
        if used > size - 1:
            # A mark belongs to the character before it, which is cut.
            kept = text[place + 1 :]
            while kept and not character_width(kept[0]):
                kept = kept[1:]
            return "…" + kept.lstrip()
    return text
