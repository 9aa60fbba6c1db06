"""The rows that the pages put under their charts, beside what is asked of the command that prints the same."""

from collections.abc import Callable, Iterator
from itertools import product
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis import care_ages, care_command, extracts, kindergarten_command, key_measures
from analysis.care import Choice
from analysis.care_groups import LANDET, Unit
from analysis.care_growth import Question
from data import store
from pages.parts import (
    care_by_class,
    care_filled,
    computed,
    findings,
    findings_size,
    findings_survey,
    findings_survey_outturn,
    key_figure_rows,
    kindergarten_choices,
    kindergarten_findings,
    kindergarten_own,
    kindergarten_rows,
    kindergarten_spread,
    kindergarten_year_rows,
    ledger,
    own_files_read,
    room,
    survey_choose,
    survey_lists,
    survey_rows,
)
from pages.parts.care_view import View
from tests.whole_extract import ANSWERED, CHILD_YEARS

YEARS = (2015, 2020, 2025)  # first, middle and last
CLASSIFICATIONS = ("ks", "ssb", "kostra")
OSLO = "0301"
SCOPES = {(): False, ("--with-oslo",): True}


class Pair(NamedTuple):
    """What is asked of a command, and the rows that a page has for it.

    keys: what tells the rows apart. beside: columns of the command that stand beside the rows of the page, in words.
    """

    asked: tuple[str, ...]
    page: pd.DataFrame
    keys: tuple[str, ...]
    beside: tuple[str, ...] = ()


def groups() -> Iterator[tuple[tuple[str, ...], int, str, bool]]:
    """Every year and classification, in turn with and without Oslo, with how a command is asked for them."""
    for place, (year, name) in enumerate(product(YEARS, CLASSIFICATIONS)):
        flag, with_oslo = list(SCOPES.items())[place % 2]
        yield ("--year", str(year), "--size-classes", name, *flag), year, name, with_oslo


def net_result() -> Iterator[Pair]:
    for flag, with_oslo in SCOPES.items():
        rows = findings.over_time(2025, with_oslo, None, "", None, True).rows()
        yield Pair(flag, rows, ("year",))
        yield from (Pair(("--year", str(year), *flag), rows[rows["year"] == year], ("year",)) for year in YEARS)


def net_result_of(code: str) -> Iterator[Pair]:
    rows, name = computed.one(code), computed.municipalities()[code]
    yield Pair((), rows, ("year",))
    drawn = findings.over_time(2025, False, code, name, None, True).rows()
    drawn = drawn.drop(columns=list(findings.OWN), errors="ignore").rename(
        columns={theirs: ours for ours, theirs in findings.OWN.items()}
    )
    drawn = drawn[drawn["year"].isin(rows["year"])]
    yield Pair((), drawn, ("year",), tuple(set(rows) - {"year", *findings.OWN}))


def size_spread() -> Iterator[Pair]:
    for asked, *chosen in groups():
        yield Pair(asked, ledger.every_figure(*chosen).rows(), ("size_class",))
        dots = findings_size.size_strip(*chosen, None).rows()
        yield Pair((*asked, "--level", "municipality"), dots, ("region_code",))


def size_spread_of(code: str) -> Iterator[Pair]:
    """The row of its class, and by hand where it stands among the dots of the chart.

    The classifications take turns, so that the sample has all of them in all years.
    """
    for place, year in enumerate(YEARS):
        name, scope = CLASSIFICATIONS[(place + int(code)) % 3], code == OSLO
        own = computed.members(year, name)
        own = own[(own["region_code"] == code) & own["size_class"].notna()]
        rows = ledger.every_figure(year, name, scope).rows()
        rows = rows[rows["size_class"].isin(own["size_class"])]
        for one in own.itertuples():
            dots = findings_size.size_strip(year, name, scope, None).rows()
            rows = rows.assign(
                municipality_code=code, municipality_name=one.region_name, municipality_ndr_pct=one.ndr_pct,
                **_among(rows.iloc[0], dots, one),
            )  # fmt: skip
        yield Pair(("--year", str(year), "--size-classes", name), rows, ("size_class",))


