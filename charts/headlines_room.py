"""Sentences about room for manoeuvre, written from the rows that are drawn. At most 15 words."""

import pandas as pd

from charts import words

SAYS = {
    "debt": "{who} hadde netto lånegjeld over {limit} prosent av inntektene i {year}",
    "result": "{who} hadde under {limit} prosent etter bundne fond i {year}",
    "fund": "{who} hadde disposisjonsfond under {limit} prosent av inntektene i {year}",
}


def test(row: pd.Series, test_code: str, limit_pct: float, year: int) -> str:
    """How many fail one test. row: of room.by_class."""
    failing, known = row[f"{test_code}_failing"], row[f"{test_code}_known"]
    if not known:
        return ""
    who = words.n_of(failing, known) + ("" if known == row["municipalities_of"] else " med tall")
    return SAYS[test_code].format(who=who, limit=words.number(limit_pct, 0), year=year)


def all_three(row: pd.Series, year: int) -> str:
    """How many fail all three tests, "" when it cannot be told of any. row: of room.by_class, for all."""
    open_ones = row["municipalities_of"] - row["all_known"]
    if open_ones == 0:
        return f"{words.n_of(row['all_failing'], row['municipalities_of'])} brøt alle tre grensene i {year}"
    if row["all_failing"]:
        return f"Minst {words.n_of(row['all_failing'], row['municipalities_of'])} brøt alle tre grensene i {year}"
    return ""
