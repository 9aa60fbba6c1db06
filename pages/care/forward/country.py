"""What population alone asks for in the years to come: the chosen municipality where it is projected, and the country."""

import pandas as pd

from analysis.care.rows import forward
from analysis.care.rows.view import View
from charts import words as charts_words
from charts.care import forward_words, published_words, series_headlines
from charts.drawing.fan import fan
from data.brought_in.projections import TABLE
from data.contract.projections import VARIANTS
from data.errors import DamagedTable, MissingTable
from pages.care import national, words
from pages.care.forward import municipality, people
from pages.shared import extract
from pages.shared.finding import Finding
from pages.shared.language import st
from pages.shared.one_question.chart import chart
from pages.shared.visitors import lacking


def show_ahead(view: View, code: str | None, name: str) -> None:
    """The municipality, or that it is not projected here, and the country in kroner."""
    asked = view.asked
    try:
        people.projected()
    except MissingTable as error:
        st.markdown(forward_words.UNREAD if isinstance(error, DamagedTable) else forward_words.NONE)
        return
    if code and municipality.there(code):
        chart(municipality.finding(view.choice, asked, code, name))
    elif code:
        why = forward_words.TABLE_UNREAD if lacking.unread(TABLE) else forward_words.NOT_PROJECTED
        st.markdown(why.format(name=name, count=charts_words.n(people.projected_count())))
    chart(_country(asked.base, asked.weights, asked.growth_pct))


@extract.cached
def country(base: int, weights: tuple[float, ...], growth_pct: tuple) -> tuple[pd.DataFrame, int]:
    """Every variant for the country, from the year of the last total, which is also returned."""
    since = national.years()[-1]
    deflator = national.reader(growth_pct)("kommunal_deflator")
    return forward.country(extract.table, deflator, people.projected()[0], weights, since, base), since


@extract.drawn
def _country(base: int, weights: tuple[float, ...], growth_pct: tuple) -> Finding:
    rows, since = country(base, weights, growth_pct)
    main, low, high = (
        rows[rows["variant"] == VARIANTS[code]].set_index("year")["growth_1000nok"] / 1e6
        for code in ("main", "low", "high")
    )
    headline = series_headlines.ahead({municipality.LAST: main[municipality.LAST]}, since, "mrd. kroner", "Landet")
    first = municipality.YEARS[0]
    return Finding(
        headline,
        forward_words.country(base, first, main[first] * 1e6),
        fan({"Landet": main}, "Mrd. kroner mer", since, low, high),
        alt=f"Linjediagram til {municipality.LAST} med tre alternativer. {headline}.",
        caveat=forward_words.IN_PICTURE,
        name="omsorg-framover",
        rows=lambda: country(base, weights, growth_pct)[0],
        columns=municipality.COLUMNS,
        tables=("population",),
        own_first=True,
        own_source=f"{published_words.TOTALS.format(costs=words.costs(weights))} Framskriving: {people.projected()[1]}.",
        source_in_picture=national.in_picture((since,), words.costs(weights).strip("«»"), people.projected()[1]),
        about=(
            forward_words.STANDARD.format(since=since),
            forward_words.MAIN,
            words.assumed(weights),
            published_words.NO_TABLE,
        ),
    )
