"""Udir's published share of kindergartens that meet the staffing norm beside that of the count, of the same year."""

from dataclasses import replace

import pandas as pd

from charts.kindergarten import year_headlines
from data.brought_in import kindergarten_count
from pages.kindergarten import assumptions as choices
from pages.kindergarten.count import rows
from pages.shared.in_use import edition


def beside_count(published: pd.Series) -> str:
    """Why the two differ, as far as the family kindergartens explain it; "" without a count of a year of Udir's.

    published: per cent of the kindergartens by year, ordinary ones.
    """
    year = next((int(at) for at in published.index if kindergarten_count.has(int(at), edition.held())), None)
    if year is None:
        return ""
    usual, theirs = choices.default(), float(published[year])
    every, ordinary = (
        rows.total(None, replace(usual, without_family=left_out))["meeting_norm_pct"] for left_out in (False, True)
    )
    return f" Tellingen har alle barnehager, familiebarnehager også. {year_headlines.explained(every, ordinary, theirs, year)}"
