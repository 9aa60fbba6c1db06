"""The chosen municipality's own figures, and the distance to the recommended level in points and kroner."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from analysis import municipality, net_result
from analysis.numbers import OSLO
from charts import headlines, words
from pages.parts import computed, read, show

CAVEAT = (
    "Anbefalt nivå ({level} prosent) er TBUs nivå for kommunene samlet over tid. Det er ikke ment som en dom over én "
    "kommune i ett år: se også snittet over flere år, og kommunens eget måltall (kommuneloven § 14-2 bokstav c)."
)
NUMBERS = (
    "Mange kommuner fikk nytt nummer i 2020 og 2024. Uttrekket følger dagens nummer, og tall under det gamle er da "
    "ikke med."
)
OSLO_CAVEAT = " Oslo er også fylkeskommune: nivået for kommunene er ikke laget for Oslo alene."
ITEMS = ["Netto driftsresultat", "Nivået det måles mot", "Avstand, prosentpoeng", "Avstand, kroner", "Per innbygger"]


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
    texts = [_in_context(code, year, row)]
    if target is not None:
        texts.append(f"**{headlines.municipality(name, row, target)}** ({words.level(target)} prosent).")
    caveat = CAVEAT.format(level=words.level(row["recommended_pct"])) + (OSLO_CAVEAT if code == OSLO else "")
    return Said(headlines.municipality(name, row), _cards(code, name, year, row), texts, caveat)


def _cards(code: str, name: str, year: int, row: pd.Series) -> dict[str, str]:
    gap = _gap(row, year, code, row["recommended_pct"])
    return {
        f"{name} {year}": words.percent(row["value"]),
        "Avstand, prosentpoeng": words.number(gap["distance_points"], 1, signed=True),
        "Avstand i kroner": words.amount(gap["distance_1000nok"], "kr"),
        "Per innbygger": f"{words.number(gap['distance_nok_per_capita'], 0, signed=True)} kr",
    }


def _why(code: str, year: int) -> str:
    rows = computed.members(year, "ks")
    reason = rows.loc[rows["region_code"] == code, "reason"]
    return f"Grunn: {reason.iloc[0] if len(reason) else 'kommunen fantes ikke med dette nummeret'}."


def _gap(row: pd.Series, year: int, code: str, target: float) -> dict[str, float]:
    rows = computed.members(year, "ks").set_index("region_code")
    return municipality.gap(row["value"], target, row["revenue_1000nok"], rows.at[code, "inhabitants"])


def _in_context(code: str, year: int, row: pd.Series) -> str:
    """The others in its class of size (itself left out), its own means over years, and how much it swings."""
    parts = [_among_others(code, year)]
    parts += [
        f"Siste {years} år samlet: {words.percent(row[f'ndr_pct_{years}yr'])}."
        for years in (3, 5)
        if pd.notna(row[f"ndr_pct_{years}yr"])
    ]
    if pd.notna(row["ndr_sd_points"]):
        parts.append(f"Standardavviket fra år til år er {words.number(row['ndr_sd_points'])} prosentpoeng.")
    return " ".join(part for part in parts if part)


def _among_others(code: str, year: int) -> str:
    rows = computed.members(year, "ks")
    own = rows[rows["region_code"] == code].iloc[0]
    others = rows[(rows["size_class"] == own["size_class"]) & (rows["region_code"] != code)]
    known = others["ndr_pct"].dropna()
    if known.empty:
        return ""
    lower = int((known < own["ndr_pct"]).sum())
    who = words.label(computed.phrases()[own["size_class"]])
    some = "" if len(known) == len(others) else " med tall"
    return (
        f"Av de {len(known)} andre{some} i gruppen {who} hadde {lower} lavere og {len(known) - lower} høyere resultat; "
        f"medianen blant de andre var {words.percent(known.median())}."
    )


def distances(year: int, with_oslo: bool, code: str | None, name: str, target: float | None) -> None:
    """Table of distances to the level, and to the own target, for the country and the chosen municipality."""
    st.header(f"Avstand til nivået i {year}, i prosentpoeng og kroner", anchor=False)
    st.table(_distances(year, with_oslo, code, name, target), hide_index=True, alt=f"Avstand til nivået i {year}")
    st.caption("Avstand i kroner er prosentpoengene ganget med brutto driftsinntekter. Egen beregning.")


@read.cached
def _distances(year: int, with_oslo: bool, code: str | None, name: str, target: float | None) -> pd.DataFrame:
    country = computed.country(year, with_oslo)
    who = words.n_of(country["municipalities"], country["municipalities_of"])
    columns = {
        "Tall": ITEMS,
        f"{who} {'med' if with_oslo else 'utenom'} Oslo": _country_distance(country, year, with_oslo),
    }
    of_year = computed.one(code).query("year == @year") if code else pd.DataFrame()
    if len(of_year):
        row = of_year.iloc[0]
        columns[name] = _column(row["value"], row["recommended_pct"], _gap(row, year, code, row["recommended_pct"]))
        if target is not None:
            columns[f"{name}, eget måltall"] = _column(row["value"], target, _gap(row, year, code, target))
    return pd.DataFrame(columns)


def _country_distance(row: pd.Series, year: int, with_oslo: bool) -> list[str]:
    inhabitants = net_result.known(computed.members(year, "ks"), with_oslo)["inhabitants"].sum()
    gap = municipality.gap(row["value"], row["recommended_pct"], row["revenue_1000nok"], inhabitants)
    return _column(row["value"], row["recommended_pct"], gap)


def _column(value: float, level: float, gap: dict[str, float]) -> list[str]:
    return [
        words.percent(value, 2),
        f"{words.level(level)}\u00a0%",
        words.number(gap["distance_points"], 2, signed=True),
        words.amount(gap["distance_1000nok"]),
        f"{words.number(gap['distance_nok_per_capita'], 0, signed=True)} kr",
    ]
