"""The municipality's own kindergartens by name: a table, what they add up to on both readings, and files."""

import streamlit as st

from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.ratio import SHORT
from charts import words
from pages.kindergarten.count import basis, rows
from pages.shared import file_buttons, show

COLUMNS = [
    "kindergarten_name", "over_norm_fte", "meets_norm", "required_fte", "actual_fte", "per_fte", "children_under_3",
    "children_over_3", "required_pedagogues", "shortfall_fte",
]  # fmt: skip
CODES = ["unit_code", "municipality_code", "municipality_name"]
NOTE = (
    "Over/under normen er årsverkene minus det bemanningsnormen krever; minus er mangel. Pedagognormen: hele "
    "stillinger, av hoder."
)


def section(code: str, name: str, assumed: Assumptions) -> None:
    """A closed drawer: every kindergarten of the municipality, the largest shortfall first."""

    def fill() -> None:
        own = found(code, name, assumed)
        st.caption(NOTE)
        show.table(own.rows(), COLUMNS, alt=own.headline)
        st.markdown(sums(rows.total(code, assumed)))
        st.caption(own.source)
        file_buttons.buttons(own)

    show.closed(title(code, name, assumed), f"kindergartens-{code}", fill)


def title(code: str, name: str, assumed: Assumptions) -> str:
    """How many there are, and how many are short of the norm."""
    units = rows.units(code, assumed)
    if len(units) == 1:
        return f"Barnehagen i {name} i {rows.year()} ved navn"
    short, known = int((units["meets_norm"] == SHORT).sum()), int((units["reason"] == "").sum())
    less = f". {basis.counted(code, assumed).rstrip('.')}" if known < len(units) else ""
    return (
        f"Barnehagene i {name} i {rows.year()} ved navn: {words.number(short, 0)} av {words.number(known, 0)} under "
        f"normen{less}"
    )


def sums(row: dict) -> str:
    """Both readings as the sums of the rows. row: kindergarten.rows.spanned."""
    gross, net = (words.number(row[f"shortfall_{one}_fte"]) for one in ("gross", "net"))
    left = f"{net} med kommunen under ett" if row["shortfall_net_fte"] else "ingen mangel med kommunen under ett"
    return f"**Sum:** {gross} årsverk mangler, hver barnehage for seg; {left}."


def found(code: str, name: str, assumed: Assumptions) -> show.Finding:
    """The rows of the files: no chart, and the codes that the table has no room for."""
    return show.Finding(
        title(code, name, assumed),
        NOTE,
        None,
        alt="",
        name=f"barnehager-{code}",
        rows=lambda: rows.units(code, assumed),
        columns=[*COLUMNS, *CODES],
        tables=(),
        own_source=basis.source(),
        own_fetched=basis.fetched(),
    )
