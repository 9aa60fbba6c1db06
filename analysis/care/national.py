"""Care spending of the country from published figures: what there is without every municipality's accounts.

Three definitions that do not join (their `definition` says how they differ): spending by function 2009-2013, SSB's
totals for 2019, 2022 and 2023, and spending on all of health and care per inhabitant 2020-2025.
"""

import numpy as np
import pandas as pd

from analysis.care import ages as care_ages, growth as care_growth, spending
from analysis.care.growth import Question
from analysis.care.totals import GROWTH
from analysis.common import prices
from analysis.common.asked import Read
from analysis.common.numbers import pct

COUNTRY = "EAK"


def functions(read: Read, choice: spending.Choice | None = None) -> pd.DataFrame:
    """Year and function, gross_1000nok, label, definition and source, of the functions of a choice.

    Nominal, since the deflator begins in 2013, and gross whatever the choice says: nothing else is published.
    """
    groups = spending.counted(read("care_functions"), choice or spending.Choice())
    rows = read("care_national_functions").astype({"function_code": "str"})
    rows = rows[rows["function_code"].isin(list(groups))]
    labels = read("care_functions").set_index("function_code")["label"].astype(str)
    return rows.assign(label=rows["function_code"].map(labels)).reset_index(drop=True)


def totals(read: Read, base: int | None = None) -> pd.DataFrame:
    """Year, spending_1000nok, real_1000nok (prices of base, default the last year), basis, definition, source."""
    rows = read("care_national_totals").astype({"year": int})
    to_base = prices.factors(read("kommunal_deflator"), list(rows["year"]), base or int(rows["year"].max()))
    return rows.assign(real_1000nok=rows["spending_1000nok"] * to_base)


def growth(
    read: Read, from_year: int, to_year: int, base: int | None = None, weights: tuple[float, ...] = ()
) -> pd.DataFrame:
    """The growth of SSB's total for the country taken apart, one row in the columns of care.totals.GROWTH, with Oslo.

    Population: all municipalities counted 1 January of the years after. municipalities is missing: SSB's own total.
    """
    rows = totals(read).set_index("year")["spending_1000nok"]
    people = care_ages.by_age(read("population"))
    ages = np.stack([care_ages.country(people, year + 1) for year in (from_year, to_year)])
    nominal = rows.loc[[from_year, to_year]].to_numpy(dtype=float)
    to_base = prices.factors(read("kommunal_deflator"), [from_year, to_year], base or from_year)
    unit_costs = np.array(weights or care_ages.weights(read("care_weights")))
    parts = care_growth.decompose(nominal[None], ages[None], unit_costs, to_base)
    row: dict[str, object] = {"unit": "Landet", "year_from": from_year, "year_to": to_year}
    row |= {"nominal_from_1000nok": nominal[0], "nominal_to_1000nok": nominal[1]}
    row |= {name: float(values[0]) for name, values in parts.items()}
    real = [float(parts[f"real_{end}_1000nok"][0]) for end in ("from", "to")]
    row |= {
        "real_growth_pct": float(pct(real[1] - real[0], real[0])),
        "municipalities": None,
        "municipalities_of": None,
    }
    row |= {name: float(values[0]) for name, values in care_ages.people(ages[None]).items()}
    return pd.DataFrame([row])[[*GROWTH, *(name for name in row if name not in GROWTH)]]


def sensitivity(read: Read, question: Question) -> pd.DataFrame:
    """The rows of `growth` with the unit costs asked for and then each other set, with set_label."""
    years = (question.from_year, question.to_year, question.base)
    rows = [
        growth(read, *years, one.weights).assign(set_label=one.label)
        for one in care_ages.sets(read("care_weights"), question.weights)
    ]
    return pd.concat(rows, ignore_index=True)


def base(read: Read, year: int, prices_of: int | None = None) -> pd.DataFrame:
    """The country in the shape of care.forward.base: region_code (EAK), region_name, real_1000nok, persons in AGES.

    prices_of: the year whose prices are used, default the year itself.
    """
    real = totals(read, prices_of or year).set_index("year").at[year, "real_1000nok"]
    ages = care_ages.country(care_ages.by_age(read("population")), year + 1)
    row = {"region_code": COUNTRY, "region_name": "Landet", "real_1000nok": float(real)}
    return pd.DataFrame([row | dict(zip(care_ages.AGES, ages, strict=True))])


def indicators(read: Read, region_code: str = COUNTRY) -> pd.DataFrame:
    """One row an indicator and year for the country (EAK), the country without Oslo (EAKUO) or Oslo (0301)."""
    rows = read("care_indicators")
    kept = rows[rows["region_code"] == region_code].astype({"indicator_code": "str", "year": int})
    return kept.sort_values(["indicator_code", "year"], ignore_index=True)


def health_and_care(read: Read, region_code: str = COUNTRY, base: int | None = None) -> pd.DataFrame:
    """Spending on all of health and care, one row a year: per inhabitant and in all, nominal and in fixed prices.

    Columns: year, nominal_nok_per_inhabitant, real_nok_per_inhabitant (prices of base, default the last year),
    inhabitants, nominal_1000nok, real_1000nok (per inhabitant times inhabitants, ours), edition, definition, source.
    Wider than care: never joined with the other two.
    """
    rows = indicators(read, region_code)
    each = rows[rows["indicator_code"] == "spending_per_inhabitant"].set_index("year")
    persons = rows[rows["indicator_code"] == "inhabitants"].set_index("year")["value"].reindex(each.index)
    years = [int(year) for year in each.index]
    to_base = prices.factors(read("kommunal_deflator"), years, base or years[-1])
    frame = pd.DataFrame({"nominal_nok_per_inhabitant": each["value"], "inhabitants": persons})
    frame["nominal_1000nok"] = frame["nominal_nok_per_inhabitant"] * persons / 1000
    frame["real_nok_per_inhabitant"] = frame["nominal_nok_per_inhabitant"] * to_base
    frame["real_1000nok"] = frame["nominal_1000nok"] * to_base
    return frame.join(each[["edition", "definition", "source"]]).reset_index()
