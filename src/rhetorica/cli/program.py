"""The program: its commands, imported when one is asked for, and how each way to fail ends.

Exit codes: 0 done, 1 an error, 2 a wrong use, 130 interrupted. Whoever reads our output may stop reading at
any time; that is no error.
"""

import contextlib
import difflib
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

import click

import rhetorica
from rhetorica.cli.emit import say
from rhetorica.cli.shapes import Command, WithShortHelp
from rhetorica.errors import RhetoricaError

COMMANDS = (
    "report",
    "readability",
    "style",
    "phrases",
    "similarity",
    "kwic",
    "frequencies",
    "collocates",
    "info",
    "background",
)
"""In the order `--help` lists them; each is `command` in the module of its name."""

_INTERRUPTED = 130


class Program(WithShortHelp, click.Group):
    """A group whose commands are modules, imported on demand."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's)
        """Name all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 (click's)
        """Import the command of a name."""
        if cmd_name not in COMMANDS:
            return None
        command: Command = import_module(f"rhetorica.cli.commands.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or say what may have been meant."""
        name = args[0]
        if name in COMMANDS or name.startswith("-"):
            return super().resolve_command(ctx, args)
        near = difflib.get_close_matches(name, COMMANDS, n=1)
        if near:
            hint = f"did you mean '{near[0]}'?"
        elif Path(name).exists():
            hint = f"say what to do with it, as in: rhetorica report {name}"
        else:
            hint = f"there are: {', '.join(COMMANDS)}"
        raise click.UsageError(f"There is no command '{name}'.\nHint: {hint}", ctx=ctx)

    def main(  # type: ignore[override]  # click overloads it on standalone_mode, of no use here
        self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any
    ) -> NoReturn:
        """Run the program and exit with its code."""
        if "_RHETORICA_COMPLETE" in os.environ:
            super().main(args, prog_name, **extra)
        extra.pop("standalone_mode", None)
        arguments = list(sys.argv[1:] if args is None else args)
        sys.exit(self._run(arguments, prog_name or "rhetorica", extra))

    def _run(self, arguments: list[str], name: str, extra: dict[str, Any]) -> int:
        try:
            with self.make_context(name, arguments, **extra) as context:
                self.invoke(context)
            _flush()
            return 0
        except click.exceptions.Exit as stop:  # how --help and --version end
            return _flushed(stop.exit_code)
        except click.ClickException as error:
            error.show()
            return error.exit_code
        except RhetoricaError as error:
            say(f"Error: {error.message}")
            if error.hint is not None:
                say(f"Hint: {error.hint}")
            return 1
        except BrokenPipeError:
            _stop_writing()
            return 0
        except (KeyboardInterrupt, EOFError, click.Abort):
            _stop_writing()
            click.echo(err=True)
            return _INTERRUPTED
        except OSError as error:
            return _failed(error)


def _flushed(code: int) -> int:
    try:
        _flush()
    except BrokenPipeError:
        _stop_writing()
    except OSError as error:
        return _failed(error)
    return code


def _failed(error: OSError) -> int:
    _stop_writing()
    what = f"'{error.filename}': " if error.filename else ""
    say(f"Error: {what}{error.strerror or error}")
    return 1


def _flush() -> None:
    if sys.stdout is not None:  # None where a program starts us without one
        sys.stdout.flush()


def _stop_writing() -> None:
    """Point standard output nowhere, so that closing it does not complain a second time."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


@click.group(cls=Program, name="rhetorica")
@click.version_option(
    rhetorica.__version__, "-V", "--version", prog_name="rhetorica", message="%(prog)s %(version)s"
)
def cli() -> None:
    """Compare speeches, with the evidence quoted.

    PATHs are folders, text files, zips, CSV or JSON Lines files, patterns, or - for standard input.
    """


cli.example = """
rhetorica report speeches/ -o report.html
rhetorica phrases speeches/ --where speaker="Ada Example"
rhetorica readability speeches/ -f csv
"""


def main() -> NoReturn:
    """Run the program on the arguments of the process."""
    cli.main()
