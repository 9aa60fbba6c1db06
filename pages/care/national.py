"""Care spending of the country from published figures: for an extract without every municipality's accounts."""

from collections.abc import Callable

import pandas as pd

from analysis.care import national
from analysis.care.growth import Question
from analysis.care.rows import national as national_rows
from charts.answer import Answer
from charts.care import growth_headlines, growth_taken_apart, growth_words, published_words
from charts.care.answers import growth as growth_answer
from pages.care import words
from pages.shared import extract, provenance
from pages.shared.finding import Finding
from pages.shared.language import st
from pages.shared.visitors import lacking as shared

PARTS = ["price_1000nok", "demography_1000nok", "older_1000nok", "younger_1000nok", "residual_1000nok"]
GROWTH = [
    "year_from", "year_to", "nominal_from_1000nok", "nominal_to_1000nok", *PARTS, "real_growth_pct", "inhabitants_from",
    "inhabitants_to", "inhabitants_80_from", "inhabitants_80_to",
]  # fmt: skip


@extract.cached
def years() -> list[int]:
    """The years with a total for the country."""
    return national.totals(extract.table)["year"].astype(int).tolist()


def reader(growth_pct: tuple[tuple[int, float], ...]) -> Callable[[str], pd.DataFrame]:
    """The tables, with the user's own growth in the deflator."""
    return national_rows.reader(extract.table, growth_pct)


@extract.cached
def growth(asked: Question) -> pd.DataFrame:
    """The growth with the unit costs that are asked for, and then with each set; see care.national.sensitivity."""
    return national.sensitivity(reader(asked.growth_pct), asked)


@extract.cached
def answer(asked: Question) -> Answer:
    """The growth of the country, and what of it is beyond the population."""
    rows = growth(asked)
    return growth_answer.growth(growth_answer.Told(rows.iloc[0], residuals=rows["residual_1000nok"]))


@extract.drawn
def finding(asked: Question) -> Finding:
    """The growth taken apart, and how far it rests on the unit costs."""
    rows = growth(asked)
    row = rows.iloc[0]
    residuals = rows["residual_1000nok"]
    drawn = growth_taken_apart.chart(asked.base, row, residuals=residuals)
    return Finding(
        drawn.headline,
        growth_words.NATIONAL.format(asked=asked),
        drawn.figure,
        alt=drawn.alt,
        caveat=drawn.caveat,
        name=f"omsorg-vekst-{asked.from_year}-{asked.to_year}",
        rows=lambda: growth(asked),
        columns=["set_label", *GROWTH],
        tables=("population",),
        own_first=True,
        own_source=published_words.TOTALS.format(costs=f"«{rows['set_label'].iloc[0]}»"),
        source_in_picture=in_picture((asked.from_year, asked.to_year), rows["set_label"].iloc[0]),
        about=(
            growth_words.NATIONAL_ABOUT.format(asked=asked, estimated=words.estimated(asked)),
            f"{growth_headlines.growth(row, residuals=residuals)}.",
            growth_headlines.unexplained(rows),
            f"{growth_headlines.sum_of(row)}.",
            published_words.NO_TABLE,
        ),
    )


@extract.cached
def in_picture(years: tuple[int, ...], costs: str, projection: str = "") -> str:
    """See published_words.in_picture. costs: the set of unit costs. projection: its source."""
    ages = extract.source_columns(("population",))["Kilde"]
    return published_words.in_picture(
        national.totals(extract.table),
        extract.table("kommunal_deflator"),
        list(years),
        ages,
        costs,
        provenance.OURS,
        projection,
    )


def unread() -> bool:
    """Whether the accounts of the municipalities are here and cannot be read."""
    return bool(shared.unread("function_accounts"))


def lacking(name: str) -> None:
    """That the accounts of the municipalities are not here, or cannot be read, and what the page shows when they are."""
    st.markdown(growth_words.lacking(name, unread()))
