"""What a unit of care spending is called in its rows."""

from analysis.care import totals
from analysis.care.rows.view import View
from analysis.care.units import LANDET
from charts import words
from pages.care import words as care_words


def label(view: View) -> str:
    """The same on the page and in the command: Lørenskog, Akershus, Landet utenom Oslo."""
    return totals.COUNTRY[view.with_oslo] if view.unit == LANDET else words.first_upper(care_words.name(view.unit))
