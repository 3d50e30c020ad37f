"""What was read: the speeches with what is known of them, how much of each was spoken, what was left out.

The evidence of a speech is every stretch of it that nobody spoke (headings, bylines, "[Applause]"), with the
reason; see `rhetorica.text.furniture`.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from rhetorica.corpus import Corpus, as_corpus
from rhetorica.results import Evidence, Result, Signature
from rhetorica.text.reasons import count_reasons

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class InfoRow:
    """One speech: `words` are those spoken, `left_out` counts the stretches nobody spoke."""

    id: str
    speaker: str | None
    date: str | None
    title: str | None
    event: str | None
    words: int
    characters: int
    left_out: int
    words_left_out: int
    meta: dict[str, str]


class LeftOut(Evidence):
    """The stretches that nobody spoke, each with its `reason`."""

    display: ClassVar[tuple[str, ...]] = ("id", "reason", "quote", "start", "end")


class Info(Result[InfoRow]):
    """A row a speech."""

    kind: ClassVar[str] = "info"
    row_type: ClassVar[type] = InfoRow
    display: ClassVar[tuple[str, ...]] = (
        "id",
        "speaker",
        "date",
        "words",
        "words_left_out",
        "title",
        "event",
    )

    @property
    def overview(self) -> tuple[str, ...]:
        """The corpus in a few lines: speeches, words, dates, fields, and what was left out."""
        words = sum(self.columns["words"])
        lines = [
            _counted(len(self), "speech", "speeches")
            + f", {_counted(words, 'word', 'words')} spoken{self._span()}"
        ]
        fields = self._fields()
        if fields:
            lines.append(f"Fields: {', '.join(fields)}")
        stretches = sum(self.columns["left_out"])
        if stretches:
            gone = _counted(sum(self.columns["words_left_out"]), "word", "words")
            gone = f"{_counted(stretches, 'stretch', 'stretches')}, {gone}{self._reasons()}"
            lines.append(f"Left out as never spoken: {gone}")
        else:
            lines.append("Nothing was left out as never spoken")
        return tuple(lines)

    def _span(self) -> str:
        # Dates are ISO and partial, so the first by spelling is the first by span.
        dates = sorted(date for date in self.columns["date"] if date)
        if not dates:
            return ", no dates"
        undated = len(self) - len(dates)
        span = dates[0] if dates[0] == dates[-1] else f"{dates[0]} to {dates[-1]}"
        return f", {span}" + (f" ({undated:,} without a date)" if undated else "")

    def _fields(self) -> list[str]:
        known = {name: [value for value in self.columns[name] if value] for name in _ATTRIBUTES}
        for meta in self.columns["meta"]:
            for name, value in meta.items():
                known.setdefault(name, []).append(value)
        return [
            f"{name} ({_counted(len(set(values)), 'value', 'values')}"
            + (f" in {len(values):,} of {len(self):,} speeches)" if len(values) < len(self) else ")")
            for name, values in known.items()
            if values
        ]

    def _reasons(self) -> str:
        if "reason" not in self.evidence.columns:
            return ""
        return f": {count_reasons(self.evidence.columns['reason'])}"


_ATTRIBUTES = ("speaker", "date", "title", "event")


def info(corpus: Corpus | str) -> Info:
    """Say what was read and what of it was left out.

    Parameters
    ----------
    corpus : Corpus or str
        Speeches, or one text.

    Returns
    -------
    Info
        A row a speech, with the stretches left out as evidence.

    Examples
    --------
    >>> result = info("Thank you. [Applause]")
    >>> result[0].words, [row.reason for row in result.evidence]
    (2, ['stage direction'])
    """
    corpus = as_corpus(corpus)
    spoken = np.diff(corpus.index.tokens().bounds)
    every = np.diff(corpus.index.tokens(furniture="keep").bounds)
    columns: dict[str, Sequence[Any]] = {
        "id": corpus.ids,
        **{name: [speech.get(name) for speech in corpus] for name in _ATTRIBUTES},
        "words": spoken.tolist(),
        "characters": [len(speech.text) for speech in corpus],
        "left_out": [len(spans) for spans in corpus.index.furniture],
        "words_left_out": (every - spoken).tolist(),
        "meta": [dict(speech.meta) for speech in corpus],
    }
    return Info(columns, signature=Signature("info"), notes=corpus.notes, evidence=lambda: _left_out(corpus))


def _left_out(corpus: Corpus) -> LeftOut:
    spans = [(row, span) for row, found in enumerate(corpus.index.furniture) for span in found]
    return LeftOut(
        {
            "row": [row for row, _ in spans],
            "id": [corpus.ids[row] for row, _ in spans],
            "start": [span.start for _, span in spans],
            "end": [span.end for _, span in spans],
            "reason": [span.reason for _, span in spans],
        },
        corpus=corpus,
    )


def _counted(number: int, one: str, several: str) -> str:
    return f"{number:,} {one if number == 1 else several}"
