"""The findings that pages show: rows, sentence and chart put together, one function a chart."""

import pandas as pd

from analysis.accounts import net_result
from analysis.result import rows as result_rows
from charts import words
from charts.drawing.own_points import Point, said
from charts.result import distribution as distribution_chart, headlines, over_time as over_time_chart
from charts.words import NDR
from data.norwegian import figure
from pages.shared import cached, country, extract, pickers
from pages.shared.own_documents import points as own_documents_points
from pages.shared.show import Finding

YEARLY = [
    "year",
    "ndr_pct_weighted",
    "ssb_ndr_pct",
    "ndr_pct_mean",
    "ndr_pct_median",
    "p10",
    "p25",
    "p75",
    "p90",
    "share_below_pct",
    "share_negative_pct",
    "recommended_pct",
    "municipalities",
    "municipalities_of",
    "net_result_1000nok",
    "revenue_1000nok",
]
OWN = {
    "name": "own_name",
    "value": "own_ndr_pct",
    "distance_points": "own_distance_points",
    "ndr_pct_3yr": "own_ndr_pct_3yr",
    "ndr_pct_5yr": "own_ndr_pct_5yr",
    "net_result_1000nok": "own_net_result_1000nok",
    "revenue_1000nok": "own_revenue_1000nok",
}
EACH = [
    "year",
    "region_code",
    "region_name",
    "size_class",
    "inhabitants",
    "ndr_pct",
    "ndr_pct_3yr",
    "ndr_pct_5yr",
    "net_result_1000nok",
    "revenue_1000nok",
]
KIND = ["own_kind", "own_scope", "own_source"]


@extract.drawn
def over_time(
    year: int, with_oslo: bool, code: str | None, name: str, target: float | None, averages: bool,
    points: tuple[Point, ...] = (),
) -> Finding:  # fmt: skip
    """Ndr over the years against the level, with the chosen municipality on top; the sentence is about one year.

    points: the municipality's own figures, see own_documents.points.of.
    """
    rows, _, ssb = cached.over_time(with_oslo)
    row = cached.country(year, with_oslo)
    headline = headlines.country(row, row["ssb_ndr_pct"], with_oslo)
    period = f"{rows['year'].min()}–{rows['year'].max()}"
    subtitle = f"{NDR}, {pickers.place(row, with_oslo, period)}."
    subtitle += country.partly(rows) + country.lacking(year, with_oslo)
    if len(ssb):
        subtitle += f" Ruter er SSBs egne tall for landet{'' if with_oslo else ' uten Oslo'}."
    if code:
        own = cached.one(code)["year"]
        subtitle += f" {name}: {own.min()}–{own.max()}." if len(own) else f" {name}: ingen tall."
    return Finding(
        headline,
        subtitle + said(points),
        _over_time(year, with_oslo, code, name, target, averages, points),
        alt=f"Linjediagram over {len(rows)} år. {headline}.",
        name="netto-driftsresultat",
        rows=lambda: _yearly(with_oslo, code, name, points),
        columns=[*YEARLY, *(OWN.values() if code else ()), *(KIND if points else ())],
        tables=("accounts", "key_figures"),
        own_source=own_documents_points.source(points),
        scope=net_result.SCOPE[with_oslo],
        whose=f"{code} {name}" if code else "",
    )


def _yearly(with_oslo: bool, code: str | None, name: str, points: tuple[Point, ...]) -> pd.DataFrame:
    """The rows that the chart draws: the country's, SSB's own, the chosen municipality's, and its own points."""
    rows = cached.over_time(with_oslo)[0]
    if not code:
        return rows
    own = cached.one(code).assign(name=name)[["year", *OWN]].rename(columns=OWN)
    rows = rows.merge(own, on="year", how="outer").assign(own_name=name)
    return own_documents_points.with_points(rows, points, name) if points else rows


@extract.drawn
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
    )


@extract.drawn
def distribution(year: int, with_oslo: bool, code: str | None, target: float | None) -> Finding:
    """How many municipalities lie where in one year."""
    row = cached.country(year, with_oslo)
    each = net_result.known(cached.members(year, "ks"), with_oslo).reset_index(drop=True)
    headline = headlines.distribution(row)
    return Finding(
        headline,
        f"Antall kommuner etter {words.first_lower(NDR)}, {pickers.place(row, with_oslo)}."
        + f" Hver stolpe er {figure(distribution_chart.bin_width(cached.level(year)))} prosentpoeng bred."
        + pickers.left_out(code, with_oslo),
        distribution_chart.distribution(each, cached.level(year), target_pct=target, chosen=code),
        alt=f"Stolpediagram. {headline}.",
        name=f"fordeling-{year}",
        rows=lambda: known(year, "ks", with_oslo, ["ndr_pct"]),
        columns=EACH,
        tables=("accounts", "population"),
        scope=net_result.SCOPE[with_oslo],
    )


def known(year: int, classification: str, with_oslo: bool, order: list[str]) -> pd.DataFrame:
    """The municipalities with a figure in one year, in this order, with the level they are held against."""
    rows = result_rows.each_rows(extract.table, cached.members(year, classification), year, with_oslo)
    return rows.sort_values(order, kind="stable", ignore_index=True)
