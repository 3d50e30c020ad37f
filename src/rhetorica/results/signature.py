"""How a number was made: every setting that could change it, and the version, in a line fit for a paper.

The idea is sacreBLEU's (Post 2018, "A Call for Clarity in Reporting BLEU Scores").
"""

from collections.abc import Iterator, Mapping
from typing import Any

from rhetorica import __version__
from rhetorica.render import plain


class Signature(Mapping[str, object]):
    """Ordered settings of an analysis.

    Parameters
    ----------
    analysis : str or mapping
        Name of the analysis, to which the version of rhetorica is added; or all settings as they are.
    **settings
        Whatever could change a number: options, seeds, the hash of a background.

    Examples
    --------
    >>> print(Signature("readability", furniture="drop", intervals=False))
    readability|rhetorica:0.1.0|furniture:drop|intervals:no
    """

    __slots__ = ("_settings",)

    def __init__(self, analysis: str | Mapping[str, object], /, **settings: object) -> None:
        first = (
            {"analysis": analysis, "rhetorica": __version__} if isinstance(analysis, str) else dict(analysis)
        )
        self._settings: dict[str, Any] = plain({**first, **settings})

    def __getitem__(self, key: str) -> object:
        return self._settings[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._settings)

    def __len__(self) -> int:
        return len(self._settings)

    def __hash__(self) -> int:
        return hash(str(self))

    def __str__(self) -> str:
        return "|".join(
            _short(value) if key == "analysis" else f"{key}:{_short(value)}"
            for key, value in self._settings.items()
        )

    def __repr__(self) -> str:
        return f"<Signature {self}>"


def _short(value: Any) -> str:
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "+".join(_short(item) for item in value) or "none"
    if isinstance(value, dict):
        return "+".join(f"{key}={_short(item)}" for key, item in value.items()) or "none"
    return str(value)
