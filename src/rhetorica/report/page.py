"""The page: everything about a corpus in one html file that fetches nothing."""

from functools import cache
from typing import TYPE_CHECKING

import jinja2

from rhetorica import __version__
from rhetorica.report import wording
from rhetorica.report.charts import readability_chart
from rhetorica.report.findings import find
from rhetorica.report.likeness import likeness
from rhetorica.report.lines import lines, said, topics
from rhetorica.report.quotes import Quoter
from rhetorica.report.roll import Roll
from rhetorica.report.sources import method, sources, title
from rhetorica.report.strip import strip

if TYPE_CHECKING:
    from rhetorica.report.comparison import Comparison


def page(comparison: "Comparison") -> str:
    """Write the page; the same comparison gives the same bytes."""
    roll = Roll(comparison.corpus)
    quoter = Quoter(comparison.corpus, roll, furniture=comparison.furniture)
    spoken = lines(comparison.phrases, roll, quoter)
    scale = strip(comparison, roll)
    text = (
        _templates()
        .get_template("page.html")
        .render(
            title=title(roll),
            roll=roll,
            findings=find(comparison, roll),
            lines=spoken,
            topics=topics(comparison.phrases, roll, quoter),
            likeness=likeness(comparison, roll, spoken),
            strip=scale,
            chart=readability_chart(scale),
            sources=sources(comparison, roll),
            method=method(comparison),
            version=__version__,
        )
    )
    return f"{text}\n"


@cache
def _templates() -> jinja2.Environment:
    templates = jinja2.Environment(
        loader=jinja2.PackageLoader("rhetorica.report"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters.update(
        capital=wording.capital,
        counted=wording.counted,
        decimal=wording.decimal,
        opening=wording.opening,
        said=said,
        times=wording.times,
        visible=wording.visible,
    )
    return templates
