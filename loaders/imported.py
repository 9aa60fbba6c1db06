"""What reading a file comes to, and what a reader may know and be told."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pandas as pd

from loaders.source_file import SourceFile


@dataclass(frozen=True)
class Known:
    """What the extract knows that a reader checks against. names: today's municipalities, code to name.

    former: code to name of municipalities that are gone, with the year the code went out of use.
    """

    names: dict[str, str] = field(default_factory=dict)
    former: dict[str, tuple[str, int]] = field(default_factory=dict)


@dataclass(frozen=True)
class Choices:
    """What the person said on the command line; empty where nothing was said."""

    municipality: str = ""
    scope: str = ""
    mapping: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Imported:
    """A file read and checked. frame: in the contract of the table named. said: lines for the person, in Norwegian."""

    id: str
    title: str
    table: str
    frame: pd.DataFrame
    facts: dict
    said: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Kind:
    """One kind of file. recognises: whether the content looks like it. read: raises FileError, never anything else."""

    name: str
    title: str
    recognises: Callable[[SourceFile], bool]
    read: Callable[[SourceFile, Choices, Known], Imported]
