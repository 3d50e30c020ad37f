"""Formulas made for German. On English they order texts; their levels do not hold."""

from rhetorica.analysis.formulas.counts import Count, log_plus_one, ratio


def smog_german(sentences: Count, polysyllables: Count) -> Count:
    """SMOG for German: Bamberger and Vanecek's shift of McLaughlin's grade.

    Parameters
    ----------
    sentences, polysyllables : float or array
        Counts.

    Returns
    -------
    float or array
        sqrt(30 polysyllables/sentences) - 2, in Austrian school grades; from -2 without upper bound; rises as
        a text gets harder.

    References
    ----------
    Bamberger, R., & Vanecek, E. (1984). Lesen - Verstehen - Lernen - Schreiben. Wien: Jugend und Volk,
    page 78.

    Examples
    --------
    >>> smog_german(sentences=30, polysyllables=49)
    5.0
    """
    grade: Count = (30 * ratio(polysyllables, sentences)) ** 0.5 - 2
    return grade


def wiener_sachtextformel_1(
    words: Count, sentences: Count, polysyllables: Count, long_words: Count, monosyllables: Count
) -> Count:
    """First Viennese formula for factual prose, of all four counts.

    Parameters
    ----------
    words, sentences, polysyllables, long_words, monosyllables : float or array
        Counts; long words have more than six letters.

    Returns
    -------
    float or array
        19.35 polysyllables/words + 0.1672 words/sentences + 12.97 long_words/words - 3.27 monosyllables/words
        - 0.875, in school grades (4 very easy, 15 very hard); from -3.98 without upper bound; rises as a text
        gets harder.

    Notes
    -----
    quanteda takes words of six letters for long already.

    References
    ----------
    Bamberger, R., & Vanecek, E. (1984). Lesen - Verstehen - Lernen - Schreiben. Wien: Jugend und Volk,
    pages 83-84.

    Examples
    --------
    1.935 + 3.344 + 3.2425 - 2.289 - 0.875.

    >>> round(wiener_sachtextformel_1(100, 5, polysyllables=10, long_words=25, monosyllables=70), 4)
    5.3575
    """
    return (
        19.35 * ratio(polysyllables, words)
        + 0.1672 * ratio(words, sentences)
        + 12.97 * ratio(long_words, words)
        - 3.27 * ratio(monosyllables, words)
        - 0.875
    )


def wiener_sachtextformel_2(words: Count, sentences: Count, polysyllables: Count, long_words: Count) -> Count:
    """Second Viennese formula for factual prose.

    Parameters
    ----------
    words, sentences, polysyllables, long_words : float or array
        Counts; long words have more than six letters.

    Returns
    -------
    float or array
        20.07 polysyllables/words + 0.1682 words/sentences + 13.73 long_words/words - 2.779, in school grades;
        from -2.61 without upper bound; rises as a text gets harder.

    Notes
    -----
    quanteda takes words of six letters for long already.

    References
    ----------
    As `wiener_sachtextformel_1`.

    Examples
    --------
    >>> round(wiener_sachtextformel_2(100, 5, polysyllables=10, long_words=25), 4)
    6.0245
    """
    return (
        20.07 * ratio(polysyllables, words)
        + 0.1682 * ratio(words, sentences)
        + 13.73 * ratio(long_words, words)
        - 2.779
    )


def wiener_sachtextformel_3(words: Count, sentences: Count, polysyllables: Count) -> Count:
    """Third Viennese formula for factual prose.

    Parameters
    ----------
    words, sentences, polysyllables : float or array
        Counts.

    Returns
    -------
    float or array
        29.63 polysyllables/words + 0.1905 words/sentences - 1.1144, in school grades; from -0.92 without
        upper bound; rises as a text gets harder.

    References
    ----------
    As `wiener_sachtextformel_1`.

    Examples
    --------
    >>> round(wiener_sachtextformel_3(100, 5, polysyllables=10), 4)
    5.6586
    """
    return 29.63 * ratio(polysyllables, words) + 0.1905 * ratio(words, sentences) - 1.1144


def wiener_sachtextformel_4(words: Count, sentences: Count, polysyllables: Count) -> Count:
    """Fourth Viennese formula for factual prose.

    Parameters
    ----------
    words, sentences, polysyllables : float or array
        Counts.

    Returns
    -------
    float or array
        27.44 polysyllables/words + 0.2656 words/sentences - 1.693, in school grades; from -1.43 without
        upper bound; rises as a text gets harder.

    References
    ----------
    As `wiener_sachtextformel_1`.

    Examples
    --------
    >>> round(wiener_sachtextformel_4(100, 5, polysyllables=10), 3)
    6.363
    """
    return 27.44 * ratio(polysyllables, words) + 0.2656 * ratio(words, sentences) - 1.693


