"""Why stretches of a text were left out, in words: counts of the reasons furniture was found for."""

from collections import Counter
from collections.abc import Iterable


def count_reasons(reasons: Iterable[str]) -> str:
    """Say in a few words what was left out, most frequent first; empty where nothing was.

    Examples
    --------
    >>> count_reasons(["sub-heading", "gloss", "sub-heading"])
    'sub-heading (2), gloss (1)'
    """
    counted = sorted(Counter(reasons).items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{reason} ({count:,})" for reason, count in counted)
