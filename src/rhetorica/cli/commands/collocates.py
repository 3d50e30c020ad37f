"""`rhetorica collocates`: which words keep company with a word or phrase."""

import click

from rhetorica.cli import choices, options
from rhetorica.cli.emit import check_target, emit
from rhetorica.cli.progress import progress
from rhetorica.cli.shapes import Command


@click.command(
    "collocates",
    cls=Command,
    example="""
    rhetorica collocates "front line*" speeches/
    rhetorica collocates "children*" speeches/ --features content --window 3
    """,
)
@options.matching
@options.reading
@options.analysis(
    "--window",
    type=click.IntRange(min=0),
    default=5,
    metavar="N",
    help="Words on either side, inside the sentence [5].",
)
@options.analysis("--left", type=click.IntRange(min=0), metavar="N", help="The same, before the hit only.")
@options.analysis("--right", type=click.IntRange(min=0), metavar="N", help="The same, behind the hit only.")
@options.analysis(
    "--min-count",
    type=click.IntRange(min=1),
    default=3,
    metavar="N",
    help="Times a word stands there at least [3].",
)
@options.analysis(
    "--features",
    type=click.Choice(choices.WORD_FEATURES),
    default="words",
    help="All words, or neither function words nor numerals [words].",
)
@options.furniture
@options.output
def command(
    matching: options.Matching,
    reading: options.Reading,
    window: int,
    left: int | None,
    right: int | None,
    min_count: int,
    features: choices.WordFeatures,
    furniture: choices.Furniture,
    output: options.Output,
) -> None:
    """Find the words that keep company with a pattern.

    A row is a word near the hits, the surest first.
    """
    from rhetorica.analysis.collocates import collocates

    check_target(output)
    corpus = reading.corpus(output)
    with progress("Counting", quiet=output.quiet):
        result = collocates(
            corpus,
            matching.pattern,
            window=window,
            left=left,
            right=right,
            min_count=min_count,
            features=features,
            furniture=furniture,
            **matching.settings(),
        )
    emit(result, output, title=f"Near {matching.pattern}")
