"""SSB's key figures that have no page of their own, in the registry of measures. None has a recommended level.

SSB gives them as shares (table 12134), without the amounts behind them: they are described by medians and quantiles,
and never made into one figure for a class. Signs: tests/analysis/measures/test_signs.py.
"""

from analysis.measures.measure import Measure

_SSB = "SSB tabell 12134, kommunekonsern."
_REVENUE = "i prosent av brutto driftsinntekter (AGD13)"
SELF_FINANCING, INVESTMENT = "self_financing_pct", "investment_pct"
CODES = {
    "working_capital_pct": "KOSKG280000",
    "interest_exposure_pct": "KOSKG400000",
    "long_term_debt_pct": "KOSKG320000",
    "free_income_nok_per_capita": "KOSAG110000",
    INVESTMENT: "KOSAGI10000",
    SELF_FINANCING: "KOSAGI210000",
}
SSB_KEY_FIGURES = {
    "working_capital_pct": Measure(
        "Arbeidskapital, %", "%", 1, f"Arbeidskapital uten premieavvik (KG28) {_REVENUE}. {_SSB}"
    ),
    "interest_exposure_pct": Measure(
        "Netto renteeksponering, %", "%", 1, f"Netto renteeksponering (KG40) {_REVENUE}. {_SSB}"
    ),
    "long_term_debt_pct": Measure(
        "Langsiktig gjeld, %", "%", 1, f"Langsiktig gjeld uten pensjonsforpliktelser (KG32) {_REVENUE}. {_SSB}"
    ),
    "free_income_nok_per_capita": Measure(
        "Frie inntekter, kr per innbygger", "kr", 0,
        f"Frie inntekter (AG11) delt på innbyggerne, løpende priser. {_SSB}",
    ),
    INVESTMENT: Measure("Brutto investeringer, %", "%", 1, f"Brutto investeringsutgifter (AGI1) {_REVENUE}. {_SSB}"),
    SELF_FINANCING: Measure(
        "Egenfinansiering, %", "%", 1,
        "Egenfinansiering av investeringene (AGI21) i prosent av brutto investeringsutgifter (AGI1). Uten tall der "
        f"investeringene ikke er over null. {_SSB}",
    ),
}  # fmt: skip
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
