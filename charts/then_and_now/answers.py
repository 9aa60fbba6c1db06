"""What the page Da og nå answers and says over its charts, from then_and_now.rows."""

import numpy as np
import pandas as pd

from analysis.then_and_now.results import NO_SCOPE
from charts import proposed, words
from charts.answer import Answer, KeyFigure
from data.norwegian import span

BUDGETS, RESULTS, SIZE = "Budsjettene", "Resultatene", "Etter størrelse"
DEMOGRAPHY, CARE, NORM = "Merkostnader av befolkningen", "Pleie og omsorg", "Barnehagenormene"
NONE_YET = "Ingen budsjettrunde har både forslag og regnskap her"
NO_CHART = "Heftets egne diagrammer er ikke gjengitt, og ingen tall er lest av et bilde."
DIFFER = (
    "Et publisert tall kan ha en annen avgrensning enn dagens: kommunekasse eller konsern, med eller uten Oslo, før eller "
    "etter reviderte regnskap."
)
PUBLISHED_IN_PICTURE = "Begge tallene er publisert; ingen av dem er regnet ut her."
READINGS_IN_PICTURE = "Lesemåtene er våre: ingen av dem som ga anslagene, har sagt våre tall."
PUBLISHED = "Begge tallene for merkostnader er publisert: verken anslaget eller det som kom, er regnet ut her."
READINGS = (
    "Vår beregning går fra landet regnet under ett til hver barnehage for seg, på tellingen før normen kom. Ingen av dem som ga "
    "anslagene, har sagt våre tall."
)


def ours(rows: pd.DataFrame, subject: str) -> pd.DataFrame:
    """What was said of a subject beside our own calculation."""
    return rows[rows["subject"] == subject].dropna(subset=["said_low", "ours_low"]).reset_index(drop=True)


def of(rows: pd.DataFrame, subject: str) -> pd.DataFrame:
    """The pairs of a subject with both figures."""
    own = rows[(rows["subject"] == subject) & (rows["reason"] == "")]
    return own.dropna(subset=["said_low", "came_low"]).reset_index(drop=True)


def sided(rows: pd.DataFrame, subject: str) -> tuple[int, int, int]:
    """How many came higher than all that was said, how many lower, of how many."""
    known = of(rows, subject)
    gap = known[["gap_low", "gap_high"]].round(9)
    return int((gap["gap_low"] > 0).sum()), int((gap["gap_high"] < 0).sum()), len(known)


def answer(rows: pd.DataFrame) -> Answer:
    """How often the accounts came out above the budgets, and the newest of what else was said."""
    every = len(of(rows, BUDGETS))
    meeting = [*of(rows, BUDGETS)["sentence"].tail(1), f"{demography(rows)}.", *of_care(rows)]
    return Answer(_sentence(rows), tuple(_figures(rows)), tuple(meeting) if every else ())


def _sentence(rows: pd.DataFrame) -> str:
    known = of(rows, BUDGETS)
    if known.empty:
        return NONE_YET
    return proposed.came(known["year"].tolist(), known["gap_low"].tolist())


