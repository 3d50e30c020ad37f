"""Formulas made for Spanish, Italian and Arabic. On English they order texts; their levels do not hold."""

from rhetorica.analysis.formulas.counts import Count, ratio


def fernandez_huerta(words: Count, sentences: Count, syllables: Count) -> Count:
    """Fernández Huerta's reading ease for Spanish.

    Parameters
    ----------
    words, sentences, syllables : float or array
        Counts.

    Returns
    -------
    float or array
        206.84 - 60 syllables/words - 1.02 words/sentences. Mostly 0 to 100, at most 145.82; falls as a text
        gets harder. No unit.

    Notes
    -----
    The article calls the second factor sentences per hundred words, which would make short sentences hard;
    it was fitted to words per sentence, as Flesch's formula was, and is used so (Law 2011).

    References
    ----------
    Fernández Huerta, J. (1959). Medidas sencillas de lecturabilidad. Consigna 214, 29-32. Law, G. (2011).
    Error in the Fernandez Huerta readability formula. LINGUIST List 22.2332.

    Examples
    --------
    >>> round(fernandez_huerta(words=100, sentences=5, syllables=200), 2)
    66.44
    """
    return 206.84 - 60 * ratio(syllables, words) - 1.02 * ratio(words, sentences)


def szigriszt_pazos(words: Count, sentences: Count, syllables: Count) -> Count:
    """Szigriszt Pazos's perspicuity for Spanish, known as the INFLESZ scale.

    Parameters
    ----------
    words, sentences, syllables : float or array
        Counts.

    Returns
    -------
    float or array
        206.835 - 62.3 syllables/words - words/sentences. Mostly 0 to 100, at most 143.54; falls as a text
        gets harder. No unit.

    References
    ----------
    Szigriszt Pazos, F. (1993). Sistemas predictivos de legibilidad del mensaje escrito: fórmula de
    perspicuidad. Dissertation, Universidad Complutense de Madrid.

    Examples
    --------
    >>> round(szigriszt_pazos(words=100, sentences=5, syllables=200), 3)
    62.235
    """
    score: Count = 206.835 - 62.3 * ratio(syllables, words) - ratio(words, sentences)
    return score


def gutierrez_polini(words: Count, sentences: Count, characters: Count) -> Count:
    """Gutiérrez de Polini's formula, the first made for Spanish rather than adapted to it.

    Parameters
    ----------
    words, sentences, characters : float or array
        Counts; characters are letters and digits.

    Returns
    -------
    float or array
        95.2 - 9.7 characters/words - 0.35 words/sentences. Mostly 20 to 60, at most 85.15; falls as a text
        gets harder. No unit.

    References
    ----------
    Gutiérrez de Polini, L. E. (1972). Investigación sobre lectura en Venezuela. Caracas: Ministerio de
    Educación.

    Examples
    --------
    >>> round(gutierrez_polini(words=100, sentences=5, characters=500), 1)
    39.7
    """
    return 95.2 - 9.7 * ratio(characters, words) - 0.35 * ratio(words, sentences)


def crawford(words: Count, sentences: Count, syllables: Count) -> Count:
    """Crawford's grade for Spanish primers.

    Parameters
    ----------
    words, sentences, syllables : float or array
        Counts.

    Returns
    -------
    float or array
        4.9 syllables/words - 20.5 sentences/words - 3.407, in years of primary school; from -19.01 without
        upper bound; rises as a text gets harder.

    References
    ----------
    Crawford, A. N. (1985). Fórmula y gráfico para determinar la comprensibilidad de textos de nivel primario
    en castellano. Lectura y Vida 6(4).

    Examples
    --------
    >>> round(crawford(words=100, sentences=5, syllables=200), 3)
    5.368
    """
    return 4.9 * ratio(syllables, words) - 20.5 * ratio(sentences, words) - 3.407


def gulpease(words: Count, sentences: Count, characters: Count) -> Count:
    """Gulpease: letters and sentences, for Italian.

    Parameters
    ----------
    words, sentences, characters : float or array
        Counts; characters are letters and digits.

    Returns
    -------
    float or array
        89 + 300 sentences/words - 10 characters/words. Mostly 0 to 100 (above 80 easy for all, below 40 hard
        for who finished secondary school); falls as a text gets harder. No unit.

    Notes
    -----
    textstat counts punctuation as letters.

    References
    ----------
    Lucisano, P., & Piemontese, M. E. (1988). GULPEASE: una formula per la predizione della difficoltà dei
    testi in lingua italiana. Scuola e città 39(3), 110-124.

    Examples
    --------
    >>> gulpease(words=100, sentences=5, characters=500)
    54.0
    """
    index: Count = 89 + 300 * ratio(sentences, words) - 10 * ratio(characters, words)
    return index


def osman(
    words: Count,
    sentences: Count,
    syllables: Count,
    complex_words: Count,
    long_words: Count,
    faseeh_words: Count,
) -> Count:
    """OSMAN: reading ease for Arabic, with or without vowel signs.

    Parameters
    ----------
    words, sentences, syllables : float or array
        Counts; syllables by the signs for vowels, or guessed where they are not written.
    complex_words : float or array
        Words of more than four syllables.
    long_words : float or array
        Words of more than five letters.
    faseeh_words : float or array
        Complex words with the letters or endings that mark formal Arabic.

    Returns
    -------
    float or array
        200.791 - 1.015 words/sentences - 24.181 (syllables + complex_words + long_words +
        faseeh_words)/words. Mostly 0 to 100, at most 175.6; falls as a text gets harder. No unit.

    Notes
    -----
    `rhetorica.readability` does not count Arabic; the formula is for who has the counts.

    References
    ----------
    El-Haj, M., & Rayson, P. (2016). OSMAN: A novel Arabic readability metric. LREC 2016, 250-255.

    Examples
    --------
    >>> round(osman(100, 5, syllables=300, complex_words=10, long_words=20, faseeh_words=5), 2)
    99.48
    """
    marks: Count = syllables + complex_words + long_words + faseeh_words
    return 200.791 - 1.015 * ratio(words, sentences) - 24.181 * ratio(marks, words)