def dickes_steiwer(words: Count, sentences: Count, characters: Count, types: Count) -> Count:
    """Dickes and Steiwer's formula for the hand: word length, sentence length, different words.

    Parameters
    ----------
    words, sentences, characters, types : float or array
        Counts; types are different words.

    Returns
    -------
    float or array
        235.95993 - 73.021 ln(characters/words + 1) - 12.56438 ln(words/sentences + 1) - 50.03293 types/words.
        Mostly 30 to 80; falls as a text gets harder. No unit. The share of different words shrinks as a text
        grows, so only texts of about equal length compare.

    Notes
    -----
    koRpus's manual and quanteda print the formula without logarithms, and quanteda computes it so: far below
    0.

    References
    ----------
    Dickes, P., & Steiwer, L. (1977). Ausarbeitung von Lesbarkeitsformeln für die deutsche Sprache.
    Zeitschrift für Entwicklungspsychologie und Pädagogische Psychologie 9(1), 20-28.

    Examples
    --------
    Six letters a word, nineteen words a sentence, half of them different: 235.95993 - 142.0922 - 37.6391 -
    25.0165.

    >>> round(dickes_steiwer(words=190, sentences=10, characters=1140, types=95), 2)
    31.21
    """
    score: Count = (
        235.95993
        - 73.021 * log_plus_one(ratio(characters, words))
        - 12.56438 * log_plus_one(ratio(words, sentences))
        - 50.03293 * ratio(types, words)
    )
    return score


def traenkle_bailer_1(words: Count, sentences: Count, characters: Count, prepositions: Count) -> Count:
    """Tränkle and Bailer's first formula: word length, sentence length, prepositions.

    Parameters
    ----------
    words, sentences, characters, prepositions : float or array
        Counts.

    Returns
    -------
    float or array
        224.6814 - 79.8304 ln(characters/words + 1) - 12.24032 ln(words/sentences + 1) - 129.2857
        prepositions/words. Mostly 0 to 60; falls as a text gets harder. No unit.

    Notes
    -----
    quanteda leaves the logarithms out and counts the articles "a" and "an" as prepositions.

    References
    ----------
    Tränkle, U., & Bailer, H. (1984). Kreuzvalidierung und Neuberechnung von Lesbarkeitsformeln für die
    deutsche Sprache. Zeitschrift für Entwicklungspsychologie und Pädagogische Psychologie 16(3), 231-244.

    Examples
    --------
    >>> round(traenkle_bailer_1(words=190, sentences=10, characters=1140, prepositions=19), 2)
    19.74
    """
    score: Count = (
        224.6814
        - 79.8304 * log_plus_one(ratio(characters, words))
        - 12.24032 * log_plus_one(ratio(words, sentences))
        - 129.2857 * ratio(prepositions, words)
    )
    return score


def traenkle_bailer_2(words: Count, characters: Count, prepositions: Count, conjunctions: Count) -> Count:
    """Tränkle and Bailer's second formula: word length, prepositions, conjunctions.

    Parameters
    ----------
    words, characters, prepositions, conjunctions : float or array
        Counts.

    Returns
    -------
    float or array
        234.1063 - 96.11069 ln(characters/words + 1) - 205.444 prepositions/words - 102.805
        conjunctions/words. Mostly 0 to 60; falls as a text gets harder. No unit.

    Notes
    -----
    quanteda leaves the logarithm out.

    References
    ----------
    As `traenkle_bailer_1`.

    Examples
    --------
    >>> round(traenkle_bailer_2(words=190, characters=1140, prepositions=19, conjunctions=19), 2)
    16.26
    """
    score: Count = (
        234.1063
        - 96.11069 * log_plus_one(ratio(characters, words))
        - 205.444 * ratio(prepositions, words)
        - 102.805 * ratio(conjunctions, words)
    )
    return score


def fucks(sentences: Count, syllables: Count) -> Count:
    """Fucks's measure of style: syllables a word times words a sentence.

    Parameters
    ----------
    sentences, syllables : float or array
        Counts.

    Returns
    -------
    float or array
        syllables/sentences. From 1 without upper bound; rises as a text gets harder. Syllables a sentence.

    Notes
    -----
    Fucks counts the length of words in syllables; koRpus and quanteda count it in letters.

    References
    ----------
    Fucks, W. (1955). Unterschied des Prosastils von Dichtern und anderen Schriftstellern. Sprachforum 1,
    233-244.

    Examples
    --------
    >>> fucks(sentences=5, syllables=150)
    30.0
    """
    return ratio(syllables, sentences)
