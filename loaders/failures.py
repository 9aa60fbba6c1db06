"""The last failure of each table, in failures.json beside the extract; cleared when the table succeeds."""

import json
from pathlib import Path

from data.contract import DataError
from data.files import locked, put

FILE = "failures.json"


def read(folder: Path) -> dict[str, dict]:
    """By id of table: {"when" (UTC ISO), "text", "traceback" ("" for an expected failure)}."""
    try:
        return json.loads((folder / FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except ValueError as error:
        raise DataError(f"{FILE} i {folder} kan ikke leses: {error}. Slett filen; den blir laget på nytt.") from error


def note(folder: Path, table_id: str, failure: dict | None) -> None:
    """Record the failure of a table, or clear it (None). Writes only when something changes."""
    if failure is None and table_id not in read(folder):
        return
    with locked(folder):
        there = {k: v for k, v in read(folder).items() if k != table_id}
        if failure is not None:
            there[table_id] = failure
        put(folder / FILE, (json.dumps(there, ensure_ascii=False, indent=1) + "\n").encode())
