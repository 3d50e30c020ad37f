"""How hard is a text to read, by the published formulas? Pure functions of counts, with their sources.

Every function takes plain counts (numbers, or arrays of equal length) and returns a number (or an array);
where a count it divides by is 0 the result is NaN. Where programs in use differ from the published formula,
the formula is followed and the difference told. All were made for print and for English; a listener cannot
look back, so a grade tells less of a speech than of a page.

The counts are those of `rhetorica.analysis.readability`: words (a hyphenated word is two), sentences,
syllables (numerals read aloud), characters (letters and digits), polysyllables (words of three syllables or
more), complex words (polysyllables but for names, numerals, compounds of easy words, and -ed or -es as the
third syllable), long words (more than six letters), difficult words (not on Dale and Chall's list, which
includes inflections, names and numerals), unfamiliar words (not on Spache's list, each once in a hundred
words).
"""

from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Count = TypeVar("Count", float, NDArray[Any])


def _ratio(part: Count, whole: Count) -> Count:
    """Divide; NaN where there is nothing to divide by."""
    quotient = np.full(np.broadcast(part, whole).shape, np.nan)
    np.divide(part, whole, out=quotient, where=np.not_equal(whole, 0))
    return quotient if isinstance(part, np.ndarray) else float(quotient)


def flesch_reading_ease(words: Count, sentences: Count, syllables: Count) -> Count:
    """Flesch Reading Ease: the one scale on which more is easier.

    Parameters
    ----------
    words, sentences, syllables : float or array
        Counts.

    Returns
    -------
    float or array
        206.835 - 1.015 words/sentences - 84.6 syllables/words. Mostly 0 (very hard) to 100 (very easy),
        without bounds; falls as a text gets harder. No unit.

    References
    ----------
    Flesch, R. (1948). A new readability yardstick. Journal of Applied Psychology 32(3), 221-233.

    Examples
    --------
    A hundred words in five sentences, 150 syllables: 206.835 - 20.3 - 126.9.

    >>> round(flesch_reading_ease(words=100, sentences=5, syllables=150), 3)
    59.635
    """
    return 206.835 - 1.015 * _ratio(words, sentences) - 84.6 * _ratio(syllables, words)


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
    return 0.39 * _ratio(words, sentences) + 11.8 * _ratio(syllables, words) - 15.59


def gunning_fog(words: Count, sentences: Count, complex_words: Count) -> Count:
    """Gunning's Fog index: long sentences and complex words.

    Parameters
    ----------
    words, sentences, complex_words : float or array
        Counts; complex words as Gunning has them (Notes).

    Returns
    -------
    float or array
        0.4 (words/sentences + 100 complex_words/words), in US school grades; from 0.4 without upper bound;
        rises as a text gets harder.

    Notes
    -----
    Complex are words of three syllables or more that are not names, not compounds of short easy words, and
    not made three syllables by -ed or -es. textstat and quanteda take all words of three syllables (textstat
    but for its list of easy words); Gunning does not except -ing. In 1952 he counted main clauses as
    sentences; sentences count here, as in all programs since the 1980s.

    References
    ----------
    Gunning, R. (1952). The Technique of Clear Writing. New York: McGraw-Hill.

    Examples
    --------
    >>> gunning_fog(words=100, sentences=5, complex_words=10)
    12.0
    """
    index: Count = 0.4 * (_ratio(words, sentences) + 100 * _ratio(complex_words, words))
    return index


def smog(sentences: Count, polysyllables: Count) -> Count:
    """SMOG: the square root of the polysyllables in thirty sentences.

    Parameters
    ----------
    sentences, polysyllables : float or array
        Counts.

    Returns
    -------
    float or array
        3.1291 + 1.0430 sqrt(30 polysyllables/sentences), in US school grades (full comprehension, so some two
        grades above other formulas); from 3.1291 without upper bound; rises as a text gets harder.

    Notes
    -----
    McLaughlin's regression on three samples of ten sentences. A text of another length is scaled to thirty
    sentences; below thirty the grade is approximate. (His rule for the pencil is 3 + the root, rounded.)

    References
    ----------
    McLaughlin, G. H. (1969). SMOG grading: a new readability formula. Journal of Reading 12(8), 639-646.

    Examples
    --------
    >>> round(smog(sentences=30, polysyllables=49), 4)
    10.4301
    """
    grade: Count = 3.1291 + 1.0430 * (30 * _ratio(polysyllables, sentences)) ** 0.5
    return grade


def ari(words: Count, sentences: Count, characters: Count) -> Count:
    """Automated Readability Index: strokes instead of syllables.

    Parameters
    ----------
    words, sentences, characters : float or array
        Counts; characters are letters and digits.

    Returns
    -------
    float or array
        4.71 characters/words + 0.5 words/sentences - 21.43, in US school grades; without bounds; rises as a
        text gets harder.

    References
    ----------
    Smith, E. A., & Senter, R. J. (1967). Automated Readability Index. AMRL-TR-66-220, Aerospace Medical
    Research Laboratories, Wright-Patterson Air Force Base.

    Examples
    --------
    >>> round(ari(words=100, sentences=5, characters=450), 3)
    9.765
    """
    return 4.71 * _ratio(characters, words) + 0.5 * _ratio(words, sentences) - 21.43


