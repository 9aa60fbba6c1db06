"""A view of care spending: which spending, what is asked of it, of whom, and whether Oslo is counted in."""

from dataclasses import dataclass, replace

from analysis.care.growth import Question
from analysis.care.spending import Choice
from analysis.care.units import LANDET, Unit


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