def _among(row: pd.Series, dots: pd.DataFrame, own) -> dict[str, float]:
    """Where a municipality stands among the others of its class, counted dot by dot."""
    if np.isnan(own.ndr_pct):
        return dict.fromkeys(("others_of", "others", "others_lower", "others_higher", "others_median_pct"), np.nan)
    in_class = [one for one in dots.itertuples() if one.size_class == own.size_class]
    others = [one.ndr_pct for one in in_class if one.region_code != own.region_code]
    return {
        "others_of": row["municipalities_of"] - 1,
        "others": len(others),
        "others_lower": len([one for one in others if one < own.ndr_pct]),
        "others_higher": len([one for one in others if one > own.ndr_pct]),
        "others_median_pct": np.median(others) if others else np.nan,
    }


def room_for_manoeuvre() -> Iterator[Pair]:
    for asked, *chosen in groups():
        yield Pair(asked, room.classes(*chosen).assign(year=chosen[0]), ("size_class",))


def room_for_manoeuvre_of(code: str) -> Iterator[Pair]:
    for year in YEARS:
        rows = room.rows(year, "ks")
        yield Pair(("--year", str(year)), rows[rows["region_code"] == code], ("region_code",))


def key_figures() -> Iterator[Pair]:
    for asked, *chosen in groups():
        rows = pd.concat([key_figure_rows.classes(one, *chosen) for one in key_measures.CODES])
        yield Pair(asked, rows, ("measure", "size_class"))
        if chosen[:2] == [2025, "kostra"]:
            for one in key_measures.CODES:
                yield Pair((*asked, "--measure", one), key_figure_rows.classes(one, *chosen), ("measure", "size_class"))


def key_figures_of(code: str) -> Iterator[Pair]:
    for year in YEARS[1:]:
        yield Pair(("--year", str(year)), key_figure_rows.one(code, year, "ks", False), ("measure",))


def budget_survey() -> Iterator[Pair]:
    for name, (year, stage) in zip(CLASSIFICATIONS, ANSWERED.items(), strict=True):
        found = findings_survey.classes(survey_choose.Choice(year, stage, name), None)
        rows = found.rows().rename(columns={"ndr_pct_budget": "ndr_pct"})
        yield Pair(("--year", str(year), "--stage", stage, "--size-classes", name), rows, ("size_class",))


def budget_survey_of(code: str) -> Iterator[Pair]:
    for year, stage in [list(ANSWERED.items())[int(code) % 3]] if code != OSLO else ():  # which is none of the survey
        rows = survey_lists._rows(survey_choose.Choice(year, stage, "ks"))
        yield Pair(("--year", str(year), "--stage", stage), rows[rows["region_code"] == code], ("region_code",))


def budget_outturn() -> Iterator[Pair]:
    for year, stage in ANSWERED.items():
        for name in CLASSIFICATIONS if year <= 2025 else ():
            rows = findings_survey_outturn.outturn(year, survey_choose.Choice(year, stage, name), None).rows()
            asked = ("--year", str(year), "--stage", stage, "--size-classes", name)
            yield Pair(asked, rows[rows["year"] == year], ("size_class",))


def budget_outturn_of(code: str) -> Iterator[Pair]:
    rows = survey_rows.outturn_each()
    yield Pair((), rows[rows["region_code"] == code], ("year",))


def published_surveys() -> Iterator[Pair]:
    rows = findings_survey.rounds().rows()
    known = rows[rows["ndr_low_pct"].notna() | rows["statement"].notna()]
    yield Pair((), known, ("budget_year",))
    yield Pair(("--year", "2024"), known[known["budget_year"] == 2024], ("budget_year",))


SPANS = ((2016, 2025), (2020, 2025), (2019, 2023))
ASKED = tuple(care_command.ASKED)


def _view(first: int, last: int, base: int, with_oslo: bool = False, unit: Unit = LANDET) -> View:
    table = store.read_reference("care_weights")
    costs = care_ages.weights(table, care_ages.default_set(table))  # as the pickers have them
    return View(Choice(), Question(first, last, base, costs), unit, with_oslo)


def _between(first: int, last: int, *more: str) -> tuple[str, ...]:
    return ("--from", str(first), "--to", str(last), *more)


