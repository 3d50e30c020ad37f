"""Write the table of measures at the end of docs/readability.md: `python docs/write_measures.py`.

A test compares the page with what this would write, so the two cannot drift apart.
"""

from pathlib import Path

from rhetorica.analysis.measures import MEASURES, Measure

PAGE = Path(__file__).with_name("readability.md")
MARK = "<!-- Written by docs/write_measures.py: change rhetorica.analysis.measures, then run it. -->\n"
HEADINGS = ("measure", "more is", "unit", "range", "made for", "published in", "quanteda", "textstat")


def line(measure: Measure) -> str:
    """Write the line of one measure."""
    cells = (
        f"{{py:func}}`~rhetorica.analysis.formulas.{measure.name}`",
        measure.direction,
        measure.unit,
        measure.range,
        measure.language,
        measure.source,
        f"`{measure.quanteda}`" if measure.quanteda else "",
        f"`{measure.textstat}`" if measure.textstat else "",
    )
    return f"| {' | '.join(cells)} |\n"


def page(written: str) -> str:
    """Put the table behind the mark of a page."""
    before, mark, _ = written.partition(MARK)
    assert mark, f"{PAGE.name} has lost its mark"
    head = f"\n| {' | '.join(HEADINGS)} |\n|{' --- |' * len(HEADINGS)}\n"
    return f"{before}{mark}{head}{''.join(map(line, MEASURES.values()))}"


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
