"""Municipalities asked for by numbers and names of today and before."""

from functools import cache

import pandas as pd
import pytest

from analysis.municipalities import same_unit
from data.extract import store
from data.folder import PACKAGE
from data.municipalities.asked import Register, register
from data.municipalities.former import formers
from data.municipalities.history import completed
from data.municipalities.names import folded, parallel, plain_name

MOVES = store.read_reference("municipality_moves")
CHANGES = store.read("municipality_changes", PACKAGE)
KNOWN = register(store.read("municipalities", PACKAGE), MOVES, CHANGES)
PLAIN = str.maketrans({"ø": "o", "æ": "ae", "å": "a", "á": "a", "š": "s", "ŋ": "n", "Ø": "O", "Æ": "Ae", "Å": "A",
                       "Á": "A", "ï": "i", "ä": "a", "-": " "})  # fmt: skip


def codes(asked: str) -> tuple[str, ...]:
    return KNOWN.meant(asked).codes


def said(asked: str) -> str:
    former = KNOWN.meant(asked).former
    return former.became(KNOWN.names) if former else ""


def test_every_name_of_today_in_every_form_means_its_municipality():
    twice = {"Herøy", "Våler"}
    for code, label in KNOWN.names.items():
        assert KNOWN.meant(f"{code} {label}") == KNOWN.meant(code) and codes(label) == codes(code) == (code,)
        for name in {*parallel(label), plain_name(label)} - twice:
            forms = [name, name.lower(), name.upper(), name.translate(PLAIN), f"  {name}  kommune ", f"{code} {name}"]
            forms += [f"{name} ({code})", name.replace("å", "aa").replace("ø", "oe"), name.replace("-", "")]
            assert [form for form in forms if codes(form) != (code,) or said(form)] == []
    assert codes("Herøy") == ("1515", "1818") and codes("valer") == ("3114", "3419")


def test_every_number_of_before_means_what_became_of_it():
    assert len(KNOWN.formers) == 481 and "2111" not in KNOWN.formers
    after = MOVES.dropna(subset=["new_code"]).astype({"old_code": "str", "new_code": "str"})
    for code, former in KNOWN.formers.items():
        now = tuple(sorted(set(after.loc[after["old_code"] == code, "new_code"])))
        assert codes(code) == codes(f"{code} {former.name}") == now
        assert code in said(code) and all(one in said(code) for one in now)


@pytest.mark.slow("commands are run on the whole extract")
def test_which_only_got_a_number_is_as_the_history_of_units_says():
    history = completed(CHANGES, MOVES)
    last = dict(zip(MOVES["old_code"].astype(str), MOVES["to_year"], strict=True))
    renumbered = cache(lambda year: same_unit.renumbered(same_unit.origins(history, year, same_unit.EVER)))
    for code, former in KNOWN.formers.items():
        same = renumbered(int(last[code]))
        assert (former.today == (same[code],)) if former.same else code not in same


def test_every_name_of_before_leads_to_what_became_of_it():
    today = {folded(name) for label in KNOWN.names.values() for name in parallel(label)}
    for former in KNOWN.formers.values():
        if folded(former.name) not in today:
            assert set(former.today) <= set(codes(former.name)) and said(former.name)


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("3005", "3005 er nå 3301 Drammen"),
        ("3005 Drammen", "3005 er nå 3301 Drammen"),
        ("0612", "0612 er nå 3310 Hole"),
        ("3040", "3040 er nå 3322 Nesbyen"),
        ("0616", "0616 Nes er nå 3322 Nesbyen"),
        ("Nes (Buskerud)", "0616 Nes er nå 3322 Nesbyen"),
        ("Bergen (Hordaland)", "1201 er nå 4601 Bergen"),
        ("Våler (Hedmark)", "0426 er nå 3419 Våler"),
        ("0711 Svelvik", "0711 Svelvik er en del av 3301 Drammen fra 2020"),
        ("svelvik", "0711 Svelvik er en del av 3301 Drammen fra 2020"),
        ("Klaebu", "5030 Klæbu er en del av 5001 Trondheim fra 2020"),
        ("1601", "1601 Trondheim er en del av 5001 Trondheim fra 2020"),
        ("Sogne", "1018 Søgne er en del av 4204 Kristiansand fra 2020"),
        ("Hof", "0714 Hof er en del av 3903 Holmestrand fra 2018"),
        ("1141", "1141 Finnøy er en del av 1103 Stavanger fra 2020"),
        ("Bø i Telemark", "0821 Bø er en del av 4020 Midt-Telemark fra 2020"),
        ("1507 Ålesund", "1507 Ålesund ble delt i 2024, mellom 1508 Ålesund og 1580 Haram"),
        ("1850", "1850 Tysfjord ble delt i 2020, mellom 1806 Narvik og 1875 Hamarøy"),
        ("Divtasvuodna", "1850 Tysfjord ble delt i 2020, mellom 1806 Narvik og 1875 Hamarøy"),
        ("1613", "1613 Snillfjord ble delt i 2020, mellom 5055 Heim, 5056 Hitra og 5059 Orkland"),
        ("1534", "1534 Haram var en del av 1507 Ålesund fra 2020, og er nå 1580 Haram"),
        ("Haram", ""),
        ("Ålesund", ""),
        ("Sande", ""),
    ],
)
def test_what_became_of_a_municipality_is_told(asked, text):
    assert said(asked) == text


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Gáivuotna - Kåfjord", ("5540",)),
        ("Kåfjord/Gáivuotna", ("5540",)),
        ("Herøy (Nordland)", ("1818",)),
        ("heroy, more og romsdal", ("1515",)),
        ("Våler (Innlandet)", ("3419",)),
        ("Porsángu", ("5622",)),
        ("301", ("0301",)),
        ("4601 Bergn", ("4601",)),
        ("3005 Bergen", ("3301", "4601")),
        ("1507 Bergen", ("1508", "1580", "4601")),
        ("Bergen (Oslo)", ()),
        ("9999", ()),
        ("2111", ()),
        ("30051", ()),
        ("٤٦٤٠", ()),
        ("", ()),
        ("kommune", ()),
        ("北", ()),
    ],
)
def test_other_ways_to_ask(asked, found):
    assert codes(asked) == found


def test_what_klass_tells_after_the_key_ends_is_followed():
    names = {"4001": "Porsgrunn", "4099": "Grenland"}
    day = pd.Timestamp("2028-01-01")
    rows = [("3301", "Drammen", "3399", "Drammen"), ("4003", "Skien", "4099", "Grenland"),
            ("4012", "Bamble", "4099", "Grenland")]  # fmt: skip
    changes = pd.DataFrame([(day, *row) for row in rows],
                           columns=["changed_on", "old_code", "old_name", "new_code", "new_name"])  # fmt: skip
    found = formers({*names, "3399"}, MOVES, changes)
    assert found["3005"].same and found["3005"].today == ("3399",) and found["3301"].same
    assert not found["0711"].same and found["0711"].today == ("3399",)
    told = {code: found[code].became(names) for code in ("4003", "3807")}
    assert told["4003"] == "4003 Skien er en del av 4099 Grenland fra 2028"
    assert not found["3807"].same and found["3807"].today == ("4099",)


def test_nothing_is_known_of_an_empty_register():
    assert Register({}).meant("Bergen").codes == ()
