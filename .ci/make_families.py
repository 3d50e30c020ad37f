"""Make the table of word families from the rules and our exceptions: python .ci/make_families.py.

The vocabulary is what the bundled background knows of the syllable table's words, of their British spellings
and of what common endings and prefixes make of them. The rules of `rhetorica.text.family_rules` propose a base
for each word; a proposal stands if the base is in the vocabulary too and data/family_exceptions.txt does not
object. Words that bases connect are a family. Every proposal was read before the exceptions were written.
"""

import gzip
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from rhetorica.text.background import Background
from rhetorica.text.family_rules import IRREGULAR, derivation_bases, inflection_bases, respellings
from rhetorica.text.function_words import FUNCTION_WORDS
from rhetorica.text.syllables import syllable_table
from rhetorica.text.words import find_words

DATA = Path(__file__).parents[1] / "src" / "rhetorica" / "text" / "data"
TARGET = DATA / "families.txt.gz"
EXCEPTIONS = DATA / "family_exceptions.txt"
MOST_BYTES = 150_000
RARE = 30.0

# How to find, among words the background knows, those the syllable table lacks.
BRITISH = (
    ("iz", "is"), ("yz", "ys"), ("or", "our"), ("er", "re"), ("ense", "ence"), ("og", "ogue"), ("l", "ll"),
    ("ll", "l"), ("e", "ae"), ("e", "oe"), ("am", "amme"), ("k", "que"),
)  # fmt: skip
ENDINGS = (
    "s es ed d ing er ers or ors ly ness ment ments ation ations ion ions ise ize ised ized ising izing ises izes "
    "isation ization ist ists ism isms able ably ability ity ities al ally ful fully less lessness ship ships "
    "hood ive ively ic ical ically ous ously ance ence ency y"
).split()
PREFIXES = (
    "un re non in im dis mis over under pre co inter anti sub de out super multi counter trans up".split()
)


@dataclass(slots=True)
class Exceptions:
    """Our own judgements, as data/family_exceptions.txt holds them."""

    only: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    alone: set[str] = field(default_factory=set)
    plain: set[str] = field(default_factory=set)
    name: set[str] = field(default_factory=set)
    join: dict[str, str] = field(default_factory=dict)


def read_exceptions() -> Exceptions:
    """Read the exceptions; a word in -ize stands for its -ise too."""
    found = Exceptions()
    for line in EXCEPTIONS.read_text(encoding="utf-8").splitlines():
        kind, _, rest = line.partition(": ")
        if kind.startswith("only "):
            found.only[kind.removeprefix("only ")].update(rest.split())
        elif kind in ("alone", "plain", "name"):
            words = rest.split()
            getattr(found, kind).update(words, (re.sub("iz(?=e$|ation$)", "is", word) for word in words))
        elif kind == "join":
            for pair in rest.split(";"):
                word, base = pair.split()
                if word == base or found.join.get(word, base) != base:
                    sys.exit(f"join: {pair} contradicts another line")
                found.join[word] = base
        elif line and not line.startswith("#"):
            sys.exit(f"{EXCEPTIONS.name}: cannot read {line!r}")
    return found


def vocabulary() -> dict[str, float]:
    """Return the words that the background knows, with how rare each is (-log2 p, in bits)."""
    background = Background.default()

    def known(words: Iterable[str]) -> dict[str, float]:
        listed = sorted(words)
        text = " ".join(listed)
        hashes = find_words(np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)).hashes
        bits = background.surprisal(hashes, np.arange(len(hashes), dtype=np.int32))[0]
        return {
            word: float(b)
            for word, b, there in zip(listed, bits, background.knows(1, hashes), strict=True)
            if there
        }

    table = [word for word in syllable_table() if word.isalpha() and len(word) > 1]
    words = known(table)
    words |= known({other for word in table for other in british(word)} - words.keys())
    for _ in range(2):
        words |= known({made for word in words for made in made_of(word)} - words.keys())
    return {word: bits for word, bits in words.items() if word not in FUNCTION_WORDS}


