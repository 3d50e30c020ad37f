"""Which words are contractions, pronouns of a person, negations, modals? Told from their form alone.

Our own lists, of folded forms. No word is parsed: "will" is a modal unless what stands beside it says otherwise
(`rhetorica.analysis.style.marks`).
"""

from typing import Final

from rhetorica.text.contractions import expansion

_PERSONS: Final = {
    "first_singular": "i me my mine myself",
    "first_plural": "we us our ours ourselves",
    "second_person": "you your yours yourself yourselves thou thee thy thine thyself ye",
    "third_person": """
        he him his himself she her hers herself it its itself they them their theirs themselves themself
        """,
}
PERSONS: Final = tuple(_PERSONS)
_PERSON_OF: Final = {word: person for person, words in _PERSONS.items() for word in words.split()}
# The apostrophe of "'tis" stands outside the word; what the others hold is not what stands before the mark.
_HELD: Final = {"let's": "us", "y'all": "you", "tis": "it", "twas": "it", "twere": "it", "twould": "it"}
# More often "of everyone" than "everyone is".
_POSSESSIVES: Final = frozenset(("everyone's", "this's"))
# Behind other words "'d" is how older print spells -ed: "accurs'd".
_BEFORE_D: Final = frozenset("i we you he she it they that there here who what where how why".split())
_NEGATIONS: Final = frozenset("not no never none nobody nothing nowhere neither nor cannot".split())
_MODALS: Final = frozenset("can could may might must shall should will would ought".split())


def is_contraction(word: str) -> bool:
    """Tell whether a word is two words drawn together.

    Examples
    --------
    >>> [is_contraction(word) for word in ("don't", "we're", "it's", "tis", "children's", "accurs'd")]
    [True, True, True, True, False, False]
    """
    if word in _HELD:
        return True
    stem, mark, ending = word.rpartition("'")
    if not mark or word in _POSSESSIVES or (ending == "d" and stem not in _BEFORE_D):
        return False
    return expansion(word) is not None


def person_of(word: str) -> str:
    """Return the person of a pronoun, a possessive or a contraction that begins with one; else "".

    Examples
    --------
    >>> [person_of(word) for word in ("my", "we've", "let's", "its", "one")]
    ['first_singular', 'first_plural', 'first_plural', 'third_person', '']
    """
    if is_contraction(word):
        word = _HELD.get(word, word.partition("'")[0])
    return _PERSON_OF.get(word, "")


def is_negation(word: str) -> bool:
    """Tell whether a word denies.

    Examples
    --------
    >>> [is_negation(word) for word in ("not", "never", "won't", "cannot", "know", "without")]
    [True, True, True, True, False, False]
    """
    return word in _NEGATIONS or (word.endswith("n't") and is_contraction(word))


def is_modal(word: str) -> bool:
    """Tell whether a word is a modal verb, or a contraction that holds one.

    Examples
    --------
    >>> [is_modal(word) for word in ("must", "couldn't", "can't", "we'll", "i'd", "we've")]
    [True, True, True, True, True, False]
    """
    held = expansion(word) if is_contraction(word) or word == "cannot" else None
    return not _MODALS.isdisjoint(held or (word,))
