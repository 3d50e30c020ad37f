"""Files to a corpus: folders, zips, tables and our own collection, one module a format."""

from rhetorica.readers.bundled import sample
from rhetorica.readers.reading import read

__all__ = ["read", "sample"]
