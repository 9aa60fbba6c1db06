"""What a cell of a table is a figure of, in words, and its unit: those of the registry of measures where it has them."""

import pandas as pd

from analysis.measures.accounts import CONCEPTS
from analysis.measures.key_figures import SSB_KEY_FIGURES
from data.contract.projections import VARIANTS
from data.contract.schema import Table

FIGURES = {
    "KOSAGD230000": "Netto driftsresultat, %", "KOSAGD290000": "Årets merforbruk, %",
    "KOSKG210000": "Fri egenkapital drift, %", "children_per_fte": "Korrigerte barn per årsverk",
    "teacher_share_pct": "Andel barnehagelærere, %",
    "persons": "Personer",
    "share_pct": "Andel, %",
} | {one.code: one.label for one in SSB_KEY_FIGURES.values()}  # fmt: skip
SCOPES, ARTS = {"A": "konsern", "B": "kasse"}, {"AGD10": "brutto", "AGD4": "korrigert brutto", "AGD2": "netto"}
WORDS = {
    "concept_code": CONCEPTS, "measure_code": FIGURES, "scope_code": SCOPES, "art_code": ARTS, "variant_code": VARIANTS, "group_code": {"outside": "utenfor", "all": "alle"},
}  # fmt: skip
BEFORE = {"age": "alder ", "function_code": "funksjon "}
UNITS = {"value_1000nok": "1000 kr", "persons": "personer", "children": "barn"}
OF_MEASURE = {"children_per_fte": "antall", "persons": "personer"} | {
    one.code: one.unit for one in SSB_KEY_FIGURES.values()
}  # of the others a share


def kinds(table: Table) -> list[str]:
    """The columns of the key that tell what a cell is a figure of."""
    return [name for name in table.key if name not in ("region_code", "year")]


def codes(table: Table, cells: pd.DataFrame) -> pd.Series:
    """SSB's codes of each cell, as the manifest has them: "AGD23", "A 253 AGD10"."""
    return _joined([cells[name].astype(str) for name in kinds(table)], cells, " ")


def names(table: Table, cells: pd.DataFrame) -> pd.Series:
    """The same in words; a code that has none stands as it is."""
    return _joined([_words(name, cells[name].astype(str)) for name in kinds(table)], cells, ", ")


def units(table: Table, cells: pd.DataFrame) -> pd.Series:
    """1000 kr, personer, barn, kr, % or antall."""
    if table.value in UNITS:
        return pd.Series(UNITS[table.value], cells.index, dtype=object)
    measure = cells["measure_code"].astype(str)
    return measure.map(OF_MEASURE).fillna("%").astype(object)


def _words(column: str, values: pd.Series) -> pd.Series:
    if column in WORDS:
        return values.map(WORDS[column]).fillna(values)
    return BEFORE.get(column, "") + values


def _joined(parts: list[pd.Series], cells: pd.DataFrame, between: str) -> pd.Series:
    out = parts[0] if parts else pd.Series("", cells.index, dtype=object)
    for part in parts[1:]:
        out = out + between + part
    return out
