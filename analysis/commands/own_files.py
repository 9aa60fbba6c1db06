"""python -m analysis extract [ID]: what a brought-in file comes to, or the list of them."""

import sys
from argparse import ArgumentParser, Namespace

import pandas as pd

from analysis.commands import command as commands_command
from analysis.commands.command import Command
from analysis.common import asked
from analysis.common.asked import Read
from analysis.own_files import extracts
from data.advice import command
from data.brought_in import damage, documents


def _choices(parser: ArgumentParser) -> None:
    parser.add_argument("id", nargs="?", metavar="ID", help="dokumentet; uten ID listes dokumentene")
    commands_command.year(parser, "regnskaps- eller budsjettår")


def rows(read: Read, chosen: Namespace) -> pd.DataFrame:
    """One document's series with their sums, what was noted about it on stderr; the list of documents without an id, with
    what makes one unusable there."""
    if not chosen.id:
        for text in damage.of_facts(chosen.edition):
            print(text, file=sys.stderr)
        return extracts.listed(damage.usable(chosen.edition))
    document = documents.find(chosen.id, chosen.edition)
    if document.table != "account_lines":
        raise asked.UnknownChoice(f"{document.id} er ikke et regnskap eller budsjett: {document.title}")
    found = extracts.extract(document, documents.rows(document, chosen.edition), read("recommended_levels"))
    for remark in extracts.remarks(document, found):
        print(f"{document.id}: {remark}", file=sys.stderr)
    return found if chosen.year is None else found[found["year"] == chosen.year]


def _nothing(chosen: Namespace) -> str:
    if not chosen.id:
        return f"Ingen dokumenter er importert. Ta inn filer med: {command('import', 'FIL')}"
    return f"{chosen.id} har ingen linjer i driftsregnskapet{f' for {chosen.year}' if chosen.year else ''}."


COMMANDS = [Command("extract", "resultatet av en importert fil, med summene", [], _choices, rows, _nothing)]
