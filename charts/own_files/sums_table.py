"""The sums that a result was made of, as a table that can be followed by hand."""

import math

import pandas as pd

from analysis.own_files.operating_result import NEW_FORMULA
from charts import words
from charts.drawing.own_kinds import KINDS
from data.norwegian import figure

SUMS = {
    "Driftsinntekter (a)": "gross_income_1000nok",
    "Driftsutgifter (b)": "gross_expenditure_1000nok",
    "Brutto driftsresultat (c = a − b)": "gross_result_1000nok",
    "Eksterne finanstransaksjoner (d)": "external_finance_1000nok",
    "Motpost avskrivninger (e)": "depreciation_counter_1000nok",
    "Netto driftsresultat (f = c + d + e)": "net_result_1000nok",
    "Brutto driftsinntekter (g)": "revenue_1000nok",
}
BOUND = {
    "Avsatt til bundne driftsfond (i)": "bound_funds_allocated_1000nok",
    "Bruk av bundne driftsfond (j)": "bound_funds_used_1000nok",
}
BALANCE = {
    "Eiendeler": "assets_1000nok",
    "Gjeld og egenkapital": "liabilities_1000nok",
    "Differanse (skal være 0)": "difference_1000nok",
    "Memoriakonti": "memorandum_1000nok",
}
NEW = "a = art 600–670, 700–890 og 920. b = art 010–480, 520 og 590{reserved}. "
NEW_D = "d = art (900 + 901 + 905 + 909 + 921) − (500 + 501 + 509 + 510 + 511 + 521). "
OLD = "a = art 600–895. b = art 010–480 og 590{reserved}. "
OLD_D = "d = art (900 + 901 + 905 + 909 + 920 + 921) − (500 + 501 + 509 + 510 + 511 + 520 + 521). "
E = "e = art 990 på funksjon 860. "
REVENUE = {
    (True, False): "g = art 600–890 og 920.",
    (False, False): "g = art 600–895 uten 690 og 790.",
    (True, True): "g = art 600–770, 800–877, 890 og 920, fratrukket 380 og 480 (internt kjøp).",
    (
        False,
        True,
    ): "g = art 600–689, 700–770, 800–877 og 890, fratrukket 380 og 480. SSB har ingen publisert formel for "
    "inntektene i konsernet før 2020; dette er vår.",
}


def sums(rows: pd.DataFrame, target: float | None) -> pd.DataFrame:
    """One column a series, the sums in 1000 kr as they are, the result and its distance to the level as text.

    rows: of extracts.extract, of one document.
    """
    return pd.DataFrame({"1000 kr": list(_column(rows, rows.iloc[0], target))} | {
        heading(row): list(_column(rows, row, target).values()) for _, row in rows.iterrows()
    })  # fmt: skip


def heading(row: pd.Series) -> str:
    """ "Regnskap 2011", "Hittil i 2026, 1. kvartal": never with a number and a point first, which makes a list."""
    if row["quarter"]:
        return f"Hittil i {row['year']}, {row['quarter']}. kvartal"
    return words.first_upper(f"{KINDS[row['kind']].name} {row['year']}")


def _column(rows: pd.DataFrame, row: pd.Series, target: float | None) -> dict[str, str]:
    texts = {name: figure(row[column]) for name, column in SUMS.items()}
    texts["Netto driftsresultat i prosent (100 × f / g)"] = words.percent(row["ndr_pct"], 2)
    texts |= _against(row, target)
    if (rows[list(BOUND.values())] != 0).any(axis=None):
        texts |= {name: figure(row[column]) for name, column in BOUND.items()}
        texts["Prosent etter bundne fond (100 × (f − i + j) / g)"] = words.percent(row["ndr_after_bound_pct"], 2)
    if (rows["reserved_1000nok"] != 0).any():
        texts["Reserverte bevilgninger, art 490"] = figure(row["reserved_1000nok"])
    texts["Sum av alle driftslinjer (skal være 0)"] = figure(row["balance_1000nok"])
    return texts | {"Linjer i driftsregnskapet": words.number(row["lines"], 0)}


def _against(row: pd.Series, target: float | None) -> dict[str, str]:
    """The level, who it is set for, and the distance; none of it for a part of a year."""
    level = math.nan if row["quarter"] else row["recommended_pct"]
    texts = {
        "Anbefalt nivå i prosent (h)": words.GAP if math.isnan(level) else f"{words.level(level)}\u00a0%",
        "Nivået er satt for": words.GAP if math.isnan(level) else row["recommended_scope"],
        "Avstand, prosentpoeng": words.number(row["ndr_pct"] - level, 2, signed=True),
    }
    if target is not None:
        away = words.GAP if row["quarter"] else words.number(row["ndr_pct"] - target, 2, signed=True)
        texts[f"Avstand til eget måltall ({words.level(target)} %)"] = away
    return texts


def balance(rows: pd.DataFrame) -> pd.DataFrame:
    """A balance sheet: one column a year, in 1000 kr."""
    return pd.DataFrame({"1000 kr": list(BALANCE)} | {
        f"Balanse {row['year']}": [figure(row[column]) for column in BALANCE.values()] for _, row in rows.iterrows()
    })  # fmt: skip


def formula(rows: pd.DataFrame, group: bool) -> list[str]:
    """Which arts each sum is made of, for the formulas that the years of the rows take. group: account class 3."""
    said, reserved = [], ", i budsjett også 490" if (rows["kind"] != "accounts").any() else ""
    for new in sorted(set(rows["year"] >= NEW_FORMULA)):
        which = "fra og med 2020 (SSB KOMPIS 293372)" if new else "til og med 2019 (SSB KOMPIS 94059)"
        income, finance = (NEW, NEW_D) if new else (OLD, OLD_D)
        said.append(f"Formelen {which}: {income.format(reserved=reserved)}{finance}{E}{REVENUE[bool(new), group]}")
    return said
