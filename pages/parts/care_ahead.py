"""What population alone asks for in the years to come: the country, and the chosen municipality beside it."""

import pandas as pd

from analysis import care_national, prices
from charts import care_words
from charts.care_lines import Line, lines
from data.projection_tables import VARIANTS
from pages.parts import care_ahead_own, care_people, care_so_far, care_view, read, show
from pages.parts import care_national as national
from pages.parts.care_view import View
from pages.parts.show import Finding

AMOUNTS = ["need_real_1000nok", "growth_1000nok"]


def show_ahead(view: View, code: str | None, name: str) -> None:
    """The country in kroner, then the municipality, or what its population asked for until now."""
    asked = view.asked
    show.finding(_country(asked.base, asked.weights, asked.growth_pct))
    if code and care_ahead_own.there(code):
        show.finding(care_ahead_own.finding(view.choice, asked, code, name))
    elif code:
        if not read.has("function_accounts"):  # else the growth above says as much, for the years asked of
            care_so_far.show_so_far(code, name, asked.weights)
        care_so_far.fetch(name)


@read.cached
def country(base: int, weights: tuple[float, ...], growth_pct: tuple) -> tuple[pd.DataFrame, int]:
    """Every variant for the country, from the year of the last total, which is also returned."""
    since = national.years()[-1]
    start = care_national.base(read.table, since)
    parts = [care_ahead_own.forward(start, code, weights, since).assign(unit="Landet") for code in VARIANTS]
    rows = pd.concat(parts, ignore_index=True)
    to_base = prices.factor(national.reader(growth_pct)("kommunal_deflator"), since, base)
    return rows.assign(**{name: rows[name] * to_base for name in AMOUNTS}), since


@read.drawn
def _country(base: int, weights: tuple[float, ...], growth_pct: tuple) -> Finding:
    rows, since = country(base, weights, growth_pct)
    drawn = [
        Line(words_of.capitalize(), short, [since, *each["year"]], [0.0, *(each["growth_1000nok"] / 1e6)])
        for words_of, short in zip(VARIANTS.values(), ("Hoved", "Lav", "Høy"), strict=True)
        for each in [rows[rows["variant"] == words_of]]
    ]
    main = rows[rows["variant"] == VARIANTS["main"]].set_index("year")["growth_1000nok"] / 1e6
    headline = care_words.ahead({year: main[year] for year in care_ahead_own.YEARS}, since, "mrd. kroner")
    standard = care_ahead_own.STANDARD.format(since=since)
    return Finding(
        headline,
        f"Mer enn i {since}, hele landet med Oslo, {base}-kroner. {standard}.",
        lines(drawn, "Mrd. kroner mer", 1, marked=care_ahead_own.marked(since)),
        alt=f"Linjediagram til {care_ahead_own.LAST} med tre alternativer. {headline}.",
        name="omsorg-framover",
        rows=lambda: country(base, weights, growth_pct)[0],
        columns=care_ahead_own.COLUMNS,
        tables=("population",),
        own_source=f"Framskriving: {care_people.projected()[1]}. "
        f"{national.SOURCE.format(costs=care_view.costs(weights))}",
    )
