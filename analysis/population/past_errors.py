"""How far SSB's earlier projections of the country were from the count that came, by age and years ahead.

A deviation is what was projected less what came, as per cent of what came; of several vintages the persons are added up first.
"""

import numpy as np
import pandas as pd

from analysis.common.numbers import pct

GROUPS = {0: "0-19", 20: "20-66", 67: "67-79", 80: "80+"}  # the youngest of each, which every vintage has a limit at
MAIN = "main"
EACH = ["years_ahead", "age_group", "vintage", "year", "projected_persons", "counted_persons", "deviation_persons",
        "deviation_pct"]  # fmt: skip
SUMMED = ["years_ahead", "age_group", "vintages", "projected_persons", "counted_persons", "deviation_pct",
          "absolute_deviation_pct", "too_many", "too_few"]  # fmt: skip
FEWEST = 3  # vintages that a sum is told of


def each(vintages: pd.DataFrame, counted: pd.DataFrame) -> pd.DataFrame:
    """One row a vintage, years ahead and age group that has come; EACH, main alternative. The year it starts from is no row.

    vintages: of brought_in.projections.of_country; one whose groups lie across a limit here is left out. counted: region
    EAK of old_and_young.counted, with 20-66 and 67-79.
    """
    main = vintages[vintages["variant_code"] == MAIN]
    usable = [vintage for vintage, own in main.groupby("vintage") if set(GROUPS) <= set(own["age"])]
    main = main[main["vintage"].isin(usable)]
    starts = np.array(list(GROUPS))
    groups = pd.Categorical.from_codes(
        np.searchsorted(starts, main["age"].to_numpy(dtype=int), side="right") - 1, list(GROUPS.values()), ordered=True
    )
    rows = main.assign(age_group=groups).groupby(["vintage", "year", "age_group"], observed=True, as_index=False)
    came = counted.melt("year", list(GROUPS.values()), "age_group", "counted_persons")
    rows = rows["persons"].sum().rename(columns={"persons": "projected_persons"}).astype({"age_group": "str"})
    rows = rows.merge(came.astype({"age_group": "str"}), on=["year", "age_group"])
    rows = rows.assign(
        years_ahead=rows["year"] - rows["vintage"],
        deviation_persons=rows["projected_persons"] - rows["counted_persons"],
        age_group=pd.Categorical(rows["age_group"], list(GROUPS.values()), ordered=True),
    )
    rows = rows.assign(deviation_pct=pct(rows["deviation_persons"], rows["counted_persons"]))
    ahead = rows[rows["years_ahead"] > 0]
    return ahead.sort_values(["years_ahead", "age_group", "vintage"], ignore_index=True)[EACH]


def summed(rows: pd.DataFrame) -> pd.DataFrame:
    """One row a number of years ahead and age group that FEWEST vintages have; SUMMED.

    deviation_pct: too many and too few set against each other. absolute_deviation_pct: without. rows: of `each`.
    """
    found = []
    for (ahead, group), own in rows.groupby(["years_ahead", "age_group"], observed=True):
        came, off = own["counted_persons"].sum(), own["deviation_persons"]
        found.append(
            (ahead, group, len(own), own["projected_persons"].sum(), came, float(pct(off.sum(), came)),
             float(pct(off.abs().sum(), came)), int((off > 0).sum()), int((off < 0).sum()))
        )  # fmt: skip
    frame = pd.DataFrame(found, columns=SUMMED)
    return frame[frame["vintages"] >= FEWEST].reset_index(drop=True)


def counted(country: pd.DataFrame) -> pd.DataFrame:
    """Year and the persons of each of GROUPS. country: of old_and_young.country."""
    older, rest = country["older_67"], country["inhabitants"]
    return pd.DataFrame(
        {
            "year": country["year"],
            "0-19": country["younger_0_19"],
            "20-66": rest - country["younger_0_19"] - older,
            "67-79": older - country["older_80"],
            "80+": country["older_80"],
        }
    )
