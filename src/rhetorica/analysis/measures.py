"""Which readability measures are there, what does each mean, who published it? A registry of formulas.

Formulas themselves are imported at first use, so that measures can be listed without numpy.
"""

import inspect
import math
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final, Literal


@dataclass(frozen=True, slots=True)
class Measure:
    """A readability formula: what it means and where it comes from.

    Examples
    --------
    >>> MEASURES["smog"].needs, MEASURES["smog"].range
    (('sentences', 'polysyllables'), 'from 3.13')
    """

    name: str
    """Name of the function in `rhetorica.formulas`, and of the column."""
    label: str
    """Name in print."""
    direction: Literal["harder", "easier"]
    """What a higher value means."""
    unit: str
    lowest: float
    """No text has less."""
    highest: float
    """No text has more."""
    source: str
    """Author, year and place of first publication."""
    language: str
    """Language it was made for."""
    quanteda: str
    """Its name in quanteda.textstats; empty where that has no such measure."""
    textstat: str
    """Its name in textstat; empty where that has no such measure."""

    @property
    def function(self) -> Callable[..., Any]:
        """The formula."""
        function: Callable[..., Any] = getattr(import_module("rhetorica.analysis.formulas"), self.name)
        return function

    @property
    def needs(self) -> tuple[str, ...]:
        """Counts the formula takes, by name."""
        parameters = inspect.signature(self.function).parameters.values()
        return tuple(each.name for each in parameters if each.kind is each.POSITIONAL_OR_KEYWORD)

    @property
    def range(self) -> str:
        """Values it can have, in words."""
        if math.isfinite(self.lowest) and math.isfinite(self.highest):
            return f"{self.lowest:.4g} to {self.highest:.4g}"
        if math.isfinite(self.lowest):
            return f"from {self.lowest:.3g}"
        return f"up to {self.highest:.4g}" if math.isfinite(self.highest) else "unbounded"


_GRADE: Final = "US school grade"
_ENGLISH: Final = "English"
_SPANISH: Final = "Spanish"
_GERMAN: Final = "German"
_CLOZE: Final = "% of blanks filled in"
_EASE: Final = "points, mostly 0 to 100"
_ENDLESS: Final = math.inf
_PSK: Final = "Powers, Sumner & Kearl 1958, Journal of Educational Psychology 49(2)"
_NAVY: Final = "Kincaid, Fishburne, Rogers & Chissom 1975, Navy Research Branch Report 8-75"
_ARI: Final = "Smith & Senter 1967, AMRL-TR-66-220"
_SMOG: Final = "McLaughlin 1969, Journal of Reading 12(8)"
_COLEMAN: Final = "Coleman 1965, NSF Final Report GB-2604"
_COLEMAN_LIAU: Final = "Coleman & Liau 1975, Journal of Applied Psychology 60(2)"
_FORCAST: Final = "Caylor, Sticht, Fox & Ford 1973, HumRRO TR 73-5"
_BORMUTH: Final = "Bormuth 1969, Development of Readability Analyses, ERIC ED029166"
_DANIELSON: Final = "Danielson & Bryan 1963, Journalism Quarterly 40(2)"
_VIENNA: Final = "Bamberger & Vanecek 1984, Lesen - Verstehen - Lernen - Schreiben"
_TRAENKLE: Final = "Tränkle & Bailer 1984, Zeitschrift für Entwicklungspsychologie 16(3)"

