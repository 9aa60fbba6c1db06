"""python -m analysis room-for-manoeuvre, or room for short."""

from argparse import Namespace

import pandas as pd

from analysis.commands import result as shared
from analysis.commands.command import Command
from analysis.common.asked import Read
from analysis.municipalities.unit_tables import units
from analysis.room import rows as room_rows, three_tests

COUNTS = [f"{test}_{part}" for test in three_tests.TESTS for part in ("known", "failing", "failing_pct")]
COLUMNS = ["year", "size_class", "municipalities_of", *COUNTS, "all_known", "all_failing", "none_known",
           "none_failing", "result_pct_weighted", "robek", "robek_on"]  # fmt: skip


def rows(read: Read, chosen: Namespace) -> pd.DataFrame:
    """One row a class and one for all; with a municipality, its own row."""
    members, year = shared.members(read, chosen)
    each = room_rows.municipalities(read, members, year, units(read))
    if chosen.municipality:
        return each[each["region_code"] == chosen.municipality]
    return three_tests.by_class(each, chosen.with_oslo).assign(year=year)


TEXT = "de tre testene av handlingsrom; gjelden er ukorrigert, så debt_failing og all_failing er øvre grenser"
COMMANDS = [Command("room-for-manoeuvre", TEXT, COLUMNS, shared.choices, rows, shared.nothing, aliases=("room",))]
