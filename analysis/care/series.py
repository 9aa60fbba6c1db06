"""Care spending year by year for one unit: nominal and in fixed prices, in all, per inhabitant, and by function."""

import numpy as np
import pandas as pd

from analysis.care import ages, growth, spending, totals
from analysis.care.growth import Question
from analysis.care.panel import Material, Panel, panel
from analysis.care.units import LANDET, Unit
from analysis.common.asked import UnknownChoice
from analysis.common.numbers import OSLO, pct


def years(found: Material, question: Question) -> list[int]:
    """The years of the series: those with figures from the first year of the question to the last."""
    return [year for year in spending.years(found.spending) if question.from_year <= year <= question.to_year]


def series(
    found: Material, question: Question, whose: Unit = LANDET, with_oslo: bool = False, whole: Panel | None = None
) -> pd.DataFrame:
    """One row a year for a municipality, one class of a classification, or the country.

    A municipality has a gap with its reason where a figure is missing. A group is the sum of the same municipalities
    every year, those with figures in all of them: municipalities of municipalities_of. Columns: unit, year,
    nominal_1000nok, real_1000nok, inhabitants, inhabitants_80, nominal and real _nok_per_inhabitant and
    _nok_per_inhabitant_80, real_growth_pct (on the year before), municipalities, municipalities_of, summed, reason.
    whole: `every`, if it is at hand.
    """
    whole, unit, members, kept = _chosen(found, question, whole, whose, with_oslo)
    nominal, persons = _sum(whole.nominal, kept), _sum(whole.ages, kept)
    real = nominal * growth.factors(found, question, whole.years)
    inhabitants, old = persons.sum(axis=1), persons[:, ages.OLD].sum(axis=1)
    frame = pd.DataFrame(
        {
            "unit": unit,
            "year": whole.years,
            "nominal_1000nok": nominal,
            "real_1000nok": real,
            "inhabitants": inhabitants,
            "inhabitants_80": old,
            "nominal_nok_per_inhabitant": _per(nominal, inhabitants),
            "nominal_nok_per_inhabitant_80": _per(nominal, old),
            "real_nok_per_inhabitant": _per(real, inhabitants),
            "real_nok_per_inhabitant_80": _per(real, old),
            "real_growth_pct": _growth(real, whole.years),
            "municipalities": (whole.reason[kept] == "").sum(axis=0),
            "municipalities_of": int(members.sum()),
            "summed": whole.summed[kept].sum(axis=0),
        }
    )
    return frame.assign(reason=whole.reason[members][0] if whose.kind == "kommune" else "")


def by_function(
    found: Material, question: Question, whose: Unit = LANDET, with_oslo: bool = False, whole: Panel | None = None
) -> pd.DataFrame:
    """One row a year and function for the same unit and municipalities as in `series`.

    Columns: unit, function_code, label, year, nominal_1000nok, real_1000nok, real_growth_pct (on the year before),
    municipalities, municipalities_of. Missing in a year when the function is not in use. The functions add up to
    `series`.
    """
    whole, unit, members, kept = _chosen(found, question, whole, whose, with_oslo)
    to_base = growth.factors(found, question, whole.years)
    texts = found.read("care_functions").set_index("function_code")["label"].astype(str)
    out = []
    for place, function in enumerate(whole.function_codes):
        each = whole.functions[kept][..., place]
        used = (~np.isnan(each)).any(axis=0)
        nominal = np.where(used, np.nansum(each, axis=0), np.nan)
        rows = {"unit": unit, "function_code": function, "label": texts[function], "year": whole.years}
        rows |= {"nominal_1000nok": nominal, "real_1000nok": nominal * to_base}
        rows |= {"real_growth_pct": _growth(nominal * to_base, whole.years)}
        rows |= {"municipalities": int(kept.sum()), "municipalities_of": int(members.sum())}
        out.append(pd.DataFrame(rows))
    return pd.concat(out, ignore_index=True)


def every(found: Material, question: Question) -> Panel:
    """The panel that a series is made from; checks the question first."""
    growth.check(found, question)
    return panel(found, years(found, question), question.summed)


def _chosen(
    found: Material, question: Question, whole: Panel | None, whose: Unit, with_oslo: bool
) -> tuple[Panel, str, np.ndarray, np.ndarray]:
    """The panel, the name of the unit, which municipalities are in it, and which of those are summed."""
    whole = every(found, question) if whole is None else whole
    unit, members = _members(found, whole, whose, with_oslo)
    one = whose.kind == "kommune"
    return whole, unit, members, members if one else members & (whole.reason == "").all(axis=1)


def _members(found: Material, whole: Panel, whose: Unit, with_oslo: bool) -> tuple[str, np.ndarray]:
    """The name of the unit, and which rows of the panel are in it."""
    codes, (kind, code) = np.array(whole.codes), whose
    if kind == "kommune":
        if code not in whole.codes:
            raise UnknownChoice(f"Ukjent kommunenummer: {code}. Disse finnes: {', '.join(whole.codes)}")
        place = whole.codes.index(code)
        return whole.names[place] + totals.SUMMED[bool(whole.summed[place].any())], codes == code
    within = np.ones(len(codes), dtype=bool) if with_oslo else codes != OSLO
    if whose == LANDET:
        return totals.COUNTRY[with_oslo], within
    rows = pd.DataFrame({"region_code": whole.codes, "region_name": whole.names, "year_to": whole.years[-1]})
    of = totals.labels(found, rows, kind)
    if whose.key not in set(of.dropna()):
        raise UnknownChoice(f"Ukjent gruppe: {whose.key}. Disse finnes: {', '.join(map(str, of.cat.categories))}")
    chosen = (of == whose.key).to_numpy()
    return whose.key, chosen & within if (chosen & within).any() else chosen


def _sum(values: np.ndarray, kept: np.ndarray) -> np.ndarray:
    """The sum over the municipalities, missing when there are none or one is."""
    return values[kept].sum(axis=0) if kept.any() else np.full(values.shape[1:], np.nan)


def _per(amount_1000nok: np.ndarray, persons: np.ndarray) -> np.ndarray:
    """Kroner a person."""
    return pct(amount_1000nok, persons) * 10


def _growth(real: np.ndarray, years_: list[int]) -> np.ndarray:
    """Per cent on the year before, missing where that year is not in the series."""
    after = np.diff(years_, prepend=years_[0] - 2) == 1
    before = np.concatenate([[np.nan], real[:-1]])
    return np.where(after, pct(real - before, before), np.nan)
