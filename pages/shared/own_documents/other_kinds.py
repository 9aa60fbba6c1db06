"""What was brought in of another kind than a page shows, and which pages show it: nothing is said to be missing that is
shown elsewhere. Page names are those of the menu.
"""

from charts import words
from data.brought_in import survey_answers
from data.errors import DataError
from data.norwegian import joined
from pages.shared import extract
from pages.shared.in_use import edition
from pages.shared.own_documents import documents, examples, owners


def accounts(code: str, name: str) -> str:
    """That accounts or budgets of the municipality are here as files, for the pages about the survey; "" without any."""
    found = [one for one in documents.accounts()[0] if not examples.is_example(one)]
    if not any(owners.of(owner, code, name) for owner in owners.owners(found)):
        return ""
    return f"Egne regnskap eller budsjett er hentet inn for {name}, og vises på «Egne regnskap» og «Resultatet»."


def answers(code: str | None, name: str) -> str:
    """That answers to the budget survey are here, for the page of files: the municipality's, or of how many there are.

    "" without any.
    """
    there = _years()
    if there is None:
        return "Svar på budsjettundersøkelsen som er hentet inn, kan ikke leses."
    if code in there:
        years = joined([str(year) for year in there[code]])
        return f"Svar på budsjettundersøkelsen er hentet inn for {name} ({years}). Det vises på «Budsjettene» og «Resultatet»."
    if not there:
        return ""
    others = "én kommune" if len(there) == 1 else f"{words.number(len(there), 0)} kommuner"
    whom = f", men ikke for {name}" if code else ""
    return f"Svar på budsjettundersøkelsen er hentet inn for {others}{whom}. De vises på «Budsjettene»."


@extract.cached
def _years() -> dict[str, list[int]] | None:
    """By number of the municipality the budget years of its answers that count; None where they cannot be read."""
    try:
        rows = survey_answers.answers(edition.held())
    except DataError:
        return None
    years = rows.groupby(rows["municipality_code"].astype(str))["budget_year"].unique()
    return {code: sorted(int(year) for year in found) for code, found in years.items()}
