"""A sum of one's own, in words that leave no doubt whose it is."""

from analysis.youth.calculator import Assumption, Estimate
from charts import words

TITLE = "Ditt eget regnestykke"
WHOSE = (
    "Alle tre tallene er dine egne, og svaret er ditt. Ingen har publisert en formel for hva utenforskap koster. "
    "Fyll ut tallene og hvor de er fra. De står ikke i adressen og blir ikke lagret."
)
FIELDS = {
    "persons": ("Personer utenfor", "Antall"),
    "nok_per_person": ("Kroner per person og år", "Kroner"),
    "effect_pct": ("Andel som kommer i gang", "Prosent"),
}


def result(found: Estimate) -> str:
    """The answer as a sentence."""
    return (
        f"Etter dine egne tall: {words.number(found.persons, 1)} personer i gang, "
        f"{words.number(found.nok, 0)} kroner i året"
    )


def rests_on(given: dict[str, Assumption]) -> list[str]:
    """Each assumption with its source, a line."""
    units = {"persons": "", "nok_per_person": "\u00a0kr", "effect_pct": "\u00a0%"}
    return [
        f"{FIELDS[name][0]}: {words.number(one.value, 0 if one.value % 1 == 0 else 1)}{units[name]}. Din kilde: {one.source.strip()}"
        for name, one in given.items()
    ]
