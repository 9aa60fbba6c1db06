"""The picture of a measure over the years: no line or word of it says more than its rows."""

import re
import textwrap

import numpy as np
import pytest

from analysis.profile import material, peers
from analysis.profile.several import by_year
from charts import words
from charts.drawing import theme
from charts.files.picture import LINE
from charts.profile.over_years import drawn, told
from data.extract import store
from data.folder import PACKAGE

SIX = ("4601", "0301", "1151", "5636", "3338", "1108")


@pytest.fixture(scope="module")
def found(shipped):
    return material.material(shipped, {table: store.vintage(table, PACKAGE) for table in material.TABLES})


def alone(found, code, measure):
    rows = by_year.rows(found, [code], measure, peers.of(found, code))
    return rows[rows["region_code"] == code], [found.names[one] for one in peers.of(found, code).codes]


@pytest.mark.slow("every measure of many municipalities")
def test_the_headline_is_short_and_of_the_rows(found):
    for code in [*found.codes[::15], "1508"]:
        for measure in by_year.measures(found):
            rows, others = alone(found, code, measure)
            text, known = told.headline(rows), rows.dropna(subset=["value"])
            assert words.counted(text) <= 15 or len(found.names[code]) > 12, text
            assert (
                not re.search(r"\bnan\b", text)
                and len(textwrap.wrap(told.caveat(rows, others), LINE["source"][0])) <= 2
            )
            if len(known) and "medianen" in text:
                assert re.search(r"medianen av de andre (.+)$", text)[1].startswith(
                    words.number(known["peers_median"].iloc[-1], 0 if "kr" in text else 1)
                )


@pytest.mark.parametrize("measure", ["ndr_pct", "debt_pct", "share_65_pct"])
def test_six_are_named_at_their_ends_each_with_a_form_of_its_own(found, measure):
    rows = by_year.rows(found, SIX, measure)
    fig = drawn.drawn(rows, "1108", 2025)
    names = [trace["name"] for trace in fig.plain["data"] if trace.get("name") in found.names.values()]
    assert names == [found.names[code] for code in SIX]
    forms = {(trace["line"]["color"], trace["line"]["dash"]) for trace in fig.plain["data"] if trace["name"] in names}
    assert len(forms) == 6 and (theme.LEVEL not in {color for color, _ in forms})
    written = " ".join(note["text"] for note in fig.plain["layout"]["annotations"]).replace("-<br>", "")
    assert all(found.names[code].split(" ")[0] in written for code in SIX)
    assert ("Anbefalt nivå" in written) == (measure == "ndr_pct") and ("KS' grense" in written) == (
        measure == "debt_pct"
    )
    low, high = sorted(rows[rows["year"] == 2025]["value"])[:: len(SIX) - 1]
    text = told.headline(rows)
    assert words.number(low) in text and words.number(high) in text, text


def test_a_line_is_open_at_the_break_and_at_no_other_place(found):
    fig = drawn.drawn(by_year.rows(found, ["4601", "1151"], "ndr_pct"), None)
    line = next(trace for trace in fig.plain["data"] if trace.get("name") == "Utsira")
    gaps = [year for year, value in zip(line["x"], line["y"], strict=True) if np.isnan(value)]
    assert gaps == [2019.5]
    people = drawn.drawn(by_year.rows(found, ["4601", "1151"], "share_65_pct"), None)
    assert not any(year % 1 for trace in people.plain["data"] for year in trace["x"] if trace.get("name") == "Utsira")


def test_the_unrevised_year_is_hollow_and_without_figures_there_is_no_picture(found):
    rows, others = alone(found, "1108", "ndr_pct")
    fig = drawn.drawn(rows, "1108", 2025)
    own = next(trace for trace in fig.plain["data"] if trace.get("name") == "Sandnes")
    assert own["marker"]["symbol"][-1] == "circle-open" and "circle-open" not in own["marker"]["symbol"][:-1]
    assert "Bergen" in told.caveat(rows, others) and "Midtre halvdel" in str(fig.plain["layout"]["annotations"])
    assert drawn.drawn(rows.assign(value=np.nan), "1108") is None
    assert told.headline(rows.assign(value=np.nan)) == "Netto driftsresultat: uttrekket har ikke tall for Sandnes"


def test_two_that_read_alike_are_told_as_alike(found):
    rows = by_year.rows(found, ["4601", "1108"], "ndr_pct").assign(value=2.01)
    assert told.headline(rows) == "Netto driftsresultat i 2025 var 2,0\u00a0% i begge"
