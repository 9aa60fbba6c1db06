"""The norms over the years: children per full-time equivalent, what keeping the norm costs, who says they meet it."""

import pandas as pd

from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.norm import in_force, one_line
from analysis.kindergarten.rows.years import newest, unrevised
from charts.drawing import theme
from charts.drawing.years import annotations
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


@extract.drawn
def series(code: str | None, name: str, assumed: Assumptions, year: int | None) -> Finding:
    """Children per FTE by year: the country, and the chosen municipality where SSB's tables are here.

    assumed: kindergarten.assumptions.counted. year: what the headline tells, else the newest.
    """
    ssb, own = rows.national("children_per_fte"), bool(code) and rows.there()
    each = rows.of(code, assumed) if own else pd.DataFrame()
    drawn = _lines(code, name, assumed, each)
    norm = one_line(assumed.norm)
    last = newest(each, year) if own else None
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
        decimals=2 if rows.there() else 1,
        happened=annotations.of(extract.table("chart_annotations"), "kindergarten"),
    )
    return Finding(
        headline,
        under.PER_FTE
        + told.open_marks(kindergarten_lines.hollow(drawn))
        + (broken(rows.breaks(code), name, rows.years()[0]) + renumbered(rows.renumbered(code)) if own else ""),
        fig,
        alt=f"Linjediagram. {headline}.",
        about=(*under.per_fte(rows.there(), norm is not None), norm_told()),
        caveat=under.MEAN_IN_PICTURE,
        name=PER_FTE,
        rows=lambda: rows.of(code, assumed) if rows.there() and code else rows.per_fte(assumed),
        columns=OWN_COLUMNS if rows.there() and code else ["year", "ssb_per_fte", "country_per_fte"],
        tables=rows.TABLES if rows.there() else (),
        own_source=under.national(ssb),
    )  # fmt: skip


def _lines(code: str | None, name: str, assumed: Assumptions, each: pd.DataFrame) -> list[Line]:
    """SSB's of the country, and where its tables are here that of the municipalities with figures, and the own one."""
    ssb = rows.national("children_per_fte")
    whole = Line("Landet,<br>SSBs tall", ssb.set_index("year")["value"], theme.TOTAL, "solid", "diamond",
                 unrevised(ssb))  # fmt: skip
    if not rows.there():
        return [whole]
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
