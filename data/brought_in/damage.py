"""What is wrong with the files that were brought in."""

from data.brought_in import documents
from data.brought_in.document import complaint, unusable
from data.errors import DataError
from data.extract.catalogue import Place, folder_of


def found(folder: Place = None) -> list[str]:
    """What is wrong with the register, or with the newest vintage of each document, in Norwegian; [] when nothing is."""
    try:
        newest = [vintages[0] for _, vintages in sorted(documents.register(folder).items()) if vintages]
    except DataError as error:
        return [str(error)]
    return [text for text in (_wrong(one, folder) for one in newest) if text]


def _wrong(document: documents.Document, folder: Place) -> str:
    if names := unusable(document):
        return complaint(document, names, folder_of(folder))
    try:
        documents.rows(document, folder)
    except DataError as error:
        return str(error)
    return ""
