"""`rhetorica similarity`: which speeches are alike, and why."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from rhetorica.cli import choices, options
from rhetorica.cli.emit import Part, check_target, emit
from rhetorica.cli.progress import progress
from rhetorica.cli.shapes import Command

if TYPE_CHECKING:
    from rhetorica.analysis.phrases import Phrases
    from rhetorica.analysis.similarity import Similarity
    from rhetorica.text.background import Background


@click.command(
    "similarity",
    cls=Command,
    example="""
    rhetorica similarity speeches/ -n 10
    rhetorica similarity speeches/ --explain 2011 2019
    """,
)
@options.reading
@options.analysis(
    "--explain", nargs=2, metavar="A B", help="Say what makes two speeches alike; parts of ids do."
)
@options.analysis(
    "--nearest",
    type=click.IntRange(min=1),
    metavar="K",
    help="The K speeches most like each, in place of all pairs.",
)
@options.analysis(
    "--features", type=click.Choice(choices.FEATURES), default="content", help="Words that count [content]."
)
@options.analysis(
    "--weighting",
    type=click.Choice(choices.WEIGHTINGS),
    default="background",
    help="What a word weighs: its rarity, its count, or 1 [background].",
)
@options.furniture
@options.background
@options.output
def command(
    reading: options.Reading,
    explain: tuple[str, str] | None,
    nearest: int | None,
    features: str,
    weighting: str,
    furniture: choices.Furniture,
    background: "Background | None",
    output: options.Output,
) -> None:
    """Find which speeches are alike, and why.

    A row is a pair of speeches, most alike first.
    """
    from rhetorica.analysis.similarity import similarity

    check_target(output)
    corpus = reading.corpus(output)
    with progress("Comparing", quiet=output.quiet):
        result = similarity(
            corpus, features=features, weighting=weighting, furniture=furniture, background=background
        )
    if explain is not None:
        first, second = (whole_id(corpus.ids, given) for given in explain)
        explanation = result.explain(first, second)
        emit(
            explanation,
            output,
            title=f"{first} and {second}",
            preface=[f"{first} and {second}: {explanation.score:.3f}"],
            also=[
                Part("Lines in both", _noted(explanation.phrases.lines), "No line of note stands in both."),
                Part(
                    "Topics in both", _noted(explanation.phrases.topics), "No topic of note stands in both."
                ),
            ],
        )
    elif nearest is not None:
        emit(result.nearest(nearest), output, title="Nearest speeches")
    elif len(result.ids) == 1:
        emit(result, output, title="Similarity", parts=[Part("", result, _sentence(result.verdict))])
    else:
        emit(result, output, title="Similarity", preface=_verdict(result, output))


def _noted(rows: "Phrases") -> "Phrases":
    return rows.where(score=lambda score: score > 0)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _verdict(result: "Similarity", output: options.Output) -> list[str]:
    """Say whether a pair stands out, to people, unless there are too many pairs to list any."""
    if not len(result) or output.format not in choices.FOR_PEOPLE:
        return []
    return [_sentence(result.verdict)]


def whole_id(ids: Sequence[str], given: str) -> str:
    """Find the id meant: by its beginning or, failing that, by any part of it.

    Raises
    ------
    UnknownSpeechError
        If there is none, or more than one.

    Examples
    --------
    >>> ids = ["2011-harbour", "2019-rally"]
    >>> whole_id(ids, "2019"), whole_id(ids, "harbour")
    ('2019-rally', '2011-harbour')
    """
    from rhetorica.errors import UnknownSpeechError

    if given in ids:
        return given
    meant = [each for each in ids if each.startswith(given)] or [each for each in ids if given in each]
    if len(meant) == 1:
        return meant[0]
    if meant:
        raise UnknownSpeechError(f"'{given}' fits {len(meant)} ids", hint=f"say more: {_some(meant)}")
    raise UnknownSpeechError(f"'{given}' fits no id", hint=f"there are: {_some(ids)}")


def _some(ids: Sequence[str]) -> str:
    return ", ".join(ids[:10]) + (f" and {len(ids) - 10} more" if len(ids) > 10 else "")
