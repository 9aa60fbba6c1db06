"""A file of shares that was brought in: read whole, or refused with line, column and value."""

import pytest

from data.brought_in import documents, youth
from data.extract import store

HEAD = "region_code;region;year;age_group;share_pct;persons;source"
LINES = ("0;Hele landet;2024;15-29;9,9;;SSB", "03;Oslo;2024;15–29 år;9,9;;SSB", "0301;Oslo;2023;20-29;11,5;1200;SSB")
FAULTS = {
    "99;Ukjent;2024;15-29;9,9;;SSB": ("region_code", "«99»", "er ikke landet (0), et fylke"),
    "9999;Ukjent;2024;15-29;9,9;;SSB": ("region_code", "«9999»", "eller en kommune"),
    ";Bergen;2024;15-29;9,9;;SSB": ("region_code", "", "er ikke landet"),
    "0301;Bergen;2024;15-29;9,9;;SSB": ("region", "«Bergen»", "er ikke navnet på 0301, som er"),
    "0301;Oslo;24;15-29;9,9;;SSB": ("year", "«24»", "skal være et årstall fra 2008"),
    "0301;Oslo;2090;15-29;9,9;;SSB": ("year", "«2090»", "skal være et årstall"),
    "0301;Oslo;i fjor;15-29;9,9;;SSB": ("year", "«i fjor»", "er ikke et tall"),
    "0301;Oslo;;15-29;9,9;;SSB": ("year", "", "mangler"),
    "0301;Oslo;2024;15-74;9,9;;SSB": ("age_group", "«15-74»", "skal være 15-29 eller 20-29"),
    "0301;Oslo;2024;unge;9,9;;SSB": ("age_group", "«unge»", "skal være 15-29"),
    "0301;Oslo;2024;15-29;;;SSB": ("share_pct", "", "mangler"),
    "0301;Oslo;2024;15-29;ti;;SSB": ("share_pct", "«ti»", "er ikke et tall"),
    "0301;Oslo;2024;15-29;990;;SSB": ("share_pct", "«990»", "fra 0 til 50"),
    "0301;Oslo;2024;15-29;-9,9;;SSB": ("share_pct", "«-9,9»", "fra 0 til 50"),
    "0301;Oslo;2024;15-29;9,9;-3;SSB": ("persons", "«-3»", "helt antall"),
    "0301;Oslo;2024;15-29;9,9;3,5;SSB": ("persons", "«3,5»", "helt antall"),
    "0301;Oslo;2024;15-29;9,9;;": ("source", "", "mangler. Skriv hvor"),
    "0;Hele landet;2024;15-29;8,9;;SSB": ("region_code", "«0»", "står på en linje før"),
}


def write(folder, *lines: str):
    path = folder / "unge.csv"
    path.write_text("\n".join([HEAD, *lines]) + "\n", encoding="utf-8")
    return str(path)


@pytest.fixture
def ready(loader, ssb):
    ssb.klass["codesAt"]["codes"][0]["name"] = "Oslo - Oslove"
    assert loader("refresh", "klass-131", "klass-131-changes")[0] == 0
    return loader


def test_a_sound_file_is_taken_and_a_later_one_goes_before_it(ready, tmp_path):
    code, out, err = ready("import", write(tmp_path, *LINES))
    assert code == 0 and "nytt dokument, id youth-2023-2024-unge, 3 rader" in out, err
    found = youth.figures(lambda name: store.read(name, ready.folder), ready.folder).figures.set_index(
        ["region_code", "year"]
    )
    assert found.loc[("0", 2024), "share_pct"] == 9.9 and found.loc[("0301", 2023), "persons"] == 1200
    (tmp_path / "unge.csv").rename(tmp_path / "senere.csv")
    (tmp_path / "senere.csv").write_text(f"{HEAD}\n{LINES[0].replace('9,9', '9,8')}\n", encoding="utf-8")
    assert ready("import", str(tmp_path / "senere.csv"))[0] == 0
    found = youth.figures(lambda name: store.read(name, ready.folder), ready.folder).figures.set_index(
        ["region_code", "year"]
    )
    assert found.loc[("0", 2024), "share_pct"] == 9.8 and len(found) == 3


def test_each_fault_is_named_with_line_column_and_value_and_nothing_is_taken(ready, tmp_path):
    for line, (column, value, why) in FAULTS.items():
        code, _, err = ready("import", write(tmp_path, LINES[0], line))
        assert code == 1 and "AVVIST" in err and "Ingenting er tatt inn" in err, line
        assert f"linje 3, kolonne {column}" in err and value in err and why in err, (line, err)
    assert documents.register(ready.folder) == {}


def test_whole_files_that_are_something_else_are_refused_with_what_is_wrong(ready, tmp_path):
    fraction = [line.replace("9,9", "0,099").replace("11,5", "0,115") for line in LINES]
    for lines, why in (((), "har ingen linjer under overskriften"), (fraction, "er andelene skrevet som brøk?")):
        code, _, err = ready("import", write(tmp_path, *lines))
        assert code == 1 and why in err
    path = write(tmp_path, *LINES)
    assert "Utelat --municipality" in ready("import", path, "--municipality", "0301")[2]
    (tmp_path / "unge.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    assert "finner ikke overskriftene region_code" in ready("import", path, "--as", "youth")[2]
