"""Partial dates: when a speech was given, as far as the source says.

A date is the span of days it may mean: "2010" is the whole of 2010, "2010-07" the whole of July. Dates order
by where their span begins, then by where it ends: 2010-01-01, 2010-01, 2010, 2010-01-02. That is an order to
list speeches in, not a claim; what is certain is asked with `PartialDate.precedes`.
"""

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass
from functools import total_ordering
from typing import Self

from rhetorica.errors import OptionError

_WRITTEN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:[T ][0-9:.,+Zz-]*)?)?)?")
_HINT = "write YYYY, YYYY-MM or YYYY-MM-DD"


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month or a day.

    Parameters
    ----------
    year : int
        From 1 to 9999.
    month, day : int, optional
        Left out where the source does not say.

    Raises
    ------
    OptionError
        If there is no such day.

    Examples
    --------
    >>> july = PartialDate.parse("2010-07")
    >>> str(july), july.first.isoformat(), july.last.isoformat()
    ('2010-07', '2010-07-01', '2010-07-31')
    >>> july < PartialDate.parse("2010-08-01"), july.precedes(PartialDate.parse("2010"))
    (True, False)
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.month is None and self.day is not None:
            raise OptionError("a date with a day needs its month", hint=_HINT)
        try:
            dt.date(self.year, self.month or 1, 1 if self.day is None else self.day)
            impossible = self.month == 0
        except ValueError:
            impossible = True
        if impossible:
            raise OptionError(f"'{self}' is not a date of the calendar", hint=_HINT)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a time of day after a full date is dropped.

        Examples
        --------
        >>> PartialDate.parse("2010-07-01T09:30")
        PartialDate(year=2010, month=7, day=1)
        """
        match = _WRITTEN.fullmatch(text.strip())
        if match is None:
            raise OptionError(f"{text!r} is not a date", hint=_HINT)
        return cls(*(None if part is None else int(part) for part in match.groups()))  # type: ignore[arg-type]

    @classmethod
    def of(cls, value: "str | dt.date | PartialDate") -> "PartialDate":
        """Take a date in any form the library accepts.

        Examples
        --------
        >>> str(PartialDate.of(dt.date(2010, 7, 1)))
        '2010-07-01'
        """
        if isinstance(value, PartialDate):
            return value
        if isinstance(value, dt.date):
            return cls(value.year, value.month, value.day)
        if isinstance(value, str):
            return cls.parse(value)
        raise OptionError(f"{value!r} is not a date", hint=_HINT)

    @property
    def first(self) -> dt.date:
        """The earliest day it may mean."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> dt.date:
        """The latest day it may mean."""
        month = self.month or 12
        return dt.date(self.year, month, self.day or monthrange(self.year, month)[1])

    def precedes(self, other: "PartialDate") -> bool:
        """Whether every day it may mean lies before every day of the other: the order is certain.

        Examples
        --------
        >>> PartialDate.parse("2010").precedes(PartialDate.parse("2011-01"))
        True
        """
        return self.last < other.first

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (self.first, self.last) < (other.first, other.last)

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)
