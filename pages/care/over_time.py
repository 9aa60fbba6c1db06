"""Care spending over the years, in fixed prices, when the accounts by function are there."""

from analysis.care.rows.view import View
from analysis.care.units import LANDET
from charts import words
from charts.care import few_people, series_headlines, series_words, view_words
from charts.drawing.lines import Line, lines
from charts.drawing.years import annotations
from pages.care import words as care_words
from pages.care.rows import TABLES, seams, two_series
from pages.shared import extract
from pages.shared.finding import Finding

SERIES = [
    "unit", "year", "nominal_1000nok", "real_1000nok", "inhabitants", "inhabitants_80", "nominal_nok_per_inhabitant",
    "real_nok_per_inhabitant", "real_nok_per_inhabitant_80", "real_growth_pct", "municipalities", "municipalities_of",
    "reason",
]  # fmt: skip
FUNCTIONS = ["unit", "function_code", "series", "year", "nominal_1000nok", "real_1000nok", "real_growth_pct",
             "municipalities", "municipalities_of"]  # fmt: skip


def unrevised_year() -> int | None:
    return extract.unrevised("function_accounts")


def _happened() -> annotations.Marked:
    return annotations.of(extract.table("chart_annotations"), "accounts")


@extract.drawn
def series(view: View, column: str) -> Finding:
    """The series in fixed prices; in all and of two units as an index, since they cannot share an axis."""
    rows, name = two_series(view), care_words.name(view.unit)
    units = list(dict.fromkeys(rows["unit"]))
    as_index = len(units) > 1 and column == "real_1000nok"
    values = [rows[rows["unit"] == one].set_index("year")[column] for one in units]
    unit, over = ("Mrd. kroner", 1e6) if column == "real_1000nok" else ("Kroner", 1.0)
    if as_index:
        unit, over, values = series_headlines.indexed(values)
    names, few = ["Landet", words.first_upper(name)][: len(units)], few_people.per_old(rows, column, name)
    drawn = [
        Line(
            one, series_headlines.short(one), each.index.tolist(), (each / over).tolist(), bool(place), unrevised_year()
        )
        for place, (one, each) in enumerate(zip(names, values, strict=True))
        if not (few and place)
    ]
    headline = few or series_headlines.series(rows, column, name * (len(units) > 1))
    return Finding(
        headline,
        f"{care_words.what(view)}.{series_headlines.unrevised(unrevised_year())}"
        + few_people.NOT_DRAWN.format(name=names[-1]) * bool(few),
        lines(drawn, unit, 1 if over > 1 or as_index else 0, from_zero=not as_index, happened=_happened()),
        alt=f"Linjediagram, {view.asked.from_year} til {view.asked.to_year}. {headline}.",
        caveat=series_words.IN_PICTURE,
        name=f"omsorg-serie-{view_words.slug(view)}",
        rows=lambda: two_series(view),
        columns=SERIES,
        tables=TABLES,
        own_source=care_words.source(view),
        scope=care_words.scope(view.of(LANDET)),
        about=(
            series_words.counted(rows, dict(zip(names, units, strict=True)), view.with_oslo),
            *filter(None, [series_words.seams(seams(view)).strip()]),
        ),
    )
