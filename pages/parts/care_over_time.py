"""Care spending over the years, in fixed prices, when the accounts by function are there."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from analysis import care, care_series
from analysis.care import Choice
from analysis.care_growth import Question
from analysis.care_panel import Panel
from charts import care_headlines, care_words, words
from charts.care_lines import Line, lines
from pages.parts import address, care_filled, read
from pages.parts.show import Finding

MEASURES = {"I alt": "real_1000nok", "Per innbygger": "real_nok_per_inhabitant",
            "Per innbygger 80 år og over": "real_nok_per_inhabitant_80"}  # fmt: skip
SERIES = [
    "unit", "year", "nominal_1000nok", "real_1000nok", "inhabitants", "inhabitants_80", "nominal_nok_per_inhabitant",
    "real_nok_per_inhabitant", "real_nok_per_inhabitant_80", "real_growth_pct", "municipalities", "municipalities_of",
    "reason",
]  # fmt: skip
FUNCTIONS = ["unit", "function_code", "series", "year", "nominal_1000nok", "real_1000nok", "real_growth_pct",
             "municipalities", "municipalities_of"]  # fmt: skip


def measure() -> str:
    """Which column of the series is drawn."""
    address.choose("maal", {label: label for label in MEASURES}, "målet")
    return MEASURES[st.selectbox("Vis utgiftene", list(MEASURES), key="maal", bind="query-params", width=300)]


@read.drawn
def _panel(choice: Choice, asked: Question) -> Panel:
    """The years of every municipality: shared by the units, and never changed. Raises UnknownChoice."""
    return care_series.every(care_filled.material(choice), asked)


@read.cached
def _rows(choice: Choice, asked: Question, with_oslo: bool, code: str | None) -> pd.DataFrame:
    """The country's years, and after them those of the municipality."""
    found, whole = care_filled.material(choice), _panel(choice, replace(asked, weights=()))
    parts = [care_series.series(found, asked, with_oslo=with_oslo, whole=whole)]
    parts += [care_series.series(found, asked, code, whole=whole)] if code in whole.codes else []
    return pd.concat(parts, ignore_index=True)


@read.drawn
def series(choice: Choice, asked: Question, with_oslo: bool, code: str | None, name: str, column: str) -> Finding:
    """The series in fixed prices; in all and with a municipality as an index, since they cannot share an axis."""
    rows = _rows(choice, asked, with_oslo, code)
    units = list(dict.fromkeys(rows["unit"]))
    as_index = bool(code) and column == "real_1000nok"
    unit, over = ("Første år med tall = 100", 1.0) if as_index else _unit(column)
    drawn = []
    for place, one in enumerate(units):
        values = rows.loc[rows["unit"] == one].set_index("year")[column] / over
        known = values.dropna()
        values = 100 * values / known.iloc[0] if as_index and len(known) else values
        drawn.append(Line(one, name if place else "Landet", values.index.tolist(), values.tolist(), own=bool(place)))
    headline = care_words.series(rows, column, name)
    row = rows.iloc[-1 if len(units) == 1 else rows["unit"].eq(units[0]).to_numpy().nonzero()[0][-1]]
    counted = words.n_of(row["municipalities"], row["municipalities_of"])
    return Finding(
        headline,
        f"{care_filled.what(choice, asked)}. Landet: de samme kommunene alle år, "
        f"{counted} {'med' if with_oslo else 'utenom'} Oslo.{_seams(choice, asked)}",
        lines(drawn, unit, 1 if over > 1 or as_index else 0, from_zero=not as_index),
        alt=f"Linjediagram, {asked.from_year} til {asked.to_year}. {headline}.",
        name=f"omsorg-serie-{code or 'landet'}-{asked.from_year}-{asked.to_year}",
        rows=lambda: _rows(choice, asked, with_oslo, code),
        columns=SERIES,
        tables=care_filled.TABLES,
        own_source=care_filled.SOURCE,
    )


def _unit(column: str) -> tuple[str, float]:
    return ("Mrd. kroner", 1e6) if column == "real_1000nok" else ("Kroner", 1.0)


@read.cached
def _all_seams(choice: Choice) -> list[dict]:
    return care.seams(read.table("function_accounts"), read.table("care_functions"), choice)


def _seams(choice: Choice, asked: Question) -> str:
    """Where the codes of a function change within the years, as a sentence."""
    found = [seam for seam in _all_seams(choice) if asked.from_year < seam["year"] <= asked.to_year]
    told = [f"{seam['year']}: {'+'.join(seam['before'])} ble {'+'.join(seam['after'])}" for seam in found]
    return f" Funksjonskoder som er skjøtt: {'; '.join(told)}." if told else ""


@read.drawn
def by_function(choice: Choice, asked: Question, with_oslo: bool, code: str | None, name: str) -> Finding:
    """The same unit by function, in fixed prices; the country where it did not exist in the last year."""
    if code not in _panel(choice, replace(asked, weights=())).codes:
        code, name = None, ""
    rows = _functions(choice, asked, with_oslo, code)
    over, unit, decimals = care_headlines.scale(rows["real_1000nok"].max())
    drawn = [
        Line(
            f"{function} {each['series'].iloc[0]}",
            str(function),
            each["year"].tolist(),
            (each["real_1000nok"] / over).tolist(),
        )
        for function, each in rows.groupby("function_code", sort=False)
    ]
    headline = care_words.functions(rows, name)
    return Finding(
        headline,
        f"{care_filled.what(choice, asked)}, {name or 'landet'}, per funksjon.{_seams(choice, asked)}",
        lines(drawn, words.first_upper(unit), decimals),
        alt=f"Linjediagram for {len(drawn)} funksjoner. {headline}.",
        name=f"omsorg-funksjoner-{code or 'landet'}-{asked.from_year}-{asked.to_year}",
        rows=lambda: _functions(choice, asked, with_oslo, code),
        columns=FUNCTIONS,
        tables=care_filled.TABLES,
        own_source=care_filled.SOURCE,
    )


@read.cached
def _functions(choice: Choice, asked: Question, with_oslo: bool, code: str | None) -> pd.DataFrame:
    whole = _panel(choice, replace(asked, weights=()))
    found = care_series.by_function(care_filled.material(choice), asked, code, with_oslo=with_oslo, whole=whole)
    return found.rename(columns={"label": "series"})
