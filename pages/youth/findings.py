"""The answer and the charts of the young outside work and education."""

from typing import Any

import pandas as pd

from charts.answer import Answer
from charts.drawing import theme
from charts.youth import answers, dots, headlines
from data.brought_in.youth import parted
from pages.shared import extract
from pages.shared.finding import Finding
from pages.youth import rows

COLUMNS = [
    "year",
    "region_name",
    "outside_pct",
    "country_outside_pct",
    "above_country_points",
    "outside_persons",
    "young_persons",
    "source",
]
MEASURE, BOTH = "Andel utenfor arbeid, utdanning og tiltak", "Store prikker: fylker. Små: kommuner. Andel utenfor"
ALT = "Prikkediagram med en rad for hvert sted."
KNOWN = (headlines.DEFINITION, headlines.PERSONS, headlines.OF_NAV, headlines.NO_COST)


@extract.cached
def answer(code: str | None, year: int, age: str) -> Answer:
    """The chosen municipality, or why it has no figure; without one, the country."""
    every, there = rows.places(year, age), with_figures(year, age)
    if code:
        own, *others = (row for _, row in rows.one(code, year, age).iterrows())
        return answers.municipality(own, others, there)
    counties = every[(every["level"] == "county") & every["outside_pct"].notna()]
    return answers.country(counties, every.iloc[0], there)


@extract.cached
def with_figures(year: int, age: str) -> str:
    """See headlines.with_figures."""
    return headlines.with_figures(rows.places(year, age))


@extract.drawn
def counties(code: str | None, year: int, age: str) -> Finding | None:
    """Every county, with its municipalities where every county has any; None where no county has a share."""
    those, within, shown = _of_counties(year, age)
    if those.empty:
        return None
    every = int((rows.places(year, age)["level"] == "county").sum())
    own = code if code in within["region_code"].tolist() else (code or "")[:2]
    headline = headlines.own_county(those, code or "") or headlines.counties(those, every)
    figure = _counties(own or None, year, age, () if code else headlines.ends_named(those, headline))
    return Finding(
        headline,
        f"{BOTH if len(within) else MEASURE}, {_age(age)}.",
        figure,
        alt=f"{ALT} {headline}.",
        name="unge-utenfor-fylker",
        **_told(shown, code, year),
    )


@extract.drawn
def _counties(marked: str | None, year: int, age: str, told: tuple[str, ...]) -> theme.Drawn:
    """One chart for all the municipalities without a share of a county."""
    those, within, _ = _of_counties(year, age)
    return dots.ranked(those, _country(year, age), marked, within, told)


@extract.drawn
def _of_counties(year: int, age: str) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """The counties, the municipalities in them, and both with the country; those with a share."""
    known = _known(year, age)
    alone = [rows.found().alone(county) for county in known["region_code"].str[:2].unique()]
    those = known[known["level"] == "county"]
    within = known[(known["level"] == "municipality") & ~known["region_code"].isin(alone)]
    within = dots.of_every_county(those, within, alone)
    return those, within, pd.concat([those, within, known[known["level"] == "country"]])


@extract.drawn
def municipalities(code: str, year: int, age: str) -> Finding | None:
    """The municipalities of the chosen one's county, and the county; None where none of them has a share, or it is alone."""
    known = _known(year, age)
    if rows.found().alone(code[:2]):
        return None
    those = known[(known["level"] == "municipality") & (known["region_code"].str[:2] == code[:2])]
    if those.empty:
        return None
    county = known[known["region_code"] == code[:2]]
    county = county.assign(region_name=[f"{name} fylke" for name in county["region_name"]])
    drawn = pd.concat([those, county]) if len(those) > 1 else those
    where = f"i {rows.found().names[code[:2]]}"
    figure = dots.ranked(drawn, _country(year, age), code)
    headline = headlines.municipalities(those, where)
    return Finding(
        headline,
        f"{MEASURE}, {_age(age)}.",
        figure,
        alt=f"{ALT} {headline}.",
        name="unge-utenfor-kommuner",
        **_told(drawn, code, year),
    )


def _told(shown: pd.DataFrame, code: str | None, year: int) -> dict[str, Any]:
    """What both charts tell of the places that they show: rows, sources, year and what must be known."""
    own = rows.files(shown)
    return {
        "rows": lambda: shown, "columns": COLUMNS, "chosen": code, "tables": rows.tables(),
        "own_source": rows.told(own), "own_first": rows.first(own), "own_fetched": rows.brought_in() if own else "", "tables_drawn": not rows.first(own), "scope": str(year),
        "caveat": headlines.ONE_YEAR_IN_PICTURE * (len(rows.years()) == 1), "about": _about(shown, code),
    }  # fmt: skip


@extract.cached
def _known(year: int, age: str) -> pd.DataFrame:
    every = rows.places(year, age)
    return every[every["outside_pct"].notna()]


@extract.cached
def _country(year: int, age: str) -> float:
    return float(rows.places(year, age)["outside_pct"].iloc[0])


def _age(age: str) -> str:
    return f"{age.replace('-', '–')} år"


def _about(shown: pd.DataFrame, code: str | None) -> tuple[str, ...]:
    """What must be known of a chart with these rows, where one municipality is chosen."""
    places = zip(shown["region_code"].tolist(), shown["level"].tolist(), strict=True)
    own = [at for at, place in enumerate(places) if place == (code, "municipality")]
    person = [headlines.one_person(shown.iloc[at]) for at in own]
    swing = [headlines.ONE_YEAR] if len(rows.years()) == 1 else []
    counted = [headlines.COUNTED_AS] if shown["source"].str.contains("13563").any() else []
    second = [headlines.NOT_FROM_SSB] if any(parted(source)[1] for source in shown["source"].unique()) else []
    return (*KNOWN, *counted, *second, *swing, *filter(None, person), *headlines.sources(shown))
