"""Sentences about what population alone asked for until now, and how the years to come are worked out."""

import pandas as pd

from charts import words

FORMULA = (
    "Beløpene er i {base}-kroner. Regnestykket: utgiftene i {since} × vektet folketall i året / vektet folketall i "
    "{since}, der hver innbygger veier det alderen koster"
)


def so_far(own: pd.DataFrame, country: pd.DataFrame, name: str) -> str:
    """What the change in inhabitants asked for. own, country: of care_so_far.so_far, by year."""
    value, whole = own["need_growth_pct"].iloc[-1], country["need_growth_pct"].iloc[-1]
    more = "mer" if value >= 0 else "mindre"
    return (
        f"Befolkningen i {name} alene tilsa {words.number(abs(value), 1)} prosent {more} fra {own['year'].iloc[0]} til "
        f"{own['year'].iloc[-1]}; landet {words.number(whole, 1)}"
    )


def in_pct(own: pd.Series, country: pd.Series, years: tuple[int, ...], name: str) -> str:
    """The same need in per cent, beside the country's. own, country: per cent by year."""
    ours, theirs = (
        " og ".join(f"{words.number(values[year], 1)} i {year}" for year in years) for values in (own, country)
    )
    return f"I prosent: {name} {ours}; landet {theirs}"
