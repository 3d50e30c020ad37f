"""What is measured: one task a process, in the environment of the program that does it.

`python tasks.py TASK PATH` prints one line of JSON: CPU and wall time of the work itself, after imports and
after reading the files, the peak memory of the process, and what the work found.
"""

import json
import random
import re
import resource
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

_WORD: Final = re.compile(r"\w+")
_EIGHT: Final = (
    "flesch_reading_ease",
    "flesch_kincaid_grade",
    "gunning_fog",
    "smog",
    "ari",
    "coleman_liau",
    "dale_chall",
    "spache",
)
_SPEECH_WORDS: Final = 30_000
_ROWS: Final = 30


def peak() -> int:
    """Return the most memory this process has held, in bytes."""
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held if sys.platform == "darwin" else held * 1024


class Meter:
    """Measures one piece of work; made after the imports."""

    def __init__(self) -> None:
        self.imported = peak()

    def run(self, characters: int, work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        """Do the work and report on it."""
        wall, cpu = time.perf_counter(), time.process_time()
        found = work()
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        return {
            "cpu": cpu,
            "wall": wall,
            "peak": peak() - self.imported,
            "characters": characters,
            "found": found,
        }


def texts_of(path: Path) -> list[str]:
    """Read the texts of a folder or a zip in the order of their names."""
    if path.is_dir():
        return [file.read_text(encoding="utf-8-sig") for file in sorted(path.glob("*.txt"))]
    with zipfile.ZipFile(path) as archive:
        names = sorted(name for name in archive.namelist() if name.endswith(".txt"))
        return [archive.read(name).decode("utf-8-sig") for name in names]


def index(path: Path) -> dict[str, Any]:
    """Ours: tokens with offsets, sentences, quotations, names, furniture."""
    from rhetorica import read
    from rhetorica.text.index import TokenIndex

    meter = Meter()
    corpus = read(path)
    texts = [speech.text for speech in corpus]

    def work() -> dict[str, Any]:
        built = TokenIndex.build(texts)
        return {"tokens": len(built.ids), "types": len(built.vocabulary)}

    return meter.run(sum(map(len, texts)), work)


def count_words(path: Path) -> dict[str, Any]:
    """scikit-learn: counts of words, without offsets and sentences."""
    from sklearn.feature_extraction.text import CountVectorizer

    meter = Meter()
    texts = texts_of(path)

    def work() -> dict[str, Any]:
        counts = CountVectorizer().fit_transform(texts)
        return {"tokens": int(counts.sum()), "types": counts.shape[1]}

    return meter.run(sum(map(len, texts)), work)


def readability(path: Path) -> dict[str, Any]:
    """Ours: index and eight measures of every text."""
    from rhetorica import read, readability

    meter = Meter()
    corpus = read(path)

    def work() -> dict[str, Any]:
        rows = list(readability(corpus, measures=_EIGHT))
        return {"texts": len(rows)}

    return meter.run(sum(len(speech.text) for speech in corpus), work)


def readability_textstat_rs(path: Path) -> dict[str, Any]:
    """textstat-rs: the same eight measures of every text."""
    import textstat_rs as peer

    measures = (
        peer.flesch_reading_ease,
        peer.flesch_kincaid_grade,
        peer.gunning_fog,
        peer.smog_index,
        peer.automated_readability_index,
        peer.coleman_liau_index,
        peer.dale_chall_readability_score,
        peer.spache_readability,
    )
    meter = Meter()
    texts = texts_of(path)

    def work() -> dict[str, Any]:
        rows = [[measure(text) for measure in measures] for text in texts]
        return {"texts": len(rows)}

    return meter.run(sum(map(len, texts)), work)


def readability_textstat(path: Path) -> dict[str, Any]:
    """textstat: its own code and its own figures, with our table in place of the dictionary it downloads."""
    from rhetorica import read, readability

    meter = Meter()
    corpus = read(path)

    def work() -> dict[str, Any]:
        rows = list(readability(corpus, measures=_EIGHT, backend="textstat"))
        return {"texts": len(rows)}

    return meter.run(sum(len(speech.text) for speech in corpus), work)


def phrases(path: Path) -> dict[str, Any]:
    """Ours: from the texts read to thirty rows of the ranked result."""
    return _phrases(path)


def phrases_with_copies(path: Path) -> dict[str, Any]:
    """Ours, with one unpunctuated speech of 30,000 words added twice; the second is noticed as a copy."""
    return _phrases(path, copies=2)


def phrases_keeping_copies(path: Path) -> dict[str, Any]:
    """Ours, with one unpunctuated speech of 30,000 words added twice, both counted."""
    return _phrases(path, copies=2, duplicates="keep")


def _phrases(path: Path, *, copies: int = 0, duplicates: Any = "once") -> dict[str, Any]:
    from rhetorica import Corpus, Speech, phrases, read

    meter = Meter()
    corpus = read(path)
    if copies:
        text = _unpunctuated([speech.text for speech in corpus])
        added = [Speech(f"unpunctuated {number}", text) for number in range(copies)]
        corpus = Corpus([*corpus, *added])

    def work() -> dict[str, Any]:
        result = phrases(corpus, duplicates=duplicates)
        rows = list(result[:_ROWS])
        return {"phrases": len(result), "rows read": len(rows)}

    return meter.run(sum(len(speech.text) for speech in corpus), work)


def _unpunctuated(texts: list[str]) -> str:
    """Return 30,000 words drawn from the texts, each as often as it is used there, without any stop."""
    words = [word for text in texts[::25] for word in _WORD.findall(text.lower())]
    return " ".join(random.Random(20).choices(words, k=_SPEECH_WORDS))


def count_ngrams(path: Path) -> dict[str, Any]:
    """scikit-learn: counts of all 2- to 5-grams, without offsets, ranking and sentences."""
    from sklearn.feature_extraction.text import CountVectorizer

    meter = Meter()
    texts = texts_of(path)

    def work() -> dict[str, Any]:
        counts = CountVectorizer(ngram_range=(2, 5)).fit_transform(texts)
        return {"n-grams": counts.shape[1]}

    return meter.run(sum(map(len, texts)), work)


def collocations(path: Path) -> dict[str, Any]:
    """nltk: pairs of neighbouring words, ranked by likelihood ratio."""
    from nltk.collocations import BigramAssocMeasures, BigramCollocationFinder
    from nltk.tokenize import wordpunct_tokenize

    meter = Meter()
    texts = texts_of(path)

    def work() -> dict[str, Any]:
        documents = [[word for word in wordpunct_tokenize(text.lower()) if word.isalnum()] for text in texts]
        finder = BigramCollocationFinder.from_documents(documents)
        finder.apply_freq_filter(2)
        best = finder.nbest(BigramAssocMeasures().likelihood_ratio, _ROWS)
        return {"pairs": len(finder.ngram_fd), "rows read": len(best)}

    return meter.run(sum(map(len, texts)), work)


def suffix_array(path: Path) -> dict[str, Any]:
    """pydivsufsort: a suffix array of the words and its common prefixes; no phrases are made of them."""
    import numpy as np
    from pydivsufsort import divsufsort, kasai

    meter = Meter()
    texts = texts_of(path)

    def work() -> dict[str, Any]:
        number_of: dict[str, int] = {}
        ids = [
            number_of.setdefault(word, len(number_of))
            for text in texts
            for word in _WORD.findall(text.lower())
        ]
        symbols = np.array(ids, dtype=np.int64)
        common = kasai(symbols, divsufsort(symbols))
        return {"tokens": len(ids), "longest repeat": int(common.max())}

    return meter.run(sum(map(len, texts)), work)


def similarity(path: Path) -> dict[str, Any]:
    """Ours: all pairs, best first, after the index."""
    from rhetorica import read, similarity

    meter = Meter()
    corpus = read(path)
    corpus.index.tokens()

    def work() -> dict[str, Any]:
        result = similarity(corpus)
        return {"pairs": len(result), "rows read": len(list(result[:_ROWS]))}

    return meter.run(sum(len(speech.text) for speech in corpus), work)


def cosines(path: Path) -> dict[str, Any]:
    """scikit-learn: TF-IDF and the matrix of cosines, after the counts."""
    from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
    from sklearn.metrics.pairwise import cosine_similarity

    meter = Meter()
    texts = texts_of(path)
    counts = CountVectorizer().fit_transform(texts)

    def work() -> dict[str, Any]:
        matrix = cosine_similarity(TfidfTransformer().fit_transform(counts))
        return {"pairs": len(texts) * (len(texts) - 1) // 2, "shape": list(matrix.shape)}

    return meter.run(sum(map(len, texts)), work)


def similarity_from_texts(path: Path) -> dict[str, Any]:
    """Ours: all pairs, best first, index included."""
    from rhetorica import read, similarity

    meter = Meter()
    corpus = read(path)

    def work() -> dict[str, Any]:
        result = similarity(corpus)
        return {"pairs": len(result), "rows read": len(list(result[:_ROWS]))}

    return meter.run(sum(len(speech.text) for speech in corpus), work)


def cosines_from_texts(path: Path) -> dict[str, Any]:
    """scikit-learn: TF-IDF and the matrix of cosines, counting included."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.metrics.pairwise import cosine_similarity

    meter = Meter()
    texts = texts_of(path)

    def work() -> dict[str, Any]:
        matrix = cosine_similarity(TfidfVectorizer().fit_transform(texts))
        return {"pairs": len(texts) * (len(texts) - 1) // 2, "shape": list(matrix.shape)}

    return meter.run(sum(map(len, texts)), work)


if __name__ == "__main__":
    print(json.dumps(globals()[sys.argv[1]](Path(sys.argv[2]))))
