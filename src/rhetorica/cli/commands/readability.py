"""`rhetorica readability`: how hard each speech is to follow."""

import sys
from typing import Literal

import click

from rhetorica.cli import choices, options
from rhetorica.cli.emit import check_target, emit, print_text
from rhetorica.cli.progress import progress
from rhetorica.cli.shapes import Command

_LIST = "list"


def _measures(context: click.Context, _parameter: click.Parameter, value: str) -> str:
    """List the measures and end, if that is what was asked for."""
    if value == _LIST and not context.resilient_parsing:
        _list_measures()
        context.exit()
    return value


def _list_measures() -> None:
    from rhetorica.analysis.measures import MEASURES
    from rhetorica.render import Column, Table, print_table, to_text

    columns = ("name", "direction", "unit", "range", "language", "source")
    rows = [
        (each.name, f"more is {each.direction}", each.unit, each.range, each.language, each.source)
        for each in MEASURES.values()
    ]
    table = Table(columns=[Column(name=name) for name in columns], rows=rows)
    if sys.stdout is not None and sys.stdout.isatty():
        print_table(table, sys.stdout)
    else:
        print_text(to_text(table))


@click.command(
    "readability",
    cls=Command,
    example="""
    rhetorica readability speeches/
    rhetorica readability speeches/ --since 2010 -o readability.csv
    rhetorica readability speeches/ --measures forcast,easy_listening --intervals
    """,
)
@options.reading
@options.analysis(
    "--measures",
    default="default",
    is_flag=False,
    flag_value=_LIST,
    is_eager=True,
    callback=_measures,
    metavar="NAMES",
    help="default, all, or names with commas; list shows them with their sources [default].",
)
@options.analysis(
    "--intervals", is_flag=True, help="Bounds for each measure, by drawing the sentences again."
)
@options.analysis("--seed", type=int, default=0, metavar="N", help="Seed of the draws [0].")
@options.analysis(
    "--resamples", type=click.IntRange(min=100), default=1000, metavar="N", help="Number of draws [1000]."
)
@options.analysis(
    "--lists",
    type=click.Choice(choices.LISTS),
    default="join",
    help="Items that continue a sentence: part of it, or each its own [join].",
)
@options.furniture
@options.analysis(
    "--backend",
    type=click.Choice(choices.BACKENDS),
    default="rhetorica",
    help="Who counts; textstat gives that package's own figures [rhetorica].",
)
@options.output
def command(
    reading: options.Reading,
    measures: str,
    intervals: bool,
    seed: int,
    resamples: int,
    lists: choices.Lists,
    furniture: choices.Furniture,
    backend: choices.Backend,
    output: options.Output,
) -> None:
    """Measure how hard each speech is to follow.

    The formulas were made for print: compare speeches with each other by them.
    """
    from rhetorica.analysis.readability import readability

    check_target(output)
    corpus = reading.corpus(output)
    with progress("Measuring", quiet=output.quiet):
        result = readability(
            corpus,
            measures=_wanted(measures),
            intervals=intervals,
            seed=seed,
            resamples=resamples,
            furniture=furniture,
            lists=lists,
            backend=backend,
        )
    emit(result, output, notes=corpus.notes, title="Readability")


def _wanted(measures: str) -> Literal["default", "all"] | list[str]:
    whole: dict[str, Literal["default", "all"]] = {"default": "default", "all": "all"}
    return whole.get(measures) or [name.strip() for name in measures.split(",")]
