"""Children per full-time equivalent over the years, of a municipality beside the country."""

import pandas as pd

from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.norm import one_line
from analysis.kindergarten.rows.years import newest, oldest, unrevised
from charts import words
from charts.drawing import theme
from charts.drawing.years import annotations
from charts.kindergarten import headlines as told, year_headlines as year_words
from charts.kindergarten.cost_words import broken, renumbered
from charts.kindergarten.over_years import lines as kindergarten_lines
from charts.kindergarten.over_years.lines import Line
from charts.kindergarten.under_charts import country as country_words, years as under
from pages.kindergarten.count.basis import in_force, named, norm as norm_told
from pages.kindergarten.years import country, rows
from pages.shared import extract
from pages.shared.show import Finding

OWN_COLUMNS = [
    "year", "reason", "children_under_3", "children_over_3", "required_fte", "actual_fte", "children_per_fte",
    "teacher_share_pct", "needed_teacher_share_pct",
]  # fmt: skip


PER_FTE = "barn-per-arsverk-over-tid"
WHOSE = {theme.TOTAL: "Landet", theme.NEUTRAL: "Kommunene med tall"}  # the lines of the country


def series(code: str | None, name: str, assumed: Assumptions, year: int | None) -> Finding:
    """Children per FTE by year: of the country alone, or with the municipalities where SSB's tables of each are here.

    assumed: kindergarten.assumptions.counted. year: what the headline tells, else the newest.
    """
    return _series(code, name, assumed, year) if rows.there() else country.per_fte(assumed)


@extract.drawn
def _series(code: str | None, name: str, assumed: Assumptions, year: int | None) -> Finding:
    """Lines of the country, of the municipalities with figures, and of the chosen one."""
    ssb = rows.national("children_per_fte")
    each = rows.of(code, assumed) if code else pd.DataFrame()
    drawn = _lines(code, name, assumed, each)
    norm, called = one_line(assumed.norm), named(assumed)
    last = newest(each, year) if code else None
    if last is None:
        whole = [(line.values, WHOSE[line.color]) for line in drawn if line.color in WHOSE]
        headline, of = told.of_the_country(whole, norm, year, called), int(told.told_line(whole, year)[0].index[-1])
    else:
        of = int(last["year"])
        headline = year_words.since(oldest(each, last, rows.breaks(code)), last, name, _there(drawn, of))
    fig = kindergarten_lines.lines(
        drawn,
        country_words.UNIT,
        norm=None if norm is None else (under.norm_line(norm, called), norm),
        norm_from=None if called.tried else in_force(),
        decimals=2,
        happened=annotations.of(extract.table("chart_annotations"), "kindergarten"),
    )
    return Finding(
        headline,
        under.with_municipalities(name, _at(rows.country(assumed), of), rows.years())
        + told.open_marks(kindergarten_lines.hollow(drawn))
        + (broken(rows.breaks(code), name, rows.years()[0]) + renumbered(rows.renumbered(code)) if code else ""),
        fig,
        alt=f"Linjediagram. {headline}.",
        about=(under.PER_FTE, *under.per_fte(True, called if norm is None else None), norm_told()),
        caveat=under.MEAN_IN_PICTURE,
        name=PER_FTE,
        rows=lambda: rows.of(code, assumed) if code else rows.per_fte(assumed),
        columns=OWN_COLUMNS if code else ["year", "ssb_per_fte", "country_per_fte"],
        tables=rows.TABLES,
        own_source=under.national(ssb),
    )


def _at(country: pd.DataFrame, year: int) -> pd.Series:
    """The row of a year, or of the nearest before it; the first where there is none."""
    until = country[country["year"] <= year]
    return until.iloc[-1] if len(until) else country.iloc[0]


def _there(drawn: list[Line], year: int) -> tuple[str, float] | None:
    """Whose figure of the country there is of a year, SSB's before our sum, and the figure."""
    found = [(WHOSE[line.color], line.values.get(year)) for line in drawn if line.color in WHOSE]
    known = [
        (words.first_lower(whose), float(value)) for whose, value in found if value is not None and pd.notna(value)
    ]
    return known[-1] if known else None


def _lines(code: str | None, name: str, assumed: Assumptions, each: pd.DataFrame) -> list[Line]:
    """SSB's of the country, our sum of the municipalities with figures, and the own one."""
    ssb = rows.national("children_per_fte")
    whole = Line("Landet,<br>SSBs tall", ssb.set_index("year")["value"], theme.TOTAL, "solid", "diamond",
                 unrevised(ssb))  # fmt: skip
    summed = rows.country(assumed).set_index("year")["country_per_fte"]
    some = Line("Kommunene<br>med tall", summed, theme.NEUTRAL, "dot", hollow=rows.open_years(*rows.TABLES))
    if not len(each) or each["children_per_fte"].isna().all():
        return [some, whole]
    values = kindergarten_lines.parted(each.set_index("year")["children_per_fte"], rows.breaks(code))
    return [some, whole, Line(f"<b>{name}</b>", values, theme.CHOSEN, hollow=rows.open_years(rows.TABLES[1]))]
