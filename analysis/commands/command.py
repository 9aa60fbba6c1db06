"""What a figure of the command line is, and the choices that several share."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace, _MutuallyExclusiveGroup
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pandas as pd

from analysis.common.asked import Read
from analysis.municipalities import asked as asked_for
from data import typed_number


@dataclass(frozen=True)
class Command:
    """One figure. columns: those promised, first and in order. choices: adds its own options to a parser.

    rows: the rows that the chart draws; raises UnknownChoice for what does not exist, DataError without data.
    nothing: what to say when there are no rows. aliases: other names that mean the same.
    """

    name: str
    text: str
    columns: list[str]
    choices: Callable[[ArgumentParser], None]
    rows: Callable[[Read, Namespace], pd.DataFrame]
    nothing: Callable[[Namespace], str] = lambda chosen: "Ingen rader for dette valget."
    aliases: tuple[str, ...] = ()


def year(parser: ArgumentParser, text: str = "regnskapsår") -> None:
    """--year"""
    parser.add_argument("--year", type=a_year, metavar="ÅR", help=text)


def a_year(text: str) -> int:
    """What an option of a year was given. Raises ArgumentTypeError."""
    found = typed_number.year(text)
    if found is None:
        raise ArgumentTypeError(f"«{text}» er ikke et årstall, for eksempel 2024")
    return found


def classes(parser: ArgumentParser) -> None:
    """--size-classes"""
    parser.add_argument("--size-classes", default="ks", metavar="NAVN", help="inndeling: ks, ssb eller kostra")


def oslo(parser: ArgumentParser) -> None:
    """--with-oslo"""
    parser.add_argument("--with-oslo", action="store_true", help="ta med Oslo, som også er fylkeskommune")


def which(read: Read, asked: str, codes: Iterable[str], called: Iterable[str]) -> str:
    """The code that --municipality means in a table; what must be said with it goes to stderr. See `asked`."""
    code, said = asked_for.municipality(read, asked, codes, called)
    if said:
        print(said, file=sys.stderr)
    return code


def municipality(parser: ArgumentParser | _MutuallyExclusiveGroup) -> None:
    """--municipality"""
    parser.add_argument("--municipality", metavar="KOMMUNE", help="nummer eller navn, også gamle: 4601, Bergen, 1201")
