"""What the figures of the page are of, in words: unit, spending, prices and unit costs."""

import re

from analysis.care import ages, units
from analysis.care.growth import Question
from analysis.care.rows.view import View
from analysis.care.spending import Choice
from analysis.care.units import Unit
from analysis.common import prices
from analysis.common.names import plain
from analysis.common.numbers import OSLO
from charts import words
from data.municipalities.names import plain_name
from data.norwegian import joined
from pages.care.rows import groups
from pages.care.view import DEFLATOR, NAMES
from pages.shared import cached, extract


def name(unit: Unit) -> str:
    """A unit in a sentence: Lørenskog, Akershus, kommuner med 20 000–59 999 innbyggere, landet."""
    if unit.kind == "kommune":
        return plain_name(cached.municipalities().get(unit.key, unit.key))
    return words.label(cached.phrases()[unit.key] if unit.kind == "ks" else unit.key) or "landet"


def what(view: View) -> str:
    """The spending that is meant, as the beginning of a subtitle."""
    choice = view.choice
    return (
        f"{words.first_upper(NAMES[choice.art])} driftsutgifter til pleie og omsorg, {_functions(choice)}, "
        f"{NAMES[choice.scope]}. Faste priser er {view.asked.base}-kroner{estimated(view.asked)}"
    )


@extract.cached
def estimated(asked: Question) -> str:
    """In brackets the years whose growth in prices is an estimate that the amounts rest on; "" when none is."""
    every = (asked.base, asked.from_year, asked.to_year)
    found = set(prices.estimated(extract.table("kommunal_deflator"), min(every), max(every))) - set(
        dict(asked.growth_pct)
    )
    return f" (prisveksten i {joined(list(map(str, sorted(found))))} er anslag)" if found else ""


def _functions(choice: Choice) -> str:
    if choice.functions:
        return f"bare funksjon{'ene' * (len(choice.functions) > 1)} {joined(choice.functions)}"
    return "med helsetjenester (241, 256)" if choice.health else "uten helsetjenester"


def oslo(view: View) -> str:
    """ "utenom Oslo", where it matters: for the country, and for a group that Oslo is in."""
    kind, key = view.unit
    inside = kind in units.GROUPS and groups(view.choice, view.asked.to_year)[kind].get(OSLO) == key
    return f"{'med' if view.with_oslo else 'utenom'} Oslo" if kind == "landet" or inside else ""


def scope(view: View) -> str:
    """All that was chosen, for the files and their names: brutto, konsern, 2025-kroner, and what is not the default."""
    asked, own = view.asked, weights_in_words(view.asked.weights)
    parts = [
        oslo(view), NAMES[view.choice.art], NAMES[view.choice.scope], _functions(view.choice), f"{asked.base}-kroner",
        asked.growth_pct and f"egen prisvekst {growth_in_words(asked.growth_pct)}",
        own and f"enhetskostnader {own}",
        asked.summed and "summerte serier",
    ]  # fmt: skip
    return ", ".join(part for part in parts if part)


def source(view: View) -> str:
    """Where what is not SSB's comes from: prices and unit costs."""
    own = view.asked.growth_pct
    deflated = f"{DEFLATOR} med egen prisvekst {growth_in_words(own)}" if own else DEFLATOR
    return f"Priser: {deflated}. Enhetskostnader: {costs(view.asked.weights)}."


def costs(weights: tuple[float, ...]) -> str:
    """The unit costs by name, with the year that is in it."""
    return weights_in_words(weights) or _default_weights()


def growth_in_words(growth_pct: tuple[tuple[int, float], ...]) -> str:
    """The user's own growth of the deflator: "2023 4,5 %; 2024 5,0 %"."""
    return "; ".join(f"{year} {words.percent(value)}" for year, value in growth_pct)


@extract.cached
def _default_weights() -> str:
    table = extract.table("care_weights").astype({"set_code": "str", "label": "str"})
    return f"«{table.loc[table['set_code'] == ages.default_set(table), 'label'].iloc[0]}»"


@extract.cached
def weights_in_words(weights: tuple[float, ...]) -> str:
    """The set that these unit costs are, or the user's own; "" for the default."""
    table = extract.table("care_weights").astype({"set_code": "str", "label": "str"})
    sets = table.drop_duplicates("set_code").set_index("set_code")["label"]
    found = [code for code in sets.index if ages.weights(table, code) == tuple(weights)]
    if not weights or ages.default_set(table) in found:
        return ""
    return f"«{sets[found[0]]}»" if found else f"egne {'; '.join(words.number(one, 2) for one in weights)}"


def slug(view: View) -> str:
    """The unit and the years, in the name of a file."""
    unit = view.unit
    who = unit.key if unit.kind == "kommune" else unit.kind + (f" {unit.key}" if unit.key else "")
    who = re.sub(r"\W+", "-", plain(who.replace("–", "-"))).strip("-")
    return f"{who}-{view.asked.from_year}-{view.asked.to_year}"
