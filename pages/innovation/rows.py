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
