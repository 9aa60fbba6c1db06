"""Budget against outturn: how far the budgets were from the accounts, per municipality, by size, and for the country.

Errors are budget minus outturn: negative when the budget was too low. The budget is of kommunekasse, the outturn of
kommunekonsern (SSB table 12364): scope is named in every row.
"""

import numpy as np
import pandas as pd

from analysis.accounts.net_result import SCOPE
from analysis.common.numbers import OSLO, pct
from analysis.survey.estimate import ALL

SCOPES = {"budget_scope": "kommunekasse", "actual_scope": "kommunekonsern"}
OWN, SSB = "sum av kommunene, SSB tabell 12364", "SSB tabell 12134"


def by_municipality(answers: pd.DataFrame, results: pd.DataFrame) -> pd.DataFrame:
    """One row an answer whose year has accounts for the municipality (Oslo too): budget, outturn, error.

    answers: survey_figures.by_today. results: net_result.by_municipality. Amounts are 1000 kr, errors points and 1000 kr.
    Columns: year, region_code, region_name, stage_code, budget_ndr_pct, actual_ndr_pct, error_points, error_1000nok,
    budget_net_result_1000nok, actual_net_result_1000nok, the two revenues, budget_scope, actual_scope, document_id.
    """
    amounts = ["revenue_1000nok", "net_result_1000nok"]
    budget = answers.rename(columns={"municipality_code": "region_code", "budget_year": "year"})
    budget = budget[["year", "region_code", "stage_code", "document_id", *amounts]].astype({"year": int})
    actual = results.loc[results["ndr_pct"].notna(), ["region_code", "region_name", "unit_code", "year", *amounts]]
    both = budget.merge(actual, on=["region_code", "year"], suffixes=("_budget", "_actual"))
    both = both.rename(
        columns={f"{name}_{kind}": f"{kind}_{name}" for name in amounts for kind in ("budget", "actual")}
    )
    for kind in ("budget", "actual"):
        both[f"{kind}_ndr_pct"] = pct(both[f"{kind}_net_result_1000nok"], both[f"{kind}_revenue_1000nok"])
    both["error_points"] = both["budget_ndr_pct"] - both["actual_ndr_pct"]
    both["error_1000nok"] = both["budget_net_result_1000nok"] - both["actual_net_result_1000nok"]
    both = both.assign(**SCOPES).sort_values(["year", "stage_code", "region_code"], ignore_index=True)
    first = ["year", "region_code", "region_name", "stage_code", "budget_ndr_pct", "actual_ndr_pct", "error_points"]
    return both[[*first, *(name for name in both if name not in first)]]


def by_class(rows: pd.DataFrame, classes: pd.Series) -> pd.DataFrame:
    """One row a class and one for all utenom Oslo, of the rows of one year and stage: the error's mean and spread.

    rows: by_municipality. classes: class label by municipality code. error_points_weighted is the error of the sums;
    the spread (sd with n - 1, p10, p90) is over municipalities and unweighted.
    """
    rows = rows[rows["region_code"] != OSLO]
    label = rows["region_code"].map(classes.astype("str"))
    there = [name for name in classes.cat.categories if (label == name).any()]
    out = [_row(name, rows[label == name]) for name in there] + [_row(ALL, rows)]
    return pd.DataFrame(out).assign(**SCOPES, value=lambda frame: frame["error_points_mean"])


def _row(label: str, rows: pd.DataFrame) -> dict:
    error = rows["error_points"]
    sums = rows.filter(regex="_1000nok$").sum()
    budget, actual = (
        float(pct(sums[f"{k}_net_result_1000nok"], sums[f"{k}_revenue_1000nok"])) for k in ("budget", "actual")
    )
    p10, median, p90 = np.percentile(error, [10, 50, 90]) if len(error) else (np.nan,) * 3
    return {
        "size_class": label,
        "municipalities": len(rows),
        "error_points_mean": float(error.mean()),
        "error_points_median": float(median),
        "error_points_sd": float(error.std(ddof=1)),
        "error_points_p10": float(p10),
        "error_points_p90": float(p90),
        "budget_too_low_pct": float(pct((error < 0).sum(), len(error))),
        "budget_ndr_pct": budget,
        "actual_ndr_pct": actual,
        "error_points_weighted": budget - actual,
        "error_1000nok": float(sums["error_1000nok"]),
    }


def published(rounds: pd.DataFrame, yearly: pd.DataFrame, ssb: pd.DataFrame) -> pd.DataFrame:
    """KS's published rounds against the outturn utenom Oslo: actual_ndr_pct, its source, and the error at both ends.

    rounds: reference table published_surveys. yearly: net_result.yearly utenom Oslo; its sum is used for a year where
    no municipality is missing. ssb: net_result.ssb_series utenom Oslo (one decimal), for the other years.
    """
    full = yearly[yearly["municipalities"] == yearly["municipalities_of"]].set_index("year")["ndr_pct_weighted"]
    own, theirs = (rounds["budget_year"].astype(int).map(s) for s in (full, ssb.set_index("year")["ndr_pct"]))
    actual = own.fillna(theirs)
    return rounds.assign(
        actual_ndr_pct=actual,
        actual_source=np.select([own.notna(), theirs.notna()], [OWN, SSB], ""),
        actual_scope=SCOPE[False],
        error_low_points=rounds["ndr_low_pct"] - actual,
        error_high_points=rounds["ndr_high_pct"] - actual,
    )


def every_year(rounds: pd.DataFrame, until: int) -> pd.DataFrame:
    """The rounds with a row for every year from the first of them to the last, empty where there was none."""
    years = pd.DataFrame({"budget_year": range(int(rounds["budget_year"].min()), until + 1)})
    kinds = {"respondents": "float", "statement": "str", "source": "str", "scope": "str"}
    return years.merge(rounds.astype(kinds), how="left")
