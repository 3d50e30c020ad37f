"""Formulas of familiar words: those on a list that most pupils knew."""

from rhetorica.analysis.formulas.counts import Count, ratio


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
    The constant is always added. Programs that add it only above five per cent of difficult words (quanteda,
    textstat; textstat's second version above a raw score of 0.05) score easy texts three grades too low.

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
    return 15.79 * ratio(difficult_words, words) + 0.0496 * ratio(words, sentences) + 3.6365


def dale_chall_new(words: Count, sentences: Count, difficult_words: Count) -> Count:
    """Dale–Chall formula of 1995, as the cloze score from which its grades are read.

    Parameters
    ----------
    words, sentences, difficult_words : float or array
        Counts. The formula's own list, brought up to date in 1995, may not be shared; difficult words here
        are those of 1948.

    Returns
    -------
    float or array
        64 - 95 difficult_words/words - 0.69 words/sentences: per cent of blanks filled in, to be read off
        their table (58 and more: grade 1; 15 and less: grade 16); at most 63.31; falls as a text gets harder.

    References
    ----------
    Chall, J. S., & Dale, E. (1995). Readability Revisited: The New Dale-Chall Readability Formula. Cambridge:
    Brookline.

    Examples
    --------
    >>> round(dale_chall_new(words=100, sentences=5, difficult_words=15), 2)
    35.95
    """
    return 64 - 95 * ratio(difficult_words, words) - 0.69 * ratio(words, sentences)


def dale_chall_powers_sumner_kearl(words: Count, sentences: Count, difficult_words: Count) -> Count:
    """Dale and Chall's counts as Powers, Sumner and Kearl fitted them to school grades.

    Parameters
    ----------
    words, sentences, difficult_words : float or array
        Counts.

    Returns
    -------
    float or array
        11.55 difficult_words/words + 0.0596 words/sentences + 3.2672, in US school grades; from 3.33 without
        upper bound; rises as a text gets harder.

    References
    ----------
    Powers, R. D., Sumner, W. A., & Kearl, B. E. (1958). A recalculation of four adult readability formulas.
    Journal of Educational Psychology 49(2), 99-105.

    Examples
    --------
    >>> round(dale_chall_powers_sumner_kearl(words=100, sentences=5, difficult_words=15), 4)
    6.1917
    """
    return 11.55 * ratio(difficult_words, words) + 0.0596 * ratio(words, sentences) + 3.2672


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
    Spache, G. D. (1974). Good Reading for Poor Readers, 9th edition. Champaign: Garrard.

    Examples
    --------
    >>> round(spache(words=100, sentences=10, unfamiliar_words=8), 3)
    2.525
    """
    return 0.121 * ratio(words, sentences) + 8.2 * ratio(unfamiliar_words, words) + 0.659


def spache_1953(words: Count, sentences: Count, unfamiliar_words: Count) -> Count:
    """Spache's first formula.

    Parameters
    ----------
    words, sentences, unfamiliar_words : float or array
        Counts; an unfamiliar word counts once in each sample of a hundred words. The formula was made with
        Dale's list of 769 words; where only the list of 1974 is at hand, the grade is a little low.

    Returns
    -------
    float or array
        0.141 words/sentences + 8.6 unfamiliar_words/words + 0.839, in US school grades; from 0.98 without
        upper bound; rises as a text gets harder. Above grade 4 it only orders texts.

    References
    ----------
    Spache, G. D. (1953). A new readability formula for primary-grade reading materials. Elementary School
    Journal 53(7), 410-413.

    Examples
    --------
    >>> round(spache_1953(words=100, sentences=10, unfamiliar_words=8), 3)
    2.937
    """
    return 0.141 * ratio(words, sentences) + 8.6 * ratio(unfamiliar_words, words) + 0.839


def bormuth_cloze(words: Count, sentences: Count, characters: Count, difficult_words: Count) -> Count:
    """Bormuth's mean cloze: the share of blanks that pupils fill in.

    Parameters
    ----------
    words, sentences, characters, difficult_words : float or array
        Counts; the formula uses the words that are on Dale and Chall's list, which is the rest.

    Returns
    -------
    float or array
        0.886593 - 0.08364 letters a word + 0.161911 (share of words on the list) cubed - 0.021401 L +
        0.000577 L^2 - 0.000005 L^3, where L is words/sentences. A share, of prose mostly 0.2 to 0.6; falls
        as a text gets harder, except that the cubic in L rises by 0.008 between 31 and 46 words a sentence.

    Notes
    -----
    quanteda takes ten times the coefficient of L, and the words that are not on the list, so that its figures
    are below 0.

    References
    ----------
    Bormuth, J. R. (1969). Development of readability analyses. Final report, US Office of Education, Project
    7-0052. ERIC ED029166, page 152.

    Examples
    --------
    4.5 letters a word, 85 % on the list, 20 words a sentence: 0.886593 - 0.37638 + 0.099434 - 0.42802 +
    0.2308 - 0.04.

    >>> round(bormuth_cloze(words=100, sentences=5, characters=450, difficult_words=15), 4)
    0.3724
    """
    length = ratio(words, sentences)
    familiar = 1 - ratio(difficult_words, words)
    share: Count = (
        0.886593
        - 0.08364 * ratio(characters, words)
        + 0.161911 * familiar**3
        - 0.021401 * length
        + 0.000577 * length**2
        - 0.000005 * length**3
    )
    return share


def bormuth_grade(
    words: Count, sentences: Count, characters: Count, difficult_words: Count, *, criterion: float = 0.35
) -> Count:
    """Bormuth's grade placement: the grade whose pupils fill in a share of the blanks.

    Parameters
    ----------
    words, sentences, characters, difficult_words : float or array
        Counts, as in `bormuth_cloze`.
    criterion : float, default 0.35
        Share of blanks that counts as understood.

    Returns
    -------
    float or array
        A cubic in the mean cloze M, the criterion C, and their product: 4.275 + 12.881 M - 34.934 M^2 +
        20.388 M^3 + 26.194 C - 2.046 C^2 - 11.767 C^3 - 44.285 MC + 97.620 (MC)^2 - 59.538 (MC)^3, in US
        school grades. With the criterion given, 12.7 where M is 0, 7.9 where it is 0.5; rises as a text
        gets harder while M is between -0.05 and 0.91, and means nothing outside.

    Notes
    -----
    quanteda sets the criterion to 35 and takes the letters of the text for C, so that its figures are in the
    millions.

    References
    ----------
    As `bormuth_cloze`, page 160.

    Examples
    --------
    The text of the example of `bormuth_cloze`.

    >>> round(bormuth_grade(words=100, sentences=5, characters=450, difficult_words=15), 2)
    9.45
    """
    cloze = bormuth_cloze(words, sentences, characters, difficult_words)
    both = cloze * criterion
    grade: Count = (
        4.275
        + 12.881 * cloze
        - 34.934 * cloze**2
        + 20.388 * cloze**3
        + 26.194 * criterion
        - 2.046 * criterion**2
        - 11.767 * criterion**3
        - 44.285 * both
        + 97.620 * both**2
        - 59.538 * both**3
    )
    return grade


def degrees_of_reading_power(
    words: Count, sentences: Count, characters: Count, difficult_words: Count
) -> Count:
    """Degrees of Reading Power: Bormuth's mean cloze, turned so that more is harder.

    Parameters
    ----------
    words, sentences, characters, difficult_words : float or array
        Counts, as in `bormuth_cloze`.

    Returns
    -------
    float or array
        100 (1 - mean cloze), in DRP units, of prose mostly 40 to 80 (published whole); rises as a text gets
        harder, but for the dent told at `bormuth_cloze`.

    References
    ----------
    College Entrance Examination Board (1981). Degrees of Reading Power brings the students and the text
    together. New York. See Carver, R. P. (1985). Measuring readability using DRP units. Journal of Reading
    Behavior 17(4), 303-316.

    Examples
    --------
    >>> round(degrees_of_reading_power(words=100, sentences=5, characters=450, difficult_words=15), 1)
    62.8
    """
    units: Count = 100 * (1 - bormuth_cloze(words, sentences, characters, difficult_words))
    return units
