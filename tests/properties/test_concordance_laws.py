"""The concordance against a naive search, and what holds of every hit."""

import fnmatch
import re
from collections.abc import Iterator

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

import rhetorica as rh
from rhetorica.analysis.kwic import Kwic
from rhetorica.analysis.patterns import Link, parse_pattern
from rhetorica.corpus import Corpus
from rhetorica.text.characters import fold
from rhetorica.text.function_words import FUNCTION_WORDS
from rhetorica.text.index import Flag
from rhetorica.text.words import find_words
from rhetorica_testing.strategies import corpora, must_occur, texts, tiny_corpora

Word = tuple[str, int, bool, bool, int, int, int]
"""Form, sentence, joined to the next, broken from the one before, start, end, position in the index."""

HEAP = ("front", "line", "frontline", "co", "operate", "cooperate", "a", "part", "apart", "Front")
GAPS = (" ", " ", " ", "-", "-", ", ", " – ", "—", "\n", ". ", "\n\n", " “", "” ")


def heaps() -> st.SearchStrategy[str]:
    """Texts in which words are joined, broken and written as one."""
    pieces = st.tuples(st.sampled_from(HEAP), st.sampled_from(GAPS))
    return st.lists(pieces, min_size=5, max_size=20).map(
        lambda drawn: "".join(word + gap for word, gap in drawn)
    )


def patterns() -> st.SearchStrategy[str]:
    """One to three words, some of them globs, more of those that a spelling can join or part."""
    words = st.sampled_from(
        (*HEAP, "front", "line", "part*", "line*", "f*", "*", "*e", "co*", "?art", "frontl*")
    )
    return st.lists(st.tuples(words, st.sampled_from((" ", " ", "-", ", "))), min_size=1, max_size=3).map(
        lambda drawn: "".join(word + gap for word, gap in drawn)[:-1]
    )


def speeches_of(corpus: Corpus) -> Iterator[tuple[str, list[Word]]]:
    tokens = corpus.index.tokens(lists="items")
    joined, broken = tokens.has(Flag.JOINED), tokens.has(Flag.BREAK)
    for number, id in enumerate(corpus.ids):
        yield (
            id,
            [
                (
                    corpus.index.vocabulary[int(tokens.ids[i])],
                    int(tokens.sentence[i]),
                    bool(joined[i]),
                    bool(broken[i]),
                    int(tokens.start[i]),
                    int(tokens.end[i]),
                    i,
                )
                for i in range(int(tokens.bounds[number]), int(tokens.bounds[number + 1]))
            ],
        )


def says_something(word: str) -> bool:
    return len(word) >= 3 and word.isalpha() and word not in FUNCTION_WORDS


def ends(
    words: list[Word], place: int, globs: tuple[str, ...], links: tuple[Link, ...], *, exact: bool
) -> set[int]:
    """Where a match of all globs from a place may end, the slow way: word by word, way by way."""
    if not globs:
        return {place}
    if place >= len(words):
        return set()
    found: set[int] = set()

    def go_on(after: int, used: int) -> None:
        rest, link = globs[used:], links[used - 1 : used]
        if not rest:
            found.add(after)
            return
        if after >= len(words) or words[after][1] != words[place][1]:
            return
        if link[0] is not Link.PUNCTUATION:
            if words[after][3]:
                return
            if exact and words[after - 1][2] != (link[0] is Link.HYPHEN):
                return
        found.update(ends(words, after, rest, links[used:], exact=exact))

    if fnmatch.fnmatchcase(words[place][0], globs[0]):
        go_on(place + 1, 1)
    if exact:
        return found
    literal = re.split(r"[*?]", globs[0])[0]
    # The pattern has one word, the text two.
    if place + 1 < len(words) and words[place + 1][1] == words[place][1]:
        for cut in range(1, len(literal)):
            one, other = globs[0][:cut], globs[0][cut:]
            space = says_something(one) and says_something(literal[cut:]) and not words[place + 1][3]
            if (
                words[place][0] == one
                and fnmatch.fnmatchcase(words[place + 1][0], other)
                and (words[place][2] or space)
            ):
                go_on(place + 2, 1)
    # The pattern has two words, the text one.
    if len(globs) > 1 and literal == globs[0] and links[0] is not Link.PUNCTUATION:
        start = re.split(r"[*?]", globs[1])[0]
        fits = bool(start) if links[0] is Link.HYPHEN else says_something(globs[0]) and says_something(start)
        if fits and fnmatch.fnmatchcase(words[place][0], globs[0] + globs[1]):
            go_on(place + 1, 2)
    return found


