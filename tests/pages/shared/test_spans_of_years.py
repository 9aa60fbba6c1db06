"""A span of years in a headline is not parted where a narrow screen ends the line; nothing else of the text changes."""

import re

import pytest
from hypothesis import given, strategies as st
from streamlit.testing.v1 import AppTest

from pages.shared.markdown import unbroken
from pages.shared.one_question import chart

JOINER = "\u2060"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Snittet 2019–2023 var 2,0", f"Snittet 2019–{JOINER}2023 var 2,0"),
        ("2015–2019, 2021–2025", f"2015–{JOINER}2019, 2021–{JOINER}2025"),
        ("2\u202f186–2\u202f886 årsverk, 181–1245", "2\u202f186–2\u202f886 årsverk, 181–1245"),
        ("12019–20231", "12019–20231"),
        ("fra 2019 – 2023", "fra 2019 – 2023"),
    ],
)
def test_only_spans_of_years_are_held_together(text, shown):
    assert unbroken(text) == shown


@given(st.text(st.sampled_from("0129–, a\u202f"), max_size=30))
def test_nothing_but_the_joiner_is_put_in(text):
    shown = unbroken(text)
    assert shown.replace(JOINER, "") == text and not re.search(r"\b\d{4}–\d{4}\b", shown)


def test_the_headline_of_a_finding_is_shown_so(monkeypatch):
    monkeypatch.setattr(chart, "beside", lambda *_: None)

    def page():
        from types import SimpleNamespace

        from charts.drawing import theme
        from pages.shared.one_question import chart

        found = SimpleNamespace(headline="Veksten 2019–2023", subtitle="Kommunene", figure=theme.figure(300), name="x",
                                file="x", alt="Et diagram", source="Kilde: oss")  # fmt: skip
        chart.chart(found)

    at = AppTest.from_function(page).run()
    assert not at.exception and [head.value for head in at.header] == [f"Veksten 2019–{JOINER}2023"]
