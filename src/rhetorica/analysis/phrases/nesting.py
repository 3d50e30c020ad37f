"""Lines inside lines: which occurrences a better line covers, and which shorter form is only a variant of it.

"no form ever sat up with a frightened child", said twice, and a third time with another noun: the third is a
variant of the line, not a line of its own. A form is folded only if it keeps most of the words, comes back
alone no more often than inside the line, and the words around it hold the same negations and numbers as the
line has there.
"""

from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rhetorica.analysis.phrases.candidates import Phrases
from rhetorica.text.index import Tokens

NEAR: Final = 0.6
"""Share of a line's words that a form must keep to be a variant of it."""


class Nest:
    """Occurrences of the lines accepted so far, and what was folded into them."""

    def __init__(self, phrases: Phrases, tokens: Tokens, sense: NDArray[np.bool_]) -> None:
        self.phrases = phrases
        self.tokens = tokens
        self.sense = sense
        self.owner = np.full(len(tokens.ids), -1, dtype=np.int32)
        # The same as a flag a token: finding a free one in a few bytes is ten times faster than in an array.
        self.covered = bytearray(len(tokens.ids))
        self.offsets = phrases.offsets.data
        self.gone = np.zeros(len(phrases.first), dtype=np.bool_)
        self.extra: dict[int, list[tuple[int, int]]] = {}

    def uncovered(self, r: int) -> tuple[list[int], bool]:
        """Return the occurrences of a line that no accepted line covers, and whether any is covered."""
        length = int(self.phrases.length[r])
        positions = self._positions(r)
        first_free = self.covered.find
        left = [p for p in positions if first_free(0, p, p + length) >= 0]
        return left, len(left) < len(positions)

    def accept(self, r: int) -> None:
        """Let a line cover its occurrences."""
        self._cover(r, self._positions(r), int(self.phrases.length[r]))

    def fold(self, r: int, left: list[int]) -> bool:
        """Make a line a variant of the one that covers it, if it is one."""
        length = int(self.phrases.length[r])
        positions = self._positions(r)
        inside = sorted(set(positions) - set(left))
        if not left or len(left) > len(inside):
            return False
        hosts = set(np.concatenate([self.owner[p : p + length] for p in inside]).tolist())
        if len(hosts) != 1:
            return False
        host = hosts.pop()
        whole = int(self.phrases.length[host])
        before = self._place_in(host, r)
        if length < NEAR * whole or before is None:
            return False
        after = whole - length - before
        told = self._around(int(self.phrases.first[host]) + before, length, before, after)
        if any(self._around(p, length, before, after) != told for p in left):
            return False
        self.extra.setdefault(host, []).extend((p, length) for p in left)
        self.gone[r] = True
        self._cover(host, left, length)
        return True

    def hosts(self) -> list[int]:
        """Return the lines that variants were folded into."""
        return sorted(self.extra)

    def folded(self) -> Phrases:
        """Return the phrases with the occurrences of their variants; what was folded is in `gone`."""
        phrases = self.phrases
        if not self.extra:
            return phrases
        owner = np.repeat(np.arange(len(phrases.first)), phrases.count)
        more = [(host, p, width) for host, places in self.extra.items() for p, width in places]
        added = np.array(more, dtype=np.int64)
        owner = np.concatenate([owner, added[:, 0]])
        positions = np.concatenate([phrases.positions, added[:, 1]])
        width = np.concatenate([phrases.width, added[:, 2].astype(np.int32)])
        order = np.lexsort((positions, owner))
        count = np.bincount(owner, minlength=len(phrases.first)).astype(np.int32)
        return replace(
            phrases,
            count=count,
            offsets=np.concatenate([[0], np.cumsum(count)]),
            positions=positions[order],
            width=width[order],
        )

    def _cover(self, r: int, positions: list[int], length: int) -> None:
        flags = b"\1" * length
        for p in positions:
            self.owner[p : p + length] = r
            self.covered[p : p + length] = flags

    def _positions(self, r: int) -> list[int]:
        found: list[int] = self.phrases.positions[self.offsets[r] : self.offsets[r + 1]].tolist()
        return found

    def _words(self, r: int) -> list[int]:
        first = int(self.phrases.first[r])
        found: list[int] = self.tokens.ids[first : first + int(self.phrases.length[r])].tolist()
        return found

    def _place_in(self, host: int, r: int) -> int | None:
        """Return after how many words of a line another begins inside it."""
        outer, inner = self._words(host), self._words(r)
        places = (at for at in range(len(outer) - len(inner) + 1) if outer[at : at + len(inner)] == inner)
        return next(places, None)

    def _around(self, p: int, length: int, before: int, after: int) -> tuple[list[int], list[int]]:
        """Return the negations and numbers before and after a form, within its sentence."""
        places = [*range(p - before, p), -1, *range(p + length, p + length + after)]
        sentence, size = self.tokens.sentence, len(self.tokens.ids)
        told = [
            place if place < 0 else int(self.tokens.ids[place])
            for place in places
            if place < 0 or (place < size and sentence[place] == sentence[p] and self.sense[place])
        ]
        cut = told.index(-1)
        return sorted(told[:cut]), sorted(told[cut + 1 :])
