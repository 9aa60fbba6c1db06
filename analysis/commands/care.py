"""python -m analysis care-growth: the growth in care spending taken apart, unrounded, amounts in 1000 kr."""

import argparse
import sys

import pandas as pd

from analysis.care import ages, growth, panel, spending, totals
from analysis.care.growth import Question
from analysis.commands import command
from analysis.commands.command import Command
from analysis.common.asked import Read, UnknownChoice

NAME = "care-growth"
ASKED = ["prices_year", "art", "scope", "functions", "weights"]
COLUMNS = [*totals.GROWTH, *ASKED, "older_1000nok", "younger_1000nok"]


def choices(made: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    made.add_argument(
        "--from", dest="from_year", type=command.a_year, metavar="ÅR", help="fra-år; ellers det første som finnes"
    )
    made.add_argument(
        "--to", dest="to_year", type=command.a_year, metavar="ÅR", help="til-år; ellers det siste som finnes"
    )
    made.add_argument("--prices", type=command.a_year, metavar="ÅR", help="prisnivå; ellers til-årets, som på siden")
    unit = made.add_mutually_exclusive_group()
    command.municipality(unit)
    unit.add_argument("--size-classes", metavar="NAVN", help=f"inndeling: {', '.join(totals.CLASSIFICATIONS)}")
    made.add_argument("--with-oslo", action="store_true", help="ta med Oslo, som også er fylkeskommune")
    made.add_argument("--functions", nargs="+", default=[], metavar="KODE", help="bare disse funksjonene")
    made.add_argument("--with-health", action="store_true", help="ta med helsetjenestene, funksjon 241 og 256")
    made.add_argument("--art", default="gross", metavar="NAVN", help=", ".join(spending.ARTS))
    made.add_argument("--scope", default="konsern", metavar="NAVN", help=", ".join(spending.SCOPES))
    made.add_argument("--weights", metavar="NAVN", help="enhetskostnader etter alder, et sett i care_weights.csv")
    made.add_argument(
        "--summed-series", action="store_true", help="summer kommuner som siden er slått sammen (vår serie)"
    )


def rows(read: Read, chosen: argparse.Namespace) -> pd.DataFrame:
    """The rows; the prices and who is left out go to stderr. Raises UnknownChoice and the errors of the tables."""
    choice = spending.Choice(chosen.art, chosen.scope, chosen.with_health, tuple(chosen.functions))
    found = panel.material(read, choice)
    question = _question(found, chosen)
    every = growth.municipalities(found, question)
    if chosen.municipality:
        chosen.municipality = command.which(read, chosen.municipality, every["region_code"], every["region_name"])
        out = every[every["region_code"] == chosen.municipality]
        shown = totals.municipality(every, chosen.municipality)
    elif chosen.size_classes:
        shown, out = totals.classes(found, every, chosen.size_classes, chosen.with_oslo), every
    else:
        shown, out = totals.country(every, chosen.with_oslo), every
    if shown["summed"].any():
        print(
            f"{shown['summed'].sum():.0f} av kommunene er summerte serier: vår sammenstilling, ikke SSBs.",
            file=sys.stderr,
        )
    for one in totals.left_out(out, chosen.with_oslo or bool(chosen.municipality)).itertuples():
        print(f"Utelatt i begge år: {one.region_code} {one.region_name} ({one.reason})", file=sys.stderr)
    print(_prices(question), file=sys.stderr)
    return _asked(found, choice, question, chosen, shown)


def _prices(question: Question) -> str:
    """Which year's prices the amounts are in, and how to get those that the page begins with."""
    kroner = f"Befolkning, resten og faste priser er i {question.base}-kroner"
    if question.base == question.to_year:
        return f"{kroner}, som på siden."
    return f"{kroner}. Siden viser {question.to_year}-kroner: --prices {question.to_year}."


def _asked(
    found: panel.Material, choice: spending.Choice, question: Question, chosen: argparse.Namespace, shown: pd.DataFrame
) -> pd.DataFrame:
    """The rows with what was asked in columns of ASKED, so that no row is taken for the answer to another question."""
    functions = "+".join(spending.counted(found.read("care_functions"), choice))
    weights = chosen.weights or ages.default_set(found.read("care_weights"))
    told = (question.base, choice.art, choice.scope, functions, weights)
    return shown.assign(**dict(zip(ASKED, told, strict=True)))


def _question(found: panel.Material, chosen: argparse.Namespace) -> Question:
    there = spending.years(found.spending)
    if not there:
        raise UnknownChoice("Ingen kommune har tall for dette utvalget.")
    last = there[-1] if chosen.to_year is None else chosen.to_year
    question = Question(
        there[0] if chosen.from_year is None else chosen.from_year,
        last,
        last if chosen.prices is None else chosen.prices,
        summed=chosen.summed_series,
    )
    return growth.with_set(found, question, chosen.weights) if chosen.weights else question


COMMANDS = [Command(NAME, "veksten i pleie og omsorg: pris, befolkning og resten", COLUMNS, choices, rows)]
