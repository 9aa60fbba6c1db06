"""What stands under the charts of the count of every kindergarten."""

from collections.abc import Sequence

from analysis.kindergarten.assumptions import Assumptions
from charts import words
from data.norwegian import joined

NETTED = " Jo større område som regnes under ett, jo mer av mangelen blir borte."
NO_EDUCATION = (
    "I landet var {share} prosent av grunnbemanningen barnehagelærere i {year} (SSB, {edition}). Tellingen har ikke "
    "utdanning, så hvor mange pedagoger som mangler i hver barnehage, kan ikke sies."
)
CLASSES = (
    "Barn per årsverk i barnehagene i {year}, etter kommunens folketall 1. januar {after} ({later}: etter det første "
    "folketallet etter delingen). Stolpen er den midtre halvdelen, streken åtte av ti, merket medianen; til høyre "
    "andelen som oppfyller normen."
)
BY_NAME = (
    "Over/under normen er årsverkene minus det bemanningsnormen krever; minus er mangel. Pedagognormen: hele "
    "stillinger, av hoder."
)


def read(assumed: Assumptions) -> str:
    """How to read the bars, and what the children are counted as."""
    if assumed.part_time == 1:
        return "Åpne stolper er over normen. Hvert barn er regnet som en heltidsplass, det meste det kan telle."
    return f"Åpne stolper er over normen. Hvert barn er regnet som {words.number(assumed.part_time, 4)} heltidsplass."


def ladder(name: str, year: int, some: bool) -> str:
    """What the netting ladder shows. some: whether any staff is missing."""
    text = f"Årsverk som mangler til bemanningsnormen i {name or 'landet'} i {year}, og hva de koster i året."
    return text + NETTED * some


def kindergartens(drawn: int, day: str, assumed: Assumptions) -> str:
    """What the distribution over kindergartens shows. day: of the count."""
    return f"Barn per årsverk i grunnbemanningen, {words.number(drawn, 0)} barnehager {day}. " + read(assumed)


def municipalities(drawn: int, of: int, year: int, others: Sequence[str], assumed: Assumptions) -> str:
    """What the distribution over municipalities shows. others: those in the table that are none of today's."""
    text = f"Barn per årsverk i kommunens barnehager under ett, {year}: {drawn} av dagens {of} kommuner. "
    none_of_today = "er ikke tegnet, siden ingen av dem er en kommune i dag, men står i tabellen. "
    return text + (f"{joined(list(others))} {none_of_today}" if others else "") + read(assumed)


def classes(year: int, later: Sequence[str]) -> str:
    """What the spread by size shows. later: the municipalities that are classed by a later count."""
    return CLASSES.format(year=year, after=year + 1, later=", ".join(later))


def no_education(value: float, year: int, edition: str) -> str:
    """The country's share of teachers, and that the count does not know whom it has. value: per cent."""
    return NO_EDUCATION.format(share=words.number(value), year=year, edition=edition)
