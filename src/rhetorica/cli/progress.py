"""Progress on standard error: only on a terminal, only when the work takes longer than a second."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

PATIENCE = 1.0
"""Seconds of work nobody needs to be told of."""


class Progress:
    """A line that says what is being done and how far it is."""

    def __init__(self, doing: str) -> None:
        self._doing = doing
        self._far = ""
        self._lock = threading.Lock()
        self._shown = False
        self._timer = threading.Timer(PATIENCE, self._begin)
        self._timer.daemon = True

    def step(self, done: int, of: int) -> None:
        """Say how many of how many are done."""
        with self._lock:
            self._far = f" {done:,} of {of:,}"
            if self._shown:
                self._write()

    def start(self) -> None:
        """Begin to wait."""
        self._timer.start()

    def stop(self) -> None:
        """Take the line away."""
        self._timer.cancel()
        with self._lock:
            if self._shown:
                sys.stderr.write("\r\x1b[K")
                sys.stderr.flush()
            self._shown = False
            self._doing = ""

    def _begin(self) -> None:
        with self._lock:
            if self._doing:  # not stopped in the meantime
                self._shown = True
                self._write()

    def _write(self) -> None:
        sys.stderr.write(f"\r{self._doing}{self._far} …\x1b[K")
        sys.stderr.flush()


class Silence(Progress):
    """Progress nobody sees."""

    def __init__(self) -> None:
        pass

    def step(self, done: int, of: int) -> None:
        """Say nothing."""

    def start(self) -> None:
        """Do nothing."""

    def stop(self) -> None:
        """Do nothing."""


@contextmanager
def progress(doing: str, *, quiet: bool = False) -> Iterator[Progress]:
    """Show what is being done while it is done."""
    watched = not quiet and sys.stderr is not None and sys.stderr.isatty()
    shown = Progress(doing) if watched else Silence()
    shown.start()
    try:
        yield shown
    finally:
        shown.stop()
