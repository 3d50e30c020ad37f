"""What `truth.json` and the tables beside our own speeches say is so, checked without rhetorica."""

import csv
import hashlib
import json
import re
import tomllib
from itertools import combinations, groupby, pairwise, permutations, product
from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[3] / "corpus"
FILES = sorted(str(path.relative_to(CORPUS).as_posix()) for path in CORPUS.rglob("*.txt"))
TEXTS = {name: (CORPUS / name).read_bytes().decode("utf-8") for name in FILES}
TRUTH = json.loads((CORPUS / "truth.json").read_text(encoding="utf-8"))
COPIES = {entry["file"]: entry["of"] for entry in TRUTH["duplicate"]}
MANIFEST = tomllib.loads((CORPUS / "manifest.toml").read_text(encoding="utf-8"))
with (CORPUS / "metadata.csv").open(encoding="utf-8", newline="") as table:
    METADATA = {row["file"]: row for row in csv.DictReader(table)}

PLACED = [(kind, entry) for kind, entries in TRUTH.items() if kind != "duplicate" for entry in entries]
DEVICES = (
    "anaphora epistrophe symploce anadiplosis epizeuxis tricolon antithesis chiasmus rhetorical_question"
).split()
FRAMES = {
    "front_line": r"front\s+line|front-line|frontline",
    "bureaucracy": r"bureaucra(?:cy|tic|ts?)|red\s+tape|box-ticking",
    "early_intervention": r"early\s+intervention",
}
SHARED_ON_PURPOSE = ("refrain", "stump_line", "echo", "formula", "passage")


def folded(text: str) -> list[str]:
    """Words without case, hyphens or kinds of apostrophe, so that captions compare with prose."""
    return re.findall(r"[^\W_]+(?:'[^\W_]+)*", text.casefold().replace("’", "'"))


def groups(kind: str) -> dict[str, list[dict]]:
    found = sorted(TRUTH[kind], key=lambda entry: entry["group"])
    return {name: list(entries) for name, entries in groupby(found, key=lambda entry: entry["group"])}


@pytest.mark.parametrize("kind", [kind for kind in TRUTH if kind != "duplicate"])
def test_text_of_every_entry_stands_at_its_offsets(kind):
    for entry in TRUTH[kind]:
        assert TEXTS[entry["file"]][entry["start"] : entry["end"]] == entry["text"]
        assert entry["text"] == entry["text"].strip() != ""


def test_repeated_words_of_a_figure_stand_where_it_says():
    for kind, entry in PLACED:
        if "at" not in entry:
            continue
        repeated = entry["repeated"] if isinstance(entry["repeated"], list) else [entry["repeated"]]
        said = [folded(TEXTS[entry["file"]][start:end]) for start, end in entry["at"]]
        assert len(said) > 1, (kind, entry)
        assert all(words in map(folded, repeated) for words in said)
        assert all(folded(words) in said for words in repeated)
        assert all(a[1] <= b[0] for a, b in pairwise(entry["at"]))
        assert entry["start"] <= entry["at"][0][0] < entry["at"][-1][1] <= entry["end"]


def test_tables_name_each_file_once():
    assert list(METADATA) == FILES
    assert [row["file"] for row in MANIFEST["files"]] == FILES


@pytest.mark.parametrize("row", MANIFEST["files"], ids=lambda row: Path(row["file"]).stem)
def test_manifest_gives_the_length_and_checksum_of_a_file(row):
    content = (CORPUS / row["file"]).read_bytes()
    assert hashlib.sha256(content).hexdigest() == row["sha256"]
    assert sum(any(map(str.isalnum, word)) for word in content.decode("utf-8").split()) == row["words"]


def test_metadata_leave_nothing_out_and_agree_with_the_file_names():
    for name, row in METADATA.items():
        assert all(value and value == value.strip() for value in row.values())
        assert re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", row["date"])
        assert Path(name).name.startswith(row["date"][:4] + "-")
        assert row["speaker"].endswith(f"({row['party']})")
    assert {row["party"] for row in METADATA.values()} == {"Civic Union", "Guild Party", "Coalition"}


def test_files_are_plain_utf_8_with_unix_line_ends():
    beside = ["README.md", "metadata.csv", "manifest.toml", "truth.json"]
    for name in [*FILES, *beside]:
        content = (CORPUS / name).read_bytes()
        assert b"\r" not in content
        assert not content.startswith(b"\xef\xbb\xbf")
        assert content.endswith(b"\n")
        content.decode("utf-8")


