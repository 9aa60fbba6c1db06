"""Care spending (pleie og omsorg) by municipality, year and function. Source: SSB table 12367, 1000 kr.

Which functions count, and how a code that was split is joined, is data: reference table care_functions.
"""

import itertools
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.common.asked import UnknownChoice
from data.municipalities.names import plain_name

ARTS = {"gross": "AGD10", "corrected": "AGD4", "net": "AGD2"}
SCOPES = {"konsern": "A", "kasse": "B"}
NOT_IN_USE = "."
GONE = ("..", ":")


@dataclass(frozen=True)
class Choice:
    """Which spending. art: gross, corrected or net. scope: konsern or kasse. health: with functions 241 and 256.

    functions: only these codes (of `counted`), instead of what `health` says.
    """

    art: str = "gross"
    scope: str = "konsern"
    health: bool = False
    functions: tuple[str, ...] = ()

    def __post_init__(self):
        for value, known, what in ((self.art, ARTS, "utgiftsbegrep"), (self.scope, SCOPES, "regnskapsomfang")):
            if value not in known:
                raise UnknownChoice(f"Ukjent {what}: {value}. Disse finnes: {', '.join(known)}")


def counted(functions: pd.DataFrame, choice: Choice) -> dict[str, pd.DataFrame]:
    """The functions of a choice by the code they count as, each with its rows of care_functions (254 has 257 too)."""
    groups = {str(code): rows for code, rows in functions.groupby("counted_as", observed=True)}
    known = [code for code, rows in groups.items() if (rows["part"] != "outside").all()]
    unknown = [code for code in choice.functions if code not in known]
    if unknown:
        raise UnknownChoice(_not_counted(groups, unknown, known))
    parts = ("care", "health") if choice.health else ("care",)
    wanted = choice.functions or [code for code in known if groups[code]["part"].isin(parts).all()]
    return {code: groups[code] for code in known if code in wanted}


def _not_counted(groups: dict[str, pd.DataFrame], unknown: list[str], known: list[str]) -> str:
    """Why codes cannot be asked for: a code that another was split into is counted with that one."""
    told = f"Ukjent funksjon: {', '.join(unknown)}."
    for code in known:
        parts = sorted(set(unknown) & set(groups[code]["function_code"].astype(str)))
        if parts:
            return f"{told} Regnes med i {code} alle år: velg {code}."
    return f"{told} Disse finnes: {', '.join(known)}"


def spending(accounts: pd.DataFrame, functions: pd.DataFrame, choice: Choice) -> pd.DataFrame:
    """One row a municipality and year: region_code, region_name, year, nominal_1000nok, status, in_use, and functions.

    A code marked "." is not in use and does not count; one in use that is missing makes the sum missing with its
    mark; a function none of whose codes is in use, in years when it should be, makes the sum missing with ".".
    status: "" where there is a sum. in_use: whether any of the codes is. Each function has a column, NaN where missing.
    """
    groups = counted(functions, choice)
    cells = _cells(accounts, groups, choice)
    value, used, marks = cells["value"], cells["used"], cells["marks"]
    due = np.stack([_due(rows, cells["years"]) for rows in groups.values()], axis=-1)
    absent = (due & (used == 0)).any(axis=-1) | (used.sum(axis=-1) == 0)
    lacking = [marks[mark].sum(axis=-1) > 0 for mark in GONE]
    status = np.select([*lacking, absent], [*GONE, NOT_IN_USE], "")
    each = np.where((used == 0) | (sum(marks.values()) > 0), np.nan, value)
    regions, years = cells["regions"], cells["years"]
    frame = pd.DataFrame(
        {
            "region_code": np.repeat(regions, len(years)),
            "region_name": np.repeat(cells["names"], len(years)),
            "year": np.tile(years, len(regions)),
            "nominal_1000nok": np.where(status == "", value.sum(axis=-1), np.nan).ravel(),
            "status": status.ravel(),
            "in_use": (used.sum(axis=-1) > 0).ravel(),
        }
    )
    return frame.assign(**{code: each[..., place].ravel() for place, code in enumerate(groups)})


def _cells(accounts: pd.DataFrame, groups: dict[str, pd.DataFrame], choice: Choice) -> dict:
    """Sums by region, year and function (three axes): value, how many codes are in use, how many carry each mark."""
    place = {code: i for i, rows in enumerate(groups.values()) for code in rows["function_code"].astype(str)}
    rows = accounts[
        (accounts["scope_code"] == SCOPES[choice.scope]).to_numpy()
        & (accounts["art_code"] == ARTS[choice.art]).to_numpy()
        & accounts["function_code"].isin(list(place)).to_numpy()
    ]
    codes = rows["region_code"].cat.categories
    regions = np.array([code for code in codes if len(code) == 4 and code.isdigit()], dtype=object)
    rows = rows[rows["region_code"].isin(regions)]
    years = np.unique(rows["year"].to_numpy()).astype(int)
    shape = (len(regions), len(years), len(groups))
    region = pd.Index(regions).get_indexer(codes)[rows["region_code"].cat.codes.to_numpy()]
    function = np.array([place.get(code, -1) for code in rows["function_code"].cat.categories])
    function = function[rows["function_code"].cat.codes.to_numpy()]
    cell = np.ravel_multi_index((region, np.searchsorted(years, rows["year"].to_numpy()), function), shape)

    def summed(weights=None):
        return np.bincount(cell, weights, minlength=int(np.prod(shape))).reshape(shape)

    status = rows["status"].astype("str").to_numpy()
    names = rows.drop_duplicates("region_code").set_index("region_code")["region_name"].astype("str").map(plain_name)
    return {
        "regions": regions,
        "years": years,
        "names": names.reindex(regions).to_numpy(),
        "value": summed(np.nan_to_num(rows["value_1000nok"].to_numpy())),
        "used": summed(status != NOT_IN_USE),
        "marks": {mark: summed(status == mark) for mark in GONE},
    }


def _due(rows: pd.DataFrame, years: np.ndarray) -> np.ndarray:
    """For each year, whether one of the codes of a function should be in use; shaped to stand beside the regions."""
    first = rows["from_year"].astype(float).fillna(-np.inf).min()
    last = rows["to_year"].astype(float).fillna(np.inf).max()
    return ((first <= years) & (years <= last))[None, :]


def seams(accounts: pd.DataFrame, functions: pd.DataFrame, choice: Choice) -> list[dict]:
    """Where the codes that make up a function change: function, year (the first with the new ones), before, after."""
    in_use = accounts[(accounts["status"] != NOT_IN_USE) & (accounts["scope_code"] == SCOPES[choice.scope])]
    by_year = in_use.groupby("year")["function_code"].agg(lambda codes: set(codes.astype("str").unique()))
    found = []
    for function, rows in counted(functions, choice).items():
        own = [(int(year), sorted(codes & set(rows["function_code"].astype(str)))) for year, codes in by_year.items()]
        pairs = itertools.pairwise(own)
        found += [
            {"function": function, "year": year, "before": before, "after": after}
            for (_, before), (year, after) in pairs
            if before and after and before != after
        ]
    return found


def years(spending_: pd.DataFrame) -> list[int]:
    """Years with a sum for at least one municipality, oldest first."""
    return sorted(int(year) for year in spending_.loc[spending_["status"] == "", "year"].unique())
