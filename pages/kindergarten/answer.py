"""What the page answers, for the chosen municipality or the country, and the chart that bears it."""

import pandas as pd

from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.norm import one_line
from analysis.kindergarten.rows.years import newest
from charts.answer import Answer
from charts.kindergarten import cost_words
from charts.kindergarten.answers import answer as told, not_here
from pages.kindergarten import assumptions as choices
from pages.kindergarten.count import findings as count, of_municipalities, rows as count_rows
from pages.kindergarten.count.basis import in_force, named, unread
from pages.kindergarten.years import extra_cost_rows as kept, findings as years, rows
from pages.shared import extract
from pages.shared.finding import Finding


@extract.cached
def answer(code: str | None, name: str, assumed: Assumptions, at: int | None) -> Answer:
    """at: SSB's year that is chosen, None where its tables are not here."""
    counted = _counted(code, assumed)
    now = _country(assumed, count_rows.year() if counted else None)
    if not code:
        return told.country(now, counted)
    own = rows.of(code, choices.counted(assumed)) if at else pd.DataFrame()
    row = _newest(own, at)
    if at is not None and row is not None:
        return told.of_year(own, row, name, now, counted, _cost(code, name, assumed, row), _why(own, name, at))
    why = _why(own, name, at) if at else ""
    lost = rows.unread()
    if counted is None:
        return not_here.unknown(name, now, unread(), lost, why)
    why = why or ("" if at else not_here.no_newer(name, lost))
    return told.of_count(counted, name, now, count_rows.total(None, assumed), count.met(code, assumed), why, lost)


def chart(code: str | None, name: str, assumed: Assumptions, at: int | None) -> Finding:
    """Children per FTE: the years of the municipality, or of the country; the municipality among them all at the count, where it
    has no years."""
    counted = choices.counted(assumed)
    if code and has_years(code, assumed, at):
        return years.series(code, name, counted, at)
    then = _counted(code, assumed) if code else None
    if code and then is not None and then["units"]:
        return of_municipalities.municipalities(code, name, counted)
    return years.series(None, "", counted, at)


def has_years(code: str, assumed: Assumptions, at: int | None) -> bool:
    """Whether SSB's tables are here and have the municipality in the year or before it."""
    return at is not None and _newest(rows.of(code, choices.counted(assumed)), at) is not None


def _newest(own: pd.DataFrame, at: int | None) -> pd.Series | None:
    return newest(own, at) if len(own) else None


@extract.drawn
def _country(assumed: Assumptions, count_year: int | None) -> told.Country:
    met = extract.table("kindergarten_compliance")
    staff = met[met["norm_code"] == "staff"].set_index("year")["meeting_pct"].sort_index()
    per_fte = rows.national("children_per_fte").set_index("year")["value"].sort_index()
    return told.Country(per_fte, staff, one_line(assumed.norm), count_year, in_force(), named(assumed))


def _counted(code: str | None, assumed: Assumptions) -> dict | None:
    """Both readings of the count; None where it is not here, which its own part of the page tells."""
    return count_rows.total(code, assumed) if count_rows.there() else None


def _cost(code: str, name: str, assumed: Assumptions, row: pd.Series) -> str:
    table = kept.years(code, assumed)
    found = table[(table["year"] == row["year"]) & table["cost_1000nok"].notna()] if len(table) else table
    return cost_words.headline(found.iloc[0], name, assumed.reference_year, named(assumed)) if len(found) else ""


def _why(own: pd.DataFrame, name: str, at: int) -> str:
    """Why there is no figure of the year asked for; "" where there is one."""
    reason = own.loc[own["year"] == at, "reason"].iloc[0]
    return f"{name} har ikke tall for {at}: {reason}." if reason else ""
