"""Charts of the page, drawn by Altair into static svg; without the extra `charts` the page does with tables.

vl-convert renders Vega's charts to text: no script, no font and no data file is fetched, then or later.
Colours come from the style sheet of the page, which knows light from dark.
"""

import re
from typing import Any, Final

from markupsafe import Markup

from rhetorica.report.strip import DIFFERENT, Dot, Strip

_WIDTH: Final = 480
_ROW: Final = 28
_MARGIN: Final = 250
"""Pixels left of the scale, for names."""
_DATED: Final = 0.8
"""Share of the speeches that must have a date for a chart over time."""

_TAG: Final = re.compile(r"<[^>]*>")
_UNWANTED: Final = re.compile(r'\s+(?:xmlns(?::xlink)?|role|aria-[a-z]+)="[^"]*"')


def readability_chart(strip: Strip) -> Markup | None:
    """Draw the grades; None where Altair is not installed or there is nothing to draw.

    A line a speech; of many speeches a dot each, over time where most are dated.
    """
    try:
        import altair
        import vl_convert
    except ImportError:
        return None
    if len(strip.every) < 2:
        return None
    chart = _over_time(altair, strip) if strip.cut else _line_each(altair, strip)
    if chart is None:
        return None
    styled = (
        chart.configure(aria=False, background="transparent", font="system-ui, sans-serif")
        .configure_view(stroke=None)
        .configure_axis(
            labelFontSize=13, titleFontSize=13, titleFontWeight="normal", domain=False, ticks=False
        )
        .configure_text(fontSize=14)
    )
    return _inline(vl_convert.vegalite_to_svg(styled.to_dict()), _summary(strip))


def _line_each(altair: Any, strip: Strip) -> Any:
    rows = [
        {"name": dot.entry.name, "row": place, "grade": dot.grade, "apart": dot.apart}
        for place, dot in enumerate(strip.dots)
    ]
    lines = altair.Chart(altair.Data(values=rows)).encode(
        y=altair.Y("row:O", title=None, axis=altair.Axis(labels=False, grid=True))
    )
    differing = lines.transform_filter(f"abs(datum.grade - datum.apart) > {DIFFERENT}")
    layers = [
        differing.mark_rule(strokeWidth=2)
        .encode(x=_grade(altair, strip, "grade"), x2="apart:Q")
        .properties(name="range"),
        differing.mark_point(size=80).encode(x=_grade(altair, strip, "apart")).properties(name="apart"),
        lines.mark_circle(size=120, opacity=1)
        .encode(x=_grade(altair, strip, "grade"))
        .properties(name="grade"),
        lines.mark_text(align="left", limit=_MARGIN - 20)
        .encode(text="name:N", x=altair.value(-_MARGIN))
        .properties(name="names"),
    ]
    return altair.layer(*layers).properties(
        width=_WIDTH, height=_ROW * len(rows), padding={"left": 0, "top": 5, "right": 15, "bottom": 5}
    )


def _over_time(altair: Any, strip: Strip) -> Any:
    dated = [(dot.grade, _year(dot)) for dot in strip.every]
    rows = [{"grade": grade, "year": year} for grade, year in dated if year is not None]
    if len(rows) < _DATED * len(strip.every):
        return None
    grades = [tick.grade for tick in strip.ticks]
    return (
        altair.Chart(altair.Data(values=rows))
        .mark_circle(size=70, opacity=0.75)
        .encode(
            x=altair.X(
                "year:Q",
                title=None,
                scale=altair.Scale(zero=False, nice=True),
                axis=altair.Axis(format="d", grid=False, labelFlush=False),
            ),
            y=altair.Y(
                "grade:Q",
                title=None,
                scale=altair.Scale(domain=[grades[0], grades[-1]], nice=False),
                axis=altair.Axis(values=grades, format="d"),
            ),
        )
        .properties(width=_WIDTH + _MARGIN, height=340, name="grade")
    )


def _grade(altair: Any, strip: Strip, field: str) -> Any:
    grades = [tick.grade for tick in strip.ticks]
    return altair.X(
        f"{field}:Q",
        title=None,
        scale=altair.Scale(domain=[grades[0], grades[-1]], nice=False),
        axis=altair.Axis(values=grades, orient="top", format="d"),
    )


def _year(dot: Dot) -> float | None:
    """Middle of the date, in years."""
    date = dot.entry.speech.date
    if date is None:
        return None
    middle = (date.first.toordinal() + date.last.toordinal()) / 2
    return round(date.year + (middle - date.first.replace(month=1, day=1).toordinal()) / 365.25, 3)


def _inline(svg: str, summary: str) -> Markup:
    """Make svg part of an html page: one image with one label, no name space."""
    svg = _TAG.sub(lambda tag: _UNWANTED.sub("", tag.group()), svg)
    return Markup('<svg role="img" aria-label="{}"').format(summary) + Markup(svg.removeprefix("<svg"))


def _summary(strip: Strip) -> str:
    low = min(strip.every, key=lambda dot: dot.grade)
    high = max(strip.every, key=lambda dot: dot.grade)
    return (
        f"Flesch–Kincaid grade of {len(strip.every):,} speeches, from {low.text} ({low.entry.name}) "
        f"to {high.text} ({high.entry.name}); the table below has every number."
    )
