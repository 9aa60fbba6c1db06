"""The chosen municipality in the budget survey: its budget against its class, and against its own outturn."""

import pandas as pd

from analysis.common.numbers import OSLO
from analysis.survey.estimate import FEWEST
from charts import level_caveat, words
from charts.result import years_beside
from charts.survey import headlines, words as survey_words
from pages.shared import cached, extract, show
from pages.survey import rows as survey_rows
from pages.survey.ask import Choice

NO_OSLO = "Oslo er også fylkeskommune og regnes ikke med i anslaget."
SCOPES = (
    "Budsjettet er kommunekassens, fra svaret på undersøkelsen. Regnskapet er kommunekonsernets (SSB tabell 12364): "
    "noe av avstanden mellom dem kan være det. Et budsjett er en bevilgning, ikke et anslag på hva regnskapet blir."
)


def summary(code: str, name: str, choice: Choice, accounts_year: int) -> None:
    """Headline, key figures, its place in its class, and its earlier budgets against the outturn."""
    show.said(_summary(code, name, choice, accounts_year))


@extract.cached
def _summary(code: str, name: str, choice: Choice, accounts_year: int) -> show.Said:
    level, accounts = cached.level(choice.year), cached.one(code).dropna(subset=["value"])
    given = _answer(code, choice)
    years, caveat = (
        _years(code, choice.stage),
        f"{level_caveat.CAVEAT.format(level=words.level(level), see='flere år samlet, og ')} {SCOPES}",
    )
    cards = {}
    if given is not None:
        ndr = 100 * given["net_result_1000nok"] / given["revenue_1000nok"]
        cards[f"Budsjett {choice.year}"] = words.percent(ndr)
        headline = headlines.own(name, choice.year, ndr, level, choice.year in set(accounts["year"]), choice.stage)
    else:
        headline = f"{name}: ikke noe svar for {choice.year} ({choice.told})"
    for row in accounts[accounts["year"] == accounts_year].itertuples():
        cards[f"Regnskap {row.year}"] = words.percent(row.value)
    texts = [NO_OSLO] if code == OSLO else _among(code, name, choice, cards)
    said = [*texts, *_over_years(name, accounts, accounts_year)]
    return show.Said(headline, cards, said, caveat, years, f"{name}: budsjett mot regnskap")


def _over_years(name: str, accounts: pd.DataFrame, year: int) -> list[str]:
    """The accounts of several years together, beside those of one."""
    row = accounts[accounts["year"] == year]
    return (
        [f"Regnskapet over tid: {' '.join(years_beside.over_years(name, accounts, row.iloc[0]))}"] if len(row) else []
    )


def _answer(code: str, choice: Choice) -> pd.Series | None:
    """The municipality's answer that counts, None without one."""
    rows = survey_rows.answers()
    hit = (rows["municipality_code"] == code) & (rows["budget_year"] == choice.year)
    rows = rows[hit & (rows["stage_code"] == choice.stage)]
    return rows.iloc[0] if len(rows) else None


def _among(code: str, name: str, choice: Choice, cards: dict[str, str]) -> list[str]:
    """The estimate for its class (a card too), and how many of the others that answered budget lower and higher."""
    rows = survey_rows.members(*choice).set_index("region_code")
    if code not in rows.index or pd.isna(rows.at[code, "size_class"]):
        return [f"{name} sammenliknes ikke med andre, siden folketallet eller gruppen mangler."]
    size = rows.at[code, "size_class"]
    who = words.label(cached.phrases().get(size, size))
    estimates = survey_rows.estimate(*choice)
    if estimates["respondents"].iloc[-1] < FEWEST:
        return []
    estimate = estimates[estimates["size_class"] == size].iloc[0]
    cards["Anslag for gruppen"] = words.percent(estimate["ndr_pct"])
    merged = " (regnet sammen med nabogruppe)" if estimate["merged_into"] else ""
    text = f"Gruppen {who} er anslått til {survey_words.figure(estimate)} prosent{merged}."
    others = rows[(rows["size_class"] == size) & rows["answered"] & (rows.index != code)]["ndr_pct"]
    if not rows.at[code, "answered"] or others.empty:
        return [text]
    did = headlines.did(choice.stage)
    lower = int((others < rows.at[code, "ndr_pct"]).sum())
    if len(others) == 1:
        where = "lavere" if lower else "like høyt eller høyere"
        return [f"{text} Den ene andre i gruppen med svar {did} {where}."]
    counts = f"{lower} lavere og {len(others) - lower} like høyt eller høyere"
    return [f"{text} Av de {len(others)} andre i gruppen med svar {did} {counts}."]


def _years(code: str, stage: str) -> pd.DataFrame:
    """Its budgets of the stage and their outturns, newest first; empty without any year with both."""
    each = survey_rows.outturn_each()
    each = each[(each["region_code"] == code) & (each["stage_code"] == stage)].sort_values("year", ascending=False)
    return pd.DataFrame(
        {
            "År": each["year"].astype(str),
            "Budsjett": [words.percent(value) for value in each["budget_ndr_pct"]],
            "Regnskap": [words.percent(value) for value in each["actual_ndr_pct"]],
            "Budsjett minus regnskap, poeng": [words.number(value, signed=True) for value in each["error_points"]],
        }
    )


def mark(code: str | None, name: str, choice: Choice) -> tuple[str, str, float] | None:
    """Class, text and value of its budget for the chart of classes; None when there is none to mark."""
    if not code:
        return None
    rows = survey_rows.members(*choice).set_index("region_code")
    if code not in rows.index or not rows.at[code, "answered"] or pd.isna(rows.at[code, "size_class"]):
        return None
    value = float(rows.at[code, "ndr_pct"])
    return str(rows.at[code, "size_class"]), f"{name} {words.number(value)}", value


def error_mark(code: str | None, name: str, year: int, choice: Choice) -> tuple[str, str, float] | None:
    """The same for the chart of errors in one year."""
    each = survey_rows.outturn_each()
    each = each[(each["region_code"] == code) & (each["year"] == year) & (each["stage_code"] == choice.stage)]
    size = survey_rows.outturn_class(code, year, choice.classification)
    if each.empty or not size:
        return None
    value = float(each["error_points"].iloc[0])
    return size, f"{name} {words.number(value, signed=True)}", value
