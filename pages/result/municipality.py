"""The chosen municipality's own figures in one year, and how they are told."""

import pandas as pd

from analysis.accounts.net_result import PERIODS
from analysis.common.numbers import OSLO
from analysis.municipalities import inhabitants, unit_words
from analysis.result import municipality
from charts import words
from charts.level_caveat import CAVEAT, OSLO_CAVEAT
from charts.result import headlines, years_beside
from pages.shared import cached, extract, show


def summary(code: str, name: str, year: int, target: float | None = None) -> None:
    """The municipality's headline and its key figures in one year, with means over years and its place in its class."""
    show.said(_summary(code, name, year, target))


@extract.cached
def _summary(code: str, name: str, year: int, target: float | None) -> show.Said:
    rows = cached.one(code)
    of_year = rows[rows["year"] == year]
    if of_year.empty:
        return show.Said(f"Uttrekket har ikke tall for {name} i {year}", {}, [], _why(code, year))
    row = of_year.iloc[0]
    said = [
        *years_beside.small(name, row),
        _among_others(code, name, year),
        *years_beside.lacking_and_swing(name, rows, row),
    ]
    texts = [" ".join([*said, *_history(code, rows, row)])]
    if target is not None:
        texts.append(f"**{headlines.municipality(name, row, target)}** ({words.level(target)} prosent).")
    see = "flere år samlet, og " if any(pd.notna(row[f"ndr_pct_{years}yr"]) for years in PERIODS) else ""
    caveat = CAVEAT.format(level=words.level(row["recommended_pct"]), see=see) + (OSLO_CAVEAT if code == OSLO else "")
    return show.Said(headlines.municipality(name, row), _cards(row), texts, caveat)


def _cards(row: pd.Series) -> dict[str, str]:
    """The result, and how far over or under the level it is: the labels say which, so that the numbers have no sign."""
    side, millions = words.side(row["distance_points"]), row["distance_1000nok"] / 1000
    where = {"over": "Over nivået", "under": "Under nivået", "på": "Fra nivået"}.get(side, words.first_upper(side))
    return {
        "Netto driftsresultat": words.percent(row["value"]),
        f"{where}, poeng": words.size(row["distance_points"]),
        f"{where}, mill. kr": words.size(millions, 0 if abs(millions) >= 10 else 1),
        f"{where}, kr/innb.": words.size(row["distance_nok_per_capita"], 0),
    } | years_beside.cards(row)


def _why(code: str, year: int) -> str:
    rows = cached.members(year, "ks")
    reason = rows.loc[rows["region_code"] == code, "reason"]
    return f"Grunn: {reason.iloc[0] if len(reason) else unit_words.absent(cached.units(), code)}."


def gap(row: pd.Series, target: float) -> dict[str, float]:
    """Distance of a municipality's row of one year from a level; see result.municipality.gap."""
    return municipality.gap(row["value"], target, row["revenue_1000nok"], row["inhabitants"])


def _history(code: str, rows: pd.DataFrame, row: pd.Series) -> list[str]:
    """Its new numbers, how it began and since when, and what is missing per inhabitant. row: that of one year."""
    known, key = cached.units(), row["unit_code"]
    began, before = unit_words.began(known, key), unit_words.before(known, code)
    texts = [unit_words.renumbered(known, key, rows["year"]), f"{words.first_upper(began)}." if began else "", before]
    if pd.isna(row["inhabitants"]):
        texts.append(f"Beløp per innbygger mangler for {row['year']}: {inhabitants.lacking(known, key)}.")
    return [text for text in texts if text]


def _among_others(code: str, name: str, year: int) -> str:
    rows = cached.members(year, "ks")
    key, label = rows.loc[rows["region_code"] == code, ["unit_code", "size_class"]].iloc[0]
    if pd.isna(label):
        return f"{name} sammenliknes ikke med andre etter størrelse, siden {inhabitants.lacking(cached.units(), key)}."
    place = municipality.among_others(rows, code)
    return headlines.among(name, place, words.label(cached.phrases()[label]), year)
