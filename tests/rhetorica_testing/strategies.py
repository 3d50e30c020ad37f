"""Hypothesis strategies for speeches: text as it really comes, and tiny vocabularies in which repeats occur.

Two families, because they find different faults. `texts()` holds what real files hold: curly and straight
quotes, dashes, abbreviations, money, emoji, combining marks, right-to-left script, soft hyphens, every
newline, and the degenerate cases. `tiny_*` draw from five words, so that n-grams come back, sentences are
shared and speeches are alike; a test of repeats wraps its run in `must_occur`, which fails when it drew too
few.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from rhetorica.corpus import Corpus, PartialDate, Speech

WORDS = (
    "we", "will", "not", "the", "of", "and", "people", "country", "Britain", "I", "a", "bureaucracy", "NHS",
    "don't", "don’t", "it’s", "I'm", "’tis", "front-line", "well-being", "co\u00adoperate", "naïve",
    "cafe\u0301",
    "U.S.", "Mr.", "Dr.", "e.g.", "A&E", "£224", "£1.7", "10,000", "2010", "1990s", "21st", "50%", "3.5",
    "שלום", "עולם", "مرحبا", "мир", "Αθήνα", "世界", "😀", "👩‍👧", "🇬🇧", "🙏🏽",
)  # fmt: skip
"""Words a tokeniser meets: contractions, abbreviations, money, accents in both forms, scripts, emoji."""

GAPS = (" ", " ", " ", " ", "  ", "\u00a0", "\n", "\r\n", "\n\n", "\r\n\r\n", "\t", "\u2009", "\u2028")
MARKS = (
    ",", ";", ":", ".", "!", "?", "…", "...", "?!", " – ", " — ", "—", "--", "-", "(", ")", "[Applause]",
    "(Laughter)", "“", "”", "‘", "’", '"', "'", "«", "»", ".”", "!”", "• ", "\n– ", "\n1. ", "*", "/",
    "&", "@", "\u200b", "\ufe0f",
)  # fmt: skip

DEGENERATE = (
    "", " ", "\n", "\n\n\n", ".", "…", "—", "“”", "''", "😀", "\u0301", "\u200f", "\ufeff",
    "Never", "never.", "NEVER!", "a", "7", "“We", "the the the the", "U.S.", "-", "don’t", "\u00ad",
    "שלום", "世界",
)  # fmt: skip
"""Texts with nothing in them, one word, or nothing but a mark."""

TINY = ("we", "will", "not", "rest", "now")
"""Five words: two draws of ten share a bigram nearly always."""


def words() -> SearchStrategy[str]:
    """One word of a real text, contractions and emoji included."""
    return st.sampled_from(WORDS)


def prose(*, max_words: int = 40) -> SearchStrategy[str]:
    """Words with real punctuation between them, well formed or not: quotes stay open, lists begin late."""
    pieces = st.tuples(words(), st.sampled_from(("", "", "", *MARKS)), st.sampled_from(GAPS))
    return st.lists(pieces, min_size=1, max_size=max_words).map(
        lambda drawn: "".join(part for piece in drawn for part in piece)
    )


def any_unicode(*, max_size: int = 60) -> SearchStrategy[str]:
    """Any characters a file can hold, control characters among them."""
    return st.text(st.characters(exclude_categories=["Cs"]), max_size=max_size)


def texts(*, max_words: int = 40) -> SearchStrategy[str]:
    """The text of a speech: mostly prose, at times degenerate or any Unicode at all."""
    return st.one_of(
        prose(max_words=max_words), prose(max_words=max_words), st.sampled_from(DEGENERATE), any_unicode()
    )


def tiny_tokens(*, min_size: int = 0, max_size: int = 30) -> SearchStrategy[list[int]]:
    """A sequence of token ids from a vocabulary of five."""
    return st.lists(st.integers(0, len(TINY) - 1), min_size=min_size, max_size=max_size)


def tiny_token_lists(*, max_lists: int = 6, max_size: int = 20) -> SearchStrategy[list[list[int]]]:
    """Several sequences of token ids (sentences or speeches), some empty, some the same."""
    return st.lists(tiny_tokens(max_size=max_size), min_size=1, max_size=max_lists)


def tiny_sentences(*, min_words: int = 1, max_words: int = 10) -> SearchStrategy[str]:
    """A sentence of the five words: capital first, full stop last, nothing a tokeniser could doubt."""
    drawn = st.lists(st.sampled_from(TINY), min_size=min_words, max_size=max_words)
    return drawn.map(lambda chosen: f"{' '.join(chosen).capitalize()}.")


def tiny_texts(*, min_sentences: int = 0, max_sentences: int = 6) -> SearchStrategy[str]:
    """A speech of such sentences, in paragraphs."""
    parts = st.tuples(tiny_sentences(), st.sampled_from((" ", " ", "\n\n")))
    drawn = st.lists(parts, min_size=min_sentences, max_size=max_sentences)
    return drawn.map(lambda chosen: "".join(part for piece in chosen for part in piece).strip())


def partial_dates(*, min_year: int = 2008, max_year: int = 2012) -> SearchStrategy[PartialDate]:
    """A year, a month or a day within few years, so that spans meet and contain each other."""

    def of_parts(year: int, month: int, day: int, known: int) -> PartialDate:
        return PartialDate(*(year, month, day)[:known])

    return st.builds(
        of_parts,
        st.integers(min_year, max_year),
        st.sampled_from((1, 2, 6, 7, 12)),
        st.sampled_from((1, 2, 15, 28)),
        st.integers(1, 3),
    )


def ids() -> SearchStrategy[str]:
    """An id as the readers make them: a path without suffix."""
    part = st.text("abz019-_. é’", min_size=1, max_size=6).filter(lambda drawn: bool(drawn.strip(" .")))
    return st.lists(part.map(str.strip), min_size=1, max_size=2).map("/".join)


def speeches(*, of: SearchStrategy[str] | None = None) -> SearchStrategy[Speech]:
    """A speech with holes in what is known of it; few values, so that groups form."""
    return st.builds(
        Speech,
        ids(),
        texts() if of is None else of,
        speaker=st.sampled_from((None, "Ada Example", "Ben Example", "Çelik")),
        date=st.none() | partial_dates(),
        title=st.sampled_from((None, "On rest", "“Now”, she said")),
        event=st.sampled_from((None, "Conference, 2010")),
        meta=st.dictionaries(
            st.sampled_from(("party", "country", "kind of speech")),
            st.sampled_from(("Green", "Blue", "none", 'a, b; "c"\n')),
        ),
    )


def corpora(
    *, of: SearchStrategy[str] | None = None, min_size: int = 0, max_size: int = 6
) -> SearchStrategy[Corpus]:
    """A corpus of such speeches; `of` draws the texts."""
    drawn = st.lists(
        speeches(of=of), min_size=min_size, max_size=max_size, unique_by=lambda speech: speech.id
    )
    return drawn.map(Corpus)


def tiny_corpora(*, min_size: int = 1, max_size: int = 5) -> SearchStrategy[Corpus]:
    """A corpus in which phrases come back within and between speeches."""
    return corpora(of=tiny_texts(), min_size=min_size, max_size=max_size)


def repeats(sequences: Iterable[Sequence[object]], *, words: int = 2) -> bool:
    """Tell whether some n-gram comes twice, within a sequence or from one to another.

    Examples
    --------
    >>> repeats([[1, 2, 3], [2, 3]]), repeats([[1, 2, 3]])
    (True, False)
    """
    grams = [
        tuple(sequence[i : i + words]) for sequence in sequences for i in range(len(sequence) - words + 1)
    ]
    return len(set(grams)) < len(grams)


def corpus_repeats(corpus: Corpus, *, words: int = 2) -> bool:
    """Tell whether some n-gram comes twice within the sentences of a corpus of tiny texts."""
    sentences = (re.findall(r"\w+", part) for speech in corpus for part in speech.text.casefold().split("."))
    return repeats(list(sentences), words=words)


class Occurrences:
    """How often the interesting case came, of how many."""

    def __init__(self) -> None:
        self.seen = 0
        self.of = 0

    def saw(self, interesting: bool) -> None:
        """Count one example."""
        self.of += 1
        self.seen += interesting


@contextmanager
def must_occur(what: str, *, share: float = 0.2) -> Iterator[Occurrences]:
    """Fail unless the interesting case made up a share of the examples of a run.

    Wrap the call of a property, and tell it of each example::

        def test_phrases_agree_with_brute_force():
            with must_occur("repeated bigrams") as occurrences:

                @given(tiny_corpora())
                def agrees(corpus):
                    occurrences.saw(corpus_repeats(corpus))
                    assert …

                agrees()
    """
    occurrences = Occurrences()
    yield occurrences
    assert occurrences.of, f"no example was drawn, so no {what}"
    found = occurrences.seen / occurrences.of
    assert found >= share, f"{what} occurred in {occurrences.seen} of {occurrences.of} examples only"
