"""The rows that the pages put under their charts, beside what is asked of the command that prints the same."""

from collections.abc import Callable, Iterator
from itertools import product
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.care import ages
from analysis.care.growth import Question
from analysis.care.rows.view import View
from analysis.care.spending import Choice
from analysis.care.units import LANDET, Unit
from analysis.commands import care as commands_care, kindergarten
from analysis.kindergarten.rows.count import MUNICIPALITY
from analysis.measures import key_figures as measures_key_figures
from analysis.own_files import extracts
from analysis.profile import calculation
from data.extract import store
from pages.care import by_class, growth
from pages.debate import findings as debate_findings, rows as debate_rows
from pages.innovation import rows as innovation_rows
from pages.kindergarten import assumptions
from pages.kindergarten.count import by_name, findings as count_findings, of_municipalities, rows as count_rows
from pages.kindergarten.years import by_class as years_by_class, rows as years_rows
from pages.municipality import before_merger, rows as municipality_rows
from pages.municipality.compare import over_years as compare_over_years
from pages.municipality.on_map import finding as map_finding
from pages.population import findings as population_findings, on_map as population_map, past, rows as population_rows
from pages.result import class_tables, findings, size_findings
from pages.revisions import rows as revisions_rows
from pages.room import key_figure_rows, sections
from pages.shared import cached
from pages.shared.own_documents import documents
from pages.survey import ask, findings as survey_findings, outturn_finding, rows as survey_rows, who_answered
from pages.then_and_now import findings as then_findings
from pages.youth import findings as youth_findings, rows as youth_rows
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
    rows, name = cached.one(code), cached.municipalities()[code]
    yield Pair((), rows, ("year",))
    drawn = findings.over_time(2025, False, code, name, None, True).rows()
    drawn = drawn.drop(columns=list(findings.OWN), errors="ignore").rename(
        columns={theirs: ours for ours, theirs in findings.OWN.items()}
    )
    drawn = drawn[drawn["year"].isin(rows["year"])]
    yield Pair((), drawn, ("year",), tuple(set(rows) - {"year", *findings.OWN}))


def size_spread() -> Iterator[Pair]:
    for asked, *chosen in groups():
        yield Pair(asked, class_tables.every_figure(*chosen).rows(), ("size_class",))
        dots = size_findings.size_strip(*chosen, None).rows()
        yield Pair((*asked, "--level", "municipality"), dots, ("region_code",))


def size_spread_of(code: str) -> Iterator[Pair]:
    """The row of its class, and by hand where it stands among the dots of the chart.

    The classifications take turns, so that the sample has all of them in all years.
    """
    for place, year in enumerate(YEARS):
        name, scope = CLASSIFICATIONS[(place + int(code)) % 3], code == OSLO
        own = cached.members(year, name)
        own = own[(own["region_code"] == code) & own["size_class"].notna()]
        rows = class_tables.every_figure(year, name, scope).rows()
        rows = rows[rows["size_class"].isin(own["size_class"])]
        for one in own.itertuples():
            dots = size_findings.size_strip(year, name, scope, None).rows()
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


CALCULATED = ("measure", "part", "term", "term_year")


def municipality() -> Iterator[Pair]:
    for code, asked in (("4601", "likest"), ("0301", ""), ("1508", "fylke"), ("1151", "4601,0301")):
        flag = ("--peers", asked) if asked else ()
        yield Pair((code, *flag), municipality_rows.rows(code, asked), ("measure",))


def municipality_of(code: str) -> Iterator[Pair]:
    asked = ("", "storrelse", "fylke")[int(code) % 3]
    yield Pair(("--peers", asked) if asked else (), municipality_rows.rows(code, asked), ("measure",))


def calculated() -> Iterator[Pair]:
    for code in ("4601", "1508"):
        rows = calculation.rows(municipality_rows.material(), code)
        yield Pair((code,), rows, CALCULATED)
        yield Pair((code, "--measure", "ndr_pct"), rows[rows["measure"] == "ndr_pct"], CALCULATED)


def calculated_of(code: str) -> Iterator[Pair]:
    yield Pair((), calculation.rows(municipality_rows.material(), code), CALCULATED)


def compare() -> Iterator[Pair]:
    for codes in (("4601",), ("3222", "0301", "1508", "5612", "1151", "1103")):
        yield Pair(codes, municipality_rows.beside(codes), ("measure", "region_code"))


