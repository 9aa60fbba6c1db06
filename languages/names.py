"""Names that stand as they are in every language. Asked for with the first text, since they are the register's."""

from data.errors import DataError
from data.extract import store
from data.municipalities.names import parallel


def names() -> set[str]:
    """Of municipalities and counties, of today and before, in every language that they have."""
    labels = [
        *store.read_reference("municipality_moves")["old_name"].astype(str),
        *store.read_reference("municipality_names")["name"].astype(str),
        *store.read_reference("care_counties")["label"].astype(str),
        *_of_today(),
    ]
    return {name for label in labels for name in (label, *parallel(label))}


def _of_today() -> list[str]:
    try:
        return list(store.read("municipalities")["name"].astype(str))
    except DataError:
        return []  # not fetched: those of the project's own files are known
