"""The figures of the budget survey; part of analysis.measures."""

from analysis.measures.measure import Measure

SURVEY = {
    "respondents": Measure("Svar", "antall", 0, "Kommuner utenom Oslo med svar på budsjettundersøkelsen."),
    "response_rate_pct": Measure("Svarprosent", "%", 1, "Svar delt på kommunene i gruppen."),
    "revenue_share_pct": Measure(
        "Andel av inntektene, %", "%", 1, "Svarkommunenes del av gruppens brutto driftsinntekter i regnskapet (AGD13)."
    ),
    "inhabitants_share_pct": Measure(
        "Andel av innbyggerne, %", "%", 1, "Svarkommunenes del av gruppens innbyggere 1. januar i budsjettåret."
    ),
    "weight_pct": Measure("Vekt, %", "%", 1, "Gruppens del av brutto driftsinntekter utenom Oslo i regnskapet."),
    "merged_into": Measure("Regnet sammen med", "", 0, "Grupper med færre enn tre svar regnes sammen med nabogruppen."),
    "ndr_pct_low": Measure(
        "Nedre grense, %",
        "%",
        2,
        "10-persentilen av 2 000 trekninger av svarkommuner med tilbakelegging i hver gruppe.",
    ),
    "ndr_pct_high": Measure("Øvre grense, %", "%", 2, "90-persentilen av de samme trekningene."),
    "ndr_pct_budget": Measure(
        "Budsjettert netto driftsresultat, %",
        "%",
        2,
        "Sum netto driftsresultat delt på sum brutto driftsinntekter i svarene i hver gruppe, vektet (egen metode).",
    ),
    "ndr_pct_corrected": Measure(
        "Etter bundne fond, %", "%", 2, "Netto driftsresultat minus avsetning til og pluss bruk av bundne fond."
    ),
    "budget_ndr_pct": Measure("Budsjett, %", "%", 2, "Kommunekassen, fra svaret på budsjettundersøkelsen."),
    "actual_ndr_pct": Measure(
        "Regnskap, %",
        "%",
        2,
        "Kommunekonsern, SSB tabell 12364, eller tabellen i «Regnskapstallet er fra», der den er med.",
    ),
    "error_points": Measure("Budsjett minus regnskap, poeng", "poeng", 2),
    "error_1000nok": Measure("Budsjett minus regnskap, 1000 kr", "1000 kr", 0),
    "error_points_mean": Measure(
        "Budsjett minus regnskap, snitt, poeng", "poeng", 2, "Uveid snitt over kommunene i gruppen."
    ),
    "error_points_median": Measure("Budsjett minus regnskap, median, poeng", "poeng", 2),
    "error_points_sd": Measure(
        "Budsjett minus regnskap, standardavvik, poeng", "poeng", 2, "Over kommunene i gruppen."
    ),
    "budgeted_ndr_pct": Measure("Budsjettert netto driftsresultat, %", "%", 2),
    "budget_year": Measure("Budsjettår", "år"),
    "ndr_low_pct": Measure("KS, laveste, %", "%", 1, "Budsjettert netto driftsresultat slik KS' runde er omtalt."),
    "ndr_high_pct": Measure("KS, høyeste, %", "%", 1),
    "error_low_points": Measure("KS, laveste minus regnskap, poeng", "poeng", 1),
    "error_high_points": Measure("KS, høyeste minus regnskap, poeng", "poeng", 1),
    "scope": Measure("Gjelder for"),
    "statement": Measure("Hva som ble sagt"),
    "source": Measure("Hvor det står"),
    "actual_source": Measure("Regnskapstallet er fra"),
    "stage": Measure("Stadium"),
    "answer": Measure("Svar"),
    "reported": Measure("Meldt"),
    "document_id": Measure("Dokument"),
    "superseded_by": Measure("Nyere svar i"),
    "budget_inhabitants": Measure("Innbyggere", "antall", 0),
    "error_points_p10": Measure("Budsjett minus regnskap, P10, poeng", "poeng", 2),
    "error_points_p90": Measure("Budsjett minus regnskap, P90, poeng", "poeng", 2),
    "budget_too_low_pct": Measure(
        "Budsjett under regnskap, %", "%", 0, "Andel av kommunene med budsjett under regnskap."
    ),
}
