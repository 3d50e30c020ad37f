"""`rhetorica phrases`: the lines that come back, and the topics everybody talks of."""

from typing import TYPE_CHECKING

import click

from rhetorica.cli import choices, options
from rhetorica.cli.emit import Part, check_target, emit, everything
from rhetorica.cli.progress import progress
from rhetorica.cli.shapes import Command

if TYPE_CHECKING:
    from rhetorica.analysis.phrases import Phrases
    from rhetorica.text.background import Background

LISTS = {"line": ("Lines", "No line stands out."), "topic": ("Topics", "No topic stands out.")}


@click.command(
    "phrases",
    cls=Command,
    example="""
    rhetorica phrases speeches/
    rhetorica phrases speeches/ --list lines --min-speeches 2 -o lines.json
    """,
)
@options.reading
@options.analysis(
    "--list", "which", type=click.Choice(choices.PHRASE_LISTS), help="Only the lines, or only the topics."
)
@options.analysis(
    "--min-count",
    type=click.IntRange(min=2),
    default=2,
    metavar="N",
    help="Occurrences a phrase has at least [2].",
)
@options.analysis(
    "--min-speeches",
    type=click.IntRange(min=1),
    default=1,
    metavar="N",
    help="Speeches it occurs in at least [1].",
)
@options.analysis(
    "--min-words",
    type=click.IntRange(min=1),
    default=2,
    metavar="N",
    help="Words it has at least; 1 adds single words [2].",
)
@options.furniture
@options.background
@options.output
def command(
    reading: options.Reading,
    which: str | None,
    min_count: int,
    min_speeches: int,
    min_words: int,
    furniture: choices.Furniture,
    background: "Background | None",
    output: options.Output,
) -> None:
    """Find what is said again, and what is talked of.

    Lines are phrases of four words or more, or with a verb or pronoun; topics are noun-like phrases.
    """
    from rhetorica.analysis.phrases import phrases

    check_target(output)
    corpus = reading.corpus(output)
    with progress("Finding phrases", quiet=output.quiet):
        result = phrases(
            corpus,
            min_count=min_count,
            min_speeches=min_speeches,
            min_words=min_words,
            furniture=furniture,
            background=background,
        )
    chosen = which.removesuffix("s") if which else None
    if chosen:
        result = result.where(list=chosen)
    parts = [_part(result, value, whole=everything(output)) for value in LISTS if value == (chosen or value)]
    emit(result, output, notes=corpus.notes, title="Phrases", split="list", parts=parts)


def _part(result: "Phrases", which: str, *, whole: bool) -> Part:
    """Choose the rows of one list that are of note, and say how many more there are."""
    caption, nothing = LISTS[which]
    rows = result.where(list=which)
    noted = rows if whole else rows.where(score=lambda score: score > 0)
    caption = f"{caption}: {len(noted):,}"
    if hidden := len(rows) - len(noted):
        more = f"{hidden:,} more {'is' if hidden == 1 else 'are'} common enough to come back by chance"
        caption, nothing = f"{caption} ({more}, -n 0 for all)", f"{nothing[:-1]} ({more}, -n 0 for all)."
    return Part(caption, noted, nothing)
