"""A municipality's own ledger or budget, line by line, in its own columns (CSV or Excel)."""

from dataclasses import replace

from data.brought_in.operating_result import by_series
from data.contract.tables import DOCUMENTS
from data.norwegian import joined
from loaders.documents.kind import Choices, Imported, Known
from loaders.documents.ledger import unit_of_amounts
from loaders.documents.ledger.belief import refuse_unbelieved
from loaders.documents.ledger.checks import checks_of, spent
from loaders.documents.ledger.codes.operating_or_investment import settled
from loaders.documents.ledger.columns.guess import columns_in
from loaders.documents.ledger.columns.header_words import NAMES
from loaders.documents.ledger.columns.roles import HEADERS, Columns, find, found_in
from loaders.documents.ledger.investments import investments
from loaders.documents.ledger.lines import lines_of
from loaders.documents.ledger.mended import mended
from loaders.documents.ledger.owner import OSLO, in_years, place_of
from loaders.documents.ledger.rows import facts_of_series, refuse_huge, summed
from loaders.documents.ledger.scope import scope_of
from loaders.documents.ledger.signs import SAID, sign_of, turned
from loaders.errors import FileError
from loaders.reading.sheets import sheets
from loaders.reading.source_file import SourceFile

TABLE = DOCUMENTS["account_lines"]


def recognises(file: SourceFile) -> bool:
    """Whether a sheet has the usual headers of a ledger: account, service and amounts."""
    try:
        return any(found_in(sheet) for sheet in sheets(file))
    except FileError:
        return False


def looks_like(file: SourceFile) -> bool:
    """Whether a sheet has columns that hold KOSTRA's accounts and services, whatever they are called."""
    try:
        return bool(columns_in(sheets(file), HEADERS, {}, file.name))
    except FileError:
        return False


def read(file: SourceFile, choices: Choices, known: Known) -> Imported:
    """Every line summed by kind, year, class, function and art.

    Raises FileError with all that is wrong at once, and in `mend` the whole mapping that would mend it.
    """
    return mended(lambda mapping: _read(file, replace(choices, mapping=mapping), known), choices.mapping)


def _read(file: SourceFile, choices: Choices, known: Known) -> Imported:
    mapping = choices.mapping
    if mapping.get("hidden"):
        file = replace(file, with_hidden=mapping["hidden"] == "read")
    columns = find(file, mapping)
    scope, said_scope = scope_of(choices)
    whose = place_of(file, choices, known, columns.title)
    lines = lines_of(columns, mapping, county=scope == "fylkeskommune" or whose.code == OSLO)
    place = in_years(whose, known, [year for _, year in lines.amounts])
    lines, said_class = settled(lines, [file.name, *columns.title], scope, mapping, "class" in columns.places)
    sign = mapping.get("sign") or sign_of(lines)
    written = summed(lines, turned(lines, sign))
    results = by_series(written)
    others = [sheet for sheet in sheets(file) if sheet.name != columns.sheet.name]
    unit, said_unit = unit_of_amounts.decide(
        unit_of_amounts.said_in(columns, others), results, spent(written), place, known, mapping
    )
    frame = written.assign(amount_1000nok=written["amount_1000nok"] / (1000.0 if unit == "kr" else 1.0))
    refuse_huge(frame)
    refuse_unbelieved(lines, frame, unit, place, scope, known, mapping, columns.sheet.left_out)
    invested = investments(frame, unit, place, known, mapping)
    series = facts_of_series(lines, frame)
    checks = checks_of(series, frame, unit, scope, columns.amounts, mapping)
    used = [f"kolonnene følger {mapping['file']}"] if "file" in mapping else []
    facts = {
        "municipality_code": place.code, "municipality_name": place.name, "scope": scope, "form": "", "quarter": 0,
        "series": series, "checks": checks, "account_of_unit": unit, "notes": [place.note] * bool(place.note),
    }  # fmt: skip
    partly = mapping.get("part", False) or any(one.part and not one.month for one in columns.amounts)
    if partly:
        facts["part"] = 1
    said = [
        *invested, *columns.unread, *lines.left_out, *columns.sheet.said, *used, *columns.said, place.said, said_scope,
        *said_class, *lines.said, _read_as(columns), SAID[sign], said_unit, *checks,
    ]  # fmt: skip
    title = f"{place.name}: {'en del av ' * bool(partly)}{_kinds_and_years(series)}"
    return Imported(f"ledger-{place.key}-{file.stem}", title, TABLE.name, frame, facts, said)


def _kinds_and_years(series: list[dict]) -> str:
    return joined([f"{NAMES[one['kind']]} {one['year']}" for one in series])


def _read_as(columns: Columns) -> str:
    months = [one for one in columns.amounts if one.month]
    named = [
        f"«{one.header}» er {'revidert ' * one.revised}{NAMES[one.kind]} {one.year or 'etter årskolonnen'}"
        + f", men ikke hele året ({one.part})" * bool(one.part)
        for one in columns.amounts
        if not one.month
    ]
    if months:
        which = joined(sorted({f"{NAMES[one.kind]} {one.year or 'etter årskolonnen'}" for one in months}))
        named.append(f"«{months[0].header}» til «{months[-1].header}», alle tolv måneder, er summert til {which}")
    return "beløp: " + joined(named)
