"""What a merged municipality was made of, each of them in its own years; added up only when it is asked for."""

import pandas as pd

from analysis.municipalities import unit_words
from analysis.result import parts_before_merger, sum_before_merger
from charts import words
from charts.profile import merger_lines
from pages.shared import address, cached, extract, show
from pages.shared.finding import Finding
from pages.shared.language import st
from pages.shared.markdown import plain
from pages.shared.one_question.chart import chart

SHOWN = [
    "year",
    "region_code",
    "region_name",
    "ndr_pct",
    "revenue_1000nok",
    "net_result_1000nok",
    "sum_of_parts",
    "reason",
]
TITLE, KEY = "Før kommunen fikk dagens grenser", "sum_av_deler"


def section(code: str, name: str) -> None:
    """A closed drawer; nothing of a municipality that was there all along."""
    if cached.units().begun(code):
        show.closed(TITLE, "before-merger", lambda: _inside(code, name), asked=KEY)


def _inside(code: str, name: str) -> None:
    told = unit_words.began(cached.units(), code)
    st.markdown(plain(f"{words.first_upper(told)}."))
    if rows(code, False).empty:
        st.markdown(parts_before_merger.why_none(cached.units(), code))
        return
    known = sums(code)["value"].notna().any()
    if known:
        address.switch(KEY, "summen av de gamle kommunene")
    summed = known and st.toggle("Vis summen av dem (vår, ikke SSBs)", key=KEY, bind="query-params")
    found = finding(code, name, bool(summed))
    if found.figure is not None:
        chart(found)
    if gaps := merger_lines.lacking(parts(code)):
        st.markdown(plain(gaps))


@extract.cached
def parts(code: str) -> pd.DataFrame:
    """See parts_before_merger.rows."""
    return parts_before_merger.rows(cached.results(), cached.units(), code, cached.years())


@extract.cached
def sums(code: str) -> pd.DataFrame:
    """See sum_before_merger.rows."""
    levels = extract.table("recommended_levels")
    return sum_before_merger.rows(cached.results(), cached.units(), code, levels, cached.years())


def rows(code: str, summed: bool) -> pd.DataFrame:
    """The parts, and our sums under them, which say that they are ours."""
    return parts_before_merger.with_sum(parts(code), sums(code) if summed else pd.DataFrame())


@extract.drawn
def finding(code: str, name: str, summed: bool) -> Finding:
    """The lines, with the sum where it is asked for."""
    of_parts, ours = parts(code), sums(code) if summed else pd.DataFrame()
    headline = merger_lines.headline(name, of_parts, ours)
    return Finding(
        headline,
        f"Netto driftsresultat, kommunekonsern, kommunene som ble til {name}, {words.years(of_parts['year'].drop_duplicates())}",
        merger_lines.drawn(of_parts, ours),
        alt=f"Linjediagram, en linje per gammel kommune. {headline}.",
        name=f"for-sammenslaingen-{code}",
        rows=lambda: rows(code, summed),
        columns=SHOWN,
        tables=("accounts",),
        scope="kommunekonsern",
        whose=name,
        about=merger_lines.ABOUT,
    )
