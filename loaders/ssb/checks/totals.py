"""Totals of the municipalities against SSB's own Landet uten Oslo (EAKUO)."""

from collections.abc import Mapping

import pandas as pd

from data.advice import command
from data.contract.tables import EXTRACT
from data.extract import store
from data.norwegian import number
from loaders.errors import CheckError
from loaders.ssb.declaration import Source
from loaders.ssb.parsed import Parsed

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
                    f"12364: {concept} i {year}: kommunene utenom Oslo summerer til {number(parts[concept].sum(), 0)}, "
                    f"men SSBs {REST_OF_COUNTRY} er {number(total[concept], 0)} (1000 kr)"
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
                f"12364 og 12134: netto driftsresultat utenom Oslo i {year} er {number(ours, 2)} prosent av kommunenes "
                f"regnskap, men {number(published, 2)} i SSBs {REST_OF_COUNTRY}"
            )


def published_together(one: str, other: str) -> bool:
    """Whether two editions came out at the same time; figures of different editions need not agree."""
    days = abs(pd.Timestamp(one) - pd.Timestamp(other)).days if one and other else SAME_EDITION_DAYS + 1
    return days <= SAME_EDITION_DAYS


def across(source: Source, parsed: Parsed, beside: Mapping[str, Parsed], folder) -> None:
    """Check accounts or key_figures against the other one, when both are of the same edition.

    The other one is what this run has read (beside, by name of table), else what is stored: a correction of
    both is judged as the pair it is. Raises CheckError.
    """
    other = source.agrees_with
    there = beside.get(other) or _stored(other, folder, parsed.updated)
    if there is None or not published_together(parsed.updated, there.updated):
        return
    both = {source.table.name: parsed.frame, other: there.frame}
    try:
        ndr_agrees(both["accounts"], both["key_figures"])
    except CheckError as error:
        if other in beside:
            raise
        pair = sorted(t.table_id for t in (source.table, EXTRACT[other]))
        raise CheckError(f"{error}. Er begge rettet, hent dem sammen: {command('refresh', *pair)}") from error


def _stored(name: str, folder, updated: str) -> Parsed | None:
    """The edition of a table in the extract, read only if it came out at the same time."""
    there = store.vintage(name, folder) if name else None
    if there is None or not published_together(updated, there.updated):
        return None
    return Parsed(store.read(name, folder), there.updated)
