"""Spending on care (table 12367, kommunekonsern), and how much it has grown in fixed prices, of every municipality and year."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from analysis.care import spending
from analysis.common import prices
from analysis.common.asked import Read
from analysis.common.numbers import pct
from analysis.municipalities.unit_rows import by_unit
from analysis.municipalities.units import Units
from analysis.profile.series import Series, laid_out

TABLE, BACK = "function_accounts", 5
GROWTH = "care_growth_5yr_pct"
NO_PRICES = "no_prices"  # in the place of SSB's mark
NO_PRICES_SAID = "kommunal deflator dekker ikke årene bak tallet"
FIRST_COLUMNS = 6  # of spending.spending, before a column a function


def measures(read: Read, known: Units, codes: Sequence[str], lived: np.ndarray) -> dict[str, Series]:
    """The gross spending, and its growth over BACK years; nothing of a municipality from before it began.

    lived: the first year of each.
    """
    spent = spending.spending(read(TABLE), read("care_functions"), spending.Choice())
    rows = by_unit(spent, known, "nominal_1000nok")
    years = sorted(int(year) for year in rows["year"].unique())
    before = np.array(years)[None, :] < lived[:, None]
    value = np.where(before, np.nan, laid_out(rows, "nominal_1000nok", codes, years))
    mark = laid_out(rows, "status", codes, years)
    functions = [str(name) for name in spent.columns[FIRST_COLUMNS:]]
    terms = {f"Funksjon {name}": laid_out(rows, name, codes, years) for name in functions}
    gross = Series(tuple(years), value, mark, TABLE, terms=terms)
    return {"care_gross_1000nok": gross, GROWTH: _growth(read, gross)}


def _growth(read: Read, gross: Series) -> Series:
    """In the prices of each year, from BACK years before it; NO_PRICES in a year that the deflator does not reach."""
    part, whole = (np.full(gross.value.shape, np.nan) for _ in range(2))
    deflator, mark = read("kommunal_deflator"), gross.mark.copy()
    priced = prices.years(deflator)
    for column, year in enumerate(gross.years):
        then = gross.at(year - BACK)
        if then is None:
            continue
        if not {year - BACK, year} <= priced:
            mark[:, column] = NO_PRICES
            continue
        factor = prices.factor(deflator, year - BACK, year)
        whole[:, column] = gross.value[:, then] * factor
        part[:, column] = gross.value[:, column] - whole[:, column]
    terms = {"Vekst i faste priser": part}
    of = f"Utgiftene {BACK} år før, i årets priser"
    made = Series(gross.years, pct(part, whole), mark, TABLE, part, whole, terms, of)
    newest = made.newest()
    return made if newest is None else replace(made, caveat=prices.estimated_said(deflator, newest - BACK, newest))
