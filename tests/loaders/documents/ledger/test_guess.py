"""What a refusal guesses of columns and classes: proven by the file, or not printed."""

import pytest

from loaders.documents.mapping_text import written as as_yaml
from loaders.errors import FileError
from tests.loaders.whole_ledger import HEADER, plain, read, results, rows, written

INVESTMENT = [["42300", "x", "22200", "x", "1", 800, 800], ["49100", "x", "88000", "x", "1", -800, -800]]


def own_accounts() -> list[list]:
    """Accounts of six digits that hold no art, and the art in the column of texts."""
    return [[f"40{at * 37:04d}", row[0][1:4], *row[2:]] for at, row in enumerate(rows())]


@pytest.mark.parametrize("header", ["KOSTRA-art", "Kostra art", "Art", "Artskode", "KOSTRA artsnr"])
def test_a_column_of_arts_beside_accounts_of_the_municipalitys_own_is_proposed(header):
    content = written(own_accounts(), ["Konto", header, *HEADER[2:]])
    with pytest.raises(FileError, match=f"«{header}» ved siden av «Konto»") as error:
        read(content)
    assert error.value.mend["columns"] == {"account": header, "service": "tjeneste"}
    assert results(read(content, mapping=error.value.mend)) == plain()


def test_a_column_of_functions_beside_services_of_the_municipalitys_own_is_proposed():
    lines = [[row[0], row[2][:3], "2" + row[2][1:3] + "1", *row[3:]] for row in rows()]
    content = written(lines, ["konto", "KOSTRA-funksjon", "tjeneste", *HEADER[3:]])
    assert results(read(content)) == plain()
    turned = [[account, own, function, *rest] for account, function, own, *rest in lines]
    content = written(turned, ["konto", "tjeneste", "KOSTRA-funksjon", *HEADER[3:]])
    with pytest.raises(FileError, match="«KOSTRA-funksjon» ved siden av «tjeneste»") as error:
        read(content)
    assert results(read(content, mapping=error.value.mend)) == plain()


@pytest.mark.parametrize("header", ["Art", "KOSTRA-art"])
def test_a_column_of_arts_that_says_the_same_as_the_accounts_changes_nothing(header):
    same = [[row[0], row[0][1:4], *row[2:]] for row in rows()]
    assert results(read(written(same, ["Konto", header, *HEADER[2:]]))) == plain()


def of_class(spent: str, income: str) -> list[list]:
    return [[(spent if row[0][1:4] < "600" else income) + row[0][1:], *row[1:]] for row in rows()]


@pytest.mark.parametrize(
    ("lines", "guess"),
    [
        (of_class("3", "3"), {"3": "1"}),
        (of_class("3", "4"), {"3": "1", "4": "1"}),
        (of_class("4", "3"), {"3": "1", "4": "1"}),
        (of_class("1", "3"), {"3": "1"}),
        (of_class("4", "4"), {"4": "1"}),
        ([*of_class("3", "3"), *INVESTMENT], {"3": "1", "4": "0"}),
    ],
)
def test_the_arts_tell_what_classes_3_and_4_are(lines, guess):
    with pytest.raises(FileError, match="kontoklassene er") as error:
        read(written(lines))
    assert error.value.mend == {"classes": guess}
    assert 'scope: "konsern" i stedet' in "\n".join(as_yaml(error.value.mend))
    assert results(read(written(lines), mapping=error.value.mend)) == plain()


def test_an_enterprise_beside_the_municipality_has_no_ready_made_answer():
    both = [*rows(), *([("3" + row[0][1:]), *row[1:5], row[5] // 50, row[6] // 50] for row in rows())]
    with pytest.raises(FileError, match="kontoklassene er 1, 3") as error:
        read(written(both))
    assert not error.value.mend


def test_a_file_that_calls_itself_the_groups_is_proposed_to_be_it():
    with pytest.raises(FileError, match="kontoklassene er 3") as error:
        read(written(of_class("3", "3")), "sogndal-konsern.csv")
    assert error.value.mend == {"scope": "konsern"}


@pytest.mark.parametrize("text", ["Løn; vikar", "a; b; c", "x;"])
@pytest.mark.parametrize("at", [4, 6])
def test_a_semicolon_inside_a_text_does_not_make_the_comma_of_amounts_the_separator(text, at):
    lines = [[*row[:5], *(f"{value / 100:.2f}".replace(".", ",") for value in row[5:])] for row in rows()]
    lines[at][1], lines[at + 2][1] = text, text
    with pytest.raises(FileError, match=f"linje {at + 2}.* flere felt enn overskriften"):
        read(written(lines))


def building(scale: float) -> str:
    lines = [["02300", "x", "22200", "x", "1", 80_000], ["04290", "x", "22200", "x", "1", 20_000],
             ["09100", "x", "88000", "x", "1", -100_000]]  # fmt: skip
    return written([[*line[:5], round(line[5] * scale)] for line in lines], [*HEADER[:5], "Budsjett 2025"])


def test_investments_are_said_first_beside_the_revenue_and_a_unit_that_cannot_be_right_is_refused():
    said = "investeringsutgifter i budsjett 2025: 100,0 mill. kr; SSB har 1 600,0 i driftsinntekter i 2025"
    assert read(building(1000)).said[0].split() == said.split()
    with pytest.raises(FileError, match="er enheten 1000 kr") as error:
        read(building(1))
    assert error.value.mend == {"unit": "1000 kr"}
    assert read(building(1), mapping=error.value.mend).said[0].split() == said.split()
    assert "0,1 mill. kr" in read(building(1), mapping={"part": True}).said[0]


@pytest.mark.parametrize("scale", [0.2, 1, 10])
def test_investments_in_1000_kr_are_refused_as_kr_whatever_their_size(scale):
    with pytest.raises(FileError, match="er enheten 1000 kr"):
        read(building(scale))
