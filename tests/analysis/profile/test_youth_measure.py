"""The young outside as a measure of a municipality: the shares that are here, the gaps with their reason, and the peers."""

import re

import numpy as np
import pandas as pd
import pytest

from analysis.common.reasons import NOT_IN_TABLE
from analysis.measures.registry import of_municipality
from analysis.missing import counted, reasons, rows as missing_rows
from analysis.profile import calculation, material, own_figure, rows
from analysis.profile.services.youth import FILES_ALONE_SAID, OUTSIDE, TABLE
from data.brought_in.youth import FILE_UNREAD, OF_SSB, TABLE_UNREAD, Young
from tests import shipped_tables

HELD = ("4001", "4003", "4005", "4010")


@pytest.fixture(scope="module")
def found():
    return shipped_tables.profile_material()


def own(found, code: str, asked: str = "") -> dict:
    every = rows.rows(found, code, asked)
    return every[every["measure"] == OUTSIDE].iloc[0].to_dict()


def test_those_that_a_file_has_have_its_share_and_the_rest_the_reason(found):
    """18 municipalities: the 17 of Telemark, and Oslo, whose county has one."""
    told = {code: own_figure.of(found, code, OUTSIDE, of_municipality()[OUTSIDE]) for code in found.codes}
    there = {code: row["value"] for code, row in told.items() if not row["reason"]}
    assert len(there) == 18 and (there["4003"], there["4010"], there["0301"]) == (11.5, 5.0, 9.9)
    assert {code for code in there if code[:2] != "40"} == {"0301"}
    lacking = [row for row in told.values() if row["reason"]]
    assert len(lacking) == 339 and all(row["reason"] == FILES_ALONE_SAID and np.isnan(row["value"]) for row in lacking)
    assert all(row["year"] == 2024 for row in told.values())
    table = {code: re.findall(r"Andelene er fra .*tabell (\d{5})", row["formula"]) for code, row in told.items()}
    named = {code: ["13563"] if code == "0301" else ["13556"] for code in there}  # each by the file that it is in
    assert {code: tables for code, tables in table.items() if tables} == named


def test_peers_without_a_figure_are_no_comparison_and_those_with_are(found):
    alone, beside = own(found, "4003"), own(found, "4003", "fylke")
    assert (alone["peers_of"], alone["peers_with"], alone["verdict"]) == (9, 0, "too_few_peers")
    assert (
        "11,5\u00a0% i 2024; 0 av 9 har tall blant de andre i KOSTRA-gruppe 11: for få til å sammenlikne"
        in alone["sentence"]
    )
    others = [
        found.series[OUTSIDE].value[found.places[code], -1]
        for code in found.codes
        if code[:2] == "40" and code != "4003"
    ]
    assert (beside["peers_with"], beside["peers_of"], beside["peers_kind"]) == (16, 16, "median")
    assert beside["peers_value"] == float(np.median(others)) == 10.0 and beside["verdict"] == "variation_unknown"
    assert (
        own(found, "4601")["verdict"] == ""
        and "ikke tall, for SSBs tabell 13556 mangler" in own(found, "4601")["sentence"]
    )


def test_who_is_not_in_the_files_lacks_what_is_not_fetched_and_no_figure_of_their_own(found):
    gaps = missing_rows.rows(found, measure=OUTSIDE)
    assert len(gaps) == 339 and set(gaps["kind"]) == {reasons.NOT_FETCHED} and set(gaps["reason"]) == {FILES_ALONE_SAID}
    assert OUTSIDE not in missing_rows.fetched(found) and OUTSIDE in missing_rows.to_be_had(found)
    count = counted.newest(found, missing_rows.rows(found)).set_index("measure").loc[OUTSIDE]
    assert (count["missing"], count[reasons.NOT_FETCHED], count["year"]) == (339, 339, 2024)


