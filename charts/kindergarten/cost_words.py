"""What keeping the norm costs, in sentences written from the rows that are shown. Headlines are at most 15 words."""

from collections.abc import Mapping

import pandas as pd

from analysis.kindergarten.cost import LAG_YEARS
from analysis.kindergarten.extra_cost import ROUNDED
from charts import words
from charts.kindergarten.count_headlines import HALF_PCT
from charts.kindergarten.few_children import FEW_CHILDREN, FEW_FTE, at_most, who
from charts.kindergarten.headlines import WITH_FIGURES, fte, millions
from charts.kindergarten.norm_name import LAWS, NormName
from charts.words import number


def headline(row: Mapping, name: str, reference_year: int, norm: NormName = LAWS) -> str:
    """row: the chosen year of extra_cost.with_cost. name: of the municipality, "" for the country."""
    where, year, high = name or WITH_FIGURES, int(row["year"]), row["shortfall_high_fte"]
    if pd.isna(row["cost_1000nok"]):
        return f"Merkostnaden for {name or 'landet'} i {year} kan ikke regnes ut"
    children = int(row["children_under_3"] + row["children_over_3"])
    if children < FEW_CHILDREN:
        cost = "ingenting" if high == 0 else at_most(high) if high < FEW_FTE else f"{span(row)} mill. kr"
        few = f"{who(where, children)} {cost} i {year} utover {reference_year}-bemanningen"
        return words.first_that_fits(f"{norm.first} koster {few}", f"{words.first_upper(norm.label)}: {few}")
    if high == 0 or (row["cost_1000nok"] == 0 and high >= FEW_FTE):
        enough = f"{where} i {reference_year} den bemanningen som {norm.short} krever"
        least = f"Etter SSB hadde {enough.replace(' den ', ' ')}"
        return words.first_that_fits(f"Etter SSBs tall hadde {enough}", f"Etter SSB hadde {enough}", least)
    cost = at_most(high) if high < FEW_FTE else f"{millions(row['cost_1000nok'])} mill. kr"
    costs = f"koster {where} {cost} i {year} utover"
    return words.first_that_fits(
        *(f"{words.first_upper(one)} {costs} bemanningen i {reference_year}" for one in (norm.full, norm.short)),
        f"{norm.first} {costs} {reference_year}-bemanningen",
    )


def span(row: Mapping) -> str:
    """From the low to the high cost: "3,7–11", one figure where they read the same."""
    low, high = millions(row["cost_low_1000nok"]), millions(row["cost_high_1000nok"])
    return low if low == high else f"{low}–{high}"


def formula(
    row: Mapping, name: str, reference_year: int, wage_nok: float, norm: float | None, named: NormName = LAWS
) -> str:
    """How the cost of one municipality is computed, with what rounding may hide.

    norm: children over three per FTE, None where a younger child does not count as two.
    """
    then, year = row["reference_ratio"], int(row["year"])
    ratio = number(then, 1 if row["reference_units"] == 1 else 2)
    of = f" (sum av {int(row['reference_units'])} tidligere kommuner)" if row["reference_units"] > 1 else ""
    told = f"SSB gir {ratio} barn per årsverk i {name} i {reference_year}{of}, med én desimal"
    if row["cost_high_1000nok"] == 0:
        return f"{told}. Også med avrundingen er det nok etter {named.short}, og ingenting å legge til."
    reach = f"fra {number(then - ROUNDED, 2)} til {number(then + ROUNDED, 2)}"
    if row["cost_gross_1000nok"] == 0:
        return (
            f"{told}. Det kan være {reach}, så kostnaden kan være inntil {millions(row['cost_high_1000nok'])} mill. kr."
        )
    need = number(row["required_fte"], 1)
    less = f" × (1 − {words.level(norm)}/{ratio})" if norm else f" − {number(row['actual_fte'], 1)}"
    left = f"{need}{less}" if norm else f"({need}{less})"
    return (
        f"**Slik er det regnet:** {left} × {number(wage_nok, 0)} kr = {millions(row['cost_1000nok'])} mill. kr. "
        f"{need} årsverk er det {named.short} krever for barna i {year}. {told}. Det kan være {reach}, så kostnaden er et "
        f"sted mellom {millions(row['cost_low_1000nok'])} og {millions(row['cost_high_1000nok'])} mill. kr."
    )


