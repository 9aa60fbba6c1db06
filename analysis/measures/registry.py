"""Every figure that is shown, defined once: its Norwegian name, unit, decimals, and how it is made.

Pages and downloads loop over this; nothing about a figure is written twice.
"""

from analysis.measures.accounts import SHARES_OF_REVENUE
from analysis.measures.booklet import BOOKLET
from analysis.measures.care import CARE
from analysis.measures.groups import GROUPS
from analysis.measures.innovation import INNOVATION
from analysis.measures.key_figures import KEY
from analysis.measures.kindergarten import KINDERGARTEN
from analysis.measures.measure import Measure
from analysis.measures.population import POPULATION
from analysis.measures.profile import PROFILE
from analysis.measures.revisions import REVISIONS
from analysis.measures.survey import SURVEY
from analysis.measures.youth import YOUTH

GENERAL = {
    "year": Measure("År", "år"),
    "region_code": Measure("Nr."),
    "region_name": Measure("Kommune"),
    "size_class": Measure("Gruppe"),
    "reason": Measure("Hvorfor"),
    "inhabitants": Measure(
        "Innbyggere 1. januar året etter", "antall", 0,
        "Folketall 1. januar året etter regnskapsåret (SSB tabell 07459).", group="population",
    ),
    "municipalities": Measure("Kommuner med tall", "antall", 0),
    "municipalities_of": Measure(
        "Kommuner i alt", "antall", 0,
        "Antall kommuner 1. januar det året (SSB, Klass 131). Per gruppe: kommuner med kjent folketall.",
    ),
    "ndr_pct": SHARES_OF_REVENUE["ndr_pct"],
    "ssb_ndr_pct": Measure(
        "SSBs eget tall, %", "%", 1, "SSB tabell 12134: landet, med SSBs anslag for kommuner som mangler.",
    ),
    "own_name": Measure("Valgt kommune"),
    "own_kind": Measure("Valgt kommune, slag"),
    "own_scope": Measure("Valgt kommune, omfang"),
    "own_source": Measure("Valgt kommune, kilde"),
    "label": Measure("Slag og omfang"),
    "document": Measure("Dokument"),
    "given_ndr_pct": Measure("Netto driftsresultat, %", "%", 2, judged=True),
    "given_net_result_1000nok": Measure("Netto driftsresultat, 1000 kr", "1000 kr", 0),
    "given_revenue_1000nok": Measure("Brutto driftsinntekter, 1000 kr", "1000 kr", 0),
    "gross_result_1000nok": Measure("Brutto driftsresultat, 1000 kr", "1000 kr", 0),
    "external_finance_1000nok": Measure("Eksterne finanstransaksjoner, 1000 kr", "1000 kr", 0),
    "depreciation_counter_1000nok": Measure("Motpost avskrivninger, 1000 kr", "1000 kr", 0),
    "own_net_result_1000nok": Measure("Valgt kommune, netto driftsresultat, 1000 kr", "1000 kr", 0),
    "own_revenue_1000nok": Measure("Valgt kommune, brutto driftsinntekter, 1000 kr", "1000 kr", 0),
    "own_ndr_pct": Measure("Valgt kommune, %", "%", 2, judged=True),
    "own_distance_points": Measure("Valgt kommune, avstand til nivået, poeng", "poeng", 2),
    "own_ndr_pct_3yr": Measure("Valgt kommune, siste 3 år, %", "%", 2),
    "own_ndr_pct_5yr": Measure("Valgt kommune, siste 5 år, %", "%", 2),
    "ndr_pct_weighted": Measure(
        "Kommuner med tall samlet, %", "%", 2,
        "Sum netto driftsresultat delt på sum brutto driftsinntekter. Slik regner KS, TBU og ASSS.", judged=True,
    ),
    "ndr_pct_mean": Measure("Uveid snitt, %", "%", 2, "Gjennomsnitt av kommunenes prosenttall. Alle teller likt."),
    "ndr_pct_median": Measure("Median, %", "%", 2, "Halvparten av kommunene ligger under."),
    "p10": Measure("P10, %", "%", 2, "10 prosent av kommunene ligger under (lineær interpolasjon)."),
    "p25": Measure("P25, %", "%", 2, "25 prosent ligger under."),
    "p75": Measure("P75, %", "%", 2, "75 prosent ligger under."),
    "p90": Measure("P90, %", "%", 2, "90 prosent ligger under."),
    "min": Measure("Lavest, %", "%", 2),
    "max": Measure("Høyest, %", "%", 2),
    "share_below_pct": Measure(
        "Under anbefalt nivå, %", "%", 1, "Andel av kommunene med tall som ligger under det anbefalte nivået.",
    ),
    "share_negative_pct": Measure(
        "Negativt, %", "%", 1, "Andel av kommunene med tall som har netto driftsresultat under null.",
    ),
    "inhabitants_below_pct": Measure(
        "Innbyggere i kommuner under nivået, %", "%", 1,
        "Andel av gruppens innbyggere som bor i kommuner under det anbefalte nivået.",
    ),
    "ndr_pct_3yr": Measure(
        "Siste 3 år, %", "%", 2,
        "Sum netto driftsresultat over tre år delt på sum brutto driftsinntekter. Bare der alle årene finnes.",
        group="operating",
    ),
    "municipalities_3yr": Measure("Kommuner med 3 år", "antall", 0),
    "ndr_pct_5yr": Measure("Siste 5 år, %", "%", 2,
        "Sum netto driftsresultat over fem år delt på sum brutto driftsinntekter. Bare der alle årene finnes.",
        group="operating",
),
    "municipalities_5yr": Measure("Kommuner med 5 år", "antall", 0),
    "ndr_sd_points": Measure(
        "Standardavvik for årene, poeng", "poeng", 1,
        "Standardavviket for kommunens egne årlige tall: hvor langt årene ligger fra sitt eget gjennomsnitt.",
        group="operating",
    ),
    "recommended_pct": Measure(
        "Anbefalt nivå, %", "%", 2, "Teknisk beregningsutvalg (TBU): nivået for kommunene samlet over tid.",
    ),
    "distance_points": Measure(
        "Avstand, prosentpoeng", "poeng", 2, "Netto driftsresultat i prosent minus det anbefalte nivået.",
        group="operating",
    ),
    "distance_1000nok": Measure(
        "Avstand, 1000 kr", "1000 kr", 0, "Avstanden i prosentpoeng ganget med brutto driftsinntekter.",
        group="operating",
    ),
    "distance_nok_per_capita": Measure(
        "Avstand per innbygger, kr", "kr", 0, "Avstanden i kroner delt på innbyggerne.", group="operating",
    ),
    **SHARES_OF_REVENUE,
    "grounds": Measure("Grunner i loven"),
    "on_robek": Measure("I ROBEK, grunner"),
    "robek_on": Measure("ROBEK per"),
    "revenue_1000nok": Measure(
        "Brutto driftsinntekter, 1000 kr", "1000 kr", 0, "AGD13, SSB tabell 12364, kommunekonsern.", group="operating",
    ),
    "net_result_1000nok": Measure(
        "Netto driftsresultat, 1000 kr", "1000 kr", 0, "AGD23, SSB tabell 12364, kommunekonsern.", group="operating",
    ),
}  # fmt: skip
MEASURES = {
    **GENERAL,
    **KEY,
    **POPULATION,
    **SURVEY,
    **CARE,
    **KINDERGARTEN,
    **PROFILE,
    **YOUTH,
    **REVISIONS,
    **INNOVATION,
    **BOOKLET,
}


def of_municipality() -> dict[str, Measure]:
    """Those that are figures of one municipality, group by group in the order of GROUPS."""
    place = {group: at for at, group in enumerate(GROUPS)}
    grouped = [(name, one) for name, one in MEASURES.items() if one.group in place]
    return dict(sorted(grouped, key=lambda each: place[each[1].group]))
