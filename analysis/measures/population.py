"""Who lives in a municipality: the old and the young, in the registry of measures."""

from analysis.measures.measure import Measure

_COUNT = "Folketall 1. januar året etter regnskapsåret (SSB tabell 07459)."

POPULATION = {
    "share_0_19_pct": Measure("0–19 år, %", "%", 1, f"Innbyggere 0–19 år i prosent av alle. {_COUNT}", group="population"),
    "share_65_pct": Measure(
        "65 år og over, %", "%", 1, f"Innbyggere 65 år og over i prosent av alle. {_COUNT}", group="population"
    ),
    "old_per_100_of_working_age": Measure(
        "80 år og over per 100 på 20–64", "antall", 1,
        f"Innbyggere 80 år og over per 100 innbyggere 20–64 år. {_COUNT}", group="population",
    ),
    "inhabitants_on": Measure("Innbyggere 1. januar", "antall", 0),
    "younger_0_17": Measure("Under 18 år", "antall", 0),
    "younger_0_19": Measure("Under 20 år", "antall", 0),
    "aged_20_64": Measure("20–64 år", "antall", 0),
    "older_65": Measure("65 år og over", "antall", 0),
    "older_67": Measure("67 år og over", "antall", 0),
    "older_80": Measure("80 år og over", "antall", 0),
    "older_per_100_younger": Measure("65 år og over per 100 under 20", "antall", 1),
    "crossing_year": Measure("Året det snudde", "år"),
    "ages": Measure("Aldre"),
    "vintage": Measure("Utgave av framskrivingen", "år", formula="Året som framskrivingen begynner i: den går ut fra folketallet 1. januar det året."),
    "vintages": Measure("Utgaver", "antall", 0, "Utgaver av framskrivingen som er kommet så langt."),
    "years_ahead": Measure("År fram", "antall", 0, "Året minus året framskrivingen går ut fra."),
    "projected_persons": Measure("Framskrevet, personer", "antall", 0, "SSBs hovedalternativ, landet."),
    "counted_persons": Measure("Det som kom, personer", "antall", 0, "Folketallet i landet 1. januar (SSB tabell 07459)."),
    "deviation_persons": Measure("Avvik, personer", "antall", 0, "Framskrevet minus det som kom.", signed=True),
    "deviation_pct": Measure("Avvik, %", "%", 1, "Framskrevet minus det som kom, i prosent av det som kom.", signed=True),
    "absolute_deviation_pct": Measure(
        "Avvik uten fortegn, %", "%", 1, "Summen av utgavenes avvik uten fortegn i prosent av summen av det som kom.",
    ),
    "too_many": Measure("Utgaver over det som kom", "antall", 0, "Utgaver som framskrev flere enn det som kom."),
    "too_few": Measure("Utgaver under det som kom", "antall", 0, "Utgaver som framskrev færre enn det som kom."),
}  # fmt: skip
