"""What to say in the meeting of the kindergarten norms, each a sentence from the figures.

met, per_fte, count: as in `answer.py`.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from analysis.common.swing import swing
from charts.kindergarten.few_children import FEW_FTE, at_most
from charts.kindergarten.headlines import between, same_since
from charts.kindergarten.norm_name import LAWS, NormName
from charts.words import number

ROUNDING = 0.1  # children per FTE: SSB's one decimal


def same_for_years(values: pd.Series) -> str:
    """The newest figure of the country, and since when it has read the same."""
    first, last = same_since(values), values.index[-1]
    since = f", som i hvert år fra {first}" if first < last else ""
    return f"Landet hadde {number(values.iloc[-1])} barn per årsverk i {last}{since}, etter SSBs tall."


def met(met: pd.Series, in_force: int) -> str:
    """in_force: the year from which the norm binds."""
    before = ", før den kom" * bool(met.index[0] < in_force)
    first = f", mot {number(met.iloc[0], 0)} i {met.index[0]}{before}" if len(met) > 1 else ""
    return (
        f"Av landets ordinære barnehager oppfylte {number(met.iloc[-1], 0)} prosent bemanningsnormen i "
        f"{met.index[-1]}{first} (Udir)."
    )


def lacked(
    count: Mapping | None, year: int | None, whose: str, place: str, when: str = "", called: NormName = LAWS
) -> list[str]:
    """Both readings of the count in a sentence, where something was missing. when: where the sentence before tells of the year. called: the
    norm."""
    if count is None or not count["units"]:
        return []
    norm = called.full if when or called.tried else "den"
    when = when or (f"I {year}" if called.tried else f"I {year}, før bemanningsnormen kom,")
    gross, high = count["shortfall_gross_low_fte"], count["shortfall_gross_high_fte"]
    if high < FEW_FTE:
        lacked = "ingenting" if high == 0 else at_most(high)
        return [f"{when} manglet {whose} {lacked} på å oppfylle {norm}."]
    net = between(count["shortfall_net_low_fte"], count["shortfall_net_high_fte"])
    each = f"til {called.short} i hver barnehage" if called.tried else f"på at hver barnehage oppfylte {norm}"
    text = f"{when} manglet {whose} {between(gross, high)} årsverk {each}"
    return [f"{text}, og {net} for {place} under ett (egen beregning)."]


def beside_country(own: pd.DataFrame, value: float, there: float | None, year: int) -> str:
    """Beside the country, and that the gap is no more than SSB's rounding and the own swing from year to year. own: year and children_per_fte."""
    text = f"Vi hadde {number(value)} barn per årsverk i {year}"
    if there is None:
        return f"{text}."
    swings, _ = swing(own["year"], own["children_per_fte"])
    same = abs(value - there) <= np.nanmax([swings, ROUNDING]) + 1e-9
    return f"{text}, mens landet hadde {number(there)}{': ingen klar forskjell' if same else ''}."
