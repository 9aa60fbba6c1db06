"""The published estimates of what the norm costs beside ours: who said what, when, and for which year."""

from dataclasses import replace

import pandas as pd

from analysis.common import prices
from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.rows.related import estimates
from charts.kindergarten import estimates_words as told
from pages.kindergarten import assumptions as choices
from pages.kindergarten.count import rows as count_rows
from pages.shared import extract, show
from pages.shared.language import st
from pages.shared.markdown import small_table


def table(assumed: Assumptions) -> None:
    """The estimates, oldest first, with both our readings at the top, all in the prices of one year.

    Ours are on the usual assumptions, whatever was changed: the estimates are of the norm as it is.
    """
    headline, *texts, note, sources = _told(assumed != choices.default())
    show.headline(headline)
    for text in texts:
        st.markdown(text)
    for text in (note, sources):
        st.caption(text)


@extract.cached
def _told(changed: bool) -> tuple[str, ...]:
    """Headline, heads, table, note and sources. changed: whether the reader has changed the assumptions."""
    assumed = choices.default()
    row, heads = (count_rows.total(None, one) for one in (assumed, replace(assumed, part_time=1.0)))
    each = estimates(extract.table, row, assumed.wage_year)
    return (
        told.quarrel(each, row, assumed.wage_year),
        told.heads(heads),
        small_table(told.table(each, row, assumed.wage_year)),
        told.note(assumed, count_rows.year(), _estimated(each, assumed.wage_year), changed),
        "Kilder: " + "; ".join(dict.fromkeys(each["source"].astype(str))) + ".",
    )


def _estimated(each: pd.DataFrame, price_year: int) -> list[int]:
    return prices.estimated(extract.table("kommunal_deflator"), int(each["priced"].min()), price_year)
