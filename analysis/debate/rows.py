"""The agenda of a debate: the six questions, each with its sentences, for page, command and sheet alike."""

from collections.abc import Callable

import pandas as pd

from analysis.common.asked import UnknownChoice
from analysis.common.records import records
from analysis.debate import care, kindergarten, people, result, room, youth
from analysis.debate.material import Material
from analysis.debate.questions import QUESTIONS
from analysis.debate.said import Said
from analysis.profile import rows as profile_rows

COUNTRY_NAME = "landet"
COLUMNS = ["region_code", "region_name", "number", "theme", "question", "sentence", "measure", "value", "measure_unit",
           "year", "reason", "lacking", "source", "view", "link"]  # fmt: skip
Told = Callable[[], list[Said]]


def rows(found: Material, code: str = "", profile: pd.DataFrame | None = None) -> pd.DataFrame:
    """COLUMNS, a row a sentence in the order of the questions; of the country where code is "".

    value: the figure that the sentence is told from, unrounded; missing with the reason, and lacking which it is: those come
    last of their question. link: the view that bears on
    the question, below the dashboard's own address. profile: profile.rows of the municipality, where they are at hand.
    Raises UnknownChoice for a code that is none of today's.
    """
    if code and code not in found.profile.names:
        raise UnknownChoice(f"Ukjent kommune: {code}. Uttrekket har dagens {len(found.profile.names)} kommuner.")
    told = _municipality(found, code, profile) if code else _country(found)
    name = found.profile.names[code] if code else COUNTRY_NAME
    out = [
        (code, name, number, one.theme, one.text, said.sentence, said.measure, float(said.value), said.unit, said.year,
         said.reason, said.lacking, said.source, one.view, one.link(code))
        for number, one in enumerate(QUESTIONS, start=1)
        for said in sorted(told[one.subject](), key=_is_lacking)
    ]  # fmt: skip
    return pd.DataFrame(out, columns=COLUMNS).astype({"year": "Int64"})


def _is_lacking(said: Said) -> bool:
    return bool(said.reason)


def _municipality(found: Material, code: str, profile: pd.DataFrame | None) -> dict[str, Told]:
    name = found.profile.names[code]
    own = profile_rows.rows(found.profile, code) if profile is None else profile
    by = {row["measure"]: row for row in records(own)}
    return {
        "result": lambda: result.municipality(by, name),
        "room": lambda: room.municipality(by),
        "people": lambda: people.municipality(found.people, code, name),
        "care": lambda: care.municipality(found.care, code, name),
        "kindergarten": lambda: kindergarten.municipality(found.kindergartens, code, name),
        "youth": lambda: youth.municipality(found.youth, code, name),
    }


def _country(found: Material) -> dict[str, Told]:
    return {
        "result": lambda: result.country(found.results),
        "room": lambda: room.country(found.tests, found.limits, found.year),
        "people": lambda: people.country(found.people, found.classes),
        "care": lambda: care.country(found.care),
        "kindergarten": lambda: kindergarten.country(found.kindergartens),
        "youth": lambda: youth.country(found.youth),
    }
