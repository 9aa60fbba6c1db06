"""What stands beside a municipality's result of one year: its means over years, how far its years lie apart, and how small it is."""

import pandas as pd

from analysis.accounts.net_result import PERIODS
from analysis.municipalities.units import last_year
from charts import words
from charts.drawing.years.year_traces import BREAK_AFTER
from data.norwegian import joined

SMALL = 2000  # inhabitants
OVER_BREAK = f"over bruddet i serien i {BREAK_AFTER}/{BREAK_AFTER + 1}"


def over_years(name: str, rows: pd.DataFrame, row: pd.Series) -> list[str]:
    """The municipality's own means over years, or why there are none, and how far the years lie apart. row: that of one year."""
    means = {years: row[f"ndr_pct_{years}yr"] for years in PERIODS}
    told = [f"Siste {years} år samlet: {words.percent(value)}." for years, value in means.items() if pd.notna(value)]
    return [*told, *lacking_and_deviation(name, rows, row)]


def cards(row: pd.Series) -> dict[str, str]:
    """What stands beside a result of one year, where the municipality has the years: the means and the standard deviation of its years."""
    years = {f"Siste {n} år samlet": words.percent(row[f"ndr_pct_{n}yr"]) for n in PERIODS}
    apart = {"Standardavvik, poeng": words.size(row["ndr_sd_points"])}
    return {label: text for label, text in (years | apart).items() if text != words.GAP}


def small(name: str, row: pd.Series) -> list[str]:
    """What one point is in kroner, for a municipality so small that little moves its result."""
    if not row["inhabitants"] < SMALL:
        return []
    point, many = words.amount(row["revenue_1000nok"] / 100).removeprefix("+"), words.number(row["inhabitants"], 0)
    return [f"{name} hadde {many} innbyggere 1. januar {row['year'] + 1}; ett prosentpoeng var {point}."]


def lacking_and_deviation(name: str, rows: pd.DataFrame, row: pd.Series) -> list[str]:
    """Why the municipality has no mean over years, and the standard deviation of its years. row: that of one year."""
    there = {years: row[f"ndr_pct_{years}yr"] for years in PERIODS}
    own, parts = rows["unit_code"] == row["unit_code"], []  # of one municipality, never of it before a merger
    rows, other = rows[own], not own.all()
    if lacking := [str(years) for years, value in there.items() if pd.isna(value)]:
        known = _listed(rows.loc[rows["year"] <= row["year"], "year"])
        whose = f"{name}{_borders(row['unit_code']) if other else ''}"
        parts.append(f"Tall for {' og '.join(lacking)} år samlet mangler: uttrekket har bare {known} for {whose}.")
    if pd.notna(row["ndr_sd_points"]):
        period, apart = words.years(rows["year"]), words.size(row["ndr_sd_points"])
        over = f", {OVER_BREAK}" if _crosses(rows["year"]) else ""
        parts.append(f"Standardavviket for årene er {apart} prosentpoeng ({len(rows)} år, {period}{over}).")
    return parts


def swing(rows: pd.DataFrame, row: pd.Series) -> str:
    """How much its result swings, and that the change over the break in the series is one of those it is counted of; "" where it has too
    few years. rows: all its years. row: that of one year."""
    if pd.isna(row["own_sd"]):
        return ""
    years = set(rows.loc[rows["unit_code"] == row["unit_code"], "year"])
    over = f", også {OVER_BREAK}" if {BREAK_AFTER, BREAK_AFTER + 1} <= years else ""
    return f"Resultatet svinger {words.size(row['own_sd'])} prosentpoeng fra år til år{over}."


def _crosses(years: pd.Series) -> bool:
    return bool(years.min() <= BREAK_AFTER < years.max())


def _listed(years: pd.Series) -> str:
    """Two years by name, more of them as words.years has them."""
    return joined([str(year) for year in sorted(years)]) if len(years) == 2 else words.years(years)


def _borders(key: str) -> str:
    """Which of the municipalities under one number is meant, by its key."""
    ended = last_year(key)
    return f" i grensene til og med {ended}" if ended else " i dagens grenser"
