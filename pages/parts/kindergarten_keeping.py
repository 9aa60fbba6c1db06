"""What keeping the norm costs year by year, and how to get SSB's tables when they are not here."""

import streamlit as st

from analysis.kindergarten_assumptions import Assumptions
from charts import kindergarten_words as told
from data.advice import command
from data.tables import EXTRACT
from pages.parts import kindergarten_choices as choices
from pages.parts import kindergarten_year_rows as rows
from pages.parts import kindergarten_years as years
from pages.parts import lists, read, show
from pages.parts.plain import plain

FETCH = (
    "Uttrekket har ikke tallene for hver kommune og hvert år: SSB tabell 12056 (barn etter alder og oppholdstid) og "
    "13502 (nøkkeltall). Da vises bare SSBs egne tall for landet. Hent tabellene slik:"
)
KEEPING = (
    "Merkostnaden er det normen krever utover bemanningen i {year}, bare for kommuner som hadde lavere bemanning enn "
    "normen da (KS' lesemåte). Tilskuddet til private følger to år etter. Alle år har samme lønn, så det er faste "
    "priser, men lønnens eget prisnivå er udatert."
)
COST_COLUMNS = [
    "year", "cost_1000nok", "own_1000nok", "grants_1000nok", "total_1000nok", "nok_per_child", "nok_per_inhabitant",
    "cost_revenue_pct", "units", "units_of",
]  # fmt: skip


def fetch() -> None:
    """How to get SSB's tables when they are not in the extract."""
    if rows.there():
        return
    st.markdown(FETCH)
    tables = [EXTRACT[name].table_id for name in rows.TABLES if not read.has(name)]
    st.code(command("refresh", *tables), language=None, wrap_lines=True)


def cost(code: str | None, name: str, assumed: Assumptions) -> None:
    """The cost above the staffing of the reference year: own kindergartens, private grants, per something."""
    if not rows.there():
        return
    table, year = rows.keeping(code, assumed), assumed.reference_year
    if table.empty or table["cost_1000nok"].isna().all():
        st.header(f"Merkostnaden kan ikke regnes ut fra {year}", anchor=False)
        st.markdown(_why(code, name, assumed))
        return
    headline = told.keeping(table[table["cost_1000nok"].notna()].iloc[-1], name, year)
    st.header(headline, anchor=False)
    st.caption(KEEPING.format(year=year))
    show.table(table, COST_COLUMNS, alt=headline)
    st.caption(plain(read.source_line((*rows.TABLES, "accounts", "population"))))


def _why(code: str | None, name: str, assumed: Assumptions) -> str:
    """Why there is nothing to tell: the year is not in the tables, or the municipality has no figure for it."""
    there = sorted(int(year) for year in rows.country(choices.counted(assumed))["year"])
    if assumed.reference_year not in there[:-1]:
        return f"Velg et sammenligningsår fra {there[0]} til {there[-2]}. Tabellene har {there[0]}–{there[-1]}."
    own = rows.of(code, assumed) if code else None
    reason = own.loc[own["year"] == assumed.reference_year, "reason"] if own is not None else []
    why = reason.iloc[0] if len(reason) and reason.iloc[0] else "kommunen har ikke tall under dagens nummer"
    return f"{name} har ikke bemanning for {assumed.reference_year}: {why}."


def over_time(code: str | None, name: str, assumed: Assumptions, year: int) -> None:
    """Children per FTE, published compliance, what keeping the norm costs, and who has no figures."""
    left, right = st.columns(2, gap="large")
    with left:
        show.finding(years.series(code, name, choices.counted(assumed)))
        fetch()
    with right:
        show.finding(years.compliance())
    cost(code, name, assumed)
    missing(code, name, assumed, year)


def missing(code: str | None, name: str, assumed: Assumptions, year: int) -> None:
    """Who has no figure in the year above the page, or in the newest there is, by name and with the reason."""
    if not rows.there():
        return
    there = rows.country(choices.counted(assumed))["year"].tolist()
    at = year if year in there else int(there[-1])
    without = rows.missing(at, assumed)
    own = without.loc[without["region_code"] == code, "reason"]
    if len(own):
        st.markdown(f"{name} har ikke tall for {at}: {own.iloc[0]}.")
    columns = ["region_code", "region_name", "reason"]
    source = plain(read.source_line(rows.TABLES))
    lists.drawer(f"Kommuner uten tall fra SSB i {at}", "kindergarten-missing", without, columns, source)
