"""The page stands alone, is well formed, can be read by everyone, and quotes exactly."""

import re
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings

from rhetorica import Corpus, Speech, compare
from rhetorica.errors import InputError
from rhetorica_testing import strategies
from rhetorica_testing.pages import Element, read_page

HOSTILE = "<script>alert(1)</script> & \"'</style></table>{{ 7*7 }}{% raw %}"

AWKWARD = {
    "empty": [Speech("a", "")],
    "several empty": [Speech("a", ""), Speech("b", " \n")],
    "one word": [Speech("a", "Never")],
    "one speech": [Speech("a", "We shall not wait for spring. We said so. We shall not wait for spring.")],
    "copies": [Speech(id, "We shall not wait for spring. I said so, twice.") for id in "abc"],
    "no sentence ends": [Speech("a", " ".join(["we shall not wait for spring"] * 400))],
    "right to left": [
        Speech("א", "שלום עולם טוב. שלום עולם טוב.", speaker="דוד", date="2010"),
        Speech("b", "Hi."),
    ],
    "no script we can read": [Speech("a", "我们不会等待。我们不会等待。"), Speech("b", "😀 😀")],
    "controls": [
        Speech("a", "We will\0 not\x1b wait. \u202eWe will\0 not\x1b wait. \u2066", speaker="\u202eAda")
    ],
    "hostile": [
        Speech(
            HOSTILE,
            f"{HOSTILE} We will not wait. {HOSTILE} We will not wait.",
            speaker=HOSTILE,
            event=HOSTILE,
        ),
        Speech(
            "b", f"Heading {HOSTILE}\n\nWe will not wait. {HOSTILE}", speaker=f"{HOSTILE}!", title=HOSTILE
        ),
    ],
    "long names": [Speech("x" * 300, "We will not wait."), Speech("y" * 300, "We will.", speaker="Z" * 200)],
    "seventy": [
        Speech(
            f"s{i:02}",
            f"We will not wait for spring number{i}. The harbour wall is cracked.",
            date=str(1900 + i),
        )
        for i in range(70)
    ],
}


@pytest.fixture(scope="module", params=AWKWARD)
def awkward(request: pytest.FixtureRequest) -> tuple[Corpus, str]:
    corpus = Corpus(AWKWARD[request.param], notes=[HOSTILE])
    return corpus, compare(corpus).to_html()


def assert_quotes_hold(corpus: Corpus, page: Element) -> int:
    """Every element that names offsets holds the text at those offsets, control characters replaced."""
    quotes = [element for element in page.all() if "data-start" in element.attributes]
    for quote in quotes:
        (speech,) = (each for each in corpus if visible(each.id) == quote.get("data-id"))
        told = speech.text[int(quote.get("data-start")) : int(quote.get("data-end"))]
        assert quote.text == visible(told)
        assert quote.text
    return len(quotes)


def visible(text: str) -> str:
    return "".join(
        "\ufffd" if re.match(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffe\uffff]", c) else c for c in text
    )


def assert_stands_alone(html: str, page: Element) -> None:
    forbidden = {
        "script",
        "link",
        "iframe",
        "object",
        "embed",
        "form",
        "base",
        "img",
        "image",
        "use",
        "foreignobject",
    }
    for element in page.all():
        assert element.tag not in forbidden
        for name, value in element.attributes.items():
            assert name not in (
                "src",
                "srcset",
                "data",
                "action",
                "poster",
                "background",
                "xlink:href",
                "ping",
            )
            assert not name.startswith("on")
            if name == "href":
                assert (value or "").startswith("#")
            if name in ("style", "fill", "stroke", "clip-path", "mask", "filter"):
                assert "url(" not in (value or "")
        if element.tag == "style":
            assert not re.search(r"url\(|@import|@font-face|//|expression\(", element.text)
    assert "http-equiv" not in html


def test_page_of_awkward_speeches_is_well_formed_alone_and_exact(awkward: tuple[Corpus, str]) -> None:
    corpus, html = awkward
    page = read_page(html)
    assert_stands_alone(html, page)
    assert_quotes_hold(corpus, page)


