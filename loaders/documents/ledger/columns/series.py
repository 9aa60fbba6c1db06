"""Which kind and year each column of amounts is: from its header, the mapping, the title or the file name."""

from collections import defaultdict
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd

from data.norwegian import joined
from loaders.documents.ledger.codes.marks import digits_of
from loaders.documents.ledger.columns import header_words
from loaders.documents.ledger.columns.header_words import NAMES, Amount, amount_of
from loaders.documents.ledger.owner import UNKNOWN
from loaders.documents.ledger.part_of_ledger import part_of
from loaders.errors import FileError
from loaders.reading.sheets import Where, lines_named

ASK = "Si det i en YAML-fil med --mapping (se README)"
MOST_NAMED = 13  # columns in a message
ALL_MONTHS = list(range(1, 13))


def mapped(mapping: dict, at: Where) -> list[Amount]:
    """The amount columns that the mapping names; what it does not say is taken from the header.

    A column whose header says that it is a part of the year stays one, unless all twelve months are named.
    """
    amounts = []
    for number, one in enumerate(mapping["amounts"]):
        place, text = at.columns[f"amount {number}"], one["column"]
        header = amount_of(place, text) or Amount(place, text, part=part_of(text))
        kind, year = one.get("kind", header.kind), one.get("year", header.year)
        kind, year = "accounts" if kind == UNKNOWN else kind, date.today().year - 1 if year == UNKNOWN else year
        amounts.append(replace(header, kind=kind, year=year))
    monthly = {id(one) for group in _by_series(amounts).values() if _all_months(group) for one in group}
    return [one if id(one) in monthly else replace(one, month=0) for one in amounts]


def amounts_in(row: list[object], at: Where) -> list[Amount]:
    """The columns of the whole year with both kind and year, or, where there are none, those that say at least that
    they are amounts; twelve months where nothing else holds the year; else what there is of it, to be refused.
    """
    taken = set(at.columns.values())
    found = [amount for place, cell in enumerate(row) if place not in taken and (amount := amount_of(place, cell))]
    year = [amount for amount in found if not amount.month and not amount.part]
    whole = [amount for amount in year if amount.kind and amount.year]
    best = whole or [amount for amount in year if amount.kind] or year
    there = {(one.kind, one.year) for one in best}
    groups = _by_series([one for one in found if one.month])
    months = [one for key, group in groups.items() if _all_months(group) and key not in there for one in group]
    if months and (whole or not best):
        return [*whole, *months]
    return best or found


def _by_series(amounts: list[Amount]) -> dict[tuple[str, int], list[Amount]]:
    groups = defaultdict(list)
    for one in amounts:
        groups[one.kind, one.year].append(one)
    return groups


def _all_months(group: list[Amount]) -> bool:
    return sorted(one.month for one in group) == ALL_MONTHS


def dated(amounts: list[Amount], has_years: bool, title: list[str], file_name: str, part: bool) -> list[Amount]:
    """The columns with kind and year, taken from the title or the file name where the header is silent.

    part: whether the mapping says that the file is a part. Raises FileError for columns that do not say enough, that
    are a part of the year where the mapping does not say so, or that are the same series.
    """
    sources = [header_words.told(" ".join(title)), header_words.told(file_name.rsplit(".", 1)[0])]
    kind = next((min(kinds) for kinds, _ in sources if len(kinds) == 1), "")
    year = next((min(years) for _, years in sources if len(years) == 1), 0)
    found = [replace(one, kind=one.kind or kind, year=one.year or (0 if has_years else year)) for one in amounts]
    guess = _guess(found, has_years)
    for amount, full in zip(amounts, found, strict=True):
        missing = [] if full.kind else ["om det er regnskap eller budsjett (kind)"]
        missing += [] if full.year or has_years else ["hvilket år det gjelder (year)"]
        if missing:
            raise FileError(f"kolonnen «{amount.header}» sier ikke {' og '.join(missing)}. {ASK}: amounts", guess)
    if not part:
        _refuse_parts(found, guess)
    _refuse_doubled(found, guess)
    return found


def _guess(found: list[Amount], has_years: bool) -> dict:
    """The mapping that would do: the whole year and the original budget first, else all twelve months; what the file
    does not say is left to be filled in, and a part of a year is no guess.
    """
    chosen = []
    for group in _by_series(found).values():
        whole = sorted([one for one in group if not one.part], key=lambda one: one.revised)
        chosen += whole[:1] or (group if _all_months(group) else [])
    chosen = sorted(chosen, key=lambda one: one.place)
    lines = [
        {"column": one.header, "kind": one.kind or UNKNOWN, **({} if has_years else {"year": one.year or UNKNOWN})}
        for one in chosen
    ]
    return {"amounts": lines} if lines else {}


def _refuse_parts(found: list[Amount], guess: dict) -> None:
    """Raise FileError for months that are not twelve, and for a column that is not the whole year."""
    monthly = {id(one) for group in _by_series(found).values() if _all_months(group) for one in group}
    parts = [one for one in found if one.part and id(one) not in monthly]
    if parts:
        which = joined([f"«{one.header}» ({one.part})" for one in parts[:MOST_NAMED]])
        raise FileError(
            f"ingen kolonne sier at den gjelder hele året: {which}. Lag en kolonne for året (eller ta med alle tolv "
            "månedene); gjelder kolonnen hele året likevel, gi den overskriften «Regnskap 2024» i filen. Skal en del "
            "av året leses som det, velg kolonnen med amounts og si part: true i en YAML-fil med --mapping",
            guess,
        )


def _refuse_doubled(amounts: list[Amount], guess: dict) -> None:
    for (kind, year), group in _by_series(amounts).items():
        if len(group) > 1 and not _all_months(group):
            both = " og ".join(f"«{one.header}»" for one in group[:MOST_NAMED])
            raise FileError(f"både {both} er {NAMES[kind]} {year or ''}".rstrip() + f". {ASK}: amounts", guess)


def whole_years(found: dict[Amount, np.ndarray]) -> dict[Amount, np.ndarray]:
    """The amounts with twelve months summed to their year; an empty month is zero where another has an amount."""
    whole = {amount: values for amount, values in found.items() if not amount.month}
    for (kind, year), group in _by_series([one for one in found if one.month]).items():
        months = np.array([found[one] for one in group])
        sums = np.where(np.isnan(months).all(axis=0), np.nan, np.nansum(months, axis=0))
        whole[Amount(group[0].place, f"{group[0].header} … {group[-1].header}", kind, year)] = sums
    return whole


def by_series(columns, found: dict[Amount, np.ndarray], body: pd.DataFrame) -> dict[tuple[str, int], np.ndarray]:
    """The amounts by kind and year; a column of years parts the lines of a column of amounts."""
    series = {(a.kind, a.year): values for a, values in found.items() if a.year}
    undated = [(a, values) for a, values in found.items() if not a.year]
    if undated:
        cells = body[columns.places["year"]]
        years = pd.to_numeric(digits_of(cells).where(lambda text: text.str.len() == 4)).fillna(0).to_numpy(dtype=int)
        wrong = (years < 1980) | (years > 2100)
        if wrong.any():
            raise FileError(f"kolonnen for år er ikke et årstall: {lines_named(cells, wrong)}")
        for amount, values in undated:
            for year in np.unique(years).tolist():
                series[amount.kind, year] = np.where(years == year, values, np.nan)
    return series
