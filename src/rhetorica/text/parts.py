"""Is a word made of words the dictionary has? Endings and prefixes taken off, compounds parted.

Each rule asks the table for what is left and adds the syllables of what it took off: "organisations" is an
-s on "organisation", which is the British spelling of "organization".
"""

import re
from collections.abc import Mapping
from typing import Final

_SIBILANT: Final = re.compile(r"(?:[sxz]|[cs]h|[cgsz]e)$")
_DENTAL: Final = re.compile(r"[td]e?$")
_LE: Final = re.compile(r"[^aeiouylrw]le$")
_ENDINGS: Final = {
    "ness": 1, "nesses": 2, "less": 1, "lessly": 2, "lessness": 2, "ful": 1, "fully": 2, "ment": 1,
    "ments": 1, "ship": 1, "ships": 1, "hood": 1, "like": 1, "wise": 1, "ward": 1, "wards": 1, "dom": 1,
    "ish": 1, "ism": 2, "isms": 2, "ist": 1, "ists": 1, "able": 2, "ably": 2, "ability": 4, "ize": 1,
    "ized": 1, "izes": 2, "izing": 2, "izer": 2, "ization": 3,
}  # fmt: skip
_PREFIXES: Final = {
    "un": 1, "re": 1, "non": 1, "pre": 1, "mis": 1, "dis": 1, "out": 1, "sub": 1, "co": 1, "de": 1, "mid": 1,
    "post": 1, "over": 2, "under": 2, "anti": 2, "inter": 2, "super": 2, "multi": 2, "counter": 2, "micro": 2,
    "hyper": 2, "semi": 2, "ultra": 2, "tele": 2, "auto": 2, "bio": 2, "neo": 2, "pro": 1, "trans": 1,
    "in": 1, "im": 1, "ir": 1, "fore": 1, "up": 1, "down": 1,
}  # fmt: skip
_BRITISH: Final = (
    (re.compile(r"is(?=(?:e[drs]?|ers|ing|ations?|ational|able)$)"), "iz"),
    (re.compile(r"ys(?=(?:e[ds]?|ing)$)"), "yz"),
    (re.compile(r"our"), "or"),
    (re.compile(r"tre(?=s?$)"), "ter"),
    (re.compile(r"ence(?=s?$)"), "ense"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"ll(?=(?:ed|ing|er|ers|or|ors|ment)$)"), "l"),
    (re.compile(r"l(?=(?:ment|ments|ful|fully|s)$)"), "ll"),
    (re.compile(r"[ao]e"), "e"),
    (re.compile(r"mme(?=s?$)"), "m"),
)  # fmt: skip


def table_syllables(word: str, table: Mapping[str, int], *, depth: int = 3) -> int | None:
    """Count a word by the table: as it stands, or as something made of words it has.

    Parameters
    ----------
    word : str
        One word, case folded, without accents.
    table : mapping
        Words and their syllables.
    depth : int, default 3
        How many parts may be taken off.

    Returns
    -------
    int or None
        None where the table has neither the word nor its parts.

    Examples
    --------
    >>> table_syllables("organisations", {"organization": 5})
    5
    """
    found = table.get(word)
    if found is not None or depth == 0 or len(word) < 4:
        return found
    for take_apart in (_contraction, _inflection, _ending, _british, _prefix, _compound):
        found = take_apart(word, table, depth - 1)
        if found is not None:
            return found
    return None


def _contraction(word: str, table: Mapping[str, int], depth: int) -> int | None:
    stem, mark, ending = word.rpartition("'")
    if not mark:
        return None
    if not stem or not ending:  # 'twas, the workers'
        return table_syllables(stem + ending, table, depth=depth)
    if ending == "t" and stem.endswith("n"):
        stem, ending = stem[:-1], "nt"
    base = table_syllables(stem, table, depth=depth)
    if base is None:
        return None
    if ending == "s":
        return base + bool(_SIBILANT.search(stem))
    if ending == "d":
        return base + bool(_DENTAL.search(stem))
    if ending == "in":
        return base + 1
    return base + (ending in ("ll", "ve", "re", "nt") and stem[-1] not in "aeiouyw")


def _inflection(word: str, table: Mapping[str, int], depth: int) -> int | None:
    if word.endswith("s") and not word.endswith("ss"):
        for stem, sounded in _singulars(word):
            base = table_syllables(stem, table, depth=depth)
            if base is not None:
                return base + sounded
    for ending in ("ed", "ing", "er", "ers", "est", "ly"):
        if word.endswith(ending):
            for stem in _stems(word[: -len(ending)], ending):
                base = table_syllables(stem, table, depth=depth)
                if base is not None:
                    return base + _added(stem, ending)
    return None


def _singulars(word: str) -> list[tuple[str, bool]]:
    singulars = [(word[:-1], bool(_SIBILANT.search(word[:-1])))]
    if word.endswith("ies"):
        return [(word[:-3] + "y", False), *singulars]
    if word.endswith("ves"):
        return [*singulars, (word[:-3] + "f", False), (word[:-3] + "fe", False)]
    if word.endswith("es"):
        return [*singulars, (word[:-2], bool(_SIBILANT.search(word[:-2])))]
    return singulars


def _stems(rest: str, ending: str) -> list[str]:
    if len(rest) < 2:
        return []
    if ending == "ly":
        stems = [rest]
        if rest.endswith("i"):
            stems.append(rest[:-1] + "y")
        if rest.endswith("al"):
            stems.append(rest[:-2])
        return [*stems, rest + "le"]
    stems = [rest, rest + "e"]
    if len(rest) > 3 and rest[-1] == rest[-2]:
        stems.append(rest[:-1])
    if rest.endswith("i") and ending != "ing":
        stems.append(rest[:-1] + "y")
    return stems


def _added(stem: str, ending: str) -> int:
    if ending == "ed":
        return int(_DENTAL.search(stem) is not None)
    if ending in ("er", "ers", "ly") and _LE.search(stem):
        return 0  # handle, handler; gentle, gently
    return 1


def _ending(word: str, table: Mapping[str, int], depth: int) -> int | None:
    for size in range(7, 2, -1):
        added = _ENDINGS.get(word[-size:])
        rest = word[:-size]
        if added is None or len(rest) < 3:
            continue
        stems = [rest, rest + "e"] if word[-size] in "ai" else [rest]
        if rest.endswith("i"):
            stems.append(rest[:-1] + "y")
        for stem in stems:
            base = table_syllables(stem, table, depth=depth)
            if base is not None:
                return base + added
    return None


def _british(word: str, table: Mapping[str, int], depth: int) -> int | None:
    for pattern, american in _BRITISH:
        changed = pattern.sub(american, word)
        if changed != word:
            found = table_syllables(changed, table, depth=depth)
            if found is not None:
                return found
    return None


def _prefix(word: str, table: Mapping[str, int], depth: int) -> int | None:
    for size in range(7, 1, -1):
        added = _PREFIXES.get(word[:size])
        if added is not None and len(word) - size >= 4:
            base = table_syllables(word[size:], table, depth=min(depth, 1))
            if base is not None:
                return base + added
    return None


def _compound(word: str, table: Mapping[str, int], _depth: int) -> int | None:
    # The longest first word wins; the dictionary's many short surnames make shorter parts worthless.
    for cut in range(len(word) - 3, 2, -1):
        first, second = table.get(word[:cut]), table.get(word[cut:])
        if first is not None and second is not None and len(word) - cut >= 4:
            return first + second
    return None
