"""Help: every command has some, with an example that parses."""

import inspect
import shlex

import click
import pytest

import rhetorica
from rhetorica.cli import choices, cli
from rhetorica.cli.program import COMMANDS
from rhetorica.cli.shapes import WithShortHelp


def command(name: str) -> WithShortHelp:
    found = cli.get_command(click.Context(cli), name)
    assert isinstance(found, WithShortHelp)
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_what_it_does_in_one_line(name: str) -> None:
    found = command(name)
    assert found.name == name
    assert found.help
    assert not found.get_short_help_str(61).endswith("...")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_example_is_a_command_line_that_parses(name: str) -> None:
    lines = inspect.cleandoc(command(name).example).splitlines()
    assert lines
    for line in lines:
        program, subcommand, *arguments = shlex.split(line)
        assert (program, subcommand) == ("rhetorica", name)
        command(name).make_context(name, arguments)


def test_the_examples_of_the_program_parse() -> None:
    for line in inspect.cleandoc(cli.example).splitlines():
        _, name, *arguments = shlex.split(line)
        command(name).make_context(name, arguments)


@pytest.mark.parametrize("flag", ["-h", "--help"])
@pytest.mark.parametrize("arguments", [(), *[(name,) for name in COMMANDS]])
def test_help_ends_well_and_shows_an_example(run, arguments, flag) -> None:
    result = run(*arguments, flag)
    assert result.exit_code == 0
    assert "Example" in result.stdout
    assert "rhetorica " in result.stdout.rsplit("Example", 1)[1]
    assert result.stderr == ""


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_explained(name: str) -> None:
    for parameter in command(name).params:
        record = parameter.get_help_record(click.Context(command(name)))
        assert record is not None
        assert record[1], parameter.name


@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in ("report", "background")])
def test_commands_share_their_options(name: str) -> None:
    names = {option for parameter in command(name).params for option in parameter.opts}
    reading = {"--where", "--since", "--until", "--encoding", "--text-column", "--id-column"}
    assert reading | {"--format", "--output", "--top", "--quiet", "--verbose"} <= names


def test_the_version(run) -> None:
    assert run("--version").stdout == f"rhetorica {rhetorica.__version__}\n"


def test_a_command_that_does_not_exist_is_answered_with_the_near_miss(run) -> None:
    result = run("phrase", "speeches/")
    assert result.exit_code == 2
    assert "Hint: did you mean 'phrases'?" in result.stderr


def test_a_path_in_place_of_a_command_is_answered_with_a_command(run, folder) -> None:
    result = run(folder)
    assert result.exit_code == 2
    assert f"rhetorica report {folder}" in result.stderr


def test_no_command_at_all_shows_the_help(run) -> None:
    result = run()
    assert "Commands:" in result.stdout + result.stderr


def test_choices_are_those_of_the_library() -> None:
    from typing import get_args

    from rhetorica.analysis import similarity
    from rhetorica.analysis.readability import Backend
    from rhetorica.text.index import Furniture, Lists

    assert set(choices.FURNITURE) == set(get_args(Furniture))
    assert set(choices.LISTS) == set(get_args(Lists))
    assert set(choices.BACKENDS) == set(get_args(Backend))
    assert choices.FEATURES == similarity.FEATURES
    assert choices.WEIGHTINGS == similarity.WEIGHTINGS
    assert set(choices.SUFFIXES.values()) == set(choices.FORMATS)
