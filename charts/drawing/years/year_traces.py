"""Traces over years: a line that is open at the break, the country's line, SSB's points, the level."""

from itertools import pairwise

import numpy as np
import pandas as pd

from analysis.accounts.net_result import SCOPE
from charts import words
from charts.drawing import theme
from charts.drawing.years import hollow

BREAK_AFTER = 2019
SMALL_POINT = 5  # pixels: of those there are figures for; the country's are 8


def line(fig, rows, column, name, line, unrevised=None, mode="lines+markers", text=None):
    """One line, open at the break between 2019 and 2020.

    Open too where the rows go over to another municipality (unit_code), under the same number.
    """
    years, values = rows["year"].to_numpy(), rows[column].to_numpy(dtype=float)
    said = np.full(len(rows), "", dtype=object) if text is None else np.asarray(text, dtype=object)
    if gaps_at := opened(rows):
        years = np.concatenate([years, gaps_at])
        order, gaps = np.argsort(years, kind="stable"), np.full(len(gaps_at), np.nan)
        years, values, said = (each[order] for each in (years, np.append(values, gaps), np.append(said, gaps)))
    fig.add_scatter(
        x=years,
        y=values,
        mode=mode,
        line=line,
        name=name,
        customdata=said,
        marker={"size": 8, "symbol": hollow.symbols("circle", years, {unrevised})},
        hovertemplate=f"%{{x}}: %{{y:.2f}} %<br>{name}<br>%{{customdata}}<extra></extra>",
    )


def opened(rows: pd.DataFrame) -> list[float]:
    """Where a line over these years is open."""
    gaps = {BREAK_AFTER + 0.5} if rows["year"].min() <= BREAK_AFTER < rows["year"].max() else set()
    pairs = zip(list(rows["year"])[1:], pairwise(rows.get("unit_code", [])), strict="unit_code" in rows)
    return sorted(gaps | {year - 0.5 for year, (before, unit) in pairs if unit != before})


def country(fig, rows, unrevised):
    """The country's line: the municipalities together where all are there, SSB's own figure where they are not."""
    known = rows["country_pct"].notna()
    if not known.any():
        return
    whose = np.where(rows["is_whole"], _counts(rows), "SSBs eget tall, med anslag for dem som mangler")
    name = (
        "Samlet, alle kommuner" if rows.loc[known, "is_whole"].all() else f"{country_is(rows)}: samlet, eller SSBs tall"
    )
    line(fig, rows, "country_pct", name, {"color": theme.TOTAL, "width": 3}, unrevised, text=whose)


def some(fig, rows, unrevised):
    """Those there are figures for, thin and dotted with small points, in the years in which the country has no line."""
    partly = without_line(rows)
    if partly.empty:
        return
    dotted = {"color": theme.NEUTRAL, "width": 1.5, "dash": "dot"}
    line(fig, partly, "value", some_are(partly), dotted, unrevised, text=_counts(partly))
    fig.plain["data"][-1]["marker"]["size"] = SMALL_POINT


def without_line(rows):
    """The years in which some municipalities lack figures, and SSB has none of the country to draw in their place."""
    return rows[~rows["is_whole"] & rows["country_pct"].isna()]


def some_are(partly):
    """Who the dotted line is of: "Kommuner med tall (82 av 427 til 241 av 355)"."""
    counts = partly.sort_values("municipalities", kind="stable")[["municipalities", "municipalities_of"]]
    ends = [f"{words.number(n, 0)} av {words.number(of, 0)}" for n, of in counts.iloc[[0, -1]].to_numpy()]
    return f"Kommuner med tall ({' til '.join(dict.fromkeys(ends))})"


def country_is(rows):
    """The country that the rows are of: with Oslo, or without. rows: scope, one of net_result.SCOPE."""
    return f"Landet {'med' if (rows['scope'] == SCOPE[True]).all() else 'uten'} Oslo"


def _counts(rows):
    return [words.n_of(n, of) for n, of in zip(rows["municipalities"], rows["municipalities_of"], strict=True)]


def other_than_the_line(rows, ssb):
    """SSB's own figures of the years in which the line is not the same, as it is published: nothing is drawn twice."""
    line = ssb["year"].map(rows.set_index("year")["country_pct"]).astype(float)
    return ssb[line.isna() | (line - ssb["ndr_pct"]).abs().gt(0.05)]


def ssb(fig, ssb):
    """A diamond a year. ssb: year, ndr_pct; without rows, nothing."""
    if ssb.empty:
        return
    fig.add_scatter(
        x=ssb["year"],
        y=ssb["ndr_pct"],
        mode="markers",
        name="SSBs eget tall",
        marker={"symbol": "diamond-open", "size": 12, "color": theme.TOTAL, "line": {"width": 1.5}},
        hovertemplate="%{x}: %{y:.1f} %<br>SSBs eget tall, med anslag for dem som mangler<extra></extra>",
    )


def level(fig, rows, before=0.6, name="Anbefalt nivå", column="recommended_pct"):
    """The recommended level, or another of each year, as steps. before: years that it goes on before the first."""
    level = rows.dropna(subset=[column])
    if level.empty:
        return
    ends = [level["year"].iloc[0] - before, *level["year"] + 0.5]
    steps = [level[column].iloc[0], *level[column]]
    fig.add_scatter(
        x=ends,
        y=steps,
        mode="lines",
        line={"color": theme.LEVEL, "width": 2, "dash": "dash", "shape": "vh"},
        name=name,
        hoverinfo="skip",
    )


def target(fig, years, target_pct):
    """The own target as a line."""
    line = {"color": theme.CHOSEN, "dash": "dash", "width": 1.5}
    ends = [years[0] - 0.6, years[-1] + 0.5]
    fig.add_scatter(x=ends, y=[target_pct] * 2, mode="lines", line=line, name="Eget måltall", hoverinfo="skip")


def averages(fig, rows):
    """Mean and median of the municipalities, in the years in which they are those of all."""
    rows = rows.assign(**{name: rows[name].where(rows["is_whole"]) for name in ("ndr_pct_mean", "ndr_pct_median")})
    for column, name, dash in (("ndr_pct_mean", "Uveid snitt", "dash"), ("ndr_pct_median", "Median", "dot")):
        line(fig, rows, column, name, {"color": theme.NEUTRAL, "width": 2, "dash": dash}, mode="lines")
