"""Where English sentences end after all: what sentencex gets wrong, put right by rules of form.

sentencex looks at a stop and the word behind it. Here the whole sentence is at hand, so that a number that
counts ("2. Bring a lamp"), a title before a name that is also a word ("Mr. Will"), the words that say who
speaks and the short words it takes for abbreviations ("They asked me. I went.") can be told apart. The rules
name abbreviations and forms of English, never the words of one text; they are held against the labels of
tests/labels.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

_STOPS: Final = (".", "?", "!", "…")
_CLOSING: Final = "\"”'’»"
_OPENING: Final = "“„‟«‘‚‛"


def _written(words: str) -> frozenset[str]:
    """Return each word with its stop, as it is given, with a capital and in capitals."""
    return frozenset(f"{form}." for word in words.split() for form in (word, word.capitalize(), word.upper()))


BEFORE_NAMES: Final = _written(
    "mr mrs ms messrs mme mlle dr prof rev hon rt gen col maj capt cpt lt lieut sgt cpl pvt brig adm cmdr"
    " comdr gov sen sens rep reps pres supt insp cllr ald amb"
)
"""Titles, which end no sentence."""
_BEFORE_NUMBERS: Final = _written(
    "no nos para paras art arts sec secs ch chap vol vols pp fig figs col cols cl res doc"
)
_TAILS: Final = frozenset(f" {word} "[-5:] for word in BEFORE_NAMES | _BEFORE_NUMBERS)
"""The last five characters of a sentence that may end in one of these."""
_NUMERAL: Final = re.compile(r"\d|[IVXLC]+\b(?!['’])")
_ITEM: Final = re.compile(r"\(([a-z]|[ivx]{1,4}|\d{1,2})\)")
_COUNT: Final = re.compile(r"\(?(\d{1,3})[.)]$")

_MISSED: Final = re.compile(
    # Words that are abbreviations also (Maine, Illinois).
    r"(?<![\w.'’-])(?:(?:me|may|ill|miss|ok|ore|arc|con|mar|fed|pa|ma|id|Me|May|Miss|OK|ME|MAY|MISS)"
    r"\.\s+(?=[^\W\d_])"
    # "No." is an answer, and "art." no article, where no number follows.
    r"|(?:no|No|NO|art)\.\s+(?=[^\W\d_])(?!(?:[IVXLC]{2,}|[VX])\b)"
    # "I" is the speaker: no initial of a name, nor a name behind an abbreviation.
    r"|(?<=[a-z] )I\.\s+(?=[A-Z][^.])"
    r"|(?:etc|[ap]\.m|U\.[SKN]|E\.U|D\.C|Jr|Sr|Inc|Ltd|Co|Corp)\.\s+(?=I\b(?!\.)))"
)
_MISSED_ENDS: Final = frozenset(
    "me ay ll ss ok re rc on ar ed pa ma id Me OK ME AY SS no No NO rt tc .m .S .K .N .U .C Jr Sr nc td Co rp"
    .split()
) | {" I"}  # fmt: skip
"""What stands before the stops of `_MISSED`."""
_CLOSED: Final = re.compile(r"(?<!\.\w)\.[\"”'’»]+\s+(?=[^\W\d_])")
_TRAILED_OFF: Final = re.compile(r"…\s+(?=[^\W\d_])(?!I\b)")
_TAG: Final = re.compile(
    r"(?:I|(?!(?:He|She|They|We|It|You)\b)(?:[A-Z][\w'’-]*\.?\s){1,3}?)\s?"
    r"(?:said|asked|replied|answered|cried|shouted|called|wondered|demanded|exclaimed|inquired)\b"
    # What is said next has its own speaker.
    r"(?![,:]?\s[\"“'‘])"
)
_ASKED_BY_OTHERS: Final = re.compile(
    r"(?:\w+,?\s){0,2}(?:to|if|when|whenever)\s[^.?!]*\b(?:ask|say|wonder|complain|cry|shout|claim)s?\b[,:]?"
    r"\s+[\"“‘'][^\"“”]*$",
    re.IGNORECASE,
)


def without_openings(text: str) -> str:
    """Return a text of the same length without marks that open quotations, and brackets round whole sentences.

    sentencex leaves what stands between two marks in one piece, and needs time that grows with the square of
    what is never closed.

    Examples
    --------
    >>> without_openings("“It’s late. Go.” (We went. So did she.) It (he said) was.")
    ' It’s late. Go.”  We went. So did she.  It (he said) was.'
    """
    if not text.isascii():
        for sign in _OPENING:
            if sign in text:
                text = text.replace(sign, " ")
    if text.startswith(('"', "'")):
        text = f" {text[1:]}"
    if '"' in text:
        text = text.replace(' "', "  ").replace('"', "»")
    text = text.replace(" '", "  ")
    return _without_brackets(text) if "(" in text else text


def _without_brackets(text: str) -> str:
    pieces: list[str] = []
    position = 0
    opening = text.find("(")
    while opening >= 0:
        following = text.find("(", opening + 1)
        if letter := _ITEM.match(text, opening):
            # A run that begins with "(b)" is left whole by sentencex.
            pieces += (text[position:opening], " ", letter.group(1).upper(), ",")
            position = letter.end()
        elif _holds_sentences(text, opening, following if following >= 0 else len(text)):
            closing = text.index(")", opening)
            pieces += (text[position:opening], " ", text[opening + 1 : closing], " ")
            position = closing + 1
        opening = following
    return "".join((*pieces, text[position:])) if pieces else text


def _holds_sentences(text: str, opening: int, following: int) -> bool:
    """Tell whether a bracket stands between sentences, and what it holds ends as they do."""
    closing = text.find(")", opening, following)
    if closing < 0 or not text[opening:closing].rstrip(_CLOSING).endswith(_STOPS):
        return False
    before = text[max(0, opening - 9) : opening].rstrip()
    return not before or before.rstrip(_CLOSING).endswith(_STOPS)


def review(text: str, bare: str, bounds: Sequence[int]) -> list[int]:
    """Return where the sentences of one run begin.

    Parameters
    ----------
    text : str
        A whole speech, its white space turned into spaces.
    bare : str
        The same after `without_openings`.
    bounds : sequence of int
        Where the run begins, where sentencex begins each further sentence, and where the run ends.

    Returns
    -------
    list of int
        Ascending; the first is the beginning of the run.

    Examples
    --------
    >>> text = "They asked me. I saw Mr. Will."
    >>> review(text, text, [0, 25, len(text)])
    [0, 15]
    """
    start, *divisions, end = bounds
    starts = [start]
    counts: list[tuple[int, int]] = []
    stops = 0
    before = start
    for bound in divisions:
        # Most sentences end in a plain word, a stop and a space.
        mark = bare[bound - 2]
        plain = mark == "." and bare[bound - 3] not in "0123456789." and bare[bound - 5 : bound] not in _TAILS
        stops += plain
        if plain or mark in "?!" or _stands(text, bare, before, bound):
            starts.append(bound)
            if not (plain or mark in "?!") and (count := _count(bare, before, bound)):
                counts.append((count, bound))
        before = bound
    if counts:
        starts = _without_counts(starts, counts, bounds[1])
    missed: list[int] = []
    if bare.count(".", start, end) > stops + bare.endswith((".", ". "), start, end):
        missed += _missed(bare, start, end)
    if bare.find("…", start, end) >= 0:
        missed += _trailed_off(bare, bounds)
    return sorted({*starts, *missed}) if missed else starts


def _stands(text: str, bare: str, first: int, bound: int) -> bool:
    """Tell whether a sentence ends where sentencex ends it."""
    *before, word = bare[first:bound].split() or [""]
    if word in BEFORE_NAMES or (word in _BEFORE_NUMBERS and _NUMERAL.match(bare, bound)):
        return False
    if word.rstrip(_CLOSING).endswith(("…", "...")) and not before:
        return False
    return not (text[bound - 2] in _CLOSING and _speaks_on(text, first, bound))


def _speaks_on(text: str, first: int, bound: int) -> bool:
    """Tell whether a sentence goes on behind a quotation that ends with its own stop.

    Either its speaker is named ("“Why now?” Mr. Hill asked"), or it is answered ("To those who ask “Why
    now?” I say").
    """
    if text[bound - 3] not in "?!…":
        return False
    if _TAG.match(text, bound):
        return True
    return text.startswith("I ", bound) and _ASKED_BY_OTHERS.match(text[first : bound - 2]) is not None


def _count(bare: str, first: int, bound: int) -> int:
    """Return the number that stands alone, or behind a colon, before what it counts; 0 if there is none."""
    *before, word = bare[first:bound].split() or [""]
    count = _COUNT.match(word)
    return int(count.group(1)) if count and (not before or before[-1][-1] in ":;") else 0


def _without_counts(starts: Sequence[int], counts: Sequence[tuple[int, int]], opening: int) -> list[int]:
    """Join numbers that count to what they count: one that opens the run, and those that count on."""
    numbers = {number for number, _ in counts}
    joined = {
        bound
        for number, bound in counts
        if bound == opening or number - 1 in numbers or number + 1 in numbers
    }
    return [start for start in starts if start not in joined]


def _missed(bare: str, start: int, end: int) -> list[int]:
    """Return where sentences begin behind words that sentencex takes for abbreviations."""
    found: list[int] = []
    stop = bare.find(".", start, end - 2)
    while stop >= 0:
        word = max(start, bare.rfind(" ", start, stop) + 1)
        if bare[stop + 1] in _CLOSING:
            match = _CLOSED.match(bare, stop, end)
            if match and bare[match.end()].isupper() and bare[word : stop + 1] not in BEFORE_NAMES:
                found.append(match.end())
        elif bare[stop - 2 : stop] in _MISSED_ENDS and (match := _MISSED.match(bare, word, end)):
            found.append(match.end())
        stop = bare.find(".", stop + 1, end - 2)
    return found


def _trailed_off(bare: str, bounds: Sequence[int]) -> list[int]:
    """Return where sentences begin behind an ellipsis: at a capital, where more than a word trails off."""
    return [
        found.end()
        for first, bound in pairwise(bounds)
        for found in _TRAILED_OFF.finditer(bare, first, bound)
        if bare[found.end()].isupper() and len(bare[first : found.end()].split(maxsplit=1)) > 1
    ]
