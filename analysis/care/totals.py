"""The rows behind the charts and the command on care spending: one unit a row, summed from its municipalities.

A unit is a municipality, a size class, a KOSTRA group, a county or the country; its parts are the sums of its
municipalities' parts, over those with figures at both ends (municipalities of municipalities_of).
"""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd

from analysis.care import ages, growth as care_growth, panel
from analysis.care.growth import AMOUNTS, PARTS, Question
from analysis.care.panel import Material
from analysis.common.asked import UnknownChoice
from analysis.common.numbers import OSLO, pct
from analysis.municipalities import by_class
from data.municipalities import history

# The columns of the command, in the order they are printed.
GROWTH = [
    "unit", "year_from", "year_to", "nominal_from_1000nok", "nominal_to_1000nok", *PARTS, "real_growth_pct",
    "municipalities", "municipalities_of",
]  # fmt: skip
COUNTRY = {True: "Landet", False: "Landet utenom Oslo"}
SUMMED = {True: " (summert serie)", False: ""}
CLASSIFICATIONS = ("ks", "ssb", "kostra", "fylke", "kommune")


def municipality(rows: pd.DataFrame, code: str) -> pd.DataFrame:
    """The row of one municipality as a unit, its name marked when it is a summed series. rows: of care_growth."""
    if code not in set(rows["region_code"]):
        raise UnknownChoice(f"Ukjent kommunenummer: {code}. Disse finnes: {', '.join(sorted(rows['region_code']))}")
    return by_label(rows[rows["region_code"] == code], lambda own: own["region_name"] + own["summed"].map(SUMMED))


def country(rows: pd.DataFrame, with_oslo: bool = False) -> pd.DataFrame:
    """One row: the municipalities of the country, with or without Oslo."""
    kept = rows if with_oslo else rows[rows["region_code"] != OSLO]
    return by_label(kept, lambda kept: pd.Series(COUNTRY[with_oslo], index=kept.index))


def classes(found: Material, rows: pd.DataFrame, classification: str, with_oslo: bool = False) -> pd.DataFrame:
    """One row a class with municipalities, in its order. classification: see `labels`."""
    kept = rows if with_oslo else rows[rows["region_code"] != OSLO]
    return by_label(kept, lambda kept: labels(found, kept, classification))


def labels(found: Material, rows: pd.DataFrame, classification: str) -> pd.Series:
    """The class of each row: ks or ssb (by inhabitants in the last year), kostra, fylke or kommune. Ordered."""
    if classification not in CLASSIFICATIONS:
        raise UnknownChoice(f"Ukjent inndeling: {classification}. Disse finnes: {', '.join(CLASSIFICATIONS)}")
    codes = rows["region_code"]
    if classification == "kommune":
        return pd.Series(pd.Categorical(rows["region_name"] + " (" + codes + ")"), index=rows.index)
    if classification == "fylke":
        counties = found.read("care_counties").set_index("county_code")["label"].astype(str)
        return codes.str[:2].map(counties).astype(pd.CategoricalDtype(list(counties), ordered=True))
    if classification == "kostra":
        by_code = by_class.kostra_class(found.read("kostra_groups"))
    else:
        by_code = _size_class(found, int(rows["year_to"].iloc[0]), classification)
    return by_code.reindex(codes).set_axis(rows.index)


def _size_class(found: Material, year: int, classification: str) -> pd.Series:
    persons = found.people.assign(persons=found.people.iloc[:, 2:].sum(axis=1, skipna=False))
    sizes = by_class.size_in(persons[["region_code", "year", "persons"]], year)
    sizes = sizes.combine_first(sizes.rename(panel.today(found, year)))  # a new number since: the same unit
    sizes = sizes.combine_first(_split_since(found, persons, year))
    return by_class.size_class(sizes, found.read("size_classes"), classification)


