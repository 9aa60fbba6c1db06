"""python -m analysis net-result | size-spread | merger-parts."""

import sys
from argparse import ArgumentParser, Namespace

import pandas as pd

from analysis.accounts import net_result as accounts_result
from analysis.accounts.net_result import years
from analysis.commands import command
from analysis.commands.command import Command
from analysis.common import asked
from analysis.common.asked import Read
from analysis.municipalities import by_class, inhabitants, unit_tables, unit_words
from analysis.result import parts_before_merger, rows as result_rows, sum_before_merger


def choices(parser: ArgumentParser) -> None:
    """--year, --size-classes, --with-oslo and --municipality."""
    command.year(parser)
    command.classes(parser)
    command.oslo(parser)
    command.municipality(parser)


def _result_choices(parser: ArgumentParser) -> None:
    choices(parser)
    parser.add_argument(
        "--sum-of-parts", action="store_true",
        help="med --municipality: også årene før en sammenslåing, summert av oss av dem den ble til av",
    )  # fmt: skip


def nothing(chosen: Namespace) -> str:
    """Why there are no rows: the reason that was found, or who has no figure, and when."""
    who = f"{chosen.municipality}, slik kommunen er i dag," if chosen.municipality else "noen kommune"
    when = "noe år" if chosen.year is None else chosen.year
    return getattr(chosen, "reason", "") or f"Uttrekket har ikke tall for {who} i {when}."


def _checked(read: Read, chosen: Namespace) -> pd.DataFrame:
    """The results, with year and municipality checked against them; a name is replaced with its code."""
    results = accounts_result.checked(accounts_result.results(read))
    if chosen.year is not None:
        result_rows.check_year(results, chosen.year)
    if chosen.municipality:
        known = results.drop_duplicates("region_code")
        chosen.municipality = command.which(read, chosen.municipality, known["region_code"], known["region_name"])
    return results


def _spread_choices(parser: ArgumentParser) -> None:
    choices(parser)
    parser.add_argument(
        "--level", default="class", choices=["class", "municipality"],
        help="class: en rad per gruppe; municipality: en rad per kommune med tall, lavest først",
    )  # fmt: skip


def net_result(read: Read, chosen: Namespace) -> pd.DataFrame:
    """One row a year, of the country or of one municipality."""
    results = _checked(read, chosen)
    rows = result_rows.net_result_rows(read, results, chosen.with_oslo, chosen.municipality)
    if chosen.sum_of_parts:
        rows = _with_sum(read, chosen, results, rows)
    return rows if chosen.year is None else rows[rows["year"] == chosen.year]


def _with_sum(read: Read, chosen: Namespace, results: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """The years of one municipality and, marked in sum_of_parts, our sums for those before it was merged."""
    if not chosen.municipality:
        raise asked.UnknownChoice("--sum-of-parts gjelder én kommune: bruk den sammen med --municipality.")
    known, levels = unit_tables.units(read), read("recommended_levels")
    sums = sum_before_merger.rows(results, known, chosen.municipality, levels, years(results))
    if sums.empty:
        print(f"{chosen.municipality} er ikke slått sammen av andre: det er ingen sum å gjøre.", file=sys.stderr)
        return rows
    both = pd.concat([rows.assign(sum_of_parts="", parts="", reason=""), sums])
    return both.sort_values(["year", "sum_of_parts"], kind="stable", ignore_index=True)


def _merger_choices(parser: ArgumentParser) -> None:
    command.municipality(parser)
    parser.add_argument(
        "--sum-of-parts", action="store_true", help="også summen av dem hvert år, som er vår; SSB publiserer den ikke"
    )


def _merger_parts(read: Read, chosen: Namespace) -> pd.DataFrame:
    """parts_before_merger.WITH_SUM: what a municipality was made of, a row a part and year. Raises UnknownChoice."""
    chosen.year = None
    results, known = _checked(read, chosen), unit_tables.units(read)
    if not chosen.municipality:
        raise asked.UnknownChoice("Skriv hvilken kommune, med nummer eller navn: --municipality Drammen.")
    code, there = chosen.municipality, years(results)
    began = unit_words.began(known, code) or "kommunen har hatt dagens grenser i alle årene i uttrekket"
    chosen.reason = f"{code}: {began}. {parts_before_merger.why_none(known, code)}"
    of_parts = parts_before_merger.rows(results, known, code, there)
    if not chosen.sum_of_parts:
        return parts_before_merger.with_sum(of_parts, pd.DataFrame())
    sums = sum_before_merger.rows(results, known, code, read("recommended_levels"), there)
    return parts_before_merger.with_sum(of_parts, sums)


def size_spread(read: Read, chosen: Namespace) -> pd.DataFrame:
    """One row a class in one year, the newest when none is named."""
    each, year = members(read, chosen)
    if chosen.level == "municipality":
        rows = result_rows.each_rows(read, each, year, chosen.with_oslo)
        return rows[rows["region_code"] == chosen.municipality] if chosen.municipality else rows
    rows = result_rows.spread_rows(read, each, year, chosen.with_oslo, chosen.municipality)
    if rows.empty and chosen.municipality:
        chosen.reason = why_in_no_class(read, each, chosen)
    return rows


def why_in_no_class(read: Read, each: pd.DataFrame, chosen: Namespace) -> str:
    """Why a municipality is not among the classes of a year: it was none then, or its size or group is not known."""
    own = each[each["region_code"] == chosen.municipality]
    year, known = each["year"].iloc[0], unit_tables.units(read)
    if own.empty:
        return (
            f"{chosen.municipality} er ikke blant kommunene i {year}: {unit_words.absent(known, chosen.municipality)}."
        )
    row = own.iloc[0]
    why = inhabitants.unclassed(known, row["unit_code"], chosen.size_classes)
    figure = f", men har resultat for {year}" if pd.notna(row["ndr_pct"]) else f", og har ikke tall for {year}"
    return f"{chosen.municipality} {row['region_name']} er i ingen gruppe i {year}{figure}: {why}."


def members(read: Read, chosen: Namespace) -> tuple[pd.DataFrame, int]:
    """figures.members of the year that is chosen, and the year; the newest is chosen when none is."""
    results = _checked(read, chosen)
    chosen.year = years(results)[-1] if chosen.year is None else chosen.year
    persons = by_class.inhabitants(read("population"))
    return result_rows.members(read, results, persons, chosen.year, chosen.size_classes), chosen.year


MERGER = "én kommune: hva den ble til av, hver av dem i sine egne år"
COMMANDS = [
    Command(
        "net-result", "netto driftsresultat år for år", result_rows.NET_RESULT, _result_choices, net_result, nothing
    ),
    Command("merger-parts", MERGER, parts_before_merger.WITH_SUM, _merger_choices, _merger_parts, nothing),
    Command("size-spread", "spredningen i hver gruppe", result_rows.SIZE_SPREAD, _spread_choices, size_spread, nothing),
]
