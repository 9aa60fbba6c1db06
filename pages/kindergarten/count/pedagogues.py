"""The pedagogue norm: what it asks at the count, and the share of teachers that SSB tells."""

from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.rows.count import pedagogues
from charts.kindergarten import headlines as told
from charts.kindergarten.under_charts.count import no_education
from pages.kindergarten.count import rows as count_rows
from pages.kindergarten.years import rows
from pages.shared import extract, show
from pages.shared.language import st


def section(code: str | None, name: str, assumed: Assumptions) -> None:
    """What the pedagogue norm asks at the count, and the share of teachers that SSB tells."""
    if said := _said(code, name, assumed):
        show.headline(said[0])
        st.markdown(said[1])


@extract.cached
def _said(code: str | None, name: str, assumed: Assumptions) -> tuple[str, str] | None:
    found = pedagogues(count_rows.units(code, assumed))
    if found is None:
        return None
    headline = told.pedagogues(found["required_pedagogues"], found["actual_fte"], name, count_rows.year())
    last = rows.national("teacher_share_pct").iloc[-1]
    return headline, no_education(last["value"], int(last["year"]), last["edition"])
