"""Operating or investment, kr or 1000 kr, and whether the result can be a municipality's: said, or refused."""

import pytest

from loaders.documents.plausibility import absurd_result, reference, revenue_limits, unit_of
from loaders.errors import FileError
from tests.loaders.whole_ledger import HEADER, KNOWN, plain, read, results, rows, written
from tests.loaders.workbooks import filled, workbook

INVESTMENTS = [["02300", "22200", 90_000_000], ["05290", "17000", 3_000_000], ["09100", "88000", -80_000_000],
               ["07000", "20200", -13_000_000]]  # fmt: skip


def as_class(first: str) -> list[list]:
    return [[first + account[1:], service, kr] for account, service, kr in INVESTMENTS]


def test_investments_with_their_own_class_come_to_no_result():
    document = read(written(INVESTMENTS, ["konto", "tjeneste", "Budsjett 2025"]))
    assert set(document.frame["account_class"]) == {"0"} and results(document) == []


@pytest.mark.parametrize(
    ("header", "lines", "name", "above", "key"),
    [
        (["konto", "tjeneste", "Budsjett 2025"], as_class("1"), "sogndal.csv", (), {"classes": {"1": "0"}}),
        (["art", "funksjon", "Budsjett 2025"], as_class(""), "sogndal.csv", (), {"class": "0"}),
        (["konto", "tjeneste", "B2025"], as_class("1")[:1], "sogndal-investering.csv", (), {"classes": {"1": "0"}}),
        (["konto", "tjeneste", "B2025"], as_class("1")[:1], "sogndal.csv", ("Investeringsbudsjett;;",),
         {"classes": {"1": "0"}}),
        (["konto", "tjeneste", "B2025"], as_class("1")[1:], "sogndal 2025.csv", (), {"classes": {"1": "0"}}),
    ],
)  # fmt: skip
def test_investments_in_the_class_of_operating_accounts_are_refused(header, lines, name, above, key):
    content = written(lines, header, above)
    with pytest.raises(FileError, match="ser ut til å være investeringer") as error:
        read(content, name)
    assert error.value.mend == key
    assert set(read(content, name, mapping=key).frame["account_class"]) == {"0"}


def test_arts_alone_in_a_file_that_says_investment_are_of_class_0_and_it_is_said():
    document = read(written(as_class(""), ["art", "funksjon", "Budsjett 2025"]), "sogndal-investeringsbudsjett.csv")
    assert set(document.frame["account_class"]) == {"0"}
    assert any("kontoklasse: 0, investering" in line for line in document.said)


@pytest.mark.parametrize(("own", "guess"), [("7", "1"), ("8", "1"), ("9", "1"), ("6", "1"), ("5", "1"), ("2", "1")])
def test_classes_of_the_municipalitys_own_are_refused_and_mapped(own, guess):
    content = written([[own + row[0][1:], *row[1:]] for row in rows()])
    with pytest.raises(FileError, match="KOSTRAs kontoklasser.*classes") as error:
        read(content)
    assert error.value.mend == {"classes": {own: guess}}
    assert results(read(content, mapping=error.value.mend)) == plain()


def test_classes_of_a_group_in_the_legal_municipality_are_refused():
    content = written([["3" + row[0][1:], *row[1:]] for row in rows()])
    with pytest.raises(FileError, match="kontoklassene er 3.*classes.*--scope") as error:
        read(content)
    assert error.value.mend == {"classes": {"3": "1"}}
    assert results(read(content, mapping=error.value.mend)) == plain()
    with pytest.raises(FileError, match="kontoklassene er 1, 3"):
        read(written([*rows(), ["30100", "x", "20200", "x", "1", 5, 5]]), scope="konsern")


