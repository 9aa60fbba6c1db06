"""The budget survey: from the answers of some municipalities to an estimate for all of them utenom Oslo.

    ndr_hat = sum_h W_h * (sum ndr_i / sum revenue_i over respondents in h)

h is a stratum: a size class, or several merged where one has fewer than 3 respondents. W_h is its share of gross
operating revenue in the accounts. The range is percentile 10 to 90 of a stratified bootstrap over municipalities.
Our own method: KS does not publish its weighting.
"""

import numpy as np
import pandas as pd

from analysis.common.numbers import OSLO, pct
from data.municipalities.names import plain_name

FEWEST, DRAWS, SEED = 3, 2000, 1
LOW, HIGH = 10, 90
RANGE = ["ndr_pct_low", "ndr_pct_high"]
ALL = "Alle utenom Oslo"
ANSWER = ["revenue_1000nok", "net_result_1000nok", "bound_funds_used_1000nok", "bound_funds_allocated_1000nok",
          "disposition_fund_1000nok", "reported_on", "document_id"]  # fmt: skip


def municipalities(
    answers: pd.DataFrame, names: dict[str, str], sizes: pd.Series, classes: pd.Series, revenue: pd.Series
) -> pd.DataFrame:
    """One row for every municipality utenom Oslo, answered or not: who, how large, accounts, and its answer.

    answers: data.survey.answers of one budget year and stage. names, sizes, classes: by code, at 1 January of the
    budget year. revenue: accounts in 1000 kr by code. Columns: region_code, region_name, inhabitants, size_class,
    accounts_revenue_1000nok, answered, ndr_pct and those of the answer (missing where there is none).
    """
    given = answers.set_index("municipality_code")
    codes = pd.Index(sorted(({*names, *given.index}) - {OSLO}), name="region_code")
    rows = given[ANSWER].reindex(codes)
    called = given["municipality_name"].map(plain_name).reindex(codes)
    named = pd.Series(names, dtype="str").reindex(codes).fillna(called)
    return rows.assign(
        region_name=named,
        inhabitants=sizes.reindex(codes),
        size_class=classes.reindex(codes),
        accounts_revenue_1000nok=revenue.reindex(codes),
        answered=codes.isin(given.index),
        ndr_pct=pct(rows["net_result_1000nok"], rows["revenue_1000nok"]),
    ).reset_index()


def corrected(members: pd.DataFrame) -> pd.DataFrame:
    """The same with ndr after bundne fond (ndr - allocated + used); who has not given both amounts has not answered."""
    net = members["net_result_1000nok"] - members["bound_funds_allocated_1000nok"] + members["bound_funds_used_1000nok"]
    return members.assign(
        net_result_1000nok=net, answered=net.notna(), ndr_pct=pct(net, members["revenue_1000nok"].where(net.notna()))
    )


def outside(members: pd.DataFrame) -> pd.DataFrame:
    """Answers that count nowhere, since the size or group of the municipality is not known."""
    return members[members["answered"] & members["size_class"].isna()]


def strata(respondents: list[int]) -> np.ndarray:
    """The number of the stratum of each class, from 0. respondents: of each class, smallest municipalities first.

    A class short of 3 goes together with the next larger one; what is short at the top, with the one below.
    """
    numbers, number, count = [], 0, 0
    for one in respondents:
        numbers.append(number)
        count += one
        if count >= FEWEST:
            number, count = number + 1, 0
    return np.minimum(np.array(numbers, dtype=int), max(number - 1, 0))


def estimate(members: pd.DataFrame, seed: int = SEED) -> pd.DataFrame:
    """One row a class, smallest first, and one for all: representativity, and the estimate with its range.

    Shares are the respondents' part of the class. Every ndr figure is that of the stratum of the class (merged_into
    names the classes of a merged one), so weight_pct times ndr_pct sums to the estimate. The range is missing when
    fewer than 3 answered. A class that answered in full is drawn from like any other: the range is then rather wide.
    """
    known = members[members["size_class"].notna()]
    labels = [label for label in known["size_class"].cat.categories if (known["size_class"] == label).any()]
    groups = [known[known["size_class"] == label] for label in labels]
    numbers = strata([int(group["answered"].sum()) for group in groups])
    weights = _weights(groups)
    rng = np.random.default_rng(seed)
    rows, point, replicates = [], 0.0, np.zeros(DRAWS)
    for number in range(numbers.max() + 1 if len(numbers) else 0):
        inside = np.flatnonzero(numbers == number)
        figures, drawn = _stratum(pd.concat([groups[at] for at in inside]), rng)
        merged = " + ".join(labels[at] for at in inside) if len(inside) > 1 else ""
        rows += [_class_row(labels[at], groups[at], weights[at]) | {"merged_into": merged, **figures} for at in inside]
        point += weights[inside].sum() * figures["ndr_pct"]
        replicates = replicates + weights[inside].sum() * drawn
    rows.append(_class_row(ALL, known, 1.0) | {"merged_into": "", **_figures(known, point, replicates)})
    return pd.DataFrame(rows).assign(seed=seed).assign(value=lambda frame: frame["ndr_pct"])


def without_sample(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with no range where all have answered; the classes of a merged stratum count together."""
    together = rows["merged_into"].where(rows["merged_into"] != "", rows["size_class"])
    counts = rows[["respondents", "municipalities_of"]].groupby(together).transform("sum")
    sampled = counts["respondents"] < counts["municipalities_of"]
    return rows.assign(**{name: rows[name].where(sampled) for name in RANGE})


def _weights(groups: list[pd.DataFrame]) -> np.ndarray:
    """Each class's share of the revenue in the accounts, of 1."""
    revenue = np.array([group["accounts_revenue_1000nok"].sum() for group in groups])
    return pct(revenue, revenue.sum()) / 100


def _stratum(members: pd.DataFrame, rng: np.random.Generator) -> tuple[dict[str, float], np.ndarray]:
    """The figures of one stratum, and its ndr in per cent in every bootstrap draw (NaN with fewer than 3 answers)."""
    net, revenue = (members.loc[members["answered"], c].to_numpy() for c in ("net_result_1000nok", "revenue_1000nok"))
    drawn = np.full(DRAWS, np.nan)
    if len(net) >= FEWEST:
        picks = rng.integers(0, len(net), size=(DRAWS, len(net)))
        drawn = pct(net[picks].sum(axis=1), revenue[picks].sum(axis=1))
    return _figures(members, float(pct(net.sum(), revenue.sum())), drawn), drawn


def _figures(members: pd.DataFrame, point: float, drawn: np.ndarray) -> dict[str, float]:
    each = members.loc[members["answered"], "ndr_pct"]
    low, high = np.percentile(drawn, [LOW, HIGH])
    return {"ndr_pct": point, "ndr_pct_low": float(low), "ndr_pct_high": float(high),
            "ndr_pct_mean": float(each.mean()), "ndr_pct_median": float(each.median())}  # fmt: skip


def _class_row(label: str, members: pd.DataFrame, weight: float) -> dict:
    answered = members[members["answered"]]
    share = lambda column: float(pct(answered[column].sum(), members[column].sum()))
    return {
        "size_class": label,
        "respondents": len(answered),
        "municipalities_of": len(members),
        "response_rate_pct": float(pct(len(answered), len(members))),
        "revenue_share_pct": share("accounts_revenue_1000nok"),
        "inhabitants_share_pct": share("inhabitants"),
        "weight_pct": 100 * float(weight),
    }
