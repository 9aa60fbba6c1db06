"""The finding of a chart as one sentence, written from the rows that the chart draws. At most 15 words."""

import math

import pandas as pd

from analysis import spread
from charts import words


def side(distance_points: float) -> str:
    """Over, under or at the level, judged on the unrounded figure; "så vidt" where one decimal does not show it."""
    if distance_points == 0:
        return "på"
    barely = "så vidt " if round(distance_points, 1) == 0 else ""
    return barely + ("over" if distance_points > 0 else "under")


def country(row: pd.Series, ssb_pct: float, with_oslo: bool) -> str:
    """The year's ndr for all municipalities against the level.

    Where municipalities are missing: SSB's own figure for the country, or else the sum of those there are, as such.
    """
    who = "Kommunene med Oslo" if with_oslo else "Kommunene utenom Oslo"
    value, mark, together = row["ndr_pct_weighted"], "", ""
    if row["municipalities"] < row["municipalities_of"]:
        if math.isnan(ssb_pct):
            who, together = words.n_of(row["municipalities"], row["municipalities_of"]), " samlet"
        else:
            value, mark = ssb_pct, " (SSBs tall)"
    text = f"{who} hadde{together} {words.number(value)} prosent i {int(row['year'])}"
    if math.isnan(row["recommended_pct"]):
        return text + mark
    level = row["recommended_pct"]
    where = side(value - level)
    goal = "anbefalt nivå" if where.startswith("så vidt") else f"anbefalte {words.level(level)} prosent"
    return f"{text}, {where} {goal}{mark}"


def municipality(name: str, row: pd.Series, target_pct: float | None = None) -> str:
    """One municipality's ndr and how far it is from the level, or from its own target where it has one."""
    goal, level = ("eget måltall", target_pct) if target_pct is not None else ("anbefalt nivå", row["recommended_pct"])
    text = f"{name} hadde {words.number(row['value'])} prosent i {int(row['year'])}"
    if math.isnan(level):
        return text
    points = row["value"] - level
    where = side(points)
    if round(points, 1) == 0:
        return f"{text}, {where} {goal}"
    return f"{text}, {words.number(abs(points))} prosentpoeng {where} {goal}"


def place(among: dict[str, float], who: str) -> str:
    """Where a municipality stands in its class. among: municipality.among_others. who: the class in words."""
    lower, higher, others = among["others_lower"], among["others_higher"], among["others"]
    some = "" if others == among["others_of"] else " med tall"
    if others in (lower, higher):
        return f"Resultatet er {'lavest' if others == higher else 'høyest'} av de {others + 1}{some} i gruppen {who}"
    equal = others - lower - higher
    counts = f"{lower} lavere{f', {equal} likt' if equal else ''} og {higher} høyere"
    return f"Av de {others} andre{some} i gruppen {who} hadde {counts} resultat"


def distribution(row: pd.Series) -> str:
    """Share of the municipalities below the level and with a negative result."""
    who = "kommunene" if row["municipalities"] == row["municipalities_of"] else "kommunene med tall"
    negative = f"{words.number(row['share_negative_pct'], 0)} prosent hadde negativt resultat"
    if math.isnan(row["share_below_pct"]):
        return words.first_upper(f"{negative} blant {who} i {int(row['year'])}")
    below = f"{words.number(row['share_below_pct'], 0)} prosent av {who} lå under anbefalt nivå"
    return f"{below} i {int(row['year'])}, {negative}"


def weakest(classes: pd.DataFrame, phrases: dict[str, str]) -> str:
    """The class with the lowest median ndr, the figure that the chart marks; see spread.comparable."""
    known = spread.comparable(classes)
    if len(known) < 2:
        return f"For få kommuner har tall i {int(classes['year'].iloc[0])} til å sammenlikne gruppene"
    low = known.loc[known["ndr_pct_median"].idxmin()]
    name = words.label(phrases.get(low["size_class"], low["size_class"]))
    year, value = int(low["year"]), words.number(low["ndr_pct_median"])
    if not _complete(classes):
        return f"Svakest av dem med tall i {year}: {name}, median {value} prosent"
    return f"Svakest i {year} var {name}: median {value} prosent"


def widest(classes: pd.DataFrame) -> str:
    """The class of size with the widest span from the 10th to the 90th percentile, of those with ten figures."""
    known = classes[classes["municipalities"] >= 10].dropna(subset=["p10", "p90"])
    if len(known) < 2:
        return "For få kommuner med tall til å sammenlikne spredningen etter innbyggertall"
    wide = known.loc[(known["p90"] - known["p10"]).idxmax()]
    name, some = words.first_lower(words.label(wide["size_class"])), "" if _complete(classes) else " kjent"
    middle = f"{words.number(wide['p10'])} og {words.number(wide['p90'])} prosent"
    return f"Størst{some} spredning etter innbyggertall: {name}, 80 prosent mellom {middle}"


def _complete(classes: pd.DataFrame) -> bool:
    return bool((classes["municipalities"] == classes["municipalities_of"]).all())
