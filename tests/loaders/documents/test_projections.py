"""A file of population projections: read, checked, and used when SSB's table is not there."""

import hashlib

import pytest

from data.brought_in import projections
from data.brought_in.document import Document
from data.errors import MissingTable
from data.extract import store
from data.folder import PACKAGE
from loaders.documents import bring_in, projections as reader
from loaders.documents.kind import Choices
from loaders.documents.kinds import kind_of
from loaders.errors import FileError
from loaders.reading.source_file import SourceFile

HEADER = "ssb_table,vintage,variant,region,year,age_group,persons"
GROUPS = ("0 år", "1-66 år", "67-79 år", "80-89 år", "90 år eller eldre")


@pytest.fixture(scope="module")
def known():
    return bring_in.known_municipalities(PACKAGE)


def block(region="Skien", vintage=2026, variant="MMMM", groups=GROUPS) -> list[str]:
    return [f"14746,{vintage},{variant},{region},2031,{group},{10 + n}" for n, group in enumerate(groups)]


def source(*lines: str) -> SourceFile:
    content = "\n".join([HEADER, *lines]).encode()
    return SourceFile("framskriving.csv", content, hashlib.sha256(content).hexdigest())


def test_the_newest_vintage_is_taken_with_codes_for_names_and_older_ones_of_the_country(known):
    older = [*block("Hele landet", 2024), *block("Skien", 2024), *block("Hele landet", 2022)]
    lines = [*older, *block("Hele landet"), *block(), *block("Telemark")]
    read = reader.read(source(*lines), Choices(), known)
    assert read.id == "projections-2026" and read.facts["source"] == "SSB, tabell 14746, utgave 2026"
    assert set(read.frame["region_code"]) == {"EAK", "4003"} and set(read.frame["variant_code"]) == {"main"}
    assert read.frame.loc[read.frame["region_code"] == "4003", "age_from"].tolist() == [0, 1, 67, 80, 90]
    assert set(read.frame.loc[read.frame["region_code"] == "4003", "vintage"]) == {2026}
    assert read.frame.loc[read.frame["region_code"] == "EAK", "vintage"].value_counts().to_dict() == {
        2022: 5,
        2024: 5,
        2026: 5,
    }
    assert [(one["year"], one["lines"], one["table"]) for one in read.facts["series"]] == [
        (2026, 10, "14746"), (2024, 5, "14746"), (2022, 5, "14746"),
    ]  # fmt: skip
    assert read.said == [
        "eldre utgaver er bare tatt med for landet: 2022, 2024",
        "ikke kommuner, og ikke tatt med: Telemark",
    ]


def test_a_vintage_of_before_2000_is_left_out_and_told(known):
    read = reader.read(source(*block("Hele landet", 1999), *block("Hele landet", 2000), *block()), Choices(), known)
    assert sorted(set(read.frame["vintage"])) == [2000, 2026] and read.said == [
        "utgaver før 2000 er ikke tatt med: 1999"
    ]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (block(variant="XXXX"), "kolonnen variant skal være MMMM, LLML, HHMH: linje 2 («XXXX»)"),
        (block(groups=(*GROUPS[:4], "gamle")), "kolonnen age_group skal være som 67-79 år: linje 6 («gamle»)"),
        ([*block()[:-1], block()[-1] + ",5"], "linje 6"),
        (
            [line.replace(",10", ",ti") for line in block()],
            "kolonnen persons skal være et helt tall fra 0 til 10000000: linje 2 («ti»)",
        ),
        (block(groups=GROUPS[1:]), "aldersgruppene må følge hverandre fra 0 år"),
        (block(groups=("0-69 år", "70-79 år", *GROUPS[3:])), "med skille ved 67, 80, 90 år"),
        (block() + block(), "aldersgruppene må følge hverandre"),
        (block("Herøy"), "Herøy"),
        (
            [*block("Hele landet", 2020), *block("Telemark")],
            "ingen av stedene i utgave 2026 er landet eller en kommune i dag: Telemark",
        ),
        (block("Hele landet", 1999), "kolonnen vintage skal være et helt tall fra 2000 til 2100: linje 2 («1999»)"),
        (
            [*block(), *block("Hele landet", 199)],
            "kolonnen vintage skal være et helt tall fra 2000 til 2100: linje 7 («199»)",
        ),
        (block(groups=(*GROUPS[:1], *GROUPS[2:])), "Rett linje 2, 3, 4, 5"),
        (
            [line.replace(",2031,", ",99999,") for line in block()],
            "kolonnen year skal være et helt tall fra 2000 til 2100",
        ),
        (block(groups=(*GROUPS[:4], "999 år eller eldre")), "kolonnen age_group skal være som 67-79 år: linje 6"),
        (
            [*block("Hele landet"), *(f"{line}000" for line in block())],
            "flere innbyggere enn hele landet. Rett tallene fra linje 7",
        ),
        ([line.replace(",10", ",10000001") for line in block()], "linje 2 («10000001»)"),
        ([*block("Hele landet", 2024)[1:], *block()], "utgave 2024, main Hele landet 2031: aldersgruppene må følge"),
        ([*block(), *block("Hele landet", 2024, "XX")], "kolonnen variant skal være MMMM, LLML, HHMH: linje 7 («XX»)"),
    ],
)
def test_what_cannot_be_used_is_told(lines, told, known):
    with pytest.raises(FileError) as error:
        reader.read(source(*lines), Choices(), known)
    assert told in str(error.value)


