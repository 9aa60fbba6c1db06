"""python -m analysis then-and-now: what was said of the municipal economy then, and what came."""

from argparse import ArgumentParser, Namespace

import pandas as pd

from analysis.commands.command import Command
from analysis.common.asked import Read
from analysis.then_and_now import rows as then_rows


def choices(parser: ArgumentParser) -> None:
    """Of all subjects and years."""


def rows(read: Read, chosen: Namespace) -> pd.DataFrame:
    """then_and_now.rows.COLUMNS. Raises MissingTable."""
    return then_rows.rows(read, chosen.edition)


TEXT = "det som ble sagt om kommuneøkonomien, det som kom, og avstanden; til slutt det som ikke er å få tak i"
COMMANDS = [Command("then-and-now", TEXT, then_rows.COLUMNS, choices, rows)]
