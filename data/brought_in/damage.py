"""What is wrong with the files that were brought in, and which of them can stand in the place of a table."""

from data.brought_in import documents, projections, youth
from data.brought_in.document import complaint, unusable
from data.errors import DataError
from data.extract.catalogue import Place, folder_of

SERVED = {one.TABLE: one.KIND for one in (youth, projections)}  # the kind of file that has some of the same figures


def serving(folder: Place = None) -> list[str]:
    """The tables that a file which can be read has some of the figures of."""
    return [
        table
        for table, kind in SERVED.items()
        if any(not _wrong(one, folder) for one in documents.newest(folder, kind))
    ]


def found(folder: Place = None) -> list[str]:
    """What is wrong with the register, or with the newest vintage of each document, in Norwegian; [] when nothing is."""
    try:
        newest = documents.newest(folder)
    except DataError as error:
        return [str(error)]
    return [text for text in (_wrong(one, folder) for one in newest) if text]


def usable(folder: Place = None, *kinds: str) -> list[documents.Document]:
    """The newest vintage of each document (of these kinds) whose facts can be used."""
    return [one for one in documents.newest(folder, *kinds) if not unusable(one)]


def of_facts(folder: Place = None) -> list[str]:
    """Of the others, which facts cannot be used, and what to do."""
    there = documents.newest(folder)
    return [complaint(one, names, folder_of(folder)) for one in there if (names := unusable(one))]


def _wrong(document: documents.Document, folder: Place) -> str:
    try:
        documents.rows(document, folder)
    except DataError as error:
        return str(error)
    return ""
