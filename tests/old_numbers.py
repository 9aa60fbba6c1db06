"""Accounts as SSB has them: the figures of today's numbers put back under the numbers of each year."""

import pandas as pd

from data.municipalities.history import by_today


def under_old_numbers(accounts: pd.DataFrame, moves: pd.DataFrame, first: int = 2015) -> pd.DataFrame:
    """The newest year of the accounts, told for every year from `first` on under all numbers of the year.

    A municipality that was made of several has the whole amount under each of them, so that a sum that ran over the
    merger would show. Every amount is multiplied by year - 2000, so that no two years are alike. Numbers not in use in
    a year have the mark ".", as at SSB.
    """
    newest = accounts[accounts["year"] == accounts["year"].max()].astype({"region_code": "str"})
    parts = [_year(newest, by_today(moves, year), year) for year in range(first, int(accounts["year"].max()) + 1)]
    rows = pd.concat(parts, ignore_index=True)
    numbers = rows[["region_code", "region_name", "concept_code"]].drop_duplicates(["region_code", "concept_code"])
    every = numbers.merge(rows[["year"]].drop_duplicates(), how="cross")
    rows = every.merge(rows.drop(columns="region_name"), on=["region_code", "concept_code", "year"], how="left")
    return rows.assign(status=rows["status"].fillna("."))


def no_two_alike(accounts: pd.DataFrame, moves: pd.DataFrame) -> pd.DataFrame:
    """`under_old_numbers` with another result in per cent for every number, so that a mean of ratios is another figure than
    the sum."""
    rows = under_old_numbers(accounts, moves)
    factor = rows["region_code"].astype(str).str[-2:].astype(int) + 1
    by = factor.where(rows["concept_code"] == "AGD23", factor % 7 + 1)
    return rows.assign(value_1000nok=rows["value_1000nok"] * by)


def _year(newest: pd.DataFrame, then: dict[str, set[str]], year: int) -> pd.DataFrame:
    pairs = [(old, today) for today, olds in then.items() for old in sorted(olds)]
    key = pd.DataFrame(pairs, columns=["old", "region_code"]).drop_duplicates("old")
    rows = newest.merge(key, on="region_code")
    return rows.assign(year=year, region_code=rows["old"], value_1000nok=rows["value_1000nok"] * (year - 2000)).drop(
        columns="old"
    )
