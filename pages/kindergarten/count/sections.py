"""The page on the count: the answer above, the charts beside each other, and the published estimates."""

import streamlit as st

from analysis.kindergarten.assumptions import Assumptions
from pages.kindergarten import assumptions as choices
from pages.kindergarten.count import basis, by_name, findings, pedagogues, readings
from pages.shared import show


def answer(code: str | None, name: str, assumed: Assumptions) -> None:
    """Both readings, and the municipality's kindergartens by name."""
    readings.summary(code, name, assumed)
    if code:
        by_name.section(code, name, assumed)


def charts(code: str | None, name: str, assumed: Assumptions) -> None:
    """The netting ladder, the two distributions and the spread by size."""
    counted = choices.counted(assumed)
    made = [
        [findings.ladder(code, name, assumed), findings.municipalities(code, name, counted)],
        [findings.kindergartens(code, name, counted), findings.classes(code, counted)],
    ]
    for column, column_findings in zip(st.columns(2, gap="large"), made, strict=True):
        with column:
            for found in column_findings:
                show.finding(found)
            if column_findings is made[0]:
                pedagogues.section(code, name, assumed)
                basis.left_out()
