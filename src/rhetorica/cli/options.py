"""Options that commands share, and the plain settings they become."""

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

import click

from rhetorica.cli import choices
from rhetorica.cli.progress import progress
from rhetorica.cli.shapes import Argument, Option

if TYPE_CHECKING:
    from rhetorica.corpus import Corpus
    from rhetorica.text.background import Background

Decorated = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Reading:
    """What to read, and which of the speeches to keep."""

    paths: tuple[str, ...]
    encoding: str
    text_column: str
    id_column: str
    metadata: str | None
    pattern: str | None
    where: Mapping[str, list[str]]
    since: str | None
    until: str | None

    def corpus(self, output: "Output") -> "Corpus":
        """Read the speeches and select."""
        from rhetorica.readers import read

        with progress("Reading", quiet=output.quiet) as shown:
            corpus = read(
                *self.paths,
                encoding=self.encoding,
                text=self.text_column,
                id=self.id_column,
                metadata=self.metadata,
                pattern=self.pattern,
                progress=shown.step,
            )
        if self.where or self.since or self.until:
            corpus = corpus.where(since=self.since, until=self.until, **self.where)
        return corpus


@dataclass(frozen=True, slots=True)
class Matching:
    """What to look for, and what counts as the same."""

    pattern: str
    case: bool
    regex: bool
    hyphen: choices.Hyphen

    def settings(self) -> dict[str, Any]:
        """Give the settings under the names that the library has for them."""
        return {"case": self.case, "regex": self.regex, "hyphen": self.hyphen}


@dataclass(frozen=True, slots=True)
class Output:
    """Where results go, in which form, and how much is said about them."""

    path: str | None
    format: str
    top: int | None
    evidence: bool
    quiet: bool
    verbose: bool


def reading(function: Decorated) -> Decorated:
    """Add the options on what to read; they reach the command as one argument, `reading`."""
    heading = "Speeches"
    return _grouped(
        function,
        "reading",
        Reading,
        [
            click.argument(
                "paths",
                cls=Argument,
                nargs=-1,
                required=True,
                metavar="PATH...",
                heading=heading,
                about="Folder, text file, zip, CSV, JSON Lines, pattern, or - for standard input.",
            ),
            _option(
                "--where",
                heading=heading,
                multiple=True,
                metavar="FIELD=VALUE",
                callback=_conditions,
                help="Keep speeches with this value; again for another field, or another value of the same.",
            ),
            _option(
                "--since",
                heading=heading,
                metavar="DATE",
                callback=_date,
                help="Keep speeches from this date on.",
            ),
            _option(
                "--until",
                heading=heading,
                metavar="DATE",
                callback=_date,
                help="Keep speeches up to this date.",
            ),
            _option(
                "--encoding",
                heading=heading,
                default="utf-8",
                metavar="NAME",
                help="Encoding of the files [utf-8].",
            ),
            _option(
                "--metadata",
                heading=heading,
                metavar="FILE",
                help="CSV with a column 'file' on each of the files.",
            ),
            _option(
                "--pattern",
                heading=heading,
                metavar="TEXT",
                help='What file names say, as in "{date}-{speaker}-{title}".',
            ),
            _option(
                "--text-column",
                heading=heading,
                default="text",
                metavar="NAME",
                help="Column of a table with the texts [text].",
            ),
            _option(
                "--id-column",
                heading=heading,
                default="id",
                metavar="NAME",
                help="Column of a table with the ids [id].",
            ),
        ],
    )


def matching(function: Decorated) -> Decorated:
    """Add the pattern and the options on it; they reach the command as one argument, `matching`."""
    heading = "Pattern"
    return _grouped(
        function,
        "matching",
        _matching,
        [
            click.argument(
                "sought",
                cls=Argument,
                metavar="PATTERN",
                heading=heading,
                about="Word or phrase, in quotation marks; * stands for any letters, ? for one.",
            ),
            _option(
                "--regex", heading=heading, is_flag=True, help="It is a regular expression over sentences."
            ),
            _option("--case", heading=heading, is_flag=True, help="Capitals must agree."),
            _option(
                "--hyphen",
                heading=heading,
                type=click.Choice(choices.HYPHENS),
                default="variants",
                help='"front line", "front-line" and "frontline": the same, or as written [variants].',
            ),
        ],
    )


def output(function: Decorated) -> Decorated:
    """Add the options on what to write; they reach the command as one argument, `output`."""
    heading = "Output"
    return _grouped(
        function,
        "output",
        _output,
        [
            _option(
                "-f",
                "--format",
                heading=heading,
                type=click.Choice(choices.FORMATS),
                metavar="FORM",
                help=f"{' | '.join(choices.FORMATS)} [table, or by the suffix of -o].",
            ),
            _option("-o", "--output", "path", heading=heading, metavar="FILE", help="Write to a file."),
            _option(
                "-n",
                "--top",
                heading=heading,
                type=click.IntRange(min=0),
                metavar="N",
                help=f"Rows, 0 for all [{choices.TOP} in tables on screen, else all].",
            ),
            _option(
                "--evidence",
                heading=heading,
                is_flag=True,
                help="Write the occurrences behind the rows, a line each, in place of the rows.",
            ),
            *_loudness(heading),
        ],
    )


