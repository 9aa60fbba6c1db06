"""The national figures that are published: three series that do not join, and what drives the spending.

Two are in fixed prices and share an axis; the third is nominal and has its own.
"""

import pandas as pd

from analysis.care.growth import Question
from analysis.care.rows import national as national_rows
from analysis.care.rows.national import CARE, DRIVERS, HEALTH, NOMINAL, SERIES, published
from charts.care import published_words, series_headlines
from charts.drawing.lines import Line, lines
from pages.care import national, words
from pages.shared import extract
from pages.shared.show import Finding


@extract.cached
def rows(base: int, growth_pct: tuple[tuple[int, float], ...]) -> pd.DataFrame:
    """See rows.national.published."""
    return published(national.reader(growth_pct), base)


@extract.drawn
def series(base: int, growth_pct: tuple[tuple[int, float], ...]) -> Finding:
    """The two national series in fixed prices, each for itself; the table has the nominal one too."""
    found = rows(base, growth_pct)
    fixed = found[found["real_1000nok"].notna()]
    by_name, last = dict(list(fixed.groupby("series", sort=False))), _unrevised("spending_per_inhabitant")
    drawn = [
        Line(label, label.split(",")[0], each["year"].tolist(), (each["real_1000nok"] / 1e6).tolist(),
             unrevised=last if label == HEALTH else None)
        for label, each in by_name.items()
    ]  # fmt: skip
    headline = series_headlines.published(fixed)
    care, health = (
        words.estimated(Question(int(each.min()), int(each.max()), base, growth_pct=growth_pct))
        for each in (by_name[name]["year"] for name in (CARE, HEALTH))
    )
    return Finding(
        headline,
        published_words.FIXED.format(base=base, care=care, health=health) + series_headlines.unrevised(last),
        lines(drawn, f"Mrd. {base}-kroner", 1, height=430),
        alt=f"Linjediagram med to serier som ikke er skjøtt. {headline}.",
        name="omsorg-nasjonale-serier",
        rows=lambda: rows(base, growth_pct),
        columns=SERIES,
        tables=(),
        own_source=published_words.SOURCE,
    )


@extract.drawn
def earlier() -> Finding:
    """The years before the deflator: nominal kroner, on an axis of their own."""
    found = rows(national.years()[-1], ())
    found = found[found["real_1000nok"].isna()]
    headline = series_headlines.earlier(found)
    line = Line(NOMINAL, "Funksjonene", found["year"].tolist(), (found["nominal_1000nok"] / 1e6).tolist())
    return Finding(
        headline,
        published_words.EARLIER,
        lines([line], "Mrd. løpende kroner", 1),
        alt=f"Linjediagram med en serie i løpende kroner. {headline}.",
        name="omsorg-lopende",
        rows=lambda: found,
        columns=[column for column in SERIES if column != "real_1000nok"],
        tables=(),
        own_source=published_words.SOURCE,
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
        Line(text, published_words.SHORT[code], by_code[code]["year"].tolist(), by_code[code]["value_pct"].tolist(),
             unrevised=_unrevised(code))
        for code, text in DRIVERS.items()
    ]  # fmt: skip
    headline = series_headlines.drivers(by_code)
    edition = found.loc[found["year"].idxmax(), "edition"]
    return Finding(
        headline,
        published_words.DRIVERS.format(edition=edition, unrevised=series_headlines.unrevised(_unrevised(*DRIVERS))),
        lines(drawn, "Prosent", 1),
        alt=f"Linjediagram med tre andeler. {headline}.",
        name="omsorg-drivere",
        rows=_drivers,
        columns=["series", "year", "value_pct", "definition", "figure_source"],
        tables=(),
        own_source=f"Kilde: {found['figure_source'].iloc[0]}.",
    )
