"""The answer of the page, its chart, and all its sentences as rows."""

from charts.answer import Answer
from charts.debate import answers
from charts.result import over_time as over_time_chart
from charts.result.over_time_headline import over_time as course
from pages.debate import rows
from pages.shared import cached, extract, pickers
from pages.shared.finding import Finding
from pages.shared.net_result import caveats, drawn_once

COLUMNS = ["number", "question", "sentence", "said_value", "measure_unit", "year", "reason", "source", "view"]
YEARS = ["year", "country_pct", "municipalities", "municipalities_of", "recommended_pct"]
COUNTRY_NAME = "Kommunene utenom Oslo"


@extract.cached
def answer(code: str | None) -> Answer:
    """Of the chosen municipality, or of the country."""
    return answers.answer(rows.rows(code))


@extract.drawn
def over_time(code: str | None, name: str) -> Finding:
    """The result against the level, year by year, with the chosen municipality on top."""
    every, deciles, ssb = cached.over_time(False)
    own = cached.one(code) if code else None
    told = every if own is None else own[own["unit_code"] == own["unit_code"].iloc[-1]]
    values = told["country_pct" if own is None else "value"]
    headline = course(name or COUNTRY_NAME, told["year"], values, told["recommended_pct"])
    headline = headline or answers.NO_COURSE.format(name=name or "kommunene utenom Oslo")
    year, period = cached.years()[-1], f"{every['year'].min()}–{every['year'].max()}"
    return Finding(
        headline,
        caveats.of_whom(headline, pickers.place(cached.country(year, False), False, period)),
        over_time_chart.over_time(
            every, deciles, ssb, own, own_name=name, unrevised=extract.unrevised(), marked=drawn_once.happened(), behind=drawn_once.country(False, False),
        ),
        alt=f"Linjediagram over {len(every)} år. {headline}.",
        name="netto-driftsresultat",
        rows=lambda: every if own is None else own.rename(columns={"value": "own_ndr_pct"}),
        columns=YEARS if own is None else ["year", "own_ndr_pct", "recommended_pct"],
        tables=("accounts", "key_figures"),
        scope=name,
        caveat=caveats.in_picture(False, code, name),
        about=caveats.over_time(year, False, code, name),
    )  # fmt: skip


@extract.drawn
def every(code: str | None, name: str) -> Finding:
    """No chart: the rows of `python -m analysis debate`."""
    found = rows.rows(code)
    headline = answers.headline(found)
    return Finding(
        headline,
        "Hver setning med tallet den hviler på, og kilden.",
        None,
        alt=headline,
        name="til-debatten",
        rows=lambda: found.rename(columns={"value": "said_value"}),
        columns=COLUMNS,
        tables=rows.TABLES,
        own_source=rows.others(code),
        scope=name,
        about=answers.ABOUT,
    )
