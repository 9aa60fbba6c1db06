"""One kindergarten held against both norms, as Udir's calculator does."""

import math
from dataclasses import dataclass

from analysis.common.asked import UnknownChoice
from analysis.kindergarten.norm import Norm, gap

MOST = 1000


@dataclass(frozen=True)
class Answer:
    """What the norms ask of one kindergarten, and what is missing. Staff in FTE, pedagogues in whole positions."""

    required_fte: float
    missing_fte: float
    required_pedagogues: int
    missing_pedagogues: int

    @property
    def meets_staff(self) -> bool:
        """Whether the staffing norm (bemanningsnormen) is met."""
        return self.missing_fte == 0

    @property
    def meets_pedagogues(self) -> bool:
        """Whether the pedagogue norm (pedagognormen) is met."""
        return self.missing_pedagogues == 0


def answer(
    children: tuple[int, int],
    places: tuple[float, float],
    staff_fte: float,
    pedagogue_fte: float,
    staff: Norm,
    pedagogue: Norm,
) -> Answer:
    """Both norms for one kindergarten.

    children: heads under and over three, for the pedagogue norm. places: the same in full-time places, for the staffing
    norm. staff_fte: the basic staff, pedagogical leaders among them. pedagogue_fte: pedagogical leaders alone; only
    whole positions count. Raises UnknownChoice for what cannot be.
    """
    _check(children, places, staff_fte, pedagogue_fte)
    required = staff.fte(*places)
    positions = pedagogue.positions(*children)
    return Answer(
        float(required), max(0.0, float(gap(required, staff_fte))), positions,
        max(0, positions - math.floor(pedagogue_fte + 1e-9)),
    )  # fmt: skip


def _check(children, places, staff_fte: float, pedagogue_fte: float) -> None:
    figures = (*children, *places, staff_fte, pedagogue_fte)
    if not all(0 <= figure <= MOST for figure in figures):
        raise UnknownChoice(f"Barn, plasser og årsverk må være fra 0 til {MOST}.")
    if any(place > child for place, child in zip(places, children, strict=True)):
        raise UnknownChoice("Det kan ikke være flere heltidsplasser enn barn.")
    if pedagogue_fte > staff_fte:
        raise UnknownChoice("Pedagogiske ledere er en del av grunnbemanningen og kan ikke være flere årsverk enn den.")
