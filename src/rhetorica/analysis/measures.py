"""Which readability measures are there, what does each need, who published it? A registry of formulas."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Literal

from rhetorica.analysis import formulas


@dataclass(frozen=True, slots=True)
class Measure:
    """A readability formula and what must be known to use it."""

    name: str
    """Name of the function and of the column."""
    label: str
    """Name in print."""
    function: Callable[..., Any]
    needs: tuple[str, ...]
    """Counts the function takes, by name."""
    direction: Literal["harder", "easier"]
    """What a higher value means."""
    unit: str
    source: str
    """Author, year and place of first publication."""


_GRADE: Final = "US school grade"
_MEASURES: Final = (
    Measure(
        "flesch_reading_ease",
        "Flesch Reading Ease",
        formulas.flesch_reading_ease,
        ("words", "sentences", "syllables"),
        "easier",
        "points, mostly 0 to 100",
        "Flesch 1948, Journal of Applied Psychology 32(3)",
    ),
    Measure(
        "flesch_kincaid_grade",
        "Flesch–Kincaid",
        formulas.flesch_kincaid_grade,
        ("words", "sentences", "syllables"),
        "harder",
        _GRADE,
        "Kincaid, Fishburne, Rogers & Chissom 1975, Navy Research Branch Report 8-75",
    ),
    Measure(
        "gunning_fog",
        "Gunning Fog",
        formulas.gunning_fog,
        ("words", "sentences", "complex_words"),
        "harder",
        _GRADE,
        "Gunning 1952, The Technique of Clear Writing",
    ),
    Measure(
        "smog",
        "SMOG",
        formulas.smog,
        ("sentences", "polysyllables"),
        "harder",
        _GRADE,
        "McLaughlin 1969, Journal of Reading 12(8)",
    ),
    Measure(
        "ari",
        "ARI",
        formulas.ari,
        ("words", "sentences", "characters"),
        "harder",
        _GRADE,
        "Smith & Senter 1967, AMRL-TR-66-220",
    ),
    Measure(
        "coleman_liau",
        "Coleman–Liau",
        formulas.coleman_liau,
        ("words", "sentences", "characters"),
        "harder",
        _GRADE,
        "Coleman & Liau 1975, Journal of Applied Psychology 60(2)",
    ),
    Measure(
        "dale_chall",
        "Dale–Chall",
        formulas.dale_chall,
        ("words", "sentences", "difficult_words"),
        "harder",
        "score of their grade table",
        "Dale & Chall 1948, Educational Research Bulletin 27(1) and 27(2)",
    ),
    Measure(
        "spache",
        "Spache",
        formulas.spache,
        ("words", "sentences", "unfamiliar_words"),
        "harder",
        _GRADE,
        "Spache 1974, Good Reading for Poor Readers (first version 1953)",
    ),
    Measure(
        "lix",
        "LIX",
        formulas.lix,
        ("words", "sentences", "long_words"),
        "harder",
        "points, mostly 20 to 60",
        "Björnsson 1968, Läsbarhet",
    ),
    Measure(
        "rix",
        "RIX",
        formulas.rix,
        ("sentences", "long_words"),
        "harder",
        "long words per sentence",
        "Anderson 1983, Journal of Reading 26(6)",
    ),
    Measure(
        "linsear_write",
        "Linsear Write",
        formulas.linsear_write,
        ("words", "sentences", "polysyllables"),
        "harder",
        _GRADE,
        "United States Air Force, author and year unknown",
    ),
)
MEASURES: Final = {measure.name: measure for measure in _MEASURES}
"""All measures by name, in the order of the columns."""
DEFAULT_MEASURES: Final = tuple(MEASURES)
"""Names of the measures reported unless others are asked for."""
