"""How many syllables do letters spell? An estimate for words no dictionary lists: names, coinages, slips.

Method: one syllable for each run of vowel letters, less the silent e's, plus the runs that are sounded as
two. The rules are ordinary facts of English spelling. They were chosen by looking at one half of CMUdict's
words; the accuracy stated in `rhetorica.text.syllables` was measured on the other half.
"""

import re
import unicodedata
from typing import Final

_CONSONANT_Y: Final = re.compile(r"(?:^|(?<=[aeiou]))y(?=[aeiou])")
_CONSONANT_U: Final = re.compile(r"(?<=q)u(?=[aeiouy])|(?<=g)u(?=[eiy])|(?<=ng)u(?=a)")
_VOWELS: Final = re.compile(r"[aeiouy]+")

# At most one of these ends a word.
_SILENT_ENDING: Final = re.compile(
    r"""
      [^aeiouy]e$     (?<![^aeiouylrw]le)                      # more, smile; not: little
    | [^aeiouycgsxz]es$ (?<![cs]hes) (?<![^aeiouylrw]les)      # makes; not: places, churches, bottles
    | [^aeiouytd]ed$  (?<![^aeiouylrw]led)                     # helped; not: wanted, handled
    """,
    re.VERBOSE,
)
_SILENT_INSIDE: Final = re.compile(
    r"""
      [aeiouy][^aeiouy]+ e (?= (?: ly | ments? | less | ful | ness | some | m[ae]n | land | wood | ville
                                 | town | ton | side | line | time | ware | house | bur?g | by | work | ers
                                 | es ) $ )                    # lately, statement
    | ^(?: fore | some | there | where | home | life | like | house | horse | fire | time | side | stone
         | lake | pine | white | love | rose ) (?= [^aeiouysdrlnt] )  # homework, forehead
    | icall (?= y $ )                                          # basically
    """,
    re.VERBOSE,
)
_SOUNDED_APART: Final = re.compile(
    r"""
      (?<![cstgxnh]) (?<!ll) i (?= on )                        # champion; not: nation, union, million
    | (?<![cstgx]) i (?= a(?!ge) | o(?!n) )                    # radio, media; not: carriage
    | (?<=[cstgx]) i (?= a(?! n | ls?$ | lly | l[iy] | s?$ | r ) | o(?! n | us ) )      # associate, ratio
    | i (?= u )                                                # stadium
    | (?<![ctshx]) i (?= en[ct] )                              # audience; not: patient
    | i (?= et )                                               # society
    | (?<=[^aeiouy]) i (?= e(?: rs? | st | th )$ )             # happier, twentieth
    | (?<=[^aeiouy]) o (?= ers?$ )                             # doer
    | (?<![qg]) u (?= [ao](?!y) )                              # actual, virtuous
    | e (?= o(?! u | p | n ) ) | (?<![gch]) e (?= on )         # video, neon; not: people, surgeon
    | e (?= ums?$ | us$ )                                      # museum
    | [aeiouy] (?= ings?$ | is[tm] )                           # being, egoism
    | (?<=[^aeiouy]re) (?= act | at[eio] )                     # creation
    | (?<= [aeiouy][^aeiouy] ) e (?= as?$ ) | (?<= [aeiouy][^aeiouyc] ) e (?= ans?$ )   # area, European
    | (?<=s) (?= ms?$ ) | (?<=th) (?= ms?$ )                   # prism, rhythm
    | ^mc                                                      # McAdam
    | (?<=[^aeiouy]) u (?= e[lnrt]s?$ )                        # cruel, fluent
    | (?<=[^aeiouyg]) e (?= ous )                              # simultaneous
    """,
    re.VERBOSE,
)
_SOUNDS: Final = {"é": "ei", "ë": "-e", "ï": "-i"}
_BASE_LETTERS: Final = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)


def without_accents(word: str) -> str:
    """Return the base letters of a word.

    Examples
    --------
    >>> without_accents("café"), without_accents("naïve")
    ('cafe', 'naive')
    """
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFD", word.translate(_BASE_LETTERS))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def spelled_syllables(word: str) -> int:
    """Estimate the syllables of a word from its letters alone.

    Parameters
    ----------
    word : str
        One word, case folded. Accents are taken off, but a final é is sounded and a diaeresis parts two
        vowels.

    Returns
    -------
    int
        At least 1.

    Examples
    --------
    >>> [spelled_syllables(word) for word in ("smiled", "wanted", "little", "creation", "prism")]
    [1, 2, 2, 3, 2]
    """
    for letter, sound in _SOUNDS.items():
        word = word.replace(letter, sound)
    word = without_accents(word)
    word = _CONSONANT_U.sub("w", _CONSONANT_Y.sub("j", word))
    count = len(_VOWELS.findall(word)) + len(_SOUNDED_APART.findall(word))
    count -= len(_SILENT_INSIDE.findall(word)) + (_SILENT_ENDING.search(word) is not None)
    return max(1, count)
