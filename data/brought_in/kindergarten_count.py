"""The count of every kindergarten that was brought in with `import --as kindergartens`."""

import pandas as pd

from data.advice import command
from data.brought_in import documents
from data.brought_in.documents import Document
from data.contract.validate import MissingTable
from data.extract.catalogue import Place

KIND = "kindergartens"


def latest(folder: Place = None) -> tuple[Document, pd.DataFrame]:
    """The newest year's count: its document and its rows (table `kindergartens`). Raises MissingTable without one."""
    there = documents.current(folder, KIND)
    if not there:
        raise MissingTable(
            "Tellingen av barnehagene er ikke i uttrekket. Ta den inn med: "
            f"{command('import', 'kindergartens-2017.csv', '--as', 'kindergartens')}"
        )
    newest = max(there, key=lambda document: document.id)
    return newest, documents.rows(newest, folder)


def has(year: int, folder: Place = None) -> bool:
    """Whether the newest count is of this year."""
    there = documents.current(folder, KIND)
    return bool(there) and max(document.id for document in there) == f"{KIND}-{year}"
