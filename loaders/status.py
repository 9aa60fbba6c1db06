"""What the extract holds, for people and for programs."""

from datetime import UTC, datetime
from pathlib import Path

from data import store
from loaders import failures
from loaders.declare import Source
from loaders.sources import SOURCES


def rows(folder: Path) -> list[dict]:
    """One dict per declared table: id, table, vintage (None: not fetched), failure (None or the last one), and

    for what is there: vintages, fetched, updated, revised, age_days, rows, coverage.
    """
    failed, there = failures.read(folder), store.manifest(folder)
    return [_row(source, there.get(source.table.name, []), failed.get(source.id)) for source in SOURCES.values()]


def _row(source: Source, vintages: list, failure: dict | None) -> dict:
    row = {"id": source.id, "table": source.table.name, "vintage": None, "failure": failure}
    if not vintages:
        return row
    newest = vintages[0]
    age = datetime.now(UTC) - datetime.fromisoformat(newest.fetched)
    return row | {
        "vintage": newest.id,
        "vintages": len(vintages),
        "fetched": newest.fetched,
        "updated": newest.updated,
        "revised": newest.revised,
        "age_days": age.days,
        "rows": newest.rows,
        "coverage": newest.coverage,
    }


def lines(folder: Path) -> list[str]:
    """The same as text."""
    return [f"Uttrekket i {folder}"] + [line for row in rows(folder) for line in _lines(row)]


def _lines(row: dict) -> list[str]:
    title = f"{row['id']} ({row['table']})"
    if row["vintage"] is None:
        text = [f"{title}: ikke hentet"]
    else:
        text = [f"{title}: versjon {row['vintage']}, {row['age_days']} dager gammel, {row['rows']} rader{_covers(row)}"]
    if row["failure"]:
        text.append(f"    siste feil {row['failure']['when'][:16]}: {row['failure']['text']}")
    return text


def _covers(row: dict) -> str:
    years = [year for year in row["coverage"] if year]
    if not years:
        return ""
    return f", {max(years)}: {row['coverage'][max(years)]['municipalities']} kommuner med tall"