def naive(corpus: Corpus, pattern: str, *, exact: bool = False) -> list[tuple[str, int, int]]:
    parsed = parse_pattern(pattern)
    hits = []
    for id, words in speeches_of(corpus):
        place = 0
        while place < len(words):
            reached = ends(words, place, parsed.words, parsed.links, exact=exact)
            if reached:
                last = max(reached)
                hits.append((id, words[place][4], words[last - 1][5]))
                place = last
            else:
                place += 1
    return hits


def places(hits: Kwic) -> list[tuple[str, int, int]]:
    return [(hit.id, hit.start, hit.end) for hit in hits]


def test_every_hit_is_one_that_a_naive_search_finds() -> None:
    with must_occur("a hit", share=0.3) as occurrences:

        @given(corpora(of=heaps(), min_size=1, max_size=3), patterns())
        def agrees(corpus: Corpus, pattern: str) -> None:
            for hyphen in ("exact", "variants"):
                hits = rh.kwic(corpus, pattern, hyphen=hyphen)
                assert places(hits) == naive(corpus, pattern, exact=hyphen == "exact")
            occurrences.saw(bool(len(hits)))

        agrees()


def test_a_phrase_of_plain_words_is_what_a_regular_expression_finds() -> None:
    with must_occur("a hit") as occurrences:

        @given(
            tiny_corpora(),
            st.lists(st.sampled_from(("we", "will", "not", "rest", "now")), min_size=1, max_size=3),
        )
        def agrees(corpus: Corpus, words: list[str]) -> None:
            expected = [
                (speech.id, sentence.start() + found.start(), sentence.start() + found.end())
                for speech in corpus
                for sentence in re.finditer(r"[^.]+", speech.text)
                for found in re.finditer(rf"\b{' '.join(words)}\b", sentence.group(), re.IGNORECASE)
            ]
            assert places(rh.kwic(corpus, " ".join(words))) == expected
            assert places(rh.kwic(corpus, rf"\b{' '.join(words)}\b", regex=True)) == expected
            occurrences.saw(bool(expected))

        agrees()


@given(st.data(), corpora(min_size=1, max_size=3, of=texts()))
def test_a_word_is_found_wherever_it_stands_and_slices_back(data: st.DataObject, corpus: Corpus) -> None:
    tokens = corpus.index.tokens(lists="items")
    if not len(tokens.ids):
        return
    number = data.draw(st.sampled_from(sorted(set(tokens.ids.tolist()))))
    word = corpus.index.vocabulary[number]
    hits = rh.kwic(corpus, word, hyphen="exact")
    assert len(hits) == int(np.count_nonzero(tokens.ids == number))
    for hit in hits:
        assert fold(corpus[hit.id].text[hit.start : hit.end]) == word
        assert hit.match == " ".join(corpus[hit.id].text[hit.start : hit.end].split())


def count_words(text: str) -> int:
    return len(find_words(np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)).start)


