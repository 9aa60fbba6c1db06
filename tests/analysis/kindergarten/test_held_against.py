"""What the cost of the count is held against, the ladder of netting, and the classes and years that are asked for."""

import math
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from analysis.common.asked import UnknownChoice
from analysis.kindergarten import assumptions, material, norm, same_area
from analysis.kindergarten.rows import count, readings, related
from analysis.municipalities import unit_tables
from data.municipalities import history
from tests.kindergartens import ASSUMED, make_units

ROWS = [("4601", 3, 6, 1.0), ("4601", 3, 6, 2.5), ("1103", 3, 6, 1.6)]  # each needs 2: short 1.0 and 0.4, 0.5 over


@pytest.fixture(scope="module")
def known(shipped_read):
    return unit_tables.units(shipped_read)


@pytest.fixture(scope="module")
def called(shipped_read):
    return same_area.names(history.changes_of(shipped_read), shipped_read("municipalities"))


def origins(read, year):
    return same_area.origins(history.changes_of(read), read("municipality_moves"), year)


def test_both_readings_are_held_against_the_same_children_inhabitants_and_revenue():
    row = {"cost_gross_1000nok": 300.0, "cost_net_1000nok": 75.0, "children_under_3": 10, "children_over_3": 20}
    gross, net = related.related(row, 500.0, 30_000.0).to_dict("records")
    assert gross == {"nok_per_child": 10_000, "nok_per_inhabitant": 600, "revenue_pct": 1}
    assert net == {"nok_per_child": 2_500, "nok_per_inhabitant": 150, "revenue_pct": 0.25}


@pytest.mark.parametrize("code", ["4601", None])
def test_the_revenue_of_the_year_is_in_the_prices_of_the_wage_and_of_all_or_of_none(shipped_read, known, code):
    year, growth = 2017, shipped_read("kommunal_deflator").set_index("year")["growth_pct"]
    keys = ["4601"] if code else list(unit_tables.municipalities(shipped_read, known, year))
    assert code or len(keys) == 426  # of 2017
    rows = pd.DataFrame({"unit_code": keys, "year": year, "revenue_1000nok": 10.0})
    slow = 10.0 * len(keys)
    for later in range(year + 1, ASSUMED.wage_year + 1):
        slow *= 1 + growth[later] / 100
    assert related.revenue(shipped_read, rows, known, code, year, ASSUMED) == pytest.approx(slow)
    assert math.isnan(related.revenue(shipped_read, rows[1:], known, code, year, ASSUMED))


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (None, "uttrekket har ikke driftsinntekter i 2017 for alle kommuner"),
        ("4601", "uttrekket har ikke kommunens driftsinntekter i 2017"),
        ("1806", "kommunen er ikke den samme som i 2017: den er, eller har fått, en del av en som ble delt"),
        ("1108", "kommunen fantes ikke slik i 2017: den er slått sammen av Sandnes (1102) og Forsand (1129)"),
    ],
)
def test_why_there_is_no_share_of_the_revenue(shipped_read, called, code, told):
    assert related.no_revenue(code, 2017, origins(shipped_read, 2017), called) == told


def test_estimates_stand_by_the_year_they_were_said_those_without_a_year_last(shipped_read):
    row = {"cost_gross_1000nok": 2_000_000.0, "cost_net_1000nok": 850_000.0}
    found = related.estimates(shipped_read, row, 2025)
    years = found["said_year"].tolist()
    dated = [year for year in years if not math.isnan(year)]
    assert dated == sorted(dated) and years[: len(dated)] == dated
    assert len(found) == len(shipped_read("kindergarten_estimates"))
    at = found.set_index("estimate_code").loc["government-2018"]
    less = (at["gross_less_estimate_mnok"], at["net_less_estimate_mnok"])
    assert less == pytest.approx((2000 - at["fixed_mnok"], 850 - at["fixed_mnok"]))


@pytest.mark.parametrize(("share", "both"), [(0.0, (100.0, 0.0)), (48.0, (52.0, 48.0)), (100.0, (0.0, 100.0))])
def test_what_falls_on_grants_comes_later_and_nothing_is_lost(share, both):
    assert related.split(100.0, share) == pytest.approx(both)


