"""Rows of phrases, made when they are read: wording, variants, kind, counts by speech, evidence."""

from collections import Counter
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from rhetorica.analysis.phrases import ranking
from rhetorica.analysis.phrases.candidates import Phrases
from rhetorica.analysis.phrases.variants import Words
from rhetorica.corpus import Corpus
from rhetorica.results.columns import LazyColumn
from rhetorica.text.index import Flag

LINE: Final = "line"
TOPIC: Final = "topic"
EDGE: Final = 0.1
"""The opening and the close of a speech: its first and last tenth."""
FORMULA_BITS: Final = 3.5
"""A line whose words, after the first, cost the background fewer bits than this on average is a formula."""

_NO_QUOTES: Final = str.maketrans("", "", '"“”„«»')


class RowMaker:
    """Makes the columns of the result from ranked lines and topics."""

    def __init__(
        self,
        corpus: Corpus,
        words: Words,
        ranked: tuple[tuple[Phrases, NDArray[np.float64]], tuple[Phrases, NDArray[np.float64]]],
        bits: NDArray[np.float64],
    ) -> None:
        self.corpus = corpus
        self.tokens = words.tokens
        # Words as they stand: a contraction is one.
        whole = np.concatenate([[0], np.cumsum(~words.second_part)])
        self.sizes = np.diff(whole[words.tokens.bounds])
        (self.lines, line_scores), (self.topics, topic_scores) = ranked
        self.scores = np.concatenate([line_scores, topic_scores])
        self.formula = self._formulas(bits)
        self._names = np.concatenate([[0], np.cumsum(words.tokens.has(Flag.NAME))])
        self.speakers = [speech.speaker for speech in corpus]

    def columns(self) -> dict[str, Any]:
        """Return all columns; texts and nested ones are computed cell by cell."""
        size = len(self.scores)
        both = (self.lines, self.topics)
        count = np.concatenate([part.count for part in both])
        return {
            "phrase": LazyColumn(size, lambda row: self.variants(row)[0]["form"]),
            "list": LazyColumn(size, lambda row: LINE if row < len(self.lines.first) else TOPIC),
            "kind": LazyColumn(size, self.kind),
            "words": np.concatenate([part.length for part in both]),
            "count": count,
            "speeches": LazyColumn(size, lambda row: len(self.by_speech(row))),
            "score": self.scores,
            "variants": LazyColumn(size, self.variants),
            "by_speech": LazyColumn(size, self.by_speech),
            "occurrences": LazyColumn(size, self.occurrences),
            "also": LazyColumn(size, self.also),
            "in_names": LazyColumn(size, self.in_names),
            "of": np.full(size, len(self.corpus)),
            "position": LazyColumn(size, self.position),
            "first_use": LazyColumn(size, lambda row: self.use(row, last=False)),
            "last_use": LazyColumn(size, lambda row: self.use(row, last=True)),
            "per_1000": LazyColumn(size, self.per_1000),
        }

    def places(self, row: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return first and last token of every occurrence of a row's phrase."""
        part, place = (
            (self.lines, row) if row < len(self.lines.first) else (self.topics, row - len(self.lines.first))
        )
        which = slice(int(part.offsets[place]), int(part.offsets[place + 1]))
        return part.positions[which], part.positions[which] + part.width[which] - 1

    def spans(self, row: int) -> list[tuple[int, int, int]]:
        """Return (position of the speech, start, end) of every occurrence."""
        first, last = self.places(row)
        columns = (self.tokens.speech[first], self.tokens.start[first], self.tokens.end[last])
        return list(zip(*(column.tolist() for column in columns), strict=True))

    def variants(self, row: int) -> list[dict[str, Any]]:
        """Return the spellings of a phrase, most frequent first."""
        first, _ = self.places(row)
        forms: Counter[str] = Counter()
        usual: dict[str, Counter[str]] = {}
        for (speech, start, end), token in zip(self.spans(row), first.tolist(), strict=True):
            form = " ".join(self.corpus[speech].text[start:end].translate(_NO_QUOTES).split())
            key = form.casefold()
            forms[key] += 1
            # A capital that only opens a sentence is no part of the phrase where it also stands inside one;
            # captions in capitals show a phrase only where nothing else does.
            opens = bool(self.tokens.flags[token] & Flag.SENTENCE_START)
            usual.setdefault(key, Counter())[form] += 1 if form.isupper() else 1000 if opens else 1_000_000
        return [
            {"form": min(usual[key], key=lambda form: (-usual[key][form], form)), "count": count}
            for key, count in sorted(forms.items(), key=lambda item: (-item[1], item[0]))
        ]

    def also(self, row: int) -> str:
        """Return the other spellings that were counted, in a few words."""
        forms = self.variants(row)[1:]
        more = f" and {len(forms) - 3} more" if len(forms) > 3 else ""
        return ", ".join(f"{each['form']} {each['count']}" for each in forms[:3]) + more

    def in_names(self, row: int) -> int:
        """Return how many occurrences are names, by their capitals inside a sentence."""
        first, last = self.places(row)
        return int((2 * (self._names[last + 1] - self._names[first]) > last + 1 - first).sum())

    def by_speech(self, row: int) -> dict[str, int]:
        """Return the count in each speech that has the phrase, in the order of the corpus."""
        counted = Counter(speech for speech, _, _ in self.spans(row))
        return {self.corpus[speech].id: counted[speech] for speech in sorted(counted)}

    def occurrences(self, row: int) -> list[dict[str, Any]]:
        """Return where the phrase stands."""
        return [
            {"id": self.corpus[speech].id, "start": start, "end": end}
            for speech, start, end in self.spans(row)
        ]

    def per_1000(self, row: int) -> dict[str, float]:
        """Return the rate per 1,000 words in each speech that has the phrase."""
        counted = Counter(speech for speech, _, _ in self.spans(row))
        return {self.corpus[s].id: 1000 * counted[s] / int(self.sizes[s]) for s in sorted(counted)}

    def position(self, row: int) -> str:
        """Tell whether a phrase mostly opens or closes speeches."""
        first, last = self.places(row)
        bounds = self.tokens.bounds
        speech = self.tokens.speech[first]
        size = bounds[speech + 1] - bounds[speech]
        if ((first - bounds[speech]) < EDGE * size).mean() > 0.5:
            return "opening"
        return "close" if ((bounds[speech + 1] - 1 - last) < EDGE * size).mean() > 0.5 else ""

    def use(self, row: int, *, last: bool) -> dict[str, Any] | None:
        """Return the first or last speech that has the phrase, where the dates make it certain."""
        first, _ = self.places(row)
        speeches = [self.corpus[speech] for speech in sorted(set(self.tokens.speech[first].tolist()))]
        dates = [speech.date for speech in speeches]
        known = [date for date in dates if date is not None]
        if not known or len(known) < len(dates):
            return None
        # Only the date that ends first, or begins last, can lie before or after all others.
        places = range(len(known))
        at = max(places, key=lambda i: known[i].first) if last else min(places, key=lambda i: known[i].last)
        best = known[at]
        others = (date for date in known if date is not best)
        if not all(date.precedes(best) if last else best.precedes(date) for date in others):
            return None
        return {"id": speeches[at].id, "speaker": speeches[at].speaker, "date": str(best)}

    def kind(self, row: int) -> str:
        """Tell refrain, stump line, echo, shared line and formula apart; topics are topics."""
        if row >= len(self.lines.first):
            return TOPIC
        if self.formula[row]:
            return "formula"
        first, _ = self.places(row)
        speeches = sorted(set(self.tokens.speech[first].tolist()))
        if len(speeches) == 1:
            return "refrain"
        speakers = {self.speakers[speech] for speech in speeches}
        if None in speakers:
            return "shared"
        return "stump line" if len(speakers) == 1 else "echo"

    def evidence(self) -> dict[str, Any]:
        """Return the columns of the evidence: every occurrence of every row, in order."""
        parts = (self.lines, self.topics)
        first = np.concatenate([part.positions for part in parts])
        counts = np.concatenate([part.count for part in parts])
        length = np.concatenate([part.width for part in parts])
        tokens = self.tokens
        last = first + length - 1
        speech = tokens.speech[first]
        opening = tokens.bounds[:-1][speech]
        ids = self.corpus.ids
        return {
            "row": np.repeat(np.arange(len(counts)), counts),
            "id": LazyColumn(len(first), lambda place: ids[int(speech[place])]),
            "start": tokens.start[first],
            "end": tokens.end[last],
            "paragraph": tokens.paragraph[first] - tokens.paragraph[opening],
            "sentence": tokens.sentence[first] - tokens.sentence[opening],
            "quoted": tokens.has(Flag.QUOTED)[first],
            # One capital inside a longer line may be a name in it; a name has them at most of its words.
            "in_name": (self._names[last + 1] - self._names[first]) * 2 > length,
        }

    def _formulas(self, bits: NDArray[np.float64]) -> NDArray[np.bool_]:
        lines = self.lines
        if not len(lines.first):
            return np.zeros(0, dtype=np.bool_)
        each = ranking.surprisal_at(lines.positions, lines.width, bits) - bits[0, lines.positions]
        rest = np.minimum.reduceat(each, lines.offsets[:-1])
        formula: NDArray[np.bool_] = rest < FORMULA_BITS * (lines.length - 1)
        return formula
