"""What came as files and not from SSB's service. A part of the page Data og metode."""

from functools import partial

import pandas as pd
import pyarrow as pa

from charts import words
from data.brought_in import damage, youth
from pages.shared import extract, provenance, show
from pages.shared.in_use import edition, own_files
from pages.shared.language import st
from pages.shared.markdown import plain
from pages.shared.visitors import alerts


def documents() -> None:
    """The sources that came as files and not from SSB's service: the source with its date, when brought in, rows; first
    what is wrong with any that the pages do without.

    Where files of municipalities' own are not shown, that they are not: the list says nothing of whether there are any.
    """
    for text in _damaged():
        alerts.trouble(text)
    there, hidden = _files(), not own_files.shown()
    if there is None and not hidden:
        return
    if there is not None:
        table = partial(st.table, there, hide_index=True, alt="Kilder tatt inn som filer, med utgave")
        show.printed("Kilder tatt inn som filer", "sources-of-files", table)
    if hidden:
        st.markdown(own_files.told())


@extract.cached
def _damaged() -> list[str]:
    return damage.found(edition.held())


@extract.drawn
def _files() -> pa.Table | None:
    rows = [
        {"Innhold": plain(one.title), "Kilde og utgave": plain(youth.told(one.facts["source"])), "Tatt inn": provenance.day(one.imported),
         "Rader": words.number(one.rows, 0)}
        for one in damage.usable(edition.held()) if one.facts.get("source")
    ]  # fmt: skip
    return show.sent(pd.DataFrame(rows)) if rows else None
