"""The chosen municipality's own figures in one year, and how they are told."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from analysis import municipality
from analysis.numbers import OSLO
from charts import headlines, words
from pages.parts import computed, read, show

CAVEAT = (
    "Anbefalt nivå ({level} prosent) er satt av Teknisk beregningsutvalg (TBU) for kommunene samlet over tid. Det er "
    "ikke ment som en dom over én kommune i ett år: se også flere år samlet, og kommunens eget måltall (kommuneloven "
    "§ 14-2 bokstav c)."
)
NUMBERS = (
    "Mange kommuner fikk nytt nummer i 2020 og 2024. Uttrekket følger dagens nummer, og tall under det gamle er da "
    "ikke med."
)
OSLO_CAVEAT = " Oslo er også fylkeskommune: nivået for kommunene er ikke laget for Oslo alene."
WHERE = {"over": "Over nivået", "under": "Under nivået", "på": "Fra nivået"}


def summary(code: str, name: str, year: int, target: float | None = None) -> None:
    """The municipality's headline and its key figures in one year, with means over years and its place in its class."""
    said = _summary(code, name, year, target)
    st.header(said.headline, anchor=False)
    if said.cards:
        show.cards(said.cards)
    for text in said.texts:
        st.markdown(text)
    st.caption(said.caveat)


@dataclass(frozen=True)
class Said:
    """What the page says of one municipality in one year."""

    headline: str
    cards: dict[str, str]
    texts: list[str]
    caveat: str


@read.cached
def _summary(code: str, name: str, year: int, target: float | None) -> Said:
    rows = computed.one(code)
    of_year = rows[rows["year"] == year]
    if of_year.empty:
        return Said(f"Uttrekket har ikke tall for {name} i {year}", {}, [NUMBERS], _why(code, year))
    row = of_year.iloc[0]
    texts = [_in_context(code, name, year, row)]
    if target is not None:
        texts.append(f"**{headlines.municipality(name, row, target)}** ({words.level(target)} prosent).")
    caveat = CAVEAT.format(level=words.level(row["recommended_pct"])) + (OSLO_CAVEAT if code == OSLO else "")
    return Said(headlines.municipality(name, row), _cards(code, year, row), texts, caveat)


def _cards(code: str, year: int, row: pd.Series) -> dict[str, str]:
    """The result, and how far over or under the level it is: the labels say which, so that the numbers have no sign."""
    away = gap(row, year, code, row["recommended_pct"])
    where, millions = WHERE[headlines.side(away["distance_points"])], abs(away["distance_1000nok"]) / 1000
    return {
        "Netto driftsresultat": words.percent(row["value"]),
        f"{where}, poeng": words.number(abs(away["distance_points"])),
        f"{where}, mill. kr": words.number(millions, 0 if millions >= 10 else 1),
        f"{where}, kr/innb.": words.number(abs(away["distance_nok_per_capita"]), 0),
    }


def _why(code: str, year: int) -> str:
    rows = computed.members(year, "ks")
    reason = rows.loc[rows["region_code"] == code, "reason"]
    return f"Grunn: {reason.iloc[0] if len(reason) else 'kommunen fantes ikke med dette nummeret'}."


def gap(row: pd.Series, year: int, code: str, target: float) -> dict[str, float]:
    """Distance of a municipality's row of one year from a level; see municipality.gap."""
    rows = computed.members(year, "ks").set_index("region_code")
    return municipality.gap(row["value"], target, row["revenue_1000nok"], rows.at[code, "inhabitants"])


def _in_context(code: str, name: str, year: int, row: pd.Series) -> str:
    """The others in its class of size (itself left out), its own means over years, and how much it swings."""
    parts = [_among_others(code, name, year)]
    parts += [
        f"Siste {years} år samlet: {words.percent(row[f'ndr_pct_{years}yr'])}."
        for years in (3, 5)
        if pd.notna(row[f"ndr_pct_{years}yr"])
    ]
    if pd.notna(row["ndr_sd_points"]):
        parts.append(f"Resultatet svinger: standardavviket er {words.number(row['ndr_sd_points'])} prosentpoeng.")
    return " ".join(parts)


def _among_others(code: str, name: str, year: int) -> str:
    rows = computed.members(year, "ks")
    own = rows[rows["region_code"] == code].iloc[0]
    if pd.isna(own["size_class"]):
        return f"{name} sammenliknes ikke med andre etter størrelse, siden folketallet mangler."
    others = rows[(rows["size_class"] == own["size_class"]) & (rows["region_code"] != code)]
    if others.empty:
        return f"{name} er alene i sin størrelsesgruppe, og sammenliknes ikke med andre kommuner."
    known, who = others["ndr_pct"].dropna(), words.label(computed.phrases()[own["size_class"]])
    if known.empty:
        return f"Ingen av de {len(others)} andre i gruppen {who} har tall for {year}."
    lower = int((known < own["ndr_pct"]).sum())
    some = "" if len(known) == len(others) else " med tall"
    return (
        f"Av de {len(known)} andre{some} i gruppen {who} hadde {lower} lavere og {len(known) - lower} høyere resultat; "
        f"medianen blant de andre var {words.percent(known.median())}."
    )
