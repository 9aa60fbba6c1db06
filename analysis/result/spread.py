"""Spread of the net operating result across municipality size: one row a municipality, one row a class."""

import numpy as np
import pandas as pd

from analysis.accounts.net_result import PERIODS, known
from analysis.common.completeness import mostly
from analysis.common.numbers import OSLO, describe, pct
from analysis.common.reasons import not_there
from analysis.common.recommended_level import recommended_pct
from analysis.municipalities.units import Units, number
from data.contract.schema import MISSING

FEWEST_COMPARED = 5  # members with figures of a class that is held against others
AMOUNTS = [
    "revenue_1000nok", "net_result_1000nok", "inhabitants",
    *(f"{part}_{years}yr" for years in PERIODS for part in ("net", "revenue")),
]  # fmt: skip


def municipalities(
    results: pd.DataFrame,
    names: dict[str, str],
    sizes: pd.Series,
    classes: pd.Series,
    year: int,
    known: Units | None = None,
) -> pd.DataFrame:
    """One row for every municipality of a year, with a figure or with the reason why there is none.

    Columns: those of net_result.by_municipality, number_then, inhabitants, size_class and reason.
    names: key and name of the municipalities of that year (Units.in_use); one with figures is always among them.
    sizes and classes: by key. known: the map, which knows the number that each had then.
    """
    of_year = results[results["year"] == year].set_index("unit_code")
    has = of_year.index[of_year["ndr_pct"].notna()]
    codes = pd.Index(sorted({*names, *has}), name="unit_code")
    then = [(known or Units()).number(key, year) for key in codes]
    rows = of_year.reindex(codes).assign(region_code=codes.map(number), number_then=then)
    return rows.assign(
        year=year,
        region_name=pd.Series(names, dtype="str").reindex(codes).fillna(rows["region_name"]),
        inhabitants=sizes.reindex(codes),
        size_class=classes.reindex(codes),
        reason=rows["status"].map(MISSING).fillna(not_there(rows)).where(rows["ndr_pct"].isna(), ""),
    ).reset_index()


def by_class(rows: pd.DataFrame, levels: pd.DataFrame, year: int, with_oslo: bool = False) -> pd.DataFrame:
    """One row a class with members that year, smallest first: n of N, weighted, mean, median, quantiles, shares.

    rows: `municipalities`. Those with a figure but no known size are in no class; see `outside`.
    """
    level = recommended_pct(levels, year)
    rows = rows if with_oslo else rows[rows["region_code"] != OSLO]
    columns = {name: rows[name].to_numpy() for name in AMOUNTS}
    member = rows["size_class"].array.codes
    out = [
        _class_row(label, {name: values[member == number] for name, values in columns.items()}, level)
        for number, label in enumerate(rows["size_class"].cat.categories)
        if (member == number).any()
    ]
    frame = pd.DataFrame(out)
    return frame.assign(year=year, recommended_pct=level, value=frame["ndr_pct_weighted"])


def _class_row(label: str, members: dict[str, np.ndarray], level: float) -> dict:
    revenue, persons = members["revenue_1000nok"], members["inhabitants"]
    has = ~np.isnan(revenue) & ~np.isnan(members["net_result_1000nok"]) & (revenue != 0)
    row = {"size_class": label, "municipalities": int(has.sum()), "municipalities_of": len(has)}
    row |= describe(members["net_result_1000nok"][has], revenue[has], level, persons[has])
    row["inhabitants"] = float(persons[has].sum())
    for years in PERIODS:
        net, revenue = members[f"net_{years}yr"], members[f"revenue_{years}yr"]
        full = ~np.isnan(net)
        row[f"ndr_pct_{years}yr"] = float(pct(net[full].sum(), revenue[full].sum()))
        row[f"municipalities_{years}yr"] = int(full.sum())
    return row


