"""The findings that pages show: rows, sentence and chart put together, one function a chart."""

import pandas as pd

from analysis.accounts import net_result
from analysis.common.chosen import rows_of
from analysis.result import rows as result_rows
from charts import words
from charts.drawing.own_points import Point, said, with_points
from charts.level_caveat import NOT_A_VERDICT
from charts.result import (
    distribution as distribution_chart,
    headlines,
    over_time as over_time_chart,
    over_time_headline,
    own_headlines,
)
from charts.words import NDR
from data.municipalities.names import plain_name
from pages.result.columns import EACH, KIND, OWN, YEARLY
from pages.shared import cached, extract, pickers
from pages.shared.net_result import caveats, drawn_once
from pages.shared.own_documents import points as own_documents_points
from pages.shared.show import Finding

WITH_OTHERS = ("pages/municipality/compare/page.py", "Bilde med andre kommuner, år for år")
CALCULATED = ("ndr_pct", "ndr_pct_3yr", "ndr_pct_5yr", "distance_points", "distance_1000nok", "distance_nok_per_capita")


@extract.drawn
def over_time(
    year: int, with_oslo: bool, code: str | None, name: str, target: float | None, averages: bool,
    points: tuple[Point, ...] = (),
) -> Finding:  # fmt: skip
    """Ndr over the years against the level, with the chosen municipality on top; the sentence is about all of them.

    points: the municipality's own figures, see own_documents.points.of.
    """
    rows = cached.over_time(with_oslo)[0]
    row, period = cached.country(year, with_oslo), f"{rows['year'].min()}–{rows['year'].max()}"
    headline = _over_time_headline(rows, row, with_oslo, code, name, year)
    return Finding(
        headline,
        caveats.of_whom(headline, pickers.place(row, with_oslo, period)) + said(points),
        _over_time(year, with_oslo, code, name, target, averages, points),
        alt=f"Linjediagram over {len(rows)} år. {headline}.",
        name=f"netto-driftsresultat{'-snitt-og-median' if averages else ''}",
        rows=lambda: _yearly(with_oslo, code, name, points),
        columns=[*(dict.fromkeys(["year", *OWN.values(), *YEARLY]) if code else YEARLY), *(KIND if points else ())],
        tables=("accounts", "key_figures"),
        own_source=own_documents_points.source(points),
        scope=net_result.SCOPE[with_oslo],
        whose=f"{code} {name}" if code else "",
        caveat=caveats.in_picture(with_oslo, code, name),
        about=caveats.over_time(year, with_oslo, code, name),
        other_picture=WITH_OTHERS if code else ("", ""),
    )


def _over_time_headline(rows: pd.DataFrame, row: pd.Series, with_oslo: bool, code: str | None, name: str, year: int):
    """Of the chosen municipality as it is in that year, else of the country, else of those there are that year."""
    if code and len(own := cached.one(code)):
        of_year = own.loc[own["year"] == year, "unit_code"]
        own = own[own["unit_code"] == (of_year.iloc[0] if len(of_year) else own["unit_code"].iloc[-1])]
        return over_time_headline.over_time(name, own["year"], own["value"], own["recommended_pct"])
    who = f"Kommunene {'med' if with_oslo else 'utenom'} Oslo"
    told = over_time_headline.over_time(who, rows["year"], rows["country_pct"], rows["recommended_pct"])
    return told or headlines.country(row, row["ssb_ndr_pct"], with_oslo)


def _yearly(with_oslo: bool, code: str | None, name: str, points: tuple[Point, ...]) -> pd.DataFrame:
    """The rows that the chart draws: the country's, SSB's own, the chosen municipality's, and its own points."""
    rows = cached.over_time(with_oslo)[0]
    if not code:
        return rows
    own = cached.one(code).assign(name=name)[["year", *OWN]].rename(columns=OWN)
    rows = rows.merge(own, on="year", how="outer").assign(own_name=name)
    if not points:
        return rows
    levels = own_documents_points.levels(points, [int(each) for each in rows["year"]])
    return with_points(rows, points, levels, name)


def _over_time(year, with_oslo, code, name, target, averages, points):
    rows, deciles, ssb = cached.over_time(with_oslo)
    own = cached.one(code) if code else None
    return over_time_chart.over_time(
        rows,
        deciles,
        ssb,
        own,
        own_name=name,
        target_pct=target,
        year=year,
        unrevised=extract.unrevised(),
        averages=averages,
        points=points,
        levels=own_documents_points.levels(points, list(rows["year"])) if points else None,
        marked=drawn_once.happened(),
        behind=drawn_once.country(with_oslo, averages) if target is None and not points else None,
    )


@extract.drawn
def distribution(year: int, with_oslo: bool, code: str | None, target: float | None) -> Finding:
    """How many municipalities lie where in one year."""
    row = cached.country(year, with_oslo)
    each = net_result.known(cached.members(year, "ks"), with_oslo).reset_index(drop=True)
    headline = headlines.distribution(row)
    for own in rows_of(each, code):
        headline = own_headlines.distribution(plain_name(own["region_name"]), own["ndr_pct"], row)
    return Finding(
        headline,
        f"Antall kommuner etter {words.first_lower(NDR)}, {pickers.place_without(row, with_oslo, code)}",
        distribution_chart.distribution(each, cached.level(year), target_pct=target, chosen=code),
        alt=f"Stolpediagram. {headline}.",
        name=f"fordeling-{year}",
        rows=lambda: known(year, "ks", with_oslo, ["ndr_pct"]),
        columns=EACH,
        chosen=code,
        tables=("accounts", "population"),
        scope=net_result.SCOPE[with_oslo],
        caveat=NOT_A_VERDICT,
        about=(
            "Hver stolpe er ett prosentpoeng bred: 0 til 1 prosent, 1 til 2 prosent, og så videre.",
            *caveats.of_year(year, with_oslo),
        ),
    )


def known(year: int, classification: str, with_oslo: bool, order: list[str]) -> pd.DataFrame:
    """The municipalities with a figure in one year, in this order, with the level they are held against."""
    rows = result_rows.each_rows(extract.table, cached.members(year, classification), year, with_oslo)
    return rows.sort_values(order, kind="stable", ignore_index=True)
