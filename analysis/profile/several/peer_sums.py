"""The amounts of the peers added up, behind the figure that they have together."""

from dataclasses import dataclass

import numpy as np

from analysis.accounts.net_result import PERIODS
from analysis.common.completeness import mostly
from analysis.profile import people
from analysis.profile.material import Material
from analysis.profile.peers import Peers
from analysis.profile.services import youth

OF_PERSONS = (people.TABLE, youth.TABLE)  # the tables whose amounts are people
OVER_YEARS = {f"ndr_pct_{years}yr": years for years in PERIODS}


@dataclass(frozen=True)
class Sums:
    """over, under: their figure is 100 * over / under, per cent; with the name of each. unit: 1000 kr or persons.

    those, of: how many of the peers have a figure, of how many.
    """

    over: float
    under: float
    over_name: str
    under_name: str
    unit: str
    year: int
    those: int
    of: int

    @property
    def value(self) -> float:
        """What the peers have together, in per cent."""
        return 100 * self.over / self.under


def of(found: Material, chosen: Peers, measure: str, year: int | None = None) -> Sums | None:
    """Of a year (None: the newest). None of a measure without amounts, which has a median, and where too few of the peers
    have a figure."""
    one = found.series.get(measure)
    year = one.newest() if one and year is None else year
    column = one.at(year) if one and year is not None else None
    if one is None or year is None or column is None or one.part is None or one.whole is None:
        return None
    places = [found.places[code] for code in chosen.codes]
    has = [at for at in places if not np.isnan(one.value[at, column])]
    over, under = (float(amounts[has, column].sum()) for amounts in (one.part, one.whole))
    if not under or not mostly(len(has), len(places)):
        return None
    return Sums(over, under, *called(found, measure), year, len(has), len(places))


def called(found: Material, measure: str) -> tuple[str, str, str]:
    """What a measure with amounts is made of: the name of each, and their unit."""
    one = found.series[measure]
    named_as = found.series["ndr_pct"] if measure in OVER_YEARS else one
    years = f", {OVER_YEARS[measure]} år" if measure in OVER_YEARS else ""
    unit = "personer" if one.table in OF_PERSONS else "1000 kr"
    return " + ".join(named_as.terms) + years, named_as.of + years, unit


def terms(found: Material, chosen: Peers, measure: str) -> list[dict[str, object]]:
    """The two sums as rows of profile.calculation, of parts of their own; none where there are none."""
    sums = of(found, chosen, measure)
    if sums is None:
        return []
    each = (("peers_over", sums.over_name, sums.over), ("peers_under", sums.under_name, sums.under))
    return [
        {"part": part, "term": name, "term_year": sums.year, "term_value": value, "term_unit": sums.unit}
        for part, name, value in each
    ]
