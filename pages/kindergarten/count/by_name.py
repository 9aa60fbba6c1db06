"""The municipality's own kindergartens by name: a table, what they add up to on both readings, and files."""

from analysis.kindergarten.assumptions import Assumptions
from charts.kindergarten import readings_words as told
from charts.kindergarten.under_charts import count as under
from pages.kindergarten.count import basis, rows
from pages.shared import extract, file_buttons, show
from pages.shared.language import st

COLUMNS = [
    "kindergarten_name", "over_norm_fte", "meets_norm", "required_fte", "actual_fte", "per_fte", "children_under_3",
    "children_over_3", "required_pedagogues", "shortfall_fte",
]  # fmt: skip
CODES = ["unit_code", "municipality_code", "municipality_name"]


def section(code: str, name: str, assumed: Assumptions) -> None:
    """A closed drawer: every kindergarten of the municipality, the largest shortfall first."""

    def fill() -> None:
        own = found(code, name, assumed)
        st.caption(own.subtitle)
        show.table(own.rows(), COLUMNS, alt=own.headline, chosen=code)
        st.markdown(told.sums(rows.total(code, assumed)))
        st.caption(own.source)
        file_buttons.buttons(own)

    show.closed(title(code, name, assumed), f"kindergartens-{code}", fill)


@extract.cached
def title(code: str, name: str, assumed: Assumptions) -> str:
    """How many there are, and how many are short of the norm."""
    return told.by_name(rows.units(code, assumed), name, rows.year(), basis.named(assumed))


def found(code: str, name: str, assumed: Assumptions) -> show.Finding:
    """The rows of the files: no chart, and the codes that the table has no room for."""
    return show.Finding(
        title(code, name, assumed),
        under.by_name(basis.named(assumed)),
        None,
        alt="",
        name=f"barnehager-{code}",
        rows=lambda: rows.units(code, assumed),
        columns=[*COLUMNS, *CODES],
        tables=(),
        own_source=basis.source(),
        own_fetched=basis.fetched(),
    )
