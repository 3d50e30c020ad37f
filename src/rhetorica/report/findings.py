"""What stands out, in a few plain sentences with their numbers; "nothing stands out" where nothing does.

A line is named where its repeats carry 20 bits or more, that is where the background of political English
would have it once in a million. The hardest and easiest speech are named only where the gap between them is
larger than sentences differ anyway.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from math import comb, sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING, Final

import numpy as np
from markupsafe import Markup
from numpy.typing import NDArray

from rhetorica.analysis.similarity import MOST_SPEECHES
from rhetorica.report.lines import bare
from rhetorica.report.roll import Entry, Roll
from rhetorica.report.wording import (
    counted,
    day,
    decimal,
    listed,
    quoted,
    score,
    sentence,
    spelled,
    times,
    visible,
)

if TYPE_CHECKING:
    from rhetorica.analysis.phrases import PhraseRow
    from rhetorica.report.comparison import Comparison

STRIKING_BITS: Final = 20.0
"""Score from which a line is named among the findings."""

_LINES: Final = 2
_TOPICS: Final = 3
_WORDINGS: Final = 2
_BEST_TOPICS: Final = 50
_MOST_STRIKING: Final = 1_000
_NAMED: Final = 3
_LEVEL: Final = 0.05
_FEWEST_SENTENCES: Final = 10
_CLEAR_GRADES: Final = 1.0


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence, and the part of the page that shows it."""

    markup: Markup
    anchor: str
    phrase: str = ""
    """The line it names, where it names one."""

    @property
    def text(self) -> str:
        """The sentence without its markup."""
        return self.markup.striptags()


def find(comparison: "Comparison", roll: Roll) -> list[Finding]:
    """Word what stands out, most telling first.

    Examples
    --------
    >>> from rhetorica.report import compare
    >>> comparison = compare("We shall not wait for spring. We said so. We shall not wait for spring.")
    >>> [finding.text for finding in find(comparison, Roll(comparison.corpus))]
    ['In text, “We shall not wait for spring” comes back twice.']
    """
    if not any(comparison.readability.columns["words"]):
        return [Finding(Markup("There is not a word to read."), "read")]
    every = (_duplicates, _lines, _topics, _likeness, _readability)
    return [finding for each in every for finding in each(comparison, roll)]


def duplicates(roll: Roll) -> list[list[Entry]]:
    """Gather the speeches that have the same text, character for character."""
    same: dict[str, list[Entry]] = {}
    for entry in roll:
        if entry.speech.text.strip():
            same.setdefault(entry.speech.text, []).append(entry)
    return [entries for entries in same.values() if len(entries) > 1]


def verdict(comparison: "Comparison", roll: Roll) -> str:
    """Say whether a pair of speeches stands out, with the names of the page."""
    if len(roll) > MOST_SPEECHES:
        return f"{len(roll):,} speeches are too many to compare each with each."
    found = comparison.similarity.outliers
    if not found:
        return sentence(comparison.similarity.verdict)
    named = "; ".join(f"{name(roll, a)} and {name(roll, b)}" for a, b in found[:_NAMED])
    more = f"; and {len(found) - _NAMED:,} more" if len(found) > _NAMED else ""
    stand = "One pair stands" if len(found) == 1 else f"{spelled(len(found)).capitalize()} pairs stand"
    return f"{stand} out as alike: {named}{more}."


def name(roll: Roll, id: str) -> str:
    """Call a speech as the page does."""
    return roll[id].name


def _duplicates(_: "Comparison", roll: Roll) -> Iterator[Finding]:
    same = duplicates(roll)
    if same:
        first = [_prose(entry) for entry in same[0]]
        named = listed(first[:_NAMED]) if len(first) <= _NAMED else Markup(", ").join(first[:_NAMED])
        others = f" and {len(first) - _NAMED:,} more" if len(first) > _NAMED else ""
        groups = f" So do {counted(len(same) - 1, 'more group')} of speeches." if len(same) > 1 else ""
        text = Markup("{}{} have the same text, character for character.{}")
        yield Finding(text.format(named, others, groups), "read")


