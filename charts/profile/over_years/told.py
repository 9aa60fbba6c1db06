"""What is said of a measure over the years: headline, subtitle, and what stands under the picture. From several.by_year.rows."""

import textwrap
from collections.abc import Mapping
from itertools import product

import pandas as pd

from analysis.common.records import records
from analysis.measures.registry import MEASURES
from analysis.profile.levels import LIMIT, NORM, RECOMMENDED_NAME, UNCORRECTED
from analysis.profile.sentences import closed, figure
from analysis.profile.spread import MEDIAN, TOGETHER
from charts import level_caveat, words
from charts.drawing.years.year_traces import BREAK_AFTER
from charts.files.picture import LINE
from charts.profile.of_measures import is_of_revenue
from charts.profile.short_names import SHORT
from data.norwegian import joined, number

BROKEN = ("accounts", "key_figures", "function_accounts")  # whose series break between 2019 and 2020
UNITS = {"%": "Prosent", "kr": "Kroner", "poeng": "Prosentpoeng"}
UNIT_OF = {"children_per_fte": "Barn per årsverk", "old_per_100_of_working_age": "80 år og over per 100 på 20–64 år"}
LEVEL_IS = {
    LIMIT: "Én av KS' tre grenser for lite handlingsrom.",
    NORM: level_caveat.MEAN,
}
NO_LEVEL = "Høye eller lave tall er verken bra eller dårlig."
UNCORRECTED_HERE = f"{LEVEL_IS[LIMIT]} Grensen gjelder korrigert gjeld; gjelden her er ukorrigert."
BREAK = f"Brudd i serien mellom {BREAK_AFTER} og {BREAK_AFTER + 1}."
THEIRS = {TOGETHER: "de andre samlet", MEDIAN: "medianen av de andre"}
OTHERS = "De andre (tegnet for år der minst åtte av ti har tall)"
NOT_DRAWN = "De andre (ikke tegnet, for få har tall)"
MOST_LINES = 2  # of notes under a picture


def alone(rows: pd.DataFrame) -> bool:
    """Whether they are of one municipality beside its peers."""
    return rows["region_code"].nunique() == 1 and bool((rows["peers_of"] > 0).any())


def unit(rows: pd.DataFrame) -> str:
    """Of the value axis."""
    measure = rows["measure"].iloc[0]
    if is_of_revenue(measure):
        return "Prosent av brutto driftsinntekter"
    return UNIT_OF.get(measure) or UNITS.get(rows["measure_unit"].iloc[0], "")


def headline(rows: pd.DataFrame) -> str:
    """The figures of the newest year in which one of them has any, and how many have none: at most words.MOST_WORDS words."""
    measure, name, known = rows["measure"].iloc[0], rows["measure_name"].iloc[0], rows.dropna(subset=["value"])
    if known.empty:
        return f"{name}: uttrekket har ikke tall for {joined(_names(rows))}"
    newest = records(known[known["year"] == known["year"].max()].sort_values("value", kind="stable"))
    of = rows["region_code"].nunique()
    forms = _of_one(newest[0], of) if len(newest) == 1 else _of_more(newest, of)
    starts = (closed(name, ", "), closed(SHORT.get(measure, name), ", "))
    return words.first_that_fits(*(f"{start} {form}" for form, start in product(forms, starts)))


def _of_one(row: Mapping, of: int) -> tuple[str, ...]:
    """What follows the measure's name, from the whole to the shortest. of: how many are chosen."""
    one, year, where = MEASURES[row["measure"]], row["year"], row["region_name"]
    there = figure(row["value"], one)
    beside = f", {THEIRS[row['peers_kind']]} {figure(row['peers_value'], one)}" if row["peers_kind"] else ""
    rest = f"{_lacking(1, of)}{beside}"
    return f"i {where} var {there} i {year}{rest}", f"i {where}: {there} i {year}{rest}", f"i {year}: {there}{rest}"


def _of_more(newest: list[dict], of: int) -> tuple[str, ...]:
    """The same of some, lowest first: what all have where they read alike, else the lowest and the highest."""
    low, high, one = newest[0], newest[-1], MEASURES[newest[0]["measure"]]
    year, rest = low["year"], _lacking(len(newest), of)
    least, most = figure(low["value"], one), figure(high["value"], one)
    if least == most:
        those = f"de {words.in_words(len(newest))} med tall" if rest else "begge" if of == 2 else "alle"
        return f"i {year} var {least} i {those}", f"i {year}: {least} i {those}"
    before, between = ("", "og") if len(newest) == 2 else ("fra ", "til")
    span = f"{before}{least} i {low['region_name']} {between} {most} i {high['region_name']}{rest}"
    return f"i {year} var {span}", f"i {year}: {span}", f"i {year}: {least} {between} {most}{rest}"


def _lacking(have: int, of: int) -> str:
    """How many of the chosen have no figure that year, where some lack it."""
    return "" if have == of else f", {words.in_words(of - have)} uten tall"


def _names(rows: pd.DataFrame) -> list[str]:
    return list(dict.fromkeys(rows["region_name"]))


def subtitle(rows: pd.DataFrame) -> str:
    """Measure, years, whom, and of how many of the others the newest figures are."""
    years = words.years(rows["year"].drop_duplicates())
    whom = joined(_names(rows))
    if alone(rows):
        last = rows[rows["peers_with"] > 0].tail(1)
        there = (
            ""
            if last.empty
            else f" ({last['peers_with'].iloc[0]} av {last['peers_of'].iloc[0]} med tall i {last['year'].iloc[0]})"
        )
        whom = f"{whom} og {rows['peers_called'].iloc[0]}{there}"
    return f"{rows['measure_name'].iloc[0]}, {years}. {whom}."


def caveat(rows: pd.DataFrame, others: list[str], unrevised: int | None = None) -> str:
    """What stands under the picture: what the level is, the break, the hollow marks, and who the others are where there is room.

    unrevised: the year whose figures the source has not revised."""
    levels = [name for name in dict.fromkeys(rows["level_name"]) if name]
    whose = {RECOMMENDED_NAME: level_caveat.recommended(bool(rows["level_judges"].any()))}
    said = [{**LEVEL_IS, **whose}[name] for name in levels] or [NO_LEVEL]
    said = [UNCORRECTED_HERE] if rows["measure"].iloc[0] == UNCORRECTED else said
    crossed = rows["table"].iloc[0] in BROKEN and rows["year"].min() <= BREAK_AFTER < rows["year"].max()
    said += [BREAK] if crossed else []
    hollow = rows["value"].notna() & (rows["year"] == unrevised)
    said += [words.open_mark([unrevised])] if unrevised and hollow.any() else []
    shorter = (f"{joined(others)}.", f"{number(len(others), 0)} kommuner, med navn i Excel-filen.") if others else ()
    called = OTHERS if any(rows["peers_kind"]) else NOT_DRAWN
    tries = [" ".join([*said, f"{called}: {whom}"]) for whom in shorter]
    fits = (text for text in tries if len(textwrap.wrap(text, LINE["source"][0])) <= MOST_LINES)
    return next(fits, " ".join(said))