def test_copy_is_the_same_to_the_byte_and_is_listed_nowhere_else():
    assert COPIES
    for copy, original in COPIES.items():
        assert TEXTS[copy] == TEXTS[original]
        assert not any(entry["file"] == copy for _, entry in PLACED)
    for a, b in combinations(FILES, 2):
        assert (TEXTS[a] == TEXTS[b]) == (COPIES.get(a) == b or COPIES.get(b) == a)


@pytest.mark.parametrize("frame", FRAMES)
def test_every_occurrence_of_a_frame_is_listed(frame):
    found = {
        (name, match.start(), match.end())
        for name, text in TEXTS.items()
        if name not in COPIES
        for match in re.finditer(FRAMES[frame], text, re.IGNORECASE)
    }
    assert found == {(entry["file"], entry["start"], entry["end"]) for entry in TRUTH[frame]}
    assert all(entry["pattern"].split() == entry["text"].casefold().split() for entry in TRUTH[frame])


@pytest.mark.parametrize("frame", ["front_line", "bureaucracy"])
def test_occurrences_are_marked_as_quoted_where_quotation_marks_enclose_them(frame):
    for entry in TRUTH[frame]:
        text = TEXTS[entry["file"]]
        start = text.rfind("\n\n", 0, entry["start"]) + 1
        before, after = text[start : entry["start"]], text[entry["end"] :].split("\n\n")[0]
        inside = before.count("“") > before.count("”") or (before.count('"') % 2 == 1 and '"' in after)
        assert entry["quoted"] == inside, entry
        assert not entry["in_name"] or entry["text"].istitle() or entry["text"].isupper()


def test_each_frame_is_also_seen_in_names_and_in_quotation_marks():
    for frame in ("front_line", "bureaucracy"):
        assert any(entry["in_name"] for entry in TRUTH[frame])
        assert any(entry["quoted"] for entry in TRUTH[frame])


def test_parties_have_changed_words_by_the_end():
    def times(frame: str, party: str, years: range) -> int:
        return sum(
            int(METADATA[entry["file"]]["date"][:4]) in years
            and METADATA[entry["file"]]["party"] == party
            and not entry["in_name"]
            and not entry["quoted"]
            for entry in TRUTH[frame]
        )

    early, late = range(2007, 2016), range(2017, 2022)
    assert times("front_line", "Guild Party", early) > 3 * times("front_line", "Civic Union", early)
    assert times("front_line", "Civic Union", late) > 3 * times("front_line", "Guild Party", late)
    assert times("bureaucracy", "Civic Union", early) > 3 * times("bureaucracy", "Guild Party", early)
    assert times("bureaucracy", "Guild Party", late) > 3 * times("bureaucracy", "Civic Union", late)


def test_refrain_keeps_to_one_speech_and_comes_three_times():
    for entries in groups("refrain").values():
        assert len({entry["file"] for entry in entries}) == 1
        assert sum(entry["form"] == "verbatim" and "by" not in entry for entry in entries) >= 3


def test_stump_line_is_one_speakers_in_two_speeches():
    assert len(groups("stump_line")) >= 3
    for entries in groups("stump_line").values():
        assert len({METADATA[entry["file"]]["speaker"] for entry in entries}) == 1
        assert len({entry["file"] for entry in entries}) >= 2


def test_echo_and_formula_have_several_speakers():
    for kind in ("echo", "formula"):
        for name, entries in groups(kind).items():
            # One courtesy is a single speaker's twice; anybody could have said it.
            if (kind, name) != ("formula", "day"):
                assert len({METADATA[entry["file"]]["speaker"] for entry in entries}) >= 2


def test_first_form_of_a_line_or_passage_is_the_earliest():
    for kind in ("stump_line", "echo", "passage"):
        for entries in groups(kind).values():
            first = {METADATA[entry["file"]]["date"] for entry in entries if entry["form"] == "first"}
            later = {METADATA[entry["file"]]["date"] for entry in entries if entry["form"] != "first"}
            same = {entry["file"] for entry in entries if entry["form"] == "first"}
            assert len(first) == len(same) == 1
            assert max(first) < min(later - first, default="9999")
            assert all(date not in first or kind == "echo" for date in later)


