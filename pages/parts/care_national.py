"""Care spending of the country from published figures: for an extract without every municipality's accounts."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from analysis import care_national, prices
from analysis.care_growth import Question
from charts import care_headlines, care_short, waterfall
from data.advice import command
from pages.parts import care_view, read, show
from pages.parts.show import Finding

SOURCE = (
    "Utgifter: SSBs samlede tall for omsorgstjenester, hele landet med Oslo; 2019 og 2022 er regnet tilbake av SSBs "
    "prosenter. Priser: kommunal deflator (Finansdepartementet og TBU). Enhetskostnader: {costs}."
)
PARTS = ["price_1000nok", "demography_1000nok", "older_1000nok", "younger_1000nok", "residual_1000nok"]
GROWTH = [
    "year_from", "year_to", "nominal_from_1000nok", "nominal_to_1000nok", *PARTS, "real_growth_pct", "inhabitants_from",
    "inhabitants_to", "inhabitants_80_from", "inhabitants_80_to",
]  # fmt: skip
LACKING = (
    "Utgiftene i hver kommune ligger i SSBs tabell 12367, som ikke er i dette uttrekket. Når den er hentet, viser "
    "siden serie, vekst og det som er utover befolkningen for {who}, etter størrelse og funksjon. Hent "
    "den slik:"
)


@read.cached
def years() -> list[int]:
    """The years with a total for the country."""
    return care_national.totals(read.table)["year"].astype(int).tolist()


def reader(growth_pct: tuple[tuple[int, float], ...]) -> Callable[[str], pd.DataFrame]:
    """The tables, with the user's own growth in the deflator."""

    def of(name: str) -> pd.DataFrame:
        table = read.table(name)
        return prices.changed(table, dict(growth_pct)) if name == "kommunal_deflator" else table

    return of


@read.cached
def growth(asked: Question) -> pd.DataFrame:
    """The growth with the unit costs that are asked for, and then with each set; see care_national.sensitivity."""
    return care_national.sensitivity(reader(asked.growth_pct), asked)


def show_growth(asked: Question) -> None:
    """The growth taken apart, and how far it rests on the unit costs."""
    show.finding(_growth(asked))
    st.caption(care_headlines.sum_of(growth(asked).iloc[0]))


@read.drawn
def _growth(asked: Question) -> Finding:
    rows = growth(asked)
    row, residuals = rows.iloc[0], rows["residual_1000nok"]
    headline = care_short.headline(row, residuals=residuals)
    return Finding(
        headline,
        f"{care_headlines.growth(row, residuals=residuals)}. "
        f"Brutto driftsutgifter til omsorgstjenester, hele landet med Oslo, {asked.from_year}–{asked.to_year}. Faste "
        f"priser er {asked.base}-kroner{care_view.estimated(asked)}. "
        f"{care_headlines.unexplained(rows)}",
        waterfall.waterfall(*care_headlines.steps(row, asked.base)),
        alt=f"Stolpediagram som deler veksten i ledd. {headline}.",
        name=f"omsorg-vekst-{asked.from_year}-{asked.to_year}",
        rows=lambda: growth(asked),
        columns=["set_label", *GROWTH],
        tables=("population",),
        own_source=SOURCE.format(costs=f"«{rows['set_label'].iloc[0]}»"),
    )


def lacking(name: str) -> None:
    """What a municipality's own figures take."""
    st.header(f"{name} har ikke tall her ennå" if name else "Kommunene har ikke tall her ennå", anchor=False)
    st.markdown(LACKING.format(who=name or "hver kommune"))
    st.code(command("refresh", "12367"), language=None, wrap_lines=True)
