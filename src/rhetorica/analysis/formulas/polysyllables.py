"""Formulas of hard words, those of three syllables or more: Fog, SMOG, Linsear Write."""

from rhetorica.analysis.formulas.counts import Count, ratio


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
    index: Count = 0.4 * (ratio(words, sentences) + 100 * ratio(complex_words, words))
    return index


def gunning_fog_powers_sumner_kearl(words: Count, sentences: Count, complex_words: Count) -> Count:
    """Gunning's counts as Powers, Sumner and Kearl fitted them to school grades.

    Parameters
    ----------
    words, sentences, complex_words : float or array
        Counts; complex words as in `gunning_fog`.

    Returns
    -------
    float or array
        3.0680 + 0.0877 words/sentences + 9.84 complex_words/words, in US school grades; from 3.16 without
        upper bound; rises as a text gets harder.

    Notes
    -----
    quanteda multiplies by the constant 3.0680 where it is to be added.

    References
    ----------
    Powers, R. D., Sumner, W. A., & Kearl, B. E. (1958). A recalculation of four adult readability formulas.
    Journal of Educational Psychology 49(2), 99-105.

    Examples
    --------
    Twenty words a sentence, one in ten complex: 3.068 + 1.754 + 0.984.

    >>> round(gunning_fog_powers_sumner_kearl(words=100, sentences=5, complex_words=10), 3)
    5.806
    """
    return 3.0680 + 0.0877 * ratio(words, sentences) + 9.84 * ratio(complex_words, words)


def gunning_fog_navy(words: Count, sentences: Count, polysyllables: Count) -> Count:
    """Fog count as recalculated for the US Navy: a point for an easy word, three for a hard one.

    Parameters
    ----------
    words, sentences, polysyllables : float or array
        Counts; all words of three syllables or more are hard.

    Returns
    -------
    float or array
        ((words + 2 polysyllables)/sentences - 3)/2, in US school grades; from -1 without upper bound; rises
        as a text gets harder.

    Notes
    -----
    quanteda divides the points of the whole text by the sentences of a hundred words, so that its figure
    grows with the length of the text.

    References
    ----------
    Kincaid, J. P., Fishburne, R. P., Rogers, R. L., & Chissom, B. S. (1975). Derivation of new readability
    formulas (Automated Readability Index, Fog Count and Flesch Reading Ease Formula) for Navy enlisted
    personnel. Research Branch Report 8-75, Naval Technical Training Command, Millington.

    Examples
    --------
    Ninety easy words and ten hard ones in five sentences make 24 points a sentence.

    >>> gunning_fog_navy(words=100, sentences=5, polysyllables=10)
    10.5
    """
    grade: Count = (ratio(words + 2 * polysyllables, sentences) - 3) / 2
    return grade


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
    McLaughlin's regression D on three samples of ten sentences. A text of another length is scaled to thirty
    sentences; below thirty the grade is approximate.

    References
    ----------
    McLaughlin, G. H. (1969). SMOG grading: a new readability formula. Journal of Reading 12(8), 639-646.

    Examples
    --------
    >>> round(smog(sentences=30, polysyllables=49), 4)
    10.4301
    """
    grade: Count = 3.1291 + 1.0430 * (30 * ratio(polysyllables, sentences)) ** 0.5
    return grade


def smog_c(sentences: Count, polysyllables: Count) -> Count:
    """SMOG by McLaughlin's regression C, the runner-up to the one he chose.

    Parameters
    ----------
    sentences, polysyllables : float or array
        Counts.

    Returns
    -------
    float or array
        2.8795 + 0.9986 sqrt(30 polysyllables/sentences + 5), in US school grades; from 5.11 without upper
        bound; rises as a text gets harder.

    References
    ----------
    As `smog`.

    Examples
    --------
    The root of 44 + 5 is 7.

    >>> round(smog_c(sentences=30, polysyllables=44), 4)
    9.8697
    """
    grade: Count = 2.8795 + 0.9986 * (30 * ratio(polysyllables, sentences) + 5) ** 0.5
    return grade


def smog_simple(sentences: Count, polysyllables: Count) -> Count:
    """SMOG as McLaughlin has it done by pencil, but for the rounding of the root.

    Parameters
    ----------
    sentences, polysyllables : float or array
        Counts.

    Returns
    -------
    float or array
        3 + sqrt(30 polysyllables/sentences), in US school grades; from 3 without upper bound; rises as a text
        gets harder.

    References
    ----------
    As `smog`.

    Examples
    --------
    >>> smog_simple(sentences=30, polysyllables=49)
    10.0
    """
    grade: Count = 3 + (30 * ratio(polysyllables, sentences)) ** 0.5
    return grade


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
    points = ratio(words + 2 * polysyllables, sentences)
    grade: Count = points / 2 - (points <= 20)
    return grade
