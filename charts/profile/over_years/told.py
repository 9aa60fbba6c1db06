"""What is said of a measure over the years: headline, subtitle, and what stands under the picture. From several.by_year.rows."""

import textwrap

import pandas as pd

from analysis.measures.accounts import SHARES_OF_REVENUE
from analysis.measures.registry import MEASURES
from analysis.profile.levels import LIMIT, NORM, RECOMMENDED_NAME, UNCORRECTED
from analysis.profile.sentences import closed, figure
from charts import level_caveat, words
from charts.files.picture import LINE
from charts.profile.words import UNCORRECTED as CEILING
from data.norwegian import joined, number

BROKEN = ("accounts", "key_figures", "function_accounts")  # whose series break between 2019 and 2020
UNITS = {"%": "Prosent", "kr": "Kroner", "poeng": "Prosentpoeng"}
UNIT_OF = {"children_per_fte": "Barn per årsverk", "old_per_100_of_working_age": "80 år og over per 100 på 20–64 år"}
LEVEL_IS = {
    RECOMMENDED_NAME: level_caveat.NOT_A_VERDICT,
    LIMIT: "KS' grense viser når handlingsrommet er lite.",
    NORM: level_caveat.MEAN,
}
NO_LEVEL = "Høye eller lave tall er verken bra eller dårlig."
UNCORRECTED_HERE = "KS' grense gjelder korrigert gjeld; gjelden her er ukorrigert."
BREAK = "Brudd i serien mellom 2019 og 2020."
SPREAD = (
    "Feltet er den midtre halvdelen av de andre, den mørke linjen er medianen; kommunen selv er ikke med. Begge er tegnet for år der "
    "minst åtte av ti av dem har tall. Alle er i Excel-filen, med navn og tall for hvert år."
)
NAMED = "Hver linje er en kommune. Kommunene står i den rekkefølgen du valgte dem, og ingen er rangert."
OWN_YEARS = "En linje går aldri over en sammenslåing eller deling av kommunen. Et hull er et år uten tall; grunnen står i tabellen."
OTHERS = "De andre (tegnet for år der minst åtte av ti har tall)"
MOST_LINES = 2  # of notes under a picture


def alone(rows: pd.DataFrame) -> bool:
    """Whether they are of one municipality beside its peers."""
    return rows["region_code"].nunique() == 1 and bool((rows["peers_of"] > 0).any())


def unit(rows: pd.DataFrame) -> str:
    """Of the value axis."""
    measure = rows["measure"].iloc[0]
    if measure in SHARES_OF_REVENUE or measure.startswith("ndr_pct"):
        return "Prosent av brutto driftsinntekter"
    return UNIT_OF.get(measure) or UNITS.get(rows["measure_unit"].iloc[0], "")


def headline(rows: pd.DataFrame) -> str:
    """The figures of the newest year in which one of them has any, at most 15 words."""
    name, known = rows["measure_name"].iloc[0], rows.dropna(subset=["value"])
    if known.empty:
        return f"{name}: uttrekket har ikke tall for {joined(_names(rows))}"
    year, one = int(known["year"].max()), MEASURES[rows["measure"].iloc[0]]
    newest = known[known["year"] == year].sort_values("value", kind="stable")
    low, high = newest.iloc[0], newest.iloc[-1]
    least, most = figure(low["value"], one), figure(high["value"], one)
    start = closed(name, ", ")
    if len(newest) == 1:
        told = f"{start} i {low['region_name']} var {least} i {year}"
        median = low["peers_median"]
        beside = "" if pd.isna(median) else f", medianen av de andre {figure(median, one)}"
        short = f"{low['region_name']}: {least} i {year}{beside}"
        return words.first_that_fits(f"{told}{beside}", told, short)
    if least == most:
        all_of = "begge" if len(newest) == 2 else "alle"
        return words.first_that_fits(f"{start} i {year} var {least} i {all_of}", f"{least} i {all_of} i {year}")
    between = ("", " og") if len(newest) == 2 else ("fra ", " til")
    span = f"{between[0]}{least} i {low['region_name']}{between[1]} {most} i {high['region_name']}"
    return words.first_that_fits(
        f"{start} i {year} var {span}", f"{start.split(',')[0]} i {year} var {span}", f"{year}: {span}"
    )


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


def caveat(rows: pd.DataFrame, others: list[str]) -> str:
    """What stands under the picture: what the level is, the break, and who the others are where there is room for their names."""
    levels = [name for name in dict.fromkeys(rows["level_name"]) if name]
    said = [LEVEL_IS[name] for name in levels] or [NO_LEVEL]
    said = [UNCORRECTED_HERE] if rows["measure"].iloc[0] == UNCORRECTED else said
    crossed = rows["table"].iloc[0] in BROKEN and rows["year"].min() <= 2019 < rows["year"].max()
    said += [BREAK] if crossed else []
    if not others:
        return " ".join(said)
    whole = " ".join([*said, f"{OTHERS}: {joined(others)}."])
    if len(textwrap.wrap(whole, LINE["source"][0])) <= MOST_LINES:
        return whole
    return " ".join([*said, f"{OTHERS}: {number(len(others), 0)} kommuner, med navn i Excel-filen."])


def about(rows: pd.DataFrame, others: list[str], level_pct: float) -> tuple[str, ...]:
    """What must be known of the figures."""
    told = [SPREAD, f"{words.first_upper(rows['peers_called'].iloc[0])}: {joined(others)}."] if others else [NAMED]
    level = level_caveat.CAVEAT.format(level=words.level(level_pct), see="snittet over flere år og ")
    judged = {RECOMMENDED_NAME: level, LIMIT: LEVEL_IS[LIMIT], NORM: level_caveat.MEAN}
    told += [judged[name] for name in dict.fromkeys(rows["level_name"]) if name] or [NO_LEVEL]
    told += [CEILING] if rows["measure"].iloc[0] == UNCORRECTED else []
    return (*told, OWN_YEARS, MEASURES[rows["measure"].iloc[0]].definition)
