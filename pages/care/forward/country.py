"""What population alone asks for in the years to come: the country, and the chosen municipality beside it."""

import pandas as pd

from analysis.care.rows import forward
from analysis.care.rows.view import View
from charts.care import forward_words, published_words, series_headlines
from charts.drawing.lines import Line, lines
from data.contract.projections import VARIANTS
from pages.care import national, words
from pages.care.forward import municipality, people, population_so_far
from pages.shared import extract, show
from pages.shared.show import Finding


def show_ahead(view: View, code: str | None, name: str) -> None:
    """The country in kroner, then the municipality, or what its population asked for until now."""
    asked = view.asked
    show.finding(_country(asked.base, asked.weights, asked.growth_pct))
    if code and municipality.there(code):
        show.finding(municipality.finding(view.choice, asked, code, name))
    elif code:
        if not extract.has("function_accounts"):  # else the growth above says as much, for the years asked of
            population_so_far.show_so_far(code, name, asked.weights)
        population_so_far.fetch(name)


@extract.cached
def country(base: int, weights: tuple[float, ...], growth_pct: tuple) -> tuple[pd.DataFrame, int]:
    """Every variant for the country, from the year of the last total, which is also returned."""
    since = national.years()[-1]
    deflator = national.reader(growth_pct)("kommunal_deflator")
    return forward.country(extract.table, deflator, people.projected()[0], weights, since, base), since


@extract.drawn
def _country(base: int, weights: tuple[float, ...], growth_pct: tuple) -> Finding:
    rows, since = country(base, weights, growth_pct)
    drawn = [
        Line(words_of.capitalize(), short, [since, *each["year"]], [0.0, *(each["growth_1000nok"] / 1e6)])
        for words_of, short in zip(VARIANTS.values(), ("Hoved", "Lav", "Høy"), strict=True)
        for each in [rows[rows["variant"] == words_of]]
    ]
    main = rows[rows["variant"] == VARIANTS["main"]].set_index("year")["growth_1000nok"] / 1e6
    headline = series_headlines.ahead({year: main[year] for year in municipality.YEARS}, since, "mrd. kroner")
    return Finding(
        headline,
        forward_words.country(since, base),
        lines(drawn, "Mrd. kroner mer", 1, marked=municipality.marked(since)),
        alt=f"Linjediagram til {municipality.LAST} med tre alternativer. {headline}.",
        name="omsorg-framover",
        rows=lambda: country(base, weights, growth_pct)[0],
        columns=municipality.COLUMNS,
        tables=("population",),
        own_source=f"Framskriving: {people.projected()[1]}. {published_words.TOTALS.format(costs=words.costs(weights))}",
    )
