"""What must be known of the charts of netto driftsresultat: how they are read, and what they do not say."""

import pandas as pd

from analysis.accounts.net_result import PERIODS
from analysis.common.numbers import OSLO
from charts import level_caveat, words
from charts.drawing.years import year_traces
from charts.drawing.years.year_traces import BREAK_AFTER
from charts.level_caveat import COUNT, KONSERN, NOISE, NOT_A_VERDICT, OSLO_CAVEAT, WHAT
from pages.shared import cached, country, extract, later_borders

MEASURE = "Netto driftsresultat"
TOGETHER = "Samlet er summen av netto driftsresultat delt på summen av driftsinntektene, ikke et snitt av prosentene."
EIGHT_OF_TEN = "Lyst felt: de midtre åtte av ti kommuner, bare i årene der alle har tall."
BREAK = (
    f"Serien har brudd mellom {BREAK_AFTER} og {BREAK_AFTER + 1}: tall på hver sin side er ikke uten videre "
    "sammenliknbare, og en kommune som er slått sammen eller delt, føres ikke over i den nye."
)


def over_time(year: int, with_oslo: bool, code: str | None, name: str) -> tuple[str, ...]:
    """Of the lines over the years, and of the hollow mark of a last year that is not revised yet."""
    partly, squares = _of_lines(year, with_oslo)
    whose, hollow = _years(code, name) if code else "", extract.unrevised()
    told = (WHAT, level(year, code), partly, f"{squares} {whose}".strip(), TOGETHER, EIGHT_OF_TEN, KONSERN, BREAK, NOISE,
            words.open_mark([hollow]) if hollow else "")  # fmt: skip
    return tuple(text for text in told if text)


@extract.cached
def _of_lines(year: int, with_oslo: bool) -> tuple[str, str]:
    """Who the line is of and who is lacking, and what the squares are."""
    rows, _, ssb = cached.over_time(with_oslo)
    oslo, others = "" if with_oslo else " uten Oslo", year_traces.other_than_the_line(rows, ssb)
    squares = f"Ruter er SSBs egne tall for landet{oslo}, der de er andre enn linjen." if len(others) else ""
    return f"{country.partly(rows)}{country.lacking(year, with_oslo)}".strip(), squares


def of_whom(headline: str, place: str) -> str:
    """The line under a headline. It names the measure where the headline does not: a phone's first screen has sixty words."""
    return f"{words.first_upper(place if MEASURE.lower() in headline.lower() else f'{MEASURE}, {place}')}."


def in_picture(with_oslo: bool, code: str | None, name: str) -> str:
    """What changes how the lines are read: whom the level is for, the years of few, and the municipality's own where few."""
    rows = cached.over_time(with_oslo)[0]
    years, own = set(rows["year"]), cached.one(code)["year"] if code else pd.Series(dtype=int)
    short = code and not years <= set(own)
    there = f"bare tall for {words.years(own)}" if len(own) else "ikke tall"
    whose = f" {name}: {there}." if short else ""
    return f"{NOT_A_VERDICT} {country.partly(rows).strip()}".strip() + whose


def _years(code: str, name: str) -> str:
    """The years of the municipality's own line."""
    own = cached.one(code)["year"]
    return f"{name}: {f'{own.min()}–{own.max()}' if len(own) else 'ingen tall'}."


@extract.cached
def of_year(year: int, with_oslo: bool) -> tuple[str, ...]:
    """Of all municipalities in one year."""
    told = (
        country.lacking(year, with_oslo).strip(),
        later_borders.told(year),
        WHAT,
        level(year, None),
        NOISE,
        KONSERN,
        COUNT,
    )
    return tuple(text for text in told if text)


def level(year: int, code: str | None) -> str:
    """What the recommended level is, and what it is not. A municipality without sums over years is not sent to them."""
    rows = cached.one(code) if code else pd.DataFrame({"year": []})
    rows = rows[rows["year"] == year]
    alone = len(rows) and all(pd.isna(rows.iloc[0][f"ndr_pct_{years}yr"]) for years in PERIODS)
    see = "" if alone else level_caveat.SUMMED
    return level_caveat.of(cached.level(year), see) + (OSLO_CAVEAT if code == OSLO else "")
