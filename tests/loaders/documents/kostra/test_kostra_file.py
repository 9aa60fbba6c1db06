"""The KOSTRA accounts file: what is read, and each rule broken one at a time."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given

from analysis.own_files.operating_result import by_series
from data.brought_in import documents
from data.contract.tables import DOCUMENTS
from data.contract.validate import validate
from loaders.documents import bring_in
from loaders.documents.kind import Choices, Imported
from loaders.documents.kostra import file as kostra_file
from loaders.errors import FileError
from tests.kostra_files import KNOWN, ORGNR, Record, balance, by_hand, files, sound, source, written


def read(content, choices=None) -> Imported:
    file = source(content)
    assert kostra_file.recognises(file)
    imported = kostra_file.read(file, choices or Choices(), KNOWN)
    validate(DOCUMENTS[imported.table], imported.frame)
    return imported


def refused(content, choices=None) -> str:
    with pytest.raises(FileError) as error:
        kostra_file.read(source(content), choices or Choices(), KNOWN)
    return str(error.value)


@given(records=files())
def test_the_result_is_the_sum_by_hand(records):
    imported = read(records)
    (row,) = by_series(imported.frame).to_dict("records")
    expected = by_hand(records)
    assert {name: row[name] for name in expected} == pytest.approx({k: float(v) for k, v in expected.items()})
    if expected["revenue_1000nok"] > 0:
        ndr = 100 * expected["net_result_1000nok"] / expected["revenue_1000nok"]
        assert row["ndr_pct"] == pytest.approx(float(ndr))
    assert imported.frame["amount_1000nok"].sum() == sum(one.amount for one in records)
    assert imported.said == []


def test_what_a_sound_file_comes_to():
    imported = read(sound())
    assert (imported.id, imported.title) == (
        "kostra-4601-0a-2025", "Bergen: bevilgningsregnskap, kommunekassen 2025 (0A)"
    )  # fmt: skip
    assert imported.facts["series"] == [{"kind": "accounts", "year": 2025, "lines": 7, "balance_1000nok": 0}]
    wanted = {"municipality_code": "4601", "municipality_name": "Bergen", "scope": "kommunekasse", "quarter": 0}
    assert wanted.items() <= imported.facts.items()
    row = by_series(imported.frame).iloc[0]
    assert (row["net_result_1000nok"], row["revenue_1000nok"]) == (250, 3100)


@pytest.mark.parametrize(
    ("form", "scope", "named"),
    [("0C", "fylkeskommune", "4600"), ("0I", "særbedrift", "4601"), ("0M", "kommunekonsern", "4601")],
)
def test_the_scope_is_the_forms(form, scope, named):
    facts = read(sound(form)).facts
    assert (facts["scope"], facts["municipality_code"], facts["form"]) == (scope, named, form)


def test_an_undertaking_and_a_quarter_are_part_of_the_id():
    assert read(sound("0I")).id == f"kostra-4601-0i-2025-{ORGNR}"
    assert read(sound("0I", orgnr="974760673")).id == "kostra-4601-0i-2025-974760673"
    assert read(sound(quarter="2")).id == "kostra-4601-0a-2025-k2"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "iso-8859-1"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_encodings_and_line_endings(encoding, end):
    frame = read(sound()).frame
    pd.testing.assert_frame_equal(read(written(sound(), end, encoding)).frame, frame)
    pd.testing.assert_frame_equal(read(written(sound(), end, encoding).rstrip()).frame, frame)
    pd.testing.assert_frame_equal(read(written(sound(), end, encoding) + 3 * end.encode()).frame, frame)
    pd.testing.assert_frame_equal(read(written(sound(), "   " + end, encoding)).frame, frame)


def test_a_byte_that_is_no_utf8_is_a_character_of_the_line_that_has_it():
    text = refused(written(sound()).replace(b"460100", b"46\xf8\xf800", 1))
    assert "linje 1 («46øø00»)" in text


def changed(number: int, **changes) -> list[Record]:
    """The sound file with one line changed, counted from 1."""
    records = sound()
    return [*records[: number - 1], replace(records[number - 1], **changes), *records[number:]]


@pytest.mark.parametrize(
    ("changes", "line", "says"),
    [
        ({"form": "0M"}, 3, "Korrigér skjema til 0A"),
        ({"year": 2024}, 3, "Korrigér årgang til 2025"),
        ({"year": "20x5"}, 4, "Korrigér årgang til 2025"),
        ({"quarter": "1"}, 3, "Korrigér kvartal til « »"),
        ({"quarter": "5"}, 2, "Korrigér kvartal til « »"),
        ({"region": "464000"}, 5, "her 460100"),
        ({"region": "460101"}, 5, "bare Oslo kan ha bydelsnummer"),
        ({"account_class": "3"}, 6, "Korrigér kontoklasse til 0 eller 1"),
        ({"function": "999"}, 1, "Korrigér funksjon"),
        ({"function": "420"}, 1, "100–399"),
        ({"function": "1000"}, 1, "Korrigér funksjon"),
        ({"function": " 120"}, 1, "Korrigér funksjon"),
        ({"art": "199"}, 1, "Korrigér art"),
        ({"art": "690"}, 4, "Korrigér art"),
        ({"art": "490"}, 1, "Korrigér art"),
        ({"art": "1"}, 1, "Korrigér art"),
        ({"amount": "1 234"}, 1, "Korrigér beløp"),
        ({"amount": "12,5"}, 1, "Korrigér beløp"),
        ({"amount": "100-"}, 1, "Korrigér beløp"),
        ({"amount": "- 100"}, 4, "Korrigér beløp"),
        ({"amount": ""}, 4, "Korrigér recordlengden"),
        ({"amount": "1234567890"}, 4, "Korrigér recordlengden"),
    ],
)
def test_a_line_that_breaks_a_rule_is_named(changes, line, says):
    text = refused(changed(line, **changes))
    assert f"linje {line} («" in text and "SSB: " in text and says in text


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"year": 1899}, "et år fra 2001"),
        ({"year": 2999}, "et år fra 2001"),
        ({"quarter": "7"}, "blankt (året) eller 1–4"),
        ({"region": "999900"}, "Kommunelisten har ikke 9999"),
        ({"region": "110200"}, "Nummer 1102 (Sandnes) gikk ut av bruk i 2020"),
    ],
)
def test_a_whole_file_that_breaks_a_rule_is_named(changes, says):
    text = refused(sound(**changes))
    assert says in text and "linje 1" in text


@pytest.mark.parametrize(("form", "says"), [("9Z", "ukjent skjema «9Z» i linje 1"), ("0X", "helseforetak")])
def test_a_form_that_is_not_read_is_named(form, says):
    assert says in refused([replace(one, form=form) for one in sound()])


BLANK_LINES = {
    "at the end": lambda lines: [*lines, "", "", ""],
    "at the top": lambda lines: ["", "", *lines],
    "between all": lambda lines: [part for line in lines for part in (line, "")],
    "twice between all": lambda lines: [part for line in lines for part in (line, "", "")],
    "of spaces and tabs": lambda lines: [lines[0], " " * 48, "\t", *lines[1:], "  "],
    "an end of the old days": lambda lines: [*lines, "\x1a"],
}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r\r\n", "\r\r\r\n", "\r"])
@pytest.mark.parametrize("case", BLANK_LINES)
def test_blank_lines_and_doubled_line_ends_change_nothing(case, end):
    lines = written(sound()).decode().split("\n")[:-1]
    blank = end.join(BLANK_LINES[case](lines)).encode()
    assert kostra_file.recognises(source(blank))
    imported = read(blank)
    assert imported.frame.equals(read(sound()).frame) and imported.facts["series"] == read(sound()).facts["series"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r\r\n"])
def test_lines_are_counted_as_they_stand_in_the_file(end):
    lines = written(changed(2, art="999")).decode().split("\n")[:-1]
    assert "linje 4 («999»)" in refused(end.join(["", lines[0], "", *lines[1:]]).encode())


def test_blank_lines_alone_are_no_file():
    with pytest.raises(FileError, match="bare blanke linjer"):
        kostra_file.read(source(b"\x1a\n \n"), Choices(), KNOWN)


def test_where_we_are_stricter_than_ssb_the_message_says_so():
    records = sound()
    records[0] = replace(records[0], amount=2400)
    assert "strengere enn SSB, som bare advarer" in refused([*records, replace(records[0], amount=100)])


def test_a_county_has_a_countys_number():
    assert "460000" in refused(sound("0C", region="460100"))
    assert "fire nuller" in refused(sound("0C", region="990000"))


@pytest.mark.parametrize("orgnr", ["", "12345678", "96433853x"])
def test_an_undertaking_has_an_organisation_number(orgnr):
    assert "Korrigér organisasjonsnummer" in refused(sound("0I", orgnr=orgnr))


def test_two_undertakings_are_two_files():
    records = sound("0I")
    records[2] = replace(records[2], orgnr="974760673")
    assert "linje 3 («974760673»)" in refused(records)


def test_a_wrong_check_digit_is_a_warning():
    assert "kontrollsiffer" in read(sound("0I", orgnr="123456789")).facts["checks"][0]


def test_a_code_that_is_gone_today_holds_for_its_own_years():
    assert read(sound(region="110200", year=2019)).facts["municipality_name"] == "Sandnes"


@pytest.mark.parametrize("art", ["290", "690", "790", "895"])
def test_arts_of_the_older_plan_end_with_2019(art):
    extra = [Record("120", art, 20, year=2019), Record("120", "700", -20, year=2019)]
    assert len(read([*sound(year=2019), *extra]).frame) == 9
    assert "Korrigér art" in refused([*sound(), *[replace(one, year=2025) for one in extra]])


def test_a_line_twice_is_named_with_both_lines():
    records = sound()
    records[0] = replace(records[0], amount=2400)
    text = refused([*records, replace(records[0], amount=100)])
    assert "linje 1 («1 120 010»), linje 8 («1 120 010»)" in text and "samme kombinasjon" in text


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({1: 2600}, ["differansen 100", "utgifter (3400)", "inntekter (-3300)", "linje 1–7 (7 linjer)"]),
        ({3: -260, 4: -1040}, ["art 590: 200", "funksjon 860: -260", "linje 2–3 (2 linjer)"]),
        ({4: 1100, 5: 2200, 3: -200}, ["sum inntekter", "skal være under 0"]),
        ({1: -2500, 4: 3900}, ["sum utgifter", "skal være over 0"]),
    ],
)
def test_sums_that_do_not_hold_stop_a_year_and_warn_in_a_quarter(changes, says):
    def file(quarter):
        records = sound(quarter=quarter)
        return [replace(one, amount=changes.get(n, one.amount)) for n, one in enumerate(records, start=1)]

    text = refused(file(" "))
    warned = " ".join(read(file("3")).facts["checks"])
    for part in says:
        assert part in text and part in warned


def test_a_difference_within_ssbs_limit_is_a_warning():
    imported = read(changed(1, amount=2530))
    assert "differansen 30" in imported.said[0] and imported.said == [f"advarsel: {imported.facts['checks'][0]}"]
    assert imported.facts["series"][0]["balance_1000nok"] == 30
    assert "differansen 31" in refused(changed(1, amount=2531))
    assert "art 990" in read([*changed(3, amount=-171), Record("880", "950", -29)]).said[0]


def test_every_failed_check_is_told_at_once():
    records = changed(1, function="999")
    records[3] = replace(records[3], art="695")
    records[4] = replace(records[4], region="999900")
    text = refused(records)
    assert text.startswith("3 kontroller feilet")
    assert all(part in text for part in ("linje 1", "linje 4", "linje 5", "Summene kontrolleres når"))


def test_many_failed_lines_are_counted():
    wrong = [Record("120", "999", n + 1, account_class="1") for n in range(50)]
    assert "og 30 linjer til: SSB: Korrigér art" in refused([*sound(), *wrong])


def test_oslos_districts_are_summed():
    central = [replace(one, region="030100") for one in sound()]
    district = [replace(one, region=f"0301{number:02}") for number in (1, 15) for one in sound()]
    imported = read([*central, *district])
    assert imported.id == "kostra-0301-0a-2025"
    assert imported.frame["amount_1000nok"].abs().sum() == 3 * sum(abs(one.amount) for one in sound())
    assert len(imported.frame) == 7 and imported.facts["series"][0]["lines"] == 21
    assert "Korrigér region" in refused([*central, replace(district[0], region="030116")])


def test_some_districts_are_not_oslo():
    imported = read(sound(region="030107"))
    assert imported.id == "kostra-0301-0a-2025-bydel-07"
    assert "bare 1 av Oslos bydeler" in imported.said[0]


def test_oslo_is_also_a_county():
    extra = [Record("420", "298", 10, region="030100"), Record("691", "798", -10, region="030100")]
    assert len(read([*sound(region="030100"), *extra]).frame) == 9


@pytest.mark.parametrize(("form", "region"), [("0B", "460100"), ("0D", "460000"), ("0N", "460100")])
def test_a_balance_sheet_is_kept(form, region):
    imported = read(balance(form, region=region))
    assert imported.facts["form"] == form and len(imported.frame) == 6
    assert by_series(imported.frame).empty


@pytest.mark.parametrize(
    ("number", "changes", "says"),
    [
        (1, {"amount": 5011}, "differansen 11 mellom eiendeler (5711)"),
        (1, {"function": "30x"}, "Korrigér kapittel"),
        (1, {"art": "9x0"}, "Korrigér sektor"),
        (1, {"account_class": "1"}, "Korrigér kontoklasse til 2"),
    ],
)
def test_a_balance_sheet_that_breaks_a_rule(number, changes, says):
    records = balance()
    records[number - 1] = replace(records[number - 1], **changes)
    assert says in refused(records)


def test_choices_may_not_say_another_thing_than_the_file():
    assert "gjelder 4601" in refused(sound(), Choices(municipality="4640"))
    assert "kommunekasse, ikke konsern" in refused(sound(), Choices(scope="konsern"))
    assert read(sound(), Choices(municipality="4601", scope="kasse")).id == "kostra-4601-0a-2025"


@pytest.mark.parametrize(
    "content",
    [
        b"konto;tjeneste;regnskap 2024\n10100;12000;5\n",
        b"<html><body>0A2025 460100</body></html>",
        b"PK\x03\x04\0\0",
        b"\xff",
    ],
)
def test_other_files_are_not_recognised_and_end_in_a_clear_error(content):
    assert not kostra_file.recognises(source(content))
    assert "linjer har ikke 48 tegn" in refused(content)


def test_too_many_lines_are_refused():
    assert "KOSTRA-fil har noen tusen" in refused(b"\n" * 1_000_001)


def test_import_keeps_a_corrected_file_as_a_new_version(tmp_path):
    path, folder = tmp_path / "0A2025.txt", tmp_path / "extract"

    def bring(records) -> str:
        path.write_bytes(written(records))
        return " | ".join(bring_in.one(path, "", Choices(), KNOWN, folder)[1])

    assert "lest som KOSTRA-fil: Bergen" in bring(sound()) and "uendret" in bring(sound())
    before = (folder / documents.DOCUMENTS_FILE).read_bytes()
    with pytest.raises(FileError):
        bring(changed(1, art="999"))
    assert (folder / documents.DOCUMENTS_FILE).read_bytes() == before
    corrected = [replace(one, amount=one.amount * 2) for one in sound()]
    assert "ny versjon" in bring(corrected)
    assert [len(vintages) for vintages in documents.register(folder).values()] == [2]
