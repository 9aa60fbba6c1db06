"""What stands under the charts of SSB's years: children per FTE, teachers, who meets the norm, and what it costs."""

from collections.abc import Mapping

import pandas as pd

from charts import level_caveat, words
from charts.kindergarten.cost_words import span
from charts.kindergarten.headlines import WITH_FIGURES, millions, plain_number
from charts.kindergarten.norm_name import LAWS, NormName
from charts.kindergarten.under_charts.country import of_ssb

ROUNDED = (
    "SSB gir barn per årsverk med én desimal, så årsverkene er nøyaktige til om lag én prosent. SSB veier barna med "
    "avtalt oppholdstid. Hver kommune er regnet samlet."
)
WEIGHED = "SSB veier barna med avtalt oppholdstid."
COST_IN_PICTURE = "Egen beregning med en antatt lønn per årsverk, ikke det kommunen faktisk betalte."
TEACHERS_IN_PICTURE = "Andelen teller barnehagelærere, ikke stillinger som pedagogisk leder."
PRIVATE_IN_PICTURE = "Andelen er av alle barna, uansett oppholdstid: den sier ikke hvor mye kommunen betaler."
MEAN_IN_PICTURE = level_caveat.MEAN
PER_FTE = "Antall barn korrigert for alder og oppholdstid per årsverk i grunnbemanningen."
NO_LINE = "SSBs mål teller barn under tre som to; {norm} gjør ikke det og er ikke tegnet."
NEEDED = "Barnehagelærere i prosent av grunnbemanningen."
ABOUT_NEEDED = "Stiplet: det pedagognormen krever minst, før avrunding opp i hver barnehage. Andelen er SSBs; den teller barnehagelærere, ikke stillinger som pedagogisk leder."
PRIVATE = "Andelen av barna som går i private barnehager, uansett oppholdstid."
ABOUT_PRIVATE = "Andelen styrer hvor mye som følger i tilskudd."
FETCH = (
    "Tallene for hver kommune og hvert år, barn per årsverk og det normen koster, {is_not} her. Derfor er "
    "tallene fra SSB og Udir bare for landet."
)
BRIDGE = (
    "Under «Historien» står det som manglet ved tellingen før normen kom. Her er spørsmålet et annet: hva det koster "
    "hvert år at {norm} krever flere ansatte per barn enn {whose} hadde i {year}. Det er regnet av SSBs tall, "
    "samlet for {netted}, så beløpet er ikke det samme."
)
BARS = (
    "Søylene er det {who} betaler i året: egne barnehager med en gang, tilskudd til private to år etter. Linjen er "
    "merkostnaden i alle barnehager."
)
ROUNDING = "Streken gjennom hvert punkt er spennet fra SSBs avrunding."
OWN_COST = "Egen beregning. Lønn: Utdanningsforbundet, udatert, om ikke en annen er valgt."


def fetch(unread: bool) -> str:
    """What is not here without SSB's tables. unread: they are here and cannot be read."""
    return FETCH.format(is_not="kan ikke leses" if unread else "er ikke med")


def per_fte(of_municipalities: bool, undrawn: NormName | None) -> tuple[str, ...]:
    """What must be known of children per FTE. of_municipalities: whether SSB's tables of each are here. undrawn: the
    norm, where it has no line."""
    return (
        ROUNDED if of_municipalities else WEIGHED,
        *([] if undrawn is None else [NO_LINE.format(norm=undrawn.short)]),
    )


def national(ssb: pd.DataFrame) -> str:
    """Where SSB's figures for the country are from. ssb: kindergarten.rows.years.national."""
    return f"Landet: {of_ssb(ssb)}"


def with_municipalities(name: str, last: Mapping, there: list[int]) -> str:
    """What the lines are where SSB's tables of each municipality are here. name: of the chosen one, "" for none. last: the row
    of rows.years.country of the year that is told. there: the years of the tables."""
    where, years = f"i {name} og landet" if name else "i landet", words.years(pd.Series(there))
    some = f"{words.n_of(last['units'], last['units_of'])} med tall i {int(last['year'])}"
    return f"Barn per årsverk {where}, {years}; {some}."


def norm_line(norm: float, named: NormName, since: int | None = None) -> str:
    """The name of the norm's line. named: what it is called. since: the year it came into force, of a chart of an earlier year; one
    that is tried never did."""
    whose = f"{named.line} fra {since}" if since and not named.tried else named.line
    return f"{whose}: høyst {plain_number(norm)}"


def no_share(name: str, year: int, reason: str, there: pd.Series) -> str:
    """Why a share is not told of a year. name: "" for the country. there: the years it has."""
    if name:
        return f"{name} har ikke denne andelen for {year}: {reason}"
    return f"Andelen for landet er her bare for {words.years(there)}"


def bridge(alone: bool, reference_year: int, norm: NormName = LAWS) -> str:
    """How the question is another than that of the count. alone: of one municipality."""
    whose, netted = ("kommunen", "kommunen") if alone else (WITH_FIGURES, "hver kommune")
    return BRIDGE.format(whose=whose, netted=netted, year=reference_year, norm=norm.short)


def bars(name: str, last: Mapping | None) -> str:
    """What the bars and the line are. last: the country's row of the year that is told, None of one municipality and where the year has
    none."""
    text = BARS.format(who=name or WITH_FIGURES)
    return text + ("" if last is None else f" {int(last['year'])}: {words.n_of(last['units'], last['units_of'])}.")


def about_bars(wage_nok: float, alone: bool) -> tuple[str, ...]:
    """What the amounts rest on. alone: of one municipality."""
    wage = f"Faste priser: et årsverk er {words.number(wage_nok, 0)} kr alle år."
    return (wage, *([ROUNDING] if alone else []))


def cost_cards(row: Mapping) -> dict[str, str]:
    """The key figures of the cost of one year. row: of kindergarten.rows.extra_cost.years."""
    return {
        "Merkostnad, mill. kr": millions(row["cost_1000nok"]),
        "Lavest–høyest": span(row),
        "Kommunen betaler" if row["units_of"] == 1 else f"{words.first_upper(WITH_FIGURES)} betaler": millions(
            row["total_1000nok"]
        ),
        "Per barn, kr": words.number(row["nok_per_child"], 0),
        "Per innbygger, kr": words.number(row["nok_per_inhabitant"], 0),
        "Av driftsinntektene": words.percent(row["cost_revenue_pct"], 2),
    }


def no_cost(name: str, reference_year: int, there: list[int], table: pd.DataFrame) -> str:
    """Why there is no cost to tell: the year is not in the tables, or there is no figure to compare with.

    there: the years of the tables. table: of kindergarten.rows.extra_cost.years.
    """
    if reference_year not in there[:-1]:
        return f"Velg et sammenligningsår fra {there[0]} til {there[-2]}. Tabellene har {there[0]}–{there[-1]}."
    found = "; ".join(f"{words.years(each['year'])}: {why}" for why, each in table.groupby("reason", sort=False))
    return f"{name or 'Landet'} har ikke tall å sammenlikne. {found}."
