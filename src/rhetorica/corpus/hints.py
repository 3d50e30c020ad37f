"""Near misses: what someone probably meant, for the hint of an error."""

from collections.abc import Iterable
from difflib import get_close_matches


def near_misses(name: str, known: Iterable[str], *, limit: int = 3) -> list[str]:
    """Find the known names nearest to a wrong one, nearest first, whatever their case.

    Examples
    --------
    >>> near_misses("Speeker", ["speaker", "party", "date"])
    ['speaker']
    """
    by_fold: dict[str, str] = {}
    for candidate in known:
        by_fold.setdefault(candidate.casefold(), candidate)
    return [by_fold[fold] for fold in get_close_matches(name.casefold(), by_fold, n=limit)]


def did_you_mean(name: str, known: Iterable[str], *, otherwise: str) -> str:
    """Word a hint: the near misses where there are some, else what there is to choose from.

    Examples
    --------
    >>> did_you_mean("partei", ["speaker", "party"], otherwise="there are: speaker, party")
    "did you mean 'party'?"
    """
    near = near_misses(name, known)
    return f"did you mean {' or '.join(map(repr, near))}?" if near else otherwise


def kind_of(value: object) -> str:
    """Name the kind of a value that was not expected.

    Examples
    --------
    >>> kind_of(1), kind_of([])
    ('an int', 'a list')
    """
    name = type(value).__name__
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"


def listing(names: Iterable[str], *, limit: int = 8) -> str:
    """Name the first few and say how many more there are.

    Examples
    --------
    >>> listing(["a", "b", "c", "d"], limit=2)
    'a, b and 2 more'
    """
    every = list(names)
    more = len(every) - limit
    return ", ".join(every) if more <= 0 else f"{', '.join(every[:limit])} and {more:,} more"
