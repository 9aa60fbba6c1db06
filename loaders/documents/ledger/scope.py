"""Which accounting entity a ledger is of: chosen, or the legal municipality, and said."""

from loaders.documents.kind import Choices

SCOPES = {
    "kasse": "kommunekasse", "konsern": "kommunekonsern", "særbedrift": "særbedrift", "fylkeskommune": "fylkeskommune",
}  # fmt: skip


def scope_of(choices: Choices) -> tuple[str, str]:
    """The entity, and how it was decided."""
    chosen = choices.scope or choices.mapping.get("scope", "")
    if chosen:
        return SCOPES[chosen], f"regnskapsenhet: {SCOPES[chosen]}"
    return SCOPES["kasse"], "regnskapsenhet: kommunekasse (filen sier det ikke; ellers --scope konsern)"
