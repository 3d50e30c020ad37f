"""A phrase over time: how often each speech has it, by date, those without it included."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from rhetorica.corpus import Corpus
from rhetorica.results import Result


@dataclass(frozen=True, slots=True)
class MomentRow:
    """One dated speech: how often it has the phrase, of how many words, and the rate."""

    date: str
    id: str
    speaker: str | None
    count: int
    words: int
    per_1000: float


class Timeline(Result[MomentRow]):
    """A phrase by date, earliest first; speeches without a date are in the notes."""

    kind: ClassVar[str] = "timeline"
    row_type: ClassVar[type] = MomentRow
    display: ClassVar[tuple[str, ...]] = ("date", "speaker", "id", "count", "words", "per_1000")
    digits: ClassVar[Mapping[str, int]] = {"per_1000": 2}

    def dots(self) -> str:
        """Draw one dot an occurrence, one line a speech.

        Examples
        --------
        >>> from rhetorica import Corpus, Speech, phrases
        >>> text = "We shall not wait for spring. Believe me. We shall not wait for spring."
        >>> result = phrases(Corpus([Speech("a", text, date="2010"), Speech("b", "No.", date="2012")]))
        >>> print(result.timeline(result.lines[0]).dots())
        2010  a  ●●
        2012  b  ·
        """
        width = max((len(row.date) for row in self), default=0)
        name = max((len(row.speaker or row.id) for row in self), default=0)
        return "\n".join(
            f"{row.date:<{width}}  {row.speaker or row.id:<{name}}  {'●' * row.count or '·'}" for row in self
        )


def moments(corpus: Corpus, words: list[int], counts: Mapping[str, int]) -> dict[str, list[object]]:
    """Return the columns of a timeline: dated speeches in order of their dates."""
    dated = sorted(
        (speech.date, position) for position, speech in enumerate(corpus) if speech.date is not None
    )
    rows = [(corpus[position], words[position]) for _, position in dated]
    count = [counts.get(speech.id, 0) for speech, _ in rows]
    return {
        "date": [str(speech.date) for speech, _ in rows],
        "id": [speech.id for speech, _ in rows],
        "speaker": [speech.speaker for speech, _ in rows],
        "count": list(count),
        "words": [size for _, size in rows],
        "per_1000": [
            1000 * n / size if size else float("nan") for n, (_, size) in zip(count, rows, strict=True)
        ],
    }
