"""Print the rows behind a chart, or what a brought-in file comes to: python -m analysis net-result | extract ID | ...

Figures are unrounded; `value` is the one that the chart draws. Where figures are made up, every row says so. Exit 0,
1 when data is missing or broken, 2 on misuse.
"""

import json
import sys

import pandas as pd

from analysis.commands import (
    care,
    key_figures,
    kindergarten,
    missing,
    own_files,
    population,
    result,
    revisions,
    room,
    survey,
    youth,
)
from analysis.commands.booklet import debate, then_and_now
from analysis.commands.municipalities import profile, several
from analysis.common.asked import Read, UnknownChoice
from data.advice import program
from data.brought_in import damage
from data.brought_in.documents import UnknownDocument
from data.closed_output import quietly
from data.command_line import Parser
from data.extract import damaged, made_up, store
from data.inert_text import inert
from data.text_columns import held_for_computing
from data.written_figures import records, without_noise

MODULES = (
    profile,
    several,
    result,
    room,
    key_figures,
    survey,
    care,
    kindergarten,
    population,
    youth,
    revisions,
    missing,
    debate,
    then_and_now,
    own_files,
)
COMMANDS = {one.name: one for module in MODULES for one in module.COMMANDS}


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Returns the exit code."""
    held_for_computing()
    chosen = _parser().parse_args(arguments)
    figure, chosen.edition = chosen.command, store.at()  # all that is printed is of one edition
    used: list[str] = []
    try:
        wrong = store.warning(chosen.edition)
        rows = figure.rows(_noting(used, chosen.edition), chosen)
        made = made_up.told(used, chosen.edition)
        lost = [*damaged.told(chosen.edition, used), *damage.found(chosen.edition)]
    except (UnknownChoice, UnknownDocument) as error:
        print(error, file=sys.stderr)
        return 2
    except store.DataError as error:
        for text in dict.fromkeys([str(error), *damaged.told(chosen.edition, used)]):
            print(text, file=sys.stderr)
        return 1
    for text in (wrong, made, *lost):  # what is damaged has been done without
        if text:
            print(text, file=sys.stderr)
    if made:
        rows = rows.assign(made_up=made)
    if rows.empty:
        print(figure.nothing(chosen), file=sys.stderr)
    print(_text(rows, figure.columns, chosen.format), end="")
    return 0


def _noting(used: list[str], edition: store.Edition) -> Read:
    """Reads any table, and keeps the names of those read."""

    def read(name: str) -> pd.DataFrame:
        used.append(name)
        return store.read_any(name, edition)

    return read


def _parser() -> Parser:
    parser = Parser(prog=program("analysis"), description="Radene bak et diagram, uavrundet.")
    figures = parser.add_subparsers(dest="figure", required=True, metavar="FIGUR", parser_class=Parser)
    for figure in COMMANDS.values():
        own = figures.add_parser(figure.name, aliases=figure.aliases, help=figure.text, description=figure.text)
        own.set_defaults(command=figure, edition=None)
        figure.choices(own)
        own.add_argument(
            "--format", choices=list(FORMATS), default="csv", help="csv (ellers), json, eller ndjson: en rad per linje"
        )
    return parser


def _text(rows: pd.DataFrame, first: list[str], form: str) -> str:
    first = [name for name in first if name in rows]
    rows = rows[[*first, *(c for c in rows.columns if c not in first)]]
    return FORMATS[form](rows)


def _csv(rows: pd.DataFrame) -> str:
    return inert(without_noise(rows)).to_csv(index=False, lineterminator="\n")


def _json(rows: pd.DataFrame) -> str:
    return f"{_written(records(rows))}\n"


def _ndjson(rows: pd.DataFrame) -> str:
    return "".join(f"{_written(row)}\n" for row in records(rows))


def _written(one: dict | list) -> str:
    return json.dumps(one, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


FORMATS = {"csv": _csv, "json": _json, "ndjson": _ndjson}


if __name__ == "__main__":
    sys.exit(quietly(main))
