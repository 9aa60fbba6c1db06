"""One sentence on each measure of a municipality, from its own row: it claims no more than the figures bear.

All texts are here. row: of profile.rows.
"""

from collections.abc import Mapping

from analysis.measures.measure import Measure
from analysis.profile.levels import NORM, OVER_YEARS, uncertain
from analysis.profile.services.care import GROWTH
from analysis.profile.spread import HIGHER, LOWER, SAME, TOO_FEW, UNCLEAR, UNSETTLED
from data.norwegian import figure as plain_figure, how_much, number

MOST_DECIMALS = 1
SPREAD_OF_YEARS = "ndr_sd_points"  # which has no swing of its own
GAPS = {"%": "prosentpoeng", "poeng": "prosentpoeng", "kr": "kr", "antall": ""}
UNITS = {"%": "%", "poeng": "prosentpoeng", "kr": "kr", "antall": ""}
UNITS_OF_LEVEL = {"antall": "barn per årsverk"}  # the only level that is no share
TOO_MANY, KEPT = "flere enn", "innenfor"  # of the norm, which is the most there may be: under it is more staff
SIDES = {HIGHER: "høyere enn", LOWER: "lavere enn"}
UNKNOWN_SWING, OVERLAPPING = "; egen svingning er ikke kjent", "; årene overlapper, så egen svingning er ikke regnet"
SWINGS, YEARLY_SWINGS = "tallet svinger minst like mye fra år til år", "tallet for ett år svinger minst like mye"
CEILING = ", men gjelden er ukorrigert og kan være under"


def sentence(row: Mapping, measure: Measure, span: tuple[int, int] | None = None) -> str:
    """The figure, the level it has, and the peers', as one sentence. span: see own_years.span; None: the row's one year."""
    if row["reason"]:
        when = f" i {row['year']}" if row["table"] else ""
        return f"{row['measure_name']}{when}: ikke tall, for {row['reason']}."
    parts = [_own(row, measure, span or (row["year"], 1)), _level(row, measure)]
    first = ", ".join(part for part in parts if part)
    beside = _peers(row, measure)
    return f"{first}; {beside}." if beside else f"{first}."


def _own(row: Mapping, measure: Measure, span: tuple[int, int]) -> str:
    """What the figure is, and in which years: a standard deviation is over years."""
    first, count = span
    when = f"{first}–{row['year']}" if first < row["year"] else f"{row['year']}"
    told = f"{closed(row['measure_name'], ', ')} var {figure(row['value'], measure)}"
    return f"{told} ({count} år, {when})" if row["measure"] == SPREAD_OF_YEARS else f"{told} i {when}"


def figure(value: float, measure: Measure) -> str:
    """With its unit: "1,0 %", "45 210 kr", "228,3 mill. kr"."""
    if measure.unit == "1000 kr":
        return f"{number(value / 1000, 1)}\u00a0mill. kr"
    return f"{number(value, decimals(measure))}\u00a0{UNITS[measure.unit]}".strip()


def level(value: float, measure: Measure) -> str:
    """A level with the unit of its measure and the decimals it has: "1,75 %", "6 barn per årsverk"."""
    return f"{plain_figure(value)}\u00a0{UNITS_OF_LEVEL.get(measure.unit, UNITS[measure.unit])}"


def distance(value: float, measure: Measure) -> str:
    """How large a difference is, without its direction: "0,8 prosentpoeng", "mindre enn 0,1 prosentpoeng"."""
    return f"{how_much(value, decimals(measure))} {GAPS[measure.unit]}".strip()


def decimals(measure: Measure) -> int:
    """As SSB gives it: at most one."""
    return min(measure.decimals, MOST_DECIMALS)


def together(row: Mapping) -> str:
    """Whose figure peers_value is: "de andre i KOSTRA-gruppe 12 samlet", "medianen av de 10 som likner mest"."""
    called = row["peers_called"]
    return f"{closed(called, ' som ')} samlet" if row["peers_kind"] == "samlet" else f"medianen av {called}"


def at_those(row: Mapping) -> str:
    """The same after "enn" and "det samme som": nobody's debt is higher than that of many others added together."""
    return f"{'hos ' if row['peers_kind'] == 'samlet' else ''}{together(row)}"


def closed(name: str, opened: str) -> str:
    """With a comma after it where something is put into it: "Netto lånegjeld, ukorrigert," and "de 10 som likner mest,"."""
    return f"{name}," if opened in name else name


def some(row: Mapping) -> str:
    """How many of the peers it is of, where some of them have no figure."""
    return "" if row["peers_with"] == row["peers_of"] else f", {row['peers_with']} av {row['peers_of']} med tall"


def _level(row: Mapping, measure: Measure) -> str:
    if not row["level_side"]:
        return ""
    if row["level_name"] == NORM:
        return _norm(row, measure)
    at = f"{row['level_name']} på {level(row['level'], measure)}"
    if row["level_side"] == "på":
        return f"på {at}"
    ceiling = CEILING if uncertain(row["measure"], row["level_side"]) else ""
    return f"{distance(row['level_distance'], measure)} {row['level_side']} {at}{ceiling}"


def _unknown(measure: str) -> str:
    """Why there is no swing to judge the distance by; a standard deviation has none, and it is not told."""
    return {SPREAD_OF_YEARS: "", GROWTH: OVERLAPPING}.get(measure, UNKNOWN_SWING)


def _norm(row: Mapping, measure: Measure) -> str:
    """Whether the norm is kept, and how many more there are than it allows."""
    most = f"(høyst {level(row['level'], measure)})"
    if row["level_side"] != "over":
        return f"{KEPT} {row['level_name']} {most}"
    return f"{distance(row['level_distance'], measure)} {TOO_MANY} {row['level_name']} tillater {most}"


def swings(row: Mapping) -> str:
    """Why a gap is not clear, however large it is: of a figure of several years it is the yearly figure that swings."""
    return YEARLY_SWINGS if row["measure"] in OVER_YEARS else SWINGS


def of_norm(side: str) -> str:
    """Which side of the norm keeps it, short: "flere enn", "innenfor"; "" without a side."""
    return (TOO_MANY if side == "over" else KEPT) if side else ""


def _peers(row: Mapping, measure: Measure) -> str:
    """What the gap to the peers is; "" where nothing is held together."""
    if not row["verdict"]:
        return ""
    if row["verdict"] == TOO_FEW:
        return (
            f"{row['peers_with']} av {row['peers_of']} har tall blant {row['peers_called']}: for få til å sammenlikne"
        )
    unknown = _unknown(row["measure"]) if row["verdict"] == UNSETTLED else ""
    figures = f"({figure(row['peers_value'], measure)}{some(row)}{unknown})"
    if row["verdict"] == SAME:
        return f"det samme som {at_those(row)} {figures}"
    if row["verdict"] == UNCLEAR:
        return f"ingen klar forskjell fra {together(row)} {figures}, for {swings(row)}"
    way = SIDES[HIGHER if row["gap"] > 0 else LOWER]
    return f"{distance(row['gap'], measure)} {way} {at_those(row)} {figures}"
