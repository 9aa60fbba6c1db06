"""SSB's key figures that have no page of their own, in the registry of measures. None has a recommended level.

SSB gives them as shares (table 12134), without the amounts behind them: they are described by medians and quantiles,
and never made into one figure for a class. Signs: tests/analysis/measures/test_signs.py.
"""

from analysis.measures.measure import Measure

_SSB = "SSB tabell 12134, kommunekonsern."
_REVENUE = "i prosent av brutto driftsinntekter (AGD13)"
SELF_FINANCING, INVESTMENT = "self_financing_pct", "investment_pct"


def _share(label: str, code: str, of: str) -> Measure:
    """One of those that are held against revenue."""
    return Measure(f"{label}, %", "%", 1, f"{of} {_REVENUE}. {_SSB}", code=code)


SSB_KEY_FIGURES = {
    "working_capital_pct": _share("Arbeidskapital", "KOSKG280000", "Arbeidskapital uten premieavvik (KG28)"),
    "interest_exposure_pct": _share("Netto renteeksponering", "KOSKG400000", "Netto renteeksponering (KG40)"),
    "long_term_debt_pct": _share("Langsiktig gjeld", "KOSKG320000", "Langsiktig gjeld uten pensjonsforpliktelser (KG32)"),
    "free_income_nok_per_capita": Measure(
        "Frie inntekter, kr per innbygger", "kr", 0,
        f"Frie inntekter (AG11) delt på innbyggerne, løpende priser. {_SSB}", code="KOSAG110000",
    ),
    INVESTMENT: _share("Brutto investeringer", "KOSAGI10000", "Brutto investeringsutgifter (AGI1)"),
    SELF_FINANCING: Measure(
        "Egenfinansiering, %", "%", 1,
        "Egenfinansiering av investeringene (AGI21) i prosent av brutto investeringsutgifter (AGI1). Uten tall der "
        f"investeringene ikke er over null. {_SSB}", code="KOSAGI210000",
    ),
}  # fmt: skip
CODES = {name: measure.code for name, measure in SSB_KEY_FIGURES.items()}
SPREAD = {"median": "Median", "p10": "P10", "p25": "P25", "p75": "P75", "p90": "P90", "min": "Lavest", "max": "Høyest"}
UNITS = {"pct": ("%", 2), "nok": ("kr", 0)}  # a quantile lies between SSB's decimals
KEY = {
    **SSB_KEY_FIGURES,
    **{f"{part}_{unit}": Measure(f"{label}, {sign}", sign, decimals)
       for part, label in SPREAD.items() for unit, (sign, decimals) in UNITS.items()},
    "measure": Measure("Nøkkeltall"),
}  # fmt: skip


def unit(measure: str) -> str:
    """The ending of the columns of its spread: pct or nok."""
    return "nok" if SSB_KEY_FIGURES[measure].unit == "kr" else "pct"


def name(measure: str) -> str:
    """Without its unit: "Arbeidskapital"."""
    return SSB_KEY_FIGURES[measure].label.split(",")[0]
