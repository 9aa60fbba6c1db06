"""The national figures that are published: three series that do not join, and what drives the spending.

Two are in fixed prices and share an axis; the third is nominal and has its own.
"""

import pandas as pd

from analysis.care.growth import Question
from analysis.care.rows import national as national_rows
from analysis.care.rows.national import CARE, DRIVERS, HEALTH, SERIES, published
from charts.care import published_words, series_headlines
from charts.drawing.lines import Line, lines
from pages.care import national, words
from pages.shared import extract
from pages.shared.finding import Finding
from pages.shared.language import st
from pages.shared.one_question.chart import beside, chart


@extract.cached
def rows(base: int, growth_pct: tuple[tuple[int, float], ...]) -> pd.DataFrame:
    """See rows.national.published."""
    return published(national.reader(growth_pct), base)


def show_series(base: int, growth_pct: tuple[tuple[int, float], ...]) -> None:
    """What the series say, each a sentence, with their rows and files: no line shows more than its ends."""
    for found in (series(base, growth_pct), earlier()):
        st.markdown(f"{found.headline}.")
        st.caption(found.subtitle)
        beside(found)


@extract.drawn
def series(base: int, growth_pct: tuple[tuple[int, float], ...]) -> Finding:
    """The two national series in fixed prices, each for itself; the table has the nominal one too."""
    found = rows(base, growth_pct)
    fixed = found[found["real_1000nok"].notna()]
    by_name, last = dict(list(fixed.groupby("series", sort=False))), _unrevised("spending_per_inhabitant")
    headline = series_headlines.published(fixed)
    care, health = (
        words.estimated(Question(int(each.min()), int(each.max()), base, growth_pct=growth_pct))
        for each in (by_name[name]["year"] for name in (CARE, HEALTH))
    )
    return Finding(
        headline,
        published_words.FIXED.format(base=base) + f" {last} er urevidert." * bool(last),
        None,
        alt=headline,
        name="omsorg-nasjonale-serier",
        rows=lambda: rows(base, growth_pct),
        columns=SERIES,
        tables=(),
        own_source=published_words.SOURCE,
        about=(published_words.WHY.format(care=care, health=health),),
    )


@extract.drawn
def earlier() -> Finding:
    """The years before the deflator: nominal kroner."""
    found = rows(national.years()[-1], ())
    found = found[found["real_1000nok"].isna()]
    headline = series_headlines.earlier(found)
    return Finding(
        headline,
        published_words.EARLIER,
        None,
        alt=headline,
        name="omsorg-lopende",
        rows=lambda: found,
        columns=[column for column in SERIES if column != "real_1000nok"],
        tables=(),
        own_source=published_words.SOURCE,
        about=(published_words.NOMINAL,),
    )


@extract.cached
def _drivers() -> pd.DataFrame:
    return national_rows.drivers(extract.table)


def _unrevised(*codes: str) -> int | None:
    return national_rows.unrevised(extract.table, *codes)


@extract.drawn
def drivers() -> Finding:
    """Who gets the services: younger users, institution and home."""
    found = _drivers()
    by_code = {code: each for code, each in found.groupby("indicator_code")}
    drawn = [
        Line(DRIVERS[code], short, by_code[code]["year"].tolist(), by_code[code]["value_pct"].tolist(),
             unrevised=_unrevised(code))
        for code, short in published_words.SHORT.items()
    ]  # fmt: skip
    headline = series_headlines.drivers(by_code["institution_80"])
    edition = found.loc[found["year"].idxmax(), "edition"]
    return Finding(
        headline,
        published_words.DRIVERS.format(unrevised=series_headlines.unrevised(_unrevised(*published_words.SHORT))),
        lines(drawn, "Prosent", 1),
        alt=f"Linjediagram med to andeler. {headline}.",
        name="omsorg-drivere",
        rows=_drivers,
        columns=["series", "year", "value_pct", "definition", "figure_source"],
        tables=(),
        own_source=f"Kilde: {found['figure_source'].iloc[0]}.",
        about=(
            f"{series_headlines.young_users(by_code['users_under_67'])} {published_words.SHARES}",
            f"Siste år: {edition}.",
        ),
    )


def show_drivers() -> None:
    """Who gets the services: the chart of the oldest, and the share of younger users, which hardly moves, in words."""
    found = drivers()
    chart(found)
    st.markdown(found.about[0])
