"""The pedagogue norm: what it asks at the count, and the share of teachers that SSB tells."""

import streamlit as st

from analysis.kindergarten_assumptions import Assumptions
from charts import words
from charts import kindergarten_words as told
from pages.parts import kindergarten_rows, show
from pages.parts import kindergarten_year_rows as rows


def section(code: str | None, name: str, assumed: Assumptions) -> None:
    """What the pedagogue norm asks at the count, and the share of teachers that SSB tells."""
    units = kindergarten_rows.units(code, assumed)
    known = units[units["reason"] == ""]
    if known.empty:
        return
    needed, staff = known["required_pedagogues"].sum(), known["actual_fte"].sum()
    show.headline(told.pedagogues(needed, staff, name, kindergarten_rows.year()))
    last = rows.national("teacher_share_pct").iloc[-1]
    st.markdown(
        f"I landet var {words.number(last['value'])} prosent av grunnbemanningen barnehagelærere i {int(last['year'])} "
        f"(SSB, {last['edition']}). Tellingen har ikke utdanning, så hvor mange pedagoger som mangler i hver "
        "barnehage, kan ikke sies."
    )
