"""Speeches and what is known of them: one immutable, ordered collection that every analysis takes."""

from rhetorica.corpus.coerce import as_corpus
from rhetorica.corpus.collection import UNKNOWN, Corpus
from rhetorica.corpus.dates import PartialDate
from rhetorica.corpus.speech import Speech

__all__ = ["UNKNOWN", "Corpus", "PartialDate", "Speech", "as_corpus"]
