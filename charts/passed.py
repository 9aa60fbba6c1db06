"""Which of KS' limits a municipality is beyond, as it says it of itself in a meeting, each in a few words.

The debt is uncorrected, and the correction takes debt away: it is told that its limit is for the corrected one.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from analysis.measures.accounts import FUND
from charts import words
from data.norwegian import joined

SAID = {
    "debt": "ukorrigert netto lånegjeld",
    "result": "netto driftsresultat etter bundne fond",
    "fund": FUND,  # in few words «fond», never «disposisjonsfond» alone: that is account 56, which is not negative
}
SHORT = {"debt": "ukorrigert gjeld", "result": "resultat etter bundne fond", "fund": "fond"}
CORRECTED = ", for korrigert gjeld"
NONE = "Vi er innenfor alle KS' tre grenser for lite handlingsrom."


class Passed(NamedTuple):
    """test: as in room_limits. share, limit: per cent."""

    test: str
    share: float
    limit: float


def told(passed: Sequence[Passed], names: Mapping[str, str] = SAID) -> str:
    """Each limit that it is beyond, with its figure; "" of none."""
    parts: list[str] = []
    for one in passed:
        side, corrected = words.side(one.share - one.limit), CORRECTED if one.test == "debt" else ""
        unit = "" if parts else " prosent"
        parts.append(
            f"{names[one.test]} {words.number(one.share)}{unit} ({side} {words.number(one.limit, 0)}{corrected})"
        )
    return f"Mot KS' grense{'r' if len(parts) > 1 else ''}: {joined(parts)}." if parts else ""
