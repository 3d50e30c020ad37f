"""A result made for tests: every sort of column, and evidence in two small speeches."""

from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, ClassVar

import numpy as np

from rhetorica.results import Evidence, Result, Signature


@dataclass(frozen=True, slots=True)
class Form:
    form: str
    count: int


@dataclass(frozen=True, slots=True)
class Finding:
    id: str
    kind: str
    count: int
    score: float
    rare: bool
    by_speech: dict[str, int]
    forms: tuple[Form, ...]
    group: str | None = None
    low: float = float("nan")


class Findings(Result[Finding]):
    kind: ClassVar[str] = "findings for tests"
    row_type: ClassVar[type] = Finding
    display: ClassVar[tuple[str, ...]] = ("id", "kind", "count", "score", "by_speech")
    digits: ClassVar[dict[str, int]] = {"score": 3}
    labels: ClassVar[dict[str, str]] = {"by_speech": "where"}


def speech(text: str, **known: str | None) -> SimpleNamespace:
    fields: dict[str, Any] = {"speaker": None, "event": None, "title": None, "date": None}
    return SimpleNamespace(text=text, **{**fields, **known})


SPEECHES = {
    "ada": speech(
        "We hold the front line.\nThe front-line holds us.", speaker="Ada", event="Harbour", date="2010-07"
    ),
    "ben": speech("No front line here.", title="On lines"),
}


def findings(**changes: Any) -> Findings:
    """Make three findings in two speeches."""
    columns: dict[str, Any] = {
        "id": ["front line", "harbour", "a, b"],
        "kind": ["echo", "refrain", "echo"],
        "count": np.array([3, 2, 2]),
        "score": np.array([0.1 + 0.2, np.nan, 7.5]),
        "rare": np.array([True, False, False]),
        "by_speech": [{"ada": 2, "ben": 1}, {"ada": 2}, {}],
        "forms": [(Form("front line", 2), Form("front-line", 1)), (), ()],
    }
    evidence = Evidence(
        {
            "row": np.array([1, 0, 0, 0]),
            "id": ["ada", "ada", "ada", "ben"],
            "start": np.array([3, 12, 28, 3], dtype=np.int32),
            "end": np.array([7, 22, 38, 13], dtype=np.int32),
            "sentence": [0, 0, 1, 0],
        },
        corpus=SPEECHES,
    )
    given: dict[str, Any] = {"signature": Signature("findings", seed=1), "notes": ["one was skipped"]}
    return Findings({**columns, **changes}, evidence=evidence, **given)
