"""What to say of a municipality in a meeting: its result beside the peers' and the level, which of KS' limits are passed.

It is said aloud in twenty seconds: at most MOST_WORDS words together, in the first person. For whom the level is stands beside the chart.
"""

from collections.abc import Mapping

from analysis.profile.levels import LIMIT, UNCORRECTED, called, kept
from analysis.profile.sentences import at_those, some, together
from analysis.profile.spread import HIGHER, LOWER, UNCLEAR, WITH_PEERS
from charts import passed, words
from data.norwegian import number

MOST_WORDS = 60
CLEAR = {HIGHER: "klart høyere enn", LOWER: "klart lavere enn"}
LIMITS = {UNCORRECTED: "debt", "result_pct": "result", "fund_pct": "fund"}
YEARS = {"ndr_pct_5yr": "Over fem år er resultatet", "ndr_pct_3yr": "Over tre år er resultatet"}
Rows = Mapping[str, Mapping]


def sentences(by: Rows, in_a_row: str = "") -> tuple[str, ...]:
    """by: the rows of a profile by measure. None where there are no figures for it. in_a_row: for how many years the result has been on
    one side of the level, "under nivået fire år på rad"; told where there is room. The longest that is short enough."""
    tries = [
        _sentences(by, years, names, others)
        for years in dict.fromkeys([in_a_row, ""])
        for others in (True, False)
        for names in (passed.SAID, passed.SHORT)
    ]
    return next((said for said in tries if words.counted(" ".join(said)) <= MOST_WORDS), tries[-1])


def _sentences(by: Rows, in_a_row: str, names: Mapping[str, str], others: bool) -> tuple[str, ...]:
    """others: whether a clear gap of something else than the year's result is told too, where that has none."""
    over = [row for row in _known(by) if not kept(row["measure"], row["level_side"])]
    told = [row["measure"] for row in over]
    other = _other(by, told, names) if others and by["ndr_pct"]["verdict"] not in CLEAR else ""
    said = (_result(by["ndr_pct"]), _level(by, in_a_row), _limits(by, over, names), other)
    return tuple(filter(None, said))


def _known(by: Rows) -> list[Mapping]:
    """The rows with one of KS' limits and a figure."""
    return [by[measure] for measure in LIMITS if by[measure]["level_name"] == LIMIT and by[measure]["level_side"]]


def _result(row: Mapping) -> str:
    """The result of the newest year, and the peers'."""
    if row["reason"]:
        return ""
    now = f"Vi hadde {number(row['value'])} prosent i netto driftsresultat i {row['year']}"
    return f"{now}{_beside(row)}."


def _beside(row: Mapping, named: bool = False) -> str:
    """What may be said of the peers' figure: where it is the same or the own swing is not known, nothing of the gap. named: whether
    the peers are named before it."""
    if row["verdict"] not in WITH_PEERS:
        return ""
    theirs = f"{number(row['peers_value'])}{some(row)}"
    if row["verdict"] in CLEAR:
        return f", {CLEAR[row['verdict']]} {'de andres' if named else at_those(row)} ({theirs})"
    if row["verdict"] == UNCLEAR:
        return f", uten klar forskjell fra {together(row)} ({theirs})"
    return f", mens {together(row)} hadde {theirs}"


def _level(by: Rows, in_a_row: str) -> str:
    """How far the result is from the level in kroner, and for how many years."""
    row, kroner = by["ndr_pct"], by["distance_1000nok"]
    if not row["level_side"]:
        return ""
    side, at = called(row["level_side"], row["level_distance"]), "anbefalt nivå"
    far = "" if kroner["reason"] or side == "på" else words.amount_of(kroner["value"])
    where = f"{side} {at} ({far})" if far and side != row["level_side"] else f"{far} {side} {at}".strip()
    return f"Resultatet er {where}{f', {in_a_row}' if in_a_row else ''}."


def _limits(by: Rows, over: list[Mapping], names: Mapping[str, str]) -> str:
    """Those of KS' limits that are passed, or that none is where all three are known; "" where that is not known."""
    if over:
        return passed.told([passed.Passed(LIMITS[row["measure"]], row["value"], row["level"]) for row in over], names)
    return passed.NONE if len(_known(by)) == len(LIMITS) else ""


def _other(by: Rows, told: list[str], names: Mapping[str, str]) -> str:
    """The first clear gap to the peers of something else than the year's result and what is told before; "" without one."""
    starts = YEARS | {one: f"{words.first_upper(names[LIMITS[one]])} er" for one in ("fund_pct", UNCORRECTED)}
    clear = [one for one in starts if by[one]["verdict"] in CLEAR and one not in told]
    if not clear:
        return ""
    named = by["ndr_pct"]["verdict"] in WITH_PEERS
    row, of = by[clear[0]], "" if clear[0] in YEARS else " av inntektene"
    return f"{starts[clear[0]]} {number(row['value'])} prosent{of}{_beside(row, named)}."
