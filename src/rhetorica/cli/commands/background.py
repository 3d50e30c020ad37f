"""`rhetorica background`: build and look at what phrases and words are weighed against."""

import click

from rhetorica.cli import options
from rhetorica.cli.emit import say
from rhetorica.cli.progress import progress
from rhetorica.cli.shapes import Argument, Command, Option, WithShortHelp


class Group(WithShortHelp, click.Group):
    """A command with commands of its own."""

    example = """
    rhetorica background build archive/ hansard.zip -o mine.npz
    rhetorica background show mine.npz
    """


@click.group("background", cls=Group)
def command() -> None:
    """Build your own background, or show what one was made from.

    A background says how common words and phrases are in texts of a kind. The bundled one is political
    English; for speeches of another kind or language, build one from an archive of them.
    """


@command.command(
    "build",
    cls=Command,
    example="""
    rhetorica background build archive/ hansard.zip -o mine.npz
    """,
)
@click.argument(
    "paths",
    nargs=-1,
    required=True,
    metavar="PATH...",
    cls=Argument,
    heading="Reading",
    about="One source each.",
)
@click.option(
    "-o",
    "--output",
    "target",
    required=True,
    metavar="FILE",
    cls=Option,
    heading="Output",
    help="File to write.",
)
@click.option(
    "--name", metavar="NAME", cls=Option, heading="Output", help="Its name in signatures [the file's]."
)
@click.option(
    "--encoding",
    default="utf-8",
    metavar="NAME",
    cls=Option,
    heading="Reading",
    help="Of text files [utf-8].",
)
@options.loudness
def build(
    paths: tuple[str, ...], target: str, name: str | None, encoding: str, output: options.Output
) -> None:
    """Build a background from texts.

    Each PATH (folder, zip, table or file) is one source, and all sources weigh the same, whatever their size.
    Some hundred thousand words are the least that makes sense; 30 million take about two minutes.
    """
    from pathlib import Path

    from rhetorica.readers import read
    from rhetorica.render import check_folder
    from rhetorica.text.background_build import build_background

    check_folder(target)
    corpora = {}
    for path in paths:
        with progress(f"Reading {path}", quiet=output.quiet) as shown:
            corpora[Path(path).stem or path] = read(path, encoding=encoding, progress=shown.step)
    total = sum(len(corpus) for corpus in corpora.values())
    done: dict[str, int] = {}
    with progress("Counting", quiet=output.quiet) as shown:

        def count(source: str, texts: int) -> None:
            done[source] = texts
            shown.step(sum(done.values()), total)

        background = build_background(
            {source: (speech.text for speech in corpus) for source, corpus in corpora.items()},
            name=name or Path(target).stem,
            progress=count,
        )
    background.save(target)
    if not output.quiet:
        say(f"Wrote {target}: {background.describe()}")


@command.command(
    "show",
    cls=Command,
    example="""
    rhetorica background show
    """,
)
@click.argument(
    "path",
    required=False,
    metavar="[FILE]",
    cls=Argument,
    heading="Reading",
    about="The bundled one if left out.",
)
def show(path: str | None) -> None:
    """Show what a background was made from."""
    from rhetorica.cli.emit import print_text
    from rhetorica.text.background import Background

    background = Background.default() if path is None else Background.load(path)
    print_text(background.describe() + "\n")
