"""One table, from its source to the extract: fetch, keep the raw replies, parse, check, write."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

import pandas as pd

from data.extract import store
from data.extract.vintage import Vintage
from loaders.network.client import Client
from loaders.refresh.outcome import Candidate, Outcome
from loaders.ssb import klass, regions, saved_replies, statbank
from loaders.ssb.checks import codelists, coverage as checks_coverage, municipality_count, plausible, totals
from loaders.ssb.declaration import Source
from loaders.ssb.edition import aligned, coverage_of, revisions_of
from loaders.ssb.parsed import Parsed

Given = TypeVar("Given")
KINDS = {"ssb": statbank, "klass": klass}
LICENCE = "CC BY 4.0"


@dataclass
class Session:
    """One run: the folder, the choices of the command line, one client per kind of source, the hosts found down."""

    folder: Path
    force: bool = False
    accept_loss: bool = False
    accept_changes: bool = False
    clients: dict[str, Client] = field(default_factory=dict)
    down: dict = field(default_factory=dict)

    def client(self, kind: str) -> Client:
        """The client of a kind of source, made when first needed."""
        if kind not in self.clients:
            module = KINDS[kind]
            address = os.environ.get(module.URL_SETTING, "") or module.DEFAULT_URL
            self.clients[kind] = module.CLIENT(address, down=self.down)
        return self.clients[kind]


def refresh(source: Source, session: Session, report: Callable[[int, int], None]) -> Candidate | Outcome:
    """Fetch and read one table; an Outcome when SSB has nothing new. Raises DataError or OSError."""
    current, old, _ = previous(source, session)
    usable = None if old is None else current
    fetched = KINDS[source.kind].fetch(source, session.client(source.kind), usable, session.force, report)
    if fetched is None:
        return Outcome(source, "unchanged", vintage=current)
    saved_replies.save(fetched, session.folder, also_keep=current.fetched if current else "")
    return read(source, session, fetched)


def previous(source: Source, session: Session) -> tuple[Vintage | None, pd.DataFrame | None, str]:
    """The newest vintage, its figures, and why there are no figures when the file is damaged or of an older contract.

    Such a table is fetched anew even if SSB has changed nothing, which is how it is mended.
    """
    current = store.vintage(source.table.name, session.folder)
    try:
        return current, store.read(source.table.name, session.folder) if current else None, ""
    except store.ContractError as error:
        return current, None, f"forrige versjon kunne ikke leses, så endringer er ikke telt: {error.text}"


def parse_again(source: Source, session: Session) -> Candidate:
    """The same from the newest raw replies, without the network."""
    return read(source, session, saved_replies.newest(session.folder, source.id))


def read(source: Source, session: Session, replies: saved_replies.Raw) -> Candidate:
    """Parse replies and check what can be checked of the table alone, and against its last edition."""
    known = regions.known(session.folder)
    parsed = regions.alone(source.table, KINDS[source.kind].parse(source, replies), known)
    current, stored, unread = previous(source, session)
    old = None if stored is None else regions.without(stored, known.none(stored))
    before = current if current is None or old is stored else replace(current, coverage=coverage_of(source.table, old))
    coverage = coverage_of(source.table, parsed.frame)
    checks_coverage.enough_rows(source, len(parsed.frame))
    if not session.accept_changes:
        checks_coverage.not_older(source, current, parsed.updated)
    if not session.accept_loss:
        checks_coverage.coverage_kept(source, before, coverage)
        checks_coverage.municipalities_kept(source, old, parsed.frame)
    if source.table.name == "accounts":
        totals.accounts_total(parsed.frame)
    same = stored is not None and stored.equals(parsed.frame)
    said = " ".join(f"{text.rstrip('.')}." for text in (*parsed.said, unread) if text)
    return Candidate(source, replies, parsed, coverage, current, same, _compared(source, session, parsed, old), said)


def _compared(source: Source, session: Session, parsed: Parsed, old: pd.DataFrame | None) -> dict:
    """The revisions since the last edition, checked to be plausible unless they are accepted."""
    judged = not session.accept_changes
    if source.listed:
        if judged and old is not None:
            codelists.plausible(source, old, parsed)
        return codelists.differences(source, old, parsed)
    if judged:
        plausible.levels(source, parsed)
    both = None if old is None else aligned(source.table, old, parsed.frame)
    if judged and both is not None:
        plausible.changes(source, both, parsed)
    return revisions_of(source.table, both, parsed.labels)


def land(candidate: Candidate, session: Session, beside: Mapping[str, Parsed]) -> Outcome:
    """Write what was read as a vintage, unless the extract has the very same already, in a file that may be damaged.

    beside: by name of table, what this run has read of the tables that this one is held against.
    """
    source, parsed, folder = candidate.source, candidate.parsed, session.folder
    name = source.table.name
    _, unheld = _beside(totals.across, source, parsed, beside, folder)
    notes, unnoted = _beside(municipality_count.notes_for, name, parsed.frame, folder)
    said = " ".join(text for text in (candidate.said, unheld, unnoted) if text)
    own = _own_notes(candidate) if notes is None else notes
    new = Vintage(
        fetched=candidate.replies.fetched, updated=parsed.updated, selection=candidate.replies.request["selection"],
        coverage=candidate.coverage, notes=parsed.notes + own,
        source=source.table.source, licence=LICENCE, revised=parsed.revised, revisions=candidate.revisions,
    )  # fmt: skip
    if candidate.same and candidate.current and candidate.current.same_facts(new):
        return Outcome(source, "checked", said, candidate.current)
    stored = store.write(name, parsed.frame, new, folder)
    state = "checked" if candidate.current and stored.id == candidate.current.id else "new"
    return Outcome(source, state, said, stored, candidate.current is None)


def _own_notes(candidate: Candidate) -> list[dict]:
    """What was found of the very same figures when they could be held against their neighbour: that they cannot be now is no
    other fact."""
    return [note for note in candidate.current.notes if note.get("own")] if candidate.same and candidate.current else []


def _beside(work: Callable[..., Given], *arguments) -> tuple[Given | None, str]:
    """What a check against another table gives, and why it could not be done: a damaged one stops no sound one."""
    try:
        return work(*arguments), ""
    except store.ContractError as error:
        return None, f"ikke holdt opp mot nabotabellen: {error}"
