"""Headlines of a profile claim what can be judged, and no more: of every municipality and group."""

import re

import pytest

from analysis.profile import rows as profile_rows
from analysis.profile.material import TABLES, material
from charts.profile import answer, tables, words
from data.extract import store
from data.folder import PACKAGE
from sheets.rows_said import line


@pytest.fixture(scope="module")
def found(shipped_read):
    return material(shipped_read, {table: store.vintage(table, PACKAGE) for table in TABLES})


@pytest.mark.slow("every municipality")
def test_a_headline_counts_the_figures_whose_gap_can_be_judged(found):
    kinds = set()
    for code in found.codes:
        every = profile_rows.rows(found, code)
        for group, rows in every.groupby("group"):
            told = words.headline(group, rows)
            assert len(told.split()) <= 15
            judged = rows[rows["verdict"].isin(["higher", "lower", "same", "no_clear_difference"])]
            counts = {
                word: (rows["verdict"] == kind).sum() for kind, word in (("higher", "høyere"), ("lower", "lavere"))
            }
            for word, count in counts.items():
                assert (f"{count} klart {word}" in told) == (count > 0)
            of = re.search(r"av (\d+) tall", told)
            assert (int(of[1]) if of else 0) == len(judged)
            kinds.add("ingen av" in told or ("kjent" in told and "known") or ("klart" in told and "clear"))
        assert len(answer.municipality(found.names[code], every).sentence.split()) <= 15
    assert {"known", "clear", True} <= kinds


def test_where_no_swing_is_known_no_difference_is_denied(found):
    rows = profile_rows.rows(found, "4601")
    investment = rows[rows["group"] == "Investering"]
    assert set(investment["verdict"]) == {"variation_unknown"}
    told = words.headline("Investering", investment)
    assert told == "Investering: egen svingning er ikke kjent, så ingen forskjell kalles klar"


def test_the_sheet_says_the_same_of_a_gap_as_the_page(found):
    rows = profile_rows.rows(found, "4601").to_dict("records")
    assert {row["verdict"] for row in rows} >= {"too_few_peers", "variation_unknown", "no_clear_difference"}
    assert [line(row).verdict for row in rows] == [tables.VERDICTS[row["verdict"]] for row in rows]
