"""What population alone asks for in the years to come, at the standard of a year that is known."""

import numpy as np
import pandas as pd

from analysis.care import ages, growth as care_growth, panel
from analysis.care.growth import Question
from analysis.care.panel import Material
from analysis.common.numbers import pct


def base(found: Material, question: Question) -> pd.DataFrame:
    """The municipalities of the last year of a question: region_code, region_name, real_1000nok, and persons in AGES.

    Amounts are in the prices of the question. Only those with figures.
    """
    last = panel.panel(found, [question.to_year])
    there = last.reason[:, 0] == ""
    rows = pd.DataFrame({"region_code": last.codes, "region_name": last.names})
    rows["real_1000nok"] = last.nominal[:, 0] * care_growth.factors(found, question, last.years)[0]
    rows[list(ages.AGES)] = last.ages[:, 0]
    return rows[there].reset_index(drop=True)


def forward(base_: pd.DataFrame, projected: pd.DataFrame, weights: tuple[float, ...]) -> pd.DataFrame:
    """One row a region and accounting year: what demography alone asks for, in the prices of the base.

    base_: region_code, real_1000nok and a column for each of care.ages.AGES; one row a region. projected: region_code,
    year (1 January), age_group (one of AGES), persons. The accounting year is the one before, as for the population
    that is counted. weights: one for each of AGES. Columns: region_code, year, need_real_1000nok, growth_1000nok and
    growth_pct on the base (also where the amount is missing), inhabitants, inhabitants_80. Regions not in both, and
    years without every group, are left out.
    """
    wide = projected.assign(
        region_code=projected["region_code"].astype(str), age_group=projected["age_group"].astype(str)
    )
    wide = wide.pivot(index=["region_code", "year"], columns="age_group", values="persons")
    wide = wide.reindex(columns=list(ages.AGES)).dropna().reset_index()
    known = base_.set_index(base_["region_code"].astype(str))
    wide = wide[wide["region_code"].isin(known.index)]
    start = known.loc[wide["region_code"]]
    now, then = (rows[list(ages.AGES)].to_numpy(dtype=float) for rows in (start, wide))
    real = start["real_1000nok"].to_numpy(dtype=float)
    change_pct = pct((then - now) @ np.array(weights), now @ np.array(weights))
    growth = real * change_pct / 100
    return pd.DataFrame(
        {
            "region_code": wide["region_code"].to_numpy(),
            "year": wide["year"].to_numpy().astype(int) - 1,
            "need_real_1000nok": real + growth,
            "growth_1000nok": growth,
            "growth_pct": change_pct,
            "inhabitants": then.sum(axis=1),
            "inhabitants_80": then[:, ages.OLD].sum(axis=1),
        }
    )


def age_group(age: pd.Series) -> pd.Series:
    """The group of AGES that each age in whole years is in."""
    return pd.Series(np.array(ages.AGES)[np.searchsorted(ages.FIRST, age, side="right") - 1], index=age.index)
