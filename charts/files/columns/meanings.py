"""What a column is: how its figure is made and by whom, or what it holds."""

from analysis.measures.registry import MEASURES
from charts.files.columns.accounts import ACCOUNTS
from charts.files.columns.services import SERVICES

MEANINGS = ACCOUNTS | SERVICES
OF_THE_ROW = frozenset({
    "value", "level", "level_distance", "peers_min", "peers_p25", "peers_median", "peers_p75", "peers_max", "peers_value", "own_sd",
    "change_1yr", "change_3yr", "change_5yr", "said_value", "said_low", "said_high", "came_low", "came_high", "gap_low", "gap_high",
    "ours_low", "ours_high", "before", "after", "difference",
})  # fmt: skip
OF_THE_FRACTION = frozenset({"numerator", "denominator", "peers_numerator", "peers_denominator"})
UNIT_OF_THE_ROW, UNIT_OF_THE_FRACTION = "measure_unit", "fraction_unit"  # the columns that say them


def unit(name: str, columns: list[str]) -> str:
    """Of a column of a file with these columns: where each row has a unit of its own, that is where it is told."""
    for those, told_in in ((OF_THE_ROW, UNIT_OF_THE_ROW), (OF_THE_FRACTION, UNIT_OF_THE_FRACTION)):
        if name in those and told_in in columns:
            return f"se {MEASURES[told_in].label}"
    return MEASURES[name].unit or "tekst"


def meaning(name: str) -> str:
    """Of a column of the registry of measures. Raises KeyError for one that is told nowhere."""
    return MEASURES[name].definition or MEANINGS[name]
