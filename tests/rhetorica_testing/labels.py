"""Labels: sentences whose boundaries, words and furniture a careful reader has marked.

Two sets. Sentences of our own, marked up in tests/labels/sentences.toml. And sentences of the shared texts,
as offsets without text in tests/labels/shared_boundaries.json: places in each collection are drawn by a
stated seed, and the first sentence that begins behind each place (or the last of the file) was read and
marked by hand, until each collection had sixty different ones.
"""

import json
import random
import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

_LABELS = Path(__file__).parents[1] / "labels"
_MARK = re.compile(r"[|¦{}]")

COLLECTIONS = (
    "us_inaugural",
    "us_sotu",
    "uk_covid_briefings",
    "uk_hansard.zip",
    "un_general_debate.zip",
)
SEED = 20_261_121
PLACES_PER_COLLECTION = 64


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of ours and what a careful reader finds in it; offsets are characters of the text."""

    name: str
    covers: tuple[str, ...]
    text: str
    sentences: tuple[int, ...]
    """Where each sentence begins: the first character of its first spoken word."""
    items: tuple[int, ...]
    """Where each list item that continues a sentence begins, in the same way."""
    furniture: tuple[tuple[int, int], ...]
    """What nobody spoke."""
    words: tuple[int, ...]
    """How many words each sentence has."""


class SharedSentence(NamedTuple):
    """A sentence of the shared texts; offsets are characters of the file without its byte-order mark."""

    file: str
    start: int
    end: int


@cache
def passages() -> tuple[Passage, ...]:
    """Read the passages of our own."""
    entries = tomllib.loads((_LABELS / "sentences.toml").read_text(encoding="utf-8"))["passage"]
    return tuple(_passage(**entry) for entry in entries)


def _passage(name: str, covers: list[str], text: str, words: list[int]) -> Passage:
    plain = _MARK.sub("", text)
    marks = [(mark.group(), mark.start() - i) for i, mark in enumerate(_MARK.finditer(text))]
    places = {sign: [offset for mark, offset in marks if mark == sign] for sign in "|¦{}"}
    furniture = list(zip(places["{"], places["}"], strict=True))
    starts = [_first_word(plain, offset, furniture) for offset in [0, *places["|"]]]
    items = [_first_word(plain, offset, furniture) for offset in places["¦"]]
    assert len(starts) == len(words), f"{name}: {len(starts)} sentences, {len(words)} numbers of words"
    return Passage(name, tuple(covers), plain, tuple(starts), tuple(items), tuple(furniture), tuple(words))


def _first_word(text: str, offset: int, furniture: list[tuple[int, int]]) -> int:
    """Return where the first spoken word at or behind an offset begins, with a currency sign before it."""
    while True:
        inside = [end for start, end in furniture if start <= offset < end]
        if inside:
            offset = inside[0]
        elif text[offset].isalnum() or (text[offset] in "£$€" and text[offset + 1].isdigit()):
            return offset
        else:
            offset += 1


def shared_sentences() -> list[SharedSentence]:
    """Read the labels of the shared texts."""
    labels = json.loads((_LABELS / "shared_boundaries.json").read_text(encoding="utf-8"))
    return [SharedSentence(*label) for label in labels["sentences"]]


def shared_texts(shared: Path, files: Iterable[str]) -> dict[str, str]:
    """Read the files that labels name, without their byte-order marks."""
    wanted = sorted(set(files))
    texts: dict[str, str] = {}
    for collection in COLLECTIONS:
        with _opened(shared / "corpora" / collection) as folder:
            for file in wanted:
                if file.startswith(f"{collection}/"):
                    texts[file] = folder.read(file.removeprefix(f"{collection}/"))
    return texts


def draw_places(shared: Path) -> list[tuple[str, int]]:
    """Draw the places whose sentences were labelled: file and character offset, in the order of the labels.

    A file is drawn with a chance as its size in bytes, then a character of it.
    """
    drawn: list[tuple[str, int]] = []
    for collection in COLLECTIONS:
        generator = random.Random(f"{SEED} {collection}")
        with _opened(shared / "corpora" / collection) as folder:
            sizes = sorted(folder.sizes.items())
            bounds = list(accumulate(size for _, size in sizes))
            for _ in range(PLACES_PER_COLLECTION):
                name, _ = sizes[bisect_right(bounds, generator.randrange(bounds[-1]))]
                drawn.append((f"{collection}/{name}", generator.randrange(len(folder.read(name)))))
    return drawn


class _Folder:
    """The texts of a collection: a directory or an archive."""

    def __init__(self, path: Path, archive: ZipFile | None) -> None:
        self._path = path
        self._archive = archive
        files = (
            ((file.name, file.stat().st_size) for file in path.iterdir())
            if archive is None
            else ((entry.filename, entry.file_size) for entry in archive.infolist())
        )
        self.sizes = {name: size for name, size in files if name.endswith(".txt")}

    def read(self, name: str) -> str:
        content = (self._path / name).read_bytes() if self._archive is None else self._archive.read(name)
        return content.decode("utf-8-sig")


@contextmanager
def _opened(path: Path) -> Iterator[_Folder]:
    if path.is_dir():
        yield _Folder(path, None)
    else:
        with ZipFile(path) as archive:
            yield _Folder(path, archive)
