"""Frequencies and collocates against counts made the slow way."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

import rhetorica as rh
from rhetorica.corpus import Corpus
from rhetorica_testing.strategies import corpora, must_occur, texts, tiny_corpora


def sentences(corpus: Corpus) -> list[tuple[str, list[str]]]:
    """Words by sentence, each with the id of its speech."""
    tokens = corpus.index.tokens(lists="items")
    found: dict[int, tuple[str, list[str]]] = {}
    for place, number in enumerate(tokens.sentence.tolist()):
        id = corpus.ids[int(tokens.speech[place])]
        found.setdefault(number, (id, []))[1].append(corpus.index.vocabulary[int(tokens.ids[place])])
    return list(found.values())


@given(corpora(min_size=1, max_size=4, of=texts()))
def test_frequencies_are_those_of_a_counter(corpus: Corpus) -> None:
    by_speech: dict[str, Counter[str]] = {id: Counter() for id in corpus.ids}
    for id, words in sentences(corpus):
        by_speech[id].update(words)
    every = sum(by_speech.values(), Counter())
    rows = list(rh.frequencies(corpus))
    assert [(row.word, row.count) for row in rows] == sorted(
        every.items(), key=lambda item: (-item[1], item[0])
    )
    for row in rows:
        assert dict(row.by_speech) == {
            id: words[row.word] for id, words in by_speech.items() if words[row.word]
        }
        assert row.speeches == len(row.by_speech)
        assert abs(row.per_1000 - 1000 * row.count / sum(every.values())) < 1e-9


@given(corpora(min_size=1, max_size=4, of=texts()), st.sampled_from(("speaker", "date")))
def test_groups_add_up_to_the_whole(corpus: Corpus, field: str) -> None:
    every = {row.word: row.count for row in rh.frequencies(corpus)}
    if any(speech.get(field) for speech in corpus):
        summed: Counter[str] = Counter()
        for row in rh.frequencies(corpus, by=field):
            summed[row.word] += row.count
        assert dict(summed) == every


def brute_force(
    corpus: Corpus, node: str, left: int, right: int
) -> tuple[Counter[str], Counter[str], int, int]:
    near: Counter[str] = Counter()
    outside: Counter[str] = Counter()
    hits = span = 0
    for _, words in sentences(corpus):
        nodes = [place for place, word in enumerate(words) if word == node]
        hits += len(nodes)
        for place, word in enumerate(words):
            if word == node:
                continue
            outside[word] += 1
            if any(-right <= hit - place <= left for hit in nodes):
                near[word] += 1
                span += 1
    return near, outside, hits, span


def test_collocates_are_those_that_stand_near() -> None:
    with must_occur("a collocate", share=0.5) as occurrences:

        @given(tiny_corpora(), st.sampled_from(("we", "will", "not")), st.integers(0, 4), st.integers(0, 4))
        def agrees(corpus: Corpus, node: str, left: int, right: int) -> None:
            near, outside, _, span = brute_force(corpus, node, left, right)
            result = rh.collocates(corpus, node, left=left, right=right, min_count=1)
            assert {row.collocate: (row.count, row.total) for row in result} == {
                word: (count, outside[word]) for word, count in near.items()
            }
            for row in result:
                assert abs(row.expected - span * outside[row.collocate] / sum(outside.values())) < 1e-9
                assert row.count == len(result.where(collocate=row.collocate).evidence)
                assert (row.g2 > 0) <= (row.count > row.expected)
            assert [row.g2 for row in result] == sorted((row.g2 for row in result), reverse=True)
            occurrences.saw(bool(near))

        agrees()


@given(corpora(min_size=1, max_size=3, of=texts()), st.sampled_from(("the", "we*", "*", "n?t")))
def test_every_piece_of_evidence_holds_its_collocate(corpus: Corpus, node: str) -> None:
    result = rh.collocates(corpus, node, min_count=1)
    for place, row in enumerate(result):
        lines = result.evidence.of_row(place)
        assert len(lines) == row.count
        for line in lines:
            assert 0 <= line.start < line.end <= len(corpus[line.id].text)
            text = corpus[line.id].text[line.start : line.end]
            said = {found.match.casefold() for found in rh.kwic(corpus, row.collocate) if found.id == line.id}
            assert any(form in text.casefold() for form in said)


@given(tiny_corpora(min_size=2))
def test_the_order_of_the_speeches_changes_no_figure(corpus: Corpus) -> None:
    turned = Corpus(reversed(list(corpus)))
    assert (
        rh.collocates(corpus, "we", min_count=1).to_dicts()
        == rh.collocates(turned, "we", min_count=1).to_dicts()
    )
    one, other = (
        [(row.word, row.count, row.per_1000) for row in rh.frequencies(each)] for each in (corpus, turned)
    )
    assert one == other
