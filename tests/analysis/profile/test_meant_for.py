"""Whether a level judges one year of a municipality is what meant_for in the tables of levels says, in rows, words and pictures."""

import pandas as pd
import pytest

from analysis.profile import material, rows as profile_rows
from analysis.profile.levels import LIMIT, OVER_YEARS, RECOMMENDED, RECOMMENDED_NAME
from analysis.profile.several import on_map
from charts.profile import map_words
from sheets import pictures
from tests import shipped_tables

LIMITS = ("debt_pct", "fund_pct", "result_pct")
YEAR = 2025


def found(recommended: str, limits: str) -> material.Material:
    """The extract, with these two in the tables of levels."""
    said = {"recommended_levels": recommended, "room_limits": limits}

    def read(table: str) -> pd.DataFrame:
        rows = shipped_tables.read(table)
        return rows.assign(meant_for=said[table]) if table in said else rows

    return material.material(read, shipped_tables.profile_material().vintages)


@pytest.mark.parametrize(
    ("recommended", "limits", "judged"),
    [
        ("each_year", "each_year", {*RECOMMENDED, *LIMITS}),
        ("over_time", "each_year", {*OVER_YEARS, *LIMITS}),
        ("over_time", "over_time", {*OVER_YEARS}),
    ],
)
def test_a_level_judges_where_its_table_says_so_and_nowhere_else(recommended, limits, judged):
    made = found(recommended, limits)
    own = profile_rows.rows(made, "4601").set_index("measure", drop=False)
    own = own[own["level_name"].isin([RECOMMENDED_NAME, LIMIT])]
    assert set(own.index) == {*RECOMMENDED, *LIMITS}
    for measure, row in own.iterrows():
        assert (row["level_side"] != "") == row["level_judges"] == (measure in judged), measure
        assert ('class="level"' in pictures.strip(row)) == (measure in judged), measure
    for measure in on_map.STEPS:
        told = map_words.answer(on_map.rows(made, measure, YEAR, {}), "4601")
        assert ("prosentpoeng" in told.sentence) == (measure in judged), told.sentence
        assert ("over tid" in told.meeting[0]) == (measure not in judged), told.meeting
