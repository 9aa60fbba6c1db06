"""The answers about innovation, made once per version of the extract."""

import pandas as pd

from analysis.innovation import rows as innovation_rows
from data.brought_in import innovation
from pages.shared import extract
from pages.shared.in_use import edition


@extract.cached
def answers() -> pd.DataFrame:
    """See innovation.rows.answers."""
    return innovation_rows.answers(extract.table, innovation.answers(edition.held()))


@extract.cached
def of_one() -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Those of the survey that is drawn, since two surveys are no series; and the names of all, that one first."""
    every = answers()
    named = innovation_rows.surveys(every)
    return every[every["survey"] == named[0]] if named else every.head(0), tuple(named)
