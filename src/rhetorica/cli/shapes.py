"""How commands and their help are made: options under headings, an example in every help."""

import inspect
from typing import Any

import click


class Option(click.Option):
    """An option that stands under a heading in the help."""

    def __init__(self, *args: Any, heading: str = "Options", **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.heading = heading


class Argument(click.Argument):
    """An argument that the help describes among the options of a heading."""

    def __init__(self, *args: Any, heading: str, about: str, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.heading = heading
        self.about = about

    def get_help_record(self, ctx: click.Context) -> tuple[str, str]:  # noqa: ARG002 (click's)
        """Give the name and what it is."""
        return self.metavar or self.human_readable_name, self.about


class WithShortHelp(click.Command):
    """A command that knows -h, shows its options by heading, and ends its help with an example."""

    example: str = ""

    def get_help_option_names(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's)
        """Answer to -h as well as to --help."""
        return ["-h", "--help"]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options under their headings, then the commands of a group."""
        headings: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is not None:
                headings.setdefault(getattr(parameter, "heading", "Options"), []).append(record)
        general = headings.pop("Options", [])
        for heading, records in [*headings.items(), ("Options", general)]:
            if records:
                with formatter.section(heading):
                    formatter.write_dl(records)
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 (click's)
        """Write the examples as they are, unwrapped."""
        lines = inspect.cleandoc(self.example).splitlines()
        if lines:
            with formatter.section("Example" if len(lines) == 1 else "Examples"):
                for line in lines:
                    formatter.write(f"{'':>{formatter.current_indent}}{line}\n")


class Command(WithShortHelp):
    """One command of the program."""

    def __init__(self, *args: Any, example: str = "", **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.example = example
