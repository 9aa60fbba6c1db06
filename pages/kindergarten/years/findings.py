"""The norms over the years: children per full-time equivalent, what keeping the norm costs, who says they meet it."""

import pandas as pd

from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.rows.years import unrevised
from charts import words
from charts.drawing import theme
from charts.kindergarten import headlines as told, lines as kindergarten_lines, year_headlines as year_words
from charts.kindergarten.cost_words import broken, renumbered
from charts.kindergarten.lines import Line
from pages.kindergarten.count.udir import beside_count
from pages.kindergarten.years import rows
from pages.shared import extract
from pages.shared.show import Finding

NATIONAL = "Landet: SSB, KOSTRA, {years}, siste år {edition}."
ROUNDED = (
    "SSB gir barn per årsverk med én desimal, så årsverkene er nøyaktige til om lag én prosent. SSB veier barna med "
    "avtalt oppholdstid. Hver kommune er regnet samlet."
)
OWN_COLUMNS = [
    "year", "reason", "children_under_3", "children_over_3", "required_fte", "actual_fte", "children_per_fte",
    "teacher_share_pct", "needed_teacher_share_pct",
]  # fmt: skip
NO_LINE = "SSBs mål teller barn under tre som to; normen du prøver, gjør ikke det og er ikke tegnet."
NORM_NAMES = {"staff": "Bemanningsnormen", "pedagogue": "Pedagognormen"}


def in_force() -> int:
    """The year in which the staffing norm came into force."""
    norms = extract.table("kindergarten_norms").set_index("norm_code")
    return norms.at["staff", "in_force"].year


@extract.drawn
def series(code: str | None, name: str, assumed: Assumptions, year: int | None) -> Finding:
    """Children per FTE by year: the country, and the chosen municipality where SSB's tables are here.

    assumed: kindergarten.assumptions.counted. year: what the headline tells, else the newest.
    """
    ssb, own = rows.national("children_per_fte"), bool(code) and rows.there()
    each = rows.of(code, assumed) if own else pd.DataFrame()
    drawn = _lines(code, name, assumed, each)
    norm = assumed.over_3 if assumed.over_3 == 2 * assumed.under_3 else None
    headline = _own(each, name, norm, year) if own else ""
    headline = headline or _headline(drawn, norm, year)
    fig = kindergarten_lines.lines(
        drawn, "Barn per årsverk", norm=norm, norm_from=in_force(), decimals=2 if rows.there() else 1
    )
    return Finding(
        headline,
        "Antall barn korrigert for alder og oppholdstid per årsverk i grunnbemanningen. "
        + (ROUNDED if rows.there() else "SSB veier barna med avtalt oppholdstid.")
        + ("" if norm else f" {NO_LINE}")
        + told.open_marks(kindergarten_lines.hollow(drawn))
        + (broken(rows.breaks(code), name, rows.years()[0]) + renumbered(rows.renumbered(code)) if own else ""),
        fig,
        alt=f"Linjediagram. {headline}.",
        name="barn-per-arsverk-over-tid",
        rows=lambda: rows.of(code, assumed) if rows.there() and code else rows.per_fte(assumed),
        columns=OWN_COLUMNS if rows.there() and code else ["year", "ssb_per_fte", "country_per_fte"],
        tables=rows.TABLES if rows.there() else (),
        own_source="Kilde: " + NATIONAL.format(
            years=f"{ssb['year'].min()}–{ssb['year'].max()}", edition=ssb["edition"].iloc[-1]
        ),
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


def _own(each: pd.DataFrame, name: str, norm: float | None, year: int | None) -> str:
    """The municipality at the chosen year or the last before it with a figure; "" where there is none."""
    known = each[each["children_per_fte"].notna() & (each["year"] <= (year or each["year"].max()))]
    return year_words.ratio(known.iloc[-1], name, norm) if len(known) else ""


def _headline(drawn: list[Line], norm: float | None, year: int | None) -> str:
    """The last line of the country that has a figure at the chosen year or before it: SSB's, or our sum."""
    whose = {theme.TOTAL: "Landet", theme.NEUTRAL: "Kommunene samlet"}
    lines = [line for line in drawn if line.color in whose]
    for line in reversed(lines):
        values = line.values[line.values.index <= year] if year else line.values
        if values.notna().any():
            return told.last_year(values, whose[line.color], norm)
    return told.last_year(lines[-1].values, whose[lines[-1].color], norm)


@extract.drawn
def compliance() -> Finding:
    """The share of kindergartens that meet each norm, as Udir has published it."""
    published = extract.table("kindergarten_compliance")
    by = {code: group.set_index("year")["meeting_pct"] for code, group in published.groupby("norm_code", observed=True)}
    staff, pedagogue = by["staff"], by["pedagogue"]
    headline = (
        f"{words.number(staff.iloc[-1], 0)} prosent oppfylte bemanningsnormen i {staff.index[-1]}, "
        f"{words.number(pedagogue.iloc[-1], 0)} prosent pedagognormen"
    )
    return Finding(
        headline,
        "Andel av barnehagene, publisert av Utdanningsdirektoratet: ordinære barnehager, pedagognormen uten "
        "dispensasjon." + beside_count(staff),
        kindergarten_lines.lines(
            [
                Line("Bemannings-<br>normen", staff),
                Line("Pedagog-<br>normen", pedagogue, theme.NEUTRAL, "dash", "square"),
            ],
            "Andel av barnehagene",
            percent=True,
            decimals=0,
            height=280,
        ),
        alt=f"Linjediagram. {headline}.",
        name="oppfyller-normene",
        rows=lambda: published.assign(norm_label=published["norm_code"].astype(str).map(NORM_NAMES)),
        columns=["norm_label", "year", "meeting_pct", "source"],
        tables=(),
        own_source="Kilde: Utdanningsdirektoratet; hver rad i tabellen har sin egen.",
    )
