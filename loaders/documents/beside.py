"""What a file of accounts or budgets stands beside, or replaces, of what was imported before."""

from collections.abc import Mapping, Sequence

from data.brought_in.documents import Document
from data.norwegian import joined
from loaders.documents.ledger.columns.header_words import NAMES

SHOWN = 3
ALIKE = ("scope", "quarter", "orgnr")


def beside(new: Document, there: Mapping[str, Sequence[Document]]) -> list[str]:
    """In Norwegian: the other documents of the same municipality, entity, year and kind, and the version replaced.

    there: the register, newest version first.
    """
    others = [(versions[0], same) for name, versions in sorted(there.items()) if name != new.id and versions
              and (same := _shared(new, versions[0]))]  # fmt: skip
    said = [
        f"{joined([f'{NAMES[kind]} {year}' for kind, year in same])} for samme kommune er alt importert fra "
        f"{_named(one)}. Begge vises; skal den ut: python run.py remove {one.id}"
        for one, same in others[:SHOWN]
    ]
    said += [f"… og {len(others) - SHOWN} dokumenter til for samme kommune og år"] * (len(others) > SHOWN)
    older = [one for one in there.get(new.id, [])[:1] if (one.sha256, one.facts) != (new.sha256, new.facts)]
    return said + [f"erstatter {_named(one)}; den forrige versjonen er beholdt" for one in older]


def _named(one: Document) -> str:
    return f"{one.file_name} ({one.imported[:10]}, id {one.id})"


def _shared(new: Document, other: Document) -> list[tuple[str, int]]:
    """Kind and year of the series that both have; [] for another municipality, entity or sort of accounts."""
    mine, theirs = new.facts, other.facts
    whose = [facts.get("municipality_code") or facts.get("municipality_name") for facts in (mine, theirs)]
    if new.table != other.table or not whose[0] or whose[0] != whose[1]:
        return []
    if any((mine.get(key) or "") != (theirs.get(key) or "") for key in ALIKE):
        return []
    return sorted(_series(new) & _series(other))


def _series(document: Document) -> set[tuple[str, int]]:
    return {(one["kind"], one["year"]) for one in document.facts.get("series", [])}
