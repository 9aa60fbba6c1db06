"""Every answer to the budget survey that has been brought in, and which one counts where a municipality has several."""

import pandas as pd

from data.brought_in import documents
from data.contract.tables import DOCUMENTS
from data.contract.types import conform
from data.extract.catalogue import Place

TABLE = DOCUMENTS["survey_answers"]
STAGES = {"proposal": "kommunedirektørens forslag", "adopted": "vedtatt"}  # by code, as people are shown them


def every(folder: Place = None) -> pd.DataFrame:
    """The answers of all documents, newest vintage of each: the columns of survey_answers, document_id, superseded_by.

    superseded_by: "" for the answer that counts, else the id of the document that holds it. The one last reported
    counts, at a tie the one last imported; an answer without a date is older than one with. Sorted by key.
    """
    parts = [
        documents.rows(one, folder).assign(document_id=one.id, imported=one.imported)
        for one in documents.current(folder, "survey")
    ]
    if not parts:
        return _none()
    order = ["reported_on", "imported", "document_id"]
    rows = pd.concat([part.astype(_plain()) for part in parts]).sort_values(order, na_position="first", kind="stable")
    counts = rows.groupby(list(TABLE.key))["document_id"].transform("last")
    rows["superseded_by"] = counts.where(counts != rows["document_id"], "")
    return rows.sort_values([*TABLE.key, "superseded_by"], ignore_index=True).drop(columns="imported")


def answers(folder: Place = None) -> pd.DataFrame:
    """The answers that count, one a municipality, budget year and stage; see `every`. Empty when none is imported."""
    rows = every(folder)
    return rows[rows["superseded_by"] == ""].drop(columns="superseded_by").reset_index(drop=True)


def elsewhere(rows: pd.DataFrame, year: int, stage: str) -> pd.DataFrame:
    """The answers of a budget year from municipalities that have answered at the other stage alone. rows: `answers`."""
    of_year = rows[rows["budget_year"] == year]
    here = of_year.loc[of_year["stage_code"] == stage, "municipality_code"]
    return of_year[~of_year["municipality_code"].isin(here)]


def superseded(folder: Place = None) -> pd.DataFrame:
    """The answers that do not count, since another document holds a later one; see `every`."""
    rows = every(folder)
    return rows[rows["superseded_by"] != ""].reset_index(drop=True)


def _plain() -> dict[str, str]:
    """Codes and texts as strings: categories of different documents do not go together."""
    return {column.name: "str" for column in TABLE.columns if column.kind in ("code", "text")}


def _none() -> pd.DataFrame:
    empty = conform(TABLE, pd.DataFrame(columns=TABLE.names))
    return empty.astype(_plain()).assign(document_id=pd.Series(dtype="str"), superseded_by=pd.Series(dtype="str"))
