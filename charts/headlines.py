"""The finding of a chart as one sentence, written from the rows that the chart draws. At most 15 words."""

import math

import pandas as pd

from charts import words


def side(distance_points: float) -> str:
    """Over, under or at the level, judged on the figure as it is shown (one decimal)."""
    shown = round(distance_points, 1)
    return "på" if shown == 0 else "over" if shown > 0 else "under"


def country(row: pd.Series, ssb_pct: float, with_oslo: bool) -> str:
    """The year's ndr for all municipalities against the level.

    Where municipalities are missing: SSB's own figure for the country, or else the sum of those there are, as such.
    """
    who = "Kommunene med Oslo" if with_oslo else "Kommunene utenom Oslo"
    value, mark = row["ndr_pct_weighted"], ""
    if row["municipalities"] < row["municipalities_of"]:
        if math.isnan(ssb_pct):
            who = words.n_of(row["municipalities"], row["municipalities_of"])
        else:
            value, mark = ssb_pct, " (SSBs tall)"
    text = f"{who} hadde {words.number(value)} prosent i {int(row['year'])}"
    if math.isnan(row["recommended_pct"]):
        return text + mark
    level = row["recommended_pct"]
    return f"{text}, {side(value - level)} anbefalte {words.level(level)} prosent{mark}"


def municipality(name: str, row: pd.Series, target_pct: float | None = None) -> str:
    """One municipality's ndr and how far it is from the level, or from its own target where it has one."""
    goal, level = ("eget måltall", target_pct) if target_pct is not None else ("anbefalt nivå", row["recommended_pct"])
    text = f"{name} hadde {words.number(row['value'])} prosent i {int(row['year'])}"
    if math.isnan(level):
        return text
    points = row["value"] - level
    where = side(points)
    return f"{text}, på {goal}" if where == "på" else f"{text}, {words.number(abs(points))} prosentpoeng {where} {goal}"


def distribution(row: pd.Series) -> str:
    """Share of the municipalities below the level and with a negative result."""
    who = "kommunene" if row["municipalities"] == row["municipalities_of"] else "kommunene med tall"
    negative = f"{words.number(row['share_negative_pct'], 0)} prosent hadde negativt resultat"
    if math.isnan(row["share_below_pct"]):
        return words.first_upper(f"{negative} blant {who} i {int(row['year'])}")
    below = f"{words.number(row['share_below_pct'], 0)} prosent av {who} lå under anbefalt nivå"
    return f"{below} i {int(row['year'])}, {negative}"


def weakest(classes: pd.DataFrame, phrases: dict[str, str]) -> str:
    """The class with the lowest median ndr, the figure that the chart marks."""
    known = classes.dropna(subset=["ndr_pct_median"])
    if len(known) < 2:
        return "For få grupper med tall til å sammenlikne"
    low = known.loc[known["ndr_pct_median"].idxmin()]
    name = words.label(phrases.get(low["size_class"], low["size_class"]))
    year, value = int(low["year"]), words.number(low["ndr_pct_median"])
    if not _complete(classes):
        return f"Svakest av dem med tall i {year}: {name}, median {value} prosent"
    return f"Svakest i {year} var {name}: median {value} prosent"


def widest(classes: pd.DataFrame, phrases: dict[str, str]) -> str:
    """The class with the widest span from the 10th to the 90th percentile, among those with at least ten figures."""
    known = classes[classes["municipalities"] >= 10].dropna(subset=["p10", "p90"])
    if len(known) < 2:
        return "For få kommuner med tall til å sammenlikne spredningen"
    wide = known.loc[(known["p90"] - known["p10"]).idxmax()]
    name = words.label(phrases.get(wide["size_class"], wide["size_class"]))
    middle = f"{words.number(wide['p10'])} og {words.number(wide['p90'])}"
    among = "" if _complete(classes) else " av dem med tall"
    return f"Størst spredning{among}: {name}, 80 prosent mellom {middle}"


def _complete(classes: pd.DataFrame) -> bool:
    return bool((classes["municipalities"] == classes["municipalities_of"]).all())
