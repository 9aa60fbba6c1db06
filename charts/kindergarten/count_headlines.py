"""The count of every kindergarten in sentences, written from the rows that are shown. Headlines are at most 15 words.

The readings are ours, named by what they are: every kindergarten for itself, the municipality or the country as one.
"""

from collections.abc import Mapping
from math import inf

import pandas as pd

from charts import words
from charts.kindergarten.few_children import FEW_CHILDREN, FEW_FTE, at_most, who
from charts.kindergarten.headlines import between, fte
from charts.kindergarten.norm_name import LAWS, NormName
from charts.words import number
from data.norwegian import joined

LEAST_IN_CLASS = 10  # kindergartens, before a class is named as the lowest
NEAR_PCT = 1.0  # percentage points, within which the next class is named with the lowest
MOST_NAMED = 2  # classes
HALF_PCT = 2.0  # percentage points, within which a part is said to be half


def readings(row: Mapping, name: str, year: int, norm: NormName = LAWS) -> str:
    """What is missing, from the lowest to the highest that can be defended.

    row: kindergarten.rows.spanned. name: of the municipality, "" for the country.
    """
    if not row["units"]:
        return f"Ingen barnehager i {name or 'landet'} hadde tall i {year}"
    low, high = row["shortfall_net_low_fte"], row["shortfall_gross_high_fte"]
    children = int(row["children_under_3"] + row["children_over_3"])
    where = f"i {who(name or 'landet', children)}"
    they = "Barnehagen" if row["units"] == 1 else "Barnehagene"
    if high == 0:
        met = f"{they if row['units'] == 1 else 'Alle barnehagene'} {where} oppfylte"
        tries = (
            f"{met} {norm.full} i {year}{norm.came}",
            *(f"{met} {one} i {year}" for one in (norm.full, norm.short)),
        )
        return words.first_that_fits(*tries)
    lacked = f"manglet {where.removeprefix('i ') if name or children < FEW_CHILDREN else 'det'}"
    if high < FEW_FTE:
        return _shortest(lacked, at_most(high), year, norm)
    gross, net = between(row["shortfall_gross_low_fte"], high), between(low, row["shortfall_net_high_fte"])
    return _shortest(lacked, f"{gross} årsverk", year, norm, "" if gross == net else net)


def _shortest(lacked: str, how_much: str, year: int, norm: NormName, net: str = "") -> str:
    """The fullest sentence of what was missing that a headline has room for; the norm came later than the year. net: the
    other reading, where it is another."""
    told = [
        f"I {year} {lacked} {how_much} {to}{f'; {whole} {net}' * bool(net)}"
        for whole in ("regnet under ett", "under ett")
        for to in norm.missing_to
    ]
    whole, least = f"; under ett {net}" * bool(net), norm.missing_to[-1].partition(" ")[2]
    told.append(f"Til {least} {lacked} {how_much}{whole}")
    told.append(f"{words.first_upper(least)}: {lacked.removeprefix('manglet ')} manglet {how_much}{whole}")
    return words.first_that_fits(*told)


def people(row: Mapping) -> str:
    """How many children and staff the figures of a place are of, in words."""
    children = int(row["children_under_3"] + row["children_over_3"])
    of = "én barnehage" if row["units"] == 1 else f"{number(row['units'], 0)} barnehager"
    return f"Tellingen har {of} med {number(children, 0)} barn og {fte(row['actual_fte'])} årsverk i grunnbemanningen"


def apart(row: Mapping, name: str, norm: NormName = LAWS) -> str:
    """How far the two readings are apart, and why. Arguments as in `readings`."""
    gross, net = row["shortfall_gross_fte"], row["shortfall_net_fte"]
    where = f"i {name}" if name else "i landet"
    if gross == 0:
        return "**Begge lesemåtene gir null:** ingen barnehage manglet ansatte."
    if fte(gross) == fte(net):
        return f"**Lesemåtene gir det samme {where}:** nesten ingen barnehage hadde ansatte over {norm.short} å trekke fra."
    return (
        f"**Lesemåtene er våre.** Den ene legger sammen det som mangler i hver barnehage som er under {norm.short}. Den andre "
        f"regner {'kommunen' if name else 'landet'} under ett: da veier ansatte utover {norm.label} i noen barnehager "
        f"{where} opp for mangelen i andre, selv med andre eiere."
    )


