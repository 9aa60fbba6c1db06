"""The page on the count: the answer above, the charts beside each other, and the published estimates."""

import streamlit as st

from analysis.kindergarten_assumptions import Assumptions
from pages.parts import kindergarten_basis, kindergarten_own, kindergarten_pedagogues, kindergarten_readings, show
from pages.parts import kindergarten_choices as choices
from pages.parts import kindergarten_findings as findings


def answer(code: str | None, name: str, assumed: Assumptions) -> None:
    """Both readings, and the municipality's kindergartens by name."""
    kindergarten_readings.summary(code, name, assumed)
    if code:
        kindergarten_own.section(code, name, assumed)


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
                kindergarten_pedagogues.section(code, name, assumed)
                kindergarten_basis.left_out()
