"""Print the rows behind a chart, or what a brought-in file comes to: python -m analysis net-result | extract ID.

Figures are unrounded; `value` is the one that the chart draws. Exit 0, 1 when data is missing or broken, 2 on misuse.
"""

import argparse
import sys

import pandas as pd

from analysis import extracts, figures, regions
from data import documents, store
from data.advice import command
from data.tables import REFERENCE

FIRST = {"net-result": figures.NET_RESULT, "size-spread": figures.SIZE_SPREAD}


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Returns the exit code."""
    chosen = _parser().parse_args(arguments)
    if chosen.id and chosen.figure != "extract":
        _parser().error(f"bare extract tar en id, ikke {chosen.figure}")
    try:
        wrong = store.warning()
        rows = _extract(chosen) if chosen.figure == "extract" else _rows(chosen)
    except (figures.UnknownChoice, documents.UnknownDocument) as error:
        print(error, file=sys.stderr)
        return 2
    except store.DataError as error:
        print(error, file=sys.stderr)
        return 1
    if wrong:
        print(wrong, file=sys.stderr)
    if rows.empty:
        print(_nothing(chosen), file=sys.stderr)
    print(_text(rows, chosen.figure, chosen.format), end="")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(command("analysis"), description="Radene bak et diagram, uavrundet.")
    what = [*FIRST, "extract"]
    parser.add_argument("figure", choices=what, metavar="|".join(what))
    parser.add_argument("id", nargs="?", metavar="ID", help="extract: dokumentet; uten ID listes dokumentene")
    parser.add_argument("--year", type=int, help="regnskapsår")
    parser.add_argument("--size-classes", default="ks", metavar="NAVN", help="inndeling: ks, ssb eller kostra")
    parser.add_argument("--with-oslo", action="store_true", help="ta med Oslo, som også er fylkeskommune")
    parser.add_argument("--municipality", metavar="KODE", help="kommunenummer, for eksempel 4601")
    parser.add_argument("--format", choices=["csv", "json"], default="csv")
    return parser


def _read(name: str) -> pd.DataFrame:
    return store.read_reference(name) if name in REFERENCE else store.read(name)


def _rows(chosen: argparse.Namespace) -> pd.DataFrame:
    results = figures.results(_read)
    if chosen.year is not None:
        figures.check_year(results, chosen.year)
    if chosen.municipality:
        figures.check_code(results, chosen.municipality)
    if chosen.figure == "net-result":
        rows = figures.net_result_rows(_read, results, chosen.with_oslo, chosen.municipality)
        return rows if chosen.year is None else rows[rows["year"] == chosen.year]
    year = chosen.year if chosen.year is not None else figures.years(results)[-1]
    persons = regions.inhabitants(_read("population"))
    members = figures.members(_read, results, persons, year, chosen.size_classes)
    return figures.spread_rows(_read, members, year, chosen.with_oslo, chosen.municipality)


def _extract(chosen: argparse.Namespace) -> pd.DataFrame:
    """One document's series with their sums, what was noted about it on stderr; the list of documents without an id."""
    if not chosen.id:
        return extracts.listed(documents.current())
    document = documents.find(chosen.id)
    if document.table != "account_lines":
        raise figures.UnknownChoice(f"{document.id} er ikke et regnskap eller budsjett: {document.title}")
    rows = extracts.extract(document, documents.rows(document), _read("recommended_levels"))
    for remark in extracts.remarks(document, rows):
        print(f"{document.id}: {remark}", file=sys.stderr)
    return rows if chosen.year is None else rows[rows["year"] == chosen.year]


def _nothing(chosen: argparse.Namespace) -> str:
    if chosen.figure != "extract":
        return f"Uttrekket har ikke tall for {chosen.municipality} i {chosen.year}."
    if not chosen.id:
        return "Ingen dokumenter er importert. Ta inn filer med: python -m loaders import FIL"
    return f"{chosen.id} har ingen linjer i driftsregnskapet{f' for {chosen.year}' if chosen.year else ''}."


def _text(rows: pd.DataFrame, figure: str, form: str) -> str:
    first = FIRST.get(figure, [])
    rows = rows[[*first, *(c for c in rows.columns if c not in first)]]
    if form == "json":
        return rows.to_json(orient="records", force_ascii=False, double_precision=15) + "\n"
    return rows.to_csv(index=False, lineterminator="\n")


if __name__ == "__main__":
    sys.exit(main())