# fmt: off
_MEASURES: Final = (
    Measure("flesch_reading_ease", "Flesch Reading Ease", "easier", _EASE, -_ENDLESS, 121.22,
            "Flesch 1948, Journal of Applied Psychology 32(3)", _ENGLISH, "Flesch", "flesch_reading_ease"),
    Measure("flesch_kincaid_grade", "Flesch–Kincaid", "harder", _GRADE, -3.4, _ENDLESS,
            _NAVY, _ENGLISH, "Flesch.Kincaid", "flesch_kincaid_grade"),
    Measure("gunning_fog", "Gunning Fog", "harder", _GRADE, 0.4, _ENDLESS,
            "Gunning 1952, The Technique of Clear Writing", _ENGLISH, "FOG", "gunning_fog"),
    Measure("smog", "SMOG", "harder", _GRADE, 3.1291, _ENDLESS, _SMOG, _ENGLISH, "SMOG", "smog_index"),
    Measure("ari", "ARI", "harder", _GRADE, -16.22, _ENDLESS,
            _ARI, _ENGLISH, "ARI", "automated_readability_index"),
    Measure("coleman_liau", "Coleman–Liau", "harder", _GRADE, -39.52, _ENDLESS,
            _COLEMAN_LIAU, _ENGLISH, "Coleman.Liau.short", "coleman_liau_index"),
    Measure("dale_chall", "Dale–Chall", "harder", "score of their grade table", 3.6861, _ENDLESS,
            "Dale & Chall 1948, Educational Research Bulletin 27(1) and 27(2)", _ENGLISH,
            "Dale.Chall.old", "dale_chall_readability_score"),
    Measure("spache", "Spache", "harder", _GRADE, 0.78, _ENDLESS,
            "Spache 1974, Good Reading for Poor Readers", _ENGLISH, "Spache", "spache_readability"),
    Measure("lix", "LIX", "harder", "points, mostly 20 to 60", 1, _ENDLESS,
            "Björnsson 1968, Läsbarhet", "Swedish", "LIW", "lix"),
    Measure("rix", "RIX", "harder", "long words per sentence", 0, _ENDLESS,
            "Anderson 1983, Journal of Reading 26(6)", _ENGLISH, "RIX", "rix"),
    Measure("linsear_write", "Linsear Write", "harder", _GRADE, -0.5, _ENDLESS,
            "United States Air Force, author and year unknown", _ENGLISH,
            "Linsear.Write", "linsear_write_formula"),

    Measure("flesch_powers_sumner_kearl", "Flesch by Powers, Sumner & Kearl", "harder", _GRADE,
            2.4249, _ENDLESS, _PSK, _ENGLISH, "Flesch.PSK", ""),
    Measure("farr_jenkins_paterson", "Farr–Jenkins–Paterson", "easier", _EASE, -_ENDLESS, 127.368,
            "Farr, Jenkins & Paterson 1951, Journal of Applied Psychology 35(5)", _ENGLISH,
            "Farr.Jenkins.Paterson", ""),
    Measure("gunning_fog_powers_sumner_kearl", "Fog by Powers, Sumner & Kearl", "harder", _GRADE,
            3.1557, _ENDLESS, _PSK, _ENGLISH, "FOG.PSK", ""),
    Measure("gunning_fog_navy", "Fog of the Navy", "harder", _GRADE, -1, _ENDLESS,
            _NAVY, _ENGLISH, "FOG.NRI", ""),
    Measure("smog_c", "SMOG C", "harder", _GRADE, 5.1124, _ENDLESS, _SMOG, _ENGLISH, "SMOG.C", ""),
    Measure("smog_simple", "SMOG by pencil", "harder", _GRADE, 3, _ENDLESS,
            _SMOG, _ENGLISH, "SMOG.simple", ""),
    Measure("ari_simple", "ARI before grading", "harder", "points", 10, _ENDLESS,
            _ARI, _ENGLISH, "ARI.simple", ""),
    Measure("ari_navy", "ARI of the Navy", "harder", _GRADE, -19.8, _ENDLESS, _NAVY, _ENGLISH, "", ""),
    Measure("ari_navy_simple", "ARI of the Navy, rounded", "harder", _GRADE, -21, _ENDLESS,
            _NAVY, _ENGLISH, "ARI.NRI", ""),
    Measure("coleman_1", "Coleman 1", "easier", _CLOZE, -38.45, 90.55, _COLEMAN, _ENGLISH, "Coleman", ""),
    Measure("coleman_2", "Coleman 2", "easier", _CLOZE, -37.95, 226.05,
            _COLEMAN, _ENGLISH, "Coleman.C2", ""),
    Measure("coleman_liau_cloze", "Coleman–Liau, cloze", "easier", _CLOZE, -_ENDLESS, 228.3623,
            _COLEMAN_LIAU, _ENGLISH, "Coleman.Liau.ECP", ""),
    Measure("coleman_liau_grade", "Coleman–Liau, all digits", "harder", _GRADE, -39.50824, _ENDLESS,
            _COLEMAN_LIAU, _ENGLISH, "Coleman.Liau.grade", ""),
    Measure("forcast", "FORCAST", "harder", _GRADE, 5, 20, _FORCAST, _ENGLISH, "FORCAST", ""),
    Measure("forcast_grade", "FORCAST, all digits", "harder", _GRADE, 3.93, 20.43,
            _FORCAST, _ENGLISH, "FORCAST.RGL", ""),
    Measure("easy_listening", "Easy Listening", "harder", "syllables beyond each word's first, per sentence",
            0, _ENDLESS, "Fang 1966, Journal of Broadcasting 11(1)", _ENGLISH, "ELF", ""),
    Measure("strain_index", "Strain index", "harder", "points", 0.3, _ENDLESS,
            "Solomon 2006, Qualitative Analysis of Media Language", _ENGLISH, "Strain", ""),
    Measure("wheeler_smith", "Wheeler–Smith", "harder", "points of their grade table", 0, _ENDLESS,
            "Wheeler & Smith 1954, Elementary English 31", _ENGLISH, "Wheeler.Smith", ""),
    Measure("mcalpine_eflaw", "McAlpine EFLAW", "harder", "words per sentence, mini-words twice",
            1, _ENDLESS, "McAlpine 2006, From Plain English to Global English", _ENGLISH,
            "", "mcalpine_eflaw"),
    Measure("dale_chall_new", "New Dale–Chall", "easier", _CLOZE, -_ENDLESS, 63.31,
            "Chall & Dale 1995, Readability Revisited", _ENGLISH, "Dale.Chall", ""),
    Measure("dale_chall_powers_sumner_kearl", "Dale–Chall by Powers, Sumner & Kearl", "harder", _GRADE,
            3.3268, _ENDLESS, _PSK, _ENGLISH, "Dale.Chall.PSK", ""),
    Measure("spache_1953", "Spache of 1953", "harder", _GRADE, 0.98, _ENDLESS,
            "Spache 1953, Elementary School Journal 53(7)", _ENGLISH, "Spache.old", ""),
    Measure("bormuth_cloze", "Bormuth, mean cloze", "easier", "share of blanks filled in",
            -_ENDLESS, 0.95, _BORMUTH, _ENGLISH, "Bormuth.MC", ""),
    Measure("bormuth_grade", "Bormuth, grade", "harder", _GRADE, -_ENDLESS, _ENDLESS,
            _BORMUTH, _ENGLISH, "Bormuth.GP", ""),
    Measure("degrees_of_reading_power", "Degrees of Reading Power", "harder", "DRP units", 5, _ENDLESS,
            "College Entrance Examination Board 1981", _ENGLISH, "DRP", ""),
    Measure("danielson_bryan_1", "Danielson–Bryan 1", "harder", _GRADE, 0.4499, _ENDLESS,
            _DANIELSON, _ENGLISH, "Danielson.Bryan", ""),
    Measure("danielson_bryan_2", "Danielson–Bryan 2", "easier", _EASE, -_ENDLESS, 120.501,
            _DANIELSON, _ENGLISH, "Danielson.Bryan.2", ""),
    Measure("mean_sentence_length", "Mean sentence length", "harder", "words per sentence", 1, _ENDLESS,
            "Sherman 1893, Analytics of Literature", _ENGLISH, "meanSentenceLength", "words_per_sentence"),
    Measure("mean_word_syllables", "Mean word syllables", "harder", "syllables per word", 1, _ENDLESS,
            "Flesch 1948, Journal of Applied Psychology 32(3)", _ENGLISH,
            "meanWordSyllables", "syllables_per_word"),

    Measure("smog_german", "SMOG for German", "harder", "school grade", -2, _ENDLESS,
            _VIENNA, _GERMAN, "SMOG.de", ""),
    Measure("wiener_sachtextformel_1", "Wiener Sachtextformel 1", "harder", "school grade",
            -3.9778, _ENDLESS, _VIENNA, _GERMAN, "nWS", "wiener_sachtextformel"),
    Measure("wiener_sachtextformel_2", "Wiener Sachtextformel 2", "harder", "school grade",
            -2.6108, _ENDLESS, _VIENNA, _GERMAN, "nWS.2", "wiener_sachtextformel"),
    Measure("wiener_sachtextformel_3", "Wiener Sachtextformel 3", "harder", "school grade",
            -0.9239, _ENDLESS, _VIENNA, _GERMAN, "nWS.3", "wiener_sachtextformel"),
    Measure("wiener_sachtextformel_4", "Wiener Sachtextformel 4", "harder", "school grade",
            -1.4274, _ENDLESS, _VIENNA, _GERMAN, "nWS.4", "wiener_sachtextformel"),
    Measure("dickes_steiwer", "Dickes–Steiwer", "easier", "points, mostly 30 to 80", -_ENDLESS, 176.637,
            "Dickes & Steiwer 1977, Zeitschrift für Entwicklungspsychologie 9(1)", _GERMAN,
            "Dickes.Steiwer", ""),
    Measure("traenkle_bailer_1", "Tränkle–Bailer 1", "easier", "points", -_ENDLESS, 160.863,
            _TRAENKLE, _GERMAN, "Traenkle.Bailer", ""),
    Measure("traenkle_bailer_2", "Tränkle–Bailer 2", "easier", "points", -_ENDLESS, 167.488,
            _TRAENKLE, _GERMAN, "Traenkle.Bailer.2", ""),
    Measure("fucks", "Fucks", "harder", "syllables per sentence", 1, _ENDLESS,
            "Fucks 1955, Sprachforum 1", _GERMAN, "Fucks", ""),
    Measure("fernandez_huerta", "Fernández Huerta", "easier", _EASE, -_ENDLESS, 145.82,
            "Fernández Huerta 1959, Consigna 214", _SPANISH, "", "fernandez_huerta"),
    Measure("szigriszt_pazos", "Szigriszt Pazos", "easier", _EASE, -_ENDLESS, 143.535,
            "Szigriszt Pazos 1993, Universidad Complutense de Madrid", _SPANISH, "", "szigriszt_pazos"),
    Measure("gutierrez_polini", "Gutiérrez de Polini", "easier", "points, mostly 20 to 60",
            -_ENDLESS, 85.15, "Gutiérrez de Polini 1972, Investigación sobre lectura en Venezuela",
            _SPANISH, "", "gutierrez_polini"),
    Measure("crawford", "Crawford", "harder", "years of primary school", -19.007, _ENDLESS,
            "Crawford 1985, Lectura y Vida 6(4)", _SPANISH, "", "crawford"),
    Measure("gulpease", "Gulpease", "easier", _EASE, -_ENDLESS, 379,
            "Lucisano & Piemontese 1988, Scuola e città 39(3)", "Italian", "", "gulpease_index"),
)
# fmt: on
MEASURES: Final = {measure.name: measure for measure in _MEASURES}
"""All measures by name: the default ones in the order of their columns, variants, other languages."""
DEFAULT_MEASURES: Final = tuple(MEASURES)[:11]
"""Names of the measures reported unless others are asked for."""
