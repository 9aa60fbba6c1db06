"""The lines of a ledger: total lines left out, codes and amounts read, every wrong line named."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from loaders import amounts
from loaders.errors import FileError
from loaders.ledger_codes import BALANCE, Reading, digits_of, reading_of, valid_functions
from loaders.ledger_columns import Columns
from loaders.ledger_totals import postings
from loaders.sheets import lines_named, shown


@dataclass(frozen=True)
class Lines:
    """Arrays of one value a line: class, art and function as whole numbers (class 1, art 10, function 385).

    amounts: by kind and year, as in the file (NaN where empty). said: how they were read.
    """

    class_: np.ndarray
    art: np.ndarray
    function: np.ndarray
    amounts: dict[tuple[str, int], np.ndarray]
    said: list[str]


def lines_of(columns: Columns, mapping: dict, county: bool) -> Lines:
    """Read the lines. Raises FileError naming the first wrong lines of a column, and how many there are."""
    places = columns.places
    body = columns.sheet.body(columns.line, sorted({*places.values(), *(one.place for one in columns.amounts)}))
    found = {amount: _amount(body[amount.place], amount.header) for amount in columns.amounts}
    has_amount = np.logical_or.reduce([~np.isnan(values) for values in found.values()])
    account, service = digits_of(body[places["account"]]), digits_of(body[places["service"]])
    kept = postings(body, places, account, service, has_amount)
    if not kept.any():
        raise FileError(
            "filen har ingen linjer med konto, tjeneste og beløp under overskriften. Se om det er riktig fil"
        )
    reading, class_ = _classes(body, places, account[kept], mapping)
    in_balance = np.isin(class_, [int(one) for one in BALANCE])
    said = [reading.said, *_left_out(int(kept.sum()), int((has_amount & ~kept).sum()), int(in_balance.sum()))]
    kept[np.flatnonzero(kept)[in_balance]] = False
    if not kept.any():
        raise FileError(
            "filen har bare balansekonti (kontoklasse 2 eller 5), som ikke sier noe om driftsresultatet. Hent "
            "bevilgningsregnskapet"
        )
    art = _arts(body[places["account"]][kept], account[kept], reading)
    function = _functions(body[places["service"]][kept], service[kept], county, mapping)
    by_series = _series(columns, {a: values[kept] for a, values in found.items()}, body[kept])
    return Lines(class_[~in_balance], art, function, by_series, said)


def _amount(values: pd.Series, header: str) -> np.ndarray:
    found, bad = amounts.numbers(values)
    if bad.any():
        first = values.iloc[int(np.flatnonzero(bad)[0])]
        raise FileError(f"kolonnen «{header}», {lines_named(values, bad)}: {shown(first)} {amounts.why_not(first)}")
    return found


def _classes(body: pd.DataFrame, places: dict, account: pd.Series, mapping: dict) -> tuple[Reading, np.ndarray]:
    """How the accounts are read, and the class of each: its own digit, that of its column, or the one chosen."""
    unique = pd.Series(account.unique(), dtype="str")
    reading = reading_of(unique, "art" if "class" in places else mapping.get("account", ""))
    if "class" in places:
        values = body.loc[account.index, places["class"]]
        class_ = digits_of(values).str[0]
    elif reading.has_class:
        values, class_ = account, reading.class_(account)
    else:
        return reading, np.full(len(account), int(mapping.get("class", "1")))
    wrong = ~class_.isin(list("012345")).to_numpy()
    if wrong.any():
        raise FileError(
            f"{lines_named(values, wrong)}: første siffer er ikke en kontoklasse (0 til 5). Si i en YAML-fil med "
            "--mapping hva de første sifrene er: account"
        )
    return reading, class_.astype("int64").to_numpy()


def _arts(cells: pd.Series, account: pd.Series, reading: Reading) -> np.ndarray:
    wrong = ~_valid(account, reading)
    if wrong.any():
        raise FileError(
            f"konto uten gyldig KOSTRA-art: {lines_named(cells, wrong)}. Lest slik: {reading.said}. Rett kontoen, "
            "eller si i en YAML-fil med --mapping hva de første sifrene er: account"
        )
    codes, unique = pd.factorize(account)
    return reading.art(pd.Series(unique, dtype="str")).astype("int64").to_numpy()[codes]


def _valid(account: pd.Series, reading: Reading) -> np.ndarray:
    codes, unique = pd.factorize(account)
    return reading.valid(pd.Series(unique, dtype="str")).to_numpy()[codes]


def _functions(cells: pd.Series, service: pd.Series, county: bool, mapping: dict) -> np.ndarray:
    codes, unique = pd.factorize(service.str[:3])
    functions = pd.Series(unique, dtype="str")
    wrong = ~valid_functions(functions, county, mapping.get("own_functions", [])).to_numpy()[codes]
    if wrong.any():
        raise FileError(
            f"tjeneste uten gyldig KOSTRA-funksjon i de tre første sifrene: {lines_named(cells, wrong)}. Er kolonnene "
            "byttet om? Rett linjene, eller nevn egne funksjoner i en YAML-fil med --mapping: own_functions"
        )
    return functions.astype("int64").to_numpy()[codes]


def _series(columns: Columns, found: dict, body: pd.DataFrame) -> dict[tuple[str, int], np.ndarray]:
    """The amounts by kind and year; a column of years parts the lines of a column of amounts."""
    by_series = {(a.kind, a.year): values for a, values in found.items() if a.year}
    undated = [(a, values) for a, values in found.items() if not a.year]
    if undated:
        cells = body[columns.places["year"]]
        years = pd.to_numeric(digits_of(cells).where(lambda text: text.str.len() == 4)).fillna(0).to_numpy(dtype=int)
        wrong = (years < 1980) | (years > 2100)
        if wrong.any():
            raise FileError(f"kolonnen for år er ikke et årstall: {lines_named(cells, wrong)}")
        for amount, values in undated:
            for year in np.unique(years).tolist():
                by_series[amount.kind, year] = np.where(years == year, values, np.nan)
    return by_series


def _left_out(read: int, totals: int, balance: int) -> list[str]:
    said = [f"{read} linjer med konto er lest"]
    said += [f"{totals} sumlinjer uten konto er utelatt"] * bool(totals)
    return said + [f"{balance} linjer i balansen (kontoklasse 2 eller 5) er utelatt"] * bool(balance)
