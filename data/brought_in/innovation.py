"""Answers to surveys of innovation, from the files that were brought in."""

import pandas as pd

from data.brought_in import documents
from data.contract.innovation import ANSWERS
from data.extract.catalogue import Place

KIND = "innovation"


def answers(folder: Place = None) -> pd.DataFrame:
    """One row an answer, the columns of the contract; a later file goes before an earlier one. Empty without a file."""
    there = sorted(documents.current(folder, KIND), key=lambda one: one.imported, reverse=True)
    texts = {column.name: "str" for column in ANSWERS.columns if column.kind in ("text", "code")}
    parts = [documents.rows(one, folder).astype(texts) for one in there]
    if not parts:
        return pd.DataFrame(columns=list(ANSWERS.names))
    every = pd.concat(parts, ignore_index=True).drop_duplicates(list(ANSWERS.key))
    return every.sort_values(list(ANSWERS.key), ignore_index=True)
