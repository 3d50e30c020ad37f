"""Laws of selection: order is kept, groups part the whole, and what is known of a speech goes with it."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from rhetorica.corpus import UNKNOWN, Corpus, PartialDate
from rhetorica_testing import strategies

FIELDS = st.sampled_from(("speaker", "date", "title", "event", "year"))


@given(strategies.corpora())
def test_ids_are_unique_and_keep_the_order_given(corpus):
    assert corpus.ids == tuple(speech.id for speech in corpus)
    assert len(set(corpus.ids)) == len(corpus)
    assert [corpus[id] for id in corpus.ids] == list(corpus)


@given(strategies.corpora(), FIELDS)
def test_groups_part_the_corpus_in_order_of_first_appearance(corpus, field):
    groups = corpus.group_by(field)
    assert sorted(id for group in groups.values() for id in group.ids) == sorted(corpus.ids)
    assert list(groups) == list(dict.fromkeys(speech.get(field) or UNKNOWN for speech in corpus))
    for value, group in groups.items():
        assert group.ids == corpus.where(**{field: value}).ids


@given(strategies.corpora(), FIELDS)
def test_a_condition_and_its_opposite_part_the_corpus(corpus, field):
    values = [*corpus.group_by(field)]
    half = len(values) // 2
    chosen, rest = corpus.where(**{field: values[:half]}), corpus.where(**{field: values[half:]})
    assert sorted((*chosen.ids, *rest.ids)) == sorted(corpus.ids)
    assert [id for id in corpus.ids if id in chosen] == list(chosen.ids)


@given(strategies.corpora(min_size=1), st.data())
def test_what_is_known_of_a_speech_survives_every_selection(corpus, data):
    chosen = corpus
    for _ in range(3):
        step = data.draw(st.sampled_from(("slice", "select", "where", "group", "pickle")))
        if step == "slice":
            chosen = chosen[data.draw(st.slices(len(chosen)))]
        elif step == "select":
            chosen = chosen.select(data.draw(st.permutations(chosen.ids)))
        elif step == "where":
            chosen = chosen.where(since=data.draw(strategies.partial_dates()))
        elif step == "group":
            chosen = next(
                iter(chosen.group_by("party" if "party" in chosen.fields else "speaker").values()), chosen
            )
        else:
            chosen = pickle.loads(pickle.dumps(chosen))
        assert all(corpus[speech.id] == speech for speech in chosen)
        assert set(corpus.notes) <= set(chosen.notes)
    assert chosen == Corpus(chosen)


@given(strategies.corpora(), strategies.partial_dates(), strategies.partial_dates())
def test_bounds_keep_exactly_the_speeches_that_may_lie_within(corpus, one, other):
    since, until = sorted((one, other))
    if since.first > until.last:
        return
    chosen = corpus.where(since=since, until=until)
    for speech in corpus:
        days = speech.date
        outside = days is None or days.precedes(since) or until.precedes(days)
        assert (speech.id in chosen) is not outside
    doubtful = [
        speech
        for speech in chosen
        if not (since.first <= speech.date.first and speech.date.last <= until.last)
    ]
    assert any("dated too roughly" in note for note in chosen.notes) is bool(doubtful)


@given(strategies.partial_dates(), strategies.partial_dates(), strategies.partial_dates())
def test_dates_are_totally_ordered_and_the_order_agrees_with_their_spans(a, b, c):
    assert (a < b) + (a == b) + (a > b) == 1
    assert not (a <= b <= c) or a <= c
    assert not a.precedes(b) or a < b
    assert (a == b) == ((a.first, a.last) == (b.first, b.last))
    assert not a < b or a.first <= b.first
    assert a.first <= a.last
    assert PartialDate.parse(str(a)) == a


@given(strategies.corpora(of=strategies.texts(), min_size=1))
def test_a_corpus_can_be_shown_and_hashed_whatever_it_holds(corpus):
    assert len(repr(corpus).splitlines()) <= 7 or "\n" in "".join(corpus.ids)
    assert hash(corpus) == hash(Corpus(corpus))