def coleman_liau(words: Count, sentences: Count, characters: Count) -> Count:
    """Coleman–Liau index: letters and sentences per hundred words.

    Parameters
    ----------
    words, sentences, characters : float or array
        Counts; characters are letters and digits.

    Returns
    -------
    float or array
        5.88 characters/words - 29.6 sentences/words - 15.8, in US school grades; without bounds; rises as a
        text gets harder.

    References
    ----------
    Coleman, M., & Liau, T. L. (1975). A computer readability formula designed for machine scoring. Journal of
    Applied Psychology 60(2), 283-284.

    Examples
    --------
    Their own abstract has 119 words, 5 sentences and 639 characters; they give 14.5.

    >>> round(coleman_liau(words=119, sentences=5, characters=639), 1)
    14.5
    """
    return 5.88 * _ratio(characters, words) - 29.6 * _ratio(sentences, words) - 15.8


def dale_chall(words: Count, sentences: Count, difficult_words: Count) -> Count:
    """Dale–Chall score of 1948: words that are not on the list of some 3,000 easy ones.

    Parameters
    ----------
    words, sentences, difficult_words : float or array
        Counts.

    Returns
    -------
    float or array
        15.79 difficult_words/words + 0.0496 words/sentences + 3.6365: the grade of a reader who answers half
        of the questions on a text, to be read off their table (4.9 or less: grade 4; 9 to 9.9: college);
        from 3.69 without upper bound; rises as a text gets harder.

    Notes
    -----
    The constant is always added. Programs that add it only above five per cent of difficult words (textstat,
    quanteda) score easy texts three grades too low.

    References
    ----------
    Dale, E., & Chall, J. S. (1948). A formula for predicting readability. Educational Research Bulletin
    27(1), 11-20, 28; Instructions, 27(2), 37-54.

    Examples
    --------
    Their second passage has 131 words, 9 sentences and 20 unfamiliar words; they give 6.7490 (percentages and
    means rounded by hand).

    >>> round(dale_chall(words=131, sentences=9, difficult_words=20), 2)
    6.77
    """
    return 15.79 * _ratio(difficult_words, words) + 0.0496 * _ratio(words, sentences) + 3.6365


def spache(words: Count, sentences: Count, unfamiliar_words: Count) -> Count:
    """Spache's formula as revised in 1974, for the first four grades.

    Parameters
    ----------
    words, sentences, unfamiliar_words : float or array
        Counts; an unfamiliar word counts once in each sample of a hundred words.

    Returns
    -------
    float or array
        0.121 words/sentences + 8.2 unfamiliar_words/words + 0.659, in US school grades; from 0.78 without
        upper bound; rises as a text gets harder. Above grade 4 it only orders texts.

    Notes
    -----
    textstat has the coefficients of 1953 with Dale and Chall's list; quanteda counts repeated words again.

    References
    ----------
    Spache, G. D. (1953). A new readability formula for primary-grade reading materials. Elementary School
    Journal 53(7), 410-413. Spache, G. D. (1974). Good Reading for Poor Readers, 9th edition. Champaign:
    Garrard.

    Examples
    --------
    >>> round(spache(words=100, sentences=10, unfamiliar_words=8), 3)
    2.525
    """
    return 0.121 * _ratio(words, sentences) + 8.2 * _ratio(unfamiliar_words, words) + 0.659


def lix(words: Count, sentences: Count, long_words: Count) -> Count:
    """LIX: Björnsson's läsbarhetsindex.

    Parameters
    ----------
    words, sentences, long_words : float or array
        Counts; long words have more than six letters.

    Returns
    -------
    float or array
        words/sentences + 100 long_words/words. From 1; below 30 very easy, above 60 very hard; rises as a
        text gets harder. No unit.

    References
    ----------
    Björnsson, C. H. (1968). Läsbarhet. Stockholm: Liber.

    Examples
    --------
    >>> lix(words=100, sentences=5, long_words=25)
    45.0
    """
    index: Count = _ratio(words, sentences) + 100 * _ratio(long_words, words)
    return index


def rix(sentences: Count, long_words: Count) -> Count:
    """RIX: long words per sentence.

    Parameters
    ----------
    sentences, long_words : float or array
        Counts; long words have more than six letters.

    Returns
    -------
    float or array
        long_words/sentences. From 0 (0.2 is grade 1, 7.2 is college); rises as a text gets harder. Long
        words a sentence.

    References
    ----------
    Anderson, J. (1983). Lix and Rix: variations on a little-known readability index. Journal of Reading
    26(6), 490-496.

    Examples
    --------
    >>> rix(sentences=5, long_words=25)
    5.0
    """
    return _ratio(long_words, sentences)


def linsear_write(words: Count, sentences: Count, polysyllables: Count) -> Count:
    """Linsear Write grade level: a point for an easy word, three for a hard one.

    Parameters
    ----------
    words, sentences, polysyllables : float or array
        Counts; hard words have three syllables or more.

    Returns
    -------
    float or array
        Points per sentence, halved; one less where they are 20 or fewer. In US school grades; from -0.5
        without upper bound; rises as a text gets harder.

    Notes
    -----
    The directions take a sample of a hundred words. Points per sentence do not depend on the size of the
    sample, so the whole text is used (textstat: the first hundred words). quanteda's ``Linsear.Write`` mixes
    percentages into the sum and is another quantity. O'Hayre's "Lensear Write" of 1966, which counts words of
    one syllable, is another formula too.

    References
    ----------
    Ascribed to the United States Air Force; its author and first print are not known. Directions as given by
    California State University, Northridge ("Measure for Measure"). Compare O'Hayre, J. (1966). Gobbledygook
    Has Gotta Go. Bureau of Land Management.

    Examples
    --------
    Ninety easy words and ten hard ones in five sentences make 24 points a sentence.

    >>> linsear_write(words=100, sentences=5, polysyllables=10)
    12.0
    """
    points = _ratio(words + 2 * polysyllables, sentences)
    grade: Count = points / 2 - (points <= 20)
    return grade
