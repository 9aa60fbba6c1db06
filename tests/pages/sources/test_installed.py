"""Data og metode of an installed copy says where its figures are, to the one at the machine alone, and what came with it."""

import pytest

import languages
from data.shipped import begin
from pages.shared.markdown import plain
from pages.shared.visitors import audience
from tests.installed_copy import upgraded
from tests.pages.test_pages import open_page, said, visit

KOSTRA = "Med programmet følger noe som er nyere enn det du har: KOSTRA-grupper (Statistisk sentralbyrå, Klass 112)"


@pytest.fixture
def own(installed, tmp_path):
    """The user's own folder, where nothing is written yet."""
    return tmp_path / "home" / "kommuneokonomi"


def test_it_says_where_what_is_fetched_will_be_and_then_where_the_figures_are(own):
    text = said(open_page("data-og-metode"))
    assert f"Det du henter eller tar inn, blir lagt i {plain(str(own))}." in text and "Med programmet" not in text
    begin.to_write_in()
    assert f"Tallene ligger i {plain(str(own))}, og blir der når programmet blir installert på nytt." in said(
        open_page("data-og-metode")
    )


def test_it_says_that_newer_figures_came_with_the_program(own, installed):
    begin.to_write_in()
    upgraded(installed, "kostra_groups", checksum="ab" * 32, fetched="2027-06-15T06:00:00Z")
    text = said(open_page("data-og-metode"))
    assert KOSTRA in text and "kommuneokonomi refresh" in text


def test_others_are_told_of_no_folder(own, monkeypatch):
    monkeypatch.setattr(audience, "is_shared", lambda: True)
    text = said(open_page("data-og-metode"))
    assert plain(str(own)) not in text and "site-packages" not in text


def test_in_nynorsk_the_folder_is_as_it_is_and_every_word_is_known(own, installed):
    told = said(visit("data-og-metode", {"sprak": "nn"}))
    begin.to_write_in()
    upgraded(installed, "kostra_groups", checksum="ab" * 32, fetched="2027-06-15T06:00:00Z")
    told += said(visit("data-og-metode", {"sprak": "nn"}))
    assert (
        f"Det du hentar eller tar inn, blir lagt i {plain(str(own))}." in told
        and f"Tala ligg i {plain(str(own))}" in told
    )
    assert "noko som er nyare enn det du har" in told
    assert (
        languages.missing("Det du henter eller tar inn, blir lagt i. Med programmet følger noe som er nyere.", "nn")
        == []
    )
