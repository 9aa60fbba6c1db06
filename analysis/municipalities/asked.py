"""The municipality that a command is asked for, in the table that it is asked of."""

import difflib
from collections.abc import Iterable

from analysis.common.asked import Read, UnknownChoice
from data.municipalities.asked import Register, register
from data.municipalities.names import folded, plain_name

NEAREST = 5
TABLES = ("municipalities", "municipality_moves", "municipality_changes")


def municipality(read: Read, asked: str, codes: Iterable[str], called: Iterable[str]) -> tuple[str, str]:
    """The code that is meant among those of a table, and what must be said with it, "" when nothing must.

    asked: number or name, of today or before; see data.asked. One that only got another number is today's, or the one
    that the table has; one that was joined with others is what it is a part of, unless the table has rows of its own.
    called: the names of the codes. Raises UnknownChoice, with the nearest names, when none is meant, or several.
    """
    there, known = dict(zip(codes, called, strict=True)), register(*map(read, TABLES))
    names = {code: name for code, name in there.items() if code not in known.formers}
    known = Register(names | dict(known.names), known.formers)
    meant = known.meant(asked)
    former, said = meant.former, meant.former.became(known.names) if meant.former else ""
    if former and not former.same and former.code in there:
        return former.code, f"{said}. Radene er for {former.code} {former.name} selv, fra før det."
    if len(meant.codes) != 1:
        raise UnknownChoice(_several(known, asked, meant.codes, said) if meant.codes else _unknown(known, asked))
    code = _as_there(known, meant.codes[0], there)
    whole = f" Radene er for hele {_label(known, code)}." if former and not former.same else ""
    return code, f"{said}.{whole}" if said else ""


def _as_there(known: Register, code: str, there: dict[str, str]) -> str:
    """A code of today as the table has it: itself, or a number that it had."""
    if code in there:
        return code
    if before := known.numbers(code) & set(there):
        return max(before)
    raise UnknownChoice(f"{_label(known, code)} er ikke i tallene.")


def _several(known: Register, asked: str, codes: tuple[str, ...], said: str) -> str:
    either = " eller ".join(_label(known, code) for code in codes)
    return f"{said}. Skriv nummeret til den du mener." if said else f"«{asked}» kan være {either}. Skriv nummeret."


def _unknown(known: Register, asked: str) -> str:
    near = ", ".join(_label(known, code) for code in nearest(known, asked))
    like = f" Likner på: {near}." if near else ""
    return f"Ukjent kommune: {asked}.{like} Skriv navn eller nummer, for eksempel Bergen eller 4601."


def nearest(known: Register, asked: str) -> list[str]:
    """The codes of today whose number or name is spelt most like the text, nearest first; [] when none is like it."""
    spelt = known.spelt()
    return list(dict.fromkeys(spelt[form] for form in difflib.get_close_matches(folded(asked), spelt, NEAREST)))


def _label(known: Register, code: str) -> str:
    return f"{code} {plain_name(known.names.get(code, code))}"
