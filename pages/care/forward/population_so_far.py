"""What a municipality's population has asked for until now: known for every one whose borders are the same."""

import pandas as pd

from analysis.care import few_people
from analysis.care.population_so_far import Past, past, persons
from analysis.care.rows.forward import COUNTRY, so_far
from charts.answer import Answer, KeyFigure
from charts.care import few_people as care_few_people, forward_words
from charts.care.answers import population
from charts.drawing.lines import Line, lines
from data.extract import store
from pages.care import words
from pages.care.forward import municipality, people
from pages.shared import extract
from pages.shared.finding import Finding

SINCE = 2020  # as far back as most municipalities are the same
COLUMNS = ["unit", "year_from", "year", "need_growth_pct", "inhabitants", "inhabitants_80"]


def there(code: str) -> bool:
    """Whether the population can be compared with that of SINCE: whatever the unit costs are."""
    return bool(persons(_past(), code))


def changed(name: str) -> str:
    """Why it cannot, as a sentence."""
    return forward_words.CHANGED.format(name=name, since=SINCE)


@extract.cached
def answer(code: str, name: str, weights: tuple[float, ...], because: str) -> Answer:
    """Of a municipality that is `there`. because: why its spending is not told."""
    own, country = _parts(code, name, weights)
    return population.answer(own, country, name, because, _ahead(code, name, weights))


def _ahead(code: str, name: str, weights: tuple[float, ...]) -> KeyFigure | None:
    """What is projected for 2030, where it is."""
    try:
        if not municipality.there(code):
            return None
    except store.DataError:  # told where the years ahead are shown
        return None
    own, country = municipality.in_pct(code, name, weights, municipality.YEARS[0])
    return population.projected(own, country, municipality.YEARS[0])


@extract.cached
def _rows(code: str, name: str, weights: tuple[float, ...]) -> pd.DataFrame:
    return so_far(_past(), code, name, weights)


@extract.drawn
def _past() -> Past:
    """What is told of every municipality, made once."""
    return past(extract.table, people.people(), SINCE)


@extract.drawn
def _parts(code: str, name: str, weights: tuple[float, ...]) -> tuple[pd.DataFrame, pd.DataFrame]:
    rows = _rows(code, name, weights)
    return rows[rows["region_code"] == code], rows[rows["region_code"] == COUNTRY]


@extract.drawn
def finding(code: str, name: str, weights: tuple[float, ...]) -> Finding:
    """The growth until now beside the country's."""
    own, country = _parts(code, name, weights)
    headline, few = population.beside(own, country, name), few_people.any_few(own["inhabitants_80"])
    drawn = [
        Line(unit, unit, each["year"].tolist(), each["need_growth_pct"].tolist(), own=each is own)
        for unit, each in (("Landet", country), *([] if few else [(name, own)]))
    ]
    not_drawn = care_few_people.NOT_DRAWN.format(name=name) * few
    return Finding(
        headline,
        forward_words.SO_FAR.format(since=SINCE) + not_drawn,
        lines(drawn, forward_words.UNIT_SO_FAR, 1),
        alt=f"Linjediagram, {own['year'].iloc[0]} til {own['year'].iloc[-1]}. {headline}.",
        caveat=forward_words.IN_PICTURE,
        name=f"omsorg-befolkning-{code}",
        rows=lambda: _rows(code, name, weights),
        columns=COLUMNS,
        tables=("population",),
        own_source=f"Vår beregning. Enhetskostnader: {words.costs(weights)}.",
        about=(forward_words.SO_FAR_ABOUT, words.assumed(weights)),
    )
