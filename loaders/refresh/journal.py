"""Small files beside the extract with one entry a table: its last failure, and the last time the source was asked."""

import json
from dataclasses import dataclass
from pathlib import Path

from data.errors import DataError
from data.extract.files import get, locked, put


@dataclass(frozen=True)
class Journal:
    """One such file."""

    file: str

    def read(self, folder: Path) -> dict[str, dict]:
        """By id of table: {"when" (UTC ISO), "text", and for a failure "traceback" ("" for an expected one)}."""
        try:
            return _entries(json.loads(get(folder / self.file)))
        except FileNotFoundError:
            return {}
        except ValueError as error:
            raise DataError(
                f"{folder / self.file} er skadet. Den legges til side, og refresh begynner på en ny."
            ) from error

    def note(self, folder: Path, table_id: str, entry: dict | None) -> None:
        """Keep an entry, or clear the one that is there (None). Writes only when something changes."""
        if entry is None and table_id not in self.read(folder):
            return
        with locked(folder):
            there = {k: v for k, v in self.read(folder).items() if k != table_id}
            if entry is not None:
                there[table_id] = entry
            put(folder / self.file, (json.dumps(there, ensure_ascii=False, indent=1) + "\n").encode())


def _entries(content: object) -> dict[str, dict]:
    entries: dict = content if isinstance(content, dict) else {"": None}
    texts = [entry.get(name) for entry in entries.values() if isinstance(entry, dict) for name in ("when", "text")]
    if len(texts) != 2 * len(entries) or not all(isinstance(text, str) for text in texts):
        raise ValueError("not entries of {when, text}")
    return entries


failures = Journal("failures.json")  # cleared when a refresh of the table succeeds
checked = Journal("checked.json")  # text: what came of it, a state of Outcome
