"""`rhetorica info`: what was read, and what was left out."""

import dataclasses

import click

from rhetorica.cli import options
from rhetorica.cli.emit import Part, check_target, emit
from rhetorica.cli.progress import progress
from rhetorica.cli.shapes import Command


@click.command(
    "info",
    cls=Command,
    example="""
    rhetorica info speeches/
    rhetorica info speeches/ -v
    """,
)
@options.reading
@options.output
def command(reading: options.Reading, output: options.Output) -> None:
    """Say what was read and what was left out.

    Speeches, words, dates, fields, and the text that nobody spoke. With -v every stretch that was
    left out is shown.
    """
    from rhetorica.analysis.info import info

    check_target(output)
    corpus = reading.corpus(output)
    with progress("Looking", quiet=output.quiet):
        result = info(corpus)
    also = []
    if output.verbose and result.evidence:
        also = [Part("Left out as never spoken", result.evidence)]
        output = dataclasses.replace(output, top=output.top or 0)
    emit(result, output, title="Speeches", preface=result.overview, also=also)