def care() -> Iterator[Pair]:
    for first, last in SPANS:
        for flag, with_oslo in SCOPES.items():
            for base in (first, last):
                found = care_filled._growth(_view(first, last, base, with_oslo)).rows()
                asked = _between(first, last, "--prices", str(base), *flag)
                yield Pair(asked, found.iloc[:1], ("unit",), ASKED)
            for name in (*CLASSIFICATIONS, "fylke"):
                rows = care_by_class._groups(_view(first, last, last, with_oslo), name).rows()
                asked = _between(first, last, "--size-classes", name, *flag)
                yield Pair(asked, rows, ("unit",), ASKED)
    for code, rows in care_filled.growth(_view(2020, 2025, 2025)).groupby("set_code"):
        yield Pair(_between(2020, 2025, "--weights", str(code)), rows, ("unit",), ASKED)


def care_of(code: str) -> Iterator[Pair]:
    """Without figures at both ends the page has the reason alone, the command a row of gaps."""
    for first, last in SPANS:
        rows = care_filled.growth(_view(first, last, last, unit=Unit("kommune", code)))
        yield Pair(_between(first, last), rows.iloc[:1], ("unit",), ASKED)


SUM = ("year", "level", "unit_code")  # that it is a sum, and of what year, stands in the headline
ALONE = (*SUM, *kindergarten_command.SPAN)  # SSB's tables give the hours: no assumption to span over
EACH = ("year", "level", *kindergarten_command.SPAN)  # a span is of the sum alone


def kindergartens() -> Iterator[Pair]:
    assumed = kindergarten_choices.default()
    counted = kindergarten_choices.counted(assumed)
    yield Pair((), pd.DataFrame([kindergarten_rows.total(None, assumed)]), ("unit",), SUM)
    named = kindergarten_findings.kindergartens(None, "", counted).rows()
    yield Pair(("--level", "kindergarten"), named, ("unit_code",), EACH)
    each = kindergarten_findings.municipalities(None, "", counted).rows()
    yield Pair(("--level", "municipality"), each, ("unit_code",), EACH)
    total = kindergarten_rows.total(None, assumed, kindergarten_choices.MUNICIPALITY)
    yield Pair(("--level", "municipality"), pd.DataFrame([total]), ("unit",), SUM)
    yield Pair(("--size-classes", "ks"), kindergarten_findings.classes(None, counted).rows(), ("unit",), SUM)
    country = kindergarten_year_rows.country(assumed)
    for year in CHILD_YEARS[1:]:
        at = ("--year", str(year))
        yield Pair(at, country[country["year"] == year], ("unit",), ALONE)
        classes = kindergarten_spread.classes(None, counted, year).rows()
        yield Pair((*at, "--size-classes", "ks"), classes, ("unit",), SUM)
        rows = kindergarten_spread.each(counted, year)
        yield Pair((*at, "--level", "municipality"), rows, ("unit_code",), EACH)


def kindergartens_of(code: str) -> Iterator[Pair]:
    assumed, name = kindergarten_choices.default(), computed.municipalities()[code]
    yield Pair((), pd.DataFrame([kindergarten_rows.total(code, assumed)]), ("unit",), SUM)
    own = kindergarten_own.found(code, name, assumed).rows()
    yield Pair(("--level", "kindergarten"), own, ("unit_code",), EACH)
    for year in CHILD_YEARS[1:]:
        rows = kindergarten_spread.each(kindergarten_choices.counted(assumed), year)
        rows = rows[rows["unit_code"] == kindergarten_year_rows.number(code, year)]
        yield Pair(("--year", str(year)), rows, ("unit",), ALONE)


def extract() -> Iterator[Pair]:
    register = own_files_read.register()
    yield Pair((), extracts.listed([each[0] for each in register.values()]), ("document",))
    for one in own_files_read.accounts()[0]:
        yield Pair((one.id,), own_files_read.result(one.id)[0], ("kind", "year"))


# What the pages have for each command, of the country and its groups, and of one municipality if asked.
PAGES: dict[str, tuple[Callable[[], Iterator[Pair]], Callable[[str], Iterator[Pair]] | None]] = {
    "net-result": (net_result, net_result_of),
    "size-spread": (size_spread, size_spread_of),
    "room-for-manoeuvre": (room_for_manoeuvre, room_for_manoeuvre_of),
    "key-figures": (key_figures, key_figures_of),
    "budget-survey": (budget_survey, budget_survey_of),
    "budget-outturn": (budget_outturn, budget_outturn_of),
    "published-surveys": (published_surveys, None),
    "care-growth": (care, care_of),
    "kindergarten-norms": (kindergartens, kindergartens_of),
    "extract": (extract, None),
}
