"""A figure of a profile beside the level it has and beside the peers', in the words of a debate."""

from collections.abc import Mapping, Sequence

from analysis.common.swing import LEAST_CHANGES
from analysis.debate.said import Said, gap, of
from analysis.measures.registry import MEASURES
from analysis.profile.levels import uncertain
from analysis.profile.sentences import closed, distance, figure, some, swings
from analysis.profile.spread import UNCLEAR, WITH_PEERS
from data.norwegian import figure as plain_figure, joined

SOURCE = of("accounts")
CEILING = ", men gjelden er ukorrigert, så den korrigerte kan være under"
SWING, HELD = "kommunens vanlige svingning", ", som avstanden til de andre holdes opp mot"
OWN_SWING = "own_sd"  # the measure of it, as in profile.rows
FEW_CHANGES = f"tallene her har færre enn {LEAST_CHANGES} endringer fra ett år til det neste"


def side(row: Mapping, which: str, kroner: str = "") -> str:
    """How far from its level: "0,5 prosentpoeng under anbefalt nivå på 1,75 %", or "4 mill. kr (0,5 prosentpoeng) under ...".

    row: of profile.rows, with a level. which: the side. kroner: the same distance in kroner.
    """
    at = f"{row['level_name']} på {plain_figure(row['level'])}\u00a0%"
    if which == "på":
        return f"på {at}"
    points = distance(row["level_distance"], MEASURES[row["measure"]])
    return f"{f'{kroner} ({points})' if kroner else points} {which} {at}"


def strained(row: Mapping, is_strained: str) -> str:
    """On which side of the limit there is little room, also where the municipality is on the other: "(lite handlingsrom er over grensen)"."""
    ceiling = CEILING if uncertain(row["measure"], row["level_side"]) else ""
    return f"(lite handlingsrom er {is_strained} grensen{ceiling})"


def peers(row: Mapping) -> str:
    """What the peers have, to stand last in a sentence; no claim is made where their distance has none."""
    if row["verdict"] not in WITH_PEERS:
        return ""
    told = figure(row["peers_value"], MEASURES[row["measure"]]) + some(row)
    same = f" (ingen klar forskjell, for {swings(row)})" if row["verdict"] == UNCLEAR else ""
    if row["peers_kind"] == "samlet":
        return f"; {closed(row['peers_called'], ' som ')} hadde samlet {told}{same}"
    return f"; medianen av {row['peers_called']} var {told}{same}"


def lacking(row: Mapping) -> Said:
    """Of a row without a figure."""
    name = row["measure_name"]
    return gap(name[:1].lower() + name[1:], row["measure"], row["measure_unit"], row["reason"], SOURCE)


def unknown_swing(of: Sequence[str] = ()) -> Said:
    """Why nothing can be said of the distance to the peers, of rows of per cents whose verdict is that: it is the swing
    that is lacking, and not the figure of the row. of: what the rows are called, where others of the agenda have theirs."""
    return gap(SWING + (f" i {joined(list(of))}" if of else "") + HELD, OWN_SWING, "poeng", FEW_CHANGES, SOURCE)
