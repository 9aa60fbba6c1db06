"""What the pages say where a word decides: at the level, in years not whole, of few years, and in the files."""

import io
import shutil

import pandas as pd
import pytest

from analysis.__main__ import main
from analysis.result import rows as result_rows
from charts.result import size_headlines
from data.extract import store
from data.folder import PACKAGE
from pages.result import class_tables, findings, municipality, size_findings
from pages.shared import cached, show
from tests.pages.test_pages import figures, open_page, said, shipped_folder  # noqa: F401

ARENDAL = "4203 Arendal"


@pytest.mark.parametrize("page", ["oversikt", "netto-driftsresultat"])
def test_a_result_that_rounds_to_the_level_says_on_which_side_it_is(page):
    at = open_page(page, kommune=ARENDAL)
    assert "Arendal 2025: 1,7 prosent, så vidt under nivået, fond og kanskje gjeld utenfor KS' grenser" in said(at)
    assert figures(at)[1][:2] == ("Så vidt under nivået", "0,1 mill. kr")


def test_a_row_that_reads_as_the_level_does_not_contradict_the_list_it_is_in():
    at = open_page("spredning", kommune=ARENDAL, **{"drawer-below": True})
    (row,) = [
        row
        for table in at.table
        if "Kommune" in table.value
        for row in table.value.to_numpy().tolist()
        if "4203" in row
    ]
    assert row[3] == "1,75 (så vidt under)"
    table = open_page("oversikt", kommune=ARENDAL, **{"drawer-distances": True}).table[0].value
    assert list(table["Arendal"])[:3] == ["1,75\xa0% (så vidt under)", "1,75\xa0%", "0,00 (så vidt under)"]


def test_no_kroner_for_the_country_when_municipalities_are_missing():
    at = open_page("netto-driftsresultat", kommune="4601 Bergen", aar="2023", **{"drawer-distances": True})
    table = at.table[0].value
    whole = "241 av 355 kommuner, samlet for dem med tall, utenom Oslo"
    assert next(iter(table[whole])).endswith("%") and list(table[whole])[3:] == ["–", "–"]
    assert "kroner" in list(table["Bergen"])[3] and "Landet har ingen avstand i kroner" in said(at)
    at = open_page("netto-driftsresultat", **{"drawer-distances": True})
    assert "mrd. kroner" in list(at.table[0].value["356 av 356 kommuner utenom Oslo"])[3]
    assert "Landet har ingen avstand" not in said(at)


def test_a_sum_of_some_is_not_told_as_of_each():
    rows = cached.over_time(False)[0]
    row = rows[rows["year"] == 2019].iloc[0]
    assert row["municipalities"] < row["municipalities_of"]
    from charts.result import headlines

    assert "kommunene vi har tall for, hadde samlet" in headlines.country(row, float("nan"), False)


def test_classes_that_are_hardly_known_are_left_out_and_named():
    rows = cached.classes(2018, "ks", False)
    few = rows[5 * rows["municipalities"] < 4 * rows["municipalities_of"]]
    assert len(few)
    found = size_findings.size_strip(2018, "ks", False, None)
    assert f"under 80 prosent av kommunene har tall: {len(few)} av {len(rows)} grupper." in " ".join(found.about)
    assert found.headline == "For få kommuner har tall i 2018 til å sammenlikne gruppene"
    assert class_tables._classes(2018, "ks", False).startswith(found.headline)
    assert "landet" not in found.headline.lower()
    some = rows.assign(municipalities=[*rows["municipalities_of"].iloc[:-1], 0])
    assert size_headlines.left_out(some).endswith(
        f"har tall: {rows['size_class'].iloc[-1]}.".replace("60 000", "60\u202f000")
    )
    assert "under 80 prosent" not in " ".join(size_findings.size_strip(2025, "ks", False, None).about)


