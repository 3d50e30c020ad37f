"""How hard is a text to read, by the published formulas? Pure functions of counts, with their sources.

Every function takes plain counts (numbers, or arrays of equal length) and returns a number (or an array);
where a count it divides by is 0 the result is NaN. Where programs in use differ from the published formula,
the formula is followed and the difference told. Nearly all were made for print and for English; a listener
cannot look back, so a grade tells less of a speech than of a page.

The counts are those of `rhetorica.readability`: words (a hyphenated word is two), sentences, syllables
(numerals read aloud), characters (letters and digits), monosyllables, polysyllables (words of three syllables
or more), complex words (polysyllables but for names, numerals, compounds of easy words, and -ed or -es as the
third syllable), long words (more than six letters), mini-words (one to three), difficult words (not on Dale
and Chall's list, which includes inflections, names and numerals), unfamiliar words (not on Spache's list,
each once in a hundred words).

Examples
--------
>>> from rhetorica.analysis import formulas
>>> round(formulas.flesch_kincaid_grade(words=100, sentences=5, syllables=150), 2)
9.91
"""

from rhetorica.analysis.formulas.flesch import (
    farr_jenkins_paterson,
    flesch_kincaid_grade,
    flesch_powers_sumner_kearl,
    flesch_reading_ease,
)
from rhetorica.analysis.formulas.german import (
    dickes_steiwer,
    fucks,
    smog_german,
    traenkle_bailer_1,
    traenkle_bailer_2,
    wiener_sachtextformel_1,
    wiener_sachtextformel_2,
    wiener_sachtextformel_3,
    wiener_sachtextformel_4,
)
from rhetorica.analysis.formulas.letters import (
    ari,
    ari_navy,
    ari_navy_simple,
    ari_simple,
    coleman_liau,
    coleman_liau_cloze,
    coleman_liau_grade,
    danielson_bryan_1,
    danielson_bryan_2,
    lix,
    mcalpine_eflaw,
    mean_sentence_length,
    rix,
)
from rhetorica.analysis.formulas.other_languages import (
    crawford,
    fernandez_huerta,
    gulpease,
    gutierrez_polini,
    osman,
    szigriszt_pazos,
)
from rhetorica.analysis.formulas.polysyllables import (
    gunning_fog,
    gunning_fog_navy,
    gunning_fog_powers_sumner_kearl,
    linsear_write,
    smog,
    smog_c,
    smog_simple,
)
from rhetorica.analysis.formulas.syllables import (
    coleman_1,
    coleman_2,
    easy_listening,
    forcast,
    forcast_grade,
    mean_word_syllables,
    strain_index,
    wheeler_smith,
)
from rhetorica.analysis.formulas.word_lists import (
    bormuth_cloze,
    bormuth_grade,
    dale_chall,
    dale_chall_new,
    dale_chall_powers_sumner_kearl,
    degrees_of_reading_power,
    spache,
    spache_1953,
)

__all__ = [
    "ari",
    "ari_navy",
    "ari_navy_simple",
    "ari_simple",
    "bormuth_cloze",
    "bormuth_grade",
    "coleman_1",
    "coleman_2",
    "coleman_liau",
    "coleman_liau_cloze",
    "coleman_liau_grade",
    "crawford",
    "dale_chall",
    "dale_chall_new",
    "dale_chall_powers_sumner_kearl",
    "danielson_bryan_1",
    "danielson_bryan_2",
    "degrees_of_reading_power",
    "dickes_steiwer",
    "easy_listening",
    "farr_jenkins_paterson",
    "fernandez_huerta",
    "flesch_kincaid_grade",
    "flesch_powers_sumner_kearl",
    "flesch_reading_ease",
    "forcast",
    "forcast_grade",
    "fucks",
    "gulpease",
    "gunning_fog",
    "gunning_fog_navy",
    "gunning_fog_powers_sumner_kearl",
    "gutierrez_polini",
    "linsear_write",
    "lix",
    "mcalpine_eflaw",
    "mean_sentence_length",
    "mean_word_syllables",
    "osman",
    "rix",
    "smog",
    "smog_c",
    "smog_german",
    "smog_simple",
    "spache",
    "spache_1953",
    "strain_index",
    "szigriszt_pazos",
    "traenkle_bailer_1",
    "traenkle_bailer_2",
    "wheeler_smith",
    "wiener_sachtextformel_1",
    "wiener_sachtextformel_2",
    "wiener_sachtextformel_3",
    "wiener_sachtextformel_4",
]
