"""Progress: on a terminal, after a while, and gone at the end."""

import io
import re
from contextlib import redirect_stderr

import pytest

from rhetorica.cli import progress as module
from rhetorica.cli.progress import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def wait_for(shown: module.Progress) -> None:
    shown._timer.join()


def test_quick_work_is_not_spoken_of() -> None:
    with redirect_stderr(Terminal()) as terminal, progress("Reading") as shown:
        shown.step(1, 2)
    assert terminal.getvalue() == ""


def test_long_work_says_how_far_it_is_and_cleans_up(monkeypatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.0)
    with redirect_stderr(Terminal()) as terminal, progress("Reading") as shown:
        wait_for(shown)
        shown.step(1, 1200)
    lines = re.split("\r", terminal.getvalue().replace("\x1b[K", ""))
    assert lines == ["", "Reading …", "Reading 1 of 1,200 …", ""]


def fail_after_a_while() -> None:
    with progress("Reading") as shown:
        wait_for(shown)
        raise KeyError


def test_an_error_takes_the_line_away(monkeypatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.0)
    with redirect_stderr(Terminal()) as terminal, pytest.raises(KeyError):
        fail_after_a_while()
    assert terminal.getvalue().endswith("\r\x1b[K")


@pytest.mark.parametrize("quiet", [True, False])
def test_nothing_is_said_to_a_file_or_when_quiet(monkeypatch, quiet: bool) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.0)
    stream = Terminal() if quiet else io.StringIO()
    with redirect_stderr(stream), progress("Reading", quiet=quiet) as shown:
        shown.step(1, 2)
    assert stream.getvalue() == ""
