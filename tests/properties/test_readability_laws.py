"""Laws of readability over any text at all: counts that fit together, rows that stand alone."""

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from rhetorica.analysis.counting import COUNTS, Counts
from rhetorica.analysis.measures import DEFAULT_MEASURES, MEASURES
from rhetorica.analysis.readability import readability
from rhetorica.corpus import Corpus, Speech
from rhetorica.text.syllables import count_syllables
from rhetorica_testing import strategies


def corpus_of(texts: list[str]) -> Corpus:
    return Corpus([Speech(str(place), text) for place, text in enumerate(texts)])


@given(st.lists(strategies.texts(), min_size=1, max_size=4))
def test_counts_of_any_text_fit_together(texts: list[str]) -> None:
    for row in readability(corpus_of(texts)):
        assert 0 <= row.sentences <= row.words <= row.syllables
        assert row.words > 0 or row.syllables == row.characters == 0
        assert row.polysyllables <= row.words
        assert row.long_words <= row.words
        assert row.difficult_words <= row.words
        assert row.unfamiliar_words <= row.words
        assert row.complex_words <= row.words
        undefined = {math.isnan(getattr(row, name)) for name in DEFAULT_MEASURES}
        # A speech has all measures or none.
        assert len(undefined) == 1
        assert not any(math.isinf(getattr(row, name)) for name in DEFAULT_MEASURES)


@given(st.lists(strategies.texts(), min_size=2, max_size=4))
def test_a_row_is_the_same_alone_and_among_others(texts: list[str]) -> None:
    together = readability(corpus_of(texts))
    for place, text in enumerate(texts):
        alone = readability(Corpus([Speech(str(place), text)]))
        assert alone.to_jsonl() == together.where(id=str(place)).to_jsonl()


@given(st.lists(strategies.words() | st.text(max_size=12), max_size=20))
def test_every_form_has_a_syllable_in_capitals_or_not(forms: list[str]) -> None:
    folded = [form.casefold() for form in forms]
    assert all(count >= 1 for count in count_syllables(folded).tolist())
    assert all(count >= 1 for count in count_syllables(folded, upper=[True] * len(folded)).tolist())
    # The count of a form does not depend on its neighbours.
    assert count_syllables(folded).tolist() == [int(count_syllables([form])[0]) for form in folded]


@settings(max_examples=50)
@given(st.lists(strategies.texts(), min_size=1, max_size=3))
def test_counts_of_sentences_add_up_to_those_of_the_speech(texts: list[str]) -> None:
    corpus = corpus_of(texts)
    counts = Counts.of_tokens(corpus.index, corpus.index.tokens())
    names = [*COUNTS, "monosyllables", "mini_words", "prepositions", "conjunctions"]
    whole, parts = counts.of(names), counts.by_sentence(names)
    for speech in range(len(texts)):
        sums = parts[counts.sentences_of(speech)].sum(axis=0)
        assert sums.tolist() == [whole[name][speech] for name in names]


@settings(max_examples=40)
@given(st.lists(strategies.texts(), min_size=1, max_size=3), st.integers(0, 3))
def test_an_interval_of_any_text_holds_its_estimate(texts: list[str], seed: int) -> None:
    result = readability(corpus_of(texts), measures="all", intervals=True, seed=seed, resamples=100)
    for name in MEASURES:
        if f"{name}_low" in result.columns:
            for row in result:
                low, estimate, high = (getattr(row, f"{name}{end}") for end in ("_low", "", "_high"))
                assert low <= estimate <= high or all(map(math.isnan, (low, estimate, high)))


@settings(max_examples=40)
@given(strategies.texts())
def test_a_measure_of_any_text_stays_in_its_range(text: str) -> None:
    (row,) = readability(text, measures="all")
    for name, measure in MEASURES.items():
        value = getattr(row, name)
        assert math.isnan(value) or measure.lowest - 1e-9 <= value <= measure.highest + 1e-9
