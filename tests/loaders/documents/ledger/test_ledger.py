"""A municipality's own ledger: what is read, summed, said and refused."""

from collections import defaultdict
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from data.brought_in import documents
from loaders.documents import bring_in
from loaders.documents.kind import Choices
from loaders.documents.ledger import file
from loaders.errors import FileError
from tests.loaders.ledgers import KNOWN, LINES, amounts, as_file, read, text
from tests.loaders.workbooks import filled, workbook


def test_lines_are_summed_by_kind_year_class_function_and_art():
    document = read(text(*LINES, LINES[0]))
    found = amounts(document)
    assert found["accounts", 2011, "1", "385", "010"] == 2.001
    assert found["budget", 2012, "1", "385", "010"] == 1.8
    assert found["accounts", 2011, "1", "860", "990"] == -1
    assert len(found) == 12
    assert document.id == "ledger-sogndal-sogndal-2012"
    assert document.title == "Sogndal: regnskap 2011 og budsjett 2012"


def test_the_facts():
    facts = read(text()).facts
    assert facts == {
        "municipality_code": "", "municipality_name": "Sogndal", "scope": "kommunekasse", "form": "", "quarter": 0,
        "series": [
            {"kind": "accounts", "year": 2011, "lines": 6, "balance_1000nok": 0.0},
            {"kind": "budget", "year": 2012, "lines": 6, "balance_1000nok": 0.0},
        ],
        "checks": [("driftsutgiftene blir 0,0 mill. kr når beløpene leses som kr: er enheten riktig, og er det hele "
                   "kommunen? Se unit i en YAML-fil")],
        "account_of_unit": "kr", "notes": ["kommunen slik den var i 2011–2012"],
    }  # fmt: skip


def test_what_was_decided_is_said():
    said = "\n".join(read(text()).said)
    for words in (
        "kommune: Sogndal, kommunen slik den var i 2011–2012", "regnskapsenhet: kommunekasse",
        "kontoklasse i første siffer, art i de tre neste",
        "6 linjer med konto", "«rekneskap_2011» er regnskap 2011 og «budsjett_2012» er budsjett 2012",
        "inntekter er negative, som i KOSTRA", "enhet: kr",
    ):  # fmt: skip
        assert words in said


ARTS = st.sampled_from(
    ["010", "099", "270", "370", "470", "500", "590", "600", "650", "729", "800", "870", "905", "990"]
)
FUNCTIONS = st.sampled_from(["100", "202", "253", "385", "860", "870"])
OERE = st.integers(-(10**9), 10**9)
POSTINGS = st.lists(st.tuples(st.sampled_from("01"), ARTS, FUNCTIONS, st.sampled_from("059"), OERE, OERE), min_size=1)
MORE = ["16000;38500;-1;-1", "16200;38500;-1;-1", "17000;38500;-1;-1"]
KRONER_AND_OERE = {
    "sign": "income-negative", "account": "class-art", "class": "1", "unit": "kr", "part": True, "totals": "postings",
    "file": "m.yaml",
}  # fmt: skip


def written(oere: int) -> str:
    return f"{Decimal(oere) / 100:,.2f}".replace(",", " ").replace(".", ",")


@given(POSTINGS)
def test_the_sums_are_those_of_a_slow_loop(postings):
    lines, sums, balance = [], defaultdict(Decimal), Decimal(0)
    for class_, art, function, own, first, second in postings:
        lines.append(f"{class_}{art}{own};{function}0{own};{written(first)};{written(second)}")
        sums["accounts", 2011, class_, function, art] += Decimal(first) / 100_000
        sums["budget", 2012, class_, function, art] += Decimal(second) / 100_000
        balance += Decimal(first) / 100_000 if class_ == "1" else 0
    document = read(text(*lines), mapping=KRONER_AND_OERE)
    assert amounts(document) == {key: pytest.approx(float(value), abs=1e-9) for key, value in sums.items()}
    assert document.facts["series"][0]["balance_1000nok"] == pytest.approx(float(balance), abs=1e-5)
    assert sum(one["lines"] for one in document.facts["series"]) == 2 * len(postings)


def flipped(line: str, income: int, expenditure: int) -> str:
    account, service, *values = line.split(";")
    factor = income if account[1:4] >= "600" else expenditure
    turned = [str(factor * Decimal(value.replace(" ", "").replace(",", "."))).replace(".", ",") for value in values]
    return ";".join([account, service, *turned])


