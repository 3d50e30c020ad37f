"""Starting costs nothing that is not needed."""

import subprocess
import sys

import pytest

HEAVY = (
    "numpy",
    "scipy",
    "rich",
    "altair",
    "textstat",
    "pandas",
    "polars",
    "pyarrow",
    "jinja2",
    "rapidfuzz",
    "sentencex",
)


def loaded_after(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sys.modules, sep='\\n')"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    return {name.partition(".")[0] for name in done.stdout.splitlines()}


HELP = """
from rhetorica.cli import cli
try:
    cli.main({arguments})
except SystemExit as stop:
    assert stop.code == 0
"""


def test_importing_the_package_imports_no_library() -> None:
    assert not loaded_after("import rhetorica") & {*HEAVY, "click"}


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["phrases", "--help"], ["similarity", "-h"]]
)
def test_help_imports_nothing_but_click(arguments: list[str]) -> None:
    assert not loaded_after(HELP.format(arguments=arguments)) & set(HEAVY)


def test_help_of_one_command_imports_no_other_command() -> None:
    script = (
        HELP.format(arguments=["phrases", "--help"])
        + "\nassert 'rhetorica.cli.commands.report' not in sys.modules"
    )
    assert "rhetorica" in loaded_after(script)


def test_the_package_names_what_it_exports_without_importing_it() -> None:
    assert not loaded_after("import rhetorica\nassert 'phrases' in dir(rhetorica)") & set(HEAVY)
