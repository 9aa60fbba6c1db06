"""python -m analysis debate: six questions, each with sentences from a municipality's figures, or the country's."""

from argparse import ArgumentParser, Namespace

import pandas as pd

from analysis.commands import command
from analysis.commands.command import Command
from analysis.commands.municipalities.profile import whole
from analysis.common.asked import Read
from analysis.debate import rows as debate_rows
from analysis.debate.material import material


def choices(parser: ArgumentParser) -> None:
    """--municipality."""
    command.municipality(parser)


def rows(read: Read, chosen: Namespace) -> pd.DataFrame:
    """debate.rows.COLUMNS, a row a sentence. Raises UnknownChoice, MissingTable."""
    found = material(read, chosen.edition, whole(read, chosen))
    names = found.profile.names
    code = command.which(read, chosen.municipality, names, names.values()) if chosen.municipality else ""
    return debate_rows.rows(found, code)


TEXT = "seks spørsmål til debatten, hvert med setninger skrevet av kommunens tall, eller landets"
COMMANDS = [Command("debate", TEXT, debate_rows.COLUMNS, choices, rows)]
