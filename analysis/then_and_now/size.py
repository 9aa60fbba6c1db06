"""What was said in words of the sizes, and which of them was highest and lowest in the accounts of the year."""

from collections.abc import Callable

import pandas as pd

from analysis.then_and_now.pair import NAN, NotHere, Pair
from data.norwegian import joined, number

OPEN = " og over"
SOURCE = "Statistisk sentralbyrå, tabell 12364"
NOT_ALL = "{known} av {every} kommuner har tall for {year}"
RESULT = "Resultatet i {years} for hver størrelse"
TAKES = "alle kommunenes regnskap for årene, SSBs tabell 12364"
NO_YEAR = "uttrekket har ikke regnskapene for {year}"


def size(rounds: pd.DataFrame, years: list[int], classes_of: Callable[[int], pd.DataFrame]) -> list[Pair]:
    """rounds: the table published_surveys. years: with accounts. classes_of: result.spread.by_class of a year, without Oslo."""
    said = [
        _year(row, classes_of(int(row.budget_year)) if int(row.budget_year) in years else None)
        for row in rounds.itertuples()
    ]
    newest = years[-1]
    later = [] if newest in set(rounds["budget_year"].astype(int)) else [_newest(newest, classes_of(newest))]
    return [*said, *later]


def _year(row, classes: pd.DataFrame | None) -> Pair:
    year = int(row.budget_year)
    first = f"Om budsjettene for {year}: {str(row.statement).rstrip('.')}"
    why = NO_YEAR.format(year=year) if classes is None else _incomplete(classes, year)
    if classes is None or why:
        return Pair(
            year,
            NAN,
            NAN,
            NAN,
            NAN,
            "%",
            f"{first}. Regnskapet etter størrelse er ikke her: {why}.",
            row.source,
            SOURCE,
            why,
        )
    return Pair(year, NAN, NAN, *_ends(classes), "%", f"{first}. {_told(classes, year)}", row.source, SOURCE)


def _newest(year: int, classes: pd.DataFrame) -> Pair:
    why = _incomplete(classes, year)
    if why:
        return Pair(
            year, NAN, NAN, NAN, NAN, "%", f"Regnskapet etter størrelse i {year} er ikke her: {why}.", "", SOURCE, why
        )
    return Pair(year, NAN, NAN, *_ends(classes), "%", _told(classes, year), "", SOURCE)


def not_here(pairs: list[Pair]) -> list[NotHere]:
    """The years whose accounts are not those of all; none once they are."""
    years = sorted({one.year for one in pairs if one.reason})
    if not years:
        return []
    row = len(years) > 2 and years[-1] - years[0] == len(years) - 1
    told = f"{years[0]} til {years[-1]}" if row else joined([str(year) for year in years])
    return [NotHere(RESULT.format(years=told), TAKES, SOURCE)]


def _incomplete(classes: pd.DataFrame, year: int) -> str:
    known, every = int(classes["municipalities"].sum()), int(classes["municipalities_of"].sum())
    return "" if known == every else NOT_ALL.format(known=known, every=every, year=year)


def _ends(classes: pd.DataFrame) -> tuple[float, float]:
    return float(classes["ndr_pct_weighted"].min()), float(classes["ndr_pct_weighted"].max())


def _told(classes: pd.DataFrame, year: int) -> str:
    """The highest and the lowest class as a whole, and which are below zero."""
    rows = classes.sort_values("ndr_pct_weighted")
    low, high = rows.iloc[0], rows.iloc[-1]
    below = int((rows["ndr_pct_weighted"] < 0).sum())
    minus = f"; {below} av {len(rows)} grupper var i minus" if below else "; ingen gruppe var i minus"
    return f"Regnskapene i {year}, hver gruppe samlet: høyest {_class(high)}, lavest {_class(low)}{minus}."


def _class(row: pd.Series) -> str:
    label = str(row["size_class"])
    named = f"minst {label.removesuffix(OPEN)}" if label.endswith(OPEN) else f"{label[:1].lower()}{label[1:]}"
    return f"{named} innbyggere ({number(row['ndr_pct_weighted'])}\u00a0%)"
