"""A whole year's ledger balances and has the arts that every municipality has, or it is refused or said to be a part."""

import pytest

from loaders.documents import result_said
from loaders.documents.plausibility import balance_limit
from loaders.errors import FileError
from tests.loaders.whole_ledger import HEADER, KNOWN, read, results, rows, written

ACCOUNTS = HEADER[:6]


def accounts(changed=lambda row: row) -> list[list]:
    return [changed(list(row[:6])) for row in rows()]


def first_with(amount: int):
    """The change that adds an amount to the first line."""
    return [[*row[:5], row[5] + amount * (number == 0)] for number, row in enumerate(accounts())]


@pytest.mark.parametrize("missing", [40_000, -40_000, 1_234_567, -55_000_000, 100_290_000])
def test_accounts_that_do_not_balance_are_refused_unless_they_are_said_to_be_a_part(missing):
    content = written(first_with(missing), ACCOUNTS)
    with pytest.raises(FileError, match=r"går ikke opp.*mill\. kr i ubalanse.*part: true"):
        read(content)
    part = read(content, mapping={"part": True})
    assert any("en del av regnskapet" in line for line in part.facts["checks"])


@pytest.mark.parametrize("missing", [0, 16, -29_000])
def test_rounding_is_no_imbalance(missing):
    assert results(read(written(first_with(missing), ACCOUNTS)))


def test_a_budget_may_be_rounded_but_not_lack_a_line():
    slack, hole = (
        [[*row[:5], row[6] + more * (n == 0)] for n, row in enumerate(rows())] for more in (900_000, 9_000_000)
    )
    header = [*HEADER[:5], "Budsjett 2025"]
    document = read(written(slack, header))
    assert any("900 020 kr i ubalanse" in line for line in document.facts["checks"])
    with pytest.raises(FileError, match="budsjett 2025 går ikke opp"):
        read(written(hole, header))


@pytest.mark.parametrize("lost", ["10100", "18000", "15500", "12000", "19900"])
def test_any_line_of_weight_that_is_lost_is_seen(lost):
    with pytest.raises(FileError, match="går ikke opp"):
        read(written([row for row in accounts() if row[0] != lost], ACCOUNTS))


@pytest.mark.parametrize(
    ("arts", "seen"),
    [
        ({"010": "510", "090": "510"}, r"lønn \(art 010 til 099\) er 0,0 prosent"),
        ({"800": "700", "870": "710"}, r"skatt, rammetilskudd og andre overføringer .* er 0,0 prosent"),
        ({"600": "800", "700": "800"}, r"salg, gebyrer og refusjoner .* er 0,0 prosent"),
        ({"100": "010", "200": "010", "370": "010", "195": "010"}, r"kjøp og overføringer .* er 0,0 prosent"),
        ({"800": "900", "870": "900"}, "finansinntekter og bruk av fond"),
    ],
)  # fmt: skip
def test_a_balanced_ledger_of_other_arts_than_a_municipalitys_is_refused(arts, seen):
    def moved(row):
        return [row[0][0] + arts.get(row[0][1:4], row[0][1:4]) + row[0][4:], *row[1:]]

    content = written(accounts(moved), ACCOUNTS)
    with pytest.raises(FileError, match=seen) as error:
        read(content)
    assert "KOSTRA-art" in str(error.value) and error.value.mend == {}
    read(content, mapping={"part": True})


def test_no_guess_of_classes_or_arts_is_printed_where_the_result_is_no_municipalitys():
    def own(row):
        return ["7" + row[0][1:], *row[1:]]

    whole, holed = accounts(own), [row for row in accounts(own) if row[0] != "78700"]
    with pytest.raises(FileError) as error:
        read(written(whole, ACCOUNTS))
    assert error.value.mend == {"classes": {"7": "1"}} and error.value.mended
    with pytest.raises(FileError, match="går ikke opp") as error:
        read(written(holed, ACCOUNTS))
    assert error.value.mend == {} and not error.value.mended


def test_a_guess_of_classes_stands_where_only_the_balance_fails():
    lines = [["7" + row[0][1:], *row[1:]] for row in first_with(9_000_000)]
    with pytest.raises(FileError, match="KOSTRAs kontoklasser(?s:.*)går ikke opp") as error:
        read(written(lines, ACCOUNTS))
    assert error.value.mend == {"classes": {"7": "1"}} and not error.value.mended


def test_a_doubt_of_accounts_and_budget_is_told_once():
    with pytest.raises(FileError) as error:
        read(written(rows()[1:]))
    text = str(error.value)
    assert text.count("går ikke opp") == 1 and text.count("part: true") == len(error.value.faults)
    assert "Det samme gjelder budsjett 2025 (258,8 mill. kr, inntektene er størst)" in text


def test_the_limits_of_balance():
    assert balance_limit(False, "kr", 1_000_000, 1e9) == 30
    assert balance_limit(False, "1000 kr", 100, 1e9) == 30
    assert balance_limit(False, "1000 kr", 10_000, 1e9) == 200
    assert balance_limit(True, "kr", 10, 3_000_000) == 3_000


@pytest.mark.parametrize(
    ("header", "keys"),
    [
        ("Regnskap 2024", {}),
        ("Regnskap hittil i år", {"amounts": [{"column": "Regnskap hittil i år", "kind": "accounts", "year": 2024}]}),
        ("Kolonne X", {"amounts": [{"column": "Kolonne X", "kind": "budget", "year": 2025}], "scope": "konsern"}),
    ],
)
def test_a_part_is_never_said_to_be_the_years_result(header, keys):
    document = read(written(accounts(), [*HEADER[:5], header]), mapping={"part": True, **keys})
    said = result_said.results(document, KNOWN)
    assert said[0].startswith("bare en del av ") and "ikke årets resultat" in said[0]
    assert "en del av " in document.title
    assert not any("netto driftsresultat" in line for line in [*said, *document.said])
    whole = result_said.results(read(written(accounts(), ACCOUNTS)), KNOWN)
    assert whole[0].startswith("netto driftsresultat i regnskap 2024: ")


def test_what_makes_the_result_doubtful_stands_under_it_and_rounding_does_not():
    part = read(written(first_with(9_000_000), ACCOUNTS), mapping={"part": True})
    said = result_said.results(part, KNOWN)
    assert said[0].startswith("bare en del av regnskap 2024, ikke årets resultat: driftsinntekter 1")
    assert "prosent" not in said[0]
    assert "sist kjent hos SSB (konsern): 2025" in said[1] and "; samme år: 2024, 1,33 prosent" in said[1]
    assert said[1].endswith("lest som kommunekassen, uten foretak og andel i selskaper")
    assert "en del av regnskapet" in said[2] and "9 000 019 kr i ubalanse" in said[3]
    assert len(result_said.results(read(written(first_with(16), ACCOUNTS)), KNOWN)) == 2