def given(*those: tuple, source: str = OF_SSB, unread: str = "") -> Young:
    """Figures as brought_in.youth has them: number, year, share, persons, people, reason."""
    frame = pd.DataFrame(those, columns=["region_code", "year", "share_pct", "persons", "people", "reason"])
    return Young(frame.assign(age_code="15-29", source=source), unread)


TABLE_ROWS = [
    ("4001", 2024, 10.0, 100.0, 1000.0, ""), ("4003", 2024, 12.3, 246.0, 2000.0, ""),
    ("4005", 2024, np.nan, np.nan, np.nan, "tallet er skjermet"), ("4010", 2024, 5.1, 18.0, 350.0, ""),
]  # fmt: skip


def test_of_ssbs_table_the_persons_of_the_peers_are_added_up_and_a_gap_has_its_mark(shipped_read):
    found = material.material(shipped_read, {}, given(*TABLE_ROWS))
    assert own(found, "4001")["value"] == 10 and TABLE not in found.lacking
    told = own(found, "4001", "4003,4010")
    assert told["peers_kind"] == "samlet" and told["peers_value"] == pytest.approx(100 * (246 + 18) / (2000 + 350))
    assert own(found, "4005")["reason"] == "tallet er skjermet"
    assert own(found, "4601")["reason"] == NOT_IN_TABLE
    made = calculation.of(found, "4010", OUTSIDE)
    assert made is not None and [term.value for term in (*made.over, *made.under)] == [18, 350]
    assert calculation.recomputed(made) == own(found, "4010")["value"] == pytest.approx(100 * 18 / 350)
    assert {term.unit for term in (*made.over, *made.under)} == {"personer"}


@pytest.mark.parametrize("spoil", [{"persons": np.nan}, {"people": np.nan}, {"persons": 300.0}])
def test_shares_whose_persons_are_not_known_or_do_not_fit_stand_as_they_are_published(shipped_read, spoil):
    young = given(*TABLE_ROWS)
    figures = young.figures
    for name, value in spoil.items():
        figures.loc[figures["region_code"] == "4003", name] = value
    found = material.material(shipped_read, {}, young)
    told = own(found, "4001", "4003,4010")
    assert (
        told["value"] == 10
        and told["peers_kind"] == "median"
        and told["peers_value"] == pytest.approx((12.3 + 5.1) / 2)
    )
    made = calculation.of(found, "4003", OUTSIDE)
    assert made is not None and (made.way, made.over[0].value) == ("read", 12.3)


def test_without_any_figures_the_table_is_not_fetched(shipped_read):
    found = material.material(shipped_read, {})
    assert OUTSIDE not in found.series and own(found, "4003")["reason"] == "SSBs tabell 13556 er ikke med her"


@pytest.mark.parametrize(
    ("unread", "source", "kind"),
    [
        (TABLE_UNREAD, "Telemark", reasons.UNREAD),
        (FILE_UNREAD, OF_SSB, reasons.NOT_IN_TABLE),
        (FILE_UNREAD, "Telemark", reasons.NOT_FETCHED),
    ],
)
def test_who_has_no_figure_where_some_cannot_be_read_is_told_what_is_known_of_it(shipped_read, unread, source, kind):
    found = material.material(shipped_read, {}, given(*TABLE_ROWS, source=source, unread=unread))
    alone = "SSBs tabell 13556 mangler, og kommunen er ikke blant dem som er med her"
    told = {
        reasons.UNREAD: "SSBs tabell 13556 kan ikke leses her",
        reasons.NOT_IN_TABLE: "tallet er ikke i uttrekket; en fil med slike tall kan ikke leses her",
        reasons.NOT_FETCHED: f"{alone}; en fil med slike tall kan ikke leses her",
    }[kind]
    assert own(found, "4001")["value"] == 10 and own(found, "4601")["reason"] == told
    assert own(found, "4005")["reason"] == "tallet er skjermet"
    gaps = missing_rows.rows(found, measure=OUTSIDE)
    assert set(gaps.loc[gaps["reason"] == told, "kind"]) == {kind}
    assert (TABLE in found.unread) == (unread == TABLE_UNREAD)
