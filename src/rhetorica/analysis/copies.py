"""Copies: speeches that stand in the corpus more than once, under another id or from another transcriber.

Method: runs of eight words, sampled by their hash; two speeches of like length that share four in five of
them are one speech twice. Left alone, a copy would turn every sentence into an echo.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from rhetorica.kernels.counts import ngram_hashes
from rhetorica.text.index import TokenIndex, Tokens

RUN: Final = 8
SHARE: Final = 0.8
_SAMPLE: Final = np.uint64(8)
_MOST_HOLDERS: Final = 30
"""A run that stands in more speeches than this is a formula and tells nothing of copies."""


def copies(index: TokenIndex, tokens: Tokens) -> dict[int, int]:
    """Find the speeches that repeat an earlier one of the corpus.

    Parameters
    ----------
    index : TokenIndex
        Whose vocabulary the tokens use.
    tokens : Tokens
        The words to look at.

    Returns
    -------
    dict of int to int
        Position of each copy, and of the first speech like it, in the order of the corpus.

    Examples
    --------
    >>> text = "The boats came home at noon and every bell in the harbour rang for them till dusk."
    >>> index = TokenIndex.build([text, "Nets are dear this year.", text])
    >>> copies(index, index.tokens())
    {2: 0}
    """
    hashes = index.hashes[tokens.ids]
    runs, first = ngram_hashes(hashes, tokens.speech, RUN)
    sampled = runs % _SAMPLE == 0
    # Short speeches have too few runs to sample from.
    sampled |= np.diff(tokens.bounds)[tokens.speech[first]] < 400
    found = np.unique(np.stack([runs[sampled], tokens.speech[first[sampled]].astype(np.uint64)]), axis=1)
    speech = found[1].astype(np.int64)
    size = np.bincount(speech, minlength=len(tokens.bounds) - 1)
    shared = _shared_runs(found[0], speech, len(size))
    first_of: dict[int, int] = {}
    for (a, b), count in shared.items():
        if a not in first_of and count >= SHARE * max(size[a], size[b]):
            first_of.setdefault(b, a)
    return first_of


def _shared_runs(
    runs: NDArray[np.uint64], speech: NDArray[np.int64], speeches: int
) -> dict[tuple[int, int], int]:
    """Count the runs that each pair of speeches shares, pairs in the order of the corpus."""
    starts = (
        np.flatnonzero(np.concatenate([[True], runs[1:] != runs[:-1]]))
        if len(runs)
        else np.zeros(0, np.int64)
    )
    holders = np.diff(np.append(starts, len(runs)))
    keys = []
    for number in np.unique(holders[(holders > 1) & (holders <= _MOST_HOLDERS)]).tolist():
        group = speech[starts[holders == number][:, None] + np.arange(number)]
        a, b = np.triu_indices(number, k=1)
        keys.append((group[:, a] * speeches + group[:, b]).ravel())
    if not keys:
        return {}
    pairs, counts = np.unique(np.concatenate(keys), return_counts=True)
    return {
        divmod(pair, speeches): count for pair, count in zip(pairs.tolist(), counts.tolist(), strict=True)
    }


def without(tokens: Tokens, speeches: dict[int, int]) -> Tokens:
    """Return the tokens of all other speeches; numbers of speeches and sentences stay."""
    if not speeches:
        return tokens
    keep = ~np.isin(tokens.speech, np.fromiter(speeches, dtype=np.int32, count=len(speeches)))
    return Tokens(
        ids=tokens.ids[keep],
        start=tokens.start[keep],
        end=tokens.end[keep],
        flags=tokens.flags[keep],
        speech=tokens.speech[keep],
        sentence=tokens.sentence[keep],
        paragraph=tokens.paragraph[keep],
        bounds=np.concatenate([[0], np.cumsum(keep)])[tokens.bounds],
    )
