"""The KOSTRA accounts file: what a municipality sends SSB, read with the checks that SSB makes.

Read: 0A, 0C, 0I and 0M (operating and investment accounts), 0B, 0D, 0J and 0N (balance sheets); a year or a quarter.
A line that breaks a rule rejects the file, and so do the sums of a year's file; see kostra_sums for a quarter's.
"""

import pandas as pd

from data.contract.tables import DOCUMENTS
from data.contract.types import conform
from loaders.documents.kind import Choices, Imported, Known
from loaders.documents.kostra import line_rules, owner, sum_rules
from loaders.documents.kostra.forms import OSLO
from loaders.documents.kostra.owner import Unit
from loaders.documents.kostra.records import looks_like, records
from loaders.errors import FileError
from loaders.reading.source_file import SourceFile

TABLE = "account_lines"
SCOPES = {"kasse": "kommunekasse", "konsern": "kommunekonsern"}


def recognises(file: SourceFile) -> bool:
    """Whether most of the first lines begin as a KOSTRA record does."""
    return looks_like(file.content)


def read(file: SourceFile, choices: Choices, known: Known) -> Imported:
    """The accounts in the file. Raises FileError with every rule that it breaks, and the lines that break it."""
    fields, unread = records(file.content)
    unit = owner.unit_of(fields)
    unread += line_rules.codes(fields, unit)
    failed = unread + owner.rules(fields, unit, known) + line_rules.duplicates(fields, unit)
    if unread:
        _reject(failed, "Summene kontrolleres når disse linjene er rettet.")
    lines = fields.assign(amount=fields["amount"].astype(str).astype("int64"))
    lines = lines.astype(dict.fromkeys(("account_class", "function", "art"), "str"))
    stopped, warned = sum_rules.check(lines, unit)
    if failed or stopped:
        _reject(failed + stopped)
    _against(choices, unit, known)
    warned += _more_warnings(unit)
    facts = _facts(lines, unit, known, warned)
    title, said = _title(unit, facts["municipality_name"]), [f"advarsel: {text}" for text in warned]
    return Imported(_id(unit), title, TABLE, _rows(lines, unit), facts, said)


def _reject(failed: list[str], *more: str) -> None:
    count = "1 kontroll feilet" if len(failed) == 1 else f"{len(failed)} kontroller feilet"
    raise FileError("\n  ".join([f"{count}. Rett filen i kilden og lag den på nytt:", *failed, *more]))


def _against(choices: Choices, unit: Unit, known: Known) -> None:
    """Raise FileError when the person said another municipality or scope than the file does."""
    meant = known.meant(choices.municipality)
    asked = {*meant.codes, meant.former.code if meant.former else "", choices.municipality}
    if choices.municipality and asked.isdisjoint({unit.region, known.same(unit.region)[0]} - {""}):
        raise FileError(f"filen gjelder {unit.region}, ikke {choices.municipality}. Utelat --municipality")
    if choices.scope and SCOPES.get(choices.scope) != unit.form.scope:
        raise FileError(f"skjema {unit.form_code} er {unit.form.scope}, ikke {choices.scope}. Utelat --scope")


def _more_warnings(unit: Unit) -> list[str]:
    warned = []
    if unit.orgnr and not owner.orgnr_ok(unit.orgnr):
        warned.append(f"organisasjonsnummer {unit.orgnr} har feil kontrollsiffer.")
    if unit.districts and not unit.whole:
        warned.append(f"filen har bare {len(unit.districts)} av Oslos bydeler, ikke linjer for hele Oslo ({OSLO}00).")
    return warned


def _rows(lines: pd.DataFrame, unit: Unit) -> pd.DataFrame:
    """The lines in the contract of account_lines; Oslo's districts are summed."""
    frame = pd.DataFrame(
        {
            "kind_code": "accounts",
            "year": unit.year,
            "account_class": lines["account_class"],
            "function_code": lines["function"].str.rstrip(),
            "art_code": lines["art"],
            "amount_1000nok": lines["amount"].astype(float),
        }
    )
    table = DOCUMENTS[TABLE]
    return conform(table, frame.groupby(list(table.key), as_index=False, observed=True).sum())


def _facts(lines: pd.DataFrame, unit: Unit, known: Known, warned: list[str]) -> dict:
    balance = sum_rules.difference(lines, unit)
    return {
        "municipality_code": unit.region,
        "municipality_name": owner.name_of(unit, known),
        "scope": unit.form.scope,
        "form": unit.form_code,
        "quarter": unit.quarter,
        "orgnr": unit.orgnr,
        "series": [{"kind": "accounts", "year": unit.year, "lines": len(lines), "balance_1000nok": balance}],
        "checks": warned,
        "account_of_unit": "1000 kr",
        "notes": [f"{len(unit.districts)} bydeler er summert"] if unit.districts else [],
    }


def _id(unit: Unit) -> str:
    parts = ["kostra", unit.region, unit.form_code.lower(), str(unit.year)]
    districts = ["bydel", *(code[4:] for code in unit.districts)] if unit.districts and not unit.whole else []
    return "-".join([*parts, *([f"k{unit.quarter}"] if unit.quarter else []), *filter(None, [unit.orgnr]), *districts])


def _title(unit: Unit, name: str) -> str:
    period = f"{unit.quarter}. kvartal {unit.year}" if unit.quarter else str(unit.year)
    whose = f"{name} {unit.orgnr}".strip()
    return f"{whose}: {unit.form.title} {period} ({unit.form_code})"
