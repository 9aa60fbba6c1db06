"""A run over several tables: one table's failure never stops the others."""

import sys
import traceback
from collections.abc import Callable

from data.contract import DataError
from loaders import failures
from loaders.declare import Source
from loaders.load import Outcome, Session
from loaders.parsed import now
from loaders.progress import Progress

SAYS = {
    "new": "ny versjon, {rows} rader",
    "checked": "hentet og kontrollert, uendret",
    "unchanged": "uendret, ikke hentet på nytt",
}


def run(sources: list[Source], session: Session, work: Callable[..., Outcome], verbose: bool) -> list[Outcome]:
    """Do `work` (source, session, progress) for each table; failures are kept and reported in one line each."""
    progress, outcomes = Progress(), []
    for source in sources:
        progress.start(source.title)
        outcome = _one(source, session, lambda s=source: work(s, session, progress), verbose)
        outcomes.append(outcome)
        progress.end(_says(outcome))
    return outcomes


def _says(outcome: Outcome) -> str:
    if outcome.state == "failed":
        return f"FEIL: {outcome.text}"
    return SAYS[outcome.state].format(rows=outcome.vintage.rows)


def _one(source: Source, session: Session, work: Callable[[], Outcome], verbose: bool) -> Outcome:
    try:
        outcome = work()
        failures.note(session.folder, source.id, None)
        return outcome
    except DataError as error:
        text, trace = str(error), ""
    except OSError as error:
        text, trace = f"disken svarte {type(error).__name__}: {error}", ""
    except Exception as error:  # a fault of ours: kept whole in failures.json, and the other tables go on
        text, trace = f"uventet {type(error).__name__}: {error}", traceback.format_exc()
    if verbose and trace:
        sys.stderr.write(trace)
    text = " ".join(text.split()).removeprefix(f"{source.id}: ")
    _keep(session, source, {"when": now(), "text": text, "traceback": trace})
    return Outcome(source, "failed", text)


def _keep(session: Session, source: Source, failure: dict) -> None:
    try:
        failures.note(session.folder, source.id, failure)
    except (DataError, OSError) as error:
        sys.stderr.write(f"{source.title}: feilen kunne ikke lagres: {error}\n")
