"""What Udir has published beside what we make of the count, of the same year: who meets the staffing norm, and children per FTE."""

from dataclasses import replace

import pandas as pd

from charts.kindergarten import year_headlines
from charts.kindergarten.under_charts import country as under
from data.brought_in import kindergarten_count
from pages.kindergarten import assumptions as choices
from pages.kindergarten.count import rows
from pages.shared.in_use import edition


def _counted(published: pd.Series) -> int | None:
    """The first of Udir's years that has a count here; None where it cannot be read."""
    if not rows.there():
        return None
    return next((int(at) for at in published.index if kindergarten_count.has(int(at), edition.held())), None)


def beside_count(published: pd.Series) -> str:
    """Why the two differ, as far as the family kindergartens explain it; "" without a count of a year of Udir's.

    published: per cent of the kindergartens by year, ordinary ones.
    """
    year = _counted(published)
    if year is None:
        return ""
    usual, theirs = choices.default(), float(published[year])
    every, ordinary = (
        rows.total(None, replace(usual, without_family=left_out))["meeting_norm_pct"] for left_out in (False, True)
    )
    return f" Tellingen har alle barnehager, familiebarnehager også. {year_headlines.explained(every, ordinary, theirs, year)}"


def ratio_beside_count(published: pd.Series) -> list[str]:
    """Our children per FTE of the count beside Udir's, with what a child is counted as; none without a count of a year of Udir's.

    published: children per FTE by year.
    """
    year, usual = _counted(published), choices.default()
    if year is None:
        return []
    ours = rows.total(None, usual)["children_per_fte"]
    return [under.our_count(year, ours, usual.part_time, float(published[year]))]
