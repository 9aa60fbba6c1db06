"""The staffing norm: the newest figure of a municipality where SSB's tables are here, and the count before the norm."""

import math
from collections.abc import Callable, Mapping
from typing import NamedTuple

import pandas as pd

from analysis.common.asked import Read
from analysis.debate.said import Said, gap, of, why_not
from analysis.kindergarten import assumptions, by_year, same_area
from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.rows import count as count_rows, readings, years as year_rows
from data.brought_in import kindergarten_count
from data.errors import MissingTable
from data.extract.catalogue import Place
from data.municipalities import history
from data.norwegian import figure, number

COUNTRY, FEW_FTE = "", 2  # so few, one or two persons decide
SSB, COUNT = of("kindergarten_children", "kindergarten_key_figures"), "Utdanningsdirektoratet (BASIL), egen beregning"
NO_TABLE = "SSBs tabeller 12056 og 13502 er ikke med her"
UNREAD_TABLE = "SSBs tabell 12056 eller 13502 kan ikke leses her"
NOT_COUNTED = "tellingen av hver barnehage før normen er ikke med her"
UNREAD_COUNT = "tellingen av hver barnehage før normen kan ikke leses her"
NO_COUNT = "tellingen av hver barnehage før normen har ingen barnehage med tall her"
NORM = "med barn under tre regnet som to; normen er ett årsverk per {under} barn under tre og per {over} over tre, i hver barnehage"


class Kindergartens(NamedTuple):
    """counted: the readings of the count with their span, by municipality, COUNTRY the country; why not without the count.

    year: of the count. newest: the newest row of a municipality of today with a ratio, None where it has none; why not
    without SSB's tables. per_fte, met: the country's children per FTE, and the share that meets the norm, by year.
    norm: what the staffing norm asks, in words.
    """

    counted: Mapping[str, Mapping] | str
    year: int
    newest: Callable[[str], pd.Series | None] | str
    per_fte: pd.DataFrame
    met: pd.DataFrame
    norm: str


def kindergartens(read: Read, edition: Place) -> Kindergartens:
    """From the tables and the count there are."""
    assumed = assumptions.defaults(read)
    compliance = read("kindergarten_compliance")
    met = compliance[compliance["norm_code"] == "staff"].sort_values("year")
    counted, year = _counted(read, edition, assumed)
    newest = _newest(read, assumed)
    told = NORM.format(under=figure(assumed.under_3), over=figure(assumed.over_3))
    per_fte = year_rows.national(read, "children_per_fte").sort_values("year")
    return Kindergartens(counted, year, newest, per_fte, met, told)


def _counted(read: Read, edition: Place, assumed: Assumptions) -> tuple[dict[str, Mapping] | str, int]:
    try:
        _, count = kindergarten_count.latest(edition)
    except MissingTable as error:
        return why_not(error, NOT_COUNTED, UNREAD_COUNT), 0
    choices = assumptions.alternatives(read, assumed)
    counts = readings.counted(choices)
    made: dict[Assumptions, dict[str, dict]] = {}
    for one in dict.fromkeys(counts):
        units = count_rows.units(read, count, one)
        made[one] = {COUNTRY: readings.total(units, "", one), **readings.totals(units, one)}
    of_each, wages = [made[one] for one in counts], [one.wage_nok for one in choices]
    spans: dict[str, Mapping] = {
        code: readings.ends([totals[code] for totals in of_each], wages) for code in of_each[0]
    }
    return spans, int(count["year"].iloc[0])


def _newest(read: Read, assumed: Assumptions) -> Callable[[str], pd.Series | None] | str:
    try:
        units = year_rows.units(read, assumed)
    except MissingTable as error:
        return why_not(error, NO_TABLE, UNREAD_TABLE)
    there, changes, moves = by_year.years(units), history.changes_of(read), read("municipality_moves")
    called = same_area.names(changes, read("municipalities"))
    origins = {year: same_area.origins(changes, moves, year) for year in there}
    return lambda code: year_rows.newest(year_rows.of(units, there, code, origins.__getitem__, called), None)


def municipality(found: Kindergartens, code: str, name: str) -> list[Said]:
    """Its newest figure, or why there is none and the country's; the count before the norm, and how many meet it."""
    now = _now(found, code, name)
    return [now, _before(found, code, name), *([_country(found)] if now.reason else []), _met(found)]


def _now(found: Kindergartens, code: str, name: str) -> Said:
    what = f"barn per årsverk i barnehagene i {name}"
    if isinstance(found.newest, str):
        return gap(what, "children_per_fte", "antall", found.newest, SSB)
    row = found.newest(code)
    if row is None:
        return gap(what, "children_per_fte", "antall", "tabellene har ikke kommunen slik den er i dag", SSB)
    value, year = float(row["children_per_fte"]), int(row["year"])
    sentence = f"{name} hadde {number(value)} barn per årsverk i grunnbemanningen i {year}, {found.norm}."
    return Said(sentence, "children_per_fte", value, "antall", year, SSB)


def _before(found: Kindergartens, code: str, name: str) -> Said:
    lacking = found.counted if isinstance(found.counted, str) else NO_COUNT
    row = None if isinstance(found.counted, str) else found.counted.get(code)
    if row is None or not row["units"]:
        what = f"antallet årsverk som manglet til normen i {name}"
        return gap(what, "shortfall_gross_fte", "årsverk", lacking, COUNT)
    high = row["shortfall_gross_high_fte"]
    told, not_now = f"Ved tellingen i {found.year}, før normen kom, manglet {name}", " Det er ikke dagens tall."
    if high == 0:
        sentence = f"{told} ingen årsverk til den.{not_now}"
    elif high <= FEW_FTE:
        sentence = f"{told} høyst {'ett' if high <= 1 else 'to'} årsverk til den.{not_now}"
    else:
        whole = "kommunen" if code else "landet"
        sentence = (
            f"{told} {_span(row, 'gross')} årsverk til den når hver barnehage regnes for seg, og {_span(row, 'net')} når "
            f"{whole} regnes under ett (egen beregning).{not_now}"
        )
    return Said(sentence, "shortfall_gross_fte", row["shortfall_gross_fte"], "årsverk", found.year, COUNT)


def _span(row: Mapping, reading: str) -> str:
    low, high = (row[f"shortfall_{reading}_{end}_fte"] for end in ("low", "high"))
    low, high = math.floor(low + 0.5), math.floor(high + 0.5)
    return number(low, 0) if low == high else f"{number(low, 0)}–{number(high, 0)}"


def _met(found: Kindergartens) -> Said:
    row = found.met.iloc[-1]
    sentence = f"I landet oppfylte {number(row['meeting_pct'], 0)}\u00a0% av de ordinære barnehagene bemanningsnormen i {row['year']}."
    return Said(sentence, "meeting_norm_pct", float(row["meeting_pct"]), "%", int(row["year"]), str(row["source"]))


def country(found: Kindergartens) -> list[Said]:
    """The country's newest ratio, what was missing before the norm, and how many met it at the last count."""
    return [_country(found), _before(found, COUNTRY, "landet"), _met(found)]


def _country(found: Kindergartens) -> Said:
    row = found.per_fte.iloc[-1]
    value, open_ = float(row["value"]), ", ureviderte tall" if "urevidert" in row["edition"] else ""
    sentence = f"Landet hadde {number(value)} barn per årsverk i grunnbemanningen i {row['year']}{open_}, {found.norm}."
    return Said(sentence, "children_per_fte", value, "antall", int(row["year"]), str(row["source"]))
