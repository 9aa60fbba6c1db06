"""The accounts beside what was proposed in the budgets, in a sentence for every page that holds the two together."""

from collections.abc import Sequence

import pandas as pd

from charts import words
from data.norwegian import span

RESULT = "Netto driftsresultat ble"


def came(years: Sequence[int], lows: Sequence[float], highs: Sequence[float]) -> str:
    """How much higher the accounts were in every year, or in how many of the years they were. lows, highs: of the accounts
    less the proposals, by year: the least that it may be, and the most."""
    above = [round(low, 9) > 0 for low in lows]
    if all(above) and words.number(min(lows)) != words.number(0):
        when = f"hvert år {words.years(pd.Series(years))}" if len(above) > 1 else f"i {years[0]}"
        return f"{RESULT} {span(min(lows), max(highs))} prosentpoeng høyere enn utvalget foreslo {when}"
    return f"{RESULT} høyere enn utvalget foreslo i {sum(above)} av {len(above)} år"
