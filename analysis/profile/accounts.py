"""The measures of the accounts (table 12364) and SSB's own key figures (table 12134), of every municipality and year."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.accounts import net_result
from analysis.accounts.net_result import NET_RESULT, PERIODS, REVENUE
from analysis.common.numbers import pct
from analysis.common.reasons import first_mark
from analysis.measures import key_figures
from analysis.measures.accounts import SHARES_OF_REVENUE, called
from analysis.municipalities.unit_rows import by_unit
from analysis.municipalities.units import Units
from analysis.profile.series import Series, laid_out

LEAST_YEARS = 3  # of a standard deviation of the results, as in result.municipality
TABLE, KEY_TABLE = "accounts", "key_figures"


def shares(accounts: pd.DataFrame, known: Units, codes: Sequence[str]) -> dict[str, Series]:
    """Results, debt and fund in per cent of revenue with the amounts behind them, and the two amounts themselves."""
    wanted = {REVENUE, *(code for one in SHARES_OF_REVENUE.values() for code in one.parts)}
    rows = by_unit(accounts[accounts["concept_code"].isin(wanted)], known)
    rows = rows.astype({"concept_code": "str", "status": "str"})
    years = sorted(int(year) for year in rows["year"].unique())
    of = {code: rows[rows["concept_code"] == code] for code in wanted}
    amount = {code: laid_out(own, "value_1000nok", codes, years) for code, own in of.items()}
    mark = {code: laid_out(own, "status", codes, years) for code, own in of.items()}

    def share(*parts: str) -> Series:
        total = np.sum([amount[part] for part in parts], axis=0)
        marks = first_mark((amount[code], mark[code]) for code in (REVENUE, *parts))
        value = pct(total, amount[REVENUE])
        terms = {called(part): amount[part] for part in parts}
        return Series(tuple(years), value, marks, TABLE, total, amount[REVENUE], terms, called(REVENUE))

    out = {name: share(*one.parts) for name, one in SHARES_OF_REVENUE.items()}
    out |= {
        name: Series(tuple(years), amount[code], mark[code], TABLE)
        for name, code in (("revenue_1000nok", REVENUE), ("net_result_1000nok", NET_RESULT))
    }
    return out


def over_years(results: pd.DataFrame, codes: Sequence[str]) -> dict[str, Series]:
    """The result of the last years together, and how far its years lie apart. results: net_result.by_municipality."""
    years = tuple(sorted(int(year) for year in results["year"].unique()))
    mark = np.full((len(codes), len(years)), "", dtype=object)
    out = {}
    for period in PERIODS:
        part, whole = (laid_out(results, f"{name}_{period}yr", codes, years) for name in ("net", "revenue"))
        out[f"ndr_pct_{period}yr"] = Series(years, pct(part, whole), mark, TABLE, part, whole)
    if not (those := net_result.years(results)):  # no municipality has any figure
        return out
    last = those[-1]
    known = results[results["ndr_pct"].notna() & (results["year"] <= last)]
    by_key = known.groupby("unit_code")["ndr_pct"]
    apart = by_key.std().where(by_key.size() >= LEAST_YEARS).reindex(codes).to_numpy()[:, None]
    out["ndr_sd_points"] = Series((last,), apart, np.full(apart.shape, "", dtype=object), TABLE)
    return out


def published(table: pd.DataFrame, known: Units, codes: Sequence[str]) -> dict[str, Series]:
    """SSB's own key figures of the registry; no share of what is not above zero."""
    wanted = [one.code for one in key_figures.SSB_KEY_FIGURES.values()]
    rows = by_unit(table[table["measure_code"].isin(wanted)], known, "value")
    rows = rows.astype({"measure_code": "str", "status": "str"})
    years = sorted(int(year) for year in rows["year"].unique())
    out = {}
    for name, measure in key_figures.SSB_KEY_FIGURES.items():
        own = rows[rows["measure_code"] == measure.code]
        value, mark = laid_out(own, "value", codes, years), laid_out(own, "status", codes, years)
        out[name] = Series(tuple(years), value, mark, KEY_TABLE)
    return out | {name: _sensible(out, name) for name in out if key_figures.senseless(name)}


def _sensible(series: dict[str, Series], name: str) -> Series:
    """A share without figures where that which it is a share of is not above zero; the mark is then its own name."""
    one, whole = series[name], series[key_figures.SSB_KEY_FIGURES[name].share_of]
    nothing = whole.value <= 0
    mark = np.where(nothing, name, one.mark)
    return Series(one.years, np.where(nothing, np.nan, one.value), mark, one.table)
