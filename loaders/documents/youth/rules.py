"""What every line of a file of shares must keep, each fault with its line, column and value."""

import re
from datetime import date

import numpy as np
import pandas as pd

from data.contract.columns import NAME
from data.contract.youth import AGES, PLACE
from data.extract import store
from data.municipalities.names import fits
from loaders.documents.kind import Known
from loaders.documents.survey.problems import Problems
from loaders.reading.amounts import numbers, why_not

COUNTRY, COUNTRY_NAME = "0", "Hele landet"
FIRST_YEAR = 2008  # of the statistics
MOST_PCT = 50  # no place has half its young outside: a slip of unit or column
MOST_PERSONS = 10_000_000  # as the contract says
AGE = re.compile(r"(\d\d) ?[-–] ?(\d\d)(?: år)?")


def checked(lines: pd.DataFrame, known: Known, problems: Problems) -> pd.DataFrame:
    """The columns of the contract; what is wrong is noted in problems. lines: as the file has them, index: line."""
    code = lines["region_code"].map(_code)
    names = _names(known)
    called = code.map(names)
    problems.add(called.isna(), lines["region_code"], "region_code",
                 "er ikke landet (0), et fylke (to siffer) eller en kommune (fire siffer) i dag")  # fmt: skip
    other = [
        not pd.isna(real) and not fits(str(given), str(real))
        for given, real in zip(lines["region"], called, strict=True)
    ]
    problems.add(other, lines["region"], "region", "er ikke navnet på " + code + ", som er " + called.fillna("ukjent"))
    age = lines["age_group"].map(_age)
    problems.add(~age.isin(AGES), lines["age_group"], "age_group", f"skal være {' eller '.join(AGES)}")
    year = _number(lines, "year", problems)
    latest = date.today().year
    problems.add(year.notna() & ~(year.between(FIRST_YEAR, latest) & (year % 1 == 0)), lines["year"], "year",
                 f"skal være et årstall fra {FIRST_YEAR} til {latest}")  # fmt: skip
    share = _shares(lines, problems)
    persons = _number(lines, "persons", problems, may_lack=True)
    wrong = ~persons.between(0, MOST_PERSONS) & persons.notna() | (persons % 1 > 0)
    problems.add(wrong, lines["persons"], "persons", f"skal være et helt antall personer, høyst {MOST_PERSONS}")
    source = lines["source"].astype(str).str.strip()
    problems.add(source == "", lines["source"], "source", "mangler. Skriv hvor tallet er publisert")
    frame = pd.DataFrame(
        {"region_code": code, "region_name": called, "year": year, "age_code": age, "share_pct": share,
         "persons": persons, "source": source}, index=lines.index,
    )  # fmt: skip
    twice = frame.duplicated(["region_code", "year", "age_code"], keep="first") & called.notna()
    problems.add(twice, lines["region_code"], "region_code", "står på en linje før også, for samme år og alder")
    return frame


def _shares(lines: pd.DataFrame, problems: Problems) -> pd.Series:
    share = _number(lines, "share_pct", problems)
    problems.add(~share.between(0, MOST_PCT) & share.notna(), lines["share_pct"], "share_pct",
                 f"skal være en andel i prosent fra 0 til {MOST_PCT}")  # fmt: skip
    if share.max() <= 1:
        problems.add(share == share.max(), lines["share_pct"], "share_pct",
                     "er den største andelen, og ikke over 1: er andelene skrevet som brøk? Skriv 9,9 for 9,9 prosent")  # fmt: skip
    return share


def _number(lines: pd.DataFrame, name: str, problems: Problems, may_lack: bool = False) -> pd.Series:
    values, bad = numbers(lines[name].where(lines[name].astype(str) != "", None).astype(object))
    found = pd.Series(values, index=lines.index)
    bad = np.asarray(bad, dtype=bool)
    texts = lines[name].map(lambda value: why_not(value).replace("et beløp", "et tall").replace("1 234,50", "9,9"))
    problems.add(bad, lines[name], name, texts)
    if not may_lack:
        problems.add(found.isna() & ~bad, lines[name], name, "mangler")
    return found


def _code(cell: object) -> str:
    """The number of a place as text: a spreadsheet has 301 for 0301 and 3 for 03, which cannot be told apart from text."""
    if isinstance(cell, float):
        cell = f"{cell:.0f}" if cell % 1 == 0 else str(cell)
    text = str(cell).strip()
    text = text.zfill(4) if re.fullmatch(r"\d{3}", text) else text.zfill(2) if re.fullmatch(r"[1-9]", text) else text
    return text if re.fullmatch(PLACE, text) else ""


def _age(cell: object) -> str:
    found = AGE.fullmatch(str(cell).strip())
    return f"{found[1]}-{found[2]}" if found else ""


def _names(known: Known) -> dict[str, str]:
    """The name of each place there is today: the country, the counties that hold a municipality, the municipalities."""
    counties = store.read_reference("care_counties").astype(str)
    there = {code[:2] for code in known.names}
    named = dict(zip(counties["county_code"], counties["label"], strict=True))
    of_today = {code: name for code, name in named.items() if code in there and re.fullmatch(NAME, name)}
    return {COUNTRY: COUNTRY_NAME, **of_today, **known.names}
