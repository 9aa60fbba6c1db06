"""Whose accounts a KOSTRA file holds: form, year, quarter, region and organisation number, each one for all lines."""

import re
from dataclasses import dataclass

import pandas as pd

from data.advice import command
from data.municipalities.names import with_county
from loaders.documents.kind import Known
from loaders.documents.kostra.forms import DISTRICTS, FORMS, NOT_READ, OSLO, Form
from loaders.documents.kostra.records import named, outside
from loaders.errors import FileError
from loaders.stamps import now

FIRST_YEAR = 2001
YEAR = re.compile("[0-9]{4}")
KLASS = ("refresh", "klass-131", "klass-131-changes")


@dataclass(frozen=True)
class Unit:
    """What most lines of the file say. region: four digits of a municipality, or of a county (4600). quarter: 0 is
    the year. districts: those of Oslo's that the file has lines for; whole: whether it has the other lines too.
    """

    form_code: str
    year: int
    quarter: int
    region: str
    orgnr: str
    districts: tuple[str, ...]
    whole: bool

    @property
    def form(self) -> Form:
        return FORMS[self.form_code]


def unit_of(records: pd.DataFrame) -> Unit:
    """Raises FileError for a form that is not read: without it no code can be judged."""
    form, year, quarter, orgnr = (_usual(records[name]) for name in ("form", "year", "quarter", "orgnr"))
    if form not in FORMS:
        what = f"skjema {form} ({NOT_READ[form]})" if form in NOT_READ else f"ukjent skjema «{form}»"
        raise FileError(
            f"{what} i linje {records.index[0]}: SSB: Korrigér skjema. Dette programmet leser {', '.join(FORMS)}"
        )
    regions = records["region"].cat.categories
    return Unit(
        form, int(year) if YEAR.fullmatch(year) else 0, int(quarter) if quarter in "1234" else 0,
        _usual(records["region"].str[:4]), orgnr if FORMS[form].orgnr else "",
        tuple(region for region in regions if region in DISTRICTS), f"{OSLO}00" in regions,
    )  # fmt: skip


def rules(records: pd.DataFrame, unit: Unit, known: Known) -> list[str]:
    """What is wrong with form, year, quarter, region and organisation number, with line numbers."""
    one = "filen skal ha ett skjema, ett år, ett kvartal og én kommune"
    last = int(now()[:4])
    year, quarter = _usual(records["year"]), _usual(records["quarter"])
    ok_year = YEAR.fullmatch(year) is not None and FIRST_YEAR <= unit.year <= last
    asked_year = f"{year}; {one}" if ok_year else f"et år fra {FIRST_YEAR} til {last}"
    asked_quarter = f"«{quarter}»; {one}" if quarter in " 1234" else "blankt (året) eller 1–4"
    wrong = {
        "form": (lambda value: value == unit.form_code, f"Korrigér skjema til {unit.form_code}; {one}"),
        "year": (lambda value: ok_year and value == year, f"Korrigér årgang til {asked_year}"),
        "quarter": (lambda value: value in " 1234" and value == quarter, f"Korrigér kvartal til {asked_quarter}"),
        "region": (lambda value: value in _regions(unit, known), f"Korrigér region. {_region_help(unit, known)}"),
    }
    if unit.form.orgnr:
        several = "Del filen i én for hver virksomhet, om den har flere"
        wrong["orgnr"] = (
            lambda value: value == unit.orgnr and re.fullmatch("[0-9]{9}", value),
            f"Korrigér organisasjonsnummer til ett på ni siffer; {unit.form_code} gjelder én virksomhet. {several}",
        )
    return [
        text
        for name, (valid, asked) in wrong.items()
        for text in named(records[name], outside(records[name], valid), asked)
    ]


def name_of(unit: Unit, known: Known) -> str:
    """The municipality as it was called, "" when the code is not known; a county by its number."""
    if unit.form.county:
        return f"Fylke {unit.region[:2]}"
    if unit.region in known.names:
        return with_county(known.names[unit.region])
    return known.former[unit.region][0] or f"Kommune {unit.region}" if unit.region in known.former else ""


def orgnr_ok(orgnr: str) -> bool:
    """Whether the last digit of an organisation number is its check digit (modulus 11)."""
    rest = sum(int(digit) * weight for digit, weight in zip(orgnr[:8], (3, 2, 7, 6, 5, 4, 3, 2), strict=True)) % 11
    return (11 - rest) % 11 == int(orgnr[8])


def _usual(values: pd.Series) -> str:
    return str(values.value_counts().index[0])


def _regions(unit: Unit, known: Known) -> set[str]:
    """The regions that the lines of this file may have; none when the code is not known that year."""
    if unit.form.county:
        counties = {code[:2] for code in (*known.names, *known.former)} - {OSLO[:2]}
        return {f"{unit.region}00"} if unit.region[2:] == "00" and unit.region[:2] in counties else set()
    gone = known.former.get(unit.region, ("", 0))[1]
    if unit.region not in known.names and unit.year >= gone:
        return set()
    return {f"{unit.region}00", *(DISTRICTS if unit.region == OSLO else ())}


def _region_help(unit: Unit, known: Known) -> str:
    if unit.form.county:
        return f"{unit.form_code} har fylkets nummer og fire nuller (460000)"
    if unit.region in known.former and unit.year >= known.former[unit.region][1]:
        name, gone = known.former[unit.region]
        now = " og ".join(f"{code} {known.names[code]}" for code in known.became.get(unit.region, ()))
        said = f"Nummer {unit.region}{f' ({name})' * bool(name)} gikk ut av bruk i {gone}"
        return said + (f"; bruk {now}" if now else "")
    if not name_of(unit, known):
        return f"Kommunelisten har ikke {unit.region}. Er nummeret rett, hent listen på nytt: {command(*KLASS)}"
    return f"Filen skal ha én kommune, her {unit.region}00 (bare Oslo kan ha bydelsnummer, 01–15)"
