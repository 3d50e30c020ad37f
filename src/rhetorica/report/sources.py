"""The last parts of the page: what was read, what was left out, and how the numbers were made."""

import hashlib
import platform
from collections import Counter
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Final

import numpy as np

from rhetorica import __version__
from rhetorica.corpus import Corpus
from rhetorica.report.roll import Entry, Roll
from rhetorica.report.wording import counted, day, spelled, visible

if TYPE_CHECKING:
    from rhetorica.report.comparison import Comparison

_LONGEST_SPAN: Final = 300
_MOST_SPANS: Final = 300
_PACKAGES: Final = ("numpy", "scipy", "sentencex", "textstat")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A stretch nobody spoke; `text` is `speech.text[start:end]`, cut where it is long."""

    entry: Entry
    start: int
    end: int
    text: str
    cut: bool


@dataclass(frozen=True, slots=True)
class Reason:
    """The stretches left out for one reason."""

    reason: str
    count: int
    spans: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything the part shows."""

    summary: str
    rows: tuple[tuple[Entry, str, int, int], ...]
    """Speech, date, words spoken, words left out."""
    kept: bool
    stretches: int
    words_left_out: int
    reasons: tuple[Reason, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Method:
    """Signatures by the name of their analysis, versions, and the mark of the texts."""

    signatures: tuple[tuple[str, str], ...]
    versions: str
    texts: str


def sources(comparison: "Comparison", roll: Roll) -> Sources:
    """Gather what was read and what was left out."""
    corpus = comparison.corpus
    spoken = np.diff(corpus.index.tokens().bounds)
    every = np.diff(corpus.index.tokens(furniture="keep").bounds)
    read = spoken if comparison.furniture == "drop" else every
    rows = tuple(
        (
            entry,
            day(entry.speech.date) if entry.speech.date else "",
            int(read[entry.position]),
            int(every[entry.position] - spoken[entry.position]),
        )
        for entry in roll
    )
    words = int(read.sum())
    return Sources(
        summary=_summary(roll, words),
        rows=rows,
        kept=comparison.furniture == "keep",
        stretches=sum(map(len, corpus.index.furniture)),
        words_left_out=int((every - spoken).sum()),
        reasons=_reasons(corpus, roll),
        notes=tuple(visible(note) for note in comparison.notes),
    )


def method(comparison: "Comparison") -> Method:
    """Gather how the numbers were made."""
    named = (
        ("Lines and topics", comparison.phrases),
        ("Likeness", comparison.similarity),
        ("Readability", comparison.readability),
        ("Readability, list items as sentences", comparison.items),
    )
    packages = [f"{name} {found}" for name in _PACKAGES if (found := _version(name))]
    return Method(
        signatures=tuple((name, str(result.signature)) for name, result in named),
        versions=", ".join([f"rhetorica {__version__}", f"Python {platform.python_version()}", *packages]),
        texts=_fingerprint(comparison.corpus),
    )


def title(roll: Roll) -> str:
    """Head the page."""
    if len(roll) == 1:
        return "One speech, read closely"
    speakers = roll.speakers
    everyone = all(entry.speech.speaker for entry in roll)
    if len(speakers) == 1 and everyone:
        return f"{visible(speakers[0])}: {spelled(len(roll))} speeches side by side"
    return f"{spelled(len(roll)).capitalize()} speeches side by side"


def _summary(roll: Roll, words: int) -> str:
    """Say in one sentence what was read."""
    dates = [entry.speech.date for entry in roll if entry.speech.date]
    parts = [counted(len(roll), "speech", "speeches")]
    speakers = roll.speakers
    if len(speakers) == 1:
        parts.append(f"by {visible(speakers[0])}")
    elif speakers:
        parts.append(f"by {len(speakers):,} speakers")
    text = " ".join(parts)
    if dates:
        first, last = day(min(dates)), day(max(dates))
        text += f", {first}" if first == last else f", {first} to {last}"
        missing = len(roll) - len(dates)
        text += f" ({missing:,} without a date)" if missing else ""
    return f"{text}: {counted(words, 'word')} spoken."


def _reasons(corpus: Corpus, roll: Roll) -> tuple[Reason, ...]:
    spans = [(entry, span) for entry in roll for span in corpus.index.furniture[entry.position]]
    counts = Counter(span.reason for _, span in spans)
    shown: dict[str, list[LeftOut]] = {reason: [] for reason, _ in sorted(counts.items(), key=_most_first)}
    for entry, span in spans[:_MOST_SPANS]:
        end = min(span.end, span.start + _LONGEST_SPAN)
        text = visible(entry.speech.text[span.start : end])
        shown[span.reason].append(LeftOut(entry, span.start, end, text, end < span.end))
    return tuple(Reason(reason, counts[reason], tuple(found)) for reason, found in shown.items())


def _most_first(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _fingerprint(corpus: Corpus) -> str:
    """Mark the texts: the same ids with the same texts in the same order have the same mark."""
    digest = hashlib.sha256()
    for speech in corpus:
        for part in (speech.id, speech.text):
            data = part.encode()
            digest.update(len(data).to_bytes(8, "big"))
            digest.update(data)
    return digest.hexdigest()[:16]
