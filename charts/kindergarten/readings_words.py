"""Both readings of the count as texts: the table, who is short, and the cost per child, inhabitant and of the revenue.

row: rows.count.total of the place.
"""

from collections.abc import Callable, Mapping

import pandas as pd

from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.ratio import SHORT
from charts import words
from charts.kindergarten import basis_words, headlines as told
from charts.kindergarten.norm_name import LAWS, NormName

GROSS = "Hver barnehage for seg"
AS_HEADS = ", alle barn på full tid"
LEAST_NAMED = 4


def table(row: Mapping, heads: Mapping, place: str, assumed: Assumptions) -> pd.DataFrame:
    """Both readings in FTE and in kroner, each with its span, and of heads, where something is missing then.

    heads: the row with every child a full place, the most it can count. place: landet.
    """
    what = f"{basis_words.places(assumed)}, lønn {words.number(assumed.wage_nok, 0)} kr"
    labels = {"gross": GROSS, "net": f"{words.first_upper(place)} under ett"}
    cells = [
        (label, with_span(row, f"shortfall_{one}", "fte", told.fte),
         with_span(row, f"cost_{one}", "1000nok", told.millions))
        for one, label in labels.items()
    ]  # fmt: skip
    if assumed.part_time != 1 and heads["shortfall_gross_fte"]:
        cells += [
            (f"{label}{AS_HEADS}", told.fte(heads[f"shortfall_{one}_fte"]), told.millions(heads[f"cost_{one}_1000nok"]))
            for one, label in labels.items()
        ]
    return pd.DataFrame(cells, columns=[what, "Årsverk", "Mill. kr i året"])


def with_span(row: Mapping, name: str, unit: str, text: Callable[[float], str]) -> str:
    """The figure and, where it moves, its span: "587 (181–1 245)"."""
    figure, low, high = (text(row[key]) for key in (f"{name}_{unit}", f"{name}_low_{unit}", f"{name}_high_{unit}"))
    return figure if low == high else f"{figure} ({low}–{high})"


def has_span(table: pd.DataFrame) -> bool:
    """Whether some cell has its span in brackets."""
    return bool(table.iloc[:, 1:].map(lambda cell: "(" in cell).to_numpy().any())


def country(row: Mapping) -> str:
    """Both readings of the country, beside those of a municipality."""
    gross, net = ((told.fte(row[f"shortfall_{one}_fte"]), told.millions(row[f"cost_{one}_1000nok"])) for one in
                  ("gross", "net"))  # fmt: skip
    return (
        f"Landet: {gross[0]} årsverk og {gross[1]} mill. kr hver barnehage for seg, {net[0]} og {net[1]} med landet "
        "under ett."
    )


def short(units: pd.DataFrame, row: Mapping, by_name: bool, norm: NormName = LAWS) -> str:
    """How many are short; by_name: those with the largest shortfall too, as they are named in the units."""
    lacking, known = units[units["gap_fte"] > 0], row["units"]
    met = f"{words.number(row['meeting_norm_pct'], 0)} prosent oppfylte {norm.short}."
    if known == 1:
        return f"Kommunens ene barnehage med tall er {lacking['unit'].iloc[0]}."
    many = f"{words.number(len(lacking), 0)} av {words.number(known, 0)}"
    text = f"Regnet slik manglet **{many} barnehager** ansatte; {met}"
    if not by_name:
        return text
    some = [f"{one.unit} ({told.fte(one.gap_fte)})" for one in lacking.head(LEAST_NAMED).itertuples()]
    most = f"Mest manglet i {', '.join(some)}" if len(lacking) > LEAST_NAMED else f"Det var {', '.join(some)}"
    return f"{text} {most}; tall i parentes er årsverk."


def related(per: pd.DataFrame, no_revenue: str, year: int, price_year: int) -> str:
    """The cost per child, per inhabitant and of the revenue of the count's year, or why there is none.

    per: rows.related.related. no_revenue: why there is no share of the revenue.
    """
    gross, net = per.itertuples(index=False)
    child = [told.hundreds(one.nok_per_child) for one in (gross, net)]
    text = f"Per barn var det {child[0]} kr hver for seg og {child[1]} kr under ett"
    if pd.notna(gross.nok_per_inhabitant):
        tens = [words.number(round(one.nok_per_inhabitant, -1), 0) for one in (gross, net)]
        text += f", per innbygger {tens[0]} og {tens[1]} kr"
    else:
        text += " (per innbygger er ikke regnet ut: folketallet før kommunen ble delt, er et grovt anslag)"
    if pd.isna(gross.revenue_pct):
        return f"{text}. Andelen av driftsinntektene er ikke regnet ut: {no_revenue}."
    shares = " og ".join(dict.fromkeys(words.size(one.revenue_pct) for one in (gross, net)))
    return f"{text}. Det var {shares} prosent av driftsinntektene i {year}, regnet om til {price_year}-priser."


def by_name(units: pd.DataFrame, name: str, year: int, norm: NormName = LAWS) -> str:
    """How many kindergartens a municipality has, and how many are short of the norm, as a title."""
    if len(units) == 1:
        return f"Barnehagen i {name} i {year} ved navn"
    lacking, known = int((units["meets_norm"] == SHORT).sum()), int((units["reason"] == "").sum())
    less = f". {basis_words.counted(units['reason']).rstrip('.')}" if known < len(units) else ""
    many = f"{words.number(lacking, 0)} av {words.number(known, 0)}"
    return f"Barnehagene i {name} i {year} ved navn: {many} under {norm.label}{less}"


def sums(row: Mapping) -> str:
    """Both readings as the sums of the rows."""
    gross, net = (words.number(row[f"shortfall_{one}_fte"]) for one in ("gross", "net"))
    left = f"{net} med kommunen under ett" if row["shortfall_net_fte"] else "ingen mangel med kommunen under ett"
    return f"**Sum:** {gross} årsverk manglet, hver barnehage for seg; {left}."
