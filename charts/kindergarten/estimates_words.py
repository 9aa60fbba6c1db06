"""The published estimates of what the norm costs beside ours as texts: who said what, when, and for which year."""

from collections.abc import Mapping

import pandas as pd

from analysis.kindergarten.assumptions import Assumptions
from charts import words
from charts.kindergarten.headlines import between, millions
from charts.kindergarten.readings_words import with_span

COVERS = {"own": "uten private", "with_private": "med tilskudd til private", "unstated": ""}
NOTE = (
    "Våre tall er {year}-barn i alle barnehager, private også, med spennet av forutsetningene i parentes. Anslagene er "
    "regnet om til {prices}-priser med kommunal deflator fra året de gjelder for, ellers fra året de ble sagt "
    "({estimated}). Differansen er vårt tall minus anslaget, begge i {prices}-priser. Lønnen, {wage} kr, er udatert og "
    "regnet som {prices}-kroner; er den eldre, er differansene for lave. Der anslaget er uten private, står den åpen "
    "(–): tellingen har ikke eierne. Ellers er det ikke sagt hva anslaget omfatter, om ikke annet står. Ingen av dem "
    "som ga anslagene, har sagt våre tall."
)
CHANGED = " Det du har endret under «Hva om?», er ikke med i denne tabellen."
HEADS = (
    "Våre tall er av avtalt oppholdstid; med alle barn på full tid er de {gross} (hver barnehage for seg) og {net} mill. kr "
    "(landet under ett). Lønn, år og hvem som er med, er også ulike."
)


def heads(row: Mapping) -> str:
    """What ours are of, and what they are of heads. row: rows.count.total of heads, for the country."""
    gross, net = (millions(row[f"cost_{one}_1000nok"]) for one in ("gross", "net"))
    return HEADS.format(gross=gross, net=net)


def table(each: pd.DataFrame, row: Mapping, price_year: int) -> pd.DataFrame:
    """Both our readings, and under them every estimate. each: kindergarten.cost.against_estimates."""
    columns = ["Hvem, når og hva", "Mill. kr, som sagt", f"I {price_year}-priser", "Hver for seg minus",
               "Under ett minus"]  # fmt: skip
    ours = [
        (f"Vi: {who}", "–", with_span(row, f"cost_{one}", "1000nok", millions), "", "")
        for who, one in (("hver barnehage for seg", "gross"), ("landet under ett", "net"))
    ]
    theirs = [
        (_who(one), one.amount_text.removesuffix(" i året").removesuffix(" mill. kr"), words.number(one.fixed_mnok, 0),
         words.number(one.gross_less_estimate_mnok, 0, signed=True),
         words.number(one.net_less_estimate_mnok, 0, signed=True))
        for one in each.itertuples()
    ]  # fmt: skip
    return pd.DataFrame([*ours, *theirs], columns=columns)


def _who(one) -> str:
    """Who said it, when, for which year, and what it covers where that is said."""
    said = "udatert" if pd.isna(one.said) else one.said
    year = "" if pd.isna(one.for_year) else f"for {int(one.for_year)}"
    return ", ".join(filter(None, [one.body, said, year, COVERS[one.covers]]))


def note(assumed: Assumptions, year: int, estimated: list[int], changed: bool) -> str:
    """What the table compares. year: of the count. estimated: years whose growth in prices is. changed: by the reader."""
    told_of = f"veksten i {', '.join(map(str, estimated))} er et anslag" if estimated else "ingen anslag i indeksen"
    wage, prices = words.number(assumed.wage_nok, 0), assumed.wage_year
    return NOTE.format(year=year, wage=wage, prices=prices, estimated=told_of) + CHANGED * changed


def quarrel(estimates: pd.DataFrame, row: Mapping, price_year: int) -> str:
    """The span of the published estimates beside that of our readings, in the prices of one year.

    estimates: fixed_mnok. row: kindergarten.rows.spanned of the country.
    """
    theirs = between(estimates["fixed_mnok"].min(), estimates["fixed_mnok"].max())
    ours = between(row["cost_net_low_1000nok"] / 1000, row["cost_gross_high_1000nok"] / 1000)
    return f"Publiserte anslag for landet: {theirs} mill. kr i {price_year}-priser; våre lesemåter gir {ours}"