def _care(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[(rows["subject"] == CARE) & rows["ours_low"].notna()]


def of_care(rows: pd.DataFrame) -> tuple[str, ...]:
    """What is told of the growth of care."""
    return tuple(_care(rows)["sentence"])


def _figures(rows: pd.DataFrame) -> list[KeyFigure]:
    """The first budget with both, the year furthest from its estimate, and the norm."""
    found = []
    for row in of(rows, BUDGETS).head(1).itertuples():
        said = span(row.said_low, row.said_high)
        came = f"forslag; ble {words.percent(row.came_low)}"
        found.append(KeyFigure(f"KS' intervall {row.year}", f"{said}\u00a0%", came))
    costs = of(rows, DEMOGRAPHY)
    for row in costs.loc[costs["gap_low"].abs().nlargest(1).index].itertuples():
        said = f"{words.number(row.said_low)}\u00a0mrd."
        found.append(KeyFigure(f"Merkostnader {row.year}", said, f"ble {words.number(row.came_low)}\u00a0mrd."))
    for row in _care(rows).itertuples():
        found.append(KeyFigure("Av befolkningen", f"{words.number(row.ours_low)}\u00a0mrd.", f"omsorg, til {row.year}"))
    return found


def furthest(rows: pd.DataFrame) -> str:
    """The budget year in which the accounts were furthest from what was proposed, with both figures, which are not of the same
    municipalities and so never subtracted; at most 15 words. How far a year is, is by the nearest of what was proposed: nothing
    where the accounts lie among it, or where it is written so."""
    known, (higher, lower, every) = of(rows, BUDGETS), sided(rows, BUDGETS)
    if not every:
        return NONE_YET
    nearest = np.maximum(known["gap_low"], -known["gap_high"]).clip(lower=0).round(9)
    row, far = known.loc[nearest.idxmax()], nearest.max()
    if (nearest == far).sum() > 1 or words.number(far) == words.number(0):
        return f"Regnskapet ble over KS' intervall i {higher} av {every} år, og under i {lower}"
    shown = f"KS' budsjettundersøkelse {{}}{span(row['said_low'], row['said_high'])} prosent, regnskapet {words.number(row['came_low'])}"
    if every == 1:
        return f"I {row['year']} viste {shown.format('')}"
    return f"Av {_budgets(known['year'])} størst sprik i {row['year']}: {shown.format('')}"


def _budgets(years: pd.Series) -> str:
    """Of which budgets: "årene 2021–2023", or how many they are where a year between them is not there."""
    span = words.years(years)
    return f"{words.number(len(years), 0)} år" if "," in span else f"årene {span}"


def came_under(rounds: pd.DataFrame) -> str:
    """How often the accounts of all were below the recommended level. rounds: survey.rows.rounds."""
    low, every = _under(rounds, "actual_ndr_pct")
    return f"Regnskapet for alle var under nivået i {low} av {every} år."


def proposed_under(rounds: pd.DataFrame) -> str:
    """The same of the whole range of KS', apart from it: it rests on a sample."""
    low, every = _under(rounds, "ndr_high_pct")
    return f"{words.first_upper(proposed.RANGE)} var under nivået i {low} av {every} år."


def _under(rounds: pd.DataFrame, column: str) -> tuple[int, int]:
    known = rounds.dropna(subset=[column])
    return int((known[column] < known["recommended_pct"]).sum()), len(known)


def demography(rows: pd.DataFrame) -> str:
    """How often the costs of a growing population came out below what was estimated; at most 15 words."""
    higher, lower, every = sided(rows, DEMOGRAPHY)
    return f"Merkostnadene ble lavere enn anslått i {lower} av {every} år, og høyere i {higher}"


def norm(rows: pd.DataFrame) -> str:
    """Whether the estimates lie within our two readings."""
    known = ours(rows, NORM)
    inside = int(known["said_low"].between(known["ours_low"], known["ours_high"]).sum())
    return f"{inside} av {len(known)} anslag for barnehagenormen ligger mellom våre to lesemåter"


def listed(rows: pd.DataFrame) -> pd.DataFrame:
    """Those with a figure beside what was said that are told a sentence each; of the costs of the population and the norm,
    a chart."""
    came = rows["came_low"].notna() & rows["reason"].isin(["", NO_SCOPE])
    told = came | (rows["ours_low"].notna() & (rows["subject"] == CARE))
    return rows[told & ~rows["subject"].isin([DEMOGRAPHY, NORM])]


def table_headline(rows: pd.DataFrame) -> str:
    """Of all rows."""
    both = int(rows["gap_low"].notna().sum())
    return f"{both} av {len(rows)} tall står mot det som kom, resten sier hvorfor ikke"
