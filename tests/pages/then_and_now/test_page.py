"""The page Da og nå: what was said and came, and what is not to be had."""

import textwrap

import pandas as pd

from charts.care import short_headline
from charts.files import picture
from pages.then_and_now import costs, findings, rows
from tests.pages.test_pages import figures, open_page, said, shipped_folder, spoken  # noqa: F401

PAGE = "da-og-na"


def test_it_says_how_far_the_accounts_were_from_the_budgets():
    at = open_page(PAGE)
    assert said(at).startswith("Netto driftsresultat ble over intervallet i KS' undersøkelse hvert år 2021–\u20602023")
    assert figures(at)[0] == ("KS' intervall 2021", "0,4–0,7\xa0%", "forslag; ble 4,2\xa0%")
    assert figures(at)[1] == ("Merkostnader 2018", "2,9 mrd.", "ble 1,8\xa0mrd.")
    text = spoken(at)
    assert (
        "Av årene 2021–\u20602023 størst sprik i 2021: KS' budsjettundersøkelse 0,4–0,7 prosent, regnskapet 4,2" in text
    )
    first = findings.budgets()
    assert first is not None and "2022: NKRF, 14. desember 2021" in first.foot and "Tabell" not in first.foot
    assert len(textwrap.wrap(first.foot.split("\n")[0], picture.LINE["source"][0])) == 2
    assert (
        first.caveat.endswith("Budsjettundersøkelsene for 2024 og senere er ikke med.")
        and first.caveat.split(". ")[-1] in first.about
    )
    assert first.about[:2] == (
        "Intervallet i KS' undersøkelse var under nivået i 3 av 3 år.",
        "Regnskapet for alle var under nivået i 1 av 3 år.",
    )
    assert "Merkostnadene ble lavere enn anslått i 9 av 15 år, og høyere i 4" in text
    assert "6 av 6 anslag for barnehagenormen ligger mellom våre to lesemåter" in text
    assert "hadde lavest median netto driftsresultat i 2025" in text and "gjengitt i ord" not in text


def test_what_is_not_to_be_had_is_listed_with_what_it_takes():
    text = said(open_page(PAGE))
    assert text.count("er ikke for hånden. Det som skal til: ") == 7


def test_a_chosen_municipality_is_told_that_the_page_is_not_about_it():
    assert "Hele landet." in said(open_page("da-og-na", kommune="4601 Bergen"))
    assert "Hele landet." not in said(open_page("da-og-na"))


def test_the_growth_of_care_claims_nothing_where_the_sets_of_unit_costs_do_not_agree(monkeypatch):
    """As on the page Pleie og omsorg: what one set says, another may deny."""
    sets = rows.care()
    assert len(sets) > 1 and sets["set_label"].is_unique
    assert costs.care.__wrapped__().headline == short_headline.taken_apart(
        sets.iloc[0], residuals=sets["residual_1000nok"]
    )
    unsure = pd.concat([sets.iloc[:1], sets.iloc[1:2].assign(residual_1000nok=-1e6)], ignore_index=True)
    monkeypatch.setattr(rows, "care", lambda: unsure)
    found = costs.care.__wrapped__()
    assert (
        "følger ikke" not in found.headline and "befolkningen alene tilsa +9,6; utgiftene økte 20,0" in found.headline
    )


def test_the_growth_of_care_says_its_years_its_prices_and_how_far_it_rests_on_the_unit_costs():
    found = costs.care()
    assert found.subtitle == "Vekst i landets omsorgsutgifter 2019–2023, 2023-kroner. Egen beregning."
    assert "9,7–11,2: spennet med ulike forutsetninger om hva hver alder koster" in found.caveat
    drawn = " ".join(str(text) for trace in found.figure.plain["data"] for text in trace.get("text", ()))
    assert "Utover dette (9,7–11,2)" in drawn
