"""Which of KS' limits a municipality is beyond, as it says it of itself in a meeting, each in a few words.

The debt is net, and uncorrected; KS' limit is for the corrected one, for which there are no figures per municipality. It is told
by the one name it has on every page, with what its limit is for and nothing of whether it is beyond.
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
AFTER = "den korrigerte kan være over {}"
MAYBE, MAYBE_OVER = "kanskje over", "kan være over KS' grense"  # of a debt that is beyond it uncorrected
CORRECTED = f"så den korrigerte {MAYBE_OVER} på {{}}"
DEBT = f"{{}} er {{}} prosent, {CORRECTED}."  # where it is the only one
AT_LEAST, AT_MOST = "minst", "høyst"  # what keeps a limit
NONE = "Vi er innenfor alle KS' tre grenser for lite handlingsrom."


class Passed(NamedTuple):
    """test: as in room_limits. share, limit: per cent."""

    test: str
    share: float
    limit: float


def told(passed: Sequence[Passed], names: Mapping[str, str] = SAID) -> str:
    """Each limit that it is beyond, with its figure; "" of none."""
    if [one.test for one in passed] == ["debt"]:
        return DEBT.format(
            words.first_upper(names["debt"]), words.number(passed[0].share), words.number(passed[0].limit, 0)
        )
    parts: list[str] = []
    for one in passed:
        limit = words.number(one.limit, 0)
        beside = AFTER.format(limit) if one.test == "debt" else f"{words.side(one.share - one.limit)} {limit}"
        unit = "" if parts else " prosent"
        parts.append(f"{names[one.test]} {words.number(one.share)}{unit} ({beside})")
    return f"Mot KS' grense{'r' if len(parts) > 1 else ''}: {joined(parts)}." if parts else ""
