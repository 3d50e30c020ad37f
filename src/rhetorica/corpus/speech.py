"""A speech: its text and what is known of it."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from rhetorica.corpus.dates import PartialDate
from rhetorica.errors import OptionError

ATTRIBUTES = ("speaker", "date", "title", "event")
"""What every speech may say of itself, beside its id and text; all else is `meta`."""

_RESERVED = frozenset({"id", "text", *ATTRIBUTES})


class Metadata(Mapping[str, str]):
    """An immutable mapping of strings, in order; equal to any mapping with the same items.

    Examples
    --------
    >>> Metadata({"party": "Labour"})["party"]
    'Labour'
    """

    # types.MappingProxyType would do but for pickling and hashing.
    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, str] = MappingProxyType({})) -> None:
        self._values = dict(values)

    def __getitem__(self, key: str) -> str:
        return self._values[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __hash__(self) -> int:
        return hash(frozenset(self._values.items()))

    def __repr__(self) -> str:
        return repr(self._values)


@dataclass(frozen=True, slots=True, init=False, repr=False)
class Speech:
    """One speech.

    Parameters
    ----------
    id : str
        Its name in every table; unique within a corpus.
    text : str
        What was said. Never altered: every offset in a result counts its characters.
    speaker, title, event : str, optional
        Who, under which title, where.
    date : str or datetime.date or PartialDate, optional
        When it was given, as far as known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    meta : mapping, optional
        Whatever else is known. None and empty values are taken for absent.

    Raises
    ------
    OptionError
        If the id is empty, the date is none, a name in `meta` is an attribute's, or a string holds a lone
        surrogate, which no file can hold.

    Examples
    --------
    >>> speech = Speech("a", "We will win.", speaker="Ada Example", date="2010-07", meta={"party": "Green"})
    >>> speech
    Speech('a', Ada Example, 2010-07, 12 characters)
    >>> speech.get("party"), speech.get("year"), speech.get("event")
    ('Green', '2010', None)
    """

    id: str
    text: str
    speaker: str | None
    date: PartialDate | None
    title: str | None
    event: str | None
    meta: Mapping[str, str]

    def __init__(
        self,
        id: str,
        text: str,
        *,
        speaker: str | None = None,
        date: str | dt.date | PartialDate | None = None,
        title: str | None = None,
        event: str | None = None,
        meta: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        if not isinstance(id, str) or not id.strip():
            raise OptionError(f"{id!r} is not an id", hint="give each speech an id of at least one character")
        if not isinstance(text, str):
            raise OptionError(
                f"the text of speech '{id}' is {type(text).__name__}, not str",
                hint="decode bytes first, or let rh.read() do it",
            )
        # Frozen: the one place that may set.
        put = object.__setattr__
        put(self, "id", _encodable(id, "an id"))
        put(self, "text", _encodable(text, f"the text of speech '{id}'"))
        for name, value in (("speaker", speaker), ("title", title), ("event", event)):
            put(self, name, _filled(value, f"the {name} of speech '{id}'"))
        blank = date is None or (isinstance(date, str) and not date.strip())
        put(self, "date", None if blank or date is None else PartialDate.of(date))
        put(self, "meta", _metadata(meta, id))

    def get(self, field: str) -> str | None:
        """Look a field up, as a string: in the attributes, then in `meta`; None where the speech has none.

        `year` is taken from the date where `meta` has none.
        """
        if field in _RESERVED:
            value = getattr(self, field)
            return None if value is None else str(value)
        if field in self.meta:
            return self.meta[field]
        return f"{self.date.year:04}" if field == "year" and self.date is not None else None

    def __repr__(self) -> str:
        known = [repr(self.id), *(str(part) for part in (self.speaker, self.date) if part is not None)]
        return f"Speech({', '.join(known)}, {len(self.text):,} characters)"


def _metadata(meta: Mapping[str, str], id: str) -> Metadata:
    """Drop what is empty, refuse names that an attribute would hide."""
    if not isinstance(meta, Mapping):
        raise OptionError(
            f"the meta of speech '{id}' is {type(meta).__name__}", hint="give a dict of strings"
        )
    hidden = sorted(_RESERVED & set(meta))
    if hidden:
        raise OptionError(
            f"the meta of speech '{id}' holds '{hidden[0]}', which is an attribute of every speech",
            hint=f"write Speech(…, {hidden[0]}=…)",
        )
    filled = ((str(name), _filled(value, f"'{name}' of speech '{id}'")) for name, value in meta.items())
    return Metadata({name: value for name, value in filled if value is not None})


def _filled(value: object, what: str) -> str | None:
    """Make a string of a value, or None of an empty one."""
    return None if value is None else _encodable(str(value).strip(), what) or None


def _encodable(value: str, what: str) -> str:
    """Refuse lone surrogates: they can be written nowhere, so an error later would name the wrong culprit."""
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise OptionError(
            f"{ascii(what)[1:-1]} holds a lone surrogate, U+{ord(value[error.start]):04X}, "
            f"at character {error.start}",
            hint="decode the text with its true encoding, or replace it: "
            "text.encode('utf-16', 'surrogatepass').decode('utf-16', 'replace')",
        ) from None
    return value
