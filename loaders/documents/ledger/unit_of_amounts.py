"""Whether the amounts of a ledger are kr or 1000 kr: by what the file says, and by the municipality's known revenue."""

import re

import pandas as pd

from data.municipalities.names import with_county
from data.norwegian import joined, number
from loaders.documents.kind import Known
from loaders.documents.ledger.columns.header_words import MILLIONS, NAMES, THOUSANDS
from loaders.documents.ledger.columns.roles import Columns
from loaders.documents.ledger.owner import Place
from loaders.documents.plausibility import LEAST_REVENUE, MOST_REVENUE, reference, unit_of
from loaders.errors import FileError
from loaders.reading.headers import plain
from loaders.reading.sheets import Sheet

KRONER = re.compile(r"\b(?:kr|kroner|nok)\b")
OF_AMOUNTS = re.compile(r"\b(?:tall|tala|beløp|beløpa|summer|enhet|eining|verdier?|alt|oppgitt|oppgjeve)\b")
SETTLE = "Si hvilken som er riktig i en YAML-fil med --mapping: unit"


def said_in(columns: Columns, others: list[Sheet]) -> dict[str, str]:
    """The units that the file speaks of ("kr", "1000 kr", "mill"), each with where: headers, title, or other sheets."""
    found: dict[str, str] = {}
    cover = [str(cell) for sheet in others for row in sheet.head() for cell in row if isinstance(cell, str)]
    for where, texts in (
        ("overskriften", [one.header for one in columns.amounts]),
        ("teksten over tabellen", columns.title),
        ("et annet ark", [text for text in cover if OF_AMOUNTS.search(text.lower()) or len(text) <= 20]),
    ):
        for unit in (unit for text in texts for unit in units(text)):
            found.setdefault(unit, where)
    return found


def units(text: str) -> set[str]:
    words = plain(text)
    if MILLIONS.search(words):
        return {"mill"}
    if THOUSANDS.search(words):
        return {"1000 kr"}
    return {"kr"} if KRONER.search(words) else set()


def decide(
    said: dict[str, str], rows: pd.DataFrame, spent: float, place: Place, known: Known, mapping: dict
) -> tuple[str, str]:
    """The unit and how it was decided. rows: by_series of the amounts as they are written. spent: the most operating
    expenditure of a series, as written. Raises FileError when the file contradicts itself or the known revenue.
    """
    if "unit" in mapping:
        return mapping["unit"], f"enhet: {mapping['unit']}"
    seen = {} if mapping.get("part") else _by_revenue(rows, place, known)
    likely = next(iter(seen), "1000 kr")
    if "mill" in said:
        text = f"{said['mill']} sier millioner kroner; det er for grovt. Bruk en fil i kr eller 1000 kr"
        raise FileError(text, {"unit": likely} if seen else None)
    if len(said) > 1:
        both = joined([f"{where} sier {unit}" for unit, where in said.items()])
        raise FileError(f"filen sier to enheter: {both}. {SETTLE}", {"unit": likely})
    if len(seen) > 1:
        both = joined([f"{what} ligner {unit}" for unit, what in seen.items()])
        raise FileError(f"kolonnene har ulike enheter: {both}. Rett filen, eller ta én kolonne om gangen med amounts")
    for unit, where in said.items():
        if seen and unit not in seen:
            raise FileError(f"{where} sier {unit}, men {seen[likely]} ligner {likely}. {SETTLE}", {"unit": likely})
        return unit, f"enhet: {unit} ({where} sier det{', og inntektene passer med SSBs tall' * bool(seen)})"
    if seen:
        return likely, f"enhet: {likely} (filen sier det ikke; {seen[likely]})"
    if not mapping.get("part") and spent / 1000 < LEAST_REVENUE <= spent <= MOST_REVENUE:
        raise FileError(
            f"filen sier ikke om beløpene er kr eller 1000 kr, og driftsutgiftene blir bare {number(spent / 1e6)} "
            f"mill. kr lest som kr. {SETTLE}", {"unit": "1000 kr"},
        )  # fmt: skip
    return "kr", "enhet: kr (filen sier det ikke; ellers unit i en YAML-fil)"


def _by_revenue(rows: pd.DataFrame, place: Place, known: Known) -> dict[str, str]:
    """The units in which the revenue of the series comes near SSB's, each with what was seen."""
    results = known.results.get(code_near(place, known), {})
    of_today = "" if place.code else " for dagens kommune med samme navn"
    found: dict[str, str] = {}
    for row in rows[rows["revenue_1000nok"] > 0].itertuples():
        near = reference(results, row.year)
        if near and (unit := unit_of(row.revenue_1000nok, near[1])):
            text = f"inntektene i {NAMES[row.kind_code]} {row.year}, {number(row.revenue_1000nok, 0)}, mot SSBs "
            found.setdefault(unit, f"{text}{number(near[1], 0)} tusen kr i {near[0]}{of_today}")
    return found


def code_near(place: Place, known: Known) -> str:
    """The code of the municipality, or of today's that has its name: near enough to tell kr from 1000 kr."""
    if place.code:
        return place.code
    alike = [code for code, name in known.names.items() if with_county(name) == place.name]
    return alike[0] if len(alike) == 1 else ""
