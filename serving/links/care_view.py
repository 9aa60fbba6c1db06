"""What the page about care answers with the choices that it opens with."""

from analysis.care import ages
from analysis.care.growth import Question
from analysis.care.rows.view import View
from analysis.care.spending import Choice
from analysis.care.units import LANDET, Unit
from charts.answer import Answer
from pages.care import answers, national, rows
from pages.care.sections import SINCE
from pages.shared import extract
from pages.shared.finding import Finding


def told(code: str, name: str) -> tuple[Answer, Finding | None]:
    """Answer and first chart. code, name: of the chosen municipality, "" for none."""
    if not extract.has("function_accounts"):
        first, *_, last = national.years()
        return answers.national(View(Choice(), _question(first, last)), code or None, name)
    years = rows.years(Choice())
    first, last = SINCE if SINCE in years[:-1] else years[0], years[-1]
    return answers.filled(View(Choice(), _question(first, last), Unit("kommune", code) if code else LANDET))


def _question(first: int, last: int) -> Question:
    """With the default set of unit costs, in prices of the last year."""
    return Question(first, last, last, ages.weights(extract.table("care_weights")))
