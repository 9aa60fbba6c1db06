"""Numbers, amounts and dates as Statistics Norway writes them in English: 1 234.5, NOK 2.3 million, 27 November 2026."""

import re

MONTHS = {
    "januar": "January", "februar": "February", "mars": "March", "april": "April", "mai": "May", "juni": "June",
    "juli": "July", "august": "August", "september": "September", "oktober": "October", "november": "November",
    "desember": "December",
}  # fmt: skip
_EACH = tuple(MONTHS.values())
_NUMBER = r"[−+]?\d+(?:[\u202f\u00a0 ]\d{3}(?!\d))*(?:,\d+)?"
_AMOUNT = r"(?:mill|mrd)\.[\u00a0 ]kr(?:oner)?\b"
UNITS = {"%": "%", "prosent": " per cent", "prosentpoeng": "\u00a0percentage points"}
_UNIT = rf"[\u00a0 ](?:%|prosentpoeng\b|prosent\b|{_AMOUNT}|kroner\b|kr\b)"
_DATE = rf"\d{{1,2}}\.(?: (?:{'|'.join(MONTHS)})(?: \d{{4}}\b)?|\d{{2}}\.\d{{4}})"
_ONE_OR_SPAN = f"{_NUMBER}(?:–{_NUMBER})?"
VALUE = rf"(?:{_DATE}|(?:<[\u00a0 ])?{_ONE_OR_SPAN}(?:{_UNIT})?)"
_PARTS = re.compile(rf"(?P<less><[\u00a0 ])?(?P<number>{_ONE_OR_SPAN})(?:[\u00a0 ](?P<unit>\S.*))?")
_ONE = re.compile(r"[−+]?1")


def value(said: str) -> str:
    """What VALUE matches."""
    if "." in said and (date := re.fullmatch(_DATE, said)):
        return _date(date[0])
    if not (found := _PARTS.fullmatch(said)):
        return said
    number = f"{found['less'] or ''}{found['number'].replace(',', '.')}"
    unit = found["unit"] or ""
    if unit.startswith("kr"):
        return f"NOK\u00a0{number}"
    if unit.startswith(("mill", "mrd")):
        return f"NOK\u00a0{number}\u00a0{'million' if unit.startswith('mill') else 'billion'}"
    if unit == "prosentpoeng" and _ONE.fullmatch(found["number"]):
        return f"{number}\u00a0percentage point"
    return f"{number}{UNITS.get(unit, '')}"


def _date(said: str) -> str:
    day, *rest = said.split(" ")
    if rest:
        return " ".join([day.rstrip("."), MONTHS[rest[0]], *rest[1:]])
    number, month, year = day.split(".")
    return f"{int(number)} {_EACH[int(month) - 1]} {year}"
