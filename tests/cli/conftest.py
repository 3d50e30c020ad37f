"""A folder of three small speeches, and ways to run the program on it."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rhetorica.cli import cli

ADA = """The harbour at dawn

We will keep the harbour open. The front line is where the work is done, and the front line is tired.
[Applause]

We will keep the harbour open, because nobody else will. Never again shall a ship be turned away.
"""
BEN = """Friends, the front line is where the work is done. I have seen it.

Our children deserve a school that opens its doors. Never again shall a child be turned away.
"""
CLEO = """My friends, budgets are not poems. We will count every coin, and then we will count them again.

A school without a roof is no school. We will keep the school open.
"""
METADATA = """file,speaker,date,event,party
ada.txt,Ada Example,2010-07,Harbour Day,Green
ben.txt,Ben Example,2013-06-01,,Labour
cleo.txt,Cléo Example,2019,Budget,Green
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three speeches and what is known of them."""
    speeches = tmp_path / "speeches"
    speeches.mkdir()
    for name, text in {"ada": ADA, "ben": BEN, "cleo": CLEO}.items():
        (speeches / f"{name}.txt").write_text(text, encoding="utf-8")
    (speeches / "metadata.csv").write_text(METADATA, encoding="utf-8")
    return speeches


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Result]:
    """Run a command in this process, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    runner = CliRunner()

    def call(*arguments: object, stdin: str | bytes | None = None) -> Result:
        result = runner.invoke(cli, [str(each) for each in arguments], input=stdin)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return call


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., "subprocess.Popen[bytes]"]]:
    """Start the program as a process of its own, in the folder of the test."""
    with ExitStack() as closing:

        def call(*arguments: object, **settings: object) -> "subprocess.Popen[bytes]":
            command = [sys.executable, "-m", "rhetorica", *map(str, arguments)]
            pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "cwd": tmp_path}
            process = subprocess.Popen(command, **{**pipes, **settings})  # type: ignore[call-overload]
            closing.enter_context(process)
            closing.callback(process.kill)
            return process  # type: ignore[no-any-return]

        yield call
