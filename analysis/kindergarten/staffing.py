"""The staffing norm held against real kindergartens: who is short, and the two readings of what it costs.

Each unit for itself (gross) adds the shortfall of every unit that is short. The area taken together (net) lets staff
above the norm in one unit count against shortfall in another: max(0, sum of required less actual). Gross is never below
net. Both readings are ours: neither is any party's.

`units` is one row a unit, a kindergarten or a municipality: unit_code, unit, municipality_code, municipality_name,
children_under_3, children_over_3, required_fte, actual_fte, gap_fte, children_per_fte, required_pedagogues and reason
("" or why the unit is left out of the sums).
"""

import numpy as np
import pandas as pd

from analysis.common.numbers import pct, pct_of_one
from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.norm import SLACK_FTE, Norm, gap
from data.contract.kindergarten import AGES

NO_CHILDREN, NO_STAFF = "ingen barn ved tellingen", "antall årsverk mangler"
FAMILY = "familiebarnehage"
FAMILY_NAME = r"fam(?:ili?e)?[. -]*(?:barneh|bhg)"  # «Familie barnehage», «Fam.bhg» and the like
ADDED = ["children_under_3", "children_over_3", "required_fte", "actual_fte", "corrected_children"]
COUNTRY = "Landet"
AREA = ["municipality_code", "municipality_name"]


def by_kindergarten(
    count: pd.DataFrame, names: dict[str, str], then: dict[str, str], assumed: Assumptions, pedagogue: Norm
) -> pd.DataFrame:
    """Every kindergarten of the count as a unit, those left out with the reason.

    count: table `kindergartens`. names: today's municipalities. then: old code to name where a municipality has no
    place in today's; such a kindergarten keeps the code it had. Children are heads; assumed.part_time makes them
    full-time places. Added: is_family, whether the name says that it is a family kindergarten.
    """
    ages = count[list(AGES)].to_numpy(dtype=int)
    under, over = ages[:, :3].sum(axis=1), ages[:, 3:].sum(axis=1)
    code = count["municipality_code"].astype(object).where(count["municipality_code"].notna(), count["code_then"])
    rows = pd.DataFrame(
        {
            "unit_code": count["orgnr"].astype(str),
            "unit": count["name"].astype(str),
            "municipality_code": code.astype(str),
            "municipality_name": code.map(names | then).fillna(code).astype(str),
            "children_under_3": under,
            "children_over_3": over,
            "required_fte": assumed.norm.fte(under * assumed.part_time, over * assumed.part_time),
            "actual_fte": count["basic_staff_fte"].to_numpy(),
            "corrected_children": (2 * under + over) * assumed.part_time,
            "required_pedagogues": pedagogue.positions(under, over),
            "is_family": count["name"].astype(str).str.contains(FAMILY_NAME, case=False).to_numpy(),
        }
    )
    out = [under + over == 0, rows["actual_fte"].isna(), rows["is_family"] & assumed.without_family]
    rows["reason"] = np.select(out, [NO_CHILDREN, NO_STAFF, FAMILY], "")
    return with_gap(rows)


def with_gap(rows: pd.DataFrame) -> pd.DataFrame:
    """Adds gap_fte (positive: short) and children_per_fte (under three count as two), missing where left out."""
    has = (rows["reason"] == "").to_numpy()
    missing = np.where(has, gap(rows["required_fte"], rows["actual_fte"]), np.nan)
    ratio = pct(rows["corrected_children"].where(has), rows["actual_fte"]) / 100
    return rows.assign(gap_fte=missing, children_per_fte=ratio)


def by_municipality(kindergartens: pd.DataFrame) -> pd.DataFrame:
    """The kindergartens summed to one unit a municipality; staff is netted within it."""
    known = kindergartens[kindergartens["reason"] == ""]
    sums = known.groupby(AREA)[[*ADDED, "required_pedagogues"]].sum()
    every = kindergartens.groupby(AREA)["reason"].agg(lambda reasons: "" if (reasons == "").any() else reasons.iloc[0])
    rows = sums.reindex(every.index).assign(reason=every).reset_index()
    return with_gap(rows.assign(unit_code=rows["municipality_code"], unit=rows["municipality_name"]))


def row(units: pd.DataFrame, label: str, assumed: Assumptions) -> dict[str, float]:
    """The sums of some units as one row: children, FTE, both readings in FTE and 1000 kr, share that meets the norm.

    units and units_of: how many are in the sums, and how many there are.
    """
    return added(in_the_sums(units), len(units), label, assumed)


def added(known: dict[str, np.ndarray], units_of: int, label: str, assumed: Assumptions) -> dict[str, float]:
    """See `row`. known: in_the_sums of its units. units_of: how many units there are."""
    gaps = known["gap_fte"]
    short, total = summed(gaps.clip(min=0)), summed(gaps)
    net = 0.0 if total <= SLACK_FTE * max(1, len(gaps)) else min(total, short)
    return {
        "unit": label,
        "children_under_3": known["children_under_3"].sum(),
        "children_over_3": known["children_over_3"].sum(),
        "required_fte": summed(known["required_fte"]),
        "actual_fte": summed(known["actual_fte"]),
        "shortfall_gross_fte": short,
        "shortfall_net_fte": net,
        "cost_gross_1000nok": short * assumed.wage_nok / 1000,
        "cost_net_1000nok": net * assumed.wage_nok / 1000,
        "meeting_norm_pct": pct_of_one((gaps <= 0).sum(), len(gaps)),
        "units": len(gaps),
        "units_of": units_of,
    }


def summed(values: np.ndarray) -> float:
    """As np.nansum, which takes three times as long for the few units of a municipality."""
    return np.where(np.isnan(values), 0, values).sum()


def in_the_sums(units: pd.DataFrame) -> dict[str, np.ndarray]:
    """The columns that are added up, of the units with figures: arrays, since a municipality is a handful of rows and
    is asked for under every assumption.
    """
    has = (units["reason"] == "").to_numpy()
    return {name: units[name].to_numpy()[has] for name in (*ADDED, "gap_fte")}
