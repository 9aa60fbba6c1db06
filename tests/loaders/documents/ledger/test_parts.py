"""The words of headers, the reading of codes, and whose ledger it is."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, strategies as st

from data.extract.store import read_reference
from data.municipalities.former import formers
from loaders.documents.kind import Choices, Known
from loaders.documents.known import moved
from loaders.documents.ledger.codes.codes import FUNCTIONS, Reading, reading_of, valid_arts, valid_functions
from loaders.documents.ledger.codes.marks import digits_of
from loaders.documents.ledger.columns.header_words import amount_of, told
from loaders.documents.ledger.owner import Place, in_years, place_of
from loaders.documents.ledger.scope import scope_of
from loaders.documents.ledger.unit_of_amounts import units
from loaders.errors import FileError
from tests.loaders.ledgers import KNOWN, as_file


@pytest.mark.parametrize(
    ("header", "kind", "year"),
    [
        ("rekneskap_2011", "accounts", 2011), ("Regnskap 2024", "accounts", 2024), ("R2023", "accounts", 2023),
        ("Regnskap 31.12.2024", "accounts", 2024), ("Regnskap\n2023", "accounts", 2023), ("B 2024", "budget", 2024),
        ("Rev. bud. 2024", "budget", 2024), ("Vedteke budsjett 2024", "budget", 2024),
        ("Budsjett 2024 i 1 000 kr", "budget", 2024), ("Kommunedirektørens forslag budsjett 2026", "budget", 2026),
        ("Økonomiplan 2014", "plan", 2014), ("ØP2025", "plan", 2025), ("Økplan 2027", "plan", 2027),
        ("Beløp", "", 0), ("Sum", "", 0), ("Beløp 2024", "", 2024), ("Regnskap", "accounts", 0),
    ],
)  # fmt: skip
def test_headers_of_amounts(header, kind, year):
    found = amount_of(3, header)
    assert (found.place, found.kind, found.year, found.until) == (3, kind, year, "")


@pytest.mark.parametrize(
    "header",
    [
        "Avvik budsjett 2024", "Forbruk i %", "Regnskap 2023 %", "Økonomiplan 2025-2028", "Prognose 2024", "ansvar",
        "2024", None, "", "konto_tekst", "Regnskap og budsjett 2024", "Regnskap 32.12.2024", "Regnskap 1.2.3 2024", 5.0,
    ],
)  # fmt: skip
def test_other_headers_are_none_of_amounts(header):
    assert amount_of(0, header) is None


WORDS = [("regnskap", "accounts"), ("rekneskap", "accounts"), ("budsjett", "budget"), ("økonomiplan", "plan")]
FORMS = ["{} {}", "{}_{}", "{1}: {0}", "{} ({})", "{}{}", "{} {} (1000 kr)", "{}  {} kr"]
CASES = [str.lower, str.upper, str.title]


@given(st.sampled_from(WORDS), st.integers(1980, 2099), st.sampled_from(FORMS), st.sampled_from(CASES))
def test_a_header_is_read_however_it_is_put_together(word, year, form, case):
    found = amount_of(0, case(form.format(word[0], year)))
    assert (found.kind, found.year) == (word[1], year)


def test_a_day_before_the_end_of_the_year_is_kept():
    assert amount_of(0, "Regnskap pr. 31.08.2024").until == "31.08"


def test_titles_and_units():
    assert told("Sogndal kommune: Budsjett 2025") == ({"budget"}, {2025})
    assert told("b-2024 og 2025") == (set(), {2024, 2025})
    assert units("Regnskap 2024") == set() and units("tall i hele 1000 kroner") == {"1000 kr"}
    assert units("Beløp i tusen") == {"1000 kr"} and units("beløp (kr)") == {"kr"}
    assert units("Rapport 1000") == units("Konto 1 000") == set() and units("Tall i 1000") == {"1000 kr"}
    assert units("mill. kr") == {"mill"}


def series(*texts: str) -> pd.Series:
    return pd.Series(texts, dtype="str")


@pytest.mark.parametrize(
    ("accounts", "has_class", "length"),
    [
        (("10100", "13700", "16000", "19900"), True, 0), (("1010", "1600", "0230"), True, 0),
        (("30100", "36000", "42300"), True, 0), (("0100", "3700", "6000"), False, 0), (("010", "600", "370"), False, 0),
        (("01000", "60000"), False, 0), (("10", "600"), False, 3), (("100", "3700", "6000", "9900", "100"), False, 4),
        (("10100", "16000", "17000", "18000", "2300", "6700"), True, 5), (("10100", "101001", "16000"), True, 0),
        (("11950", "13700"), True, 0), (("10100", "10200", "16000", "18700", "99999", "16500", "17000"), True, 0),
    ],
)  # fmt: skip
def test_how_accounts_are_read_is_judged_by_the_column(accounts, has_class, length):
    assert reading_of(series(*accounts), "") == Reading(has_class, length)


def test_what_fits_both_ways_is_asked_for_and_the_answer_holds():
    with pytest.raises(FileError, match="10100 og 2300"):
        reading_of(series("10100", "16000", "2300"), "")
    both = series("1370", "0230")
    with pytest.raises(FileError, match="1370 og 0230.*account"):
        reading_of(both, "")
    assert reading_of(both, "art").art(both).tolist() == ["137", "023"]
    assert reading_of(both, "class-art").art(both).tolist() == ["370", "230"]


def test_digits_of_cells():
    cells = pd.Series(["10100", "10100 Lønn", '="0100"', "385.0", 10100.0, 385, " 12", "abc", None, "", -5, 1.5, True])
    found = digits_of(cells.astype(object))
    assert found[:7].tolist() == ["10100", "10100", "0100", "385", "10100", "385", "12"] and found[7:].isna().all()


def test_codes_within_kostra():
    arts = series("010", "099", "371", "480", "490", "590", "603", "670", "690", "890", "990", "000", "005", "1", "491")
    assert valid_arts(arts).tolist() == [True] * 11 + [False] * 4
    assert not valid_arts(series("595", "680", "899", "991")).any()
    functions = series("100", "385", "860", "199", "520", "38")
    assert valid_functions(functions, False, []).tolist() == [True, True, True, False, False, False]
    assert valid_functions(functions, True, ["199"]).tolist() == [True] * 5 + [False]
    assert all(len(code) == 3 for code in FUNCTIONS)


def place(name: str, years=(2024,), mapping=None, **choices):
    chosen = Choices(mapping=mapping or {}, **choices)
    return in_years(place_of(as_file("x", name), chosen, KNOWN), KNOWN, list(years))


def test_the_municipality_of_the_file_name():
    assert (place("Budsjett_SOGNDAL_2024.csv").code, place("sogndal.csv").name) == ("4640", "Sogndal")
    assert place("regnskap-Ås-2024.csv").code == "3218"
    assert place("oslo 2024.csv").name == "Oslo"
    assert place("rindal.csv", [2018]).name == "Rindal"


def test_years_before_2020_have_no_code_of_today():
    found = place("sogndal.csv", [2011, 2013])
    assert (found.code, found.note) == ("", "kommunen slik den var i 2011–2013")
    assert place("sogndal.csv", [2019, 2020]).code == "4640"
    assert place("sogndal.csv", [2019]).note == "kommunen slik den var i 2019"


def test_a_chosen_code_holds_also_when_it_is_not_in_use():
    assert place("x.csv", municipality="4640").name == "Sogndal"
    assert place("x.csv", [2011], municipality="4640").code == "4640"
    old = place("sogndal.csv", [2011], municipality="1420")
    assert (old.code, old.name) == ("1420", "Sogndal") and "ikke i bruk i dag" in old.said
    assert place("x.csv", [2011], municipality="1420").name == "Kommune 1420"
    gone = place("x.csv", [2023], municipality="3030")
    assert (gone.code, gone.name) == ("3030", "Lillestrøm") and "gikk ut av bruk i 2024" in gone.said
    assert place("x.csv", mapping={"municipality": "sogndal"}).code == "4640"


def test_namesakes_have_ids_of_their_own():
    assert place("x.csv", municipality="1515").key == "heroy-1515" != place("x.csv", municipality="1818").key
    assert place("x.csv", [2011], municipality="1420").key == "kommune-1420"


@pytest.mark.parametrize(
    ("name", "choices", "years", "message"),
    [
        ("budsjett.csv", {}, [2024], "filnavnet sier ikke hvilken kommune.*--municipality"),
        ("firma-as.csv", {}, [2024], "filnavnet sier ikke hvilken kommune"),
        ("herøy.csv", {}, [2024], "1515 Herøy, 1818 Herøy"),
        ("gammel by.csv", {}, [2024], "finnes ikke etter 2021, men filen har 2024"),
        ("x.csv", {"municipality": "Sogn"}, [2024], "kommunen «Sogn» er ukjent"),
        ("x.csv", {"municipality": "193"}, [2024], "kommunen «193» er ukjent.*fire siffer"),
    ],
)
def test_a_municipality_that_is_not_known_is_asked_for(name, choices, years, message):
    with pytest.raises(FileError, match=message):
        place(name, years, **choices)


def test_the_accounting_entity():
    assert scope_of(Choices())[0] == "kommunekasse" and "--scope" in scope_of(Choices())[1]
    assert scope_of(Choices(scope="konsern"))[0] == "kommunekonsern"
    assert scope_of(Choices(mapping={"scope": "særbedrift"}))[0] == "særbedrift"


NOW = Known({"3301": "Drammen", "5001": "Trondheim - Tråante", "4601": "Bergen", "5612": "Guovdageaidnu - Kautokeino"})
MOVES = read_reference("municipality_moves")
NO_CHANGES = pd.DataFrame(columns=["changed_on", "old_code", "old_name", "new_code", "new_name"])
MAP = replace(
    NOW,
    before=formers(NOW.names, MOVES, NO_CHANGES),
    former=moved(MOVES, NOW.names)[0],
)


def mapped(name: str, years=(2024,), municipality="") -> Place:
    return in_years(place_of(as_file("x", name), Choices(municipality=municipality), MAP), MAP, list(years))


@pytest.mark.parametrize(
    ("file", "years", "municipality", "code", "said"),
    [
        ("x.csv", [2022], "3005", "3301", "3005 er nå 3301 Drammen"),
        ("x.csv", [2025], "3005 Drammen", "3301", "3005 er nå 3301 Drammen"),
        ("x.csv", [2025], "Guovdageaidnu", "5612", "5612 Kautokeino (valgt)"),
        ("regnskap-kautokeino-2025.csv", [2025], "", "5612", "5612 Kautokeino (fra filnavnet)"),
        ("3005-2022.csv", [2022], "", "3301", "3005 er nå 3301 Drammen"),
        ("3005 Drammen 2024.csv", [2024], "", "3301", "(fra filnavnet); 3005 er nå 3301 Drammen"),
        ("0711-svelvik-2018.csv", [2018], "", "0711", "0711 Svelvik (fra filnavnet)"),
        ("klæbu-2019.csv", [2019], "", "", "Klæbu"),
    ],
)
def test_numbers_of_before_lead_to_the_same_municipality_of_today(file, years, municipality, code, said):
    found = mapped(file, years, municipality)
    assert found.code == code and said in found.said


@pytest.mark.parametrize(
    ("file", "municipality", "message"),
    [
        ("x.csv", "0711", "0711 Svelvik er en del av 3301 Drammen fra 2020, men filen har 2024"),
        ("svelvik-2024.csv", "", "0711 Svelvik er en del av 3301 Drammen fra 2020, men filen har 2024"),
        ("klæbu.csv", "", "5030 Klæbu er en del av 5001 Trondheim fra 2020"),
        ("3005-bergen-2024.csv", "", "filnavnet har nummer 3005, men navnet Bergen"),
    ],
)
def test_one_that_is_no_longer_itself_is_not_taken_for_what_it_is_a_part_of(file, municipality, message):
    with pytest.raises(FileError, match=message):
        mapped(file, [2024], municipality)
