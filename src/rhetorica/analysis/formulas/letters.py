"""Formulas of letters: long words by their letters rather than their syllables, as a machine counts them."""

from rhetorica.analysis.formulas.counts import Count, ratio


def ari(words: Count, sentences: Count, characters: Count) -> Count:
    """Automated Readability Index: strokes instead of syllables.

    Parameters
    ----------
    words, sentences, characters : float or array
        Counts; characters are letters and digits.

    Returns
    -------
    float or array
        4.71 characters/words + 0.5 words/sentences - 21.43, in US school grades; from -16.22 without upper
        bound; rises as a text gets harder.

    Notes
    -----
    textstat counts punctuation as strokes.

    References
    ----------
    Smith, E. A., & Senter, R. J. (1967). Automated Readability Index. AMRL-TR-66-220, Aerospace Medical
    Research Laboratories, Wright-Patterson Air Force Base.

    Examples
    --------
    >>> round(ari(words=100, sentences=5, characters=450), 3)
    9.765
    """
    return 4.71 * ratio(characters, words) + 0.5 * ratio(words, sentences) - 21.43


def ari_simple(words: Count, sentences: Count, characters: Count) -> Count:
    """Automated Readability Index before it is made a grade: what Smith and Senter's counter shows.

    Parameters
    ----------
    words, sentences, characters : float or array
        Counts; characters are letters and digits.

    Returns
    -------
    float or array
        words/sentences + 9 characters/words. From 10 without upper bound; rises as a text gets harder. No
        unit.

    References
    ----------
    As `ari`.

    Examples
    --------
    >>> ari_simple(words=100, sentences=5, characters=450)
    60.5
    """
    index: Count = ratio(words, sentences) + 9 * ratio(characters, words)
    return index


def ari_navy(words: Count, sentences: Count, characters: Count) -> Count:
    """Automated Readability Index as recalculated for the US Navy.

    Parameters
    ----------
    words, sentences, characters : float or array
        Counts; characters are letters and digits.

    Returns
    -------
    float or array
        5.84 characters/words + 0.37 words/sentences - 26.01, in US school grades; from -19.8 without upper
        bound; rises as a text gets harder.

    References
    ----------
    Kincaid, J. P., Fishburne, R. P., Rogers, R. L., & Chissom, B. S. (1975). Derivation of new readability
    formulas (Automated Readability Index, Fog Count and Flesch Reading Ease Formula) for Navy enlisted
    personnel. Research Branch Report 8-75, Naval Technical Training Command, Millington.

    Examples
    --------
    >>> round(ari_navy(words=100, sentences=5, characters=450), 2)
    7.67
    """
    return 5.84 * ratio(characters, words) + 0.37 * ratio(words, sentences) - 26.01


def ari_navy_simple(words: Count, sentences: Count, characters: Count) -> Count:
    """Automated Readability Index of the Navy, with coefficients rounded as in the same report.

    Parameters
    ----------
    words, sentences, characters : float or array
        Counts; characters are letters and digits.

    Returns
    -------
    float or array
        6 characters/words + 0.4 words/sentences - 27.4, in US school grades; from -21 without upper bound;
        rises as a text gets harder.

    References
    ----------
    As `ari_navy`.

    Examples
    --------
    >>> round(ari_navy_simple(words=100, sentences=5, characters=450), 1)
    7.6
    """
    return 6 * ratio(characters, words) + 0.4 * ratio(words, sentences) - 27.4