@pytest.mark.parametrize(
    ("income", "expenditure", "sign", "words"),
    [
        (1, 1, "income-negative", "inntekter er negative, som i KOSTRA"),
        (-1, 1, "all-positive", "både utgifter og inntekter er positive"),
        (-1, -1, "income-positive", "inntekter er positive og utgifter negative"),
    ],
)
def test_the_signs_either_way_give_the_same(income, expenditure, sign, words):
    lines = [flipped(line, income, expenditure) for line in LINES]
    document = read(text(*lines))
    assert document.frame.equals(read(text()).frame)
    assert words in "\n".join(document.said)
    assert read(text(*lines), mapping={"sign": sign, "file": "m.yaml"}).frame.equals(document.frame)


def test_one_side_alone_tells_enough():
    assert min(amounts(read(text("10100;38500;5;6"))).values()) > 0
    assert max(amounts(read(text("10100;38500;-5;-6"))).values()) > 0
    assert max(amounts(read(text("16000;38500;5;6"))).values()) < 0
    assert max(amounts(read(text("16000;38500;-5;-6"))).values()) < 0


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["10100;38500;-5;-5", "16000;38500;-5;-5"], "fortegnene er uklare.*sign"),
        (["10100;38500;5;5", "10200;38500;-5;-5", "16000;38500;5;5"], "fortegnene er uklare.*sign"),
        (["10100;38500;5;5", "16000;38500;-5;5"], "fortegnene er ulike i kolonnene.*regnskap 2011.*budsjett 2012"),
        (["10100;38500;x;5"], "kolonnen «rekneskap_2011», linje 2 .«x».*ikke et beløp"),
        (["10100;38500;5;1.234"], "kolonnen «budsjett_2012», linje 2 .*tusener og desimaler"),
        (["10100;;5;5"], "linje 2 .tom. har konto og beløp, men ikke et tjenestenummer"),
        ([";38500;5;5"], "linje 2 .tom. har beløp og tjeneste, men ikke konto"),
        (["abc;38500;5;5"], "linje 2 .«abc». har en konto uten siffer"),
        (["10100;09900;5;5"], "uten gyldig KOSTRA-funksjon.*linje 2 .«09900».*own_functions"),
        (["10100;19900;5;5"], "uten gyldig KOSTRA-funksjon.*linje 2"),
        (["10100;52000;5;5"], "uten gyldig KOSTRA-funksjon.*linje 2"),
        ([*LINES, "10100;38;5;5"], "uten gyldig KOSTRA-funksjon.*linje 8"),
        ([*LINES, "16810;38500;5;5"], "uten gyldig KOSTRA-art: linje 8 .«16810»"),
        ([*LINES, "10000;38500;5;5"], "uten gyldig KOSTRA-art: linje 8"),
        ([*LINES, *MORE, "70100;38500;5;5"], "linje 11 .«70100».: første siffer er ikke en kontoklasse"),
        (["20100;38500;5;5", "21000;38500;-5;-5"], "bare balansekonti"),
        (["Sum;;5;5"], "ingen linjer med konto, tjeneste og beløp"),
        (["10100;38500;;"], "ingen linjer med konto, tjeneste og beløp"),
        (["10100;38500;9999999999999999;5"], "over 1 000 milliarder"),
        (["1370;20200;5;5", "0230;20200;5;5"], "kan leses på flere måter.*account"),
        (["38500;10100;5;5", "20200;16000;-5;-5", "80000;18700;-5;-5"], "byttet om"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(lines, message):
    with pytest.raises(FileError, match=message) as error:
        read(text(*lines))
    assert "\n" not in str(error.value)


def test_several_wrong_lines_are_counted():
    with pytest.raises(FileError, match=r"linje 8 .*, linje 9 .*, linje 10 .* og 4 til"):
        read(text(*LINES, *["10100;99900;1;1"] * 7))


def test_total_lines_are_left_out_and_counted():
    lines = [*LINES, ";;0;0", "Sum;;5;5", "Sum 10100;;5;5", "Totalt;385;5;5", "10100 Sum;;7;7", "Kultur;;;", ""]
    document = read(text(*lines))
    assert document.frame.equals(read(text()).frame)
    assert "5 sumlinjer uten konto er utelatt" in document.said


def test_the_balance_sheet_is_left_out_and_counted():
    document = read(text(*LINES, "25100;38500;900;0", "21000;38500;-900;0"))
    assert document.frame.equals(read(text()).frame)
    assert "2 linjer i balansen (kontoklasse 2 eller 5) er utelatt" in document.said


def test_investments_are_kept_apart_and_not_in_the_balance():
    document = read(text(*LINES, "02300;38500;70;80"))
    assert amounts(document)["accounts", 2011, "0", "385", "230"] == 0.07
    assert [one["balance_1000nok"] for one in document.facts["series"]] == [0, 0]
    assert "filen har bare investeringer (kontoklasse 0 eller 4)" in read(text("02300;38500;70;80")).facts["checks"]


def test_an_imbalance_is_shown_and_not_refused():
    checks = read(text(*LINES, "10100;38500;0,99;16")).facts["checks"]
    assert (
        checks[0] == "budsjett 2012: driftsregnskapet går 16 kr i ubalanse (utgiftene er størst); er filen et utdrag?"
    )
    assert len(checks) == 2  # kroner of rounding are none
    large = [line.replace("1 000,50", "1 000 001,50").replace("-2 600,50", "-1 001 601,50") for line in LINES]
    checks = read(text(*large, "10100;38500;16;0"), mapping={"unit": "kr", "file": "m.yaml"}).facts["checks"]
    assert checks[0] == "regnskap 2011: driftsregnskapet går 16 kr i ubalanse (utgiftene er størst)"


def test_amounts_in_1000_kr_say_so_in_the_header_or_the_mapping():
    header = "konto;tjeneste;Rekneskap 2011 (1000 kr);Budsjett 2012 (1000 kr)"
    for document in (read(text(header=header)), read(text(), mapping={"unit": "1000 kr", "file": "m.yaml"})):
        assert document.facts["account_of_unit"] == "1000 kr"
        assert amounts(document)["accounts", 2011, "1", "385", "010"] == 1000.5
    assert read(text(header="konto;tjeneste;Regnskap 2011 i kr;B2012")).facts["account_of_unit"] == "kr"
    with pytest.raises(FileError, match="millioner"):
        read(text(header="konto;tjeneste;Regnskap 2011 mill. kr;B2012"), mapping={"amounts": [
            {"column": "Regnskap 2011 mill. kr", "kind": "accounts", "year": 2011}], "file": "m.yaml"})  # fmt: skip


def test_years_in_a_column_part_the_lines():
    lines = ["2023;10100;38500;5", "2024;10100;38500;6", "2024;16000;38500;-6"]
    document = read(text(*lines, header="År;Konto;Tjeneste;Beløp"), "sogndal-regnskap.csv")
    assert amounts(document) == {
        ("accounts", 2023, "1", "385", "010"): 0.005, ("accounts", 2024, "1", "385", "010"): 0.006,
        ("accounts", 2024, "1", "385", "600"): -0.006,
    }  # fmt: skip
    assert document.facts["municipality_code"] == "4640"
    with pytest.raises(FileError, match="ikke et årstall: linje 3"):
        read(text(lines[0], "x;10100;38500;5", header="År;Konto;Tjeneste;Beløp"), "sogndal-regnskap.csv")


def test_columns_that_are_left_out_are_said_and_class_3_is_questioned():
    document = read(text("10100;38500;5;6;7", header="konto;tjeneste;Regnskap 2024;Budsjett;Avvik"))
    assert document.said[0] == (
        "kolonner som ikke er lest: «Budsjett» (sier ikke både slag og år), «Avvik» (avvik eller endring)"
    )
    with pytest.raises(FileError, match="kontoklassene er 3, men filen er lest som kommunekasse.*--scope") as error:
        read(text("30100;38500;5;6"))
    assert error.value.mend == {"classes": {"3": "1"}}
    assert not any("kontoklasse 3" in check for check in read(text("30100;38500;5;6"), scope="konsern").facts["checks"])


def test_a_class_in_a_column_of_its_own():
    lines = ["1;010;385;5", "0;230;385;6", "1;600;385;-5"]
    document = read(text(*lines, header="Kontoklasse;Art;Funksjon;Regnskap 2024"))
    assert ("accounts", 2024, "0", "385", "230") in amounts(document)


def test_a_header_on_a_lower_line_and_the_year_in_the_title():
    lines = ["Art;Funksjon;Beløp", "010;385;5", "600;385;-5"]
    document = read(text(*lines, header="Sogndal kommune, budsjett 2025;;"), "sogndal.csv")
    assert amounts(document) == {
        ("budget", 2025, "1", "385", "010"): 0.005,
        ("budget", 2025, "1", "385", "600"): -0.005,
    }


@pytest.mark.parametrize(
    ("header", "name", "message"),
    [
        ("konto;tjeneste;beløp", "sogndal.csv", "«beløp» sier ikke om det er regnskap eller budsjett.*hvilket år"),
        ("konto;tjeneste;regnskap", "sogndal.csv", r"«regnskap» sier ikke hvilket år det gjelder \(year\)"),
        ("konto;tjeneste;regnskap", "sogndal-2023-2024.csv", "hvilket år"),
        (
            "konto;tjeneste;B2024;Revidert budsjett 2024",
            "sogndal.csv",
            "både «B2024» og «Revidert budsjett 2024» er budsjett",
        ),
        ("konto;tjeneste;avvik", "sogndal.csv", "ingen kolonne med beløp"),
        ("konto;avdeling;B2024", "sogndal.csv", "fant ikke kolonnen tjeneste"),
    ],
)
def test_columns_that_do_not_say_enough(header, name, message):
    with pytest.raises(FileError, match=message):
        read(text("10100;38500;5;5", header=header), name)


def test_accounts_of_a_part_of_the_year_say_so():
    content = text(header="konto;tjeneste;Regnskap 31.08.2024;Budsjett 2024")
    assert {key[0] for key in amounts(read(content))} == {"budget"}
    named = {"amounts": [{"column": "Regnskap 31.08.2024", "kind": "accounts", "year": 2024}]}
    with pytest.raises(FileError, match="bare til 31.08"):
        read(content, mapping=named)
    document = read(content, mapping=named | {"part": True})
    assert "kolonnen «Regnskap 31.08.2024» er ikke hele året: bare til 31.08" in document.facts["checks"]


def test_excel_gives_the_same_with_numbers_for_codes():
    rows = [
        ["Konto", "Tjeneste", "Regnskap 2024"],
        [10100, 38500, 1000.5],
        [18700.0, "80000", -900],
        [10100, 20200, "−100,5"],
    ]
    document = read(workbook(rows=rows), "sogndal.xlsx")
    assert amounts(document)["accounts", 2024, "1", "800", "870"] == -0.9
    assert amounts(document)["accounts", 2024, "1", "202", "010"] == -0.1005


def test_zeros_that_excel_lost_are_put_back_and_said():
    rows = [["Art", "Funksjon", "Regnskap 2024"], [10, 385, 5], [100, 385, 5], [600, 385, -10]]
    document = read(workbook(rows=rows), "sogndal.xlsx")
    assert ("accounts", 2024, "1", "385", "010") in amounts(document)
    assert any("fylt ut med nuller foran til 3 siffer" in line for line in document.said)


def test_several_sheets_with_the_headers_ask_for_one():
    rows = [["Konto", "Tjeneste", "Regnskap 2024"], ["10100", "38500", 5]]
    book = workbook(
        ("Forside", lambda s: filled(s, [["Hei"]])), ("A", lambda s: filled(s, rows)), ("B", lambda s: filled(s, rows))
    )
    with pytest.raises(FileError, match="flere ark har konto og tjeneste: A, B.*sheet"):
        read(book, "sogndal.xlsx")
    assert "arket B er lest" in read(book, "sogndal.xlsx", {"sheet": "B", "file": "m.yaml"}).said
    with pytest.raises(FileError, match="arket «C» er ikke i filen"):
        read(book, "sogndal.xlsx", {"sheet": "C", "file": "m.yaml"})


def test_recognised_by_its_headers_and_never_by_raising():
    assert file.recognises(as_file(text()))
    assert file.recognises(as_file(workbook()))
    for content in (text(header="kommune;budsjettår;beløp"), "<html>", b"PK\3\4", b"\0\0", "x"):
        assert not file.recognises(as_file(content))


def test_the_same_file_twice_changes_nothing_and_a_corrected_one_is_a_new_vintage(tmp_path):
    folder = tmp_path
    path = folder / "sogndal-2012.csv"
    path.write_text(text(), encoding="utf-8")
    ways = [bring_in.one(path, "ledger", Choices(), KNOWN, folder)[1][-1] for _ in range(2)]
    path.write_text(text().replace("1 000,50", "1 001,50"), encoding="utf-8")
    ways.append(bring_in.one(path, "ledger", Choices(), KNOWN, folder)[1][-1])
    assert [way.split(",")[0] for way in ways] == ["nytt dokument", "uendret", "ny versjon av dokumentet"]
    kept = documents.find("ledger-sogndal-sogndal-2012", folder)
    assert documents.rows(kept, folder)["amount_1000nok"].max() == 2.1
    assert len(documents.register(folder)[kept.id]) == 2
