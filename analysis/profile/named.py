"""What a measure is called in a profile, which of them follow the size, and which table those that are not here are in."""

from analysis.measures.measure import Measure
from analysis.profile.material import Material
from data.contract.tables import EXTRACT

NAMES = {
    "ndr_pct_3yr": "Netto driftsresultat, tre år samlet",
    "ndr_pct_5yr": "Netto driftsresultat, fem år samlet",
    "ndr_sd_points": "Netto driftsresultat, standardavvik for årene",
    "net_result_1000nok": "Netto driftsresultat i kroner",
    "distance_points": "Avstand til anbefalt nivå",
    "distance_1000nok": "Avstand til anbefalt nivå i kroner",
    "distance_nok_per_capita": "Avstand til anbefalt nivå per innbygger",
    "result_pct": "Netto driftsresultat etter bundne fond",
    "debt_pct": "Netto lånegjeld, ukorrigert",
    "free_income_nok_per_capita": "Frie inntekter per innbygger",
    "care_gross_1000nok": "Utgifter til pleie og omsorg",
    "care_growth_5yr_pct": "Pleie og omsorg, vekst på fem år i faste priser",
    "inhabitants": "Innbyggere",
    "share_0_19_pct": "Innbyggere 0–19 år",
    "share_65_pct": "Innbyggere 65 år og over",
    "outside_pct": "Unge 15–29 år utenfor arbeid og utdanning",
    "old_per_100_of_working_age": "80 år og over per 100 på 20–64 år",
}
RATIOS = (
    "ndr_sd_points",
    "old_per_100_of_working_age",
    "children_per_fte",
)  # neither a share nor kroner per person, and yet no amount
FOLLOW_THE_RESULT = ("distance_points", "distance_1000nok", "distance_nok_per_capita")  # which is held together itself
TABLE_OF = {"operating": "accounts", "debt": "accounts", "fund": "accounts", "investment": "key_figures",
            "population": "population", "care": "function_accounts", "kindergarten": "kindergarten_key_figures"}  # fmt: skip


def name(measure: str, one: Measure) -> str:
    """Without its unit: "Netto driftsresultat"."""
    return NAMES.get(measure) or one.label.split(",")[0]


def compared(measure: str, one: Measure) -> bool:
    """Whether it is held against the peers': an amount follows the size of the municipality, and is not."""
    return measure not in FOLLOW_THE_RESULT and (one.unit in ("%", "kr") or measure in RATIOS)


def table_of(one: Measure) -> str:
    """The table of the extract that it is read from."""
    return one.table or TABLE_OF[one.group]


def not_fetched(found: Material, one: Measure) -> str:
    """Why no municipality has it, as a part of a sentence."""
    if unread(found, one):
        return "tallene kan ikke leses her"
    return without(table) if (table := lacking(found, one)) else "ingen kommune har tallet"


def tables_of(one: Measure) -> tuple[str, ...]:
    """That and, of kroner that are divided here, the inhabitants."""
    return (table_of(one), *["population"] * (one.unit == "kr" and not one.table))


def unread(found: Material, one: Measure) -> bool:
    """Whether a table that it is made of cannot be read."""
    return any(table in found.unread for table in tables_of(one))


def lacking(found: Material, one: Measure) -> str:
    """The first table that it is made of and that is not here; "" without."""
    return next((table for table in tables_of(one) if table in found.lacking), "")


def without(table: str) -> str:
    """That a table is not here, by SSB's number, since one sheet may lack several."""
    return f"SSBs tabell {EXTRACT[table].table_id} er ikke med her"
