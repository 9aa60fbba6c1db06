"""What the agenda says of the young outside where some of the figures are not there: only what is known, in its own year."""

import dataclasses

import pandas as pd
import pytest

from analysis.debate import youth
from analysis.youth import rows as youth_rows
from data.brought_in import youth as brought_in
from data.folder import PACKAGE

COUNTRY, COUNTY, OWN, OTHER = "0", "40", "4003", "4014"


@pytest.fixture(scope="module")
def found(shipped_read):
    return youth_rows.found(shipped_read, brought_in.figures(shipped_read, PACKAGE))


def only(found, *codes: str, persons: bool = True):
    """The same with the shares of these places alone."""
    figures = found.figures[found.figures["region_code"].isin(codes)]
    young = found.young if persons else found.young[:0]
    return dataclasses.replace(found, figures=figures if persons else figures.assign(people=float("nan")), young=young)


def told(said) -> list[str]:
    return [one.sentence.replace("\u00a0", " ").replace("\u202f", " ") for one in said]


def test_a_municipality_has_its_share_and_those_beside_it_that_are_known(found):
    whole = told(youth.municipality(only(found, COUNTRY, COUNTY, OWN), OWN, "Skien"))
    assert whole[0].startswith("11,5 % av dem på 15–29 år i Skien sto utenfor")
    assert whole[1] == "I 2024 var det 11,0 % i Telemark fylke og 9,9 % i hele landet."
    assert (
        told(youth.municipality(only(found, COUNTY, OWN), OWN, "Skien"))[1] == "I 2024 var det 11,0 % i Telemark fylke."
    )
    alone = youth.municipality(only(found, OWN), OWN, "Skien")
    assert [one.measure for one in alone] == ["outside_pct", "young_persons"]


def test_the_young_are_those_of_the_age_at_the_end_of_the_year_and_left_out_where_not_counted(found, shipped_read):
    table = shipped_read("population")
    slow = table[(table["region_code"] == OWN) & (table["year"] == 2025) & table["age"].between(15, 29)][
        "persons"
    ].sum()
    (*_, last) = youth.municipality(only(found, OWN), OWN, "Skien")
    assert last.value == slow and "ved utgangen av 2024" in last.sentence
    without = youth.municipality(only(found, OWN, persons=False), OWN, "Skien")
    assert [one.measure for one in without] == ["outside_pct"]


@pytest.mark.parametrize(("codes", "span"), [((COUNTRY, COUNTY), False), ((COUNTRY, COUNTY, "11", "31", "39"), True)])
def test_the_lowest_and_the_highest_county_are_told_where_there_are_two(found, codes, span):
    said = youth.country(only(found, *codes, OWN, OTHER))
    texts = told(said)
    assert any("Blant fylkene var det fra" in text for text in texts) == span
    if span:
        assert (
            texts[1] == "Blant fylkene var det fra 8,4 % (Rogaland) til 11,7 % (Vestfold og Østfold) i 2024."
            and said[1].value == 11.7
        )
    assert (
        texts[0].startswith("9,9 % av dem")
        and texts[-1] == "2 av 357 kommuner har tall her for 2024."
        and said[-1].value == 2
    )


def test_shares_of_another_age_alone_are_none_of_the_age_that_is_asked_of(shipped_read, monkeypatch):
    figures = brought_in.figures(shipped_read, PACKAGE).figures
    for age, there in (("20-29", False), ("15-29", True)):
        monkeypatch.setattr(
            youth.youth, "figures", lambda _read, _edition, age=age: brought_in.Young(figures.assign(age_code=age))
        )
        assert isinstance(youth.found(shipped_read, PACKAGE), str) != there
    assert pd.notna(figures["share_pct"]).any()
