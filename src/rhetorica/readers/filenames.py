"""File names as metadata: a pattern the caller gives, or a date the name begins with, and no other guess.

A pattern is a file name without its suffix, its fields in braces: "{date}-{speaker}-{title}". A date is YYYY,
YYYY-MM or YYYY-MM-DD; any other field takes as few characters as the pattern allows, the last one the rest;
`{}` is passed over. A pattern with "/" describes the path below the folder read.
"""

import re

from rhetorica.errors import OptionError

_DATE = "[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?(?![0-9])"
# Years no speech numbered 0042 could be taken for.
_LEADING = re.compile(f"(?=1[5-9]|2[01])(?P<date>{_DATE})(?![^ ._-])")
_FIELD = re.compile(r"\{([^{}]*)\}")


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """Make a pattern of file names ready for use.

    Raises
    ------
    OptionError
        If it has no field, a field twice, a field that is no name, or a brace too many.

    Examples
    --------
    >>> match = compile_pattern("{date}-{speaker}-{title}").fullmatch("2010-07-example-front-line")
    >>> match.groupdict()
    {'date': '2010-07', 'speaker': 'example', 'title': 'front-line'}
    """
    pieces = _FIELD.split(pattern)
    fields = pieces[1::2]
    named = [field for field in fields if field]
    faults = [f"'{field}' is not a name" for field in named if not field.isidentifier()]
    faults += [f"'{field}' is not metadata" for field in named if field in ("id", "text")]
    faults += [f"'{field}' comes twice" for field in sorted(set(named)) if named.count(field) > 1]
    faults += ["there is a brace too many"] * any("{" in piece or "}" in piece for piece in pieces[::2])
    faults += ["it has no field"] * (not named)
    if faults:
        raise OptionError(
            f"the file-name pattern {pattern!r} cannot be used: {faults[0]}",
            hint='write a pattern such as "{date}-{speaker}-{title}"',
        )
    expression = re.escape(pieces[0])
    for field, literal in zip(fields, pieces[2::2], strict=True):
        body = _DATE if field == "date" else "[^/]+?"
        expression += (f"(?P<{field}>{body})" if field else body) + re.escape(literal)
    return re.compile(expression, re.DOTALL)


def leading_date(name: str) -> dict[str, str]:
    """Take the date a file name begins with, where it is one from 1500 to 2199 and ends at a separator.

    Examples
    --------
    >>> leading_date("2010-07-example"), leading_date("1945 victory"), leading_date("0042-speech")
    ({'date': '2010-07'}, {'date': '1945'}, {})
    """
    match = _LEADING.match(name)
    return {} if match is None else {"date": match["date"]}
