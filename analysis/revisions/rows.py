"""The rows of the revision ledger, for page, command and feed alike.

Largest first means: in each unit by itself the largest difference in that unit, whichever way, so that kroner are never
ranked against per cent; the ledger of the whole country is therefore led by the largest municipalities.
"""

import numpy as np
import pandas as pd

from analysis.common.asked import Read
from analysis.municipalities.unit_tables import units
from analysis.municipalities.units import Units
from analysis.revisions import named
from analysis.revisions.compared import KINDS, cells
from analysis.revisions.editions import Pair, ReadEdition
from analysis.revisions.renumbered import chained
from data.municipalities.names import plain_name

COLUMNS = [
    "table", "region_code", "region_name", "measure", "measure_name", "year", "kind", "before", "after", "difference",
    "difference_pct", "measure_unit", "mark_before", "mark_after", "edition_before", "edition_after",
    "unit_code",
]  # fmt: skip
ORDER = ("1000 kr", "kr", "%", "personer", "barn", "antall")
SHARE = "%"


def rows(read: Read, read_edition: ReadEdition, pairs: list[Pair]) -> pd.DataFrame:
    """COLUMNS, a row a cell that differs: the changed ones first, largest first within each unit, then those where a
    figure, a mark or a row came or went.

    difference: after less before, in the unit; points where that is %, and then without difference_pct, which is else
    per cent of before, whichever its sign, and missing where that is zero. unit_code: Units.key, of what is no
    municipality its code. Raises ContractError where an edition cannot be read.
    """
    known = units(read)
    names = _names(read, known)
    parts = [_of_pair(pair, read_edition, known, names) for pair in pairs]
    parts = [part for part in parts if len(part)]
    return _largest_first(pd.concat(parts, ignore_index=True)) if parts else _empty()


def of(found: pd.DataFrame, code: str) -> pd.DataFrame:
    """The rows of a municipality of today, under every number that it had; none of those that it was made of."""
    own = (found["unit_code"] == code) | (found["region_code"] == f"K-{code}")
    return found[own].reset_index(drop=True)


def _empty() -> pd.DataFrame:
    return pd.DataFrame(columns=COLUMNS).astype({"year": "int64", "before": float, "after": float})


def _of_pair(pair: Pair, read_edition: ReadEdition, known: Units, names: dict[str, str]) -> pd.DataFrame:
    table, frames = pair.table, [read_edition(pair.table, one) for one in (pair.before, pair.after)]
    found = chained(cells(table, *frames), known)
    called: dict[str, str] = {}
    for frame in frames if "region_name" in table.names else ():
        pairs = frame[["region_code", "region_name"]].drop_duplicates("region_code").astype(str)
        called |= dict(zip(pairs["region_code"], map(plain_name, pairs["region_name"]), strict=True))
    return found.assign(
        table=table.name, region_name=_called(found, names, called), measure=named.codes(table, found),
        measure_name=named.names(table, found), measure_unit=named.units(table, found), year=found["year"].astype(int),
        difference=found["after"] - found["before"], edition_before=pair.before.id, edition_after=pair.after.id,
    ).reset_index(drop=True)  # fmt: skip


def _names(read: Read, known: Units) -> dict[str, str]:
    today = read("municipalities")
    names = zip(today["municipality_code"].astype(str), today["name"].astype(str), strict=True)
    return {str(code): plain_name(str(name)) for code, name in [*known.names.items(), *names]}


def _called(found: pd.DataFrame, names: dict[str, str], called: dict[str, str]) -> np.ndarray:
    """Of a municipality of today its name today; else what the table calls it, or what its number was called."""
    codes = found["region_code"].astype(str)
    table = codes.map(called).fillna(codes.str[:4].map(names)).fillna(codes)
    return found["unit_code"].astype(str).map(names).fillna(table).to_numpy()


def _largest_first(found: pd.DataFrame) -> pd.DataFrame:
    base = found["before"].abs()
    share = 100 * found["difference"] / base.where((base != 0) & (found["measure_unit"] != SHARE))
    order = pd.DataFrame({
        "kind": found["kind"].map(KINDS.index), "unit": found["measure_unit"].map(ORDER.index),
        "size": -found["difference"].abs().fillna(0), "table": found["table"], "region": found["region_code"],
        "measure": found["measure"], "year": -found["year"],
    }).sort_values(["kind", "unit", "size", "table", "region", "measure", "year"], kind="stable").index  # fmt: skip
    out = found.assign(difference_pct=share.astype(float)).loc[order, COLUMNS]
    return out.reset_index(drop=True)
