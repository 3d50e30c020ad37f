"""Regular expressions over sentences, within a time that is set beforehand.

The expressions are those of the `regex` package, a superset of Python's, because it can be told to stop: a
pattern such as `(a|aa)+$` takes a backtracking matcher longer than any reader waits. A sentence is seen with
every run of white space as one space and without what nobody spoke.
"""

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from math import prod
from typing import Any, Final

import numpy as np
import regex
from numpy.typing import NDArray

from rhetorica.analysis.patterns import LONGEST
from rhetorica.analysis.stretches import Stretches
from rhetorica.errors import OptionError
from rhetorica.text import characters
from rhetorica.text.furniture import Span
from rhetorica.text.index import TokenIndex, Tokens

SECONDS: Final = 10.0
"""Time a search may take."""
SECONDS_PER_MILLION: Final = 1.0
"""Time it may take in addition for each million characters."""
MOST_COPIES: Final = 10_000
"""Product of all counts in braces: the matcher holds a copy of what is counted for each."""

_COUNTS: Final = re.compile(r"\{(\d+)?(?:,(\d+)?)?\}")
_RECURSION: Final = re.compile(r"(?<!\\)\(\?(?:R|\d|[+-]\d|&|P>)")


@dataclass(frozen=True, slots=True)
class Found:
    """Matches as columns, in order, none empty."""

    speech: NDArray[np.int64]
    start: NDArray[np.int64]
    """Character offset in the speech's own text."""
    end: NDArray[np.int64]


def compile_expression(expression: str, *, case: bool = False) -> Any:
    """Compile a regular expression.

    Parameters
    ----------
    expression : str
        In the syntax of the `regex` package, which knows all of Python's `re`; no recursion.
    case : bool
        Whether capitals must agree.

    Raises
    ------
    OptionError
        If it is empty, invalid (the message says where), too long, or counts too high.

    Examples
    --------
    >>> compile_expression("front[ -]line(s)?").search("the Front-Line").group()
    'Front-Line'
    """
    if not expression:
        raise OptionError("the regular expression is empty", hint="write one, as in r'front[ -]?lines?'")
    if len(expression) > LONGEST:
        raise OptionError(
            f"the regular expression has {len(expression):,} characters", hint=f"use at most {LONGEST:,}"
        )
    if recursion := _RECURSION.search(expression):
        raise OptionError(
            f"the regular expression recurs at character {recursion.start()}: {recursion.group()}…",
            hint="write out what is to be repeated",
        )
    counts = (max(int(number or 1) for number in found) for found in _COUNTS.findall(expression))
    if prod(max(count, 1) for count in counts) > MOST_COPIES:
        raise OptionError(
            f"the counts in braces multiply to more than {MOST_COPIES:,}", hint="use smaller ones, or + or *"
        )
    try:
        return regex.compile(expression, 0 if case else regex.IGNORECASE)
    except (regex.error, OverflowError, RecursionError, ValueError) as error:
        place = getattr(error, "pos", None)
        reason = getattr(error, "msg", None) or str(error)
        where = "" if place is None else f" at character {place}"
        raise OptionError(
            f"the regular expression {expression!r} is invalid{where}: {reason}",
            hint="put a backslash before signs that stand for themselves, as in \\( or \\?",
        ) from error


def find_expression(
    index: TokenIndex, tokens: Tokens, stretches: Stretches, expression: str, *, case: bool = False
) -> Found:
    """Find every match of a regular expression inside a sentence.

    Parameters
    ----------
    index : TokenIndex
        Whose texts are searched.
    tokens : Tokens
        Whose sentences bound a match.
    stretches : Stretches
        Where those sentences begin and end as text.
    expression : str
        As for `compile_expression`.
    case : bool
        Whether capitals must agree.

    Raises
    ------
    OptionError
        If the expression cannot be used, or the search takes longer than 10 seconds and one more for every
        million characters.
    """
    compiled = compile_expression(expression, case=case)
    allowed = SECONDS + SECONDS_PER_MILLION * sum(map(len, index.texts)) / 1e6
    deadline = time.monotonic() + allowed
    found: list[tuple[int, int, int]] = []
    try:
        for number in range(len(index.texts)):
            for sentence, places in _sentences(tokens, stretches, number):
                left = max(deadline - time.monotonic(), 1e-3)
                found += (
                    (number, int(places[match.start()]), int(places[match.end() - 1]) + 1)
                    for match in compiled.finditer(sentence, timeout=left)
                    if match.end() > match.start()
                )
    except TimeoutError as error:
        raise OptionError(
            f"the search for {expression!r} was stopped after {allowed:.0f} seconds",
            hint="avoid repeats inside repeats, as in (a+)+, and choices that begin alike, as in (a|aa)+",
        ) from error
    columns = np.array(sorted(found), dtype=np.int64).reshape(-1, 3).T
    return Found(columns[0], columns[1], columns[2])


def _sentences(tokens: Tokens, stretches: Stretches, number: int) -> Iterator[tuple[str, NDArray[np.int64]]]:
    """Give each sentence of a speech as the expression sees it, with the offset of each of its characters."""
    first, last = tokens.bounds[number : number + 2].tolist()
    if first == last:
        return
    text, places = _plain(stretches.texts[number], stretches.hidden[number])
    sentence = tokens.sentence[first:last]
    opening = first + np.flatnonzero(np.concatenate([[True], sentence[1:] != sentence[:-1]]))
    closing = np.append(opening[1:], last) - 1
    starts = [stretches.opening(token) for token in opening.tolist()]
    ends = [stretches.closing(token) for token in closing.tolist()]
    bounds = np.searchsorted(places, np.array([starts, ends])).T
    for begin, end in bounds.tolist():
        yield text[begin:end], places[begin:end]


def _plain(text: str, hidden: tuple[Span, ...]) -> tuple[str, NDArray[np.int64]]:
    """Return a text, what is hidden and each run of white space one space, and where its characters were."""
    codes = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
    blank = characters.classify(codes) <= characters.LINE_END
    for span in hidden:
        blank[span.start : span.end] = True
    kept = ~blank
    kept[1:] |= ~blank[:-1]
    places = np.flatnonzero(kept)
    plain = codes[places]
    plain[blank[places]] = ord(" ")
    return plain.tobytes().decode("utf-32-le"), places
