"""Whether a fact that a file of records holds can be used: what each may be, for a file that somebody has changed."""

import re
from datetime import datetime, timedelta

SHOWN = 60  # characters of a fact in a message
CLOCKS_DIFFER = timedelta(minutes=10)
YEAR = re.compile(r"[0-9]{4}")
CHANGE: dict[str, type | tuple[type, ...]] = {
    "region": str,
    "code": str,
    "year": int,
    "old": (int, float, type(None)),
    "new": (int, float, type(None)),
}


def shortened(fact: object) -> str:
    """The fact for a message, cut where it is long."""
    text = repr(fact)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]} …"


def is_moment(text: object) -> bool:
    """A time with its zone, ISO 8601."""
    made = _time(text)
    return made is not None and made.tzinfo is not None


def is_date(text: object) -> bool:
    """A time, or a date, or nothing."""
    return text == "" or _time(text) is not None


def _time(text: object) -> datetime | None:
    if not isinstance(text, str):
        return None
    try:
        made = datetime.fromisoformat(text)
        made.astimezone()  # one that no calendar has
    except (ValueError, OverflowError):
        return None
    return made


def is_ahead(text: str, now: datetime) -> bool:
    """Whether a moment is still to come: the clock of the machine that wrote it, or of this one, is wrong."""
    return datetime.fromisoformat(text) > now + CLOCKS_DIFFER


def is_count(number: object) -> bool:
    """A whole number, none below zero."""
    return isinstance(number, int) and not isinstance(number, bool) and number >= 0


def is_coverage(there: dict) -> bool:
    """Per year how many municipalities and other things; of a table without years one entry, "", and no year."""
    return all(
        isinstance(counts, dict)
        and all(map(is_count, counts.values()))
        and (year == "" and len(there) == 1 or bool(YEAR.fullmatch(year)) and "municipalities" in counts)
        for year, counts in there.items()
    )


def are_notes(notes: list) -> bool:
    """Each with its text and whether it must be shown."""
    return all(
        isinstance(note, dict) and isinstance(note.get("text"), str) and isinstance(note.get("mandatory"), bool)
        for note in notes
    )


def are_revisions(found: dict) -> bool:
    """None, or how many and the largest of them, in words or each with place, year and both figures."""
    if not found.get("changed"):
        return True
    texts, largest = found.get("texts", []), found.get("largest", [])
    return (
        is_count(found["changed"])
        and ("texts" in found or "largest" in found)
        and isinstance(texts, list)
        and all(isinstance(text, str) for text in texts)
        and isinstance(largest, list)
        and all(isinstance(row, dict) and _is_change(row) for row in largest)
    )


def _is_change(row: dict) -> bool:
    return all(name in row and isinstance(row[name], kind) for name, kind in CHANGE.items())


def is_file(name: str) -> bool:
    """The name of a file in the folder itself, or none yet."""
    return not re.search(r"[/\\\0]", name) and name not in (".", "..")
