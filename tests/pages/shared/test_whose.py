"""The picker of the one municipality, and the addresses that ask for one."""

import pytest
from streamlit.testing.v1 import AppTest

from data.municipalities import names
from pages.shared import cached, municipality_picker
from tests.pages.test_pages import FILES, ROOT, said


@pytest.fixture(autouse=True)
def shipped_folder(monkeypatch):
    monkeypatch.delenv("DATA_DIR", raising=False)


def at_address(name: str, asked: str) -> AppTest:
    at = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    at.query_params["kommune"] = asked
    at.run()
    if name != "oversikt":  # where one lands
        at.switch_page(f"pages/{FILES[name]}.py").run()
    assert not at.exception, at.exception
    return at


def chosen(at) -> str | None:
    return at.session_state.get("kommune", None)


@pytest.mark.parametrize(
    ("name", "asked", "label", "note"),
    [
        ("oversikt", "3005", "3301 Drammen", "3005 er nå 3301 Drammen."),
        ("netto-driftsresultat", "3005 Drammen", "3301 Drammen", "3005 er nå 3301 Drammen."),
        ("spredning", "Kautokeino", "5612 Guovdageaidnu - Kautokeino", ""),
        ("handlingsrom", "Guovdageaidnu", "5612 Guovdageaidnu - Kautokeino", ""),
        ("barnehagenormer", "lorenskog", "3222 Lørenskog", ""),
        ("pleie-og-omsorg", "Aarborte", "1826 Aarborte - Hattfjelldal", ""),
        ("egne-tall", "svelvik", "3301 Drammen", "0711 Svelvik er en del av 3301 Drammen fra 2020."),
        ("oversikt", "Herøy (Møre og Romsdal)", "1515 Herøy (Møre og Romsdal)", ""),
    ],
)
def test_an_address_leads_to_the_municipality_that_is_meant(name, asked, label, note):
    at = at_address(name, asked)
    assert chosen(at) == label and at.query_params["kommune"] in (label, [label])
    notes = [one.value for one in at.caption if one.value.endswith(".") and one.value[:4].isdigit()]
    assert notes == [note] * bool(note)


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("1507 Ålesund", "1507 Ålesund ble delt i 2024, mellom 1508 Ålesund og 1580 Haram. Velg i listen."),
        ("heroy", "Adressen ber om kommunen «heroy», som kan være 1515 Herøy eller 1818 Herøy. Velg i listen."),
        ("9999 Ingen", "Adressen ber om kommunen «9999 Ingen», som ikke finnes her. Velg i listen i stedet."),
    ],
)
def test_an_address_that_means_none_or_several_chooses_none(asked, text):
    at = at_address("oversikt", asked)
    assert chosen(at) is None and text in said(at)


def test_a_number_of_before_is_in_the_list_and_leads_to_todays():
    at = at_address("oversikt", "4601")
    options = at.selectbox(key="kommune").options
    assert len(options) == 357 + len(municipality_picker.others()) and not any("(nå" in one for one in options[:357])
    at.selectbox(key="kommune").set_value("3005 Drammen (nå 3301)").run()
    assert chosen(at) == "3301 Drammen" and "3005 er nå 3301 Drammen." in said(at)
    at.selectbox(key="kommune").set_value("4601 Bergen").run()
    assert "3005" not in said(at)
    at.selectbox(key="kommune").set_value("1850 Tysfjord (delt 1806 Narvik og 1875 Hamarøy)").run()
    assert chosen(at) is None and "1850 Tysfjord ble delt i 2020, mellom 1806 Narvik og 1875 Hamarøy" in said(at)


def test_no_label_stands_twice_in_the_list():
    assert sum(label[:4].isdigit() for label in municipality_picker.others()) == 481


@pytest.mark.parametrize(("typed", "label"), [("Lorenskog", "3222 Lørenskog"), ("Aalesund", "1508 Ålesund")])
def test_a_name_typed_without_its_letters_is_in_the_list_and_leads_to_it(typed, label):
    at = at_address("oversikt", "4601")
    found = [one for one in at.selectbox(key="kommune").options if typed in one]
    at.selectbox(key="kommune").set_value(found[0]).run()
    assert len(found) == 1 and chosen(at) == label


def test_every_name_is_in_the_list_without_the_letters_that_many_keyboards_lack():
    every = [*cached.municipalities().values(), *municipality_picker.others()]
    for name in cached.municipalities().values():
        assert all(any(form in label for label in every) for form in names.without_marks(name))
    assert not any(
        form for form in map(names.without_marks, cached.municipalities().values()) if not "".join(form).isascii()
    )
