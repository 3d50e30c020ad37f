"""What every format yields: a document, and how the caller wants files read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """A speech as a file gives it: where it was found, its text, and every field as a string."""

    id: str
    text: str
    where: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Settings:
    """How files are read: their encoding, the columns of text and id, the pattern of file names."""

    encoding: str
    text: str
    id: str
    pattern: re.Pattern[str] | None
    dates_from_names: bool
    whole_path: bool
