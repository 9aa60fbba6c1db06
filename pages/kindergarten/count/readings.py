"""What the norm costs, on both readings: for the chosen municipality and for the country; who is short, by name."""

from dataclasses import replace

from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.rows.readings import net_with_shorter_hours
from charts.kindergarten import count_headlines as counted, readings_words as told
from languages.quoted import quoted
from pages.kindergarten.count import basis, rows
from pages.kindergarten.years import private_share as private
from pages.shared import extract, show
from pages.shared.language import st
from pages.shared.markdown import plain, small_table
from pages.shared.one_question.chart import opened


def summary(code: str | None, name: str, assumed: Assumptions, said: str) -> None:
    """Headline, both readings in FTE and kroner with their span, how they differ, and the cost per something. said: the sentence
    that the page opens with, which is not said again."""
    headline, texts, spans = _told(code, name, assumed)
    if headline != said:
        show.headline(headline)
    for text in texts:
        st.markdown(text)
    if rows.total(code, assumed)["units"]:
        opened("Om tallene", "about-readings", lambda: _about(code, assumed, spans))


@extract.cached
def _told(code: str | None, name: str, assumed: Assumptions) -> tuple[str, list[str], bool]:
    """Headline and texts, and whether a figure in them has a span."""
    row, place = rows.total(code, assumed), "kommunen" if code else "landet"
    headline = counted.readings(row, name, rows.year(), basis.named(assumed))
    if not row["units"]:
        return headline, [f"{basis.counted(code, assumed)} {basis.source()}"], False
    heads = rows.total(code, replace(assumed, part_time=1.0))
    table = told.table(row, heads, place, assumed)
    less = net_with_shorter_hours(heads, less_pct=1)
    shorter = counted.shorter(heads["shortfall_net_fte"], less, place)
    texts = [
        small_table(table),
        " ".join(filter(None, [counted.apart(row, name, basis.named(assumed)), shorter, f"{counted.people(row)}."])),
    ]
    if row["shortfall_gross_fte"]:
        texts.append(f"{_short(code, assumed)} {_related(code, assumed)} {private.split(code, assumed)}")
    return headline, texts, told.has_span(table)


def _about(code: str | None, assumed: Assumptions, spans: bool) -> None:
    """What both readings rest on, and those of the country beside a municipality's."""
    for text in [told.country(rows.total(None, assumed))] * bool(code) + basis.told_of(code, assumed, spans):
        st.markdown(text)


@extract.cached
def _short(code: str | None, assumed: Assumptions) -> str:
    units = rows.units(code, assumed)
    return told.short(
        units.assign(unit=units["unit"].map(lambda unit: quoted(plain(unit)))),
        rows.total(code, assumed),
        by_name=bool(code),
        norm=basis.named(assumed),
    )


@extract.cached
def _related(code: str | None, assumed: Assumptions) -> str:
    per = rows.related(code, assumed)
    why = rows.no_revenue(code) if per["revenue_pct"].isna().iloc[0] else ""
    return told.related(per, why, rows.year(), assumed.wage_year)
