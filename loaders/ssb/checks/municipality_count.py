"""Whether the history of municipalities leads back to the known number of them; a note where it does not."""

import pandas as pd

from data.extract import store
from data.municipalities.history import completed, municipalities_on


def notes_on_counts(changes: pd.DataFrame, municipalities: pd.DataFrame) -> list[dict]:
    """One note of our own, not mandatory: the years where the walk back gives another count; [] when all agree.

    It walks as every count does: through what Klass tells and, where it is silent, the key of numbers.
    """
    codes = municipalities["municipality_code"].astype(str)
    whole = completed(changes, store.read_reference("municipality_moves"))
    counts = store.read_reference("municipality_counts")
    differs = []
    for year, known in zip(counts["year"], counts["municipalities"], strict=True):
        found = len(municipalities_on(codes, whole, f"{year}-01-01"))
        if found != known:
            differs.append(f"{year}: {found}, ikke {known}")
    if not differs:
        return []
    text = (
        "Endringene fra Klass, med dem de mangler fra nøkkelen over kommunenummer, fører ikke tilbake til det kjente "
        "antallet kommuner 1. januar: "
    )
    return [{"text": text + "; ".join(differs) + ".", "mandatory": False, "own": True}]


def notes_for(name: str, frame: pd.DataFrame, folder) -> list[dict] | None:
    """The note of municipality_changes, against the municipalities in the extract; None where they are not there."""
    if name != "municipality_changes":
        return []
    if store.vintage("municipalities", folder) is None:
        return None
    return notes_on_counts(frame, store.read("municipalities", folder))
