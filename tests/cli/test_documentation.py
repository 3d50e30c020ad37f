"""The documentation says what the program does: examples run, commands and public names are all described."""

import inspect
import os
import re
import shlex
import subprocess
import sys
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE, OutputChecker
from importlib import import_module
from pathlib import Path

import pytest
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser

import rhetorica

ROOT = Path(__file__).resolve().parents[2]
PAGES = [path for path in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))] if path.is_file()]
LENIENT = ELLIPSIS | NORMALIZE_WHITESPACE


def run_session(example: Example) -> str | None:
    """Run the `$ rhetorica …` lines of a console block; a line of another program is only shown.

    The output expected stands below its command, as a terminal shows it; none expected, none compared.
    """
    for prompt in re.split(r"^\$ ", str(example.parsed), flags=re.MULTILINE)[1:]:
        command, _, expected = prompt.partition("\n")
        arguments = shlex.split(command, comments=True)
        if arguments[0] != "rhetorica":
            continue
        done = subprocess.run(
            [sys.executable, "-m", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"},
        )
        if done.returncode != 0:
            return f"`{command}` ended with {done.returncode}:\n{done.stdout}"
        if expected.strip() and not OutputChecker().check_output(expected, done.stdout, LENIENT):
            return f"`{command}` printed\n{done.stdout}\ninstead of\n{expected}"
    return None


EXAMPLES = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=LENIENT),
        CodeBlockParser(language="console", evaluator=run_session),
        SkipParser(),
    ]
)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_examples_of_the_page_run_as_written(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a folder of their own, where `corpus/` and `speeches/` are the bundled speeches."""
    monkeypatch.chdir(tmp_path)
    for name in ("corpus", "speeches"):
        (tmp_path / name).symlink_to(ROOT / "corpus", target_is_directory=True)
    for example in EXAMPLES.parse(page).examples():
        example.evaluate()


def test_page_of_the_commands_is_what_the_commands_say() -> None:
    sys.path.insert(0, str(ROOT / "docs"))
    try:
        writer = import_module("write_cli_reference")
    finally:
        sys.path.remove(str(ROOT / "docs"))
    assert writer.PAGE.read_text(encoding="utf-8") == writer.page(), "run: python docs/write_cli_reference.py"


def test_table_of_the_measures_is_that_of_the_registry() -> None:
    sys.path.insert(0, str(ROOT / "docs"))
    try:
        writer = import_module("write_measures")
    finally:
        sys.path.remove(str(ROOT / "docs"))
    written = writer.PAGE.read_text(encoding="utf-8")
    assert written == writer.page(written), "run: python docs/write_measures.py"


@pytest.mark.parametrize("name", sorted(set(rhetorica.__all__) - {"__version__"}))
def test_public_name_is_documented_with_an_example(name: str) -> None:
    value = getattr(rhetorica, name)
    reference = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    is_error = inspect.isclass(value) and issubclass(value, Exception)  # those are shown as a module
    directive = "automodule:: rhetorica.errors" if is_error else rf"auto\w+:: rhetorica\.{name}"
    if inspect.ismodule(value):
        directive = f"automodule:: {value.__name__}"
    assert re.search(rf"^\.\. {directive}$", reference, flags=re.MULTILINE)
    assert ">>>" in (inspect.getdoc(value) or "")


def test_citation_names_the_version_of_the_package() -> None:
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {rhetorica.__version__}\n" in citation
