"""The agenda, made once per version of the extract."""

import pandas as pd

from analysis.debate import material as debate_material, rows as debate_rows
from analysis.debate.material import Material, material
from charts import words
from data.contract.tables import EXTRACT
from pages.shared import extract
from pages.shared.in_use import edition
from pages.shared.profile import rows as profile

TABLES = ("accounts", "population", "function_accounts", "kindergarten_children", "kindergarten_key_figures",
          "youth_outside")  # fmt: skip


@extract.drawn
def found() -> Material:
    """What the agenda of everybody is cut out of; shared, and never changed."""
    return material(extract.table, edition.held(), profile.material())


def where_possible() -> Material | None:
    """None where a table is not here that every agenda rests on."""
    return debate_material.tried(found)


@extract.cached
def rows(code: str | None) -> pd.DataFrame:
    """See debate.rows; of the country where no municipality is chosen."""
    return debate_rows.rows(found(), code or "", profile.rows(code) if code else None)


@extract.cached
def others(code: str | None) -> str:
    """The sources that are none of the tables above, of what has a figure, as a sentence; "" of none."""
    of_tables = {EXTRACT[name].source for name in TABLES}
    told = rows(code)
    each = [part for text in told.loc[told["reason"] == "", "source"] for part in text.split("; ")]
    there = [text for text in dict.fromkeys(each) if text and text not in of_tables]
    return words.first_upper(f"{'; '.join(there)}.") if there else ""
