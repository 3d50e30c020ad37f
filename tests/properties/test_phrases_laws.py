"""Phrases against a search by hand: on five words, every count and offset can be checked the slow way."""

from hypothesis import given

import rhetorica as rh
from rhetorica.analysis.phrases import PhraseRow
from rhetorica.corpus import Corpus
from rhetorica.text.characters import fold
from rhetorica_testing.strategies import corpora, corpus_repeats, must_occur, texts, tiny_corpora


def sentences(corpus: Corpus) -> list[tuple[str, list[tuple[str, int, int]]]]:
    """Sentences as (id, [(word, start, end)]), from the index."""
    tokens = corpus.index.tokens(lists="items")
    found: dict[int, tuple[str, list[tuple[str, int, int]]]] = {}
    for place, number in enumerate(tokens.sentence.tolist()):
        id = corpus.ids[int(tokens.speech[place])]
        word = corpus.index.vocabulary[int(tokens.ids[place])]
        found.setdefault(number, (id, []))[1].append((word, int(tokens.start[place]), int(tokens.end[place])))
    return list(found.values())


def search(corpus: Corpus, phrase: list[str]) -> list[tuple[str, int, int]]:
    """Every place where the words of a phrase stand in a row, left to right, none used twice."""
    hits = []
    for id, words in sentences(corpus):
        place = 0
        while place + len(phrase) <= len(words):
            if [word for word, _, _ in words[place : place + len(phrase)]] == phrase:
                hits.append((id, words[place][1], words[place + len(phrase) - 1][2]))
                place += len(phrase)
            else:
                place += 1
    return hits


def words_at(corpus: Corpus, place: tuple[str, int, int]) -> list[str]:
    id, start, end = place
    text = corpus[id].text[start:end]
    return [word for _, words in sentences(rh.Corpus([rh.Speech("x", text)])) for word, _, _ in words]


def forms(corpus: Corpus, row: PhraseRow) -> list[list[str]]:
    return [words_at(corpus, (each["id"], each["start"], each["end"])) for each in row.occurrences]


def longest(corpus: Corpus, row: PhraseRow) -> list[str]:
    """The words of the phrase; its folded variants have fewer."""
    return max(forms(corpus, row), key=len)


def folded(corpus: Corpus, row: PhraseRow) -> bool:
    return len({len(form) for form in forms(corpus, row)}) > 1


def within(corpus: Corpus, place: tuple[str, int, int], words: list[str]) -> bool:
    form = words_at(corpus, place)
    return any(words[at : at + len(form)] == form for at in range(len(words) - len(form) + 1))


def test_every_count_and_offset_is_what_a_search_by_hand_finds() -> None:
    with must_occur("repeated bigrams") as occurrences:

        @given(tiny_corpora())
        def agrees(corpus: Corpus) -> None:
            occurrences.saw(corpus_repeats(corpus))
            for row in rh.phrases(corpus, duplicates="keep"):
                places = [(o["id"], o["start"], o["end"]) for o in row.occurrences]
                hits = search(corpus, longest(corpus, row))
                assert set(hits) <= set(places)
                assert all(within(corpus, place, longest(corpus, row)) for place in places)
                assert row.count == len(places) == sum(row.by_speech.values())
                if not folded(corpus, row):
                    assert places == hits
                assert row.speeches == len(row.by_speech)
                assert sum(variant["count"] for variant in row.variants) == row.count

        agrees()


@given(tiny_corpora())
def test_a_phrase_is_listed_once_and_both_lists_are_ranked(corpus: Corpus) -> None:
    result = rh.phrases(corpus)
    for part in (result.lines, result.topics):
        scores = [row.score for row in part]
        assert scores == sorted(scores, reverse=True)
        assert all(score >= 0 for score in scores)
    listed = [" ".join(longest(corpus, row)) for row in result]
    assert len(listed) == len(set(listed))


@given(corpora(min_size=1, max_size=3, of=texts()))
def test_every_occurrence_slices_back_to_a_form_of_the_phrase(corpus: Corpus) -> None:
    result = rh.phrases(corpus)
    for row in result:
        for each in row.occurrences:
            assert 0 <= each["start"] < each["end"] <= len(corpus[each["id"]].text)
        quotes = {fold(" ".join(line.quote.split())) for line in result.evidence if result[line.row] == row}
        assert len(quotes) <= row.count


@given(tiny_corpora(min_size=2))
def test_the_order_of_the_speeches_changes_no_count_kind_or_score(corpus: Corpus) -> None:
    turned = Corpus(reversed(list(corpus)))
    one = {
        tuple(longest(corpus, row)): (row.count, dict(row.by_speech), row.kind, row.score)
        for row in rh.phrases(corpus, duplicates="keep")
    }
    other = {
        tuple(longest(turned, row)): (row.count, dict(row.by_speech), row.kind, row.score)
        for row in rh.phrases(turned, duplicates="keep")
    }
    assert one == other


@given(tiny_corpora())
def test_phrases_survive_json(corpus: Corpus) -> None:
    from rhetorica.results import Result

    result = rh.phrases(corpus)
    back = Result.from_json(result.to_json())
    assert back.to_dicts() == result.to_dicts()
    assert back.notes == result.notes
