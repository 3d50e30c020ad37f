"""Compare speeches: readability, repeated phrases, similarity, with the evidence quoted."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from rhetorica.analysis import formulas
    from rhetorica.analysis.collocates import collocates
    from rhetorica.analysis.frequencies import frequencies
    from rhetorica.analysis.kwic import kwic
    from rhetorica.analysis.phrases import phrases
    from rhetorica.analysis.readability import readability
    from rhetorica.analysis.similarity import similarity
    from rhetorica.analysis.style import style
    from rhetorica.corpus import Corpus, Speech
    from rhetorica.errors import RhetoricaError
    from rhetorica.readers import read, sample
    from rhetorica.report import compare
    from rhetorica.text.background import Background

_HOME = {
    "Background": "rhetorica.text.background",
    "Corpus": "rhetorica.corpus",
    "RhetoricaError": "rhetorica.errors",
    "Speech": "rhetorica.corpus",
    "collocates": "rhetorica.analysis.collocates",
    "compare": "rhetorica.report",
    "frequencies": "rhetorica.analysis.frequencies",
    "kwic": "rhetorica.analysis.kwic",
    "phrases": "rhetorica.analysis.phrases",
    "read": "rhetorica.readers",
    "readability": "rhetorica.analysis.readability",
    "sample": "rhetorica.readers",
    "similarity": "rhetorica.analysis.similarity",
    "style": "rhetorica.analysis.style",
}
_MODULES = {"formulas": "rhetorica.analysis.formulas"}
"""Names that are modules."""

__all__ = [
    "Background",
    "Corpus",
    "RhetoricaError",
    "Speech",
    "__version__",
    "collocates",
    "compare",
    "formulas",
    "frequencies",
    "kwic",
    "phrases",
    "read",
    "readability",
    "sample",
    "similarity",
    "style",
]


def __getattr__(name: str) -> Any:
    # Names are imported at first use (PEP 562), so that `import rhetorica` costs no numpy.
    if name in _MODULES:
        value: Any = import_module(_MODULES[name])
    elif name in _HOME:
        value = getattr(import_module(_HOME[name]), name)
    else:
        raise AttributeError(f"module 'rhetorica' has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME, *_MODULES})
