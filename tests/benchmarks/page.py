"""The tables of docs/benchmarks.md, written between markers so that one benchmark can be done again alone."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

from cases import Case, Entry

Runs = Sequence[Mapping[str, Any]]


def write_block(page: Path, name: str, lines: Sequence[str]) -> None:
    """Replace what stands between the markers of a benchmark; without markers, add them at the end."""
    begin, end = f"<!-- benchmark {name} -->", f"<!-- end {name} -->"
    block = "\n".join((begin, "", *lines, "", end))
    text = page.read_text(encoding="utf-8") if page.is_file() else "# Benchmarks\n"
    pattern = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
    known = pattern.search(text) is not None
    text = pattern.sub(lambda _: block, text) if known else f"{text.rstrip()}\n\n{block}\n"
    page.write_text(text, encoding="utf-8")


def table(case: Case, runs: Mapping[str, Runs], missing: Mapping[str, str]) -> list[str]:
    """Return the lines of a case: what it is about, the table, remarks."""
    lines = [
        f"## {case.title}",
        "",
        case.about,
        "",
        "| | CPU time (s) | times our CPU time | elapsed (s) | peak memory (MB) | bytes a character | runs | found |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |",
    ]
    lines += [_row(entry, runs, missing) for entry in case.entries]
    remarks = _remarks(case, runs)
    return [*lines, "", *remarks] if remarks else lines


def cpu(runs: Runs) -> float:
    """Return the median CPU time."""
    return float(median(run["cpu"] for run in runs))


def _row(entry: Entry, runs: Mapping[str, Runs], missing: Mapping[str, str]) -> str:
    if entry.label not in runs:
        return f"| {entry.label} | {missing.get(entry.label, 'not installed here')} | | | | | | |"
    measured = runs[entry.label]
    peak = median(run["peak"] for run in measured)
    ratio = f"{cpu(measured) / cpu(runs[entry.against]):.2f} ×" if entry.against in runs else ""
    found = ", ".join(
        f"{value:,} {what}" for what, value in measured[0]["found"].items() if isinstance(value, int)
    )
    cells = (
        entry.label,
        f"{cpu(measured):.2f}",
        ratio,
        f"{median(run['wall'] for run in measured):.2f}",
        f"{peak / 1e6:,.0f}",
        f"{peak / measured[0]['characters']:.1f}",
        str(len(measured)),
        found,
    )
    return f"| {' | '.join(cells)} |"


def _remarks(case: Case, runs: Mapping[str, Runs]) -> list[str]:
    """Say how our time grows where two of our lines do the same to corpora of different size."""
    ours = [entry for entry in case.entries if not entry.against and entry.label in runs]
    remarks = []
    for small, large in pairwise(ours):
        sizes = [runs[entry.label][0]["characters"] for entry in (small, large)]
        if small.task != large.task or sizes[1] < sizes[0]:
            continue
        times = [cpu(runs[entry.label]) for entry in (small, large)]
        remarks.append(
            f"Growth: {sizes[1] / sizes[0]:.2f} times the characters take {times[1] / times[0]:.2f} times the "
            f"CPU time ({small.label} to {large.label})."
        )
    for entry in case.entries:
        if entry.task == "readability_textstat" and entry.label in runs and entry.against in runs:
            of, whole = runs[entry.label][0]["characters"], runs[case.entries[0].label][0]["characters"]
            remarks.append(
                f"Extrapolated by characters, textstat would take {cpu(runs[entry.label]) * whole / of:.0f} s "
                "of CPU time on all addresses."
            )
    return remarks
