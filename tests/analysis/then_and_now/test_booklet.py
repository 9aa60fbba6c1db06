"""Every figure of the booklet's economy chapter: it stands beside what came, or is named as not to be had."""

import pandas as pd
import pytest

from analysis.common.recommended_level import recommended_pct
from analysis.then_and_now import results, rows as then_rows
from data.folder import PACKAGE

SAID = [  # subject, year, lowest and highest, and what the sentence must say
    ("Budsjettene", 2021, 0.4, 0.7, "fra 132 kommuner"),
    ("Budsjettene", 2022, 0.6, 0.9, "fra 149 kommuner"),
    ("Budsjettene", 2023, 0.5, 0.7, "fra 108 kommuner"),
    ("Resultatene etter bundne fond", 2019, 1.8, 1.8, "hos KS 1,8\u00a0%"),
    ("Resultatene etter bundne fond", 2020, 2.0, 2.0, "hos KS 2,0\u00a0%"),
    ("Resultatene etter bundne fond", 2021, 4.1, 4.1, "hos KS 4,1\u00a0%"),
    ("Resultatene etter bundne fond", 2022, 3.4, 3.4, "hos KS 3,4\u00a0%"),
    ("Merkostnader av befolkningen", 2020, 1.3, 1.3, "1,3 mrd. 2020-kroner"),
]
IN_WORDS = [  # subject, and what one of its sentences must say
    ("Etter størrelse", "De største kommunene har høyest resultat, men fortsatt under 1,75 prosent"),
    ("Pleie og omsorg", "økte 20,0 mrd. 2023-kroner fra 2019 til 2023"),
    *(("Barnehagenormene", text) for text in ("KS (2017): 500 mill. kr", "KS (2017): om lag 1 mrd. kr", "(mai 2018): 426 mill. kr",
      "(mai 2018): 600 mill. kr", "vel 400 mill. kr for 2021", "690 mill. kr for 2021", "nesten 900 mill. kr for 2022")),
]  # fmt: skip
NOT_TO_BE_HAD = [
    ("Budsjettene", "Heftets eget diagram over budsjettert netto driftsresultat"),
    ("Budsjettene", "Vektene som KS ga svarene"),
    ("Lite handlingsrom", "Navnene på de 78 kommunene med lite handlingsrom i 2019"),
    ("Etter størrelse", "Budsjettert resultat i tall for hver størrelse i 2021"),
    ("Etter størrelse", "Resultatet i 2017 til 2023 for hver størrelse"),
    ("Pleie og omsorg", "Heftets tall for veksten i pleie og omsorg"),
    ("Barnehagenormene", "Heftets tall for finansieringen av barnehagenormene"),
]
COMPLIANCE = {2016: 55, 2017: 56, 2018: 75, 2019: 94, 2021: 99}


@pytest.fixture(scope="module")
def found(shipped_read):
    return then_rows.rows(shipped_read, PACKAGE)


@pytest.mark.parametrize(("subject", "year", "low", "high", "text"), SAID)
def test_a_figure_that_was_said_stands_with_its_year_and_what_came_or_why_not(found, subject, year, low, high, text):
    (row,) = found[(found["subject"] == subject) & (found["year"] == year)].itertuples()
    assert (row.said_low, row.said_high) == (low, high) and text in row.sentence
    assert pd.notna(row.came_low) != bool(row.reason) and row.source


@pytest.mark.parametrize(("subject", "text"), IN_WORDS)
def test_what_was_said_in_words_or_other_kroner_is_quoted_with_its_source(found, subject, text):
    (row,) = found[(found["subject"] == subject) & found["sentence"].str.contains(text, regex=False)].itertuples()
    assert row.source or row.came_source


def test_what_is_not_to_be_had_is_these_and_says_what_it_takes(found):
    lacking = found[found["reason"] == "ikke for hånden"]
    told = list(zip(lacking["subject"], lacking["sentence"], strict=True))
    assert [subject for subject, _ in told] == [subject for subject, _ in NOT_TO_BE_HAD]
    for (_, sentence), (_, figure) in zip(told, NOT_TO_BE_HAD, strict=True):
        assert sentence.startswith(figure) and "Det som skal til: " in sentence


def test_what_ks_gives_after_bound_funds_is_never_taken_from_accounts_of_another_scope(found):
    own = found[found["subject"] == "Resultatene etter bundne fond"]
    assert set(own["reason"]) == {results.NO_SCOPE_OR_OSLO} and own[["came_low", "gap_low"]].isna().all(axis=None)
    assert not found[found["subject"] == "Resultatene"]["sentence"].str.contains("bundne fond").any()


def test_the_level_and_the_keeping_of_the_norm_stand_where_their_pages_read_them(shipped_read):
    assert recommended_pct(shipped_read("recommended_levels"), 2021) == 1.75
    kept = shipped_read("kindergarten_compliance")
    kept = kept[kept["norm_code"].astype(str) == "staff"].set_index("year")["meeting_pct"]
    assert {year: kept[year] for year in COMPLIANCE} == COMPLIANCE
