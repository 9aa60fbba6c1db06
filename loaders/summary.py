"""The closing summary of a run: what changed, largest revisions first, and what failed."""

from loaders.load import Outcome

SHOWN = 10


def lines(outcomes: list[Outcome]) -> list[str]:
    """The summary as lines for people."""
    by_state = {s: [o for o in outcomes if o.state == s] for s in ("new", "checked", "unchanged", "failed")}
    untouched = len(by_state["checked"]) + len(by_state["unchanged"])
    text = ["", f"Ferdig: {len(by_state['new'])} nye, {untouched} uendret, {len(by_state['failed'])} feilet."]
    for outcome in by_state["new"]:
        text += _changes(outcome)
    text += [f"  {o.source.title}: {o.text}" for o in outcomes if o.state != "failed" and o.text]
    text += [f"  {o.source.title} feilet: {o.text}" for o in by_state["failed"]]
    return text


def _changes(outcome: Outcome) -> list[str]:
    changes = outcome.vintage.revisions
    if not changes:
        return [f"  {outcome.source.title}: {'første versjon' if outcome.first else 'ny versjon'}"]
    head = (
        f"  {outcome.source.title}: {changes['changed']} tall endret, {changes['added']} kom til, "
        f"{changes['removed']} falt bort"
    )
    return [head] + [
        f"    {r['region']} {r['code']} {r['year']}: {r['old']:g} -> {r['new']:g}" for r in changes["largest"][:SHOWN]
    ]
