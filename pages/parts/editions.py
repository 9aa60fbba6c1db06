"""What lies in the extract: editions, revisions, and who is missing. Parts of the page Data og metode."""

from datetime import date

import pandas as pd
import streamlit as st

from charts import words
from data import store
from data.tables import EXTRACT
from pages.parts import computed, ledger, provenance, read


def editions() -> None:
    """Every table: edition, when fetched, rows, coverage; and the command for those not fetched."""
    st.header("Tabellene i uttrekket", anchor=False)
    there = store.manifest()
    rows = [_edition(name, there[name][0]) for name in EXTRACT if there.get(name)]
    if rows:
        st.table(pd.DataFrame(rows), hide_index=True, alt="Tabellene i uttrekket med utgave og dekning")
    absent = [table for name, table in EXTRACT.items() if not there.get(name)]
    if absent:
        st.markdown(
            "**Ikke hentet ennå:** " + "; ".join(f"{table.title} ({table.source})" for table in absent) + ". Hent med:"
        )
        st.code(f"python -m loaders refresh {' '.join(table.table_id for table in absent)}", language="bash")


def _edition(name: str, vintage: store.Vintage) -> dict[str, str]:
    table, last = EXTRACT[name], max(vintage.coverage, default=None)
    covered = f"{last}: {words.number(vintage.coverage[last]['municipalities'], 0)} kommuner" if last else words.GAP
    age = provenance.age_days(vintage, date.today())
    return {
        "Tabell": f"{table.title} ({table.source})",
        "SSBs utgave": provenance.day(vintage.updated) or words.GAP,
        "Status": provenance.state(vintage) or words.GAP,
        "Hentet": f"{provenance.day(vintage.fetched)} ({words.number(age, 0)} dager siden)",
        "Rader": words.number(vintage.rows, 0),
        "Siste år": covered,
    }


def revisions() -> None:
    """What changed since the vintage before, largest first, for the tables that have been revised."""
    changed = {name: v[0].revisions for name, v in store.manifest().items() if v and v[0].revisions.get("changed")}
    st.header("Revisjoner siden forrige utgave", anchor=False)
    if not changed:
        st.markdown("Ingen tall er endret siden forrige utgave i dette uttrekket.")
    for name, found in changed.items():
        st.markdown(f"**{EXTRACT[name].title}**: {words.number(found['changed'], 0)} tall er endret. De største:")
        st.table(
            pd.DataFrame(found["largest"]).astype(str),
            hide_index=True,
            alt=f"Største endringer i {EXTRACT[name].title}",
        )


def lacking() -> None:
    """Who is missing in each year, by name."""
    st.header("Hvem mangler tall", anchor=False)
    if not read.has("accounts", "population", "municipalities", "municipality_changes"):
        st.markdown("Listen kan lages når regnskap, folketall og kommuneinndeling er hentet.")
        return
    rows = computed.over_time(True)[0]
    rows = rows[rows["municipalities"] < rows["municipalities_of"]]
    if rows.empty:
        st.markdown("Ingen: alle kommuner har tall i alle år.")
        return
    for row in rows.iloc[::-1].itertuples():
        with st.expander(f"{row.year}: {words.n_of(row.municipalities, row.municipalities_of)} har tall"):
            names = ledger.missing_names(int(row.year), True)
            st.markdown(
                f"Uten tall, med dagens kommuner der historikken i Klass ikke er fullstendig ({len(names)}): "
                + ", ".join(names)
                + "."
            )
