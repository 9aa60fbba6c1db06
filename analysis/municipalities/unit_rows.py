"""A table by municipality number and year as one by municipality: those of an old number stand with those of today's."""

import pandas as pd

from analysis.common.numbers import is_municipality
from analysis.municipalities.units import Units


def by_unit(rows: pd.DataFrame, known: Units, value: str = "value_1000nok") -> pd.DataFrame:
    """The rows of municipalities, with `unit_code` (Units.key) and the number in it as region_code.

    Where a municipality has rows under several numbers in a year, those of the number that it had then are kept, unless
    only another has figures (value): no municipality is there twice in a year. What SSB says of a number that was not
    in use is no word on the municipality, and is left out. rows: region_code, year, value.
    """
    rows = rows[is_municipality(rows["region_code"])].astype({"region_code": "str", "year": int})
    has = rows[value].notna().groupby([rows["region_code"], rows["year"]]).any()
    pairs = has.rename("has").reset_index()
    pairs["unit_code"] = known.of(pairs["region_code"], pairs["year"])
    pairs["then"] = _then(pairs, known)
    best = pairs[pairs["has"] | pairs["then"]].sort_values(["has", "then"], ascending=False, kind="stable")
    best = best.drop_duplicates(["unit_code", "year"])[["region_code", "year", "unit_code"]]
    kept = rows.merge(best, on=["region_code", "year"])
    return kept.assign(region_code=kept["unit_code"].str[:4])


def _then(pairs: pd.DataFrame, known: Units) -> list[bool]:
    """Whether a number is the one that its municipality had in the year."""
    codes, units = (pairs[name].to_numpy(dtype=object) for name in ("region_code", "unit_code"))
    rows = zip(codes, pairs["year"].tolist(), units, strict=True)
    return [known.number(unit, year) == code for code, year, unit in rows]