def coleman_liau(words: Count, sentences: Count, characters: Count) -> Count:
    """Coleman–Liau index: letters and sentences per hundred words.

    Parameters
    ----------
    words, sentences, characters : float or array
        Counts; characters are letters and digits.

    Returns
    -------
    float or array
        5.88 characters/words - 29.6 sentences/words - 15.8, in US school grades; from -39.52 without upper
        bound; rises as a text gets harder.

    Notes
    -----
    The short form, in which their grade is mostly quoted. textstat rounds the first coefficient to 5.8.

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
    return 5.88 * ratio(characters, words) - 29.6 * ratio(sentences, words) - 15.8


def coleman_liau_cloze(words: Count, sentences: Count, characters: Count) -> Count:
    """Coleman and Liau's estimate of the blanks a college student fills in.

    Parameters
    ----------
    words, sentences, characters : float or array
        Counts; characters are letters and digits.

    Returns
    -------
    float or array
        141.8401 - 21.459 characters/words + 107.9812 sentences/words, per cent; of prose mostly 30 to 70, at
        most 228; falls as a text gets harder.

    References
    ----------
    As `coleman_liau`.

    Examples
    --------
    >>> round(coleman_liau_cloze(words=119, sentences=5, characters=639), 2)
    31.15
    """
    return 141.8401 - 21.459 * ratio(characters, words) + 107.9812 * ratio(sentences, words)


def coleman_liau_grade(words: Count, sentences: Count, characters: Count) -> Count:
    """Coleman and Liau's grade with all its digits, by way of the blanks filled in.

    Parameters
    ----------
    words, sentences, characters : float or array
        Counts; characters are letters and digits.

    Returns
    -------
    float or array
        23.06395 - 0.274004 times `coleman_liau_cloze`, in US school grades; from -39.51 without upper bound;
        rises as a text gets harder.

    References
    ----------
    As `coleman_liau`.

    Examples
    --------
    >>> round(coleman_liau_grade(words=119, sentences=5, characters=639), 2)
    14.53
    """
    grade: Count = 23.06395 - 0.274004 * coleman_liau_cloze(words, sentences, characters)
    return grade


def danielson_bryan_1(characters: Count, spaces: Count, sentences: Count) -> Count:
    """Danielson and Bryan's first formula: what an early newspaper computer could count, as a grade.

    Parameters
    ----------
    characters, spaces, sentences : float or array
        Counts; characters are letters and digits, spaces stand between words.

    Returns
    -------
    float or array
        1.0364 characters/spaces + 0.0194 characters/sentences - 0.6059, in US school grades; from 0.45
        without upper bound; rises as a text gets harder.

    Notes
    -----
    The paper speaks of all characters; punctuation, some three in a hundred, is left out here as in quanteda.

    References
    ----------
    Danielson, W. A., & Bryan, S. D. (1963). Computer automation of two readability formulas. Journalism
    Quarterly 40(2), 201-206.

    Examples
    --------
    Four and a half characters a space, ninety a sentence: 4.6638 + 1.746 - 0.6059.

    >>> round(danielson_bryan_1(characters=450, spaces=100, sentences=5), 4)
    5.8039
    """
    return 1.0364 * ratio(characters, spaces) + 0.0194 * ratio(characters, sentences) - 0.6059


def danielson_bryan_2(characters: Count, spaces: Count, sentences: Count) -> Count:
    """Danielson and Bryan's second formula: the same counts on Flesch's scale.

    Parameters
    ----------
    characters, spaces, sentences : float or array
        Counts; characters are letters and digits, spaces stand between words.

    Returns
    -------
    float or array
        131.059 - 10.364 characters/spaces - 0.194 characters/sentences. Mostly 0 to 100, at most 120.5; falls
        as a text gets harder. No unit.

    Notes
    -----
    quanteda adds 0.0194 characters/sentences where 0.194 of them are to be taken away.

    References
    ----------
    As `danielson_bryan_1`.

    Examples
    --------
    >>> round(danielson_bryan_2(characters=450, spaces=100, sentences=5), 3)
    66.961
    """
    return 131.059 - 10.364 * ratio(characters, spaces) - 0.194 * ratio(characters, sentences)


def lix(words: Count, sentences: Count, long_words: Count) -> Count:
    """LIX: Björnsson's läsbarhetsindex, made for Swedish and used for most languages of Europe.

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
    index: Count = ratio(words, sentences) + 100 * ratio(long_words, words)
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
    return ratio(long_words, sentences)


def mcalpine_eflaw(words: Count, sentences: Count, mini_words: Count) -> Count:
    """McAlpine's EFLAW score for readers to whom English is foreign: long sentences full of tiny words.

    Parameters
    ----------
    words, sentences, mini_words : float or array
        Counts; mini-words have one to three letters.

    Returns
    -------
    float or array
        (words + mini_words)/sentences. From 1; to 20 very easy, to 25 quite easy, to 29 a little difficult,
        above very confusing; rises as a text gets harder. Words a sentence, mini-words twice.

    References
    ----------
    McAlpine, R. (2006). From plain English to global English. Journalism Online.

    Examples
    --------
    >>> mcalpine_eflaw(words=100, sentences=5, mini_words=40)
    28.0
    """
    return ratio(words + mini_words, sentences)


def mean_sentence_length(words: Count, sentences: Count) -> Count:
    """Words per sentence.

    Parameters
    ----------
    words, sentences : float or array
        Counts.

    Returns
    -------
    float or array
        words/sentences. From 1, in speeches mostly 15 to 35; rises as a text gets harder. Words a sentence.

    References
    ----------
    The oldest measure of all: Sherman, L. A. (1893). Analytics of Literature. Boston: Ginn.

    Examples
    --------
    >>> mean_sentence_length(words=100, sentences=5)
    20.0
    """
    return ratio(words, sentences)
