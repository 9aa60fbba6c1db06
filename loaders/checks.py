"""What must hold before anything is replaced, beyond the contract: coverage does not shrink, totals reconcile."""

from data.contract import ContractError
from data.vintage import Vintage
from loaders.declare import Source
from loaders.errors import CheckError

COUNTED = {"regions": "regioner med tall", "municipalities": "kommuner med tall", "values": "tall", "rows": "rader"}


def enough_rows(source: Source, rows: int) -> None:
    """Raise ContractError for fewer rows than the table can have."""
    if rows < source.least_rows:
        raise ContractError(f"Tabell {source.table.name}: {rows} rader, ventet minst {source.least_rows}.")


def coverage_kept(source: Source, old: Vintage | None, new: dict[str, dict[str, int]]) -> None:
    """Raise CheckError when any year has fewer regions, municipalities or values than the vintage before."""
    losses = [] if old is None else _losses(source, old.coverage, new)
    if losses:
        more = f" og {len(losses) - 3} til" if len(losses) > 3 else ""
        raise CheckError(f"{source.id}: dekningen gikk ned: {'; '.join(losses[:3])}{more}. Godta med --accept-loss.")


def _losses(source: Source, old: dict, new: dict) -> list[str]:
    losses = []
    for year, before in old.items():
        for what, had in before.items():
            has = new.get(year, {}).get(what, 0)
            if has < had * (1 - source.tolerated_loss):
                losses.append(f"{year or 'i alt'}: {COUNTED.get(what, what)} {had} før, {has} nå")
    return losses