def comparable(classes: pd.DataFrame) -> pd.DataFrame:
    """The classes that may be held against each other: those where most of the municipalities have figures
    (completeness.COMPARED), and at least FEWEST_COMPARED. One municipality (Oslo) is no class. classes: by_class.
    """
    enough = classes["municipalities"] >= FEWEST_COMPARED
    return classes[enough & mostly(classes["municipalities"], classes["municipalities_of"])]


def missing(rows: pd.DataFrame, with_oslo: bool = False) -> pd.DataFrame:
    """The municipalities without a figure: region_code, region_name, inhabitants, reason."""
    rows = rows if with_oslo else rows[rows["region_code"] != OSLO]
    return rows.loc[rows["ndr_pct"].isna(), ["region_code", "region_name", "inhabitants", "reason"]]


def outside(rows: pd.DataFrame, with_oslo: bool = False) -> pd.DataFrame:
    """The municipalities, with a figure or without, that fall in no class: their size or group is not known."""
    rows = rows if with_oslo else rows[rows["region_code"] != OSLO]
    return rows[rows["size_class"].isna()]


def below(rows: pd.DataFrame, level: float, with_oslo: bool = False) -> pd.DataFrame:
    """The municipalities below a level in per cent, furthest below first, with the level beside them."""
    each = known(rows, with_oslo)
    return each[each["ndr_pct"] < level].sort_values("ndr_pct", ignore_index=True).assign(recommended_pct=level)


def bands(rows: pd.DataFrame, with_oslo: bool = False, share: float = 0.2, points: int = 60) -> pd.DataFrame:
    """Empirical quantiles of ndr along size: at each size, those of the fifth of the municipalities nearest in rank.

    Columns: inhabitants, p10, p25, median, p75, p90 in per cent. rows: `municipalities`, in classes by inhabitants.
    Towards an end the window stays centred and shrinks, down to the class of size that lies there: else the largest
    would be told by those a good deal smaller. Our own smoothing, a description of a full count: no uncertainty band.
    """
    rows = known(rows, with_oslo).dropna(subset=["inhabitants"]).sort_values("inhabitants")
    size, value = rows["inhabitants"].to_numpy(), rows["ndr_pct"].to_numpy()
    window = max(10, round(share * len(size)))
    if len(size) < window:
        return pd.DataFrame(columns=["inhabitants", "p10", "p25", "median", "p75", "p90"], dtype=float)
    grid, ends = np.geomspace(size[0], size[-1], points), _ends(rows["size_class"], window)
    near = [value[slice(*_window(rank, len(size), window, ends))] for rank in np.searchsorted(size, grid)]
    quantiles = np.array([np.percentile(each, [10, 25, 50, 75, 90]) for each in near]).T
    names = ("p10", "p25", "median", "p75", "p90")
    return pd.DataFrame({"inhabitants": grid, **dict(zip(names, quantiles, strict=True))})


def _ends(classes: pd.Series, window: int) -> tuple[int, int]:
    """How many the class at either end holds, at most a window; one of too few to compare goes with the next.

    classes: of municipalities in the order of their size.
    """
    counts = classes.value_counts()
    held = np.flatnonzero(classes.isin(counts.index[counts >= FEWEST_COMPARED]))
    if not len(held):
        return window, window
    smallest, largest = classes.iloc[held[0]], classes.iloc[held[-1]]
    first, last = np.flatnonzero(classes == smallest)[-1] + 1, len(classes) - np.flatnonzero(classes == largest)[0]
    return min(window, int(first)), min(window, int(last))


def _window(rank: int, count: int, window: int, ends: tuple[int, int]) -> tuple[int, int]:
    """The first rank and the one after the last of those nearest to a rank, as many on either side where there are."""
    half = window // 2
    if half <= rank and rank - half + window <= count:
        return rank - half, rank - half + window
    if rank < count / 2:
        return 0, min(window, max(ends[0], 2 * rank))
    return count - min(window, max(ends[1], 2 * (count - rank))), count
