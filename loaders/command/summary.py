"""The closing summary of a run: what changed, largest revisions first; and what failed."""

from data.extract import made_up
from data.news.entries import changed
from data.norwegian import number
from loaders.refresh.outcome import Outcome

SHOWN = 10


def lines(outcomes: list[Outcome]) -> list[str]:
    """The summary as lines for people."""
    by_state = {s: [o for o in outcomes if o.state == s] for s in ("new", "checked", "unchanged", "failed")}
    untouched = len(by_state["checked"]) + len(by_state["unchanged"])
    text = ["", f"Ferdig: {len(by_state['new'])} nye, {untouched} uendret, {len(by_state['failed'])} feilet."]
    for outcome in by_state["new"]:
        text += _changes(outcome)
    false = [o.source.title for o in outcomes if o.vintage is not None and made_up.is_made_up(o.vintage)]
    text += [f"  OBS: {title}: {made_up.MARK}, ikke offentlig statistikk" for title in false]
    text += [f"  {o.source.title}: {o.text}" for o in outcomes if o.state != "failed" and o.text]
    return text


def failures(outcomes: list[Outcome]) -> list[str]:
    """A line for each table that failed, and what that means for the figures; [] when none did."""
    text = [f"{o.source.title} feilet: {o.text}" for o in outcomes if o.state == "failed"]
    return [*text, "Tabeller som feilet, beholder sin siste gode versjon, om de har en."] if text else []


def _changes(outcome: Outcome) -> list[str]:
    changes, title = outcome.vintage.revisions if outcome.vintage else {}, outcome.source.title
    if not changes:
        return [f"  {title}: {'første' if outcome.first else 'ny'} versjon"]
    counts = [number(changes[what], 0) for what in ("changed", "added", "removed")]
    kind = "rader" if outcome.source.listed else "tall"
    head = f"  {title}: {counts[0]} {kind} endret, {counts[1]} kom til, {counts[2]} falt bort"
    texts = changes["texts"] if outcome.source.listed else [changed(r) for r in changes["largest"]]
    return [head] + [f"    {text}" for text in texts[:SHOWN]]
