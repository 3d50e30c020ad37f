"""`rhetorica style`: pronouns, questions, negation, numerals, names, and the length of sentences."""

import click

from rhetorica.cli import choices, options
from rhetorica.cli.emit import check_target, emit
from rhetorica.cli.progress import progress
from rhetorica.cli.shapes import Command


@click.command(
    "style",
    cls=Command,
    example="""
    rhetorica style speeches/
    rhetorica style speeches/ -o style.csv
    """,
)
@options.reading
@options.analysis(
    "--lists",
    type=click.Choice(choices.LISTS),
    default="join",
    help="Items that continue a sentence: part of it, or each its own [join].",
)
@options.furniture
@options.output
def command(
    reading: options.Reading, lists: choices.Lists, furniture: choices.Furniture, output: options.Output
) -> None:
    """Count pronouns, questions, negations, sums, names and more.

    Tables show rates in a thousand words (‰); files also have the counts and exact intervals of the
    rates, and json the questions, sums of money and names themselves.
    """
    from rhetorica.analysis.style import style

    check_target(output)
    corpus = reading.corpus(output)
    with progress("Counting", quiet=output.quiet):
        result = style(corpus, furniture=furniture, lists=lists)
    emit(result, output, notes=corpus.notes, title="Style")
