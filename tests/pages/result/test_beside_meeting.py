"""What stands beside what to say in the meeting: the way to Handlingsrom, where it has figures of the municipality, and the sheet."""

import pytest

from pages.result import municipality
from pages.shared import cached
from tests.pages.test_pages import open_page

pytestmark = pytest.mark.usefixtures("one_run")


def test_the_way_is_there_for_those_that_handlingsrom_has_a_figure_of():
    rows = cached.three_tests(2022, "ks").set_index("region_code")
    known = rows[["debt_fails", "result_fails", "fund_fails"]].notna().any(axis=1)
    for code in cached.municipalities():
        own = municipality.own_tests(code, 2022)
        assert (own is not None) == (code in known.index and bool(known[code])), code
        assert own is None or own["region_code"] == code
    assert municipality.own_tests("0000", 2022) is None


def test_a_limit_is_told_once_and_the_way_on_names_the_municipality():
    said = municipality.answer("3101", "Halden", 2025, False).meeting
    assert sum("KS' grense" in text for text in said) == 1
    links = [one.proto.label for one in open_page("oversikt", kommune="3101 Halden").get("page_link")]
    assert "Handlingsrommet i Halden" in links
