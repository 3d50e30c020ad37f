"""The benchmarks: which task is measured against which, on what texts, and what the table has to say of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from environments import OURS

ADDRESSES: Final = "corpora/us_sotu"
INAUGURALS: Final = "corpora/us_inaugural"
DEBATES: Final = "corpora/un_general_debate.zip"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a table: a task, the environment it runs in, and the line it is compared with."""

    label: str
    environment: str
    task: str
    texts: str
    against: str = ""
    """Label of our line on the same texts; the ratio is CPU time of this entry to that one's."""
    most_runs: int = 99
    """For what takes minutes: the most runs, whatever is asked for."""


@dataclass(frozen=True, slots=True)
class Case:
    """One table, its heading and what is said below it."""

    title: str
    about: str
    entries: tuple[Entry, ...]


_OURS: Final = "rhetorica"

CASES: Final[Mapping[str, Case]] = {
    "index": Case(
        "Index",
        "249 State of the Union addresses, 12 million characters. Ours keeps offsets, sentences, quotations, "
        "names and what nobody spoke; CountVectorizer keeps counts. The UN General Debate is 10,568 speeches, "
        "194 million characters.",
        (
            Entry(f"{_OURS}: index", OURS, "index", ADDRESSES),
            Entry(
                "scikit-learn: CountVectorizer", "scikit-learn", "count_words", ADDRESSES, f"{_OURS}: index"
            ),
            Entry(f"{_OURS}: index of the UN debates", OURS, "index", DEBATES, most_runs=3),
        ),
    ),
    "readability": Case(
        "Readability",
        "Eight measures of every text, from the texts read: Flesch reading ease, Flesch–Kincaid, Gunning fog, "
        "SMOG, ARI, Coleman–Liau, Dale–Chall, Spache. Ours includes the index. textstat runs on the 60 "
        "inaugural addresses only, with our syllable table in place of the dictionary it would download.",
        (
            Entry(f"{_OURS}: eight measures", OURS, "readability", ADDRESSES),
            Entry(
                "textstat-rs: eight measures",
                "textstat-rs",
                "readability_textstat_rs",
                ADDRESSES,
                f"{_OURS}: eight measures",
            ),
            Entry(f"{_OURS}: inaugural addresses", OURS, "readability", INAUGURALS),
            Entry(
                "textstat: inaugural addresses",
                OURS,
                "readability_textstat",
                INAUGURALS,
                f"{_OURS}: inaugural addresses",
                most_runs=3,
            ),
        ),
    ),
    "phrases": Case(
        "Phrases",
        "From the texts read to thirty rows of the ranked result, on the addresses. The others do less: "
        "CountVectorizer counts 2- to 5-grams, nltk ranks pairs of words, pydivsufsort sorts the suffixes of "
        "the words (words found by a regular expression).",
        (
            Entry(f"{_OURS}: phrases", OURS, "phrases", ADDRESSES),
            Entry(
                "scikit-learn: 2- to 5-grams",
                "scikit-learn",
                "count_ngrams",
                ADDRESSES,
                f"{_OURS}: phrases",
            ),
            Entry("nltk: ranked pairs of words", "nltk", "collocations", ADDRESSES, f"{_OURS}: phrases"),
            Entry(
                "pydivsufsort: suffix array", "pydivsufsort", "suffix_array", ADDRESSES, f"{_OURS}: phrases"
            ),
        ),
    ),
    "phrases-large": Case(
        "Phrases of a large corpus",
        "The UN General Debate, 10,568 speeches, 194 million characters, from the texts read to thirty rows.",
        (Entry(f"{_OURS}: phrases of the UN debates", OURS, "phrases", DEBATES, most_runs=1),),
    ),
    "copies": Case(
        "Long repeats",
        "The addresses, without and with one speech of 30,000 words and no punctuation added twice: by "
        'default the copy is noticed and counts once, with `duplicates="keep"` both count.',
        (
            Entry(f"{_OURS}: phrases", OURS, "phrases", ADDRESSES),
            Entry(
                f"{_OURS}: with a speech added twice",
                OURS,
                "phrases_with_copies",
                ADDRESSES,
                f"{_OURS}: phrases",
            ),
            Entry(
                f"{_OURS}: with both counted",
                OURS,
                "phrases_keeping_copies",
                ADDRESSES,
                f"{_OURS}: phrases",
            ),
        ),
    ),
    "similarity": Case(
        "Similarity",
        "All 30,876 pairs of the addresses. Ours gives the pairs ranked, with the outlier test; scikit-learn "
        "gives the matrix of TF-IDF cosines.",
        (
            Entry(f"{_OURS}: after the index", OURS, "similarity", ADDRESSES),
            Entry(
                "scikit-learn: after counting",
                "scikit-learn",
                "cosines",
                ADDRESSES,
                f"{_OURS}: after the index",
            ),
            Entry(f"{_OURS}: from texts", OURS, "similarity_from_texts", ADDRESSES),
            Entry(
                "scikit-learn: from texts",
                "scikit-learn",
                "cosines_from_texts",
                ADDRESSES,
                f"{_OURS}: from texts",
            ),
        ),
    ),
}
