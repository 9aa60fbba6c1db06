"""Over the years: the share of teachers against what the pedagogue norm asks for, and the private share."""

import pandas as pd

from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.rows.years import NEEDED as NEED, unrevised
from charts.drawing import theme
from charts.kindergarten import year_headlines as told
from charts.kindergarten.cost_words import broken
from charts.kindergarten.headlines import open_marks
from charts.kindergarten.over_years import lines
from charts.kindergarten.over_years.lines import Line, parted
from charts.kindergarten.under_charts import years as under
from data.contract.schema import MISSING
from pages.kindergarten.years import rows
from pages.shared import extract
from pages.shared.show import Finding


@extract.drawn
def share(code: str | None, name: str, counted: Assumptions, year: int) -> Finding:
    """The share of teachers: the municipality's, else the country's, with the least that the norm asks for."""
    table = rows.teachers(code, counted).set_index("year")
    column, color = ("teacher_share_pct", theme.CHOSEN) if code else ("ssb_teacher_share_pct", theme.TOTAL)
    breaks, hollow = rows.breaks(code) if code else {}, unrevised(rows.national("teacher_share_pct"))
    drawn = [
        Line(f"<b>{name}</b>" if code else "Landet", parted(table[column], breaks), color,
             hollow=rows.open_years(rows.TABLES[1]) if code else hollow),
        Line("Norm, minst", parted(table[NEED], breaks), theme.LEVEL, "dash", "line-ew"),
    ]  # fmt: skip
    if code:
        drawn.append(Line("Landet", table["ssb_teacher_share_pct"], theme.TOTAL, "solid", "diamond", hollow))
    headline = _headline(
        table,
        [column, NEED],
        year,
        name,
        lambda row: told.teachers(row, name) if code else told.teacher_share(year, row[column], row[NEED]),
    )
    return _finding(headline, (under.NEEDED, under.ABOUT_NEEDED), drawn, "barnehagelarere", code, name, counted, breaks)


@extract.drawn
def private(code: str | None, name: str, counted: Assumptions, year: int) -> Finding:
    """The private share of the municipality and of the country."""
    table = rows.teachers(code, counted).set_index("year")
    breaks = rows.breaks(code) if code else {}
    hollow = rows.open_years(rows.TABLES[0])
    drawn = [Line("Kommunene<br>med tall", table["country_private_share_pct"], theme.NEUTRAL, "dot", "diamond", hollow)]
    if code:
        drawn.insert(0, Line(f"<b>{name}</b>", parted(table["private_share_pct"], breaks), theme.CHOSEN, hollow=hollow))
    column = "private_share_pct" if code else "country_private_share_pct"
    headline = _headline(
        table,
        [column],
        year,
        name,
        lambda row: told.private(row, name) if code else told.private_share(year, row[column]),
    )
    return _finding(
        headline, (under.PRIVATE, under.ABOUT_PRIVATE), drawn, "private-barnehager", code, name, counted, breaks
    )


def _headline(table: pd.DataFrame, columns: list[str], year: int, name: str, say) -> str:
    """What the year says, or why it says nothing."""
    if table.loc[year, columns].notna().all():
        return say(table.loc[year].to_dict() | {"year": year})
    reason = (table.loc[year, "reason"] or MISSING[".."]) if name else ""
    return under.no_share(name, year, reason, table[columns].dropna().index.to_series())


def _finding(headline, texts, drawn, file, code, name, counted, breaks) -> Finding:
    teachers = file == "barnehagelarere"
    own = ["teacher_share_pct", NEED] if teachers else ["private_share_pct"]
    country = "ssb_teacher_share_pct" if teachers else "country_private_share_pct"
    columns = ["year", *own, country, "reason"] if code else ["year", *own[1:], country]
    drawn = [line for line in drawn if line.values.notna().any()]
    return Finding(
        headline,
        texts[0] + open_marks(lines.hollow(drawn)) + broken(breaks, name, rows.years()[0]),
        lines.lines(drawn, "Prosent", percent=True, height=300),
        about=texts[1:],
        alt=f"Linjediagram. {headline}.",
        caveat=under.TEACHERS_IN_PICTURE if teachers else under.PRIVATE_IN_PICTURE,
        name=f"{file}-{code or 'landet'}",
        rows=lambda: rows.teachers(code, counted),
        columns=columns,
        tables=rows.TABLES,
        own_source=under.national(rows.national("teacher_share_pct")) if teachers else "",
    )
