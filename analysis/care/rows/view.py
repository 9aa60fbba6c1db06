"""A view of care spending: which spending, what is asked of it, of whom, and whether Oslo is counted in."""

from dataclasses import dataclass, replace

import pandas as pd

from analysis.care.growth import Question
from analysis.care.spending import Choice
from analysis.care.units import LANDET, Unit
from analysis.common import prices


@dataclass(frozen=True)
class View:
    """Which spending, what is asked of it, of whom, and whether Oslo is counted in the country and the groups."""

    choice: Choice
    asked: Question
    unit: Unit = LANDET
    with_oslo: bool = False

    def of(self, unit: Unit) -> "View":
        """The same of another unit."""
        return replace(self, unit=unit)

    def plain(self) -> "View":
        """The same for what unit costs do not matter to: shared by all of them."""
        return replace(self, asked=replace(self.asked, weights=()))


def estimated_years(deflator: pd.DataFrame, asked: Question) -> list[int]:
    """The years whose growth in prices is an estimate that the amounts rest on, and not the user's own, in order."""
    every = (asked.base, asked.from_year, asked.to_year)
    return sorted(set(prices.estimated(deflator, min(every), max(every))) - set(dict(asked.growth_pct)))
