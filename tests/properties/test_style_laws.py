"""Laws of style: parts add up to the whole, counts fit together, bounds hold their rates."""

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from rhetorica.analysis.style import FEATURES, style
from rhetorica.corpus import Corpus, Speech
from rhetorica_testing import strategies

SENTENCES = (
    "We won't go there again.",
    "Why should I pay £1.7 billion to the Bank of Ambleford?",
    "“Never,” he said to us.",
    "It will cost two hundred and four pounds.",
    "You can ask Ada Bell in May.",
    "They'd neither seen nor heard it.",
    "The will of the people is theirs.",
    "Is it 1998?",
    "IT IS TIME.",
    "One of us must speak up, for all of them, in the House, before the year is out.",
)
PARAGRAPHS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join)
ADDED_UP = ("words", "sentences", *FEATURES, "short_sentences", "quoted_words")


def corpus_of(texts: list[str]) -> Corpus:
    return Corpus([Speech(str(place), text) for place, text in enumerate(texts)])


@settings(max_examples=60)
@given(st.lists(PARAGRAPHS, min_size=1, max_size=5))
def test_counts_add_up_over_paragraphs(paragraphs: list[str]) -> None:
    parts = style(corpus_of(paragraphs))
    whole = style("\n\n".join(paragraphs))[0]
    for name in ADDED_UP:
        assert getattr(whole, name) == sum(parts.columns[name])
    assert whole.sentence_longest == max(parts.columns["sentence_longest"])


@settings(max_examples=60)
@given(st.lists(strategies.texts(), min_size=1, max_size=3))
def test_counts_of_any_text_fit_together(texts: list[str]) -> None:
    result = style(corpus_of(texts))
    for row in result:
        assert all(0 <= getattr(row, name) <= row.words for name in ADDED_UP)
        assert row.money <= row.numerals
        assert row.questions <= row.sentences
        for name in FEATURES:
            low, rate, high = (getattr(row, f"{name}_{end}") for end in ("low", "per_1000", "high"))
            assert math.isnan(rate) or low <= rate <= high
        if not math.isnan(row.sentence_median):
            assert 1 <= row.sentence_q10 <= row.sentence_median <= row.sentence_q90 <= row.sentence_longest
            assert 0 <= row.short_sentence_share <= 1


@settings(max_examples=60)
@given(st.lists(strategies.texts(), min_size=1, max_size=3))
def test_evidence_slices_back_and_is_as_long_as_the_counts(texts: list[str]) -> None:
    corpus = corpus_of(texts)
    result = style(corpus)
    for name in ("questions", "money", "names"):
        lines = [line for line in result.evidence if line.feature == name]
        assert len(lines) == sum(result.columns[name])
        assert all(corpus[line.id].text[line.start : line.end] == line.quote != "" for line in lines)


@settings(max_examples=40)
@given(st.lists(strategies.texts(), min_size=1, max_size=3), st.integers(0, 2))
def test_a_row_does_not_depend_on_the_other_speeches(texts: list[str], which: int) -> None:
    place = which % len(texts)
    together = style(corpus_of(texts)).columns
    alone = style(texts[place]).columns
    for name in set(alone) - {"id"}:
        one, other = alone[name][0], together[name][place]
        assert one == other or (math.isnan(one) and math.isnan(other))
