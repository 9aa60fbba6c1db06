"""What is looked up for a municipality is what the whole count has of it, added up again one kindergarten at a time."""

import re
from dataclasses import replace

import pandas as pd
import pytest

from analysis.kindergarten.rows.readings import total
from analysis.kindergarten.staffing import FAMILY_NAME
from data.contract.kindergarten import AGES
from pages.kindergarten import assumptions
from pages.kindergarten.count import rows
from pages.kindergarten.count.rows import KINDERGARTEN, MUNICIPALITY
from pages.shared import cached

WAGES = (573, 696, 746)  # 1 000 kr, what each combination is also priced at


pytestmark = pytest.mark.usefixtures("one_run")


@pytest.fixture
def assumed():
    return assumptions.default()


def gaps(assumed) -> dict[str, list[float]]:
    """FTE that each kindergarten with children and staff is short (above zero) or over, by municipality."""
    found: dict[str, list[float]] = {}
    for one in rows.count()[1].to_dict("records"):
        code = one["code_then"] if pd.isna(one["municipality_code"]) else one["municipality_code"]
        heads = [int(one[age]) for age in AGES]
        under, over, staff = sum(heads[:3]), sum(heads[3:]), one["basic_staff_fte"]
        family = assumed.without_family and re.search(FAMILY_NAME, one["name"], re.IGNORECASE)
        of_it = found.setdefault(str(code), [])
        if under + over and not pd.isna(staff) and not family:
            of_it.append(assumed.part_time * (under / 3 + over / 6) - staff)
    return found


def readings(short: list[float]) -> tuple[float, float, float]:
    """Each for itself, taken together, and per cent that meet the norm."""
    met = 100 * sum(gap < 1e-6 for gap in short) / len(short)
    return sum(gap for gap in short if gap > 0), max(0.0, sum(short)), met


def test_both_readings_and_their_span_in_all_357_against_a_loop(assumed):
    by_count = [gaps(one) for one in rows.counts(assumed)]
    assert len(by_count) == 6 and len(cached.municipalities()) == 357
    for code in cached.municipalities():
        found, made = rows.total(code, assumed), [each.get(code, []) for each in by_count]
        if not made[0]:
            assert pd.isna(found["shortfall_gross_fte"]) and found["reason"], code
            continue
        spans = zip(*map(readings, filter(None, made)), strict=True)
        for (name, unit), values in zip(
            {"shortfall_gross": "fte", "shortfall_net": "fte", "meeting_norm": "pct"}.items(), spans, strict=True
        ):
            ends = values[0], min(values), max(values)
            shown = [found[f"{name}{end}_{unit}"] for end in ("", "_low", "_high")]
            assert shown == pytest.approx(ends, abs=1e-6), (code, name)
            if unit == "fte":
                cost = name.replace("shortfall", "cost")
                shown = [found[f"{cost}{end}_1000nok"] for end in ("", "_low", "_high")]
                assert shown == pytest.approx((ends[0] * 696, ends[1] * WAGES[0], ends[2] * WAGES[-1]), abs=1e-3), code
        assert found["units"] == len(made[0])
        steps = rows.ladder(code, assumed)["shortfall_fte"].tolist()
        assert steps == pytest.approx(readings(made[0])[:2], abs=1e-6), code


def test_the_kindergartens_of_all_357_are_those_of_the_whole_list(assumed):
    every = rows.kindergartens(assumed)
    where = every["municipality_code"].to_numpy(dtype=object)
    for code in cached.municipalities():
        own = every[where == code].reset_index(drop=True)
        pd.testing.assert_frame_equal(rows.units(code, assumed), own)
    pd.testing.assert_frame_equal(rows.units(None, assumed), every)
    changed = rows.units("4601", assumed)
    changed["gap_fte"] = 0.0
    changed.loc[0, "unit"] = "x"
    assert rows.units("4601", assumed)["gap_fte"].abs().sum() > 0 and rows.units("4601", assumed).loc[0, "unit"] != "x"
    assert rows.units("9999", assumed).empty


def test_the_published_check_values(assumed):
    row, heads = (rows.total(None, one) for one in (assumed, replace(assumed, part_time=1.0)))
    assert (row["shortfall_gross_fte"], row["shortfall_net_fte"]) == pytest.approx((2495.42, 586.87), abs=0.005)
    assert (heads["shortfall_gross_fte"], heads["shortfall_net_fte"]) == pytest.approx((2886.07, 1244.93), abs=0.005)
    steps = rows.ladder(None, replace(assumed, part_time=1.0)).set_index("label")["shortfall_fte"]
    assert steps["Hver kommune under ett"] == pytest.approx(1902.57, abs=0.005)
    counted = replace(assumed, part_time=1.0)
    own = [rows.total(code, counted) for code in cached.municipalities()]
    abroad = rows.kindergartens(counted)
    abroad = abroad[~abroad["municipality_code"].isin(list(cached.municipalities()))]
    elsewhere = abroad["gap_fte"].clip(lower=0).sum()
    assert sum(one["shortfall_gross_fte"] for one in own if not one["reason"]) + elsewhere == pytest.approx(2886.0667)


@pytest.mark.parametrize("level", [KINDERGARTEN, MUNICIPALITY])
def test_the_sums_of_every_municipality_are_those_of_its_own_units(assumed, level):
    counted = assumptions.counted(assumed)
    every = rows.every_unit(counted, level)
    for code in [*dict.fromkeys(every["municipality_code"]), "9999", None]:
        own = total(every[every["municipality_code"] == code] if code else every, "", counted)
        assert pd.Series(rows.netted(counted, level, code)).equals(pd.Series(own)), code