def _lines(comparison: "Comparison", roll: Roll) -> Iterator[Finding]:
    """Name the best line of the best kinds."""
    lines = comparison.phrases.lines
    if not len(lines):
        yield Finding(Markup("No line comes back."), "lines")
        return
    copies = [{entry.id for entry in group} for group in duplicates(roll)]
    best: dict[str, PhraseRow] = {}
    for place in islice(_striking(lines.columns["score"]), _MOST_STRIKING):
        row = lines[place]
        copied = len(row.by_speech) > 1 and any(row.by_speech.keys() <= group for group in copies)
        if row.kind != "formula" and not copied:
            best.setdefault(row.kind, row)
    if not best:
        yield Finding(
            Markup("No line stands out: what is repeated is short, or common in political English."), "lines"
        )
    named = list(islice(best.values(), _LINES))
    for row in named:
        text = _line(row, roll)
        if row is named[-1] and "echo" not in best and len(roll.speakers) > 1 and not copies:
            text += " No line that stands out is shared by two speakers."
        yield Finding(text, "lines", visible(row.phrase))


def _striking(scores: Sequence[float]) -> Iterator[int]:
    return (place for place, value in enumerate(scores) if value >= STRIKING_BITS)


def _line(row: "PhraseRow", roll: Roll) -> Markup:
    entries = sorted((roll[id] for id in row.by_speech), key=lambda entry: entry.number)
    phrase, first, size = quoted(row.phrase), entries[0], spelled(len(entries))
    if len(entries) == 1:
        text = "{} says {} {}." if first.speech.speaker else "In {}, {} comes back {}."
        return Markup(text).format(_prose(first), phrase, times(row.count))
    if row.kind == "stump line":
        speaker = Markup("<bdi>{}</bdi>").format(visible(first.speech.speaker or ""))
        which = _which(entries) if len(entries) <= _NAMED else Markup("")
        often = f"{times(row.count)}, " if row.count > len(entries) else ""
        return Markup("{} says {} {}in {} speeches{}.").format(speaker, phrase, often, size, which)
    speakers = len({entry.speech.speaker for entry in entries})
    by = f"{spelled(speakers)} speakers" if row.kind == "echo" else f"{size} speeches"
    if speakers < len(entries) and row.kind == "echo":
        by = f"{by} in {size} speeches"
    lead = Markup("{} is shared by {}").format(phrase, by)
    earliest = roll.earliest(list(row.by_speech))
    word = "the earlier" if len(entries) == 2 else "the earliest"
    if len(entries) > _NAMED:
        return (
            Markup("{}; {}.").format(lead, Markup("{} is {}").format(_prose(earliest), word))
            if earliest
            else lead + "."
        )
    named = [
        _prose(entry, "" if row.by_speech[entry.id] == 1 else times(row.by_speech[entry.id]))
        for entry in entries
    ]
    if earliest:
        named[0] += f", {word},"
    text = listed(named) if len(entries) > 2 or not earliest else Markup(" and ").join(named)
    return Markup("{}: {}.").format(lead, text)


def _prose(entry: Entry, *remarks: str) -> Markup:
    return Markup("<bdi>{}</bdi>").format(entry.prose(*remarks))


def _which(entries: list[Entry]) -> Markup:
    """Tell the speeches of one speaker apart, by date where that is enough."""
    dates = [day(entry.speech.date) for entry in entries if entry.speech.date]
    names = dates if len(set(dates)) == len(entries) else [entry.name for entry in entries]
    return Markup(" ({})").format(listed(Markup("<bdi>{}</bdi>").format(each) for each in names))


def _topics(comparison: "Comparison", roll: Roll) -> Iterator[Finding]:
    rows = [row for row in comparison.phrases.topics.top(_BEST_TOPICS) if row.score > 0]
    if not rows:
        return
    if len(roll) == 1:
        most = max(rows, key=lambda row: row.count)
        if most.count > 2:
            yield Finding(
                Markup("The topic it returns to most is {}, {}{}.").format(
                    quoted(most.phrase), times(most.count), _with_others(most)
                ),
                "topics",
            )
        return
    widest = max(row.speeches for row in rows)
    chosen = [row for row in rows if row.speeches == widest][:_TOPICS]
    named = listed(_topic(row) for row in chosen)
    if widest == len(roll):
        every = "Both speeches" if widest == 2 else f"All {spelled(widest)} speeches"
        yield Finding(Markup("{} talk of {}.").format(every, named), "topics")
    elif widest * 2 > len(roll):
        yield Finding(Markup("{:,} of {:,} speeches talk of {}.").format(widest, len(roll), named), "topics")
    elif widest > 1:
        text = Markup("No topic is in more than half of the speeches; the widest, {}, is in {:,} of {:,}.")
        yield Finding(text.format(quoted(chosen[0].phrase), widest, len(roll)), "topics")
    else:
        yield Finding(Markup("No topic comes up in more than one speech."), "topics")


