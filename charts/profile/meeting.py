"""What to say of a municipality in a meeting: its result beside the peers' and the level, which of KS' limits are passed.

It is said aloud in twenty seconds: at most MOST_WORDS words together, in the first person. The level is for several years together,
and nothing is said of it where they are not known; for whom it is stands beside the chart.
"""

from collections.abc import Mapping

from analysis.profile.levels import LIMIT, UNCORRECTED, called, kept, over_years
from analysis.profile.sentences import at_those, some, together
from analysis.profile.spread import HIGHER, LOWER, SMALL, UNCLEAR, WITH_PEERS
from charts import passed, words
from charts.profile import places
from data.norwegian import figure, number

MOST_WORDS = 60
CLEAR = {HIGHER: "klart høyere enn", LOWER: "klart lavere enn"}
LIMITS = {UNCORRECTED: "debt", "result_pct": "result", "fund_pct": "fund"}
Rows = Mapping[str, Mapping]


def sentences(by: Rows, in_a_row: str = "") -> tuple[str, ...]:
    """by: the rows of a profile by measure. None where there are no figures for it. in_a_row: for how many years the result has been on
    one side of the level, "under nivået fire år på rad"; told where there is room, and before a gap of something else where that side
    is not the one of the years together. The longest that is short enough."""
    with_years, several = dict.fromkeys([in_a_row, ""]), over_years(by)
    turned = bool(in_a_row) and several is not None and not in_a_row.startswith(several["level_side"])
    rest = [(years, others) for others in (True, False) for years in with_years]
    order = [(years, others) for years in with_years for others in (True, False)] if turned else rest
    tries = [_sentences(by, years, names, others) for years, others in order for names in (passed.SAID, passed.SHORT)]
    return next((said for said in tries if words.counted(" ".join(said)) <= MOST_WORDS), tries[-1])


def _sentences(by: Rows, in_a_row: str, names: Mapping[str, str], others: bool) -> tuple[str, ...]:
    """others: whether a clear gap of something else than the year's result is told too, where that has none."""
    over = [row for row in _known(by) if not kept(row["measure"], row["level_side"])]
    told, several = [row["measure"] for row in over], over_years(by)
    more = others and by["ndr_pct"]["verdict"] not in CLEAR
    gap = _beside(several, named=True) if more and several and several["verdict"] in CLEAR else ""
    other = _other(by, told, names) if more and not gap else ""
    level = _level(several, gap, in_a_row) if several else ""
    said = (_result(by["ndr_pct"]), level, _limits(by, over, names), other)
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
    if row["verdict"] in (SMALL, UNCLEAR):
        return f", uten klar forskjell fra {together(row)} ({theirs})"
    return f", mens {together(row)} hadde {theirs}"


def _level(row: Mapping, gap: str, in_a_row: str) -> str:
    """On which side of the level the result of several years is, and for how many of the newest. gap: see _beside."""
    side = called(row["level_side"], row["level_distance"])
    where = f"{side} {row['level_name']} på {figure(row['level'])}{gap}"
    joint = "og" if in_a_row.startswith(row["level_side"]) else "men"
    rest = f", {joint} {in_a_row}" if in_a_row else ""
    return f"Samlet for {places.together(row)} er resultatet {number(row['value'])} prosent, {where}{rest}."


def _limits(by: Rows, over: list[Mapping], names: Mapping[str, str]) -> str:
    """Those of KS' limits that are passed, or that none is where all three are known; "" where that is not known."""
    if over:
        return passed.told([passed.Passed(LIMITS[row["measure"]], row["value"], row["level"]) for row in over], names)
    return passed.NONE if len(_known(by)) == len(LIMITS) else ""


def _other(by: Rows, told: list[str], names: Mapping[str, str]) -> str:
    """The first clear gap to the peers of something else than a result and what is told before; "" without one."""
    starts = {one: f"{words.first_upper(names[LIMITS[one]])} er" for one in ("fund_pct", UNCORRECTED)}
    clear = [one for one in starts if by[one]["verdict"] in CLEAR and one not in told]
    if not clear:
        return ""
    named = by["ndr_pct"]["verdict"] in WITH_PEERS
    row = by[clear[0]]
    return f"{starts[clear[0]]} {number(row['value'])} prosent av inntektene{_beside(row, named)}."
