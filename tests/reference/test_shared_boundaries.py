"""Three hundred sentences of the shared texts, drawn by a stated seed: do theirs begin and end where ours do?"""

from collections import Counter
from pathlib import Path

import pytest

from rhetorica_testing import scores
from rhetorica_testing.labels import (
    COLLECTIONS,
    SharedSentence,
    draw_places,
    shared_sentences,
    shared_texts,
)

pytestmark = pytest.mark.reference


@pytest.fixture(scope="module")
def texts(shared: Path) -> dict[str, str]:
    return shared_texts(shared, (label.file for label in shared_sentences()))


def wrong(texts: dict[str, str], read: scores.Reader) -> tuple[scores.Score, list[SharedSentence]]:
    """Return the score of a reader and the sentences it got wrong."""
    readings = {file: read(text) for file, text in texts.items()}
    found = {
        label: scores.score_shared(texts[label.file], label, readings[label.file])
        for label in shared_sentences()
    }
    return scores.total(found.values()), [label for label, score in found.items() if not score.right]


def test_the_labels_are_those_of_the_places_drawn(shared: Path, texts: dict[str, str]) -> None:
    labels = shared_sentences()
    assert len(set(labels)) == 300
    assert Counter(label.file.split("/")[0] for label in labels) == dict.fromkeys(COLLECTIONS, 60)
    places = draw_places(shared)
    for label in labels:
        text = texts[label.file]
        assert text[label.start].isalnum() or text[label.start] in "\"“‘'("
        assert text[label.end - 1] in '.?!…"”’)]'
        # It is the next that begins behind its place, or the last of the file.
        last = not any(map(str.isalpha, text[label.end :].split("\n\n")[0]))
        assert any(
            file == label.file
            and (0 <= label.start - place < 2000 or (last and label.start <= place < label.end))
            for file, place in places
        )


def test_sentences_of_the_shared_texts_begin_and_end_where_they_were_marked(texts: dict[str, str]) -> None:
    alone, _ = wrong(texts, scores.read_with_sentencex)
    ours, missed = wrong(texts, scores.read_with_index)
    print(f"sentencex alone: {alone}\nours: {ours}\nwrong: {missed}")
    assert ours.f > alone.f
    assert missed == []
