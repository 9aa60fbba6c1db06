"""The rows of the kindergarten norms as page, command and file have them, and how far they move with the assumptions.

`units` is as in analysis.kindergarten. A sum of no units is no figure: it is missing, with the reason.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from math import isnan

import numpy as np
import pandas as pd

from analysis.common.numbers import pct_of_one
from analysis.kindergarten import ratio as kindergarten_ratio, staffing
from analysis.kindergarten.assumptions import Assumptions

NO_UNIT = "ingen enhet har tall"
KEPT = ("unit", "units", "units_of")
SPANNED = {
    "shortfall_gross": "fte", "shortfall_net": "fte", "cost_gross": "1000nok", "cost_net": "1000nok",
    "meeting_norm": "pct",
}  # fmt: skip
UNGROUPED = "Uten gruppe"


def total(units: pd.DataFrame, label: str, assumed: Assumptions) -> dict:
    """kindergarten.row, children_per_fte (under three as two) and reason ("" or why there is no figure)."""
    return _total(staffing.in_the_sums(units), len(units), label, assumed)


def totals(units: pd.DataFrame, assumed: Assumptions) -> dict[str, dict]:
    """`total` of every municipality at once, by its code: each by itself looks through the frame for its columns."""
    codes, has = units["municipality_code"].to_numpy(dtype=object), (units["reason"] == "").to_numpy()
    known, units_of = staffing.in_the_sums(units), Counter(codes.tolist())
    places: dict[str, list[int]] = {code: [] for code in units_of}
    for place, code in enumerate(codes[has].tolist()):
        places[code].append(place)
    return {
        code: _total({name: column[at] for name, column in known.items()}, units_of[code], "", assumed)
        for code, at in places.items()
    }


def _total(known: dict[str, np.ndarray], units_of: int, label: str, assumed: Assumptions) -> dict:
    ratio = pct_of_one(*(staffing.summed(known[name]) for name in ("corrected_children", "actual_fte"))) / 100
    row = {**staffing.added(known, units_of, label, assumed), "children_per_fte": ratio}
    none = not row["units"]
    blank = {name: float("nan") for name in row if none and name not in KEPT}
    return row | blank | {"reason": NO_UNIT if none else ""}


def spanned(units_of: Callable[[Assumptions], pd.DataFrame], label: str, choices: list[Assumptions]) -> dict:
    """`total` of the first of the choices with its span, see `span`. units_of: from assumptions to units."""
    return span(lambda one: total(units_of(one), label, one), choices)


def span(total_of: Callable[[Assumptions], dict], choices: list[Assumptions]) -> dict:
    """`total` of the first of the choices, with the lowest and the highest over all of them: shortfall_net_low_fte.

    total_of: from assumptions to `total`; asked once for each count of staff. choices:
    kindergarten.assumptions.alternatives.
    """
    counts = counted(choices)
    made = {one: total_of(one) for one in dict.fromkeys(counts)}
    return ends([made[one] for one in counts], [one.wage_nok for one in choices])


def counted(choices: list[Assumptions]) -> list[Assumptions]:
    """Each of the choices with the wage of the first: what the staff that is asked for is counted with."""
    return [replace(one, wage_nok=choices[0].wage_nok) for one in choices]


def ends(rows: list[dict], wages_nok: list[float]) -> dict:
    """The first of the rows with the lowest and the highest over all, and the costs by the wage of each. rows: `total`."""
    each = {f"{name}_{unit}": [row[f"{name}_{unit}"] for row in rows] for name, unit in SPANNED.items()}
    for name in ("gross", "net"):
        short = each[f"shortfall_{name}_fte"]
        each[f"cost_{name}_1000nok"] = [fte * (wage / 1000) for fte, wage in zip(short, wages_nok, strict=True)]
    found = rows[0] | {f"cost_{name}_1000nok": each[f"cost_{name}_1000nok"][0] for name in ("gross", "net")}
    for name, unit in SPANNED.items():
        known = [value for value in each[f"{name}_{unit}"] if not isnan(value)] or [float("nan")]
        found |= {f"{name}_low_{unit}": min(known), f"{name}_high_{unit}": max(known)}
    return found


def net_with_shorter_hours(heads: Mapping, less_pct: float) -> float:
    """The netted shortfall, FTE, with every full place so many per cent shorter. heads: `total` of heads.

    The norm asks for staff in proportion to the places, so the netted shortfall follows from the sums.
    """
    return max(0.0, heads["required_fte"] * (1 - less_pct / 100) - heads["actual_fte"])


def by_class(units: pd.DataFrame, classes: pd.Series, assumed: Assumptions) -> pd.DataFrame:
    """One row a size class, those without one, and the country last: `total`, size_class and the quantiles of per_fte.

    units: kindergarten.ratio.with_ratio. classes: ordered category by municipality code (municipalities.by_class.size_class).
    """
    own = units["municipality_code"].map(classes.astype(object))
    groups = [(str(label), units[own == label]) for label in classes.cat.categories if (own == label).any()]
    groups += [(UNGROUPED, units[own.isna()])] if own.isna().any() else []
    groups.append((staffing.COUNTRY, units))
    return pd.DataFrame(
        [
            {**total(group, label, assumed), "size_class": label, **kindergarten_ratio.quantiles(group)}
            for label, group in groups
        ]
    )


def meeting(alternatives: list[pd.DataFrame]) -> tuple[int, int]:
    """The fewest and the most units that meet the norm. alternatives: the same units under different assumptions.

    Raises ValueError where one counts others than the first: then a count of one is no part of another.
    """
    counted = [set(units.loc[units["reason"] == "", "unit_code"]) for units in alternatives]
    if any(one != counted[0] for one in counted):
        raise ValueError("The alternatives do not count the same units.")
    met = [int((units["gap_fte"] <= 0).sum()) for units in alternatives]
    return min(met), max(met)


def each(units: pd.DataFrame, assumed: Assumptions) -> pd.DataFrame:
    """One row a unit, the largest shortfall first and those left out last, in the columns of `total`.

    Both readings are the same for one unit. Also per_fte, meets_norm, shortfall_fte and over_norm_fte.
    """
    short = units["gap_fte"].clip(lower=0)
    cost, has = short * assumed.wage_nok / 1000, units["reason"] == ""
    rows = kindergarten_ratio.with_ratio(units, assumed.norm).assign(
        shortfall_gross_fte=short, shortfall_net_fte=short, cost_gross_1000nok=cost, cost_net_1000nok=cost,
        meeting_norm_pct=(100.0 * (units["gap_fte"] <= 0)).where(has), units=has.astype(int), units_of=1,
    )  # fmt: skip
    return rows.sort_values(["gap_fte", "unit_code"], ascending=[False, True], ignore_index=True)
