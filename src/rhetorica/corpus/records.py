"""Rows to speeches: the fields of a table, a sidecar or a front matter become attributes and `meta`."""

from collections.abc import Mapping

from rhetorica.corpus.dates import PartialDate
from rhetorica.corpus.notes import EMPTY, UNREADABLE_DATE, Tally
from rhetorica.corpus.speech import ATTRIBUTES, Speech
from rhetorica.errors import OptionError


def speech_from_record(id: str, text: str, fields: Mapping[str, str], *, tally: Tally) -> Speech:
    """Build a speech from strings, noting what is odd instead of failing on it.

    Parameters
    ----------
    id, text : str
        As of the speech.
    fields : mapping of str to str
        Everything else. `speaker`, `date`, `title` and `event`, in any case, become attributes; a date that
        is none is kept in `meta` as `date_as_written`, an "id" or "text" beside the speech's own likewise.
    tally : Tally
        Where oddities are counted.

    Examples
    --------
    >>> tally = Tally()
    >>> speech = speech_from_record("a", "Hello.", {"Speaker": "Ada", "date": "July 2010"}, tally=tally)
    >>> speech.speaker, speech.date, dict(speech.meta)
    ('Ada', None, {'date_as_written': 'July 2010'})
    """
    attributes: dict[str, str] = {}
    meta: dict[str, str] = {}
    for name, value in fields.items():
        if not value.strip():
            continue
        attribute = name.casefold()
        exact = name == attribute or attribute not in fields
        if attribute in ATTRIBUTES and exact:
            attributes[attribute] = value
        else:
            meta[f"{name}_as_written" if name in ("id", "text") else name] = value
    date = _date(attributes.pop("date", None), id, meta, tally)
    if not text.strip():
        tally.add(EMPTY, id)
    return Speech(id, text, date=date, meta=meta, **attributes)


def _date(written: str | None, id: str, meta: dict[str, str], tally: Tally) -> PartialDate | None:
    if written is None:
        return None
    try:
        return PartialDate.parse(written)
    except OptionError:
        # One odd date among thousands of rows must not cost the reader all of them.
        tally.add(UNREADABLE_DATE, f"'{written.strip()}' ({id})")
        meta["date_as_written"] = written
        return None
