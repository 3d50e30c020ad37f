"""textstat's own figures: every published one is met by its backend, and sixty addresses to the last bit."""

import csv
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import rhetorica as rh
from rhetorica.analysis.measures import MEASURES
from rhetorica.analysis.readability import readability
from rhetorica.analysis.textstat_figures import private_textstat

pytestmark = pytest.mark.reference

# Names in the file of figures that the functions do not bear.
RENAMED = {"letter_count": "count_letters", "syllable_count": "count_syllables"}
OF_ADDRESSES = {
    "words": "ts_words",
    "sentences": "ts_sent",
    "syllables": "ts_syll",
    "polysyllables": "ts_poly",
    "flesch_reading_ease": "ts_flesch",
    "flesch_kincaid_grade": "ts_fk",
    "gunning_fog": "ts_fog",
    "smog": "ts_smog",
    "ari": "ts_ari",
    "coleman_liau": "ts_cli",
    "dale_chall": "ts_dc",
    "spache": "ts_spache",
    "lix": "ts_lix",
}
# Where the formula is ours too, ours of textstat's counts is textstat's figure.
SAME_FORMULA = """
    flesch_reading_ease flesch_kincaid_grade smog lix rix mean_sentence_length mean_word_syllables
    wiener_sachtextformel_3 wiener_sachtextformel_4 wiener_sachtextformel_2 fernandez_huerta szigriszt_pazos
    gutierrez_polini crawford
""".split()


@pytest.fixture(scope="module")
def entries(shared: Path) -> list[dict[str, Any]]:
    every = json.loads((shared / "reference" / "reference_values.json").read_text(encoding="utf-8"))
    return [entry for entry in every if entry["function"].startswith("textstat.backend.")]


def test_every_published_figure_of_textstat_is_met(entries: list[dict[str, Any]]) -> None:
    differences = []
    with private_textstat() as backend:
        functions = {**vars(backend.selections), **vars(backend.counts), **vars(backend.metrics)}
        for entry in entries:
            name = entry["function"].removeprefix("textstat.backend.")
            options = dict(entry["options"])
            expected = options.pop("n_words", entry["expected"])
            found = functions[RENAMED.get(name, name)](entry["input"], **options)
            if isinstance(expected, list):
                met = sorted(found) == sorted(expected)
            else:
                met = found == pytest.approx(expected, abs=entry["tolerance"])
            if not met:
                differences.append((entry["id"], found, expected))
    assert len(entries) == 177
    assert differences == []


def test_sixty_addresses_have_textstats_figures_to_the_last_bit(shared: Path) -> None:
    path = shared / "reference" / "inaugural_quanteda" / "textstat_vs_quanteda_inaugural.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        theirs = {row["document"].replace("VanBuren", "Van-Buren"): row for row in csv.DictReader(lines)}
    result = readability(rh.read(shared / "corpora" / "us_inaugural"), backend="textstat")
    assert set(theirs) == set(result.columns["id"])
    for name, column in OF_ADDRESSES.items():
        expected = [float(theirs[each][column]) for each in result.columns["id"]]
        np.testing.assert_array_equal(result.columns[name], expected, err_msg=name)


@pytest.mark.parametrize("name", SAME_FORMULA)
def test_our_formula_of_textstats_counts_is_textstats_figure(shared: Path, name: str) -> None:
    corpus = rh.read(shared / "speeches")
    result = readability(corpus, backend="textstat", measures="all")
    columns = {need: np.asarray(result.columns[need], dtype=float) for need in ("words", "sentences")}
    for need in set(MEASURES[name].needs) - set(columns):
        columns[need] = np.asarray(result.columns[need], dtype=float)
    values = MEASURES[name].function(**{need: columns[need] for need in MEASURES[name].needs})
    np.testing.assert_allclose(values, result.columns[name], rtol=1e-12)
