"""Similarity on texts whose cosines can be worked by hand."""

import json
import math

import numpy as np
import pytest

import rhetorica as rh
from rhetorica.analysis.similarity.outliers import standing_out
from rhetorica.errors import OptionError, UnknownSpeechError
from rhetorica.results import Result


def corpus(**texts: str) -> rh.Corpus:
    return rh.Corpus(rh.Speech(id, text) for id, text in texts.items())


def test_cosine_of_counts_is_the_schoolbook_figure() -> None:
    result = rh.similarity(corpus(a="Boats boats nets.", b="Boats nets nets."), weighting="count")
    assert result[0].score == pytest.approx(4 / 5)


def test_cosine_of_presence_is_shared_over_root_of_sizes() -> None:
    result = rh.similarity(corpus(a="Boats nets.", b="Boats sails masts."), weighting="binary")
    assert result[0].score == pytest.approx(1 / math.sqrt(6))


def test_function_words_do_not_count_unless_asked_for() -> None:
    texts = corpus(a="The boats of the harbour.", b="The taxes of the crown.")
    assert rh.similarity(texts)[0].score == 0
    assert rh.similarity(texts, features="function", weighting="count")[0].score == pytest.approx(1)
    assert 0 < rh.similarity(texts, features="words", weighting="count")[0].score < 1


def test_rare_words_weigh_more_than_common_ones() -> None:
    result = rh.similarity(corpus(a="Trawlers bring change.", b="Trawlers bring trouble and change."))
    rows = {row.term: row.share for row in result.explain("a", "b")}
    assert rows["trawlers"] > rows["change"] > 0


def test_the_shares_of_an_explanation_add_up_to_the_score() -> None:
    texts = corpus(a="Nets, boats and sails: we mend them.", b="Boats and sails, they mend; nets they sell.")
    result = rh.similarity(texts)
    why = result.explain("a", "b")
    assert sum(row.share for row in why) == pytest.approx(result[0].score, abs=1e-12)
    assert why.score == pytest.approx(result[0].score, abs=1e-12)
    assert [row.count_a for row in why if row.term == "boats"] == [1]


def test_an_explanation_names_the_phrases_both_have() -> None:
    line = "No form ever mended a fishing net."
    why = rh.similarity(corpus(a=line, b=f"Remember. {line}", c="Taxes fell.")).explain("a", "b")
    assert [row.phrase for row in why.phrases.lines] == ["No form ever mended a fishing net"]


def test_pairs_come_most_alike_first_and_names_decide_ties() -> None:
    result = rh.similarity(corpus(c="Boats.", a="Boats.", b="Boats."))
    assert [(row.a, row.b) for row in result] == [("a", "b"), ("a", "c"), ("b", "c")]
    assert [row.score for row in result.pairs(top=2)] == [1.0, 1.0]


def test_a_speech_without_words_that_count_has_no_score_and_a_note() -> None:
    result = rh.similarity(corpus(a="Boats and nets.", b="And so it is.", c=""))
    assert all(math.isnan(row.score) for row in result)
    assert any("no score" in note and "b, c" in note for note in result.notes)
    assert np.isnan(result.matrix[1]).all()


def test_one_speech_has_no_pair_and_says_so() -> None:
    result = rh.similarity("Boats and nets.")
    assert len(result) == 0
    assert "one speech only" in result.verdict
    assert result.order == ("text",)


def test_nearest_gives_the_neighbours_in_rank_order() -> None:
    texts = corpus(a="Boats nets sails.", b="Boats nets taxes.", c="Taxes crowns laws.")
    rows = [row for row in rh.similarity(texts).nearest(2) if row.id == "a"]
    assert [(row.neighbour, row.rank) for row in rows] == [("b", 1), ("c", 2)]


def test_the_halves_of_a_speech_are_its_yardstick() -> None:
    result = rh.similarity(
        corpus(a="Boats nets. Boats nets.", b="Boats nets. Taxes laws."), weighting="count"
    )
    assert result.halves == {"a": 1.0, "b": 0.0}


def test_ids_that_do_not_exist_are_refused_with_those_that_do() -> None:
    with pytest.raises(UnknownSpeechError, match="'z'"):
        rh.similarity(corpus(a="Boats.", b="Nets.")).explain("a", "z")


@pytest.mark.parametrize("option", [{"method": "jaccard"}, {"features": "nouns"}, {"weighting": "bm25"}])
def test_unknown_options_name_the_choices(option: dict[str, str]) -> None:
    with pytest.raises(OptionError, match="unknown"):
        rh.similarity(corpus(a="Boats.", b="Nets."), **option)


def test_a_result_read_back_has_its_rows_and_says_what_it_lacks() -> None:
    result = rh.similarity(corpus(a="Boats nets.", b="Boats sails."))
    back = Result.from_json(result.to_json())
    assert back.to_dicts() == result.to_dicts()
    assert json.loads(result.to_json())["kind"] == "similarity"
    with pytest.raises(OptionError, match="no texts"):
        back.explain("a", "b")  # type: ignore[attr-defined]


def test_a_planted_pair_stands_out_and_noise_rarely_does() -> None:
    rng = np.random.default_rng(7)
    claims = 0
    for _ in range(300):
        level = rng.normal(0.3, 0.05, 9)
        noise = rng.normal(0, 0.02, (9, 9))
        scores = level[:, None] + level[None, :] + (noise + noise.T) / 2
        claims += bool(standing_out(scores))
    assert claims <= 0.05 * 300 + 3 * math.sqrt(300 * 0.05 * 0.95)
    scores[1, 4] = scores[4, 1] = scores[1, 4] + 0.3
    assert standing_out(scores)[0] == (1, 4)


def test_fewer_than_five_speeches_are_too_few_to_tell() -> None:
    result = rh.similarity(corpus(a="Boats.", b="Boats.", c="Taxes."))
    assert result.outliers == ()
    assert "too few" in result.verdict
