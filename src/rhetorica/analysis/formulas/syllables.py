"""Formulas of words by their syllables: of one, of two and more, and of all beyond the first."""

from rhetorica.analysis.formulas.counts import Count, ratio


def coleman_1(words: Count, monosyllables: Count) -> Count:
    """Coleman's first formula: words of one syllable.

    Parameters
    ----------
    words, monosyllables : float or array
        Counts.

    Returns
    -------
    float or array
        129 monosyllables/words - 38.45: per cent of blanks a college student fills in, where every fifth word
        is blanked out; -38.45 to 90.55; falls as a text gets harder.

    References
    ----------
    Coleman, E. B. (1965). On understanding prose: Some determiners of its complexity. NSF Final Report
    GB-2604. Printed in Szalay, T. G. (1965). Validation of the Coleman readability formulas. Psychological
    Reports 17, 965-966.

    Examples
    --------
    >>> round(coleman_1(words=100, monosyllables=70), 2)
    51.85
    """
    return 129 * ratio(monosyllables, words) - 38.45


def coleman_2(words: Count, sentences: Count, monosyllables: Count) -> Count:
    """Coleman's second formula: words of one syllable, and sentences.

    Parameters
    ----------
    words, sentences, monosyllables : float or array
        Counts.

    Returns
    -------
    float or array
        116 monosyllables/words + 148 sentences/words - 37.95: per cent of blanks filled in, as in
        `coleman_1`; -37.95 to 226.05 (only of prose at most 100); falls as a text gets harder.

    Notes
    -----
    His third and fourth formulas count pronouns and prepositions too; no program compared here has them.

    References
    ----------
    As `coleman_1`.

    Examples
    --------
    >>> round(coleman_2(words=100, sentences=5, monosyllables=70), 2)
    50.65
    """
    share: Count = 116 * ratio(monosyllables, words) + 148 * ratio(sentences, words) - 37.95
    return share


def forcast(words: Count, monosyllables: Count) -> Count:
    """FORCAST: words of one syllable alone, for texts that need not have sentences.

    Parameters
    ----------
    words, monosyllables : float or array
        Counts.

    Returns
    -------
    float or array
        20 - 15 monosyllables/words (a tenth of those in a sample of 150 words), in US school grades; 5 to
        20; rises as a text gets harder.

    References
    ----------
    Caylor, J. S., Sticht, T. G., Fox, L. C., & Ford, J. P. (1973). Methodologies for determining reading
    requirements of military occupational specialties. HumRRO Technical Report 73-5.

    Examples
    --------
    Seventy of a hundred are 105 of 150.

    >>> forcast(words=100, monosyllables=70)
    9.5
    """
    return 20 - 15 * ratio(monosyllables, words)


def forcast_grade(words: Count, monosyllables: Count) -> Count:
    """FORCAST with the coefficients of the regression, not those rounded for the pencil.

    Parameters
    ----------
    words, monosyllables : float or array
        Counts.

    Returns
    -------
    float or array
        20.43 - 16.5 monosyllables/words, in US school grades; 3.93 to 20.43; rises as a text gets harder.

    References
    ----------
    As `forcast`.

    Examples
    --------
    >>> round(forcast_grade(words=100, monosyllables=70), 2)
    8.88
    """
    return 20.43 - 16.5 * ratio(monosyllables, words)


def wheeler_smith(words: Count, sentences: Count, monosyllables: Count) -> Count:
    """Wheeler and Smith's index for the primary grades: words of more than one syllable in a sentence.

    Parameters
    ----------
    words, sentences, monosyllables : float or array
        Counts.

    Returns
    -------
    float or array
        10 (words - monosyllables)/sentences: mean sentence length times ten times the share of longer words.
        From 0 without upper bound, read off their table (8 to 11.5: grade 1; 26.6 to 34.5: grade 4, the
        last); rises as a text gets harder. No unit.

    Notes
    -----
    Their units end at colons, semicolons and dashes as well; sentences count here, as in other programs.

    References
    ----------
    Wheeler, L. R., & Smith, E. H. (1954). A practical readability formula for the classroom teacher in the
    primary grades. Elementary English 31, 397-399.

    Examples
    --------
    >>> wheeler_smith(words=100, sentences=5, monosyllables=70)
    60.0
    """
    index: Count = 10 * ratio(words - monosyllables, sentences)
    return index


def easy_listening(words: Count, sentences: Count, syllables: Count) -> Count:
    """Fang's Easy Listening Formula, the one made for the ear: syllables beyond the first of each word.

    Parameters
    ----------
    words, sentences, syllables : float or array
        Counts.

    Returns
    -------
    float or array
        (syllables - words)/sentences. From 0 without upper bound, below 12 for easy listening; rises as
        a text gets harder. Syllables a sentence.

    Notes
    -----
    Fang counts every syllable above one in a word: "relatively" counts three. quanteda counts the words of
    two syllables or more, so that word counts one.

    References
    ----------
    Fang, I. E. (1966). The "Easy Listening Formula". Journal of Broadcasting 11(1), 63-68.

    Examples
    --------
    >>> easy_listening(words=100, sentences=5, syllables=150)
    10.0
    """
    return ratio(syllables - words, sentences)


def strain_index(sentences: Count, syllables: Count) -> Count:
    """Strain index: the syllables of three sentences, tenfold too large.

    Parameters
    ----------
    sentences, syllables : float or array
        Counts.

    Returns
    -------
    float or array
        0.3 syllables/sentences: a tenth of the syllables in three mean sentences. From 0.3 without upper
        bound; rises as a text gets harder. No unit.

    Notes
    -----
    Its author takes the first three sentences of a text; all are used here, as in quanteda.

    References
    ----------
    Solomon, N. W. (2006). Qualitative analysis of media language. Madurai Kamaraj University; Nirmaldasan
    (2007). Strain Index: A new readability formula. Journalism Online.

    Examples
    --------
    >>> strain_index(sentences=5, syllables=150)
    9.0
    """
    return 0.3 * ratio(syllables, sentences)


def mean_word_syllables(words: Count, syllables: Count) -> Count:
    """Syllables per word.

    Parameters
    ----------
    words, syllables : float or array
        Counts.

    Returns
    -------
    float or array
        syllables/words. From 1, in speeches mostly 1.4 to 1.8; rises as a text gets harder. Syllables a
        word.

    References
    ----------
    A part of Flesch (1948) and of most formulas since.

    Examples
    --------
    >>> mean_word_syllables(words=100, syllables=150)
    1.5
    """
    return ratio(syllables, words)
