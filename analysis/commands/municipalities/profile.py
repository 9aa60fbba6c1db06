"""python -m analysis municipality CODE, every measure of one; calculation CODE, the numbers behind each; map, one measure of them all. Some beside each other: several.py."""

import sys
from argparse import SUPPRESS, ArgumentParser, Namespace

import pandas as pd

from analysis.commands import command
from analysis.commands.command import Command
from analysis.common.asked import Read, UnknownChoice
from analysis.measures.registry import of_municipality
from analysis.profile import calculation, own_figure, peers, rows as profile_rows
from analysis.profile.material import TABLES, Material, material
from analysis.profile.several import on_map
from data.brought_in import borders, youth
from data.errors import MissingTable
from data.extract import store


def whole(read: Read, chosen: Namespace) -> Material:
    """All measures of all municipalities, with the editions of their tables."""
    there = {table: vintage for table in TABLES if (vintage := store.vintage(table, chosen.edition))}
    return material(read, there, youth.where_there(read, chosen.edition))


def _whose(parser: ArgumentParser) -> None:
    parser.add_argument("municipality", nargs="?", default=SUPPRESS, metavar="KOMMUNE", help="nummer eller navn")
    command.municipality(parser)


def _choices(parser: ArgumentParser) -> None:
    _whose(parser)
    with_peers(parser)


def with_peers(parser: ArgumentParser) -> None:
    """The choice of `asked_peers`."""
    parser.add_argument(
        "--peers", metavar="NAVN", default="",
        help=f"hvem den holdes opp mot: {', '.join(peers.CHOICES)}, eller inntil {peers.MOST_OWN} numre eller navn med "
        "komma mellom; ellers KOSTRA-gruppen",
    )  # fmt: skip


def rows(read: Read, chosen: Namespace) -> pd.DataFrame:
    """profile.rows.COLUMNS, a row a measure. Raises UnknownChoice, MissingTable."""
    found = whole(read, chosen)
    code = _asked(read, chosen, found.names)
    return profile_rows.rows(found, code, asked_peers(read, chosen, found.names))


def asked_peers(read: Read, chosen: Namespace, names: dict[str, str]) -> str:
    """What is asked of peers.of: a choice, or the numbers of those that are named. Raises UnknownChoice."""
    asked = chosen.peers
    if not asked or asked in peers.CHOICES:
        return asked
    return ",".join(_which(read, one.strip(), names) for one in asked.split(",") if one.strip()) or ","


def _asked(read: Read, chosen: Namespace, names: dict[str, str]) -> str:
    if not chosen.municipality:
        raise UnknownChoice("Skriv hvilken kommune, med nummer eller navn, for eksempel 4601 eller Bergen.")
    return _which(read, chosen.municipality, names)


def _which(read: Read, asked: str, names: dict[str, str]) -> str:
    return command.which(read, asked, names, names.values())


def _measures(parser: ArgumentParser) -> None:
    _whose(parser)
    parser.add_argument(
        "--measure",
        metavar="NAVN",
        action="append",
        default=[],
        help="ett av tallene, for eksempel ndr_pct; ellers alle",
    )


def _calculated(read: Read, chosen: Namespace) -> pd.DataFrame:
    """calculation.COLUMNS: the numbers behind each figure. Raises UnknownChoice, MissingTable."""
    for measure in chosen.measure:
        if measure not in of_municipality():
            raise UnknownChoice(f"Ukjent tall: {measure}. Disse finnes: {', '.join(of_municipality())}.")
    found = material(read, {}, youth.where_there(read, chosen.edition))
    code = _asked(read, chosen, found.names)
    for measure in chosen.measure:
        own = own_figure.of(found, code, measure, of_municipality()[measure])
        if own["reason"]:
            print(f"{own['measure_name']}: ikke tall, for {own['reason']}.", file=sys.stderr)
    return calculation.rows(found, code, tuple(chosen.measure))


def _level(parser: ArgumentParser) -> None:
    command.year(parser)
    parser.add_argument("--measure", default="ndr_pct", metavar="NAVN", help=f"med nivå: {', '.join(on_map.STEPS)}")


def _map(read: Read, chosen: Namespace) -> pd.DataFrame:
    """on_map.COLUMNS. Raises UnknownChoice, MissingTable."""
    found = material(read, {}, youth.where_there(read, chosen.edition))
    one = found.series.get(chosen.measure)
    year = chosen.year or (one.newest() if one else None)
    if one and chosen.year and year not in one.years:
        raise UnknownChoice(f"Ukjent år: {chosen.year}. {chosen.measure} finnes for {one.years[0]}–{one.years[-1]}.")
    try:
        where = on_map.places(on_map.rings(borders.latest(chosen.edition)[0]))
    except MissingTable as error:
        where = {}
        print(error, file=sys.stderr)
    return on_map.rows(found, chosen.measure, year or 0, where)


TEXT = "én kommune: hvert nøkkeltall mot nivået, likemennene og kommunens egne år"
CALCULATED = "én kommune: tallene bak hvert nøkkeltall, og hva som gjøres med dem"
ON_MAP = "alle kommuner: avstanden til nivået for ett nøkkeltall, i klasser, og hvor kommunen ligger"
COMMANDS = [
    Command("municipality", TEXT, profile_rows.COLUMNS, _choices, rows),
    Command("calculation", CALCULATED, calculation.COLUMNS, _measures, _calculated),
    Command("map", ON_MAP, on_map.COLUMNS, _level, _map),
]
