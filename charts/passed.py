"""Which of KS' limits a municipality is beyond, as it says it of itself in a meeting, each in a few words.

The debt is uncorrected, and the correction takes debt away: said aloud, it is the debt before deductions, and its limit is for what
is left after them, so that nothing is said of whether it is beyond.
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
ALOUD = {"ukorrigert netto lånegjeld": "netto lånegjeld før fradrag", "ukorrigert gjeld": "gjeld før fradrag"}
AFTER = "grensen etter fradrag er {}"
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
        name, limit = names[one.test], words.number(one.limit, 0)
        beside = AFTER.format(limit) if name in ALOUD else f"{words.side(one.share - one.limit)} {limit}"
        unit = "" if parts else " prosent"
        parts.append(f"{ALOUD.get(name, name)} {words.number(one.share)}{unit} ({beside})")
    return f"Mot KS' grense{'r' if len(parts) > 1 else ''}: {joined(parts)}." if parts else ""
