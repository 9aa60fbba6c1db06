"""Small counts of kindergartens in the shape of the extract, and what tests assume of the norms."""

import pandas as pd

from analysis.kindergarten import by_kindergarten
from analysis.kindergarten_assumptions import Assumptions
from analysis.kindergarten_norm import Norm
from data.kindergarten_tables import AGES, COUNT
from data.kinds import conform

ASSUMED = Assumptions(700_000, 3, 6, 1.0, None, 2017, 2025)
STAFF, PEDAGOGUE = Norm(3, 6), Norm(7, 14)


def make_count(rows: list[tuple]) -> pd.DataFrame:
    """rows: (municipality code, children under three, children over three, FTE or None), all of them of one age."""
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
