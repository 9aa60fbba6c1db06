"""Traces over years: a line that is open at the break, the country's line, SSB's points, the deciles, the level."""

import numpy as np
import pandas as pd

from charts import theme, words

BREAK_AFTER = 2019


def line(fig, rows, column, name, line, unrevised=None, mode="lines+markers", text=None, legend=True):
    """One line, open at the break between 2019 and 2020, with one entry in the legend."""
    rows = rows.assign(text="" if text is None else text)
    first, last = rows["year"].min(), rows["year"].max()
    if first <= BREAK_AFTER < last:
        rows = pd.concat([rows, pd.DataFrame({"year": [BREAK_AFTER + 0.5]})]).sort_values("year")
    fig.add_scatter(
        x=rows["year"],
        y=rows[column],
        mode=mode,
        line=line,
        name=name,
        showlegend=legend,
        customdata=rows["text"],
        marker={"size": 8, "symbol": np.where(rows["year"] == unrevised, "circle-open", "circle")},
        hovertemplate=f"%{{x}}: %{{y:.2f}} %<br>{name}<br>%{{customdata}}<extra></extra>",
    )


def total(fig, rows, unrevised):
    """The country's line: dotted over years in which municipalities are missing, and from the last of them onwards."""
    full = rows["municipalities"] == rows["municipalities_of"]
    counts = [words.n_of(n, of) for n, of in zip(rows["municipalities"], rows["municipalities_of"], strict=True)]
    rows = rows.assign(counts=counts)
    partly = rows[~full | ~full.shift(1, fill_value=True)]
    if len(partly):
        dotted = {"color": theme.TOTAL, "width": 2, "dash": "dot"}
        line(fig, partly, "value", "Samlet, noen mangler", dotted, unrevised, text=partly["counts"])
    line(
        fig,
        rows[full],
        "value",
        "Samlet, alle kommuner",
        {"color": theme.TOTAL, "width": 3},
        unrevised,
        text=rows.loc[full, "counts"],
        legend=False,
    )


def ssb(fig, ssb):
    if ssb.empty:
        return
    fig.add_scatter(
        x=ssb["year"],
        y=ssb["ndr_pct"],
        mode="markers",
        name="SSBs eget tall",
        showlegend=True,
        marker={"symbol": "diamond-open", "size": 12, "color": theme.TOTAL, "line": {"width": 1.5}},
        hovertemplate="%{x}: %{y:.1f} %<br>SSBs eget tall, med anslag for dem som mangler<extra></extra>",
    )


def deciles(fig, deciles):
    parts = [deciles[deciles["year"] <= BREAK_AFTER], deciles[deciles["year"] > BREAK_AFTER]]
    for part in (p for p in parts if len(p)):
        for low, high in ((10, 90), (20, 80), (30, 70), (40, 60)):
            fig.add_scatter(
                x=[*part["year"], *part["year"][::-1]],
                y=[*part[f"d{high}"], *part[f"d{low}"][::-1]],
                fill="toself",
                mode="lines",
                line={"width": 0},
                fillcolor="rgba(107,124,140,0.12)",
                hoverinfo="skip",
                name="Åtte av ti kommuner, mørkest mot midten",
                showlegend=part is parts[1] and low == 10,
            )


def level(fig, rows):
    """The recommended level as steps."""
    level = rows.dropna(subset=["recommended_pct"])
    if level.empty:
        return
    ends = [level["year"].iloc[0] - 0.6, *level["year"] + 0.5]
    steps = [level["recommended_pct"].iloc[0], *level["recommended_pct"]]
    fig.add_scatter(
        x=ends,
        y=steps,
        mode="lines",
        line={"color": theme.LEVEL, "width": 2, "dash": "dash", "shape": "vh"},
        name="Anbefalt nivå",
        showlegend=False,
        hoverinfo="skip",
    )


def target(fig, years, target_pct):
    """The own target as a line."""
    fig.add_scatter(
        x=[years[0] - 0.6, years[-1] + 0.5],
        y=[target_pct] * 2,
        mode="lines",
        line={"color": theme.CHOSEN, "dash": "dash", "width": 1.5},
        name="Eget måltall",
        showlegend=False,
        hoverinfo="skip",
    )


def averages(fig, rows):
    for column, name, dash in (("ndr_pct_mean", "Uveid snitt", "dash"), ("ndr_pct_median", "Median", "dot")):
        line(fig, rows, column, name, {"color": theme.NEUTRAL, "width": 2, "dash": dash}, mode="lines")
