"""Municipalities: who exists in a year, how many live there, and which class that puts them in."""

import numpy as np
import pandas as pd

from analysis.common.asked import Read, UnknownChoice
from analysis.municipalities.by_age import by_age
from data.municipalities.history import municipalities_on
from data.municipalities.names import plain_name


def inhabitants(population: pd.DataFrame) -> pd.DataFrame:
    """All ages summed: region_code, year (1 January), persons. Missing where any age is missing."""
    return by_age(population, (0,)).rename(columns={0: "persons"})


def rough_until(moves: pd.DataFrame) -> dict[str, int]:
    """Today's codes that hold a part of a municipality that was split, and the last 1 January when it was whole.

    Until then their inhabitants in the table are a rough split of the old one's. moves: municipality_moves.
    """
    parts = moves[moves["weight"] < 1].astype({"new_code": "str", "to_year": int})
    return parts.groupby("new_code")["to_year"].max().to_dict()


def usable(persons: pd.DataFrame, moves: pd.DataFrame) -> pd.DataFrame:
    """The rows of a count by region_code and year (1 January) that are not a rough split, see `rough_until`."""
    last = persons["region_code"].str.removeprefix("K-").map(rough_until(moves)).astype(float)
    return persons[~(persons["year"] <= last)].reset_index(drop=True)


def size_in(persons: pd.DataFrame, year: int) -> pd.Series:
    """Inhabitants by municipality code for an accounting year: 1 January of the year after.

    A code that ended at that turn of the year is counted at 1 January of the year itself, and a code that SSB only
    counts in its summed series (K-3101) by that one. It is of the area that the number has in the table, which before
    2020 may be larger than the municipality was (Stavanger, Trondheim): for that one see inhabitants.sizes. persons: see
    `inhabitants`.
    """
    before, after = (counted_on(persons, january) for january in (year, year + 1))
    summed = {code.removeprefix("K-"): count for code, count in after.items() if code.startswith("K-")}
    sizes = {code: count for code, count in (summed | before | after).items() if len(code) == 4 and code.isdigit()}
    return pd.Series(sizes, dtype=float)


def counted_on(persons: pd.DataFrame, january: int) -> dict[str, float]:
    """Code to inhabitants on 1 January of a year; a missing or empty count is left out. persons: `inhabitants`."""
    rows = persons[(persons["year"] == january) & (persons["persons"] > 0)]
    return dict(zip(rows["region_code"], rows["persons"], strict=True))


def in_use(municipalities: pd.DataFrame, changes: pd.DataFrame, year: int) -> dict[str, str]:
    """Code and name of every municipality on 1 January of a year, walked back from today's list through the changes."""
    today = dict(zip(municipalities["municipality_code"].tolist(), municipalities["name"].tolist(), strict=True))
    names = dict(zip(changes["old_code"].tolist(), changes["old_name"].tolist(), strict=True)) | today
    codes = municipalities_on(today, changes, f"{year}-01-01")
    return {code: plain_name(names[code]) for code in sorted(codes)}


def size_class(sizes: pd.Series, classes: pd.DataFrame, classification: str) -> pd.Series:
    """Class label by municipality code, as an ordered category. classes: reference table size_classes.

    A row with a municipality_code is a class of its own for that municipality; the others go by inhabitants.
    """
    rows = classes[classes["classification"] == classification].reset_index(drop=True)
    by_size = rows[rows["municipality_code"].isna()].sort_values("from_inhabitants")
    first, last = (by_size[column].astype(float).to_numpy() for column in ("from_inhabitants", "to_inhabitants"))
    place = np.searchsorted(first, sizes.to_numpy(), side="right") - 1
    inside = (place >= 0) & ~(sizes.to_numpy() > last[place]) & sizes.notna().to_numpy()
    number = np.where(inside, by_size.index.to_numpy()[place], -1)
    for row in rows.index[rows["municipality_code"].notna()]:
        number[sizes.index == rows.at[row, "municipality_code"]] = row
    kind = pd.CategoricalDtype(list(rows["label"].astype(str)), ordered=True)
    return pd.Series(pd.Categorical.from_codes(number, dtype=kind), index=sizes.index)


def kostra_class(groups: pd.DataFrame) -> pd.Series:
    """KOSTRA group name by municipality code, as a category ordered by group code. groups: table kostra_groups."""
    order = groups.drop_duplicates("group_code").sort_values("group_code")["group_name"].astype(str)
    named = groups.set_index(groups["municipality_code"].astype(str))["group_name"].astype(str)
    return named.astype(pd.CategoricalDtype(list(order), ordered=True))


def kostra_kinds(groups: pd.DataFrame, kinds: pd.DataFrame) -> dict[str, str]:
    """By name of a KOSTRA group which kind of municipalities it has, a sentence: of those that have as many as SSB says in its newest
    list of the grouping of 2020 (group 1 had 39 then, and 40 from 2024, with Haram), so that none is told of a group that has been made
    again. The inhabitants are those of 2020, which the kind says: some have passed the ends of their group since. groups: table
    kostra_groups. kinds: reference table kostra_group_kinds."""
    members = groups.groupby(groups["group_code"].astype(str))["group_name"].agg(["first", "size"]).to_dict("index")
    return {
        str(members[row.group_code]["first"]): f"{members[row.group_code]['first']}: {row.kind}."
        for row in kinds.itertuples()
        if members.get(row.group_code, {}).get("size") == row.municipalities
    }


def classes_of(read: Read, sizes: pd.Series, classification: str) -> pd.Series:
    """Class label by municipality code, as an ordered category. Raises UnknownChoice for another classification."""
    classes = read("size_classes")
    names = [*classes["classification"].astype(str).unique(), "kostra"]
    if classification not in names:
        raise UnknownChoice(f"Ukjent inndeling: {classification}. Disse finnes: {', '.join(names)}")
    if classification == "kostra":
        return kostra_class(read("kostra_groups"))
    return size_class(sizes, classes, classification)
