"""The headline of a group in which no gap is clear, and the numbers behind it, with whether the gap is more than the municipality's
own swing. From rows of profile.rows.

Where the gap is within that swing, the place among the peers says little, and the picture's note says so: the headline is of the
figure and its level, which the swing does not touch. Where the swing is not known, it is of the place, a fact that can be counted
in the strip. A level that is for several years together judges no single one: then it is the figure of several years, and where
there is none, the year's figure and the others', without the level.
"""

from collections.abc import Mapping, Sequence
from math import isnan

from analysis.measures.measure import Measure
from analysis.measures.registry import of_municipality
from analysis.profile import levels
from analysis.profile.sentences import SIDES, at_those, distance, figure, some
from analysis.profile.spread import HIGHER, LOWER, MEDIAN, SAME, SMALL, TOGETHER, UNCLEAR, UNSETTLED
from charts import passed, words
from charts.profile.short_names import OLD_PER_YOUNGER
from data.norwegian import figure as plain_figure, number

ORDER = ("", "nest ", "tredje ")  # from either end; further in it is told how many are lower
SWING = "egen svingning (standardavviket for de årlige endringene) er "
NOT_CLEAR = {UNCLEAR: ", så forskjellen er ikke klar", SMALL: ", men forskjellen er liten"}
DEFINITE = {
    "ndr_pct": "resultatet", "ndr_pct_3yr": "resultatet over tre år", "ndr_pct_5yr": "resultatet over fem år",
    "result_pct": "resultatet etter bundne fond", "debt_pct": "netto lånegjeld", "fund_pct": "fondet", "share_0_19_pct": "andelen 0–19 år",
    "share_65_pct": "andelen over 64 år", "old_per_100_of_working_age": f"antall {OLD_PER_YOUNGER}",
}  # fmt: skip


LEVELLED = {levels.UNCORRECTED: passed.SAID["debt"]}  # beside a limit that is for corrected debt
TOGETHER_OVER = "resultatet {years} samlet"
TO_ONE_SIDE = (HIGHER, LOWER, UNCLEAR, UNSETTLED)  # verdicts of a gap that is told
OTHER_SIDE, OF_RESULT = "; {way} i {year}", "; resultatet {way} i {year}"  # of the newest year, beside several together


def headlines(group: str, row: Mapping, several: Mapping | None) -> list[str]:
    """Of a figure whose gap is not clear, from the longest: on which side of its level it is. Of one whose swing is not known, its
    place. None of others, without a level, and where two are alike. several: see levels.over_years."""
    if row["verdict"] not in (SMALL, UNCLEAR, UNSETTLED):
        return []
    if row["level_name"] and not row["level_side"]:
        return _beside_level(group, several) if several else [_beside_others(group, row)]
    if row["verdict"] in (SMALL, UNCLEAR) and row["level_side"] and of_municipality()[row["measure"]].unit == "%":
        return _beside_level(group, row)
    where = place(row)
    return [f"{group}: {_what(row)} er {where}"] if where and row["verdict"] == UNSETTLED else []


def _what(row: Mapping) -> str:
    return DEFINITE.get(row["measure"]) or words.first_lower(row["measure_name"])


def together(row: Mapping) -> str:
    """The years of a figure of several: "2021–2025"; "" of a single year."""
    back = levels.OVER_YEARS.get(row["measure"], 1) - 1
    return f"{row['year'] - back}–{row['year']}" if back else ""


def _beside_others(group: str, row: Mapping) -> str:
    """The figure and the others', nothing claimed of the gap. The year stands over the strips."""
    whose = {TOGETHER: "de andre samlet", MEDIAN: "medianen av de andre"}[row["peers_kind"]]
    return f"{group}: {_what(row)} er {number(row['value'])}\u00a0prosent, {whose} {number(row['peers_value'])}"


def _beside_level(group: str, row: Mapping) -> list[str]:
    years = together(row)
    what = TOGETHER_OVER.format(years=years) if years else LEVELLED.get(row["measure"]) or _what(row)
    side, at = row["level_side"], f"{row['level_name']} på {plain_figure(row['level'])}"
    if side == "på":
        return [f"{group}: {what} er på {at}"]
    told = f"{group}: {what} er {number(row['value'])}\u00a0prosent, {levels.called(side, row['value'] - row['level'])}"
    return [f"{told} {at}", f"{told} {row['level_name']}"]


def place(row: Mapping) -> str:
    """Which from the nearer end it is; or than how many of the others it is higher or lower, or in the middle of them. Where two
    are alike, none."""
    lower, higher, others = (row[f"peers_{name}"] for name in ("lower", "higher", "with"))
    if lower + higher != others:
        return ""
    known = "" if others == row["peers_of"] else " med tall"
    if lower == higher:
        return f"midt blant de {words.in_words(int(others))} andre{known}"
    before, end = min((int(lower), "lavest"), (int(higher), "høyest"))
    if before < len(ORDER):
        return f"{ORDER[before]}{end} av {words.in_words(int(others) + 1)}{known}"
    way, most = max((int(lower), "høyere"), (int(higher), "lavere"))[::-1]
    return f"{way} enn hos {words.in_words(most)} av {words.in_words(int(others))} andre{known}"


def numbers(row: Mapping, measure: Measure) -> str:
    """How far above or below the peers' figure it is, and how much it swings."""
    theirs = f"{at_those(row)} ({figure(row['peers_value'], measure)}{some(row)})"
    swing = "egen svingning er ikke kjent"
    if not isnan(row["own_sd"]):
        swing = SWING + distance(row["own_sd"], measure) + NOT_CLEAR.get(row["verdict"], "")
    gap = (
        "det samme som"
        if row["verdict"] == SAME
        else f"{distance(row['gap'], measure)} {SIDES[HIGHER if row['gap'] > 0 else LOWER]}"
    )
    return f"{row['measure_name']}: {gap} {theirs}; {swing}."


def other_side(each: Sequence[Mapping], clear: Mapping[str, Sequence[Mapping]]) -> str:
    """That the newest year lies on the other side of the others than several together, which a headline is of; "" where it does not.
    each: all rows. clear: those that the headline is of, by "høyere" and "lavere"."""
    told = [row["measure"] for held in clear.values() for row in held]
    of_years = {way for way, held in clear.items() for row in held if row["measure"] in levels.OVER_YEARS}
    one = next((row for row in each if row["measure"] == levels.RECOMMENDED[0]), None)
    if not of_years or one is None or one["measure"] in told or one["verdict"] not in TO_ONE_SIDE:
        return ""
    way = "høyere" if one["gap"] > 0 else "lavere"
    text = OTHER_SIDE if set(told) <= set(levels.OVER_YEARS) else OF_RESULT
    alike = number(one["value"]) == number(one["peers_value"])
    return "" if way in of_years or alike else text.format(way=way, year=one["year"])
