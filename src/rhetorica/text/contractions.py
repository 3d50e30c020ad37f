"""Contractions and what they stand for: "I'm" is "I am", "don't" is "do not"."""

from typing import Final

_ENDINGS: Final = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would"}
_IS: Final = frozenset(
    """
    it that there here he she who what where when how this everyone
    """.split()
)
_IRREGULAR: Final = {
    "can't": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "ain't": ("is", "not"),
    "let's": ("let", "us"),
    "cannot": ("can", "not"),
}


def expansion(word: str) -> tuple[str, str] | None:
    """Return the two words a contraction stands for, or None.

    Possessives are no contractions; "'d" is read as "would" and "'s" after a pronoun as "is", their usual
    sense.

    Examples
    --------
    >>> expansion("i'm"), expansion("don't"), expansion("children's")
    (('i', 'am'), ('do', 'not'), None)
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("n't") and len(word) > 4:
        return word[:-3], "not"
    stem, mark, _ = word.rpartition("'")
    if not mark:
        return None
    ending = word[len(stem) :]
    if ending == "'s":
        return (stem, "is") if stem in _IS else None
    return (stem, _ENDINGS[ending]) if ending in _ENDINGS else None
