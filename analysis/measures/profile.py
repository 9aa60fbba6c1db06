"""The columns of a profile of one municipality, in the registry of measures; what they hold: analysis/profile/rows.py."""

from analysis.measures.measure import Measure

PROFILE = {
    "group": Measure("Område i kommunen"),
    "measure_name": Measure("Tall"),
    "measure_unit": Measure("Enhet"),
    "value": Measure("Kommunen", "antall", 2),
    "level": Measure("Nivå eller grense", "antall", 2),
    "level_name": Measure("Hva nivået er"),
    "level_side": Measure("Over eller under"),
    "level_distance": Measure("Fra nivået, prosentpoeng", "poeng", 2, signed=True),
    "map_class": Measure("Klasse på kartet"),
    "peers_called": Measure("Holdt opp mot"),
    "peers_with": Measure("Andre med tall", "antall", 0),
    "peers_of": Measure("Andre i alt", "antall", 0),
    "peers_lower": Measure("Lavere enn kommunen", "antall", 0),
    "peers_higher": Measure("Høyere enn kommunen", "antall", 0),
    "peers_min": Measure("De andre, lavest", "antall", 2),
    "peers_p25": Measure("De andre, P25", "antall", 2, "25 prosent ligger under (lineær interpolasjon)."),
    "peers_median": Measure("De andre, median", "antall", 2),
    "peers_p75": Measure("De andre, P75", "antall", 2),
    "peers_max": Measure("De andre, høyest", "antall", 2),
    "peers_value": Measure("De andre", "antall", 2, "Beløpene summert og delt, eller medianen der beløpene ikke finnes."),
    "peers_kind": Measure("Samlet eller median"),
    "own_sd": Measure("Egen svingning", "antall", 2, "Standardavviket for endringene fra ett år til det neste."),
    "change_1yr": Measure("Endring på 1 år", "antall", 2, signed=True),
    "change_3yr": Measure("Endring på 3 år", "antall", 2, signed=True),
    "change_5yr": Measure("Endring på 5 år", "antall", 2, signed=True),
    "edition": Measure("Utgave"),
    "sentence": Measure("Setning"),
    "peer_why": Measure("Hvorfor"),
}  # fmt: skip
