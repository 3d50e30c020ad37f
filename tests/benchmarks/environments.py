"""One virtual environment per program that is measured, pinned, in a cache folder outside the project."""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path
from typing import Final

_ARRAYS: Final = ("numpy==2.4.6", "scipy==1.17.1")
OURS: Final = "rhetorica"
PINS: Final[dict[str, tuple[str, ...]]] = {
    OURS: (
        *_ARRAYS,
        "click==8.5.1",
        "jinja2==3.1.6",
        "narwhals==2.29.0",
        "rapidfuzz==3.14.6",
        "regex==2026.11.15",
        "rich==15.0.0",
        "sentencex==1.0.32",
        "textstat==0.7.13",
    ),
    "scikit-learn": (*_ARRAYS, "scikit-learn==1.9.1"),
    "nltk": ("nltk==3.10.4",),
    "pydivsufsort": ("numpy==2.4.6", "pydivsufsort==0.0.20"),
    "textstat-rs": ("textstat-rs==2.0.0",),
}
"""What each environment holds; the first after the arrays is what it is named for, but for our own."""


class NotInstalledError(Exception):
    """An environment could not be made here."""


def python_of(name: str) -> Path:
    """Return the interpreter of an environment, made at first use.

    Raises
    ------
    NotInstalledError
        If pip cannot install what it holds.
    """
    told = "\n".join((sys.version, *PINS[name]))
    digest = hashlib.sha256(told.encode()).hexdigest()[:10]
    folder = _cache() / f"{name}-{digest}"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    ready = folder / "installed"
    if ready.is_file():
        return python
    folder.parent.mkdir(parents=True, exist_ok=True)
    venv.create(folder, with_pip=True, clear=True)
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PINS[name]]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NotInstalledError(done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "pip failed")
    ready.write_text("\n".join(PINS[name]) + "\n")
    return python


def _cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "rhetorica-benchmarks"
