"""The rows of the budget survey from the tables of the extract and the answers, for a page and the command alike."""

import pandas as pd

from analysis import net_result, regions, survey, survey_outturn
from analysis.figures import Read, UnknownChoice, classes_of, net_result_rows, results
from analysis.numbers import OSLO
from data.advice import command
from data.contract import DataError

COLUMNS = [
    "year", "size_class", "respondents", "municipalities_of", "response_rate_pct", "revenue_share_pct", "ndr_pct",
    "ndr_pct_low", "ndr_pct_high", "ndr_pct_mean", "ndr_pct_median",
]  # fmt: skip


class NoAnswers(DataError):
    """No answer to the survey has been brought in; the text says how to."""

    def __init__(self):
        super().__init__(
            f"Ingen svar på budsjettundersøkelsen er importert. Ta inn svar med: {command('import', 'FIL')} "
            f"(mal: {command('template', 'survey')})"
        )


def years(answers: pd.DataFrame) -> list[int]:
    """Budget years with an answer, oldest first. Raises NoAnswers."""
    if answers.empty:
        raise NoAnswers
    return sorted(int(year) for year in answers["budget_year"].unique())


def check_year(answers: pd.DataFrame, year: int | None) -> int:
    """The year, by default the newest. Raises UnknownChoice for one without answers."""
    there = years(answers)
    if year is not None and year not in there:
        raise UnknownChoice(f"Ukjent budsjettår: {year}. Disse finnes: {', '.join(map(str, there))}")
    return there[-1] if year is None else year


def check_stage(answers: pd.DataFrame, year: int, stage: str | None) -> str:
    """The stage, by default the proposal (what KS asks for), else the adopted. Raises UnknownChoice."""
    there = sorted(answers.loc[answers["budget_year"] == year, "stage_code"].unique(), reverse=True)
    if stage is not None and stage not in there:
        raise UnknownChoice(f"Ukjent stadium i {year}: {stage}. Disse finnes: {', '.join(there)}")
    return there[0] if stage is None else stage


def members(
    read: Read, answers: pd.DataFrame, year: int | None = None, classification: str = "ks", stage: str | None = None
) -> pd.DataFrame:
    """One row for every municipality utenom Oslo, answered or not; see survey.municipalities.

    Also year, stage_code, accounts_year (of the weights) and sized_on (the 1 January that sizes are of; of the budget
    year, or the last there is). Raises NoAnswers or UnknownChoice.
    """
    persons = regions.inhabitants(read("population"))
    return members_of(read, results(read), persons, answers, year, classification, stage)


def members_of(
    read: Read,
    results: pd.DataFrame,
    persons: pd.DataFrame,
    answers: pd.DataFrame,
    year: int | None = None,
    classification: str = "ks",
    stage: str | None = None,
) -> pd.DataFrame:
    """The same from figures.results and regions.inhabitants, where those are at hand."""
    year = check_year(answers, year)
    stage = check_stage(answers, year, stage)
    sizes, sized = sizes_for(persons, year), min(year, int(persons["year"].max()))
    names = regions.in_use(read("municipalities"), read("municipality_changes"), year)
    chosen = answers[(answers["budget_year"] == year) & (answers["stage_code"] == stage)]
    accounts_year, revenue = weights_from(results, set(names) - {OSLO}, year)
    rows = survey.municipalities(chosen, names, sizes, classes_of(read, sizes, classification), revenue)
    return rows.assign(year=year, stage_code=stage, accounts_year=accounts_year, sized_on=f"{sized}-01-01")


def sizes_for(persons: pd.DataFrame, year: int) -> pd.Series:
    """Inhabitants by code on 1 January of a budget year, or the last one there is. persons: regions.inhabitants."""
    return regions.size_in(persons, min(year, int(persons["year"].max())) - 1)


def weights_from(results: pd.DataFrame, codes: set[str], year: int) -> tuple[int, pd.Series]:
    """The accounts that the weights come from: their year, and revenue in 1000 kr by municipality code.

    The latest year, not after the budget year, in which every municipality has a figure; else the first one after; else
    the year with most of them. Raises DataError when none of the municipalities has any.
    """
    has = results[results["revenue_1000nok"].notna() & results["region_code"].isin(codes)]
    if has.empty:
        raise DataError(
            f"Uttrekket har ingen regnskap å vekte svarene med. Hent dem med: {command('refresh', '12364')}"
        )
    count = has.groupby("year").size()
    full = [int(one) for one in count.index[count == len(codes)]]
    until = [one for one in full if one <= year]
    chosen = max(until) if until else min(full) if full else int(count[count == count.max()].index.max())
    return chosen, has[has["year"] == chosen].set_index("region_code")["revenue_1000nok"]


def estimate_rows(members: pd.DataFrame, seed: int = survey.SEED) -> pd.DataFrame:
    """The rows of survey.estimate with year, stage and accounts_year, and the estimate after bundne fond beside it.

    ndr_pct_corrected and its number of respondents: from those who gave both amounts, with classes merged anew; missing
    where none did.
    """
    rows = survey.estimate(members, seed)
    after = survey.estimate(survey.corrected(members), seed)
    first = members.iloc[0]
    rows = rows.assign(
        ndr_pct_corrected=after["ndr_pct"],
        respondents_corrected=after["respondents"],
        stage_code=first["stage_code"],
        accounts_year=first["accounts_year"],
        sized_on=first["sized_on"],
        year=first["year"],
    )
    return rows[[*COLUMNS, *(name for name in rows if name not in COLUMNS)]]


def outturn_rows(
    read: Read, rows: pd.DataFrame, classification: str = "ks", persons: pd.DataFrame | None = None
) -> pd.DataFrame:
    """One row a budget year, stage and size class, and one for all utenom Oslo; see survey_outturn.by_class.

    rows: survey_outturn.by_municipality, at least one. persons: regions.inhabitants, where it is at hand.
    """
    persons, parts = regions.inhabitants(read("population")) if persons is None else persons, []
    for (year, stage), part in rows.groupby(["year", "stage_code"]):
        classes = classes_of(read, sizes_for(persons, int(year)), classification)
        parts.append(survey_outturn.by_class(part, classes).assign(year=year, stage_code=stage))
    return pd.concat(parts, ignore_index=True)


def published_rows(read: Read) -> pd.DataFrame:
    """KS's published rounds against the outturn; see survey_outturn.published."""
    yearly = net_result_rows(read, results(read))
    return survey_outturn.published(read("published_surveys"), yearly, net_result.ssb_series(read("key_figures")))
