"""The YAML file that says which columns are what."""

import pytest

from loaders.documents import column_mapping
from loaders.documents.kind import Choices
from loaders.errors import FileError, UsageError
from tests.loaders.ledgers import amounts, read

WHOLE = """
columns: {account: Kontonr, service: Tj, class: Kl, year: Periode}
amounts:
  - {column: Årets beløp, kind: accounts, year: 2024}
  - {column: Neste}
sign: all-positive
unit: 1000 kr
account: art
class: 1
municipality: "0301"
scope: særbedrift
sheet: Drift
own_functions: [199]
art_digits: 3-5
hidden: read
"""


def written(tmp_path, text: str | bytes):
    path = tmp_path / "m.yaml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_every_key_is_read(tmp_path):
    assert column_mapping.read(written(tmp_path, WHOLE)) == {
        "columns": {"account": "Kontonr", "service": "Tj", "class": "Kl", "year": "Periode"},
        "amounts": [{"column": "Årets beløp", "kind": "accounts", "year": 2024}, {"column": "Neste"}],
        "sign": "all-positive", "unit": "1000 kr", "account": "art", "class": "1", "municipality": "0301",
        "scope": "særbedrift", "sheet": "Drift", "own_functions": ["199"], "art_digits": "3-5",
        "hidden": "read", "file": "m.yaml",
    }  # fmt: skip
    assert column_mapping.read(None) == {}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("kolonner: {}", "ukjent nøkkel kolonner. Disse finnes: columns, amounts"),
        ("columns: {konto: x}", "m.yaml, columns: ukjent nøkkel konto"),
        ("columns: konto", "m.yaml, columns: ventet nøkler"),
        ("columns: {account: [1]}", "columns: account skal være en tekst"),
        ("amounts: {column: x}", "amounts skal være en liste"),
        ("amounts: [x]", "m.yaml, amounts: ventet nøkler"),
        ("amounts: [{kind: budget}]", "skal ha column"),
        ("amounts: [{column: x, kind: budsjett}]", "kind er «budsjett». Den kan være accounts, budget, plan"),
        ("amounts: [{column: x, year: i fjor}]", "year skal være et årstall"),
        ("amounts: [{column: x, year: 24}]", "year skal være et årstall"),
        ("sign: negative", "sign er «negative». Den kan være income-negative"),
        ("unit: true", "unit skal være en tekst"),
        ("scope: '  '", "scope skal være en tekst"),
        ("art_digits: 3", "art_digits er «3». Den skal være plassen til tre sifre, som 3-5"),
        ("art_digits: 3-6", "plassen til tre sifre"),
        ("art_digits: 0-2", "plassen til tre sifre"),
        ("hidden: true", "hidden skal være en tekst"),
        ("own_functions: 199", "own_functions skal være en liste"),
        ("- a\n- b", "ventet nøkler"),
        ("", "ventet nøkler"),
        ("a: [\n", "m.yaml, linje 2: filen er ikke gyldig YAML"),
        (b"sheet: \xe5", "ikke gyldig YAML"),
        ("a: !!python/object:os.system x", "ikke gyldig YAML"),
        ("x" * 200_000, "for stor"),
    ],
)
def test_what_is_wrong_is_said(tmp_path, text, message):
    with pytest.raises(UsageError, match=message) as error:
        column_mapping.read(written(tmp_path, text))
    assert "\n" not in str(error.value)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(UsageError, match="kan ikke leses"):
        column_mapping.read(tmp_path / "borte.yaml")


def test_the_nearest_mapping_is_used(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    extract = tmp_path / "sogndal.csv"
    assert column_mapping.chosen(Choices(), extract, folder) == Choices()
    (folder / "mapping.yaml").write_text("sheet: A")
    assert column_mapping.chosen(Choices(), extract, folder).mapping["sheet"] == "A"
    (tmp_path / "sogndal.yaml").write_text("sheet: B")
    assert column_mapping.chosen(Choices(), extract, folder).mapping["sheet"] == "B"
    assert column_mapping.chosen(Choices(mapping={"sheet": "C"}), extract, folder).mapping["sheet"] == "C"


OWN = "Nr;Avd;Kst;Tall;Neste\n0100;x;385;1000;2\n6000;x;385;-1000;-2\n"


def test_a_file_with_its_own_headers_is_read_with_a_mapping(tmp_path):
    text = "columns: {account: Nr, service: Kst}\namounts: [{column: Tall, kind: plan, year: 2027}]\nclass: 0\n"
    chosen = column_mapping.read(written(tmp_path, text))
    document = read(OWN, "sogndal.csv", chosen)
    assert amounts(document) == {("plan", 2027, "0", "385", "010"): 1, ("plan", 2027, "0", "385", "600"): -1}
    assert document.said[0].startswith("investeringsutgifter i økonomiplan 2027")
    assert document.said[1].startswith("kolonner som ikke er lest: «Neste»")
    assert "kolonnene følger m.yaml" in document.said


def test_a_column_of_the_mapping_that_is_not_in_the_file_is_named(tmp_path):
    chosen = column_mapping.read(
        written(tmp_path, "columns: {account: Nummer, service: Kst}\namounts: [{column: Tall}]\n")
    )
    with pytest.raises(FileError, match="fant ikke kolonnen Nummer i én overskriftslinje"):
        read(OWN, "sogndal.csv", chosen)


def test_functions_of_the_municipalitys_own(tmp_path):
    chosen = column_mapping.read(written(tmp_path, "own_functions: [199]"))
    assert ("budget", 2024, "1", "199", "010") in amounts(
        read("konto;tjeneste;B2024\n10100;19900;5\n", "sogndal.csv", chosen)
    )
