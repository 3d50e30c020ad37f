"""`rhetorica report`: everything about a corpus on one page."""

import dataclasses

import click

from rhetorica.cli import options
from rhetorica.cli.emit import check_target, say_notes, say_written
from rhetorica.cli.progress import progress
from rhetorica.cli.shapes import Command, Option

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
def command(reading: options.Reading, path: str, output: options.Output) -> None:
    """Compare the speeches on one page of html.

    Lines and topics, likeness and readability, each with its evidence. The page stands alone: it fetches
    nothing.
    """
    from rhetorica.report import compare

    output = dataclasses.replace(output, path=path)
    check_target(output)
    corpus = reading.corpus(output)
    with progress("Comparing", quiet=output.quiet):
        compare(corpus).to_html(path)
    say_notes(corpus.notes, output)
    say_written(output)
