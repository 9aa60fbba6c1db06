"""The figures of the kindergarten norms; part of analysis.measures."""

from analysis.measures.measure import Measure

KINDERGARTEN = {
    "kindergarten_name": Measure("Barnehage"),
    "unit_code": Measure("Org.nr."),
    "municipality_code": Measure("Kommunenr."),
    "municipality_name": Measure("Kommune, navn"),
    "children_under_3": Measure("Barn under tre", "antall", 0, "Alder ved årets slutt. Hoder, ikke heltidsplasser."),
    "children_over_3": Measure("Barn over tre", "antall", 0),
    "required_fte": Measure(
        "Normen krever, årsverk", "antall", 1,
        "Heltidsplasser under tre og over tre, hver delt på så mange som normen som er brukt, tillater per årsverk. Plassene er barna ganget med avtalt oppholdstid.",
    ),
    "actual_fte": Measure(
        "Grunnbemanning, årsverk", "antall", 1, "Talt i 2017; ellers SSBs korrigerte barn delt på barn per årsverk."
    ),
    "shortfall_gross_fte": Measure(
        "Mangler, hver for seg, årsverk", "antall", 1, "Sum av det som mangler i hver enhet."
    ),
    "shortfall_net_fte": Measure(
        "Mangler, under ett, årsverk", "antall", 1, "Krav minus årsverk i alt, aldri under null."
    ),
    "cost_gross_1000nok": Measure("Hver for seg, 1000 kr", "1000 kr", 0, "Årsverk ganget med lønnskostnaden."),
    "cost_net_1000nok": Measure("Under ett, 1000 kr", "1000 kr", 0),
    "per_fte": Measure(
        "Barn per årsverk", "antall", 2, "Barn over tre pluss to ganger barn under tre, per årsverk i grunnbemanningen."
    ),
    "children_per_fte": Measure(
        "Barn per årsverk, SSBs mål", "antall", 2,
        "Barn under tre teller to, og hvert barn etter avtalt oppholdstid, per årsverk i grunnbemanningen (SSB tabell 13502).",
        group="kindergarten",
    ),
    "required_pedagogues": Measure(
        "Pedagognormen krever", "antall", 0, "(2 × barn under tre + barn over tre) / 14, rundet opp til hel stilling."
    ),
    "meets_norm": Measure("Normen", formula="Om normen som er brukt, er oppfylt, eller hvorfor det ikke kan sies."),
    "meeting_norm_pct": Measure("Oppfyller normen, %", "%", 1, "Andel av barnehagene eller kommunene med tall som oppfyller normen som er brukt."),
    "ratio_p10": Measure("Barn per årsverk, P10", "antall", 2),
    "ratio_p25": Measure("P25", "antall", 2),
    "ratio_median": Measure("Median", "antall", 2),
    "ratio_p75": Measure("P75", "antall", 2),
    "ratio_p90": Measure("P90", "antall", 2),
    "norm_label": Measure("Norm"),
    "meeting_pct": Measure("Oppfyller, %", "%", 0, "Publisert av Utdanningsdirektoratet."),
    "step": Measure("Regnet under ett"),
    "shortfall_fte": Measure("Mangler, årsverk", "antall", 1),
    "over_norm_fte": Measure(
        "Over/under normen, årsverk", "antall", 1, "Årsverk minus det normen som er brukt, krever; minus er mangel.", signed=True
    ),
    "need_1000nok": Measure("Kostnad i året, 1000 kr", "1000 kr", 0),
    "units": Measure("Med tall", "antall", 0),
    "units_of": Measure("I alt", "antall", 0),
    "cost_1000nok": Measure(
        "Merkostnad, 1000 kr", "1000 kr", 0,
        "Det normen som er brukt, krever det året × (1 − norm / barn per årsverk i sammenligningsåret) × lønn.",
    ),
    "own_1000nok": Measure("Kommunale barnehager, 1000 kr", "1000 kr", 0),
    "grants_1000nok": Measure(
        "Tilskudd til private, 1000 kr", "1000 kr", 0, "Privat andel av merkostnaden to år før."
    ),
    "total_1000nok": Measure("Kommunen betaler, 1000 kr", "1000 kr", 0, "Egne barnehager og tilskudd til private."),
    "cost_low_1000nok": Measure(
        "Lavest, 1000 kr", "1000 kr", 0, "Om barn per årsverk i sammenligningsåret var rundet opp alle steder."
    ),
    "cost_high_1000nok": Measure("Høyest, 1000 kr", "1000 kr", 0, "Om det var rundet ned alle steder."),
    "gaps": Measure("Hvorfor noe mangler"),
    "nok_per_child": Measure("Per barn, kr", "kr", 0),
    "nok_per_inhabitant": Measure("Per innbygger, kr", "kr", 0),
    "cost_revenue_pct": Measure(
        "Av driftsinntektene, %", "%", 2, "Driftsinntektene i prisene til lønnens år; lønnen er den samme alle år."
    ),
    "private_share_pct": Measure("Barn i private barnehager, %", "%", 1, "Av alle barna, uansett oppholdstid (SSB tabell 12056)."),
    "country_private_share_pct": Measure("Landet, barn i private, %", "%", 1),
    "ssb_teacher_share_pct": Measure("Landet, barnehagelærere, %", "%", 1, "SSBs eget tall for landet."),
    "teacher_share_pct": Measure(
        "Barnehagelærere, %", "%", 1, "Barnehagelærere i prosent av grunnbemanningen (SSB tabell 13502)."
    ),
    "needed_teacher_share_pct": Measure(
        "Pedagognormen krever minst, %", "%", 1, "Pedagoger som normen krever uten avrunding, av grunnbemanningen."
    ),
    "country_per_fte": Measure("Landet, barn per årsverk", "antall", 2),
    "ssb_per_fte": Measure("Landet, SSBs eget tall", "antall", 1),
    "udir_per_fte": Measure("Landet, Udirs tall", "antall", 1),
}  # fmt: skip
