"""Bytes to text: which encoding a file has, and what to say when it is another.

A byte-order mark decides (UTF-8, UTF-16 or UTF-32) and is dropped; else the encoding asked for, UTF-8 by
default. Nothing else is altered: newlines stay as they are, since every offset counts characters of the text.
"""

import codecs

from rhetorica.errors import EncodingError, OptionError

# UTF-32's little-endian mark begins with UTF-16's, so it is tried first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = ("utf-16", "utf-32")


def decode(data: bytes, *, where: str, encoding: str) -> str:
    r"""Decode the bytes of a file.

    Parameters
    ----------
    data : bytes
        The whole file.
    where : str
        The file, as errors name it.
    encoding : str
        The encoding of files without a byte-order mark.

    Raises
    ------
    EncodingError
        If some byte does not belong to the encoding; the message names its offset in the file.

    Examples
    --------
    >>> decode(b"\xef\xbb\xbfNever again.\r\n", where="a.txt", encoding="utf-8")
    'Never again.\r\n'
    """
    mark, used = _mark(data) or (b"", encoding)
    try:
        return data[len(mark) :].decode(used)
    except UnicodeDecodeError as error:
        offset = len(mark) + error.start
        raise EncodingError(
            f"{where}: byte 0x{data[offset]:02X} at offset {offset:,} is not {used.upper()}",
            hint="name the encoding of the file, as in --encoding cp1252 "
            '(in Python: encoding="cp1252"), or save it as UTF-8',
        ) from None


def is_binary(data: bytes, *, encoding: str) -> bool:
    r"""Tell whether bytes are no text: they hold a NUL though characters are one byte or a few.

    Examples
    --------
    >>> is_binary(b"PK\x03\x04\x00", encoding="utf-8"), is_binary("é".encode("utf-16"), encoding="utf-8")
    (True, False)
    """
    wide = (_mark(data) or (b"", codecs.lookup(encoding).name))[1].startswith(_WIDE)
    return not wide and b"\0" in data


def check_encoding(encoding: str) -> None:
    """Raise OptionError unless Python knows a text encoding of this name."""
    try:
        b"a".decode(encoding)
    except UnicodeDecodeError:
        # Known, but one byte is too short for it.
        return
    except (LookupError, ValueError):
        raise OptionError(
            f"{encoding!r} is not an encoding", hint="common ones are utf-8, cp1252, latin-1 and utf-16"
        ) from None


def _mark(data: bytes) -> tuple[bytes, str] | None:
    return next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), None)
