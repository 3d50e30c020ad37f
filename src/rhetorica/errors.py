"""Everything rhetorica raises on purpose: one family, each error with the remedy in `.hint`."""


class RhetoricaError(Exception):
    """Base of all errors raised on purpose.

    Parameters
    ----------
    message : str
        What is wrong, naming the file or argument.
    hint : str, optional
        What to do next.

    Examples
    --------
    >>> error = RhetoricaError("'speeches' has no .txt file", hint="name a folder that holds some")
    >>> print(error)
    'speeches' has no .txt file
    Hint: name a folder that holds some
    """

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return self.message if self.hint is None else f"{self.message}\nHint: {self.hint}"


class InputError(RhetoricaError):
    """A file, folder or stream cannot be read as speeches."""


class EncodingError(InputError):
    """A file is not in the encoding it was read with."""


class TableError(InputError):
    """A table lacks a column, or a row of it cannot be read."""


class DuplicateIdError(RhetoricaError):
    """Two speeches bear the same id."""


class EmptyCorpusError(RhetoricaError):
    """There is no speech to work on."""


class UnknownSpeechError(RhetoricaError, KeyError):
    """No speech bears the id asked for."""


class OptionError(RhetoricaError, ValueError):
    """An argument has a value that cannot be used."""


class MissingExtraError(RhetoricaError, ImportError):
    """An optional dependency is not installed."""
