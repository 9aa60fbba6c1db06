"""python -m analysis compare CODE CODE..., some municipalities side by side; compare-years CODE..., one measure of them year by year."""

import sys
from argparse import ArgumentParser, Namespace

import pandas as pd

from analysis.commands import command
from analysis.commands.command import Command
from analysis.commands.municipalities.profile import asked_peers, whole, with_peers
from analysis.common.asked import Read, UnknownChoice
from analysis.profile import peers
from analysis.profile.material import Material
from analysis.profile.several import by_year, compare


def _several(parser: ArgumentParser) -> None:
    text = f"inntil {compare.MOST} kommuner, nummer eller navn, også gamle: 4601 Lørenskog 3005"
    parser.add_argument("municipalities", nargs="*", metavar="KOMMUNE", help=text)


def side_by_side(read: Read, chosen: Namespace) -> pd.DataFrame:
    """compare.COLUMNS. One that is asked for twice is told and stands once. Raises UnknownChoice, MissingTable."""
    found = whole(read, chosen)
    return compare.rows(found, _codes(read, chosen, found))


def _codes(read: Read, chosen: Namespace, found: Material) -> list[str]:
    if not chosen.municipalities:
        raise UnknownChoice("Skriv hvilke kommuner, med nummer eller navn, for eksempel 4601 Lørenskog 3005.")
    asked = [command.which(read, one, found.names, found.names.values()) for one in chosen.municipalities]
    codes = list(dict.fromkeys(asked))
    for code in codes:
        if asked.count(code) > 1:
            print(
                f"{code} {found.names[code]} er bedt om {asked.count(code)} ganger, og står én gang.", file=sys.stderr
            )
    return codes


def _one(parser: ArgumentParser) -> None:
    _several(parser)
    parser.add_argument("--measure", default="ndr_pct", metavar="NAVN", help="et tall med flere år; ellers ndr_pct")
    with_peers(parser)


def over_years(read: Read, chosen: Namespace) -> pd.DataFrame:
    """by_year.COLUMNS; one alone has its peers with it. Raises UnknownChoice, MissingTable."""
    found = whole(read, chosen)
    codes = _codes(read, chosen, found)
    if len(codes) > compare.MOST:
        raise UnknownChoice(compare.too_many(len(codes)))
    if len(codes) > 1 and chosen.peers:
        raise UnknownChoice("--peers gjelder én kommune alene.")
    asked = asked_peers(read, chosen, found.names)
    return by_year.rows(found, codes, chosen.measure, peers.of(found, codes[0], asked) if len(codes) == 1 else None)


COMPARE = (
    f"inntil {compare.MOST} kommuner side om side: hvert nøkkeltall med nivået, utgaven, eller hvorfor det mangler"
)
YEAR_BY_YEAR = f"inntil {compare.MOST} kommuner: ett nøkkeltall år for år med nivået; én alene også med likemennene"
COMMANDS = [
    Command("compare", COMPARE, compare.COLUMNS, _several, side_by_side),
    Command("compare-years", YEAR_BY_YEAR, by_year.COLUMNS, _one, over_years),
]
