"""Sentences and quotations: where each sentence begins, by Wikimedia's `sentencex`, and what is in quotes.

sentencex is fed one run of connected prose at a time. Bullets, furniture, quotation marks and line ends are
read as spaces, so offsets stay those of the text the user gave. What it finds in English is put right by
`rhetorica.text.boundaries`. It divides before small letters too ("10 per cent. of them"): in a text that
begins its sentences with capitals, those divisions are dropped.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final

import sentencex

from rhetorica.text.boundaries import review, without_openings
from rhetorica.text.layout import Run

# sentencex is quadratic in unclosed quotes: longer runs are handed over in pieces cut at white space.
_LONGEST: Final = 20_000
# It stumbles (a panic that no handler of ours may catch) over white space of several bytes behind an initial,
# and takes no lone surrogates.
_WIDE_SPACES: Final = (
    "\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
_OPENING: Final = "\"'“‘«(["
# Each is the opening mark, the pattern, and the most characters a quotation may have.
_QUOTATIONS: Final = (
    ("“", re.compile(r"“[^“”\n]*+(?:\n(?!\s*\n)[^“”\n]*+)*+”"), 3000),
    ('"', re.compile(r'"(?<!\w")(?=[^\s"])[^"\n]*+(?:\n(?!\s*\n)[^"\n]*+)*+"(?!\w)'), 1500),
    ("‘", re.compile(r"‘[^‘’\n]*+(?:(?:(?<=\w)’(?=\w)|\n(?!\s*\n))[^‘’\n]*+)*+’(?!\w)"), 1500),
    ("'", re.compile(r"'(?<![\w']')(?=\w)[^'\n]*+(?:(?:(?<=\w)'(?=\w)|\n(?!\s*\n))[^'\n]*+)*+'(?!\w)"), 600),
    ("«", re.compile(r"«[^«»\n]*+(?:\n(?!\s*\n)[^«»\n]*+)*+»"), 3000),
)


def blank(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    r"""Return a text of the same length with all white space and the given stretches turned into spaces.

    Examples
    --------
    >>> blank("one [Applause] two\nthree", [(4, 14)])
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
    clean = "".join(pieces).replace("\n", " ")
    if clean.isascii():
        return clean
    for sign in _WIDE_SPACES:
        if sign in clean:
            clean = clean.replace(sign, " ")
    return _SURROGATE.sub(" ", clean)


def sentence_starts(clean: str, prose: Sequence[Run], *, language: str = "en") -> list[int]:
    """Return the character offset at which each sentence of a speech begins.

    Parameters
    ----------
    clean : str
        A whole speech after `blank`.
    prose : sequence of Run
        The runs of connected prose in it.
    language : str, default "en"
        ISO 639 code handed to sentencex.

    Returns
    -------
    list of int
        Ascending; every run begins a sentence.

    Examples
    --------
    >>> text = "Dr. Smith spoke. It cost £1.7 billion."
    >>> sentence_starts(text, [Run(0, len(text), (), (), (0,))])
    [0, 17]
    """
    bare = without_openings(clean)
    english = language.partition("-")[0] == "en"
    starts: list[int] = []
    doubtful: list[int] = []
    for run in prose:
        bounds = _divide(bare, run.start, run.end, language)
        first, *others = review(clean, bare, bounds) if english else bounds[:-1]
        starts.append(first)
        for offset in others:
            if bare[offset].islower() or (bare[offset] in "'’»" and _opens_lower(bare, offset)):
                doubtful.append(offset)
            else:
                starts.append(_with_opening_marks(clean, offset))
    capitals = sum(not clean[offset].islower() for offset in starts)
    return starts if len(doubtful) <= 2 * capitals else sorted(starts + doubtful)


def _divide(bare: str, start: int, end: int, language: str) -> list[int]:
    """Return where a run begins, where each further sentence of it begins, and where it ends."""
    if end - start <= _LONGEST:
        return list(accumulate(map(len, sentencex.segment(language, bare[start:end])), initial=start))
    found = [start]
    position = start
    while position < end:
        cut = end
        if end - position > _LONGEST:
            cut = bare.rfind(" ", position + 1, position + _LONGEST) + 1 or position + _LONGEST
        lengths = map(len, sentencex.segment(language, bare[position:cut]))
        *divisions, _ = accumulate(lengths, initial=position)
        found += divisions[1:]
        if cut == end:
            break
        # The last sentence may be cut short: it is read again, whole. One longer than a piece is read on.
        position = divisions[-1] if len(divisions) > 1 else max(position + 1, cut - _LONGEST // 4)
    return [*found, end]


def _opens_lower(bare: str, offset: int) -> bool:
    """Tell whether a small letter follows the marks that close the sentence before."""
    first = next((character for character in bare[offset : offset + 9] if character.isalnum()), "")
    return first.islower()


def _with_opening_marks(clean: str, offset: int) -> int:
    """Return where the quotation marks before the first word of a sentence begin."""
    first = offset
    while first and clean[first - 1] in _OPENING:
        first -= 1
    # Marks stuck to the word before close what it ends.
    return first if clean[first - 1] == " " else offset


def quotations(text: str) -> list[tuple[int, int]]:
    """Return the stretches inside quotation marks, marks included: curly, straight and angle ones.

    Examples
    --------
    >>> text = "He said “never” and it’s true."
    >>> [text[a:b] for a, b in quotations(text)]
    ['“never”']
    """
    return sorted(
        match.span()
        for sign, pattern, longest in _QUOTATIONS
        if sign in text
        for match in pattern.finditer(text)
        if match.end() - match.start() <= longest
    )
