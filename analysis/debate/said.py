"""A sentence with the figure it rests on, or what is lacking and why."""

from dataclasses import dataclass

from data.contract.tables import EXTRACT
from data.errors import DamagedTable, MissingTable

NAN = float("nan")


@dataclass(frozen=True)
class Said:
    """sentence: what is told. measure, value, unit, year: the figure it is told from, unrounded; value NaN and reason why
    where there is none. source: where the figure is from. lacking: which figure is not there, as a part of a list; "" where
    it is."""

    sentence: str
    measure: str
    value: float
    unit: str
    year: int | None
    source: str
    reason: str = ""
    lacking: str = ""


def of(table: str, *others: str) -> str:
    """The source of a figure made from these tables of SSB's."""
    return "; ".join(EXTRACT[name].source for name in (table, *others))


def gap(what: str, measure: str, unit: str, reason: str, source: str = "") -> Said:
    """That there is no figure, and why. what: the figure and whose, in small letters."""
    return Said(f"Ikke med: {what} ({reason}).", measure, NAN, unit, None, source, reason, what)


def why_not(error: MissingTable, absent: str, unread: str) -> str:
    """Why there are no figures: that they are not here, or that they cannot be read."""
    return unread if isinstance(error, DamagedTable) else absent
