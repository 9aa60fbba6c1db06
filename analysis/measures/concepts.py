"""What SSB's concepts of the accounts (table 12364) are called, by code."""

CONCEPTS = {
    "AGD13": "Brutto driftsinntekter", "AGD9": "Brutto driftsutgifter", "AGD18": "Brutto driftsresultat",
    "AGD23": "Netto driftsresultat", "AGD74": "Bundne fond, netto", "KG31": "Netto lånegjeld",
    "KG21": "Fri egenkapital drift", "56": "Disposisjonsfond",
}  # fmt: skip


def called(code: str) -> str:
    """With its code: "Netto driftsresultat (AGD23)"."""
    return f"{CONCEPTS[code]} ({code})"
