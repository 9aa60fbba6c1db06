"""The norms over the years: children per full-time equivalent, what keeping the norm costs, who says they meet it."""

import pandas as pd

from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.norm import in_force, one_line
from analysis.kindergarten.rows.years import newest, unrevised
from charts import words
from charts.drawing import theme
from charts.drawing.years import annotations, columns
from charts.kindergarten import headlines as told, lines as kindergarten_lines, year_headlines as year_words
from charts.kindergarten.cost_words import broken, renumbered
from charts.kindergarten.lines import Line
from charts.kindergarten.under_charts import years as under
from pages.kindergarten.count.basis import norm as norm_told
from pages.kindergarten.count.udir import beside_count
from pages.kindergarten.years import rows
from pages.shared import extract
from pages.shared.show import Finding

OWN_COLUMNS = [
    "year", "reason", "children_under_3", "children_over_3", "required_fte", "actual_fte", "children_per_fte",
    "teacher_share_pct", "needed_teacher_share_pct",
]  # fmt: skip


PER_FTE, COMPLIANCE = "barn-per-arsverk-over-tid", "oppfyller-normene"
WHOSE = {theme.TOTAL: "Landet", theme.NEUTRAL: "Kommunene samlet"}  # the lines of the country


def series(code: str | None, name: str, assumed: Assumptions, year: int | None) -> Finding:
    """Children per FTE by year: of the country alone, or with the municipalities where SSB's tables of each are here.

    assumed: kindergarten.assumptions.counted. year: what the headline tells, else the newest.
    """
    return _series(code, name, assumed, year) if rows.there() else country(assumed)


@extract.drawn
def country(assumed: Assumptions) -> Finding:
    """SSB's own figure of the country, a column a year, before the norm."""
    ssb, norm = rows.national("children_per_fte"), one_line(assumed.norm)
    norms = extract.table("kindergarten_norms")
    values, hollow = ssb.set_index("year")["value"].sort_index(), unrevised(ssb)
    headline = told.same_for_years(values, norm)
    level = None if norm is None else (told.norm_from(norm, norms), norm)
    return Finding(
        headline,
        under.CORRECTED + under.open_columns(hollow),
        columns.columns(values, under.UNIT, level=level, unrevised=hollow),
        alt=f"Søylediagram, {words.years(ssb['year'])}. {headline}.",
        about=(under.PER_FTE, *under.per_fte(False, norm is not None), norm_told()),
        caveat=under.MEAN_IN_PICTURE,
        name=PER_FTE,
        rows=lambda: rows.per_fte(assumed),
        columns=["year", "ssb_per_fte"],
        tables=(),
        own_source=under.country(ssb, str(norms.set_index("norm_code").at["staff", "law"])),
    )


@extract.drawn
def _series(code: str | None, name: str, assumed: Assumptions, year: int | None) -> Finding:
    """Lines of the country, of the municipalities with figures, and of the chosen one."""
    ssb = rows.national("children_per_fte")
    each = rows.of(code, assumed) if code else pd.DataFrame()
    drawn = _lines(code, name, assumed, each)
    norm = one_line(assumed.norm)
    last = newest(each, year) if code else None
    headline = (
        told.of_the_country([(line.values, WHOSE[line.color]) for line in drawn if line.color in WHOSE], norm, year)
        if last is None
        else year_words.ratio(last, name, norm)
    )
    fig = kindergarten_lines.lines(
        drawn,
        "Barn per årsverk",
        norm=norm,
        norm_from=in_force(extract.table("kindergarten_norms"), "staff"),
        decimals=2,
        happened=annotations.of(extract.table("chart_annotations"), "kindergarten"),
    )
    return Finding(
        headline,
        under.PER_FTE
        + told.open_marks(kindergarten_lines.hollow(drawn))
        + (broken(rows.breaks(code), name, rows.years()[0]) + renumbered(rows.renumbered(code)) if code else ""),
        fig,
        alt=f"Linjediagram. {headline}.",
        about=(*under.per_fte(True, norm is not None), norm_told()),
        caveat=under.MEAN_IN_PICTURE,
        name=PER_FTE,
        rows=lambda: rows.of(code, assumed) if code else rows.per_fte(assumed),
        columns=OWN_COLUMNS if code else ["year", "ssb_per_fte", "country_per_fte"],
        tables=rows.TABLES,
        own_source=under.national(ssb),
    )


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


@extract.drawn
def compliance() -> Finding:
    """The share of kindergartens that meet each norm, as Udir has published it."""
    published = extract.table("kindergarten_compliance")
    by = {code: group.set_index("year")["meeting_pct"] for code, group in published.groupby("norm_code", observed=True)}
    staff, pedagogue = by["staff"], by["pedagogue"]
    headline = under.compliance(staff, pedagogue)
    return Finding(
        headline,
        under.COMPLIANCE.format(last=int(published["year"].max())),
        kindergarten_lines.lines(
            [
                Line("Bemannings-<br>normen", staff),
                Line("Pedagog-<br>normen", pedagogue, theme.NEUTRAL, "dash", "square"),
            ],
            "",
            percent=True,
            decimals=0,
            height=280,
            happened=annotations.of(extract.table("chart_annotations"), "kindergarten_norms"),
        ),
        alt=f"Linjediagram. {headline}.",
        about=tuple(filter(None, [under.ORDINARY, norm_told(), beside_count(staff).strip()])),
        caveat=under.ORDINARY,
        name=COMPLIANCE,
        rows=lambda: published.assign(norm_label=published["norm_code"].astype(str).map(under.NORM_NAMES)),
        columns=["norm_label", "year", "meeting_pct", "source"],
        tables=(),
        own_source=under.published(published["source"]),
    )
