"""The page Da og nå: what was said and came, and what is not to be had."""

from pages.then_and_now import findings
from tests.pages.test_pages import figures, open_page, said, shipped_folder, spoken  # noqa: F401

PAGE = "da-og-na"


def test_it_says_how_far_the_accounts_were_from_the_budgets():
    at = open_page(PAGE)
    assert said(at).startswith("Regnskapet ble 0,3–3,8 prosentpoeng høyere enn budsjettforslagene i 3 av 3 runder")
    assert figures(at)[0] == ("Forslag for 2021", "0,4–0,7\xa0%", "ble 4,2\xa0%")
    assert figures(at)[1] == ("Merkostnader 2018", "2,9 mrd.", "ble 1,8\xa0mrd.")
    text = spoken(at)
    assert "Lengst fra forslagene var 2021: regnskapet ble 3,5–3,8 prosentpoeng høyere" in text
    first = findings.budgets()
    assert first is not None and "2022: NKRF, 14. desember 2021" in first.foot and "Tabell" not in first.foot
    assert first.about[:2] == (
        "Budsjettforslagene i utvalget var under nivået i 3 av 3 runder.",
        "Regnskapet for alle var under nivået i 1 av 3 år.",
    )
    assert "Merkostnadene ble lavere enn anslått i 9 av 15 år, og høyere i 4" in text
    assert "6 av 6 anslag for barnehagenormen ligger mellom våre to lesemåter" in text
    assert "hadde lavest median i 2025" in text and "gjengitt i ord" not in text


def test_what_is_not_to_be_had_is_listed_with_what_it_takes():
    text = said(open_page(PAGE))
    assert text.count("er ikke for hånden. Det som skal til: ") == 7


def test_a_chosen_municipality_is_told_that_the_page_is_not_about_it():
    assert "Gjelder hele landet." in said(open_page("da-og-na", kommune="4601 Bergen"))
    assert "Gjelder hele landet." not in said(open_page("da-og-na"))