def test_the_kind_is_recognised_and_a_choice_without_meaning_refused(known):
    assert kind_of(source(*block())).name == "projections"
    with pytest.raises(FileError, match="Utelat --municipality"):
        reader.read(source(*block()), Choices(municipality="4003"), known)


def test_a_file_serves_where_the_table_is_not(tmp_path, known):
    with pytest.raises(MissingTable, match="refresh 14746"):
        projections.latest(lambda name: store.read(name, tmp_path), tmp_path)
    path = tmp_path / "framskriving.csv"
    path.write_text("\n".join([HEADER, *block("Hele landet"), *block()]), encoding="utf-8")
    bring_in.one(path, "", Choices(), known, tmp_path)
    rows, told = projections.latest(lambda name: store.read(name, tmp_path), tmp_path)
    assert told == "SSB, tabell 14746, utgave 2026" and rows.groupby("region_code")["persons"].sum().tolist() == [
        60,
        60,
    ]


def test_earlier_vintages_come_in_one_file_or_several_and_the_newest_is_what_is_shown(tmp_path, known):
    assert projections.of_country(tmp_path)[0].empty and projections.of_country(tmp_path)[1] == {}
    files = {
        "a": [*block("Hele landet", 2020), *block("Hele landet", 2026)],
        "b": [*block("Hele landet", 2016), *block("Hele landet", 2020)],
        "c": [line.replace("14746", "11668") for line in block("Hele landet", 2018)],
    }
    for name, lines in files.items():
        path = tmp_path / f"{name}.csv"
        path.write_text("\n".join([HEADER, *lines]), encoding="utf-8")
        bring_in.one(path, "", Choices(), known, tmp_path)
    rows, tables = projections.of_country(tmp_path)
    assert rows.groupby("vintage")["persons"].sum().to_dict() == dict.fromkeys((2016, 2018, 2020, 2026), 60)
    assert tables == {2016: "14746", 2018: "11668", 2020: "14746", 2026: "14746"}
    latest, told = projections.latest(lambda name: store.read(name, tmp_path), tmp_path)
    assert told == "SSB, tabell 14746, utgave 2026" and latest["persons"].sum() == 60


def test_a_file_that_was_brought_in_before_its_table_was_kept_names_it_by_its_source():
    old = Document("projections-2026", "projections", "", "projections", "", "", "", {
        "series": [{"kind": "projections", "year": 2026, "lines": 5}], "source": "SSB, tabell 14746, utgave 2026"})  # fmt: skip
    assert projections._tables(old) == {2026: "14746"}


def test_ssbs_table_comes_first_and_its_municipalities_add_up_to_the_country(loader):
    code, _, error = loader("refresh", "14746")
    assert code == 0, error
    rows, told = projections.latest(lambda name: store.read(name, loader.folder), loader.folder)
    assert told == "SSB, tabell 14746" and set(rows["variant_code"]) == {"main", "low", "high"}
    sums = rows.groupby(rows["region_code"] == projections.COUNTRY)["persons"].sum()
    assert sums[True] == sums[False] and set(rows["region_code"]) == {"EAK", "0301", "1103", "4601"}


def test_the_shipped_projection_is_the_country_in_three_variants_and_17_municipalities():
    rows, told = projections.latest(lambda name: store.read(name, PACKAGE), PACKAGE)
    assert "utgave 2026" in told and rows["region_code"].nunique() == 18
    assert set(rows.loc[rows["region_code"] != "EAK", "variant_code"]) == {"main"}
    first = rows[(rows["region_code"] == "EAK") & (rows["year"] == 2026) & (rows["variant_code"] == "main")]
    assert first.loc[first["age"] >= 80, "persons"].sum() == 239_357 + 45_582
    _, tables = projections.of_country(PACKAGE)
    assert len(tables) == 13 and tables[2005] == "05904" and tables[2024] == "14288" and tables[2026] == "14746"
