"""What the page answers, and the chart that bears it: for a municipality, a group or the country, by what is there."""

from dataclasses import replace

from analysis.care.rows.view import View
from analysis.care.units import LANDET
from charts import words
from charts.answer import Answer
from charts.care import growth_words
from pages.care import growth, national as care_national, words as care_words
from pages.care.forward import population_so_far
from pages.shared.finding import Finding


def national(view: View, code: str | None, name: str) -> tuple[Answer, Finding]:
    """Without the accounts of the municipalities: what the population of the chosen one asks for, or the country."""
    weights = view.asked.weights
    if code and population_so_far.there(code):
        because = growth_words.UNREAD_ACCOUNTS if care_national.unread() else growth_words.NO_ACCOUNTS
        return population_so_far.answer(code, name, weights, because), population_so_far.finding(code, name, weights)
    told = care_national.answer(view.asked)
    if code:
        told = replace(told, because=growth_words.OF_COUNTRY.format(changed=population_so_far.changed(name)))
    return told, care_national.finding(view.asked)


def filled(view: View) -> tuple[Answer, Finding | None]:
    """With them: the growth of what is shown, or why it has none, with what the population of a municipality asks for."""
    if len(growth.growth(view)):
        return growth.answer(view, _country_pct(view)), growth.finding(view)
    kind, code = view.unit
    name, why = care_words.name(view.unit), growth.why(view)
    if kind == "kommune" and population_so_far.there(code):
        weights = view.asked.weights
        return population_so_far.answer(code, name, weights, why), population_so_far.finding(code, name, weights)
    first, last = view.asked.from_year, view.asked.to_year
    told = words.first_upper(growth_words.NOT_SHOWN.format(name=name, first=first, last=last))
    return Answer(told, because=why), None


def _country_pct(view: View) -> float:
    """The growth of the country over the same years, where all of it is known and it is not what is shown itself."""
    if view.unit == LANDET:
        return float("nan")
    found = growth.growth(view.of(LANDET))
    whole = len(found) and found["municipalities"].iloc[0] == found["municipalities_of"].iloc[0]
    return float(found["real_growth_pct"].iloc[0]) if whole else float("nan")