def with_rare_bases(words: dict[str, float], exceptions: Exceptions) -> dict[str, float]:
    """Add words of the syllable table that the background lacks and that a word here is made from."""
    candidates = words | {
        word: RARE
        for word in syllable_table()
        if word.isalpha() and len(word) > 3 and word not in exceptions.name and word not in FUNCTION_WORDS
    }
    added = {}
    for word in words:
        if not any(base in words for _, base in bases(word, words, exceptions)):
            for why, base in bases(word, candidates, exceptions):
                # Short words of the table are surnames more often than not.
                if base not in words and len(base) > (3 if why == "inflected" else 4):
                    added[base] = RARE
    return words | added


def british(word: str) -> Iterator[str]:
    """Change one American spelling after another."""
    for american, other in BRITISH:
        for match in re.finditer(american, word):
            yield word[: match.start()] + other + word[match.end() :]


def made_of(word: str) -> Iterator[str]:
    """Add each ending and each prefix."""
    for ending in ENDINGS:
        yield word + ending
        if word[-1] in "ey":
            yield word[:-1] + ending
        if word[-1] == "y":
            yield word[:-1] + "i" + ending
        if word[-1] not in "aeiouy":
            yield word + word[-1] + ending
    yield from (prefix + word for prefix in PREFIXES)


def bases(word: str, words: dict[str, float], exceptions: Exceptions) -> Iterator[tuple[str, str]]:
    """Name what a word is made from: pairs of what says so and the base."""
    if word in exceptions.join:
        yield "join", exceptions.join[word]
    yield from (("respelled", other) for other in respellings(word) if other in words)
    if word in IRREGULAR and IRREGULAR[word] in words:
        yield "irregular", IRREGULAR[word]
        return
    if word in exceptions.join:
        return
    if word not in exceptions.plain:
        inflected = [base for base in inflection_bases(word) if base in words and base != word]
        if word.endswith(("er", "est")):
            # Only adjectives have both.
            other = word[:-2] + "est" if word.endswith("er") else word[:-3] + "er"
            inflected = inflected if other in words else []
        if inflected:
            # Names and slips of the pen make rare bases: "chang" for "changed".
            likeliest = min(inflected, key=lambda base: words[base] + 2 * inflected.index(base))
            yield "inflected", likeliest
            return
    if word not in exceptions.alone:
        for ending, base in derivation_bases(word):
            if base in words and base != word and base not in FUNCTION_WORDS:
                allowed = exceptions.only.get(ending)
                if allowed is None or word in allowed:
                    yield ending, base
                    return


def families(
    words: dict[str, float], exceptions: Exceptions
) -> tuple[dict[str, str], list[tuple[str, str, str]]]:
    """Return the head of each word's family, and every join: word, what says so, base."""
    joins = [(word, why, base) for word in sorted(words) for why, base in bases(word, words, exceptions)]
    group = {word: {word} for word in words}
    for word, _, base in joins:
        if group[word] is not group[base]:
            group[base] |= group[word]
            for member in group[word]:
                group[member] = group[base]
    made = {word for word, _, _ in joins}
    heads: dict[str, str] = {}
    for members in group.values():
        # The shortest word that is made from no other.
        roots = members - made or members
        head = min(roots, key=lambda word: (len(word), word))
        heads.update(dict.fromkeys(members, head))
    return heads, joins


def main() -> None:
    """Write the table: a line a family, its head first; the last line holds the words without relatives."""
    exceptions, words = read_exceptions(), vocabulary()
    named = {*exceptions.join, *exceptions.join.values(), *IRREGULAR, *IRREGULAR.values()}
    words |= dict.fromkeys(named - words.keys() - FUNCTION_WORDS, RARE)
    words = with_rare_bases(words, exceptions)
    heads, joins = families(words, exceptions)
    members: dict[str, list[str]] = defaultdict(list)
    for word in sorted(heads):
        if word != heads[word]:
            members[heads[word]].append(word)
    lines = [" ".join([head, *members[head]]) for head in sorted(members)]
    lines.append(
        " ".join(sorted(word for word, head in heads.items() if word == head and word not in members))
    )
    packed = gzip.compress(("\n".join(lines) + "\n").encode(), compresslevel=9, mtime=0)
    if len(packed) > MOST_BYTES:
        sys.exit(f"the table takes {len(packed):,} bytes, more than {MOST_BYTES:,}")
    TARGET.write_bytes(packed)
    print(f"{len(heads):,} words, {len(members):,} families of two or more, {len(packed):,} bytes")
    if "--joins" in sys.argv:
        for word, why, base in joins:
            print(f"{why}\t{word}\t{base}")


if __name__ == "__main__":
    main()
