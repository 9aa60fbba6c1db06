"""The borders of the municipalities that were brought in with `import --as borders`."""

import pandas as pd

from data.advice import command
from data.brought_in import documents
from data.errors import MissingTable
from data.extract.catalogue import Place

KIND = "borders"


def latest(folder: Place = None) -> tuple[pd.DataFrame, str]:
    """municipality_code, ring (0 the largest), point, east_hm and north_hm (in 100 metres); and the source in words.

    Raises MissingTable without a file.
    """
    newest = documents.last(KIND, folder)
    if newest is None:
        raise MissingTable(
            "Kommunegrensene er ikke i uttrekket. Ta dem inn med: "
            f"{command('import', 'kommuner-2024.topojson', '--as', KIND)}"
        )
    return documents.rows(newest, folder), str(newest.facts["source"])
