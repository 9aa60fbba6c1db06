"""What stands under the charts of what is published for the country, and where the figures come from."""

SOURCE = (
    "Kilde: SSB, artikkel 186149; SSBs samlede tall for omsorgstjenester i 2023 og veksten fra 2022 og 2019; SSB, "
    "KOSTRA nøkkeltall for helse og omsorg. Priser: kommunal deflator."
)
SPENDING = (
    "SSBs samlede tall for omsorgstjenester, hele landet med Oslo; 2019 og 2022 er regnet tilbake med SSBs "
    "prosenter. Priser: kommunal deflator (Finansdepartementet og TBU)."
)
TOTALS = f"{SPENDING} Enhetskostnader: {{costs}}."
FIXED = "Hele landet med Oslo, vekst i faste {base}-kroner; seriene kan ikke skjøtes."
WHY = (
    "Pleie og omsorg er SSBs samlede tall, brutto driftsutgifter{care}. Hele helse og omsorg, også legetjenester, er SSBs "
    "tall per innbygger ganget med innbyggerne, vår beregning{health}; om det er brutto eller netto, sier ikke kilden."
)
EARLIER = "Hele landet med Oslo. Serien kan ikke skjøtes med de andre."
NOMINAL = (
    "Funksjon 234, 253, 254 og 261 i løpende kroner: deflatoren begynner senere, så hvor mye som er prisvekst, er ikke "
    "kjent her."
)
DRIVERS = "Prosent av innbyggerne på 80 år og over, hele landet.{unrevised}"
SHARES = "Andelene sier ikke hva tjenestene koster."
SHORT = {"home_80": "Hjelp hjemme", "institution_80": "I institusjon"}