def shorter(heads_fte: float, less_fte: float, place: str) -> str:
    """What one per cent shorter hours does to the number of the place netted; "" where it is next to nothing.

    heads_fte: shortfall_net_fte with every child a full place. less_fte: the same one per cent shorter. place: landet.
    """
    if not heads_fte >= FEW_FTE:
        return ""
    gone, what = 100 * (1 - less_fte / heads_fte), f"tallet for {place} under ett"
    does = f"halverer {what}" if abs(gone - 50) <= HALF_PCT else f"senker {what} med {words.share(gone)} prosent"
    return (
        f"Én prosent kortere oppholdstid {f'gjør {what} til null' if less_fte == 0 else does}: med alle barn på full tid manglet det "
        f"{fte(heads_fte)} årsverk, med én prosent mindre {fte(less_fte)}."
    )


def share_meeting(row: Mapping, what: str, year: int, norm: NormName = LAWS) -> str:
    """row: kindergarten.rows.spanned. what: barnehagene or dagens kommuner."""
    share = between(row["meeting_norm_low_pct"], row["meeting_norm_high_pct"])
    each, before = what == "barnehagene", "" if norm.tried else ", før normen kom"
    if each:
        return f"{share} prosent av {what} oppfylte {norm.full} i {year}{before}"
    to = f" til {norm.short}" * bool(norm.tried)
    enough = (f"{share} prosent av {what} hadde nok ansatte{all_in}{to} i {year}{before}" for all_in in (" samlet", ""))
    return words.first_that_fits(*enough)


def widest_class(rows: list[pd.DataFrame], phrases: Mapping[str, str], norm: NormName = LAWS) -> str:
    """The class with the lowest share that meets the norm, where all the assumptions agree on which it is.

    A class that is within NEAR_PCT of it in any of them is named beside it.

    rows: kindergarten.rows.by_class, one for each set of assumptions.
    """
    known = [each[(each["units"] >= LEAST_IN_CLASS)].iloc[:-1].set_index("unit")["meeting_norm_pct"] for each in rows]
    if min(map(len, known)) < 2:
        return "For få grupper med tall til å sammenlikne"
    lowest = {each.idxmin() for each in known}
    if len(lowest) > 1:
        return f"Hvilken gruppe som sjeldnest oppfylte {norm.short}, avhenger av forutsetningene"
    first = lowest.pop()
    near = [label for label in known[0].index if any(each.get(label, inf) - each[first] <= NEAR_PCT for each in known)]
    if len(near) > MOST_NAMED:
        return f"Andelen som oppfylte {norm.short}, var om lag like lav i flere grupper"
    shares = [each[label] for each in known for label in near if label in each]
    span = f"{between(min(shares), max(shares))} prosent"
    if near == [first]:
        text = f"Lavest andel oppfylte {norm.short} i {words.label(phrases.get(first, first))}: {span}"
        return words.first_that_fits(f"{text} av barnehagene", text)
    return f"Lavest andel oppfylte {norm.short} i kommunegruppene {joined([f'«{words.label(label)}»' for label in near])}: {span}"


def ladder(ends: list[tuple[float, float]], name: str = "") -> str:
    """What netting takes away. ends: what is missing with none and with all netted, FTE; a pair a set of assumptions.

    name: of the municipality, "" for the country.
    """
    gone = [100 * (1 - last / first) for first, last in ends if first]
    if not gone:
        return "Ingen barnehage manglet ansatte, så det er ingenting å motregne"
    if max(first for first, _ in ends) < FEW_FTE:
        return "Mangelen er høyst én eller to ansatte: for lite til å si hva motregning betyr"
    return f"Regnet under ett blir {between(min(gone), max(gone))} prosent av mangelen{f' i {name}' * bool(name)} borte"
