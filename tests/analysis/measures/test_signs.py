"""The sign of every concept of SSB's that is used, held against a case that is published in words.

Bergen: SSB tables 13551 (økonomisk oversikt drift) and 13202 (balanse), kommunekonsern, 1000 kr, whose Norwegian labels
say which way each line goes. Oslo: the key figures of KOSTRA as published in March 2026 (2025) and before.
"""

import numpy as np
import pandas as pd
import pytest

from analysis.own_files.operating_result import one_series
from data.extract import store
from data.folder import PACKAGE
from tests.analysis.own_files.test_operating_result import lines

YEARS = range(2020, 2026)
BERGEN = pd.DataFrame(
    {
        "Avsetninger til bundne fond (550)": [288338, 204691, 204688, 136618, 173257, 301615],
        "Bruk av bundne fond (950)": [233546, 263247, 358501, 249470, 126408, 141357],
        "Sum driftsinntekter (AGD45)": [23445076, 25755340, 26670677, 27630065, 29148534, 31632251],
        "Disposisjonsfond (KG65)": [2870107, 3569538, 3999548, 4031685, 2882413, 2887209],
        "Bundne driftsfond (KG66)": [753091, 694977, 540560, 430035, 473005, 633263],
        "Merforbruk i driftsregnskapet (KG67)": [0, 0, 0, 0, -338, -1255],
        "Lån (KG77)": [21136247, 23021144, 24691118, 26834359, 29235956, 31875037],
    },
    index=YEARS,
)
OSLO = {  # KOSTRA, "Utvalgte nøkkeltall for kommuneregnskap": per cent, and kroner per inhabitant
    "KOSAGD230000": (-0.8, -0.9, 3.7),  # Netto driftsresultat
    "KOSKG280000": (-5.8, -6.2, -5.0),  # Arbeidskapital ekskl. premieavvik
    "KOSKG400000": (29.7, 36.5, 35.2),  # Netto renteeksponering
    "KOSKG320000": (93.8, 106.8, 110.6),  # Langsiktig gjeld ekskl. pensjonsforpliktelser
    "KOSAG110000": (79926, 81240, 88853),  # Frie inntekter per innbygger
    "KOSKG210000": (12.8, 9.7, 10.4),  # Fri egenkapital drift
    "KOSAGI10000": (22.6, 26.8, 24.7),  # Brutto investeringsutgifter
    "KOSAGI210000": (31.6, 22.1, 44.0),  # Egenfinansiering av investeringene
}


@pytest.fixture(scope="module")
def amounts() -> pd.DataFrame:
    """The accounts of the shipped extract: one column a concept."""
    rows = store.read("accounts", PACKAGE).astype({"concept_code": "str", "region_code": "str"})
    return rows.pivot(index=["region_code", "year"], columns="concept_code", values="value_1000nok")


def test_bound_funds_are_use_less_allocation_in_the_accounts_and_the_other_way_in_the_arts(amounts):
    own = amounts.loc["4601"].loc[YEARS]
    allocated, used = BERGEN["Avsetninger til bundne fond (550)"], BERGEN["Bruk av bundne fond (950)"]
    assert (own["AGD74"] == used - allocated).all()
    for year in YEARS:
        file = lines([("880", "550", allocated[year]), ("880", "950", -used[year])], year=year, account_class="3")
        sums = one_series(file, year)
        assert sums["net_result_after_bound_1000nok"] - sums["net_result_1000nok"] == own.loc[year, "AGD74"]


def test_what_is_set_aside_is_what_the_funds_rise_by(amounts):
    fund = BERGEN["Bundne driftsfond (KG66)"].diff()
    assert fund[2025] == -amounts.loc[("4601", 2025), "AGD74"] == 160258
    rest = fund[1:-1] + amounts.loc["4601"].loc[2021:2024, "AGD74"]
    assert (rest.abs() < 5000).all()  # what went to the investment fund or was corrected


def test_andoy_used_its_funds_and_still_had_a_deficit(amounts):
    """AGD29, årets merforbruk 2025, is -18 577: the result after bound funds is the rest only when AGD74 is added."""
    own = amounts.loc[("1871", 2025)]
    assert (own["AGD23"], own["AGD74"]) == (-97367, 78438)
    assert abs(own["AGD23"] + own["AGD74"] - -18577) < 1000 < abs(own["AGD23"] - own["AGD74"] - -18577)


def test_revenue_the_disposition_fund_and_free_equity_are_bergens(amounts):
    own = amounts.loc["4601"].loc[YEARS]
    fund, deficit = BERGEN["Disposisjonsfond (KG65)"], BERGEN["Merforbruk i driftsregnskapet (KG67)"]
    assert (own["AGD13"] == BERGEN["Sum driftsinntekter (AGD45)"]).all()
    assert (own["56"] == fund).all() and (own["KG21"] == fund + deficit).all()


def test_a_deficit_lowers_free_equity_below_the_fund_and_below_zero_where_it_is_larger(amounts):
    last = amounts.xs(2025, level="year")
    assert (last["56"] >= 0).all() and (last["KG21"] < 0).sum() == 41
    assert (last["KG21"] <= last["56"]).mean() > 0.9
    assert round(100 * last.loc["1874", "KG21"] / last.loc["1874", "AGD13"]) == -94  # Moskenes


def test_debt_is_positive_and_grows_with_the_loans_of_the_balance_sheet(amounts):
    own, loans = amounts.loc["4601"].loc[YEARS, "KG31"], BERGEN["Lån (KG77)"]
    assert ((own > 0) & (own < loans)).all() and (np.sign(own.diff()[1:]) == np.sign(loans.diff()[1:])).all()


def test_revenue_less_expenditure_is_the_gross_result_everywhere(amounts):
    known = amounts[["AGD13", "AGD9", "AGD18"]].dropna()
    assert (known["AGD13"] - known["AGD9"] == known["AGD18"]).all() and len(known) >= 357
    assert known.loc[("1112", 2025)].tolist() == [426458, 424030, 2428]  # Lund


@pytest.mark.parametrize("measure", OSLO)
def test_key_figures_of_oslo_are_the_published_ones(measure):
    rows = store.read("key_figures", PACKAGE)
    own = rows[(rows["region_code"] == "0301") & (rows["measure_code"] == measure)].set_index("year")["value"]
    assert tuple(own[[2023, 2024, 2025]]) == OSLO[measure]


def test_key_figures_have_the_sign_of_the_amounts(amounts):
    rows = store.read("key_figures", PACKAGE).astype({"region_code": "str", "measure_code": "str"})
    last = rows[rows["year"] == 2025].pivot(index="region_code", columns="measure_code", values="value")
    accounts = amounts.xs(2025, level="year")
    for measure, concept in (("KOSAGD230000", "AGD23"), ("KOSKG210000", "KG21")):
        share = 100 * accounts[concept] / accounts["AGD13"]
        assert (last.loc[accounts.index, measure] - share).abs().max() < 0.0501
