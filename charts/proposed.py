"""The accounts beside KS's range for the budgets, in a sentence for every page that holds the two together."""

from collections.abc import Sequence

import pandas as pd

from charts import words

RANGE = "intervallet i KS' undersøkelse"  # of the proposals as one: how each of them was is not known


def came(years: Sequence[int], lows: Sequence[float]) -> str:
    """In how many of the years the accounts were above, or that they were in every year; never by how much: some propose and
    all keep accounts. lows: how far the accounts of a year are above the top of its range."""
    above = [round(low, 9) > 0 for low in lows]
    when = f"i {sum(above)} av {len(above)} år"
    if all(above):
        when = f"hvert år {words.years(pd.Series(years))}" if len(above) > 1 else f"i {years[0]}"
    return f"Netto driftsresultat ble over {RANGE} {when}"
