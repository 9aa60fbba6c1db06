"""Municipalities side by side: chosen by any name in the address, all figures linked to their views, and no more than six."""

import re

import pytest

from analysis.profile import material
from analysis.profile.several import compare
from charts.profile import beside_answer
from data.extract import store
from data.folder import PACKAGE
from pages.municipality.compare.table import markdown
from tests.pages.test_pages import PAGES, arriving, open_page, said, shipped_folder  # noqa: F401

LINK = re.compile(r"\[[^\]]+\]\(([^)]+)\)")


@pytest.fixture(scope="module")
def found(shipped):
    return material.material(shipped, {table: store.vintage(table, PACKAGE) for table in material.TABLES})


def asked(*texts: str):
    at = arriving("sammenlikn")
    at.query_params["kommuner"] = list(texts)
    at.run()
    assert not at.exception, at.exception
    return at


def test_names_and_old_numbers_in_the_address_choose_and_what_is_not_there_is_said():
    at = asked("lorenskog", "Kautokeino", "3005", "Bergen", "4601", "Atlantis")
    assert [one[:4] for one in at.multiselect(key="kommuner").value] == ["3222", "5612", "3301", "4601"]
    told = " ".join(one.value for one in at.info)
    assert "3005 er nå 3301 Drammen" in told and "Bergen er bedt om flere ganger" in told and "«Atlantis»" in told
    assert "| Tall i 2025 | Lørenskog | Kautokeino | Drammen | Bergen |" in said(at)


def test_more_than_six_are_told_and_the_first_six_are_shown():
    at = asked("4601,1103,5001,0301,1108,3301,1151")
    assert "Ikke vist: Utsira" in at.warning[0].value and len(at.multiselect(key="kommuner").value) == 7
    assert re.search(r"\| Tall i \d{4}( \|[^|]+){6}\|\n", said(at))


def test_the_chosen_municipality_is_first_and_without_one_nothing_is_compared():
    at = open_page("sammenlikn", kommune="4601 Bergen", kommuner=["1103 Stavanger"])
    assert "| Tall i 2025 | Bergen | Stavanger |" in said(at)
    assert beside_answer.NONE in said(open_page("sammenlikn"))


def test_with_one_alone_the_line_on_the_screen_has_the_newest_date_and_the_licence():
    alone, whole = (
        one.value for one in open_page("sammenlikn", kommune="4601 Bergen").caption if one.value.startswith("Kilde:")
    )
    assert alone == "Kilde: Statistisk sentralbyrå, siste utgave 15.06.2026. CC\u00a0BY\u00a04.0."
    assert "tabell 07459 (19.02.2026)" in whole and whole.endswith("Lisens: CC BY 4.0.")


def test_every_figure_is_that_of_the_profile_and_no_cell_is_without_figure_or_reason(found):
    from analysis.profile import rows as profile_rows

    for code in found.codes[::40]:
        own = profile_rows.rows(found, code).set_index("measure")
        beside = compare.rows(found, [code, "0301"] if code != "0301" else [code]).query("region_code == @code")
        for row in beside.to_dict("records"):
            other = own.loc[row["measure"]]
            assert row["value"] == other["value"] or (
                row["value"] != row["value"] and row["reason"] == other["reason"] != ""
            )


def test_every_cell_leads_to_a_page_there_is_and_the_headline_is_short(found):
    codes = found.codes
    for start in range(0, len(codes), 6):
        rows = compare.rows(found, list(codes[start : start + 6]))
        assert len(beside_answer.answer(rows).sentence.split()) <= 15
    links = LINK.findall(markdown(rows))
    assert len(links) == len(rows)
    assert {link.split("?")[0] for link in links} <= {"./", *PAGES}
