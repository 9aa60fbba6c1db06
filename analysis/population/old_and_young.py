"""Inhabitants on 1 January by the ages that the question of old and young is about. Table 07459, today's borders."""

import pandas as pd

from analysis.municipalities.by_age import by_age

GROUPS = {0: "aged_0_17", 18: "aged_18_19", 20: "aged_20_64", 65: "aged_65_66", 67: "aged_67_79", 80: "older_80"}
COUNTED = ["younger_0_19", "older_65", "younger_0_17", "older_67", "aged_20_64", "older_80", "inhabitants"]
COUNTRY = "EAK"


def counted(population: pd.DataFrame, today: list[str]) -> pd.DataFrame:
    """One row a municipality of today and 1 January: region_code, year and COUNTED, in persons.

    Only those with a full count. One that SSB counts only in its summed series (K-3101) is counted by that.
    population: table `population`. today: the numbers of today's municipalities.
    """
    rows = by_age(population, tuple(GROUPS)).rename(columns=GROUPS)
    own = rows["region_code"].astype(str)
    rows = rows.assign(region_code=own.str.removeprefix("K-"), summed=own.str.startswith("K-"))
    rows = rows[rows["region_code"].isin(today)].sort_values(["region_code", "year", "summed"])
    rows = rows.drop_duplicates(["region_code", "year"]).reset_index(drop=True)
    groups = rows[list(GROUPS.values())]
    rows = rows.assign(
        younger_0_19=groups["aged_0_17"] + groups["aged_18_19"],
        younger_0_17=groups["aged_0_17"],
        older_65=groups["aged_65_66"] + groups["aged_67_79"] + groups["older_80"],
        older_67=groups["aged_67_79"] + groups["older_80"],
        inhabitants=groups.sum(axis=1, skipna=False),
    )
    return rows.loc[rows["inhabitants"] > 0, ["region_code", "year", *COUNTED]].reset_index(drop=True)


def country(rows: pd.DataFrame) -> pd.DataFrame:
    """The sum of the municipalities a year, as region EAK. rows: of `counted`."""
    return rows.groupby("year", as_index=False)[COUNTED].sum().assign(region_code=COUNTRY)
