"""Under the charts of Kommunen: how each figure is made, in the municipality's own numbers."""

import re

from analysis.measures.registry import of_municipality
from analysis.profile import calculation
from charts.profile import calculation_words
from charts.words import number
from pages.municipality import rows
from pages.shared.one_question import calculated
from tests.pages.test_pages import open_page, said, shipped_folder  # noqa: F401


def test_each_measure_that_has_a_figure_is_told_once_and_as_the_table_has_it():
    every = rows.rows("4601", "")
    there = tuple(every.loc[every["reason"] == "", "measure"])
    told = calculated.lines("4601", there, None, None)
    assert len(told) == len(there) > 20
    for (title, *lines), measure in zip(told, there, strict=True):
        own = every.set_index("measure").loc[measure]
        assert title == calculation_words.title(
            own["measure_name"], int(own["year"]), own["value"], of_municipality()[measure]
        )
        made = calculation.of(rows.material(), "4601", measure)
        assert calculation_words.in_names(made, of_municipality()[measure].unit) in lines


def test_what_has_no_figure_has_no_calculation():
    every = rows.rows("1508", "").set_index("measure")
    gaps = tuple(every[every["reason"] != ""].index)
    assert "ndr_pct_5yr" in gaps and calculated.lines("1508", gaps, None, None) == []


def test_the_box_opens_on_the_page():
    told = said(open_page("kommunen", kommune="4601 Bergen", **{"calculation-kommunen-drift-4601": True}))
    assert "brutto driftsinntekter (AGD13) × 100" in told and "× 100 = 1,03" in told
    assert "De andre i KOSTRA-gruppe 12 samlet: 4 729 997 / 125 650 471 × 100 = 3,76" in told
    assert "× 100 = 1,03" not in said(open_page("kommunen", kommune="4601 Bergen"))


def test_the_box_opens_on_resultatet_and_handlingsrom_in_the_year_that_is_chosen():
    bergen = {"kommune": "4601 Bergen", "aar": 2024}
    told = said(open_page("oversikt", **bergen, **{"calculation-netto-driftsresultat": True}))
    assert "Netto driftsresultat 2024: −2,45" in told and "× 100 = −2,45" in told and "2025: 1,03" not in told
    told = said(open_page("handlingsrom", **bergen, **{"calculation-handlingsrom-gjeld-2024": True}))
    assert "Netto lånegjeld, ukorrigert 2024:" in told
    told = said(open_page("handlingsrom", kommune="4601 Bergen", **{"calculation-handlingsrom-2025": True}))
    assert "Disposisjonsfond med mer- og mindreforbruk 2025: 9,1" in told
    assert "Netto driftsresultat etter bundne fond 2025: 0,5" in told
    assert "Slik er tallet" not in said(open_page("handlingsrom")) and "samlet:" not in told


def test_where_there_is_no_calculation_the_box_has_the_reason_that_the_page_has():
    key = "calculation-netto-driftsresultat"
    for code, name, year, other in (
        ("1103", "Stavanger", 2018, "Finnøy"),
        ("5001", "Trondheim - Tråante", 2019, "Klæbu"),
    ):
        told = said(open_page("oversikt", kommune=f"{code} {name}", aar=year, **{key: True}))
        assert f"Utregningen er ikke vist for {year}. Tallene før 2020 er av kommunen før {other}" in told
        assert f"{name.split()[0]} hadde" in told and "Uttrekket har ikke tall her" not in told
    told = said(
        open_page("handlingsrom", kommune="1103 Stavanger", aar=2018, **{"calculation-handlingsrom-gjeld-2018": True})
    )
    assert "Utregningen er ikke vist for 2018. Tallene før 2020 er av kommunen før" in told
    told = said(open_page("oversikt", kommune="1508 Ålesund", aar=2022, **{key: True}))
    assert "Uttrekket har ikke tall her for 2022: kommunen har hatt dagens grenser siden 2024, da" in told


def test_a_reason_that_is_not_of_all_is_told_with_the_name_of_its_own(monkeypatch):
    shared = calculated.without("1508", ("debt_pct", "fund_pct"), 2022)
    assert len(shared) == 1
    why = {"debt_pct": "tallet mangler", "fund_pct": "tallet er skjermet"}
    monkeypatch.setattr(calculated.own_years, "reason", lambda found, measure, code, year: why[measure])
    told = calculated.without("4601", ("debt_pct", "fund_pct"), 2022)
    assert [line.partition(" 2022: ")[2] for line in told] == ["tallet mangler.", "tallet er skjermet."]


def test_the_excel_file_has_the_numbers_with_their_names_and_the_figure_is_theirs():
    behind = calculated.behind("1108", ("ndr_pct", "result_pct", "distance_points"), 2025)
    (title, line, *_), (_, corrected, *_), (_, distance, *_) = behind.worked()
    found = re.fullmatch(
        r"Netto driftsresultat \(AGD23\) (.+) / brutto driftsinntekter \(AGD13\) (.+) × 100 = (\S+)\xa0%", line
    )
    over, under = (float(text.replace("\u202f", "").replace("−", "-")) for text in found.groups()[:2])
    assert found[3] == number(100 * over / under, 2) and title.endswith(f"{found[3]}\xa0%")
    assert corrected.startswith("(Netto driftsresultat (AGD23) ") and " + " in corrected and ") / brutto" in corrected
    assert " − 1,75" in distance
    assert calculated.behind(None, ("ndr_pct",), 2025) is None
