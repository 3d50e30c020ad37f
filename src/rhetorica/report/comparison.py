"""Compare speeches: every analysis of a corpus, computed once, with a page that shows them together."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import overload

from rhetorica.analysis.phrases import Phrases, phrases
from rhetorica.analysis.readability import Readability, readability
from rhetorica.analysis.similarity import Similarity, similarity
from rhetorica.corpus import Corpus, Speech, as_corpus
from rhetorica.render import printable, write_text
from rhetorica.report.wording import counted
from rhetorica.text.background import Background
from rhetorica.text.index import Furniture

FilePath = str | os.PathLike[str]


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Comparison:
    """What `compare` found.

    `items` is readability with list items counted as sentences, which the page sets beside `readability`.
    """

    corpus: Corpus
    readability: Readability
    items: Readability
    phrases: Phrases
    similarity: Similarity
    furniture: Furniture = "drop"

    @property
    def notes(self) -> tuple[str, ...]:
        """What was skipped or is doubtful, from the corpus and every analysis, each once."""
        return tuple(dict.fromkeys(self._every_note()))

    @property
    def findings(self) -> tuple[str, ...]:
        """Say what stands out, a sentence each, as the top of the page does."""
        from rhetorica.report.findings import find
        from rhetorica.report.roll import Roll

        return tuple(finding.text for finding in find(self, Roll(self.corpus)))

    @overload
    def to_html(self, path: None = None) -> str: ...
    @overload
    def to_html(self, path: FilePath) -> None: ...
    def to_html(self, path: FilePath | None = None) -> str | None:
        """Write one page with everything on it: no script, no request to any host, the same bytes every time.

        Parameters
        ----------
        path : str or path, optional
            File to write, whole or not at all; without it the page is returned.

        Raises
        ------
        InputError
            If the file cannot be written.
        """
        from rhetorica.report.page import page

        text = page(self)
        if path is None:
            return text
        write_text(path, text)
        return None

    def __repr__(self) -> str:
        return "\n".join(
            [
                f"<Comparison of {counted(len(self.corpus), 'speech', 'speeches')}>",
                *map(printable, self.findings),
            ]
        )

    def _repr_html_(self) -> str:
        from rhetorica.report.findings import find
        from rhetorica.report.roll import Roll

        items = "".join(f"<li>{finding.markup}</li>" for finding in find(self, Roll(self.corpus)))
        return f'<ul>{items}</ul><p>The whole report: <code>.to_html("report.html")</code></p>'

    def _every_note(self) -> Iterator[str]:
        yield from self.corpus.notes
        for result in (self.phrases, self.similarity, self.readability):
            yield from result.notes


def compare(
    corpus: Corpus | Speech | str,
    *,
    furniture: Furniture = "drop",
    background: Background | None = None,
) -> Comparison:
    """Compare speeches: repeated lines and topics, likeness, readability.

    Parameters
    ----------
    corpus : Corpus, Speech or str
        Speeches, or one text.
    furniture : {"drop", "keep"}
        Whether text nobody spoke (headings, bylines, applause) is left out.
    background : Background, optional
        What is common in such texts; the bundled one by default.

    Returns
    -------
    Comparison
        `.phrases`, `.similarity`, `.readability`, and `.to_html("report.html")`.

    Raises
    ------
    EmptyCorpusError
        If the corpus holds no speech.

    Examples
    --------
    >>> result = compare("We shall not wait for spring. We said so. We shall not wait for spring.")
    >>> result.phrases.lines[0].phrase
    'We shall not wait for spring'
    >>> result.to_html().startswith("<!doctype html>")
    True
    """
    corpus = as_corpus(corpus)
    background = background or Background.default()
    return Comparison(
        corpus=corpus,
        readability=readability(corpus, furniture=furniture),
        items=readability(corpus, furniture=furniture, lists="items"),
        phrases=phrases(corpus, furniture=furniture, background=background),
        similarity=similarity(corpus, furniture=furniture, background=background),
        furniture=furniture,
    )
