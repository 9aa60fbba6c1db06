"""The count of every kindergarten that was brought in with `import --as kindergartens`."""

import pandas as pd

from data.advice import command
from data.brought_in import documents
from data.brought_in.documents import Document
from data.errors import MissingTable
from data.extract.catalogue import Place

KIND = "kindergartens"


def latest(folder: Place = None) -> tuple[Document, pd.DataFrame]:
    """The newest year's count: its document and its rows (table `kindergartens`). Raises MissingTable without one."""
    newest = documents.last(KIND, folder)
    if newest is None:
        raise MissingTable(
            "Tellingen av barnehagene er ikke i uttrekket. Ta den inn med: "
            f"{command('import', 'kindergartens-2017.csv', '--as', 'kindergartens')}"
        )
    return newest, documents.rows(newest, folder)


def has(year: int, folder: Place = None) -> bool:
    """Whether the newest count is of this year."""
    newest = documents.last(KIND, folder)
    return newest is not None and newest.id == f"{KIND}-{year}"
