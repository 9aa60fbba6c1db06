"""What the extract knows that an imported file is held against: revenue, and what became of a municipality."""

from collections import Counter, defaultdict
from pathlib import Path

import pandas as pd

from data.errors import DamagedTable, MissingTable
from data.extract import store

REVENUE, NET = "AGD13", "AGD23"


def published(folder: Path) -> dict[str, dict[int, tuple[float, float]]]:
    """Gross operating revenue and net operating result in 1000 kr, by municipality and year of the extract.

    NaN for a result that is not there. {} without accounts: then there is nothing to compare with.
    """
    try:
        accounts = store.read("accounts", folder, ["region_code", "concept_code", "year", "value_1000nok"])
    except DamagedTable:  # a file that cannot be held against figures that are here is not taken in
        raise
    except MissingTable:
        return {}
    rows = accounts[accounts["concept_code"].isin([REVENUE, NET]) & accounts["value_1000nok"].notna()]
    rows = rows.assign(region_code=rows["region_code"].astype(str), concept_code=rows["concept_code"].astype(str))
    wide = rows.pivot(index=["region_code", "year"], columns="concept_code", values="value_1000nok")
    wide = wide.reindex(columns=[REVENUE, NET])
    found: dict[str, dict[int, tuple[float, float]]] = defaultdict(dict)
    for (code, year), revenue, net in wide[wide[REVENUE] > 0].itertuples(name=None):
        found[code][int(year)] = (revenue, net)
    return dict(found)


def newest_revenue(results: dict[str, dict[int, tuple[float, float]]]) -> tuple[dict[str, float], int]:
    """Gross operating revenue in 1000 kr by municipality in the newest year there is, and the year; ({}, 0) of none."""
    year = max((max(years) for years in results.values()), default=0)
    return {code: years[year][0] for code, years in results.items() if year in years}, year


def successors(changes: pd.DataFrame, names: dict[str, str]) -> dict[str, list[str]]:
    """Today's codes that each gone code went into, through every change the extract lists."""
    next_: dict[str, set[str]] = {}
    for old, new in zip(changes["old_code"].astype(object), changes["new_code"].astype(object), strict=True):
        if isinstance(new, str) and new != old:
            next_.setdefault(old, set()).add(new)
    return {old: sorted(_today(old, next_, names, set())) for old in next_ if old not in names}


def _today(code: str, next_: dict[str, set[str]], names: dict[str, str], seen: set[str]) -> set[str]:
    if code in names or code in seen:
        return {code} & set(names)
    return {found for new in next_.get(code, ()) for found in _today(new, next_, names, seen | {code})}


def moved(moves: pd.DataFrame, names: dict[str, str]) -> tuple[dict[str, tuple[str, int]], dict[str, list[str]]]:
    """Of each gone code, by the reference file of moves (the extract need not list all): name and year out of use, and
    today's codes. Where the file has no name it is today's, "" when several became one.
    """
    gone = moves[moves["to_year"].notna()]
    columns = [gone[name].astype(object) for name in ("old_code", "old_name", "new_code", "to_year")]
    rows = [row for row in zip(*columns, strict=True) if row[0] not in names and row[2] in names]
    alone = Counter((new, to) for _, _, new, to in rows)
    former, became = {}, defaultdict(list)
    for old, name, new, to in rows:
        today = names[new] if alone[new, to] == 1 else ""
        former[old] = (name if isinstance(name, str) else today, int(to) + 1)
        became[old].append(new)
    return former, dict(became)
