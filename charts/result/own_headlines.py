"""Headlines of charts of all municipalities where one is chosen: its result, and beside it the others'. At most 15 words."""

import math
from collections.abc import Mapping

import pandas as pd

from analysis.common.completeness import whole
from charts import words
from charts.result.headlines import FEW, SMALL
from charts.result.size_headlines import all_known


def distribution(name: str, ndr_pct: float, row: pd.Series) -> str:
    """Beside it the share of all that is below the level, or with a negative result. row: the country's of the year."""
    known = not math.isnan(row["share_below_pct"])
    share = words.share(row["share_below_pct" if known else "share_negative_pct"])
    count, level = row["municipalities"], "anbefalt nivå" if known else "null"
    all_of_them = whole(count, row["municipalities_of"]) and count >= SMALL
    whom = f"{share} prosent av kommunene" if all_of_them else f"av {words.n(count)} med tall lå {share} prosent"
    beside = f"{whom} lå under" if all_of_them else f"{whom} under"
    own = _own(name, ndr_pct, int(row["year"]))
    goal, short = "nivået" if known else level, own.replace(" hadde ", ": ", 1)
    return words.first_that_fits(f"{own}; {beside} {level}", f"{own}; {beside} {goal}", f"{short}; {beside} {goal}")


def among(name: str, ndr_pct: float, year: int, others: Mapping[str, float]) -> str:
    """Beside it how many others of its class are lower, or higher where they are more. others: municipality.among_others."""
    own, count, of = _own(name, ndr_pct, year), others["others"], others["others_of"]
    if math.isnan(count) or count < FEW:
        return f"{own}; for få i gruppen til å sammenlikne"
    lower, higher = others["others_lower"], others["others_higher"]
    than = f"høyere enn {words.number(lower, 0)}" if lower >= higher else f"lavere enn {words.number(higher, 0)}"
    beside = f"{than} av {words.number(count, 0)} andre{'' if count == of else ' med tall'}"
    short = own.replace(" hadde ", ": ", 1)  # the first screen of a phone has room for no word more
    return words.first_that_fits(f"{short}, {beside} i gruppen", f"{short}, {beside}")


def along_size(name: str, own: pd.Series, classes: pd.DataFrame) -> str:
    """Beside it where the middle eight of ten of its class lie. own: its row of spread.municipalities. classes: spread.by_class."""
    told = _own(name, own["ndr_pct"], int(classes["year"].iloc[0]))
    of_class = classes[(classes["size_class"] == own["size_class"]) & (classes["municipalities"] >= 2 * FEW)]
    if not len(of_class) or not all_known(classes) or of_class[["p10", "p90"]].isna().to_numpy().any():
        return told
    low, high = (words.number(of_class[end].iloc[0]) for end in ("p10", "p90"))
    between, short = f"mellom {low} og {high}", told.replace(" hadde ", ": ", 1)
    return words.first_that_fits(
        f"{told}; 80 prosent av gruppen lå {between}", f"{short}; 80 prosent av gruppen {between}", told
    )


def _own(name: str, ndr_pct: float, year: int) -> str:
    return f"{name} hadde {words.number(ndr_pct)} prosent i {year}"
