"""What must hold before anything is replaced, beyond the contract: coverage does not shrink, totals reconcile."""

import pandas as pd

from data.errors import ContractError
from data.extract.vintage import Vintage
from loaders.errors import CheckError
from loaders.ssb.declaration import Source

COUNTED = {"regions": "regioner med tall", "municipalities": "kommuner med tall", "values": "tall", "rows": "rader"}
ACCEPT = "Stemmer det, godta med --accept-changes."


def enough_rows(source: Source, rows: int) -> None:
    """Raise ContractError for fewer rows than the table can have."""
    if rows < source.least_rows:
        raise ContractError(f"Tabell {source.table.name}: {rows} rader, ventet minst {source.least_rows}.")


def not_older(source: Source, old: Vintage | None, updated: str) -> None:
    """Raise CheckError when SSB's mark of the edition is older than that of the vintage before."""
    before = old.updated if old else ""
    if before and updated and pd.to_datetime(updated, utc=True) < pd.to_datetime(before, utc=True):
        raise CheckError(f"{source.id}: SSBs utgave {updated} er eldre enn den som er lagret, {before}. {ACCEPT}")


def coverage_kept(source: Source, old: Vintage | None, new: dict[str, dict[str, int]]) -> None:
    """Raise CheckError when any year has fewer regions, municipalities or values than the vintage before."""
    losses = [] if old is None else _losses(source, old.coverage, new)
    if losses:
        more = f" og {len(losses) - 3} til" if len(losses) > 3 else ""
        raise CheckError(f"{source.id}: dekningen gikk ned: {'; '.join(losses[:3])}{more}. Godta med --accept-loss.")


def municipalities_kept(source: Source, old: pd.DataFrame | None, new: pd.DataFrame) -> None:
    """Raise CheckError when a municipality with values in the edition before has none at all: it has another code."""
    if old is None or not source.table.value:
        return
    had, has = (set(f.loc[f[source.table.value].notna(), "region_code"].unique()) for f in (old, new))
    gone = sorted(code for code in had - has if len(code) == 4 and code.isdigit())
    if gone:
        more = f" og {len(gone) - 3} til" if len(gone) > 3 else ""
        text = f"kommuner som hadde tall, er borte: {', '.join(gone[:3])}{more}"
        raise CheckError(f"{source.id}: {text}. Godta med --accept-loss.")


def _losses(source: Source, old: dict, new: dict) -> list[str]:
    losses = []
    for year, before in old.items():
        for what, had in before.items():
            has = new.get(year, {}).get(what, 0)
            if has < had * (1 - source.tolerated_loss):
                losses.append(f"{year or 'i alt'}: {COUNTED.get(what, what)} {had} før, {has} nå")
    return losses