def test_links_lead_somewhere_and_ids_are_unique(awkward: tuple[Corpus, str]) -> None:
    page = read_page(awkward[1])
    ids = [element.get("id") for element in page.all() if "id" in element.attributes]
    assert len(set(ids)) == len(ids)
    assert {link.get("href")[1:] for link in page.all("a")} <= set(ids)
    named = {
        element.get("aria-labelledby") for element in page.all() if "aria-labelledby" in element.attributes
    }
    assert named <= set(ids)


def test_headings_landmarks_and_tables_can_be_navigated(awkward: tuple[Corpus, str]) -> None:
    page = read_page(awkward[1])
    levels = [int(heading.tag[1]) for heading in page.all("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert page.all("html")[0].get("lang") == "en"
    for tag in ("header", "nav", "main", "footer"):
        assert len(page.all(tag)) == 1
    assert page.all("a")[0].get("href") == "#main"
    for table in page.all("table"):
        assert len(table.all("caption")) == 1
        assert all(heading.get("scope") in ("col", "row") for heading in table.all("th"))
        sizes = {len(row.all("td", "th")) for row in table.all("tr")}
        assert len(sizes) == 1, f"rows of {sizes} cells"
    for svg in page.all("svg"):
        assert svg.get("role") == "img"
        assert svg.get("aria-label")


def test_hostile_text_is_shown_and_not_obeyed() -> None:
    corpus = Corpus(AWKWARD["hostile"], notes=[HOSTILE])
    page = read_page(compare(corpus).to_html())
    assert not page.all("script", "raw")
    assert page.text.count(HOSTILE) > 8
    assert "{{ 7*7 }}" in page.one(id="lines").text


def test_every_occurrence_of_a_listed_line_is_quoted(harbour: Corpus, page: Element) -> None:
    marks = page.one(id="lines").all("mark")
    found = {(mark.get("data-id"), mark.text) for mark in marks if "kinder" in mark.text}
    assert found == {
        ("talks/ada", "We shall not wait for a kinder winter"),
        ("talks/ben", "we shall not wait for a kinder winter"),
    }
    assert assert_quotes_hold(harbour, page) > 5


def test_quotes_stand_in_order_of_date(page: Element) -> None:
    for block in page.one(id="lines").all("details"):
        ids = [mark.get("data-id") for mark in block.all("mark")]
        order = ["talks/ada", "talks/ben", "talks/cleo"]
        assert ids == sorted(ids, key=order.index)


def test_what_nobody_spoke_is_shown_with_its_reason(page: Element) -> None:
    read = page.one(id="read")
    (quote,) = (each for each in read.all("q") if each.text == "[Applause]")
    assert quote.get("data-id") == "talks/ada"
    assert "Stage direction" in read.text
    assert "1 file was left out: README.md" in read.text


def test_signatures_can_be_copied(harbour: Corpus, page: Element) -> None:
    result = compare(harbour)
    codes = [code.text for code in page.one(id="method").all("code")]
    for part in (result.phrases, result.similarity, result.readability):
        assert str(result_signature := part.signature) in codes
        assert "rhetorica:" in str(result_signature)


def test_both_readings_of_lists_are_shown_where_they_differ() -> None:
    listed = "The council will keep:\n\n- an open door;\n- a lamp lit at night;\n- a ledger for all.\n\n" * 12
    page = read_page(
        compare(Corpus([Speech("a", listed), Speech("b", "We will wait. We will see.")])).to_html()
    )
    assert "Both readings of lists are shown" in page.one(id="readability").text


def test_the_same_speeches_make_the_same_bytes(harbour: Corpus) -> None:
    first = compare(harbour).to_html()
    again = compare(Corpus(list(harbour), notes=harbour.notes)).to_html()
    assert first.encode() == again.encode()


def test_page_without_the_charts_extra_has_the_strip_and_says_so(
    harbour: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "altair", None)
    page = read_page(compare(harbour).to_html())
    assert not page.all("svg")
    assert 'pip install "rhetorica[charts]"' in page.one(id="readability").text
    captions = [caption.text for caption in page.one(id="readability").all("caption")]
    assert "Flesch–Kincaid grade" in captions


@pytest.mark.parametrize("name", ["right to left", "hostile", "seventy"])
def test_page_with_the_charts_extra_draws_every_speech(name: str) -> None:
    pytest.importorskip("altair")
    pytest.importorskip("vl_convert")
    corpus = Corpus(AWKWARD[name])
    page = read_page(compare(corpus).to_html())
    (svg,) = page.all("svg")
    dots = [
        path for path in svg.all("path") if "grade_marks" in (path.parent.get("class") if path.parent else "")
    ]
    assert len(dots) == len(corpus)
    assert "rhetorica[charts]" not in page.text


def test_charts_are_imported_by_the_page_only(harbour: Corpus) -> None:
    code = "import rhetorica, sys; rhetorica.compare('We will. We will.'); assert 'altair' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_of_many_speeches_the_grid_shows_the_most_alike_and_says_so() -> None:
    page = read_page(compare(Corpus(AWKWARD["seventy"])).to_html())
    likeness = page.one(id="likeness")
    (grid,) = (table for table in likeness.all("table") if table.get("class").startswith("grid"))
    assert 2 <= len(grid.all("tbody")[0].all("tr")) <= 60
    assert "are left out of it" in likeness.text


def test_of_many_lines_some_are_listed_and_the_rest_counted() -> None:
    places = ["quarry", "orchard", "foundry", "harbour", "lighthouse", "granary", "tannery", "brewery"]
    makers = ["otters", "weavers", "pilgrims", "glaziers"]
    lines = [f"The {maker} of the {place} never once forgave us." for place in places for maker in makers]
    page = read_page(compare(" ".join(lines + lines)).to_html())
    assert re.search(r"… \d+ more: rhetorica phrases speeches/ -n 0 shows all", page.one(id="lines").text)


def test_colours_reach_the_contrast_that_guidelines_ask(page: Element) -> None:
    style = page.all("style")[0].text
    schemes = re.findall(r":root\{(.*?)\}", style, flags=re.DOTALL)
    assert len(schemes) == 2
    for scheme in schemes:
        colour = dict(re.findall(r"--([\w-]+):(#[0-9a-f]{3,6})\b", scheme))
        for name in ("ink", "soft", "accent"):
            assert contrast(colour[name], colour["paper"]) >= 4.5
            assert contrast(colour[name], colour["wash"]) >= 4.5
        assert contrast(colour["ink"], colour["mark"]) >= 4.5
        for shade in range(8):
            text = colour["on-light" if shade < 5 else "on-dark"]
            assert contrast(text, colour[f"shade-{shade}"]) >= 4.5


def contrast(one: str, other: str) -> float:
    """Ratio of WCAG 2."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_page_is_written_whole_or_not_at_all(harbour: Corpus, tmp_path) -> None:
    result = compare(harbour)
    assert result.to_html(tmp_path / "report.html") is None
    assert (tmp_path / "report.html").read_text(encoding="utf-8") == result.to_html()
    with pytest.raises(InputError, match="no folder"):
        result.to_html(tmp_path / "missing" / "report.html")
    assert [each.name for each in tmp_path.iterdir()] == ["report.html"]


def test_a_notebook_shows_the_findings(harbour: Corpus) -> None:
    result = compare(harbour)
    html = result._repr_html_()
    read_page(html)
    assert all(finding in read_page(html).text for finding in result.findings)
    assert repr(result).startswith("<Comparison of 3 speeches>\n")


@settings(max_examples=30)
@given(strategies.corpora(min_size=1))
def test_any_speeches_make_a_page_that_is_well_formed_and_exact(corpus: Corpus) -> None:
    html = compare(corpus).to_html()
    page = read_page(html)
    assert_stands_alone(html, page)
    assert_quotes_hold(corpus, page)


def test_speeches_that_repeat_themselves_are_quoted_exactly() -> None:
    with strategies.must_occur("quoted lines") as occurrences:

        @settings(max_examples=30)
        @given(strategies.tiny_corpora())
        def exact(corpus: Corpus) -> None:
            page = read_page(compare(corpus).to_html())
            occurrences.saw(assert_quotes_hold(corpus, page) > 0)

        exact()
