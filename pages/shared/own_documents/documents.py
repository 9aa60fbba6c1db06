"""The accounts and budgets that people brought in, and what each comes to. What is damaged stops nothing else."""

import pandas as pd

from analysis.own_files import extracts
from charts.own_files import series_names
from data.brought_in import documents
from data.brought_in.document import complaint, unusable
from data.brought_in.documents import Document
from data.errors import ContractError, DataError
from data.extract.catalogue import folder_of
from pages.shared import extract, markdown
from pages.shared.in_use import edition

TABLE, GROUP_CLASS = "account_lines", "3"
FACTS = {
    "municipality_code": str, "municipality_name": str, "scope": str, "form": str, "quarter": int, "series": list,
    "checks": list,
}  # fmt: skip


@extract.cached
def register() -> dict[str, list[Document]]:
    """See brought_in.documents.register. Raises ContractError."""
    return documents.register(edition.held())


def accounts() -> tuple[list[Document], list[str]]:
    """The newest vintage of every account document that can be used, and what is wrong with the register."""
    try:
        there = register()
    except DataError as error:
        return [], [str(error)]
    found: list[Document] = []
    wrong: list[str] = []
    for _, vintages in sorted(there.items()):
        if vintages and vintages[0].table == TABLE:
            broken = [text for text in map(_broken, vintages) if text]
            wrong += broken[:1]
            found += [] if broken else vintages[:1]
    return found, wrong


def _broken(document: Document) -> str:
    """What of the register's facts about a vintage cannot be used; "" when all can."""
    facts = document.facts if isinstance(document.facts, dict) else {}
    bad = [name for name, kind in FACTS.items() if not isinstance(facts.get(name), kind)] + unusable(document)
    return complaint(document, bad, folder_of(edition.held())) if bad else ""


@extract.cached
def result(document_id: str) -> tuple[pd.DataFrame, list[str]]:
    """The rows of extracts.extract for one document, and what must be said with them. Raises DataError."""
    document = register()[document_id][0]
    try:
        rows = extracts.extract(document, documents.rows(document, edition.held()), extract.table("recommended_levels"))
    except ValueError as error:  # the legal municipality and the group in one series
        raise ContractError(f"Dokument {document.id}: {error}") from error
    return rows, extracts.remarks(document, rows)


@extract.cached
def is_group(document_id: str) -> bool:
    """Whether the operating lines are of class 3, as the group's and the undertakings' are. Raises DataError."""
    rows = documents.rows(register()[document_id][0], edition.held())
    return bool((rows["account_class"] == GROUP_CLASS).any())


@extract.cached
def series(ids: tuple[str, ...]) -> pd.DataFrame:
    """One row for every series with a result, see extracts.series, with its label. Raises DataError."""
    rows = [result(one)[0] for one in ids]
    known = [frame for frame in rows if extracts.has_result(frame)]
    if not known:
        return pd.DataFrame(columns=[*extracts.RESULT, "label"])
    every = extracts.series(known)
    every["scope"] = [markdown.name(scope) for scope in every["scope"]]
    return every.assign(label=series_names.labels(every))


def readable(ids: tuple[str, ...]) -> tuple[tuple[str, ...], list[str]]:
    """Those of the documents that can be read, and what is wrong with the others."""
    fine, wrong = [], []
    for one in ids:
        try:
            result(one)
            fine.append(one)
        except DataError as error:
            wrong.append(str(error))
    return tuple(fine), wrong
