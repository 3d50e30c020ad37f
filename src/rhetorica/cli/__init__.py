"""The command line: parse, one library call, emit.

Data go to standard output, everything said about them to standard error. Only click is imported until a
command runs.
"""

from rhetorica.cli.program import cli, main

__all__ = ["cli", "main"]
