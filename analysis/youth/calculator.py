"""A sum of one's own: what it would be worth if some of the young came in, from three assumptions that the asker makes.

No figure of it is ours: neither the number of persons, nor what one costs a year, nor how many a measure helps.
"""

from dataclasses import dataclass

from analysis.common.asked import UnknownChoice

MOST = {"persons": 1e6, "nok_per_person": 1e8, "effect_pct": 100.0}
NAMES = {"persons": "Personer", "nok_per_person": "Kroner per person og år", "effect_pct": "Andel som kommer i gang"}


@dataclass(frozen=True)
class Assumption:
    """A number that the asker gives, and where it is from."""

    value: float
    source: str


@dataclass(frozen=True)
class Estimate:
    """persons: who come into work or education. nok: what that is worth a year, in kroner."""

    persons: float
    nok: float


def estimate(persons: Assumption, nok_per_person: Assumption, effect_pct: Assumption) -> Estimate:
    """Persons times the share that comes in, times kroner. Raises UnknownChoice for one out of bounds or without source."""
    given = {"persons": persons, "nok_per_person": nok_per_person, "effect_pct": effect_pct}
    for name, one in given.items():
        if not 0 <= one.value <= MOST[name]:
            raise UnknownChoice(f"{NAMES[name]} må være fra 0 til {MOST[name]:,.0f}.".replace(",", "\u202f"))
        if not one.source.strip():
            raise UnknownChoice(f"{NAMES[name]} mangler kilde. Skriv hvor tallet er fra.")
    helped = persons.value * effect_pct.value / 100
    return Estimate(helped, helped * nok_per_person.value)
