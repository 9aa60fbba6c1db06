"""Whose ledger it is: municipality and accounting entity. What the file does not say is never taken for granted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from data.municipalities.names import folded, known_as, with_county
from loaders.documents.kind import Choices, Known
from loaders.documents.ledger.named_in_text import every_name, in_file_name, in_title
from loaders.errors import FileError
from loaders.reading.source_file import SourceFile, slug

NEW_CODES = 2020  # most codes changed on 1 January 2020
OSLO = "0301"
UNKNOWN = "fyll inn"  # stands in a printed mapping where the municipality cannot be guessed


@dataclass(frozen=True)
class Place:
    """code: "" when it is not known. key: tells municipalities of the same name apart. said, note: for the person."""

    code: str
    name: str
    key: str
    said: str
    note: str = ""
    chosen: bool = False


def place_of(file: SourceFile, choices: Choices, known: Known, title: Sequence[str] = ()) -> Place:
    """The municipality chosen, else the one that the file name names. Raises FileError when there is none.

    title: texts of the file, where a name is good enough for a guess.
    """
    chosen = choices.municipality or choices.mapping.get("municipality", "")
    if chosen == UNKNOWN and choices.mapping.get("guessing"):
        return Place("", "Ukjent kommune", "ukjent", "")
    number = chosen if re.search("[0-9]{3}", chosen) else "" if chosen else _number(file, known)
    now, became = known.same(number)
    if number and (now or re.fullmatch("[0-9]{4}", number)):
        return _by_code(now or number, file, known, "valgt" if chosen else "fra filnavnet", became)
    names = _named(chosen, known) if chosen else in_file_name(file, known)
    if not names:
        what = f"kommunen «{chosen}» er ukjent" if chosen else "filnavnet sier ikke hvilken kommune det er"
        raise FileError(
            f"{what}. Si det med --municipality og kommunenummeret på fire siffer",
            None if choices.municipality else {"municipality": in_title(title, known) or UNKNOWN},
        )
    today = [one for one in names if one[0] in known.names] or _latest(names, known)
    if len(today) > 1:
        codes = ", ".join(f"{code} {name}" for code, name in today)
        raise FileError(
            f"flere kommuner heter slik: {codes}. Velg med --municipality og kommunenummeret",
            {"municipality": today[0][0]},
        )
    code, name = today[0]
    return Place(code, name, slug(name), f"kommune: {code} {name} ({'valgt' if chosen else 'fra filnavnet'})")


def in_years(place: Place, known: Known, years: list[int]) -> Place:
    """The place as the years of the file allow. Raises FileError for a municipality that was gone by then.

    A file of years before 2020 has no code unless one was chosen: today's may be another municipality's figures.
    """
    first, last = min(years), max(years)
    former = known.before.get(place.code)
    if former and last >= former.changed:
        raise FileError(f"{former.became(known.names)}, men filen har {last}. Velg med --municipality")
    if place.chosen:
        return place
    if last < NEW_CODES:
        note = f"kommunen slik den var i {first if first == last else f'{first}–{last}'}"
        return Place("", place.name, place.key, f"kommune: {place.name}, {note}, uten dagens kommunenummer", note)
    gone = known.former.get(place.code, ("", NEW_CODES * 2))[1]
    if place.code not in known.names and gone <= last:
        raise FileError(
            f"{place.name} ({place.code}) finnes ikke etter {gone - 1}, men filen har {last}. Velg med --municipality"
        )
    return place


def _by_code(code: str, file: SourceFile, known: Known, how: str, became: str) -> Place:
    if code in known.names:
        name = with_county(known.names[code])
        told = f"kommune: {code} {name} ({how})" + (f"; {became}" if became else "")
        return Place(code, name, _key(code, name, known), told, chosen=True)
    if code in known.former:
        name, year = known.former[code]
        why = f"kommunenummeret gikk ut av bruk i {year}"
    else:
        name, why = "", "kommunenummeret er ikke i bruk i dag"
    named = {one for _, one in in_file_name(file, known)}
    name = name or (named.pop() if len(named) == 1 else f"Kommune {code}")
    return Place(code, name, _key(code, name, known), f"kommune: {code} {name} ({how}); {why}", f"{code}: {why}", True)


def _key(code: str, name: str, known: Known) -> str:
    """The name as part of an id, with the code where others have the same name."""
    alike = [one for one in known.names.values() if with_county(one) == name]
    return f"{slug(name)}-{code}" if len(alike) > 1 else slug(name)


def _named(name: str, known: Known) -> list[tuple[str, str]]:
    return [(code, with_county(full)) for code, full in every_name(known) if folded(name) in known_as(full)]


def _latest(names: list[tuple[str, str]], known: Known) -> list[tuple[str, str]]:
    """Of gone municipalities that became the same, the last: Klæbu had two numbers."""
    became = {known.before[code].today if code in known.before else code for code, _ in names}
    return names if len(became) > 1 else sorted(names)[-1:]


def _number(file: SourceFile, known: Known) -> str:
    """The municipality number in the file name, "" without one. What may be a year is none: many old ones look so."""
    written = re.findall("(?<![0-9])[0-9]{4}(?![0-9])", file.name)
    numbers = {one for one in written if one[:2] not in ("19", "20") and known.meant(one).codes}
    if len(numbers) != 1:
        return ""
    number, named = numbers.pop(), in_file_name(file, known)
    if named and all(set(known.meant(code).codes).isdisjoint(known.meant(number).codes) for code, _ in named):
        raise FileError(f"filnavnet har nummer {number}, men navnet {named[0][1]}. Velg med --municipality")
    return number