def loudness(function: Decorated) -> Decorated:
    """Add -q and -v alone, for a command with an output of its own; they reach it as `output` too."""
    return _grouped(function, "output", _quiet_output, _loudness("Output"))


def furniture(function: Decorated) -> Decorated:
    """Add the choice to keep what nobody spoke."""
    return _option(
        "--furniture",
        heading="Analysis",
        type=click.Choice(choices.FURNITURE),
        default="drop",
        help="Headings, bylines, [Applause] and other text nobody spoke [drop].",
    )(function)


def background(function: Decorated) -> Decorated:
    """Add the choice of another background; it reaches the command read, or None for the bundled one."""
    return _option(
        "--background",
        heading="Analysis",
        metavar="FILE",
        callback=_background,
        help="What is common in such texts, made by `background build` [bundled].",
    )(function)


def _background(
    _context: click.Context, _parameter: click.Parameter, value: str | None
) -> "Background | None":
    if value is None:
        return None
    from rhetorica.text.background import Background

    return Background.load(value)


def analysis(*names: str, **settings: Any) -> Callable[[Decorated], Decorated]:
    """Add an option of one analysis."""
    return _option(*names, heading="Analysis", **settings)


def _option(*names: str, heading: str, **settings: Any) -> Callable[[Decorated], Decorated]:
    return click.option(*names, cls=Option, heading=heading, **settings)


def _loudness(heading: str) -> list[Callable[[Decorated], Decorated]]:
    return [
        _option(
            "-q",
            "--quiet",
            heading=heading,
            is_flag=True,
            help="Only data and errors: no notes, no progress.",
        ),
        _option("-v", "--verbose", heading=heading, is_flag=True, help="Also how the numbers were made."),
    ]


def _grouped(
    function: Decorated,
    name: str,
    make: Callable[..., Any],
    decorators: list[Callable[[Decorated], Decorated]],
) -> Decorated:
    """Gather several options into one argument."""

    @functools.wraps(function)
    def gathered(**given: Any) -> Any:
        settings = {key: given.pop(key) for key in keys}
        return function(**given, **{name: make(**settings)})

    decorated: Decorated = gathered
    before = {id(parameter) for parameter in getattr(function, "__click_params__", [])}
    for decorator in reversed(decorators):
        decorated = decorator(decorated)
    parameters: list[click.Parameter] = decorated.__click_params__  # type: ignore[attr-defined]
    keys = [parameter.name for parameter in parameters if id(parameter) not in before and parameter.name]
    return decorated


def _output(
    *, path: str | None, format: str | None, top: int | None, evidence: bool, quiet: bool, verbose: bool
) -> Output:
    path = None if path == "-" else path
    if format is None:
        format = "table" if path is None else _format_of(path)
    return Output(path=path, format=format, top=top, evidence=evidence, quiet=quiet, verbose=verbose)


def _matching(*, sought: str, case: bool, regex: bool, hyphen: choices.Hyphen) -> Matching:
    return Matching(pattern=sought, case=case, regex=regex, hyphen=hyphen)


def _quiet_output(*, quiet: bool, verbose: bool) -> Output:
    return Output(path=None, format="table", top=None, evidence=False, quiet=quiet, verbose=verbose)


def _format_of(path: str) -> str:
    suffix = PurePath(path).suffix.lower()
    if suffix not in choices.SUFFIXES:
        known = ", ".join(choices.SUFFIXES)
        raise click.BadParameter(
            f"the suffix of '{path}' names no format.\nHint: use one of {known}, or say -f", param_hint="'-o'"
        )
    return choices.SUFFIXES[suffix]


def _conditions(
    _context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]
) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for value in values:
        field, equals, wanted = value.partition("=")
        field = field.strip()
        if not equals or not field:
            raise click.BadParameter(
                f"'{value}' is not FIELD=VALUE.\nHint: write it as in speaker=\"Ada Example\""
            )
        if field in ("since", "until"):
            raise click.BadParameter(f"'{field}' is an option of its own.\nHint: write --{field} {wanted}")
        found.setdefault(field, []).append(wanted)
    return found


def _date(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None:
        from rhetorica.corpus import PartialDate
        from rhetorica.errors import OptionError

        try:
            PartialDate.parse(value)
        except OptionError as error:
            raise click.BadParameter(str(error)) from error
    return value
