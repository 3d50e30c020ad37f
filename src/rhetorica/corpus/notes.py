"""Notes: what was left out, filled in or is doubtful, counted by kind with a few examples of each."""

from collections.abc import Iterable
from typing import NamedTuple

from rhetorica.corpus.hints import listing


class Kind(NamedTuple):
    """A kind of event, worded for one and for several."""

    one: str
    several: str


EMPTY = Kind("speech is empty", "speeches are empty")
UNREADABLE_DATE = Kind(
    "date is not YYYY, YYYY-MM or YYYY-MM-DD and kept as 'date_as_written' only",
    "dates are not YYYY, YYYY-MM or YYYY-MM-DD and kept as 'date_as_written' only",
)


class Tally:
    """Count events by kind, in the order the kinds first occur.

    Examples
    --------
    >>> tally = Tally()
    >>> for name in ("a.txt", "b.txt"):
    ...     tally.add(EMPTY, name)
    >>> tally.notes()
    ('2 speeches are empty: a.txt, b.txt',)
    """

    def __init__(self) -> None:
        self._examples: dict[Kind, list[str]] = {}

    def add(self, kind: Kind, example: str) -> None:
        """Count one event."""
        self._examples.setdefault(kind, []).append(example)

    def update(self, kind: Kind, examples: Iterable[str]) -> None:
        """Count several events of one kind."""
        for example in examples:
            self.add(kind, example)

    def notes(self) -> tuple[str, ...]:
        """Word each kind as one sentence with its count and up to three examples."""
        return tuple(
            f"{len(names):,} {kind.one if len(names) == 1 else kind.several}: {listing(names, limit=3)}"
            for kind, names in self._examples.items()
        )
