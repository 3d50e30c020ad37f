"""What an analysis is given: a corpus, a speech or a bare text, made into a corpus of at least one speech."""

import os

from rhetorica.corpus.collection import Corpus
from rhetorica.corpus.hints import kind_of, listing
from rhetorica.corpus.speech import Speech
from rhetorica.errors import EmptyCorpusError, OptionError


def as_corpus(value: Corpus | Speech | str) -> Corpus:
    """Take a corpus, a speech, or a text, which becomes a speech with the id "text".

    Raises
    ------
    EmptyCorpusError
        If the corpus holds no speech.
    OptionError
        If a one-line text names an existing file or folder or looks like a path, or the value is none of these.

    Examples
    --------
    >>> as_corpus("We will win.").ids
    ('text',)
    """
    if isinstance(value, str):
        if _names_a_path(value):
            raise OptionError(
                f"{value!r} is the name of a file or folder, and a str is taken for a text",
                hint=f"use rh.read({value!r})",
            )
        if _looks_like_a_path(value):
            raise OptionError(
                f"{value!r} looks like a path, and there is no such file or folder",
                hint="use rh.read(...) with the right path; if it is a text, make a Speech: rh.Speech(id, text)",
            )
        return Corpus([Speech("text", value)])
    if isinstance(value, Speech):
        return Corpus([value])
    if isinstance(value, os.PathLike):
        path = os.fspath(value)
        raise OptionError(f"{path!r} is a path, not a corpus", hint=f"use rh.read({path!r})")
    if not isinstance(value, Corpus):
        raise OptionError(
            f"a corpus or a text is needed, not {kind_of(value)}",
            hint="make one with rh.read(), rh.Corpus() or rh.Corpus.from_frame()",
        )
    if not value:
        if value._emptied is not None:
            raise EmptyCorpusError(value._emptied.message, hint=value._emptied.hint)
        hint = "read or select some speeches"
        if value.notes:
            hint = f"loosen the selection; its notes say: {listing(value.notes)}"
        raise EmptyCorpusError("the corpus holds no speech", hint=hint)
    return value


def _names_a_path(text: str) -> bool:
    # A path is one line, shorter than any system allows.
    return 0 < len(text) < 4096 and len(text.splitlines()) == 1 and "\0" not in text and os.path.exists(text)


def _looks_like_a_path(text: str) -> bool:
    # One word with a slash or a suffix of what is read; "and/or" alone is no text to analyse either.
    return text.split() == [text] and (
        "/" in text or "\\" in text or text.lower().endswith((".txt", ".csv", ".jsonl", ".zip", ".md"))
    )
