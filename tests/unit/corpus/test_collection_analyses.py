"""Our own collection as a yardstick: what the analyses find of what was planted, with recall and precision printed.

Thresholds stand at what is reached; they are raised when an analysis gets better, never lowered.
"""

import json
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest

import rhetorica as rh

ROOT = Path(__file__).resolve().parents[3] / "corpus"


@pytest.fixture(scope="module")
def truth() -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = json.loads((ROOT / "truth.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def corpus() -> rh.Corpus:
    return rh.read(ROOT)


def groups(entries: list[dict[str, object]]) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = defaultdict(list)
    for entry in entries:
        found[str(entry["group"])].append(entry)
    return found


def meets(occurrence: dict[str, object], entry: dict[str, object], *, share: float = 0.5) -> bool:
    """Tell whether an occurrence covers at least a share of a planted stretch."""
    if f"{occurrence['id']}.txt" != entry["file"]:
        return False
    start, end = int(str(entry["start"])), int(str(entry["end"]))
    common = min(end, int(str(occurrence["end"]))) - max(start, int(str(occurrence["start"])))
    return common >= share * (end - start)


def lies_in(occurrence: dict[str, object], entry: dict[str, object]) -> bool:
    """Tell whether half of an occurrence lies in a planted stretch."""
    turned = {"id": str(entry["file"]).removesuffix(".txt"), "start": entry["start"], "end": entry["end"]}
    return meets(turned, {**occurrence, "file": f"{occurrence['id']}.txt"})


def recall(
    name: str, entries: list[dict[str, object]], found: Callable[[list[dict[str, object]]], bool]
) -> float:
    told = {group: found(members) for group, members in groups(entries).items()}
    share = sum(told.values()) / len(told)
    print(
        f"{name}: {sum(told.values())} of {len(told)} found; missed: {[g for g, hit in told.items() if not hit]}"
    )
    return share


@pytest.mark.parametrize(
    ("key", "kind", "least"),
    [("refrain", "refrain", 0.75), ("stump_line", "stump line", 0.75), ("echo", "echo", 0.62)],
)
def test_planted_lines_are_found_under_their_kind(
    corpus: rh.Corpus, truth: dict[str, list[dict[str, object]]], key: str, kind: str, least: float
) -> None:
    lines = [row for row in rh.phrases(corpus).lines if row.score > 0]

    def found(members: list[dict[str, object]]) -> bool:
        return any(
            row.kind == kind and sum(any(meets(o, m) for o in row.occurrences) for m in members) >= 2
            for row in lines
        )

    assert recall(key, truth[key], found) >= least


def test_most_of_the_first_lines_were_planted(
    corpus: rh.Corpus, truth: dict[str, list[dict[str, object]]]
) -> None:
    planted = [
        entry for key in ("refrain", "stump_line", "echo", "passage", "anaphora") for entry in truth[key]
    ]
    top = rh.phrases(corpus).lines[:25]
    hits = [row.phrase for row in top if any(lies_in(o, e) for o in row.occurrences for e in planted)]
    print(f"planted: {len(hits)} of 25; others: {[row.phrase for row in top if row.phrase not in hits]}")
    assert len(hits) >= 24


def test_courtesies_never_lead_the_lines(
    corpus: rh.Corpus, truth: dict[str, list[dict[str, object]]]
) -> None:
    for row in rh.phrases(corpus).lines[:25]:
        assert not any(meets(o, e) for o in row.occurrences for e in truth["formula"])


@pytest.mark.parametrize("key", ["front_line", "early_intervention"])
def test_topics_hold_every_planted_occurrence(
    corpus: rh.Corpus, truth: dict[str, list[dict[str, object]]], key: str
) -> None:
    copy = str(truth["duplicate"][0]["file"])
    entries = [e for e in truth[key] if e["file"] != copy and not e.get("in_name")]
    (row,) = rh.phrases(corpus).topics.where(phrase=key.replace("_", " "))
    hit = [any(meets(o, e, share=1.0) for o in row.occurrences) for e in entries]
    print(f"{key}: {sum(hit)} of {len(hit)}")
    # One stands across the line end of a caption.
    assert sum(hit) >= len(hit) - 1


def test_the_copy_is_the_one_pair_that_stands_out(
    corpus: rh.Corpus, truth: dict[str, list[dict[str, object]]]
) -> None:
    (entry,) = truth["duplicate"]
    pair = {str(entry["file"]).removesuffix(".txt"), str(entry["of"]).removesuffix(".txt")}
    assert [set(each) for each in rh.similarity(corpus).outliers] == [pair]
    assert any("copies count once" in note for note in rh.phrases(corpus).notes)
