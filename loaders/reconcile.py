"""Totals of the municipalities against SSB's own Landet uten Oslo (EAKUO)."""

import pandas as pd

from data import store
from data.vintage import Vintage
from loaders.errors import CheckError

REST_OF_COUNTRY, OSLO = "EAKUO", "0301"
REVENUE, RESULT = "AGD13", "AGD23"
NDR_PCT = "KOSAGD230000"
SHARE_OF_REVENUE = 0.005
POINTS = 0.15
SAME_EDITION_DAYS = 2


def wide(accounts: pd.DataFrame) -> pd.DataFrame:
    """Revenue and result in 1000 kr, one row per region and year; only rows where both codes are in use.

    Index (region_code, year); columns AGD13, AGD23, NaN where missing.
    """
    rows = accounts[accounts["concept_code"].isin([REVENUE, RESULT]) & (accounts["status"] != ".")]
    return rows.astype({"concept_code": str, "region_code": str}).pivot(
        index=["region_code", "year"], columns="concept_code", values="value_1000nok"
    ).reindex(columns=[REVENUE, RESULT])  # fmt: skip


def _municipalities(table: pd.DataFrame, year: int) -> pd.DataFrame:
    """The rows of the municipalities outside Oslo in one year."""
    rows = table[table.index.get_level_values("year") == year].droplevel("year")
    return rows[rows.index.str.fullmatch(r"\d{4}") & (rows.index != OSLO)]


def accounts_total(accounts: pd.DataFrame) -> None:
    """Where the table has EAKUO: the sum of all equals it within 0.5 per cent of revenue; some never exceed it."""
    table = wide(accounts)
    totals = table[table.index.get_level_values("region_code") == REST_OF_COUNTRY].droplevel("region_code").dropna()
    for year, total in totals.iterrows():
        parts = _municipalities(table, year)
        room = SHARE_OF_REVENUE * total[REVENUE]
        complete = len(parts) > 0 and parts.notna().all(axis=None)
        for concept in [REVENUE, RESULT] if complete else [REVENUE]:
            over = parts[concept].sum() - total[concept]
            if over > room or (complete and over < -room):
                raise CheckError(
                    f"12364: {concept} i {year}: kommunene utenom Oslo summerer til {parts[concept].sum():.0f}, "
                    f"men SSBs {REST_OF_COUNTRY} er {total[concept]:.0f} (1000 kr)"
                )


def ndr_agrees(accounts: pd.DataFrame, key_figures: pd.DataFrame) -> None:
    """Where 12134 gives EAKUO and 12364 has every municipality: the same ndr within 0.15 percentage points."""
    is_total = (key_figures["region_code"] == REST_OF_COUNTRY) & (key_figures["measure_code"] == NDR_PCT)
    given = key_figures[is_total].dropna(subset="value").set_index("year")["value"]
    counts = store.read_reference("municipality_counts").set_index("year")["municipalities"]
    table = wide(accounts)
    for year, published in given.items():
        parts = _municipalities(table, year).dropna()
        if year not in counts.index or len(parts) != counts[year] - 1:
            continue
        ours = 100 * parts[RESULT].sum() / parts[REVENUE].sum()
        if abs(ours - published) > POINTS:
            raise CheckError(
                f"12364 og 12134: netto driftsresultat utenom Oslo i {year} er {ours:.2f} prosent av kommunenes "
                f"regnskap, men {published:.2f} i SSBs {REST_OF_COUNTRY}"
            )


def published_together(one: Vintage | str, other: str) -> bool:
    """Whether two editions came out at the same time; figures of different editions need not agree."""
    days = abs(pd.Timestamp(one) - pd.Timestamp(other)).days if one and other else SAME_EDITION_DAYS + 1
    return days <= SAME_EDITION_DAYS


def across(name: str, frame: pd.DataFrame, updated: str, folder) -> None:
    """Check accounts or key_figures against the other one in the extract, when both are of the same edition."""
    other = {"accounts": "key_figures", "key_figures": "accounts"}.get(name)
    there = store.vintage(other, folder) if other else None
    if there is None or not published_together(updated, there.updated):
        return
    both = {name: frame, other: store.read(other, folder)}
    ndr_agrees(both["accounts"], both["key_figures"])