def compare_years() -> Iterator[Pair]:
    keys = ("year", "region_code")
    for codes in (("4601",), ("1151",), ("3222", "0301", "1508", "5612", "1151", "1103")):
        for measure in ("ndr_pct", "debt_pct", "share_65_pct"):
            yield Pair((*codes, "--measure", measure), compare_over_years.rows(codes, measure), keys)
    for asked in ("fylke", "likest", "1103,5001"):
        told = ("4601", "--measure", "fund_pct", "--peers", asked)
        yield Pair(told, compare_over_years.rows(("4601",), "fund_pct", asked), keys)


def on_map() -> Iterator[Pair]:
    for measure, year in (("ndr_pct", 2025), ("debt_pct", 2025), ("ndr_pct_3yr", 2024), ("fund_pct", 2020)):
        rows = map_finding.finding(measure, year, map_finding.DOTS, None).rows()
        yield Pair(("--measure", measure, "--year", str(year)), rows, ("region_code",))


def room_for_manoeuvre() -> Iterator[Pair]:
    for asked, *chosen in groups():
        yield Pair(asked, sections.classes(*chosen).assign(year=chosen[0]), ("size_class",))


def room_for_manoeuvre_of(code: str) -> Iterator[Pair]:
    for year in YEARS:
        rows = sections.rows(year, "ks")
        yield Pair(("--year", str(year)), rows[rows["region_code"] == code], ("region_code",))


def key_figures() -> Iterator[Pair]:
    for asked, *chosen in groups():
        rows = pd.concat([key_figure_rows.classes(one, *chosen) for one in measures_key_figures.SSB_KEY_FIGURES])
        yield Pair(asked, rows, ("measure", "size_class"))
        if chosen[:2] == [2025, "kostra"]:
            for one in measures_key_figures.SSB_KEY_FIGURES:
                yield Pair((*asked, "--measure", one), key_figure_rows.classes(one, *chosen), ("measure", "size_class"))


def key_figures_of(code: str) -> Iterator[Pair]:
    for year in YEARS[1:]:
        yield Pair(("--year", str(year)), key_figure_rows.one(code, year, "ks", False), ("measure",))


def budget_survey() -> Iterator[Pair]:
    for name, (year, stage) in zip(CLASSIFICATIONS, ANSWERED.items(), strict=True):
        found = survey_findings.classes(ask.Choice(year, stage, name), None)
        rows = found.rows().rename(columns={"ndr_pct_budget": "ndr_pct"})
        yield Pair(("--year", str(year), "--stage", stage, "--size-classes", name), rows, ("size_class",))


def budget_survey_of(code: str) -> Iterator[Pair]:
    for year, stage in [list(ANSWERED.items())[int(code) % 3]] if code != OSLO else ():  # which is none of the survey
        rows = who_answered._rows(ask.Choice(year, stage, "ks"))
        yield Pair(("--year", str(year), "--stage", stage), rows[rows["region_code"] == code], ("region_code",))


def budget_outturn() -> Iterator[Pair]:
    for year, stage in ANSWERED.items():
        for name in CLASSIFICATIONS if year <= 2025 else ():
            rows = outturn_finding.outturn(year, ask.Choice(year, stage, name), None).rows()
            asked = ("--year", str(year), "--stage", stage, "--size-classes", name)
            yield Pair(asked, rows[rows["year"] == year], ("size_class",))


def budget_outturn_of(code: str) -> Iterator[Pair]:
    rows = survey_rows.outturn_each()
    yield Pair((), rows[rows["region_code"] == code], ("year",))


def published_surveys() -> Iterator[Pair]:
    rows = survey_findings.rounds().rows()
    known = rows[rows["ndr_low_pct"].notna() | rows["statement"].notna()]
    yield Pair((), known, ("budget_year",))
    yield Pair(("--year", "2024"), known[known["budget_year"] == 2024], ("budget_year",))


SPANS = ((2016, 2025), (2020, 2025), (2019, 2023))
ASKED = tuple(commands_care.ASKED)


def _view(first: int, last: int, base: int, with_oslo: bool = False, unit: Unit = LANDET) -> View:
    table = store.read_reference("care_weights")
    costs = ages.weights(table, ages.default_set(table))  # as the pickers have them
    return View(Choice(), Question(first, last, base, costs), unit, with_oslo)


def _between(first: int, last: int, *more: str) -> tuple[str, ...]:
    return ("--from", str(first), "--to", str(last), *more)


