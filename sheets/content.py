"""What a sheet tells of one municipality, from its profile: the same for the page, the files and the data beside them."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.common.asked import Read
from analysis.common.records import records
from analysis.debate import material as debate_material, rows as debate_rows
from analysis.debate.material import Material as Debate
from analysis.profile import own_years, rows as profile_rows
from analysis.profile.material import TABLES, Material, material
from charts import level_caveat, words
from charts.answer import Answer
from charts.profile import answer as answers, of_measures, tables, words as profile_words
from charts.result.over_time_headline import of_results
from data.brought_in import youth
from data.contract.tables import EXTRACT
from data.extract import made_up
from data.extract.catalogue import Place
from data.extract.vintage import Vintage
from data.municipalities.names import folded
from data.norwegian import day
from languages import BOKMAL, default
from sheets.parts import course

OURS = "Andeler, summer og sammenlikninger er beregnet her av tallene i tabellene; de er ikke publisert av SSB."
LICENCE = "Lisens: CC BY 4.0."


@dataclass(frozen=True)
class Sheet:
    """rows: of profile.rows. course: years, results in per cent (NaN for a gap) and the recommended level of each year.
    peers: who it is held against. notes: what must be known. sources: a sentence each. marked: that figures are made up. others: years and the result of the peers together, where most of them have one. formulas: of every figure, in one text.
    agenda: of debate.rows, None of none. language: of the page, the PDF and the Word document made of it; all here is bokmål."""

    code: str
    name: str
    slug: str
    answer: Answer
    rows: pd.DataFrame
    course: tuple[tuple[int, float, float], ...]
    peers: str
    notes: tuple[str, ...]
    sources: tuple[str, ...]
    marked: str
    others: tuple[tuple[int, float], ...] = ()
    formulas: str = ""
    agenda: pd.DataFrame | None = None
    language: str = BOKMAL

    @property
    def footnote(self) -> str:
        """What the mark beside some of the peers' figures says; "" where none has it."""
        return tables.MARK_MEANS if any(tables.marked(row) for row in records(self.rows)) else ""

    @property
    def groups(self) -> list[tuple[str, pd.DataFrame]]:
        """Each group with the rows that have a figure, in the order they are shown; a group without any is not there."""
        there = self.rows[self.rows["reason"] == ""]
        return [(str(name), own) for name, own in there.groupby("group", sort=False)]


@dataclass(frozen=True)
class Maker:
    """Makes the sheet of any municipality of one edition."""

    found: Material
    debate: Debate | None
    slugs: dict[str, str]
    sources: tuple[str, ...]
    marked: str

    def sheet(self, code: str, language: str = "") -> Sheet:
        """language: that of the municipality where none is asked for. Raises UnknownChoice for a code that is none of today's."""
        rows, name = profile_rows.rows(self.found, code), self.found.names[code]
        own = own_years.results(self.found, code)
        levels = [at for *_, at in own if not np.isnan(at)]
        return Sheet(
            code, name, self.slugs[code], answers.municipality(name, rows, of_results(own)), rows, own, _peers(rows),
            _notes(rows, levels), self.sources, self.marked, course.others(self.found, code), _formulas(rows),
            None if self.debate is None else debate_rows.rows(self.debate, code, rows),
            language or default(code),
        )  # fmt: skip


def maker(found: Material, debate: Debate | None = None) -> Maker:
    """found, debate: everything that the sheets are cut out of; without the latter they have no agenda."""
    there = dict(found.vintages)
    marked = f"{made_up.MARK}, ikke offentlig statistikk" * any(map(made_up.is_made_up, there.values()))
    sources = (*(source_of(table, one) for table, one in there.items()), OURS, LICENCE)
    return Maker(found, debate, slugs(found.names), sources, marked)


def read_all(read: Read, vintage: Callable[[str], Vintage | None], edition: Place = None) -> Maker:
    """The same, from the tables. Raises MissingTable without the list of municipalities."""
    there = {table: one for table in TABLES if (one := vintage(table))}
    found = material(read, there, youth.where_there(read, edition))
    return maker(found, debate_material.where_possible(read, edition, found))


def slugs(names: dict[str, str]) -> dict[str, str]:
    """What each municipality is called in an address: "bergen"; with its number where two have one name: "heroy-1515"."""
    plain = {code: _slug(name) for code, name in names.items()}
    called = list(plain.values())
    return {code: text if called.count(text) == 1 else f"{text}-{code}" for code, text in plain.items()}


def _slug(name: str) -> str:
    """ "Nordre Land" is nordre-land, "Lørenskog" lorenskog."""
    return "-".join(filter(None, (folded(part) for part in re.split(r"[\s\-/().]+", name))))


def _peers(rows: pd.DataFrame) -> str:
    if (held := rows[rows["peers_called"] != ""]).empty:
        return "Kommunen er ikke holdt opp mot andre: gruppen er ikke kjent."
    called, count = held[["peers_called", "peers_of"]].iloc[0]
    return f"Holdt opp mot {called}{'' if called.startswith(f'de {count} ') else f' ({words.n(count)})'}, uten kommunen selv."


def _formulas(rows: pd.DataFrame) -> str:
    """How every figure that is there is made."""
    there = rows[rows["reason"] == ""]
    told = [f"{row.measure_name}: {row.formula.rstrip('.')}" for row in there.itertuples() if row.formula]
    return f"Slik er tallene regnet ut. {'; '.join(told)}." if told else ""


def _notes(rows: pd.DataFrame, levels: list[float]) -> tuple[str, ...]:
    """How the comparisons are made, and what they do not say."""
    level = level_caveat.of(levels[-1]) if levels else ""
    fixed = (
        *of_measures.together(rows),
        *of_measures.swing(rows),
        level,
        *of_measures.near(rows),
        profile_words.UNCORRECTED,
        *of_measures.of_mean(rows),
        of_measures.NO_VERDICT,
    )
    return tuple(filter(None, fixed))


def source_of(table: str, one: Vintage) -> str:
    """The edition of a table as a sentence."""
    of = {True: ", reviderte tall", False: ", ureviderte tall", None: ""}[one.revised]
    of = f" ({day(one.updated)}{of})" if one.updated else of
    return f"{EXTRACT[table].source}{of}, hentet {day(one.fetched)}."
