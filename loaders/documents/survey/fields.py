"""The cells of the survey as fields of the contract; what cannot be read is noted with its line."""

import re
from datetime import date, datetime

import pandas as pd

from loaders.documents.kind import Known
from loaders.documents.survey.columns import AMOUNTS, CODE, FIRST_YEAR, REVENUE, UNITS, factor_of, last_year, stage_of
from loaders.documents.survey.problems import Problems
from loaders.documents.survey.sheet import Answers
from loaders.errors import FileError
from loaders.reading import amounts
from loaders.reading.sheets import is_empty
from loaders.reading.visible import seen

NO_YEAR = 9999


def text_of(cell: object) -> str:
    """A cell as text: 1103.0 from Excel is "1103", an empty one is ""."""
    if is_empty(cell):
        return ""
    return f"{cell:g}" if isinstance(cell, float) and cell.is_integer() else str(cell).strip()


def codes(rows: pd.DataFrame) -> tuple[pd.Series, int]:
    """Municipality codes as text, and how many got back the zero in front that Excel takes from a number."""
    texts = rows[CODE].map(lambda cell: seen(text_of(cell)).strip()).astype(object)
    short = texts.str.fullmatch("[0-9]{3}").astype(bool)
    return texts.where(~short, "0" + texts), int(short.sum())


def years(answers: Answers, problems: Problems) -> pd.Series:
    """The budget year of every row, NO_YEAR where it cannot be read."""
    values = _column_or_above(answers, "budget_year", "hvilket budsjettår svarene gjelder", "Budsjettår")
    texts = values.map(text_of)
    whole = texts.astype(object).str.fullmatch("[0-9]{4}").astype(bool)
    problems.add(~whole, values, "budget_year", "skriv året med fire siffer")
    numbers = texts.where(whole, "0").astype(int)
    outside = whole & ~numbers.between(FIRST_YEAR, last_year())
    problems.add(outside, values, "budget_year", f"året må være fra {FIRST_YEAR} til {last_year()}")
    return numbers.where(whole & ~outside, NO_YEAR)


def stages(answers: Answers, problems: Problems) -> tuple[pd.Series, bool]:
    """The stage of every row as its code, and whether it was assumed, since the sheet does not say."""
    assumed = "stage_code" not in answers.rows and "stage_code" not in answers.above
    if assumed:
        return pd.Series("proposal", answers.rows.index), True
    values = _column_or_above(answers, "stage_code", "", "")
    read = values.map(stage_of).astype(object)
    problems.add(read.isna(), values, "stage_code", "skriv «kommunedirektørens forslag» eller «vedtatt»")
    return read, False


def factors(answers: Answers, known: Known, problems: Problems) -> tuple[pd.DataFrame, str]:
    """What to multiply each amount by to get 1000 kr, row by column, and how the unit was told ("" when row by row)."""
    rows = answers.rows
    there = [name for name in AMOUNTS if name in rows]
    headed = {name: unit for name in there if (unit := _headed(answers.titles[name])) is not None}
    if "unit" in rows or "unit" in answers.above:
        values = _column_or_above(answers, "unit", "", "")
        each = values.map(factor_of).astype(float)
        problems.add(each.isna(), values, "unit", f"skriv {' eller '.join(UNITS)}")
        clash = pd.DataFrame({unit: each.notna() & (each != unit) for unit in headed.values()}, index=rows.index)
        problems.add(clash.any(axis=1), values, "unit", "overskriften på beløpene sier en annen enhet")
        return pd.DataFrame(dict.fromkeys(there, each)), ""
    rest, how = (1.0, "") if len(headed) == len(there) else _by_accounts(rows, known)
    return pd.DataFrame({name: headed.get(name, rest) for name in there}, index=rows.index), how


def amounts_1000nok(answers: Answers, factor: pd.DataFrame, problems: Problems) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The amounts in 1000 kr (NaN where empty), and as they were written; a column that the sheet has not is NaN."""
    written = {}
    for name in factor.columns:
        written[name], wrong = amounts.numbers(answers.rows[name])
        problems.add(
            wrong, answers.rows[name], name, "ikke et lesbart beløp. Skriv bare siffer, uten punktum og prosent"
        )
    written = pd.DataFrame(written, index=answers.rows.index).reindex(columns=AMOUNTS)
    return written * factor.reindex(columns=AMOUNTS), written


def dates(answers: Answers, problems: Problems) -> pd.Series:
    """The day of every answer, NaT where none is said."""
    if "reported_on" not in answers.rows:
        return pd.Series(pd.NaT, answers.rows.index, dtype="datetime64[ms]")
    values = answers.rows["reported_on"]
    read = values.map(_day)
    day = pd.to_datetime(read).astype("datetime64[ms]")
    wrong = values.notna() & (day.isna() | ~day.dt.year.between(FIRST_YEAR - 1, last_year()))
    problems.add(wrong, values, "reported_on", "ikke en dato. Skriv dd.mm.åååå")
    return day


def _day(cell: object) -> date | None:
    """A date from Excel, or written 2026-11-20 or 20.11.2026."""
    if isinstance(cell, datetime | date):
        return date(cell.year, cell.month, cell.day)
    text = text_of(cell)
    found = re.fullmatch(r"(\d{4})-(\d\d?)-(\d\d?)(?:[ T].*)?", text)
    parts = found.groups() if found else ()
    if not found and (found := re.fullmatch(r"(\d\d?)[./](\d\d?)[./](\d{4})", text)):
        parts = found.groups()[::-1]
    try:
        return date(*map(int, parts)) if parts else None
    except ValueError:
        return None


def _headed(title: str) -> float | None:
    """The unit that a heading says. Raises FileError for millions."""
    if re.search(r"\bmill|\bmrd", title.lower()):
        raise FileError(f"kolonne {title}: enheten må være kr eller 1000 kr")
    return factor_of(title)


def _column_or_above(answers: Answers, name: str, what: str, title: str) -> pd.Series:
    """The column, or what a cell above the table says for all rows, where a row is empty."""
    above = answers.above.get(name)
    if name in answers.rows:
        return answers.rows[name] if above is None else answers.rows[name].where(answers.rows[name].notna(), above)
    if above is None:
        raise FileError(f"arket sier ikke {what}. Legg til en kolonne «{title}»")
    return pd.Series(above, answers.rows.index, dtype=object)


def _by_accounts(rows: pd.DataFrame, known: Known) -> tuple[float, str]:
    """The one unit that puts every revenue within half and double of the accounts, and how to say it."""
    accounts = codes(rows)[0].map(known.accounts).to_numpy(dtype=float)
    ratio = amounts.numbers(rows[REVENUE])[0] / accounts
    for name, factor in UNITS.items():
        fitting = (ratio * factor > 0.5) & (ratio * factor < 2)
        if len(rows) and fitting.all():
            return factor, f"enheten står ikke i arket; inntektene ligner regnskapet for {known.accounts_year} i {name}"
    raise FileError("arket sier ikke om beløpene er i kr eller 1000 kr. Legg til en kolonne «Enhet»")
