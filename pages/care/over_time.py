"""Care spending over the years, in fixed prices, when the accounts by function are there."""

from dataclasses import replace

import pandas as pd

from analysis.care import series as care_series, spending
from analysis.care.panel import Panel
from analysis.care.spending import Choice
from analysis.care.units import LANDET
from charts import words
from charts.care import few_people, series_headlines
from charts.drawing.lines import Line, lines
from pages.care import words as care_words
from pages.care.rows import material
from pages.care.view import TABLES, View
from pages.shared import extract
from pages.shared.show import Finding

SERIES = [
    "unit", "year", "nominal_1000nok", "real_1000nok", "inhabitants", "inhabitants_80", "nominal_nok_per_inhabitant",
    "real_nok_per_inhabitant", "real_nok_per_inhabitant_80", "real_growth_pct", "municipalities", "municipalities_of",
    "reason",
]  # fmt: skip
FUNCTIONS = ["unit", "function_code", "series", "year", "nominal_1000nok", "real_1000nok", "real_growth_pct",
             "municipalities", "municipalities_of"]  # fmt: skip


@extract.drawn
def _panel(view: View) -> Panel:
    """The years of every municipality: shared by the units, and never changed. Raises UnknownChoice."""
    return care_series.every(material(view.choice), view.asked)


def panel_of(view: View) -> Panel:
    """The years of every municipality for the choices of a view, whatever its unit and weights."""
    return _panel(View(view.choice, replace(view.asked, weights=())))


def unrevised_year() -> int | None:
    return extract.unrevised("function_accounts")


@extract.cached
def _one(view: View) -> pd.DataFrame:
    """The years of the unit; see care.series.series. view: see View.plain."""
    return care_series.series(material(view.choice), view.asked, view.unit, view.with_oslo, panel_of(view))


@extract.cached
def _rows(view: View) -> pd.DataFrame:
    """The country's years, and after them those of another unit."""
    units = [LANDET, view.unit] if view.unit != LANDET and has_figures(view) else [LANDET]
    return pd.concat([_one(view.of(unit).plain()) for unit in units], ignore_index=True)


def has_figures(view: View) -> bool:
    return view.unit.kind != "kommune" or view.unit.key in panel_of(view).codes


@extract.drawn
def series(view: View, column: str) -> Finding:
    """The series in fixed prices; in all and of two units as an index, since they cannot share an axis."""
    rows, name = _rows(view), care_words.name(view.unit)
    units = list(dict.fromkeys(rows["unit"]))
    as_index = len(units) > 1 and column == "real_1000nok"
    values = [rows[rows["unit"] == one].set_index("year")[column] for one in units]
    unit, over = ("Mrd. kroner", 1e6) if column == "real_1000nok" else ("Kroner", 1.0)
    if as_index:
        unit, over, values = series_headlines.indexed(values)
    names, few = ["Landet", words.first_upper(name)][: len(units)], few_people.per_old(rows, column, name)
    drawn = [
        Line(
            one,
            series_headlines.short(one),
            (each / over).index.tolist(),
            (each / over).tolist(),
            bool(place),
            unrevised_year(),
        )
        for place, (one, each) in enumerate(zip(names, values, strict=True))
        if not (few and place)
    ]
    headline = few or series_headlines.series(rows, column, name * (len(units) > 1))
    return Finding(
        headline,
        f"{care_words.what(view)}. {_counted(rows, units, names, view.with_oslo)}{seams(view)}"
        + series_headlines.unrevised(unrevised_year())
        + few_people.NOT_DRAWN.format(name=names[-1]) * bool(few),
        lines(drawn, unit, 1 if over > 1 or as_index else 0, from_zero=not as_index),
        alt=f"Linjediagram, {view.asked.from_year} til {view.asked.to_year}. {headline}.",
        name=f"omsorg-serie-{care_words.slug(view)}",
        rows=lambda: _rows(view),
        columns=SERIES,
        tables=TABLES,
        own_source=care_words.source(view),
        scope=care_words.scope(view.of(LANDET)),
    )


def _counted(rows: pd.DataFrame, units: list[str], names: list[str], with_oslo: bool) -> str:
    """How many municipalities a line sums, the same all years; of one municipality why a year is missing."""
    last = {name: rows[rows["unit"] == one].iloc[-1] for one, name in zip(units, names, strict=True)}
    counts = {name: words.n_of(row["municipalities"], row["municipalities_of"]) for name, row in last.items()}
    told = [f"{name}: de samme {counts[name]} alle år." for name in names if last[name]["municipalities_of"] > 1]
    lacking = series_headlines.reasons(rows[rows["reason"] != ""])
    oslo = f" Landet er {'med' if with_oslo else 'utenom'} Oslo."
    return " ".join(told) + oslo + (f" Mangler: {'; '.join(lacking)}." if lacking else "")


@extract.cached
def _all_seams(choice: Choice) -> list[dict]:
    return spending.seams(extract.table("function_accounts"), extract.table("care_functions"), choice)


def seams(view: View) -> str:
    """Where the codes of a function change within the years, as a sentence."""
    found = [seam for seam in _all_seams(view.choice) if view.asked.from_year < seam["year"] <= view.asked.to_year]
    told = [f"{seam['year']}: {'+'.join(seam['before'])} ble {'+'.join(seam['after'])}" for seam in found]
    return f" Funksjonskoder som er skjøtt: {'; '.join(told)}." if told else ""