@pytest.mark.parametrize(
    "change",
    [lambda kr: kr // 3, lambda kr: kr * 2, lambda kr: kr * 10, lambda kr: kr * 5, lambda kr: kr // 10],
)
def test_a_revenue_far_from_the_published_one_is_refused(change):
    content = written([[*row[:5], change(row[5]), change(row[6])] for row in rows()])
    with pytest.raises(FileError, match=r"driftsinntekter; SSB har 1.500,0 for kommunen i 2024.*part: true"):
        read(content)
    assert any("en del av regnskapet" in line for line in read(content, mapping={"part": True}).facts["checks"])


@pytest.mark.parametrize("dropped", [{"10100"}, {"10100", "10900"}, {"18000"}, {"18700"}, {"10100", "12000", "11000"}])
def test_a_result_that_no_municipality_has_had_is_refused(dropped):
    content = written([row for row in rows() if row[0] not in dropped])
    with pytest.raises(FileError, match="gir netto driftsresultat|driftsinntekter; SSB har") as error:
        read(content)
    assert error.value.mend == {} and not error.value.mended


def thousands() -> list[list]:
    return rows(1000)


@pytest.mark.parametrize(
    ("lines", "header", "above", "unit", "how"),
    [
        (rows(), HEADER, (), "kr", "filen sier det ikke"),
        (thousands(), HEADER, (), "1000 kr", "filen sier det ikke"),
        (thousands(), [*HEADER[:5], "Regnskap 2024 (1000 kr)", "B2025 (1000 kr)"], (), "1000 kr", "overskriften"),
        (thousands(), HEADER, ("Alle tall i hele tusen;;;;;;",), "1000 kr", "teksten over tabellen"),
        (rows(), HEADER, ("Beløp i kroner;;;;;;",), "kr", "teksten over tabellen"),
    ],
)
def test_the_unit_is_decided_by_the_file_and_the_published_revenue(lines, header, above, unit, how):
    document = read(written(lines, header, above))
    assert document.facts["account_of_unit"] == unit
    assert next(line for line in document.said if line.startswith("enhet")).startswith(f"enhet: {unit} ({how}")
    assert results(document) == pytest.approx(plain(), abs=0.01)


@pytest.mark.parametrize(
    ("lines", "header", "above", "message"),
    [
        (rows(), HEADER, ("Tall i 1000 kr;;;;;;",), "sier 1000 kr, men inntektene"),
        (thousands(), [*HEADER[:5], "Regnskap 2024 kr", "Budsjett 2025 kr"], (), "sier kr, men inntektene"),
        (rows(), [*HEADER[:5], "Regnskap 2024 kr", "Budsjett 2025 (1000 kr)"], (), "to enheter"),
        (rows(), [*HEADER[:5], "Regnskap 2024 kr", "Budsjett 2025 kr"], ("Tall i tusen kr;;;;;;",), "to enheter"),
        ([[*a[:6], b[6]] for a, b in zip(rows(), thousands(), strict=True)], HEADER, (), "kolonnene har ulike enheter"),
    ],
)
def test_a_unit_that_is_contradicted_is_refused(lines, header, above, message):
    with pytest.raises(FileError, match=message):
        read(written(lines, header, above))


def test_a_cover_sheet_speaks_of_the_unit():
    def book(text):
        return workbook(
            ("Forside", lambda s: filled(s, [[text]])), ("Drift", lambda s: filled(s, [HEADER, *thousands()]))
        )

    assert "et annet ark" in " ".join(read(book("Alle tall i 1000 kr"), "sogndal.xlsx").said)
    with pytest.raises(FileError, match="et annet ark sier kr, men inntektene"):
        read(book("Alle beløp i kr"), "sogndal.xlsx")


def test_the_limits():
    assert absurd_result(31, 100) and absurd_result(-31, 100) and not absurd_result(30, 100)
    assert not absurd_result(5, 0)
    assert reference(KNOWN.results["4640"], 2023)[0] == 2024 and reference(KNOWN.results["4640"], 2030)[0] == 2025
    assert reference({}, 2024) is None
    assert revenue_limits(100, 2) == (50, 180) and revenue_limits(100, -3) == pytest.approx((50 / 1.08, 180 * 1.08))
    assert [unit_of(1.1e9, 1e6), unit_of(0.9e6, 1e6), unit_of(1e3, 1e6)] == ["kr", "1000 kr", ""]
