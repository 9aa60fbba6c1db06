"""Whether the changes that Klass lists lead back to the known number of municipalities; a note where they do not."""

import pandas as pd

from data import store
from data.history import municipalities_on


def notes_on_counts(changes: pd.DataFrame, municipalities: pd.DataFrame) -> list[dict]:
    """One note of our own, not mandatory: the years where the walk back gives another count; [] when all agree."""
    codes = municipalities["municipality_code"].astype(str)
    counts = store.read_reference("municipality_counts")
    differs = []
    for year, known in zip(counts["year"], counts["municipalities"], strict=True):
        found = len(municipalities_on(codes, changes, f"{year}-01-01"))
        if found != known:
            differs.append(f"{year}: {found}, ikke {known}")
    if not differs:
        return []
    text = "Endringene fra Klass fører ikke tilbake til det kjente antallet kommuner 1. januar: "
    return [{"text": text + "; ".join(differs) + ".", "mandatory": False, "own": True}]


def notes_for(name: str, frame: pd.DataFrame, folder) -> list[dict]:
    """The note of municipality_changes, against the municipalities in the extract if they are there."""
    if name != "municipality_changes" or store.vintage("municipalities", folder) is None:
        return []
    return notes_on_counts(frame, store.read("municipalities", folder))
