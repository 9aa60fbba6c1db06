"""What the page answers, for the page itself and for what a link to it shows."""

from analysis.measures.groups import GROUPS
from analysis.missing import rows as missing_rows
from analysis.profile import own_years
from charts.answer import Answer
from charts.profile import answer as answers
from charts.result.over_time_headline import of_results
from pages.municipality import groups, rows
from pages.shared import cached, extract
from pages.shared.finding import Finding


@extract.cached
def answer(code: str | None, name: str, asked: str = "") -> Answer:
    """Of one municipality, or that none is chosen."""
    if code:
        return answers.municipality(name, rows.rows(code, asked), of_results(own_years.results(rows.material(), code)))
    return answers.nobody(len(cached.municipalities()), len(missing_rows.to_be_had(rows.material())))


def first_chart(code: str, name: str) -> Finding:
    """The strips of the first group."""
    return groups.all_of(code, name, "")[next(iter(GROUPS.values()))].found
