"""Two editions of table 12364 that differ in planted places, and an extract that has kept both."""

import shutil
from dataclasses import replace
from pathlib import Path

import pandas as pd

from data.contract.tables import EXTRACT
from data.contract.types import conform
from data.extract import store
from data.folder import PACKAGE
from loaders.ssb.edition import aligned, coverage_of, revisions_of

TABLE = EXTRACT["accounts"]
KEY = list(TABLE.key)
PLANTED = {
    ("4601", "AGD23", 2025, "changed"), ("1151", "AGD23", 2025, "changed"), ("4601", "AGD13", 2024, "changed"),
    ("0301", "AGD9", 2025, "withdrawn"), ("1508", "KG31", 2025, "came"), ("3101", "AGD13", 2015, "mark"),
    ("5001", "KG21", 2025, "gone"), ("1103", "KG21", 2025, "new"), ("9901", "AGD13", 2025, "new"),
    ("4601", "AGD13", 2014, "gone"),
}  # fmt: skip
LARGEST = [("4601", "AGD13"), ("4601", "AGD23"), ("1151", "AGD23")]


def old_and_new() -> tuple[pd.DataFrame, pd.DataFrame]:
    """The shipped edition as the old one, with a year more before; and what the new one has otherwise: see PLANTED."""
    old = store.read("accounts", PACKAGE).astype(
        {"region_code": "str", "concept_code": "str", "status": "str", "region_name": "str"}
    )
    before = old[(old["region_code"] == "4601") & (old["concept_code"] == "AGD13") & (old["year"] == 2015)]
    old = pd.concat([old, before.assign(year=2014)], ignore_index=True)
    new = old.copy()
    _set(new, "4601", "AGD23", 2025, add=-5000)
    _set(new, "1151", "AGD23", 2025, add=12)
    _set(new, "4601", "AGD13", 2024, add=70_000)
    _set(new, "0301", "AGD9", 2025, value=float("nan"), status=":")
    _set(old, "1508", "KG31", 2025, value=float("nan"), status="..")
    _set(new, "3101", "AGD13", 2015, value=float("nan"), status="..")
    _set(old, "3101", "AGD13", 2015, value=float("nan"), status=".")
    new = new[~_at(new, "5001", "KG21", 2025) & ~_at(new, "4601", "AGD13", 2014)]
    old = old[~_at(old, "1103", "KG21", 2025)]
    made = new[_at(new, "4601", "AGD13", 2025)].assign(region_code="9901", region_name="Nyby")
    return conform(TABLE, old), conform(TABLE, pd.concat([new, made], ignore_index=True))


def _at(frame: pd.DataFrame, code: str, concept: str, year: int) -> pd.Series:
    return (frame["region_code"] == code) & (frame["concept_code"] == concept) & (frame["year"] == year)


def _set(
    frame: pd.DataFrame, code: str, concept: str, year: int, add: float = 0, value: float = 0, status: str = ""
) -> None:
    at = _at(frame, code, concept, year)
    assert at.sum() == 1
    frame.loc[at, "value_1000nok"] = value if status else frame.loc[at, "value_1000nok"] + add
    frame.loc[at, "status"] = status


def extract(folder: Path, revised: bool | None = False) -> Path:
    """The shipped extract in a folder, with the old edition of 12364 of March and the new one of June.

    revised: of the new one; True is a revision of unrevised figures.
    """
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__"))
    old, new = old_and_new()
    shipped = store.vintage("accounts", folder)
    labels = {"region_code": {"4601": "Bergen", "1151": "Utsira"}, "concept_code": {"AGD23": "Netto driftsresultat"}}
    both = aligned(TABLE, old, new)
    facts = [
        (old, "2027-03-15T07:00:00Z", "2027-03-15T08:00:00Z", False, {}),
        (new, "2027-06-15T06:00:00Z", "2027-06-15T07:00:00Z", revised, revisions_of(TABLE, both, labels)),
    ]
    for frame, updated, fetched, is_revised, revisions in facts:
        made = replace(shipped, updated=updated, fetched=fetched, revised=is_revised, revisions=revisions,
                       coverage=coverage_of(TABLE, frame))  # fmt: skip
        store.write("accounts", frame, made, folder)
    return folder
