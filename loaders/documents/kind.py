"""What reading a file comes to, and what a reader may know and be told."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from data.municipalities.asked import Meant, Register
from data.municipalities.former import Former
from loaders.errors import FileError
from loaders.reading.source_file import SourceFile


@dataclass(frozen=True)
class Known:
    """What the extract knows that a reader checks against. names: today's municipalities, code to name.

    former: code to name of municipalities that are gone, with the year the code went out of use. became: a gone code to
    today's codes. before: the gone ones with what became of each. accounts: gross operating revenue in 1000 kr by code
    in the newest accounts, of accounts_year. results: revenue and net operating result in 1000 kr by code and year, as
    SSB has published them.
    """

    names: dict[str, str] = field(default_factory=dict)
    former: dict[str, tuple[str, int]] = field(default_factory=dict)
    became: dict[str, list[str]] = field(default_factory=dict)
    accounts: dict[str, float] = field(default_factory=dict)
    accounts_year: int = 0
    before: dict[str, Former] = field(default_factory=dict)
    results: dict[str, dict[int, tuple[float, float]]] = field(default_factory=dict)

    def meant(self, asked: str) -> Meant:
        """Which municipality a number or name means, of today or before."""
        return self._register.meant(asked)

    @cached_property
    def _register(self) -> Register:
        return Register(self.names, self.before)

    def same(self, asked: str) -> tuple[str, str]:
        """The code of today that a text means, and what to say when it is another number of the same municipality.

        ("", "") where it is none, several, or one that was joined with others or split.
        """
        meant = self.meant(asked)
        former = meant.former
        if len(meant.codes) != 1 or (former and not former.same):
            return "", ""
        return meant.codes[0], former.became(self.names) if former else ""


@dataclass(frozen=True)
class Choices:
    """What the person said on the command line; empty where nothing was said.

    with_hidden: whether the rows that a filter of Excel's hides are wanted.
    """

    municipality: str = ""
    scope: str = ""
    mapping: dict = field(default_factory=dict)
    with_hidden: bool = False

    def refuse_one(self, why: str) -> None:
        """For a kind that is of no one municipality. Raises FileError where one was named. why: what the file is of."""
        if self.municipality or self.scope:
            raise FileError(f"{why}. Utelat --municipality og --scope")


@dataclass(frozen=True)
class Imported:
    """A file read and checked. frame: in the contract of the table named. said: lines for the person, in Norwegian.

    private: the file holds what must not be kept (contact details), so its bytes are not.
    """

    id: str
    title: str
    table: str
    frame: pd.DataFrame
    facts: dict
    said: list[str] = field(default_factory=list)
    private: bool = False


def of_years(kind: str, frame: pd.DataFrame) -> tuple[str, dict]:
    """The years of rows with a year and a source each, as "2024" or "2020-2024", and the facts of the document of them."""
    lines = frame["year"].value_counts().sort_index()
    years = [int(year) for year in lines.index]
    facts = {
        "series": [{"kind": kind, "year": year, "lines": int(lines[year])} for year in years],
        "source": "; ".join(dict.fromkeys(frame["source"].astype(str))), "checks": [], "notes": [],
    }  # fmt: skip
    return str(years[0]) if len(years) == 1 else f"{years[0]}-{years[-1]}", facts


@dataclass(frozen=True)
class Kind:
    """One kind of file. recognises: whether the content looks like it. read: raises FileError, never anything else."""

    name: str
    title: str
    recognises: Callable[[SourceFile], bool]
    read: Callable[[SourceFile, Choices, Known], Imported]
