"""How many kindergartens of a municipality met the norm is a count of its kindergartens, never a share times another count."""

import pandas as pd
import pytest

from analysis.kindergarten.rows.readings import meeting
from data.contract.kindergarten import AGES
from pages.kindergarten import assumptions
from pages.kindergarten.count import findings, rows
from pages.shared import cached, extract
from pages.shared.in_use import edition


def counted(part_time: float) -> dict[str, int]:
    """The kindergartens with children and staff that meet the norm, by municipality, added up one at a time."""
    found: dict[str, int] = {}
    for one in rows.count()[1].to_dict("records"):
        code = one["code_then"] if pd.isna(one["municipality_code"]) else one["municipality_code"]
        heads = [int(one[age]) for age in AGES]
        under, over, staff = sum(heads[:3]), sum(heads[3:]), one["basic_staff_fte"]
        if under + over and not pd.isna(staff):
            met = part_time * (under / 3 + over / 6) - staff < 1e-6
            found[str(code)] = found.get(str(code), 0) + met
    return found


def test_the_span_of_every_municipality_is_a_span_of_counts():
    with edition.published():
        assumed = assumptions.default()
        parameters = extract.table("kindergarten_parameters")
        alternatives = parameters.loc[parameters["parameter_code"] == "part_time", "value"]
        made = [counted(part_time) for part_time in {*alternatives, assumed.part_time}]
        assert len(made) == 3
        for code in cached.municipalities():
            if code in made[0]:
                each = [one[code] for one in made]
                assert findings.met(code, assumed) == (min(each), max(each)), code
        assert findings.met("4601", assumed) == (70, 84)


def test_counts_of_other_units_are_refused():
    units = pd.DataFrame({"unit_code": ["1", "2"], "reason": ["", ""], "gap_fte": [0.0, 1.0]})
    assert meeting([units, units.assign(gap_fte=-1.0)]) == (1, 2)
    with pytest.raises(ValueError, match="same units"):
        meeting([units, units.assign(reason=["", "familiebarnehage"])])
