"""What stands under the charts of the count of every kindergarten."""

from collections.abc import Sequence

import pandas as pd

from analysis.kindergarten.assumptions import Assumptions
from charts import words
from data.norwegian import joined

OURS_IN_PICTURE = "Lesemåtene er våre. Tellingen er fra før normen kom og sier ikke hvordan det er nå."
IN_PICTURE = "Tellingen er fra før normen kom og sier ikke hvordan det er nå."
DRAWN = "Det som er tegnet, er {pct} prosent; spennet er fra avtalt oppholdstid til alle barn på full tid. "
NETTED = "Jo større område som regnes under ett, jo mer av mangelen blir borte."
NO_EDUCATION = (
    "I landet var {share} prosent av grunnbemanningen barnehagelærere i {year} (SSB, {edition}). Tellingen har ikke "
    "utdanning, så hvor mange pedagoger som mangler i hver barnehage, kan ikke sies."
)
CLASSES = (
    "Gruppene er etter kommunens folketall 1. januar {after} ({later}: etter det første "
    "folketallet etter delingen). Stolpen er den midtre halvdelen, streken de midtre åtte av ti, merket medianen; til høyre "
    "andelen som oppfyller normen."
)
BY_NAME = (
    "Over/under normen er årsverkene minus det bemanningsnormen krever; minus er mangel. Pedagognormen: hele "
    "stillinger, regnet av antall barn."
)


def read(assumed: Assumptions) -> str:
    """How to read the bars, and what the children are counted as."""
    if assumed.part_time == 1:
        return "Åpne stolper er over normen. Hvert barn er regnet som en heltidsplass, det meste det kan telle."
    return f"Åpne stolper er over normen. Hvert barn er regnet som {words.number(assumed.part_time, 4)} heltidsplass."


def ladder(name: str, year: int) -> str:
    """What the netting ladder shows."""
    return f"Årsverk som manglet på den kommende normen i {name or 'landet'} i {year}, og hva de koster i året."


def of_bars(headline: str, missing: pd.Series) -> str:
    """What the bars themselves come to, where the headline tells a span of it; "" else. missing: FTE, the last all netted."""
    if "–" not in headline:
        return ""
    return DRAWN.format(pct=words.number(100 * (1 - missing.iloc[-1] / missing.iloc[0]), 0))


def netted(some: bool) -> list[str]:
    """What netting does. some: whether any staff is missing."""
    return [NETTED] if some else []


def kindergartens(day: str) -> str:
    """What the distribution over kindergartens shows, whose bars say how many they are. day: of the count."""
    return f"Barn per årsverk i grunnbemanningen, {day}."


def municipalities(drawn: int, of: int, year: int) -> str:
    """What the distribution over municipalities shows."""
    return f"Barn per årsverk i kommunens barnehager under ett, {year}: {drawn} av dagens {of} kommuner."


def none_of_today(others: Sequence[str]) -> list[str]:
    """Those in the table that are none of today's municipalities."""
    if not others:
        return []
    return [f"{joined(list(others))} er ikke tegnet, siden ingen av dem er en kommune i dag, men står i tabellen."]


def classes(year: int) -> str:
    """What the spread by size shows."""
    return f"Barn per årsverk i barnehagene i {year}, etter kommunens folketall."


def by_class(year: int, later: Sequence[str]) -> str:
    """How the spread by size is read. later: the municipalities that are classed by a later count."""
    return CLASSES.format(after=year + 1, later=", ".join(later))


def no_education(value: float, year: int, edition: str) -> str:
    """The country's share of teachers, and that the count does not know whom it has. value: per cent."""
    return NO_EDUCATION.format(share=words.number(value), year=year, edition=edition)
