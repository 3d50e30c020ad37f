"""Sentences and quotations: where each sentence begins, by Wikimedia's `sentencex`, and what stands in quotation marks.

sentencex is fed one run of connected prose at a time. Bullets, furniture and line ends are read as spaces, so offsets
stay those of the text the user gave.
"""

import re
from collections.abc import Iterable
from typing import Final

import sentencex

# sentencex is quadratic in unclosed quotes: longer runs are handed over in pieces cut at white space.
_LONGEST: Final = 20_000
_LINE_ENDS: Final = re.compile(r"[\r\n\x0b\x0c\u2028\u2029\x85]")
_QUOTATIONS: Final = (
    ("“", re.compile(r"“(?:[^“”\n]|\n(?!\s*\n)){1,3000}”")),
    ('"', re.compile(r'(?<!\w)"(?=[^\s"])(?:[^"\n]|\n(?!\s*\n)){1,1500}"(?!\w)')),
    ("‘", re.compile(r"‘(?:[^‘’\n]|(?<=\w)’(?=\w)|\n(?!\s*\n)){1,1500}’(?!\w)")),
    ("'", re.compile(r"(?<![\w'])'(?=\w)(?:[^'\n]|(?<=\w)'(?=\w)|\n(?!\s*\n)){1,600}'(?!\w)")),
    ("«", re.compile(r"«(?:[^«»\n]|\n(?!\s*\n)){1,3000}»")),
)


def blank(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    """Return a text of the same length with line ends and the given stretches turned into spaces.

    Examples
    --------
    >>> blank("one [Applause] two\\nthree", [(4, 14)])
    'one            two three'
    """
    pieces: list[str] = []
    position = 0
    for start, end in sorted(stretches):
        if end <= position:
            continue
        start = max(start, position)
        pieces += (text[position:start], " " * (end - start))
        position = end
    pieces.append(text[position:])
    return _LINE_ENDS.sub(" ", "".join(pieces))


def sentence_starts(clean: str, start: int, end: int, *, language: str = "en") -> list[int]:
    """Return the character offset at which each sentence of a stretch begins.

    Parameters
    ----------
    clean : str
        A whole speech after `blank`.
    start, end : int
        The run of connected prose to divide.
    language : str, default "en"
        ISO 639 code handed to sentencex.

    Returns
    -------
    list of int
        Ascending; the first is `start`. An offset may point at white space before its sentence.

    Examples
    --------
    >>> text = "Dr. Smith spoke. It cost £1.7 billion."
    >>> sentence_starts(text, 0, len(text))
    [0, 17]
    """
    starts: list[int] = []
    position = start
    fresh = True
    while position < end:
        cut = end
        if end - position > _LONGEST:
            cut = clean.rfind(" ", position, position + _LONGEST) + 1 or position + _LONGEST
            cut = max(cut, position + 1)
        found = [
            position + boundary["start_index"]
            for boundary in sentencex.get_sentence_boundaries(language, clean[position:cut])
        ] or [position]
        if not fresh:
            # The piece before ended inside a sentence, which goes on here.
            found = found[1:] or [cut]
        fresh = cut == end or len(found) > 1
        if cut < end and len(found) > 1:
            # The last sentence may be cut short: it is read again, whole, in the next piece.
            cut = found.pop()
        starts += [offset for offset in found if offset < cut]
        position = cut
    return starts or [start]


def quotations(text: str) -> list[tuple[int, int]]:
    """Return the stretches inside quotation marks, marks included: curly, straight and angle ones.

    Examples
    --------
    >>> text = "He said “never” and it’s true."
    >>> [text[a:b] for a, b in quotations(text)]
    ['“never”']
    """
    return sorted(
        match.span() for sign, pattern in _QUOTATIONS if sign in text for match in pattern.finditer(text)
    )
