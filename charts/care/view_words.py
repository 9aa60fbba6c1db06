"""What the figures of a view of care spending are of, in words: unit, spending, prices, unit costs, and file names."""

import re
from collections.abc import Collection, Mapping

from analysis.care.ages import WeightSet
from analysis.care.growth import Question
from analysis.care.rows.view import View
from analysis.care.spending import Choice
from analysis.care.totals import COUNTRY
from analysis.care.units import LANDET, Unit
from analysis.common.names import plain
from charts import words
from data.municipalities.names import plain_name
from data.norwegian import joined

ARTS = {"Brutto": "gross", "Korrigert brutto": "corrected", "Netto": "net"}
SCOPES = {"Konsern": "konsern", "Kommunekasse": "kasse"}
NAMES = {code: label.lower() for label, code in (ARTS | SCOPES).items()}
DEFLATOR = "kommunal deflator (Finansdepartementet og TBU)"
KINDS = {"fylke": "Fylke: {}", "ks": "Størrelse: {}", "kostra": "{}"}


def name(unit: Unit, municipalities: Mapping[str, str], phrases: Mapping[str, str]) -> str:
    """A unit in a sentence: Lørenskog, Akershus, kommuner med 20 000–59 999 innbyggere, landet.

    municipalities: code to name. phrases: class label to the words used in a sentence.
    """
    if unit.kind == "kommune":
        return plain_name(municipalities.get(unit.key, unit.key))
    return words.label(phrases[unit.key] if unit.kind == "ks" else unit.key) or "landet"


def option(unit: Unit, name: str) -> str:
    """A unit in a picker. name: see `name`."""
    return KINDS[unit.kind].format(unit.key) if unit.kind in KINDS else words.first_upper(name)


def label(view: View, name: str) -> str:
    """The unit in its rows, the same on the page and in the command: Lørenskog, Akershus, Landet utenom Oslo."""
    return COUNTRY[view.with_oslo] if view.unit == LANDET else words.first_upper(name)


def what(view: View, estimates: Collection[int]) -> str:
    """The spending that is meant, as the beginning of a subtitle. estimates: see `estimated`."""
    choice = view.choice
    return (
        f"{words.first_upper(NAMES[choice.art])} driftsutgifter til pleie og omsorg, {_functions(choice)}, "
        f"{NAMES[choice.scope]}. Faste priser er {view.asked.base}-kroner{estimated(estimates)}"
    )


def estimated(years: Collection[int]) -> str:
    """In brackets the years whose growth in prices is an estimate, see care.rows.view.estimated_years; "" when none is."""
    return f" (prisveksten i {joined([str(year) for year in years])} er anslag)" if years else ""


def _functions(choice: Choice) -> str:
    if choice.functions:
        return f"bare funksjon{'ene' * (len(choice.functions) > 1)} {joined(choice.functions)}"
    return "med helsetjenester (241, 256)" if choice.health else "uten helsetjenester"


def oslo(view: View, matters: bool) -> str:
    """ "utenom Oslo", where it matters: see care.units.may_hold_oslo."""
    return f"{'med' if view.with_oslo else 'utenom'} Oslo" if matters else ""


def scope(view: View, oslo: str, costs: WeightSet) -> str:
    """All that was chosen, for the files and their names: brutto, konsern, 2025-kroner, and what is not the default.

    oslo: see `oslo`. costs: the unit costs in use, see care.ages.sets.
    """
    asked = view.asked
    own = "" if costs.role == "default" else unit_costs(costs)
    parts = [
        oslo, NAMES[view.choice.art], NAMES[view.choice.scope], _functions(view.choice), f"{asked.base}-kroner",
        asked.growth_pct and f"egen prisvekst {growth(asked.growth_pct)}",
        own and f"enhetskostnader {own}",
        asked.summed and "summerte serier",
    ]  # fmt: skip
    return ", ".join(part for part in parts if part)


def source(asked: Question, costs: WeightSet) -> str:
    """Where what is not SSB's comes from: prices and unit costs."""
    own = asked.growth_pct
    deflated = f"{DEFLATOR} med egen prisvekst {growth(own)}" if own else DEFLATOR
    return f"Priser: {deflated}. Enhetskostnader: {unit_costs(costs)}."


def unit_costs(costs: WeightSet) -> str:
    """The unit costs by name, with the year that is in it; the user's own by their numbers."""
    own = "; ".join(words.number(one, 2) for one in costs.weights)
    return f"egne {own}" if costs.role == "own" else f"«{costs.label}»"


def growth(growth_pct: tuple[tuple[int, float], ...]) -> str:
    """The user's own growth of the deflator: "2023 4,5 %; 2024 5,0 %"."""
    return "; ".join(f"{year} {words.percent(value)}" for year, value in growth_pct)


def slug(view: View) -> str:
    """The unit and the years, in the name of a file."""
    unit = view.unit
    who = unit.key if unit.kind == "kommune" else unit.kind + (f" {unit.key}" if unit.key else "")
    who = re.sub(r"\W+", "-", plain(who.replace("–", "-"))).strip("-")
    return f"{who}-{view.asked.from_year}-{view.asked.to_year}"
