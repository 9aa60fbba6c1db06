"""Netto driftsresultat (net operating result, ndr) in per cent of brutto driftsinntekter.

Group accounts (kommunekonsern), SSB table 12364: AGD23 / AGD13. Method: docs of each function.
"""

import numpy as np
import pandas as pd

from analysis.common.asked import Read
from analysis.common.numbers import OSLO, describe, pct
from analysis.common.recommended_level import recommended_pct
from analysis.municipalities.unit_rows import by_unit
from analysis.municipalities.unit_tables import municipalities, units
from analysis.municipalities.units import Units, number
from data.advice import command
from data.errors import DataError
from data.municipalities.names import plain_name

REVENUE, NET_RESULT = "AGD13", "AGD23"
PERIODS = (3, 5)
NDR_MEASURE = "KOSAGD230000"
SSB_AGGREGATE = {True: "EAK", False: "EAKUO"}
SCOPE = {True: "kommunekonsern med Oslo", False: "kommunekonsern utenom Oslo"}


def by_municipality(accounts: pd.DataFrame, known: Units | None = None) -> pd.DataFrame:
    """One row a municipality and year: unit_code, revenue_1000nok, net_result_1000nok, ndr_pct and status.

    unit_code is Units.key, region_code the number in it: today's, or the last one of a municipality that is no more.

    Also the sums and the ndr_pct of the last 3 and 5 years (net_3yr, revenue_3yr, ndr_pct_3yr, ...): sum of ndr over
    sum of revenue, missing unless every year is there for the very same municipality. status is SSB's mark where a
    figure is missing, "" where both are there. accounts: table `accounts`, 1000 kr. known: the map; without it every number is a municipality.
    """
    wanted = by_unit(accounts[accounts["concept_code"].isin([REVENUE, NET_RESULT])], known or Units())
    wanted = wanted.astype({"region_name": "str", "concept_code": "str", "status": "str"})
    wide = wanted.pivot(index=["unit_code", "year"], columns="concept_code", values=["value_1000nok", "status"])
    amount, status = wide["value_1000nok"].astype(float), wide["status"].fillna("..").replace("-", "")
    names = wanted.drop_duplicates("region_code", keep="last").set_index("region_code")["region_name"].map(plain_name)
    frame = pd.DataFrame(
        {
            "revenue_1000nok": amount[REVENUE],
            "net_result_1000nok": amount[NET_RESULT],
            "ndr_pct": pct(amount[NET_RESULT], amount[REVENUE]),
            "status": status[REVENUE].where(amount[REVENUE].isna(), status[NET_RESULT]),
        }
    ).reset_index()
    frame.insert(0, "region_code", frame["unit_code"].map(number))
    frame.insert(1, "region_name", frame["region_code"].map(names))
    return frame.astype({"year": int}).assign(
        **{c: v for years in PERIODS for c, v in _last_years(frame, years).items()}
    )


def _last_years(frame: pd.DataFrame, years: int) -> dict[str, np.ndarray]:
    """Sums over the last `years` years of each row's municipality, by column name; missing where one of them is."""
    unit, units = pd.factorize(frame["unit_code"])
    place = frame["year"].to_numpy(dtype=int) - int(frame["year"].min()) + years - 1  # no figures before the first year
    sums = {}
    for column in ("net_result_1000nok", "revenue_1000nok"):
        amounts = np.full((len(units), place.max() + 1), np.nan)
        amounts[unit, place] = frame[column]
        sums[column] = sum(amounts[unit, place - back] for back in range(years))
    net, revenue = sums.values()
    return {f"net_{years}yr": net, f"revenue_{years}yr": revenue, f"ndr_pct_{years}yr": pct(net, revenue)}


def known(results: pd.DataFrame, with_oslo: bool = False) -> pd.DataFrame:
    """The rows that have a figure, with or without Oslo."""
    has = results["ndr_pct"].notna()
    return results[has if with_oslo else has & (results["region_code"] != OSLO)]


def yearly(
    results: pd.DataFrame, counts: dict[int, int], levels: pd.DataFrame, with_oslo: bool = False
) -> pd.DataFrame:
    """One row a year: weighted, mean and median ndr, deciles' ends, shares, n of N. Weighted is sum over sum.

    results: by_municipality. counts: number of municipalities by year (Oslo counted). Raises DataError without a figure.
    """
    checked(results)
    rows = []
    for year, group in known(results, with_oslo).groupby("year"):
        level = recommended_pct(levels, year)
        figures = describe(group["net_result_1000nok"].to_numpy(), group["revenue_1000nok"].to_numpy(), level)
        figures.pop("inhabitants_below_pct")
        rows.append(
            {
                "year": year,
                "scope": SCOPE[with_oslo],
                **figures,
                "municipalities": len(group),
                "municipalities_of": counts[year] - (not with_oslo),
                "recommended_pct": level,
                "revenue_1000nok": group["revenue_1000nok"].sum(),
                "net_result_1000nok": group["net_result_1000nok"].sum(),
            }
        )
    frame = pd.DataFrame(rows)
    return frame.assign(
        distance_points=frame["ndr_pct_weighted"] - frame["recommended_pct"], value=frame["ndr_pct_weighted"]
    )


def deciles(results: pd.DataFrame, with_oslo: bool = False) -> pd.DataFrame:
    """The nine deciles of ndr over municipalities, in per cent: year, d10 to d90. Unweighted, linear interpolation."""
    steps = range(10, 100, 10)
    rows = [
        {
            "year": year,
            **dict(zip((f"d{step}" for step in steps), np.percentile(group["ndr_pct"], list(steps)), strict=True)),
        }
        for year, group in known(results, with_oslo).groupby("year")
    ]
    return pd.DataFrame(rows)


def ssb_series(key_figures: pd.DataFrame, with_oslo: bool = False) -> pd.DataFrame:
    """SSB's own figure for the country, year and ndr_pct, one decimal. It holds SSB's estimates for those missing."""
    code = SSB_AGGREGATE[with_oslo]
    own = key_figures[(key_figures["region_code"] == code) & (key_figures["measure_code"] == NDR_MEASURE)]
    return own.loc[own["value"].notna(), ["year", "value"]].rename(columns={"value": "ndr_pct"}).astype({"year": int})


def results(read: Read, known: Units | None = None) -> pd.DataFrame:
    """Net operating result of every municipality and year; see net_result.by_municipality.

    known: unit_tables.units, here and below; made when not given.
    """
    return by_municipality(read("accounts"), known or units(read))


def checked(results: pd.DataFrame) -> pd.DataFrame:
    """The same. Raises DataError when no municipality has a figure in any year."""
    if not years(results):
        remedy = command("refresh", "12364")
        raise DataError(f"Uttrekket har ikke netto driftsresultat for noen kommune. Hent tallene med: {remedy}")
    return results


def years(results: pd.DataFrame) -> list[int]:
    """Years with a figure for at least one municipality, oldest first."""
    return sorted(int(year) for year in results.loc[results["ndr_pct"].notna(), "year"].unique())


def counts(read: Read, results: pd.DataFrame, known: Units | None = None) -> dict[int, int]:
    """Number of municipalities on 1 January by year, by the map."""
    known = known or units(read)
    return {year: len(municipalities(read, known, year)) for year in years(results)}
