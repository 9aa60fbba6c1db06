"""A run over several tables: one table's failure never stops the others."""

import sys
import traceback
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from data.errors import DataError
from data.extract.files import trouble
from loaders.refresh.journal import checked, failures
from loaders.refresh.one_table import Session, land
from loaders.refresh.outcome import Candidate, Outcome
from loaders.refresh.progress import Progress
from loaders.ssb.declaration import Source
from loaders.stamps import now

Given = TypeVar("Given", bound=Candidate | Outcome)
SAYS = {
    "new": "ny versjon, {rows} rader",
    "checked": "lest og kontrollert, uendret",
    "unchanged": "uendret, ikke hentet på nytt",
}


def run(
    sources: list[Source], session: Session, work: Callable[..., Candidate | Outcome], verbose: bool, kept: bool
) -> list[Outcome]:
    """Do `work` (source, session, progress) for each table and land what it gives; the Outcomes, in order.

    Tables that must agree are all read before any of them is landed. Failures are told in the summary.
    kept: keep for status what came of it, as of every time the source is asked.
    """
    progress, outcomes = Progress(), list[Outcome]()
    for group in groups(sources):
        done: dict[str, tuple[Candidate | Outcome, str]] = {}
        for source in group:
            progress.start(source.title)
            done[source.table.name] = _try(source, partial(work, source, session, progress), verbose)
        beside = {name: c.parsed for name, (c, _) in done.items() if isinstance(c, Candidate)}
        for source in group:
            read, trace = done[source.table.name]
            if isinstance(read, Candidate):
                outcome, trace = _try(source, partial(land, read, session, beside), verbose)
            else:
                outcome = read
            if kept:
                _keep(session, outcome, trace)
            outcomes.append(outcome)
            progress.start(source.title)
            progress.end(_says(outcome))
    return outcomes


def groups(sources: list[Source]) -> list[list[Source]]:
    """The sources in order, those that are held against each other together."""
    found: list[list[Source]] = []
    for source in sources:
        mates = next((g for g in found if source.agrees_with in [s.table.name for s in g]), None)
        if mates is None:
            found.append([source])
        else:
            mates.append(source)
    return found


def _says(outcome: Outcome) -> str:
    if outcome.vintage is None:
        return "feilet"
    return SAYS[outcome.state].format(rows=outcome.vintage.rows)


def _try(source: Source, work: Callable[[], Given], verbose: bool) -> tuple[Given | Outcome, str]:
    """What the work gives, or a failed Outcome, and the trace of a fault of ours; a Candidate has not succeeded yet."""
    try:
        return work(), ""
    except DataError as error:
        text, trace = str(error), ""
    except BrokenPipeError:  # nobody reads the output, which is not the table's fault
        raise
    except OSError as error:
        text, trace = f"disken svarte: {trouble(error)}", ""
    except Exception as error:  # noqa: BLE001 - a fault of ours: kept in failures.json, the other tables go on
        text, trace = f"uventet {type(error).__name__}: {error}", traceback.format_exc()
    if verbose and trace:
        sys.stderr.write(trace)
    text = " ".join(text.split()).removeprefix(f"{source.id}: ")
    return Outcome(source, "failed", text), trace


def _keep(session: Session, outcome: Outcome, trace: str) -> None:
    """Keep the failure, or the time of a check that succeeded; that this fails never costs the figures."""
    folder, name = session.folder, outcome.source.id
    try:
        if outcome.state == "failed":
            failures.note(folder, name, {"when": now(), "text": outcome.text, "traceback": trace})
        else:
            failures.note(folder, name, None)
            checked.note(folder, name, {"when": now(), "text": outcome.state})
    except (DataError, OSError) as error:
        sys.stderr.write(f"{outcome.source.title}: utfallet kunne ikke lagres: {error}\n")
