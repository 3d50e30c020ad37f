"""Write docs/cli.md from the commands themselves: `python docs/write_cli_reference.py`.

A test compares the page with what this would write, so the two cannot drift apart.
"""

from pathlib import Path

import click

import rhetorica
from rhetorica.cli import cli

PAGE = Path(__file__).with_name("cli.md")
INTRODUCTION = """\
# Command line

Data go to standard output; progress, notes and errors to standard error.
The exit code is 0 when done, 1 for an error, 2 for a wrong use.

<!-- Written by docs/write_cli_reference.py: change the commands' help, then run it. -->
"""
FUNCTIONS = {"report": "compare"}
"""Commands whose Python function has another name."""


def section(name: str, command: click.Command, parent: click.Context | None) -> str:
    """Show one command's help as the terminal does, 80 columns wide."""
    context = click.Context(command, info_name=name, parent=parent, terminal_width=80, color=False)
    function = FUNCTIONS.get(name, name)
    link = f"In Python: {{py:func}}`rhetorica.{function}`.\n\n" if function in rhetorica.__all__ else ""
    return f"\n## {context.command_path}\n\n{link}```text\n{command.get_help(context).rstrip()}\n```\n"


def page() -> str:
    """Compose the whole page: the program, then its commands in the order `--help` lists them."""
    program = click.Context(cli, info_name="rhetorica", terminal_width=80)
    parts = [INTRODUCTION, section("rhetorica", cli, None)]
    for name in cli.list_commands(program):
        command = cli.get_command(program, name)
        assert command is not None, f"'{name}' is listed but cannot be loaded"
        parts.append(section(name, command, program))
    return "".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