def _topic(row: "PhraseRow") -> Markup:
    return Markup("{} ({}{})").format(quoted(row.phrase), times(row.count), _with_others(row))


def _with_others(row: "PhraseRow") -> Markup:
    """Say which other wordings were counted, and how many of the occurrences are names."""
    forms = {bare(each["form"]): each["form"] for each in reversed(row.variants)}
    forms.pop(bare(row.phrase), None)
    others = list(reversed(forms.values()))
    text = Markup("")
    if others:
        more = [f"{len(others) - _WORDINGS} more"] if len(others) > _WORDINGS else []
        text += Markup(", with {}").format(listed([*map(quoted, others[:_WORDINGS]), *more]))
    if row.in_names:
        text += f", {row.in_names:,} of them in names"
    return text


def _likeness(comparison: "Comparison", roll: Roll) -> Iterator[Finding]:
    if len(roll) == 1:
        return
    text = verdict(comparison, roll)
    found = comparison.similarity.outliers if len(roll) <= MOST_SPEECHES else ()
    if found and all(roll[a].speech.text == roll[b].speech.text for a, b in found):
        return  # said already: these are copies
    if len(found) == 1:
        place = {id: position for position, id in enumerate(comparison.similarity.ids)}
        value = comparison.similarity.matrix[place[found[0][0]], place[found[0][1]]]
        text = f"{text[:-1]} (score {score(float(value))} of at most 1)."
    yield Finding(Markup.escape(text), "likeness")


def _readability(comparison: "Comparison", roll: Roll) -> Iterator[Finding]:
    """Name hardest and easiest where they are so clearly, whichever way lists are read."""
    grades = np.asarray(comparison.readability.columns["flesch_kincaid_grade"], dtype=np.float64)
    items = np.asarray(comparison.items.columns["flesch_kincaid_grade"], dtype=np.float64)
    sentences = np.asarray(comparison.readability.columns["sentences"])
    usable = np.flatnonzero(np.isfinite(grades) & (sentences >= _FEWEST_SENTENCES))
    if len(usable) < 2:
        return
    low, high = int(usable[grades[usable].argmin()]), int(usable[grades[usable].argmax()])
    error = np.array([_sentence_error(comparison, int(place)) for place in usable])
    # Hardest and easiest are picked among all pairs, so all pairs count.
    limit = NormalDist().inv_cdf(1 - _LEVEL / 2 / comb(len(usable), 2))

    def clear(one: int) -> NDArray[np.bool_]:
        gap = np.abs(grades[usable] - grades[one])
        own = error[np.searchsorted(usable, one)]
        found: NDArray[np.bool_] = gap > np.maximum(limit * np.hypot(error, own), _CLEAR_GRADES)
        return found

    ends = [
        _prose(roll[comparison.readability.columns["id"][place]], f"grade {decimal(grades[place])}")
        for place in (low, high)
    ]
    if not (clear(low) | clear(high)).any():
        text = "No speech is clearly harder to read than another: Flesch–Kincaid goes from grade {} to {}."
        ends = [Markup.escape(decimal(grades[place])) for place in (low, high)]
    elif items[low] > items[usable].min() or items[high] < items[usable].max():
        text = (
            "By Flesch–Kincaid, the speeches go from {} to {}, but the order changes with how lists are read."
        )
    elif clear(low)[np.searchsorted(usable, high)]:
        text = "By Flesch–Kincaid, {} is the easiest to read, {} the hardest."
    else:
        text = "By Flesch–Kincaid, the speeches go from {} to {}; that gap hangs on a few long sentences."
    yield Finding(Markup(text).format(*ends), "readability")


def _sentence_error(comparison: "Comparison", place: int) -> float:
    """Estimate the error of a grade that comes from sentence lengths: 0.39 grades a word (Kincaid)."""
    tokens = comparison.corpus.index.tokens(furniture=comparison.furniture)
    part = slice(int(tokens.bounds[place]), int(tokens.bounds[place + 1]))
    lengths = np.unique(tokens.sentence[part], return_counts=True)[1]
    return 0.39 * float(lengths.std(ddof=1)) / sqrt(len(lengths))
