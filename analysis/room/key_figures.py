"""SSB's key figures (table 12134): every municipality of a year, the spread in each class, and SSB's own country."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.accounts.net_result import SSB_AGGREGATE
from analysis.common.numbers import QUANTILES
from analysis.common.reasons import not_there
from analysis.measures.key_figures import SPREAD, SSB_KEY_FIGURES, senseless, unit
from analysis.municipalities.unit_rows import by_unit
from analysis.municipalities.units import Units
from analysis.room.three_tests import by_label
from data.contract.schema import MISSING


class Country(NamedTuple):
    """SSB's own figure for the country and its year: NaN and None when there is none."""

    value: float
    year: int | None


class Measured(NamedTuple):
    """One measure of a year: region_name, size_class, value and reason by code, the spread by class, SSB's country."""

    own: dict[str, tuple]
    classes: dict[str, dict[str, float]]
    ssb: Country


def by_municipality(key_figures: pd.DataFrame, known: Units | None = None) -> pd.DataFrame:
    """The rows of municipalities, those of an old number under the key of today; see unit_rows.by_unit."""
    wanted = key_figures[key_figures["measure_code"].isin([one.code for one in SSB_KEY_FIGURES.values()])]
    return by_unit(wanted, known or Units(), "value")


def municipalities(each: pd.DataFrame, members: pd.DataFrame, measure: str, year: int) -> pd.DataFrame:
    """One row for every municipality of a year: region_code, region_name, inhabitants, size_class, the measure, reason.

    The measure is as SSB gives it, also where it is negative, or missing with the reason. each: by_municipality.
    members: result.spread.municipalities of the same year. measure: a key of key_figures.SSB_KEY_FIGURES.
    """
    value, status = (_column(each, measure, year, column) for column in ("value", "status"))
    unit_code, absent = members["unit_code"].reset_index(drop=True), not_there(members).reset_index(drop=True)
    found, reason = unit_code.map(value).astype(float), unit_code.map(status).map(MISSING).fillna(absent)
    if why := senseless(measure):
        nothing = unit_code.map(_column(each, SSB_KEY_FIGURES[measure].share_of, year, "value")).astype(float) <= 0
        found, reason = found.mask(nothing), reason.mask(nothing, why)
    rows = members[["region_code", "region_name", "inhabitants", "size_class"]].reset_index(drop=True)
    return rows.assign(**{measure: found}, reason=reason.where(found.isna(), ""), year=year)


def _column(each: pd.DataFrame, measure: str, year: int, column: str) -> pd.Series:
    rows = each[(each["measure_code"] == SSB_KEY_FIGURES[measure].code) & (each["year"] == year)]
    return rows.astype({"status": "str"}).set_index("unit_code")[column]


def by_class(rows: pd.DataFrame, measure: str, with_oslo: bool = False) -> pd.DataFrame:
    """One row a class, smallest first, and a last one for all: measure, size_class, n of N, median and quantiles.

    The columns of the spread end with the unit of the measure, _pct or _nok. Quantiles interpolate linearly. rows:
    `municipalities` of one year.
    """
    groups = by_label(rows, with_oslo)
    year = int(rows["year"].iloc[0])
    return pd.DataFrame(
        [
            {"year": year, "measure": measure, "size_class": label, **_spread(group[measure], measure)}
            for label, group in groups.items()
        ]
    )


def _spread(values: pd.Series, measure: str) -> dict[str, float]:
    known = values.dropna().to_numpy()
    at = {"median": 50, **QUANTILES, "min": 0, "max": 100}
    found = np.percentile(known, list(at.values())) if len(known) else np.full(len(at), np.nan)
    quantiles = dict(zip(at, map(float, found.round(6)), strict=True))  # SSB has one decimal: the rest is noise
    return {
        "municipalities": len(known),
        "municipalities_of": len(values),
        **{f"{part}_{unit(measure)}": quantiles[part] for part in SPREAD},
    }


def country(key_figures: pd.DataFrame, measure: str, year: int, with_oslo: bool = False) -> Country:
    """SSB's own figure for the country of the year, or of the last year before it that has one."""
    code = SSB_KEY_FIGURES[measure].code
    rows = key_figures[(key_figures["region_code"] == SSB_AGGREGATE[with_oslo]) & (key_figures["measure_code"] == code)]
    rows = rows[rows["value"].notna() & (rows["year"] <= year)].sort_values("year")
    return Country(float(rows["value"].iloc[-1]), int(rows["year"].iloc[-1])) if len(rows) else Country(np.nan, None)


def one(
    key_figures: pd.DataFrame,
    each: pd.DataFrame,
    members: pd.DataFrame,
    code: str,
    year: int,
    with_oslo: bool = False,
) -> pd.DataFrame:
    """A row a measure for one municipality: value, reason, the median of its class with n of N, SSB's country and year.

    key_figures: the table. each: by_municipality of it.
    Columns: year, region_code, region_name, measure, size_class, value, reason, class_median, municipalities,
    municipalities_of (the municipality itself counted), ssb_value, ssb_year. Empty where it is no municipality then.
    """
    return of_one(by_measure(key_figures, each, members, year, with_oslo), code, year)


def by_measure(
    key_figures: pd.DataFrame, each: pd.DataFrame, members: pd.DataFrame, year: int, with_oslo: bool = False
) -> dict[str, Measured]:
    """What `of_one` tells of any municipality of a year, by measure. Arguments as in `one`."""
    found = {}
    for measure in SSB_KEY_FIGURES:
        rows = municipalities(each, members, measure, year)
        own = zip(*(rows[name] for name in ("region_name", "size_class", measure, "reason")), strict=True)
        classes = {
            label: _spread(values, measure) for label, values in rows.groupby("size_class", observed=True)[measure]
        }
        ssb = country(key_figures, measure, year, with_oslo)
        found[measure] = Measured(dict(zip(rows["region_code"], own, strict=True)), classes, ssb)
    return found


def of_one(measured: dict[str, Measured], code: str, year: int) -> pd.DataFrame:
    """See `one`."""
    out = []
    for measure, found in measured.items():
        if code not in found.own:
            return pd.DataFrame()
        name, size_class, value, reason = found.own[code]
        spread = found.classes.get(size_class) or _spread(pd.Series(dtype=float), measure)
        out.append(
            {"year": year, "region_code": code, "region_name": name, "measure": measure, "size_class": size_class,
             "value": value, "reason": reason, "class_median": spread[f"median_{unit(measure)}"],
             "municipalities": spread["municipalities"], "municipalities_of": spread["municipalities_of"],
             "ssb_value": found.ssb.value, "ssb_year": found.ssb.year}
        )  # fmt: skip
    rows = pd.DataFrame(out)
    return rows.assign(ssb_year=rows["ssb_year"].astype("Int64"))
