r"""Front matter: a block of `key: value` lines between two lines of `---` at the top of a text file.

Only that: no lists, no nesting, no types. Values are strings, in quotes or not; blank lines and lines that
begin with `#` are passed over. The block is not part of the text, which begins right after its last line.

    ---
    speaker: Ada Example
    date: 2010-07
    ---
"""

import re

from rhetorica.errors import InputError

_LINE = re.compile(r"([^\r\n]*+)(?:\r\n|\r|\n|\Z)")
_PAIR = re.compile(r"([^\s:#'\"\-\[{][^:]*?)\s*:(?:\s+(.*?))?\s*", re.DOTALL)


def split(text: str, *, where: str) -> tuple[dict[str, str], str] | None:
    r"""Part the front matter of a text from what follows it; None where there is none.

    Raises
    ------
    InputError
        If a line of the block is not `key: value`, or a key comes twice.

    Examples
    --------
    >>> split("---\nspeaker: Ada\n---\nNever again.\n", where="a.md")
    ({'speaker': 'Ada'}, 'Never again.\n')
    >>> split("---\nNever again.\n---\n", where="a.md") is None
    True
    """
    block = _block(text)
    if block is None:
        return None
    lines, end = block
    fields: dict[str, str] = {}
    for number, line in enumerate(lines, start=2):
        if not line.strip() or line.startswith("#"):
            continue
        pair = _PAIR.fullmatch(line)
        if pair is None or pair[1] in fields:
            fault = f"is not 'key: value': {line.strip()!r}" if pair is None else f"gives '{pair[1]}' again"
            raise InputError(
                f"{where}, line {number}: this line of the front matter {fault}",
                hint="write each field once, on one line, as in 'speaker: Ada Example'",
            )
        fields[pair[1]] = _unquoted(pair[2] or "")
    return fields, text[end:]


def _block(text: str) -> tuple[list[str], int] | None:
    """Find the lines between the rules and where the text begins; rules around prose are none."""
    opening = _LINE.match(text)
    if opening is None or opening[1].rstrip() != "---":
        return None
    lines: list[str] = []
    position = opening.end()
    while position < len(text):
        match = _LINE.match(text, position)
        assert match is not None  # the pattern fits any string
        position = match.end()
        if match[1].rstrip() == "---":
            first = next((line for line in lines if line.strip() and not line.startswith("#")), None)
            return (lines, position) if first is not None and _PAIR.fullmatch(first) else None
        lines.append(match[1])
    return None


def _unquoted(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "'\""
    return value[1:-1] if quoted else value
