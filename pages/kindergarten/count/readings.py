"""What the norm costs, on both readings: for the chosen municipality and for the country; who is short, by name."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import streamlit as st

from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.rows.readings import net_with_shorter_hours
from charts import words
from charts.kindergarten import count_headlines as counted, headlines as told
from pages.kindergarten.count import basis, rows
from pages.kindergarten.years import private_share as private
from pages.shared import show
from pages.shared.markdown import plain, small_table

GROSS = "Hver barnehage for seg"
NET = {True: "Kommunen under ett", False: "Landet under ett"}
AS_HEADS = ", barna som hoder"
LEAST_NAMED = 4


def summary(code: str | None, name: str, assumed: Assumptions) -> None:
    """Headline, both readings in FTE and kroner with their span, how they differ, and the cost per something."""
    row, year = rows.total(code, assumed), rows.year()
    st.caption(basis.norm())
    show.headline(counted.readings(row, name, year))
    if not row["units"]:
        st.caption(f"{basis.counted(code, assumed)} {basis.source()}")
        return
    table, heads = readings(row, code, assumed), rows.total(code, replace(assumed, part_time=1.0))
    st.markdown(small_table(pd.concat([table, _heads(heads, code, assumed, table.columns)])))
    st.markdown(" ".join(filter(None, [counted.apart(row, name), _shorter(heads, code), f"{counted.people(row)}."])))
    if row["shortfall_gross_fte"]:
        st.markdown(f"{_short(code, assumed)} {_related(code, assumed)}")
    country = [_country(assumed)] if code else []
    st.caption(" ".join([*country, basis.told_of(code, assumed, spans=_has_span(table))]))


def readings(row: dict, code: str | None, assumed: Assumptions) -> pd.DataFrame:
    """Both readings in FTE and in kroner as text, each with its span."""
    what = f"{basis.places(assumed)}, lønn {words.number(assumed.wage_nok, 0)} kr"
    return pd.DataFrame(
        {
            what: [GROSS, NET[bool(code)]],
            "Årsverk": [with_span(row, f"shortfall_{one}", "fte", told.fte) for one in ("gross", "net")],
            "Mill. kr i året": [with_span(row, f"cost_{one}", "1000nok", told.millions) for one in ("gross", "net")],
        }
    )


def _heads(heads: dict, code: str | None, assumed: Assumptions, columns: pd.Index) -> pd.DataFrame:
    """Both readings with every child a full place, the most it can count; no rows where nothing is missing then."""
    if assumed.part_time == 1 or not heads["shortfall_gross_fte"]:
        return pd.DataFrame(columns=columns)
    cells = [
        (f"{label}{AS_HEADS}", told.fte(heads[f"shortfall_{one}_fte"]), told.millions(heads[f"cost_{one}_1000nok"]))
        for label, one in ((GROSS, "gross"), (NET[bool(code)], "net"))
    ]
    return pd.DataFrame(cells, columns=columns)


def _shorter(heads: dict, code: str | None) -> str:
    less = net_with_shorter_hours(heads, less_pct=1)
    return counted.shorter(heads["shortfall_net_fte"], less, "kommunen" if code else "landet")


def with_span(row: dict, name: str, unit: str, text: Callable[[float], str]) -> str:
    """The figure and, where it moves, its span: "587 (181–1 245)"."""
    figure, low, high = (text(row[key]) for key in (f"{name}_{unit}", f"{name}_low_{unit}", f"{name}_high_{unit}"))
    return figure if low == high else f"{figure} ({low}–{high})"


def _has_span(table: pd.DataFrame) -> bool:
    return bool(table.iloc[:, 1:].map(lambda cell: "(" in cell).to_numpy().any())


def _country(assumed: Assumptions) -> str:
    row = rows.total(None, assumed)
    gross, net = ((told.fte(row[f"shortfall_{one}_fte"]), told.millions(row[f"cost_{one}_1000nok"])) for one in
                  ("gross", "net"))  # fmt: skip
    return (
        f"Landet: {gross[0]} årsverk og {gross[1]} mill. kr hver barnehage for seg, {net[0]} og {net[1]} med landet "
        "under ett."
    )


def _short(code: str | None, assumed: Assumptions) -> str:
    """How many are short; of a municipality's, those with the largest shortfall by name."""
    units, row = rows.units(code, assumed), rows.total(code, assumed)
    short, known = units[units["gap_fte"] > 0], row["units"]
    met = f"{words.number(row['meeting_norm_pct'], 0)} prosent oppfylte normen."
    if known == 1:
        return f"Kommunens ene barnehage med tall er {plain(short['unit'].iloc[0])}."
    many = f"{words.number(len(short), 0)} av {words.number(known, 0)}"
    text = f"Regnet slik manglet **{many} barnehager** ansatte; {met}"
    if not code:
        return text
    some = [f"{plain(one.unit)} ({told.fte(one.gap_fte)})" for one in short.head(LEAST_NAMED).itertuples()]
    most = f"Mest mangler i {', '.join(some)}" if len(short) > LEAST_NAMED else f"Det er {', '.join(some)}"
    return f"{text} {most}; tall i parentes er årsverk."


def _related(code: str | None, assumed: Assumptions) -> str:
    """The cost per child, per inhabitant and of the revenue of the count's year, or why there is none."""
    gross, net = rows.related(code, assumed).itertuples(index=False)
    child = [told.hundreds(one.nok_per_child) for one in (gross, net)]
    text = f"Per barn er det {child[0]} kr hver for seg og {child[1]} kr under ett"
    if pd.notna(gross.nok_per_inhabitant):
        tens = [words.number(round(one.nok_per_inhabitant, -1), 0) for one in (gross, net)]
        text += f", per innbygger {tens[0]} og {tens[1]} kr"
    else:
        text += " (per innbygger er ikke regnet ut: folketallet før kommunen ble delt, er et grovt anslag)"
    return f"{text}. {_of_revenue(code, gross, net, assumed)} {private.split(code, assumed)}"


def _of_revenue(code: str | None, gross, net, assumed: Assumptions) -> str:
    year = rows.year()
    if pd.notna(gross.revenue_pct):
        shares = " og ".join(dict.fromkeys(words.size(one.revenue_pct) for one in (gross, net)))
        return f"Det er {shares} prosent av driftsinntektene i {year}, regnet om til {assumed.wage_year}-priser."
    return f"Andelen av driftsinntektene er ikke regnet ut: {rows.no_revenue(code)}."
