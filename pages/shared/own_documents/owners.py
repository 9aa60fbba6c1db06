"""Whose a document is, and whether its owner is the municipality that is chosen."""

from typing import NamedTuple

from data.brought_in.documents import Document
from data.municipalities.names import plain_name
from pages.shared import cached, extract, markdown


class Owner(NamedTuple):
    """Whose the documents are. code: "" where no municipality number of today or before is known."""

    code: str
    name: str
    ids: tuple[str, ...]

    @property
    def key(self) -> str:
        """A name for widgets and files."""
        return self.code or "-".join(self.name.lower().split()) or "ukjent"


def owners(found: list[Document]) -> list[Owner]:
    """The municipalities that the documents are of, by name."""
    groups: dict[tuple[str, str], list[str]] = {}
    for one in found:
        groups.setdefault(whose(one), []).append(one.id)
    every = [Owner(code, name or "Ukjent kommune", tuple(ids)) for (code, name), ids in groups.items()]
    return sorted(every, key=lambda owner: (owner.name.lower(), owner.code))


def whose(document: Document) -> tuple[str, str]:
    """Number and name of the municipality: today's where the file's is an old number of the very same municipality."""
    code, name = document.facts["municipality_code"], markdown.name(plain_name(document.facts["municipality_name"]))
    years = [
        one["year"] for one in document.facts["series"] if isinstance(one, dict) and isinstance(one.get("year"), int)
    ]
    if not (code and years and extract.has("municipalities", "municipality_changes")):
        return code, name
    today, names = cached.units().key(code, max(years)), cached.municipalities()
    return (today, plain_name(names[today])) if today in names and today != code else (code, name)


def as_then(owner: Owner) -> bool:
    """Whether the documents are of a municipality as it was: without a number, or with one no longer in use."""
    return not owner.code or (extract.has("municipalities") and owner.code not in cached.municipalities())


def of(owner: Owner, code: str, name: str) -> bool:
    """Whether the documents belong with the municipality chosen: its number, see `whose`, or its name as it was then."""
    return owner.code == code or (as_then(owner) and owner.name.casefold() == name.casefold())
