"""The columns of numbers that are not read, each with the reason: none is passed over in silence."""

import re

from loaders.documents.ledger.columns.header_words import amount_of
from loaders.reading.excel.cells import column_letters
from loaders.reading.headers import plain

NUMBERS = 0.8  # of the cells that are filled in
NUMBER = re.compile(r"[-−–+(]?\s*\d[\d\s.,'’]*[-)%]?")
MOST_SHOWN = 30  # columns named; more is hardly a ledger
SHOWN = 40  # letters of a header
CODES = re.compile(
    r"(?:\w*(?:k(?:on)?to|tj|art|klasse|ansvar\w*|tjeneste|teneste|funksjon|prosjekt|objekt|avdeling|avd|enhet|eining|seksjon|"
    r"sektor|virksomhet|verksemd|område|gruppe|nivå|bilag|bilagsnr|anlegg|aktivitet|kapittel|kap|formål|dimensjon|"
    r"dim|mva|orgnr|kommune|kommunenr|kommunenummer|dato|periode|måned|år|linje|rad|løpenr|id|nr|kode|nummer|region|"
    r"fylke|versjon))(?: ?(?:nr|nummer|kode|id|t|\d{1,2}))*"
)
WHY = (
    (r"%|\b(?:prosent|pst|pct)\b|\bforbruk i\b", "prosent"),
    (r"avvik|differanse|\bdiff\b|\bmeir? ?mindre|\bmer ?mindre|\bendring", "avvik eller endring"),
    (r"prognos|estim|anslag|forvent", "prognose"),
    (r"\brest\w*|gjenst|disponib|\bledig", "rest"),
    (r"i fjor|fjor|forrige år|førre år", "et annet år"),
    (r"forslag til|justering", "justering"),
)


def unread(head: list[list[object]], line: int, taken: set[int]) -> list[tuple[int, str, str]]:
    """Place, header and reason of every other column whose cells are amounts, or whose header says so.

    head: the first lines of the sheet. line: of the headers, from 1. taken: places that are read.
    """
    row, below = head[line - 1], head[line:]
    width = max([len(row), *(len(cells) for cells in below)], default=0)
    found = []
    for place in range(width):
        header = " ".join(str(row[place] or "").split()) if place < len(row) else ""
        amount = amount_of(place, header)
        filled = [cells[place] for cells in below if place < len(cells) and cells[place] not in (None, "")]
        if place in taken or (not amount and (CODES.fullmatch(plain(header)) or not _numbers(filled))):
            continue
        name = f"«{header[:SHOWN]}»" if header else f"kolonne {column_letters(place)} uten overskrift"
        found.append((place, name, _why(header, amount)))
    return found


def told(others: list[tuple[int, str, str]]) -> str:
    """The columns with their reasons in one line."""
    more = f" og {len(others) - MOST_SHOWN} til" * (len(others) > MOST_SHOWN)
    return ", ".join(f"{name} ({why})" for _, name, why in others[:MOST_SHOWN]) + more


def _numbers(filled: list[object]) -> bool:
    """Whether most of the cells look like amounts; a look is enough, since nothing is read."""
    alike = sum(type(cell) in (int, float) or bool(NUMBER.fullmatch(str(cell).strip())) for cell in filled)
    return alike >= NUMBERS * max(len(filled), 1) > 0


def _why(header: str, amount) -> str:
    if amount and amount.part:
        return amount.part
    reason = next((why for pattern, why in WHY if re.search(pattern, header.lower())), "")
    if reason:
        return reason
    if amount:
        return "sier ikke både slag og år" if not (amount.kind and amount.year) else "ikke valgt"
    return "overskriften er ikke kjent som beløp for et helt år"
