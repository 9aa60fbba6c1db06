"""Whether a level judges one year of a municipality is what meant_for in the tables of levels says, in rows, words and pictures."""

import re
from pathlib import Path

import pandas as pd
import pytest

from analysis.profile import material, rows as profile_rows
from analysis.profile.levels import LIMIT, OVER_YEARS, RECOMMENDED, RECOMMENDED_NAME
from analysis.profile.several import on_map
from charts.files.columns.accounts import ACCOUNTS
from charts.profile import map_words
from sheets import pictures
from tests import shipped_tables

LIMITS = ("debt_pct", "fund_pct", "result_pct")
YEAR = 2025
GUIDE = Path(__file__).resolve().parents[3] / "docs" / "sheet.md"


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
        drawn = on_map.rows(made, measure, YEAR, {})
        known = drawn[drawn["level_distance"].notna()]
        assert len(known) and known["level_judges"].eq(measure in judged).all() and known["level_side"].ne("").all()
        told = map_words.answer(drawn, "4601")
        assert ("prosentpoeng" in told.sentence) == (measure in judged), told.sentence
        assert ("over tid" in told.meeting[0]) == (measure not in judged), told.meeting


IN_COLUMNS = (
    "Feltet er tomt der nivået er for flere år samlet og tallet for ett år.",
    "I filene til kartet følger feltet avstanden det året også da, og er ingen dom.",
)
IN_GUIDE = (
    "empty where `level_judges` is false or there is no figure",
    "The map's files have the side of the year's distance also where `level_judges` is false, which is no judgement",
)


def test_what_is_written_of_the_side_is_by_meant_for_and_names_no_measure():
    """The rows above follow the tables of levels, so a measure by name would be wrong of another table."""
    (guide,) = [line for line in GUIDE.read_text(encoding="utf-8").splitlines() if "`level_side`" in line]
    for said, true in ((ACCOUNTS["level_side"], IN_COLUMNS), (guide, IN_GUIDE)):
        assert all(text in said for text in true)
        assert not re.search("driftsresultat|result|lånegjeld|debt|fond|fund", said.lower())
