"""A finding: one chart with its sentence, its rows and where they come from, and whether its figures are made up."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from analysis.common.names import plain
from charts.drawing import theme
from charts.files import picture
from data.extract import made_up
from pages.shared import extract, provenance
from pages.shared.language import spoken
from pages.shared.markdown import unmarked

INHABITANTS = "Innbyggere"


class View(NamedTuple):
    """Another view of what a picture shows of a municipality: what it is called, its address, and the municipality's number."""

    label: str
    address: str
    code: str


@dataclass(frozen=True)
class Finding:
    """One chart and all that stands around it.

    headline: the finding as a sentence. subtitle: measure, place, period, n of N. figure: plotly figure, never changed.
    alt: the chart in words. name: file name of downloads. rows: makes the rows that the chart draws, called when they
    are asked for. columns: which of them to show. about: what must be known of it, each a text, told beside
    the chart. caveat: of that, the one that changes how its picture is read, in a line. tables: where they come from; own_source: of what is not SSB's;
    own_first: whether that is the figure's own, and the table is of the inhabitants it is held against; own_fetched: the day that was brought in. tables_drawn: whether
    the picture has anything of the tables, or only its rows and the words beside it. source_in_picture: all the sources in a line under
    the picture, where they are told at length on the page. scope: whom the rows are about, told in the files and their names. whose:
    the municipality that has columns of its own, in the names. chosen: number of the chosen municipality, where the rows
    are municipalities. other_picture: a page with a picture of the same and more, and what is in that, told where the picture is given.
    by_year: the pictures over the years of what it shows of one, told there too.
    """

    headline: str
    subtitle: str
    figure: theme.Drawn | None
    alt: str
    name: str
    rows: Callable[[], pd.DataFrame]
    columns: list[str]
    tables: tuple[str, ...] = ("accounts",)
    own_source: str = ""
    own_first: bool = False
    own_fetched: str = ""
    tables_drawn: bool = True
    source_in_picture: str = ""
    scope: str = ""
    whose: str = ""
    about: tuple[str, ...] = ()
    caveat: str = ""
    chosen: str | None = None
    other_picture: tuple[str, str] = ("", "")
    by_year: tuple[View, ...] = ()

    def __post_init__(self):
        if self.made_up:  # said in the picture, in the words around it, and in the files
            for name in ("subtitle", "alt"):
                object.__setattr__(self, name, f"{self.made_up}. {getattr(self, name)}")
            if self.figure is not None:
                theme.marked(self.figure, made_up.MARK)
        if self.figure is not None:
            self.figure.finish()

    @property
    def made_up(self) -> str:
        """That figures in it are made up; "" when they are not."""
        own = f"{made_up.MARK}, ikke offentlig statistikk" if made_up.says_so(self.own_source) else ""
        return extract.made_up(self.tables) or own

    @property
    def source(self) -> str:
        """SSB's tables, and what is not SSB's."""
        return self._sources(extract.source_line)

    def _sources(self, line: Callable[[tuple[str, ...]], str]) -> str:
        told = " ".join(self.in_order(line(self.tables) if self.tables else "", self.own_source))
        return told if "Kilde" in told.partition(". ")[0] or self.made_up or not told else f"Kilde: {told}"

    def in_order(self, tables: str, own: str) -> list[str]:
        """What its tables say and what is not SSB's, the source of the figure itself first."""
        return provenance.in_order(tables, own, INHABITANTS if self.own_first else "")

    @property
    def foot(self) -> str:
        """What stands under its picture: source and edition, and the caveat."""
        sources = self._sources(extract.short_source) if self.tables_drawn else self.own_source
        sources = self.source_in_picture if self.source_in_picture and not self.made_up else sources
        told = spoken.told(unmarked(sources))
        return picture.foot(told, spoken.told(unmarked(self.caveat)))

    @property
    def file(self) -> str:
        """The name of its files, without ending: "spredning-ks-2025-utenom-oslo"."""
        first = made_up.MARK if self.made_up else ""
        return re.sub(r"[^a-z0-9]+", "-", plain(f"{first} {self.name} {self.scope} {self.whose}")).strip("-")
