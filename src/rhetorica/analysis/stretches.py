"""Stretches of text around words: what a reader is shown of a sentence or of the words beside a match.

A stretch begins with the signs that open its first word (quotation marks, brackets) and ends with those that
close its last. What nobody spoke is left out of it and leaves a mark.
"""

from bisect import bisect_right
from typing import Final

from rhetorica.text.index import Span, TokenIndex, Tokens

LEFT_OUT: Final = " … "
_OPENING: Final = frozenset("“‘\"'«‹([{¿¡„‚")
_ONLY_OPENING: Final = frozenset("“«([{¿¡„‚")


class Stretches:
    """Text by token numbers.

    Parameters
    ----------
    index : TokenIndex
    tokens : Tokens
        Some or all tokens of the index.
    furniture : {"drop", "keep"}
        Whether text nobody spoke is left out.

    Examples
    --------
    >>> index = TokenIndex.build(["He said: “We will win.” [Applause] And so we did."])
    >>> stretches = Stretches(index, index.tokens())
    >>> stretches.between(0, 2, 6)
    '“We will win.” … And'
    """

    def __init__(self, index: TokenIndex, tokens: Tokens, *, furniture: str = "drop") -> None:
        self.texts = index.texts
        self.tokens = tokens
        nothing: tuple[tuple[Span, ...], ...] = ((),) * len(index.texts)
        self.hidden = index.furniture if furniture == "drop" else nothing
        self._ends = [[span.end for span in spans] for spans in self.hidden]

    def opening(self, token: int) -> int:
        """Return the offset at which a token and the signs that open it begin."""
        speech = int(self.tokens.speech[token])
        text, start = self.texts[speech], int(self.tokens.start[token])
        is_first = token == self.tokens.bounds[speech]
        least = 0 if is_first else int(self.tokens.end[token - 1])
        while start > least and text[start - 1] in _OPENING:
            start -= 1
        return start

    def closing(self, token: int) -> int:
        """Return the offset at which a token and the signs that close it end."""
        speech = int(self.tokens.speech[token])
        text, end = self.texts[speech], int(self.tokens.end[token])
        is_last = token + 1 == self.tokens.bounds[speech + 1]
        most = len(text) if is_last else int(self.tokens.start[token + 1])
        # A quotation mark may open or close: here, before a space comes, it closes.
        while end < most and not text[end].isspace() and text[end] not in _ONLY_OPENING:
            end += 1
        return end

    def between(self, speech: int, first: int, last: int) -> str:
        """Return the text from token `first` to before token `last`."""
        return self.text(speech, self.opening(first), self.closing(last - 1)) if first < last else ""

    def text(self, speech: int, start: int, end: int) -> str:
        """Return a stretch of a speech on one line, "…" for what is left out of it."""
        text, pieces, place = self.texts[speech], [], start
        for span in self.hidden[speech][bisect_right(self._ends[speech], start) :]:
            if span.start >= end:
                break
            pieces.append(text[place : max(place, span.start)])
            place = span.end
        pieces.append(text[place:end])
        return " ".join(LEFT_OUT.join(pieces).split())
