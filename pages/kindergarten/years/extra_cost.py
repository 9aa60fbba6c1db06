"""What keeping the norm costs year by year, how it is computed, and what is said without SSB's tables."""

import pandas as pd

from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.norm import one_line
from charts.kindergarten import cost_bars as bars, cost_words as told
from charts.kindergarten.headlines import open_marks
from charts.kindergarten.under_charts import years as under
from charts.kindergarten.year_headlines import few_children
from pages.kindergarten import assumptions as choices
from pages.kindergarten.count import rows as count_rows
from pages.kindergarten.count.basis import named
from pages.kindergarten.years import extra_cost_rows as kept, rows
from pages.shared import extract, show
from pages.shared.language import st
from pages.shared.one_question.chart import beside, chart
from pages.shared.show import Finding
from pages.shared.visitors import lacking

COLUMNS = [
    "year", "cost_1000nok", "cost_low_1000nok", "cost_high_1000nok", "own_1000nok", "grants_1000nok", "total_1000nok",
    "nok_per_child", "nok_per_inhabitant", "cost_revenue_pct", "gaps",
]  # fmt: skip
COUNTRY_COLUMNS = [*COLUMNS[:4], "cost_net_1000nok", *COLUMNS[4:-1], "units", "units_of", "gaps"]
SOURCES = (*rows.TABLES, "accounts", "population")


def fetch() -> None:
    """What is not here without SSB's tables, in plain words."""
    lacking.not_here(under.fetch(rows.unread()))


def cost(code: str | None, name: str, assumed: Assumptions, year: int) -> None:
    """The cost above the staffing of the reference year: the question, the chart, and how the year is computed."""
    table, since = kept.years(code, assumed), assumed.reference_year
    if table.empty or table["cost_1000nok"].isna().all():
        st.header(f"Merkostnaden kan ikke regnes ut fra {since}", anchor=False)
        st.markdown(under.no_cost(name, since, rows.years(), table))
        return
    st.markdown(under.bridge(bool(code), since, named(assumed)))
    found = series(code, name, assumed, year)
    left, right = st.columns(2, gap="large")
    with left:
        if found.figure is None:
            show.headline(found.headline)
            beside(found)
        else:
            chart(found)
    with right:
        _of_the_year(table[table["year"] == year], code, name, assumed, year)


@extract.drawn
def series(code: str | None, name: str, assumed: Assumptions, year: int) -> Finding:
    """The bars over the years; no chart where there is nothing to pay, whatever the rounding."""
    table, since = kept.years(code, assumed), assumed.reference_year
    row = table[table["year"] == year]
    headline = (
        told.headline(row.iloc[0], name, since, named(assumed))
        if len(row)
        else f"Merkostnaden regnes bare for årene etter {since}"
    )
    breaks = told.broken(rows.breaks(code), name, since) if code else ""
    nothing = not table["cost_high_1000nok"].sum()
    hollow = set(rows.open_years(*rows.TABLES)) & set(table.loc[table["cost_1000nok"].notna(), "year"])
    return Finding(
        headline,
        under.bars(name, None if code or row.empty else row.iloc[0]) + open_marks([] if nothing else hollow) + breaks,
        None if nothing else bars.over_years(table, year, country=not code, hollow=tuple(hollow)),
        alt=f"Søyler og linje, {table['year'].min()} til {table['year'].max()}. {headline}.",
        about=under.about_bars(assumed.wage_nok, bool(code)),
        caveat=under.COST_IN_PICTURE,
        name=f"merkostnad-bemanningsnorm-{code or 'landet'}",
        rows=lambda: table,
        columns=COLUMNS if code else COUNTRY_COLUMNS,
        tables=SOURCES,
        own_source=under.OWN_COST,
    )


def _of_the_year(row: pd.DataFrame, code: str | None, name: str, assumed: Assumptions, year: int) -> None:
    """The figures of the chosen year, the formula, and why something is missing."""
    if row.empty:
        return
    row = row.iloc[0]
    if pd.notna(row["cost_1000nok"]):
        show.cards(under.cost_cards(row))
        norm = one_line(assumed.norm)
        since = assumed.reference_year
        st.markdown(
            told.formula(row, name, since, assumed.wage_nok, norm, named(assumed)) if code else told.both_readings(row)
        )
        if few := few_children(row):
            st.caption(few)
    if row["gaps"]:
        st.caption(f"Mangler i {year}: {row['gaps']}.")
    if pd.notna(row["cost_revenue_pct"]):
        st.caption(f"Driftsinntektene er regnet om til {assumed.wage_year}-priser med kommunal deflator.")


def two_sources(code: str | None, name: str, assumed: Assumptions) -> None:
    """Where the count and SSB's figures of the same year do not say the same of who is short."""
    year = count_rows.year()
    if not rows.there() or year != assumed.reference_year:
        return
    units = rows.of(code, assumed) if code else rows.country(choices.counted(assumed))
    row = units[units["year"] == year]
    if len(row):
        gap = (row["required_fte"] - row["actual_fte"]).iloc[0]
        text = told.disagree(count_rows.total(code, assumed), gap, name, year, named(assumed))
        st.markdown(text)
