"""The rows of a ledger in the contract: lines summed by kind, year, class, function and art."""

import numpy as np
import pandas as pd

from data.contract.tables import DOCUMENTS
from data.contract.types import conform
from loaders.documents.ledger.codes.codes import OPERATING
from loaders.documents.ledger.columns.header_words import NAMES
from loaders.documents.ledger.lines import Lines
from loaders.errors import FileError

TABLE = DOCUMENTS["account_lines"]
MOST_1000NOK = 1e9


def summed(lines: Lines, amounts: dict[tuple[str, int], np.ndarray]) -> pd.DataFrame:
    """`account_lines`, with the amounts in the unit of the file. amounts: by kind and year, with KOSTRA's signs."""
    key = (lines.class_ * 1000 + lines.function) * 1000 + lines.art
    keys, place = np.unique(key, return_inverse=True)
    parts = []
    for (kind, year), values in amounts.items():
        there = ~np.isnan(values)
        sums = np.bincount(place, np.where(there, values, 0.0), len(keys))
        used = np.bincount(place, there, len(keys)) > 0
        if used.any():
            parts.append(_part(kind, year, keys[used], sums[used]))
    return conform(TABLE, pd.concat(parts))


def facts_of_series(lines: Lines, frame: pd.DataFrame) -> list[dict]:
    """One fact a series: how many lines, and what the operating accounts sum to, in 1000 kr."""
    operating = frame[frame["account_class"].isin([*OPERATING])]
    sums = operating.groupby([operating["kind_code"].astype(str), operating["year"]])["amount_1000nok"].sum()
    counted = {one: int((~np.isnan(values)).sum()) for one, values in lines.amounts.items()}
    return [
        {"kind": kind, "year": year, "lines": many, "balance_1000nok": round(float(sums.get((kind, year), 0.0)), 5)}
        for (kind, year), many in counted.items()
        if many
    ]


def refuse_huge(frame: pd.DataFrame) -> None:
    """Raise FileError for an amount that no account of any municipality has."""
    huge = frame[frame["amount_1000nok"].abs() > MOST_1000NOK]
    if not huge.empty:
        one = huge.iloc[0]
        raise FileError(
            f"beløpet på funksjon {one['function_code']} og art {one['art_code']} er over 1 000 milliarder kr "
            f"({NAMES[one['kind_code']]} {one['year']}). Rett det. Er enheten en annen, si det med unit i en YAML-fil"
        )


def _part(kind: str, year: int, keys: np.ndarray, sums: np.ndarray) -> pd.DataFrame:
    texts = pd.Series(keys).astype(str).str.zfill(7)
    return pd.DataFrame(
        {
            "kind_code": kind, "year": year, "account_class": texts.str[0], "function_code": texts.str[1:4],
            "art_code": texts.str[4:], "amount_1000nok": sums,
        }
    )  # fmt: skip
