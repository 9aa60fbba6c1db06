"""Which regions are municipalities: the lists decide, and what they do not have is told."""

import copy

import pytest

from data.contract.tables import EXTRACT
from data.extract import store
from loaders.ssb.regions import known

REGION = "KOKkommuneregion0000"


def rename_region(table: dict, dimension: str, old: str, new: str, label: str) -> None:
    category = table["dimension"][dimension]["category"]
    category["index"] = {new if code == old else code: place for code, place in category["index"].items()}
    category["label"] = {new if c == old else c: label if c == old else text for c, text in category["label"].items()}


@pytest.mark.parametrize(("code", "name"), [("2111", "Longyearbyen"), ("9999", "Uoppgitt"), ("2100", "Svalbard")])
@pytest.mark.parametrize("klass", [(), ("klass-131",)])
def test_four_digits_that_are_no_municipality_are_left_out_and_told(loader, ssb, code, name, klass):
    rename_region(ssb.tables["12364"], REGION, "5001", code, name)
    exit_code, out, _ = loader("refresh", "12364", *klass)
    regions = set(store.read("accounts", loader.folder)["region_code"])
    assert exit_code == 0 and code not in regions and "4601" in regions
    assert f"utelatt, for listene over kommuner har dem ikke: {code} {name}." in out
    assert store.vintage("accounts", loader.folder).coverage["2025"]["municipalities"] == 4


def test_an_unknown_number_is_kept_and_told_until_klass_is_there(loader, ssb):
    rename_region(ssb.tables["12364"], REGION, "5001", "4999", "Nykommune")
    _, out, _ = loader("refresh", "12364")
    assert "ukjente kommunenumre, tatt med til kommunelisten (klass-131) er hentet: 4999 Nykommune." in out
    assert "4999" in set(store.read("accounts", loader.folder)["region_code"])
    _, out, _ = loader("refresh", "--force", "--accept-loss", "12364", "klass-131")
    assert "utelatt, for listene over kommuner har dem ikke: 4999 Nykommune." in out
    assert "4999" not in set(store.read("accounts", loader.folder)["region_code"])


@pytest.mark.slow("every municipality, class or year of the extract")
def test_a_municipality_that_is_new_today_is_known_since_klass_comes_first(loader, ssb):
    rename_region(ssb.tables["12364"], REGION, "5001", "4999", "Nykommune")
    ssb.klass["codesAt"]["codes"].append({"code": "4999", "name": "Nykommune"})
    code, out, _ = loader("refresh")
    assert code == 0 and "utelatt" not in out and "ukjente" not in out
    assert "4999" in set(store.read("accounts", loader.folder)["region_code"])


def test_what_an_older_extract_held_besides_municipalities_is_no_loss(loader, ssb, monkeypatch):
    rename_region(ssb.tables["12364"], REGION, "5001", "2111", "Longyearbyen")
    with monkeypatch.context() as before:
        before.setattr("loaders.ssb.regions.Known.none", lambda *_: [])
        loader("refresh", "12364")
    assert "2111" in set(store.read("accounts", loader.folder)["region_code"])
    code, _, err = loader("refresh", "12364", "--force")
    assert (code, err) == (0, "") and "2111" not in set(store.read("accounts", loader.folder)["region_code"])


def test_every_number_of_today_and_before_is_known(tmp_path):
    codes = known(tmp_path).codes
    moves = store.read_reference("municipality_moves").dropna(subset="new_code")
    assert {*moves["old_code"], *moves["new_code"]} <= codes and len(codes) > 800
    assert {"0301", "3005", "3301", "1901", "1507", "1580"} <= codes and not {"2111", "9999", "2100"} & codes


def test_the_regions_of_the_shipped_extract_are_all_known():
    lists = known(store.data_dir())
    for name in ("accounts", "key_figures", "population"):
        assert lists.strangers(store.read(name)) == []


def test_key_figures_that_ssb_lacks_are_gaps_with_a_mark(loader, ssb):
    table = ssb.tables["12134"]
    places = {d: table["dimension"][d]["category"]["index"] for d in table["id"]}
    sizes = table["size"]
    for year in places["Tid"].values():
        flat = (places[REGION]["4601"] * sizes[1] + places["ContentsCode"]["KOSKG400000"]) * sizes[2] + year
        table["value"][flat], table["status"][str(flat)] = None, ".."
    code, _, err = loader("refresh", "12134")
    rows = store.read("key_figures", loader.folder).query("region_code == '4601' and measure_code == 'KOSKG400000'")
    assert (code, err) == (0, "") and len(rows) == 3 and set(rows["status"]) == {".."} and rows["value"].isna().all()
    assert EXTRACT["key_figures"].value == "value"


@pytest.mark.parametrize("codes", [["F-03", "F-31"], ["03", "31", "46"], []])
@pytest.mark.parametrize("name", ["agg_KommSummer", "agg_KommNye"])
def test_a_list_of_counties_is_never_taken_for_municipalities(loader, ssb, codes, name):
    table = ssb.tables["07459"]
    table["dimension"]["Region"]["extension"]["codelists"] = [
        {"id": "agg_KommFylker", "label": "Fylker 2024, sammenslåtte tidsserier"},
        {"id": "agg_KommFylker2", "label": "Kommuner gruppert i fylker, sammenslåtte tidsserier"},
        {"id": name, "label": "Kommuner 2024, sammenslåtte tidsserier"},
    ]
    ssb.codelists[name] = {"values": [{"code": code} for code in codes]}
    code, _, err = loader("refresh", "07459")
    assert (code, err) == (0, "") and set(store.read("population", loader.folder)["region_code"]) == {
        "0301", "1160", "4601"
    }  # fmt: skip
    assert not [path for _, path, _ in ssb.calls if "Fylker" in path]


def test_the_codes_that_are_something_else_are_left_out_of_the_codelist(loader, ssb):
    table, summed = ssb.tables["07459"], copy.deepcopy(ssb.tables["07459"])
    table["dimension"]["Region"]["extension"]["codelists"] = [{"id": "agg_X", "label": "Kommuner, sammenslåtte serier"}]
    for code in ("0301", "1160", "4601"):
        rename_region(summed, "Region", code, f"K-{code}", code)
    ssb.tables["agg_X"] = summed
    ssb.codelists["agg_X"] = {"values": [{"code": c} for c in ("K-0301", "K-1160", "K-4601", "K-Rest", "K-21-22")]}
    loader("refresh", "07459")
    assert {"K-0301", "K-4601"} < set(store.read("population", loader.folder)["region_code"])
