"""The parts of the pages that need no session: names in addresses, files, and words of the framework."""

import dataclasses
import io
import re
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest
from streamlit import file_util

from analysis.common import names
from charts.files import spreadsheet
from data.extract import store
from pages import titles
from pages.shared import address, cached, extract, file_buttons, provenance
from pages.shared.finding import Finding
from pages.shared.markdown import small_table

ROWS = pd.DataFrame({"region_code": ["0301", "4601"], "region_name": ["Oslo", "Bergen"], "ndr_pct": [3.69, 1.03]})
COLUMNS = list(ROWS)


@pytest.fixture(autouse=True)
def shipped_folder(monkeypatch):
    monkeypatch.delenv("DATA_DIR", raising=False)


def test_every_municipality_is_found_by_its_name_in_plain_letters():
    labels = {f"{code} {name}": code for code, name in cached.municipalities().items()}
    for label in labels:
        assert names.meant(names.plain(label[5:].split(" - ")[0]), labels) == [label]


@pytest.mark.parametrize(
    ("asked", "code"),
    [("tromso", "5501"), ("Aalesund", "1508"), ("Karasjok", "5610"), ("Tromsø", "5501"), ("ÅS", "3218")],
)
def test_names_are_understood_in_the_ways_they_are_written(asked, code):
    labels = {f"{code} {name}": code for code, name in cached.municipalities().items()}
    assert [labels[label] for label in names.meant(asked, labels)] == [code]


@pytest.mark.parametrize("asked", ["", "北", "os"])
def test_what_is_no_name_means_nothing(asked):
    assert names.meant(asked, {"0301 Oslo - Oslove": "0301", "3218 Ås": "3218"}) == []


@pytest.mark.parametrize(
    ("url", "paths"),
    [
        (None, []),
        ("http://h:1", []),
        ("http://h/spredning", []),
        ("http://h/%20", []),
        ("http://h/a%20b/?x=1", ["a b"]),
    ],
)
def test_a_page_is_made_for_an_address_without_one(monkeypatch, url, paths):
    def a_page(_file, **settings):
        return SimpleNamespace(**settings)

    monkeypatch.setattr(address, "st", SimpleNamespace(context=SimpleNamespace(url=url), Page=a_page))
    known = [SimpleNamespace(url_path="spredning")]
    assert [(page.url_path, page.visibility) for page in address.unknown(known)] == [(path, "hidden") for path in paths]


def test_csv_says_its_source_in_the_last_columns_and_reads_back():
    raw = spreadsheet.csv(ROWS, COLUMNS, extract.source_columns(("accounts", "population")))
    back = pd.read_csv(io.BytesIO(raw), sep=";", decimal=",", dtype={"Nr.": str}, encoding="utf-8-sig")
    assert list(back)[-2:] == ["Kilde", "Hentet"] and list(back["Nr."]) == ["0301", "4601"]
    assert list(back["Netto driftsresultat, %"]) == [3.69, 1.03]
    assert set(back["Kilde"]) == {
        "Statistisk sentralbyrå, tabell 12364 (15.06.2026, revidert); tabell 07459 (19.02.2026)"
    }
    assert back["Hentet"].str.fullmatch(r"\d\d\.\d\d\.\d{4}").all()


def test_the_source_of_the_figure_itself_is_first_in_the_line_the_picture_and_the_files():
    found = Finding("a", "b", None, "c", "d", lambda: ROWS, COLUMNS, tables=("population",), own_first=True,
                    own_source="Kilde: KS, notat.", own_fetched="01.02.2026")  # fmt: skip
    (source, days) = (file_buttons.last_columns(found)[name] for name in ("Kilde", "Hentet"))
    assert source == "KS, notat; Innbyggere: Statistisk sentralbyrå, tabell 07459 (19.02.2026)"
    assert found.source.startswith("Kilde: KS, notat. Innbyggere: Statistisk sentralbyrå, tabell 07459")
    assert found.foot.startswith("Kilde: KS, notat. Innbyggere: ") and days.endswith("; 01.02.2026")
    after = dataclasses.replace(found, own_first=False, own_source="KS, notat.")
    assert file_buttons.last_columns(after)["Kilde"] == "Statistisk sentralbyrå, tabell 07459 (19.02.2026); KS, notat."
    alone = dataclasses.replace(found, tables=())
    assert dataclasses.replace(alone, own_source="KS, notat.").foot == "Kilde: KS, notat."
    assert file_buttons.last_columns(alone) == {"Kilde": "KS, notat.", "Hentet": "01.02.2026"}


