"""Which words are of one family? Inflections and derivations gathered under the word they are made from.

"bureaucracy", "bureaucratic" and "bureaucrats" are of the family of "bureaucrat": a stemmer cuts letters off and
keeps the first two apart. Here a shipped table (our own rules and exceptions over the words the background
knows: .ci/make_families.py) says what belongs together; a word it lacks joins a family only as an inflection, or
by an ending that hardly changes the sense. Words of different meaning stay apart ("university", "universe"), and
so do contraries and numbers: prefixes, -less and ordinals join nothing.

Judged by reading 300 families of two or more members, drawn with random.Random(4004) from the lines of the table
in order: 297 had no member of another meaning (99.0 %, Wilson 95 % interval 97.1 to 99.7 %); an earlier draw of
300 had 294. What was found wrong was mended afterwards. Of 100 labelled pairs written before the rules
(tests/labels/families.tsv), 99 were joined at first (94.6 to 99.8 %); rules, labels and judgement are of one hand.
"""

import gzip
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from rhetorica.text.family_rules import (
    IRREGULAR,
    IRREGULAR_NOUNS,
    derivation_bases,
    inflection_bases,
    respellings,
)
from rhetorica.text.function_words import CONTRACTIONS, FUNCTION_WORDS

_LAST_PART: Final = 4
"""Fewest letters of the known word that ends an unknown one: "jobcentres" is centres after "job"."""
_PREFIXES: Final = re.compile(
    r"(?:un|re|non|dis|mis|over|under|pre|post|co|inter|anti|sub|super|multi|counter|trans|micro|macro|neo|pro"
    r"|ultra|semi|mid|out|de|cyber|bio|eco|geo|tele|auto|self|well|ill)(?=.{4})"
)
_SAFE: Final = tuple(
    """
    isations izations isation ization ifications ification ability ibility bility iness ness ily ably ibly ically
    ally ly izer iser ments
    """.split()
)
"""Endings after which a word the table lacks still means what its base means."""
# What else an unlisted word may end in: comparatives are left out, an unknown -er is a surname more often.
_ENDINGS: Final = ("s", "ed", "ing", "men", "our", "tre", "ise", "yse", "isation", *_SAFE)
_POSSESSIVE: Final = re.compile(r"(.{2,})'s?")


def family_of(words: Sequence[str]) -> list[str]:
    """Name the family of each word by its head, the shortest word that the others are made from.

    Parameters
    ----------
    words : sequence of str
        Folded forms, as in `TokenIndex.vocabulary`.

    Returns
    -------
    list of str
        A head for each word; a word without known relatives is its own. It does not depend on the other words
        given, and the head of a head is itself.

    Notes
    -----
    English only. A form that two words share goes to one of them: "found" to "find", "leaves" to "leave". A word
    whose sense has moved away from its base is a family of its own: "socialism" is not with "social", "activist"
    not with "active", "responsible" not with "respond". Suppletive words ("good", "better") are not joined, and
    an unknown plural stays as it is if its singular is unknown too: it may be a name.

    Examples
    --------
    >>> family_of(["bureaucracy", "bureaucratic", "aversion", "children's", "universe", "university"])
    ['bureaucrat', 'bureaucrat', 'averse', 'child', 'universe', 'university']
    """
    table = family_table()
    return [table.get(word) or _unlisted(word) for word in words]


def families(words: Sequence[str]) -> dict[str, list[str]]:
    """Gather words by family.

    Parameters
    ----------
    words : sequence of str
        Folded forms; each counts once.

    Returns
    -------
    dict of str to list of str
        Members by head, both in alphabetical order; the head is among the members only if it was given.

    Examples
    --------
    >>> families(["protect", "part", "protection", "party"])
    {'part': ['part'], 'party': ['party'], 'protect': ['protect', 'protection']}
    """
    listed = sorted(set(words))
    gathered: dict[str, list[str]] = {}
    for word, head in sorted(zip(listed, family_of(listed), strict=True), key=lambda pair: pair[::-1]):
        gathered.setdefault(head, []).append(word)
    return gathered


@cache
def family_table() -> Mapping[str, str]:
    """Return the shipped table, head by word, read at first use.

    Examples
    --------
    >>> family_table()["interventions"]
    'intervene'
    """
    packed = (files("rhetorica.text") / "data" / "families.txt.gz").read_bytes()
    *lines, alone = gzip.decompress(packed).decode("utf-8").splitlines()
    table = {word: word for word in alone.split(" ")}
    # Each other line is a family, its head first.
    for members in (line.split(" ") for line in lines):
        table.update(dict.fromkeys(members, members[0]))
    table.update((word, word) for word in FUNCTION_WORDS | CONTRACTIONS)
    return table


def _unlisted(word: str) -> str:
    """Name the family of a word that the table lacks."""
    base = _base(word, family_table())
    return word if base == word else family_of([base])[0]


def _base(word: str, table: Mapping[str, str]) -> str:
    possessive = _POSSESSIVE.fullmatch(word)
    if possessive:
        return possessive[1]
    if not word.endswith(_ENDINGS) or not word.isalpha() or len(word) < 4:
        return word
    # Short bases make families of names: Laming is not "lame".
    fewest = 4 if word.endswith("s") else 5
    proposed = [*respellings(word), *(base for base in inflection_bases(word) if len(base) >= fewest)]
    if word.endswith(_SAFE):
        proposed += [base for ending, base in derivation_bases(word) if ending in _SAFE and len(base) > 3]
    return next((base for base in proposed if base in table), None) or _by_last_part(word, table)


def _by_last_part(word: str, table: Mapping[str, str]) -> str:
    """Take the inflection off the last part of a compound or a word with a prefix, and keep the rest."""
    cuts = [match.end()] if (match := _PREFIXES.match(word)) else []
    cuts += [cut for cut in range(3, len(word) - _LAST_PART + 1) if word[:cut] in table]
    for cut in cuts:
        last = word[cut:]
        if last in table:
            # An irregular past is a noun in most compounds (screenshot); irregular plurals stay what they are.
            regular = (base for base in inflection_bases(last) if IRREGULAR_NOUNS.get(last, base) == base)
            if last in IRREGULAR and last not in IRREGULAR_NOUNS:
                return word
            return next((word[:cut] + base for base in regular if table.get(base) == table[last]), word)
    return word
