"""`rhetorica frequencies`: how often each word is said."""

import click

from rhetorica.cli import choices, options
from rhetorica.cli.emit import check_target, emit
from rhetorica.cli.progress import progress
from rhetorica.cli.shapes import Command


@click.command(
    "frequencies",
    cls=Command,
    example="""
    rhetorica frequencies speeches/ --features content
    rhetorica frequencies speeches/ --by speaker -o frequencies.csv
    """,
)
@options.reading
@options.analysis("--by", metavar="FIELD", help="Count for each value of a field, such as speaker or year.")
@options.analysis(
    "--features",
    type=click.Choice(choices.WORD_FEATURES),
    default="words",
    help="All words, or neither function words nor numerals [words].",
)
@options.analysis(
    "--min-count",
    type=click.IntRange(min=1),
    default=1,
    metavar="N",
    help="Times a word is said at least, in its group [1].",
)
@options.furniture
@options.output
def command(
    reading: options.Reading,
    by: str | None,
    features: choices.WordFeatures,
    min_count: int,
    furniture: choices.Furniture,
    output: options.Output,
) -> None:
    """Count how often each word is said."""
    from rhetorica.analysis.frequencies import frequencies

    check_target(output)
    corpus = reading.corpus(output)
    with progress("Counting", quiet=output.quiet):
        result = frequencies(corpus, by=by, features=features, min_count=min_count, furniture=furniture)
    if by is None:
        emit(result, output, title="Words")
    else:
        groups = {str(group): str(group) for group in dict.fromkeys(result.columns["group"])}
        emit(result, output, title=f"Words by {by}", split="group", captions=groups)
