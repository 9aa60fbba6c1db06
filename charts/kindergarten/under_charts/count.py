"""What stands under the charts of the count of every kindergarten."""

from collections.abc import Collection, Sequence

import pandas as pd

from analysis.kindergarten.assumptions import Assumptions
from charts import words
from charts.kindergarten.answers.own_count import of_today
from charts.kindergarten.norm_name import LAWS, NormName
from data.norwegian import joined

OURS_IN_PICTURE = "Lesemåtene er våre. Tellingen er fra før normen kom og sier ikke hvordan det er nå."
IN_PICTURE = "Tellingen er fra før normen kom og sier ikke hvordan det er nå."
NEWEST = "Tellingen er fra før normen kom, og den nyeste vi har for hver kommune: SSBs nyere tall {is_not} her."
DRAWN = "Tegnet er {figure}; spennet er {over}. "
HOURS, FAMILY = "fra avtalt oppholdstid til alle barn på full tid", "med og uten familiebarnehager"
SUMMED = "Kommunene er dagens; barnehagene i hver er regnet under ett, {day}."
NETTED = "Jo større område som regnes under ett, jo mer av mangelen blir borte."
NO_EDUCATION = (
    "I landet var {share} prosent av grunnbemanningen barnehagelærere i {year} (SSB, {edition}). Tellingen har ikke "
    "utdanning, så hvor mange pedagoger som mangler i hver barnehage, kan ikke sies."
)
CLASSES = (
    "Gruppene er etter kommunens folketall 1. januar {after} ({later}: etter det første "
    "folketallet etter delingen). Stolpen er den midtre halvdelen, streken de midtre åtte av ti, merket medianen; til høyre "
    "andelen som oppfyller {norm}."
)
BY_NAME = (
    "Over/under normen er årsverkene minus det {norm} krever; minus er mangel. Pedagognormen: hele "
    "stillinger, regnet av antall barn."
)


def read(assumed: Assumptions, norm: NormName = LAWS) -> str:
    """How to read the bars, and what the children are counted as."""
    return f"Åpne stolper er over {norm.label}. {places(assumed)}"


def by_name(norm: NormName = LAWS) -> str:
    """What the columns of the kindergartens by name are."""
    return BY_NAME.format(norm=norm.full)


def places(assumed: Assumptions) -> str:
    """What a child is counted as."""
    if assumed.part_time == 1:
        return "Hvert barn er regnet som en heltidsplass, det meste det kan telle."
    return f"Noen barn har deltidsplass, så hvert barn teller som {words.number(100 * assumed.part_time, 2)} prosent av en heltidsplass."


def ladder(name: str, year: int, norm: NormName = LAWS) -> str:
    """What the netting ladder shows."""
    return f"Årsverk som manglet {norm.missing_to[1]} i {name or 'landet'} i {year}, og hva de koster i året."


def drawn(headline: str, figure: str, found: Collection[Assumptions]) -> str:
    """Which figure of a span that the headline tells is drawn, and what the span is over; "" where it tells none. found: those
    that the span is over."""
    if "–" not in headline:
        return ""
    over = [
        *([HOURS] if len({one.part_time for one in found}) > 1 else []),
        *([FAMILY] if len({one.without_family for one in found}) > 1 else []),
    ]
    return DRAWN.format(figure=figure, over=", ".join(over))


def of_all(meet: pd.Series) -> str:
    """How many of a municipality's kindergartens meet the norm. meet: whether each does."""
    return f"{words.number(meet.sum(), 0)} av {words.number(len(meet), 0)}"


def share(meet: pd.Series) -> str:
    """How large a part of all meet it."""
    return f"{words.number(100 * meet.mean(), 0)} prosent"


def gone(missing: pd.Series) -> str:
    """The part of what is missing that netting takes away, as the bars have it. missing: FTE, the last all netted."""
    return f"{words.number(100 * (1 - missing.iloc[-1] / missing.iloc[0]), 0)} prosent" if missing.iloc[0] else ""


def netted(some: bool) -> list[str]:
    """What netting does. some: whether any staff is missing."""
    return [NETTED] if some else []


def kindergartens(drawn: int, of: int, day: str) -> str:
    """What the distribution over kindergartens shows. drawn: those with figures. day: of the count."""
    return (
        f"Barn per årsverk i grunnbemanningen, {day}, i {words.number(drawn, 0)} av {words.number(of, 0)} barnehager."
    )


def municipalities(drawn: int, of: int, then: int | None, day: str) -> str:
    """Whom the distribution over municipalities shows, and when. drawn, of: how many of today's. then: how many there were at the
    count, None where that is not known."""
    others = f" (da {words.number(then, 0)})" if then and then != of else ""
    date = day.replace(". ", ".\u00a0")  # a page would number it as a list
    return f"{date}, {of_today(drawn, of)}{others}."


def newest(unread: Sequence[str], absent: Sequence[str]) -> str:
    """Why there is no newer figure of a municipality. unread: SSB's numbers of the tables that are here and cannot be read. absent:
    of those that are not here."""
    lost = [(why, of) for why, of in (("kan ikke leses", unread), ("er ikke med", absent)) if of]
    told = [f"{why} ({'' if at else 'tabell '}{joined(of)})" for at, (why, of) in enumerate(lost)]
    return NEWEST.format(is_not=joined(told))


def none_of_today(others: Sequence[str]) -> list[str]:
    """Those in the table that are none of today's municipalities."""
    if not others:
        return []
    return [f"{joined(list(others))} er ikke tegnet, siden ingen av dem er en kommune i dag, men står i tabellen."]


def classes(year: int) -> str:
    """What the spread by size shows."""
    return f"Barn per årsverk i barnehagene i {year}, etter kommunens folketall."


def by_class(year: int, later: Sequence[str], norm: NormName = LAWS) -> str:
    """How the spread by size is read. later: the municipalities that are classed by a later count."""
    return CLASSES.format(after=year + 1, later=", ".join(later), norm=norm.short)


def no_education(value: float, year: int, edition: str) -> str:
    """The country's share of teachers, and that the count does not know whom it has. value: per cent."""
    return NO_EDUCATION.format(share=words.number(value), year=year, edition=edition)
