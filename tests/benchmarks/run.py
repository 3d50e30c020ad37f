"""Measure rhetorica against its peers and write docs/benchmarks.md.

    python tests/benchmarks/run.py [NAME…] [--shared PATH] [--runs 5]

Each program runs in an environment of its own (see `environments`), each run in a process of its own, ours
and the others in turn; the page has medians. Nothing here is a test: no time is ever asserted.
"""

import argparse
import datetime as dt
import json
import os
import platform
import subprocess
import sys
import time
from pathlib import Path

from cases import CASES, Case, Entry
from environments import OURS, PINS, NotInstalledError, python_of
from page import Runs, table, write_block

_HERE = Path(__file__).resolve().parent
_PROJECT = _HERE.parents[1]
_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


def main() -> None:
    """Run the benchmarks named, or all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("names", metavar="NAME", nargs="*", help=f"of {', '.join(CASES)}; all by default")
    parser.add_argument("--shared", type=Path, default=os.environ.get("RHETORICA_SHARED", "../shared"))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--source", type=Path, default=_PROJECT / "src", help="the rhetorica to measure")
    parser.add_argument("--page", type=Path, default=_PROJECT / "docs" / "benchmarks.md")
    parser.add_argument("--patience", type=float, default=60, help="seconds to wait for a quiet machine")
    options = parser.parse_args()
    if unknown := set(options.names) - set(CASES):
        parser.error(f"no benchmark {', '.join(sorted(unknown))}; there are: {', '.join(CASES)}")
    if not options.shared.is_dir():
        parser.error(f"{options.shared} is not a folder; name that of the shared texts with --shared")
    # Asked before the work: the tree may move on while it is measured.
    options.measured = revision(options.source)
    for name in options.names or CASES:
        runs, missing = measure(CASES[name], options)
        write_block(options.page, name, [*table(CASES[name], runs, missing), "", *footer(name, options)])


def measure(case: Case, options: argparse.Namespace) -> tuple[dict[str, Runs], dict[str, str]]:
    """Run the entries of a case in turn; return the runs, and why an entry has none, by label."""
    runs: dict[str, list[dict[str, object]]] = {}
    missing: dict[str, str] = {}
    for number in range(options.runs):
        wait_until_quiet(options.patience)
        for entry in case.entries:
            if entry.label in missing or number >= entry.most_runs:
                continue
            try:
                run = run_once(entry, options)
            except NotInstalledError as error:
                missing[entry.label] = "not installed here"
                print(f"{entry.label}: not installed here ({error})", file=sys.stderr)
                continue
            runs.setdefault(entry.label, []).append(run)
            print(f"{entry.label}: {run['cpu']:.2f} s CPU, {run['wall']:.2f} s elapsed", flush=True)
    return dict(runs), missing


def run_once(entry: Entry, options: argparse.Namespace) -> dict[str, object]:
    """Run one task in its environment."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment |= _ONE_THREAD
    if entry.environment == OURS:
        environment["PYTHONPATH"] = str(options.source.resolve())
    command = [python_of(entry.environment), _HERE / "tasks.py", entry.task, options.shared / entry.texts]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{entry.label} failed:\n{done.stderr}")
    found: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return found


def wait_until_quiet(patience: float) -> None:
    """Wait until a processor is free, or patience ends."""
    deadline = time.monotonic() + patience
    while os.getloadavg()[0] > (os.cpu_count() or 1) - 1 and time.monotonic() < deadline:
        time.sleep(2)


def revision(source: Path) -> str:
    """Return the commit of the source that is measured."""
    command = ["git", "-C", str(source), "rev-parse", "--short", "HEAD"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return f"commit {done.stdout.strip()}" if done.returncode == 0 else "a copy without history"


def footer(name: str, options: argparse.Namespace) -> list[str]:
    """Return what a reader needs to do it again: versions, machine, date, command."""
    used = dict.fromkeys(entry.environment for entry in CASES[name].entries)
    pins = ", ".join(dict.fromkeys(pin.replace("==", " ") for each in used for pin in PINS[each]))
    today = dt.datetime.now(dt.UTC).date().isoformat()
    return [
        f"Measured {today} at {options.measured} with Python {platform.python_version()}, {pins}; "
        f"{os.cpu_count()} processors. Again: `python tests/benchmarks/run.py {name} --runs {options.runs}`",
    ]


if __name__ == "__main__":
    main()