def care() -> Iterator[Pair]:
    for first, last in SPANS:
        for flag, with_oslo in SCOPES.items():
            for base in (first, last):
                found = growth.finding(_view(first, last, base, with_oslo)).rows()
                asked = _between(first, last, "--prices", str(base), *flag)
                yield Pair(asked, found.iloc[:1], ("unit",), ASKED)
            for name in (*CLASSIFICATIONS, "fylke"):
                rows = by_class._groups(_view(first, last, last, with_oslo), name).rows()
                asked = _between(first, last, "--size-classes", name, *flag)
                yield Pair(asked, rows, ("unit",), ASKED)
    for code, rows in growth.growth(_view(2020, 2025, 2025)).groupby("set_code"):
        yield Pair(_between(2020, 2025, "--weights", str(code)), rows, ("unit",), ASKED)


def care_of(code: str) -> Iterator[Pair]:
    """Without figures at both ends the page has the reason alone, the command a row of gaps."""
    for first, last in SPANS:
        rows = growth.growth(_view(first, last, last, unit=Unit("kommune", code)))
        yield Pair(_between(first, last), rows.iloc[:1], ("unit",), ASKED)


SUM = ("year", "level", "unit_code")  # that it is a sum, and of what year, stands in the headline
ALONE = (*SUM, *kindergarten.SPAN)  # SSB's tables give the hours: no assumption to span over
EACH = ("year", "level", *kindergarten.SPAN)  # a span is of the sum alone


def kindergartens() -> Iterator[Pair]:
    assumed = assumptions.default()
    counted = assumptions.counted(assumed)
    yield Pair((), pd.DataFrame([count_rows.total(None, assumed)]), ("unit",), SUM)
    named = count_findings.kindergartens(None, "", counted).rows()
    yield Pair(("--level", "kindergarten"), named, ("unit_code",), EACH)
    each = of_municipalities.municipalities(None, "", counted).rows()
    yield Pair(("--level", "municipality"), each, ("unit_code",), EACH)
    total = count_rows.total(None, assumed, MUNICIPALITY)
    yield Pair(("--level", "municipality"), pd.DataFrame([total]), ("unit",), SUM)
    yield Pair(("--size-classes", "ks"), of_municipalities.classes(None, counted).rows(), ("unit",), SUM)
    country = years_rows.country(assumed)
    for year in CHILD_YEARS[1:]:
        at = ("--year", str(year))
        yield Pair(at, country[country["year"] == year], ("unit",), ALONE)
        classes = years_by_class.classes(None, counted, year).rows()
        yield Pair((*at, "--size-classes", "ks"), classes, ("unit",), SUM)
        rows = years_rows.each(counted, year)
        yield Pair((*at, "--level", "municipality"), rows, ("unit_code",), EACH)


def kindergartens_of(code: str) -> Iterator[Pair]:
    assumed, name = assumptions.default(), cached.municipalities()[code]
    yield Pair((), pd.DataFrame([count_rows.total(code, assumed)]), ("unit",), SUM)
    own = by_name.found(code, name, assumed).rows()
    yield Pair(("--level", "kindergarten"), own, ("unit_code",), EACH)
    for year in CHILD_YEARS[1:]:
        rows = years_rows.each(assumptions.counted(assumed), year)
        rows = rows[rows["unit_code"] == years_rows.number(code, year)]
        yield Pair(("--year", str(year)), rows, ("unit",), ALONE)


def extract() -> Iterator[Pair]:
    register = documents.register()
    yield Pair((), extracts.listed([each[0] for each in register.values()]), ("document",))
    for one in documents.accounts()[0]:
        yield Pair((one.id,), documents.result(one.id)[0], ("kind", "year"))


# What the pages have for each command, of the country and its groups, and of one municipality if asked.
def old_and_young() -> Iterator[Pair]:
    for year, name in product((2009, 2020, 2026), CLASSIFICATIONS):
        asked = ("--year", str(year), "--size-classes", name)
        yield Pair(asked, population_rows.classes(year, name), ("size_class",))
        yield Pair(
            (*asked, "--level", "municipality"), population_findings.strip(year, name, None).rows(), ("region_code",)
        )
    drawn = population_map.finding(2020, "ks", None)
    assert drawn is not None
    yield Pair(("--year", "2020", "--size-classes", "ks", "--level", "municipality"), drawn.rows(), ("region_code",))
    country = population_rows.one(None)
    yield Pair(("--country",), country, ("year", "kind", "variant"))
    counted = population_findings.over_time(None, "").rows()
    assert len(counted) == (country["kind"] == "counted").sum()


