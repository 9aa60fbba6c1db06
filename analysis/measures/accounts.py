"""SSB's concepts of the accounts (table 12364, kommunekonsern) by code, and their shares of revenue in the registry of measures.

`parts` are the concepts that are added up and divided by AGD13, gross operating revenue. Limits of the three tests:
data/room_limits.csv. Signs: tests/analysis/measures/test_signs.py.
"""

from analysis.measures.measure import Measure

FUND = "disposisjonsfond med mer- og mindreforbruk"  # KG21, which may be negative; account 56 alone may not
CONCEPTS = {
    "AGD13": "Brutto driftsinntekter", "AGD9": "Brutto driftsutgifter", "AGD18": "Brutto driftsresultat",
    "AGD23": "Netto driftsresultat", "AGD74": "Bundne fond, netto", "KG31": "Netto lånegjeld",
    "KG21": "Fri egenkapital drift", "56": "Disposisjonsfond",
}  # fmt: skip
SHARES_OF_REVENUE = {
    "ndr_pct": Measure(
        "Netto driftsresultat, %", "%", 2,
        "Netto driftsresultat (AGD23) delt på brutto driftsinntekter (AGD13), SSB tabell 12364, kommunekonsern.",
        judged=True, parts=("AGD23",), pages=("result", "municipality"), group="operating",
    ),
    "debt_pct": Measure(
        "Netto lånegjeld, ukorrigert, %", "%", 1, "KG31 delt på AGD13. KS' grense gjelder korrigert netto lånegjeld.",
        parts=("KG31",), pages=("room", "municipality"), group="debt",
    ),
    "result_pct": Measure(
        "Netto driftsresultat etter bundne fond, %", "%", 1,
        "AGD23 pluss AGD74 (bruk minus avsetning til bundne fond, negativt når det settes av), delt på AGD13.",
        parts=("AGD23", "AGD74"), pages=("room", "municipality"), group="operating",
    ),
    "fund_pct": Measure(
        f"{FUND.capitalize()}, %", "%", 1, "KG21 (fri egenkapital drift) delt på AGD13.",
        parts=("KG21",), pages=("room", "municipality"), group="fund",
    ),
}  # fmt: skip


def called(code: str) -> str:
    """With its code: "Netto driftsresultat (AGD23)"."""
    return f"{CONCEPTS[code]} ({code})"
