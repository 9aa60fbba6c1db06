"""The picture of a municipality at the count: whose the others are, why nothing newer is drawn, and no more than that under it."""

import re
import shutil

import pytest

from data.municipalities.names import plain_name
from pages.kindergarten import answer, assumptions
from pages.kindergarten.count import findings, of_municipalities, rows
from pages.kindergarten.years.rows import TABLES
from pages.shared import cached, extract
from tests.damaged_tables import damage, take_out
from tests.pages.kindergarten.test_years_page import filled, years_folder  # noqa: F401
from tests.pages.test_pages import shipped_folder  # noqa: F401

CODES = ("0301", "3222", "4601", "4036", "1151")


def picture(code: str):
    return answer.chart(code, plain_name(cached.municipalities()[code]), assumptions.default(), None)


@pytest.mark.parametrize("code", CODES)
def test_it_says_why_no_newer_figure_of_the_municipality_is_drawn(code):
    found = picture(code)
    assert found.name == of_municipalities.MUNICIPALITIES and str(rows.year()) in found.headline
    assert "den nyeste vi har for hver kommune: SSBs nyere tall er ikke med (tabell 12056 og 13502) her." in found.foot
    assert len(found.caveat.split()) <= 40


@pytest.mark.parametrize("code", CODES)
def test_what_a_child_is_counted_as_stands_beside_the_chart_and_not_in_its_picture(code):
    counted = assumptions.counted(assumptions.default())
    for found in (picture(code), findings.kindergartens(code, "Bergen", counted)):
        assert "98,97" not in found.foot and any("98,97 prosent av en heltidsplass" in text for text in found.about)


CHILDREN, KEY_FIGURES = TABLES  # 12056, 13502


@pytest.mark.parametrize(
    ("unread", "absent", "is_not"),
    [
        ([CHILDREN], [], "kan ikke leses (tabell 12056)"),
        ([KEY_FIGURES], [], "kan ikke leses (tabell 13502)"),
        ([CHILDREN, KEY_FIGURES], [], "kan ikke leses (tabell 12056 og 13502)"),
        ([], [CHILDREN], "er ikke med (tabell 12056)"),
        ([], [KEY_FIGURES], "er ikke med (tabell 13502)"),
        ([CHILDREN], [KEY_FIGURES], "kan ikke leses (tabell 12056) og er ikke med (13502)"),
        ([KEY_FIGURES], [CHILDREN], "kan ikke leses (tabell 13502) og er ikke med (12056)"),
    ],
)
def test_those_of_ssbs_tables_that_are_lost_are_named_and_no_other(
    monkeypatch,
    tmp_path,
    years_folder,  # noqa: F811
    unread,
    absent,
    is_not,
):
    folder = tmp_path / "data"
    shutil.copytree(years_folder, folder)
    for table in unread:
        damage(folder, table, "cut")
    for table in absent:
        take_out(folder, table)
    monkeypatch.setenv("DATA_DIR", str(folder))
    found = picture("4601")
    assert f"SSBs nyere tall {is_not} her." in found.foot and len(found.caveat.split()) <= 40


def test_where_ssbs_years_are_here_the_count_is_not_said_to_be_the_newest(filled):  # noqa: F811
    counted = assumptions.counted(assumptions.default())
    found = of_municipalities.municipalities("4601", "Bergen", counted)
    assert "sier ikke hvordan det er nå" in found.foot and "13502" not in found.foot


@pytest.mark.parametrize("code", ["", *CODES])
def test_every_count_of_municipalities_is_told_to_be_of_todays(code):
    name = plain_name(cached.municipalities()[code]) if code else ""
    found = of_municipalities.municipalities(code or None, name, assumptions.counted(assumptions.default()))
    today = len(cached.municipalities())
    counts = extract.table("municipality_counts").set_index("year")["municipalities"]
    assert f"dagens {today} kommuner (da {counts[rows.year()]})" in found.subtitle
    assert not re.match(r"\d+\. ", found.subtitle)
    assert counts[rows.year()] != today and len(found.headline.split()) <= 15
    assert not re.search(r"(?<!dagens )\b\d+ kommuner|\bkommunene\b", found.headline)
