"""The chosen municipality's own figures in one year, and how they are told."""

import pandas as pd

from analysis.municipalities import inhabitants, unit_words
from analysis.result import municipality
from charts import words
from charts.answer import Answer
from charts.passed import Passed
from charts.result import answers, country_answer, headlines, over_time_headline, years_beside
from charts.room.answers import any_known
from charts.room.beyond import beyond
from pages.shared import cached, extract


@extract.cached
def answer(code: str, name: str, year: int, with_oslo: bool) -> Answer:
    """Its result in one year beside the level, the others in its KOSTRA group and its own years, or why it has none."""
    row = _of_year(code, year)
    if row is None:
        return Answer(f"Uttrekket har ikke tall for {name} i {year}", because=_why(code, year))
    country = country_answer.together(cached.country(year, with_oslo), with_oslo)
    beside = answers.peers(municipality.together(_grouped(year), code), year < cached.years()[-1])
    in_a_row = _in_a_row(code, row)
    swing = "" if in_a_row else years_beside.swing(cached.one(code), row)
    return answers.municipality(name, row, beside, country, in_a_row, swing, _beyond(code, year))


def _grouped(year: int) -> pd.DataFrame:
    """Every municipality of a year with its KOSTRA group; nobody where the groups are not here."""
    known = extract.has("kostra_groups")
    return cached.members(year, "kostra") if known else cached.members(year, "ks").head(0)


def _in_a_row(code: str, row: pd.Series) -> str:
    """For how many years in a row until that one it is on one side of the level; of the same municipality alone."""
    rows = cached.one(code)
    rows = rows[(rows["unit_code"] == row["unit_code"]) & (rows["year"] <= row["year"])]
    return over_time_headline.so_far(rows["year"], rows["value"], rows["recommended_pct"])


def _beyond(code: str, year: int) -> list[Passed]:
    """Which of KS' limits it is beyond; none where there are no figures for it."""
    own = own_tests(code, year)
    return [] if own is None else beyond(own, cached.limits())


def own_tests(code: str, year: int) -> pd.Series | None:
    """Its figures against KS' limits, a row of three_tests.municipalities; None where it has none of them."""
    rows = cached.three_tests(year, "ks")
    own = rows[rows["region_code"] == code]
    return own.iloc[0] if len(own) and any_known(own.iloc[0]) else None


@extract.cached
def texts(code: str, name: str, year: int, target: float | None) -> list[str]:
    """What else is said of its result: how small it is, its years, its history, its own target."""
    row = _of_year(code, year)
    if row is None:
        return []
    rows = cached.one(code)
    said = [*years_beside.small(name, row)]
    said += [*years_beside.lacking_and_deviation(name, rows, row), *_history(code, rows, row)]
    if target is None:
        return [" ".join(said)]
    own = f"**{headlines.municipality(name, row, target)}** ({words.level(target)} prosent)."
    return [own, " ".join(said)]


def _of_year(code: str, year: int) -> pd.Series | None:
    rows = cached.one(code)
    rows = rows[rows["year"] == year]
    return None if rows.empty else rows.iloc[0]


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


def _class_of(code: str, year: int) -> tuple[str, str]:
    """The key of the municipality's unit, and its class of size; pd.NA where it has none."""
    rows = cached.members(year, "ks")
    return tuple(rows.loc[rows["region_code"] == code, ["unit_code", "size_class"]].iloc[0])


@extract.cached
def among_size(code: str, name: str, year: int) -> str:
    """Its place among the others of its size, and their median, or why there is none; "" without a figure."""
    if _of_year(code, year) is None:
        return ""
    key, label = _class_of(code, year)
    if pd.isna(label):
        return f"{name} sammenliknes ikke med andre etter størrelse, siden {inhabitants.lacking(cached.units(), key)}."
    others = municipality.among_others(cached.members(year, "ks"), code)
    return headlines.among(name, others, words.label(cached.phrases()[label]), year)
