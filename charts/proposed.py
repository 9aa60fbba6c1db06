"""The accounts beside what was proposed in the budgets, in a sentence for every page that holds the two together."""

from collections.abc import Sequence

import pandas as pd

from charts import words

PROPOSALS = "forslagene i KS' undersøkelse"


def came(years: Sequence[int], lows: Sequence[float]) -> str:
    """In how many of the years the accounts were higher, or that they were in every year; never by how much: some propose and
    all keep accounts. lows: the least that the accounts of a year are above its proposals."""
    above = [round(low, 9) > 0 for low in lows]
    when = f"i {sum(above)} av {len(above)} år"
    if all(above):
        when = f"hvert år {words.years(pd.Series(years))}" if len(above) > 1 else f"i {years[0]}"
    return f"Netto driftsresultat ble høyere enn {PROPOSALS} {when}"