@given(
    corpora(min_size=1, max_size=2, of=texts()),
    st.integers(0, 4),
    st.integers(0, 4),
    st.sampled_from(("drop", "keep")),
)
def test_windows_hold_as_many_words_as_asked_for_or_there_are(
    corpus: Corpus, left: int, right: int, furniture: str
) -> None:
    tokens = corpus.index.tokens(furniture=furniture, lists="items")  # type: ignore[arg-type]
    hits = rh.kwic(corpus, "*", left=left, right=right, furniture=furniture)  # type: ignore[arg-type]
    assert len(hits) == len(tokens.ids)
    for place, hit in enumerate(hits):
        first, last = tokens.bounds[tokens.speech[place] :][:2].tolist()
        before, behind = min(left, place - first), min(right, last - 1 - place)
        opening, closing = int(tokens.start[place - before]), int(tokens.end[place + behind])
        text = corpus[hit.id].text
        # The context spans exactly these words; what is cut out of it was not spoken.
        if furniture == "keep":
            assert " ".join(text[opening : hit.start].split()) in hit.left
            assert " ".join(text[hit.end : closing].split()) in hit.right
            assert (count_words(hit.left), count_words(hit.right)) == (before, behind)
        assert bool(hit.left) or not before
        assert hit.left == "" or left
        assert hit.right == "" or right


@given(
    corpora(min_size=1, max_size=3, of=texts()), st.sampled_from(("left", "match", "right", "speech", "date"))
)
def test_an_order_changes_no_hit(corpus: Corpus, order: str) -> None:
    every = rh.kwic(corpus, "*")
    turned = rh.kwic(corpus, "*", sort=order)  # type: ignore[arg-type]
    assert sorted(places(turned)) == sorted(places(every))
    assert [(line.id, line.start, line.end) for line in turned.evidence] == places(turned)


def test_orders_are_those_of_the_words_themselves() -> None:
    with must_occur("three hits") as occurrences:

        @given(tiny_corpora(), st.sampled_from(("we", "will", "not")))
        def ordered(corpus: Corpus, word: str) -> None:
            words = {id: [each[0] for each in found] for id, found in speeches_of(corpus)}
            contexts = [
                (words[id][:i][::-1][:10], words[id][i + 1 :][:10], id, i)
                for id in corpus.ids
                for i in range(len(words[id]))
                if words[id][i] == word
            ]
            starts = {(id, i): each[4] for id, found in speeches_of(corpus) for i, each in enumerate(found)}
            for place, order in enumerate(("left", "right")):
                expected = [
                    (id, starts[id, i]) for *_, id, i in sorted(contexts, key=lambda c, p=place: c[p])
                ]
                found = rh.kwic(corpus, word, sort=order)  # type: ignore[arg-type]
                assert [(hit.id, hit.start) for hit in found] == expected
            occurrences.saw(len(contexts) > 2)

        ordered()


@given(corpora(min_size=1, max_size=3, of=texts()), st.integers(1, 5), st.integers(0, 3))
def test_a_sample_does_not_depend_on_the_order_of_the_speeches(corpus: Corpus, size: int, seed: int) -> None:
    turned = Corpus(reversed(list(corpus)))
    one, other = (places(rh.kwic(each, "*", sample=size, seed=seed)) for each in (corpus, turned))
    assert set(one) == set(other)
    assert len(one) == min(size, len(rh.kwic(corpus, "*")))


@given(corpora(min_size=1, max_size=2, of=texts()))
def test_an_expression_for_any_character_finds_every_sentence_and_hits_slice_back(corpus: Corpus) -> None:
    hits = rh.kwic(corpus, "(?s).+", regex=True)
    tokens = corpus.index.tokens(lists="items")
    assert len(hits) == len(set(tokens.sentence.tolist()))
    for hit in hits:
        assert hit.match == " ".join(corpus[hit.id].text[hit.start : hit.end].split())
    for hit in rh.kwic(corpus, r"\w+", regex=True):
        assert hit.match == corpus[hit.id].text[hit.start : hit.end]


@given(tiny_corpora())
def test_rows_of_phrases_show_as_many_hits_as_they_count(corpus: Corpus) -> None:
    for row in rh.phrases(corpus):
        hits = rh.kwic(corpus, row)
        assert places(hits) == [(each["id"], each["start"], each["end"]) for each in row.occurrences]
