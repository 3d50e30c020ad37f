"""Flesch's formula of syllables and sentences, and those made from it."""

from rhetorica.analysis.formulas.counts import Count, ratio


def flesch_reading_ease(words: Count, sentences: Count, syllables: Count) -> Count:
    """Flesch Reading Ease: the best known scale on which more is easier.

    Parameters
    ----------
    words, sentences, syllables : float or array
        Counts.

    Returns
    -------
    float or array
        206.835 - 1.015 words/sentences - 84.6 syllables/words. Mostly 0 (very hard) to 100 (very easy), at
        most 121.22; falls as a text gets harder. No unit.

    References
    ----------
    Flesch, R. (1948). A new readability yardstick. Journal of Applied Psychology 32(3), 221-233.

    Examples
    --------
    A hundred words in five sentences, 150 syllables: 206.835 - 20.3 - 126.9.

    >>> round(flesch_reading_ease(words=100, sentences=5, syllables=150), 3)
    59.635
    """
    return 206.835 - 1.015 * ratio(words, sentences) - 84.6 * ratio(syllables, words)


def flesch_kincaid_grade(words: Count, sentences: Count, syllables: Count) -> Count:
    """Flesch–Kincaid grade level: Flesch's counts, fitted to school grades on Navy readers.

    Parameters
    ----------
    words, sentences, syllables : float or array
        Counts.

    Returns
    -------
    float or array
        0.39 words/sentences + 11.8 syllables/words - 15.59, in US school grades; from -3.4 without upper
        bound; rises as a text gets harder.

    References
    ----------
    Kincaid, J. P., Fishburne, R. P., Rogers, R. L., & Chissom, B. S. (1975). Derivation of new readability
    formulas (Automated Readability Index, Fog Count and Flesch Reading Ease Formula) for Navy enlisted
    personnel. Research Branch Report 8-75, Naval Technical Training Command, Millington.

    Examples
    --------
    >>> round(flesch_kincaid_grade(words=100, sentences=5, syllables=150), 2)
    9.91
    """
    return 0.39 * ratio(words, sentences) + 11.8 * ratio(syllables, words) - 15.59


def flesch_powers_sumner_kearl(words: Count, sentences: Count, syllables: Count) -> Count:
    """Flesch's counts as Powers, Sumner and Kearl fitted them to school grades.

    Parameters
    ----------
    words, sentences, syllables : float or array
        Counts.

    Returns
    -------
    float or array
        0.0778 words/sentences + 4.55 syllables/words - 2.2029, in US school grades; from 2.42 without upper
        bound; rises as a text gets harder.

    References
    ----------
    Powers, R. D., Sumner, W. A., & Kearl, B. E. (1958). A recalculation of four adult readability formulas.
    Journal of Educational Psychology 49(2), 99-105.

    Examples
    --------
    Twenty words a sentence, one and a half syllables a word: 1.556 + 6.825 - 2.2029.

    >>> round(flesch_powers_sumner_kearl(words=100, sentences=5, syllables=150), 4)
    6.1781
    """
    return 0.0778 * ratio(words, sentences) + 4.55 * ratio(syllables, words) - 2.2029


def farr_jenkins_paterson(words: Count, sentences: Count, monosyllables: Count) -> Count:
    """Farr, Jenkins and Paterson's short cut to Flesch Reading Ease: words of one syllable.

    Parameters
    ----------
    words, sentences, monosyllables : float or array
        Counts.

    Returns
    -------
    float or array
        159.9 monosyllables/words - 1.015 words/sentences - 31.517. On Flesch's scale, mostly 0 to 100, at
        most 127.37; falls as a text gets harder. No unit.

    References
    ----------
    Farr, J. N., Jenkins, J. J., & Paterson, D. G. (1951). Simplification of Flesch Reading Ease Formula.
    Journal of Applied Psychology 35(5), 333-337.

    Examples
    --------
    Seventy of a hundred words have one syllable: 111.93 - 20.3 - 31.517.

    >>> round(farr_jenkins_paterson(words=100, sentences=5, monosyllables=70), 3)
    60.113
    """
    return 159.9 * ratio(monosyllables, words) - 1.015 * ratio(words, sentences) - 31.517
