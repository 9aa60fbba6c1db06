"""A municipality's own ledger or budget, line by line, in its own columns (CSV or Excel)."""

import numpy as np
import pandas as pd

from data.kinds import conform
from data.tables import DOCUMENTS
from loaders.errors import FileError
from loaders.imported import Choices, Imported, Known
from loaders.ledger_checks import checks_of
from loaders.ledger_codes import OPERATING
from loaders.ledger_columns import Columns, find, found_in
from loaders.ledger_lines import Lines, lines_of
from loaders.ledger_place import OSLO, in_years, place_of, scope_of
from loaders.ledger_signs import SAID, sign_of, turned
from loaders.ledger_words import NAMES, unit_of
from loaders.sheets import sheets
from loaders.source_file import SourceFile

TABLE = DOCUMENTS["account_lines"]
MOST_1000NOK = 1e9


def recognises(file: SourceFile) -> bool:
    """Whether a sheet has the usual headers of a ledger: account, service and amounts."""
    try:
        return any(found_in(sheet) for sheet in sheets(file))
    except FileError:
        return False


def read(file: SourceFile, choices: Choices, known: Known) -> Imported:
    """Every line summed by kind, year, class, function and art. Raises FileError."""
    mapping = choices.mapping
    columns = find(file, mapping)
    scope, said_scope = scope_of(choices)
    whose = place_of(file, choices, known)
    lines = lines_of(columns, mapping, county=scope == "fylkeskommune" or whose.code == OSLO)
    place = in_years(whose, known, [year for _, year in lines.amounts])
    unit, said_unit = _unit(columns, mapping)
    sign = mapping.get("sign") or sign_of(lines)
    frame, series = _summed(lines, turned(lines, sign), 1000.0 if unit == "kr" else 1.0)
    checks = checks_of(series, frame, unit, scope, columns.amounts)
    named = _joined([f"{NAMES[one['kind']]} {one['year']}" for one in series])
    used = [f"kolonnene følger {mapping['file']}"] if mapping else []
    facts = {
        "municipality_code": place.code, "municipality_name": place.name, "scope": scope, "form": "", "quarter": 0,
        "series": series, "checks": checks, "account_of_unit": unit, "notes": [place.note] * bool(place.note),
    }  # fmt: skip
    said = [
        *used, *columns.sheet.said, *columns.said, place.said, said_scope, *lines.said, _read_as(columns), SAID[sign],
        said_unit, *checks,
    ]  # fmt: skip
    return Imported(f"ledger-{place.key}-{file.stem}", f"{place.name}: {named}", TABLE.name, frame, facts, said)


def _summed(lines: Lines, amounts: dict, divisor: float) -> tuple[pd.DataFrame, list[dict]]:
    """The frame of the contract, and one fact a series: how many lines, and what the operating accounts sum to."""
    key = (lines.class_ * 1000 + lines.function) * 1000 + lines.art
    keys, place = np.unique(key, return_inverse=True)
    operating = np.isin(keys // 1_000_000, [int(one) for one in OPERATING])
    parts, series = [], []
    for (kind, year), values in amounts.items():
        there = ~np.isnan(values)
        sums = np.bincount(place, np.where(there, values, 0.0), len(keys)) / divisor
        used = np.bincount(place, there, len(keys)) > 0
        if used.any():
            parts.append(_part(kind, year, keys[used], sums[used]))
            balance = round(float(np.nansum(values[operating[place]])) / divisor, 5)
            series.append({"kind": kind, "year": year, "lines": int(there.sum()), "balance_1000nok": balance})
    frame = pd.concat(parts)
    _refuse_huge(frame)
    return conform(TABLE, frame), series


def _refuse_huge(frame: pd.DataFrame) -> None:
    huge = frame[frame["amount_1000nok"].abs() > MOST_1000NOK]
    if not huge.empty:
        one = huge.iloc[0]
        raise FileError(
            f"beløpet på funksjon {one['function_code']} og art {one['art_code']} er over 1 000 milliarder kr "
            f"({NAMES[one['kind_code']]} {one['year']}). Rett det. Er enheten en annen, si det med unit i en YAML-fil"
        )


def _part(kind: str, year: int, keys: np.ndarray, sums: np.ndarray) -> pd.DataFrame:
    texts = pd.Series(keys).astype(str).str.zfill(7)
    return pd.DataFrame(
        {
            "kind_code": kind, "year": year, "account_class": texts.str[0], "function_code": texts.str[1:4],
            "art_code": texts.str[4:], "amount_1000nok": sums,
        }
    )  # fmt: skip


def _unit(columns: Columns, mapping: dict) -> tuple[str, str]:
    found = mapping.get("unit") or unit_of([*columns.title, *(amount.header for amount in columns.amounts)])
    if found == "mill":
        raise FileError("overskriften sier millioner kroner; det er for grovt. Bruk en fil i kr eller 1000 kr")
    return found or "kr", f"enhet: {found or 'kr (filen sier det ikke; ellers unit i en YAML-fil)'}"


def _read_as(columns: Columns) -> str:
    named = [f"«{one.header}» er {NAMES[one.kind]} {one.year or 'etter årskolonnen'}" for one in columns.amounts]
    return "beløp: " + _joined(named)


def _joined(texts: list[str]) -> str:
    return ", ".join(texts[:-1]) + " og " + texts[-1] if len(texts) > 1 else texts[0]
