"""The rows of the budget survey from the tables of the extract and the answers, for a page and the command alike."""

import pandas as pd

from analysis.accounts import country_series, net_result
from analysis.accounts.net_result import results
from analysis.common.asked import Read
from analysis.common.numbers import OSLO
from analysis.common.recommended_level import recommended_pct
from analysis.municipalities import by_class
from analysis.municipalities.by_class import classes_of
from analysis.municipalities.unit_tables import municipalities, units
from analysis.municipalities.units import Units, number
from analysis.survey import estimate, outturn
from analysis.survey.asked import check_stage, check_year
from analysis.survey.respondents import by_today, sizes_for, weights_from

COLUMNS = [
    "year", "size_class", "respondents", "municipalities_of", "response_rate_pct", "revenue_share_pct", "ndr_pct",
    "ndr_pct_low", "ndr_pct_high", "ndr_pct_mean", "ndr_pct_median",
]  # fmt: skip
NO_ESTIMATES = pd.DataFrame(columns=["year", "ndr_pct", *estimate.RANGE], dtype=float)


def members(
    read: Read, answers: pd.DataFrame, year: int | None = None, classification: str = "ks", stage: str | None = None
) -> pd.DataFrame:
    """One row for every municipality utenom Oslo, answered or not; see survey.estimate.municipalities.

    Also year, stage_code, accounts_year (of the weights) and sized_on (the 1 January that sizes are of; of the budget
    year, or the last there is). Raises NoAnswers or UnknownChoice.
    """
    persons, known = by_class.inhabitants(read("population")), units(read)
    return members_of(read, results(read, known), persons, answers, year, classification, stage, known)


def members_of(
    read: Read,
    results: pd.DataFrame,
    persons: pd.DataFrame,
    answers: pd.DataFrame,
    year: int | None = None,
    classification: str = "ks",
    stage: str | None = None,
    known: Units | None = None,
) -> pd.DataFrame:
    """The same from result.rows.results, municipalities.by_class.inhabitants and figures.units, where those are at hand."""
    year, known = check_year(answers, year), known or units(read)
    stage = check_stage(answers, year, stage)
    there = municipalities(read, known, year)
    found, sized = sizes_for(persons, known, there, year), min(year, int(persons["year"].max()))
    classes = classes_of(read, found, classification).reindex(list(there)).rename(number)
    chosen = by_today(answers[(answers["budget_year"] == year) & (answers["stage_code"] == stage)], known)
    accounts_year, revenue = weights_from(results, set(there) - {OSLO}, year)
    names = {number(key): name for key, name in there.items()}
    rows = estimate.municipalities(chosen, names, found.rename(number), classes, revenue)
    return rows.assign(year=year, stage_code=stage, accounts_year=accounts_year, sized_on=f"{sized}-01-01")


def in_classes(read: Read, members: pd.DataFrame, classification: str) -> pd.DataFrame:
    """The members by another classification than the one they were made with: only their class is another."""
    sizes = members.set_index("region_code")["inhabitants"].dropna()
    classes = classes_of(read, sizes, classification)
    return members.assign(size_class=classes.reindex(members["region_code"]).array)


def estimate_rows(members: pd.DataFrame, seed: int = estimate.SEED) -> pd.DataFrame:
    """The rows of survey.estimate.estimate with year, stage and accounts_year, and the estimate after bundne fond beside it.

    ndr_pct_corrected and its number of respondents: from those who gave both amounts, with classes merged anew; missing
    where none did. No range (NaN) where every municipality of a stratum, or of all, has answered: there is no sample.
    """
    rows = estimate.without_sample(estimate.estimate(members, seed))
    after = estimate.estimate(estimate.corrected(members), seed)
    first = members.iloc[0]
    rows = rows.assign(
        ndr_pct_corrected=after["ndr_pct"],
        respondents_corrected=after["respondents"],
        stage_code=first["stage_code"],
        accounts_year=first["accounts_year"],
        sized_on=first["sized_on"],
        year=first["year"],
    )
    return rows[[*COLUMNS, *(name for name in rows if name not in COLUMNS)]]


def estimates(totals: list[pd.Series]) -> pd.DataFrame:
    """The estimate for all municipalities, a row a budget year in the order given, of those with enough answers.

    totals: the last row of estimate_rows for each budget year. Columns of NO_ESTIMATES.
    """
    enough = [row for row in totals if row["respondents"] >= estimate.FEWEST]
    return pd.DataFrame(enough, columns=list(NO_ESTIMATES)).astype({"year": int})


def outturn_rows(
    read: Read,
    rows: pd.DataFrame,
    classification: str = "ks",
    persons: pd.DataFrame | None = None,
    known: Units | None = None,
) -> pd.DataFrame:
    """One row a budget year, stage and size class, and one for all utenom Oslo (none: empty); see by_class.

    rows: survey.outturn.by_municipality. persons: municipalities.by_class.inhabitants, where it is at hand.
    """
    persons, parts = by_class.inhabitants(read("population")) if persons is None else persons, [pd.DataFrame()]
    known = known or units(read)
    for (year, stage), part in rows[rows["region_code"] != OSLO].groupby(["year", "stage_code"]):
        found = sizes_for(persons, known, part["unit_code"], int(year))
        classes = classes_of(read, found, classification).reindex(found.index).rename(number)
        parts.append(outturn.by_class(part, classes).assign(year=year, stage_code=stage))
    return pd.concat(parts, ignore_index=True)


def published_rows(
    read: Read, yearly: pd.DataFrame | None = None, ssb: pd.DataFrame | None = None, until: int | None = None
) -> pd.DataFrame:
    """KS's published rounds against the outturn; see survey.outturn.published.

    yearly, ssb: country_series.rows and net_result.ssb_series, where at hand. until: with a row for every year to this one.
    """
    yearly = country_series.rows(read, results(read)) if yearly is None else yearly
    ssb = net_result.ssb_series(read("key_figures")) if ssb is None else ssb
    rounds = read("published_surveys")
    rounds = rounds if until is None else outturn.every_year(rounds, until)
    return outturn.published(rounds, yearly, ssb)


def rounds(read: Read, yearly: pd.DataFrame, ssb: pd.DataFrame, last_budget: int = 0) -> pd.DataFrame:
    """KS's published rounds against the outturn, with a row for every year from the first round, and the level of each.

    Columns as survey.outturn.published, and year and recommended_pct. yearly, ssb: as in published_rows. last_budget: the
    rows go at least to that year, and to the last with accounts.
    """
    last = max([*read("published_surveys")["budget_year"].astype(int), int(yearly["year"].max()), last_budget])
    rows, levels = published_rows(read, yearly, ssb, last), read("recommended_levels")
    return rows.assign(
        year=rows["budget_year"], recommended_pct=[recommended_pct(levels, y) for y in rows["budget_year"]]
    )
