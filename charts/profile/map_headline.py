"""How many are below a level, and where most of them are, as a sentence. From profile.on_map.rows."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from analysis.common.completeness import whole
from analysis.profile.own_years import YEARS_OF
from analysis.profile.several.on_map import County
from charts import words
from data.norwegian import number

SUMMED = ("ndr_pct_3yr", "ndr_pct_5yr")  # told with their years
CALLED = {"debt_pct": "netto lånegjeld (ukorrigert)", "fund_pct": "fond", "result_pct": "resultat etter bundne fond",
          "ndr_pct_3yr": "netto driftsresultat over tre år", "ndr_pct_5yr": "netto driftsresultat over fem år"}  # fmt: skip
WHERE = ", oftest i {}"  # a county
NONE = "Uttrekket har ikke {what} i {year} for noen kommune"


class Counted(NamedTuple):
    """of_all: how many are below the level, of how many. whose: of those with figures, where they are not all. at: what the
    level is called. under: what is below it, and when."""

    of_all: str
    whose: str
    at: str
    under: str

    def named(self, more: str = "") -> str:
        """As a sentence, more at its end."""
        every = f"{self.of_all} kommuner{self.whose} hadde {self.under}{more}"
        return (
            words.first_that_fits(every, f"{self.of_all}{self.whose} hadde {self.under}{more}") if self.whose else every
        )


def counted(rows: pd.DataFrame) -> Counted | None:
    """None without figures."""
    known = rows[rows["level_side"] != ""]
    if known.empty:
        return None
    first, below = known.iloc[0], int((known["level_side"] == "under").sum())
    measure, year = first["measure"], first["year"]
    at = "anbefalt nivå" if first["level_name"] == "anbefalt nivå" else "KS' grense"
    under = f"{called(measure, first['measure_name'])} under {at} i {year}"
    if measure in SUMMED:
        under = f"netto driftsresultat {year - YEARS_OF[measure] + 1}–{year} samlet under {at}"
    of_all = f"{number(below, 0)} av {number(len(known), 0)}"
    return Counted(of_all, "" if whole(len(known), len(rows)) else " med tall", at, under)


def called(measure: str, name: str) -> str:
    """Short enough for a headline; of the debt, that it is uncorrected."""
    return CALLED.get(measure) or words.first_lower(name)


def county(rows: pd.DataFrame, counties: Sequence[County]) -> County | None:
    """The one that the headline names."""
    one = counties[0] if len(counties) == 1 else None
    return one if one and WHERE.format(one.name) in headline(rows, counties) else None


def headline(rows: pd.DataFrame, counties: Sequence[County]) -> str:
    """How many are below the level and, with room, where the share is largest, which is what the map shows, whoever is chosen.

    counties: on_map.most_below; several are not told. The result of one year, which the page opens with, needs no name; how
    many of the county's they are, the map says.
    """
    first, all_of = rows.iloc[0], counted(rows)
    if all_of is None:
        return NONE.format(what=called(first["measure"], first["measure_name"]), year=first["year"])
    if len(counties) != 1:
        return all_of.named()
    (most,) = counties
    where = WHERE.format(most.name)
    share = f"{where} ({most.below} av {most.known})"
    who, under = f"{all_of.of_all} kommuner{all_of.whose}", f"under {all_of.at} i {first['year']}"
    short = (f"{who} var {under}{where}",) if first["measure"] == "ndr_pct" else ()
    return words.first_that_fits(*short, all_of.named(share), all_of.named(where), all_of.named())
