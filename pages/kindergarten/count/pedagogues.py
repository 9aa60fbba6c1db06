"""The pedagogue norm: what it asks at the count, and the share of teachers that SSB tells."""

import streamlit as st

from analysis.kindergarten.assumptions import Assumptions
from charts import words
from charts.kindergarten import headlines as told
from pages.kindergarten.count import rows as count_rows
from pages.kindergarten.years import rows
from pages.shared import show


def section(code: str | None, name: str, assumed: Assumptions) -> None:
    """What the pedagogue norm asks at the count, and the share of teachers that SSB tells."""
    units = count_rows.units(code, assumed)
    known = units[units["reason"] == ""]
    if known.empty:
        return
    needed, staff = known["required_pedagogues"].sum(), known["actual_fte"].sum()
    show.headline(told.pedagogues(needed, staff, name, count_rows.year()))
    last = rows.national("teacher_share_pct").iloc[-1]
    st.markdown(
        f"I landet var {words.number(last['value'])} prosent av grunnbemanningen barnehagelærere i {int(last['year'])} "
        f"(SSB, {last['edition']}). Tellingen har ikke utdanning, så hvor mange pedagoger som mangler i hver "
        "barnehage, kan ikke sies."
    )
