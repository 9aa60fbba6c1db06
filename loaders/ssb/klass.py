"""SSB's Klass v1: fetch (network) and parse (pure). Klass has no mark of edition, so it is always fetched."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pandas as pd

from data.contract.types import conform
from data.contract.validate import validate
from data.extract.vintage import Vintage
from loaders.errors import ReplyError
from loaders.network.client import Client
from loaders.ssb.declaration import Source
from loaders.ssb.parsed import Parsed
from loaders.ssb.saved_replies import Raw
from loaders.stamps import hash_of, now

DEFAULT_URL = "https://data.ssb.no/api/klass/v1"
URL_SETTING = "KLASS_URL"
CLIENT = Client
FIRST_CHANGE = "2013-01-01"
UNKNOWN_PLACE = "9999"  # "Uoppgitt", not a municipality


def _asked(source: Source, today: datetime) -> tuple[str, dict[str, str]]:
    """Path and parameters of the one call of a source; `to` is exclusive, so it is tomorrow."""
    day, tomorrow = today.date().isoformat(), (today + timedelta(days=1)).date().isoformat()
    return {
        "klass-131": ("/classifications/131/codesAt", {"date": day}),
        "klass-131-changes": ("/classifications/131/changes", {"from": FIRST_CHANGE, "to": tomorrow}),
        "klass-112": ("/classifications/112/correspondsAt", {"targetClassificationId": "131", "date": day}),
    }[source.id]


def fetch(source: Source, client: Client, current: Vintage | None, force: bool, report) -> Raw | None:
    """The one reply of the source. current and force are not used: whether it is new shows in the content."""
    path, parameters = _asked(source, datetime.now(UTC))
    answer = client.get(path, f"tabell {source.id}", parameters)
    report(1, 1)
    selection = {"queries": [{"path": path} | parameters], "hash": hash_of(path)}
    request = {"table": source.id, "fetched": now(), "selection": selection, "asked": [path]}
    return Raw(request, {"codes": answer.content})


def parse(source: Source, raw: Raw) -> Parsed:
    """The saved reply as the table of the contract. Pure; raises ReplyError or ContractError."""
    reply = json.loads(raw.replies["codes"])
    try:
        rows = ROWS[source.id](reply)
    except (KeyError, TypeError) as error:
        raise ReplyError(f"{source.id}: svaret fra Klass mangler {error}") from error
    if not rows:
        raise ReplyError(f"{source.id}: svaret fra Klass er uten rader")
    _refuse_odd(source, rows)
    frame = conform(source.table, pd.DataFrame(rows, columns=list(source.table.names)))
    validate(source.table, frame)
    return Parsed(frame, labels={"municipality_code": _names(reply)})


def _refuse_odd(source: Source, rows: list[tuple]) -> None:
    """Raise ReplyError for a cell that is no text, or no day where a day is to stand."""
    for column, cells in zip(source.table.columns, zip(*rows, strict=True), strict=True):
        for cell in cells:
            if cell is not None and not _fits(column.kind, cell):
                wanted = "en dato" if column.kind == "date" else "en tekst"
                raise ReplyError(
                    f"{source.id}: svaret fra Klass har {str(cell)[:40]} som {column.name}, ventet {wanted}"
                )


def _fits(kind: str, cell: object) -> bool:
    try:
        return isinstance(cell, str) and (kind != "date" or bool(datetime.fromisoformat(cell)))
    except ValueError:
        return False


def _municipalities(reply: dict) -> list[tuple]:
    return [(c["code"], c["name"]) for c in reply["codes"] if c["code"] != UNKNOWN_PLACE]


def _changes(reply: dict) -> list[tuple]:
    return [
        (c["changeOccurred"], c["oldCode"], c["oldName"], c.get("newCode") or None, c.get("newName") or None)
        for c in reply["codeChanges"]
    ]


def _groups(reply: dict) -> list[tuple]:
    return [
        (c["targetCode"], c["sourceCode"], c["sourceName"])
        for c in reply["correspondenceItems"]
        if c["targetCode"] != UNKNOWN_PLACE
    ]


def _names(reply: dict) -> dict[str, str]:
    """The names of the municipalities that a table of groups points to, where Klass gives them."""
    return {c["targetCode"]: c.get("targetName") or "" for c in reply.get("correspondenceItems", [])}


ROWS: dict[str, Callable[[dict], list[tuple]]] = {
    "klass-131": _municipalities,
    "klass-131-changes": _changes,
    "klass-112": _groups,
}
