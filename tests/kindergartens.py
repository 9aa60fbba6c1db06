"""Small counts of kindergartens in the shape of the extract, and what tests assume of the norms."""

import functools
import random
from dataclasses import dataclass

import pandas as pd

from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.norm import Norm
from analysis.kindergarten.staffing import by_kindergarten
from data.contract.kindergarten import AGES, COUNT
from data.contract.types import conform

ASSUMED = Assumptions(700_000, 3, 6, 1.0, None, 2017, 2025)
STAFF, PEDAGOGUE = Norm(3, 6), Norm(7, 14)
NAMES = ("Utsira", "Evje og Hornnes", "Nore og Uvdal", "Øystre Slidre", "Bergen")


@dataclass(frozen=True)
class Made:
    """A municipality that is made up. children: (municipal, private) under three, then over; ratios: SSB's, of 2017
    and of 2025."""

    code: str
    name: str
    inhabitants: int
    children: tuple[int, int, int, int]
    ratios: tuple[float, float]
    teacher_share_pct: float


def made_up_country() -> list[Made]:
    """400 municipalities that are all made up, of 3 to some 4 000 children, the first with 219 people and 8 children.

    Half of them have less than a hundred children, and the ratios are closest about the norm.
    """
    draw = random.Random(219)
    found = [Made("1151", "Utsira", 219, (2, 1, 5, 0), (6.4, 5.9), 40.0)]
    for number in range(399):
        most = draw.choice((3, 25, 60, 150, 1_000))
        own, private = draw.randint(1, most), draw.choice((0, 0, 1, 2, draw.randint(0, most)))
        children = (draw.randint(0, own), draw.randint(0, private), own, private)
        ratios = tuple(round(draw.choice((6, draw.gauss(6, 0.15), draw.uniform(3, 9))), 1) for _ in range(2))
        share = round(draw.choice((draw.gauss(43, 1.5), draw.uniform(0, 90))), 1)
        found.append(Made(f"{5001 + number}", draw.choice(NAMES), 20 * sum(children), children, ratios, share))
    return found


def make_count(rows: list[tuple]) -> pd.DataFrame:
    """rows: (municipality code, children under three, children over three, FTE or None), all of them of one age."""
    return _count(tuple(rows)).copy(deep=False)


@functools.lru_cache(1)  # asked for under one assumption after another
def _count(rows: tuple[tuple, ...]) -> pd.DataFrame:
    long = [
        {"year": 2017, "orgnr": f"{number:09d}", "name": f"Barnehage {number}", "code_then": code,
         "municipality_code": code, **dict.fromkeys(AGES, 0), "children_1": under, "children_4": over,
         "basic_staff_fte": staff}
        for number, (code, under, over, staff) in enumerate(rows)
    ]  # fmt: skip
    return conform(COUNT, pd.DataFrame(long, columns=COUNT.names).astype({"basic_staff_fte": float}))


def make_units(rows: list[tuple], assumed: Assumptions = ASSUMED) -> pd.DataFrame:
    """The units of `make_count`; municipalities are named by their codes."""
    names = {code: f"Kommune {code}" for code, *_ in rows}
    return by_kindergarten(make_count(rows), names, {}, assumed, PEDAGOGUE)
