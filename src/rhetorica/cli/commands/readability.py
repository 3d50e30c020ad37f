"""`rhetorica readability`: how hard each speech is to follow."""

from typing import Literal

import click

from rhetorica.cli import choices, options
from rhetorica.cli.emit import check_target, emit
from rhetorica.cli.progress import progress
from rhetorica.cli.shapes import Command


@click.command(
    "readability",
    cls=Command,
    example="""
    rhetorica readability speeches/
    rhetorica readability speeches/ --since 2010 -o readability.csv
    """,
)
@options.reading
@options.analysis(
    "--measures", default="default", metavar="NAMES", help="default, all, or names with commas [default]."
)
@options.analysis(
    "--lists",
    type=click.Choice(choices.LISTS),
    default="join",
    help="Items that continue a sentence: part of it, or each its own [join].",
)
@options.furniture
@options.output
def command(
    reading: options.Reading,
    measures: str,
    lists: choices.Lists,
    furniture: choices.Furniture,
    output: options.Output,
) -> None:
    """Measure how hard each speech is to follow."""
    from rhetorica.analysis.readability import readability

    check_target(output)
    corpus = reading.corpus(output)
    with progress("Measuring", quiet=output.quiet):
        result = readability(corpus, measures=_wanted(measures), furniture=furniture, lists=lists)
    emit(result, output, notes=corpus.notes, title="Readability")


def _wanted(measures: str) -> Literal["default", "all"] | list[str]:
    whole: dict[str, Literal["default", "all"]] = {"default": "default", "all": "all"}
    return whole.get(measures) or [name.strip() for name in measures.split(",")]
