"""python -m analysis key-figures."""

from argparse import ArgumentParser, Namespace

import pandas as pd

from analysis.commands import result as shared
from analysis.commands.command import Command
from analysis.common.asked import Read, UnknownChoice
from analysis.measures import key_figures as measures_key_figures
from analysis.municipalities.unit_tables import units
from analysis.room import key_figures

COLUMNS = ["year", "measure", "size_class", "municipalities", "municipalities_of",
           *(f"{part}_{unit}" for unit in measures_key_figures.UNITS for part in measures_key_figures.SPREAD)]  # fmt: skip


def _choices(parser: ArgumentParser) -> None:
    shared.choices(parser)
    named = ", ".join(measures_key_figures.SSB_KEY_FIGURES)
    parser.add_argument("--measure", metavar="NØKKELTALL", help=f"ett av dem; ellers alle: {named}")


def rows(read: Read, chosen: Namespace) -> pd.DataFrame:
    """One row a measure and class, the last of each for all; with a municipality, one row a measure."""
    if chosen.measure and chosen.measure not in measures_key_figures.SSB_KEY_FIGURES:
        raise UnknownChoice(
            f"Ukjent nøkkeltall: {chosen.measure}. Disse finnes: {', '.join(measures_key_figures.SSB_KEY_FIGURES)}"
        )
    members, year = shared.members(read, chosen)
    table = read("key_figures")
    each = key_figures.by_municipality(table, units(read))
    if chosen.municipality:
        found = key_figures.one(table, each, members, chosen.municipality, year, chosen.with_oslo)
        return found[found["measure"] == chosen.measure] if chosen.measure and len(found) else found
    return pd.concat(
        [
            key_figures.by_class(key_figures.municipalities(each, members, measure, year), measure, chosen.with_oslo)
            for measure in ([chosen.measure] if chosen.measure else measures_key_figures.SSB_KEY_FIGURES)
        ],
        ignore_index=True,
    )


TEXT = "SSBs nøkkeltall for gjeld, kapital, frie inntekter og investeringer: spredningen i hver gruppe"
COMMANDS = [Command("key-figures", TEXT, COLUMNS, _choices, rows, shared.nothing)]
