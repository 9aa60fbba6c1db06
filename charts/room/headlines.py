"""Sentences about room for manoeuvre, written from the rows that are drawn. Headlines are at most 15 words.

The debt is uncorrected, and the limit is made for corrected debt: no sentence says of debt alone that the limit is
broken, and those who fail all three are told as at most so many.
"""

import pandas as pd

from analysis.measures.accounts import FUND
from charts import words
from data.norwegian import joined

SAYS = {
    "debt": "{who} hadde ukorrigert netto lånegjeld over {limit} prosent i {year}",
    "result": "{who} hadde netto driftsresultat etter bundne fond under {limit} prosent i {year}",
    "fund": f"{{who}} hadde {FUND} under {{limit}} prosent i {{year}}",
}
SHORT_OF_FUND = (
    "{who} hadde fond under {limit} prosent av inntektene i {year}"  # where there is no room for the whole name
)
BEYOND = {
    "debt": "{n} over {limit} i ukorrigert gjeld", "result": "{n} under {limit} i resultat", "fund": "{n} under {limit} i fond",
}  # fmt: skip
FEWEST = 10  # municipalities with a figure, before anything is said of them together
MAYBE = "over {limit} % ukorrigert; etter korrigering kan den være under"


def test(row: pd.Series, test_code: str, limit_pct: float, year: int) -> str:
    """How many are beyond the limit of one test, "" when too few have the figure. row: of three_tests.by_class, for all."""
    failing, known = row[f"{test_code}_failing"], row[f"{test_code}_known"]
    if known < FEWEST:
        return ""
    who = words.n_of(failing, known) + ("" if known == row["municipalities_of"] else " med tall")
    tries = [SAYS[test_code], *([SHORT_OF_FUND] if test_code == "fund" else [])]
    return words.first_that_fits(*(text.format(who=who, limit=words.number(limit_pct, 0), year=year) for text in tries))


def known(row: pd.Series, test_code: str, label: str) -> str:
    """How many have the figure of one test: "disposisjonsfond for 1 av 356 kommuner". row: of three_tests.by_class."""
    return f"{words.first_lower(label)} for {words.n_of(row[f'{test_code}_known'], row['municipalities_of'])}"


def all_three(row: pd.Series, year: int) -> str:
    """How many fail all three tests at most, or of how many it cannot be told. row: of three_tests.by_class, for all."""
    open_ones = row["municipalities_of"] - row["all_known"]
    if open_ones:
        who = words.n_of(open_ones, row["municipalities_of"])
        return f"Om alle KS' tre grenser brytes i {year}, er åpent for {who}"
    some = f"Høyst {words.n_of(row['all_failing'], row['municipalities_of'])}"
    none = f"Ingen av {words.number(row['municipalities_of'], 0)} kommuner"
    return f"{some if row['all_failing'] else none} bryter alle KS' tre grenser i {year}"


def drawn(each: pd.DataFrame, total: pd.Series, limits: pd.DataFrame, year: int) -> str:
    """What a chart of some tests shows of all: how many are beyond one limit, or beyond every one that is drawn.

    each: a row a municipality of three_tests.municipalities. total: of three_tests.by_class, for all. limits: of
    room.rows, those of the tests that are drawn.
    """
    tests = [str(test) for test in limits.index]
    if len(tests) == 1:
        return test(total, tests[0], limits["limit_pct"].iloc[0], year) or each_test(total, tuple(tests))
    fails = each[[f"{one}_fails" for one in tests]]
    if len(tests) != 2 or fails.isna().any(axis=None) or "debt" in tests:
        return each_test(total, tuple(tests))
    beyond = int(fails.all(axis=1).sum())
    who = words.n_of(beyond, len(each)) if beyond else f"Ingen av {words.n(len(each))}"
    return f"{who} var under KS' grenser for både resultat og fond i {year}"


def each_test(row: pd.Series, tests: tuple[str, ...]) -> str:
    """How many are beyond each limit, of those with the figure. row: of three_tests.by_class, for all."""
    known = [int(row[f"{test}_known"]) for test in tests]
    alike = len(set(known)) == 1
    counts = [
        words.number(row[f"{test}_failing"], 0) + ("" if alike else f" av {words.number(of, 0)}")
        for test, of in zip(tests, known, strict=True)
    ]
    limits = ("grensen", *["den"] * (len(tests) - 1))  # named in the first part, whichever it is
    parts = [BEYOND[test].format(n=n, limit=limit) for test, n, limit in zip(tests, counts, limits, strict=True)]
    some = f"{words.number(known[0] if alike else row['municipalities_of'], 0)} kommuner"
    return f"Av {some}{' med tall' if alike and known[0] < row['municipalities_of'] else ''} er {joined(parts)}"


def sums(total: pd.Series, rest: pd.Series, country: pd.Series, year: int) -> str:
    """How many fail none at least, and the result after bound funds of all; "" where a municipality lacks the figures.

    total, rest, country: three_tests.by_class for all: as chosen, without Oslo, with Oslo.
    """
    said = []
    if total["none_known"] == total["municipalities_of"]:
        said.append(f"Minst {words.n_of(total['none_failing'], total['municipalities_of'])} bryter ingen av grensene.")
    if all(row["result_known"] == row["municipalities_of"] for row in (rest, country)):
        after = [words.number(row["result_pct_weighted"], 2) for row in (rest, country)]
        said.append(
            f"Etter bundne fond var netto driftsresultat i {year} samlet {after[0]} prosent utenom Oslo og {after[1]} "
            "prosent for landet."
        )
    return " ".join(said)


def outcome(test_code: str, fails: float, limit_pct: float) -> str:
    """What came of one test for one municipality. fails: 1.0, 0.0, or NaN where the figure is missing."""
    if pd.isna(fails):
        return "kan ikke avgjøres"
    if not fails:
        return "innenfor"
    return MAYBE.format(limit=words.number(limit_pct, 0)) if test_code == "debt" else "bryter grensen"


def beyond(test) -> str:
    """On which side of its limit a test fails: "over 85 prosent". test: a row of room.rows.limits."""
    return f"{side(test)} {words.number(test.limit_pct, 0)} prosent"


def side(test) -> str:
    """over or under."""
    return "over" if test.fails_when == "above" else "under"
