"""The words of Nytt og rettet: short for every municipality, and no more than the ledgers say."""

import pandas as pd

from analysis.missing.rows import COLUMNS as GAPS
from analysis.revisions.editions import any_earlier
from analysis.revisions.rows import COLUMNS
from charts import words
from charts.revisions import answers, tables
from data.extract.vintage import Vintage
from data.municipalities.names import plain_name

LAST = Vintage("2027-06-15T08:00:00Z", "2027-06-15T06:00:00Z", {}, {}, [], "SSB", revised=True)


def changes(*kinds: str) -> pd.DataFrame:
    row = {"region_name": "Bergen", "measure_name": "Netto driftsresultat", "year": 2025, "before": 100.0, "after": -1234.5,
           "difference": -1334.5, "difference_pct": -1334.5, "measure_unit": "1000 kr", "mark_before": "", "mark_after": ""}  # fmt: skip
    return pd.DataFrame([row | {"kind": kind} for kind in kinds], columns=COLUMNS)


def gaps(count: int) -> pd.DataFrame:
    return pd.DataFrame([dict.fromkeys(GAPS, "4601")] * count, columns=GAPS)


def test_the_sentence_and_headlines_are_short_for_every_municipality(shipped_read):
    names = ["", *map(plain_name, shipped_read("municipalities")["name"].astype(str))]
    none, some, lacking = changes(), changes("changed", "gone"), gaps(3)
    for name in names:
        for compared, found in ((False, none), (True, none), (True, some)):
            told = answers.answer(LAST, compared, found, lacking, 23, name)
            headlines = [told.sentence, answers.changes_headline(found, name), answers.gaps_headline(lacking, name)]
            assert all(len(text.split()) <= 15 for text in headlines), headlines
            assert all(len(one.label.split()) <= 4 for one in told.figures)
    assert len(names) == 358


def test_what_is_said_is_what_changed():
    told = answers.answer(LAST, True, changes("changed", "changed", "new"), gaps(0), 23, "Bergen")
    assert (
        told.sentence == "Regnskapstallene kom 15.06.2027. 2 tall for Bergen er endret siden tabellenes forrige utgave"
    )
    assert (
        "fra 100 til −1\u202f234,5 (1000 kr)" in told.meeting[1]
        and told.meeting[2] == "Bergen har alle 23 nøkkeltall siste år."
    )
    told = answers.answer(LAST, True, changes("new"), gaps(2), 23, "")
    assert "Ingen tall er endret" in told.sentence and len(told.meeting) == 1
    alone = answers.answer(LAST, False, changes(), gaps(2), 23, "")
    assert "utgave; ingen tidligere utgave er her" in alone.sentence and words.counted(alone.sentence) <= 15
    assert "er revidert" not in alone.sentence  # what is not compared is neither changed nor unchanged
    assert "SSBs reviderte utgave" in alone.sentence and "SSBs reviderte utgave" in alone.meeting[0]


def test_where_no_change_is_told_it_is_said_whether_there_was_anything_to_compare():
    one, two = {"accounts": [LAST]}, {"accounts": [LAST, LAST]}
    groups = {"kostra_groups": [LAST, LAST], "accounts": [LAST]}  # codes are no figures
    told = [answers.nothing(any_earlier(kept)) for kept in ({}, one, groups, two)]
    assert told == [answers.ONE_EDITION] * 3 + [answers.NONE_CHANGED]
    assert answers.nothing(False, short=True) == "Hver tabell har én utgave."
    assert answers.nothing(True, short=True) == answers.NONE_CHANGED
    assert (
        answers.NONE_CHANGED == "Ingen tall er endret i tabellene med tidligere utgave."
    )  # not of those with one edition


def test_a_cell_without_a_figure_says_why_and_years_are_told_together():
    rows = changes("gone", "withdrawn").assign(after=float("nan"), difference=float("nan"), mark_after=["", ":"])
    assert list(tables.changes(rows)["Nå"]) == [tables.NOT_THERE, "skjermet"]
    assert "Kommune" not in tables.changes(rows, named=False)
    assert tables.spans(pd.Series([2015, 2016, 2018, 2020, 2021], dtype="Int64")) == "2015–2016, 2018, 2020–2021"
    assert tables.spans(pd.Series([pd.NA], dtype="Int64")) == "alle"
