"""The count of kindergartens: read, checked, and moved to today's municipalities."""

import hashlib

import pytest

from data.brought_in import kindergarten_count
from data.errors import MissingTable
from data.folder import PACKAGE
from loaders.documents import bring_in
from loaders.documents.kind import Choices
from loaders.documents.kindergartens import file
from loaders.documents.kinds import kind_of
from loaders.errors import FileError
from loaders.reading.source_file import SourceFile

HEADER = "kode,orgnr,navn,a0,a1,a2,a3,a4,a5,gb"
BERGEN = "1201,974591510,Alfheim,1,3,11,5,6,10,7.2"
HARAM = "1534,994298267,Asak,0,0,0,0,0,0,9.0"
TYSFJORD = "1850,973454307,Drag,1,3,2,5,3,4,"


@pytest.fixture(scope="module")
def known():
    return bring_in.known_municipalities(PACKAGE)


def source(*lines: str, name: str = "kindergartens-2017.csv") -> SourceFile:
    content = "\n".join([HEADER, *lines]).encode()
    return SourceFile(name, content, hashlib.sha256(content).hexdigest())


def test_rows_keep_the_code_of_the_year_and_have_todays(known):
    read = file.read(source(BERGEN, HARAM, TYSFJORD), Choices(), known)
    rows = read.frame.set_index(read.frame["name"].astype(str))
    assert rows["code_then"].to_dict() == {"Alfheim": "1201", "Asak": "1534", "Drag": "1850"}
    assert rows["municipality_code"].astype(object).where(rows["municipality_code"].notna(), None).to_dict() == {
        "Alfheim": "4601",
        "Asak": "1580",
        "Drag": None,
    }
    assert rows.loc["Alfheim", ["children_0", "children_5", "basic_staff_fte"]].tolist() == [1, 10, 7.2]
    assert (read.id, read.table, rows["year"].unique().tolist()) == ("kindergartens-2017", "kindergartens", [2017])


def test_what_is_left_out_or_has_no_place_is_named(known):
    said = file.read(source(BERGEN, HARAM, TYSFJORD), Choices(), known).said
    assert said[0] == "1 av 3 barnehager hadde ingen barn"
    assert said[1] == "årsverk mangler for 1: Drag"
    assert said[2].startswith("1850 Tysfjord har ingen plass i dagens inndeling") and said[2].endswith(": Drag")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("9999,974591510,A,1,1,1,1,1,1,2", "kolonnen kode er ikke et kommunenummer i bruk da: linje 2 («9999»)"),
        ("4601,974591510,A,1,1,1,1,1,1,2", "kolonnen kode er ikke et kommunenummer i bruk da: linje 2 («4601»)"),
        ("1201,974591511,A,1,1,1,1,1,1,2", "kolonnen orgnr er ikke et gyldig organisasjonsnummer: linje 2"),
        ("1201,974591510,,1,1,1,1,1,1,2", "kolonnen navn mangler: linje 2"),
        ("1201,974591510,A,1,1.5,1,1,1,1,2", "kolonnen a1 skal være et helt antall barn, 0 til 500: linje 2 («1.5»)"),
        ("1201,974591510,A,1,,1,1,1,1,2", "kolonnen a1 skal være et helt antall barn"),
        ("1201,974591510,A,1,-1,1,1,1,1,2", "kolonnen a1 skal være et helt antall barn"),
        ("1201,974591510,A,1,1,1,1,1,1,mange", "kolonnen gb skal være årsverk fra 0 til 300"),
        ("1201,974591510,A,1,1,1,1,1,1,3000", "kolonnen gb skal være årsverk fra 0 til 300"),
    ],
)
def test_a_wrong_line_is_told_with_column_line_and_value(line, told, known):
    with pytest.raises(FileError) as error:
        file.read(source(line), Choices(), known)
    assert told in str(error.value)


def test_all_faults_are_told_at_once_and_the_same_kindergarten_twice_is_one(known):
    with pytest.raises(FileError) as error:
        file.read(source(BERGEN, BERGEN, "9999,994298267,A,x,1,1,1,1,1,2"), Choices(), known)
    assert "orgnr står flere ganger: linje 2" in str(error.value)
    assert "kode er ikke" in str(error.value) and "a0 skal være" in str(error.value)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("barnehager.csv", "hvilket år"),
        ("barnehager-2017-2018.csv", "hvilket år"),
        ("barnehager-2010.csv", "begynner i 2013, og filen er fra 2010"),
    ],
)
def test_the_year_is_in_the_name_and_must_have_a_key(name, told, known):
    with pytest.raises(FileError, match=told):
        file.read(source(BERGEN, name=name), Choices(), known)


def test_a_choice_that_has_no_meaning_is_refused(known):
    with pytest.raises(FileError, match="Utelat --municipality"):
        file.read(source(BERGEN), Choices(municipality="4601"), known)


def test_other_headers_and_no_lines_are_told(known):
    with pytest.raises(FileError, match="finner ikke overskriftene"):
        file.read(SourceFile("x-2017.csv", b"a;b\n1;2\n", ""), Choices(), known)
    with pytest.raises(FileError, match="ingen linjer"):
        file.read(source(), Choices(), known)


def test_the_kind_is_recognised_by_its_headers():
    assert kind_of(source(BERGEN)).name == "kindergartens"


def test_a_file_that_is_brought_in_is_the_latest_count(tmp_path, known):
    path = tmp_path / "kindergartens-2017.csv"
    path.write_text(f"{HEADER}\n{BERGEN}\n{HARAM}")
    with pytest.raises(MissingTable, match="--as kindergartens"):
        kindergarten_count.latest(tmp_path)
    assert not kindergarten_count.has(2017, tmp_path)
    bring_in.one(path, "kindergartens", Choices(), known, tmp_path)
    document, rows = kindergarten_count.latest(tmp_path)
    assert (document.kind, len(rows)) == ("kindergartens", 2)
    assert kindergarten_count.has(2017, tmp_path) and not kindergarten_count.has(2018, tmp_path)


def test_the_shipped_count_is_whole_and_says_where_it_is_from():
    document, rows = kindergarten_count.latest(PACKAGE)
    assert len(rows) == 5864 and "Utdanningsdirektoratet" in document.facts["source"]
    assert rows["code_then"].nunique() == 423  # 422 municipalities, and Svalbard
    assert rows.loc[rows["municipality_code"].isna(), "code_then"].astype(str).value_counts().to_dict() == {
        "1850": 4,
        "5012": 3,
        "2111": 2,
    }
