"""How old the figures may be, as the schedule that refreshes them asks, and which are older.

A table is as old as the last time its source was asked without failure: SSB publishes most of them once a year.
"""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

from data.errors import ContractError, DataError
from data.extract import catalogue
from data.extract.files import get
from data.typed_number import number

SETTING = "DATA_MAX_AGE_DAYS"
WITHOUT_SCHEDULE = {"population_projections", "youth_outside"}  # fetched only when it is named
CHECKED = "checked.json"  # by table, when its source was last asked; see loaders.refresh.journal


def most_days() -> float | None:
    """How many days old a table may be; None where nothing is asked. Raises DataError."""
    text = os.environ.get(SETTING, "").strip()
    if not text:
        return None
    days = number(text)
    if days is None or days <= 0:
        raise DataError(f"{SETTING} er «{text}». Skriv antall dager som et tall over null, for eksempel 7.")
    return days


def too_old(folder: Path | str | None = None, now: datetime | None = None) -> dict[str, float]:
    """Days since their source was asked, of the tables for which that is too long; {} where nothing is asked.

    Raises DataError as catalogue.manifest.
    """
    most, now = most_days(), now or datetime.now(UTC)
    if most is None:
        return {}
    asked = _asked(catalogue.folder_of(folder))
    days = {
        name: _days(max(versions[0].fetched, asked.get(catalogue.table_of(name).table_id, ""), key=_time), now)
        for name, versions in catalogue.manifest(folder).items()
        if versions and name not in WITHOUT_SCHEDULE
    }
    return {name: old for name, old in days.items() if old > most}


def _asked(folder: Path) -> dict[str, str]:
    """By id of table, the last time its source was asked without failure; {} where that is not known."""
    try:
        entries = json.loads(get(folder / CHECKED))
        return {table: entry["when"] for table, entry in entries.items() if _time(entry["when"])}
    except (FileNotFoundError, ContractError, ValueError, TypeError, KeyError, AttributeError):
        return {}  # the command status tells of a damaged one; each table is then as old as its figures


def _time(text: str) -> datetime:
    at = datetime.fromisoformat(text) if text else datetime.min
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _days(text: str, now: datetime) -> float:
    return (now - _time(text)).total_seconds() / 86_400
