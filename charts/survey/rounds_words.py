"""KS's published rounds in words: what the marks are of, how many proposed, which rounds are lacking, and where each stands."""

import pandas as pd

from charts import level_caveat, words
from data.norwegian import joined

SAMPLE = (
    "Ruten er KS' intervall for alle kommuner, ikke spredningen mellom dem. Det bygger på kommunedirektørenes forslag i et "
    "utvalg{counts}; vektingen er ikke publisert. {level}."
)
BOX = "Rute: KS' undersøkelse."  # what the box of a round is, and below, what the accounts beside it are of
ACCOUNTS = "{mark}: konsernregnskapet utenom Oslo."


def untold(rows: pd.DataFrame) -> str:
    """Which rounds something was said of, but no figure, and that those after the last one are not here; "" for none.

    rows: survey.rows.rounds.
    """
    years = rows.loc[rows["statement"].notna() & rows["ndr_low_pct"].isna(), "year"].astype(int)
    if years.empty:
        return ""
    last = rows.loc[rows["statement"].notna(), "year"].max()
    later = rows["year"].max() > last == years.max()
    named = [*(str(year) for year in years), *(["senere"] if later else [])]
    which = "Budsjettundersøkelsene" if len(named) > 1 else "Budsjettundersøkelsen"
    return f"{which} for {joined(named)} er ikke med."


def sample(drawn: pd.DataFrame, counted: bool) -> str:
    """What the boxes are, and of whom. counted: whether how many proposed is told here, where no mark of the chart tells it."""
    known = drawn.loc[drawn["ndr_low_pct"].notna(), "respondents"]
    told = counted and len(known) and known.notna().all()
    counts = f" ({joined([words.number(each, 0) for each in known])})" if told else ""
    return SAMPLE.format(counts=counts, level=level_caveat.WHOSE)


def said_by_ks(drawn: pd.DataFrame) -> str:
    """Where the figure of each round stands: "KS' tall, 2021: ks.no; 2022: NKRF, 14. desember 2021."; "" of none."""
    known = drawn.dropna(subset=["ndr_low_pct"])
    each = "; ".join(f"{year}: {source}" for year, source in zip(known["year"], known["source"], strict=True))
    return f"KS' tall, {each}." if each else ""
