"""Whose accounts of a year are of other borders than the inhabitants in hand, so that nothing is told per inhabitant."""

import pandas as pd

from analysis.municipalities import inhabitants
from data.norwegian import joined
from pages.shared import cached, extract, long_list

MOST_NAMED = 12  # in a sentence


def told(year: int) -> str:
    """The municipalities that it holds for, by name and number, as a sentence; "" where there is none, or too many."""
    rows = _rows(year)
    if rows.empty or len(rows) > MOST_NAMED:
        return ""
    named = [f"{name} ({code})" for code, name in zip(rows["region_code"], rows["region_name"], strict=True)]
    return f"Beløp per innbygger mangler i {year} for {joined(named)}: {inhabitants.IN_LATER_BORDERS}."


def listed(year: int, chosen: str | None) -> None:
    """Those that are too many for a sentence, in a closed drawer. chosen: see show.table."""
    rows = _rows(year)
    if len(rows) > MOST_NAMED:
        shown = rows.assign(reason=inhabitants.IN_LATER_BORDERS)
        columns, source = ["region_code", "region_name", "reason"], extract.source_line(("accounts", "population"))
        long_list.drawer(
            f"Kommuner uten beløp per innbygger i {year}", "later-borders", shown, columns, source, chosen=chosen
        )


@extract.cached
def _rows(year: int) -> pd.DataFrame:
    return inhabitants.in_later_borders(cached.units(), cached.members(year, "ks"))
