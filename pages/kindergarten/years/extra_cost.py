"""What keeping the norm costs year by year, how it is computed, and how to get SSB's tables when they are not here."""

import pandas as pd
import streamlit as st

from analysis.kindergarten.assumptions import Assumptions
from charts import words
from charts.kindergarten import cost_bars as bars, cost_words as told
from charts.kindergarten.headlines import open_marks
from charts.kindergarten.year_headlines import few_children
from data.contract.tables import EXTRACT
from pages.kindergarten import assumptions as choices
from pages.kindergarten.count import rows as count_rows
from pages.kindergarten.years import extra_cost_rows as kept, rows
from pages.shared import extract, show
from pages.shared.show import Finding
from pages.shared.visitors import audience

FETCH = (
    "Uttrekket har ikke tallene for hver kommune og hvert år: SSB tabell 12056 (barn etter alder og oppholdstid) og "
    "13502 (nøkkeltall). Da vises bare SSBs egne tall for landet. Hent tabellene slik:"
)
BRIDGE = (
    "Øverst på siden står det som manglet ved tellingen før normen kom. Her er spørsmålet et annet: hva det koster "
    "hvert år at normen krever flere ansatte per barn enn {whose} hadde i {year}. Det er regnet av SSBs tall, "
    "{netted}, så beløpet er ikke det samme som øverst."
)
BARS = (
    "Søylene er det {who} betaler i året: egne barnehager med en gang, tilskudd til private to år etter. Linjen er "
    "merkostnaden i alle barnehager. Faste priser: et årsverk er {wage} kr alle år."
)
COLUMNS = [
    "year", "cost_1000nok", "cost_low_1000nok", "cost_high_1000nok", "own_1000nok", "grants_1000nok", "total_1000nok",
    "nok_per_child", "nok_per_inhabitant", "cost_revenue_pct", "gaps",
]  # fmt: skip
COUNTRY_COLUMNS = [*COLUMNS[:4], "cost_net_1000nok", *COLUMNS[4:-1], "units", "units_of", "gaps"]
SOURCES = (*rows.TABLES, "accounts", "population")


def fetch() -> None:
    """How to get SSB's tables when they are not in the extract."""
    if rows.there():
        return
    st.markdown(FETCH)
    tables = [EXTRACT[name].table_id for name in rows.TABLES if not extract.has(name)]
    st.code(audience.command("refresh", *tables), language=None, wrap_lines=True)


def cost(code: str | None, name: str, assumed: Assumptions, year: int) -> None:
    """The cost above the staffing of the reference year: the question, the chart, and how the year is computed."""
    table, since = kept.years(code, assumed), assumed.reference_year
    if table.empty or table["cost_1000nok"].isna().all():
        st.header(f"Merkostnaden kan ikke regnes ut fra {since}", anchor=False)
        st.markdown(_why(name, assumed, table))
        return
    netted = "samlet for kommunen" if code else "samlet for hver kommune"
    st.markdown(BRIDGE.format(whose="kommunen" if code else "kommunene", year=since, netted=netted))
    found = series(code, name, assumed, year)
    left, right = st.columns(2, gap="large")
    with left:
        if found.figure is None:
            show.headline(found.headline)
            show.drawer(found)
        else:
            show.finding(found)
    with right:
        _of_the_year(table[table["year"] == year], code, name, assumed, year)


@extract.drawn
def series(code: str | None, name: str, assumed: Assumptions, year: int) -> Finding:
    """The bars over the years; no chart where there is nothing to pay, whatever the rounding."""
    table, since = kept.years(code, assumed), assumed.reference_year
    row = table[table["year"] == year]
    headline = (
        told.headline(row.iloc[0], name, since) if len(row) else f"Merkostnaden regnes bare for årene etter {since}"
    )
    breaks = told.broken(rows.breaks(code), name, since) if code else ""
    nothing = not table["cost_high_1000nok"].sum()
    hollow = set(rows.open_years(*rows.TABLES)) & set(table.loc[table["cost_1000nok"].notna(), "year"])
    return Finding(
        headline,
        BARS.format(who=name or "kommunene", wage=words.number(assumed.wage_nok, 0))
        + (" Streken gjennom hvert punkt er spennet fra SSBs avrunding." if code else _counted(table.iloc[-1]))
        + open_marks([] if nothing else hollow)
        + breaks,
        None if nothing else bars.over_years(table, year, country=not code, hollow=tuple(hollow)),
        alt=f"Søyler og linje, {table['year'].min()} til {table['year'].max()}. {headline}.",
        name=f"merkostnad-bemanningsnorm-{code or 'landet'}",
        rows=lambda: table,
        columns=COLUMNS if code else COUNTRY_COLUMNS,
        tables=SOURCES,
        own_source="Egen beregning. Lønn: Utdanningsforbundet, udatert, om ikke en annen er valgt.",
    )


def _counted(row: pd.Series) -> str:
    return f" {int(row['year'])}: {words.n_of(row['units'], row['units_of'])}."


def _of_the_year(row: pd.DataFrame, code: str | None, name: str, assumed: Assumptions, year: int) -> None:
    """The figures of the chosen year, the formula, and why something is missing."""
    if row.empty:
        return
    row = row.iloc[0]
    if pd.notna(row["cost_1000nok"]):
        show.cards(_cards(row))
        norm = assumed.over_3 if assumed.over_3 == 2 * assumed.under_3 else None
        since = assumed.reference_year
        st.markdown(told.formula(row, name, since, assumed.wage_nok, norm) if code else told.both_readings(row))
        if few := few_children(row):
            st.caption(few)
    if row["gaps"]:
        st.caption(f"Mangler i {year}: {row['gaps']}.")
    if pd.notna(row["cost_revenue_pct"]):
        st.caption(f"Driftsinntektene er regnet om til {assumed.wage_year}-priser med kommunal deflator.")


def _cards(row: pd.Series) -> dict[str, str]:
    number = words.number
    return {
        "Merkostnad, mill. kr": told.millions(row["cost_1000nok"]),
        "Lavest–høyest": told.span(row),
        "Kommunen betaler" if row["units_of"] == 1 else "Kommunene betaler": told.millions(row["total_1000nok"]),
        "Per barn, kr": number(row["nok_per_child"], 0),
        "Per innbygger, kr": number(row["nok_per_inhabitant"], 0),
        "Av driftsinntektene": words.percent(row["cost_revenue_pct"], 2),
    }


def _why(name: str, assumed: Assumptions, table: pd.DataFrame) -> str:
    """Why there is nothing to tell: the year is not in the tables, or the municipality has no figure for it."""
    there = rows.years()
    if assumed.reference_year not in there[:-1]:
        return f"Velg et sammenligningsår fra {there[0]} til {there[-2]}. Tabellene har {there[0]}–{there[-1]}."
    found = "; ".join(f"{words.years(each['year'])}: {why}" for why, each in table.groupby("reason", sort=False))
    return f"{name or 'Landet'} har ikke tall å sammenlikne. {found}."


def two_sources(code: str | None, name: str, assumed: Assumptions) -> None:
    """Where the count and SSB's figures of the same year do not say the same of who is short."""
    year = count_rows.year()
    if not rows.there() or year != assumed.reference_year:
        return
    units = rows.of(code, assumed) if code else rows.country(choices.counted(assumed))
    row = units[units["year"] == year]
    if len(row):
        gap = (row["required_fte"] - row["actual_fte"]).iloc[0]
        text = told.disagree(count_rows.total(code, assumed), gap, name, year)
        st.markdown(text)
