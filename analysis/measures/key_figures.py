"""SSB's key figures that have no page of their own, in the registry of measures. None has a recommended level.

SSB gives them as shares (table 12134), without the amounts behind them: they are described by medians and quantiles,
and never made into one figure for a class. Signs: tests/analysis/measures/test_signs.py.
"""

from analysis.measures.measure import Measure

_OF_REVENUE = "i prosent av brutto driftsinntekter (AGD13)."


def _read(
    group: str, label: str, unit: str, decimals: int, formula: str, code: str, positive: str = "", share_of: str = ""
) -> Measure:
    """One of table 12134, which stands on the pages Økonomisk handlingsrom and Kommunen."""
    source, pages = "SSB tabell 12134, kommunekonsern.", ("room", "municipality")
    return Measure(
        label, unit, decimals, formula, source=source, table="key_figures", code=code, pages=pages, positive=positive,
        share_of=share_of, group=group,
    )  # fmt: skip


def _share(group: str, label: str, code: str, of: str, positive: str = "") -> Measure:
    """One of those that are held against revenue."""
    return _read(group, f"{label}, %", "%", 1, f"{of} {_OF_REVENUE}", code, positive)


SSB_KEY_FIGURES = {
    "working_capital_pct": _share("fund", "Arbeidskapital", "KOSKG280000", "Arbeidskapital uten premieavvik (KG28)"),
    "interest_exposure_pct": _share("debt", "Netto renteeksponering", "KOSKG400000", "Netto renteeksponering (KG40)"),
    "long_term_debt_pct": _share(
        "debt", "Langsiktig gjeld", "KOSKG320000", "Langsiktig gjeld uten pensjonsforpliktelser (KG32)"
    ),
    "free_income_nok_per_capita": _read(
        "operating", "Frie inntekter, kr per innbygger", "kr", 0, "Frie inntekter (AG11) delt på innbyggerne, løpende priser.",
        "KOSAG110000",
    ),
    "investment_pct": _share(
        "investment", "Brutto investeringer", "KOSAGI10000", "Brutto investeringsutgifter (AGI1)",
        positive="Investeringene",
    ),
    "self_financing_pct": _read(
        "investment", "Egenfinansiering, %", "%", 1,
        "Egenfinansiering av investeringene (AGI21) i prosent av brutto investeringsutgifter (AGI1). Uten tall der "
        "investeringene ikke er over null.", "KOSAGI210000", share_of="investment_pct",
    ),
}  # fmt: skip
OF_REVENUE = tuple(name for name, one in SSB_KEY_FIGURES.items() if one.formula.endswith(_OF_REVENUE))
SPREAD = {"median": "Median", "p10": "P10", "p25": "P25", "p75": "P75", "p90": "P90", "min": "Lavest", "max": "Høyest"}
UNITS = {"pct": ("%", 2), "nok": ("kr", 0)}  # a quantile lies between SSB's decimals
KEY = {
    **SSB_KEY_FIGURES,
    **{f"{part}_{unit}": Measure(f"{label}, {sign}", sign, decimals)
       for part, label in SPREAD.items() for unit, (sign, decimals) in UNITS.items()},
    "measure": Measure("Nøkkeltall"),
}  # fmt: skip


def on(page: str) -> dict[str, Measure]:
    """Those that stand on a page, by the name of its folder."""
    return {name: measure for name, measure in SSB_KEY_FIGURES.items() if page in measure.pages}


def senseless(measure: str) -> str:
    """Why one that is a share has no figure where that which it is a share of is not above zero; "" of all others."""
    whole = SSB_KEY_FIGURES[measure].share_of
    of = SSB_KEY_FIGURES[whole].positive.lower() if whole else ""
    return of and f"{of} er ikke over null i SSBs tall, så en andel av dem gir ingen mening"


def unit(measure: str) -> str:
    """The ending of the columns of its spread: pct or nok."""
    return "nok" if SSB_KEY_FIGURES[measure].unit == "kr" else "pct"


def name(measure: str) -> str:
    """Without its unit: "Arbeidskapital"."""
    return SSB_KEY_FIGURES[measure].label.split(",")[0]
