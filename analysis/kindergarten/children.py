"""Children in kindergartens by municipality and year, weighed as SSB does (table 12056).

Children under three count as two; agreed hours a week weigh 6, 13, 21, 29, 37 and 45, and the sum is divided by 45
(SSB, definition of «barn korrigert per årsverk til grunnbemanning»). The table has one cell an age, ownership and class
of hours; totals that SSB prints among them are left out.
"""

import re

import numpy as np
import pandas as pd

from analysis.common.numbers import is_municipality, pct
from data.errors import ContractError
from data.municipalities.names import plain_name

HOURS = {0: 6, 9: 13, 17: 21, 25: 29, 33: 37, 41: 45}  # from so many agreed hours a week: SSB's weight
FULL_TIME = 45
TOTAL = re.compile(r"\b(alle|alt|total\w*|sum)\b", re.IGNORECASE)
MARKS = (":", "..")


def by_municipality(children: pd.DataFrame) -> pd.DataFrame:
    """One row a municipality and year: children as heads, and as full-time places, under and over three.

    Columns: region_code, region_name, year, children_under_3, children_over_3, places_under_3, places_over_3,
    private_share_pct (of the heads), and status: SSB's mark where a cell is confidential or missing; the figures are
    then missing too. children: table kindergarten_children. Raises ContractError for a label that cannot be read.
    """
    age, hours = _by_label(children["age_label"], _age), _by_label(children["hours_label"], _weight)
    private = _by_label(children["ownership_label"], _private)
    cells = is_municipality(children["region_code"]) & ~np.isnan(age) & ~np.isnan(hours) & ~np.isnan(private)
    heads, under = children["children"].fillna(0).to_numpy(), age < 3
    parts = {
        "children_under_3": heads * under,
        "children_over_3": heads * ~under,
        "places_under_3": heads * under * hours / FULL_TIME,
        "places_over_3": heads * ~under * hours / FULL_TIME,
        "private": heads * private,
        **{mark: children["status"] == mark for mark in MARKS},
        "values": children["children"].notna(),
    }
    names = children["region_name"].astype(str).map(plain_name)
    frame = children[["region_code", "year"]].astype({"region_code": "str", "year": int}).assign(region_name=names)
    rows = frame.assign(**parts)[cells].groupby(["region_code", "region_name", "year"])[list(parts)].sum().reset_index()
    return _finished(rows)


def _finished(rows: pd.DataFrame) -> pd.DataFrame:
    status = np.select([rows[":"] > 0, rows[".."] > 0, rows["values"] == 0], [*MARKS, "."], "")
    heads = rows["children_under_3"] + rows["children_over_3"]
    rows = rows.assign(private_share_pct=pct(rows["private"], heads)).drop(columns=["private", "values", *MARKS])
    figures = [name for name in rows if name not in ("region_code", "region_name", "year")]
    return rows.assign(**{name: rows[name].where(status == "") for name in figures}, status=status)


def _by_label(labels: pd.Series, meaning) -> np.ndarray:
    """What each row's label means, as a number; NaN for a total."""
    values = [np.nan if TOTAL.search(label) else meaning(label) for label in labels.cat.categories]
    return np.array(values, dtype=float)[labels.cat.codes.to_numpy()]


def _age(label: str) -> float:
    """One year of age; NaN for a span of ages, which SSB prints beside them."""
    if re.fullmatch(r"\d+ ?[-–] ?\d+ år", label):
        return np.nan
    return float(_number(r"(\d+) år", label, "alder"))


def _weight(label: str) -> float:
    first = int(_number(r"(\d+)\b.*timer.*", label, "oppholdstid"))
    if first not in HOURS:
        raise ContractError(f"Tabell 12056: ukjent oppholdstid «{label}». Vektene er SSBs: {HOURS}.")
    return float(HOURS[first])


def _private(label: str) -> float:
    for word, value in (("privat", 1.0), ("kommunal", 0.0), ("offentlig", 0.0), ("stat", 0.0)):
        if word in label.lower():
            return value
    raise ContractError(f"Tabell 12056: ukjent eierforhold «{label}».")


def _number(pattern: str, label: str, what: str) -> str:
    found = re.fullmatch(pattern, label.strip())
    if not found:
        raise ContractError(f"Tabell 12056: ukjent {what} «{label}». Tabellen er lagt om; hent en nyere utgave.")
    return found[1]