def test_few_years_are_told_with_their_reason():
    about = {"about-netto-driftsresultat": True}
    text = said(open_page("oversikt", kommune="3222 Lørenskog", **about))
    assert "Tall for 3 og 5 år samlet mangler: uttrekket har bare 2024 og 2025 for Lørenskog." in text
    assert "flere år samlet, og" not in text and "andardavvik" not in text
    at = open_page("oversikt", kommune="4601 Bergen", **about)
    text = said(at)
    assert "se også flere år samlet, og kommunens eget måltall" in text and "samlet mangler" not in text
    assert "Standardavviket for årene er 2,5 prosentpoeng (6 år, 2020–2025)" in text
    assert figures(at)[2] == ("Siste fem år", "1,4\xa0%", "siste tre: −0,2\xa0%")


def test_the_lowest_of_its_class_is_told_as_the_lowest():
    rows = cached.members(2025, "ks")
    largest = rows[rows["size_class"] == "60 000 og over"].sort_values("ndr_pct")
    for row, word in ((largest.iloc[0], "lavest"), (largest.iloc[-1], "høyest")):
        at = open_page("oversikt", kommune=f"{row['region_code']} {row['region_name']}")
        assert "Blant kommuner på samme størrelse" in [drawer.label for drawer in at.expander]
        text = municipality.among_size(row["region_code"], row["region_name"], 2025)
        assert f"Resultatet er {word} av de {len(largest)} i gruppen" in text and "0 lavere" not in text


def test_every_damaged_table_is_named_and_none_is_listed_as_whole(monkeypatch, tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__"))
    monkeypatch.setenv("DATA_DIR", str(folder))
    gone, cut = (folder / store.vintage(name).file for name in ("accounts", "population"))
    gone.unlink()
    cut.write_bytes(b"x")
    text = said(open_page("oversikt"))
    assert text.count(gone.name) == 1 and text.count(cut.name) == 1
    listed = "".join(open_page("data-og-metode").table[0].value["Tabell"])
    assert "12134" in listed and "12364" not in listed and "07459" not in listed


def files(found: show.Finding) -> pd.DataFrame:
    from charts.files import spreadsheet
    from pages.shared import extract

    raw = spreadsheet.csv(found.rows(), found.columns, {"Omfang": found.scope} | extract.source_columns(found.tables))
    return pd.read_csv(io.BytesIO(raw), sep=";", decimal=",", dtype={"Nr.": str}, encoding="utf-8-sig")


def test_files_tell_their_scope_in_name_and_rows():
    found = findings.over_time(2025, True, "3222", "Lørenskog", None, True)
    assert found.file == "netto-driftsresultat-snitt-og-median-kommunekonsern-med-oslo-3222-lorenskog"
    rows = files(found)
    assert set(rows["Valgt kommune"]) == {"Lørenskog"} and set(rows["Omfang"]) == {"kommunekonsern med Oslo"}
    found = size_findings.size_strip(2024, "kostra", False, None)
    assert found.file == "spredning-kostra-2024-kommunekonsern-utenom-oslo"
    assert set(files(found)["År"]) == {2024}
    assert class_tables.CLASSES[0] == "year"


def test_the_command_prints_the_rows_of_the_files(capsys):
    def printed(*arguments) -> pd.DataFrame:
        assert main(list(arguments)) == 0
        return pd.read_csv(io.StringIO(capsys.readouterr().out))

    country = findings.over_time(2025, False, None, "", None, True)
    same = [name for name in country.columns if name != "ssb_ndr_pct"]
    pd.testing.assert_frame_equal(
        printed("net-result")[same], country.rows()[same].reset_index(drop=True), check_dtype=False
    )
    classes = cached.classes(2024, "ks", False)[class_tables.CLASSES].astype({"size_class": "str"})
    shown = printed("size-spread", "--year", "2024")[class_tables.CLASSES]
    pd.testing.assert_frame_equal(shown, classes, check_dtype=False)
    assert class_tables.CLASSES[: len(result_rows.SIZE_SPREAD)] == result_rows.SIZE_SPREAD
