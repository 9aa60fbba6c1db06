"""A figure that was said, the one that came, and how far apart they are."""

from dataclasses import dataclass
from typing import NamedTuple

from data.norwegian import number, span

NAN = float("nan")


class Subject(NamedTuple):
    """code: of contract.published.SUBJECTS. name: as told. view, path: the page of today's figures."""

    code: str
    name: str
    view: str
    path: str


class NotHere(NamedTuple):
    """A figure that is not to be had, and what it would take."""

    figure: str
    takes: str
    source: str


@dataclass(frozen=True)
class Pair:
    """year: the one that the figures are of. said_low, said_high: what was said, alike where it was one figure, NaN where
    it was words alone. came_low, came_high: what came, in the same unit. ours_low, ours_high: our own calculation of it,
    which is another estimate and never what came. reason: why there is no gap. sentence: all of it, in words.
    """

    year: int
    said_low: float
    said_high: float
    came_low: float
    came_high: float
    unit: str
    sentence: str
    source: str
    came_source: str = ""
    reason: str = ""
    ours_low: float = NAN
    ours_high: float = NAN

    @property
    def gap(self) -> tuple[float, float]:
        """What came less what was said: the lowest it may be, and the highest. NaN where there is a reason for none."""
        if self.reason:
            return NAN, NAN
        return self.came_low - self.said_high, self.came_high - self.said_low


def apart(gap: tuple[float, float], unit: str, decimals: int = 1) -> str:
    """A gap in words: "3,5–3,8 prosentpoeng høyere", "det samme" where it rounds to nothing, and both where it is of either sign."""
    low, high = gap
    nothing = number(0, decimals)
    if number(abs(low), decimals) == nothing == number(abs(high), decimals):
        return "det samme"
    if low < 0 < high:
        return f"fra {number(-low, decimals)} {unit} lavere til {number(high, decimals)} høyere"
    near, far = sorted((abs(low), abs(high)))
    return f"{span(near, far, decimals)} {unit} {'høyere' if high > 0 else 'lavere'}"
