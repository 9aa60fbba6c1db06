"""Answers to surveys of innovation, from the files that were brought in."""

import numpy as np
import pandas as pd

from data.brought_in import documents
from data.contract.innovation import ANSWERS
from data.extract.catalogue import Place

KIND = "innovation"
GROUP = [name for name in ANSWERS.key if name != "answer"]


def answers(folder: Place = None) -> pd.DataFrame:
    """One row an answer, the columns of the contract. Empty without a file.

    What a later file has of a question to a group in a survey takes the place of all that an earlier one had of it: answers
    of two editions are never added to one another. Names differ by more than their letters' size.
    """
    there = sorted(documents.current(folder, KIND), key=lambda one: one.imported, reverse=True)
    texts = {column.name: "str" for column in ANSWERS.columns if column.kind in ("text", "code")}
    parts = [documents.rows(one, folder).astype(texts) for one in there]
    if not parts:
        return pd.DataFrame(columns=list(ANSWERS.names))
    every = pd.concat(parts, ignore_index=True)
    age = pd.Series(np.repeat(range(len(parts)), [len(part) for part in parts]), every.index)  # 0: of the newest file
    group = [every[name].str.casefold() if name in texts else every[name] for name in GROUP]
    newest = age == age.groupby(group).transform("min")
    return every[newest].sort_values(list(ANSWERS.key), ignore_index=True)
