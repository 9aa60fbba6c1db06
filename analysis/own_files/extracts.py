"""The rows of `python -m analysis extract`: what a brought-in document comes to, with the sums it was made of."""

import numpy as np
import pandas as pd

from analysis.common.recommended_level import recommended_pct
from analysis.own_files.operating_result import SUMS, by_series
from data.brought_in.documents import Document
from data.municipalities.names import with_county

LISTED = ["document", "kind", "title", "municipality", "scope", "years", "rows", "imported"]
WHOSE = ["document", "municipality", "municipality_name", "scope", "form", "kind", "year", "quarter"]
RESULT = [
    *WHOSE, *SUMS, "ndr_pct", "ndr_after_bound_pct", "value", "recommended_pct", "recommended_scope", "distance_points",
    "lines",
]  # fmt: skip
BALANCE = [*WHOSE, "assets_1000nok", "liabilities_1000nok", "memorandum_1000nok", "difference_1000nok", "lines"]
BALANCE_CLASSES = ("2", "5")
WHOLE = ("kommunekasse", "kommunekonsern")
LEVEL_OF = {"fylkeskommune": "counties"}


def listed(documents: list[Document]) -> pd.DataFrame:
    """One row a document: its id, what it is and whose."""
    rows = [
        {
            "document": one.id,
            "kind": one.kind,
            "title": one.title,
            "municipality": one.facts.get("municipality_code", ""),
            "scope": one.facts.get("scope", ""),
            "years": " ".join(sorted({str(series["year"]) for series in one.facts.get("series", [])})),
            "rows": one.rows,
            "imported": one.imported,
        }
        for one in documents
    ]
    return pd.DataFrame(rows, columns=LISTED)


def extract(document: Document, lines: pd.DataFrame, levels: pd.DataFrame) -> pd.DataFrame:
    """One row a series: RESULT for accounts and budgets, BALANCE for a balance sheet, in 1000 kr and per cent.

    lines: `account_lines` of the document. levels: recommended_levels. The level is TBU's of the year for the scope of
    the document, and the whole sector's where none was set for the scope; it is meant for the sector over time.
    """
    balance = lines["account_class"].isin(BALANCE_CLASSES).all()
    rows = _balance(lines) if balance else _result(document, lines, levels)
    facts = document.facts
    rows = rows.assign(
        document=document.id,
        municipality=facts["municipality_code"],
        municipality_name=with_county(facts["municipality_name"]),
        scope=facts["scope"],
        form=facts["form"],
        quarter=facts["quarter"],
    ).rename(columns={"kind_code": "kind"})
    return rows[BALANCE if balance else RESULT].sort_values(["year", "kind"], ignore_index=True)


def remarks(document: Document, rows: pd.DataFrame) -> list[str]:
    """What must be said with the rows of `extract`: the checks of the document, and art 490 where it has no place."""
    if "reserved_1000nok" not in rows:
        return document.facts["checks"]
    reserved = rows[(rows["kind"] == "accounts") & (rows["reserved_1000nok"] != 0)]
    return document.facts["checks"] + [
        f"regnskapet {row.year} har {row.reserved_1000nok:g} (1000 kr) på art 490, som bare budsjetter bruker; "
        "beløpet er ikke med i resultatet"
        for row in reserved.itertuples()
    ]


def _result(document: Document, lines: pd.DataFrame, levels: pd.DataFrame) -> pd.DataFrame:
    rows = by_series(lines)
    found = [_level(levels, year, document.facts["scope"]) for year in rows["year"]]
    rows = rows.assign(
        value=rows["ndr_pct"],
        recommended_pct=[level for level, _ in found],
        recommended_scope=[name for _, name in found],
    )
    return rows.assign(distance_points=rows["value"] - rows["recommended_pct"])


def _level(levels: pd.DataFrame, year: int, scope: str) -> tuple[float, str]:
    """The recommended level in per cent, and the scope it is set for; (nan, "") when there is none."""
    for code in (LEVEL_OF.get(scope, "municipalities"), "sector"):
        level = recommended_pct(levels, year, code)
        if not np.isnan(level):
            return level, str(levels.loc[levels["scope_code"] == code, "scope_name"].iloc[0])
    return np.nan, ""


def _balance(lines: pd.DataFrame) -> pd.DataFrame:
    """Assets (chapters 10-29), liabilities and equity (31-5990, negative) and memorandum accounts (9100-9999)."""
    first, amount = lines["function_code"].astype("str").str[0], lines["amount_1000nok"]
    parts = {"assets_1000nok": "12", "liabilities_1000nok": "345", "memorandum_1000nok": "9"}
    parted = lines.assign(**{name: amount.where(first.isin(list(of)), 0.0) for name, of in parts.items()}, lines=1)
    rows = parted.groupby(["kind_code", "year"], observed=True)[[*parts, "lines"]].sum().reset_index()
    return rows.assign(difference_1000nok=rows["assets_1000nok"] + rows["liabilities_1000nok"])


def has_result(rows: pd.DataFrame) -> bool:
    """Whether any series of a document has a result. rows: of `extract`."""
    return "ndr_pct" in rows and bool(rows["ndr_pct"].notna().any())


def series(found: list[pd.DataFrame]) -> pd.DataFrame:
    """One row for every series with a result, by year. A quarter is held to no level: it is a part of a year.

    found: rows of `extract` with a result, at least one.
    """
    every = pd.concat(found, ignore_index=True).dropna(subset=["ndr_pct"])
    every = every.sort_values(["year", "quarter", "kind", "scope", "document"], ignore_index=True)
    every.loc[every["quarter"] > 0, ["recommended_pct", "recommended_scope", "distance_points"]] = [np.nan, "", np.nan]
    return every


def of_the_whole(rows: pd.DataFrame) -> pd.DataFrame:
    """The series of the whole municipality, see `latest`: an undertaking's own accounts are not the municipality's."""
    return latest(rows[rows["scope"].isin(WHOLE)])


def latest(rows: pd.DataFrame) -> pd.DataFrame:
    """Without the quarters that a later quarter, or the accounts of the whole year, holds as well.

    rows: year, quarter (0 for the year), kind and scope of each.
    """
    whole = (rows["quarter"] == 0) & (rows["kind"] == "accounts")
    reach = rows["quarter"].where(~whole, 5).where(rows["kind"] == "accounts", 0)
    last = reach.groupby([rows["year"], rows["scope"]]).transform("max")
    return rows[(rows["quarter"] == 0) | (rows["quarter"] == last)]
