"""What stands under the charts of what is published for the country, and where the figures come from."""

import re

import pandas as pd

from charts import words
from data.norwegian import joined

SOURCE = (
    "Kilde: SSB, artikkel 186149; SSBs samlede tall for omsorgstjenester i 2023 og veksten fra 2022 og 2019; SSB, "
    "KOSTRA nøkkeltall for helse og omsorg. Priser: kommunal deflator."
)
SPENDING = (
    "SSBs samlede tall for omsorgstjenester, hele landet med Oslo; 2019 og 2022 er regnet tilbake med SSBs "
    "prosenter. Priser: kommunal deflator (Finansdepartementet og TBU)."
)
TOTALS = f"{SPENDING} Enhetskostnader: {{costs}}."
IN_PICTURE = (
    "Kilde: SSB, samlede brutto driftsutgifter til omsorgstjenester {years}, og {ages} (CC\u00a0BY\u00a04.0); "
    "TBU, deflator {deflator}; {costs}. {ours}"
)
NO_TABLE = "Kilden til SSBs samlede tall for omsorgstjenester nevner verken tabell eller hvilke funksjoner i KOSTRA som er med."
OF_KEY = re.compile(r"Kostnadsnøkkelen (\d{4})")
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


def in_picture(
    totals: pd.DataFrame,
    deflator: pd.DataFrame,
    years: list[int],
    ages: str,
    costs: str,
    ours: str = "",
    projection: str = "",
) -> str:
    """The sources of figures that rest on the country's totals of these years, in a line: which total is SSB's, from which years
    SSB tells the growth to it, and the rest. totals: of care.national.totals. deflator: the reference table. ages: SSB's tables of
    inhabitants, with editions. costs: the set of unit costs. ours: that the rest is calculated here. projection: SSB's table of
    those who are to come, "" where it is of none.
    """
    of = totals.set_index("year")["basis"]
    derived = [str(year) for year in sorted(years) if of[year] == "derived"]
    told = f"{of[of == 'published'].index.max()}{f' og vekst fra {joined(derived)}' if derived else ''}"
    tables = _of_ssb(ages) + (f"; framskriving: {_of_ssb(projection)}" if projection else "")
    known = words.years(deflator["year"]).replace(" ", "")
    called = OF_KEY.sub(r"inntektssystemets kostnadsnøkkel \1", costs)
    return IN_PICTURE.format(
        years=told, ages=tables, deflator=known, costs=called if called != costs else f"«{costs}»", ours=ours
    ).strip()


def _of_ssb(source: str) -> str:
    """A table where its publisher is told already, its edition after a comma: "tabell 07459, 19.02.2026"."""
    return re.sub(r"^(?:Statistisk sentralbyrå|SSB), ", "", source).replace(" (", ", ").replace(")", "")
