"""What population alone asks for in one municipality: per cent beside the country, and kroner where it has accounts."""

import pandas as pd

from analysis.care import ages as care_ages, few_people
from analysis.care.growth import Question
from analysis.care.rows import forward
from analysis.care.rows.forward import COUNTRY, LAST
from analysis.care.rows.view import View
from analysis.care.spending import Choice
from charts.care import few_people as care_few_people, forward_words, series_headlines
from charts.drawing.fan import fan
from data.municipalities import history
from pages.care import words as care_words
from pages.care.forward import people
from pages.care.rows import material
from pages.shared import extract
from pages.shared.finding import Finding

YEARS = (2030, 2040)
COLUMNS = [
    "unit", "variant", "year_from", "year", "need_real_1000nok", "growth_1000nok", "need_growth_pct", "inhabitants_80",
]  # fmt: skip


@extract.cached
def there(code: str) -> bool:
    """Whether the municipality is projected and counted. Raises MissingTable without any projection."""
    return code in _projected() and code in _ages().index


@extract.drawn
def _projected() -> frozenset[str]:
    return frozenset(people.projected()[0]["region_code"])


@extract.cached
def _ages() -> pd.DataFrame:
    return care_ages.ages_in(people.people(), people.newest(), history.changes_of(extract.table))


@extract.drawn
def _start(choice: Choice, asked: Question, code: str) -> tuple[int, pd.DataFrame]:
    """The year the need is counted from, and what care_forward takes: in kroner, or without (a missing amount).

    In kroner: the last year of the question, when the municipality has accounts for it within today's borders.
    """
    if extract.has("function_accounts"):
        rows = forward.in_kroner(material(choice), View(choice, asked), code, people.newest())
        if len(rows):
            return asked.to_year, rows
    return people.newest(), forward.without_kroner(_ages(), code)


@extract.cached
def municipality(choice: Choice, asked: Question, code: str, name: str) -> pd.DataFrame:
    """The need of the municipality and then of the country from the same year; kroner are missing where not known."""
    since, start = _start(choice, asked, code)
    return forward.municipality(start, people.people(), people.projected()[0], asked.weights, since, name)


@extract.cached
def in_pct(code: str, name: str, weights: tuple[float, ...], year: int) -> tuple[float, float]:
    """What the population alone asks for in a year, per cent more than now: of the municipality and of the country."""
    start = forward.without_kroner(_ages(), code)
    rows = forward.municipality(start, people.people(), people.projected()[0], weights, people.newest(), name)
    own, country = (rows[(rows["region_code"] == one) & (rows["year"] == year)] for one in (code, COUNTRY))
    return float(own["need_growth_pct"].iloc[0]), float(country["need_growth_pct"].iloc[0])


def _few(code: str, name: str) -> str:
    """How few of 80 and over live there, which no finding is written of; "" where they are enough."""
    old, year = forward.old(_ages(), code), people.newest() + 1
    return "" if old >= few_people.FEWEST_OLD else forward_words.few(name, old, year)


@extract.drawn
def finding(choice: Choice, asked: Question, code: str, name: str) -> Finding:
    """Both in per cent of the same year; the headline in kroner where the municipality's own spending is known."""
    rows = municipality(choice, asked, code, name)
    since = int(rows["year_from"].iloc[0])
    own, country = (rows[rows["region_code"] == one].set_index("year") for one in (code, COUNTRY))
    few = _few(code, name)
    drawn = {unit: each["need_growth_pct"] for unit, each in (("Landet", country), *([] if few else [(name, own)]))}
    in_kroner = bool(own["growth_1000nok"].notna().all())
    values, unit = (own["growth_1000nok"] / 1e3, "mill. kroner") if in_kroner else (own["need_growth_pct"], "prosent")
    costs = f"Enhetskostnader: {care_words.costs(asked.weights)}."
    source = care_words.source(View(choice, asked)) if in_kroner else costs
    headline = series_headlines.ahead({LAST: values[LAST]}, since, unit, name)
    if few:
        headline = care_few_people.too_few(name)
    told = forward_words.in_pct(own["need_growth_pct"], country["need_growth_pct"], YEARS, name)
    not_drawn = care_few_people.NOT_DRAWN.format(name=name) if few else ""
    formula = (forward_words.FORMULA.format(base=asked.base, since=since),) if in_kroner else ()
    assumed = forward_words.STANDARD.format(since=since), care_words.assumed(asked.weights)
    return Finding(
        headline,
        forward_words.municipality(name, since, not_drawn),
        fan(drawn, "Prosent mer", since, chosen=name),
        alt=f"Linjediagram til {LAST}. {headline}.",
        caveat=forward_words.IN_PICTURE,
        name=f"omsorg-framover-{code}",
        rows=lambda: municipality(choice, asked, code, name),
        columns=COLUMNS,
        tables=("function_accounts", "population") if in_kroner else ("population",),
        own_source=f"Framskriving: {people.projected()[1]}. {source}",
        about=(few or told, *formula, *assumed),
    )
