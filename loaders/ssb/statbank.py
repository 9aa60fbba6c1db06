"""Any declared table of SSB's PxWebApi v2: fetch (network) and parse (pure)."""

import json
from datetime import datetime
from functools import cached_property

from data.extract.vintage import Vintage
from loaders.errors import ReplyError, SourceError
from loaders.network.client import Client
from loaders.ssb import frames, jsonstat, selection
from loaders.ssb.declaration import Source
from loaders.ssb.edition import is_revised, notes_of
from loaders.ssb.labels import codes
from loaders.ssb.metadata import checked
from loaders.ssb.parsed import Parsed
from loaders.ssb.saved_replies import Raw
from loaders.stamps import now

DEFAULT_URL = "https://data.ssb.no/api/pxwebapi/v2"
URL_SETTING = "SSB_URL"
ASKED_LIMIT = "cellegrensen, /config"
FORM = {"lang": "no", "outputFormat": "json-stat2"}


class Statbank(Client):
    """The client of PxWebApi, which keeps what its server says of itself."""

    @cached_property
    def cell_limit(self) -> int:
        """How many cells one query may ask for, from the server's own /config. Raises SourceError."""
        config = self.get("/config", ASKED_LIMIT).json
        limit = config.get("maxDataCells") if isinstance(config, dict) else None
        if not isinstance(limit, int) or limit < 1:
            raise SourceError(ASKED_LIMIT, f"maxDataCells {limit!r}")
        return limit


CLIENT = Statbank


def fetch(source: Source, client: Statbank, current: Vintage | None, force: bool, report) -> Raw | None:
    """Metadata, then the data in as many calls as the cell limit asks for; None when nothing is new.

    report(done, of): called after every reply. Raises SourceError or MatchError.
    """
    answer = client.get(f"/tables/{source.id}/metadata", f"tabell {source.id}, metadata", {"lang": "no"})
    metadata, replies = checked(source, answer.json), {"metadata": answer.content}
    wanted, codelist = selection.wanted(source, client, metadata, replies)
    described = selection.described(wanted)
    updated = edition_of(source, metadata)
    if current and not force and (current.updated, current.selection.get("hash")) == (updated, described["hash"]):
        return None
    queries = [query for chosen in wanted for query in selection.queries(chosen, client.cell_limit)]
    for number, query in enumerate(queries, 1):
        asked = f"tabell {source.id}, data del {number} av {len(queries)}"
        answer = client.post(f"/tables/{source.id}/data", asked, {"selection": query}, FORM)
        replies[f"data-{number:03d}"] = answer.content
        report(number, len(queries))
    request = {"table": source.id, "fetched": now(), "selection": described, "codelist": codelist, "asked": queries}
    return Raw(request, replies)


def parse(source: Source, raw: Raw) -> Parsed:
    """The saved replies as the table of the contract. Pure; raises ReplyError, MatchError or ContractError."""
    metadata = checked(source, json.loads(raw.replies["metadata"]))
    chosen = codes.choose(source, metadata)
    names = {c.dimension: c.names for c in chosen}
    parts = []
    for number, query in enumerate(raw.request["asked"], 1):
        reply = json.loads(raw.replies[f"data-{number:03d}"])
        parts.append(_cells(source, query, reply))
        _same_edition(source, metadata, reply)
    frame = frames.build(source, parts, metadata, names)
    updated = edition_of(source, metadata)
    labels, said = _labels(source, chosen), tuple(text for c in chosen for text in c.said)
    return Parsed(frame, updated, notes_of(metadata), is_revised(source, updated, frame), labels, said)


def _labels(source: Source, chosen: list[codes.Chosen]) -> dict[str, dict[str, str]]:
    """SSB's text for every code, by column and as the code stands in the table (an age as a number)."""
    whole = {c.name for c in source.table.columns if c.kind == "int"}
    as_there = lambda column, code: str(int(code.rstrip("+"))) if column in whole else code
    return {
        pick.column: {as_there(pick.column, c.names.get(code, code)): c.labels.get(code, code) for code in c.codes}
        for pick, c in zip(source.picks, chosen, strict=True)
        if pick.column
    }


def edition_of(source: Source, metadata: dict) -> str:
    """SSB's mark of the edition, a time with its zone; "" when there is none. ReplyError for anything else."""
    updated = metadata.get("updated") or ""
    try:
        usable = updated == "" or datetime.fromisoformat(updated).tzinfo is not None
    except (TypeError, ValueError):
        usable = False
    if not usable:
        raise ReplyError(f"{source.id}: «updated» i metadata er {updated!r}, ikke et tidspunkt med tidssone")
    return updated


def _same_edition(source: Source, metadata: dict, reply: dict) -> None:
    if reply.get("updated") != metadata.get("updated"):
        came, had = reply.get("updated"), metadata.get("updated")
        raise ReplyError(f"{source.id}: SSB byttet utgave under hentingen (fra {had} til {came}); hent på nytt")


def _cells(source: Source, query: list[dict], reply: dict):
    """The cells of one reply, after checking that they are the very codes that were asked for."""
    frame = jsonstat.parse(reply, consume=True)
    for asked in query:
        name = asked["variableCode"]
        came = set(frame[name].cat.categories) if name in frame else set()
        differs = came ^ set(asked["valueCodes"])
        if differs:
            shown = ", ".join(sorted(differs)[:5])
            raise ReplyError(f"{source.id}: svaret har ikke de kodene det ble spurt om i {name}: {shown}")
    return frame
