"""Young people outside work and education, in the registry of measures."""

from analysis.measures.measure import Measure

YOUTH = {
    "age_group": Measure("Alder"),
    "outside_pct": Measure(
        "Utenfor arbeid og utdanning, %", "%", 1,
        "Andel av aldersgruppen som verken er i arbeid, utdanning eller arbeidsmarkedstiltak (SSB; tabell 13556, eller 13563 med personer utenfor delt på alle).",
        table="youth_outside", group="population",
    ),
    "country_outside_pct": Measure("Hele landet, %", "%", 1),
    "above_country_points": Measure("Over landet, poeng", "poeng", 1, signed=True),
    "outside_persons": Measure("Personer utenfor", "antall", 0),
    "young_persons": Measure(
        "Innbyggere 15–29 år", "antall", 0, "Folketall 1. januar året etter (SSB tabell 07459), der SSBs eget antall ikke er med.",
    ),
}  # fmt: skip
