"""python -m analysis care-growth: the growth in care spending taken apart, unrounded, amounts in 1000 kr."""

import argparse
import sys

import pandas as pd

from analysis import care, care_growth, care_panel, care_rows
from analysis.commands import Command
from analysis.figures import Read, UnknownChoice

NAME = "care-growth"


def choices(made: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    made.add_argument("--from", dest="from_year", type=int, metavar="ÅR", help="fra-år; ellers det første som finnes")
    made.add_argument("--to", dest="to_year", type=int, metavar="ÅR", help="til-år; ellers det siste som finnes")
    made.add_argument("--prices", type=int, metavar="ÅR", help="prisnivå; ellers fra-årets")
    unit = made.add_mutually_exclusive_group()
    unit.add_argument("--municipality", metavar="KODE", help="kommunenummer, for eksempel 4601")
    unit.add_argument("--size-classes", metavar="NAVN", help=f"inndeling: {', '.join(care_rows.CLASSIFICATIONS)}")
    made.add_argument("--with-oslo", action="store_true", help="ta med Oslo, som også er fylkeskommune")
    made.add_argument("--functions", nargs="+", default=[], metavar="KODE", help="bare disse funksjonene")
    made.add_argument("--with-health", action="store_true", help="ta med helsetjenestene, funksjon 241 og 256")
    made.add_argument("--art", default="gross", metavar="NAVN", help=", ".join(care.ARTS))
    made.add_argument("--scope", default="konsern", metavar="NAVN", help=", ".join(care.SCOPES))
    made.add_argument("--weights", metavar="NAVN", help="enhetskostnader etter alder, et sett i care_weights.csv")
    made.add_argument(
        "--summed-series", action="store_true", help="summer kommuner som siden er slått sammen (vår serie)"
    )


def rows(read: Read, chosen: argparse.Namespace) -> pd.DataFrame:
    """The rows; who is left out goes to stderr. Raises UnknownChoice and the errors of the tables."""
    choice = care.Choice(chosen.art, chosen.scope, chosen.with_health, tuple(chosen.functions))
    found = care_panel.material(read, choice)
    every = care_growth.municipalities(found, _question(found, chosen))
    if chosen.municipality:
        shown, out = (
            care_rows.municipality(every, chosen.municipality),
            every[every["region_code"] == chosen.municipality],
        )
    elif chosen.size_classes:
        shown, out = care_rows.classes(found, every, chosen.size_classes, chosen.with_oslo), every
    else:
        shown, out = care_rows.country(every, chosen.with_oslo), every
    if shown["summed"].any():
        print(
            f"{shown['summed'].sum():.0f} av kommunene er summerte serier: vår sammenstilling, ikke SSBs.",
            file=sys.stderr,
        )
    for one in care_rows.left_out(out, chosen.with_oslo or bool(chosen.municipality)).itertuples():
        print(f"Utelatt i begge år: {one.region_code} {one.region_name} ({one.reason})", file=sys.stderr)
    return shown


def _question(found: care_panel.Material, chosen: argparse.Namespace) -> care_growth.Question:
    there = care.years(found.spending)
    if not there:
        raise UnknownChoice("Ingen kommune har tall for dette utvalget.")
    question = care_growth.Question(
        there[0] if chosen.from_year is None else chosen.from_year,
        there[-1] if chosen.to_year is None else chosen.to_year,
        chosen.prices,
        summed=chosen.summed_series,
    )
    return care_growth.with_set(found, question, chosen.weights) if chosen.weights else question


COMMANDS = [Command(NAME, "veksten i pleie og omsorg: pris, befolkning og resten", care_rows.GROWTH, choices, rows)]