def test_an_excel_file_says_what_each_source_was_asked_for():
    found = Finding("a", "b", None, "c", "d", lambda: ROWS, COLUMNS, tables=("accounts", "municipalities"))
    table, codes = [text for text in file_buttons.about(found) if text.startswith("Spørring til ")]
    assert table.startswith(
        "Spørring til Statistisk sentralbyrå, tabell 12364: KOKkommuneregion0000=*&KOKartkap0000=AGD13,"
    )
    assert table.endswith("&Tid=*") and re.search(r": /classifications/131/codesAt\?date=\d{4}-\d\d-\d\d$", codes)


def test_sources_are_put_together_with_each_publisher_once():
    assert provenance.together(["SSB, tabell 1", "SSB, tabell 2", "KS, notat"]) == "SSB, tabell 1; tabell 2; KS, notat"
    assert provenance.together(["KS"]) == "KS"


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("Selectbox", ["`No results`", "stSelectboxVirtualDropdown"]),
        ("PlotlyChart", ["`Fullscreen`", "`Close fullscreen`", "data-title"]),
        ("index", ["stSidebarNavLink", "stSidebarCollapseButton", "stSidebarCollapsed-"]),
    ],
)
def test_what_the_style_and_the_script_take_hold_of_is_in_the_framework(script, words):
    folder = Path(file_util.get_static_dir()) / "static" / "js"
    text = "".join(file.read_text(encoding="utf-8") for file in folder.glob(f"{script}.*.js"))
    assert [word for word in words if word not in text] == []
    style = (Path(__file__).parents[3] / "pages" / "page.css").read_text(encoding="utf-8")
    assert list(dict.fromkeys(re.findall(r'data-title="(.+?)"', style))) == ["Fullscreen", "Close fullscreen"]


def test_a_small_table_is_text_and_nothing_in_it_is_markup():
    frame = pd.DataFrame({"Gruppe": ["a|b *c*"], "Median, %": ["1,90"]})
    assert small_table(frame) == "| Gruppe | Median, % |\n| :-- | --: |\n| a\\|b \\*c\\* | 1,90 |"


def test_a_picture_says_by_the_products_own_name_who_has_added_up_and_divided():
    assert provenance.OURS == f"Beregninger: {titles.PRODUCT}."


def test_under_a_picture_what_tables_have_in_common_is_said_once():
    made = lambda updated, revised: store.Vintage("2026-11-21T12:00:00Z", updated, {}, {}, [], "SSB", revised=revised)
    new, old, none = made("2026-06-15", True), made("2026-02-19", None), made("", None)
    ssb = "Statistisk sentralbyrå, "
    titles = {
        "a": f"{ssb}tabell 1",
        "b": f"{ssb}tabell 2",
        "c": f"{ssb}tabell 3",
        "d": f"{ssb}Klass 131",
        "e": "Udir, BASIL",
    }
    told = lambda **there: provenance.short_editions(there, titles)
    assert told(a=new) == "SSB, tabell 1 (15.06.2026, revidert)"
    assert told(a=new, b=new, c=old) == "SSB, tabell 1 og 2 (15.06.2026, revidert); 3 (19.02.2026)"
    assert told(c=old, d=none, e=none) == "SSB, tabell 3 (19.02.2026); Klass 131; Udir, BASIL"