def _split_since(found: Material, persons: pd.DataFrame, year: int) -> pd.Series:
    """Inhabitants of those that were split after the year and into nothing else: the sum of the parts, right after."""
    then = history.in_use(found.read("municipality_moves"), year)
    made_of = history.linked(then, "new_code", "old_code")
    sizes = {}
    for code, parts in then[then["weight"] < 1].groupby("old_code"):
        if all(made_of[part] == {code} for part in parts["new_code"]):
            after = by_class.size_in(persons[["region_code", "year", "persons"]], int(parts["to_year"].iloc[0]))
            sizes[code] = after.reindex(parts["new_code"]).sum(skipna=False)
    return pd.Series(sizes, dtype=float)


def by_label(rows: pd.DataFrame, label) -> pd.DataFrame:
    """One row a label: sums of AMOUNTS, growth in real terms, n of N, and `summed`, how many are summed series.

    label: from these rows to the label of each; a row without a label is in no unit (see `outside`).
    """
    units = label(rows)
    there = rows["reason"] == ""
    kind = {"observed": True, "sort": True}
    sums = rows[there].groupby(units[there], **kind)[AMOUNTS].sum()
    of = units.groupby(units, **kind).size()
    count, summed = (flags.groupby(units, **kind).sum() for flags in (there, rows["summed"] & there))
    frame = sums.reindex(of.index).assign(municipalities=count, municipalities_of=of, summed=summed)
    growth = pct(frame["real_to_1000nok"] - frame["real_from_1000nok"], frame["real_from_1000nok"])
    frame = frame.assign(real_growth_pct=growth, year_from=rows["year_from"].iloc[0], year_to=rows["year_to"].iloc[0])
    frame.insert(0, "unit", frame.index.astype(str))
    rest = [column for column in frame if column not in GROWTH]
    return frame[[*GROWTH, *rest]].reset_index(drop=True)


def left_out(rows: pd.DataFrame, with_oslo: bool = False) -> pd.DataFrame:
    """The municipalities that are left out of both ends: region_code, region_name, reason."""
    rows = rows if with_oslo else rows[rows["region_code"] != OSLO]
    return rows.loc[rows["reason"] != "", ["region_code", "region_name", "reason"]].reset_index(drop=True)


def outside(found: Material, rows: pd.DataFrame, classification: str, with_oslo: bool = False) -> pd.DataFrame:
    """Municipalities that fall in no class, since their size or group is not known, with and without figures."""
    rows = rows if with_oslo else rows[rows["region_code"] != OSLO]
    return rows[labels(found, rows, classification).isna()]


def growth(
    found: Material, question: Question, code: str | None = None, classification: str | None = None,
    with_oslo: bool = False,
) -> pd.DataFrame:  # fmt: skip
    """Rows for one municipality, each class of a classification, or the country: GROWTH and then the rest."""
    return _of(found, care_growth.municipalities(found, question), code, classification, with_oslo)


def _of(found: Material, rows: pd.DataFrame, code: str | None, classification: str | None, with_oslo: bool):
    if code:
        return municipality(rows, code)
    return classes(found, rows, classification, with_oslo) if classification else country(rows, with_oslo)


def sensitivity(
    found: Material, question: Question, code: str | None = None, classification: str | None = None,
    with_oslo: bool = False, rows_of: Callable[[Question], pd.DataFrame] | None = None,
) -> pd.DataFrame:  # fmt: skip
    """The rows of `growth` with the unit costs asked for and then each other set: set_code, set_label, role, GROWTH.

    rows_of: makes the rows of a question, where who asks has kept what they are made of.
    """
    both = care_growth.ends(found, question) if rows_of is None else None

    def made(asked: Question) -> pd.DataFrame:
        return _of(found, care_growth.municipalities(found, asked, both), code, classification, with_oslo)

    out = []
    for one in ages.sets(found.read("care_weights"), question.weights):
        rows = (rows_of or made)(replace(question, weights=one.weights))
        out.append(rows.assign(set_code=one.code, set_label=one.label, role=one.role))
    frame = pd.concat(out, ignore_index=True)
    first = ["set_code", "set_label", "role"]
    return frame[[*first, *(column for column in frame if column not in first)]]
