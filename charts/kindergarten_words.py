"""The kindergarten norms in sentences, written from the rows that are shown. Headlines are at most 15 words."""

import math
from collections.abc import Mapping

import pandas as pd

from charts import words
from charts.words import number
from data.norwegian import MOST_DECIMALS


def fte(value: float) -> str:
    """Full-time equivalents: whole from a hundred, else one decimal."""
    return number(value, 0 if value >= 100 or value == 0 else 1)


def millions(value_1000nok: float) -> str:
    """1000 kr as mill. kr: whole from a hundred, else one decimal."""
    return number(value_1000nok / 1000, 0 if value_1000nok >= 1e5 or value_1000nok == 0 else 1)


def agreeing(first: float, second: float) -> tuple[str, str, str]:
    """Two figures and their difference as text: whole from a hundred, else one decimal, or more until the three agree.

    2008.7 and 866.5 are "2 008,7", "866,5" and "1 142,2", since 2 009 less 866 is not 1 142.
    """
    figures = (first, second, first - second)
    for decimals in range(0 if first >= 100 else 1, MOST_DECIMALS + 1):
        a, b, less = (round(value, decimals) for value in figures)
        if math.isclose(a - b, less, abs_tol=1e-9):
            break
    return tuple(number(value, decimals if value else 0) for value in figures)


def readings(row: Mapping, name: str, year: int) -> str:
    """Both readings of what is missing. row: kindergarten.row. name: of the municipality, "" for the country."""
    gross, net = row["shortfall_gross_fte"], row["shortfall_net_fte"]
    if not row["units"]:
        return f"Ingen barnehager i {name or 'landet'} hadde tall i {year}"
    if gross == 0:
        who = "Barnehagen" if row["units"] == 1 else "Alle barnehagene"
        return f"{who} i {name or 'landet'} oppfylte bemanningsnormen i {year}"
    whole, who, when = (
        ("kommunen", f"{name} manglet", f" i {year}") if name else ("landet", f"I {year} manglet det", "")
    )
    told, other, _ = agreeing(gross, net)
    if told == other:
        return f"{who} {told} årsverk{when}, likt på begge lesemåter"
    return f"{who} {told} årsverk barnehage for barnehage{when}, {other if net else 'ingen'} for {whole} samlet"


def agree(row: Mapping, name: str) -> str:
    """Whether KS and the ministry would agree here, and why not. Arguments as in `readings`."""
    gross, net = row["shortfall_gross_fte"], row["shortfall_net_fte"]
    if gross == 0:
        return "**Her er KS og staten enige:** ingen barnehage manglet ansatte."
    if fte(gross) == fte(net):
        return "**Her er KS og staten enige:** nesten ingen barnehage hadde ansatte over normen å trekke fra."
    kroner = agreeing(row["cost_gross_1000nok"] / 1000, row["cost_net_1000nok"] / 1000)
    between = f"{agreeing(gross, net)[2]} årsverk ({kroner[2]} mill. kr)"
    where = f"i {name}" if name else "i landet"
    return (
        f"**KS og staten er uenige om {between}.** KS' lesemåte legger sammen det som mangler i hver barnehage som er "
        "under normen. Statens regner "
        + (f"landet under ett; for én kommune svarer det til {name} under ett. " if name else "landet under ett. ")
        + f"Da veier ansatte utover normen i noen barnehager {where} opp for mangelen i andre, selv med andre eiere."
    )


def share_meeting(row: Mapping, what: str, year: int) -> str:
    """row: kindergarten.row. what: barnehagene or kommunene."""
    share = number(row["meeting_norm_pct"], 0)
    enough = "oppfylte bemanningsnormen" if what == "barnehagene" else "hadde nok ansatte samlet"
    return f"{share} prosent av {what} {enough} i {year}, før normen kom"


def widest_class(rows: pd.DataFrame, phrases: Mapping[str, str]) -> str:
    """The class of municipality in which the fewest kindergartens meet the norm. rows: kindergarten.by_class."""
    known = rows[(rows["units"] >= 10)].iloc[:-1]
    if len(known) < 2:
        return "For få grupper med tall til å sammenlikne"
    low = known.loc[known["meeting_norm_pct"].idxmin()]
    name = words.label(phrases.get(low["unit"], low["unit"]))
    return f"Færrest oppfylte normen i {name}: {number(low['meeting_norm_pct'], 0)} prosent av barnehagene"


def ladder(rows: pd.DataFrame) -> str:
    """What netting takes away. rows: shortfall_fte, the finest first."""
    first, last = rows["shortfall_fte"].iloc[0], rows["shortfall_fte"].iloc[-1]
    if first == 0:
        return "Ingen barnehage manglet ansatte, så det er ingenting å motregne"
    return f"Motregning tar bort {number(100 * (1 - last / first), 0)} prosent av mangelen"


def last_year(values: pd.Series, name: str, norm: float | None) -> str:
    """The newest figure against the norm, None when it cannot be one figure. values: children per FTE by year."""
    known = values.dropna().sort_index()
    year, value = int(known.index[-1]), known.iloc[-1]
    text = f"{name} hadde {number(value, 1)} barn per årsverk i {year}"
    if norm is None:
        return text
    return f"{text}, {'innenfor' if value <= norm + 1e-9 else 'over'} normen på {number(norm, 1)}"


def pedagogues(needed: float, staff: float, name: str, year: int) -> str:
    """How many whole positions as pedagogical leader the norm asks for, and what part of the staff that is."""
    share = number(100 * needed / staff, 0)
    where = f" i {name}" if name else ""
    return (
        f"Pedagognormen ville krevd {number(needed, 0)} stillinger{where} i {year}, {share} prosent av grunnbemanningen"
    )


def quarrel(estimates: pd.DataFrame, gross_1000nok: float, net_1000nok: float) -> str:
    """The span of the published estimates against our own two readings. estimates: amount_mnok."""
    low, high = (number(value, 0) for value in (estimates["amount_mnok"].min(), estimates["amount_mnok"].max()))
    ours = f"{millions(net_1000nok)} eller {millions(gross_1000nok)}"
    return f"Publiserte anslag: fra {low} til {high} mill. kr; vi får {ours}"


def plain_number(value: float) -> str:
    """With the decimals it has, at most two: 12.0 is "12", 11.75 is "11,75"."""
    return number(value, 2).rstrip("0").rstrip(",")


def axis(under_3: float, over_3: float) -> str:
    """What children per FTE is, for a norm: how many children over three a younger one counts as."""
    times = over_3 / under_3
    return f"Barn per årsverk (barn under tre teller som {'to' if times == 2 else plain_number(times)})"
