"""`rhetorica report`: everything about a corpus on one page."""

import dataclasses
from pathlib import PurePath
from typing import TYPE_CHECKING

import click

from rhetorica.cli import choices, options
from rhetorica.cli.emit import check_target, print_text, say_notes, say_signature, say_written
from rhetorica.cli.progress import progress
from rhetorica.cli.shapes import Command, Option

if TYPE_CHECKING:
    from rhetorica.text.background import Background

DEFAULT_FILE = "report.html"


@click.command(
    "report",
    cls=Command,
    example="""
    rhetorica report speeches/
    rhetorica report speeches/ --where year=2019 -o 2019.html
    """,
)
@options.reading
@options.furniture
@options.background
@click.option(
    "-o",
    "--output",
    "path",
    cls=Option,
    heading="Output",
    default=DEFAULT_FILE,
    metavar="FILE",
    help=f"File to write [{DEFAULT_FILE}].",
)
@options.loudness
def command(
    reading: options.Reading,
    furniture: choices.Furniture,
    background: "Background | None",
    path: str,
    output: options.Output,
) -> None:
    """Compare the speeches on one page of html.

    Lines and topics, likeness and readability, each with its evidence. The page stands alone: it fetches
    nothing.
    """
    if choices.SUFFIXES.get(PurePath(path).suffix.lower(), "html") != "html":
        raise click.BadParameter(
            f"'{path}': a report is html.\nHint: end the name in .html", param_hint="'-o'"
        )
    from rhetorica.render import write_text
    from rhetorica.report import compare

    output = dataclasses.replace(output, path=None if path == "-" else path)
    check_target(output)
    corpus = reading.corpus(output)
    with progress("Comparing", quiet=output.quiet):
        comparison = compare(corpus, furniture=furniture, background=background)
        page = comparison.to_html()
    if output.path is None:
        print_text(page)
    else:
        write_text(output.path, page)
        say_written(output)
    say_notes(comparison.notes, output)
    say_signature(output, comparison.phrases, comparison.similarity, comparison.readability)
