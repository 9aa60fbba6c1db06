"""One table, from its source to the extract: fetch, keep the raw replies, parse, check, write."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pandas as pd

from data import store
from data.vintage import Vintage
from loaders import checks, klass, places, raw, reconcile, ssb
from loaders.declare import Source
from loaders.http import Client
from loaders.parsed import Parsed
from loaders.vintages import coverage_of, revisions_of

KINDS = {"ssb": ssb, "klass": klass}
LICENCE = "CC BY 4.0"


@dataclass(frozen=True)
class Outcome:
    """What became of one table. state: new | checked (fetched, same figures) | unchanged (not fetched) | failed.

    text: why it failed, or what could not be checked. first: whether the extract had no vintage of the table.
    """

    source: Source
    state: str
    text: str = ""
    vintage: Vintage | None = None
    first: bool = False


@dataclass
class Session:
    """One run: the folder, the choices made on the command line, and one client per kind of source."""

    folder: Path
    force: bool = False
    accept_loss: bool = False
    clients: dict[str, Client] = field(default_factory=dict)

    def client(self, kind: str) -> Client:
        """The client of a kind of source, made when first needed."""
        if kind not in self.clients:
            module = KINDS[kind]
            self.clients[kind] = Client(os.environ.get(module.URL_SETTING, "") or module.DEFAULT_URL)
        return self.clients[kind]


def refresh(source: Source, session: Session, report: Callable[[int, int], None]) -> Outcome:
    """Fetch one table and put it in the extract. Raises DataError or OSError; the extract is then as it was."""
    current, old, _ = previous(source, session)
    usable = None if old is None else current
    fetched = KINDS[source.kind].fetch(source, session.client(source.kind), usable, session.force, report)
    if fetched is None:
        return Outcome(source, "unchanged", vintage=current)
    raw.save(fetched, session.folder, also_keep=current.fetched if current else "")
    return land(source, session, fetched)


def previous(source: Source, session: Session) -> tuple[Vintage | None, pd.DataFrame | None, str]:
    """The newest vintage, its figures, and why there are no figures when the file is damaged or of an older contract.

    Such a table is fetched anew even if SSB has changed nothing, which is how it is mended.
    """
    current = store.vintage(source.table.name, session.folder)
    try:
        return current, store.read(source.table.name, session.folder) if current else None, ""
    except store.ContractError as error:
        return current, None, f"forrige versjon kunne ikke leses, så endringer er ikke telt: {error}"


def parse_again(source: Source, session: Session) -> Outcome:
    """The same from the newest raw replies, without the network."""
    return land(source, session, raw.newest(session.folder, source.id))


def land(source: Source, session: Session, replies: raw.Raw) -> Outcome:
    """Parse and check replies, and write them as a vintage unless the extract has the very same already."""
    name, folder = source.table.name, session.folder
    parsed = KINDS[source.kind].parse(source, replies)
    current, old, unread = previous(source, session)
    coverage = coverage_of(source.table, parsed.frame)
    _check(source, session, parsed, current, coverage)
    _, unheld = _beside(reconcile.across, name, parsed.frame, parsed.updated, folder)
    notes, unnoted = _beside(places.notes_for, name, parsed.frame, folder)
    said = " ".join(text for text in (unread, unheld, unnoted) if text)
    new = Vintage(
        fetched=replies.fetched, updated=parsed.updated, selection=replies.request["selection"], coverage=coverage,
        notes=parsed.notes + (notes or []), source=source.table.source, licence=LICENCE, revised=parsed.revised,
    )  # fmt: skip
    if old is not None and old.equals(parsed.frame) and current.same_facts(new):
        return Outcome(source, "checked", said, current)
    new = replace(new, revisions=revisions_of(source.table, old, parsed.frame))
    return Outcome(source, "new", said, store.write(name, parsed.frame, new, folder), current is None)


def _check(source: Source, session: Session, parsed: Parsed, current: Vintage | None, coverage: dict) -> None:
    checks.enough_rows(source, len(parsed.frame))
    if not session.accept_loss:
        checks.coverage_kept(source, current, coverage)
    if source.table.name == "accounts":
        reconcile.accounts_total(parsed.frame)


def _beside(work: Callable, *arguments) -> tuple[object, str]:
    """What a check against another table gives, and why it could not be done: a damaged one stops no sound one."""
    try:
        return work(*arguments), ""
    except store.ContractError as error:
        return None, f"ikke holdt opp mot nabotabellen: {error}"
