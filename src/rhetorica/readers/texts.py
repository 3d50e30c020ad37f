"""Plain text and Markdown: one speech a file, with what its front matter, sidecar and name say of it."""

from collections.abc import Iterator, Mapping

from rhetorica.corpus.notes import Kind, Tally
from rhetorica.errors import InputError
from rhetorica.readers import frontmatter
from rhetorica.readers.decoding import decode, is_binary
from rhetorica.readers.documents import Document, Settings
from rhetorica.readers.entries import BINARY, MARKDOWN, Entry
from rhetorica.readers.filenames import leading_date

_PLAIN = Kind("Markdown file without front matter left out", "Markdown files without front matter left out")
_NO_FIT = Kind("file name does not fit the pattern", "file names do not fit the pattern")
_FROM_NAME = Kind("date was taken from a file name", "dates were taken from file names")


def read_text(
    entry: Entry, *, settings: Settings, sidecar: Mapping[str, str], tally: Tally
) -> Iterator[Document]:
    """Read a text file: one document, or none where a folder's file turns out to be no speech.

    What the front matter says goes before what the sidecar says, and that before the file name.
    """
    data = entry.load()
    if is_binary(data, encoding=settings.encoding):
        if entry.named:
            raise InputError(
                f"'{entry.where}' is not a text file: it holds NUL bytes",
                hint="save it as plain text in UTF-8, or name the folder, which passes over such files; "
                "if it is UTF-16, say --encoding utf-16",
            )
        tally.add(BINARY, entry.path)
        return
    text = decode(data, where=entry.where, encoding=settings.encoding)
    parted = frontmatter.split(text, where=entry.where)
    if parted is None and entry.suffix == MARKDOWN and not entry.named:
        tally.add(_PLAIN, entry.path)
        return
    own, body = parted or ({}, text)
    fields = {**sidecar, **{name: value for name, value in own.items() if value}}
    yield Document(entry.id, body, entry.where, {**_from_name(entry, settings, fields, tally), **fields})


def _from_name(entry: Entry, settings: Settings, known: Mapping[str, str], tally: Tally) -> Mapping[str, str]:
    name = entry.id if settings.whole_path else entry.id.rpartition("/")[2]
    if settings.pattern is None:
        dated = any(field.casefold() == "date" for field in known)
        found = leading_date(name) if settings.dates_from_names and not dated else {}
        if found:
            tally.add(_FROM_NAME, f"{found['date']} ({entry.id})")
        return found
    match = settings.pattern.fullmatch(name)
    if match is None:
        tally.add(_NO_FIT, entry.path)
        return {}
    return match.groupdict()
