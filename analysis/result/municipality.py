"""One municipality: its years, its means over years and its own swing, and its distance to a level."""

import numpy as np
import pandas as pd

from analysis.common.completeness import mostly
from analysis.common.numbers import pct
from analysis.common.recommended_level import recommended_pct
from analysis.common.swing import swing
from analysis.municipalities.inhabitants import sizes
from analysis.municipalities.units import Units

TOGETHER = ("class", "with", "of", "value")
OTHERS = ("others_of", "others", "others_lower", "others_higher", "others_median_pct")


def one_municipality(
    results: pd.DataFrame, persons: pd.DataFrame, code: str, levels: pd.DataFrame, known: Units | None = None
) -> pd.DataFrame:
    """The years of one municipality in the columns of `yearly`, with its means over 3 and 5 years and its own spread.

    Also its inhabitants (inhabitants.sizes) and its distance to the level, see `gap`. Years under another number are its own;
    those from before others joined it under the same number are another municipality's: the unit_code tells.
    new_number: the number that it got that year, "" where it got none.
    ndr_sd_points: standard deviation of the yearly ndr in points over all years of the same municipality, missing under
    three. own_sd: the swing of it in points, see common.swing. persons: municipalities.by_class.inhabitants. known: the map, as in net_result.by_municipality.
    """
    own = results[results["region_code"] == code]
    return _years(own, persons, levels, known or Units()).reset_index(drop=True)


def every_municipality(
    results: pd.DataFrame, persons: pd.DataFrame, levels: pd.DataFrame, known: Units | None = None
) -> dict[str, pd.DataFrame]:
    """one_municipality of every code that has results, all made at once: what a year asks of all is asked once."""
    codes = results["region_code"]
    rows = _years(results, persons, levels, known or Units())
    of_code = dict(iter(rows.groupby(codes.loc[rows.index].to_numpy())))
    return {code: of_code.get(code, rows.head(0)).reset_index(drop=True) for code in codes.unique()}


def _years(results: pd.DataFrame, persons: pd.DataFrame, levels: pd.DataFrame, known: Units) -> pd.DataFrame:
    """The years of all the municipalities in these results, in the columns of one_municipality."""
    own = results[results["ndr_pct"].notna()].sort_values("year", kind="stable")
    level = own["year"].map({year: recommended_pct(levels, year) for year in own["year"].unique()}).astype(float)
    counted = [sizes(persons, known, rows["unit_code"], year) for year, rows in own.groupby("year")]
    inhabitants = pd.Series(np.concatenate([each.to_numpy() for each in counted] or [[]]), own.index, dtype=float)
    numbers = {key: known.numbers(key) for key in own["unit_code"].unique()}
    by_key = own.groupby("unit_code")["ndr_pct"]
    swings = {key: swing(of["year"], of["ndr_pct"])[0] for key, of in own.groupby("unit_code")}
    return pd.DataFrame(
        {
            "year": own["year"],
            "scope": "kommunekonsern " + own["region_code"] + " " + own["region_name"],
            **dict.fromkeys(("ndr_pct_weighted", "ndr_pct_mean", "ndr_pct_median"), own["ndr_pct"]),
            "municipalities": 1,
            "municipalities_of": 1,
            "share_negative_pct": 100.0 * (own["ndr_pct"] < 0),
            "share_below_pct": (100.0 * (own["ndr_pct"] < level)).where(level.notna()),
            "recommended_pct": level,
            "revenue_1000nok": own["revenue_1000nok"],
            "net_result_1000nok": own["net_result_1000nok"],
            "inhabitants": inhabitants,
            **gap(own["ndr_pct"], level, own["revenue_1000nok"], inhabitants),
            "value": own["ndr_pct"],
            "ndr_pct_3yr": own["ndr_pct_3yr"],
            "ndr_pct_5yr": own["ndr_pct_5yr"],
            "ndr_sd_points": by_key.transform("std").where(by_key.transform("size") > 2),
            "own_sd": own["unit_code"].map(swings).astype(float),
            "unit_code": own["unit_code"],
            "new_number": [
                numbers[key].get(year, ("", ""))[1] for key, year in zip(own["unit_code"], own["year"], strict=True)
            ],
        }
    )


def gap(ndr_pct, target_pct, revenue_1000nok, inhabitants) -> dict:
    """Distance from a level: points, 1000 kr, and kr per inhabitant, of numbers or series. Positive is above it."""
    points = ndr_pct - target_pct
    amount = points / 100 * revenue_1000nok
    per_capita = pct(10 * amount, inhabitants)
    return {
        "distance_points": points,
        "distance_1000nok": amount,
        "distance_nok_per_capita": per_capita if per_capita.ndim else float(per_capita),
    }


def among_others(members: pd.DataFrame, code: str) -> dict[str, float]:
    """Where one municipality stands among the others of its class that have a figure, itself left out.

    others_of: how many others there are, others: with a figure; others_lower, others_higher: of those; and their median
    in per cent. members: result.spread.municipalities. None of it (NaN) is told of a municipality without a figure or class.
    """
    own = members.loc[members["region_code"] == code].iloc[0]
    if pd.isna(own["size_class"]) or pd.isna(own["ndr_pct"]):
        return dict.fromkeys(OTHERS, np.nan)
    others = members.loc[(members["size_class"] == own["size_class"]) & (members["region_code"] != code), "ndr_pct"]
    known = others.dropna()
    counts = len(others), len(known), int((known < own["ndr_pct"]).sum()), int((known > own["ndr_pct"]).sum())
    return dict(zip(OTHERS, (*counts, known.median()), strict=True))


def together(members: pd.DataFrame, code: str) -> dict:
    """What the others of its class have together, itself left out: their amounts added up and divided, per cent.

    class: its label. with, of: how many of them have a figure, of how many. value: NaN where too few of them have one
    (completeness), and of a municipality without a class or a figure, or alone in its class. members: spread.municipalities.
    """
    own = members.loc[members["region_code"] == code]
    label = own["size_class"].iloc[0] if len(own) else pd.NA
    if pd.isna(label) or pd.isna(own["ndr_pct"].iloc[0]):
        return dict(zip(TOGETHER, ("", 0, 0, np.nan), strict=True))
    others = members[(members["size_class"] == label) & (members["region_code"] != code)]
    known = others[others["ndr_pct"].notna()]
    enough = len(known) > 0 and mostly(len(known), len(others))
    value = float(pct(known["net_result_1000nok"].sum(), known["revenue_1000nok"].sum())) if enough else np.nan
    return dict(zip(TOGETHER, (str(label), len(known), len(others), value), strict=True))
