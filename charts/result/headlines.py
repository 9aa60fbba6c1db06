"""The finding of a chart as one sentence, written from the rows that the chart draws. At most 15 words."""

import math
from collections.abc import Mapping

import pandas as pd

from analysis.common.completeness import whole
from charts import words
from charts.words import side

FEW = 5  # others in a group: with fewer, no one is ranked among them
SMALL = 20  # municipalities: with fewer, the sentence says how many they are


def country(row: pd.Series, ssb_pct: float, with_oslo: bool) -> str:
    """The year's ndr for all municipalities against the level.

    Where municipalities are missing (see coverage): SSB's own figure for the country, or else that of those there are,
    told as theirs and held against nothing, since the level is one for all municipalities together.
    """
    year, full, level = int(row["year"]), whole(row["municipalities"], row["municipalities_of"]), row["recommended_pct"]
    if not full and math.isnan(ssb_pct):
        who = "med tall (Oslo medregnet)" if with_oslo else "vi har tall for,"
        some = words.number(row["ndr_pct_weighted"])
        return f"{words.these(row['municipalities'])} {who} hadde samlet {some} prosent i {year}"
    value, mark = (row["ndr_pct_weighted"], "") if full else (ssb_pct, " (SSBs tall)")
    text = f"Kommunene {'med' if with_oslo else 'utenom'} Oslo hadde {words.number(value)} prosent i {year}"
    if math.isnan(level):
        return text + mark
    where = side(value - level) if full else _side_of_rounded(value, level)
    goal = f"anbefalte {words.level(level)} prosent" if where in ("over", "under", "på") else "anbefalt nivå"
    return f"{text}, {where} {goal}{mark}"


def _side_of_rounded(value: float, level: float) -> str:
    """As `side`, of a figure that is published with one decimal: within half of one, no one can tell."""
    return "om lag på" if abs(value - level) < 0.049 else side(value - level).removeprefix("så vidt ")


def municipality(name: str, row: pd.Series, target_pct: float | None = None, beside_years: bool = True) -> str:
    """One municipality's ndr and how far it is from the level, or from its own target where it has one.

    A year against the level has the mean of the last five years beside it, or of three, where the row has one, unless
    that stands under the sentence.
    """
    goal, level = ("eget måltall", target_pct) if target_pct is not None else ("anbefalt nivå", row["recommended_pct"])
    text = f"{name} hadde {words.number(row['value'])} prosent i {int(row['year'])}"
    beside = _years_beside(row) if target_pct is None and beside_years else ""
    if math.isnan(level):
        return text + beside
    points = row["value"] - level
    where = side(points)
    if round(points, 1) == 0:
        return f"{text}, {where} {goal}{beside}"
    goal = "nivået" if beside and len(name.split()) > 2 else goal
    return f"{text}, {words.number(abs(points))} prosentpoeng {where} {goal}{beside}"


def _years_beside(row: pd.Series) -> str:
    there = [(said, row.get(f"ndr_pct_{n}yr", math.nan)) for n, said in ((5, "fem"), (3, "tre"))]
    return next((f" ({said} år: {words.number(value)})" for said, value in there if not math.isnan(value)), "")


def place(among: Mapping[str, float], who: str) -> str:
    """Where a municipality stands in its class. among: result.municipality.among_others. who: the class in words.

    No rank among so few that it says nothing.
    """
    lower, higher, others = among["others_lower"], among["others_higher"], among["others"]
    some = "" if others == among["others_of"] else " med tall"
    if others < FEW:
        return f"Gruppen {who} har bare {words.number(others, 0)} andre{some}, for få til å si hvor resultatet ligger"
    if others in (lower, higher):
        return f"Resultatet er {'lavest' if others == higher else 'høyest'} av de {others + 1}{some} i gruppen {who}"
    equal = others - lower - higher
    counts = f"{lower} lavere{f', {equal} likt' if equal else ''} og {higher} høyere"
    return f"Av de {others} andre{some} i gruppen {who} hadde {counts} resultat"


def distribution(row: pd.Series) -> str:
    """Share of the municipalities below the level and with a negative result, or of those that have figures."""
    year, count = int(row["year"]), row["municipalities"]
    below, negative = words.share(row["share_below_pct"]), words.share(row["share_negative_pct"])
    known = not math.isnan(row["share_below_pct"])
    if not whole(count, row["municipalities_of"]) or count < SMALL:
        text = f"Av {words.n(count)} med tall i {year} "
        more = f"lå {below} prosent under nivået, {negative} under null"
        return text + (more if known else f"hadde {negative} prosent negativt resultat")
    if not known:
        return words.first_upper(f"{negative} prosent av kommunene hadde negativt resultat i {year}")
    text = f"{below} prosent av kommunene lå under anbefalt nivå i {year}, {negative} prosent hadde negativt resultat"
    return words.first_upper(text)


def among(name: str, found: Mapping[str, float], who: str, year: int) -> str:
    """How many of the others of its class are lower and higher, and their median. found: result.municipality.among_others.

    who: the class in words.
    """
    if not found["others_of"]:
        return f"{words.ALONE.format(name)}, og sammenliknes ikke med andre kommuner."
    if not found["others"]:
        return f"Ingen av de {found['others_of']} andre i gruppen {who} har tall for {year}."
    said = place(found, who)
    if found["others"] < FEW:
        return f"{said}."
    return f"{said}; medianen blant de andre var {words.percent(found['others_median_pct'])}."
