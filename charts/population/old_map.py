"""Where the old are many for each young: the classes of the map, and what it says."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from analysis.common.chosen import rows_of
from charts import words
from charts.drawing.maps.municipality_map import CLASSES, GAP_CLASS
from charts.drawing.maps.placed import placed
from charts.population import strips
from data.municipalities.names import plain_name

LIMITS = (60, 80, 100, 125, 150)  # people of 65 and over for each 100 under 20; at 100 they are as many
UNIT = "Eldre per 100 unge"
LABELS = {
    **dict(zip(CLASSES, ("Over 150", "125–150", "100–125", "80–100", "60–80", "Inntil 60"), strict=True)),
    GAP_CLASS: "Ikke tall",
}
SIGN = (
    "Blått og runde prikker: flere eldre enn unge; grått og ruter: like mange eller færre. Prikkenes areal følger folketallet "
    "samme dag; de minste er tegnet like store for å være synlige. Prikken står midt i kommunen, ikke der folk bor; de som lå for nær hverandre, er flyttet litt."
)


def classed(each: pd.DataFrame, marks: Mapping[str, tuple[float, float]]) -> pd.DataFrame:
    """each: of population.rows.each, with the class of every municipality, GAP_CLASS without a figure, and where its mark is
    drawn; one without borders has no place. marks: see maps.placed.drawn_at."""
    value = each["older_per_100_younger"].to_numpy(dtype=float)
    of_value = np.array(CLASSES[::-1], dtype=object)[np.searchsorted(LIMITS, value, side="left")]
    return placed(each.assign(map_class=np.where(np.isnan(value), GAP_CLASS, of_value)), marks)


def said(row: Mapping[str, Any]) -> str:
    """What a dot tells: "82 eldre per 100 unge, 294 860 innbyggere"."""
    if pd.isna(row["older_per_100_younger"]):
        return "ikke tall"
    return f"{_per_100(row)} eldre per 100 unge, {words.number(row['inhabitants'], 0)} innbyggere"


def headline(each: pd.DataFrame, code: str | None) -> str:
    """Of the chosen municipality among all with a figure; without one, who has the most and who the fewest."""
    known = each.dropna(subset=["older_per_100_younger"])
    older = words.n_of(int((known["older_65"] > known["younger_0_19"]).sum()), len(known))
    for row in rows_of(known, code):
        return f"{plain_name(row['region_name'])}: {_per_100(row)} eldre per 100 unge; {older} er over 100"
    in_order = known.sort_values(["older_per_100_younger", "region_code"])
    few, many = (f"{plain_name(row['region_name'])} ({_per_100(row)})" for _, row in in_order.iloc[[0, -1]].iterrows())
    return f"Flest eldre per 100 unge i {many}, færrest i {few}"


def _per_100(row: Mapping[str, Any]) -> str:
    return strips.told(row["older_per_100_younger"], row["older_65"] == row["younger_0_19"])
