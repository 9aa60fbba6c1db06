"""What is told of a municipality that has changed, in Norwegian: how it began, and its numbers."""

from collections.abc import Iterable

from analysis.common.reasons import NOT_IN_USE
from analysis.municipalities.units import Units, last_year, number
from data.norwegian import joined


def began(known: Units, key: str) -> str:
    """Since when a municipality has its borders, and what it was made of; "" of one that was there all along."""
    begun = known.begun(key)
    if not begun:
        return ""
    year, sources = begun
    split = {source for source in sources if len(known.heirs(source)) > 1}
    made_of = [("en del av " if one in split else "") + listed(known, [one]) for one in sorted(sources)]
    how = f"{joined(made_of)} ble slått sammen" if len(sources) > 1 else f"{listed(known, sources)} ble delt"
    ended = last_year(key)
    if ended:
        return f"kommunen hadde sine grenser fra {year} til {ended}, etter at {how}"
    return f"kommunen har hatt dagens grenser siden {year}, da {how}"


def absent(known: Units, code: str) -> str:
    """Why a municipality of today is not among those of a year before, as a part of a sentence."""
    return began(known, code) or NOT_IN_USE


def before(known: Units, key: str) -> str:
    """What the figures under the same number are of, in the years before others joined it; "" where none did."""
    begun = known.begun(key)
    if not begun or number(key) not in map(number, begun[1]):
        return ""
    year, sources = begun
    others = listed(known, [source for source in sources if number(source) != number(key)])
    return (
        f"Tallene før {year} er av kommunen før {others} kom til. Det er en annen kommune: linjen er brutt, og snitt og "
        f"standardavvik går aldri over {year}."
    )


def renumbered(known: Units, key: str, years: Iterable[int]) -> str:
    """The new numbers that a municipality got after the first of these years and until the last; "" when none."""
    first, *_, last = *sorted(years), *sorted(years)
    found = [f"{old} ble {new} i {year}" for year, (old, new) in known.numbers(key).items() if first < year <= last]
    return f"Kommunen er den samme under nytt nummer: {joined(found)}." if found else ""


def listed(known: Units, keys: Iterable[str]) -> str:
    """Municipalities by name and number."""
    return joined([f"{known.names.get(number(key), 'kommune')} ({number(key)})" for key in sorted(keys)])