def both_readings(row: Mapping) -> str:
    """The country: the need of each municipality added, and netted over the country."""
    cost, net, low, high = (millions(row[f"cost_{name}1000nok"]) for name in ("", "net_", "low_", "high_"))
    return (
        f"Hver kommune med tall for seg, uten motregning mellom dem, er det **{cost} mill. kr** i {int(row['year'])}. Med dem "
        f"under ett er det **{net} mill. kr**. I begge er overskudd og mangel i samme kommune alt motregnet. SSBs "
        f"avrunding flytter det første til mellom {low} og {high} mill. kr om den går samme vei i alle kommuner; i en "
        "sum jevner den seg stort sett ut."
    )


def disagree(count: Mapping, gap_fte: float, name: str, year: int, norm: NormName = LAWS) -> str:
    """Where Udir's count says that staff is missing and SSB's figures do not, or the other way.

    "" where they agree, or less than FEW_FTE is missing or left in both.

    count: kindergarten.staffing.row of the count. gap_fte: required less actual by SSB's figures, for the same unit and year.
    """
    gross, net = count["shortfall_gross_fte"], count["shortfall_net_fte"]
    if not count["units"] or pd.isna(gap_fte) or (gross > 0) == (gap_fte > 0) or max(gross, abs(gap_fte)) < FEW_FTE:
        return ""
    whole, place = ("kommunen", name) if name else ("landet", WITH_FIGURES)
    udir = (
        f"manglet {fte(gross)} årsverk barnehage for barnehage og {fte(net)} for {whole} samlet"
        if gross
        else "manglet ingen barnehage ansatte"
    )
    more = f"{fte(-gap_fte)} årsverk mer enn {norm.short} krever" if gap_fte else f"akkurat det {norm.short} krever"
    ssb = f"manglet det {fte(gap_fte)} årsverk i {place}" if gap_fte > 0 else f"hadde {place} {more}"
    return (
        f"**De to kildene viser ikke det samme for {year}.** Etter Udirs telling {udir}. Etter SSBs tall {ssb}, regnet "
        "samlet. Udir teller hvert barn som ett, uansett oppholdstid, i hver barnehage. SSB veier dem med avtalt oppholdstid, regner kommunen "
        "under ett og gir barn per årsverk med én desimal."
    )


def share_meeting(row: Mapping, year: int, norm: NormName = LAWS) -> str:
    """How many of the municipalities with figures have enough staff, each netted. row: kindergarten.staffing.row."""
    have = f"{number(row['meeting_norm_pct'], 0)} prosent av {WITH_FIGURES} hadde nok ansatte samlet"
    to = (f" til {one}" for one in (norm.short, norm.label)) if norm.tried else ("",)
    return words.first_that_fits(*(f"{have}{one} i {year}" for one in to))


def broken(breaks: Mapping[int, str], name: str, first: int) -> str:
    """Where the series of a municipality is not of the same area, as a sentence. first: year of the series."""
    found = [f"{year} ({what})" for year, what in sorted(breaks.items()) if year > first]
    if not found:
        return ""
    return f" Brudd i {' og '.join(found)}: tallene for {name} før og etter gjelder ikke samme område."


def renumbered(numbers: Mapping[int, str]) -> str:
    """The years of a new number, which break nothing. numbers: first year of the new one to the old one."""
    if not numbers:
        return ""
    told = " og ".join(f"{year} (før det {old})" for year, old in sorted(numbers.items()))
    return f" Nytt kommunenummer i {told}: samme kommune, så serien går videre."


def split(row: Mapping, own: float, grants: float, pct: float, whose: str) -> str:
    """How much of the cost of the count reaches the municipality as grants to private kindergartens, and when.

    row: rows.count.total. own, grants: the parts, 1000 kr. pct: the private share, and whose figure it is.
    """
    if 0 < row["shortfall_gross_fte"] < FEW_FTE:
        return f"Det er {at_most(row['shortfall_gross_fte'])}, for lite til å deles på kommunale og private barnehager."
    source = f"{LAG_YEARS} år senere ({whose}, {number(pct, 0)} prosent)"
    if abs(pct - 50) <= HALF_PCT and millions(own) == millions(grants):
        return (
            "Regnet hver barnehage for seg faller om lag halvparten hver på kommunale barnehager med en gang og på "
            f"tilskuddet til private {source}: {millions(own)} mill. kr."
        )
    return (
        f"Regnet hver barnehage for seg faller {millions(own)} mill. kr på kommunale barnehager med en gang og "
        f"{millions(grants)} mill. kr på tilskuddet til private {source}."
    )
