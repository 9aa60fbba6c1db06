"""The register of the ministry (ROBEK), with its day: of other days nothing is said."""

import pandas as pd

from pages.shared import extract, long_list

WHAT = (
    "ROBEK er departementets register over kommuner som må ha godkjenning for låneopptak og langsiktige leieavtaler "
    "(kommuneloven § 28-1). Bokstavene viser til grunnene i loven. Listen gjelder denne dagen, og sier ikke noe om "
    "andre år."
)


def section(chosen: str | None) -> None:
    """Who is in the register: a list from the ministry, of that day and not of an accounting year."""
    shown = ["region_code", "region_name", "grounds"]
    long_list.drawer(f"Kommuner i ROBEK per {day()}", "robek", _rows(), shown, source(), note=WHAT, chosen=chosen)


@extract.drawn
def _rows() -> pd.DataFrame:
    names = {"municipality_code": "region_code", "municipality_name": "region_name"}
    return extract.table("robek").rename(columns=names)


@extract.cached
def source() -> str:
    """Who keeps the register, and its day."""
    return f"ROBEK: {extract.table('robek')['source'].iloc[0]}, {day()}."


@extract.cached
def day() -> str:
    """The date of the register, as it is written."""
    return extract.table("robek")["listed_on"].max().strftime("%d.%m.%Y")


@extract.cached
def listed(code: str, name: str) -> str:
    """Whether it is in the register, on its day."""
    grounds = extract.table("robek").set_index("municipality_code")["grounds"]
    if code in grounds.index:
        return f"{name} sto i ROBEK per {day()} (grunn {grounds[code]})."
    return f"{name} sto ikke i ROBEK per {day()}."


def columns(each: pd.DataFrame) -> list[str]:
    """The columns about ROBEK, which stand beside the accounts of one year alone; see analysis.room."""
    return ["on_robek", "robek_on"] if each["robek_on"].notna().any() else []
