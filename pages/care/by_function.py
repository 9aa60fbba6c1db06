"""The spending of each function over time."""

import pandas as pd

from analysis.care.rows.view import View
from charts import words
from charts.care import growth_headlines, series_headlines, series_words, view_words
from charts.drawing.lines import Line, lines
from pages.care import words as care_words
from pages.care.over_time import FUNCTIONS, unrevised_year
from pages.care.rows import TABLES, by_function as function_rows, has_figures, seams
from pages.shared import extract
from pages.shared.finding import Finding


@extract.drawn
def by_function(view: View) -> Finding | None:
    """The same unit by function, in fixed prices; None for one without figures in any year."""
    rows, name = function_rows(view.plain()) if has_figures(view) else pd.DataFrame(), care_words.name(view.unit)
    if rows.empty or rows["real_1000nok"].isna().all():
        return None
    over, unit, decimals = growth_headlines.scale(rows["real_1000nok"].max())
    drawn = [
        Line(f"{function} {each['series'].iloc[0]}", series_words.SHORT.get(str(function), str(function)), each["year"].tolist(),
             (each["real_1000nok"] / over).tolist(), unrevised=unrevised_year())
        for function, each in rows.groupby("function_code", sort=False)
    ]  # fmt: skip
    headline = series_headlines.functions(rows, name)
    return Finding(
        headline,
        f"{care_words.what(view)}, {name}, per funksjon.{series_headlines.unrevised(unrevised_year())}",
        lines(drawn, words.first_upper(unit), decimals),
        alt=f"Linjediagram for {len(drawn)} funksjoner. {headline}.",
        name=f"omsorg-funksjoner-{view_words.slug(view)}",
        rows=lambda: function_rows(view.plain()),
        columns=FUNCTIONS,
        tables=TABLES,
        own_source=care_words.source(view),
        scope=care_words.scope(view),
        about=tuple(filter(None, [series_words.seams(seams(view)).strip()])),
    )
