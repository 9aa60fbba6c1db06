"""Sentences about what population alone asked for until now, and how the years to come are worked out."""

import pandas as pd

from analysis.care import few_people
from charts import words
from charts.care import few_people as care_few_people

FORMULA = (
    "Beløpene er i {base}-kroner. Regnestykket: utgiftene i {since} × vektet folketall i året / vektet folketall i "
    "{since}, der hver innbygger veier det alderen koster"
)


def so_far(own: pd.DataFrame, country: pd.DataFrame, name: str) -> str:
    """What the change in inhabitants asked for. own, country: of population_so_far.so_far, by year."""
    value, whole = own["need_growth_pct"].iloc[-1], country["need_growth_pct"].iloc[-1]
    first, last, old = own["year"].iloc[0], own["year"].iloc[-1], own["inhabitants_80"]
    if few_people.any_few(old):
        return care_few_people.headline(name, old.iloc[-1], old.iloc[0], first, "hva befolkningen alene tilsier")
    if abs(value) <= own["swing_pct"].iloc[-1] or round(abs(value), 1) == 0:
        told = f"omtrent like høye utgifter i {last} som i {first}"
    else:
        told = f"{words.number(abs(value), 1)} prosent {words.higher(value)} fra {first} til {last}"
    return f"Befolkningen i {name} alene tilsa {told}; landet {words.number(whole, 1)}"


def in_pct(own: pd.Series, country: pd.Series, years: tuple[int, ...], name: str) -> str:
    """The same need in per cent, beside the country's. own, country: per cent by year."""
    ours, theirs = (
        " og ".join(f"{words.number(values[year], 1)} i {year}" for year in years) for values in (own, country)
    )
    return f"I prosent: {name} {ours}; landet {theirs}"
