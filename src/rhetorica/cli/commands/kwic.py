"""`rhetorica kwic`: every place where a word or phrase stands, with the words around it."""

import click

from rhetorica.cli import choices, options
from rhetorica.cli.emit import check_target, emit
from rhetorica.cli.progress import progress
from rhetorica.cli.shapes import Command


@click.command(
    "kwic",
    cls=Command,
    example="""
    rhetorica kwic "front line*" speeches/
    rhetorica kwic "bureaucra*" speeches/ --sentences --fields speaker,date
    rhetorica kwic "never (\\w+ ){0,3}again" speeches/ --regex --sort right
    """,
)
@options.matching
@options.reading
@options.analysis(
    "--window", type=click.IntRange(min=0), metavar="N", help="Words on either side [8], or sentences [0]."
)
@options.analysis("--left", type=click.IntRange(min=0), metavar="N", help="The same, before the hit only.")
@options.analysis("--right", type=click.IntRange(min=0), metavar="N", help="The same, behind the hit only.")
@options.analysis("--sentences", is_flag=True, help="Show whole sentences; windows count sentences.")
@options.analysis(
    "--sort",
    type=click.Choice(choices.ORDERS),
    help="Order by the words before, the hit, the words behind, id or date [as read].",
)
@options.analysis("--sample", type=click.IntRange(min=1), metavar="N", help="Draw N hits at random.")
@options.analysis(
    "--seed", type=click.IntRange(min=0), default=0, metavar="N", help="Another seed, another sample [0]."
)
@options.analysis("--fields", default="", metavar="NAMES", help="What to show of each speech, with commas.")
@options.furniture
@options.output
def command(
    matching: options.Matching,
    reading: options.Reading,
    window: int | None,
    left: int | None,
    right: int | None,
    sentences: bool,
    sort: choices.Order | None,
    sample: int | None,
    seed: int,
    fields: str,
    furniture: choices.Furniture,
    output: options.Output,
) -> None:
    """Show a word or phrase wherever it stands.

    One hit a line, the hits below one another, with the words before and behind.
    """
    from rhetorica.analysis.kwic import kwic

    check_target(output)
    corpus = reading.corpus(output)
    with progress("Searching", quiet=output.quiet):
        result = kwic(
            corpus,
            matching.pattern,
            window=window,
            unit="sentences" if sentences else "words",
            left=left,
            right=right,
            sort=sort,
            sample=sample,
            seed=seed,
            fields=[name.strip() for name in fields.split(",") if name.strip()],
            furniture=furniture,
            **matching.settings(),
        )
    hits = f"{len(result):,} hit{'' if len(result) == 1 else 's'}"
    preface = [f"{hits} in {result.speeches:,} of {len(corpus):,} speeches"]
    emit(result, output, title=matching.pattern, preface=preface)
