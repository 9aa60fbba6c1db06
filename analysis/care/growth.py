"""Growth in care spending between two years, taken apart so that it adds up: price, demography, residual.

With prices of year B and index I (D, on TBU's assumptions of constant coverage, standard and productivity):
real = nominal * I_B / I; c_a = w_a * nominal_0 / sum(w_a * N_a0) for the age groups a with unit-cost weights w;
demography = sum(c_a * (N_a1 - N_a0)) * I_B / I_0; price = growth in nominal less growth in real;
residual ("utover det befolkningen tilsier") = growth in real less demography.
"""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from analysis.care import ages as care_ages, spending
from analysis.care.panel import Material, Panel, panel
from analysis.common import prices
from analysis.common.asked import UnknownChoice
from analysis.common.numbers import pct

SAME_PEOPLE = "kommunen endres året etter, så folketallet for de to årene er det samme"
NO_WEIGHT = "ingen innbyggere i aldersgruppene med enhetskostnad"
PARTS = ["price_1000nok", "demography_1000nok", "residual_1000nok"]
AMOUNTS = [
    "nominal_from_1000nok", "nominal_to_1000nok", *PARTS, "older_1000nok", "younger_1000nok",
    "real_from_1000nok", "real_to_1000nok", *care_ages.PEOPLE,
]  # fmt: skip


@dataclass(frozen=True)
class Question:
    """What is asked: growth from one year to another in the prices of a year (default: the first).

    weights: one for each of care.ages.AGES, empty for the default set. summed: join merged municipalities.
    growth_pct: the user's own growth of the deflator, as pairs of year and per cent.
    """

    from_year: int
    to_year: int
    prices: int | None = None
    weights: tuple[float, ...] = ()
    summed: bool = False
    growth_pct: tuple[tuple[int, float], ...] = ()

    @property
    def base(self) -> int:
        """The year whose prices are used."""
        return self.from_year if self.prices is None else self.prices


def check(found: Material, question: Question) -> Question:
    """The question itself. Raises UnknownChoice for years without figures or prices, and for the two in wrong order."""
    there = spending.years(found.spending)
    for year in (question.from_year, question.to_year):
        if year not in there:
            raise UnknownChoice(f"Ukjent år: {year}. Disse finnes: {', '.join(map(str, there))}")
    if question.from_year >= question.to_year:
        raise UnknownChoice(f"Fra-året ({question.from_year}) må være før til-året ({question.to_year}).")
    if question.weights and (len(question.weights) != len(care_ages.AGES) or not _usable(question.weights)):
        raise UnknownChoice(f"Enhetskostnadene må være {len(care_ages.AGES)} tall fra null og opp, og ikke alle null.")
    factors(found, question, [question.from_year, question.to_year])
    return question


def _usable(weights: tuple[float, ...]) -> bool:
    return bool(np.isfinite(weights).all() and min(weights) >= 0 and max(weights) > 0)


def factors(found: Material, question: Question, years: list[int]) -> np.ndarray:
    """What the amounts of each year are multiplied by to be in the prices of the question."""
    deflator = prices.changed(found.read("kommunal_deflator"), dict(question.growth_pct))
    return prices.factors(deflator, years, question.base)


def weights(found: Material, question: Question) -> np.ndarray:
    """The unit-cost weights of the question."""
    return np.array(question.weights or care_ages.weights(found.read("care_weights")))


def with_set(found: Material, question: Question, set_code: str) -> Question:
    """The same question with the unit costs of a named set."""
    return replace(question, weights=care_ages.weights(found.read("care_weights"), set_code))


def decompose(nominal, ages, unit_costs, to_base) -> dict[str, np.ndarray]:
    """The parts of the growth, entry by entry, 1000 kr: PARTS and the real amounts, which add up exactly.

    older and younger: the parts of demography that are inhabitants of 67 and over, and under 67.

    nominal: (n, 2), from and to. ages: (n, 2, age groups). unit_costs: one an age group. to_base: two price factors.
    Missing where the weighted inhabitants of the first year are none.
    """
    real = nominal * to_base
    weighted = ages @ unit_costs
    demography = real[:, 0] * pct(weighted[:, 1] - weighted[:, 0], weighted[:, 0]) / 100
    more_young = (ages[:, 1, 0] - ages[:, 0, 0]) * unit_costs[0]
    younger = real[:, 0] * pct(more_young, weighted[:, 0]) / 100
    growth = real[:, 1] - real[:, 0]
    return {
        "price_1000nok": nominal[:, 1] - nominal[:, 0] - growth,
        "demography_1000nok": demography,
        "residual_1000nok": growth - demography,
        "older_1000nok": demography - younger,
        "younger_1000nok": younger,
        "real_from_1000nok": real[:, 0],
        "real_to_1000nok": real[:, 1],
    }


def ends(found: Material, question: Question) -> Panel:
    """The two years of the question; checks it first."""
    check(found, question)
    return panel(found, [question.from_year, question.to_year], question.summed)


def municipalities(found: Material, question: Question, both: Panel | None = None) -> pd.DataFrame:
    """One row for every municipality of the last year, by code: figures at both ends and the parts, or the reason.

    Columns: region_code, region_name, year_from, year_to, AMOUNTS, january_from and _to (1 January of which year the
    inhabitants are counted), real_growth_pct, reason, summed. A municipality that lacks one end is left out of both:
    its reason says which and why. both: `ends`, if they are at hand.
    """
    both = ends(found, question) if both is None else both
    unit_costs = weights(found, question)
    reason = _reasons(both, unit_costs)
    there = (reason == "")[:, None]
    nominal, ages = np.where(there, both.nominal, np.nan), np.where(there[..., None], both.ages, np.nan)
    parts = decompose(nominal, ages, unit_costs, factors(found, question, both.years))
    frame = pd.DataFrame(
        {
            "region_code": both.codes,
            "region_name": both.names,
            "year_from": question.from_year,
            "year_to": question.to_year,
            **{f"nominal_{end}_1000nok": nominal[:, place] for place, end in enumerate(("from", "to"))},
            **parts,
            **care_ages.people(ages),
            **{f"january_{end}": both.january[:, place] for place, end in enumerate(("from", "to"))},
        }
    )
    growth = pct(frame["real_to_1000nok"] - frame["real_from_1000nok"], frame["real_from_1000nok"])
    return frame.assign(real_growth_pct=growth, reason=reason, summed=both.summed.any(axis=1))


def _reasons(both: Panel, unit_costs: np.ndarray) -> np.ndarray:
    """Why a municipality is left out, "" where it is not: the first end that lacks, or no inhabitants to compare."""
    first, last = both.reason[:, 0], both.reason[:, -1]
    reason = np.where(first != "", first, last)
    still = (reason == "") & ~(both.january[:, -1] > both.january[:, 0])
    reason = np.where(still, SAME_PEOPLE, reason)
    return np.where((reason == "") & ~(both.ages[:, 0] @ unit_costs > 0), NO_WEIGHT, reason)
