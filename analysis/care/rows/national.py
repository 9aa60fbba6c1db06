"""The rows of what is published for the country: three series that do not join, and what drives the spending."""

from collections.abc import Callable

import pandas as pd

from analysis.care import national
from analysis.common import prices
from analysis.common.asked import Read

NOMINAL = "Funksjonene, løpende priser"
CARE, HEALTH = "Pleie og omsorg, faste priser", "Hele helse og omsorg, faste priser"
SERIES = ["series", "year", "nominal_1000nok", "real_1000nok", "definition", "figure_source"]
DRIVERS = {
    "users_under_67": "Brukere av hjemmetjenester som er under 67 år",
    "institution_80": "80 år og over som bor i institusjon",
    "home_80": "80 år og over med hjemmetjenester",
}


def reader(read: Read, growth_pct: tuple[tuple[int, float], ...]) -> Callable[[str], pd.DataFrame]:
    """The tables, with the user's own growth in the deflator."""

    def of(name: str) -> pd.DataFrame:
        table = read(name)
        return prices.changed(table, dict(growth_pct)) if name == "kommunal_deflator" else table

    return of


def published(read: Read, base: int) -> pd.DataFrame:
    """The three series in SERIES; real_1000nok, in the prices of base, is missing where the deflator does not reach."""
    first = national.functions(read).groupby("year", as_index=False).agg(
        nominal_1000nok=("gross_1000nok", "sum"), definition=("definition", "first"), source=("source", "first")
    )  # fmt: skip
    second = national.totals(read, base).rename(columns={"spending_1000nok": "nominal_1000nok"})
    named = {NOMINAL: first, CARE: second, HEALTH: national.health_and_care(read, base=base)}
    found = pd.concat([part.assign(series=name) for name, part in named.items()], ignore_index=True)
    return found.rename(columns={"source": "figure_source"})[SERIES].astype({"year": int})


def drivers(read: Read) -> pd.DataFrame:
    """Who gets the services, one row an indicator and year: value_pct, series (its name) and figure_source."""
    found = national.indicators(read)
    found = found[found["indicator_code"].isin(list(DRIVERS))]
    named = found.rename(columns={"source": "figure_source", "value": "value_pct"})
    return named.assign(series=found["indicator_code"].map(DRIVERS))


def unrevised(read: Read, *codes: str) -> int | None:
    """The year of these indicators that is not yet revised, None when all are."""
    found = national.indicators(read)
    is_open = found["indicator_code"].isin(codes) & found["edition"].astype(str).str.contains("urevidert")
    years = found.loc[is_open, "year"]
    return int(years.max()) if len(years) else None