def old_and_young_of(code: str) -> Iterator[Pair]:
    yield Pair((), population_rows.one(code), ("year", "kind", "variant"))


def projection_errors() -> Iterator[Pair]:
    yield Pair((), population_rows.past()[1], ("years_ahead", "age_group"))
    for ahead in population_rows.years_ahead():
        asked = ("--level", "vintage", "--years-ahead", str(ahead))
        yield Pair(asked, past.finding(ahead).rows(), ("age_group", "vintage"))


def youth_outside() -> Iterator[Pair]:
    every = youth_rows.places(2024, "15-29")
    yield Pair((), every, ("region_code",))
    drawn = youth_findings.counties(None, 2024, "15-29")
    assert drawn is not None
    known = every[every["outside_pct"].notna() & (every["region_code"].str.len() < len(OSLO))]  # too few municipalities
    assert set(drawn.rows()["region_code"]) == set(known["region_code"])


def youth_outside_of(code: str) -> Iterator[Pair]:
    yield Pair((), youth_rows.one(code, 2024, "15-29"), ("region_code",))


CELL = ("table", "region_code", "measure", "year")


def revisions() -> Iterator[Pair]:
    rows = revisions_rows.revisions(None)
    yield Pair((), rows, CELL)
    yield Pair(("--table", "12364"), rows[rows["table"] == "accounts"], CELL)


def revisions_of(code: str) -> Iterator[Pair]:
    yield Pair((), revisions_rows.revisions(code), CELL)


def missing() -> Iterator[Pair]:
    rows = revisions_rows.missing(None)
    for measure in ("ndr_pct_5yr", "interest_exposure_pct"):
        yield Pair(("--measure", measure), rows[rows["measure"] == measure], ("region_code", "year"))
    yield Pair(("--year", "2025"), rows[rows["year"] == 2025], ("region_code", "measure"))


def missing_of(code: str) -> Iterator[Pair]:
    yield Pair((), revisions_rows.missing(code), ("measure", "year"))


def debate() -> Iterator[Pair]:
    yield Pair((), debate_rows.rows(None), ("number", "sentence"))


def debate_of(code: str) -> Iterator[Pair]:
    rows = (
        debate_findings.every(code, "").rows().rename(columns={"said_value": "value"})
    )  # as the page names its figure
    yield Pair((), rows, ("number", "sentence"))


def merger_parts() -> Iterator[Pair]:
    for code in ("1103", "3301", "5001"):
        yield Pair(("--municipality", code), before_merger.rows(code, False), ("year", "unit_code"))
        keys = ("year", "unit_code", "sum_of_parts")
        yield Pair(("--municipality", code, "--sum-of-parts"), before_merger.rows(code, True), keys)


def merger_parts_of(code: str) -> Iterator[Pair]:
    yield Pair((), before_merger.rows(code, False), ("year", "unit_code"))


def then_and_now() -> Iterator[Pair]:
    yield Pair((), then_findings.every().rows(), ("subject", "sentence"))


def innovation() -> Iterator[Pair]:
    yield Pair((), innovation_rows.answers(), ("year",))
    yield Pair(("--year", "2020"), innovation_rows.answers(), ("year",))


PAGES: dict[str, tuple[Callable[[], Iterator[Pair]], Callable[[str], Iterator[Pair]] | None]] = {
    "municipality": (municipality, municipality_of),
    "calculation": (calculated, calculated_of),
    "compare": (compare, None),
    "compare-years": (compare_years, None),
    "map": (on_map, None),
    "net-result": (net_result, net_result_of),
    "merger-parts": (merger_parts, merger_parts_of),
    "size-spread": (size_spread, size_spread_of),
    "room-for-manoeuvre": (room_for_manoeuvre, room_for_manoeuvre_of),
    "key-figures": (key_figures, key_figures_of),
    "budget-survey": (budget_survey, budget_survey_of),
    "budget-outturn": (budget_outturn, budget_outturn_of),
    "published-surveys": (published_surveys, None),
    "care-growth": (care, care_of),
    "kindergarten-norms": (kindergartens, kindergartens_of),
    "old-and-young": (old_and_young, old_and_young_of),
    "projection-errors": (projection_errors, None),
    "youth-outside": (youth_outside, youth_outside_of),
    "revisions": (revisions, revisions_of),
    "missing": (missing, missing_of),
    "innovation": (innovation, None),
    "debate": (debate, debate_of),
    "then-and-now": (then_and_now, None),
    "extract": (extract, None),
}
