"""Names of municipalities: the Norwegian one of a label, and every way to write them."""

import re

import pytest

from data.extract import store
from data.municipalities.names import fits, folded, known_as, parallel, plain_name

# All with several names on 1 January 2026, and which of them is Norwegian.
NORWEGIAN = {
    "Oslo - Oslove": "Oslo", "Aarborte - Hattfjelldal": "Hattfjelldal", "Rana - Raane": "Rana",
    "Fauske - Fuossko": "Fauske", "Sørfold - Fuolldá": "Sørfold", "Evenes - Evenášši": "Evenes",
    "Sortland - Suortá": "Sortland", "Hábmer - Hamarøy": "Hamarøy", "Trondheim - Tråante": "Trondheim",
    "Steinkjer - Stïentje": "Steinkjer", "Namsos - Nåavmesjenjaelmie": "Namsos", "Røros - Rosse": "Røros",
    "Levanger - Levangke": "Levanger", "Snåase - Snåsa": "Snåsa", "Raarvihke - Røyrvik": "Røyrvik",
    "Harstad - Hárstták": "Harstad", "Dielddanuorri - Tjeldsund": "Tjeldsund", "Gratangen - Rivtták": "Gratangen",
    "Loabák - Lavangen": "Lavangen", "Lyngen - Ivgu - Yykeä": "Lyngen",
    "Storfjord - Omasvuotna - Omasvuono": "Storfjord", "Gáivuotna - Kåfjord - Kaivuono": "Kåfjord",
    "Nordreisa - Ráisa - Raisi": "Nordreisa", "Hammerfest - Hámmerfeasta": "Hammerfest",
    "Kárášjohka - Karasjok": "Karasjok", "Guovdageaidnu - Kautokeino": "Kautokeino",
    "Porsanger - Porsángu - Porsanki": "Porsanger", "Deatnu - Tana": "Tana", "Unjárga - Nesseby": "Nesseby",
}  # fmt: skip
BEFORE = {
    "Divtasvuodna - Tysfjord": "Tysfjord", "Tysfjord - Divtasvuodna": "Tysfjord", "Gáivuotna - Kåfjord": "Kåfjord",
    "Hamarøy - Hábmer": "Hamarøy", "Evenes - Evenássi": "Evenes", "Lyngen - Ivgu - Yykeän": "Lyngen",
    "Kautokeino – Guovdageaidnu": "Kautokeino", "Våler (Hedmark)": "Våler", "Bø (Telemark) (til 2019)": "Bø",
    "Nord-Aurdal": "Nord-Aurdal", "Kåfjord/Gáivuotna": "Kåfjord",
}  # fmt: skip
LABELS = {
    "accounts": ("region_name",),
    "key_figures": ("region_name",),
    "municipalities": ("name",),
    "municipality_changes": ("old_name", "new_name"),
}


def shipped_labels() -> set[str]:
    """Every label of a municipality in the tables that ship."""
    labels = set()
    for table, columns in LABELS.items():
        frame = store.read(table)
        for column in columns:
            labels |= set(frame[column].dropna().astype(str))
    moves = store.read_reference("municipality_moves")
    return labels | set(moves["old_name"].dropna().astype(str))


@pytest.fixture(autouse=True)
def shipped_folder(monkeypatch):
    monkeypatch.delenv("DATA_DIR", raising=False)


def test_the_norwegian_name_of_every_label():
    labels = shipped_labels()
    assert len(labels) > 357 and set(NORWEGIAN) <= labels
    for label in labels:
        alone = re.sub(r" \(.*", "", label)
        assert plain_name(label) == (NORWEGIAN | BEFORE).get(label, alone) and " - " not in plain_name(label)


@pytest.mark.parametrize(("label", "name"), BEFORE.items())
def test_labels_of_before_and_other_ways_to_write_them(label, name):
    assert plain_name(label) == name


@pytest.mark.parametrize("label", ["Nymark - Odda", "Guovdageaidnu - Deatnu"])
def test_no_name_is_guessed(label):
    assert plain_name(label) == label


def test_the_order_of_the_names_does_not_matter():
    for label, name in NORWEGIAN.items():
        assert plain_name(" - ".join(reversed(label.split(" - ")))) == name


def test_every_declared_name_is_of_a_municipality_that_has_it():
    declared = store.read_reference("municipality_names")
    pairs = set(zip(declared["norwegian_name"].astype(str), declared["name"].astype(str).map(folded), strict=True))
    used = {(name, folded(part)) for label, name in (NORWEGIAN | BEFORE).items() for part in parallel(label)}
    assert pairs <= used


def test_folding_takes_no_name_of_today_for_another():
    names = store.read("municipalities")["name"].astype(str)
    forms = [folded(part) for label in names for part in parallel(label)]
    twice = {form for form in forms if forms.count(form) > 1}
    assert twice == {"heroy", "valer"}


@pytest.mark.parametrize(
    "text",
    [
        "Lørenskog",
        "lorenskog",
        "LØRENSKOG",
        " Loerenskog ",
        "Lørenskog kommune",
        "Lo\u0308renskog",
        "lørenskog  KOMMUNE",
    ],
)
def test_ways_to_write_a_name(text):
    assert folded(text) == "lorenskog"


def test_a_name_fits_in_every_language_and_with_its_county():
    for label in NORWEGIAN:
        assert all(fits(form, label) for form in (*parallel(label), label, f"{plain_name(label).upper()} kommune"))
    assert fits("Karasjok", "Kárášjohka - Karasjok") and not fits("Tana", "Kárášjohka - Karasjok")
    assert fits("Bergen (Vestland)", "Bergen") and not fits("", "Bergen")
    assert "heroymoreogromsdal" in known_as("Herøy (Møre og Romsdal)")
    assert "boitelemark" in known_as("Bø", "Telemark")
