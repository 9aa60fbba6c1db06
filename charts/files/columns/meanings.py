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
UNIT_OF_THE_ROW = "measure_unit"  # the column that says it


def unit(name: str, columns: list[str]) -> str:
    """Of a column of a file with these columns: where each row has a unit of its own, that is where it is told."""
    if name in OF_THE_ROW and UNIT_OF_THE_ROW in columns:
        return f"se {MEASURES[UNIT_OF_THE_ROW].label}"
    return MEASURES[name].unit or "tekst"


def meaning(name: str) -> str:
    """Of a column of the registry of measures. Raises KeyError for one that is told nowhere."""
    return MEASURES[name].definition or MEANINGS[name]