def ladder(code: str | None, rows=ROWS) -> list[tuple]:
    every = {count.KINDERGARTEN: make_units(rows)}
    every[count.MUNICIPALITY] = count.staffing.by_municipality(every[count.KINDERGARTEN])
    found = count.ladder(lambda level: readings.total(count.own(every[level], code), "", ASSUMED), code, ASSUMED)
    return [(row.label, round(row.shortfall_fte, 6), round(row.need_1000nok, 6)) for row in found.itertuples()]


def test_the_ladder_of_netting_goes_from_the_finest_to_the_whole():
    """Bergen's 1.0 short and 0.5 over are 0.5 together, Stavanger's 0.4 stays: 1.4, 0.9 and 0.9 FTE at 700."""
    assert ladder(None) == [
        ("Hver barnehage for seg", 1.4, 980.0), ("Hver kommune under ett", 0.9, 630.0), ("Landet under ett", 0.9, 630.0)
    ]  # fmt: skip
    assert ladder("4601") == [("Hver barnehage for seg", 1.0, 700.0), ("Kommunen under ett", 0.5, 350.0)]
    over = [*ROWS, ("0301", 3, 6, 2.7)]
    assert [fte for _, fte, _ in ladder(None, over)] == [1.4, 0.9, 0.2]  # and staff of Oslo's for the others


def test_what_the_pedagogue_norm_asks_is_added_up_of_those_with_figures():
    units = make_units([("4601", 7, 0, 2.0), ("4601", 8, 0, 3.0), ("4601", 8, 0, None)])
    found = count.pedagogues(units)
    assert found.to_dict() == {"required_pedagogues": 1 + 2, "actual_fte": 5.0}
    assert count.pedagogues(units[2:]) is None


def test_the_fewest_and_the_most_that_meet_the_norm_are_of_the_same_units():
    strict, mild = make_units(ROWS), make_units(ROWS, replace(ASSUMED, under_3=4, over_3=8))
    assert [int((units["gap_fte"] <= 0).sum()) for units in (strict, mild)] == [1, 2]  # 2.0 asked of each, 1.5 of each
    assert readings.meeting([strict, mild]) == readings.meeting([mild, strict]) == (1, 2)
    with pytest.raises(ValueError, match="do not count the same units"):
        readings.meeting([strict, strict[1:]])


def test_a_year_that_no_one_has_is_refused_with_those_there_are(shipped_read):
    units = pd.DataFrame(
        {"unit_code": ["4601"] * 3, "unit": "Bergen", "year": [2023, 2024, 2025], "reason": ["", "", "x"]}
    )
    units = units.assign(municipality_code="4601", municipality_name="Bergen")
    with pytest.raises(UnknownChoice, match=r"Ukjent år: 2025. Disse finnes: 2023, 2024$"):
        material.of_year(shipped_read, units, 2025)
    rows = material.of_year(shipped_read, units, 2024)
    assert len(rows) == 357 and rows.loc[rows["reason"] == "", "unit"].tolist() == ["Bergen"]


def test_a_municipality_is_in_the_kostra_group_of_today_that_its_area_is(shipped_read, known):
    """Lørenskog under its number of 2019; Stavanger before it was joined by others is in no group of today."""
    groups = shipped_read("kostra_groups")
    today = dict(zip(groups["municipality_code"].astype(str), groups["group_name"].astype(str), strict=True))
    found = material.classes_of_year(shipped_read, ["0230", "4601", "1201"], 2019, "kostra", known)
    assert found["0230"] == today["3222"] and found.index.tolist() == ["0230", "4601", "1201"]
    assert found["4601"] == today["4601"]


def test_a_reference_file_that_says_a_thing_twice_or_not_at_all_is_refused(shipped_read):
    norms, wages = shipped_read("kindergarten_norms"), shipped_read("kindergarten_wages")
    staff = norms[norms["norm_code"] == "staff"]
    for rows, many in ((staff[:0], 0), (pd.concat([staff, staff]), 2)):
        with pytest.raises(ValueError, match=f"kindergarten_norms: {many} rows for staff"):
            norm.norm(rows, "staff")
    with pytest.raises(ValueError, match="0 defaults for nok_per_fte"):
        assumptions.defaults(
            lambda name: wages[wages["is_default"] != "yes"] if name == "kindergarten_wages" else shipped_read(name)
        )
    assert np.isfinite(assumptions.defaults(shipped_read).wage_nok)