def test_lines_and_passages_called_verbatim_are_so_word_for_word():
    for kind in ("refrain", "stump_line", "echo", "formula", "passage"):
        for entries in groups(kind).values():
            first = next((entry for entry in entries if entry.get("form") == "first"), entries[0])
            for entry in entries:
                if entry.get("form", "verbatim") == "verbatim":
                    assert folded(entry["text"]) == folded(first["text"])
                elif entry["form"] in ("varied", "edited", "reworded"):
                    assert folded(entry["text"]) != folded(first["text"])


def test_passages_are_of_each_kind_within_and_across_parties():
    found = {(entry["form"], entry["across"]) for entry in TRUTH["passage"] if entry["form"] != "first"}
    assert found == set(product(("verbatim", "edited", "reworded", "moved"), (True, False)))
    for entries in groups("passage").values():
        party = next(METADATA[entry["file"]]["party"] for entry in entries if entry["form"] == "first")
        for entry in entries:
            if entry["form"] != "first":
                assert entry["across"] == (METADATA[entry["file"]]["party"] != party)


def test_parts_of_a_moved_passage_change_places():
    for entries in groups("passage").values():
        if any("part" in entry for entry in entries):
            orders = {}
            for entry in sorted(entries, key=lambda entry: entry["start"]):
                orders.setdefault(entry["file"], []).append(entry["part"])
            first, second = orders.values()
            assert first == second[::-1]


def test_one_passage_shared_by_two_speeches_stands_in_an_earlier_third():
    edited = {entry["group"] for entry in TRUTH["passage"] if entry["form"] == "edited"}
    assert any(len({entry["file"] for entry in groups("passage")[name]}) >= 3 for name in edited)


@pytest.mark.parametrize("device", DEVICES)
def test_each_device_has_examples_and_decoys(device):
    assert len(TRUTH[device]) >= 4
    assert any(entry["looks_like"] == device for entry in TRUTH["decoy"])


def test_anaphora_is_adjacent_with_gaps_and_over_paragraphs():
    assert {entry["form"] for entry in TRUTH["anaphora"]} == {"adjacent", "gaps", "paragraphs"}
    for entry in TRUTH["anaphora"] + TRUTH["epistrophe"]:
        apart = ["\n\n" in TEXTS[entry["file"]][a[1] : b[0]] for a, b in pairwise(entry["at"])]
        if entry["form"] != "gaps":
            assert set(apart) == {entry["form"] == "paragraphs"}


def test_every_question_is_rhetorical_or_a_decoy():
    asked = [entry for entry in TRUTH["decoy"] if entry["looks_like"] == "rhetorical_question"]
    ends = {(entry["file"], entry["end"]) for entry in TRUTH["rhetorical_question"] + asked}
    marks = {
        (name, match.end())
        for name, text in TEXTS.items()
        if name not in COPIES
        for match in re.finditer(r"\?", text)
    }
    unmarked = {end for end in ends if TEXTS[end[0]].isupper()}
    assert ends - unmarked == marks
    assert unmarked


def test_furniture_stretches_are_in_order_and_apart():
    for _, entries in groupby(TRUTH["furniture"], key=lambda entry: entry["file"]):
        assert all(a["end"] <= b["start"] for a, b in pairwise(entries))


def test_forms_of_file_are_as_said():
    captions = [text for text in TEXTS.values() if text.isupper()]
    assert len(captions) == 1
    assert "\n[APPLAUSE]\n" in captions[0]
    assert not re.search(r"[.,;:!?]", captions[0])
    prose = [text for text in TEXTS.values() if not text.isupper()]
    wrapped = [text for text in prose if max(map(len, text.split("\n"))) <= 72]
    assert len(wrapped) == 1
    assert re.search(r"[a-z]\n\n +- \d+ -\n\n[a-z]", wrapped[0])


def sixes(text: str) -> set[tuple[str, ...]]:
    words = folded(text)
    return {tuple(words[i : i + 6]) for i in range(len(words) - 5)}


def test_no_two_speeches_share_six_words_that_were_not_planted():
    everything, unplanted = {}, {}
    for name in TEXTS.keys() - COPIES.keys():
        text, last = TEXTS[name], 0
        everything[name], unplanted[name] = sixes(text), set()
        spans = {
            (entry["start"], entry["end"])
            for kind in SHARED_ON_PURPOSE
            for entry in TRUTH[kind]
            if entry["file"] == name
        }
        for start, end in [*sorted(spans), (len(text), len(text))]:
            unplanted[name] |= sixes(text[last:start])
            last = max(last, end)
    for a, b in permutations(unplanted, 2):
        assert not unplanted[a] & everything[b], (a, b)
